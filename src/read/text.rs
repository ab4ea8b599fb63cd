//! Text in, `Document` out: lines become blocks.
//!
//! Knows how people and tools lay out plain text: blank lines, hard wraps, separators, list rows,
//! quotes, tabs. Must not know what the words mean; the reading text is the input itself.

use std::borrow::Cow;

use super::lines::{Line, LineKind, columns, is_line_end, lines, number_marker};
use super::shape;
use crate::document::{
    Container, Document, Glue, Head, Measure, Segment, SegmentKind, Shape, TextBlock, is_cjk, is_sentence_end,
};
use crate::page::InputKind;
use crate::skeleton::is_hangul;
use crate::span::{SourceMap, TextRange, is_blank};

/// Text that was wrapped by hand or by mail programs is 40 to 130 columns wide. Narrower runs are
/// verse, addresses or menus; wider lines were wrapped by nobody.
const WRAP_COLUMNS: std::ops::RangeInclusive<usize> = 40..=130;

/// Reads text. Takes time and memory linear in the input.
pub(crate) fn read(input: &str) -> Document<'_> {
    let lines = lines(input);
    let mut reader = Reader { input, blocks: Vec::new(), segments: Vec::new(), separators: Vec::new() };
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        at += match line.kind {
            LineKind::Blank => 1,
            LineKind::Separator => {
                reader.separators.push(line.range);
                1
            }
            LineKind::Fence => reader.fenced(&lines, at),
            LineKind::Quote => reader.quote(&lines, at),
            LineKind::Row => reader.list(&lines, at),
            LineKind::Tabbed => reader.table(&lines, at),
            LineKind::Plain => reader.plain(&lines, at),
        };
    }
    reader.finish()
}

struct Reader<'i> {
    input: &'i str,
    blocks: Vec<TextBlock>,
    segments: Vec<Segment>,
    /// Separator rows that wait for the block below them.
    separators: Vec<TextRange>,
}

impl<'i> Reader<'i> {
    /// Begins a block; separator rows above it become its markers.
    fn begin(&self) -> usize {
        self.segments.len()
    }

    fn push(&mut self, kind: SegmentKind, range: TextRange, glue: Glue) {
        if !range.is_empty() {
            self.segments.push(Segment { range, kind, inline: None, glue });
        }
    }

    fn push_separators(&mut self) {
        for range in std::mem::take(&mut self.separators) {
            self.push(SegmentKind::Marker, range, Glue::None);
        }
    }

    fn end(&mut self, shape: Shape, first_segment: usize) {
        let own = self.segments.get(first_segment..).unwrap_or_default();
        if let (Some(first), Some(last)) = (own.first(), own.last()) {
            let range = TextRange::new(first.range.start, last.range.end);
            self.blocks.push(TextBlock {
                shape,
                container: 0,
                range,
                segments: first_segment..self.segments.len(),
                tight: false,
            });
        }
    }

    /// One block of one line.
    fn single(&mut self, line: Line, shape: Shape) {
        let first = self.begin();
        self.push_separators();
        self.push(SegmentKind::Marker, line.marker, Glue::None);
        self.push(SegmentKind::Text, line.body(self.input), Glue::None);
        self.end(shape, first);
    }

    /// Lines between two fences: their white space matters.
    fn fenced(&mut self, lines: &[Line], at: usize) -> usize {
        let Some(fence) = lines.get(at) else { return 1 };
        let below = lines.get(at + 1..).unwrap_or_default();
        let length = below.iter().position(|line| line.kind == LineKind::Fence).unwrap_or(0);
        let code = below.get(..length).unwrap_or_default();
        let (Some(top), Some(bottom), Some(close)) = (code.first(), code.last(), below.get(length)) else {
            // Nothing is between, or nothing closes it: a line like any other.
            self.single(*fence, Shape::Paragraph);
            return 1;
        };
        if code.iter().all(|line| line.kind == LineKind::Blank) {
            self.single(*fence, Shape::Paragraph);
            self.single(*close, Shape::Paragraph);
            return length + 2;
        }
        let first = self.begin();
        self.push_separators();
        self.push(SegmentKind::Marker, fence.range, Glue::None);
        // From the margin of the first line, so that its indentation is part of the text.
        self.push(SegmentKind::Text, TextRange::new(top.start, bottom.range.end), Glue::None);
        self.push(SegmentKind::Marker, close.range, Glue::None);
        self.end(Shape::Preformatted, first);
        length + 2
    }

    /// Quoted lines that follow one another are one quote.
    fn quote(&mut self, lines: &[Line], at: usize) -> usize {
        let run = run(lines, at, LineKind::Quote);
        let first = self.begin();
        self.push_separators();
        for (index, line) in run.iter().enumerate() {
            self.push(SegmentKind::Marker, line.marker, Glue::None);
            let glue = if index == 0 { Glue::None } else { Glue::LineBreak };
            self.push(SegmentKind::Text, line.body(self.input), glue);
        }
        self.end(Shape::Quote, first);
        run.len()
    }

