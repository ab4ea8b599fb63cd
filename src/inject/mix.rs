//! The classes of words that a sentence mixes, and the frames that such a mix meets.
//!
//! Knows classes, which words are alike, and what an account adds. Must not know texts, nor what it takes to meet a
//! frame: that is the frame's.

use super::frames::{FRAMES, Frame, HANDLE, MAIL, MIXED, NUMBER};
use super::words::Classes;

/// The classes of a sentence: each with the number of different words.
#[derive(Debug, Default, Clone)]
pub(super) struct Mix {
    pub(super) classes: Classes,
    /// For each word its classes, alike words once.
    words: Vec<Classes>,
}

impl Mix {
    /// Adds a word; alike ones count once.
    pub(super) fn add(&mut self, classes: Classes, fresh: bool) {
        self.classes |= classes;
        if fresh {
            self.words.push(classes);
        }
    }

    /// The heaviest frame that the sentence meets.
    pub(super) fn frame(&self) -> Option<&'static Frame> {
        let met = |frame: &&Frame| frame.is_met(self.classes, self.words.iter().copied(), 0);
        FRAMES.iter().filter(met).max_by(|a, b| a.weight.total_cmp(&b.weight))
    }

    /// Whether one of these frames could be met if there were an account and an address as well.
    pub(super) fn may_frame(&self, these: impl Fn(&Frame) -> bool) -> bool {
        may_frame(self.classes, &self.words.iter().copied(), these)
    }

    /// How many words of one class there are.
    pub(super) fn count(&self, classes: Classes) -> usize {
        self.words.iter().filter(|word| **word & classes != 0).count()
    }
}

/// Whether a sentence with these classes could meet one of these frames if there were an account and an address as
/// well. Asked of every sentence: nothing is gathered for it.
pub(super) fn may_frame(
    classes: Classes,
    words: &(impl Iterator<Item = Classes> + Clone),
    these: impl Fn(&Frame) -> bool,
) -> bool {
    let with_account = classes | NUMBER | MIXED | HANDLE | MAIL;
    classes != 0 && FRAMES.iter().any(|frame| these(frame) && frame.is_met(with_account, words.clone(), 2))
}

#[cfg(test)]
mod tests {
    use super::super::words::{CALL, CHANNEL, FREE};
    use super::*;

    #[test]
    fn a_word_that_comes_again_still_says_what_it_says() {
        // `关注了公众号` tells of it, `关注` further on asks for it: one word, and a call.
        let mut mix = Mix::default();
        mix.add(CHANNEL, true);
        mix.add(FREE, true);
        mix.add(FREE | CALL, false);
        let asks = |frame: &Frame| frame.name == "follow-for-a-gift";
        assert!(mix.may_frame(asks));
    }
}
