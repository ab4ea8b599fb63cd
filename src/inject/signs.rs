//! Words that are spelled with signs in the place of letters, or letter by letter.
//!
//! Knows which signs are read as letters. Must not know words.

use std::borrow::Cow;

use crate::look;
use crate::skeleton::{is_cjk, is_letter};
use crate::span::{TextRange, tokens};

/// Han characters in a row that stand alone from which they are read together.
const SPACED: usize = 4;

/// The letter that a sign is read as.
fn letter(sign: u8) -> Option<char> {
    match sign {
        b'@' => Some('a'),
        b'0' => Some('o'),
        b'$' => Some('s'),
        _ => None,
    }
}

/// The line with the signs between two letters read as letters, if there are any. Addresses keep theirs.
pub(super) fn read(line: &str) -> Option<String> {
    let bytes = line.as_bytes();
    let between = |at: usize| {
        let before = at.checked_sub(1).and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_alphabetic);
        before && bytes.get(at + 1).is_some_and(u8::is_ascii_alphabetic)
    };
    let signs = |(at, byte): (usize, &u8)| letter(*byte).is_some() && between(at);
    if !look::has(line, |byte| letter(byte).is_some()) || !bytes.iter().enumerate().any(signs) {
        return None;
    }
    let mut read = String::with_capacity(line.len());
    for part in line.split_inclusive(char::is_whitespace) {
        let start = read.len();
        let address = part.contains(['.', '/']);
        let part: Cow<'_, str> = if address {
            part.into()
        } else {
            part.char_indices()
                .map(|(at, c)| u8::try_from(c).ok().and_then(letter).filter(|_| between(start + at)).unwrap_or(c))
                .collect::<String>()
                .into()
        };
        read.push_str(&part);
    }
    Some(read)
}

/// What sites of stories put into their names, as a part that begins with a capital.
const PARTS: [&str; 15] = [
    "Novel", "Novels", "Ebook", "Ebooks", "Manga", "Chapter", "Chapters", "Chap", "Reads", "Fiction", "Stories", "Comics",
    "Webnovel", "Truyen", "Toons",
];

/// Names that are put together of such parts: `SnowhutNovels`.
pub(super) fn names(line: &str) -> impl Iterator<Item = TextRange> {
    // Most lines have no capital behind a small letter.
    let camel = look::has_pair(line, |first, second| first.is_ascii_lowercase() && second.is_ascii_uppercase());
    let line = if camel { line } else { "" };
    tokens(line, |c| !c.is_ascii_alphanumeric()).filter(|word| named(word.of(line)))
}

fn named(word: &str) -> bool {
    let mut parts: Vec<&str> = Vec::new();
    let mut start = 0;
    for (at, _) in word.char_indices().skip(1).filter(|(_, c)| c.is_ascii_uppercase()) {
        parts.extend(word.get(start..at));
        start = at;
    }
    parts.extend(word.get(start..));
    let known = parts.iter().filter(|part| PARTS.contains(part)).count();
    // Programs and files are named alike: `readBook`, `BookReader` have nothing but such parts.
    word.starts_with(|c: char| c.is_ascii_uppercase())
        && parts.len() > 1
        && known > 0
        && parts.iter().any(|part| !PARTS.contains(part) && part.len() > 2)
}

/// Whether Han characters stand alone, with something between each two.
pub(super) fn is_spaced(line: &str) -> bool {
    if !look::has_wide(line) {
        return false;
    }
    let (mut row, mut length, mut gap, mut han) = (0, 0, 0, false);
    let mut at = 0;
    while at <= line.len() {
        let rest = line.as_bytes().get(at..).unwrap_or_default();
        let run = look::leading_han(rest);
        if run > 0 {
            (length, han, gap, at) = (length + run, true, 0, at + 3 * run);
        }
        // The end parts as a blank does.
        let c = line.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
        at += c.len_utf8();
        if is_letter(c) {
            (length, han, gap) = (length + 1, is_cjk(c), 0);
            continue;
        }
        row = match length {
            0 if gap < 3 => row,
            1 if han => row + 1,
            _ => 0,
        };
        if row >= SPACED {
            return true;
        }
        (length, gap) = (0, gap + 1);
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_between_letters_are_read() {
        assert_eq!(read("the next p@ge, F0llow us").as_deref(), Some("the next page, Follow us"));
        assert_eq!(read("write to anna@example.com, 100 m"), Some("write to anna@example.com, 100 m".into()));
        assert_eq!(read("in 2009, at 5 p.m."), None);
        assert!(is_spaced("请至『清 墨 丶 點 丶 康 木』") && !is_spaced("目 录") && !is_spaced("第 一 章 雪夜"));
    }
}
