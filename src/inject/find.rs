//! Anchors: domains, frames, brackets and accounts in lines, with all that speaks for them.
//!
//! Knows lines, their pieces, words and domains. Must not know how much it takes to be certain of a
//! finding; it only gathers what speaks for it.

use std::cell::LazyCell;
use std::collections::HashMap;
use std::ops::{Deref, Range};
use std::rc::Rc;

use super::Unit;
use super::content::{self, Content};
use super::disguise::is_disguised;
use super::domain::{self, DomainLike};
use super::grow::{BELONGS, CLAUSE, core, grow, trimmed};
use super::noise::Noise;
use super::pieces::{self, Pieces, is_decoration};
use super::place::{TAIL, is_quoted, is_stray, is_tail, place};
use super::residue;
use super::topic::TRADES;
use super::weigh::{CERTAIN, SUSPECT, Witness, certainty};
use super::words::{self, DISGUISED, SELL, VICE, Word};
use crate::document::{Document, is_sentence_end};
use crate::ledger::Ledger;
use crate::span::{TextRange, is_blank};

/// Bytes of the longest sentence that is looked at as a frame: colophons run to 150 Han characters.
pub(super) const SENTENCE: usize = 700;

/// Letters between two words of a run, and the share of it that is words of the table.
const BETWEEN: usize = 10;
const DENSE: f64 = 0.6;

/// The share of words of the table in each of several sentences that make a frame together.
const COMPANY: f64 = 0.2;

/// What hidden words must speak of, and how many.
const PROMOTES: words::Classes = words::CALL
    | words::SITE
    | words::CHANNEL
    | words::FICTION
    | words::LATEST
    | words::FREE
    | words::SEARCH
    | VICE
    | SELL
    | words::PUBLISH;
const HIDDEN: usize = 2;

/// Words of selling beside one of a trade that nobody has by chance.
const SELLS: usize = 2;

/// Letters of a sentence of thanks behind a request.
const THANKS: usize = 16;

/// Bytes of a line that is looked at as a whole, and the sentences it may have.
const WHOLE: usize = 320;
const SENTENCES: usize = 4;

/// Bytes of a line that may stand in a text many times, word for word; longer ones seldom do.
pub(super) const TWIN: usize = 120;

/// The share of a line's letters that must be spam before the line cannot be a headline.
const NAMES_LINE: f64 = 0.8;

/// What was found in the text of a line.
#[derive(Debug, Clone)]
pub(super) struct Parts {
    pub(super) domains: Vec<DomainLike>,
    pub(super) words: Vec<Word>,
    pub(super) pieces: Pieces,
    pub(super) noise: Noise,
    /// No letter of it is in disguise.
    plain: bool,
}

impl Parts {
    fn of(text: &str) -> Self {
        let domains = domain::find(text);
        let plain = words::is_plain(text);
        let words = words::find(text, plain);
        // A name in brackets may be a copy of one that another line has its address beside.
        let parted = tells(&domains, &words) || pieces::has_brackets(text);
        let pieces = if parted { Pieces::of(text, &domains) } else { Pieces::default() };
        let noise = Noise::of(text);
        let plain = plain && !noise.hides;
        Self { domains, words, pieces, noise, plain }
    }

    fn tells(&self) -> bool {
        tells(&self.domains, &self.words)
    }
}

/// Whether there is enough in a line to be judged: one word makes no frame, whatever number stands beside it.
fn tells(domains: &[DomainLike], words: &[Word]) -> bool {
    !domains.is_empty() || words.len() > 1
}

/// A kept line, and what was found in it.
#[derive(Debug)]
pub(super) struct Line<'d> {
    pub(super) unit: Unit,
    pub(super) text: &'d str,
    /// Shared by all lines that are alike, word for word.
    parts: Rc<Parts>,
    /// What rules took of it, in its own bytes.
    pub(super) taken: Vec<TextRange>,
}

impl Deref for Line<'_> {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.parts
    }
}

