//! Input in, `Document` out. Only this folder knows markup.
//!
//! Text has its reader. HTML is a stream of elements and text that [`flow`] flattens; the stream
//! comes from the input itself, or from a document that the caller has parsed.

#[cfg(feature = "scraper")]
mod dom;
mod element;
mod flow;
mod html;
mod lines;
mod scan;
mod shape;
mod sheet;
mod steps;
mod text;
mod visibility;
mod words;

#[cfg(feature = "scraper")]
pub(crate) use dom::read as read_dom;
pub(crate) use html::read as read_html;
pub(crate) use text::read as read_text;
