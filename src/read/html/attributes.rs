//! Tags and their attributes, read where they stand and decoded only when asked.
//!
//! Knows what follows a tag's name up to its `>`. It must not know what a tag means.
//!
//! The tokenizer walks over a tag once to find its end and shows what it sees on the way; a tag keeps
//! nothing of it, so that tags stay plain values that borrow only the input. Whoever wants the
//! attributes later walks again.

use std::borrow::Cow;
use std::ops::Range;

use super::name::Name;
use super::pieces::{Pieces, Run};
use crate::read::element::{Attributes as Kept, Key, Value};
use crate::read::scan::{find, is_space};
use crate::steps::{step, step_by};
use crate::words::fold;

/// A tag with more attributes than this is an attack or an accident; the rest is skipped.
const ATTRIBUTE_LIMIT: usize = 1024;

/// A start or end tag.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tag<'i> {
    /// `Name::Other` where the standard says nothing of the element; see `lower_name`.
    pub(super) name: Name,
    /// Whether the tag ends in `/>`. HTML elements do not care, foreign ones do.
    pub(super) self_closing: bool,
    written: &'i str,
    /// All between the name and the end of the tag, `>` included.
    rest: &'i str,
    /// Where the name ends in the input.
    name_end: usize,
}

impl<'i> Tag<'i> {
    /// Reads the tag whose name begins at byte `name_start`, which must be a letter. `None`: the input
    /// ends before the tag does.
    ///
    /// `each` sees the attributes on the way, as [`Tag::attributes`] gives them.
    #[inline]
    pub(super) fn read(input: &'i str, name_start: usize, each: impl FnMut(Found)) -> Option<Self> {
        let bytes = input.as_bytes();
        let (name_end, key) = read_name(bytes, name_start, &TAG_NAME);
        let (end, self_closing) = walk(bytes, name_end, each)?;
        let (written, rest) = input.get(name_start..end)?.split_at_checked(name_end - name_start)?;
        Some(Self { name: Name::folded(key, written.as_bytes()), self_closing, written, rest, name_end })
    }

    /// Where the tag ends in the input, after its `>`.
    pub(super) fn end(&self) -> usize {
        self.name_end + self.rest.len()
    }

    /// Where the name begins in the input.
    #[cfg(test)]
    pub(super) fn name_start(&self) -> usize {
        self.name_end - self.written.len()
    }

    /// The name as written.
    pub(super) fn written(&self) -> &'i str {
        self.written
    }

    /// The name as the standard reads it, for `Name::Other` too.
    #[cfg(test)]
    pub(super) fn lower_name(&self) -> Cow<'i, str> {
        lower(self.written)
    }

    /// Whether both have the same attributes, written the same way.
    pub(super) fn says_the_same(&self, other: &Self) -> bool {
        self.rest == other.rest
    }

    /// In order, duplicates included (the first one counts), at most 1,024.
    ///
    /// Each call walks over the tag again: whoever wants several attributes should walk once.
    pub(super) fn attributes(&self) -> Vec<Attribute<'i>> {
        let mut attributes = Vec::new();
        walk(self.rest.as_bytes(), 0, |Found { name, value, .. }| {
            if let (Some(name), Some(written)) = (self.rest.get(name), self.rest.get(value.clone())) {
                attributes.push(Attribute { name, value: written, value_start: self.name_end + value.start });
            }
        });
        attributes
    }

    /// Sets `kept` to the attributes of this tag that are kept.
    pub(super) fn read_attributes(&self, kept: &mut Kept<'i>) {
        kept.clear();
        walk(self.rest.as_bytes(), 0, |found| found.keep(self.rest, self.name_end, |key, value| kept.add(key, value)));
    }

    /// The first attribute of that name, given in lower case.
    pub(super) fn attribute(&self, name: &str) -> Option<Attribute<'i>> {
        self.attributes().into_iter().find(|attribute| attribute.is(name))
    }
}

/// An attribute, as written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Attribute<'i> {
    name: &'i str,
    value: &'i str,
    value_start: usize,
}

