//! A parsed `scraper::Html` in, a `Document` out.
//!
//! The only file that knows `scraper`. Walks the tree without recursion and feeds the flow.

use ego_tree::iter::Edge;
use scraper::{Html, Node};

use super::element::{Attributes, Key, Name, Source, Value};
use super::flow::Flow;
use super::html;
use crate::document::Document;

/// Reads a parsed document; it has no source, so nothing in it has a span.
pub(crate) fn read(html: &Html) -> Document<'_> {
    let mut flow = Flow::new();
    let mut attributes = Attributes::default();
    for edge in html.tree.root().traverse() {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Element(element) => {
                    attributes.clear();
                    for (name, value) in element.attrs() {
                        if let Some(key) = Key::of(name) {
                            attributes.add(key, Value::read_already(value));
                        }
                    }
                    flow.open(Name::of(element.name()), element.name(), &attributes);
                }
                Node::Text(text) => {
                    let parent = node.parent().and_then(|parent| parent.value().as_element());
                    // A parser that assumes scripts leaves markup in the text of `noscript`.
                    if parent.is_some_and(|parent| parent.name() == "noscript") {
                        html::read_part(text, &mut flow);
                    } else {
                        flow.text(text, Source::Unknown);
                    }
                }
                _ => {}
            },
            Edge::Close(node) => {
                if node.value().is_element() {
                    flow.close();
                }
            }
        }
    }
    flow.finish()
}
