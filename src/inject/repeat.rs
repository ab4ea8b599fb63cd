//! Repeats inside one document, below line level.
//!
//! Knows stretches of letters and how often they stand in the text, exactly and with digits folded. Must
//! not conclude anything from a repeat alone: refrains, labels and credits repeat as well.
//!
//! Runs of eight letters are counted by hash in a table of bounded size; only where a line begins or ends
//! with runs that were counted often is the whole stretch compared. Two runs that share a place in the
//! table make a stretch that is looked at in vain, never one that is found.

use std::collections::HashMap;

use super::find::{Finding, Line};
use super::frames::DOMAIN;
use super::mix::Mix;
use super::pieces::letters;
use super::weigh::Witness;
use super::words::{CHANNEL, COMPILE, FICTION, LATEST, PAGE, SITE, WORK};
use crate::document::{is_cjk, is_sentence_end};
use crate::skeleton::is_letter;
use crate::span::TextRange;
use crate::steps::{step, step_by};

/// Letters of a run: two words of Han, one or two of other scripts.
const RUN: usize = 8;

/// Letters of a line of running text: half the width of a column.
const RUNNING: usize = 30;

/// Letters of a name beside an address.
const NAME: usize = 4;

/// Places at which a stretch must stand.
const OFTEN: usize = 3;

/// Letters of the longest stretch; what is longer was not glued in but copied.
const STRETCH: usize = 120;

/// Counters are one byte each, about one for each letter of the text, and no more than this many.
const COUNTERS: usize = 1 << 22;

