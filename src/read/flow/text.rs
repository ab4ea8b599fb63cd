//! Text into blocks: white space as it shows on screen, line breaks, pictures' own texts.
//!
//! Knows characters, the open block and where text stands in the input. Must not know elements.

use std::borrow::Cow;

use super::{Flow, Index, Sink};
use crate::document::{Glue, InlineElement, InlineElementKind, Segment, SegmentKind};
use crate::read::element::{Attributes, Key, Source, Value};
use crate::read::scan::{is_space, single_blanks, spaces};
use crate::read::visibility;
use crate::span::{TextRange, is_blank};
use crate::steps::{step, step_by};

/// Lazy loaders keep the address of a picture elsewhere and a placeholder in `src`.
const LAZY: [Key; 5] = [Key::LazySrc, Key::LazyOriginal, Key::LazySource, Key::LazyOriginalSrc, Key::LazyActual];

impl<'i> Flow<'i> {
    /// Text, with character references resolved and white space as it stands in the source.
    pub(in crate::read) fn text(&mut self, text: &str, source: Source) {
        step_by(text.len());
        match self.state.sink {
            Sink::Nowhere | Sink::Head => {}
            Sink::Sheet => self.css.push_str(text),
            Sink::Data => {
                if let Some(data) = self.head.data.last_mut() {
                    data.push(text, source.start());
                }
            }
            Sink::Title => self.head.title.get_or_insert_default().push_str(text),
            Sink::Reading | Sink::Hidden | Sink::Styled if self.state.preformatted => self.preformatted(text, source),
            Sink::Reading | Sink::Hidden | Sink::Styled => self.collapsed(text, source),
        }
    }

    /// Whether text that comes next goes nowhere.
    pub(in crate::read) fn reads_nothing(&self) -> bool {
        matches!(self.state.sink, Sink::Nowhere | Sink::Head)
    }

    /// Whether text that comes next is a style sheet.
    pub(in crate::read) fn reads_sheet(&self) -> bool {
        self.state.sink == Sink::Sheet
    }

    /// A style sheet as a whole, instead of as text.
    pub(in crate::read) fn add_sheet(&mut self, css: Cow<'i, str>) {
        self.sheet.add(css);
    }

    /// Text that stands in the input becomes reading text.
    fn push(&mut self, text: &str, source: Source) {
        if let Some(pieces) = &mut self.pieces {
            match source {
                Source::Unknown => {}
                Source::At(start) => pieces.verbatim(self.text.len(), start),
                Source::Whole { start, end } => pieces.whole(self.text.len(), text.len(), start..end),
            }
        }
        self.text.push_str(text);
    }

    pub(super) fn line_break(&mut self) {
        if self.state.preformatted {
            self.preformatted("\n", Source::Unknown);
        } else if let Some(block) = &mut self.block {
            block.breaks += 1;
        }
    }

