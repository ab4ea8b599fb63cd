//! Input in, `Document` out. Only this folder knows markup.
//!
//! Text has its reader. HTML is a stream of elements and text that [`flow`] flattens; the stream
//! comes from the input itself, or from a document that the caller has parsed. What a page says in
//! [`data`] only joins it last; then the document is frozen.

mod css;
mod data;
#[cfg(feature = "scraper")]
mod dom;
mod element;
mod flow;
mod html;
mod lines;
mod scan;
mod shape;
mod sheet;
mod text;
mod visibility;

pub(crate) use text::read as read_text;

use crate::document::Document;

/// Reads a page.
pub(crate) fn read_html(input: &str) -> Document<'_> {
    data::with_data(html::read(input))
}

/// Reads a page that is parsed already; nothing in it has a span.
#[cfg(feature = "scraper")]
pub(crate) fn read_dom(html: &scraper::Html) -> Document<'_> {
    data::with_data(dom::read(html))
}
