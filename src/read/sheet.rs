//! What the page's own style sheets hide.
//!
//! Knows CSS as far as it takes to find the simple rules that hide: a class or an id, perhaps with a
//! tag. Must not know elements around an element. On doubt, an element shows: a rule that shows it
//! anywhere, for any screen and below any parent, outweighs those that hide it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use memchr::{memchr_iter, memchr2_iter};

use super::css::{End, after_block, is_restored, next_gap, part, restored, shifted};
use super::element::{Attributes, Key, Name};
use crate::steps::step_by;

/// Rules of a kind that are kept of all sheets of a page. The largest sheets that pages carry in themselves
/// have about 3,000 that speak of `display` at all.
const RULES: usize = 4096;

/// Showing rules that begin with the same name; with more of them, the name hides nothing.
const ALIKE: usize = 16;

/// Blocks in blocks (`@media` in `@supports`) that are told apart.
const NESTED: usize = 8;

/// Classes of one element that are looked up.
const CLASSES: usize = 32;

/// What a reader has to do before a rule holds.
const ACTS: [&str; 5] = [":hover", ":focus", ":active", ":target", ":checked"];

/// Names to what rules say of them.
struct Names<T> {
    classes: BTreeMap<String, Vec<T>>,
    ids: BTreeMap<String, Vec<T>>,
    /// A bit for each name's mark: most names of a page are in no rule, and this says so at once.
    marks: u64,
    rules: usize,
}

impl<T> Default for Names<T> {
    fn default() -> Self {
        Self { classes: BTreeMap::new(), ids: BTreeMap::new(), marks: 0, rules: 0 }
    }
}

impl<T> Names<T> {
    fn add(&mut self, name: &str, said: T) {
        if self.rules >= RULES {
            return;
        }
        let (names, name) = match name.strip_prefix('#') {
            Some(id) => (&mut self.ids, id),
            None => (&mut self.classes, name.trim_start_matches('.')),
        };
        self.marks |= mark(name);
        let alike = names.entry(name.to_owned()).or_default();
        if alike.len() < ALIKE {
            self.rules += 1;
            alike.push(said);
        }
    }

    /// Whether `test` holds of what rules say of one of these classes or of this id.
    fn any(&self, classes: &str, id: &str, test: impl Fn(&[T]) -> bool) -> bool {
        let is_known = |name: &str| self.marks & mark(name) != 0;
        let holds = |said: Option<&Vec<T>>| said.is_some_and(|said| test(said));
        let mut classes = classes.split_ascii_whitespace().take(CLASSES).filter(|class| is_known(class));
        (!self.classes.is_empty() && classes.any(|class| holds(self.classes.get(class))))
            || (is_known(id) && holds(self.ids.get(id)))
    }

    fn is_empty(&self) -> bool {
        self.classes.is_empty() && self.ids.is_empty()
    }
}

/// The style sheets of a page.
#[derive(Default)]
pub(super) struct Sheet<'i> {
    written: Vec<Cow<'i, str>>,
    /// By class or id, with its mark: the tags that a rule hides; `None` for any tag.
    hides: Names<Option<Name>>,
    /// By the first class or id: the elements that a rule shows. `None` until an element is one that a
    /// rule hides: four pages of five have none.
    shows: Option<Names<Compound>>,
}

/// `tag.class.class#id`: what an element must have to be meant.
#[derive(Debug, Default, PartialEq, Eq)]
struct Compound {
    tag: Option<Name>,
    /// Classes and ids, with their marks: `.class.class#id`.
    names: String,
}

impl<'i> Sheet<'i> {
    /// Adds the rules of one `<style>`.
    pub(super) fn add(&mut self, css: Cow<'i, str>) {
        each_selector(&css, Display::Hidden, |selector| self.hides.add_hiding(selector));
        if let Some(shows) = &mut self.shows {
            each_selector(&css, Display::Shown, |selector| shows.add_showing(selector));
        }
        self.written.push(css);
    }

    /// Whether the sheets hide an element.
    pub(super) fn hides(&mut self, name: Name, attributes: &Attributes<'_>) -> bool {
        if self.hides.is_empty() || !attributes.has_any(&[Key::Class, Key::Id]) {
            return false;
        }
        let classes = attributes.get(Key::Class).unwrap_or_default();
        let id = attributes.get(Key::Id).unwrap_or_default();
        let id = id.trim();
        let is_tag = |tag: Option<Name>| tag.is_none_or(|tag| tag == name);
        if !self.hides.any(&classes, id, |tags| tags.iter().any(|tag| is_tag(*tag))) {
            return false;
        }
        let has = |name: &str| match name.strip_prefix('#') {
            Some(wanted) => wanted == id,
            None => classes
                .split_ascii_whitespace()
                .take(CLASSES)
                .any(|class| name.get(1..).is_some_and(|name| is_restored(class, name))),
        };
        let shows = self.shows.get_or_insert_with(|| {
            let mut shows = Names::default();
            for css in &self.written {
                each_selector(css, Display::Shown, |selector| shows.add_showing(selector));
            }
            shows
        });
        !shows.any(&classes, id, |shows| {
            shows.len() >= ALIKE || shows.iter().any(|shows| is_tag(shows.tag) && names_of(&shows.names).all(has))
        })
    }
}

