//! A stream of elements and text in, a `Document` out: what browsers call layout, as far as
//! reading needs it.
//!
//! Knows which elements break lines, which say what their text is and which show nothing. Must not
//! know where the stream comes from: every reader of HTML feeds this one.

mod head;
mod index;
mod role;
mod settle;
mod table;
mod text;

use std::borrow::Cow;

use super::element::{Attributes, Key, Name, trimmed};
use super::sheet::Sheet;
use super::visibility;
use crate::article::Degraded;
use crate::document::{
    Container, ContainerId, Data, Document, Head, InlineElement, InlineElementKind, Segment, Shape, TextBlock,
};
use crate::page::InputKind;
use crate::span::{PieceMap, SourceMap, TextRange};
use crate::steps::step;
use head::holds_data;
use index::Index;
use role::{InlineRole, Role, names, names_caption, role_of};
use table::{Row, Table};

/// Inline elements nested deeper than this are one with their parents: real pages stay below 12,
/// and every segment walks up to the block.
const INLINE_DEPTH: u8 = 16;

/// Elements nested deeper than this get no container of their own: real pages stay below 60.
pub(super) const DEPTH: usize = 512;

/// Collects a `Document`.
pub(super) struct Flow<'i> {
    text: String,
    /// `None` where the stream has no source.
    pieces: Option<PieceMap>,
    containers: Vec<Container<'i>>,
    blocks: Vec<TextBlock>,
    segments: Vec<Segment>,
    inlines: Vec<InlineElement<'i>>,
    head: Head,
    degraded: Vec<Degraded>,
    /// What the page's style sheets hide.
    sheet: Sheet<'i>,
    /// The segments that only the style sheets hide.
    styled: Vec<usize>,
    /// The style sheet that is open.
    css: String,
    /// The state outside of each open element.
    open: Vec<State>,
    state: State,
    block: Option<OpenBlock>,
    /// Blanks in front of the first letter of a preformatted block.
    indent: String,
    lists: Vec<List>,
    tables: Vec<Table>,
    /// The depths of open elements that say what they are, and their places among the items.
    open_items: Vec<(usize, usize)>,
}

/// What holds for text that comes next.
#[derive(Clone, Copy)]
struct State {
    container: Index,
    inline: Option<Index>,
    inline_depth: u8,
    shape: Shape,
    sink: Sink,
    preformatted: bool,
    foreign: bool,
    undo: Undo,
}

/// Where text goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sink {
    Reading,
    Hidden,
    /// Hidden by a rule of the page's own style sheet.
    Styled,
    Title,
    Sheet,
    /// JSON-LD.
    Data,
    /// The head but for its title and style sheets.
    Head,
    /// Scripts, templates and what browsers never show.
    Nowhere,
}

/// What closing an element has to do besides restoring the state.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Undo {
    Nothing,
    EndBlock,
    EndList,
    EndTable,
    EndCell,
    EndSheet,
}

struct OpenBlock {
    shape: Shape,
    container: ContainerId,
    first_segment: usize,
    /// White space that shows only if text follows.
    space: bool,
    /// Line breaks that show only if text follows.
    breaks: usize,
    /// Whether any text, not only pictures, is in it.
    has_text: bool,
}

struct List {
    next: Option<u32>,
    /// Whether the open item has its first block.
    item_used: bool,
    /// Whether the list has an item already, so that the next one stands tight below it.
    has_rows: bool,
}

impl<'i> Flow<'i> {
    /// For a stream without a source: nothing has a span.
    pub(super) fn new() -> Self {
        let state = State {
            container: Index::of(0),
            inline: None,
            inline_depth: 0,
            shape: Shape::Paragraph,
            sink: Sink::Reading,
            preformatted: false,
            foreign: false,
            undo: Undo::Nothing,
        };
        Self {
            text: String::new(),
            pieces: None,
            containers: vec![Container { tag: Cow::Borrowed("document"), ..Container::default() }],
            blocks: Vec::new(),
            segments: Vec::new(),
            inlines: Vec::new(),
            head: Head::default(),
            degraded: Vec::new(),
            sheet: Sheet::default(),
            styled: Vec::new(),
            css: String::new(),
            open: Vec::new(),
            state,
            block: None,
            indent: String::new(),
            lists: Vec::new(),
            tables: Vec::new(),
            open_items: Vec::new(),
        }
    }

