//! The one model that every input becomes: reading text, containers, blocks, segments.
//!
//! Knows structure, not markup: a station that reads a `Document` cannot tell how it was parsed.
//! Documents are read-only once a reader has made them.

mod data;
mod measure;

use std::borrow::Cow;
use std::ops::Range;

use crate::article::Degraded;
use crate::page::InputKind;
use crate::span::{SourceMap, TextRange};
use crate::steps::step;

pub(crate) use crate::skeleton::is_cjk;
pub(crate) use data::Data;
pub(crate) use measure::{Measure, PROSE, is_sentence_end};

/// Paragraphs in a row with one link around them all from which on nobody closed it: a teaser has one, two at
/// most. Not measured; met on one of 822 pages of news of 2012.
const UNCLOSED: usize = 3;

/// A page after reading.
#[derive(Debug, Clone)]
pub(crate) struct Document<'i> {
    pub(crate) kind: InputKind,
    /// The reading text: visible and hidden text in document order.
    pub(crate) text: Cow<'i, str>,
    pub(crate) origin: SourceMap,
    /// In document order, parents before children; the first is the root.
    pub(crate) containers: Vec<Container<'i>>,
    /// In document order, disjoint.
    pub(crate) blocks: Vec<TextBlock>,
    /// In document order; every block owns a run of them.
    pub(crate) segments: Vec<Segment>,
    /// Links, emphasis and other inline elements, parents before children.
    pub(crate) inlines: Vec<InlineElement<'i>>,
    pub(crate) head: Head,
    pub(crate) degraded: Vec<Degraded>,
}

/// Index into [`Document::containers`].
pub(crate) type ContainerId = usize;
/// Index into [`Document::inlines`].
pub(crate) type InlineId = usize;

/// An element that holds at least one block.
#[derive(Debug, Clone, Default)]
pub(crate) struct Container<'i> {
    pub(crate) tag: Cow<'static, str>,
    pub(crate) parent: Option<ContainerId>,
    /// Class and id names, separated by blanks, as written.
    pub(crate) names: Cow<'i, str>,
    pub(crate) role: Option<Cow<'i, str>>,
    /// The blocks in it and in the containers below it.
    pub(crate) blocks: Range<usize>,
    /// How many containers are above it.
    pub(crate) depth: usize,
}

/// A paragraph-like unit.
#[derive(Debug, Clone)]
pub(crate) struct TextBlock {
    pub(crate) shape: Shape,
    /// The innermost container.
    pub(crate) container: ContainerId,
    /// From the first to the last byte of its segments.
    pub(crate) range: TextRange,
    /// Its segments.
    pub(crate) segments: Range<usize>,
    /// Whether it stands directly below the block before it, with no blank line between.
    pub(crate) tight: bool,
}

/// What kind of unit a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Heading(u8),
    Paragraph,
    ListItem { depth: u8, order: Option<u32> },
    Quote,
    Preformatted,
    TableRow { header: bool },
    Caption,
}

/// A run of reading text within a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Segment {
    pub(crate) range: TextRange,
    pub(crate) kind: SegmentKind,
    /// The innermost inline element around it.
    pub(crate) inline: Option<InlineId>,
    /// What stands between the segment before it and this one in the block's text.
    pub(crate) glue: Glue,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SegmentKind {
    Text,
    /// A list marker, quote mark or separator row of text input.
    Marker,
    /// Text that the page does not show.
    Hidden,
    /// Text that stands in JSON-LD and nowhere on the page. Readers make such blocks only where the
    /// page shows nothing comparable.
    Data,
    /// The alternative text of the image that `inline` names; perhaps empty.
    Alt,
}