    fn list(&mut self, lines: &[Line], at: usize) -> usize {
        let run = run(lines, at, LineKind::Row);
        let mut indents: Vec<usize> = Vec::new();
        for line in run {
            while indents.last().is_some_and(|&indent| indent > line.indent) {
                indents.pop();
            }
            if indents.last().is_none_or(|&indent| indent < line.indent) && indents.len() < 9 {
                indents.push(line.indent);
            }
            let depth = u8::try_from(indents.len()).unwrap_or(u8::MAX);
            let order = number_marker(line.range.of(self.input)).map(|(_, value)| value);
            self.single(*line, Shape::ListItem { depth, order });
        }
        run.len()
    }

    /// Two lines or more with the same number of tabs are rows of a table.
    fn table(&mut self, lines: &[Line], at: usize) -> usize {
        let run = run(lines, at, LineKind::Tabbed);
        let tabs = |line: &Line| line.range.of(self.input).matches('\t').count();
        let columns = run.first().map_or(0, tabs);
        let is_table = run.len() >= 2 && run.iter().all(|line| tabs(line) == columns);
        for line in run {
            if !is_table {
                self.single(*line, Shape::Paragraph);
                continue;
            }
            let first = self.begin();
            self.push_separators();
            let mut start = line.range.start;
            for (index, cell) in line.range.of(self.input).split('\t').enumerate() {
                let range = TextRange::new(start, start + cell.len()).trimmed(self.input);
                start += cell.len() + 1;
                let glue = if index == 0 { Glue::None } else { Glue::Cells(1) };
                // An empty cell still counts as a column.
                self.segments.push(Segment { range, kind: SegmentKind::Text, inline: None, glue });
            }
            self.end(Shape::TableRow { header: false }, first);
        }
        run.len()
    }

    /// Plain lines: one block each, unless they are one paragraph that was wrapped.
    fn plain(&mut self, lines: &[Line], at: usize) -> usize {
        let run = run(lines, at, LineKind::Plain);
        let Some(breaks) = wrapped(self.input, run) else {
            for line in run {
                self.single(*line, Shape::Paragraph);
            }
            return run.len();
        };
        let mut first = self.begin();
        self.push_separators();
        let mut before: Option<Line> = None;
        for (index, line) in run.iter().enumerate() {
            let glue = before.map_or(Glue::None, |before| joint(self.input, before, *line));
            self.push(SegmentKind::Text, line.range, glue);
            before = Some(*line);
            if breaks.contains(&index) || index + 1 == run.len() {
                self.end(Shape::Paragraph, first);
                first = self.begin();
                before = None;
            }
        }
        run.len()
    }

    fn finish(mut self) -> Document<'i> {
        if !self.separators.is_empty() {
            self.trailing_separators();
        }
        self.settle_shapes();
        self.settle_gaps();
        let root = Container { tag: Cow::Borrowed("text"), blocks: 0..self.blocks.len(), ..Container::default() };
        Document {
            kind: InputKind::Text,
            text: Cow::Borrowed(self.input),
            origin: SourceMap::Identity,
            containers: vec![root],
            blocks: self.blocks,
            segments: self.segments,
            inlines: Vec::new(),
            head: Head::default(),
            degraded: Vec::new(),
        }
    }

    /// Separator rows below the last block belong to it; without any block they are one.
    fn trailing_separators(&mut self) {
        let Some(last) = self.blocks.last().map(|block| block.segments.start) else {
            let first = self.begin();
            for range in std::mem::take(&mut self.separators) {
                self.push(SegmentKind::Text, range, Glue::LineBreak);
            }
            self.end(Shape::Paragraph, first);
            return;
        };
        self.push_separators();
        if let Some(block) = self.blocks.pop() {
            self.end(block.shape, last);
        }
    }

    /// One line break between two blocks and they are tight.
    fn settle_gaps(&mut self) {
        let mut above = self.input.len();
        for block in &mut self.blocks {
            let gap = TextRange::new(above, block.range.start).of(self.input);
            let breaks = gap.chars().filter(|&c| is_line_end(c)).count() - gap.matches("\r\n").count();
            block.tight = above < block.range.start && breaks <= 1;
            above = block.range.end;
        }
    }

    /// Captions by their credit; subheads by what stands around them.
    fn settle_shapes(&mut self) {
        let texts: Vec<TextRange> = self.blocks.iter().map(|block| block.range).collect();
        let facts: Vec<Facts> = texts.iter().map(|range| Facts::of(range.of(self.input))).collect();
        for (index, block) in self.blocks.iter_mut().enumerate() {
            if block.shape != Shape::Paragraph {
                continue;
            }
            let text = block.range.of(self.input);
            let above = index.checked_sub(1).and_then(|above| facts.get(above));
            let below = facts.get(index + 1);
            if shape::is_caption(text) {
                block.shape = Shape::Caption;
            } else if above.is_some_and(|above| above.prose)
                && below.is_some_and(|below| below.prose && facts.get(index).is_some_and(|own| below.weight > 1.5 * own.weight))
                && shape::is_subhead(text)
            {
                // Flattening took the level; the second is what most subheads are.
                block.shape = Shape::Heading(2);
            }
        }
    }
}

