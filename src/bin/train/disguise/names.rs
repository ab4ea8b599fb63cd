//! Names of elements: which attributes name, which hide, what names are made up, and where a style
//! sheet speaks of them.
//!
//! Knows CSS as far as it takes to tell selectors from declarations. Must not know elements around an
//! element.

use std::collections::BTreeSet;

use lol_html::html_content::Element;

use super::{choose, hash, mix};

/// Letters of a made-up name. Eight letters of twenty meet by chance once in a page of 200,000
/// names, and are too many for a word of the rules to come about.
const MADE_UP: u64 = 8;

/// Ends the made-up names that a sheet has to write with a backslash.
const ESCAPED: char = ':';

/// Without vowels, so that no name reads as a word.
const LETTERS: &[char; 20] =
    &['b', 'c', 'd', 'f', 'g', 'h', 'j', 'k', 'l', 'm', 'n', 'p', 'q', 'r', 's', 't', 'v', 'w', 'x', 'z'];

/// Whether an attribute names what its element is for.
pub(super) fn is_name(attribute: &str) -> bool {
    matches!(attribute, "class" | "id" | "role" | "itemprop") || attribute.starts_with("aria-") || attribute.starts_with("data-")
}

/// Whether attributes of the element's own may hide it.
pub(super) fn may_hide(element: &Element<'_, '_>) -> bool {
    element.has_attribute("hidden")
        || is_aria_hidden(element)
        || element.get_attribute("style").is_some_and(|style| has_any(&style, &GONE) || has_any(&style, &PERHAPS_GONE))
}

pub(super) fn is_aria_hidden(element: &Element<'_, '_>) -> bool {
    element.get_attribute("aria-hidden").is_some_and(|value| value.trim().eq_ignore_ascii_case("true"))
}

/// The name that stands for `name` everywhere on the page.
pub(super) fn made_up(name: &str, seed: u64) -> String {
    let hash = hash(seed, name);
    let made_up: String = (0..MADE_UP).map(|at| choose(LETTERS, mix(hash ^ at))).collect();
    // `md:flex` is written otherwise in a sheet, and not every reader of sheets knows how: what was
    // such a name before is one still.
    if name.chars().all(is_name_char) { made_up } else { format!("{made_up}{ESCAPED}") }
}

/// The sheet with each class and id of its selectors made up.
pub(super) fn scramble_sheet(css: &str, seed: u64) -> String {
    let mut out = String::with_capacity(css.len() * 2);
    for part in Parts(css) {
        if is_selector(part) { scramble_selector(part, seed, &mut out) } else { out.push_str(part) }
    }
    out
}

/// Classes and ids that hide whatever has them, without `.` and `#`.
///
/// Selectors of one name only: of others, nobody knows without the elements around.
pub(super) fn hiding_names(css: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut selectors = "";
    for part in Parts(css) {
        if part.ends_with('{') {
            selectors = part.trim_end_matches('{');
        } else if has_any(part, &GONE) {
            for selector in selectors.split(',').map(str::trim) {
                let name = selector.find(['.', '#']).and_then(|at| selector.get(at + 1..)).unwrap_or_default();
                if !name.is_empty() && selector.chars().all(|c| is_name_char(c) || matches!(c, '.' | '#')) {
                    names.extend((!name.contains(['.', '#'])).then(|| name.to_owned()));
                }
            }
        }
    }
    names
}

/// What takes an element off the page.
const GONE: [&str; 3] = ["display:none", "visibility:hidden", "visibility:collapse"];

/// What may, with more beside it: on doubt it does, as nothing is done to what is hidden.
const PERHAPS_GONE: [&str; 5] = ["font-size:0", "overflow:hidden", "left:-", "top:-", "indent:-"];

fn has_any(declarations: &str, wanted: &[&str]) -> bool {
    let packed: String = declarations.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_lowercase()).collect();
    wanted.iter().any(|wanted| packed.contains(wanted))
}

/// The parts of a sheet, each up to and with a brace or semicolon outside of strings and comments. A
/// comment in front of a part is one of its own.
struct Parts<'s>(&'s str);

impl<'s> Iterator for Parts<'s> {
    type Item = &'s str;