    /// For a stream that is read from an input of this many bytes.
    pub(super) fn of_source(bytes: usize) -> Self {
        let mut flow = Self { pieces: PieceMap::for_input(bytes), ..Self::new() };
        // A quarter of a page is text, give or take; of the rest, what nearly all pages have. Begun larger,
        // the lists of small pages outgrow three times the page.
        flow.text.reserve(bytes / 4);
        flow.containers.reserve(bytes / 4096);
        flow.inlines.reserve(bytes / 4096);
        flow.blocks.reserve(bytes / 4096);
        flow.segments.reserve(bytes / 4096);
        flow
    }

    pub(super) fn degrade(&mut self, limit: Degraded) {
        if !self.degraded.contains(&limit) {
            self.degraded.push(limit);
        }
    }

    /// How many elements are open.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    /// An element begins. Every call needs one of [`Flow::close`], void elements included.
    /// `written` is the name as it stands, for names that the standard does not know.
    pub(super) fn open(&mut self, name: Name, written: &str, attributes: &Attributes<'i>) {
        step();
        self.note(name, attributes);
        // From here on the state is that inside of the element.
        self.open.push(self.state);
        self.state.undo = Undo::Nothing;
        let sink = self.state.sink;
        match role_of(name, written) {
            Role::Nowhere => self.state.sink = Sink::Nowhere,
            Role::Head => {
                if sink != Sink::Nowhere {
                    self.state.sink = Sink::Head;
                }
            }
            Role::Sheet => {
                self.state.sink = match sink {
                    Sink::Reading | Sink::Head if visibility::on_screen(attributes) => Sink::Sheet,
                    _ => Sink::Nowhere,
                };
                self.state.undo = Undo::EndSheet;
            }
            Role::Script => {
                let data = sink != Sink::Nowhere && holds_data(attributes);
                self.state.sink = if data { Sink::Data } else { Sink::Nowhere };
                if data {
                    self.head.data.push(Data::default());
                }
            }
            Role::Title if !self.state.foreign && sink != Sink::Nowhere => self.state.sink = Sink::Title,
            // In a head, `noscript` is text to whoever runs scripts: its style sheets do not hold.
            Role::Unshown if sink == Sink::Head => self.state.sink = Sink::Nowhere,
            Role::Title | Role::Unshown => self.state.sink = sink.hide(),
            Role::Foreign => self.state.foreign = true,
            _ if matches!(sink, Sink::Nowhere | Sink::Head) => {}
            Role::Break => self.line_break(),
            Role::Picture => self.picture(attributes),
            Role::Inline(kind) => self.open_inline(kind, attributes),
            Role::Block => {
                self.end_block();
                self.state.undo = Undo::EndBlock;
                self.open_container(name, attributes);
                self.open_block_element(name, attributes);
            }
        }
        if matches!(self.state.sink, Sink::Reading | Sink::Styled) && !attributes.is_empty() {
            if visibility::is_hidden(attributes) {
                self.state.sink = Sink::Hidden;
            } else if self.sheet.hides(name, attributes) {
                self.state.sink = Sink::Styled;
            }
        }
    }

    /// The element that was opened last ends.
    pub(super) fn close(&mut self) {
        if self.open_items.last().is_some_and(|(depth, _)| *depth == self.open.len()) {
            self.end_item();
        }
        let Some(outside) = self.open.pop() else { return };
        match self.state.undo {
            Undo::Nothing => {}
            Undo::EndBlock => self.end_block(),
            Undo::EndSheet => {
                let css = std::mem::take(&mut self.css);
                if !css.is_empty() {
                    self.sheet.add(Cow::Owned(css));
                }
            }
            Undo::EndList => {
                self.end_block();
                self.lists.pop();
            }
            Undo::EndCell => {
                self.end_block();
                let end = self.blocks.len();
                if let Some(cell) =
                    self.tables.last_mut().and_then(|table| table.rows.last_mut()).and_then(|row| row.cells.last_mut())
                {
                    cell.end = end;
                }
            }
            Undo::EndTable => {
                self.end_block();
                if let Some(table) = self.tables.pop() {
                    self.end_table(&table);
                }
            }
        }
        self.drop_empty_container(outside.container.get());
        self.state = outside;
    }

