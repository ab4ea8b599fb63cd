//! HTML text in, elements and text out to the flow: one pass, no tree.
//!
//! Knows the order of things in a page: doctype, head, body, and what surrounds a token. What tags do
//! in the body, in tables and in foreign content stands in the files of those names; what becomes of
//! elements and text is for the flow, which every reader of HTML feeds.
//!
//! This is the tree construction of the HTML standard, section 13.2.6, without the tree. The stack of
//! open elements is the standard's; the insertion mode follows from it, because every mode but those
//! around head and body is named after an element that is open. Two things differ, since text that
//! has been read cannot be moved: what stands loose in a table stays where it is instead of moving in
//! front of the table, and a formatting element that ends inside a later block ends there for what
//! follows, instead of being cut in two.

mod adoption;
mod attributes;
mod body;
mod content;
mod doctype;
mod ends;
mod excess;
mod foreign;
mod formatting;
mod name;
mod pieces;
mod quirks;
mod references;
mod stack;
mod table;
mod token;

#[cfg(test)]
mod conformance;
#[cfg(test)]
#[cfg_attr(not(feature = "scraper"), allow(dead_code))]
#[path = "../../../tests/corpora/mod.rs"]
mod corpora;
#[cfg(all(test, feature = "scraper"))]
mod corpus;
#[cfg(test)]
mod robust;

use super::element::{Attributes, with_text};
use super::flow::{DEPTH, Flow};
use crate::article::Degraded;
use crate::document::Document;
use crate::read::scan::is_space;
use attributes::Tag;
use content::Content;
use excess::Excess;
use stack::{Entry, Island, Space, Stack};
use token::{Token, Tokenizer};

pub(in crate::read) use name::Name;
pub(in crate::read) use pieces::{Piece, Pieces, Run};
pub(in crate::read) use references::Decoded;

/// Formatting elements that are opened again for free, and how many more for each tag of the page.
/// Real pages need fewer than one for ten tags; a page of `<p><font ..>` would need the square.
const FREE_REOPENED: usize = 1000;
const REOPENED_PER_TAG: usize = 1;

/// Reads a page.
pub(crate) fn read(input: &str) -> Document<'_> {
    let mut flow = Flow::of_source(input.len());
    Reader::new(&mut flow, input, Phase::Initial).run();
    flow.finish()
}

/// Reads markup that stands as text in a parsed page: what `noscript` holds where scripts run.
#[cfg(feature = "scraper")]
pub(super) fn read_part<'i>(markup: &'i str, flow: &mut Flow<'i>) {
    let mut reader = Reader::new(flow, markup, Phase::Body);
    // The entry of the element that the markup stands in, which the flow knows already.
    reader.stack.push(Name::Noscript, Space::Html, "", Island::None);
    reader.base = reader.base.saturating_sub(1);
    reader.run();
    while reader.stack.len() > 1 {
        reader.pop();
    }
}

/// Where in a page we are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Initial,
    BeforeHtml,
    BeforeHead,
    Head,
    AfterHead,
    Body,
    Frameset,
}

struct Reader<'f, 'i> {
    flow: &'f mut Flow<'i>,
    tokens: Tokenizer<'i>,
    /// What follows the `noscript` that `tokens` is inside of.
    outer: Option<Tokenizer<'i>>,
    stack: Stack<'i>,
    /// Elements of the flow that are no entries of the stack.
    base: usize,
    formatting: formatting::List<'i>,
    /// Those of an element that is opened besides the one whose start tag was read last.
    other: Attributes<'i>,
    phase: Phase,
    quirks: bool,
    frameset_ok: bool,
    /// In an element that holds text only.
    raw: bool,
    /// The open form: place and serial number.
    form: Option<(usize, u32)>,
    excess: Excess,
    tags: usize,
    reopened: usize,
}

impl<'f, 'i> Reader<'f, 'i> {
    fn new(flow: &'f mut Flow<'i>, input: &'i str, phase: Phase) -> Self {
        let base = flow.depth();
        Self {
            flow,
            tokens: Tokenizer::new(input),
            outer: None,
            stack: Stack::new(),
            base,
            formatting: formatting::List::default(),
            other: Attributes::default(),
            phase,
            quirks: false,
            frameset_ok: true,
            raw: false,
            form: None,
            excess: Excess::default(),
            tags: 0,
            reopened: 0,
        }
    }

    // Not twice into its two callers: so the tokenizer can be taken into this loop.
    #[inline(never)]
    fn run(&mut self) {
        loop {
            if let Some((start, text)) = self.tokens.take_blank() {
                self.blank(start, text);
            }
            let Some(token) = self.tokens.next() else {
                let Some(outer) = self.outer.take() else { return };
                self.tokens = outer;
                self.end_noscript();
                continue;
            };
            // By reference: a token that is moved is a token copied.
            match &token {
                Token::Text(piece) => self.text(piece),
                Token::Start(tag) => {
                    self.tags += 1;
                    self.start(tag);
                    self.tokens.allow_cdata(self.stack.is_foreign());
                }
                Token::End(tag) => {
                    self.end(tag);
                    self.tokens.allow_cdata(self.stack.is_foreign());
                }
                Token::Doctype { doctype, .. } if self.phase == Phase::Initial => {
                    self.quirks = quirks::is_quirky(&doctype.parts());
                    self.phase = Phase::BeforeHtml;
                }
                Token::Doctype { .. } | Token::Comment(_) | Token::Dropped { .. } => {}
            }
        }
    }