    /// White space collapses as it does on screen: CSS Text, `white-space: normal`.
    fn collapsed(&mut self, text: &str, source: Source) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
            let blanks = spaces(rest);
            if blanks > 0 {
                self.space();
            }
            let start = at + blanks;
            at = run_end(bytes, start);
            if let Some(word) = text.get(start..at).filter(|word| !word.is_empty()) {
                self.word(word, source.after(start));
            }
        }
    }

    /// White space between two tags, however it is written. Whether that is all that it means.
    pub(in crate::read) fn blank(&mut self) -> bool {
        match self.state.sink {
            Sink::Reading | Sink::Hidden | Sink::Styled if !self.state.preformatted => self.space(),
            Sink::Nowhere | Sink::Head => {}
            _ => return false,
        }
        true
    }

    fn space(&mut self) {
        if let Some(block) = &mut self.block {
            block.space = true;
        }
    }

    /// Letters without white space that collapses: words, with one blank between them at most.
    fn word(&mut self, mut word: &str, mut source: Source) {
        step();
        let mut bare = |word: &mut &str| {
            let rest = word.trim_start_matches(is_blank);
            source = source.after(word.len() - rest.len());
            *word = rest;
        };
        let breaks = self.block.as_ref().map_or(0, |block| block.breaks);
        if breaks > 0 {
            // After one line break, an indented line is a new paragraph, as is any after two.
            let indented = word.starts_with(['\u{3000}', '\u{a0}', '\u{2003}']);
            let any = !word.is_empty();
            bare(&mut word);
            if word.is_empty() {
                // Indentation may be split from the words it indents.
                if let Some(block) = &mut self.block
                    && any
                {
                    block.breaks += 1;
                }
                return;
            }
            let is_open = self.block.as_ref().is_some_and(|block| block.has_text);
            if breaks > 1 || indented || !is_open {
                self.end_block();
            }
        }
        if self.block.as_ref().is_none_or(|block| !block.has_text) {
            bare(&mut word);
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
        self.push(word, source);
        self.extend(start);
    }

    fn preformatted(&mut self, text: &str, source: Source) {
        let mut at = 0;
        if self.block.is_none() {
            // The first line break after `<pre>` is not shown, blank lines above code are not missed.
            let first = text.find(|c: char| !is_blank(c)).unwrap_or(text.len());
            at = text.get(..first).and_then(|blank| blank.rfind('\n')).map_or(0, |end| end + 1);
            if first == text.len() {
                // The indentation of the first line, if its first letter is written as a reference.
                if at > 0 {
                    self.indent.clear();
                }
                self.indent.push_str(text.get(at..).unwrap_or_default());
                return;
            }
        }
        let Some(mut rest) = text.get(at..).filter(|rest| !rest.is_empty()) else { return };
        self.begin_block().has_text = true;
        let start = self.text.len();
        let indent = std::mem::take(&mut self.indent);
        if at == 0 {
            self.text.push_str(&indent);
        }
        // A carriage return before a line feed is part of the line's end.
        while let Some(end) = rest.find("\r\n") {
            self.push(rest.get(..end).unwrap_or_default(), source.after(at));
            at += end + 1;
            rest = rest.get(end + 1..).unwrap_or_default();
        }
        self.push(rest, source.after(at));
        self.extend(start);
    }

    /// The reading text from `start` on is text of the open block.
    fn extend(&mut self, start: usize) {
        let kind = if self.state.sink == Sink::Reading { SegmentKind::Text } else { SegmentKind::Hidden };
        let styled = self.state.sink == Sink::Styled;
        let inline = self.state.inline.map(Index::get);
        let first = self.block.as_ref().map_or(usize::MAX, |block| block.first_segment);
        let end = self.text.len();
        let own = self.segments.len() > first;
        match self.segments.last_mut() {
            Some(last) if own && last.kind == kind && last.inline == inline && last.range.end == start => last.range.end = end,
            _ => {
                if styled {
                    self.styled.push(self.segments.len());
                }
                self.segments.push(Segment { range: TextRange::new(start, end), kind, inline, glue: Glue::None });
            }
        }
    }

    pub(super) fn picture(&mut self, attributes: &Attributes<'i>) {
        if self.state.sink != Sink::Reading {
            return;
        }
        let lazy = LAZY.iter().find_map(|key| attributes.trimmed(*key));
        let address = lazy.or_else(|| attributes.trimmed(Key::Src));
        let alt = attributes.value(Key::Alt).filter(|alt| alt.read().chars().any(|c| !c.is_whitespace()));
        let Some(address) = address.or_else(|| alt.map(|_| Cow::Borrowed(""))) else { return };
        if visibility::is_hidden(attributes) {
            return;
        }
        // Data that is written into the page is no address worth keeping.
        let address = if address.starts_with("data:") { Cow::Borrowed("") } else { address };
        self.begin_block();
        self.inlines.push(InlineElement {
            kind: InlineElementKind::Image { address },
            parent: self.state.inline.map(Index::get),
            names: Cow::Borrowed(""),
        });
        if alt.is_some() {
            self.text.push('\n');
        }
        let start = self.text.len();
        if let Some(alt) = alt {
            self.push_words(alt);
        }
        let range = TextRange::new(start, self.text.len());
        self.segments.push(Segment { range, kind: SegmentKind::Alt, inline: Some(self.inlines.len() - 1), glue: Glue::None });
        if alt.is_some() {
            self.text.push('\n');
        }
    }

    /// The words of a value, parted by one blank each.
    fn push_words(&mut self, value: Value<'i>) {
        let mut space = false;
        let mut any = false;
        value.for_each_piece(|text, source| {
            step_by(text.len());
            let mut at = 0;
            while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
                let word = rest.trim_start();
                let start = at + rest.len() - word.len();
                space |= start > at;
                let end = word.find(char::is_whitespace).map_or(text.len(), |length| start + length);
                if let Some(word) = text.get(start..end).filter(|word| !word.is_empty()) {
                    if space && any {
                        self.text.push(' ');
                    }
                    self.push(word, source.after(start));
                    (space, any) = (false, true);
                }
                at = end;
            }
        });
    }
}

impl Sink {
    /// Text here is not shown, but read.
    pub(super) fn hide(self) -> Self {
        if matches!(self, Self::Reading | Self::Styled) { Self::Hidden } else { self }
    }
}

/// Where words that are parted by single blanks end, so that they can be taken as they stand.
fn run_end(bytes: &[u8], start: usize) -> usize {
    // Most of a paragraph goes by in whole words; what is left is less than two of them, or ends here.
    let (many, mut after_blank) = single_blanks(bytes.get(start..).unwrap_or_default());
    let rest = bytes.get(start + many..).unwrap_or_default();
    for (at, byte) in rest.iter().enumerate() {
        if *byte > b' ' {
            after_blank = false;
        } else if is_space(*byte) {
            step_by(at);
            if after_blank || *byte != b' ' {
                return start + many + at - usize::from(after_blank);
            }
            after_blank = true;
        }
    }
    step_by(rest.len());
    bytes.len() - usize::from(after_blank)
}
