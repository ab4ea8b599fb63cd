//! A stream of elements and text in, a `Document` out: what browsers call layout, as far as
//! reading needs it.
//!
//! Knows which elements break lines, which say what their text is and which show nothing. Must not
//! know where the stream comes from: every reader of HTML feeds this one.

use std::borrow::Cow;
use std::ops::Range;

use super::{shape, visibility};
use crate::article::Degraded;
use crate::document::{
    Container, ContainerId, Document, Glue, Head, InlineElement, InlineElementKind, InlineId, Measure, Segment, SegmentKind,
    Shape, TextBlock,
};
use crate::page::InputKind;
use crate::span::{SourceMap, TextRange, is_blank};

/// Inline elements nested deeper than this are one with their parents: real pages stay below 12,
/// and every segment walks up to the block.
const INLINE_DEPTH: u8 = 16;

/// Elements nested deeper than this get no container of their own: real pages stay below 60.
pub(super) const DEPTH: usize = 512;

/// Weight of the longest cell of a data table. What is longer is prose in a layout table.
const CELL_WEIGHT: f64 = 400.0;

/// Weight of the longest caption. What is longer is the article in a wrapper named after one.
const CAPTION_WEIGHT: f64 = 900.0;

/// An attribute's value by its lower-case name.
pub(super) type Attributes<'e, 'a> = &'e dyn Fn(&str) -> Option<Cow<'a, str>>;

/// Collects a `Document`.
pub(super) struct Flow {
    text: String,
    containers: Vec<Container>,
    blocks: Vec<TextBlock>,
    segments: Vec<Segment>,
    inlines: Vec<InlineElement>,
    head: Head,
    degraded: Vec<Degraded>,
    /// The state outside of each open element.
    open: Vec<State>,
    state: State,
    block: Option<OpenBlock>,
    lists: Vec<List>,
    tables: Vec<Table>,
}

/// What holds for text that comes next.
#[derive(Clone, Copy)]
struct State {
    container: ContainerId,
    inline: Option<InlineId>,
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
    Title,
    /// Scripts, styles, templates, and the head but for its title.
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

#[derive(Default)]
struct Table {
    first_block: usize,
    rows: Vec<Row>,
    holds_table: bool,
}

#[derive(Default)]
struct Row {
    /// The blocks of each cell.
    cells: Vec<Range<usize>>,
    header_cells: usize,
}

impl Flow {
    pub(super) fn new() -> Self {
        let state = State {
            container: 0,
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
            containers: vec![Container { tag: Cow::Borrowed("document"), ..Container::default() }],
            blocks: Vec::new(),
            segments: Vec::new(),
            inlines: Vec::new(),
            head: Head::default(),
            degraded: Vec::new(),
            open: Vec::new(),
            state,
            block: None,
            lists: Vec::new(),
            tables: Vec::new(),
        }
    }

    pub(super) fn degrade(&mut self, limit: Degraded) {
        if !self.degraded.contains(&limit) {
            self.degraded.push(limit);
        }
    }

    /// An element begins. Every call needs one of [`Flow::close`], void elements included.
    pub(super) fn open(&mut self, name: &str, attribute: Attributes<'_, '_>) {
        let mut inside = self.state;
        inside.undo = Undo::Nothing;
        self.note(name, attribute);
        match role_of(name) {
            Role::Nowhere => inside.sink = Sink::Nowhere,
            Role::Title if !self.state.foreign => inside.sink = Sink::Title,
            Role::Title | Role::Unshown => inside.sink = inside.sink.hide(),
            Role::Foreign => inside.foreign = true,
            _ if inside.sink == Sink::Nowhere => {}
            Role::Break => self.line_break(),
            Role::Picture => self.picture(attribute),
            Role::Inline(kind) => self.open_inline(&mut inside, kind, attribute),
            Role::Block => {
                self.end_block();
                inside.undo = Undo::EndBlock;
                self.open_container(&mut inside, name, attribute);
                self.open_block_element(&mut inside, name, attribute);
            }
        }
        if inside.sink == Sink::Reading && visibility::is_hidden(attribute) {
            inside.sink = Sink::Hidden;
        }
        self.open.push(self.state);
        self.state = inside;
    }