impl Line<'_> {
    pub(super) fn domains_mut(&mut self) -> &mut [DomainLike] {
        &mut Rc::make_mut(&mut self.parts).domains
    }

    pub(super) fn is_taken(&self, range: TextRange) -> bool {
        overlapping(&self.taken, range, |taken| *taken).any(|taken| taken.start <= range.start && range.end <= taken.end)
    }

    /// The domains that share a place with a range.
    pub(super) fn domains_in(&self, range: TextRange) -> impl Iterator<Item = &DomainLike> {
        overlapping(&self.domains, range, |domain| domain.range)
    }

    /// The words that share a place with a range.
    pub(super) fn words_in(&self, range: TextRange) -> impl Iterator<Item = &Word> {
        overlapping(&self.words, range, |word| word.range)
    }

    /// The brackets that share a place with a range.
    fn brackets_in(&self, range: TextRange) -> impl Iterator<Item = &TextRange> {
        overlapping(&self.pieces.brackets, range, |bracket| *bracket)
    }

    /// Whether the range is all of the line, blanks aside.
    pub(super) fn is_whole(&self, range: TextRange) -> bool {
        let before = self.text.get(..range.start).unwrap_or_default();
        let after = self.text.get(range.end..).unwrap_or_default();
        before.chars().chain(after.chars()).all(|c| is_blank(c) || is_decoration(c))
    }
}

/// A stretch of a line that may be spam.
#[derive(Debug, Clone)]
pub(super) struct Finding {
    pub(super) line: usize,
    /// In bytes of the line.
    pub(super) range: TextRange,
    pub(super) witnesses: Vec<Witness>,
}

impl Finding {
    pub(super) fn certainty(&self) -> f64 {
        certainty(&self.witnesses)
    }
}

/// The lines with all that their text alone says.
pub(super) fn lines<'d>(document: &'d Document<'_>, units: &[Unit], ledger: &Ledger) -> Vec<Line<'d>> {
    let mut lines: Vec<Line<'d>> = Vec::with_capacity(units.len());
    let (mut block, mut marks) = (None, Vec::new());
    let mut known: HashMap<&str, usize> = HashMap::new();
    for unit in units {
        let text = document.slice(unit.range);
        let twin = (text.len() <= TWIN).then(|| *known.entry(text).or_insert(lines.len())).and_then(|twin| lines.get(twin));
        let parts = twin.map_or_else(|| Rc::new(Parts::of(text)), |twin| Rc::clone(&twin.parts));
        if block != Some(unit.block) {
            block = Some(unit.block);
            marks = ledger.taken(unit.block);
        }
        // Marks may overlap: those that reach over the line are few.
        let marked = overlapping(&marks, unit.range, |mark| *mark).filter_map(|mark| mark.overlap(unit.range));
        let taken: Vec<TextRange> =
            marked.map(|range| TextRange::new(range.start - unit.range.start, range.end - unit.range.start)).collect();
        lines.push(Line { unit: *unit, text, parts, taken });
    }
    lines
}

