//! Injected spam: what a content thief glues into the text it took.
//!
//! Knows how a watermark behaves: it repeats the page's title, it repeats itself at like places, it
//! names a domain, and spells it as no honest text would. Must not know any site by name.

mod domain;
mod watermark;

use crate::document::{Document, SegmentKind, Shape};
use crate::ledger::Ledger;
use crate::span::TextRange;

/// The ids under which this station reports.
pub(crate) const IDS: [&str; 2] = [watermark::PREFIX, watermark::ODD_DOMAIN];

/// Marks injected spam in what is kept so far. `title` is the page's headline.
pub(crate) fn inject(document: &Document<'_>, title: Option<&str>, ledger: &mut Ledger) {
    let units = units(document, ledger);
    watermark::mark(document, &units, title, ledger);
}

/// A stretch of text that something could have been glued to: a line or an alternative text.
struct Unit {
    block: usize,
    range: TextRange,
}

/// The stretches of kept blocks that no markup and no line break parts.
fn units(document: &Document<'_>, ledger: &Ledger) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    for (block, text_block) in document.blocks.iter().enumerate() {
        // Code names hosts, files and keys as a matter of course.
        if ledger.is_taken(block) || text_block.shape == Shape::Preformatted {
            continue;
        }
        // Only pieces that touch belong together.
        let mut open: Option<(TextRange, SegmentKind)> = None;
        for segment in document.segments_of(text_block).iter().filter(|segment| segment.kind != SegmentKind::Marker) {
            match &mut open {
                Some((range, kind)) if *kind == segment.kind && range.end == segment.range.start => range.end = segment.range.end,
                _ => {
                    let done = open.replace((segment.range, segment.kind));
                    units.extend(done.into_iter().flat_map(|(range, _)| lines(document, block, range)));
                }
            }
        }
        units.extend(open.into_iter().flat_map(|(range, _)| lines(document, block, range)));
    }
    units
}

fn lines(document: &Document<'_>, block: usize, range: TextRange) -> Vec<Unit> {
    let mut start = range.start;
    let lines = document.slice(range).split('\n').map(|line| {
        let own = TextRange::new(start, start + line.len());
        start = own.end + 1;
        own.trimmed(&document.text)
    });
    lines.filter(|range| !range.is_empty()).map(|range| Unit { block, range }).collect()
}