    /// The element that was opened last ends.
    pub(super) fn close(&mut self) {
        let Some(outside) = self.open.pop() else { return };
        match self.state.undo {
            Undo::Nothing => {}
            Undo::EndBlock => self.end_block(),
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
        self.state = outside;
    }

    /// Text, with character references resolved and white space as it stands in the source.
    pub(super) fn text(&mut self, text: &str) {
        match self.state.sink {
            Sink::Nowhere => {}
            Sink::Title => self.head.title.get_or_insert_default().push_str(text),
            Sink::Reading | Sink::Hidden if self.state.preformatted => self.preformatted(text),
            Sink::Reading | Sink::Hidden => self.collapsed(text),
        }
    }

    /// What elements say of the page, wherever they stand.
    fn note(&mut self, name: &str, attribute: Attributes<'_, '_>) {
        match name {
            "html" => self.head.language = attribute("lang").or_else(|| attribute("xml:lang")).map(|lang| lang.trim().to_owned()),
            "meta" => {
                let key = attribute("property")
                    .or_else(|| attribute("name"))
                    .or_else(|| attribute("itemprop"))
                    .or_else(|| attribute("http-equiv"));
                if let (Some(key), Some(content)) = (key, attribute("content")) {
                    self.head.metas.push((key.trim().to_ascii_lowercase(), content.into_owned()));
                }
            }
            "link" => {
                if let (Some(rel), Some(href)) = (attribute("rel"), attribute("href"))
                    && rel.eq_ignore_ascii_case("canonical")
                {
                    self.head.metas.push(("canonical".to_owned(), href.into_owned()));
                }
            }
            "base" => {
                if self.head.base.is_none() {
                    self.head.base = attribute("href").map(Cow::into_owned);
                }
            }
            "time" => self.head.times.extend(attribute("datetime").map(Cow::into_owned)),
            _ => {}
        }
    }

    fn open_inline(&mut self, inside: &mut State, kind: InlineRole, attribute: Attributes<'_, '_>) {
        let names = names(attribute);
        let kind = match kind {
            InlineRole::Link => attribute("href").map(|href| InlineElementKind::Link { target: href.trim().to_owned() }),
            InlineRole::Emphasis => Some(InlineElementKind::Emphasis),
            InlineRole::Strong => Some(InlineElementKind::Strong),
            InlineRole::Code if inside.preformatted => None,
            InlineRole::Code => Some(InlineElementKind::Code),
            InlineRole::Span => None,
        };
        let kind = kind.or_else(|| (!names.is_empty()).then_some(InlineElementKind::Span));
        if let Some(kind) = kind
            && inside.inline_depth < INLINE_DEPTH
        {
            self.inlines.push(InlineElement { kind, parent: inside.inline, names });
            inside.inline = Some(self.inlines.len() - 1);
            inside.inline_depth += 1;
        }
    }

    fn open_container(&mut self, inside: &mut State, name: &str, attribute: Attributes<'_, '_>) {
        if self.open.len() >= DEPTH {
            self.degrade(Degraded::Depth);
            return;
        }
        let container = Container {
            tag: tag(name),
            parent: Some(inside.container),
            names: names(attribute),
            role: attribute("role").map(|role| role.trim().to_owned()).filter(|role| !role.is_empty()),
            blocks: 0..0,
            depth: self.containers.get(inside.container).map_or(0, |parent| parent.depth + 1),
        };
        inside.container = self.containers.len();
        self.containers.push(container);
    }

    /// What blocks in this element are.
    fn open_block_element(&mut self, inside: &mut State, name: &str, attribute: Attributes<'_, '_>) {
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                inside.shape = Shape::Heading(name.as_bytes().get(1).map_or(2, |digit| digit.saturating_sub(b'0')));
            }
            "blockquote" => inside.shape = Shape::Quote,
            "figcaption" | "caption" => inside.shape = Shape::Caption,
            "pre" | "listing" | "xmp" | "textarea" | "plaintext" => {
                inside.shape = Shape::Preformatted;
                inside.preformatted = true;
            }
            "ul" | "ol" | "menu" | "dir" => {
                let start = attribute("start").and_then(|start| start.trim().parse().ok()).unwrap_or(1);
                let next = (name == "ol").then_some(start);
                let has_rows = !self.lists.is_empty();
                self.lists.push(List { next, item_used: false, has_rows });
                inside.undo = Undo::EndList;
            }
            "li" => {
                let depth = u8::try_from(self.lists.len().clamp(1, 9)).unwrap_or(1);
                let mut order = None;
                if let Some(list) = self.lists.last_mut() {
                    if let Some(value) = attribute("value").and_then(|value| value.trim().parse().ok()) {
                        list.next = list.next.map(|_| value);
                    }
                    order = list.next;
                    list.next = list.next.map(|number: u32| number.saturating_add(1));
                    list.item_used = false;
                }
                inside.shape = Shape::ListItem { depth, order };
            }
            "table" => {
                if let Some(outer) = self.tables.last_mut() {
                    outer.holds_table = true;
                }
                self.tables.push(Table { first_block: self.blocks.len(), ..Table::default() });
                inside.undo = Undo::EndTable;
                inside.shape = Shape::Paragraph;
            }
            "tr" => {
                if let Some(table) = self.tables.last_mut() {
                    table.rows.push(Row::default());
                }
            }
            "td" | "th" => {
                inside.shape = Shape::Paragraph;
                let start = self.blocks.len();
                if let Some(table) = self.tables.last_mut() {
                    if table.rows.is_empty() {
                        table.rows.push(Row::default());
                    }
                    if let Some(row) = table.rows.last_mut() {
                        row.cells.push(start..start);
                        row.header_cells += usize::from(name == "th");
                    }
                    inside.undo = Undo::EndCell;
                }
            }
            _ => {
                let names = self.containers.last().map_or("", |container| container.names.as_str());
                if inside.shape == Shape::Paragraph && names_caption(names) {
                    inside.shape = Shape::Caption;
                }
            }
        }
    }