/// All that may be spam by itself.
pub(super) fn findings(lines: &[Line<'_>]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut known: HashMap<&str, Range<usize>> = HashMap::new();
    for (index, line) in lines.iter().enumerate() {
        if line.text.len() > TWIN || !line.taken.is_empty() {
            of_line(index, line, &mut findings);
        } else if let Some(twins) = known.get(line.text) {
            for twin in twins.clone() {
                let own = findings.get(twin).map(|twin| Finding { line: index, ..twin.clone() });
                findings.extend(own);
            }
        } else {
            let first = findings.len();
            of_line(index, line, &mut findings);
            known.insert(line.text, first..findings.len());
        }
    }
    findings
}

/// All that may be spam in a line by itself.
fn of_line(index: usize, line: &Line<'_>, findings: &mut Vec<Finding>) {
    if !line.tells() || line.taken.iter().any(|taken| line.is_whole(*taken)) {
        return;
    }
    let whole = TextRange::new(0, line.text.len());
    let several =
        (2..=SENTENCES).contains(&line.pieces.sentences.len()) && line.text.len() <= WHOLE && content::may_frame(line, whole);
    // Traps and requests of two or three sentences make their frame together.
    let mut content = if several { Content::of_words(line, whole) } else { Content::default() };
    let may = content.mix.may_frame(|frame| frame.together);
    if may {
        content.add_account(line, whole);
    }
    let each = |sentence: &TextRange| {
        let content = Content::of(line, *sentence);
        content.density() >= COMPANY || content.letters <= THANKS
    };
    let met = may && content.mix.frame().is_some_and(|frame| frame.together) && line.pieces.sentences.iter().all(each);
    let together = if met { of_words(&content) } else { Vec::new() };
    if !together.is_empty() {
        let mut witnesses = together;
        witnesses.extend(oddest(line, whole));
        place(line, whole, &mut witnesses);
        if certainty(&witnesses) >= CERTAIN {
            findings.push(Finding { line: index, range: whole, witnesses });
            return;
        }
    }
    for sentence in &line.pieces.sentences {
        find_in(index, line, *sentence, findings);
    }
}

/// The items of a sorted list, none of which overlaps another, that share a place with a range.
pub(super) fn overlapping<T>(items: &[T], range: TextRange, of: impl Fn(&T) -> TextRange + Copy) -> impl Iterator<Item = &T> {
    let first = items.partition_point(|item| of(item).end <= range.start);
    items.iter().skip(first).take_while(move |item| of(item).start < range.end)
}

/// The items of a sorted list that lie within a range.
pub(super) fn within<T>(items: &[T], range: TextRange, of: impl Fn(&T) -> TextRange + Copy) -> impl Iterator<Item = &T> + Clone {
    let first = items.partition_point(|item| of(item).start < range.start);
    items.iter().skip(first).take_while(move |item| of(item).end <= range.end)
}

fn find_in(index: usize, line: &Line<'_>, sentence: TextRange, findings: &mut Vec<Finding>) {
    let sentence = sentence.trimmed(line.text);
    if sentence.is_empty() || line.is_taken(sentence) {
        return;
    }
    // Brackets first: what stands in them came in from elsewhere as a whole.
    let mut certain: Vec<TextRange> = Vec::new();
    for bracket in within(&line.pieces.brackets, sentence, |bracket| *bracket) {
        let witnesses = of_bracket(line, *bracket);
        if certainty(&witnesses) >= CERTAIN {
            certain.push(*bracket);
            findings.push(Finding { line: index, range: *bracket, witnesses });
        }
    }
    // What the brackets leave of the sentence.
    let mut start = sentence.start;
    let ends = certain.iter().map(|bracket| (bracket.start, bracket.end)).chain([(sentence.end, sentence.end)]);
    for (end, next) in ends {
        let rest = TextRange::new(start, end).trimmed(line.text);
        start = next;
        if !rest.is_empty() {
            of_rest(index, line, rest, findings);
        }
    }
}

fn of_bracket(line: &Line<'_>, bracket: TextRange) -> Vec<Witness> {
    let content = Content::of(line, bracket);
    let mut witnesses = of_words(&content);
    if content.domains > 0 && certainty(&witnesses) < 0.0 {
        // Words that make no frame worth the name say nothing about the address beside them.
        witnesses.clear();
    }
    disguise(line, bracket, &content, &mut witnesses);
    if content.domains > 0 {
        witnesses.extend(oddest(line, bracket));
        if is_stray(line, bracket, &content) {
            witnesses.push(Witness::StrayBracket);
        }
    }
    if !witnesses.is_empty() {
        witnesses.push(Witness::Apart);
        place(line, bracket, &mut witnesses);
    }
    witnesses
}

fn of_words(content: &Content) -> Vec<Witness> {
    let frame = content.mix.frame();
    frame.map_or_else(Vec::new, |frame| vec![Witness::Frame(frame.name, frame.weight), Witness::Density(content.density())])
}

/// Words of promotion in letters that are not theirs: no honest text hides what it says.
fn disguise(line: &Line<'_>, range: TextRange, content: &Content, witnesses: &mut Vec<Witness>) {
    if content.covered == 0 || content.mix.count(words::HIDDEN) == 0 && !is_disguised(range.of(line.text)) {
        return;
    }
    if witnesses.is_empty() && content.mix.count(PROMOTES) >= HIDDEN && content.density() >= COMPANY {
        witnesses.extend([Witness::Frame("disguised-words", 1.0), Witness::Density(content.density())]);
    }
    if !witnesses.is_empty() {
        witnesses.push(Witness::Disguised);
    }
}

/// A sentence, or what certain brackets left of it.
fn of_rest(index: usize, line: &Line<'_>, sentence: TextRange, findings: &mut Vec<Finding>) {
    if trade(index, line, sentence, SELLS, findings) {
        return;
    }
    if sentence.len() <= SENTENCE && is_telling(line, sentence) {
        let mut content = Content::of_words(line, sentence);
        let framed = content.mix.may_frame(|_| true);
        if framed || content.letters <= TAIL && content.domains == 0 {
            content.add_account(line, sentence);
        }
        let mut witnesses = if framed { of_words(&content) } else { Vec::new() };
        disguise(line, sentence, &content, &mut witnesses);
        if !witnesses.is_empty() {
            let mut range = if is_tail(line, sentence) { sentence } else { trimmed(line, sentence) };
            if witnesses.iter().any(|witness| matches!(witness, Witness::Frame(name, _) if TRADES.contains(name))) {
                range = core(line, range);
                if is_quoted(line.text, TextRange::new(range.start, range.start)) {
                    witnesses.push(Witness::Quoted);
                }
            }
            if content.mix.count(DISGUISED) > 0 && range.start == sentence.start {
                // Behind the account stands what it is praised for.
                range.end = sentence.end;
            }
            witnesses.extend(oddest(line, sentence));
            place(line, range, &mut witnesses);
            if certainty(&witnesses) >= SUSPECT {
                findings.push(Finding { line: index, range, witnesses });
                return;
            }
        } else if content.covered as f64 >= DENSE * pieces::letters(sentence.of(line.text)) as f64
            && content.letters <= TAIL
            && content.domains == 0
        {
            // Thanks and invitations that are spam only beside spam.
            findings.push(Finding { line: index, range: sentence, witnesses: vec![Witness::Density(content.density())] });
        }
    }
    // An offer without an account is all that is left of a sentence that is no frame.
    if trade(index, line, sentence, 1, findings) {
        return;
    }
    for bracket in within(&line.pieces.brackets, sentence, |bracket| *bracket) {
        let witnesses = of_bracket(line, *bracket);
        if !witnesses.is_empty() {
            findings.push(Finding { line: index, range: *bracket, witnesses });
        }
    }
    for domain in within(&line.domains, sentence, |domain| domain.range) {
        // Brackets around single letters of a name are its disguise.
        if line.brackets_in(domain.range).all(|bracket| domain.range.start < bracket.start) {
            let range = grow(line, sentence, domain);
            let mut witnesses = vec![Witness::of(domain)];
            witnesses.extend(of_words(&Content::of(line, range)));
            place(line, range, &mut witnesses);
            findings.push(Finding { line: index, range, witnesses });
        }
    }
}

/// Whether what is in a sentence is worth counting: words that may meet a frame or are in disguise, or many of them.
fn is_telling(line: &Line<'_>, sentence: TextRange) -> bool {
    let words = || line.words_in(sentence);
    let many = || {
        let bytes: usize = words().map(|word| word.range.end - word.range.start).sum();
        bytes as f64 >= DENSE * pieces::letters(sentence.of(line.text)) as f64
    };
    !line.plain || words().any(|word| word.classes & words::HIDDEN != 0) || content::may_frame(line, sentence) || many()
}

/// A run of words of a trade that lives by inserted links, so many of them of selling, in a sentence about
/// something else: whether there is one.
fn trade(index: usize, line: &Line<'_>, sentence: TextRange, sells: usize, findings: &mut Vec<Finding>) -> bool {
    let mut found = false;
    let mut run: Option<TextRange> = None;
    let words = within(&line.words, sentence, |word| word.range).filter(|word| word.classes & (VICE | SELL) != 0);
    let mut runs = Vec::new();
    for word in words {
        match &mut run {
            Some(run) if is_gap(TextRange::new(run.end, word.range.start).of(line.text)) => run.end = word.range.end,
            _ => runs.extend(run.replace(word.range)),
        }
    }
    runs.extend(run);
    let all = LazyCell::new(|| Content::of(line, sentence));
    let runs = runs.into_iter().map(|run| {
        // The address that the trade is carried on at.
        let next = within(&line.domains, TextRange::new(run.end, sentence.end), |domain| domain.range).next();
        let near = next.filter(|domain| is_gap(TextRange::new(run.end, domain.range.start).of(line.text)));
        TextRange::new(run.start, near.map_or(run.end, |domain| domain.range.end))
    });
    for range in runs.filter(|range| *range != sentence) {
        let mut content = Content::of_words(line, range);
        let trade = content.mix.count(VICE) > 0 && content.mix.count(SELL) >= sells && content.mix.count(VICE | SELL) > 2;
        if !trade {
            continue;
        }
        content.add_account(line, range);
        if content.density() >= DENSE {
            let mut witnesses = vec![Witness::Frame("trade", 2.5), Witness::Density(content.density())];
            place(line, range, &mut witnesses);
            witnesses.retain(|witness| *witness != Witness::Embedded);
            // Words that are mentioned, not said.
            if is_quoted(line.text, range) || range.of(line.text).contains(['"', '“', '”', '「', '」']) {
                witnesses.push(Witness::Quoted);
            }
            // A sentence that is made of them goes as a whole.
            let (rest, covered) = (all.letters - content.letters, all.covered.saturating_sub(content.covered));
            if certainty(&witnesses) >= CERTAIN && rest >= CLAUSE && (covered as f64) < BELONGS * rest as f64 {
                found = true;
                findings.push(Finding { line: index, range, witnesses });
            }
        }
    }
    found
}

/// Little enough between two words of a run.
pub(super) fn is_gap(text: &str) -> bool {
    pieces::letters(text) <= BETWEEN && !text.contains(is_sentence_end)
}

/// Whether a line, wherever it stands, is nothing but spam.
pub(super) fn names_line(text: &str) -> bool {
    let text = text.trim();
    if text.len() > SENTENCE {
        return false;
    }
    if residue::is_in(text) {
        return true;
    }
    let parts = Parts::of(text);
    if !parts.tells() {
        return false;
    }
    let unit = Unit { block: 0, range: TextRange::new(0, text.len()) };
    let line = Line { unit, text, parts: Rc::new(parts), taken: Vec::new() };
    let findings = findings(std::slice::from_ref(&line));
    let certain = findings.iter().filter(|finding| finding.certainty() >= CERTAIN);
    // A headline is one sentence: what has spam behind another is a paragraph.
    if line.pieces.sentences.len() > 1 && certain.clone().next().is_some() {
        return true;
    }
    let taken: usize = certain.map(|finding| pieces::letters(finding.range.of(text))).sum();
    taken > 0 && taken as f64 >= NAMES_LINE * pieces::letters(text) as f64
}

/// The domain of a range that is spelled the oddest.
fn oddest(line: &Line<'_>, range: TextRange) -> Option<Witness> {
    let domains = within(&line.domains, range, |domain| domain.range).map(Witness::of);
    domains.max_by(|a, b| a.weight().total_cmp(&b.weight()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_are_alike_have_findings_alike() {
        let text = "水。(Www.eXample.coM)\n河水上涨。\n水。(Www.eXample.coM)\n水。(Www.eXample.coM)";
        let document = crate::read::read_text(text);
        let ledger = Ledger::new(document.blocks.len(), &[], &[]);
        let lines = lines(&document, &super::super::units(&document, &ledger), &ledger);
        let found = |findings: &[Finding]| findings.iter().map(|own| (own.range, own.witnesses.clone())).collect::<Vec<_>>();
        let together = findings(&lines);
        let alone: Vec<_> = lines.iter().flat_map(|line| found(&findings(std::slice::from_ref(line)))).collect();
        assert_eq!(found(&together), alone);
        assert_eq!(together.iter().map(|own| own.line).collect::<Vec<_>>(), [0, 2, 3]);
    }
}
