//! A first look at a text: whether it has any byte that somebody needs, and how many.
//!
//! Knows bytes of UTF-8. Must not know what they mean to whom. Most lines have none of them, and a block of
//! bytes is looked at at once: that costs a tenth of a look at every character.

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind};

/// Bytes that are looked at together: a cache line.
const BLOCK: usize = 64;

/// The first byte of U+3000 and of all behind it: of Han, kana, Hangul and full-width forms.
const WIDE: u8 = 0xe3;

/// Whether a text has any of the bytes.
#[inline]
pub(crate) fn has(text: &str, wanted: impl Fn(u8) -> bool) -> bool {
    text.as_bytes().chunks(BLOCK).any(|block| block.iter().fold(false, |has, byte| has | wanted(*byte)))
}

/// The blocks of a text, each with the byte before and the byte behind it; NUL stands before and behind the text.
fn blocks(text: &str) -> impl Iterator<Item = [u8; BLOCK + 2]> {
    (0..text.len()).step_by(BLOCK).map(|start| {
        let mut block = [0; BLOCK + 2];
        let part = text.as_bytes().get(start.saturating_sub(1)..text.len().min(start + BLOCK + 1)).unwrap_or_default();
        if let Some(to) = block.get_mut(usize::from(start == 0)..).and_then(|to| to.get_mut(..part.len())) {
            to.copy_from_slice(part);
        }
        block
    })
}

/// How often three bytes such as these stand behind each other; NUL stands before and behind the text.
#[inline]
pub(crate) fn count_triples(text: &str, wanted: impl Fn(u8, u8, u8) -> bool) -> usize {
    let of = |block: [u8; BLOCK + 2]| {
        // Lanes of one length: these are looked at in parallel.
        let (Some(first), Some(second), Some(third)) =
            (block.first_chunk::<BLOCK>(), block.get(1..).and_then(<[u8]>::first_chunk::<BLOCK>), block.last_chunk::<BLOCK>())
        else {
            return 0;
        };
        let mut found = [0_u8; BLOCK];
        for (((found, a), b), c) in found.iter_mut().zip(first).zip(second).zip(third) {
            *found = u8::from(wanted(*a, *b, *c));
        }
        usize::from(found.iter().fold(0_u8, |sum, one| sum.wrapping_add(*one)))
    };
    blocks(text).map(of).sum()
}

/// How often two bytes such as these stand behind each other; NUL stands behind the text.
#[inline]
pub(crate) fn count_pairs(text: &str, wanted: impl Fn(u8, u8) -> bool) -> usize {
    count_triples(text, |_, first, second| wanted(first, second))
}

/// Whether a text has two bytes such as these, one behind the other.
#[inline]
pub(crate) fn has_pair(text: &str, wanted: impl Fn(u8, u8) -> bool) -> bool {
    count_pairs(text, wanted) > 0
}

/// Whether so many places of a text in a row are such. Looked at from the end of a row: where few places are, only
/// one in a row is looked at.
#[inline]
pub(crate) fn has_row(places: usize, row: usize, wanted: impl Fn(usize) -> bool) -> bool {
    let mut start = 0;
    while let end = start + row
        && end <= places
    {
        let Some(other) = (start..end).rev().find(|at| !wanted(*at)) else { return true };
        start = other + 1;
    }
    false
}

/// How many of the bytes are such. Sums of a byte are added in parallel; a block of 192 cannot overflow one.
#[inline]
pub(crate) fn count(bytes: &[u8], wanted: impl Fn(u8) -> bool) -> usize {
    let of = |block: &[u8]| usize::from(block.iter().fold(0_u8, |sum, byte| sum.wrapping_add(u8::from(wanted(*byte)))));
    bytes.chunks(192).map(of).sum()
}

/// A table of the bytes in some ranges, both ends included.
pub(crate) const fn bytes(ranges: &[(u8, u8)]) -> [bool; 256] {
    let mut table = [false; 256];
    let mut at = 0;
    while at < ranges.len() {
        let (first, last) = ranges[at];
        let mut byte = first as usize;
        while byte <= last as usize {
            table[byte] = true;
            byte += 1;
        }
        at += 1;
    }
    table
}

/// Bytes that only letters, digits and blanks of ASCII, of Cyrillic and of Han (and the hexagrams of the Book of
/// Changes among them) begin with, and bytes within a character.
const QUIET: [bool; 256] =
    bytes(&[(b' ', b' '), (b'0', b'9'), (b'A', b'Z'), (b'a', b'z'), (0x80, 0xbf), (0xd0, 0xd3), (0xe4, 0xe9)]);

/// The characters of a text that are no letter, digit or blank at first sight: those of ASCII, of Cyrillic and of
/// most of Han are passed over.
#[inline]
pub(crate) fn marks(text: &str) -> impl Iterator<Item = (usize, char)> {
    let quiet = |byte: &u8| QUIET.get(usize::from(*byte)).copied().unwrap_or_default();
    let mut at = 0;
    std::iter::from_fn(move || {
        let mark = at + text.as_bytes().get(at..)?.iter().position(|byte| !quiet(byte))?;
        let c = text.get(mark..)?.chars().next()?;
        at = mark + c.len_utf8();
        Some((mark, c))
    })
}

