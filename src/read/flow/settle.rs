//! What only shows once a page has ended: containers without a block, captions and bold subheads.
//!
//! Knows finished blocks. Must not know elements or attributes.

use std::ops::Range;

use super::Flow;
use crate::document::{InlineElementKind, Measure, Segment, SegmentKind, Shape};
use crate::read::shape;
use crate::span::is_blank;

/// Weight of the longest caption. What is longer is the article in a wrapper named after one.
const CAPTION_WEIGHT: f64 = 900.0;

/// What style sheets hide, as a share of what shows. Above it the page is taken to show its text
/// with a script; menus, dialogs and cookie notices stay below. Read off the 26 pages of the corpora
/// of which sheets hide most; between these and the rest is a gap, not a proof.
const STYLED: f64 = 0.25;

impl Flow<'_> {
    /// Where style sheets hide much of a page, a script shows it.
    pub(super) fn reveal(&mut self) {
        let styled = std::mem::take(&mut self.styled);
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
        let mut ranges: Vec<Range<usize>> = vec![0..0; self.containers.len()];
        let join = |range: &mut Range<usize>, other: Range<usize>| {
            *range = if range.end <= range.start { other } else { range.start.min(other.start)..range.end.max(other.end) };
        };
        for (index, block) in self.blocks.iter().enumerate() {
            if let Some(range) = ranges.get_mut(block.container) {
                join(range, index..index + 1);
            }
        }
        // Children come after their parents: from the last, each hands its range up.
        for (id, container) in self.containers.iter().enumerate().rev() {
            let own = ranges.get(id).cloned().unwrap_or(0..0);
            if let Some(above) = container.parent.and_then(|parent| ranges.get_mut(parent))
                && !own.is_empty()
            {
                join(above, own);
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
    pub(super) fn settle_shapes(&mut self) {
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
