//! Growth: from a domain, or a word of a frame, to all that belongs to it.
//!
//! Knows clauses and how much of each is words of the table.

use super::content::Content;
use super::domain::DomainLike;
use super::find::{Line, SENTENCE, within};
use super::pieces::{self, clauses};
use super::place::STRAY_SITE;
use super::words::{CHANNEL, COMPILE, DEAL, FREE, LATEST, LEGAL, PAGE, SEARCH, SELL, SITE, VICE};
use crate::span::TextRange;

/// Letters of a clause that is a sentence's own; shorter ones are thanks and greetings.
pub(super) const CLAUSE: usize = 10;

/// The share of a clause's letters that are words of the table from which it belongs to the spam beside it.
pub(super) const BELONGS: f64 = 0.3;

/// Letters of a clause that goes on behind what was put into its sentence.
const REST: usize = 4;

/// A sentence without the clauses at its beginning and end that have no word of the table.
pub(super) fn trimmed(line: &Line<'_>, sentence: TextRange) -> TextRange {
    let clauses = clauses(line.text, sentence, &line.domains);
    let letters = |clause: &TextRange| pieces::letters(clause.of(line.text));
    // Pages are counted, and so is much else: the fifth step, the first time.
    let foreign = |clause: &&TextRange| Content::of(line, **clause).mix.classes & !PAGE == 0;
    // Of a sentence that begins before what was put into it, short clauses are its own as well.
    let ahead: Vec<usize> = clauses.iter().take_while(foreign).map(letters).collect();
    let before = if ahead.iter().any(|letters| *letters >= CLAUSE) { ahead.len() } else { 0 };
    let short = if before > 0 { REST } else { CLAUSE };
    let after = clauses.iter().rev().take_while(|clause| foreign(clause) && letters(clause) >= short).count();
    let own = clauses.get(before..clauses.len().saturating_sub(after)).unwrap_or_default();
    match (own.first(), own.last()) {
        (Some(first), Some(last)) => TextRange::new(first.start, last.end).trimmed(line.text),
        _ => sentence,
    }
}

/// From a domain over the clauses beside it that are made of words of the table. A clause that is not stays,
/// and of the domain's own clause each side goes or stays by itself.
pub(super) fn grow(line: &Line<'_>, sentence: TextRange, domain: &DomainLike) -> TextRange {
    let sentence = around(line.text, sentence, domain.range);
    let clauses = clauses(line.text, sentence, &line.domains);
    let own = clauses.iter().position(|clause| clause.start <= domain.range.start && domain.range.end <= clause.end);
    let Some(own) = own else { return domain.range };
    let Some(clause) = clauses.get(own).copied() else { return domain.range };
    let belongs = |range: TextRange| {
        let content = Content::of(line, range);
        content.letters == 0 || content.density() >= BELONGS
    };
    // A name in front of a domain needs a word that says what it names.
    let left = TextRange::new(clause.start, domain.range.start);
    let right = TextRange::new(domain.range.end, clause.end);
    let mut range = domain.range;
    // A headline and a site's name before a disguised domain, joined by a dash: the head of a caption.
    let head = TextRange::new(sentence.start, domain.range.start);
    let joined = head.of(line.text).trim_end().ends_with(['-', '–', '—', '|', '_']);
    if joined && domain.spelling.is_odd() && line.text.get(..sentence.start).is_none_or(|before| before.trim().is_empty()) {
        range.start = head.start;
        return range.trimmed(line.text);
    }
    let named = |range: TextRange| {
        let content = Content::of(line, range);
        content.mix.count(SITE) > 0 && content.letters <= STRAY_SITE
    };
    if belongs(left) || named(left) {
        range.start = left.start;
        let before = clauses.get(..own).unwrap_or_default().iter().rev();
        let own = before.take_while(|clause| belongs(**clause) && pieces::letters(clause.of(line.text)) > 0);
        range.start = own.last().map_or(range.start, |clause| clause.start);
    }
    let promises = |range: TextRange| {
        Content::of(line, range).mix.classes & (SITE | CHANNEL | LATEST | FREE | SEARCH | LEGAL | COMPILE) != 0
    };
    if belongs(right) && (promises(right) || pieces::letters(right.of(line.text)) == 0) || named(right) {
        range.end = right.end;
        let after = clauses.get(own + 1..).unwrap_or_default().iter();
        let own = after.take_while(|clause| belongs(**clause) && promises(**clause) && pieces::letters(clause.of(line.text)) > 0);
        range.end = own.last().map_or(range.end, |clause| clause.end);
    }
    range.trimmed(line.text)
}

/// What of a sentence is near enough to a domain to belong to it.
fn around(text: &str, sentence: TextRange, domain: TextRange) -> TextRange {
    let border = |at: usize| (0..4).map(|step| at.saturating_sub(step)).find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let start = sentence.start.max(border(domain.start.saturating_sub(SENTENCE / 2)));
    TextRange::new(start, sentence.end.min(border(domain.end + SENTENCE / 2).max(domain.end)))
}

/// Letters before the first word of a trade, and behind the last, that are a sentence of their own.
const FOREIGN: usize = 18;

/// The words of a trade in a sentence about something else, which they are put into.
pub(super) fn core(line: &Line<'_>, range: TextRange) -> TextRange {
    let words = within(&line.words, range, |word| word.range).filter(|word| word.classes & (VICE | SELL | DEAL | CHANNEL) != 0);
    let domains = within(&line.domains, range, |domain| domain.range).map(|domain| domain.range);
    let items: Vec<TextRange> = words.map(|word| word.range).chain(domains).collect();
    let (Some(start), Some(end)) = (items.iter().map(|item| item.start).min(), items.iter().map(|item| item.end).max()) else {
        return range;
    };
    // A number behind the last word is the account.
    let after = TextRange::new(end, range.end).of(line.text);
    let number = after.len() - after.trim_start_matches(|c: char| !c.is_alphabetic() || matches!(c, 'O' | 'o' | 'l' | 'I')).len();
    let number =
        after.get(..number).filter(|number| number.contains(char::is_numeric)).map_or(0, |number| number.trim_end().len());
    let end = end + number;
    let foreign = |own: TextRange| {
        let content = Content::of(line, own);
        content.letters >= FOREIGN && 5 * content.covered < content.letters
    };
    TextRange::new(
        if foreign(TextRange::new(range.start, start)) { start } else { range.start },
        if foreign(TextRange::new(end, range.end)) { end } else { range.end },
    )
}
