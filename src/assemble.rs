//! Document and ledger in, article out: the one place where text is edited, once.
//!
//! Knows how to cut holes and heal the text around them. Must not know why a hole is there.

use std::cmp::Reverse;
use std::ops::Range;

use unicode_segmentation::GraphemeCursor;

use crate::article::{Block, BlockKind, Doubt, Inline, InlineKind, Piece, PieceKind};
use crate::document::{Document, Glue, InlineElementKind, InlineId, Segment, SegmentKind, Shape, TextBlock, is_cjk};
use crate::ledger::{Ledger, Mark, Verdict};
use crate::removal::Removal;
use crate::span::{TextRange, is_blank};

/// The parts of an article that come from its blocks.
#[derive(Debug, Default)]
pub(crate) struct Assembly {
    pub(crate) blocks: Vec<Block>,
    pub(crate) removals: Vec<Removal>,
    pub(crate) doubts: Vec<Doubt>,
}

/// Cuts what the ledger says and heals what is left. `resolve` makes addresses absolute.
pub(crate) fn assemble(document: &Document<'_>, ledger: &mut Ledger, resolve: &dyn Fn(&str) -> String) -> Assembly {
    let mut assembly = Assembly::default();
    // Whether every block since the last kept one stands tight, so that the next one does too.
    let mut tight = true;
    for (index, block) in document.blocks.iter().enumerate() {
        tight &= block.tight;
        let (mut holes, doubts) = match ledger.settle(index) {
            Verdict::Removed(mark) => {
                assembly.remove(document, block.range, mark);
                continue;
            }
            Verdict::Kept { holes, doubts } => (holes, doubts),
        };
        snap_to_graphemes(document, &mut holes);
        let mut built = Builder::new(document, &holes).build(block, resolve);
        if built.text.is_empty() && built.inlines.is_empty() {
            assembly.remove_all(document, block, holes);
            continue;
        }
        built.tight = tight && !assembly.blocks.is_empty();
        tight = true;
        for mark in holes {
            assembly.remove(document, mark.range, mark);
        }
        assembly.keep(built);
        for mark in doubts {
            let block = assembly.blocks.len().saturating_sub(1);
            assembly.doubts.push(Doubt { block, removal: removal(document, mark.range, mark) });
        }
    }
    assembly
}

/// A cut never parts a letter from its marks: holes grow to the borders of what a reader calls a
/// character.
fn snap_to_graphemes(document: &Document<'_>, holes: &mut [Mark]) {
    let mut taken = 0;
    for hole in holes {
        hole.range.start = border(&document.text, hole.range.start, false).max(taken);
        hole.range.end = border(&document.text, hole.range.end, true).max(hole.range.start);
        taken = hole.range.end;
    }
}

/// The place itself where it is a border, else the next one ahead or the last one behind.
fn border(text: &str, at: usize, ahead: bool) -> usize {
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    if cursor.is_boundary(text, 0) != Ok(false) {
        return at;
    }
    let moved = if ahead { cursor.next_boundary(text, 0) } else { cursor.prev_boundary(text, 0) };
    moved.ok().flatten().unwrap_or(at)
}

/// White space at the ends of a cut is nobody's; characters that show nothing are spam like any other.
fn removal(document: &Document<'_>, range: TextRange, mark: Mark) -> Removal {
    let range = range.trimmed_of(&document.text, char::is_whitespace);
    Removal {
        reason: mark.reason,
        rule: mark.rule,
        span: document.origin.span(range),
        text: document.slice(range).to_owned(),
        evidence: mark.evidence,
    }
}

impl Assembly {
    fn remove(&mut self, document: &Document<'_>, range: TextRange, mark: Mark) {
        let removal = removal(document, range, mark);
        if !removal.text.is_empty() {
            self.removals.push(removal);
        }
    }

    /// Nothing readable is left of a block: its holes grow over what remains of it, a marker or
    /// stray punctuation, so that it is accounted for.
    fn remove_all(&mut self, document: &Document<'_>, block: &TextBlock, mut holes: Vec<Mark>) {
        let ends: Vec<usize> = holes.iter().skip(1).map(|hole| hole.range.start).chain([block.range.end]).collect();
        if let Some(first) = holes.first_mut() {
            first.range.start = block.range.start;
        }
        for (mut hole, end) in holes.into_iter().zip(ends) {
            hole.range.end = end;
            self.remove(document, hole.range, hole);
        }
    }

