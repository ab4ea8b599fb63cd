//! Lists of short words, and which of them a word is in.
//!
//! Knows words as numbers: one comparison for a word, however long. Must not know what a list means.

/// Letters of the longest word that a number has room for.
const LONGEST: usize = 16;

/// Slots of a table: four times the words of the largest, so that most look-ups see one slot.
const SLOTS: usize = 1024;

/// Words with a bit for each list that they are in.
pub(super) struct Words {
    /// Each word at or behind the slot of its hash; 0 where there is none.
    slots: Vec<(u128, u32)>,
}

impl Words {
    /// Of lists of words in lower case, of at most 16 letters; at most 32 lists.
    pub(super) fn of_lists<'w>(lists: impl IntoIterator<Item = &'w [&'w str]>) -> Self {
        let mut words = Self { slots: vec![(0, 0); SLOTS] };
        for (list, tokens) in (0..u32::BITS).zip(lists) {
            for token in tokens {
                let mut word = Word::default();
                token.bytes().for_each(|byte| word.push(byte));
                let free =
                    Self::places(word.0).find(|slot| words.slots.get(*slot).is_some_and(|own| [0, word.0].contains(&own.0)));
                if let Some(slot) = free.and_then(|slot| words.slots.get_mut(slot)) {
                    slot.0 = word.0;
                    slot.1 |= 1 << list;
                }
            }
        }
        words
    }

    /// A bit for each list that has the word.
    pub(super) fn lists_with(&self, word: &Word) -> u32 {
        if word.0 == 0 {
            return 0;
        }
        for place in Self::places(word.0) {
            match self.slots.get(place) {
                Some((own, lists)) if *own == word.0 => return *lists,
                Some((0, _)) | None => return 0,
                Some(_) => {}
            }
        }
        0
    }

    /// A bit for each list that has the text as a word.
    pub(super) fn lists_with_text(&self, text: &str) -> u32 {
        let mut word = Word::default();
        text.bytes().for_each(|byte| word.push(byte));
        self.lists_with(&word)
    }

    #[expect(clippy::cast_possible_truncation, reason = "a hash takes what it gets")]
    fn places(word: u128) -> impl Iterator<Item = usize> {
        // Fibonacci hashing: Knuth, The Art of Computer Programming, vol. 3, section 6.4.
        let hash = ((word as u64) ^ (word >> 64) as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let start = (hash >> 54) as usize;
        (start..start + SLOTS).map(|place| place % SLOTS)
    }
}

/// A word as it is being read.
#[derive(Default, Clone, Copy)]
pub(super) struct Word(u128, usize);

impl Word {
    pub(super) fn push(&mut self, byte: u8) {
        self.1 += 1;
        // What is longer than the longest word is none of them.
        self.0 = if self.1 > LONGEST { 0 } else { self.0 << 8 | u128::from(byte) };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_in_the_lists_that_have_it() {
        let words = Words::of_lists([["ad", "banner"].as_slice(), &["banner", "sixteen-letters-"]]);
        assert_eq!(words.lists_with_text("ad"), 0b01);
        assert_eq!(words.lists_with_text("banner"), 0b11);
        assert_eq!(words.lists_with_text("sixteen-letters-"), 0b10);
        for other in ["", "a", "add", "Banner", "sixteen-letters-and", "a-sixteen-letters-"] {
            assert_eq!(words.lists_with_text(other), 0, "{other}");
        }
    }
}
