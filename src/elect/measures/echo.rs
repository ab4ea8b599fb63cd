//! The letters of a block: how much of the headline and the description it takes up, and which other
//! blocks have the same.
//!
//! Knows letters and pairs of them, in any script. Must not know where a block stands.

use super::group::mix;
use crate::steps::step_by;

/// Letters of a headline that are looked at, and of a block.
const LETTERS: usize = 120;
const BLOCK_LETTERS: usize = 400;

/// Fewer pairs than this prove nothing.
const FEWEST: u32 = 4;

/// Slots of a table of pairs; four times as many as there can be pairs of one text, so that few collide.
const SLOTS: usize = 512;

/// Two texts that blocks may take up: the headline and the description.
const TEXTS: usize = 2;

/// Pairs of letters, each as a bit at its hash.
#[derive(Clone, Copy, Default)]
struct Pairs([u64; SLOTS / 64]);

impl Pairs {
    fn of(letters: impl Iterator<Item = u32>) -> Self {
        let mut pairs = Self::default();
        let mut before = None;
        for code in letters {
            if let Some(before) = before.replace(code) {
                pairs.add(slot(before, code));
            }
        }
        pairs
    }

    fn add(&mut self, slot: usize) {
        self.0[slot / 64 % (SLOTS / 64)] |= 1 << (slot % 64);
    }

    /// 1 where the pair is one of these, else 0: a sum of them has no branch that depends on the page.
    fn has(&self, slot: usize) -> u16 {
        u16::from(self.0[slot / 64 % (SLOTS / 64)] >> (slot % 64) & 1 == 1)
    }

    fn count(&self) -> u32 {
        self.0.iter().map(|bits| bits.count_ones()).sum()
    }

    fn shared(&self, other: &Self) -> u32 {
        self.0.iter().zip(other.0).map(|(own, other)| (own & other).count_ones()).sum()
    }
}

/// The pairs of letters of two short texts, and how many there are.
pub(super) struct Echo([(Pairs, u32); TEXTS]);

/// What the letters of a block say.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Letters {
    /// The same for blocks with the same letters and digits.
    pub(super) hash: u64,
    /// For each text: the share of its pairs that the block has, and the share of the block's pairs that are
    /// of this text. Both 0 where there is too little to say.
    pub(super) echoes: [(f32, f32); TEXTS],
}

impl Echo {
    pub(super) fn of(texts: [&str; TEXTS]) -> Self {
        let pairs = texts.map(|text| Pairs::of(letters(text).take(LETTERS)));
        Self(pairs.map(|pairs| (pairs, pairs.count())))
    }

    pub(super) fn in_block(&self, text: &str) -> Letters {
        step_by(text.len());
        let mut found = Letters::default();
        let [(title, _), (description, _)] = &self.0;
        let mut own = Pairs::default();
        let (mut hits, mut all) = ([0_u16; TEXTS], 0_u16);
        let mut letters = letters(text);
        let mut before = letters.next();
        found.hash = before.map_or(0, |code| mix(0, u64::from(code)));
        for code in letters.by_ref().take(BLOCK_LETTERS - 1) {
            found.hash = mix(found.hash, u64::from(code));
            let slot = slot(before.replace(code).unwrap_or_default(), code);
            own.add(slot);
            hits = [hits[0] + title.has(slot), hits[1] + description.has(slot)];
            all += 1;
        }
        found.hash = letters.fold(found.hash, |hash, code| mix(hash, u64::from(code)));
        for (echo, ((pairs, count), hits)) in found.echoes.iter_mut().zip(self.0.iter().zip(hits)) {
            if *count >= FEWEST && all > 0 {
                #[expect(clippy::cast_precision_loss, reason = "at most 128")]
                let share = pairs.shared(&own) as f32 / *count as f32;
                *echo = (share, f32::from(hits) / f32::from(all));
            }
        }
        found
    }
}

/// Letters and digits, ASCII in lower case.
fn letters(text: &str) -> impl Iterator<Item = u32> {
    text.chars().filter(|c| is_letter(*c)).map(|c| u32::from(c.to_ascii_lowercase()))
}

/// `char::is_alphanumeric`, which looks beyond ASCII into tables: what most pages are written in is told without.
fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphanumeric(),
        '\u{410}'..='\u{44f}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' => true,
        _ => c.is_alphanumeric(),
    }
}

/// The hash of a pair of letters that follow each other.
fn slot(before: u32, code: u32) -> usize {
    // Fibonacci hashing: Knuth, The Art of Computer Programming, vol. 3, section 6.4.
    let hash = (before.rotate_left(16) ^ code).wrapping_mul(0x9E37_79B9);
    (hash >> 23) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_that_repeats_the_headline_has_all_of_it() {
        let echo = Echo::of(["雨夜接力转移受潮古籍", ""]);
        let [(share, own), nothing] = echo.in_block("雨夜接力，转移受潮古籍").echoes;
        assert!(share > 0.99 && own > 0.99);
        assert_eq!(nothing, (0.0, 0.0));
        let [(share, own), _] = echo.in_block("返回顶部，联系我们，关于本站").echoes;
        assert!(share < 0.2 && own < 0.2);
    }

    #[test]
    fn letters_are_the_same_whatever_stands_between() {
        let echo = Echo::of(["", ""]);
        let hash = |text: &str| echo.in_block(text).hash;
        assert_eq!(hash("Read more >"), hash("READ MORE…"));
        assert_ne!(hash("Read more >"), hash("Read mode >"));
        let long = "x".repeat(2 * BLOCK_LETTERS);
        assert_ne!(hash(&format!("{long}a")), hash(&format!("{long}b")));
    }

    #[test]
    fn letters_are_what_the_standard_library_says() {
        assert!(('\0'..='\u{ffff}').all(|c| is_letter(c) == c.is_alphanumeric()));
    }
}