    fn next(&mut self) -> Option<&'s str> {
        let bytes = self.0.as_bytes();
        let mut at = 0;
        while let Some(byte) = bytes.get(at) {
            at += 1;
            let rest = bytes.get(at..).unwrap_or_default();
            match byte {
                b'{' | b'}' | b';' => break,
                b'\\' => at += 1,
                b'/' if rest.starts_with(b"*") => {
                    let begins = bytes.get(..at - 1).is_some_and(|before| before.trim_ascii().is_empty());
                    at += rest.windows(2).skip(1).position(|end| end == b"*/").map_or(rest.len(), |length| length + 3);
                    if begins {
                        break;
                    }
                }
                // A string ends with its line at the latest.
                b'"' | b'\'' => {
                    let end = |(_, c): &(usize, &u8)| *c == byte || **c == b'\n';
                    at += rest.iter().enumerate().find(end).map_or(rest.len(), |(length, _)| length + 1);
                }
                _ => {}
            }
        }
        // Cut between characters: all bytes above are ASCII, save one that follows a backslash.
        let mut at = at.min(bytes.len());
        while !self.0.is_char_boundary(at) {
            at += 1;
        }
        let (part, rest) = self.0.split_at_checked(at)?;
        self.0 = rest;
        (!part.is_empty()).then_some(part)
    }
}

fn is_selector(part: &str) -> bool {
    part.ends_with('{') && !part.trim_start().starts_with('@')
}

fn is_name_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_') || !c.is_ascii()
}

fn scramble_selector(selector: &str, seed: u64, out: &mut String) {
    let mut rest = selector;
    while let Some(at) = rest.find(['.', '#']) {
        let (before, after) = rest.split_at_checked(at + 1).unwrap_or((rest, ""));
        out.push_str(before);
        let (name, length) = name_at_start(after);
        // A digit begins a number.
        if !name.is_empty() && !after.starts_with(|c: char| c.is_ascii_digit()) {
            out.push_str(&made_up(&name, seed).replace(ESCAPED, "\\:"));
        } else {
            out.push_str(after.get(..length).unwrap_or_default());
        }
        rest = after.get(length..).unwrap_or_default();
    }
    out.push_str(rest);
}

/// The name that `text` begins with, as an attribute has it, and its length in bytes as written:
/// `md\:flex` is `md:flex`.
fn name_at_start(text: &str) -> (String, usize) {
    let mut name = String::new();
    let mut length = 0;
    let mut chars = text.chars().peekable();
    while let Some(&c) = chars.peek() {
        if !is_name_char(c) && c != '\\' {
            break;
        }
        chars.next();
        length += c.len_utf8();
        if c != '\\' {
            name.push(c);
            continue;
        }
        let digits: String = std::iter::from_fn(|| chars.next_if(char::is_ascii_hexdigit)).take(6).collect();
        length += digits.len();
        if let Some(escaped) = u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32) {
            name.push(escaped);
            length += usize::from(chars.next_if_eq(&' ').is_some());
        } else if let Some(escaped) = chars.next_if(|c| digits.is_empty() && *c != '\n') {
            name.push(escaped);
            length += escaped.len_utf8();
        }
    }
    (name, length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_falls_into_selectors_and_declarations() {
        let css = "/* a; don't */ .b{c:\"}\";d:e}@media x{.f\\;g,i{j:k}}l";
        let parts: Vec<&str> = Parts(css).collect();
        assert_eq!(parts, ["/* a; don't */", " .b{", "c:\"}\";", "d:e}", "@media x{", ".f\\;g,i{", "j:k}", "}", "l"]);
        for broken in ["/*", "/*/", "\"", ".a{b:'", "\\", "\\é", ".\\", ".a\\e9 é{", "/**/"] {
            assert_eq!(Parts(broken).collect::<String>(), broken);
            scramble_sheet(broken, 1);
        }
    }

    #[test]
    fn only_names_in_selectors_are_made_up() {
        let new = |name| made_up(name, 7);
        assert_eq!(
            scramble_sheet("a.b>#c:not(.md\\:d){margin:.5em;color:#fff}@media (min-width:1.5em){.b{x:url(y.png)}}", 7),
            format!(
                "a.{}>#{}:not(.{}){{margin:.5em;color:#fff}}@media (min-width:1.5em){{.{}{{x:url(y.png)}}}}",
                new("b"),
                new("c"),
                new("md:d").replace(':', "\\:"),
                new("b")
            )
        );
    }

    #[test]
    fn names_that_hide_alone() {
        let css = "/*!*/.a, p#b { color: red; display : none } .c .d, .e.f{display:none} .g{display:block}";
        assert_eq!(hiding_names(css).into_iter().collect::<Vec<_>>(), ["a", "b"]);
    }
}