    /// White space between two tags, which stands at byte `start`.
    fn blank(&mut self, start: usize, text: &'i str) {
        if !self.is_in_foreign() {
            if self.phase != Phase::Body {
                return;
            }
            self.reconstruct();
        }
        if !self.flow.blank() {
            Pieces::new(text, start, Run::Data).for_each(|piece| self.give(&piece));
        }
    }

    /// Whether text that comes next is not read as HTML.
    fn is_in_foreign(&self) -> bool {
        self.stack.top().is_some_and(|top| top.space != Space::Html && top.island == Island::None)
    }

    fn text(&mut self, piece: &Piece<'i>) {
        if self.raw {
            return self.give(piece);
        }
        let nul = matches!(piece, Piece::Decoded { text, .. } if text.is('\0'));
        if self.is_in_foreign() {
            if nul {
                let (start, text) = (piece.span().start, char::REPLACEMENT_CHARACTER.into());
                return self.give(&Piece::Decoded { start, length: 1, text });
            }
            return self.give(piece);
        }
        if nul {
            return;
        }
        if self.phase != Phase::Body || self.frameset_ok {
            if self.phase == Phase::Frameset && !self.in_template() {
                return;
            }
            let blank = match piece {
                Piece::Verbatim { text, .. } => text.bytes().all(is_space),
                Piece::Decoded { text, .. } => text.is('\n') || text.is(' ') || text.is('\t'),
            };
            if blank && self.phase != Phase::Body {
                return;
            }
            self.frameset_ok &= blank;
            while self.phase != Phase::Body && !self.in_template() {
                self.advance();
            }
        }
        self.reconstruct();
        self.give(piece);
    }

    fn give(&mut self, piece: &Piece<'i>) {
        let flow = &mut *self.flow;
        with_text(piece, |text, source| flow.text(text, source));
    }

    #[allow(clippy::match_same_arms)] // In the order of the standard, mode by mode.
    fn start(&mut self, tag: &Tag<'i>) {
        if self.stack.is_foreign() && self.is_foreign_start(tag) {
            return self.foreign_start(tag);
        }
        if self.phase == Phase::Body || self.in_template() {
            return self.start_in_body(tag);
        }
        if tag.name == Name::Html && self.phase != Phase::BeforeHtml && self.phase != Phase::Initial {
            return self.merge_html();
        }
        loop {
            match (self.phase, tag.name) {
                (Phase::BeforeHtml, Name::Html) => {
                    self.open(tag);
                    self.phase = Phase::BeforeHead;
                    return;
                }
                (Phase::BeforeHead, Name::Head) => {
                    self.open(tag);
                    self.phase = Phase::Head;
                    return;
                }
                (Phase::Head, Name::Noscript) => {
                    self.open(tag);
                    self.tokens.set_content(Content::RawText);
                    self.raw = true;
                    return;
                }
                (Phase::Head | Phase::AfterHead, name) if belongs_in_head(name) => return self.start_of_head(tag),
                (Phase::Head | Phase::AfterHead, Name::Head) => return,
                (Phase::AfterHead, Name::Body) => {
                    self.open(tag);
                    self.phase = Phase::Body;
                    self.frameset_ok = false;
                    return;
                }
                (Phase::AfterHead | Phase::Frameset, Name::Frameset) => {
                    self.open(tag);
                    self.phase = Phase::Frameset;
                    return;
                }
                (Phase::Frameset, Name::Noframes) => return self.start_of_head(tag),
                (Phase::Frameset, _) => return,
                (Phase::Body, _) => return self.start_in_body(tag),
                _ => self.advance(),
            }
        }
    }

    fn end(&mut self, tag: &Tag<'i>) {
        if self.raw {
            self.raw = false;
            return self.pop();
        }
        if self.excess.take(tag.name) {
            if stack::is_special(tag.name) {
                self.void_unwritten(Name::Div);
            }
            return;
        }
        if self.stack.is_foreign() && self.foreign_end(tag) {
            return;
        }
        if self.phase == Phase::Body || self.in_template() {
            return self.end_in_body(tag);
        }
        if !matches!(tag.name, Name::Head | Name::Body | Name::Html | Name::Br) {
            return;
        }
        while !matches!(self.phase, Phase::Body | Phase::Frameset) {
            let head = self.phase == Phase::Head;
            if self.phase == Phase::AfterHead && tag.name == Name::Head {
                return;
            }
            self.advance();
            if head && tag.name == Name::Head {
                return;
            }
        }
        if self.phase == Phase::Body {
            self.end_in_body(tag);
        }
    }

