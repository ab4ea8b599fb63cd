//! What a page says of itself: language, meta, canonical address, base, dates.
//!
//! Knows the elements that say it, wherever they stand. Must not know what is made of it.

use std::borrow::Cow;

use super::Flow;
use crate::document::{Item, ItemKind};
use crate::read::element::{Attributes, Key, Name};
use crate::span::TextRange;

/// Words of `itemprop`, `property` and `rel`, in lower case, without the name of their vocabulary.
const KINDS: [(&str, ItemKind); 16] = [
    ("author", ItemKind::Author),
    ("creator", ItemKind::Author),
    ("name", ItemKind::Name),
    ("publisher", ItemKind::Publisher),
    ("datepublished", ItemKind::Published),
    ("issued", ItemKind::Published),
    ("datemodified", ItemKind::Modified),
    ("dateupdate", ItemKind::Modified),
    ("modified", ItemKind::Modified),
    ("headline", ItemKind::Headline),
    ("alternativeheadline", ItemKind::Subtitle),
    ("alternatename", ItemKind::Subtitle),
    ("tag", ItemKind::Tag),
    ("keywords", ItemKind::Tag),
    ("license", ItemKind::Licence),
    ("dc:creator", ItemKind::Author),
];

impl<'i> Flow<'i> {
    /// What elements say of the page, wherever they stand.
    #[inline]
    pub(super) fn note(&mut self, name: Name, attributes: &Attributes<'i>) {
        if attributes.has_any(&[Key::Itemprop, Key::Property, Key::Rel, Key::Datetime])
            || matches!(name, Name::Html | Name::Meta | Name::Link | Name::Base | Name::Time | Name::Abbr)
        {
            self.note_down(name, attributes);
        }
    }

    /// An element that says what it is begins; it is about to be opened.
    fn begin_item(&mut self, name: Name, attributes: &Attributes<'i>) {
        let said = [Key::Itemprop, Key::Property, Key::Rel].into_iter().filter_map(|key| attributes.get(key));
        let kind = said.into_iter().find_map(|words| words.split_ascii_whitespace().find_map(kind_of));
        let Some(kind) = kind.or_else(|| kind_of_date(name, attributes)) else { return };
        if name == Name::Html {
            return;
        }
        let key = match name {
            _ if attributes.has_any(&[Key::Datetime]) => Key::Datetime,
            Name::Abbr => Key::Title,
            Name::Link | Name::A if kind == ItemKind::Licence => Key::Href,
            _ => Key::Content,
        };
        let value = attributes.get(key).map(Cow::into_owned);
        let range = TextRange::new(self.text.len(), self.text.len());
        // Of elements without end, where a link may stand as well, nothing is inside.
        self.open_items.push((self.open.len() + 1, self.head.items.len()));
        self.head.items.push(Item { kind, value, range });
    }

    /// The element at this depth ends, with all that it says of itself.
    #[cold]
    pub(super) fn end_item(&mut self) {
        if let Some((_, item)) = self.open_items.pop()
            && let Some(item) = self.head.items.get_mut(item)
        {
            item.range.end = self.text.len().max(item.range.start);
        }
    }

    #[cold]
    fn note_down(&mut self, name: Name, attributes: &Attributes<'i>) {
        self.begin_item(name, attributes);
        match name {
            Name::Html => {
                let language = attributes.get(Key::Lang).or_else(|| attributes.get(Key::XmlLang));
                self.head.language = language.map(|language| language.trim().to_owned());
            }
            Name::Meta => {
                // Below the first text an item is of a part of the page: of a comment, of another article.
                let item = attributes.get(Key::Itemprop).filter(|_| self.text.is_empty());
                let keys = [Key::Property, Key::Name, Key::HttpEquiv];
                let key = keys.into_iter().find_map(|key| attributes.get(key)).or(item);
                let content = attributes.get(Key::Content).or_else(|| attributes.get(Key::Value));
                if let (Some(key), Some(content)) = (key, content) {
                    self.head.metas.push((key.trim().to_ascii_lowercase(), content.into_owned()));
                }
            }
            Name::Link => {
                if let (Some(rel), Some(href)) = (attributes.get(Key::Rel), attributes.get(Key::Href))
                    && rel.eq_ignore_ascii_case("canonical")
                {
                    self.head.metas.push(("canonical".to_owned(), href.into_owned()));
                }
            }
            Name::Base if self.head.base.is_none() => self.head.base = attributes.get(Key::Href).map(Cow::into_owned),
            _ => {}
        }
    }

    /// A second `<html>` says what the first did not.
    pub(in crate::read) fn merge_html(&mut self, attributes: &Attributes<'i>) {
        if self.head.language.is_none() {
            self.note(Name::Html, attributes);
        }
    }
}

/// What an element is that gives a date for machines beside the one that it shows. Abbreviations do as microformats
/// have it: `<abbr class="published" title="2022-11-03">`.
fn kind_of_date(name: Name, attributes: &Attributes<'_>) -> Option<ItemKind> {
    let named = |word| attributes.get(Key::Class).is_some_and(|names| names.split_ascii_whitespace().any(|name| name == word));
    match name {
        Name::Ins | Name::Del => None,
        Name::Abbr if named("published") => Some(ItemKind::Published),
        Name::Abbr if named("updated") => Some(ItemKind::Modified),
        Name::Time => Some(ItemKind::Time),
        _ => attributes.has_any(&[Key::Datetime]).then_some(ItemKind::Time),
    }
}

fn kind_of(word: &str) -> Option<ItemKind> {
    let word = word.rsplit(['/', '#']).next().unwrap_or(word);
    let word = word.strip_prefix("schema:").unwrap_or(word);
    KINDS.into_iter().find(|(name, _)| name.eq_ignore_ascii_case(word)).map(|(_, kind)| kind)
}

/// Whether a script is data for machines: JSON-LD.
pub(super) fn holds_data(attributes: &Attributes<'_>) -> bool {
    attributes.get(Key::Type).is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/ld+json"))
}
