//! What a page says of itself: language, meta, canonical address, base, dates.
//!
//! Knows the elements that say it, wherever they stand. Must not know what is made of it.

use std::borrow::Cow;

use super::Flow;
use crate::read::element::{Attributes, Key, Name};

impl<'i> Flow<'i> {
    /// What elements say of the page, wherever they stand.
    #[inline]
    pub(super) fn note(&mut self, name: Name, attributes: &Attributes<'i>) {
        if matches!(name, Name::Html | Name::Meta | Name::Link | Name::Base | Name::Time) {
            self.note_down(name, attributes);
        }
    }

    #[cold]
    fn note_down(&mut self, name: Name, attributes: &Attributes<'i>) {
        match name {
            Name::Html => {
                let language = attributes.get(Key::Lang).or_else(|| attributes.get(Key::XmlLang));
                self.head.language = language.map(|language| language.trim().to_owned());
            }
            Name::Meta => {
                let keys = [Key::Property, Key::Name, Key::Itemprop, Key::HttpEquiv];
                let key = keys.into_iter().find_map(|key| attributes.get(key));
                if let (Some(key), Some(content)) = (key, attributes.get(Key::Content)) {
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
            Name::Time => self.head.times.extend(attributes.get(Key::Datetime).map(Cow::into_owned)),
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

/// Whether a script is data for machines: JSON-LD.
pub(super) fn holds_data(attributes: &Attributes<'_>) -> bool {
    attributes.get(Key::Type).is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/ld+json"))
}