/// What a neighbour needs to know of a block.
struct Facts {
    weight: f64,
    /// Reads like running text: has the end of a sentence in it.
    prose: bool,
}

impl Facts {
    fn of(text: &str) -> Self {
        let measure = Measure::of(text);
        Self { weight: measure.weight, prose: measure.sentences > 0 && measure.weight > 40.0 }
    }
}

/// The lines from `at` on that are of the same kind, with no blank line between them.
fn run(lines: &[Line], at: usize, kind: LineKind) -> &[Line] {
    let below = lines.get(at..).unwrap_or_default();
    let length = below.iter().take_while(|line| line.kind == kind).count();
    below.get(..length.max(1)).unwrap_or_default()
}

/// Whether lines are paragraphs that were wrapped at a column: no line has room for the first word
/// of the next, unless it ends a sentence and so a paragraph. Gives the last lines of paragraphs.
fn wrapped(input: &str, run: &[Line]) -> Option<Vec<usize>> {
    let width = run.iter().map(|line| line.width).max()?;
    if run.len() < 3 || !WRAP_COLUMNS.contains(&width) {
        return None;
    }
    let mut breaks = Vec::new();
    let mut stops = 0;
    for (index, pair) in run.windows(2).enumerate() {
        let [line, next] = pair else { continue };
        let last = line.range.of(input).chars().next_back()?;
        let unspaced = is_cjk(last) || ('\u{3000}'..='\u{303f}').contains(&last) || ('\u{ff01}'..='\u{ff60}').contains(&last);
        let need = if unspaced { 4 } else { 1 + first_word(next.range.of(input)) };
        let ends = is_sentence_end(last) || matches!(last, '"' | '”' | '」' | '』' | ')' | '）' | ':' | '：');
        let indented = next.indent > line.indent && ends;
        if line.width + need <= width || indented {
            if !ends {
                return None;
            }
            breaks.push(index);
        } else if is_sentence_end(last) || matches!(last, '，' | ',' | '、') {
            stops += 1;
        }
    }
    // Verse of even lines ends its lines at stops, wrapped prose ends them anywhere.
    let joints = run.len() - 1 - breaks.len();
    (joints * 3 >= run.len() && stops * 2 <= joints).then_some(breaks)
}

fn first_word(text: &str) -> usize {
    columns(text.split(char::is_whitespace).next().unwrap_or_default())
}

/// What stands between two lines of one paragraph.
fn joint(input: &str, line: Line, next: Line) -> Glue {
    let last = line.range.of(input).chars().next_back().unwrap_or(' ');
    let first = next.range.of(input).chars().next().unwrap_or(' ');
    let hyphenated = last == '-' && first.is_lowercase();
    if hyphenated || (is_unspaced(last) && is_unspaced(first)) { Glue::None } else { Glue::Space }
}

/// Written without spaces between words. Hangul is not.
fn is_unspaced(c: char) -> bool {
    let full_width =
        ('\u{3000}'..='\u{303f}').contains(&c) || ('\u{ff01}'..='\u{ff60}').contains(&c) || matches!(c, '“' | '”' | '—' | '…');
    full_width || (is_cjk(c) && !is_hangul(c)) || is_blank(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shapes(input: &str) -> Vec<(Shape, String)> {
        let document = read(input);
        document
            .blocks
            .iter()
            .map(|block| (block.shape, document.block_text(block).split_whitespace().collect::<Vec<_>>().join(" ")))
            .collect()
    }

    #[test]
    fn hard_wrapped_lines_become_one_paragraph() {
        let wrapped = "The committee met on Tuesday evening to talk about the bridge, which has\n\
                       been closed since the flood in March, and about the cost of the repairs\n\
                       that nobody in the valley wants to pay for.";
        assert_eq!(shapes(wrapped).len(), 1);
    }

    #[test]
    fn verse_keeps_its_lines() {
        assert_eq!(shapes("山下有溪，\n溪上有桥，\n桥边有人家。").len(), 3);
    }

    #[test]
    fn rows_have_markers_and_order() {
        assert_eq!(
            shapes("• 一\n2. two\n  (3) three"),
            [
                (Shape::ListItem { depth: 1, order: None }, "• 一".to_owned()),
                (Shape::ListItem { depth: 1, order: Some(2) }, "2. two".to_owned()),
                (Shape::ListItem { depth: 2, order: Some(3) }, "(3) three".to_owned()),
            ]
        );
        assert_eq!(shapes("1.5 metres").first().map(|(shape, _)| *shape), Some(Shape::Paragraph));
    }

    #[test]
    fn separators_belong_to_the_block_below() {
        let document = read("一段。\n-----\n又一段。\n*****");
        assert_eq!(document.blocks.len(), 2);
        let kinds: Vec<SegmentKind> = document.segments.iter().map(|segment| segment.kind).collect();
        assert_eq!(kinds, [SegmentKind::Text, SegmentKind::Marker, SegmentKind::Text, SegmentKind::Marker]);
    }
}