    fn begin_block(&mut self) -> &mut OpenBlock {
        let (mut shape, container, first_segment) = (self.state.shape, self.state.container, self.segments.len());
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

    fn line_break(&mut self) {
        if self.state.preformatted {
            self.preformatted("\n");
        } else if let Some(block) = &mut self.block {
            block.breaks += 1;
        }
    }

    /// White space collapses as it does on screen: CSS Text, `white-space: normal`.
    fn collapsed(&mut self, text: &str) {
        let is_space = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}');
        let mut rest = text;
        while !rest.is_empty() {
            let word = rest.trim_start_matches(is_space);
            if word.len() < rest.len()
                && let Some(block) = &mut self.block
            {
                block.space = true;
            }
            let end = word.find(is_space).unwrap_or(word.len());
            let (run, after) = word.split_at(end);
            self.word(run);
            rest = after;
        }
    }

    /// Letters without white space that collapses.
    fn word(&mut self, mut word: &str) {
        let breaks = self.block.as_ref().map_or(0, |block| block.breaks);
        if breaks > 0 {
            // After one line break, an indented line is a new paragraph, as is any after two.
            let bare = word.trim_start_matches(is_blank);
            if bare.is_empty() {
                // Indentation may be split from the words it indents.
                if let Some(block) = &mut self.block
                    && !word.is_empty()
                {
                    block.breaks += 1;
                }
                return;
            }
            let indented = word.starts_with(['\u{3000}', '\u{a0}', '\u{2003}']);
            let is_open = self.block.as_ref().is_some_and(|block| block.has_text);
            if breaks > 1 || indented || !is_open {
                self.end_block();
            }
            word = bare;
        }
        if self.block.as_ref().is_none_or(|block| !block.has_text) {
            word = word.trim_start_matches(is_blank);
        }
        if word.is_empty() {
            return;
        }
        let block = self.begin_block();
        let space = std::mem::take(&mut block.space) && block.has_text;
        let broken = std::mem::take(&mut block.breaks) > 0 && block.has_text;
        block.has_text = true;
        let start = self.text.len();
        if broken {
            self.text.push('\n');
        } else if space {
            self.text.push(' ');
        }
        self.text.push_str(word);
        self.extend(start);
    }

