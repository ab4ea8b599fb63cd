//! Elements beyond the limit of depth, where they are only counted.
//!
//! Knows how many of each name are open. Must not know what any of them means.

use super::name::Name;

/// Elements that are open beyond the limit of depth, where they have no entry of their own.
pub(super) struct Excess {
    counts: [u32; Name::COUNT],
    total: usize,
}

impl Excess {
    pub(super) fn add(&mut self, name: Name) {
        if let Some(count) = self.counts.get_mut(name as usize) {
            *count += 1;
            self.total += 1;
        }
    }

    /// Whether there was one, which has ended now.
    pub(super) fn take(&mut self, name: Name) -> bool {
        if self.total == 0 {
            return false;
        }
        let Some(count) = self.counts.get_mut(name as usize).filter(|count| **count > 0) else { return false };
        *count -= 1;
        self.total -= 1;
        true
    }

    pub(super) fn clear(&mut self) {
        if self.total > 0 {
            *self = Self::default();
        }
    }
}

impl Default for Excess {
    fn default() -> Self {
        Self { counts: [0; Name::COUNT], total: 0 }
    }
}
