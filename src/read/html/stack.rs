//! The stack of open elements, with every look-up in constant time.
//!
//! Knows which elements are open and what lies between them. Must not know what any tag does: that
//! is for `body` and `table`.
//!
//! The standard asks many times for each tag whether an element is open "in scope", and walks down
//! the stack to find out, which is quadratic on nested elements. Here every entry keeps where the
//! next one of its name is, and where the nearest walls of each kind are, so that each question is
//! a comparison of two numbers.

use super::name::Name;
use crate::steps::step;

/// Which rules an element's name belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Space {
    Html,
    Svg,
    Math,
}

/// No place in the stack: below every place.
const NOWHERE: i16 = -1;

/// Custom elements of other names that are walked over to find one to close: more than any page nests.
const OTHERS: usize = 64;

#[derive(Clone, Copy, Debug)]
pub(super) struct Entry<'i> {
    pub(super) name: Name,
    pub(super) space: Space,
    pub(super) written: &'i str,
    /// Tells entries apart that stood at the same place at different times.
    pub(super) serial: u32,
    /// HTML inside of it is read as HTML although the element is foreign.
    pub(super) island: Island,
    /// In the list of formatting elements.
    pub(super) formatting: bool,
    /// Ended before those above it.
    ended: bool,
    /// The next entry below of the same name.
    same: i16,
    below: Below,
}

/// What foreign elements let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Island {
    None,
    /// Text and most tags: `mi`, `mo`, `mn`, `ms`, `mtext`.
    Text,
    /// All of HTML: `foreignObject`, `desc`, `title`, some `annotation-xml`.
    Html,
}

/// The nearest entries at or below a place.
#[derive(Clone, Copy, Debug)]
struct Below {
    /// That ends the default scope.
    scope: i16,
    /// That the standard calls special.
    special: i16,
    /// Special, but not `address`, `div` or `p`: where the search for an open `li` ends.
    wall: i16,
    /// That decides what table tags do.
    part: i16,
}

/// How far up a scope reaches.
#[derive(Clone, Copy, Debug)]
pub(super) enum Scope {
    Default,
    List,
    Button,
    Table,
}

impl Entry<'_> {
    /// Ended before those above it.
    pub(super) fn has_ended(&self) -> bool {
        self.ended
    }
}

pub(super) struct Stack<'i> {
    entries: Vec<Entry<'i>>,
    /// The topmost HTML entry of each name.
    tops: [i16; Name::COUNT],
    serial: u32,
}