    /// A picture that stands alone above its caption belongs to the caption.
    fn keep(&mut self, mut block: Block) {
        let picture = self.blocks.pop_if(|above| block.kind == BlockKind::Caption && above.text.is_empty());
        if let Some(mut picture) = picture {
            picture.inlines.append(&mut block.inlines);
            picture.pieces.append(&mut block.pieces);
            block.inlines = picture.inlines;
            block.pieces = picture.pieces;
            block.tight = picture.tight;
            let own = self.blocks.len();
            self.doubts.iter_mut().filter(|doubt| doubt.block > own).for_each(|doubt| doubt.block = own);
        }
        self.blocks.push(block);
    }
}

/// One block in the making.
struct Builder<'d, 'i> {
    document: &'d Document<'i>,
    holes: &'d [Mark],
    text: String,
    gap: Gap,
    /// The inlines that reach up to the end of the text, outermost first: id and index.
    open: Vec<(InlineId, usize)>,
    inlines: Vec<Inline>,
    cells: Vec<usize>,
    pieces: Vec<Piece>,
    marker: Option<String>,
}

/// What lies between the text so far and the next piece.
#[derive(Default)]
struct Gap {
    hole: bool,
    blank: bool,
    line_break: bool,
}

impl<'d, 'i> Builder<'d, 'i> {
    fn new(document: &'d Document<'i>, holes: &'d [Mark]) -> Self {
        Self {
            document,
            holes,
            text: String::new(),
            gap: Gap::default(),
            open: Vec::new(),
            inlines: Vec::new(),
            cells: Vec::new(),
            pieces: Vec::new(),
            marker: None,
        }
    }

    fn build(mut self, block: &TextBlock, resolve: &dyn Fn(&str) -> String) -> Block {
        for segment in self.document.segments_of(block) {
            match segment.kind {
                SegmentKind::Marker => self.marker(segment),
                SegmentKind::Alt => self.image(segment, resolve),
                SegmentKind::Text | SegmentKind::Hidden | SegmentKind::Data => self.run(segment, resolve),
            }
        }
        self.finish(block)
    }

    /// What the holes leave of a range, and whether a hole stands before each part.
    fn kept(&self, range: TextRange) -> Vec<(TextRange, bool)> {
        let mut kept = Vec::new();
        let mut start = range.start;
        let mut cut = false;
        let first = self.holes.partition_point(|hole| hole.range.end <= range.start);
        for hole in self.holes.iter().skip(first) {
            let Some(overlap) = hole.range.overlap(range) else { break };
            if start < overlap.start {
                kept.push((TextRange::new(start, overlap.start), cut));
            }
            start = overlap.end;
            cut = true;
        }
        kept.push((TextRange::new(start, range.end), cut));
        kept
    }

    fn piece(&mut self, kind: PieceKind, range: TextRange) {
        let range = range.trimmed(&self.document.text);
        if !range.is_empty() {
            self.pieces.push(Piece { kind, span: self.document.origin.span(range) });
        }
    }

    fn marker(&mut self, segment: &Segment) {
        for (range, _) in self.kept(segment.range) {
            let text = self.document.slice(range).trim();
            if !text.is_empty() && self.marker.is_none() && !is_rule(text) {
                let parted = self.document.text.get(range.end..).is_some_and(|rest| rest.starts_with(is_blank));
                self.marker = Some(if parted { format!("{text} ") } else { text.to_owned() });
            }
            self.piece(PieceKind::Marker, range);
        }
    }

    fn image(&mut self, segment: &Segment, resolve: &dyn Fn(&str) -> String) {
        let mut alt = String::new();
        for (range, _) in self.kept(segment.range) {
            let part = self.document.slice(range).trim_matches(is_blank);
            if !alt.is_empty() && !part.is_empty() {
                alt.push(' ');
            }
            alt.push_str(part);
            self.piece(PieceKind::Alt, range);
        }
        let image = segment.inline.and_then(|id| self.document.inlines.get(id)).map(|inline| &inline.kind);
        if let Some(InlineElementKind::Image { address }) = image {
            let at = self.text.len();
            let kind = InlineKind::Image { address: resolve(address), alt };
            self.inlines.push(Inline { range: at..at, kind });
        }
    }