impl SegmentKind {
    /// Whether it is words of the block: neither a mark beside them nor the text of a picture.
    pub(crate) fn is_text(self) -> bool {
        matches!(self, Self::Text | Self::Hidden | Self::Data)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Glue {
    #[default]
    None,
    Space,
    LineBreak,
    /// This many borders of table cells; more than one where cells are empty.
    Cells(u8),
}

/// An element inside a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct InlineElement<'i> {
    pub(crate) kind: InlineElementKind<'i>,
    pub(crate) parent: Option<InlineId>,
    /// Class and id names, separated by blanks, as written.
    pub(crate) names: Cow<'i, str>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum InlineElementKind<'i> {
    Link {
        target: Cow<'i, str>,
    },
    Emphasis,
    Strong,
    Code,
    Image {
        address: Cow<'i, str>,
    },
    /// No meaning of its own, but names.
    Span,
}

/// What the page says of itself outside of its reading text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) title: Option<String>,
    /// The `lang` of the page.
    pub(crate) language: Option<String>,
    /// Name or property, lower-cased, and content.
    pub(crate) metas: Vec<(String, String)>,
    /// Elements that name what they are, in the order in which they begin.
    pub(crate) items: Vec<Item>,
    /// The address that relative links are relative to, where the page names one.
    pub(crate) base: Option<String>,
    /// What the page says in JSON-LD, in document order.
    pub(crate) data: Vec<Data>,
}

/// An element that says what it is to the page: microdata, `RDFa`, `rel`, `<time>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Item {
    pub(crate) kind: ItemKind,
    /// What it says in an attribute: a date for machines, the content of a meta, an address.
    pub(crate) value: Option<String>,
    /// The reading text in it.
    pub(crate) range: TextRange,
}

/// What an element can say that it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ItemKind {
    Author,
    /// The name of what it stands in.
    Name,
    Publisher,
    Published,
    Modified,
    /// A date, nobody says of what.
    Time,
    Headline,
    Subtitle,
    Tag,
    Licence,
}

impl Head {
    /// The content of the first meta of any of these names, in the order of the names.
    pub(crate) fn meta(&self, names: &[&str]) -> Option<&str> {
        names.iter().find_map(|name| {
            let found = self.metas.iter().find(|(key, content)| key == name && !content.trim().is_empty());
            found.map(|(_, content)| content.trim())
        })
    }
}

impl Document<'static> {
    /// A document of one empty paragraph, to be measured for the names of its measures.
    pub(crate) fn of_one_block() -> Self {
        let block =
            TextBlock { shape: Shape::Paragraph, container: 0, range: TextRange::default(), segments: 0..0, tight: false };
        Self {
            kind: InputKind::Html,
            text: Cow::Borrowed(""),
            origin: SourceMap::Unknown,
            containers: vec![Container { blocks: 0..1, ..Container::default() }],
            blocks: vec![block],
            segments: Vec::new(),
            inlines: Vec::new(),
            head: Head::default(),
            degraded: Vec::new(),
        }
    }
}

impl<'i> Document<'i> {
    /// The reading text of a range.
    pub(crate) fn slice(&self, range: TextRange) -> &str {
        range.of(&self.text)
    }

    /// The reading text of a block, markers and alternative texts included.
    pub(crate) fn block_text(&self, block: &TextBlock) -> &str {
        self.slice(block.range)
    }

    pub(crate) fn segments_of(&self, block: &TextBlock) -> &[Segment] {
        self.segments.get(block.segments.clone()).unwrap_or_default()
    }

    /// The inline element and all above it, innermost first.
    pub(crate) fn inline_ancestors(&self, inline: Option<InlineId>) -> impl Iterator<Item = (InlineId, &InlineElement<'i>)> {
        let mut next = inline;
        std::iter::from_fn(move || {
            let id = next?;
            let inline = self.inlines.get(id)?;
            step();
            next = inline.parent;
            Some((id, inline))
        })
    }

    /// The link that a segment stands in.
    pub(crate) fn link_of(&self, segment: &Segment) -> Option<InlineId> {
        let mut above = self.inline_ancestors(segment.inline);
        above.find(|(_, inline)| matches!(inline.kind, InlineElementKind::Link { .. })).map(|(id, _)| id)
    }

    /// Whether a segment stands in a link.
    pub(crate) fn is_linked(&self, segment: &Segment) -> bool {
        self.link_of(segment).is_some()
    }

    /// Whether the page shows nothing of a block.
    pub(crate) fn is_hidden(&self, block: &TextBlock) -> bool {
        let segments = self.segments_of(block);
        !segments.is_empty() && segments.iter().all(|segment| segment.kind == SegmentKind::Hidden)
    }