    /// A container that ends without a block holds none: most of a page's scripts, rules and
    /// spacers need not be kept until its end.
    fn drop_empty_container(&mut self, outside: ContainerId) {
        let own = self.state.container.get();
        if own != outside && own + 1 == self.containers.len() && self.blocks.last().is_none_or(|block| block.container < own) {
            self.containers.pop();
        }
    }

    /// The inline element that was opened at this depth ends, though elements inside of it go on.
    pub(super) fn end_inline(&mut self, depth: usize) {
        let Some(outside) = self.open.get(depth).copied() else { return };
        let mut old = outside;
        let mut new = outside;
        for place in depth + 1..=self.open.len() {
            step();
            let Some(mut state) = self.open.get(place).copied().or((place == self.open.len()).then_some(self.state)) else {
                return;
            };
            let before = state;
            let of_element = place == depth + 1;
            let own = state.inline.filter(|_| state.inline != old.inline && !of_element);
            (state.inline, state.inline_depth) = (new.inline, new.inline_depth);
            if let Some(element) = own.and_then(|own| self.inlines.get(own.get())).cloned() {
                state.inline = Some(Index::of(self.inlines.len()));
                self.inlines.push(InlineElement { parent: new.inline.map(Index::get), ..element });
                state.inline_depth = new.inline_depth.saturating_add(1);
            }
            if of_element || state.sink == old.sink {
                state.sink = new.sink;
            }
            match self.open.get_mut(place) {
                Some(outside) => *outside = state,
                None => self.state = state,
            }
            (old, new) = (before, state);
        }
    }

    fn open_inline(&mut self, kind: InlineRole, attributes: &Attributes<'i>) {
        let kind = match kind {
            InlineRole::Link => attributes.get(Key::Href).map(|href| InlineElementKind::Link { target: trimmed(href) }),
            InlineRole::Emphasis => Some(InlineElementKind::Emphasis),
            InlineRole::Strong => Some(InlineElementKind::Strong),
            InlineRole::Code if self.state.preformatted => None,
            InlineRole::Code => Some(InlineElementKind::Code),
            InlineRole::Span => None,
        };
        if self.state.inline_depth >= INLINE_DEPTH || (kind.is_none() && attributes.is_empty()) {
            return;
        }
        let names = names(attributes);
        if let Some(kind) = kind.or_else(|| (!names.is_empty()).then_some(InlineElementKind::Span)) {
            let parent = self.state.inline.replace(Index::of(self.inlines.len())).map(Index::get);
            self.inlines.push(InlineElement { kind, parent, names });
            self.state.inline_depth += 1;
        }
    }

    fn open_container(&mut self, name: Name, attributes: &Attributes<'i>) {
        if self.open.len() > DEPTH {
            self.degrade(Degraded::Depth);
            return;
        }
        let parent = self.state.container.get();
        let container = Container {
            tag: Cow::Borrowed(name.as_str()),
            parent: Some(parent),
            names: names(attributes),
            role: attributes.trimmed(Key::Role),
            blocks: 0..0,
            depth: self.containers.get(parent).map_or(0, |parent| parent.depth + 1),
        };
        self.state.container = Index::of(self.containers.len());
        self.containers.push(container);
    }

