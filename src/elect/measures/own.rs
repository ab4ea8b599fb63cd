//! What is measured of a block alone, and how far it is from text and headings.
//!
//! Knows one block and the run of blocks. Must not know containers or groups.

use super::echo::{Echo, Letters};
use super::{NOWHERE, Page, Put, count, flag, float};
use crate::document::{Document, InlineElementKind, InlineId, Measure, Segment, SegmentKind, Shape};
use crate::ledger::Ledger;
use crate::span::is_blank;
use crate::steps::{step, step_by};

/// What is measured of a block alone.
#[derive(Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "measures, each of which is true or not")]
pub(super) struct Own {
    pub(super) measure: Measure,
    pub(super) shape: f32,
    pub(super) letters: Letters,
    pub(super) ends_sentence: bool,
    pub(super) links: u16,
    pub(super) images: u16,
    pub(super) lines: u16,
    pub(super) strong: bool,
    pub(super) hidden: bool,
    /// Left out by a station before this one.
    pub(super) taken: bool,
    /// Blocks of the page with the same letters, and how many of them stand above.
    pub(super) same: u16,
    pub(super) same_above: u16,
    /// Distance to the last block of running text above, the next one below; itself 0.
    pub(super) prose_above: f32,
    pub(super) prose_below: f32,
    /// Distance to the heading above, and its level; 0 where there is none.
    pub(super) heading_above: f32,
    pub(super) heading_level: f32,
}

impl Own {
    /// `depth`: containers above the block's own.
    pub(super) fn put(&self, page: &Page, depth: usize, put: &mut impl Put) {
        let measure = &self.measure;
        let weight = measure.weight.max(1.0);
        put("weight", float(measure.weight));
        put("link density", float(measure.link_density()));
        put("links", f32::from(self.links));
        put("commas", count(measure.commas));
        put("sentences", count(measure.sentences));
        put("weight per sentence", float(weight / (measure.sentences as f64 + 1.0)));
        put("ends like a sentence", flag(self.ends_sentence));
        put("digit share", float(measure.digits as f64 / weight));
        put("capital share", float(measure.capitals as f64 / weight));
        put("wide share", float(measure.wide / weight));
        put("symbol share", float(measure.symbols as f64 / weight));
        put("weight per word", float(weight / (measure.blanks as f64 + 1.0)));
        put("lines", f32::from(self.lines));
        put("images", f32::from(self.images));
        put("shape", self.shape);
        put("strong", flag(self.strong));
        put("hidden", flag(self.hidden));
        put("taken", flag(self.taken));
        put("prices", count(measure.prices));
        put("same", f32::from(self.same));
        put("same above", f32::from(self.same_above));
        put("share of page", float(measure.weight / page.weight.max(1.0)));
        put("share of longest", float(measure.weight / page.longest.max(1.0)));
        put("depth", count(depth));
    }
}

pub(super) fn own(document: &Document<'_>, measures: &[Measure], echo: &Echo, ledger: &Ledger, index: usize) -> Own {
    let Some(block) = document.blocks.get(index) else { return Own::default() };
    step();
    let mut own = Own {
        measure: measures.get(index).copied().unwrap_or_default(),
        shape: shape(block.shape),
        letters: echo.in_block(document.block_text(block)),
        hidden: document.is_hidden(block),
        taken: ledger.is_taken(index),
        lines: 1,
        strong: true,
        ..Own::default()
    };
    let mut link = None;
    for segment in document.segments_of(block) {
        step();
        match segment.kind {
            SegmentKind::Alt => own.images = own.images.saturating_add(1),
            SegmentKind::Marker => {}
            SegmentKind::Text | SegmentKind::Hidden | SegmentKind::Data => {
                let text = document.slice(segment.range);
                step_by(text.len());
                let breaks = memchr::memchr_iter(b'\n', text.as_bytes()).count();
                own.lines = own.lines.saturating_add(u16::try_from(breaks).unwrap_or(u16::MAX));
                let (linked, is_strong) = around(document, segment);
                if linked.is_some() && linked != link {
                    own.links = own.links.saturating_add(1);
                }
                link = linked;
                own.strong &= is_strong || text.chars().all(is_blank);
                let last = text.chars().rev().find(|c| !is_blank(*c) && !is_closing(*c));
                own.ends_sentence = last.map_or(own.ends_sentence, crate::document::is_sentence_end);
            }
        }
    }
    own
}

/// The link that a segment stands in, and whether it is set in bold.
fn around(document: &Document<'_>, segment: &Segment) -> (Option<InlineId>, bool) {
    let (mut link, mut strong) = (None, false);
    for (id, inline) in document.inline_ancestors(segment.inline) {
        match inline.kind {
            InlineElementKind::Link { .. } => link = link.or(Some(id)),
            InlineElementKind::Strong => strong = true,
            _ => {}
        }
    }
    (link, strong)
}

/// Marks that may stand behind the end of a sentence.
fn is_closing(c: char) -> bool {
    matches!(c, '"' | '\'' | ')' | ']' | '”' | '’' | '」' | '』' | '）' | '》' | '»' | '“')
}

pub(super) fn shape(shape: Shape) -> f32 {
    match shape {
        Shape::Paragraph => 0.0,
        Shape::Quote => 1.0,
        Shape::Caption => 2.0,
        Shape::ListItem { depth, .. } => 2.0 + f32::from(depth.min(2)),
        Shape::TableRow { header } => 5.0 + flag(header),
        Shape::Preformatted => 7.0,
        Shape::Heading(level) => 8.0 + f32::from(level),
    }
}

/// How far each block is from running text and from the heading above.
pub(super) fn distances(document: &Document<'_>, blocks: &mut [Own]) {
    let (mut prose, mut heading) = (NOWHERE, (NOWHERE, 0.0));
    for (own, block) in blocks.iter_mut().zip(&document.blocks) {
        step();
        prose = if own.measure.is_prose() { 0.0 } else { (prose + 1.0).min(NOWHERE) };
        (own.prose_above, own.heading_above, own.heading_level) = (prose, heading.0, heading.1);
        heading = match block.shape {
            Shape::Heading(level) => (1.0, f32::from(level)),
            _ => ((heading.0 + 1.0).min(NOWHERE), heading.1),
        };
    }
    prose = NOWHERE;
    for own in blocks.iter_mut().rev() {
        step();
        prose = if own.measure.is_prose() { 0.0 } else { (prose + 1.0).min(NOWHERE) };
        own.prose_below = prose;
    }
}