/// The characters beyond ASCII that [`common`] does not count.
#[inline]
pub(crate) fn others(text: &str) -> impl Iterator<Item = char> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let first = *bytes.get(at)?;
            let second = bytes.get(at + 1).copied().unwrap_or_default();
            if first < 0x80 {
                at += 1;
            } else if is_han(first, second) {
                at += 3;
            } else if is_cyrillic(first, second) {
                at += 2;
            } else {
                let c = text.get(at..)?.chars().next()?;
                at += c.len_utf8();
                return Some(c);
            }
        }
    })
}

/// Whether a character that begins with two bytes is of Han, U+4E00 to U+9FFF, and has three.
#[inline]
pub(crate) fn is_han(first: u8, second: u8) -> bool {
    first.wrapping_sub(0xe5) < 5 || first == 0xe4 && second >= 0xb8
}

/// How many characters of Han a text begins with.
#[inline]
pub(crate) fn leading_han(text: &[u8]) -> usize {
    text.chunks(3).take_while(|char| matches!(char, [first, second, _] if is_han(*first, *second))).count()
}

/// Whether a byte is a letter of ASCII, asked without a branch.
#[inline]
pub(crate) fn is_latin(byte: u8) -> bool {
    (byte | 0x20).wrapping_sub(b'a') < 26
}

/// Whether a byte is a letter or a digit of ASCII, asked without a branch.
#[inline]
pub(crate) fn is_word(byte: u8) -> bool {
    is_latin(byte) || byte.wrapping_sub(b'0') < 10
}

/// Whether two bytes are a letter of Cyrillic: U+0400 to U+045F, the first half of them capitals.
#[inline]
pub(crate) fn is_cyrillic(first: u8, second: u8) -> bool {
    first == 0xd0 || first == 0xd1 && second < 0xa0
}

/// The letters of a text that are told by their bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Common {
    /// Of Han, U+4E00 to U+9FFF.
    pub(crate) han: usize,
    /// Of Cyrillic, U+0400 to U+045F, and the capitals among them.
    pub(crate) cyrillic: usize,
    pub(crate) capitals: usize,
}

/// The letters beyond ASCII that most texts of Chinese and Russian are made of.
#[inline]
pub(crate) fn common(text: &str) -> Common {
    // Of one first byte the next decides.
    let bytes = text.as_bytes();
    let mixed = memchr::memchr_iter(0xe4, bytes).filter(|at| bytes.get(at + 1).is_some_and(|second| is_han(0xe4, *second)));
    let han = count(bytes, |byte| is_han(byte, 0)) + mixed.count();
    if !has(text, |byte| byte == 0xd0 || byte == 0xd1) {
        return Common { han, ..Common::default() };
    }
    let capitals = count_pairs(text, |first, second| first == 0xd0 && second < 0xb0);
    Common { han, cyrillic: count_pairs(text, is_cyrillic), capitals }
}

/// Looks for any of a few texts; `None` only if there were too many, which no caller has.
///
/// Only a search for the first of several, not for the last byte of any, is done by vector instructions.
pub(crate) fn for_any(texts: &[&str]) -> Option<AhoCorasick> {
    AhoCorasickBuilder::new().match_kind(MatchKind::LeftmostFirst).build(texts).ok()
}

/// Whether a text may have characters of Han, kana or Hangul: if not, it has none.
pub(crate) fn has_wide(text: &str) -> bool {
    has(text, |byte| byte >= WIDE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::is_cjk;

    #[test]
    fn marks_are_all_but_letters_and_blanks() {
        let of = |text: &'static str| marks(text).map(|(_, c)| c).collect::<String>();
        assert_eq!(of("Вода, “поднялась” — 3 m (été)，河水〇。"), ",“”—(éé)，〇。");
        assert_eq!(others("Вода, “ёж” — 3 m (été)，河水〇。").collect::<String>(), "“”—éé，〇。");
        assert_eq!(common("Вода, Ёж 河水一"), Common { han: 3, cyrillic: 6, capitals: 2 });
        assert_eq!(count_triples("a, b, and c", |a, b, c| b.is_ascii_lowercase() && !(a | c).is_ascii_lowercase()), 3);
        let long = format!("{} y {}", "x".repeat(63), "z".repeat(70));
        assert_eq!(count_triples(&long, |a, b, c| a == b' ' && b == b'y' && c == b' '), 1);
        assert_eq!(count_pairs(&long, |a, b| a == b'z' && b == b'z'), 69);
        assert!([1, 2, 3, 7].into_iter().all(|row| has_row(9, row, |at| (2..9).contains(&at))));
        assert!(!has_row(9, 8, |at| (2..9).contains(&at)) && !has_row(9, 2, |at| at % 2 == 0) && !has_row(2, 3, |_| true));
        assert_eq!(count("a,b,c".repeat(99).as_bytes(), |byte| byte == b','), 198);
    }

    #[test]
    fn no_wide_character_is_overlooked() {
        assert!(('\0'..=char::MAX).filter(|c| is_cjk(*c)).all(|c| has_wide(&format!("{:70}{c}", ""))));
        assert!(!has_wide("Вода “поднялась” – été"));
    }
}