impl Names<Option<Name>> {
    /// Only the simplest selectors hide: others depend on elements that this file does not know.
    fn add_hiding(&mut self, selector: &str) {
        if !selector.chars().all(|c| is_name(c) || matches!(c, '.' | '#')) {
            return;
        }
        let Some((tag, names)) = compound(selector) else { return };
        if names_of(names).nth(1).is_none() {
            self.add(names, tag);
        }
    }
}

impl Names<Compound> {
    fn add_showing(&mut self, selector: &str) {
        let selector = shifted(selector);
        // `.group:hover .group-hover\:block`: names with escapes are those of frameworks, which tell
        // what a reader has to do first.
        if matches!(selector, Cow::Owned(_)) && ACTS.iter().any(|act| selector.contains(act)) {
            return;
        }
        let subject = selector.rsplit([' ', '>', '+', '~', '\n', '\t']).next().unwrap_or_default();
        let (subject, pseudo) = subject.split_once(':').unwrap_or((subject, ""));
        // What a reader has to do first, and what is put before or after an element, shows nothing.
        let first = pseudo.trim_start_matches(':');
        let is_any = |names: &[&str]| names.iter().any(|name| first.starts_with(name.trim_start_matches(':')));
        if is_any(&ACTS) || is_any(&["before", "after"]) {
            return;
        }
        let subject = subject.split('[').next().unwrap_or_default();
        if let Some((tag, names)) = compound(subject)
            && let Some(first) = names_of(names).next()
        {
            self.add(&restored(first), Compound { tag, names: names.to_owned() });
        }
    }
}

/// One of 64 bits, by length and letters at both ends.
fn mark(name: &str) -> u64 {
    let byte = |byte: Option<&u8>| usize::from(byte.copied().unwrap_or_default());
    let bytes = name.as_bytes();
    1 << ((byte(bytes.first()) * 5 + byte(bytes.last()) * 3 + bytes.len()) % 64)
}

/// Gives `each` the selectors of the rules of a sheet that hide, or of those that show.
fn each_selector(css: &str, wanted: Display, mut each: impl FnMut(&str)) {
    let mut rest = css;
    // Whether each open block of an at-rule holds only under a condition.
    let mut open: Vec<bool> = Vec::new();
    let mut ahead = Ahead { wanted, word: 0, looked: 0 };
    while let Some((plain, closed)) = ahead.plain_rules(css, css.len() - rest.len()) {
        open.truncate(open.len().saturating_sub(closed));
        let (prelude, end, after) = part(rest.get(plain..).unwrap_or_default());
        rest = after;
        let prelude = prelude.trim();
        match end {
            End::Input => return,
            End::Statement => {}
            End::Close => {
                open.pop();
            }
            End::Open => match at_rule(prelude) {
                Some(AtRule::Group { conditional }) if open.len() < NESTED => {
                    open.push(conditional);
                    ahead.looked = 0;
                }
                Some(_) => rest = after_block(rest),
                None => {
                    let body = rest;
                    rest = after_block(rest);
                    let body = body.get(..body.len() - rest.len()).unwrap_or_default().trim_end_matches('}');
                    let holds = wanted == Display::Shown || !open.contains(&true);
                    if holds && display_of(body) == wanted {
                        prelude.split(',').for_each(|selector| each(selector.trim()));
                    }
                }
            },
        }
    }
}

/// What lies ahead in a sheet. Nearly all rules say nothing of whether something shows: they need not
/// be taken apart.
struct Ahead {
    wanted: Display,
    /// The end of the next word that may hide or show; that of the sheet if there is none.
    word: usize,
    /// The same as it was when whole rules were last looked for: there are no more up to here, but in a
    /// group that was opened since.
    looked: usize,
}

impl Ahead {
    /// How many bytes from `from` on, where a rule may begin, are whole rules that say nothing of what is
    /// wanted, and how many blocks around them end there. `None` where nothing is said any more.
    fn plain_rules(&mut self, css: &str, from: usize) -> Option<(usize, usize)> {
        if from < self.looked {
            return Some((0, 0));
        }
        let rest = css.get(from..)?;
        if self.word <= from {
            let word = words(rest.as_bytes()).find(|at| said_at(rest, *at) == self.wanted);
            step_by(word.unwrap_or(rest.len()));
            self.word = from + word? + 1;
        }
        self.looked = self.word;
        let rest = rest.as_bytes().get(..self.word - from)?;
        step_by(rest.len());
        let (mut end, mut closed, mut depth) = (0, 0, 0_usize);
        let mut gap = next_gap(rest, 0);
        for at in memchr2_iter(b'{', b'}', rest) {
            while gap.end <= at {
                gap = next_gap(rest, gap.end);
            }
            if gap.contains(&at) {
                continue;
            }
            if rest.get(at) == Some(&b'{') {
                depth += 1;
                continue;
            }
            closed += usize::from(depth == 0);
            depth = depth.saturating_sub(1);
            if depth == 0 {
                end = at + 1;
            }
        }
        Some((end, closed))
    }
}

