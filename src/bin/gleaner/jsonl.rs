//! JSON Lines: one object in, one object out, in order, whatever a line holds.

use std::fmt;
use std::io::{self, BufRead, Write};

use gleaner::{Cleaner, InputKind, Page};
use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::value::RawValue;

use crate::output::{self, WithText};

/// Answers every line; gives the number of those answered with an error.
pub(crate) fn run(cleaner: &Cleaner, mut input: impl BufRead, mut out: impl Write) -> io::Result<usize> {
    let mut errors = 0;
    let mut line = Vec::new();
    loop {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            out.flush()?;
            return Ok(errors);
        }
        let bytes = line.strip_suffix(b"\n").unwrap_or(&line);
        let (answer, is_error) = answer(cleaner, bytes.trim_ascii());
        errors += usize::from(is_error);
        writeln!(out, "{answer}")?;
    }
}

fn answer(cleaner: &Cleaner, line: &[u8]) -> (String, bool) {
    // Bytes that are no UTF-8 inside a string cost their character, not the line; neither does a
    // byte order mark in front of it.
    let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line);
    let line = String::from_utf8_lossy(line);
    let record: Record = match serde_json::from_str(&line) {
        Ok(record) => record,
        Err(error) => return (failure(Vec::new(), &format!("not a JSON object: {error}")), true),
    };
    let content = record.fields.iter().find_map(|(key, value)| match key.as_str() {
        "html" => Some((InputKind::Html, value)),
        "text" => Some((InputKind::Text, value)),
        _ => None,
    });
    // The answer takes the place of what was asked, and of an earlier answer.
    let replaced = |key: &str| matches!(key, "html" | "text" | "article" | "error");
    let rest = || record.fields.iter().filter(|(key, _)| !replaced(key)).map(|(key, value)| (key.as_str(), &**value)).collect();
    let Some((kind, value)) = content else {
        return (failure(rest(), "no field \"html\" or \"text\""), true);
    };
    let Ok(Lossy(text)) = serde_json::from_str(value.get()) else {
        let name = if kind == InputKind::Html { "html" } else { "text" };
        return (failure(rest(), &format!("field \"{name}\" is not a string")), true);
    };
    let url = record
        .fields
        .iter()
        .find(|(key, _)| key == "url")
        .and_then(|(_, value)| serde_json::from_str::<String>(value.get()).ok());
    let mut page = Page::text(&text).kind(kind);
    if let Some(url) = &url {
        page = page.url(url);
    }
    let article = cleaner.clean(page);
    let answer = Answer { fields: rest(), key: "article", value: WithText::new(&article) };
    match output::json(&answer) {
        Ok(json) => (json, false),
        Err(error) => (failure(rest(), &error.to_string()), true),
    }
}

fn failure(fields: Vec<(&str, &RawValue)>, message: &str) -> String {
    let answer = Answer { fields, key: "error", value: message };
    output::json(&answer).unwrap_or_else(|_| "{\"error\":\"unwritable\"}".to_owned())
}

/// An object with its fields in order, each as it was written.
struct Record {
    fields: Vec<(String, Box<RawValue>)>,
}

impl<'de> Deserialize<'de> for Record {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields;
        impl<'de> Visitor<'de> for Fields {
            type Value = Record;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Record, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry::<String, Box<RawValue>>()? {
                    fields.push(field);
                }
                Ok(Record { fields })
            }
        }
        deserializer.deserialize_map(Fields)
    }
}

/// The object that answers a line: the other fields unchanged, then one of ours.
struct Answer<'a, V> {
    fields: Vec<(&'a str, &'a RawValue)>,
    key: &'static str,
    value: V,
}

impl<V: Serialize> Serialize for Answer<'_, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (key, value) in &self.fields {
            map.serialize_entry(key, value)?;
        }
        map.serialize_entry(self.key, &self.value)?;
        map.end()
    }
}

/// A string of any JSON: a lone surrogate, which no `String` can hold, becomes U+FFFD.
struct Lossy(String);

impl<'de> Deserialize<'de> for Lossy {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl Visitor<'_> for Text {
            type Value = Lossy;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Lossy, E> {
                Ok(Lossy(text.to_owned()))
            }

            fn visit_bytes<E: de::Error>(self, bytes: &[u8]) -> Result<Lossy, E> {
                Ok(Lossy(replace_surrogates(bytes)))
            }
        }
        // Asked for bytes, serde_json gives lone surrogates as they are instead of failing.
        deserializer.deserialize_bytes(Text)
    }
}

/// A surrogate comes as the three bytes that UTF-8 would have given it: one character, not three.
fn replace_surrogates(mut bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    while let Some(at) = bytes.windows(2).position(|pair| matches!(pair, [0xed, 0xa0..=0xbf])) {
        let (before, surrogate) = bytes.split_at(at);
        text.push_str(&String::from_utf8_lossy(before));
        text.push(char::REPLACEMENT_CHARACTER);
        bytes = surrogate.get(3..).unwrap_or_default();
    }
    text.push_str(&String::from_utf8_lossy(bytes));
    text
}
