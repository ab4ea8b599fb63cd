//! Whether a text stands within another.
//!
//! Knows runs of words, in any script. Must not know what is a page and what its data.

use std::collections::HashSet;
use std::hash::{BuildHasherDefault, DefaultHasher};

use crate::document::is_cjk;

/// Words that follow each other; of scripts without blanks, characters. Two texts on the same thing
/// have names and phrases in common, but hardly runs of this length.
const RUN: usize = 5;

/// The runs of words of a text, as hashes.
#[derive(Default)]
pub(super) struct Words {
    runs: HashSet<u64, BuildHasherDefault<DefaultHasher>>,
}

impl Words {
    pub(super) fn add(&mut self, text: &str) {
        each_run(text, |run| {
            self.runs.insert(run);
        });
    }

    /// The share of the runs that another text has too; all of them where there are none.
    pub(super) fn share_in(mut self, text: &str) -> f64 {
        let all = self.runs.len();
        if all == 0 {
            return 1.0;
        }
        each_run(text, |run| {
            self.runs.remove(&run);
        });
        (all - self.runs.len()) as f64 / all as f64
    }
}

/// Calls `each` with the hash of every run of words.
fn each_run(text: &str, mut each: impl FnMut(u64)) {
    // FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/
    const START: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let mut last = [0_u64; RUN];
    let mut count = 0;
    let mut word = START;
    let mut end = |word: &mut u64| {
        if *word == START {
            return;
        }
        last.rotate_left(1);
        if let Some(place) = last.last_mut() {
            *place = std::mem::replace(word, START);
        }
        count += 1;
        if count >= RUN {
            each(last.iter().fold(START, |run, word| (run.rotate_left(5) ^ word).wrapping_mul(PRIME)));
        }
    };
    for c in text.chars() {
        let single = is_cjk(c);
        if single || !c.is_alphanumeric() {
            end(&mut word);
        }
        if c.is_alphanumeric() {
            word = c.to_lowercase().fold(word, |word, c| (word ^ u64::from(u32::from(c))).wrapping_mul(PRIME));
        }
        if single {
            end(&mut word);
        }
    }
    end(&mut word);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(text: &str, page: &str) -> f64 {
        let mut words = Words::default();
        words.add(text);
        words.share_in(page)
    }

    #[test]
    fn a_text_stands_within_another_in_whole_or_in_part() {
        let river = "The river rose two metres overnight.";
        assert!(share(river, "News: THE RIVER rose, two metres; overnight! More") > 0.99);
        assert!((share(river, "The river rose two metres in a day") - 0.5).abs() < 0.01);
        assert!(share("河水一夜之间上涨了两米。", "昨天河水一夜之间上涨了") > 0.5);
        assert!(share(river, "河水一夜之间上涨了两米。") < 0.01);
        assert!(share("Too short.", "Something else") > 0.99);
    }
}