    /// What blocks in this element are.
    fn open_block_element(&mut self, name: Name, attributes: &Attributes<'i>) {
        match name {
            Name::H1 => self.state.shape = Shape::Heading(1),
            Name::H2 => self.state.shape = Shape::Heading(2),
            Name::H3 => self.state.shape = Shape::Heading(3),
            Name::H4 => self.state.shape = Shape::Heading(4),
            Name::H5 => self.state.shape = Shape::Heading(5),
            Name::H6 => self.state.shape = Shape::Heading(6),
            Name::Blockquote => self.state.shape = Shape::Quote,
            Name::Figcaption | Name::Caption => self.state.shape = Shape::Caption,
            Name::Pre | Name::Listing | Name::Xmp | Name::Textarea | Name::Plaintext => {
                self.state.shape = Shape::Preformatted;
                self.state.preformatted = true;
            }
            Name::Ul | Name::Ol | Name::Menu | Name::Dir => {
                let start = attributes.get(Key::Start).and_then(|start| start.trim().parse().ok()).unwrap_or(1);
                let next = (name == Name::Ol).then_some(start);
                let has_rows = !self.lists.is_empty();
                self.lists.push(List { next, item_used: false, has_rows });
                self.state.undo = Undo::EndList;
            }
            Name::Li => self.state.shape = self.next_item(attributes),
            Name::Table => {
                if let Some(outer) = self.tables.last_mut() {
                    outer.has_inner = true;
                }
                self.tables.push(Table { first_block: self.blocks.len(), ..Table::default() });
                self.state.undo = Undo::EndTable;
                self.state.shape = Shape::Paragraph;
            }
            Name::Tr => {
                if let Some(table) = self.tables.last_mut() {
                    table.rows.push(Row::default());
                }
            }
            Name::Td | Name::Th => {
                self.state.shape = Shape::Paragraph;
                let start = self.blocks.len();
                if let Some(table) = self.tables.last_mut() {
                    if table.rows.is_empty() {
                        table.rows.push(Row::default());
                    }
                    if let Some(row) = table.rows.last_mut() {
                        row.cells.push(start..start);
                        row.header_cells += usize::from(name == Name::Th);
                    }
                    self.state.undo = Undo::EndCell;
                }
            }
            _ => {
                // Beyond the limit of depth an element has no container, and no names.
                let outside = self.open.last().map(|outside| outside.container);
                let own = Some(self.state.container).filter(|own| Some(*own) != outside);
                let names = own.and_then(|own| self.containers.get(own.get())).map_or("", |container| &container.names);
                if self.state.shape == Shape::Paragraph && names_caption(names) {
                    self.state.shape = Shape::Caption;
                }
            }
        }
    }

    /// The next row of the list that is open.
    fn next_item(&mut self, attributes: &Attributes<'i>) -> Shape {
        let depth = u8::try_from(self.lists.len().clamp(1, 9)).unwrap_or(1);
        let mut order = None;
        if let Some(list) = self.lists.last_mut() {
            if let Some(value) = attributes.get(Key::Value).and_then(|value| value.trim().parse().ok()) {
                list.next = list.next.map(|_| value);
            }
            order = list.next;
            list.next = list.next.map(|number: u32| number.saturating_add(1));
            list.item_used = false;
        }
        Shape::ListItem { depth, order }
    }

    fn begin_block(&mut self) -> &mut OpenBlock {
        let (mut shape, container, first_segment) = (self.state.shape, self.state.container.get(), self.segments.len());
        if self.block.is_none() {
            if !self.text.is_empty() {
                self.text.push_str("\n\n");
            }
            if let (Shape::ListItem { .. }, Some(list)) = (shape, self.lists.last_mut())
                && std::mem::replace(&mut list.item_used, true)
            {
                shape = Shape::Paragraph;
            }
        }
        self.block.get_or_insert(OpenBlock { shape, container, first_segment, space: false, breaks: 0, has_text: false })
    }

    fn end_block(&mut self) {
        self.indent.clear();
        let Some(block) = self.block.take() else { return };
        let Some(own) = self.segments.get(block.first_segment..) else { return };
        let (Some(first), Some(last)) = (own.first(), own.last()) else { return };
        let range = TextRange::new(first.range.start, last.range.end);
        let mut tight = false;
        if let (Shape::ListItem { .. }, Some(list)) = (block.shape, self.lists.last_mut()) {
            tight = std::mem::replace(&mut list.has_rows, true);
        }
        self.blocks.push(TextBlock {
            shape: block.shape,
            container: block.container,
            range,
            segments: block.first_segment..self.segments.len(),
            tight,
        });
    }

    /// Ends what is still open and hands over the document.
    pub(super) fn finish(mut self) -> Document<'i> {
        while !self.open.is_empty() {
            self.close();
        }
        self.end_block();
        self.reveal();
        self.prune_containers();
        self.settle_shapes();
        let title = self.head.title.take().map(|title| title.split_whitespace().collect::<Vec<_>>().join(" "));
        self.head.title = title.filter(|title| !title.is_empty());
        Document {
            kind: InputKind::Html,
            text: Cow::Owned(self.text),
            origin: self.pieces.map_or(SourceMap::Unknown, SourceMap::Pieces),
            containers: self.containers,
            blocks: self.blocks,
            segments: self.segments,
            inlines: self.inlines,
            head: self.head,
            degraded: self.degraded,
        }
    }
}
