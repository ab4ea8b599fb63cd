//! A parsed `scraper::Html` in, a `Document` out.
//!
//! The only file that knows `scraper`. Walks the tree without recursion and feeds the flow.

use std::borrow::Cow;

use ego_tree::iter::Edge;
use scraper::{Html, Node};

use super::flow::Flow;
use super::strip;
use crate::document::Document;

/// Reads a parsed document; it has no source, so nothing in it has a span.
pub(crate) fn read<'i>(html: &Html) -> Document<'i> {
    let mut flow = Flow::new();
    walk(html, &mut flow);
    flow.finish()
}

/// Feeds every node to the flow, in document order.
pub(super) fn walk(html: &Html, flow: &mut Flow) {
    for edge in html.tree.root().traverse() {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Element(element) => {
                    flow.open(element.name(), &|name| element.attr(name).map(Cow::Borrowed));
                }
                Node::Text(text) => {
                    let raw = node
                        .parent()
                        .and_then(|parent| parent.value().as_element())
                        .is_some_and(|parent| parent.name() == "noscript");
                    // A parser that assumes scripts leaves markup in the text of `noscript`.
                    if raw { strip::strip(text, flow) } else { flow.text(text) }
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
}
