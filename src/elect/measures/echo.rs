//! How much of the headline or the description a block takes up.
//!
//! Knows pairs of letters, in any script. Must not know where the block stands.

/// Letters of a headline that are looked at, and of a block.
const LETTERS: usize = 120;
const BLOCK_LETTERS: usize = 400;

/// Fewer pairs than this prove nothing.
const FEWEST: usize = 4;

/// Slots of the table of pairs; twice as many as there can be pairs, so that few collide.
const SLOTS: usize = 512;

/// The pairs of letters of one short text.
pub(super) struct Echo {
    /// For each hash one more than the pair's number, or 0.
    slots: [u8; SLOTS],
    pairs: usize,
}

impl Echo {
    pub(super) fn of(text: &str) -> Self {
        let mut echo = Self { slots: [0; SLOTS], pairs: 0 };
        pairs(text, LETTERS, |slot| {
            if let Some(slot) = echo.slots.get_mut(slot).filter(|slot| **slot == 0) {
                echo.pairs += 1;
                *slot = u8::try_from(echo.pairs).unwrap_or(u8::MAX);
            }
        });
        echo
    }

    /// The share of this text's pairs that the block has, and the share of the block's pairs that are
    /// of this text. Both 0 where there is too little to say.
    pub(super) fn in_block(&self, text: &str) -> (f32, f32) {
        if self.pairs < FEWEST {
            return (0.0, 0.0);
        }
        let mut seen = 0_u128;
        let (mut hits, mut all) = (0_u16, 0_u16);
        pairs(text, BLOCK_LETTERS, |slot| {
            all += 1;
            if let Some(pair) = self.slots.get(slot).filter(|pair| **pair > 0) {
                hits += 1;
                seen |= 1 << (pair % 128);
            }
        });
        if all == 0 {
            return (0.0, 0.0);
        }
        #[expect(clippy::cast_precision_loss, reason = "at most 128")]
        let share = seen.count_ones() as f32 / self.pairs as f32;
        (share, f32::from(hits) / f32::from(all))
    }
}

/// Calls `each` with the hash of every pair of letters that follow each other.
fn pairs(text: &str, letters: usize, mut each: impl FnMut(usize)) {
    let mut before = None;
    for c in text.chars().filter(|c| c.is_alphanumeric()).take(letters) {
        let code = u32::from(c.to_ascii_lowercase());
        if let Some(before) = before.replace(code) {
            // Fibonacci hashing: Knuth, The Art of Computer Programming, vol. 3, section 6.4.
            let hash = (before.rotate_left(16) ^ code).wrapping_mul(0x9E37_79B9);
            each((hash >> 23) as usize);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_that_repeats_the_headline_has_all_of_it() {
        let echo = Echo::of("雨夜接力转移受潮古籍");
        let (share, own) = echo.in_block("雨夜接力，转移受潮古籍");
        assert!(share > 0.99 && own > 0.99);
        let (share, own) = echo.in_block("返回顶部，联系我们，关于本站");
        assert!(share < 0.2 && own < 0.2);
        assert_eq!(Echo::of("").in_block("whatever"), (0.0, 0.0));
    }
}
