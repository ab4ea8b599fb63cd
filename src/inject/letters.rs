//! The characters of host names: what may stand in a label, what stands for a dot, which endings are
//! believed.
//!
//! Knows characters and endings. Must not know how a name is put together.

use std::sync::LazyLock;

use crate::skeleton::{CharSet, folded, is_capital, is_cjk};
use crate::span::is_blank;

/// Chars on either side of a dot that may belong to its host name: the longest label is 63.
pub(super) const REACH: usize = 64;

/// Endings that are no words of English and no names of files: with these a blank beside the dot, a dot
/// that is none, or a digit for a letter is believed. The largest generic domains by registrations
/// (Domain Name Industry Brief, Verisign, 2024) and the country codes that stand for a site in running
/// text.
pub(super) const STRONG: [&str; 22] = [
    "com", "net", "org", "cn", "cc", "info", "xyz", "top", "vip", "site", "online", "biz", "club", "la", "tw", "hk", "ru", "vn",
    "jp", "kr", "us", "tv",
];

/// The endings that are believed behind a blank: no sentence begins with them.
const SPLIT: [&str; 4] = ["com", "net", "org", "cn"];

/// Whether what follows, blanks and brackets aside, is an ending that is no word, whole or letter by letter.
pub(super) fn has_strong_ending(rest: &str) -> bool {
    // Behind a blank only the endings that are no words at all, and not as a sentence begins.
    let parted = rest.starts_with(char::is_whitespace);
    if parted {
        let mut own = rest.trim_start().chars();
        let begins = own.next().is_some_and(is_capital) && own.next().is_some_and(char::is_lowercase);
        let first = rest.chars().filter(|c| !is_skipped(*c)).take(REACH / 2).find(|c| !c.is_whitespace() && !is_closing(*c));
        let ends = |first: char| SPLIT.iter().any(|ending| ending.starts_with(first)) || matches!(first, '0' | '〇');
        if begins || !first.and_then(folded).is_some_and(ends) {
            return false;
        }
    }
    let mut label = String::new();
    // Letters since the last blank.
    let mut run = 0;
    for c in rest.chars().filter(|c| !is_skipped(*c)).take(REACH / 2) {
        match if c == '〇' { Some('o') } else { folded(c) } {
            Some(letter) if letter.is_ascii_alphanumeric() => {
                label.push(letter);
                run += 1;
            }
            _ if label.is_empty() && (c.is_whitespace() || is_closing(c)) => {}
            // `c o m` and `c om`, but not `com pany`.
            _ if c.is_whitespace() && run == 1 && !is_strong(&label) => run = 0,
            _ => break,
        }
    }
    if parted && !SPLIT.contains(&plain_ending(&label).as_str()) {
        return false;
    }
    // Nobody sets an ending in letters of a style and means a word.
    if rest.chars().find(|c| !is_skipped(*c)).is_some_and(is_styled) && (2..=4).contains(&label.len()) {
        return true;
    }
    // The ending may touch the next word: `example.comThe`.
    is_strong(&label)
        || label.get(..3).is_some_and(is_strong) && rest.chars().filter(|c| is_label(*c)).nth(3).is_some_and(char::is_uppercase)
}

/// An ending with digits read as letters.
pub(super) fn plain_ending(label: &str) -> String {
    label.chars().map(|c| if c == '0' { 'o' } else { c }).collect()
}

pub(super) fn is_strong(label: &str) -> bool {
    STRONG.contains(&plain_ending(label).as_str())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dot {
    Plain,
    Wide,
    /// Stands for a dot in no honest host name.
    Odd,
}

pub(super) fn dot(c: char) -> Option<Dot> {
    match c {
        '.' => Some(Dot::Plain),
        '．' | '。' | '｡' | '․' | '﹒' => Some(Dot::Wide),
        '丶' | '·' | '•' | '・' | '‧' | '∙' | '●' | '°' | '˙' | '~' | '～' | '、' | '*' | '＊' | '^' | '|' | '丨' | '點'
        | '点' => Some(Dot::Odd),
        _ => None,
    }
}

/// May stand in a label: ASCII letters and digits, and what looks like them.
pub(super) fn is_label(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || c == '〇'
        || (!c.is_ascii() && !is_cjk(c) && folded(c).is_some_and(|c| c.is_ascii_alphanumeric()))
}

pub(super) fn is_opening(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '（' | '【' | '［' | '｛' | '〔' | '〖' | '⟮' | '⦅' | '❨' | '﹙' | '⁽')
}

