//! The tables of text rules, one file a family.

mod advertisement;
mod comments;
mod credit;
mod form;
mod forum;
mod injected;
mod localized;
mod navigation;
mod notice;
mod portal;
mod reader;
mod related;
mod sharing;
mod site;
mod subscription;
mod tags;

use super::row::TextRule;

/// All tables, in the order of their names.
pub(super) fn tables() -> impl Iterator<Item = &'static [TextRule]> {
    [
        advertisement::RULES,
        comments::RULES,
        credit::RULES,
        form::RULES,
        forum::RULES,
        injected::RULES,
        localized::RULES,
        navigation::RULES,
        notice::RULES,
        portal::RULES,
        reader::RULES,
        related::RULES,
        sharing::RULES,
        site::RULES,
        subscription::RULES,
        tags::RULES,
    ]
    .into_iter()
}