    fn run(&mut self, segment: &Segment, resolve: &dyn Fn(&str) -> String) {
        match segment.glue {
            Glue::None => {}
            Glue::Space => self.gap.blank = true,
            Glue::LineBreak => self.gap.line_break = true,
            Glue::Cells(borders) => {
                self.gap = Gap::default();
                for _ in 0..borders {
                    self.text.push('\t');
                    self.cells.push(self.text.len());
                }
            }
        }
        let kind = if segment.kind == SegmentKind::Data { PieceKind::Data } else { PieceKind::Text };
        for (range, cut) in self.kept(segment.range) {
            if cut {
                self.open_hole();
            }
            self.append(range, kind, segment.inline, resolve);
        }
    }

    /// A hole begins where the text ends: the blanks before it belong to the gap.
    fn open_hole(&mut self) {
        let start = self.cells.last().copied().unwrap_or(0);
        let kept = self.text.get(start..).unwrap_or_default().trim_end_matches(is_blank).len() + start;
        let blanks = self.text.get(kept..).unwrap_or_default();
        self.gap.hole = true;
        self.gap.blank |= !blanks.is_empty();
        self.gap.line_break |= blanks.contains('\n');
        self.text.truncate(kept);
    }

    fn append(&mut self, range: TextRange, kind: PieceKind, inline: Option<InlineId>, resolve: &dyn Fn(&str) -> String) {
        let mut text = self.document.slice(range);
        if self.gap.hole {
            let rest = text.trim_start_matches(is_blank);
            let blanks = text.get(..text.len() - rest.len()).unwrap_or_default();
            self.gap.blank |= !blanks.is_empty();
            self.gap.line_break |= blanks.contains('\n');
            text = rest;
        }
        if text.is_empty() {
            return;
        }
        let gap = std::mem::take(&mut self.gap);
        let cell = self.cells.last().copied().unwrap_or(0);
        if self.text.len() > cell {
            self.join(&gap, text);
        }
        let start = self.text.len();
        self.text.push_str(text);
        self.piece(kind, range);
        self.extend_inlines(start, inline, resolve);
    }

    /// Closes a gap: the smallest blank that parts what was parted before.
    fn join(&mut self, gap: &Gap, next: &str) {
        if gap.line_break {
            self.text.push('\n');
            return;
        }
        let (Some(left), Some(right)) = (self.text.chars().next_back(), next.chars().next()) else { return };
        if !gap.hole {
            if gap.blank {
                self.text.push(' ');
            }
            return;
        }
        let no_space = is_closing(right) || is_opening(left) || (is_wide(left) && is_wide(right));
        let words_would_join = left.is_alphanumeric() && right.is_alphanumeric() && !(is_cjk(left) || is_cjk(right));
        if (gap.blank && !no_space) || words_would_join {
            self.text.push(' ');
        }
    }

    /// The text from `start` on stands in `inline` and in everything around it.
    fn extend_inlines(&mut self, start: usize, inline: Option<InlineId>, resolve: &dyn Fn(&str) -> String) {
        let mut chain: Vec<(InlineId, &InlineElementKind)> =
            self.document.inline_ancestors(inline).map(|(id, element)| (id, &element.kind)).collect();
        chain.reverse();
        let common = self.open.iter().zip(&chain).take_while(|((open, _), (id, _))| open == id).count();
        self.open.truncate(common);
        for (id, kind) in chain.into_iter().skip(common) {
            let index = match inline_kind(kind, resolve) {
                Some(kind) => {
                    self.inlines.push(Inline { range: start..start, kind });
                    self.inlines.len() - 1
                }
                None => usize::MAX,
            };
            self.open.push((id, index));
        }
        let end = self.text.len();
        for (_, index) in &self.open {
            if let Some(inline) = self.inlines.get_mut(*index) {
                inline.range.end = end;
            }
        }
    }