impl<'i> Attribute<'i> {
    /// Whether this is the attribute of that name, given in lower case.
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// The name as the standard reads it.
    #[cfg(test)]
    pub(super) fn lower_name(&self) -> Cow<'i, str> {
        lower(self.name)
    }

    /// The value as written, without its quotes; empty where there is none.
    #[cfg(test)]
    pub(super) fn raw_value(&self) -> &'i str {
        self.value
    }

    /// The value, decoded; borrowed where nothing had to be.
    pub(super) fn value(&self) -> Cow<'i, str> {
        self.pieces().read()
    }

    /// The value piece by piece, each with its bytes of the input.
    pub(super) fn pieces(&self) -> Pieces<'i> {
        Pieces::new(self.value, self.value_start, Run::Attribute)
    }

    /// The value without its quotes, in bytes of the input.
    #[cfg(test)]
    pub(super) fn value_span(&self) -> Range<usize> {
        self.value_start..self.value_start + self.value.len()
    }
}

/// An attribute by its places. Ranges are in bytes of what is walked over.
pub(super) struct Found {
    /// The name, folded.
    pub(super) key: u64,
    pub(super) name: Range<usize>,
    /// Without its quotes; empty where there is none.
    pub(super) value: Range<usize>,
}

impl Found {
    /// Shows `add` the attribute if it is one of those that are kept. `source`, which stands at byte
    /// `start` of the input, is what was walked over.
    #[inline]
    pub(super) fn keep<'i>(self, source: &'i str, start: usize, add: impl FnOnce(Key, Value<'i>)) {
        let name = source.as_bytes().get(self.name).unwrap_or_default();
        if let Some(key) = Key::folded(self.key, name)
            && let Some(value) = source.get(self.value.clone())
        {
            add(key, Value::written(value, start + self.value.start));
        }
    }
}

/// Walks over the inside of a tag, from after its name, and shows `each` the attributes, at most 1,024.
/// Where the tag ends, after its `>`, and whether in `/>`; `None` where the bytes end before.
#[inline]
fn walk(bytes: &[u8], mut at: usize, mut each: impl FnMut(Found)) -> Option<(usize, bool)> {
    let mut count = 0;
    loop {
        let mut self_closing = false;
        loop {
            step();
            match *bytes.get(at)? {
                b'>' => return Some((at + 1, self_closing)),
                b'/' => self_closing = true,
                byte if is_space(byte) => self_closing = false,
                _ => break,
            }
            at += 1;
        }
        let (end, key) = read_name(bytes, at, &ATTRIBUTE_NAME);
        let name = at..end;
        at = end;
        if bytes.get(at).is_some_and(|byte| is_space(*byte)) {
            at = end_of(bytes, at, |byte| !is_space(byte));
        }
        let mut value = end..end;
        if bytes.get(at) == Some(&b'=') {
            (value, at) = read_value(bytes, at + 1)?;
        }
        count += 1;
        if count <= ATTRIBUTE_LIMIT {
            each(Found { key, name, value });
        }
    }
}

/// The value that begins at or after `from`, without its quotes, and what follows it.
#[inline]
fn read_value(bytes: &[u8], from: usize) -> Option<(Range<usize>, usize)> {
    let mut start = from;
    if bytes.get(start).is_some_and(|byte| is_space(*byte)) {
        start = end_of(bytes, start, |byte| !is_space(byte));
    }
    let first = *bytes.get(start)?;
    if matches!(first, b'"' | b'\'') {
        start += 1;
        let end = start + find(first, bytes.get(start..)?)?;
        return Some((start..end, end + 1));
    }
    // `>` ends the tag at once, and the value is empty.
    let end = end_of(bytes, start, |byte| is_space(byte) || byte == b'>');
    Some((start..end, end))
}

/// The first byte at or after `from` that ends something, or the end of all.
#[inline]
fn end_of(bytes: &[u8], from: usize, ends: impl Fn(u8) -> bool) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    let length = rest.iter().position(|byte| ends(*byte)).unwrap_or(rest.len());
    step_by(length);
    from + length
}

/// Where the name that begins at `start` ends, and the name folded. The first byte belongs to the
/// name whatever it is, even `=`.
#[inline]
fn read_name(bytes: &[u8], start: usize, folds: &[u8; 256]) -> (usize, u64) {
    let Some([first, rest @ ..]) = bytes.get(start..) else { return (start, 0) };
    let mut key = u64::from(first.to_ascii_lowercase());
    let mut end = start + 1;
    for byte in rest {
        let lower = folds[usize::from(*byte)];
        if lower == 0 {
            break;
        }
        key = fold(key, lower);
        end += 1;
    }
    step_by(end - start);
    (end, key)
}