impl<'i> Stack<'i> {
    pub(super) fn new() -> Self {
        Self { entries: Vec::new(), tops: [NOWHERE; Name::COUNT], serial: 0 }
    }

    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    pub(super) fn top(&self) -> Option<&Entry<'i>> {
        self.entries.last()
    }

    pub(super) fn get(&self, place: usize) -> Option<&Entry<'i>> {
        self.entries.get(place)
    }

    pub(super) fn get_mut(&mut self, place: usize) -> Option<&mut Entry<'i>> {
        self.entries.get_mut(place)
    }

    /// The HTML name of the current element; `Other` for foreign ones.
    pub(super) fn current(&self) -> Name {
        self.top().filter(|top| top.space == Space::Html && !top.ended).map_or(Name::Other, |top| top.name)
    }

    /// Whether the current element is not of HTML.
    pub(super) fn is_foreign(&self) -> bool {
        self.top().is_some_and(|top| top.space != Space::Html)
    }

    fn below(&self) -> Below {
        self.top().map_or(Below { scope: NOWHERE, special: NOWHERE, wall: NOWHERE, part: NOWHERE }, |top| top.below)
    }

    fn top_of(&self, name: Name) -> i16 {
        self.tops.get(name as usize).copied().unwrap_or(NOWHERE)
    }

    /// The serial number of the new entry.
    pub(super) fn push(&mut self, name: Name, space: Space, written: &'i str, island: Island) -> u32 {
        // The limit on depth keeps places far below 2^15.
        let place = i16::try_from(self.entries.len()).unwrap_or(i16::MAX);
        let mut below = self.below();
        let html = space == Space::Html;
        let sets = match island {
            Island::None if html => sets_of(name),
            Island::None => 0,
            Island::Text | Island::Html => SCOPE | SPECIAL | WALL,
        };
        for (own, set) in
            [(&mut below.scope, SCOPE), (&mut below.special, SPECIAL), (&mut below.wall, WALL), (&mut below.part, PART)]
        {
            if sets & set != 0 {
                *own = place;
            }
        }
        let mut same = NOWHERE;
        if html && let Some(top) = self.tops.get_mut(name as usize) {
            same = std::mem::replace(top, place);
        }
        self.serial += 1;
        let serial = self.serial;
        self.entries.push(Entry { name, space, written, serial, island, formatting: false, ended: false, same, below });
        serial
    }

    pub(super) fn pop(&mut self) -> Option<Entry<'i>> {
        step();
        let entry = self.entries.pop()?;
        if entry.space == Space::Html
            && !entry.ended
            && let Some(top) = self.tops.get_mut(entry.name as usize)
        {
            *top = entry.same;
        }
        Some(entry)
    }

    /// The element at a place is no longer open, though those above it are.
    pub(super) fn end(&mut self, place: usize) {
        let Some(entry) = self.entries.get_mut(place).filter(|entry| !entry.ended) else { return };
        entry.ended = true;
        let (name, same) = (entry.name, entry.same);
        let place = i16::try_from(place).unwrap_or(i16::MAX);
        let mut next = self.top_of(name);
        if next == place {
            if let Some(top) = self.tops.get_mut(name as usize) {
                *top = same;
            }
            return;
        }
        // Formatting elements are ended from the top of their name, so this walk is short.
        while let Some(entry) = index(next).and_then(|next| self.entries.get_mut(next)) {
            if entry.same == place {
                entry.same = same;
                return;
            }
            step();
            next = entry.same;
        }
    }

    /// Whether an element of this name is open and nothing that ends the scope is above it.
    pub(super) fn has(&self, name: Name, scope: Scope) -> bool {
        self.place_of(name, scope).is_some()
    }

    pub(super) fn place_of(&self, name: Name, scope: Scope) -> Option<usize> {
        let own = self.top_of(name);
        let default = self.below().scope;
        let wall = match scope {
            Scope::Default => default,
            Scope::List => default.max(self.top_of(Name::Ol)).max(self.top_of(Name::Ul)),
            Scope::Button => default.max(self.top_of(Name::Button)),
            Scope::Table => self
                .top_of(Name::Table)
                .max(self.top_of(Name::Template))
                .max(self.top_of(Name::Html))
                .max(self.top_of(Name::Noscript)),
        };
        index(own).filter(|_| own >= wall)
    }

    /// The topmost element of this name, whatever stands above it.
    pub(super) fn anywhere(&self, name: Name) -> Option<usize> {
        index(self.top_of(name))
    }

    /// The place of a formatting element, by its serial number, if it is still open.
    pub(super) fn still_open(&self, place: usize, serial: u32) -> bool {
        self.entries.get(place).is_some_and(|entry| entry.serial == serial && !entry.ended)
    }

    /// Whether nothing ends the default scope above a place.
    pub(super) fn in_scope(&self, place: usize) -> bool {
        index(self.below().scope).is_none_or(|wall| wall <= place)
    }

    /// The element that a stray end tag of this name closes: the topmost of that name with nothing
    /// special above it.
    pub(super) fn unspecial(&self, name: Name, written: &str) -> Option<usize> {
        let special = self.below().special;
        let mut next = self.top_of(name);
        for _ in 0..OTHERS {
            step();
            let place = index(next).filter(|_| next >= special)?;
            let entry = self.entries.get(place)?;
            if name != Name::Other || entry.written.eq_ignore_ascii_case(written) {
                return Some(place);
            }
            next = entry.same;
        }
        None
    }

    /// The topmost special element at or below a place.
    pub(super) fn special_at(&self, place: usize) -> Option<usize> {
        self.entries.get(place).and_then(|entry| index(entry.below.special))
    }

    /// Where the search for an open `li`, `dd` or `dt` ends.
    pub(super) fn wall(&self) -> Option<usize> {
        index(self.below().wall)
    }

    /// The element that decides what table tags do, and its place.
    pub(super) fn part(&self) -> Option<(usize, Name)> {
        let place = index(self.below().part)?;
        self.entries.get(place).map(|entry| (place, entry.name))
    }
}

