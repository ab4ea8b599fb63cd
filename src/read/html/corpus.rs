//! Nothing is lost: the reader against a parser that shares no code with it, over all corpora.
//!
//! Knows which text nodes of a parsed page are reading text. What differs is sorted by cause.

use std::collections::BTreeMap;

use scraper::{ElementRef, Html, Node};

use super::corpora;
use crate::document::SegmentKind;

/// Share of pages on which the letters and digits of the page and of the reading text are the same.
const SAME: f64 = 0.999;

/// Elements whose text is no reading text; `title` and `head` are read into fields.
const UNREAD: [&str; 9] = ["script", "style", "template", "head", "title", "iframe", "noembed", "noframes", "datalist"];

/// The letters and digits of all text nodes that are reading text, in order.
fn letters_of_tree(html: &Html) -> String {
    let mut out = String::new();
    let mut next = Some(html.tree.root());
    // Without recursion: pages may be deep.
    'nodes: while let Some(node) = next {
        let mut descend = true;
        match node.value() {
            Node::Element(element) => {
                let html_name = &*element.name.ns == "http://www.w3.org/1999/xhtml";
                let name = element.name();
                descend = !UNREAD.contains(&name) || (!html_name && !matches!(name, "script" | "style"));
                if name == "noscript" {
                    // Scripts are on, so this is the text of the markup.
                    let markup: String = ElementRef::wrap(node).map(|element| element.text().collect()).unwrap_or_default();
                    out.push_str(&letters_of_tree(&Html::parse_fragment(&markup)));
                    descend = false;
                }
            }
            Node::Text(text) => out.extend(text.chars().filter(|c| c.is_alphanumeric())),
            _ => {}
        }
        if let Some(child) = node.first_child().filter(|_| descend) {
            next = Some(child);
            continue;
        }
        let mut at = node;
        loop {
            if let Some(sibling) = at.next_sibling() {
                next = Some(sibling);
                continue 'nodes;
            }
            match at.parent() {
                Some(parent) => at = parent,
                None => break 'nodes,
            }
        }
    }
    out
}

/// The letters and digits of the reading text, without those of pictures' alternative texts.
fn letters_read(html: &str) -> String {
    let document = super::read(html);
    let shown = document.segments.iter().filter(|segment| segment.kind != SegmentKind::Alt);
    shown.flat_map(|segment| document.slice(segment.range).chars()).filter(|c| c.is_alphanumeric()).collect()
}

fn cause(expected: &str, found: &str) -> Option<String> {
    if expected == found {
        return None;
    }
    let sorted = |text: &str| {
        let mut chars: Vec<char> = text.chars().collect();
        chars.sort_unstable();
        chars
    };
    if sorted(expected) == sorted(found) {
        return Some("order".to_owned());
    }
    let (expected, found) = (expected.chars().collect::<Vec<_>>(), found.chars().collect::<Vec<_>>());
    let same = expected.iter().zip(&found).take_while(|(a, b)| a == b).count();
    let part = |chars: &[char]| chars.iter().skip(same).take(24).collect::<String>();
    Some(format!("text: {} for {}, at {same}: {:?} for {:?}", found.len(), expected.len(), part(&found), part(&expected)))
}

#[test]
fn nothing_is_lost() {
    let results = corpora::check(corpora::every(1), |page| {
        cause(&letters_of_tree(&Html::parse_document(&page.html)), &letters_read(&page.html))
    });
    let Some(results) = results else { return };
    let mut causes: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (id, cause) in &results {
        if let Some(cause) = cause {
            causes.entry(cause.clone()).or_default().push(id);
        }
    }
    let other: usize = causes.values().map(Vec::len).sum();
    for (cause, pages) in &causes {
        println!("{} pages: {cause}: {}", pages.len(), pages.join(" "));
    }
    let same = 1.0 - other as f64 / results.len().max(1) as f64;
    println!("{} pages, {other} differ, {:.3} % are the same", results.len(), 100.0 * same);
    assert!(same >= SAME, "{:.3} %", 100.0 * same);
}
