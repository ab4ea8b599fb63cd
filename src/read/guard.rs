//! Parsing with a limit: html5ever is quadratic in depth, so it is stopped before that shows.
//!
//! Plain `Html::parse_document` takes 49 s and 2.75 GB on 90 KB of nested formatting tags and does
//! not come back from 100,000 nested `<div>`. Here the parser is fed in pieces; after each, depth
//! and size of the tree are looked at, and beyond the limits the rest is read without structure.

use html5ever::driver::{self, ParseOpts};
use html5ever::tendril::{StrTendril, TendrilSink as _};
use html5ever::tree_builder::TreeBuilderOpts;
use scraper::{Html, HtmlTreeSink};

use super::flow::{DEPTH, Flow};
use super::{dom, strip};
use crate::article::Degraded;
use crate::document::Document;

/// Bytes between two looks at the tree: too few to nest more than 350 elements.
const PIECE: usize = 1024;

/// Nodes that any page may have; beyond them, one for every two bytes read.
const FREE_NODES: usize = 10_000;

/// Reads HTML.
pub(crate) fn read<'i>(input: &str) -> Document<'i> {
    let options = ParseOpts {
        tree_builder: TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() },
        ..ParseOpts::default()
    };
    let mut parser = driver::parse_document(HtmlTreeSink::new(Html::new_document()), options);
    let mut fed = 0;
    let mut limit = None;
    while fed < input.len() && limit.is_none() {
        let end = input.len().min(fed + PIECE);
        let end = (end..=input.len()).find(|&at| input.is_char_boundary(at)).unwrap_or(input.len());
        parser.process(StrTendril::from(input.get(fed..end).unwrap_or_default()));
        fed = end;
        limit = exceeded(&parser.tokenizer.sink.sink.0.borrow(), fed);
    }
    let html = parser.finish();
    let mut flow = Flow::new();
    if let Some(limit) = limit {
        flow.degrade(limit);
    }
    dom::walk(&html, &mut flow);
    if limit.is_some() {
        let rest = input.get(fed..).unwrap_or_default();
        // The piece may have ended inside a tag, which the parser dropped.
        let inside_tag = rest.find('>').filter(|&end| !rest.get(..end).unwrap_or_default().contains('<'));
        let rest = inside_tag.and_then(|end| rest.get(end + 1..)).unwrap_or(rest);
        strip::strip(rest, &mut flow);
    }
    flow.finish()
}

fn exceeded(html: &Html, bytes: usize) -> Option<Degraded> {
    let nodes = html.tree.values().len();
    if nodes > FREE_NODES + bytes / 2 {
        return Some(Degraded::Nodes);
    }
    // The newest node is as good a sample as any: what is nested, is nested last.
    let newest = html.tree.nodes().next_back()?;
    (newest.ancestors().take(DEPTH + 1).count() > DEPTH).then_some(Degraded::Depth)
}
