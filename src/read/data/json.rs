//! JSON-LD in, the strings that can be a page's text out, each with the bytes that it was read from.
//!
//! Knows JSON and the words of schema.org. Must not know pages.

use std::collections::BTreeMap;

use memchr::{memchr, memmem};
use serde_json::value::RawValue;

use crate::document::Data;
use crate::span::PieceMap;

/// Objects in objects that are looked into: a page's graph, the page in it, what the page is about.
/// Each level is one more walk over its JSON, so this bounds the time as well.
const LEVELS: usize = 5;

/// Things whose description is what their page has to say. That of an article is its standfirst, that
/// of an organisation stands on every page of its site.
const DESCRIBED: [&str; 16] = [
    "Product",
    "ProductGroup",
    "ProductModel",
    "IndividualProduct",
    "Vehicle",
    "Car",
    "SoftwareApplication",
    "MobileApplication",
    "WebApplication",
    "VideoGame",
    "Recipe",
    "JobPosting",
    "Course",
    "Book",
    "Dataset",
    "Event",
];

/// Things that are a text.
const POSTINGS: [&str; 3] = ["DiscussionForumPosting", "SocialMediaPosting", "Question"];

/// What a string is to its thing; the most telling first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Body,
    Text,
    Description,
}

/// A string that can be the page's text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told<'d> {
    pub(super) kind: Kind,
    /// Between its quotes, as written.
    pub(super) written: &'d str,
    /// Where that stands in the input; 0 where nobody knows.
    pub(super) at: usize,
}

/// All strings that can be a page's text. What is no JSON says nothing.
pub(super) fn told(data: &Data) -> Vec<Told<'_>> {
    let mut told = Vec::new();
    let text = data.text.as_str();
    // Nearly all pages say in their data who they are, and no more: that is seen without reading it.
    let has_body = memmem::find(text.as_bytes(), b"\"articleBody\"").is_some();
    let may_tell = has_body || data.types().any(|name| is_any(name, &DESCRIBED) || is_any(name, &POSTINGS));
    if may_tell && let Ok(value) = serde_json::from_str(text) {
        things(value, LEVELS, &mut |kind, written| {
            // Every slice of the text knows its place by its address.
            let at = written.as_ptr().addr().saturating_sub(text.as_ptr().addr());
            told.push(Told { kind, written, at: at + data.at.unwrap_or_default() });
        });
    }
    told
}

fn things<'d>(value: &'d RawValue, levels: usize, tell: &mut impl FnMut(Kind, &'d str)) {
    let Some(levels) = levels.checked_sub(1) else { return };
    if value.get().starts_with('[') {
        let list: Vec<&RawValue> = serde_json::from_str(value.get()).unwrap_or_default();
        for value in list {
            things(value, levels, tell);
        }
    } else if value.get().starts_with('{') {
        let thing: BTreeMap<String, &RawValue> = serde_json::from_str(value.get()).unwrap_or_default();
        let mut tell_of = |kind, key| {
            if let Some(written) = thing.get(key).and_then(|value| between_quotes(value)) {
                tell(kind, written);
            }
        };
        let is = |names: &[&str]| thing.get("@type").is_some_and(|value| has_type(value, names));
        tell_of(Kind::Body, "articleBody");
        if is(&POSTINGS) {
            tell_of(Kind::Text, "text");
        }
        if is(&DESCRIBED) {
            tell_of(Kind::Description, "description");
        }
        for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
            if let Some(value) = thing.get(key) {
                things(value, levels, tell);
            }
        }
    }
}

fn between_quotes(value: &RawValue) -> Option<&str> {
    value.get().strip_prefix('"')?.strip_suffix('"')
}

/// Whether a type, or one of a list of types, has one of these names.
fn has_type(value: &RawValue, names: &[&str]) -> bool {
    let list: Vec<&RawValue> = serde_json::from_str(value.get()).unwrap_or_else(|_| vec![value]);
    list.into_iter().filter_map(between_quotes).any(|name| is_any(name, names))
}

/// Types are written with and without the address of their vocabulary.
fn is_any(name: &str, names: &[&str]) -> bool {
    names.contains(&name.rsplit(['/', '#', ':']).next().unwrap_or(name))
}

