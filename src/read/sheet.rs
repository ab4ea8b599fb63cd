//! What the page's own style sheets hide.
//!
//! Knows CSS as far as it takes to find the simple rules that hide: a class or an id, perhaps with a
//! tag. Must not know elements around an element. On doubt, an element shows: a rule that shows it
//! anywhere, for any screen and below any parent, outweighs those that hide it.

use std::collections::BTreeMap;

use memchr::{memchr, memchr_iter, memchr3, memmem};

use super::element::{Attributes, Key, Name};
use super::steps::{step, step_by};

/// Rules that are kept of all sheets of a page. The largest sheets that pages carry in themselves
/// have about 3,000 that speak of `display` at all.
const RULES: usize = 4096;

/// Showing rules that begin with the same name; with more of them, the name hides nothing.
const ALIKE: usize = 16;

/// Blocks in blocks (`@media` in `@supports`) that are told apart.
const NESTED: usize = 8;

/// Classes of one element that are looked up.
const CLASSES: usize = 32;

/// Names to what rules say of them.
struct Names<T> {
    classes: BTreeMap<String, Vec<T>>,
    ids: BTreeMap<String, Vec<T>>,
    /// A bit for each name's mark: most names of a page are in no rule, and this says so at once.
    marks: u64,
}

impl<T> Default for Names<T> {
    fn default() -> Self {
        Self { classes: BTreeMap::new(), ids: BTreeMap::new(), marks: 0 }
    }
}

impl<T> Names<T> {
    fn of(&mut self, name: &str) -> &mut Vec<T> {
        let (names, name) = match name.strip_prefix('#') {
            Some(id) => (&mut self.ids, id),
            None => (&mut self.classes, name.trim_start_matches('.')),
        };
        self.marks |= mark(name);
        names.entry(name.to_owned()).or_default()
    }

    /// What rules say of these classes and this id.
    fn all<'s>(&'s self, classes: &'s str, id: &'s str) -> impl Iterator<Item = &'s Vec<T>> {
        let by_class = (!self.classes.is_empty()).then(|| classes.split_ascii_whitespace().take(CLASSES));
        let by_class = by_class.into_iter().flatten().filter(|class| self.marks & mark(class) != 0);
        by_class.filter_map(|class| self.classes.get(class)).chain(self.ids.get(id))
    }

    fn is_empty(&self) -> bool {
        self.classes.is_empty() && self.ids.is_empty()
    }
}

#[derive(Default)]
pub(super) struct Sheet {
    /// By class or id, with its mark: the tags that a rule hides; `None` for any tag.
    hides: Names<Option<Name>>,
    /// By the first class or id: the elements that a rule shows.
    shows: Names<Compound>,
    rules: usize,
}

/// `tag.class.class#id`: what an element must have to be meant.
#[derive(Debug, Default, PartialEq, Eq)]
struct Compound {
    tag: Option<Name>,
    /// Classes and ids, with their marks.
    names: Vec<String>,
}

impl Sheet {
    /// Adds the rules of one `<style>`.
    pub(super) fn add(&mut self, css: &str) {
        let mut rest = css;
        // Whether each open block of an at-rule holds only under a condition.
        let mut open: Vec<bool> = Vec::new();
        loop {
            let (prelude, end, after) = part(rest);
            rest = after;
            let prelude = prelude.trim();
            match end {
                End::Input => return,
                End::Statement => {}
                End::Close => {
                    open.pop();
                }
                End::Open => match at_rule(prelude) {
                    Some(AtRule::Group { conditional }) if open.len() < NESTED => open.push(conditional),
                    Some(_) => rest = after_block(rest),
                    None => {
                        let body = rest;
                        rest = after_block(rest);
                        let body = body.get(..body.len() - rest.len()).unwrap_or_default().trim_end_matches('}');
                        self.rule(prelude, body, open.contains(&true));
                    }
                },
            }
        }
    }

    fn rule(&mut self, selectors: &str, body: &str, conditional: bool) {
        let display = display_of(body);
        if display == Display::Unsaid || (conditional && display == Display::Hidden) {
            return;
        }
        for selector in selectors.split(',') {
            self.rules += 1;
            if self.rules > RULES {
                return;
            }
            match display {
                Display::Hidden => self.add_hiding(selector.trim()),
                Display::Shown => self.add_showing(selector.trim()),
                Display::Unsaid => {}
            }
        }
    }