fn index(place: i16) -> Option<usize> {
    usize::try_from(place).ok()
}

/// What of the standard's sets an element is in, a bit for each.
static SETS: [u8; Name::COUNT] = {
    use Name::*;
    // Section 13.2.4.2: "has a particular element in scope". `noscript` is one of ours: what is in it is
    // no part of the page around it.
    let scope = [Applet, Caption, Html, Table, Td, Th, Marquee, Object, Select, Template, Noscript];
    // The elements whose tags work otherwise inside of tables, and what keeps tables apart.
    let part = [Table, Caption, Colgroup, Tbody, Thead, Tfoot, Tr, Td, Th, Template, Noscript, Body, Html];
    // Section 13.2.4.2, "special".
    let special = [
        Address, Applet, Area, Article, Aside, Base, Basefont, Bgsound, Blockquote, Body, Br, Button, Caption, Center, Col,
        Colgroup, Dd, Details, Dir, Div, Dl, Dt, Embed, Fieldset, Figcaption, Figure, Footer, Form, Frame, Frameset, H1, H2, H3,
        H4, H5, H6, Head, Header, Hgroup, Hr, Html, Iframe, Img, Input, Isindex, Li, Link, Listing, Main, Marquee, Menu, Meta,
        Nav, Noembed, Noframes, Noscript, Object, Ol, P, Param, Plaintext, Pre, Script, Section, Select, Source, Style, Summary,
        Table, Tbody, Td, Template, Textarea, Tfoot, Th, Thead, Title, Tr, Track, Ul, Wbr, Xmp,
    ];
    let mut sets = [0; Name::COUNT];
    add(&mut sets, &scope, SCOPE);
    add(&mut sets, &part, PART);
    add(&mut sets, &special, SPECIAL | WALL);
    // Where the search for an open `li` goes on.
    sets[Address as usize] = SPECIAL;
    sets[Div as usize] = SPECIAL;
    sets[P as usize] = SPECIAL;
    sets
};

const SCOPE: u8 = 1;
const PART: u8 = 2;
const SPECIAL: u8 = 4;
const WALL: u8 = 8;

const fn add(sets: &mut [u8; Name::COUNT], names: &[Name], set: u8) {
    let mut rest = names;
    while let [name, tail @ ..] = rest {
        sets[*name as usize] |= set;
        rest = tail;
    }
}

fn sets_of(name: Name) -> u8 {
    SETS.get(name as usize).copied().unwrap_or_default()
}

/// HTML standard, section 13.2.4.2, "special".
pub(super) fn is_special(name: Name) -> bool {
    sets_of(name) & SPECIAL != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stack(names: &[Name]) -> Stack<'static> {
        let mut stack = Stack::new();
        for name in names {
            stack.push(*name, Space::Html, name.as_str(), Island::None);
        }
        stack
    }

    #[test]
    fn scopes_end_where_the_standard_says() {
        let open = stack(&[Name::Html, Name::Body, Name::P, Name::Button, Name::Ul, Name::Li]);
        assert!(open.has(Name::P, Scope::Default));
        assert!(!open.has(Name::P, Scope::Button));
        assert!(open.has(Name::Li, Scope::List));
        let cell = stack(&[Name::Html, Name::Body, Name::Li, Name::Table, Name::Tr, Name::Td]);
        assert!(!cell.has(Name::Li, Scope::List));
        assert!(cell.has(Name::Td, Scope::Table));
        assert_eq!(cell.part(), Some((5, Name::Td)));
    }

    #[test]
    fn what_ended_early_is_found_no_more() {
        let mut open = stack(&[Name::Html, Name::B, Name::B, Name::Div]);
        open.end(1);
        assert_eq!(open.anywhere(Name::B), Some(2));
        open.pop();
        open.pop();
        assert_eq!(open.anywhere(Name::B), None);
        open.pop();
        assert_eq!(open.anywhere(Name::Html), Some(0));
    }

    #[test]
    fn an_end_tag_reaches_no_farther_than_a_special_element() {
        let open = stack(&[Name::Html, Name::Span, Name::Div, Name::Em]);
        assert_eq!(open.unspecial(Name::Em, "em"), Some(3));
        assert_eq!(open.unspecial(Name::Div, "div"), Some(2));
        assert_eq!(open.unspecial(Name::Span, "span"), None);
    }
}
