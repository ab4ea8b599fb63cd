//! Input in, `Document` out. Only this folder knows markup.
//!
//! Text has its reader. HTML is a stream of elements and text that [`flow`] flattens; the stream
//! comes from a parsed document, which [`guard`] parses where the caller has none.

mod dom;
mod flow;
mod guard;
mod lines;
mod shape;
mod strip;
mod text;
mod visibility;

pub(crate) use dom::read as read_dom;
pub(crate) use guard::read as read_html;
pub(crate) use text::read as read_text;
