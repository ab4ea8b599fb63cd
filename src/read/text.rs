//! Text in, `Document` out: lines become blocks.
//!
//! Knows how people and tools lay out plain text: blank lines, hard wraps, separators, list rows,
//! quotes, tabs. Must not know what the words mean; the reading text is the input itself.

use std::borrow::Cow;

use super::shape;
use crate::document::{
    Container, Document, Glue, Head, Measure, Segment, SegmentKind, Shape, TextBlock, is_cjk, is_sentence_end,
};
use crate::page::InputKind;
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

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LineKind {
    Blank,
    Separator,
    Fence,
    Quote,
    Row,
    Tabbed,
    Plain,
}

/// One line of the input.
#[derive(Debug, Clone, Copy)]
struct Line {
    kind: LineKind,
    /// Without blanks at its ends.
    range: TextRange,
    /// The marker of a quoted line or list row; empty elsewhere.
    marker: TextRange,
    /// Columns before the first character.
    indent: usize,
    /// Columns from the margin to the last character.
    width: usize,
}

impl Line {
    /// The line behind its marker.
    fn body(self, input: &str) -> TextRange {
        TextRange::new(self.marker.end.max(self.range.start), self.range.end).trimmed(input)
    }
}

fn lines(input: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    for piece in input.split_inclusive(is_line_end) {
        let whole = TextRange::new(start, start + piece.len());
        start = whole.end;
        // CR LF: the LF ends an empty line of its own, which must not count as blank.
        if piece == "\n" && input.get(..whole.start).is_some_and(|before| before.ends_with('\r')) {
            continue;
        }
        lines.push(line(input, whole));
    }
    lines
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn line(input: &str, whole: TextRange) -> Line {
    let range = whole.trimmed(input);
    let text = range.of(input);
    let indent = columns(TextRange::new(whole.start, range.start).of(input));
    let marker_length = quote_marker(text).or_else(|| row_marker(text));
    let kind = if text.is_empty() {
        LineKind::Blank
    } else if text.starts_with("```") && text.chars().filter(|&c| c == '`').count() == 3 {
        LineKind::Fence
    } else if is_separator(text) {
        LineKind::Separator
    } else if quote_marker(text).is_some() {
        LineKind::Quote
    } else if marker_length.is_some() {
        LineKind::Row
    } else if text.contains('\t') {
        LineKind::Tabbed
    } else {
        LineKind::Plain
    };
    let marker = match kind {
        LineKind::Quote | LineKind::Row => TextRange::new(range.start, range.start + marker_length.unwrap_or(0)),
        _ => TextRange::new(range.start, range.start),
    };
    Line { kind, range, marker, indent, width: indent + columns(text) }
}

/// Columns of a terminal: two for each character of Han and its kin. A tab is taken for four.
fn columns(text: &str) -> usize {
    text.chars()
        .map(|c| match c {
            '\t' => 4,
            '\u{3000}'..='\u{303f}' | '\u{ff01}'..='\u{ff60}' => 2,
            c if is_line_end(c) => 0,
            c if is_cjk(c) => 2,
            _ => 1,
        })
        .sum()
}

/// A row of nothing but rule characters, at least three of them.
fn is_separator(text: &str) -> bool {
    let mut count = 0;
    for c in text.chars() {
        match c {
            '-' | '=' | '_' | '*' | '~' | '#' | '+' | '—' | '–' | '─' | '━' | '═' | '＊' | '－' | '＝' | '＿' | '～' | '☆'
            | '★' | '◆' | '◇' | '■' | '□' | '●' | '○' | '※' | '·' | '•' => count += 1,
            ' ' | '\u{3000}' | '\t' => {}
            _ => return false,
        }
    }
    count >= 3
}

/// Bytes of the `>` marks in front of a quoted line.
fn quote_marker(text: &str) -> Option<usize> {
    let rest = text.trim_start_matches(['>', ' ']);
    let marks = text.len() - rest.len();
    let before = text.get(..marks)?;
    // `>>> code` of an interpreter and `>500` are no quotes.
    let quotes = before.chars().filter(|&c| c == '>').count();
    (text.starts_with('>') && quotes <= 2 && before.ends_with(' ') && !rest.is_empty()).then_some(before.trim_end().len())
}

/// Bytes of the bullet or number in front of a list row that has text behind it.
fn row_marker(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    let after = text.get(first.len_utf8()..)?;
    let spaced = after.starts_with([' ', '\t', '\u{a0}', '\u{3000}']);
    let bullet = match first {
        '•' | '●' | '○' | '◦' | '■' | '□' | '◆' | '◇' | '▪' | '▫' | '‣' | '⁃' | '➤' | '►' | '▶' | '·' | '・' => {
            true
        }
        '-' | '*' | '+' | '–' => spaced,
        _ => false,
    };
    let length = if bullet { first.len_utf8() } else { number_marker(text)?.0 };
    text.get(length..)?.chars().any(char::is_alphanumeric).then_some(length)
}

/// Bytes and value of `3.`, `3)`, `3、`, `(3)`, `（3）` in front of something that is no digit.
fn number_marker(text: &str) -> Option<(usize, u32)> {
    let inner = text.strip_prefix(['(', '（']);
    let digits_at = text.len() - inner.unwrap_or(text).len();
    let rest = text.get(digits_at..)?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=3).contains(&digits) {
        return None;
    }
    let value = rest.get(..digits)?.parse().ok()?;
    let close = rest.get(digits..)?.chars().next()?;
    let closes = if inner.is_some() { matches!(close, ')' | '）') } else { matches!(close, '.' | ')' | '、' | '．' | '）') };
    let after = rest.get(digits + close.len_utf8()..)?.chars().next()?;
    let parted = after.is_whitespace() || (close != '.' && !after.is_ascii_digit()) || is_cjk(after);
    (closes && parted).then_some((digits_at + digits + close.len_utf8(), value))
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
        let Some(length) = below.iter().position(|line| line.kind == LineKind::Fence) else {
            self.single(*fence, Shape::Paragraph);
            return 1;
        };
        let first = self.begin();
        self.push_separators();
        self.push(SegmentKind::Marker, fence.range, Glue::None);
        let code = below.get(..length).unwrap_or_default();
        if let (Some(top), Some(bottom)) = (code.first(), code.last()) {
            // From the margin of the first line, so that its indentation is part of the text.
            let start = self.input.get(..top.range.start).and_then(|before| before.rfind(is_line_end)).map_or(0, |end| end + 1);
            self.push(SegmentKind::Text, TextRange::new(start, bottom.range.end), Glue::None);
        }
        if let Some(close) = below.get(length) {
            self.push(SegmentKind::Marker, close.range, Glue::None);
        }
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
    full_width || (is_cjk(c) && !('\u{ac00}'..='\u{d7a3}').contains(&c)) || is_blank(c)
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