    /// Whether a block stands in the page's data only.
    pub(crate) fn is_data(&self, block: &TextBlock) -> bool {
        self.segments_of(block).iter().any(|segment| segment.kind == SegmentKind::Data)
    }

    /// What each block weighs. Paragraphs inside a link that was never closed are not linked.
    pub(crate) fn measures(&self) -> Vec<Measure> {
        let mut measures: Vec<Measure> = self.blocks.iter().map(|block| self.measure(block)).collect();
        let targets: Vec<Option<&str>> =
            self.blocks.iter().zip(&measures).map(|(block, measure)| self.target(block, measure)).collect();
        let mut start = 0;
        for run in targets.chunk_by(|a, b| a == b) {
            let own = measures.get_mut(start..start + run.len()).unwrap_or_default();
            start += run.len();
            let prose = own.iter().filter(|own| own.weight >= PROSE && own.sentences > 0).count();
            if prose >= UNCLOSED && run.first().is_some_and(Option::is_some) {
                for own in own {
                    own.linked = 0.0;
                }
            }
        }
        measures
    }

    /// Where a block leads that is nothing but a link.
    fn target(&self, block: &TextBlock, measure: &Measure) -> Option<&str> {
        if measure.weight <= 0.0 || measure.linked < measure.weight {
            return None;
        }
        let link = self.segments_of(block).iter().filter(|segment| segment.kind.is_text()).find_map(|own| self.link_of(own))?;
        match &self.inlines.get(link)?.kind {
            InlineElementKind::Link { target } => Some(target),
            _ => None,
        }
    }

    /// What a block weighs.
    pub(crate) fn measure(&self, block: &TextBlock) -> Measure {
        let mut measure = Measure::default();
        for segment in self.segments_of(block) {
            if segment.kind.is_text() {
                measure.add(self.slice(segment.range), self.is_linked(segment));
            }
        }
        measure
    }

    /// The lines of a block's text: trimmed, without markers, parted at line breaks and wherever
    /// something that is no text stands between.
    pub(crate) fn lines(&self, block: &TextBlock) -> Vec<TextRange> {
        let mut lines: Vec<TextRange> = Vec::new();
        let mut end_of_line = true;
        for segment in self.segments_of(block) {
            if !segment.kind.is_text() {
                end_of_line = true;
                continue;
            }
            let mut start = segment.range.start;
            for (part, piece) in self.slice(segment.range).split('\n').enumerate() {
                let range = TextRange::new(start, start + piece.len());
                start = range.end + 1;
                match lines.last_mut() {
                    Some(line)
                        if part == 0 && !end_of_line && !self.slice(TextRange::new(line.end, range.start)).contains('\n') =>
                    {
                        line.end = range.end;
                    }
                    _ => lines.push(range),
                }
                end_of_line = false;
            }
        }
        lines.iter().map(|line| line.trimmed(&self.text)).filter(|line| !line.is_empty()).collect()
    }

    /// The block's text parts, without markers and alternative texts: where text rules look.
    pub(crate) fn text_ranges<'d>(&'d self, block: &'d TextBlock) -> impl Iterator<Item = TextRange> + 'd {
        self.segments_of(block).iter().filter(|segment| segment.kind.is_text()).map(|segment| segment.range)
    }
}

#[cfg(test)]
mod tests {
    use crate::read::read_html;

    fn link_densities(page: &str) -> Vec<f64> {
        read_html(page).measures().iter().map(super::Measure::link_density).collect()
    }

    const PARAGRAPH: &str =
        "The river rose two metres overnight, and the lower road was closed. It has been open again since noon, to cars.";

    #[test]
    fn an_article_in_a_link_that_was_never_closed_is_not_linked() {
        let page = format!("<div><a href=print><p>{PARAGRAPH}<p>{PARAGRAPH}<p>{PARAGRAPH}</div>");
        assert_eq!(link_densities(&page), [0.0; 3]);
    }

    #[test]
    fn a_teaser_in_a_link_is_linked() {
        let teaser = |to: u8| format!("<a href={to}><h2>River</h2><p>{PARAGRAPH}</p></a>");
        let page = format!("<div>{}{}{}</div>", teaser(1), teaser(2), teaser(3));
        assert_eq!(link_densities(&page), [1.0; 6]);
    }
}
