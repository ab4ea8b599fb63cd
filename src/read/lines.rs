//! The lines of a text, each with what its first characters make of it.
//!
//! Knows margins, markers and widths of one line at a time. How lines become blocks stands in
//! `text`.

use crate::document::is_cjk;
use crate::span::TextRange;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineKind {
    Blank,
    Separator,
    Fence,
    Quote,
    Row,
    Tabbed,
    Plain,
}

/// One line of the input.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    pub(super) kind: LineKind,
    /// The margin: where the line begins, blanks included.
    pub(super) start: usize,
    /// Without blanks at its ends.
    pub(super) range: TextRange,
    /// The marker of a quoted line or list row; empty elsewhere.
    pub(super) marker: TextRange,
    /// Columns before the first character.
    pub(super) indent: usize,
    /// Columns from the margin to the last character.
    pub(super) width: usize,
}

impl Line {
    /// The line behind its marker.
    pub(super) fn body(self, input: &str) -> TextRange {
        TextRange::new(self.marker.end.max(self.range.start), self.range.end).trimmed(input)
    }
}

pub(super) fn lines(input: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    for piece in input.split_inclusive(is_line_end) {
        let whole = TextRange::new(start, start + piece.len());
        start = whole.end;
        // CR LF: the LF ends an empty line of its own, which must not count as blank.
        if piece == "\n" && input.get(..whole.start).is_some_and(|before| before.ends_with('\r')) {
            continue;
        }
        lines.push(line(input, whole));
    }
    lines
}

pub(super) fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn line(input: &str, whole: TextRange) -> Line {
    let range = whole.trimmed(input);
    let text = range.of(input);
    let indent = columns(TextRange::new(whole.start, range.start).of(input));
    let marker_length = quote_marker(text).or_else(|| row_marker(text));
    let kind = if text.is_empty() {
        LineKind::Blank
    } else if text.starts_with("```") && text.chars().filter(|&c| c == '`').count() == 3 {
        LineKind::Fence
    } else if is_separator(text) {
        LineKind::Separator
    } else if quote_marker(text).is_some() {
        LineKind::Quote
    } else if marker_length.is_some() {
        LineKind::Row
    } else if text.contains('\t') {
        LineKind::Tabbed
    } else {
        LineKind::Plain
    };
    let marker = match kind {
        LineKind::Quote | LineKind::Row => TextRange::new(range.start, range.start + marker_length.unwrap_or(0)),
        _ => TextRange::new(range.start, range.start),
    };
    Line { kind, start: whole.start, range, marker, indent, width: indent + columns(text) }
}

/// Columns of a terminal: two for each character of Han and its kin. A tab is taken for four.
pub(super) fn columns(text: &str) -> usize {
    text.chars()
        .map(|c| match c {
            '\t' => 4,
            '\u{3000}'..='\u{303f}' | '\u{ff01}'..='\u{ff60}' => 2,
            c if is_line_end(c) => 0,
            c if is_cjk(c) => 2,
            _ => 1,
        })
        .sum()
}

/// A row of nothing but rule characters, at least three of them.
fn is_separator(text: &str) -> bool {
    let mut count = 0;
    for c in text.chars() {
        match c {
            '-' | '=' | '_' | '*' | '~' | '#' | '+' | '—' | '–' | '─' | '━' | '═' | '＊' | '－' | '＝' | '＿' | '～' | '☆'
            | '★' | '◆' | '◇' | '■' | '□' | '●' | '○' | '※' | '·' | '•' => count += 1,
            ' ' | '\u{3000}' | '\t' => {}
            _ => return false,
        }
    }
    count >= 3
}

/// Bytes of the `>` marks in front of a quoted line.
fn quote_marker(text: &str) -> Option<usize> {
    let rest = text.trim_start_matches(['>', ' ']);
    let marks = text.len() - rest.len();
    let before = text.get(..marks)?;
    // `>>> code` of an interpreter and `>500` are no quotes.
    let quotes = before.chars().filter(|&c| c == '>').count();
    (text.starts_with('>') && quotes <= 2 && before.ends_with(' ') && !rest.is_empty()).then_some(before.trim_end().len())
}

/// Bytes of the bullet or number in front of a list row that has text behind it.
fn row_marker(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    let after = text.get(first.len_utf8()..)?;
    let spaced = after.starts_with([' ', '\t', '\u{a0}', '\u{3000}']);
    let bullet = match first {
        '•' | '●' | '○' | '◦' | '■' | '□' | '◆' | '◇' | '▪' | '▫' | '‣' | '⁃' | '➤' | '►' | '▶' | '·' | '・' => {
            true
        }
        '-' | '*' | '+' | '–' => spaced,
        _ => false,
    };
    let length = if bullet { first.len_utf8() } else { number_marker(text)?.0 };
    text.get(length..)?.chars().any(char::is_alphanumeric).then_some(length)
}

/// Bytes and value of `3.`, `3)`, `3、`, `(3)`, `（3）` in front of something that is no digit.
pub(super) fn number_marker(text: &str) -> Option<(usize, u32)> {
    let inner = text.strip_prefix(['(', '（']);
    let digits_at = text.len() - inner.unwrap_or(text).len();
    let rest = text.get(digits_at..)?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=3).contains(&digits) {
        return None;
    }
    let value = rest.get(..digits)?.parse().ok()?;
    let close = rest.get(digits..)?.chars().next()?;
    let closes = if inner.is_some() { matches!(close, ')' | '）') } else { matches!(close, '.' | ')' | '、' | '．' | '）') };
    let after = rest.get(digits + close.len_utf8()..)?.chars().next()?;
    let parted = after.is_whitespace() || (close != '.' && !after.is_ascii_digit()) || is_cjk(after);
    (closes && parted).then_some((digits_at + digits + close.len_utf8(), value))
}
