//! Elements as the flow sees them: a name, and the few attributes that mean something to reading.
//!
//! Knows which attributes are kept and how a value is read. Must not know what any of them does.

use std::borrow::Cow;

pub(super) use super::html::Name;
use super::html::{Decoded, Piece, Pieces, Run};
use super::scan::is_plain;
use crate::words::Words;

/// The attributes that are kept. In order of their names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Key {
    Alt,
    AriaHidden,
    Class,
    Content,
    Datetime,
    Hidden,
    Href,
    HttpEquiv,
    Id,
    Itemprop,
    Lang,
    LazyActual,
    LazyOriginal,
    LazyOriginalSrc,
    LazySrc,
    LazySource,
    Media,
    Name,
    Property,
    Rel,
    Role,
    Src,
    Start,
    Style,
    Title,
    Type,
    Value,
    XmlLang,
}

impl Key {
    const COUNT: usize = Self::XmlLang as usize + 1;

    /// The key of an attribute's name, in any case.
    #[cfg(any(test, feature = "scraper"))]
    pub(super) fn of(name: &str) -> Option<Self> {
        KEYS.get(name)
    }

    /// The same for a name whose bytes have been folded already.
    pub(super) fn folded(key: u64, name: &[u8]) -> Option<Self> {
        KEYS.find(key, name)
    }

    const fn bit(self) -> u32 {
        1 << self as u8
    }
}

static KEYS: Words<Key, 128> = Words::new(
    &[
        ("alt", Key::Alt),
        ("aria-hidden", Key::AriaHidden),
        ("class", Key::Class),
        ("content", Key::Content),
        ("data-actualsrc", Key::LazyActual),
        ("data-lazy-src", Key::LazySource),
        ("data-original", Key::LazyOriginal),
        ("data-original-src", Key::LazyOriginalSrc),
        ("data-src", Key::LazySrc),
        ("datetime", Key::Datetime),
        ("hidden", Key::Hidden),
        ("href", Key::Href),
        ("http-equiv", Key::HttpEquiv),
        ("id", Key::Id),
        ("itemprop", Key::Itemprop),
        ("lang", Key::Lang),
        ("media", Key::Media),
        ("name", Key::Name),
        ("property", Key::Property),
        ("rel", Key::Rel),
        ("role", Key::Role),
        ("src", Key::Src),
        ("start", Key::Start),
        ("style", Key::Style),
        ("title", Key::Title),
        ("type", Key::Type),
        ("value", Key::Value),
        ("xml:lang", Key::XmlLang),
    ],
    Key::Alt,
);

/// The value of an attribute, as written or as read.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Value<'a> {
    text: &'a str,
    /// Where it stands in the input; `None` for a value whose references are resolved already.
    at: Option<usize>,
}

impl<'a> Value<'a> {
    /// A value as the standard reads it.
    #[cfg(any(test, feature = "scraper"))]
    pub(super) fn read_already(text: &'a str) -> Self {
        Self { text, at: None }
    }

    /// A value as it stands at byte `at` of the input.
    pub(super) fn written(text: &'a str, at: usize) -> Self {
        Self { text, at: Some(at) }
    }

    /// The value with its references resolved; borrowed where it has none.
    pub(super) fn read(self) -> Cow<'a, str> {
        match self.at {
            Some(at) if !is_plain(b'&', self.text.as_bytes()) => Pieces::new(self.text, at, Run::Attribute).read(),
            _ => Cow::Borrowed(self.text),
        }
    }

    /// The value piece by piece, each with its place in the input.
    pub(super) fn for_each_piece(self, mut each: impl FnMut(&str, Source)) {
        let Some(at) = self.at else {
            return each(self.text, Source::Unknown);
        };
        for piece in Pieces::new(self.text, at, Run::Attribute) {
            with_text(&piece, &mut each);
        }
    }
}

/// What one piece of the input reads as, and where it stands.
pub(super) fn with_text(piece: &Piece<'_>, mut each: impl FnMut(&str, Source)) {
    match piece {
        Piece::Verbatim { start, text } => each(text, Source::At(*start)),
        Piece::Decoded { start, length, text } => {
            let mut buffer = [0; 8];
            each(spelled(*text, &mut buffer), Source::Whole { start: *start, end: start + length });
        }
    }
}

