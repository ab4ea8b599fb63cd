//! Elements as the flow sees them: a name, and the few attributes that mean something to reading.
//!
//! Knows which attributes are kept and how a value is read. Must not know what any of them does.

use std::borrow::Cow;
use std::ops::Range;

pub(super) use super::html::Name;
use super::html::{Decoded, Piece, Pieces, Run};

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
    Value,
    XmlLang,
}

impl Key {
    /// The key of an attribute's name, in any case.
    pub(super) fn of(name: &str) -> Option<Self> {
        // Length and first letter leave one candidate or two, and none for most attributes.
        let first = name.as_bytes().first()?.to_ascii_lowercase();
        let (known, key) = match (name.len(), first) {
            (2, b'i') => ("id", Self::Id),
            (3, b's') => ("src", Self::Src),
            (3, b'a') => ("alt", Self::Alt),
            (3, b'r') => ("rel", Self::Rel),
            (4, b'h') => ("href", Self::Href),
            (4, b'n') => ("name", Self::Name),
            (4, b'r') => ("role", Self::Role),
            (4, b'l') => ("lang", Self::Lang),
            (5, b'c') => ("class", Self::Class),
            (5, b's') if name.eq_ignore_ascii_case("start") => ("start", Self::Start),
            (5, b's') => ("style", Self::Style),
            (5, b'v') => ("value", Self::Value),
            (5, b'm') => ("media", Self::Media),
            (6, b'h') => ("hidden", Self::Hidden),
            (7, b'c') => ("content", Self::Content),
            (8, b'p') => ("property", Self::Property),
            (8, b'i') => ("itemprop", Self::Itemprop),
            (8, b'x') => ("xml:lang", Self::XmlLang),
            (8, b'd') if name.eq_ignore_ascii_case("datetime") => ("datetime", Self::Datetime),
            (8, b'd') => ("data-src", Self::LazySrc),
            (10, b'h') => ("http-equiv", Self::HttpEquiv),
            (11, b'a') => ("aria-hidden", Self::AriaHidden),
            (13, b'd') if name.eq_ignore_ascii_case("data-original") => ("data-original", Self::LazyOriginal),
            (13, b'd') => ("data-lazy-src", Self::LazySource),
            (14, b'd') => ("data-actualsrc", Self::LazyActual),
            (17, b'd') => ("data-original-src", Self::LazyOriginalSrc),
            _ => return None,
        };
        name.eq_ignore_ascii_case(known).then_some(key)
    }
}

/// The value of an attribute, as written or as read.
#[derive(Clone, Copy, Debug)]
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
        self.at.map_or(Cow::Borrowed(self.text), |at| Pieces::new(self.text, at, Run::Attribute).read())
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
        Piece::Verbatim { span, text } => each(text, Source::At(span.start)),
        Piece::Decoded { span, text } => {
            let mut buffer = [0; 8];
            each(spelled(*text, &mut buffer), Source::whole(span.clone()));
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
    fn whole(span: Range<usize>) -> Self {
        Self::Whole { start: span.start, end: span.end }
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
    list: Vec<(Key, Value<'a>)>,
    seen: u32,
}

impl<'a> Attributes<'a> {
    pub(super) fn clear(&mut self) {
        self.list.clear();
        self.seen = 0;
    }

    /// Of attributes with the same name, the first counts.
    pub(super) fn add(&mut self, name: &str, value: Value<'a>) {
        if let Some(key) = Key::of(name)
            && self.seen & key.bit() == 0
        {
            self.seen |= key.bit();
            self.list.push((key, value));
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub(super) fn value(&self, key: Key) -> Option<Value<'a>> {
        if self.seen & key.bit() == 0 {
            return None;
        }
        self.list.iter().find(|(own, _)| *own == key).map(|(_, value)| *value)
    }

    pub(super) fn get(&self, key: Key) -> Option<Cow<'a, str>> {
        self.value(key).map(Value::read)
    }

    /// The value without blanks at its ends; `None` where nothing is left.
    pub(super) fn trimmed(&self, key: Key) -> Option<Cow<'a, str>> {
        self.get(key).map(trimmed).filter(|value| !value.is_empty())
    }
}

impl Key {
    const fn bit(self) -> u32 {
        1 << self as u8
    }
}

/// A value without blanks at its ends.
pub(super) fn trimmed(value: Cow<'_, str>) -> Cow<'_, str> {
    match value {
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
        attributes.add("CLASS", Value::written("a&amp;b", 7));
        attributes.add("class", Value::read_already("c"));
        attributes.add("onclick", Value::read_already("d"));
        assert_eq!(attributes.get(Key::Class).as_deref(), Some("a&b"));
        assert_eq!(attributes.get(Key::Id), None);
        assert_eq!(attributes.list.len(), 1);
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
