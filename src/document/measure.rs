//! What a stretch of text weighs, in any script.
//!
//! Knows characters and their scripts. Must not know words of any language.

use crate::look::{self, count};
use crate::skeleton::{is_capital, is_cjk, is_letter};

/// How many letters of a spaced script a character of Han, kana or Hangul is worth: parallel
/// texts of the United Nations corpus have about 2.6 English letters for each Chinese character.
const CJK_WEIGHT: f64 = 2.5;

/// The weight from which a paragraph carries an article: two lines of a column.
pub(crate) const PROSE: f64 = 80.0;

/// Running text is linked here and there, not in most of it.
const PROSE_LINKS: f64 = 0.3;

/// Counts over a stretch of text.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Measure {
    /// Letters and digits; a character of Han, kana or Hangul counts [`CJK_WEIGHT`].
    pub(crate) weight: f64,
    /// The weight that stands in links.
    pub(crate) linked: f64,
    /// Commas, in any script: what running text has and labels have not.
    pub(crate) commas: usize,
    /// Full stops, question and exclamation marks at the end of something.
    pub(crate) sentences: usize,
    /// Decimal digits.
    pub(crate) digits: usize,
    /// Capital letters, in scripts that have them.
    pub(crate) capitals: usize,
    /// The part of the weight that is Han, kana and Hangul.
    pub(crate) wide: f64,
    /// Marks that part labels and crumbs: `|`, `/`, `>`, `:`, `·` and their like.
    pub(crate) symbols: usize,
    /// Signs of currencies: what shops have.
    pub(crate) prices: usize,
    /// White space: one less than the words, in scripts that part them.
    pub(crate) blanks: usize,
}

impl Measure {
    pub(crate) fn of(text: &str) -> Self {
        let mut measure = Self::default();
        measure.add(text, false);
        measure
    }

    pub(crate) fn add(&mut self, text: &str, linked: bool) {
        // Whole numbers: a sum of floats waits for each of its parts.
        let (mut narrow, mut wide) = (0_usize, 0_usize);
        let bytes = text.as_bytes();
        let digits = count(bytes, |byte| byte.is_ascii_digit());
        let capitals = count(bytes, |byte| byte.is_ascii_uppercase());
        narrow += digits + capitals + count(bytes, |byte| byte.is_ascii_lowercase());
        self.digits += digits;
        self.capitals += capitals;
        self.blanks += count(bytes, |byte| matches!(byte, b' ' | b'\n' | b'\t'));
        self.prices += count(bytes, |byte| byte == b'$');
        self.commas += count(bytes, |byte| byte == b',');
        self.symbols += count(bytes, |byte| {
            matches!(byte, b'|' | b'/' | b'>' | b'<' | b':' | b'+' | b'#' | b'[' | b']' | b'*' | b'=' | b'_' | b'@')
        });
        for at in memchr::memchr3_iter(b'.', b'!', b'?', bytes) {
            let next = text.get(at + 1..).and_then(|rest| rest.chars().next());
            let ends = next.is_none_or(|next| next.is_whitespace() || matches!(next, '"' | '\'' | ')' | '”' | '’'));
            self.sentences += usize::from(ends);
        }
        // Of many texts that is all.
        let beyond = if text.is_ascii() { "" } else { text };
        let common = look::common(beyond);
        wide += common.han;
        narrow += common.cyrillic;
        self.capitals += common.capitals;
        for c in look::others(beyond) {
            if is_cjk(c) {
                wide += 1;
            } else if is_letter(c) {
                narrow += 1;
                self.capitals += usize::from(is_capital(c));
            } else if matches!(c, '，' | '、' | '،' | '；') {
                self.commas += 1;
            } else if is_sentence_end(c) {
                self.sentences += 1;
            } else {
                match c {
                    '：' | '·' | '•' | '»' | '›' | '｜' | '《' | '》' | '【' | '】' | '→' | '←' => {
                        self.symbols += 1;
                    }
                    '€' | '£' | '¥' | '￥' | '₽' | '₹' | '₩' | '฿' | '₫' | '₴' | '₺' => self.prices += 1,
                    '\u{a0}' | '\u{3000}' => self.blanks += 1,
                    _ => {}
                }
            }
        }
        let weight = narrow as f64 + CJK_WEIGHT * wide as f64;
        self.weight += weight;
        self.wide += CJK_WEIGHT * wide as f64;
        if linked {
            self.linked += weight;
        }
    }

    pub(crate) fn merge(&mut self, other: Self) {
        self.weight += other.weight;
        self.linked += other.linked;
        self.commas += other.commas;
        self.sentences += other.sentences;
        self.digits += other.digits;
        self.capitals += other.capitals;
        self.wide += other.wide;
        self.symbols += other.symbols;
        self.prices += other.prices;
        self.blanks += other.blanks;
    }

    /// What is left of a sum without one of its parts.
    pub(crate) fn minus(&self, part: &Self) -> Self {
        Self {
            weight: self.weight - part.weight,
            linked: self.linked - part.linked,
            commas: self.commas.saturating_sub(part.commas),
            sentences: self.sentences.saturating_sub(part.sentences),
            digits: self.digits.saturating_sub(part.digits),
            capitals: self.capitals.saturating_sub(part.capitals),
            wide: self.wide - part.wide,
            symbols: self.symbols.saturating_sub(part.symbols),
            prices: self.prices.saturating_sub(part.prices),
            blanks: self.blanks.saturating_sub(part.blanks),
        }
    }

    /// Whether this is running text: a paragraph that carries an article.
    pub(crate) fn is_prose(&self) -> bool {
        self.weight >= PROSE && self.sentences > 0 && self.link_density() < PROSE_LINKS
    }

    /// The share of the weight that stands in links, 0 to 1.
    pub(crate) fn link_density(&self) -> f64 {
        if self.weight > 0.0 { self.linked / self.weight } else { 0.0 }
    }
}

/// Ends a sentence, in any script.
pub(crate) fn is_sentence_end(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '。' | '！' | '？' | '…' | '．' | '｡' | '؟' | '۔' | '।' | '；')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chinese_and_an_english_sentence_of_the_same_weight_look_alike() {
        let english = Measure::of("The river rose two metres overnight, and the lower road was closed.");
        let chinese = Measure::of("河水一夜之间上涨了两米，下游的公路已经封闭禁止通行。");
        assert!((english.weight / chinese.weight - 1.0).abs() < 0.25, "{english:?} {chinese:?}");
        assert_eq!((english.commas, english.sentences), (chinese.commas, chinese.sentences));
    }

    #[test]
    fn a_dot_inside_a_number_or_domain_ends_nothing() {
        assert_eq!(Measure::of("Version 1.2 of example.org").sentences, 0);
    }
}