    /// Only the simplest selectors hide: others depend on elements that this file does not know.
    fn add_hiding(&mut self, selector: &str) {
        if !selector.chars().all(|c| is_name(c) || matches!(c, '.' | '#')) {
            return;
        }
        let Some(Compound { tag, names }) = compound(selector) else { return };
        if let [name] = names.as_slice() {
            let tags = self.hides.of(name);
            if tags.len() < ALIKE {
                tags.push(tag);
            }
        }
    }

    fn add_showing(&mut self, selector: &str) {
        let subject = selector.rsplit([' ', '>', '+', '~', '\n', '\t']).next().unwrap_or_default();
        let (subject, pseudo) = subject.split_once(':').unwrap_or((subject, ""));
        // What a reader has to do first, and what is put before or after an element, shows nothing.
        let first = pseudo.trim_start_matches(':');
        if ["hover", "focus", "active", "before", "after", "target", "checked"].iter().any(|name| first.starts_with(name)) {
            return;
        }
        let subject = subject.split('[').next().unwrap_or_default();
        if let Some(compound) = compound(subject)
            && let Some(first) = compound.names.first()
        {
            let alike = self.shows.of(first);
            if alike.len() < ALIKE {
                alike.push(compound);
            }
        }
    }

    /// Whether the sheets hide an element.
    pub(super) fn hides(&self, name: Name, attributes: &Attributes<'_>) -> bool {
        if self.hides.is_empty() {
            return false;
        }
        let classes = attributes.get(Key::Class).unwrap_or_default();
        let id = attributes.get(Key::Id).unwrap_or_default();
        let id = id.trim();
        let is_tag = |tag: Option<Name>| tag.is_none_or(|tag| tag == name);
        let has = |name: &String| match name.strip_prefix('#') {
            Some(wanted) => wanted == id,
            None => classes.split_ascii_whitespace().take(CLASSES).any(|class| name.get(1..) == Some(class)),
        };
        let shown = |shows: &Vec<Compound>| {
            shows.len() >= ALIKE || shows.iter().any(|shows| is_tag(shows.tag) && shows.names.iter().all(has))
        };
        self.hides.all(&classes, id).any(|tags| tags.iter().any(|tag| is_tag(*tag))) && !self.shows.all(&classes, id).any(shown)
    }
}

/// One of 64 bits, by length and letters at both ends.
fn mark(name: &str) -> u64 {
    let byte = |byte: Option<&u8>| usize::from(byte.copied().unwrap_or_default());
    let bytes = name.as_bytes();
    1 << ((byte(bytes.first()) * 5 + byte(bytes.last()) * 3 + bytes.len()) % 64)
}

#[derive(Clone, Copy)]
enum End {
    Open,
    Close,
    Statement,
    Input,
}

