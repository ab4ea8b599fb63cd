//! The engine of the text rules: needles first, patterns on first use, marks last.
//!
//! Knows lines of kept blocks, one after the other. Must not know why a block was kept.
//!
//! One walk over a line finds the needles of all rules, where words begin; only then is a rule's pattern
//! compiled (once for the process) and tried, on the unit that holds the needle. A pattern sees at
//! most [`LONGEST_UNIT`] bytes when it has to match a whole unit, so a page is swept in linear time.

use std::sync::{LazyLock, OnceLock};

use regex::Regex;
use unicode_segmentation::UnicodeSegmentation as _;

use super::row::{Certainty, Reach, TextRule, Unit, Zone};
use super::text;
use crate::document::{Document, Measure, PROSE, Shape, TextBlock, is_sentence_end};
use crate::ledger::{Ledger, Mark};
use crate::removal::{Evidence, RuleId};
use crate::span::TextRange;
use crate::terms::Terms;

/// Patterns have bounded gaps; no row of the tables can match a unit of more bytes than this.
const LONGEST_UNIT: usize = 1_500;

/// A headline in a list of links weighs no more than this.
const HEADLINE_WEIGHT: f64 = 110.0;

/// A section that holds more than this of what was kept is what the page is for: the news under `Latest news`.
const MOST_OF_KEPT: f64 = 0.8;

/// Runs the text rules over what is kept so far.
pub(crate) fn sweep(document: &Document<'_>, ledger: &mut Ledger) {
    let mut sheet = Sheet::new(document, ledger);
    let hits = sheet.hits(document, ledger);
    sheet.take_certain(&hits);
    sheet.take_sections(document);
    sheet.take_likely(&hits);
    sheet.write(&hits, ledger);
}

/// Whether a line, wherever it stands, is nothing but what a certain rule names.
pub(crate) fn names_line(line: &str) -> bool {
    let line = line.trim();
    let mut tried = Vec::new();
    ENGINE.rules_for(line, &mut tried);
    tried.iter().filter_map(|rule| ENGINE.entries.get(*rule)).any(|entry| {
        let mut whole = false;
        let certain = entry.rule.certainty == Certainty::Certain && matches!(entry.rule.unit, Unit::Line | Unit::Block);
        if certain {
            entry.find(line, 0, &mut |_| whole = true);
        }
        whole
    })
}

/// The kept lines of a page, in order, and what became of them.
struct Sheet {
    lines: Vec<Line>,
    /// First line after the second long paragraph.
    head_end: usize,
    /// First line after the last but one long paragraph.
    tail_start: usize,
}

struct Line {
    block: usize,
    range: TextRange,
    measure: Measure,
    /// A row of a list or table.
    listed: bool,
    captioned: bool,
    /// The only line of its block.
    alone: bool,
    /// Whether something was left out directly before or after the line's block.
    at_edge: (bool, bool),
    taken: Option<Taken>,
}

#[derive(Clone)]
struct Taken {
    range: TextRange,
    rule: &'static TextRule,
    /// The rule that opened the section it was taken with.
    section: bool,
}

/// A rule that matches somewhere in a line.
struct Hit {
    line: usize,
    range: TextRange,
    rule: &'static TextRule,
}

impl Line {
    fn in_section(&self) -> bool {
        self.taken.as_ref().is_some_and(|taken| taken.section)
    }

    fn is_prose(&self) -> bool {
        self.measure.weight >= PROSE && self.measure.sentences > 0 && self.measure.link_density() < 0.5
    }
}

impl Sheet {
    fn new(document: &Document<'_>, ledger: &Ledger) -> Self {
        let mut lines = Vec::new();
        let last = document.blocks.len().saturating_sub(1);
        for (index, block) in document.blocks.iter().enumerate() {
            if ledger.is_taken(index) {
                continue;
            }
            let before = index.checked_sub(1).is_none_or(|before| ledger.is_taken(before));
            let after = index == last || ledger.is_taken(index + 1);
            let first = lines.len();
            lines_of(document, index, block, &mut lines);
            let own = lines.get_mut(first..).unwrap_or_default();
            if own.len() > 1 {
                for line in own.iter_mut() {
                    line.alone = false;
                }
            }
            if let Some(line) = lines.get_mut(first) {
                line.at_edge.0 = before;
            }
            if let Some(line) = lines.get_mut(first..).and_then(<[Line]>::last_mut) {
                line.at_edge.1 = after;
            }
        }
        let long: Vec<usize> = lines.iter().enumerate().filter(|(_, line)| line.is_prose()).map(|(at, _)| at).collect();
        let head_end = long.get(1).map_or(lines.len(), |at| at + 1);
        let tail_start = long.len().checked_sub(2).and_then(|at| long.get(at)).map_or(0, |at| at + 1);
        Self { lines, head_end, tail_start }
    }

    fn in_zone(&self, line: usize, zone: Zone) -> bool {
        match zone {
            Zone::Anywhere => true,
            Zone::Head => line < self.head_end,
            Zone::Tail => line >= self.tail_start,
        }
    }

