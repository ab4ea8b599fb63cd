//! Two coordinate systems, two types: bytes of the reading text and bytes of the input.
//!
//! Knows how one becomes the other. Must not know what stands at a place.

use std::ops::Range;

/// Bytes of the reading text, half-open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(crate) struct TextRange {
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl TextRange {
    pub(crate) const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    pub(crate) const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    pub(crate) const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// What both have in common, if anything.
    pub(crate) fn overlap(self, other: Self) -> Option<Self> {
        let both = Self::new(self.start.max(other.start), self.end.min(other.end));
        (!both.is_empty()).then_some(both)
    }

    /// The slice of `text`; empty where the range does not fit, so that no caller can panic.
    pub(crate) fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// The range without white space (and invisible characters) at its ends.
    pub(crate) fn trimmed(self, text: &str) -> Self {
        let slice = self.of(text);
        let kept = slice.trim_matches(is_blank);
        if kept.is_empty() {
            return Self::new(self.start, self.start);
        }
        let before = slice.len() - slice.trim_start_matches(is_blank).len();
        Self::new(self.start + before, self.start + before + kept.len())
    }

    /// Moved by `offset` bytes: a range of a slice becomes one of the text the slice was cut from.
    pub(crate) const fn shifted(self, offset: usize) -> Self {
        Self::new(self.start + offset, self.end + offset)
    }
}

impl From<Range<usize>> for TextRange {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

/// White space, and characters that show nothing: what the invariants call blank.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// Where the reading text came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum SourceMap {
    /// Text input: the reading text is the input.
    Identity,
    /// A parsed document whose source nobody kept.
    Unknown,
}

impl SourceMap {
    /// The bytes of the input behind `range`.
    pub(crate) fn span(&self, range: TextRange) -> Option<Range<usize>> {
        match self {
            Self::Identity => Some(range.start..range.end),
            Self::Unknown => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trimming_drops_blanks_at_both_ends_only() {
        let text = "\u{3000}\u{feff}甲 乙\u{200b}\n";
        let all = TextRange::new(0, text.len());
        assert_eq!(all.trimmed(text).of(text), "甲 乙");
        assert!(TextRange::new(0, 3).trimmed(text).is_empty());
    }

    #[test]
    fn a_range_that_does_not_fit_is_empty_text() {
        assert_eq!(TextRange::new(1, 2).of("甲"), "");
        assert_eq!(TextRange::new(5, 9).of("甲"), "");
    }
}