    fn preformatted(&mut self, text: &str) {
        let text = if self.block.is_none() {
            // The first line break after `<pre>` is not shown, blank lines above code are not missed.
            let first = text
                .find(|c: char| !is_blank(c))
                .map_or(text.len(), |at| text.get(..at).and_then(|blank| blank.rfind('\n')).map_or(0, |end| end + 1));
            text.get(first..).unwrap_or_default()
        } else {
            text
        };
        if text.is_empty() || (self.block.is_none() && text.chars().all(is_blank)) {
            return;
        }
        self.begin_block().has_text = true;
        let start = self.text.len();
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                self.text.push('\n');
            }
            self.text.push_str(line.trim_end_matches('\r'));
        }
        self.extend(start);
    }

    /// The reading text from `start` on is text of the open block.
    fn extend(&mut self, start: usize) {
        let kind = if self.state.sink == Sink::Hidden { SegmentKind::Hidden } else { SegmentKind::Text };
        let inline = self.state.inline;
        let first = self.block.as_ref().map_or(usize::MAX, |block| block.first_segment);
        let end = self.text.len();
        let own = self.segments.len() > first;
        match self.segments.last_mut() {
            Some(last) if own && last.kind == kind && last.inline == inline && last.range.end == start => last.range.end = end,
            _ => self.segments.push(Segment { range: TextRange::new(start, end), kind, inline, glue: Glue::None }),
        }
    }

    fn picture(&mut self, attribute: Attributes<'_, '_>) {
        if self.state.sink != Sink::Reading {
            return;
        }
        // Lazy loaders keep the address elsewhere and a placeholder in `src`.
        let lazy = ["data-src", "data-original", "data-lazy-src", "data-original-src", "data-actualsrc"];
        let address =
            lazy.iter().find_map(|name| attribute(name).filter(|value| !value.trim().is_empty())).or_else(|| attribute("src"));
        let address = address.map(|address| address.trim().to_owned()).filter(|address| !address.is_empty());
        let alt = attribute("alt").map(|alt| alt.split_whitespace().collect::<Vec<_>>().join(" ")).unwrap_or_default();
        let Some(address) = address.or_else(|| (!alt.is_empty()).then(String::new)) else { return };
        if visibility::is_hidden(attribute) {
            return;
        }
        // Data that is written into the page is no address worth keeping.
        let address = if address.starts_with("data:") { String::new() } else { address };
        self.begin_block();
        self.inlines.push(InlineElement {
            kind: InlineElementKind::Image { address },
            parent: self.state.inline,
            names: String::new(),
        });
        if !alt.is_empty() {
            self.text.push('\n');
        }
        let start = self.text.len();
        self.text.push_str(&alt);
        let range = TextRange::new(start, self.text.len());
        self.segments.push(Segment { range, kind: SegmentKind::Alt, inline: Some(self.inlines.len() - 1), glue: Glue::None });
        if !alt.is_empty() {
            self.text.push('\n');
        }
    }

    /// Rows of a data table become one block each; a layout table leaves its blocks as they are.
    fn end_table(&mut self, table: &Table) {
        if !self.is_data_table(table) {
            return;
        }
        let first = table.first_block.min(self.blocks.len());
        let cells = self.blocks.split_off(first);
        let between =
            |start: usize, end: usize| cells.get(start.saturating_sub(first)..end.saturating_sub(first)).unwrap_or_default();
        let mut next = first;
        for row in &table.rows {
            let (Some(start), Some(end)) = (row.cells.first().map(|cell| cell.start), row.cells.last().map(|cell| cell.end))
            else {
                continue;
            };
            // A table's caption, or text that stands beside the rows.
            self.blocks.extend_from_slice(between(next, start));
            let tight = next == start && next > first;
            next = end;
            let own = between(start, end);
            let (Some(top), Some(bottom)) = (own.first(), own.last()) else { continue };
            self.set_cell_glue(row, &between);
            let cell = self.containers.get(top.container);
            self.blocks.push(TextBlock {
                shape: Shape::TableRow { header: row.header_cells > 0 && row.header_cells == row.cells.len() },
                container: cell.and_then(|cell| cell.parent).unwrap_or(top.container),
                range: TextRange::new(top.range.start, bottom.range.end),
                segments: top.segments.start..bottom.segments.end,
                tight,
            });
        }
        self.blocks.extend_from_slice(between(next, first + cells.len()));
    }

    /// At least two rows and two columns, no cell with prose or another table in it.
    fn is_data_table(&self, table: &Table) -> bool {
        let wide = table.rows.iter().filter(|row| row.cells.iter().filter(|cell| !cell.is_empty()).count() >= 2).count();
        let small = |cell: &Range<usize>| {
            let blocks = self.blocks.get(cell.clone()).unwrap_or_default();
            let weight: f64 = blocks.iter().map(|block| Measure::of(block.range.of(&self.text)).weight).sum();
            blocks.len() <= 4 && weight <= CELL_WEIGHT
        };
        !table.holds_table && wide >= 2 && wide * 2 >= table.rows.len() && table.rows.iter().flat_map(|row| &row.cells).all(small)
    }

    /// Marks where the cells of a row begin.
    fn set_cell_glue<'b>(&mut self, row: &Row, between: &dyn Fn(usize, usize) -> &'b [TextBlock]) {
        let mut borders = 0;
        for (column, cell) in row.cells.iter().enumerate() {
            borders += u8::from(column > 0);
            for block in between(cell.start, cell.end) {
                if let Some(segment) = self.segments.get_mut(block.segments.start) {
                    segment.glue = if borders > 0 { Glue::Cells(borders) } else { Glue::LineBreak };
                }
                borders = 0;
            }
        }
    }

    /// Ends what is still open and hands over the document.
    pub(super) fn finish<'i>(mut self) -> Document<'i> {
        while !self.open.is_empty() {
            self.close();
        }
        self.end_block();
        self.prune_containers();
        self.settle_shapes();
        let title = self.head.title.take().map(|title| title.split_whitespace().collect::<Vec<_>>().join(" "));
        self.head.title = title.filter(|title| !title.is_empty());
        Document {
            kind: InputKind::Html,
            text: Cow::Owned(self.text),
            origin: SourceMap::Unknown,
            containers: self.containers,
            blocks: self.blocks,
            segments: self.segments,
            inlines: self.inlines,
            head: self.head,
            degraded: self.degraded,
        }
    }

    /// Only elements that hold a block are containers.
    fn prune_containers(&mut self) {
        let mut ranges: Vec<Range<usize>> = vec![usize::MAX..0; self.containers.len()];
        for (index, block) in self.blocks.iter().enumerate() {
            if let Some(range) = ranges.get_mut(block.container) {
                *range = range.start.min(index)..range.end.max(index + 1);
            }
        }
        // Children come after their parents: from the last, each hands its range up.
        for (id, container) in self.containers.iter().enumerate().rev() {
            let own = ranges.get(id).cloned().unwrap_or(0..0);
            if let Some(above) = container.parent.and_then(|parent| ranges.get_mut(parent))
                && !own.is_empty()
            {
                *above = above.start.min(own.start)..above.end.max(own.end);
            }
        }
        let mut new_ids = vec![0; self.containers.len()];
        let mut kept = Vec::new();
        for (id, mut container) in std::mem::take(&mut self.containers).into_iter().enumerate() {
            let range = ranges.get(id).cloned().filter(|range| !range.is_empty());
            if range.is_none() && id > 0 {
                continue;
            }
            container.parent = container.parent.and_then(|parent| new_ids.get(parent).copied());
            container.blocks = range.unwrap_or(0..0);
            if let Some(new) = new_ids.get_mut(id) {
                *new = kept.len();
            }
            kept.push(container);
        }
        self.containers = kept;
        for block in &mut self.blocks {
            block.container = new_ids.get(block.container).copied().unwrap_or(0);
        }
    }

    /// Captions by their credit, and paragraphs that are nothing but a bold line.
    fn settle_shapes(&mut self) {
        for index in 0..self.blocks.len() {
            let Some(block) = self.blocks.get(index) else { return };
            if !matches!(block.shape, Shape::Paragraph | Shape::Caption) {
                continue;
            }
            let own = self.segments.get(block.segments.clone()).unwrap_or_default();
            let shown = || own.iter().filter(|segment| segment.kind == SegmentKind::Text);
            let text: String = shown().map(|segment| segment.range.of(&self.text)).collect();
            let shape = if block.shape == Shape::Caption {
                if Measure::of(&text).weight > CAPTION_WEIGHT { Shape::Paragraph } else { Shape::Caption }
            } else if shape::is_caption(&text) {
                Shape::Caption
            } else if shown().next().is_some() && shown().all(|segment| self.is_strong(segment)) && shape::is_subhead(&text) {
                Shape::Heading(2)
            } else {
                continue;
            };
            if let Some(block) = self.blocks.get_mut(index) {
                block.shape = shape;
            }
        }
    }

    fn is_strong(&self, segment: &Segment) -> bool {
        let mut next = segment.inline;
        while let Some(inline) = next.and_then(|id| self.inlines.get(id)) {
            if inline.kind == InlineElementKind::Strong {
                return true;
            }
            next = inline.parent;
        }
        segment.range.of(&self.text).chars().all(is_blank)
    }
}

