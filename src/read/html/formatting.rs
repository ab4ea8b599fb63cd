//! Formatting elements that outlive their blocks: `<p><b>one<p>two` has two bold paragraphs.
//!
//! Knows the list that the HTML standard keeps of them. Must not know the stack of open elements.

use super::attributes::Tag;
use super::name::Name;

/// Formatting elements that are kept between two walls. More are the work of nobody who wrote a
/// page by hand; the oldest are given up, which costs their emphasis, never text.
const KEPT: usize = 16;

/// The standard keeps at most three that are alike ("Noah's Ark").
const ALIKE: usize = 3;

/// An element that is to be opened again where its block ended before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Formatting<'i> {
    pub(super) tag: Tag<'i>,
    pub(super) place: usize,
    pub(super) serial: u32,
}

#[derive(Default)]
pub(super) struct List<'i> {
    items: Vec<Formatting<'i>>,
    /// Where each wall stands: cells, captions, objects and templates let nothing through.
    walls: Vec<usize>,
}

impl<'i> List<'i> {
    /// Those since the last wall, oldest first.
    pub(super) fn open(&self) -> &[Formatting<'i>] {
        self.items.get(self.start()..).unwrap_or_default()
    }

    pub(super) fn open_mut(&mut self) -> &mut [Formatting<'i>] {
        let start = self.start();
        self.items.get_mut(start..).unwrap_or_default()
    }

    fn start(&self) -> usize {
        self.walls.last().copied().unwrap_or(0)
    }

    /// The newest of that name.
    pub(super) fn find(&self, name: Name) -> Option<Formatting<'i>> {
        self.open().iter().rev().find(|item| item.tag.name == name).copied()
    }

    /// What had to go to make room.
    pub(super) fn push(&mut self, item: Formatting<'i>) -> Option<Formatting<'i>> {
        let start = self.start();
        let alike = |other: &&Formatting<'i>| other.tag.name == item.tag.name && other.tag.says_the_same(&item.tag);
        let oldest = if self.open().iter().filter(alike).count() >= ALIKE {
            self.open().iter().position(|other| alike(&other))
        } else {
            (self.open().len() >= KEPT).then_some(0)
        };
        let removed = oldest.map(|at| self.items.remove(start + at));
        self.items.push(item);
        removed
    }

    pub(super) fn remove(&mut self, serial: u32) {
        let start = self.start();
        if let Some(at) = self.open().iter().position(|item| item.serial == serial) {
            self.items.remove(start + at);
        }
    }

    pub(super) fn wall(&mut self) {
        self.walls.push(self.items.len());
    }

    /// Forgets all since the last wall, and the wall.
    pub(super) fn clear_to_wall(&mut self) {
        self.items.truncate(self.start());
        self.walls.pop();
    }
}
