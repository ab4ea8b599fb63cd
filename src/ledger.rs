//! Marks, and how they become a partition: every byte is taken at most once.
//!
//! Knows ranges, not texts: whether a mark is right is for the station that made it.

use std::collections::BTreeMap;

use crate::document::ContainerId;
use crate::removal::{Evidence, Reason, RuleId};
use crate::span::TextRange;

/// An internal finding: this range of the reading text should go.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Mark {
    pub(crate) range: TextRange,
    pub(crate) reason: Reason,
    pub(crate) rule: RuleId,
    pub(crate) evidence: Vec<Evidence>,
}

/// All marks of one page, by block.
#[derive(Debug)]
pub(crate) struct Ledger {
    blocks: Vec<Entry>,
    /// What speaks against containers, for the election to weigh.
    hints: BTreeMap<ContainerId, Hint>,
    /// Reasons whose marks are ignored: the caller wants such text kept.
    keep: Vec<Reason>,
    /// Rules whose marks are ignored.
    without: Vec<RuleId>,
}

/// Something that speaks against a container without settling it.
#[derive(Debug, Clone)]
pub(crate) struct Hint {
    pub(crate) reason: Reason,
    pub(crate) rule: RuleId,
    pub(crate) evidence: Vec<Evidence>,
}

#[derive(Debug, Default)]
struct Entry {
    whole: Option<Mark>,
    parts: Vec<Mark>,
    doubts: Vec<Mark>,
    /// What speaks against the block, for the election to weigh.
    hint: Option<Hint>,
}

/// What became of a block.
#[derive(Debug)]
pub(crate) enum Verdict {
    /// All of it goes.
    Removed(Mark),
    /// It stays but for these ranges, sorted and disjoint.
    Kept { holes: Vec<Mark>, doubts: Vec<Mark> },
}

impl Ledger {
    pub(crate) fn new(blocks: usize, keep: &[Reason], without: &[RuleId]) -> Self {
        let mut entries = Vec::new();
        entries.resize_with(blocks, Entry::default);
        Self { blocks: entries, hints: BTreeMap::new(), keep: keep.to_vec(), without: without.to_vec() }
    }

    /// Whether a station may act under this name at all.
    pub(crate) fn admits(&self, reason: Reason, rule: &str) -> bool {
        !self.keep.contains(&reason) && !self.without.iter().any(|without| without.as_str() == rule)
    }

    /// The whole block goes. The first station to say so is the one that is reported.
    pub(crate) fn take_block(&mut self, block: usize, mark: Mark) {
        if !self.admits(mark.reason, mark.rule.as_str()) {
            return;
        }
        if let Some(entry) = self.blocks.get_mut(block)
            && entry.whole.is_none()
        {
            entry.whole = Some(mark);
        }
    }

    /// A part of the block goes.
    pub(crate) fn take_part(&mut self, block: usize, mark: Mark) {
        if !self.admits(mark.reason, mark.rule.as_str()) || mark.range.is_empty() {
            return;
        }
        if let Some(entry) = self.blocks.get_mut(block)
            && entry.whole.is_none()
        {
            entry.parts.push(mark);
        }
    }

    /// Something speaks against all that stands in a container. The first hint stays.
    pub(crate) fn hint(&mut self, container: ContainerId, reason: Reason, rule: RuleId, evidence: Vec<Evidence>) {
        if self.admits(reason, rule.as_str()) {
            self.hints.entry(container).or_insert(Hint { reason, rule, evidence });
        }
    }

    /// Something speaks against a block without settling it.
    pub(crate) fn hint_block(&mut self, block: usize, reason: Reason, rule: RuleId, evidence: Vec<Evidence>) {
        if !self.admits(reason, rule.as_str()) {
            return;
        }
        if let Some(entry) = self.blocks.get_mut(block) {
            entry.hint.get_or_insert(Hint { reason, rule, evidence });
        }
    }

    pub(crate) fn hint_of_block(&self, block: usize) -> Option<&Hint> {
        self.blocks.get(block).and_then(|entry| entry.hint.as_ref())
    }