pub(super) fn is_closing(c: char) -> bool {
    matches!(c, ')' | ']' | '}' | '）' | '】' | '］' | '｝' | '〕' | '〗' | '⟯' | '⦆' | '❩' | '﹚' | '⁾')
}

/// Letters of Latin with marks: domains of many languages have them.
pub(super) fn is_latin(c: char) -> bool {
    matches!(c, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

/// Letters of alphabets that words are written in: Greek, Cyrillic, Armenian and on, up to phonetic signs.
pub(super) fn is_other_alphabet(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{1c7f}' | '\u{1f00}'..='\u{1fff}' | '\u{2c80}'..='\u{2dff}')
}

/// Mathematical and ringed letters: set in a style, written by no keyboard.
pub(super) fn is_styled(c: char) -> bool {
    matches!(c, '\u{1d400}'..='\u{1d7ff}' | '\u{24b6}'..='\u{24e9}' | '\u{1f130}'..='\u{1f189}')
}

/// Shows nothing, or stands on the letter before it.
#[inline]
pub(super) fn is_skipped(c: char) -> bool {
    // Almost every letter is one of these, and the tables are asked for every letter.
    !c.is_ascii() && SKIPPED.has(c)
}

static SKIPPED: LazyLock<CharSet> = LazyLock::new(|| {
    CharSet::of(|c| !is_cjk(c) && (is_blank(c) && !c.is_whitespace() || unicode_normalization::char::is_combining_mark(c)))
});

/// What may part two labels: a dot, what stands for one, or the bracket around it.
#[inline]
pub(super) fn may_part(c: char) -> bool {
    PARTING.has(c)
}

static PARTING: LazyLock<CharSet> = LazyLock::new(|| CharSet::of(|c| dot(c).is_some() || is_opening(c)));

/// Whether a byte begins one of them.
static PARTING_BYTES: LazyLock<[bool; 256]> = LazyLock::new(|| {
    let mut begins = [false; 256];
    // None stands behind the first plane, and to ask for all others would take longer than to read a page.
    for c in ('\0'..='\u{ffff}').filter(|c| PARTING.has(*c)) {
        if let Some(begins) = begins.get_mut(usize::from(first_byte(c))) {
            *begins = true;
        }
    }
    begins
});

fn first_byte(c: char) -> u8 {
    c.encode_utf8(&mut [0; 4]).bytes().next().unwrap_or_default()
}

/// The places of all characters that may part two labels.
pub(super) fn partings(text: &str) -> impl Iterator<Item = (usize, char)> {
    let begins: &[bool; 256] = &PARTING_BYTES;
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = text.as_bytes().get(at..)?;
            let own = at + rest.iter().position(|byte| begins.get(usize::from(*byte)) == Some(&true))?;
            let c = text.get(own..)?.chars().next()?;
            at = own + c.len_utf8();
            if may_part(c) {
                return Some((own, c));
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_made_of_the_rows_themselves() {
        for c in '\0'..=char::MAX {
            assert_eq!(may_part(c), dot(c).is_some() || is_opening(c), "{c:?}");
            assert_eq!(partings(c.encode_utf8(&mut [0; 4])).count(), usize::from(may_part(c)), "{c:?}");
            let skipped = !is_cjk(c) && (is_blank(c) && !c.is_whitespace() || unicode_normalization::char::is_combining_mark(c));
            assert_eq!(is_skipped(c), !c.is_ascii() && skipped, "{c:?}");
        }
    }
}