/// What a byte adds to a name: itself in lower case, or 0 if it ends the name. NUL, which is read as
/// another character, adds what is in no name.
const fn folds(ends: &[u8]) -> [u8; 256] {
    let mut folds = [0xff; 256];
    let mut byte = 1_u8;
    while byte < u8::MAX {
        folds[byte as usize] = byte.to_ascii_lowercase();
        byte += 1;
    }
    let mut end = 0;
    while end < ends.len() {
        folds[ends[end] as usize] = 0;
        end += 1;
    }
    folds
}

static TAG_NAME: [u8; 256] = folds(b"\t\n\x0c\r />");
static ATTRIBUTE_NAME: [u8; 256] = folds(b"\t\n\x0c\r />=");

pub(super) fn ends_tag_name(byte: u8) -> bool {
    is_space(byte) || matches!(byte, b'/' | b'>')
}

#[cfg(test)]
/// A tag's or attribute's name as the standard reads it: ASCII letters in lower case, NUL replaced.
fn lower(written: &str) -> Cow<'_, str> {
    if written.bytes().all(|b| b != 0 && !b.is_ascii_uppercase()) {
        return Cow::Borrowed(written);
    }
    let replaced = written.replace('\0', "\u{fffd}");
    Cow::Owned(replaced.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::{ATTRIBUTE_LIMIT, Tag};

    fn tag(input: &str) -> Tag<'_> {
        Tag::read(input, 1, |_| {}).expect("a whole tag")
    }

    #[test]
    fn attributes_are_read_as_the_standard_says() {
        let rows: &[(&str, &[(&str, &str)])] = &[
            ("<a>", &[]),
            ("<a/>", &[]),
            ("<a B=C>", &[("b", "C")]),
            ("<a b = 'c d' e>", &[("b", "c d"), ("e", "")]),
            ("<a b='c'd=\"e\">", &[("b", "c"), ("d", "e")]),
            ("<a b=c/>", &[("b", "c/")]),
            ("<a b=>", &[("b", "")]),
            ("<a b= >", &[("b", "")]),
            ("<a =b=c>", &[("=b", "c")]),
            ("<a b/c>", &[("b", ""), ("c", "")]),
            ("<a\tb\x0c=\r\nc>", &[("b", "c")]),
            ("<a b=1 B=2>", &[("b", "1"), ("b", "2")]),
            ("<a href='?a&amp;b&copy=1&lt'>", &[("href", "?a&b&copy=1<")]),
            ("<a \0='\0\r\n'>", &[("\u{fffd}", "\u{fffd}\n")]),
        ];
        for (input, expected) in rows {
            let found: Vec<_> =
                tag(input).attributes().iter().map(|a| (a.lower_name().into_owned(), a.value().into_owned())).collect();
            let found: Vec<_> = found.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
            assert_eq!(found, *expected, "{input:?}");
        }
    }

    #[test]
    fn a_slash_counts_only_right_before_the_end() {
        for (input, expected) in
            [("<a/>", true), ("<a b />", true), ("<a b='c'/>", true), ("<a b=/>", false), ("<a / >", false), ("<a //>", true)]
        {
            assert_eq!(tag(input).self_closing, expected, "{input}");
        }
    }

    #[test]
    fn the_first_of_a_name_counts_and_values_are_borrowed() {
        let input = "<a b=1 B='2' C=\"x&y\">";
        let tag = tag(input);
        assert_eq!((tag.name_start(), tag.end()), (1, input.len()));
        let b = tag.attribute("b").expect("there is a b");
        assert_eq!(b.value(), "1");
        let c = tag.attribute("c").expect("there is a c");
        assert!(matches!(c.value(), Cow::Borrowed("x&y")));
        assert_eq!(input.get(c.value_span()), Some("x&y"));
        assert!(tag.attribute("d").is_none());
    }

    #[test]
    fn the_rest_of_too_many_is_skipped() {
        let many: Vec<_> = (0..=ATTRIBUTE_LIMIT).map(|n| format!(" a{n}")).collect();
        let input = format!("<a{}>", many.concat());
        let tag = tag(&input);
        assert_eq!(tag.attributes().len(), ATTRIBUTE_LIMIT);
        assert_eq!((tag.name_start(), tag.end()), (1, input.len()));
        assert!(tag.attribute("a1023").is_some());
        assert!(tag.attribute("a1024").is_none());
    }
}
