//! The tables of element rules: by tag and role, by class and id.

mod class;
mod structure;

use super::row::ElementRule;

/// All tables, in the order of their names.
pub(super) fn tables() -> impl Iterator<Item = &'static [ElementRule]> {
    [class::RULES, structure::RULES].into_iter()
}
