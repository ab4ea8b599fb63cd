//! What tags do in tables: HTML standard, sections 13.2.6.4.9 to 13.2.6.4.15.
//!
//! Knows rows, cells and what stands between them. The part of a table that is open decides; it
//! stands in the place of the standard's insertion mode.

use super::Reader;
use super::attributes::Tag;
use super::name::Name;
use super::stack::Scope;

impl<'i> Reader<'_, 'i> {
    /// Whether the tag is one of tables and has been dealt with.
    #[allow(clippy::match_same_arms)] // In the order of the standard, mode by mode.
    pub(super) fn start_in_table(&mut self, tag: &Tag<'i>) -> bool {
        if !is_table_tag(tag.name) && tag.name != Name::Form && !self.in_columns() {
            return false;
        }
        // Each turn ends a part, begins one or is the last: from a cell up to the table there are
        // three, and as many down.
        for _ in 0..8 {
            let Some((place, part)) = self.stack.part() else { return false };
            match (part, tag.name) {
                (Name::Td | Name::Th | Name::Caption, Name::Table | Name::Form) => return false,
                (Name::Td | Name::Th | Name::Caption, _) => self.end_part(place),
                (Name::Colgroup, Name::Col) => {
                    self.void(tag);
                    return true;
                }
                (Name::Colgroup, Name::Template) => return false,
                (Name::Colgroup, _) => self.end_part(place),
                (Name::Tr, Name::Td | Name::Th) | (Name::Table, Name::Caption) => {
                    self.pop_to(place + 1);
                    if self.open(tag) {
                        self.formatting.wall();
                    }
                    return true;
                }
                (Name::Tr, name) if !matches!(name, Name::Table | Name::Form) => self.end_part(place),
                (Name::Tbody | Name::Thead | Name::Tfoot, Name::Tr)
                | (Name::Table, Name::Colgroup | Name::Tbody | Name::Thead | Name::Tfoot) => {
                    self.pop_to(place + 1);
                    self.open(tag);
                    return true;
                }
                (Name::Tbody | Name::Thead | Name::Tfoot, Name::Td | Name::Th) => {
                    self.pop_to(place + 1);
                    if !self.open_unwritten(Name::Tr) {
                        return true;
                    }
                }
                (Name::Tbody | Name::Thead | Name::Tfoot, name) if !matches!(name, Name::Table | Name::Form) => {
                    self.end_part(place);
                }
                (Name::Table, Name::Col | Name::Td | Name::Th | Name::Tr) => {
                    self.pop_to(place + 1);
                    let between = if tag.name == Name::Col { Name::Colgroup } else { Name::Tbody };
                    if !self.open_unwritten(between) {
                        return true;
                    }
                }
                (Name::Table | Name::Tbody | Name::Thead | Name::Tfoot | Name::Tr, Name::Table) => {
                    // A table in a table, but in no cell: the first ends.
                    let Some(table) = self.stack.place_of(Name::Table, Scope::Table) else { return false };
                    self.pop_to(table);
                }
                (Name::Table | Name::Tbody | Name::Thead | Name::Tfoot | Name::Tr, Name::Form) => {
                    // A form around rows cannot be: it begins and ends at once.
                    if self.form.is_none() {
                        self.void(tag);
                        self.form = Some((usize::MAX, 0));
                    }
                    return true;
                }
                _ => return false,
            }
        }
        false
    }

    /// Whether the end tag is one of tables and has been dealt with.
    #[allow(clippy::match_same_arms)] // In the order of the standard, mode by mode.
    pub(super) fn end_in_table(&mut self, tag: &Tag<'i>) -> bool {
        if tag.name != Name::Table && !is_table_tag(tag.name) && !self.in_columns() {
            return false;
        }
        for _ in 0..8 {
            let Some((place, part)) = self.stack.part() else { return false };
            match (part, tag.name) {
                (Name::Td | Name::Th, Name::Td | Name::Th) | (Name::Caption, Name::Caption) => {
                    if self.stack.has(tag.name, Scope::Table) {
                        self.end_part(place);
                    }
                    return true;
                }
                (Name::Td | Name::Th, Name::Table | Name::Tbody | Name::Thead | Name::Tfoot | Name::Tr) => {
                    if !self.stack.has(tag.name, Scope::Table) {
                        return true;
                    }
                    self.end_part(place);
                }
                (Name::Caption | Name::Tr | Name::Tbody | Name::Thead | Name::Tfoot, Name::Table) => self.end_part(place),
                (Name::Tr, Name::Tbody | Name::Thead | Name::Tfoot) => {
                    if !self.stack.has(tag.name, Scope::Table) {
                        return true;
                    }
                    self.end_part(place);
                }
                (Name::Tr, Name::Tr) | (Name::Table, Name::Table) | (Name::Colgroup, Name::Colgroup) => {
                    self.end_part(place);
                    return true;
                }
                (Name::Tbody | Name::Thead | Name::Tfoot, Name::Tbody | Name::Thead | Name::Tfoot) => {
                    if self.stack.has(tag.name, Scope::Table) {
                        self.end_part(place);
                    }
                    return true;
                }
                (Name::Colgroup, Name::Col) => return true,
                (Name::Colgroup, Name::Template) => return false,
                (Name::Colgroup, _) => self.end_part(place),
                // What is no part of this table, or of no table at all, is ignored.
                (_, name) => return is_table_tag(name),
            }
        }
        true
    }

    /// Columns hold nothing: all but their own tags ends them.
    pub(super) fn in_columns(&self) -> bool {
        self.stack.current() == Name::Colgroup
    }

    /// Ends a part of a table and all in it.
    fn end_part(&mut self, place: usize) {
        let part = self.stack.get(place).map_or(Name::Other, |entry| entry.name);
        self.pop_to(place);
        if matches!(part, Name::Td | Name::Th | Name::Caption) {
            self.formatting.clear_to_wall();
        }
    }
}

fn is_table_tag(name: Name) -> bool {
    matches!(
        name,
        Name::Caption
            | Name::Col
            | Name::Colgroup
            | Name::Table
            | Name::Tbody
            | Name::Td
            | Name::Tfoot
            | Name::Th
            | Name::Thead
            | Name::Tr
    )
}
