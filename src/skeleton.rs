//! Text folded for comparison only, with a map back to where each part came from.
//!
//! Knows width, case and invisible characters. The article's own text is never rewritten.

use crate::span::{TextRange, is_blank};

/// Folded text. Two stretches that a reader would call the same have equal skeletons.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Skeleton {
    text: String,
    /// For each byte of `text` the byte of the source that it came from, and the source's end.
    origins: Vec<usize>,
}

impl Skeleton {
    /// Folds width and case, drops invisible characters, makes every run of blanks one space.
    pub(crate) fn of(source: &str) -> Self {
        let mut skeleton = Self { text: String::with_capacity(source.len()), origins: Vec::with_capacity(source.len() + 1) };
        let mut blank = true;
        for (at, c) in source.char_indices() {
            if c.is_whitespace() {
                if !blank {
                    skeleton.push(' ', at);
                }
                blank = true;
            } else if !is_blank(c) {
                for folded in fold(c).to_lowercase() {
                    skeleton.push(folded, at);
                }
                blank = false;
            }
        }
        skeleton.origins.push(source.len());
        skeleton
    }

    fn push(&mut self, c: char, at: usize) {
        self.text.push(c);
        self.origins.resize(self.text.len(), at);
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The source behind a range of the folded text.
    pub(crate) fn source(&self, range: std::ops::Range<usize>) -> TextRange {
        let at = |folded: usize| self.origins.get(folded).copied().unwrap_or(0);
        TextRange::new(at(range.start), at(range.end))
    }

    /// Only letters and digits: for asking whether two headlines are the same.
    pub(crate) fn letters(source: &str) -> String {
        source.chars().map(fold).filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    }
}

/// Full-width forms to the ASCII they stand for; the ideographic full stop to a dot.
fn fold(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        '。' | '｡' => '.',
        '“' | '”' | '„' | '«' | '»' | '「' | '」' => '"',
        '‘' | '’' => '\'',
        '–' | '—' | '―' => '-',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_case_and_invisible_characters_fold() {
        let source = "甲 Ｗｗｗ．Ex\u{200b}ample．ｃｏＭ";
        let skeleton = Skeleton::of(source);
        assert_eq!(skeleton.text(), "甲 www.example.com");
        let at = skeleton.text().find("example").unwrap_or(0);
        assert_eq!(skeleton.source(at..at + 7).of(source), "Ex\u{200b}ample");
    }
}
