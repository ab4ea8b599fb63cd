//! What only shows once a page has ended: containers without a block, captions and bold subheads.
//!
//! Knows finished blocks. Must not know elements or attributes.

use std::borrow::Cow;
use std::ops::Range;

use super::{Flow, Index};
use crate::document::{Container, InlineElementKind, Measure, Segment, SegmentKind, Shape};
use crate::read::shape;
use crate::span::is_blank;

/// Weight of the longest caption. What is longer is the article in a wrapper named after one.
const CAPTION_WEIGHT: f64 = 900.0;

/// What style sheets hide, as a share of what shows. Above it the page is taken to show its text
/// with a script; menus, dialogs and cookie notices stay below. Read off the 26 pages of the corpora
/// of which sheets hide most; between these and the rest is a gap, not a proof.
const STYLED: f64 = 0.25;

/// Widens a range to hold another; an empty one holds nothing.
fn join(range: &mut Range<usize>, other: Range<usize>) {
    *range = if range.start >= range.end { other } else { range.start.min(other.start)..range.end.max(other.end) };
}

impl Flow<'_> {
    /// Where style sheets hide much of a page, a script shows it.
    pub(super) fn reveal(&mut self) {
        let styled = std::mem::take(&mut self.styled);
        if styled.is_empty() {
            return;
        }
        let bytes_of = |segments: &mut dyn Iterator<Item = &Segment>| segments.map(|segment| segment.range.len()).sum::<usize>();
        let hidden = bytes_of(&mut styled.iter().filter_map(|index| self.segments.get(*index)));
        let shown = bytes_of(&mut self.segments.iter().filter(|segment| segment.kind == SegmentKind::Text));
        if hidden as f64 <= STYLED * shown as f64 {
            return;
        }
        for index in styled {
            if let Some(segment) = self.segments.get_mut(index) {
                segment.kind = SegmentKind::Text;
            }
        }
    }

    /// Only elements that hold a block are containers.
    pub(super) fn prune_containers(&mut self) {
        for (index, block) in self.blocks.iter().enumerate() {
            if let Some(container) = self.containers.get_mut(block.container) {
                join(&mut container.blocks, index..index + 1);
            }
        }
        // Children come after their parents: from the last, each hands its range up.
        for id in (0..self.containers.len()).rev() {
            let Some(Container { parent, blocks, .. }) = self.containers.get(id) else { return };
            let (above, own) = (*parent, blocks.clone());
            if let Some(above) = above.and_then(|above| self.containers.get_mut(above)).filter(|_| !own.is_empty()) {
                join(&mut above.blocks, own);
            }
        }
        let mut new_ids = Vec::with_capacity(self.containers.len());
        let mut kept = 0;
        self.containers.retain_mut(|container| {
            let keep = !container.blocks.is_empty() || new_ids.is_empty();
            container.parent = container.parent.and_then(|parent| new_ids.get(parent)).map(|id: &Index| id.get());
            new_ids.push(Index::of(kept));
            kept += usize::from(keep);
            keep
        });
        for block in &mut self.blocks {
            block.container = new_ids.get(block.container).map_or(0, |id| id.get());
        }
    }

    /// Captions by their credit, and paragraphs that are nothing but a bold line.
    pub(super) fn settle_shapes(&mut self) {
        for index in 0..self.blocks.len() {
            let Some(block) = self.blocks.get(index) else { return };
            if !matches!(block.shape, Shape::Paragraph | Shape::Caption) {
                continue;
            }
            let own = self.segments.get(block.segments.clone()).unwrap_or_default();
            let shown = || own.iter().filter(|segment| segment.kind == SegmentKind::Text);
            let text: Cow<'_, str> = match own {
                [only] if only.kind == SegmentKind::Text => Cow::Borrowed(only.range.of(&self.text)),
                _ => Cow::Owned(shown().map(|segment| segment.range.of(&self.text)).collect()),
            };
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
