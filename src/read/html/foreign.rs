//! SVG and `MathML` inside of HTML: HTML standard, section 13.2.6.5.
//!
//! Knows which tags leave foreign content and where HTML may stand inside of it.

use super::Reader;
use super::attributes::Tag;
use super::name::Name;
use super::stack::{Island, Space};
use crate::steps::step;

/// Elements that an end tag is compared with before it is given up: drawings nest less.
const ENDED: usize = 64;

impl<'i> Reader<'_, 'i> {
    /// Whether the tag is foreign content in a foreign current element.
    pub(super) fn is_foreign_start(&self, tag: &Tag<'i>) -> bool {
        let Some(top) = self.stack.top() else { return false };
        match top.island {
            Island::Html => false,
            Island::Text => matches!(tag.name, Name::Mglyph | Name::Malignmark),
            Island::None => !(top.name == Name::AnnotationXml && tag.name == Name::Svg),
        }
    }

    pub(super) fn foreign_start(&mut self, tag: &Tag<'i>) {
        if leaves(tag) {
            self.leave_foreign();
            return self.start(tag);
        }
        let space = self.stack.top().map_or(Space::Html, |top| top.space);
        let island = match (space, tag.name) {
            (Space::Svg, Name::Foreignobject | Name::Desc | Name::Title) => Island::Html,
            (Space::Math, Name::Mi | Name::Mo | Name::Mn | Name::Ms | Name::Mtext) => Island::Text,
            (Space::Math, Name::AnnotationXml) if holds_html(tag) => Island::Html,
            _ => Island::None,
        };
        if self.open_in(tag, space, island) && tag.self_closing {
            self.pop();
        }
    }

    /// Whether the end tag has been dealt with; otherwise it is one of HTML.
    pub(super) fn foreign_end(&mut self, tag: &Tag<'i>) -> bool {
        if matches!(tag.name, Name::Br | Name::P) {
            self.leave_foreign();
            return false;
        }
        let top = self.stack.len().saturating_sub(1);
        for place in (1..=top).rev().take(ENDED) {
            step();
            let Some(entry) = self.stack.get(place) else { return true };
            if place < top && entry.space == Space::Html {
                return false;
            }
            if entry.written.eq_ignore_ascii_case(tag.written()) {
                self.pop_to(place);
                return true;
            }
        }
        true
    }

    fn leave_foreign(&mut self) {
        while self.stack.top().is_some_and(|top| top.space != Space::Html && top.island == Island::None) {
            self.pop();
        }
    }
}

/// An `annotation-xml` whose encoding says that it holds HTML.
fn holds_html(tag: &Tag<'_>) -> bool {
    tag.attribute("encoding").is_some_and(|encoding| {
        let encoding = encoding.value();
        encoding.eq_ignore_ascii_case("text/html") || encoding.eq_ignore_ascii_case("application/xhtml+xml")
    })
}

/// Tags that nobody writes in a drawing or formula unless its end tag is missing.
fn leaves(tag: &Tag<'_>) -> bool {
    use Name::*;
    match tag.name {
        B | Big | Blockquote | Body | Br | Center | Code | Dd | Div | Dl | Dt | Em | Embed | H1 | H2 | H3 | H4 | H5 | H6
        | Head | Hr | I | Img | Li | Listing | Menu | Meta | Nobr | Ol | P | Pre | Ruby | S | Small | Span | Strong | Strike
        | Sub | Sup | Table | Tt | U | Ul | Var => true,
        Font => tag.attributes().iter().any(|attribute| ["color", "face", "size"].iter().any(|name| attribute.is(name))),
        _ => false,
    }
}
