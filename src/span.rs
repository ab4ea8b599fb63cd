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
        self.trimmed_of(text, is_blank)
    }

    /// The range without these characters at its ends.
    pub(crate) fn trimmed_of(self, text: &str, blank: fn(char) -> bool) -> Self {
        let slice = self.of(text);
        let kept = slice.trim_matches(blank);
        if kept.is_empty() {
            return Self::new(self.start, self.start);
        }
        let before = slice.len() - slice.trim_start_matches(blank).len();
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

/// What characters part from each other, as `str::split` has it, by its place.
pub(crate) fn tokens(text: &str, parts: impl Fn(char) -> bool) -> impl Iterator<Item = TextRange> {
    let mut start = 0;
    text.split(parts).map(move |token| {
        let token = TextRange::new(start, start + token.len());
        start = token.end + text.get(token.end..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        token
    })
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
    /// HTML: runs of the reading text stand here and there in the input.
    Pieces(PieceMap),
    /// A parsed document whose source nobody kept, or an input of 2 GiB and more.
    Unknown,
}

impl SourceMap {
    /// The bytes of the input behind `range`.
    pub(crate) fn span(&self, range: TextRange) -> Option<Range<usize>> {
        match self {
            Self::Identity => Some(range.start..range.end),
            Self::Pieces(pieces) => pieces.span(range),
            Self::Unknown => None,
        }
    }

    fn each_run(&self, range: TextRange, mut each: impl FnMut(TextRange, Range<usize>, bool)) {
        match self {
            Self::Identity => each(range, range.start..range.end, false),
            Self::Pieces(pieces) => pieces.each_run(range, each),
            Self::Unknown => {}
        }
    }
}

/// Which bytes of the input each run of the reading text was read from.
///
/// A run goes on until the next begins, so runs that follow each other in the input as they do in
/// the text are one. White space that the page does not show as it is written belongs to the run
/// before it; a range never begins or ends there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct PieceMap {
    /// Sorted by the text; by the input too, but for what the end of the text has from a page's data.
    starts: Vec<Start>,
}

/// Eight bytes for each run: with `usize` the map would outweigh the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Start {
    /// In bytes of the reading text; the highest bit marks a run that stands for all bytes up to the
    /// start of the next run, a character reference.
    text: u32,
    /// In bytes of the input.
    input: u32,
}

const WHOLE: u32 = 1 << 31;

impl Start {
    fn text(self) -> usize {
        (self.text & !WHOLE) as usize
    }

    fn input(self) -> usize {
        self.input as usize
    }

    fn is_whole(self) -> bool {
        self.text & WHOLE != 0
    }
}

impl PieceMap {
    /// A map for an input of this length; `None` for 2 GiB and more, which have no spans.
    pub(crate) fn for_input(bytes: usize) -> Option<Self> {
        (bytes < WHOLE as usize).then(Self::default)
    }

    /// From `text` on, the reading text is what the input says from `input` on.
    pub(crate) fn verbatim(&mut self, text: usize, input: usize) {
        let goes_on = self.starts.last().is_some_and(|last| {
            !last.is_whole() && text.checked_sub(last.text()).is_some_and(|length| last.input() + length == input)
        });
        if !goes_on {
            self.push(text, input, 0);
        }
    }

    /// `length` bytes from `text` on are what the bytes `span` of the input stand for as a whole.
    pub(crate) fn whole(&mut self, text: usize, length: usize, span: Range<usize>) {
        // Right behind another whole run stands its end, which is the start of this one.
        self.starts.pop_if(|last| last.text() == text && last.input() == span.start && !last.is_whole());
        self.push(text, span.start, WHOLE);
        self.push(text + length, span.end, 0);
    }

    fn push(&mut self, text: usize, input: usize, kind: u32) {
        // Neither text nor input reaches 2 GiB here, see `for_input`.
        if let (Ok(text), Ok(input)) = (u32::try_from(text), u32::try_from(input)) {
            self.starts.push(Start { text: text & !WHOLE | kind, input });
        }
    }

    /// From `text` on, the reading text is what `range` of another text says, which was itself read
    /// from the input: by `near` from a text that begins at `offset` of a third, by `far` that from
    /// the input.
    pub(crate) fn second_hand(&mut self, text: usize, range: TextRange, (near, offset): (&SourceMap, usize), far: &Self) {
        near.each_run(range, |part, span, is_whole| {
            let at = text + part.start - range.start;
            let span = TextRange::from(span).shifted(offset);
            if is_whole {
                if let Some(span) = far.span(span) {
                    self.whole(at, part.len(), span);
                }
                return;
            }
            far.each_run(span, |inner, place, is_whole| {
                let at = at + inner.start - span.start;
                if is_whole {
                    self.whole(at, inner.len(), place);
                } else {
                    self.verbatim(at, place.start);
                }
            });
        });
    }

