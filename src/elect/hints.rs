//! What element rules say against a block: the nearest that speaks of an element around it.
//!
//! Knows hints and which containers they are on. Must not know what they weigh.

use crate::document::{ContainerId, Document};
use crate::ledger::{Hint, Ledger};
use crate::steps::step;

/// For each container the nearest one with a hint: itself, or the first above it that has one.
pub(super) struct Hints(Vec<Option<ContainerId>>);

impl Hints {
    pub(super) fn of(document: &Document<'_>, ledger: &Ledger) -> Self {
        let mut nearest: Vec<Option<ContainerId>> = Vec::with_capacity(document.containers.len());
        for (id, container) in document.containers.iter().enumerate() {
            step();
            // Parents come first.
            let above = || container.parent.and_then(|parent| nearest.get(parent).copied()?);
            let own = ledger.hint_of(id).map(|_| id).or_else(above);
            nearest.push(own);
        }
        Self(nearest)
    }

    /// What the nearest element rule above a block says against it.
    pub(super) fn above<'l>(&self, document: &Document<'_>, ledger: &'l Ledger, index: usize) -> Option<&'l Hint> {
        let block = document.blocks.get(index)?;
        ledger.hint_of(self.0.get(block.container).copied()??)
    }
}