    fn finish(mut self, block: &TextBlock) -> Block {
        let end = if self.cells.is_empty() { self.text.trim_end_matches(is_blank).len() } else { self.text.len() };
        self.text.truncate(end);
        let skip = match block.shape {
            // The first line's indentation is part of code.
            Shape::Preformatted | Shape::TableRow { .. } => 0,
            _ => self.text.len() - self.text.trim_start_matches(is_blank).len(),
        };
        self.text.drain(..skip);
        if !self.text.chars().any(|c| !is_blank(c)) {
            self.text.clear();
        }
        let text = &self.text;
        let clamp = |range: &Range<usize>| {
            let range = range.start.saturating_sub(skip).min(text.len())..range.end.saturating_sub(skip).min(text.len());
            let trimmed = TextRange::from(range.clone()).trimmed(text);
            if trimmed.is_empty() { range.start..range.start } else { trimmed.start..trimmed.end }
        };
        self.inlines.iter_mut().for_each(|inline| inline.range = clamp(&inline.range));
        self.inlines.retain(|inline| !inline.range.is_empty() || matches!(inline.kind, InlineKind::Image { .. }));
        self.inlines.sort_by_key(|inline| (inline.range.start, Reverse(inline.range.end)));
        let kind = match block.shape {
            Shape::Heading(level) => BlockKind::Heading { level },
            Shape::Paragraph => BlockKind::Paragraph,
            Shape::ListItem { depth, order } => BlockKind::ListItem { depth, order },
            Shape::Quote => BlockKind::Quote,
            Shape::Preformatted => BlockKind::Preformatted,
            Shape::TableRow { header } => BlockKind::TableRow { cells: cells(&self.text, &self.cells), header },
            Shape::Caption => BlockKind::Caption,
        };
        // Only holes can have taken all letters of a block that had any: then nothing is left to read.
        if !self.holes.is_empty() && !self.text.chars().any(char::is_alphanumeric) && self.inlines.is_empty() {
            self.text.clear();
        }
        Block { kind, text: self.text, inlines: self.inlines, marker: self.marker, tight: false, pieces: self.pieces }
    }
}

fn inline_kind(kind: &InlineElementKind, resolve: &dyn Fn(&str) -> String) -> Option<InlineKind> {
    match kind {
        InlineElementKind::Link { target } => Some(InlineKind::Link { target: resolve(target) }),
        InlineElementKind::Emphasis => Some(InlineKind::Emphasis),
        InlineElementKind::Strong => Some(InlineKind::Strong),
        InlineElementKind::Code => Some(InlineKind::Code),
        InlineElementKind::Image { .. } | InlineElementKind::Span => None,
    }
}

/// The ranges between the starts of cells.
fn cells(text: &str, starts: &[usize]) -> Vec<Range<usize>> {
    let starts = std::iter::once(0).chain(starts.iter().copied());
    let ends = starts.clone().skip(1).map(|start| start.saturating_sub(1)).chain([text.len()]);
    starts
        .zip(ends)
        .map(|(start, end)| {
            let cell = TextRange::new(start.min(text.len()), end.min(text.len())).trimmed(text);
            cell.start..cell.end
        })
        .collect()
}

/// A separator row is no list marker.
fn is_rule(text: &str) -> bool {
    text.chars().count() >= 3 && !text.starts_with("```") && !text.chars().any(char::is_alphanumeric)
}

fn is_closing(c: char) -> bool {
    matches!(c, ',' | '.' | ';' | ':' | '!' | '?' | ')' | ']' | '}' | '%' | '’' | '”' | '»')
}

fn is_opening(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '‘' | '“' | '«')
}

/// Written without spaces around it.
fn is_wide(c: char) -> bool {
    is_cjk(c)
        || ('\u{3000}'..='\u{303f}').contains(&c)
        || ('\u{ff01}'..='\u{ff60}').contains(&c)
        || matches!(c, '“' | '”' | '—' | '…')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_inside_a_character_moves_to_its_border() {
        let text = "ae\u{301}b";
        assert_eq!(border(text, 2, true), 4);
        assert_eq!(border(text, 2, false), 1);
        assert_eq!(border(text, 4, true), 4);
    }
}