/// Adds the witness of repetition to findings, and finds lines' beginnings and ends that repeat.
pub(super) fn witness(lines: &[Line<'_>], findings: &mut Vec<Finding>) {
    again(lines, findings);
    stretches(lines, findings);
    feet(lines, findings);
}

/// How a stretch compares: letters in small, digits all alike; a hash.
fn key(text: &str) -> u64 {
    step_by(text.len());
    hashed(text.chars().filter(|c| is_letter(*c)).map(plain))
}

/// The hash of Fowler, Noll and Vo, 1a, over characters.
fn hashed(chars: impl Iterator<Item = char>) -> u64 {
    chars.fold(0xcbf2_9ce4_8422_2325, |hash, c| (hash ^ u64::from(u32::from(c))).wrapping_mul(0x0100_0000_01b3))
}

fn plain(c: char) -> char {
    if c.is_ascii() {
        return if c.is_ascii_digit() { '0' } else { c.to_ascii_lowercase() };
    }
    if c.is_numeric() { '0' } else { c }
}

/// Findings that stand at several places.
fn again(lines: &[Line<'_>], findings: &mut [Finding]) {
    let text = |finding: &Finding| lines.get(finding.line).map_or("", |line| finding.range.of(line.text));
    let mut counts: HashMap<u64, usize> = HashMap::new();
    let keys: Vec<u64> = findings.iter().map(|finding| key(text(finding))).collect();
    for key in &keys {
        *counts.entry(*key).or_default() += 1;
    }
    for (finding, key) in findings.iter_mut().zip(keys) {
        let count = counts.get(&key).copied().unwrap_or(0);
        if count > 1 {
            finding.witnesses.push(Witness::Repeats(count));
        }
        let stamp = lines.get(finding.line).is_some_and(|line| line.is_whole(finding.range) && is_stamp(line, finding.range));
        if count >= OFTEN && stamp {
            finding.witnesses.push(Witness::Stamp);
        }
    }
}

/// What labels a credit below a picture, which repeats as well.
const CREDITS: [&str; 22] = [
    "photo", "foto", "image", "bild", "credit", "courtesy", "source", "quelle", "fuente", "fonte", "via", "©", "图", "圖", "摄",
    "攝", "来源", "來源", "写真", "사진", "ảnh", "фото",
];

/// Whether a stretch is a name and an address, set off from each other or from what is named, and credits nobody.
///
/// A label with a link behind it, a heading about a company and the name of a brand repeat as well: their addresses
/// have a scheme, or nothing sets them off.
fn is_stamp(line: &Line<'_>, range: TextRange) -> bool {
    let mut domains = line.domains_in(range);
    let (Some(domain), None) = (domains.next(), domains.next()) else { return false };
    let address = domain.range.of(line.text);
    let (before, after) = (
        TextRange::new(range.start, domain.range.start).of(line.text),
        TextRange::new(domain.range.end, range.end).of(line.text),
    );
    let set_off = |text: &str| text.contains(['-', '–', '—', '|', '｜', '·', '(', '（', '[', '【']);
    let last = !after.contains(is_letter);
    let name = before.to_lowercase();
    last && !domain.path
        && !address.contains("://")
        && letters(&name) >= NAME
        && set_off(before)
        && !name.trim_end().ends_with([':', '：'])
        && !CREDITS.iter().any(|credit| name.contains(credit))
}

/// What of a repeated stretch may be a stamp: the text around it may repeat a letter or a word by chance, and so it
/// begins where the line or a sentence does and ends with its line or its address.
fn stamp(line: &Line<'_>, range: TextRange) -> Option<TextRange> {
    let bare = |text: Option<&str>| !text.unwrap_or_default().contains(is_letter);
    let start = if bare(line.text.get(..range.start)) {
        Some(range.start)
    } else {
        let mut starts = line.pieces.sentences.iter().map(|sentence| sentence.trimmed(line.text).start);
        starts.find(|start| (range.start..range.end).contains(start))
    };
    let end = if bare(line.text.get(range.end..)) {
        Some(range.end)
    } else {
        line.domains_in(range).last().map(|domain| domain.range.end)
    };
    let own = TextRange::new(start?, end?);
    (own.start < own.end && is_stamp(line, own)).then_some(own)
}

/// The letters of a line: byte ranges and what they compare as.
fn spell(line: &str, letters: &mut Vec<(TextRange, char)>) {
    letters.clear();
    let own = line.char_indices().filter(|(_, c)| is_letter(*c));
    letters.extend(own.map(|(at, c)| (TextRange::new(at, at + c.len_utf8()), plain(c))));
}

/// The hash of every run of letters, by the place of its first letter.
fn runs(letters: &[(TextRange, char)]) -> impl Iterator<Item = u64> {
    step_by(letters.len());
    letters.windows(RUN).map(|run| {
        // Eight multiplications a letter are cheaper than a rolling hash is to explain.
        hashed(run.iter().map(|(_, c)| *c))
    })
}

fn stretches(lines: &[Line<'_>], findings: &mut Vec<Finding>) {
    let total: usize = lines.iter().map(|line| line.text.len()).sum();
    let size = total.next_power_of_two().clamp(1 << 10, COUNTERS);
    let mut counters = vec![0_u8; size];
    let place = |hash: u64| u32::try_from((hash ^ (hash >> 32)) & (size as u64 - 1)).unwrap_or(0);
    // A stretch must have a second witness, and every one of these is a word or a domain.
    let telling =
        |line: &Line<'_>| !line.domains.is_empty() || line.words.iter().any(|word| word.classes & (SITE | CHANNEL) != 0);
    // Of each such line where its runs end among the places of all.
    let mut own: Vec<(usize, usize)> = Vec::new();
    let mut places: Vec<u32> = Vec::new();
    let mut letters = Vec::new();
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| telling(line)) {
        spell(line.text, &mut letters);
        for place in runs(&letters).map(place) {
            if let Some(counter) = counters.get_mut(place as usize) {
                *counter = counter.saturating_add(1);
            }
            places.push(place);
        }
        own.push((index, places.len()));
    }
    let mut candidates: Vec<(usize, TextRange, u64)> = Vec::new();
    let often = |place: &&u32| counters.get(**place as usize).is_some_and(|count| usize::from(*count) >= OFTEN);
    let mut start = 0;
    for (index, end) in &own {
        let runs = places.get(start..*end).unwrap_or_default();
        start = *end;
        let from_start = runs.iter().take_while(often).count();
        let from_end = runs.iter().rev().take_while(often).count();
        if from_start == 0 && from_end == 0 {
            continue;
        }
        spell(lines.get(*index).map_or("", |line| line.text), &mut letters);
        let mut stretch = |from: usize, to: usize| {
            let (Some((first, _)), Some((last, _))) = (letters.get(from), letters.get(to.saturating_sub(1))) else { return };
            if to - from <= STRETCH {
                let range = TextRange::new(first.start, last.end);
                let line = lines.get(*index).map_or("", |line| range.of(line.text));
                candidates.push((*index, range, key(line)));
            }
        };
        if from_start > 0 {
            stretch(0, from_start + RUN - 1);
        }
        if from_end > 0 && from_end < runs.len() {
            stretch(letters.len() - (from_end + RUN - 1), letters.len());
        }
    }
    let mut counts: HashMap<u64, usize> = HashMap::new();
    for (_, _, key) in &candidates {
        *counts.entry(*key).or_default() += 1;
    }
    let mut more = Vec::new();
    for (index, range, key) in candidates {
        let count = counts.get(&key).copied().unwrap_or(0);
        let Some(line) = lines.get(index) else { continue };
        let first = findings.partition_point(|finding| finding.line < index);
        let mut own = findings.iter().skip(first).take_while(|finding| finding.line == index).inspect(|_| step());
        let stamp = stamp(line, range);
        let range = stamp.unwrap_or(range);
        // A stamp is more than the address in it.
        let within = |own: TextRange| range.start <= own.start && own.end <= range.end;
        let known = |finding: &Finding| finding.range.overlap(range).is_some() && !(stamp.is_some() && within(finding.range));
        if count < OFTEN || line.is_taken(range) || own.any(known) {
            continue;
        }
        if let Some(witnesses) = second_witness(line, range) {
            let stamp = stamp.map(|_| Witness::Stamp);
            let witnesses = witnesses.into_iter().chain([Witness::Repeats(count)]).chain(stamp).collect();
            more.push(Finding { line: index, range, witnesses });
        }
    }
    findings.extend(more);
    findings.sort_by_key(|finding| (finding.line, finding.range.start));
}

/// What besides the repetition speaks for a stretch.
fn second_witness(line: &Line<'_>, range: TextRange) -> Option<Vec<Witness>> {
    let mut mix = Mix::default();
    let words = line.words_in(range);
    let mut covered = 0;
    for word in words {
        mix.add(word.classes, true);
        covered += letters(word.range.of(line.text));
    }
    let domain = line.domains_in(range).next();
    let mut witnesses = Vec::new();
    if let Some(domain) = domain {
        mix.add(DOMAIN, true);
        covered += letters(domain.range.of(line.text));
        witnesses.push(Witness::of(domain));
    }
    let share = covered as f64 / letters(range.of(line.text)).max(1) as f64;
    match mix.frame() {
        Some(frame) => witnesses.extend([Witness::Frame(frame.name, frame.weight), Witness::Density(share)]),
        // Beside an address a name need not be a word.
        None if is_stamp(line, range) => {}
        None => witnesses.push(Witness::Density(share)),
    }
    (domain.is_some() || mix.count(SITE | CHANNEL) > 0).then_some(witnesses)
}

/// Lines that are alike but for a number that grows: feet of pages.
fn feet(lines: &[Line<'_>], findings: &mut Vec<Finding>) {
    let mut groups: HashMap<u64, Vec<usize>> = HashMap::new();
    for (index, line) in lines.iter().enumerate() {
        let short = line.text.len() <= STRETCH;
        let digits = short && line.text.bytes().any(|byte| byte.is_ascii_digit());
        if digits && line.text.chars().filter(|c| c.is_alphabetic()).nth(1).is_some() {
            groups.entry(key_without_digits(line.text)).or_default().push(index);
        }
    }
    let mut groups: Vec<Vec<usize>> = groups.into_values().filter(|group| group.len() >= OFTEN).collect();
    groups.sort();
    for group in groups {
        let numbers: Vec<u64> = group.iter().filter_map(|line| number(lines.get(*line)?.text)).collect();
        let grows = numbers.len() == group.len() && numbers.windows(2).all(|pair| matches!(pair, [a, b] if a < b));
        if !grows {
            continue;
        }
        let interrupting = group.iter().filter(|index| interrupts(lines, **index)).count();
        for &index in &group {
            let Some(line) = lines.get(index) else { continue };
            let mut witnesses = vec![Witness::Repeats(group.len()), Witness::Counts, Witness::Apart];
            if let Some(domain) = line.domains.first() {
                witnesses.push(Witness::of(domain));
            }
            if line.words.iter().any(|word| word.classes & (SITE | PAGE) != 0 && word.classes & WORK == 0) {
                witnesses.push(Witness::Frame("page-foot", 0.25));
            }
            let has = |classes| line.words.iter().any(|word| word.classes & classes != 0);
            if has(PAGE) && has(FICTION) && has(LATEST | SITE) {
                witnesses.push(Witness::Frame("page-of-a-book", 1.0));
            }
            if line.text.contains('@') || line.words.iter().any(|word| word.classes & COMPILE != 0) {
                witnesses.push(Witness::Frame("page-maker", 0.75));
            }
            if is_set_off(line.text) {
                witnesses.push(Witness::Frame("page-number", 0.75));
            }
            // Pages end where they are full; some end with a paragraph.
            if 2 * interrupting >= group.len() {
                witnesses.push(Witness::Interrupts);
            }
            findings.push(Finding { line: index, range: TextRange::new(0, line.text.len()), witnesses });
        }
    }
    findings.sort_by_key(|finding| (finding.line, finding.range.start));
}

/// Whether a line ends with a number as pages are numbered: between two dashes, behind a `p.`, one of several.
fn is_set_off(line: &str) -> bool {
    let dash = |c: char| matches!(c, '-' | '–' | '—' | '·' | '~');
    let inner = line.trim_end().trim_end_matches(|c| dash(c) || matches!(c, ')' | '）' | '页' | '頁')).trim_end();
    let before = inner.trim_end_matches(|c: char| c.is_ascii_digit());
    let closed = line.trim_end().ends_with(dash);
    let lead = before.trim_end();
    let page = lead.ends_with('.') && lead.get(..lead.len() - 1).is_some_and(|lead| lead.ends_with(['p', 'P', 'S', 's']));
    before.len() < inner.len() && (closed && lead.ends_with(dash) || page || lead.ends_with('/'))
}

/// Whether a sentence breaks off before a line and goes on behind it.
fn interrupts(lines: &[Line<'_>], index: usize) -> bool {
    let (Some(before), Some(after)) = (index.checked_sub(1).and_then(|before| lines.get(before)), lines.get(index + 1)) else {
        return false;
    };
    let open = |last: char| !is_sentence_end(last) && last.is_alphanumeric() || last == '，' || last == ',';
    let goes_on = |first: char| first.is_lowercase() || is_cjk(first);
    letters(before.text) >= RUNNING
        && letters(after.text) >= RUNNING
        && before.text.chars().next_back().is_some_and(open)
        && after.text.chars().next().is_some_and(goes_on)
}

fn key_without_digits(text: &str) -> u64 {
    hashed(text.chars().filter(|c| !c.is_whitespace() && !c.is_numeric()).map(|c| c.to_ascii_lowercase()))
}

/// The first number of a text.
fn number(text: &str) -> Option<u64> {
    let digits = text.trim_start_matches(|c: char| !c.is_ascii_digit());
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    digits.get(..end)?.parse().ok()
}