    /// The runs behind a range, in order: which part of it each is, where that stands in the input,
    /// and whether only as a whole.
    fn each_run(&self, range: TextRange, mut each: impl FnMut(TextRange, Range<usize>, bool)) {
        let first = self.run_at(range.start).unwrap_or(0);
        let mut runs = self.starts.get(first..).unwrap_or_default().iter().peekable();
        while let Some(run) = runs.next().filter(|run| run.text() < range.end) {
            let next = runs.peek();
            let end = next.map_or(range.end, |next| next.text().min(range.end));
            let part = TextRange::new(run.text().max(range.start), end);
            let start = run.input() + if run.is_whole() { 0 } else { part.start - run.text() };
            let end = next.filter(|_| run.is_whole()).map_or(start + part.len(), |next| next.input());
            if !part.is_empty() {
                each(part, start..end, run.is_whole());
            }
        }
    }

    /// From the first byte of the range's first run to the last byte of its last.
    fn span(&self, range: TextRange) -> Option<Range<usize>> {
        let last = range.end.checked_sub(1)?.max(range.start);
        let start = self.run_at(range.start).and_then(|index| self.starts.get(index))?;
        let start = if start.is_whole() { start.input() } else { start.input() + range.start - start.text() };
        let index = self.run_at(last)?;
        let run = self.starts.get(index)?;
        let end = if run.is_whole() { self.starts.get(index + 1)?.input() } else { run.input() + range.end - run.text() };
        Some(start..end.max(start))
    }

    /// The run that a byte of the text belongs to.
    fn run_at(&self, text: usize) -> Option<usize> {
        self.starts.partition_point(|start| start.text() <= text).checked_sub(1)
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
    fn a_reference_is_one_whole() {
        // `a&amp;&lt;b  c` reads `a&<b c`.
        let mut map = PieceMap::default();
        map.verbatim(0, 0);
        map.whole(1, 1, 1..6);
        map.whole(2, 1, 6..10);
        map.verbatim(3, 10);
        map.verbatim(5, 13);
        let span = |start, end| map.span(TextRange::new(start, end));
        assert_eq!(span(0, 6), Some(0..14));
        assert_eq!(span(1, 2), Some(1..6));
        assert_eq!(span(2, 3), Some(6..10));
        assert_eq!(span(3, 4), Some(10..11));
        assert_eq!(span(5, 6), Some(13..14));
        assert_eq!(map.starts.len(), 5);
    }

    #[test]
    fn runs_that_follow_each_other_are_one() {
        let mut map = PieceMap::default();
        map.verbatim(0, 7);
        map.verbatim(4, 11);
        map.verbatim(9, 30);
        assert_eq!(map.starts.len(), 2);
        assert_eq!(map.span(TextRange::new(2, 11)), Some(9..32));
    }

    #[test]
    fn what_was_read_at_second_hand_knows_where_it_stood_first() {
        // `"a\\nb&amp;c\u00e9"` from byte 10 on is a JSON string; it reads `a\nb&amp;cé`, and that `a b&cé`.
        let mut far = PieceMap::default();
        far.verbatim(0, 11);
        far.whole(1, 1, 12..14);
        far.verbatim(2, 14);
        far.whole(9, 2, 21..27);
        let mut near = PieceMap::default();
        near.verbatim(0, 0);
        near.whole(3, 1, 3..8);
        near.verbatim(4, 8);
        let mut map = PieceMap::default();
        map.second_hand(100, TextRange::new(0, 7), (&SourceMap::Pieces(near), 0), &far);
        let span = |start, end| map.span(TextRange::new(start, end));
        assert_eq!(span(100, 101), Some(11..12));
        assert_eq!(span(102, 104), Some(14..20));
        assert_eq!(span(103, 105), Some(15..21));
        assert_eq!(span(105, 107), Some(21..27));
        assert_eq!(span(100, 107), Some(11..27));
    }

    #[test]
    fn a_range_that_does_not_fit_is_empty_text() {
        assert_eq!(TextRange::new(1, 2).of("甲"), "");
        assert_eq!(TextRange::new(5, 9).of("甲"), "");
    }
}