/// Where `display` and `visibility` end: at each `y`, their last letter, which is rare.
fn words(css: &[u8]) -> impl Iterator<Item = usize> {
    memchr_iter(b'y', css).filter(|at| {
        let before = css.get(..*at).unwrap_or_default();
        before.ends_with(b"displa") || before.ends_with(b"visibilit")
    })
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

/// What the declarations of a rule say.
fn display_of(declarations: &str) -> Display {
    step_by(declarations.len());
    let mut said = Display::Unsaid;
    for at in words(declarations.as_bytes()) {
        match said_at(declarations, at) {
            Display::Hidden => return Display::Hidden,
            Display::Shown => said = Display::Shown,
            Display::Unsaid => {}
        }
    }
    said
}

/// What is said by the declaration whose word ends at byte `at`.
fn said_at(css: &str, at: usize) -> Display {
    let Some((before, after)) = css.split_at_checked(at) else { return Display::Unsaid };
    let name = before.strip_suffix("displa").or_else(|| before.strip_suffix("visibilit"));
    let own = name.is_some_and(|before| !before.ends_with(is_name));
    let Some(value) = after.get(1..).and_then(|after| after.trim_ascii_start().strip_prefix(':')).filter(|_| own) else {
        return Display::Unsaid;
    };
    let value = value.trim_ascii_start();
    let end = value.bytes().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(value.len());
    let value = value.get(..end).unwrap_or_default();
    if ["none", "hidden"].iter().any(|hidden| value.eq_ignore_ascii_case(hidden)) { Display::Hidden } else { Display::Shown }
}

/// The tag, and the classes and ids with their marks; `None` for what holds no class or id.
fn compound(written: &str) -> Option<(Option<Name>, &str)> {
    let (tag, names) = written.split_at_checked(next_mark(written)?)?;
    let tag = (!tag.is_empty() && tag != "*").then(|| Name::of(tag));
    names_of(names).all(|name| name.len() > 1).then_some((tag, names))
}

/// Classes and ids, each with its mark.
fn names_of(names: &str) -> impl Iterator<Item = &str> {
    let mut rest = names;
    std::iter::from_fn(move || {
        let end = next_mark(rest.get(1..)?).map_or(rest.len(), |at| at + 1);
        let (name, after) = rest.split_at_checked(end)?;
        rest = after;
        Some(name)
    })
}

/// Where the first class or id begins.
fn next_mark(selector: &str) -> Option<usize> {
    selector.bytes().position(|byte| matches!(byte, b'.' | b'#'))
}

/// A character of names in CSS; [`shifted`] reads escapes.
fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_') || !c.is_ascii()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::element::Value;

    fn hides(css: &str, name: Name, class: &'static str) -> bool {
        let mut sheet = Sheet::default();
        sheet.add(Cow::Borrowed(css));
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
            ".y{content:'}'}.y{b:c}/*{*/@import \"{\";.x{display:none}",
            "@media a{.y{b:c}}@media all{.y{b:c}@media screen{.y{b:c}.x{display:none}}}",
        ] {
            assert!(hides(css, Name::Div, "a x"), "{css}");
        }
    }

    #[test]
    fn a_later_sheet_may_show() {
        let mut sheet = Sheet::default();
        let mut attributes = Attributes::default();
        attributes.add(Key::Class, Value::read_already("x y"));
        for (css, hidden) in [(".x{display:none}", true), (".z{display:block}", true), (".y{display:block}", false)] {
            sheet.add(Cow::Borrowed(css));
            assert_eq!(sheet.hides(Name::Div, &attributes), hidden, "{css}");
        }
    }

    #[test]
    fn escaped_names_show_on_wide_screens() {
        let hidden = |show: &str, class| hides(&format!(".hidden{{display:none}}{show}"), Name::Div, class);
        assert!(!hidden(r"@media (min-width:768px){.md\:block{display:block}}", "hidden md:block"));
        assert!(!hidden(r"@media (min-width:1536px){.\32xl\:flex{display:flex}}", "hidden 2xl:flex"));
        assert!(!hidden(r"@media (min-width:1536px){.\000032 xl\:flex{display:flex}}", "hidden 2xl:flex"));
        assert!(!hidden(r".top-1\/2.sm\:block{display:block}", "hidden sm:block top-1/2"));
        assert!(hidden(r"@media (min-width:768px){.md\:block{display:block}}", "hidden block"));
        assert!(hidden(r".hover\:block:hover{display:block}", "hidden hover:block"));
        assert!(hidden(r".group:hover .group-hover\:block{display:block}", "hidden group-hover:block"));
        assert!(hidden(r".a\", "hidden a"));
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
