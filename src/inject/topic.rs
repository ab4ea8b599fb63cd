//! Topic: whether a trade that a sentence offers is one that the rest of the text speaks of.
//!
//! Knows words of trades and where they stand. Must not know what a text about them looks like.

use super::find::{Finding, Line, overlapping};
use super::weigh::{CERTAIN, Witness};
use super::words::VICE;

/// Frames of trades.
const TRADES: [&str; 4] = ["trade", "trade-at", "offer-by-account", "mixed-account"];

/// Bytes of a text around an offer that is long enough to name what it is about.
const TEXT: usize = 240;

/// Words of trades outside of all offers that make them a topic.
const NAMED: usize = 2;

/// Adds to each offer whether the rest of the text is about such things.
pub(super) fn witness(lines: &[Line<'_>], findings: &mut [Finding]) {
    let offers = |finding: &Finding| {
        finding.witnesses.iter().any(|witness| matches!(witness, Witness::Frame(name, _) if TRADES.contains(name)))
    };
    if !findings.iter().any(offers) {
        return;
    }
    // Findings are in the order of their lines.
    let mut own = findings.iter().filter(|finding| offers(finding)).peekable();
    let (mut named, mut text) = (0, 0);
    for (index, line) in lines.iter().enumerate() {
        let mut ranges = Vec::new();
        while let Some(finding) = own.next_if(|finding| finding.line <= index) {
            if finding.line == index {
                // The sentence that an offer is cut from speaks of it with other words.
                let own = overlapping(&line.pieces.sentences, finding.range, |sentence| *sentence);
                ranges.extend(own.copied());
            }
        }
        ranges.sort_unstable();
        ranges.dedup();
        text += line.text.len() - ranges.iter().map(|range| range.end - range.start).sum::<usize>().min(line.text.len());
        // Words and offers are in order: each offer is passed once.
        let mut offers = ranges.into_iter().peekable();
        let mut end = 0;
        for word in &line.words {
            while let Some(offer) = offers.next_if(|offer| offer.start <= word.range.start) {
                end = end.max(offer.end);
            }
            named += usize::from(word.classes & VICE != 0 && word.range.start >= end);
        }
    }
    if text < TEXT {
        return;
    }
    for finding in findings.iter_mut().filter(|finding| offers(finding)) {
        if named >= NAMED && finding.certainty() < 2.0 * CERTAIN {
            finding.witnesses.push(Witness::Topic);
        } else if named == 0 {
            finding.witnesses.push(Witness::Foreign);
        }
    }
}
