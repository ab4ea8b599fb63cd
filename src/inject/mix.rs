//! The classes of words that a sentence mixes, and the frames that such a mix meets.
//!
//! Knows classes and how many words there are of each. Must not know texts, nor which frames there are.

use super::frames::{FRAMES, Frame, HANDLE, MAIL, MIXED, NUMBER};
use super::words::Classes;

/// The classes of a sentence: each with the number of different words.
#[derive(Debug, Default, Clone)]
pub(super) struct Mix {
    pub(super) classes: Classes,
    /// For each word its classes, alike words once.
    pub(super) words: Vec<Classes>,
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
        let met = |frame: &&Frame| {
            let all = frame.groups.iter().fold(0, |all, group| all | group);
            frame.groups.iter().all(|group| self.classes & group != 0)
                && self.words.iter().filter(|word| **word & all != 0).count() >= frame.words
        };
        FRAMES.iter().filter(met).max_by(|a, b| a.weight.total_cmp(&b.weight))
    }

    /// Whether one of these frames could be met if there were an account and an address as well.
    pub(super) fn may_frame(&self, these: impl Fn(&Frame) -> bool) -> bool {
        may_frame(&self.words.iter().copied(), these)
    }

    /// How many words of one class there are.
    pub(super) fn count(&self, classes: Classes) -> usize {
        self.words.iter().filter(|word| **word & classes != 0).count()
    }
}

/// Whether words of such classes could meet one of these frames if there were an account and an address as well.
pub(super) fn may_frame(words: &(impl Iterator<Item = Classes> + Clone), these: impl Fn(&Frame) -> bool) -> bool {
    let own = words.clone().fold(0, |all, word| all | word);
    let classes = own | NUMBER | MIXED | HANDLE | MAIL;
    let met = |frame: &&Frame| frame.groups.iter().all(|group| classes & group != 0) && these(frame);
    let enough = |frame: &Frame| {
        let all = frame.groups.iter().fold(0, |all, group| all | group);
        words.clone().filter(|word| word & all != 0).count() + 2 >= frame.words
    };
    own != 0 && FRAMES.iter().filter(met).any(enough)
}
