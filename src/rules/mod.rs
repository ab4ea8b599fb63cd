//! Rules as rows of data: the tables, and the two engines that run them.
//!
//! A text rule looks at units of the reading text (a block, a line, a sentence, a match); an
//! element rule at tags, roles and whole tokens of class and id. Rows carry their proof: texts they
//! hit and texts that survive all rules. Must not know how the main content is elected.

mod element;
mod elements;
mod row;
mod sweep;
mod text;

#[cfg(test)]
mod proof;

pub(crate) use elements::mark;
pub(crate) use sweep::{names_line, sweep};

/// The ids of all rules of all tables.
pub(crate) fn ids() -> impl Iterator<Item = &'static str> {
    let texts = text::tables().flat_map(|table| table.iter().map(|rule| rule.id));
    let elements = element::tables().flat_map(|table| table.iter().map(|rule| rule.id));
    texts.chain(elements).chain([elements::HIDDEN])
}
