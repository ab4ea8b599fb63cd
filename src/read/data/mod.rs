//! Text that a page says to machines only: its article or product stands in JSON-LD, and what a
//! browser shows is put together by scripts.
//!
//! Knows a document that is read but for this, and when such text is taken into it. On doubt it is
//! not: in all corpora 193 pages have a text in their data that could be theirs. On 168 of them it
//! stands on the page as well, if hidden on a few. The other 25 show more running text than it has,
//! and no gold text, which 23 of them have, holds it: no page of the corpora gets anything from its
//! data.

mod json;
mod words;

use std::borrow::Cow;

use super::{html, text};
use crate::document::{Container, Data, Document, InlineElement, InlineElementKind, Measure, Segment, SegmentKind, TextBlock};
use crate::span::{PieceMap, SourceMap};
use json::{Kind, Told, told};

/// Running text that a page shows, as a share of the weight of the text in its data. With this much,
/// the page has something to say itself. Of the 25 pages none shows less than 1.02; what nobody has
/// marked is taken only from pages that say a quarter of it at most.
const SHOWN: f64 = 0.25;

/// A share of the text's runs of words that stand on the page. With more of them, the text or its
/// beginning stands there too. On the 25 pages the share is 0.14 at most, on the 168 at least 0.24 and
/// on all but three of them above 0.75.
const STANDS: f64 = 0.2;

/// Takes the page's text from its data where it stands nowhere else, at the end of the document.
pub(super) fn with_data(mut document: Document<'_>) -> Document<'_> {
    if document.head.data.is_empty() {
        return document;
    }
    if let Some((text, map)) = only_in_data(&document) {
        let parts = parts(&text);
        if is_missing(&document, &parts) {
            append(&mut document, &parts, &map);
        }
    }
    document
}

/// The text of the page's data, if the page can be without it.
fn only_in_data(document: &Document<'_>) -> Option<(String, PieceMap)> {
    let has_place = |data: &&Data| data.at.is_some() || document.origin == SourceMap::Unknown;
    let all: Vec<Told<'_>> = document.head.data.iter().filter(has_place).flat_map(told).collect();
    let kind = all.iter().map(|told| told.kind).min()?;
    let mut own = all.iter().filter(|told| told.kind == kind);
    let best = match kind {
        Kind::Body => own.rev().max_by_key(|told| told.written.len())?,
        // The page of one thing, not a list of many.
        Kind::Text | Kind::Description => {
            let first = own.next()?;
            own.all(|other| other.written == first.written).then_some(first)?
        }
    };
    // No text weighs more than it has bytes.
    (!shows(document, SHOWN * best.written.len() as f64)).then(|| best.read())
}

/// Whether the page shows running text of this weight and more.
fn shows(document: &Document<'_>, weight: f64) -> bool {
    let mut shown = 0.0;
    let prose = document.blocks.iter().filter(|block| !document.is_hidden(block));
    let mut prose = prose.map(|block| document.measure(block)).filter(Measure::is_prose);
    prose.any(|measure| {
        shown += measure.weight;
        shown > weight
    })
}

/// A text as documents of their own, each with the byte where it begins. Strings hold markup, or
/// character references, or neither.
fn parts(text: &str) -> Vec<(usize, Document<'_>)> {
    if holds_any(text, &["</p>", "<p>", "<br", "</div>", "</li>", "</h"]) {
        return vec![(0, html::read(text))];
    }
    let has_references = text.contains('&') && text.contains(';');
    if !has_references && !holds_any(text, &["</"]) {
        return vec![(0, text::read(text))];
    }
    let mut start = 0;
    let lines = text.split('\n').map(|line| {
        let at = start;
        start += line.len() + 1;
        (at, html::read(line))
    });
    lines.collect()
}

/// Whether a text has one of these beginnings of tags, in any case.
fn holds_any(text: &str, tags: &[&str]) -> bool {
    memchr::memchr_iter(b'<', text.as_bytes()).any(|at| {
        let begins = |tag: &str| text.get(at..at + tag.len()).is_some_and(|own| own.eq_ignore_ascii_case(tag));
        tags.iter().any(|tag| begins(tag))
    })
}

/// Whether the text is one that carries a page, and the page has nothing comparable.
fn is_missing(document: &Document<'_>, parts: &[(usize, Document<'_>)]) -> bool {
    let mut measure = Measure::default();
    let mut words = words::Words::default();
    for (_, part) in parts {
        for block in part.blocks.iter().filter(|block| !part.is_hidden(block)) {
            measure.merge(part.measure(block));
        }
        // Markup that was escaped twice is no text to show.
        if holds_any(&part.text, &["</"]) {
            return false;
        }
        words.add(&part.text);
    }
    measure.is_prose() && !shows(document, SHOWN * measure.weight) && words.share_in(&document.text) <= STANDS
}

