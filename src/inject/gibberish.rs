//! Gibberish: words of random letters and digits between the sentences of a text.
//!
//! Knows what no word of any language looks like. Must not know words. Codes, keys and names of machines look
//! alike: what tells them apart is that a sentence is about them, so only words behind a sentence's end count.

use crate::document::is_sentence_end;
use crate::look;
use crate::span::TextRange;
use crate::steps::step_by;

/// Letters of a word that may be called random by itself, and of one that stands beside such a word.
const WORD: usize = 7;
const COMPANION: usize = 2;

/// Changes between small letters, capitals and digits that no name of a thing has.
const CHANGES: usize = 3;

/// Consonants in a row that nobody can say.
const CONSONANTS: usize = 5;

/// Bytes of a run of such words.
const RUN: usize = 80;

/// The share of a text's words that are random from which the text is about such words.
const ABOUT: f64 = 0.02;

/// Runs of random words behind the end of a sentence, or on a line of their own, in a line that has such a word.
fn runs(text: &str) -> Vec<TextRange> {
    let mut found: Vec<(TextRange, usize)> = Vec::new();
    // A line of one word is a name, a key or a heading.
    let mut fresh = text.contains(' ');
    let mut run: Option<(TextRange, usize)> = None;
    let mut at = 0;
    for word in text.split(' ') {
        let range = TextRange::new(at, at + word.len());
        at += word.len() + 1;
        let degree = degree(word);
        match &mut run {
            Some((own, sum)) if degree > 0 => (own.end, *sum) = (range.end, *sum + degree),
            None if degree > 0 && fresh => run = Some((range, degree)),
            _ => {
                // What follows begins anew: a capital, a quotation, another script.
                let begins = word.starts_with(|c: char| c.is_uppercase() || !c.is_ascii() || matches!(c, '"' | '\'' | '('));
                found.extend(run.take().filter(|(own, sum)| is_noise(*own, *sum) && (begins || behind_comma(text, *own))));
            }
        }
        fresh = word.ends_with(|c: char| is_sentence_end(c) || matches!(c, ',' | '"' | '”' | '»' | '’' | ')'))
            || word.is_empty() && fresh;
    }
    found.extend(run.filter(|(own, sum)| is_noise(*own, *sum)));
    found.into_iter().map(|(range, _)| range).collect()
}

fn behind_comma(text: &str, range: TextRange) -> bool {
    text.get(..range.start).is_some_and(|before| before.trim_end().ends_with(','))
}

fn is_noise(range: TextRange, sum: usize) -> bool {
    sum > 1 && range.end - range.start <= RUN
}

/// What of a line is random.
#[derive(Debug, Clone, Default)]
pub(super) struct Random {
    words: usize,
    /// Random words outside of the runs.
    kept: usize,
    runs: Vec<TextRange>,
}

impl Random {
    pub(super) fn of(line: &str) -> Self {
        step_by(line.len());
        let words = look::count(line.as_bytes(), |byte| byte == b' ') + 1;
        let random = if may_be_random(line) { line.split(' ').filter(|word| degree(word) > 1).count() } else { 0 };
        if random == 0 {
            return Self { words, ..Self::default() };
        }
        let runs = runs(line);
        let taken: usize = runs.iter().map(|range| range.of(line).split(' ').count()).sum();
        Self { words, kept: random.saturating_sub(taken), runs }
    }
}

/// The runs in the lines of a text, by line; none where so many of its words are random that it is about them.
pub(super) fn in_lines<'l>(lines: impl Iterator<Item = &'l Random>) -> Vec<(usize, TextRange)> {
    let mut found = Vec::new();
    let (mut words, mut kept) = (0, 0);
    for (index, line) in lines.enumerate() {
        words += line.words;
        kept += line.kept;
        found.extend(line.runs.iter().map(|range| (index, *range)));
    }
    if kept as f64 > ABOUT * words as f64 { Vec::new() } else { found }
}

/// Whether a line may have a random word: those have digits beside letters, or more consonants than anybody can say.
fn may_be_random(line: &str) -> bool {
    let coded = |a: u8, b: u8| a.is_ascii_digit() && look::is_latin(b) || look::is_latin(a) && b.is_ascii_digit();
    let bytes = line.as_bytes();
    let unsaid = |at: usize| bytes.get(at).is_some_and(|byte| is_consonant(*byte));
    look::has_pair(line, coded) || look::has_row(bytes.len(), CONSONANTS + 1, unsaid)
}

/// What is no vowel among small letters, nor a `y`.
fn is_consonant(byte: u8) -> bool {
    const VOWELS: u32 = 1 | 1 << 4 | 1 << 8 | 1 << 14 | 1 << 20 | 1 << 24;
    let letter = byte.wrapping_sub(b'a');
    letter < 26 && VOWELS >> letter & 1 == 0
}

/// Two for a random word, one for a word that may stand beside one, none for all others.
fn degree(word: &str) -> usize {
    if !word.bytes().all(|byte| byte.is_ascii_alphanumeric()) || word.len() > RUN / 2 {
        return 0;
    }
    let kind = |byte: u8| (byte.is_ascii_digit(), byte.is_ascii_uppercase());
    let pairs = || word.as_bytes().windows(2);
    let changes = pairs().filter(|pair| matches!(pair, [a, b] if kind(*a) != kind(*b))).count();
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let (small, large) = (word.bytes().any(|byte| byte.is_ascii_lowercase()), word.bytes().any(|byte| byte.is_ascii_uppercase()));
    let consonants = longest(word, is_consonant);
    let mixed = changes >= CHANGES && 2 * changes > word.len() && digits > 0 && small && large;
    // `hjkd8823`: what cannot be said, with digits behind it.
    let coded =
        digits > 0 && small && !large && consonants + 1 >= CONSONANTS && !word.bytes().any(|byte| b"aeiou".contains(&byte));
    if word.len() >= WORD && (mixed || coded || consonants > CONSONANTS && !large) {
        return 2;
    }
    let close = consonants >= CONSONANTS || digits > 0 && small && changes > 1 || consonants >= 3 && consonants == word.len();
    let camel = word.len() <= 4 && small && large && !word.starts_with(|c: char| c.is_uppercase());
    usize::from(word.len() >= COMPANION && (close || camel || digits > 2 && small && word.len() >= WORD))
}

/// The most bytes in a row that are such.
#[inline]
fn longest(word: &str, of: impl Fn(u8) -> bool) -> usize {
    let (mut most, mut row) = (0, 0);
    for byte in word.bytes() {
        // A sum and a product cost less than a branch that nobody foresees.
        row = (row + 1) * usize::from(of(byte));
        most = most.max(row);
    }
    most
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn random_words_behind_sentences() {
        let of = |text: &'static str| Random::of(text).runs.into_iter().map(|range| range.of(text)).collect::<Vec<_>>();
        assert_eq!(of("He slept. vq8Tk3WpMw bXf So they went."), ["vq8Tk3WpMw bXf"]);
        assert_eq!(of("He slept at the border, kJ4vvR1zT but they went."), ["kJ4vvR1zT"]);
        assert_eq!(of("fhkd7723 sxdfjh"), ["fhkd7723 sxdfjh"]);
        for honest in [
            "He bought the WH1000XM4. The SN74LS00 is older.",
            "Anna schrieb Angstschweiß. Der Rechtsschutz kam.",
            "It was in 2019. MP3 files and H2O.",
            "The key is aB3dE5fG7h. Keep it.",
            "qK4vvR1zT",
            "Thanks. SleeplessTwo1817 wrote it.",
        ] {
            assert!(of(honest).is_empty(), "{honest}");
        }
    }
}
