//! From findings to clean cuts: what belongs to the spam goes with it, and nothing is left of it.
//!
//! Knows brackets, separators and decoration. Must not know words. Blanks are the assembly's business.

use super::find::{Finding, Line, overlapping};
use super::pieces::{is_decoration, letters};
use super::weigh::{CERTAIN, SUSPECT, Witness};
use crate::document::is_sentence_end;
use crate::span::{TextRange, is_blank};
use crate::steps::step;

/// Letters beside a cut that are too few to be a sentence: a label such as `A:`.
const REST: usize = 3;

/// Letters of thanks behind a request.
const THANKS: usize = 16;

/// Letters of words that lead to an address: `详细信息请查阅：`.
const LEAD: usize = 20;

/// Certain findings that are asked whether they are neighbours.
const COMPANY: usize = 64;

/// Bytes between two findings that stand beside each other.
const GAP: usize = 60;

/// Single letters in a row that are one word, split.
const SPLIT: usize = 3;

/// The share of a line's letters that must go before the little that is left goes with it.
const MOST: f64 = 0.6;

/// Joins findings that touch, grows them over what belonged to them, and drops what overlaps.
pub(super) fn settle(lines: &[Line<'_>], mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.retain(|finding| finding.certainty() >= SUSPECT);
    // The most certain first within a line, so that it wins where two overlap.
    findings.sort_by(|a, b| {
        let certainty = || b.certainty().total_cmp(&a.certainty());
        a.line.cmp(&b.line).then_with(certainty).then_with(|| a.range.cmp(&b.range))
    });
    let mut settled: Vec<Finding> = Vec::new();
    let mut rest = findings.into_iter().peekable();
    while let Some(first) = rest.next() {
        let mut own = vec![first];
        while let Some(next) = rest.next_if(|next| own.first().is_some_and(|first| first.line == next.line)) {
            own.push(next);
        }
        let Some(line) = own.first().and_then(|first| lines.get(first.line)) else { continue };
        settled.extend(settle_line(line, own));
    }
    settled
}

/// Findings that stand beside one that is certain: spam comes in company.
pub(super) fn neighbours(lines: &[Line<'_>], findings: &mut [Finding]) {
    let certain: Vec<(usize, TextRange)> =
        findings.iter().filter(|finding| finding.certainty() >= CERTAIN).map(|finding| (finding.line, finding.range)).collect();
    for finding in findings.iter_mut().filter(|finding| finding.certainty() < CERTAIN) {
        let first = certain.partition_point(|(line, _)| line + 1 < finding.line);
        let beside =
            certain.iter().skip(first).take_while(|(line, _)| *line <= finding.line + 1).take(COMPANY).any(|(line, range)| {
                step();
                let Some(text) = lines.get(*line) else { return false };
                if *line == finding.line {
                    return range.end <= finding.range.start && gap(text.text, range.end, finding.range.start)
                        || finding.range.end <= range.start && gap(text.text, finding.range.end, range.start);
                }
                let own = lines.get(finding.line);
                text.is_whole(*range) && own.is_some_and(|own| own.is_whole(finding.range))
            });
        if beside {
            finding.witnesses.push(Witness::Neighbour);
        }
    }
}

/// Whether nothing but blanks and decoration lies between two places.
fn gap(text: &str, start: usize, end: usize) -> bool {
    end - start <= GAP && text.get(start..end).is_some_and(|between| between.chars().all(|c| !c.is_alphanumeric()))
}

fn settle_line(line: &Line<'_>, findings: Vec<Finding>) -> Vec<Finding> {
    let (certain, suspects): (Vec<Finding>, Vec<Finding>) =
        findings.into_iter().partition(|finding| finding.certainty() >= CERTAIN);
    let mut certain = certain;
    certain.sort_by_key(|finding| (finding.range.start, std::cmp::Reverse(finding.range.end)));
    let mut joined: Vec<Finding> = Vec::new();
    for finding in certain {
        match joined.last_mut() {
            Some(before) if touches(line.text, before.range, finding.range) => {
                before.range.end = before.range.end.max(finding.range.end);
                for witness in finding.witnesses {
                    if !before.witnesses.contains(&witness) {
                        before.witnesses.push(witness);
                    }
                }
            }
            _ => joined.push(finding),
        }
    }
    let taken: usize = joined.iter().map(|finding| letters(finding.range.of(line.text))).sum();
    let all = letters(line.text);
    let left = all.saturating_sub(taken);
    let stop = || outside(line.text, &joined).contains(is_sentence_end);
    let leads = || {
        joined.first().is_some_and(|first| {
            line.text
                .get(..first.range.start)
                .is_some_and(|before| before.trim_end().ends_with([':', '：']) && before.len() > left / 2)
        })
    };
    // `谢谢！` behind a request that the line began with.
    let thanks = || {
        joined.last().is_some_and(|last| {
            let rest = line.text.get(last.range.end..).unwrap_or_default();
            let asked = last.witnesses.iter().any(|witness| matches!(witness, Witness::Frame(..)));
            asked && left <= THANKS && letters(rest) == left && !rest.trim_start().starts_with(['“', '"', '「'])
        })
    };
    let little = || (left <= REST || left <= LEAD && leads()) && !stop();
    let most = left > 0 && taken as f64 >= MOST * all as f64 && (little() || thanks());
    if let Some(first) = joined.first_mut()
        && most
    {
        first.range = TextRange::new(0, line.text.len());
        joined.truncate(1);
        return joined;
    }
    for finding in &mut joined {
        finding.range = grown(line.text, finding.range);
    }
    let suspects: Vec<Finding> =
        suspects.into_iter().filter(|suspect| overlapping(&joined, suspect.range, |own| own.range).next().is_none()).collect();
    joined.into_iter().chain(suspects).collect()
}

/// The text that no finding covers.
fn outside(text: &str, findings: &[Finding]) -> String {
    let mut rest = String::new();
    let mut start = 0;
    for finding in findings {
        rest.push_str(text.get(start..finding.range.start).unwrap_or_default());
        start = finding.range.end.max(start);
    }
    rest.push_str(text.get(start..).unwrap_or_default());
    rest
}

fn touches(text: &str, a: TextRange, b: TextRange) -> bool {
    b.start <= a.end
        || text.get(a.end..b.start).is_some_and(|gap| !gap.chars().any(|c| c.is_alphanumeric() || is_sentence_end(c)))
}

/// Separators and decoration around a cut belong to it; so does a stray bracket or stop behind it.
fn grown(text: &str, range: TextRange) -> TextRange {
    let mut range = range;
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    // Decoration that touches the cut, and dashes between blanks that parted it from the text.
    let left = before.trim_end_matches(|c: char| is_blank(c) || is_separator(c));
    let right = after.trim_start_matches(|c: char| is_blank(c) || is_separator(c));
    // Single letters with separators between them, in front of the cut.
    let split = split_letters(left);
    if split > 0 {
        range.start -= left_gap_length(before, left) + split;
        return grown_behind(text, range);
    }
    let has = |gap: &str| gap.chars().any(is_separator);
    let left_gap = before.get(left.len()..).unwrap_or_default();
    let right_gap = after.get(..after.len() - right.len()).unwrap_or_default();
    if has(left_gap) {
        range.start -= left_gap.len();
    }
    if has(right_gap) {
        range.end += right_gap.len();
    }
    grown_behind(text, range)
}

fn left_gap_length(before: &str, left: &str) -> usize {
    before.len() - left.len()
}

/// Bytes of three or more single letters at the end of a text, parted by one and the same separator.
fn split_letters(text: &str) -> usize {
    let mut chars = text.char_indices().rev().peekable();
    let (mut letters, mut start, mut separator) = (0, text.len(), None);
    while let Some((at, c)) = chars.next() {
        if !c.is_alphanumeric() {
            break;
        }
        letters += 1;
        start = at;
        let Some(&(_, between)) = chars.peek() else { break };
        if between.is_alphanumeric() || separator.is_some_and(|known| known != between) {
            break;
        }
        separator = Some(between);
        chars.next();
    }
    if letters >= SPLIT { text.len() - start } else { 0 }
}

/// A stray bracket or stop behind a cut that closes nothing any more.
fn grown_behind(text: &str, range: TextRange) -> TextRange {
    let mut range = range;
    // A stop that closed the spam and now closes nothing.
    let left_closed = text.get(..range.start).unwrap_or_default().trim_end_matches(is_blank);
    let closes =
        left_closed.is_empty() || left_closed.ends_with(|c: char| is_sentence_end(c) || matches!(c, '”' | '"' | '，' | ','));
    if closes {
        let after = text.get(range.end..).unwrap_or_default();
        let stops = after.len() - after.trim_start_matches(['。', '，', '.', ',', '；', '、', '！', ')', '）', ']', '】']).len();
        range.end += stops;
    }
    range
}

fn is_separator(c: char) -> bool {
    is_decoration(c) && c != '#' && c != '@'
}