impl Sink {
    /// Text here is not shown, but read.
    fn hide(self) -> Self {
        if self == Self::Reading { Self::Hidden } else { self }
    }
}

/// Class and id, separated by a blank.
fn names(attribute: Attributes<'_, '_>) -> String {
    match (attribute("class"), attribute("id")) {
        (Some(class), Some(id)) => format!("{class} {id}"),
        (Some(name), None) | (None, Some(name)) => name.into_owned(),
        (None, None) => String::new(),
    }
}

/// Whether one of the names says that the element is a caption: `wp-caption-text`, `caption`.
fn names_caption(names: &str) -> bool {
    names
        .split(|c: char| !c.is_ascii_alphanumeric())
        .any(|token| ["caption", "figcaption", "imgcaption"].iter().any(|caption| token.eq_ignore_ascii_case(caption)))
}

/// What an element is to the flow.
enum Role {
    Nowhere,
    Title,
    /// Has text that browsers with scripts do not show.
    Unshown,
    /// SVG and MathML: their titles are no titles.
    Foreign,
    Break,
    Picture,
    Block,
    Inline(InlineRole),
}

#[derive(Clone, Copy)]
enum InlineRole {
    Link,
    Emphasis,
    Strong,
    Code,
    Span,
}

/// HTML standard, section 15.3 (rendering, flow content), and what it says of each element's text.
fn role_of(name: &str) -> Role {
    match name {
        "script" | "style" | "template" | "head" | "iframe" | "noembed" | "noframes" | "datalist" => Role::Nowhere,
        "title" => Role::Title,
        "noscript" | "desc" | "metadata" | "object" | "video" | "audio" | "canvas" | "annotation" | "annotation-xml" | "rp" => {
            Role::Unshown
        }
        "svg" | "math" => Role::Foreign,
        "br" => Role::Break,
        "img" | "amp-img" => Role::Picture,
        "a" => Role::Inline(InlineRole::Link),
        "em" | "i" | "cite" | "dfn" | "var" => Role::Inline(InlineRole::Emphasis),
        "strong" | "b" => Role::Inline(InlineRole::Strong),
        "code" | "kbd" | "samp" | "tt" => Role::Inline(InlineRole::Code),
        "address" | "article" | "aside" | "blockquote" | "body" | "button" | "caption" | "center" | "dd" | "details"
        | "dialog" | "dir" | "div" | "dl" | "dt" | "fieldset" | "figcaption" | "figure" | "footer" | "form" | "frameset"
        | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "header" | "hgroup" | "hr" | "html" | "legend" | "li" | "listing"
        | "main" | "menu" | "nav" | "ol" | "optgroup" | "option" | "p" | "plaintext" | "pre" | "search" | "section"
        | "select" | "summary" | "table" | "tbody" | "td" | "textarea" | "tfoot" | "th" | "thead" | "tr" | "ul" | "xmp" => {
            Role::Block
        }
        _ => Role::Inline(InlineRole::Span),
    }
}

/// Element names as containers keep them: known ones cost nothing.
fn tag(name: &str) -> Cow<'static, str> {
    const KNOWN: [&str; 60] = [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "frameset",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "listing",
        "main",
        "menu",
        "nav",
        "ol",
        "optgroup",
        "option",
        "p",
        "plaintext",
        "pre",
        "search",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "td",
        "textarea",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
        "xmp",
        "span",
        "document",
    ];
    KNOWN.iter().find(|known| **known == name).map_or_else(|| Cow::Owned(name.to_owned()), |known| Cow::Borrowed(*known))
}