    pub(crate) fn hint_of(&self, container: ContainerId) -> Option<&Hint> {
        self.hints.get(&container)
    }

    /// Something speaks against the block or a part of it, but not enough.
    pub(crate) fn doubt(&mut self, block: usize, mark: Mark) {
        if let Some(entry) = self.blocks.get_mut(block) {
            entry.doubts.push(mark);
        }
    }

    /// Whether the whole block is taken already.
    pub(crate) fn is_taken(&self, block: usize) -> bool {
        self.blocks.get(block).is_some_and(|entry| entry.whole.is_some())
    }

    /// The parts of a block that are taken so far, in the order in which they were found.
    pub(crate) fn parts(&self, block: usize) -> &[Mark] {
        self.blocks.get(block).map_or(&[], |entry| entry.parts.as_slice())
    }

    /// What is taken of a block so far, sorted.
    pub(crate) fn taken(&self, block: usize) -> Vec<TextRange> {
        let mut taken: Vec<TextRange> = self.parts(block).iter().map(|mark| mark.range).collect();
        taken.sort_unstable();
        taken
    }

    /// Settles one block: larger marks swallow smaller ones, of equals the first wins, and a mark
    /// that sticks out of an earlier one keeps what sticks out.
    pub(crate) fn settle(&mut self, block: usize) -> Verdict {
        let Some(entry) = self.blocks.get_mut(block) else {
            return Verdict::Kept { holes: Vec::new(), doubts: Vec::new() };
        };
        let entry = std::mem::take(entry);
        if let Some(mark) = entry.whole {
            return Verdict::Removed(mark);
        }
        let mut marks = entry.parts;
        marks.sort_by(|a, b| {
            let order = (a.range.start, std::cmp::Reverse(a.range.end));
            order.cmp(&(b.range.start, std::cmp::Reverse(b.range.end)))
        });
        let mut holes: Vec<Mark> = Vec::new();
        for mut mark in marks {
            let taken = holes.last().map_or(0, |hole| hole.range.end);
            mark.range.start = mark.range.start.max(taken);
            if !mark.range.is_empty() {
                holes.push(mark);
            }
        }
        Verdict::Kept { holes, doubts: entry.doubts }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(start: usize, end: usize, rule: &'static str) -> Mark {
        Mark { range: TextRange::new(start, end), reason: Reason::Notice, rule: RuleId::new(rule), evidence: Vec::new() }
    }

    fn holes(marks: Vec<Mark>) -> Vec<(usize, usize, String)> {
        let mut ledger = Ledger::new(1, &[], &[]);
        for mark in marks {
            ledger.take_part(0, mark);
        }
        match ledger.settle(0) {
            Verdict::Kept { holes, .. } => {
                holes.into_iter().map(|hole| (hole.range.start, hole.range.end, hole.rule.to_string())).collect()
            }
            Verdict::Removed(_) => Vec::new(),
        }
    }

    #[test]
    fn the_larger_mark_swallows_the_smaller() {
        let found = holes(vec![mark(3, 5, "a/small"), mark(0, 9, "a/large"), mark(0, 4, "a/left")]);
        assert_eq!(found, [(0, 9, "a/large".to_owned())]);
    }

    #[test]
    fn what_sticks_out_is_kept_as_a_mark_of_its_own() {
        let found = holes(vec![mark(0, 5, "a/first"), mark(3, 8, "a/second")]);
        assert_eq!(found, [(0, 5, "a/first".to_owned()), (5, 8, "a/second".to_owned())]);
    }

    #[test]
    fn kept_reasons_and_switched_off_rules_leave_no_mark() {
        let mut ledger = Ledger::new(2, &[Reason::Notice], &[RuleId::new("b/off")]);
        ledger.take_block(0, mark(0, 5, "a/first"));
        let mut other = mark(6, 9, "b/off");
        other.reason = Reason::Related;
        ledger.take_block(1, other);
        assert!(!ledger.is_taken(0) && !ledger.is_taken(1));
    }
}
