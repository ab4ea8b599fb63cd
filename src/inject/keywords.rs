//! Keyword blocks: lines that are lists of what a trade sells, without a sentence among them.
//!
//! Knows lines, and which words are of trades. A list of goods in a text about them stays.

use super::find::{Finding, Line};
use super::pieces::{is_decoration, letters};
use super::weigh::Witness;
use super::words::{DEAL, SELL, VICE, Word};
use crate::document::is_sentence_end;
use crate::span::{TextRange, is_blank};

/// Parts of a line that is a list, and letters of each.
const PARTS: usize = 3;
const PART: usize = 24;

/// Lines of a block.
const LINES: usize = 2;

/// Words of trades in a block: one in each line and one more.
const MORE: usize = 1;

/// The share of a block's letters that is such words: names and brands are the rest.
const DENSE: f64 = 0.3;

/// Whether a line lists names of things.
fn lists(line: &Line<'_>) -> bool {
    let text = line.text;
    if text.chars().any(|c| is_sentence_end(c) || matches!(c, '"' | '“' | '「' | '，' | ':' | '：')) {
        return false;
    }
    let parts = text.split(|c: char| is_blank(c) || is_decoration(c) || matches!(c, ',' | '、' | '|' | '/'));
    let parts: Vec<usize> = parts.map(letters).filter(|letters| *letters > 0).collect();
    parts.len() >= PARTS && parts.iter().all(|letters| *letters <= PART)
}

/// Adds a finding for each line of a block of keywords, unless a rule took it.
pub(super) fn findings(lines: &[Line<'_>], findings: &mut Vec<Finding>) {
    let is_trade = |word: &Word| word.classes & (VICE | SELL | DEAL) != 0;
    let trade = |line: &Line<'_>| line.words.iter().filter(|word| is_trade(word)).count();
    let vice = |line: &Line<'_>| line.words.iter().filter(|word| word.classes & VICE != 0).count();
    let mut start = 0;
    while start < lines.len() {
        let block = lines.iter().skip(start).take_while(|line| trade(line) > 0 && lists(line)).count();
        let own = lines.get(start..start + block).unwrap_or_default();
        let words: usize = own.iter().map(trade).sum();
        let all: usize = own.iter().map(|line| letters(line.text)).sum();
        let theirs = own
            .iter()
            .flat_map(|line| line.words.iter().filter(|word| is_trade(word)).map(|word| letters(word.range.of(line.text))));
        let dense = theirs.sum::<usize>() as f64 >= DENSE * all as f64;
        if block >= LINES && words >= block + MORE && dense && own.iter().any(|line| vice(line) > 0) {
            let add = |(place, line): (usize, &Line<'_>)| {
                let range = TextRange::new(0, line.text.len());
                let witnesses = vec![Witness::Frame("trade", 2.0), Witness::Apart];
                (!line.is_taken(range)).then_some(Finding { line: start + place, range, witnesses })
            };
            findings.extend(own.iter().enumerate().filter_map(add));
        }
        start += block.max(1);
    }
    findings.sort_by_key(|finding| (finding.line, finding.range.start));
}