    /// What the page did not write: the next of `html`, `head` and `body` begins or ends.
    fn advance(&mut self) {
        self.phase = match self.phase {
            Phase::Initial => {
                self.quirks = true;
                Phase::BeforeHtml
            }
            Phase::BeforeHtml => {
                self.open_unwritten(Name::Html);
                Phase::BeforeHead
            }
            Phase::BeforeHead => {
                self.open_unwritten(Name::Head);
                Phase::Head
            }
            Phase::Head => {
                self.pop();
                Phase::AfterHead
            }
            Phase::AfterHead => {
                self.open_unwritten(Name::Body);
                Phase::Body
            }
            phase @ (Phase::Body | Phase::Frameset) => phase,
        };
    }

    /// A second `<html>` adds what the first did not say.
    fn merge_html(&mut self) {
        self.flow.merge_html(self.tokens.attributes());
    }

    /// In a template before the body: what stands there is read by the rules of the body.
    fn in_template(&self) -> bool {
        self.phase != Phase::Body && self.stack.anywhere(Name::Template).is_some()
    }

    /// Elements that `head` may hold, wherever they stand.
    fn start_of_head(&mut self, tag: &Tag<'i>) {
        match tag.name {
            Name::Title | Name::Style | Name::Script | Name::Noframes => self.open_raw(tag),
            Name::Template => {
                self.frameset_ok = false;
                if self.open(tag) {
                    self.formatting.wall();
                }
            }
            _ => self.void(tag),
        }
    }

    /// An element whose text holds no tags.
    fn open_raw(&mut self, tag: &Tag<'i>) {
        self.open(tag);
        self.tokens.set_content(Content::for_element(tag.name));
        self.raw = true;
        if self.flow.reads_nothing() {
            self.tokens.skip_text();
        } else if self.flow.reads_sheet() {
            let css = self.tokens.skip_text();
            self.flow.add_sheet(Pieces::new(css, 0, Run::Raw).read());
        }
    }

    /// The element of the start tag that was read last. Whether it has an entry on the stack, as all
    /// have but those that are too deep.
    fn open(&mut self, tag: &Tag<'i>) -> bool {
        self.open_in(tag, Space::Html, Island::None)
    }

    fn open_in(&mut self, tag: &Tag<'i>, space: Space, island: Island) -> bool {
        self.flow.open(tag.name, tag.written(), self.tokens.attributes());
        self.enter(tag.name, tag.written(), space, island)
    }

    /// The element of a start tag that was read earlier.
    fn open_again(&mut self, tag: &Tag<'i>) -> bool {
        tag.read_attributes(&mut self.other);
        self.flow.open(tag.name, tag.written(), &self.other);
        self.enter(tag.name, tag.written(), Space::Html, Island::None)
    }

    /// An element that the page did not write but the standard implies.
    fn open_unwritten(&mut self, name: Name) -> bool {
        self.other.clear();
        self.flow.open(name, name.as_str(), &self.other);
        self.enter(name, name.as_str(), Space::Html, Island::None)
    }

    fn enter(&mut self, name: Name, written: &'i str, space: Space, island: Island) -> bool {
        if self.base + self.stack.len() >= DEPTH && !holds_text_only(name) {
            self.flow.degrade(Degraded::Depth);
            self.flow.close();
            self.excess.add(name);
            return false;
        }
        self.stack.push(name, space, written, island);
        true
    }

    /// An element that holds nothing.
    fn void(&mut self, tag: &Tag<'i>) {
        let name = if tag.name == Name::Image { Name::Img } else { tag.name };
        self.flow.open(name, tag.written(), self.tokens.attributes());
        self.flow.close();
    }

    /// An element that holds nothing and that the page did not write.
    fn void_unwritten(&mut self, name: Name) {
        self.other.clear();
        self.flow.open(name, name.as_str(), &self.other);
        self.flow.close();
    }

    /// The current element ends, and with it those below that ended before and had to wait.
    fn pop(&mut self) {
        loop {
            if self.stack.pop().is_some() {
                self.flow.close();
            }
            if !self.stack.top().is_some_and(Entry::has_ended) {
                break;
            }
        }
        self.excess.clear();
    }

    /// Ends all elements from this place on.
    fn pop_to(&mut self, place: usize) {
        while self.stack.len() > place {
            self.pop();
        }
    }
}

fn belongs_in_head(name: Name) -> bool {
    matches!(
        name,
        Name::Base
            | Name::Basefont
            | Name::Bgsound
            | Name::Link
            | Name::Meta
            | Name::Noframes
            | Name::Script
            | Name::Style
            | Name::Template
            | Name::Title
    )
}

/// Elements that hold no other elements, or none that we let out: they may stand at any depth.
fn holds_text_only(name: Name) -> bool {
    matches!(
        name,
        Name::Title
            | Name::Textarea
            | Name::Style
            | Name::Xmp
            | Name::Iframe
            | Name::Noembed
            | Name::Noframes
            | Name::Noscript
            | Name::Script
            | Name::Plaintext
    )
}
