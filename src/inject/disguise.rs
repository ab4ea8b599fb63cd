//! Disguise: words whose letters only look like those of the words they are read as.
//!
//! Knows letters and the words they stand in. Must not know what the words say.

use super::letters::{is_latin, is_other_alphabet, is_skipped};
use crate::skeleton::{folded, is_cjk};

/// Letters in disguise that a stretch must have: a formula has one at a time.
const LETTERS: usize = 4;

/// Words they must stand in.
const WORDS: usize = 2;

/// Whether words of a stretch are written in letters of another alphabet or of a style, or are parted by what
/// nobody sees.
pub(super) fn is_disguised(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    let (mut letters, mut words) = (0, 0);
    for word in text.split(|c: char| c.is_whitespace() || c.is_ascii_punctuation()) {
        let odd = odd(word);
        letters += odd;
        words += usize::from(odd > 0);
    }
    words >= WORDS && letters >= LETTERS || letters >= 2 * LETTERS
}

/// Letters of a word that are not what they look like.
fn odd(word: &str) -> usize {
    if word.is_ascii() {
        return 0;
    }
    let (mut plain, mut other, mut styled, mut hidden, mut length) = (0, 0, 0, 0, 0);
    let mut last = false;
    for c in word.chars() {
        length += 1;
        let letter = c.is_alphanumeric();
        match c {
            _ if c.is_ascii_alphabetic() => plain += 1,
            '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{2061}'..='\u{2064}' => hidden += usize::from(last),
            _ if is_skipped(c) || is_cjk(c) || is_latin(c) || c.is_ascii() => {}
            'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '０'..='９' => {}
            _ if folded(c).is_none_or(|c| !c.is_ascii_alphabetic()) => {}
            _ if is_other_alphabet(c) => other += 1,
            _ => styled += 1,
        }
        last = letter && !is_cjk(c);
    }
    // One letter of a style is a sign of a formula, and a word of another alphabet is a word.
    let mixed = if plain > 0 && other > 0 { other.min(plain) } else { 0 };
    let set = if styled > 1 || styled > 0 && plain > 0 { styled } else { 0 };
    let parted = if hidden > 0 && length > 2 * hidden { 2 * hidden } else { 0 };
    mixed + set + parted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn disguised_words() {
        assert!(is_disguised("𝐑𝐞𝐚𝐝 𝐭𝐡𝐞 𝐧𝐞𝐱𝐭 chapter"));
        assert!(is_disguised("Visit оur site fоr mоre nоvels, all frее"));
        assert!(is_disguised("ch\u{200b}ap\u{200b}ters on our s\u{200b}ite"));
        for honest in ["Пётр read the Times", "let 𝑥 be in 𝐹 and 𝑦 in 𝐺", "naïve Zürich façade", "一二三ＡＢＣ", "COVID-19 и SMS"]
        {
            assert!(!is_disguised(honest), "{honest}");
        }
    }
}