    /// Everything the tables say about the kept lines.
    fn hits(&self, document: &Document<'_>, ledger: &Ledger) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut tried: Vec<usize> = Vec::new();
        for (index, line) in self.lines.iter().enumerate() {
            let text = document.slice(line.range);
            ENGINE.rules_for(text, &mut tried);
            for &rule in &tried {
                if let Some(entry) = ENGINE.entries.get(rule)
                    && self.in_zone(index, entry.rule.zone)
                    && ledger.admits(entry.rule.reason, entry.rule.id)
                    && (line.alone || entry.rule.unit != Unit::Block)
                {
                    entry.find(text, line.range.start, &mut |range| hits.push(Hit { line: index, range, rule: entry.rule }));
                }
            }
        }
        hits
    }

    fn take_certain(&mut self, hits: &[Hit]) {
        for hit in hits.iter().filter(|hit| hit.rule.certainty == Certainty::Certain) {
            self.take(hit);
        }
    }

    fn take(&mut self, hit: &Hit) {
        if let Some(line) = self.lines.get_mut(hit.line)
            && hit.range == line.range
            && line.taken.is_none()
        {
            line.taken = Some(Taken { range: hit.range, rule: hit.rule, section: false });
        }
    }

    /// Headings of sections take the short and listed lines below them, but not all of a page.
    fn take_sections(&mut self, document: &Document<'_>) {
        let page: f64 = self.lines.iter().map(|line| line.measure.weight).sum();
        let mut open: Option<&'static TextRule> = None;
        let mut below_prose = false;
        // The section that is open: where it began, and its weight.
        let mut section = (0, 0.0);
        for index in 0..=self.lines.len() {
            if open.is_none() || index == self.lines.len() {
                if section.1 > MOST_OF_KEPT * page {
                    for line in self.lines.iter_mut().take(index).skip(section.0).filter(|line| line.in_section()) {
                        line.taken = None;
                    }
                }
                section = (index, 0.0);
            }
            let Some(line) = self.lines.get_mut(index) else { return };
            below_prose |= line.is_prose();
            // Verse and menus have no paragraph to stand below: there a short line may be anything.
            let in_tail = below_prose && index >= self.tail_start;
            if let Some(taken) = &line.taken {
                open = match taken.rule.reach {
                    Reach::Section => Some(taken.rule),
                    Reach::Unit => open,
                };
                continue;
            }
            let Some(rule) = open else { continue };
            let linked = line.measure.link_density() >= 0.5;
            let ends_open = document.slice(line.range).chars().next_back().is_none_or(|last| !is_sentence_end(last));
            let short = line.measure.weight <= HEADLINE_WEIGHT && (ends_open || line.listed);
            // In the middle of an article a short line may be its next subhead: only rows and links go.
            let belongs = !line.captioned && !line.is_prose() && (linked || (short && (line.listed || in_tail)));
            if belongs {
                section.1 += line.measure.weight;
                line.taken = Some(Taken { range: line.range, rule, section: true });
            } else {
                open = None;
            }
        }
    }

    /// Likely rules take beside something that is taken, from above and from below.
    fn take_likely(&mut self, hits: &[Hit]) {
        let likely = |hit: &&Hit| hit.rule.certainty == Certainty::Likely;
        for hit in hits.iter().filter(likely) {
            let above = hit.line.checked_sub(1).and_then(|above| self.lines.get(above));
            let own = self.lines.get(hit.line);
            if own.is_some_and(|own| own.at_edge.0) || above.is_some_and(|above| above.taken.is_some()) {
                self.take(hit);
            }
        }
        for hit in hits.iter().rev().filter(likely) {
            let below = self.lines.get(hit.line + 1);
            let own = self.lines.get(hit.line);
            if own.is_some_and(|own| own.at_edge.1) || below.is_some_and(|below| below.taken.is_some()) {
                self.take(hit);
            }
        }
    }

    /// Lines as marks; matches within lines that stay; and the rest as doubts.
    fn write(&self, hits: &[Hit], ledger: &mut Ledger) {
        for line in &self.lines {
            if let Some(taken) = &line.taken {
                ledger.take_part(line.block, mark(taken.rule, taken.range, taken.section));
            }
        }
        for hit in hits {
            let Some(line) = self.lines.get(hit.line) else { continue };
            if line.taken.is_some() {
                continue;
            }
            let mark = mark(hit.rule, hit.range, false);
            if hit.rule.certainty == Certainty::Certain {
                ledger.take_part(line.block, mark);
            } else {
                ledger.doubt(line.block, mark);
            }
        }
    }
}

fn mark(rule: &'static TextRule, range: TextRange, section: bool) -> Mark {
    let evidence = if section { Evidence::Section(RuleId::new(rule.id)) } else { Evidence::Rule(rule.why.into()) };
    Mark { range, reason: rule.reason, rule: RuleId::new(rule.id), evidence: vec![evidence] }
}

