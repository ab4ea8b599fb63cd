//! Formatting elements that end elsewhere than where the tags around them say: `<b><p></b>`.
//!
//! Knows the standard's list of active formatting elements and its "adoption agency", as far as they
//! decide what later text stands in. Must not know other elements but as special or not.

use super::attributes::Tag;
use super::formatting::Formatting;
use super::name::Name;
use super::stack::{Space, is_special};
use super::{FREE_REOPENED, REOPENED_PER_TAG, Reader};
use crate::steps::step;

/// How often the standard looks for one more block that a formatting element reaches into.
const ADOPTIONS: usize = 8;

/// Between a formatting element's start and end tag, as far as its end is carried through the blocks
/// in between: real pages have a handful.
const MISNESTED: usize = 64;

impl<'i> Reader<'_, 'i> {
    pub(super) fn start_of_formatting(&mut self, tag: &Tag<'i>) {
        self.reconstruct();
        if !self.open(tag) {
            return;
        }
        let Some((place, serial)) = self.newest() else { return };
        self.set_formatting(place, true);
        if let Some(old) = self.formatting.push(Formatting { tag: *tag, place, serial })
            && self.stack.still_open(old.place, old.serial)
        {
            self.set_formatting(old.place, false);
        }
    }

    fn set_formatting(&mut self, place: usize, formatting: bool) {
        if let Some(entry) = self.stack.get_mut(place) {
            entry.formatting = formatting;
        }
    }

    /// Opens the formatting elements again that ended only because their block did.
    #[inline]
    pub(super) fn reconstruct(&mut self) {
        let is_open = |item: &Formatting<'i>| self.stack.still_open(item.place, item.serial);
        if !self.formatting.open().last().is_none_or(is_open) {
            self.open_ended();
        }
    }

    #[cold]
    fn open_ended(&mut self) {
        let is_open = |item: &Formatting<'i>| self.stack.still_open(item.place, item.serial);
        let list = self.formatting.open();
        let first = list.iter().rposition(is_open).map_or(0, |open| open + 1);
        let end = list.len();
        self.reopened += end - first;
        if self.reopened > FREE_REOPENED + REOPENED_PER_TAG * self.tags {
            return;
        }
        for index in first..end {
            step();
            let Some(tag) = self.formatting.open().get(index).map(|item| item.tag) else { return };
            if !self.open_again(&tag) {
                return;
            }
            let Some((place, serial)) = self.newest() else { return };
            self.set_formatting(place, true);
            if let Some(item) = self.formatting.open_mut().get_mut(index) {
                (item.place, item.serial) = (place, serial);
            }
        }
    }

    /// The end of a formatting element, which blocks inside of it may outlive: the standard's
    /// "adoption agency", as far as it decides what later text stands in.
    pub(super) fn end_formatting(&mut self, name: Name, written: &str) {
        let plain = self.stack.top().is_some_and(|top| top.space == Space::Html && top.name == name && !top.formatting);
        if plain {
            return self.pop();
        }
        let Some(item) = self.formatting.find(name) else { return self.end_of_any(name, written) };
        if !self.stack.still_open(item.place, item.serial) {
            return self.formatting.remove(item.serial);
        }
        let Some(top) = self.stack.len().checked_sub(1).filter(|_| self.stack.in_scope(item.place)) else { return };
        let block = self.stack.special_at(top).filter(|block| *block > item.place);
        let Some(block) = block else {
            self.formatting.remove(item.serial);
            return self.pop_to(item.place);
        };
        if block - item.place > MISNESTED || self.blocks_above(item.place) >= ADOPTIONS {
            return;
        }
        self.formatting.remove(item.serial);
        self.pop_to(block + 1);
        for place in item.place + 1..block {
            step();
            let plain = self.stack.get(place).is_some_and(|entry| {
                entry.space == Space::Html && !entry.formatting && !is_special(entry.name) && !breaks_lines(entry.name)
            });
            if plain {
                self.end_early(place);
            }
        }
        self.end_early(item.place);
    }

    /// Special elements above a place, counted up to the limit.
    fn blocks_above(&self, place: usize) -> usize {
        let mut next = self.stack.len().checked_sub(1).and_then(|top| self.stack.special_at(top));
        let mut count = 0;
        while let Some(block) = next.filter(|block| *block > place && count < ADOPTIONS) {
            step();
            count += 1;
            next = self.stack.special_at(block - 1);
        }
        count
    }

    /// An inline element ends for all that comes, though elements inside of it go on.
    pub(super) fn end_early(&mut self, place: usize) {
        if place + 1 == self.stack.len() {
            return self.pop();
        }
        self.stack.end(place);
        self.flow.end_inline(self.base + place);
    }
}

/// Not special to the standard, but blocks to the flow: they cannot end early.
fn breaks_lines(name: Name) -> bool {
    matches!(name, Name::Dialog | Name::Legend | Name::Optgroup | Name::Option | Name::Search)
}