/// The one or two characters of a reference as text.
fn spelled(text: Decoded, buffer: &mut [u8; 8]) -> &str {
    let mut end = 0;
    for c in text.chars() {
        if let Some(rest) = buffer.get_mut(end..) {
            end += c.encode_utf8(rest).len();
        }
    }
    buffer.get(..end).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
}

/// Where text stands in the input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// There is no input.
    Unknown,
    /// Written as it reads, from this byte on.
    At(usize),
    /// Written otherwise, in these bytes, as a whole: a character reference.
    Whole { start: usize, end: usize },
}

impl Source {
    /// The first byte, where the text is written as it reads.
    pub(super) fn start(self) -> Option<usize> {
        match self {
            Self::At(start) => Some(start),
            Self::Unknown | Self::Whole { .. } => None,
        }
    }

    /// The source of what follows `bytes` bytes later.
    pub(super) fn after(self, bytes: usize) -> Self {
        match self {
            Self::At(start) => Self::At(start + bytes),
            Self::Unknown | Self::Whole { .. } => self,
        }
    }
}

/// The attributes of one element that are kept. One list is used for all elements of a page.
#[derive(Clone, Debug, Default)]
pub(super) struct Attributes<'a> {
    values: [Value<'a>; Key::COUNT],
    /// The bits of the keys whose values are those of this element.
    seen: u32,
}

impl<'a> Attributes<'a> {
    pub(super) fn clear(&mut self) {
        self.seen = 0;
    }

    /// Of attributes with the same name, the first counts.
    #[inline]
    pub(super) fn add(&mut self, key: Key, value: Value<'a>) {
        if self.seen & key.bit() == 0
            && let Some(own) = self.values.get_mut(key as usize)
        {
            self.seen |= key.bit();
            *own = value;
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.seen == 0
    }

    /// Whether one of these was written.
    #[inline]
    pub(super) fn has_any(&self, keys: &[Key]) -> bool {
        self.seen & keys.iter().fold(0, |bits, key| bits | key.bit()) != 0
    }

    pub(super) fn value(&self, key: Key) -> Option<Value<'a>> {
        if self.seen & key.bit() == 0 {
            return None;
        }
        self.values.get(key as usize).copied()
    }

    pub(super) fn get(&self, key: Key) -> Option<Cow<'a, str>> {
        self.value(key).map(Value::read)
    }

    /// The value without blanks at its ends; `None` where nothing is left.
    pub(super) fn trimmed(&self, key: Key) -> Option<Cow<'a, str>> {
        self.get(key).map(trimmed).filter(|value| !value.is_empty())
    }
}

/// A value without blanks at its ends.
pub(super) fn trimmed(value: Cow<'_, str>) -> Cow<'_, str> {
    match value {
        // Nearly all begin and end with something that is no white space in any script.
        Cow::Borrowed(value) if matches!(value.as_bytes(), [b'!'..=b'~', .., b'!'..=b'~']) => Cow::Borrowed(value),
        Cow::Borrowed(value) => Cow::Borrowed(value.trim()),
        Cow::Owned(value) => Cow::Owned(value.trim().to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_attribute_of_a_name_counts() {
        let mut attributes = Attributes::default();
        let mut add = |name, value| Key::of(name).into_iter().for_each(|key| attributes.add(key, value));
        add("CLASS", Value::written("a&amp;b", 7));
        add("class", Value::read_already("c"));
        add("onclick", Value::read_already("d"));
        assert_eq!(attributes.get(Key::Class).as_deref(), Some("a&b"));
        assert_eq!(attributes.get(Key::Id), None);
        assert_eq!(attributes.seen, Key::Class.bit());
    }

    #[test]
    fn a_value_knows_where_its_pieces_stand() {
        let mut found = Vec::new();
        Value::written("a&amp;b", 7).for_each_piece(|text, source| found.push((text.to_owned(), source)));
        let expected = [
            ("a".to_owned(), Source::At(7)),
            ("&".to_owned(), Source::Whole { start: 8, end: 13 }),
            ("b".to_owned(), Source::At(13)),
        ];
        assert_eq!(found, expected);
    }
}
