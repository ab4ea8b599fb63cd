//! How a style sheet falls into parts, and how its names are written.
//!
//! Knows braces, strings, comments and escapes of CSS. Must not know what a rule says.

use std::borrow::Cow;
use std::ops::Range;

use memchr::{memchr, memchr3, memmem};

use crate::steps::{step, step_by};

/// Where escaped characters of ASCII stand while a selector is taken apart: the first of the private
/// use area, which is a name's character and in no name of a page.
const SHIFT: u32 = 0xe000;

#[derive(Clone, Copy)]
pub(super) enum End {
    Open,
    Close,
    Statement,
    Input,
}

/// What stands up to the next brace or semicolon outside of strings and comments, what ended it, and
/// what follows.
pub(super) fn part(css: &str) -> (&str, End, &str) {
    step();
    let bytes = css.as_bytes();
    if let Some(at) = memchr3(b'{', b'}', b';', bytes)
        && let Some((before, after)) = css.split_at_checked(at)
        && memchr3(b'"', b'\'', b'*', before.as_bytes()).is_none()
    {
        // No string and no comment in it, as nearly always.
        step_by(at);
        let end = match after.as_bytes() {
            [b'{', ..] => End::Open,
            [b'}', ..] => End::Close,
            _ => End::Statement,
        };
        return (before, end, after.get(1..).unwrap_or_default());
    }
    let mut start = 0;
    let mut at = 0;
    // Most of a sheet is none of these bytes, so they are looked for in one tight loop.
    let mark = |byte: &u8| matches!(byte, b'{' | b'}' | b';' | b'"' | b'\'' | b'/');
    while let Some(length) = bytes.get(at..).and_then(|rest| rest.iter().position(mark)) {
        step_by(length + 1);
        at += length;
        let end = match bytes.get(at).copied().unwrap_or_default() {
            b'{' => End::Open,
            b'}' => End::Close,
            b';' => End::Statement,
            b'"' | b'\'' => {
                at = after_string(bytes, at);
                continue;
            }
            b'/' if bytes.get(at + 1) == Some(&b'*') => {
                let blank = css.get(start..at).is_some_and(|before| before.trim().is_empty());
                at = after_comment(bytes, at);
                if blank {
                    start = at;
                }
                continue;
            }
            _ => {
                at += 1;
                continue;
            }
        };
        return (css.get(start..at).unwrap_or_default(), end, css.get(at + 1..).unwrap_or_default());
    }
    step_by(css.len() - at.min(css.len()));
    (css.get(start..).unwrap_or_default(), End::Input, "")
}

/// What follows the block that has just been opened.
pub(super) fn after_block(css: &str) -> &str {
    if let Some(end) = memchr(b'}', css.as_bytes())
        && let Some((body, after)) = css.split_at_checked(end)
        && memchr3(b'"', b'\'', b'{', body.as_bytes()).is_none()
        && memchr(b'*', body.as_bytes()).is_none()
    {
        step_by(end);
        return after.get(1..).unwrap_or_default();
    }
    let mut rest = css;
    let mut depth = 1_usize;
    while depth > 0 {
        let (_, end, after) = part(rest);
        rest = after;
        match end {
            End::Open => depth += 1,
            End::Close => depth -= 1,
            End::Statement => {}
            End::Input => return "",
        }
    }
    rest
}

/// The next string or comment that begins at or after `from`, or what is behind the end.
pub(super) fn next_gap(bytes: &[u8], from: usize) -> Range<usize> {
    let mut at = from;
    while let Some(length) = bytes.get(at..).and_then(|rest| memchr3(b'"', b'\'', b'*', rest)) {
        step();
        at += length;
        if bytes.get(at) != Some(&b'*') {
            return at..after_string(bytes, at);
        }
        if at > from && bytes.get(at - 1) == Some(&b'/') {
            return at - 1..after_comment(bytes, at - 1);
        }
        at += 1;
    }
    usize::MAX..usize::MAX
}

fn after_string(bytes: &[u8], start: usize) -> usize {
    let quote = bytes.get(start).copied().unwrap_or_default();
    let mut at = start + 1;
    while let Some(length) = bytes.get(at..).and_then(|rest| memchr3(quote, b'\\', b'\n', rest)) {
        step_by(length);
        at += length + 1;
        // A string ends with its line at the latest.
        if bytes.get(at - 1) != Some(&b'\\') {
            return at;
        }
        at += 1;
    }
    step_by(bytes.len() - at.min(bytes.len()));
    bytes.len()
}

fn after_comment(bytes: &[u8], start: usize) -> usize {
    let inside = bytes.get(start + 2..).unwrap_or_default();
    let end = memmem::find(inside, b"*/").map_or(bytes.len(), |length| start + 2 + length + 2);
    step_by(end - start);
    end
}

/// A selector with its escapes read, each a character that is no mark of the selector: `.md\:block`.
/// CSS Syntax, section 4.3.7.
pub(super) fn shifted(selector: &str) -> Cow<'_, str> {
    if memchr(b'\\', selector.as_bytes()).is_none() {
        return Cow::Borrowed(selector);
    }
    let mut read = String::with_capacity(selector.len());
    let mut parts = selector.split('\\');
    read.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let digits = part.bytes().take(6).take_while(u8::is_ascii_hexdigit).count();
        let (code, rest) = part.split_at_checked(digits).unwrap_or(("", part));
        let (c, rest) = match u32::from_str_radix(code, 16) {
            // One blank ends the digits.
            Ok(code) => (char::from_u32(code), rest.strip_prefix([' ', '\t', '\n']).unwrap_or(rest)),
            Err(_) => (rest.chars().next(), rest.get(rest.chars().next().map_or(0, char::len_utf8)..).unwrap_or_default()),
        };
        let c = c.unwrap_or(char::REPLACEMENT_CHARACTER);
        read.push(if c.is_ascii() { char::from_u32(SHIFT + u32::from(c)).unwrap_or(c) } else { c });
        read.push_str(rest);
    }
    Cow::Owned(read)
}

/// A name as elements have it.
pub(super) fn restored(name: &str) -> String {
    name.chars().map(unshifted).collect()
}

/// Whether an element has a name.
pub(super) fn is_restored(class: &str, name: &str) -> bool {
    class == name || (!name.is_ascii() && class.chars().eq(name.chars().map(unshifted)))
}

pub(super) fn unshifted(c: char) -> char {
    u32::from(c).checked_sub(SHIFT).and_then(char::from_u32).filter(char::is_ascii).unwrap_or(c)
}