/// The lines of a block, measured. Lines and segments are both in order: one walk over each.
fn lines_of(document: &Document<'_>, index: usize, block: &TextBlock, lines: &mut Vec<Line>) {
    let first = lines.len();
    lines.extend(document.lines(block).into_iter().map(|range| Line {
        block: index,
        range,
        measure: Measure::default(),
        listed: matches!(block.shape, Shape::ListItem { .. } | Shape::TableRow { .. }),
        captioned: block.shape == Shape::Caption,
        alone: true,
        at_edge: (false, false),
        taken: None,
    }));
    let mut own = lines.get_mut(first..).unwrap_or_default().iter_mut().peekable();
    for segment in document.segments_of(block) {
        if !segment.kind.is_text() {
            continue;
        }
        let linked = document.is_linked(segment);
        while let Some(line) = own.peek_mut() {
            if let Some(part) = line.range.overlap(segment.range) {
                line.measure.add(document.slice(part), linked);
            }
            if line.range.end > segment.range.end {
                break;
            }
            own.next();
        }
    }
}

/// All rules, ready to run.
struct Engine {
    needles: Terms,
    /// Needle to rules.
    rules_of: Vec<Vec<usize>>,
    entries: Vec<Entry>,
}

struct Entry {
    rule: &'static TextRule,
    /// The pattern of a whole unit, and anywhere in a text. Units have no sign of their own in a pattern, and so what
    /// is a whole one stands in its line as well.
    whole: OnceLock<Option<Regex>>,
    loose: OnceLock<Option<Regex>>,
    unless: OnceLock<Option<Regex>>,
}

static ENGINE: LazyLock<Engine> = LazyLock::new(|| {
    let entries: Vec<Entry> = text::tables().flatten().map(Entry::of).collect();
    let small = |needle: &&'static str| needle.to_ascii_lowercase();
    let mut literals: Vec<String> = entries.iter().flat_map(|entry| entry.rule.needles).map(small).collect();
    literals.sort_unstable();
    literals.dedup();
    let mut rules_of = vec![Vec::new(); literals.len()];
    for (index, entry) in entries.iter().enumerate() {
        for needle in entry.rule.needles {
            if let Some(rules) = literals.binary_search(&small(needle)).ok().and_then(|at| rules_of.get_mut(at)) {
                rules.push(index);
            }
        }
    }
    Engine { needles: Terms::of(literals.iter().map(String::as_str)), rules_of, entries }
});

impl Engine {
    /// The rules that have a needle in a line, in order, in the place of what was in the list.
    fn rules_for(&self, line: &str, rules: &mut Vec<usize>) {
        rules.clear();
        self.needles.each_start(line, |start| {
            self.needles.each_at_start_of(line.get(start..).unwrap_or_default(), |needle, _| {
                rules.extend(self.rules_of.get(needle).into_iter().flatten());
            });
        });
        rules.sort_unstable();
        rules.dedup();
    }
}

impl Entry {
    fn of(rule: &'static TextRule) -> Self {
        Self { rule, whole: OnceLock::new(), loose: OnceLock::new(), unless: OnceLock::new() }
    }

    fn whole(&self) -> Option<&Regex> {
        self.whole.get_or_init(|| Regex::new(&format!("^(?:{})$", self.rule.pattern)).ok()).as_ref()
    }

    fn loose(&self) -> Option<&Regex> {
        self.loose.get_or_init(|| Regex::new(self.rule.pattern).ok()).as_ref()
    }

    fn is_saved(&self, unit: &str) -> bool {
        let compile = || (!self.rule.unless.is_empty()).then(|| Regex::new(self.rule.unless).ok()).flatten();
        self.unless.get_or_init(compile).as_ref().is_some_and(|unless| unless.is_match(unit))
    }

    /// Reports what the rule names in a line that begins at `offset`.
    fn find(&self, line: &str, offset: usize, report: &mut dyn FnMut(TextRange)) {
        match self.rule.unit {
            Unit::Block | Unit::Line => {
                let whole = |pattern: &Regex| line.len() <= LONGEST_UNIT && pattern.is_match(line);
                if self.whole().is_some_and(whole) && !self.is_saved(line) {
                    report(TextRange::new(offset, offset + line.len()));
                }
            }
            Unit::Sentence => {
                // To part a line into sentences takes longer than to ask whether any could be meant.
                if !self.loose().is_some_and(|pattern| pattern.is_match(line)) {
                    return;
                }
                let Some(pattern) = self.whole() else { return };
                for (start, sentence) in line.split_sentence_bound_indices() {
                    let range = TextRange::new(start, start + sentence.len()).trimmed(line);
                    let unit = range.of(line);
                    if unit.len() <= LONGEST_UNIT && pattern.is_match(unit) && !self.is_saved(unit) {
                        report(range.shifted(offset));
                    }
                }
            }
            Unit::Match => {
                let Some(pattern) = self.loose() else { return };
                for found in pattern.find_iter(line).filter(|found| !self.is_saved(found.as_str())) {
                    report(TextRange::from(found.range()).trimmed(line).shifted(offset));
                }
            }
        }
    }
}
