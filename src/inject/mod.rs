//! Injected spam: what a content thief glues into the text it took.
//!
//! Knows how spam behaves: it names a domain and spells it as no honest text would, it asks to go and
//! read elsewhere, it disclaims, it repeats itself and the page's title, it stands where no sentence goes
//! on. Must not know any site by name.
//!
//! The way of a text through here:
//!
//! 1. `flat` (with `labels`) takes menus, widgets and feet that an extractor laid flat, `watermark` the
//!    beginnings of lines that are the title and a site's name.
//! 2. `find` takes every other kept line apart: `domain` (with `host` and `letters`) finds what reads as a
//!    domain, `words` the words of promotion, `pieces` sentences and brackets. Around each domain and each
//!    sentence that meets one of the `frames` grows a finding with its witnesses. `noise` and `residue` add
//!    what no language writes.
//! 3. `repeat` adds what stands at several places, `teach` copies of names that are certain by now, `subject`
//!    that a text is about such names, `heal` the company that a finding keeps.
//! 4. `weigh` sums the witnesses; `heal` settles overlaps and grows the cuts over brackets and separators.
//! 5. What is certain becomes a mark, what comes near a doubt of the article.

mod account;
mod content;
mod disguise;
mod domain;
mod find;
mod flat;
mod frames;
mod furniture;
mod gibberish;
mod grow;
mod heal;
mod host;
mod keywords;
mod labels;
mod letters;
mod lexicon;
mod mix;
mod noise;
mod parted;
mod pieces;
mod place;
mod repeat;
mod residue;
#[cfg(test)]
mod robust;
mod signs;
mod subject;
mod teach;
mod topic;
mod vocabulary;
mod watermark;
mod weigh;
mod words;

use crate::document::{Document, Measure, SegmentKind, Shape};
use crate::ledger::{Ledger, Mark};
use crate::page::InputKind;
use crate::removal::{Evidence, Reason, RuleId};
use crate::span::TextRange;
use find::{Finding, Line};
use weigh::{CERTAIN, SUSPECT, certainty};

/// What the additive model found.
const SPAM: &str = "inject/spam";

/// The ids under which this station reports.
pub(crate) const IDS: [&str; 4] = [SPAM, watermark::PREFIX, flat::HEAD, flat::TAIL];

/// Marks injected spam in what is kept so far. `title` is the page's headline.
pub(crate) fn inject(document: &Document<'_>, title: Option<&str>, ledger: &mut Ledger) {
    flat::mark(document, title, ledger);
    let units = units(document, ledger);
    watermark::mark(document, &units, title, ledger);
    let mut lines = find::lines(document, &units, ledger);
    believe_wide(&mut lines);
    let mut findings = find::findings(&lines);
    keywords::findings(&lines, &mut findings);
    noise::findings(&document.text, &lines, &mut findings);
    if document.kind == InputKind::Text {
        residue::findings(&lines, &mut findings);
    }
    findings.retain(|finding| lines.get(finding.line).is_none_or(|line| !place::is_code(line.text, finding.range)));
    topic::witness(&lines, &mut findings);
    repeat::witness(&lines, &mut findings);
    teach::witness(&lines, &mut findings);
    subject::witness(&lines, &mut findings);
    heal::neighbours(&lines, &mut findings);
    let framed: Vec<usize> = (0..document.blocks.len()).filter(|block| is_spam(document, *block, ledger)).collect();
    for block in framed {
        close_frame(document, block, ledger);
    }
    for finding in heal::settle(&lines, findings) {
        let whole = lines.get(finding.line).filter(|line| line.is_whole(finding.range) && finding.certainty() >= CERTAIN);
        let framed = whole.map(|line| line.unit.block);
        write(&lines, &finding, ledger);
        if let Some(block) = framed {
            close_frame(document, block, ledger);
        }
    }
}

/// Whether a line, wherever it stands, is nothing but injected spam or labels of furniture: no headline.
pub(crate) fn names_line(line: &str) -> bool {
    find::names_line(line) || labels::is_row(line, &Measure::of(line))
}

/// Full-width letters are a disguise among narrow ones only: a letter that is set in them throughout has its
/// addresses in them too.
fn believe_wide(lines: &mut [Line<'_>]) {
    const OWN: usize = 8;
    if !lines.iter().any(|line| line.domains.iter().any(|domain| domain.spelling.wide)) {
        return;
    }
    let (mut wide, mut narrow) = (0, 0);
    for line in lines.iter() {
        let mut at = 0;
        let ranges = line.domains.iter().map(|domain| (domain.range.start, domain.range.end));
        for (start, end) in ranges.chain([(line.text.len(), line.text.len())]) {
            let text = line.text.get(at..start).unwrap_or_default();
            wide += text.chars().filter(|c| matches!(c, 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '０'..='９')).count();
            narrow += text.bytes().filter(u8::is_ascii_alphanumeric).count();
            at = end;
        }
    }
    if wide >= OWN && wide > 2 * narrow {
        for domain in lines.iter_mut().flat_map(Line::domains_mut) {
            let spelling = domain.spelling;
            domain.spelling.wide = false;
            // Its dots are as wide as its letters.
            domain.spelling.odd_dots &= !spelling.wide;
            domain.spelling.look_alikes &= !spelling.wide;
        }
    }
}

/// A finding as a mark, if it is certain, or as a suspect.
fn write(lines: &[Line<'_>], finding: &Finding, ledger: &mut Ledger) {
    let Some(line) = lines.get(finding.line) else { return };
    let sum = certainty(&finding.witnesses);
    let mut evidence: Vec<Evidence> = finding.witnesses.iter().flat_map(weigh::Witness::evidence).collect();
    evidence.push(Evidence::Measure("certainty".into(), sum));
    let range = finding.range.shifted(line.unit.range.start);
    let pays = finding.witnesses.iter().any(|witness| matches!(witness, weigh::Witness::Frame("paywall", _)));
    let reason = if pays { Reason::Subscription } else { Reason::Injected };
    let mark = Mark { range, reason, rule: RuleId::new(SPAM), evidence };
    if sum >= CERTAIN {
        ledger.take_part(line.unit.block, mark);
    } else if sum >= SUSPECT {
        ledger.doubt(line.unit.block, mark);
    }
}

/// Whether rules took all of a block as spam.
fn is_spam(document: &Document<'_>, block: usize, ledger: &Ledger) -> bool {
    let parts = ledger.parts(block);
    let Some(own) = document.blocks.get(block).filter(|_| parts.iter().any(|part| part.reason == Reason::Injected)) else {
        return false;
    };
    document
        .lines(own)
        .into_iter()
        .all(|line| parts.iter().any(|part| part.range.start <= line.start && line.end <= part.range.end))
}

/// A row of decoration above spam goes with its line; the same row below it closes the frame.
fn close_frame(document: &Document<'_>, block: usize, ledger: &mut Ledger) {
    let row = |block: usize| {
        let first = document.segments_of(document.blocks.get(block)?).first()?;
        let text = document.slice(first.range);
        let is_row = first.kind == SegmentKind::Marker && text.chars().count() > 2 && !text.contains(char::is_alphanumeric);
        is_row.then_some((first.range, text))
    };
    if let (Some((_, above)), Some((range, below))) = (row(block), row(block + 1))
        && above == below
    {
        let evidence = vec![Evidence::Measure("frame".into(), 1.0)];
        ledger.take_part(block + 1, Mark { range, reason: Reason::Injected, rule: RuleId::new(SPAM), evidence });
    }
}

/// A stretch of text that something could have been glued to: a line or an alternative text.
#[derive(Debug, Clone, Copy)]
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