/// Puts the parts behind everything else, in a container of their own.
fn append(document: &mut Document<'_>, parts: &[(usize, Document<'_>)], map: &PieceMap) {
    let container = document.containers.len();
    let first_block = document.blocks.len();
    for (offset, part) in parts.iter().filter(|(_, part)| !part.blocks.is_empty()) {
        let text = document.text.to_mut();
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        let moved = text.len();
        text.push_str(&part.text);
        let (first_segment, first_inline) = (document.segments.len(), document.inlines.len());
        for segment in &part.segments {
            let range = segment.range.shifted(moved);
            if let SourceMap::Pieces(origin) = &mut document.origin {
                origin.second_hand(range.start, segment.range, (&part.origin, *offset), map);
            }
            let kind = if segment.kind == SegmentKind::Text { SegmentKind::Data } else { segment.kind };
            let inline = segment.inline.map(|inline| inline + first_inline);
            document.segments.push(Segment { range, kind, inline, ..*segment });
        }
        document.inlines.extend(part.inlines.iter().map(|inline| InlineElement {
            kind: owned(&inline.kind),
            parent: inline.parent.map(|parent| parent + first_inline),
            names: Cow::Owned(inline.names.clone().into_owned()),
        }));
        document.blocks.extend(part.blocks.iter().map(|block| TextBlock {
            container,
            range: block.range.shifted(moved),
            segments: block.segments.start + first_segment..block.segments.end + first_segment,
            ..block.clone()
        }));
    }
    let blocks = first_block..document.blocks.len();
    if let Some(root) = document.containers.first_mut() {
        root.blocks = if root.blocks.is_empty() { blocks.clone() } else { root.blocks.start..blocks.end };
    }
    document.containers.push(Container { tag: Cow::Borrowed("data"), parent: Some(0), blocks, depth: 1, ..Container::default() });
}

fn owned(kind: &InlineElementKind<'_>) -> InlineElementKind<'static> {
    let own = |text: &str| Cow::Owned(text.to_owned());
    match kind {
        InlineElementKind::Link { target } => InlineElementKind::Link { target: own(target) },
        InlineElementKind::Image { address } => InlineElementKind::Image { address: own(address) },
        InlineElementKind::Emphasis => InlineElementKind::Emphasis,
        InlineElementKind::Strong => InlineElementKind::Strong,
        InlineElementKind::Code => InlineElementKind::Code,
        InlineElementKind::Span => InlineElementKind::Span,
    }
}

#[cfg(test)]
mod tests {
    use crate::document::{Document, Shape};
    use crate::read::read_html;

    const RIVER: &str = "The river rose two metres overnight, and the lower road was closed before dawn, when the ferry had \
                         left already and nobody could be told.";

    fn page(json: &str, body: &str) -> String {
        format!("<title>T</title><script type='application/ld+json'>{json}</script><body>{body}")
    }

    fn from_data<'d>(document: &'d Document<'_>) -> Vec<&'d str> {
        let blocks = document.blocks.iter().filter(|block| document.is_data(block));
        blocks.map(|block| document.block_text(block)).collect()
    }

    fn check(json: &str, body: &str, expected: &[&str]) {
        let page = page(json, body);
        let document = read_html(&page);
        assert_eq!(from_data(&document), expected, "{json} {body}");
        for block in document.blocks.iter().filter(|block| document.is_data(block)) {
            assert!(document.origin.span(block.range).is_some_and(|span| page.get(span).is_some()));
        }
        #[cfg(feature = "scraper")]
        {
            let html = scraper::Html::parse_document(&page);
            assert_eq!(from_data(&crate::read::read_dom(&html)), expected, "{json} {body}");
        }
    }

    fn article(text: &str) -> String {
        format!(r#"{{"@type": "Article", "articleBody": "{text}"}}"#)
    }

    #[test]
    fn text_markup_and_references_become_blocks() {
        check(&article(&format!("{RIVER}\\n\\nRain is expected.")), "", &[RIVER, "Rain is expected."]);
        check(&article(&format!("<p>{RIVER}<p>Rain &amp; <b>wind</b>.")), "<p>Loading", &[RIVER, "Rain & wind."]);
        check(&article(&format!("{RIVER}\\nRain &amp; <b>wind</b>.")), "", &[RIVER, "Rain & wind."]);
        check(&article(&format!("{RIVER} Vec<T> and a < b.")), "", &[&format!("{RIVER} Vec<T> and a < b.")]);
    }

    #[test]
    fn the_page_is_left_alone_where_it_has_something_comparable() {
        let json = article(RIVER);
        check(&json, &format!("<p>{RIVER}"), &[]);
        check(&json, &format!("<p hidden>{RIVER}"), &[]);
        check(&json, &format!("<noscript><p>{RIVER}</noscript>"), &[]);
        let other = "Every page says something, and this one says so much that it may well be all that it has to say.";
        check(&json, &format!("<p>{other} It is short."), &[]);
    }

    #[test]
    fn on_doubt_nothing_is_taken() {
        check(&article("Too short."), "", &[]);
        check(&article(&format!("&lt;p&gt;{RIVER}&lt;/p&gt;")), "", &[]);
        check(&article(RIVER).replace('}', ""), "", &[]);
        check(&format!(r#"{{"@type": "Organization", "description": "{RIVER}"}}"#), "", &[]);
        let product = |more: &str| format!(r#"{{"@type": "Product", "description": "{RIVER}{more}"}}"#);
        check(&format!("[{}, {}]", product(""), product("")), "", &[RIVER]);
        check(&format!("[{}, {}]", product(""), product(" Or not.")), "", &[]);
    }

    #[test]
    fn what_is_hidden_in_the_markup_of_a_string_is_hidden() {
        let page = page(&article(&format!("<p>{RIVER}</p><ul><li>One<li hidden>Two</ul>")), "");
        let document = read_html(&page);
        assert_eq!(from_data(&document), [RIVER, "One"]);
        assert!(document.blocks.last().is_some_and(|block| document.is_hidden(block)));
        assert!(document.blocks.iter().any(|block| matches!(block.shape, Shape::ListItem { .. })));
        assert_eq!(document.containers.first().map(|root| root.blocks.clone()), Some(0..document.blocks.len()));
    }
}
