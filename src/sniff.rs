//! HTML or text: by what stands in it, for callers who do not know.
//!
//! Knows the looks of markup only. `Vec<T>`, `a < b` and escaped HTML are text.

use crate::page::InputKind;

/// Markup begins within this many bytes, or the input is text that talks about it.
const HEAD: usize = 4096;

/// Text with fewer tags than one in this many bytes has markup in it rather than being markup.
const BYTES_PER_TAG: usize = 600;

/// Tags that are looked at before deciding.
const ENOUGH_TAGS: usize = 400;

/// What an input looks like.
pub(crate) fn sniff(input: &str) -> InputKind {
    let start = input.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let end = (0..=HEAD.min(start.len())).rev().find(|&end| start.is_char_boundary(end)).unwrap_or(0);
    let head = start.get(..end).unwrap_or(start);
    let mut tags = Tags::default();
    tags.read(head);
    // A document says so itself, in its first tag.
    if tags.document && tags.first == Some(0) {
        return InputKind::Html;
    }
    if tags.first.is_none() {
        return InputKind::Text;
    }
    let mut all = Tags::default();
    all.read(start);
    let dense = all.count * BYTES_PER_TAG >= all.scanned;
    // What opens with a tag and has more of them is markup, even where end tags are left out.
    let opens_with_markup = all.first == Some(0) && (all.closing > 0 || all.count >= 3);
    // A text that only mentions tags closes few of them.
    let holds_markup = all.count >= 4 && all.closing * 5 >= all.count;
    if dense && (opens_with_markup || holds_markup) { InputKind::Html } else { void_only(&all, dense) }
}

/// `<br>`-separated text has no end tags at all.
fn void_only(tags: &Tags, dense: bool) -> InputKind {
    if dense && tags.breaks >= 2 && tags.breaks + tags.closing == tags.count { InputKind::Html } else { InputKind::Text }
}

#[derive(Default)]
struct Tags {
    count: usize,
    closing: usize,
    breaks: usize,
    /// Where the first one stands.
    first: Option<usize>,
    /// Whether the first one is `<!doctype html>`, `<html>`, `<head>` or `<body>`.
    document: bool,
    scanned: usize,
}

impl Tags {
    fn read(&mut self, text: &str) {
        self.scanned = text.len();
        for (at, _) in text.match_indices('<') {
            if self.count >= ENOUGH_TAGS {
                self.scanned = at;
                return;
            }
            let inside = text.get(at + 1..).unwrap_or_default();
            let Some(name) = tag_name(inside) else { continue };
            let document = matches!(name.as_str(), "!doctype" | "html" | "head" | "body" | "!--");
            if self.first.is_none() {
                self.first = Some(at);
                self.document = document;
            }
            self.count += usize::from(name != "!--");
            self.closing += usize::from(inside.starts_with('/'));
            self.breaks += usize::from(name == "br" || name == "hr" || name == "img");
        }
    }
}

/// The lower-case name of a known tag, when one follows a `<`.
fn tag_name(inside: &str) -> Option<String> {
    const KNOWN: [&str; 52] = [
        "!--",
        "!doctype",
        "a",
        "article",
        "aside",
        "b",
        "blockquote",
        "body",
        "br",
        "center",
        "code",
        "dd",
        "div",
        "dl",
        "dt",
        "em",
        "figure",
        "font",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "head",
        "header",
        "hr",
        "html",
        "i",
        "iframe",
        "img",
        "input",
        "li",
        "link",
        "main",
        "meta",
        "nav",
        "ol",
        "p",
        "pre",
        "script",
        "section",
        "span",
        "strong",
        "style",
        "table",
        "td",
        "th",
        "title",
        "tr",
        "ul",
        "u",
    ];
    if inside.starts_with("!--") {
        return Some("!--".to_owned());
    }
    let name = inside.strip_prefix('/').unwrap_or(inside);
    let end = name.find(|c: char| !(c.is_ascii_alphanumeric() || c == '!')).unwrap_or(name.len());
    let (name, rest) = name.split_at(end);
    // `a < b` has a blank, `Vec<T>` no known name, `p<i>` within code rarely both ends.
    let parted = rest.starts_with(['>', ' ', '\t', '\n', '\r', '/']);
    if !parted || name.len() > 10 {
        return None;
    }
    let name = name.to_ascii_lowercase();
    KNOWN.contains(&name.as_str()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_html() {
        for html in [
            "<!DOCTYPE html><html><body>x",
            "\u{feff}\n <html>",
            "<p>Hello</p>",
            "<div class=a>Hello</div>",
            "line one<br>line two<br>line three<br>",
            "Intro <p>One</p><p>Two</p>",
            "<!-- saved --><html><p>x",
            "<p>One<p>Two<p>Three",
        ] {
            assert_eq!(sniff(html), InputKind::Html, "{html}");
        }
    }

    #[test]
    fn text_that_talks_about_markup_is_text() {
        for text in [
            "",
            "Vec<T> and Option<Box<dyn Fn(i32)>> are types.",
            "if a < b && c > d { return; }",
            "&lt;div&gt; is escaped",
            "A <div> is a box, and that is all there is to say about it for now.",
            "<3 this song",
            "<p> is a tag",
        ] {
            assert_eq!(sniff(text), InputKind::Text, "{text}");
        }
    }
}