/// What stands up to the next brace or semicolon outside of strings and comments, what ended it, and
/// what follows.
fn part(css: &str) -> (&str, End, &str) {
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
fn after_block(css: &str) -> &str {
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

fn after_string(bytes: &[u8], start: usize) -> usize {
    let quote = bytes.get(start);
    let mut at = start + 1;
    while let Some(byte) = bytes.get(at) {
        at += 1;
        match byte {
            b'\\' => at += 1,
            // A string ends with its line at the latest.
            b'\n' => break,
            byte if Some(byte) == quote => break,
            _ => {}
        }
    }
    step_by(at - start);
    at
}

fn after_comment(bytes: &[u8], start: usize) -> usize {
    let inside = bytes.get(start + 2..).unwrap_or_default();
    let end = memmem::find(inside, b"*/").map_or(bytes.len(), |length| start + 2 + length + 2);
    step_by(end - start);
    end
}

enum AtRule {
    /// Holds rules of elements.
    Group {
        conditional: bool,
    },
    Other,
}

fn at_rule(prelude: &str) -> Option<AtRule> {
    let rule = prelude.strip_prefix('@')?;
    let end = rule.find(|c: char| !is_name(c)).unwrap_or(rule.len());
    let (name, condition) = rule.split_at_checked(end)?;
    Some(match name.to_ascii_lowercase().as_str() {
        "media" => match condition.trim() {
            "all" | "screen" => AtRule::Group { conditional: false },
            condition if condition.starts_with("print") => AtRule::Other,
            _ => AtRule::Group { conditional: true },
        },
        "supports" | "container" | "layer" | "scope" => AtRule::Group { conditional: true },
        _ => AtRule::Other,
    })
}

/// What declarations say of whether something shows at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Display {
    Shown,
    Hidden,
    Unsaid,
}

/// What the declarations of a rule say. Looks only at each `y`, which is the last letter of `display`
/// and of `visibility` and rare: sheets are large, and nearly all rules speak of other things.
fn display_of(declarations: &str) -> Display {
    step_by(declarations.len());
    let mut said = Display::Unsaid;
    for at in memchr_iter(b'y', declarations.as_bytes()) {
        let Some((before, after)) = declarations.split_at_checked(at) else { continue };
        let name = before.strip_suffix("displa").or_else(|| before.strip_suffix("visibilit"));
        let own = name.is_some_and(|before| !before.ends_with(is_name));
        let Some(value) = after.get(1..).and_then(|after| after.trim_ascii_start().strip_prefix(':')).filter(|_| own) else {
            continue;
        };
        let value = value.trim_ascii_start();
        let end = value.bytes().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(value.len());
        let value = value.get(..end).unwrap_or_default();
        if ["none", "hidden"].iter().any(|hidden| value.eq_ignore_ascii_case(hidden)) {
            return Display::Hidden;
        }
        said = Display::Shown;
    }
    said
}

/// `None` for what holds no class or id.
fn compound(written: &str) -> Option<Compound> {
    let tag_end = written.find(['.', '#'])?;
    let (tag, mut rest) = written.split_at_checked(tag_end)?;
    let tag = (!tag.is_empty() && tag != "*").then(|| Name::of(tag));
    let mut names = Vec::new();
    while !rest.is_empty() {
        let end = rest.get(1..)?.find(['.', '#']).map_or(rest.len(), |at| at + 1);
        let (name, after) = rest.split_at_checked(end)?;
        if name.len() < 2 {
            return None;
        }
        names.push(name.to_owned());
        rest = after;
    }
    Some(Compound { tag, names })
}

/// A character of names in CSS; escapes are too rare to be worth reading.
fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_') || !c.is_ascii()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::element::Value;

    fn hides(css: &str, name: Name, class: &'static str) -> bool {
        let mut sheet = Sheet::default();
        sheet.add(css);
        let mut attributes = Attributes::default();
        attributes.add(Key::Class, Value::read_already(class));
        attributes.add(Key::Id, Value::read_already("top"));
        sheet.hides(name, &attributes)
    }

    #[test]
    fn simple_rules_hide() {
        for css in [
            ".x{display:none}",
            "a{b:c} .y , .x { color: red; display : NONE !important }",
            "#top{visibility:hidden}",
            "div.x{display:none}",
            "@import 'a;b'; /* } */ .x{content:\"}\";display:none",
            "@media screen{.x{display:none}}",
            "@font-face{display:block}.x{display:none}",
            ".x{display:none}.x:hover{display:block}",
            ".x{display:none}.x.open{display:block}",
            ".x{display:none}@media print{.x{display:block}}",
        ] {
            assert!(hides(css, Name::Div, "a x"), "{css}");
        }
    }

    #[test]
    fn whatever_else_shows() {
        for css in [
            ".x{color:red}",
            ".y{display:none}",
            "p.x{display:none}",
            ".y .x{display:none}",
            ".x.y{display:none}",
            ".x:before{display:none}",
            "@media print{.x{display:none}}",
            "@media (max-width:600px){.x{display:none}}",
            ".x{display:none}.js .x{display:block}",
            ".x{display:none}@media (min-width:600px){.x{display:flex}}",
            ".x{display:none}.a{display:block}",
            "@keyframes k{.x{display:none}}",
            ".x{",
            "}{;\"",
        ] {
            assert!(!hides(css, Name::Div, "a x"), "{css}");
        }
    }
}