impl Told<'_> {
    /// The string as JSON reads it, and which bytes of the input each part of it was read from.
    pub(super) fn read(&self) -> (String, PieceMap) {
        let mut text = String::with_capacity(self.written.len());
        let mut map = PieceMap::default();
        let mut rest = self.written;
        while !rest.is_empty() {
            let at = self.at + self.written.len() - rest.len();
            let (plain, escape) = rest.split_at(memchr(b'\\', rest.as_bytes()).unwrap_or(rest.len()));
            if !plain.is_empty() {
                map.verbatim(text.len(), at);
                text.push_str(plain);
            }
            let (c, length) = escaped(escape);
            if let Some(c) = c {
                let at = at + plain.len();
                map.whole(text.len(), c.len_utf8(), at..at + length);
                text.push(c);
            }
            rest = escape.get(length..).unwrap_or_default();
        }
        (text, map)
    }
}

/// The character that an escape at the beginning of `text` stands for, and the escape's length.
/// RFC 8259, section 7; half of a surrogate pair is no character.
fn escaped(text: &str) -> (Option<char>, usize) {
    let Some(kind) = text.as_bytes().get(1) else { return (None, text.len()) };
    let c = match kind {
        b'n' => '\n',
        b't' => '\t',
        b'r' => '\r',
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'u' => {
            const LENGTH: usize = 6;
            let Some(high) = unit(text) else { return (None, text.len()) };
            let low = text.get(LENGTH..).and_then(unit);
            let mut decoded = char::decode_utf16(std::iter::once(high).chain(low));
            let c = decoded.next().and_then(Result::ok);
            let length = LENGTH * c.map_or(1, char::len_utf16);
            return (Some(c.unwrap_or(char::REPLACEMENT_CHARACTER)), length);
        }
        b'"' => '"',
        b'/' => '/',
        _ => '\\',
    };
    (Some(c), 2)
}

/// The unit of UTF-16 that `\uXXXX` names.
fn unit(text: &str) -> Option<u16> {
    u16::from_str_radix(text.strip_prefix("\\u")?.get(..4)?, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::{SourceMap, TextRange};

    fn found(json: &str) -> Vec<(Kind, String)> {
        let data = Data { text: json.to_owned(), at: Some(0) };
        told(&data).into_iter().map(|told| (told.kind, told.read().0)).collect()
    }

    #[test]
    fn strings_are_found_in_graphs_and_lists() {
        let page = r#"[{"@graph": [{"@type": ["Thing", "https://schema.org/NewsArticle"], "articleBody": "a"},
            {"@type": "WebPage", "description": "no", "mainEntity": {"@type": "schema:Product", "description": "b"}}]},
            {"@type": "Question", "text": "c", "acceptedAnswer": {"@type": "Answer", "text": "no"}}]"#;
        let expected = [(Kind::Body, "a"), (Kind::Description, "b"), (Kind::Text, "c")];
        assert_eq!(found(page), expected.map(|(kind, text)| (kind, text.to_owned())));
    }

    #[test]
    fn what_is_broken_or_too_deep_says_nothing() {
        assert_eq!(found(r#"{"articleBody": "a""#), []);
        assert_eq!(found(r#"{"articleBody": {"@value": "a"}}"#), []);
        let deep = format!("{}{{\"articleBody\": \"a\"}}{}", "[".repeat(200), "]".repeat(200));
        assert_eq!(found(&deep), []);
    }

    #[test]
    fn escapes_know_their_places() {
        let data = Data { text: r#"{"articleBody":"é\"\ud83d\ude00\u4e00\ud800x\/"}"#.to_owned(), at: Some(100) };
        let (text, map) = told(&data).first().map(Told::read).unwrap_or_default();
        assert_eq!(text, "é\"😀一\u{fffd}x/");
        let map = SourceMap::Pieces(map);
        let written = |part: &str| {
            let start = text.find(part).unwrap_or_default();
            let span = map.span(TextRange::new(start, start + part.len())).unwrap_or_default();
            data.text.get(span.start - 100..span.end - 100).unwrap_or_default().to_owned()
        };
        assert_eq!(written("é"), "é");
        assert_eq!(written("😀"), r"\ud83d\ude00");
        assert_eq!(written("一\u{fffd}x"), r"\u4e00\ud800x");
        assert_eq!(written("/"), r"\/");
    }
}
