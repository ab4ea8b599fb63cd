//! Topic: whether what a sentence offers is something that the rest of the text speaks of.
//!
//! Knows words of trades and of the net, and where they stand. Must not know what a text about them looks
//! like.

use super::find::{Finding, Line, is_gap, overlapping};
use super::weigh::{CERTAIN, PROMOTES, Witness};
use super::words::{CHANNEL, Classes, DEAL, DISGUISED, FICTION, SELL, SITE, VICE, Word};
use crate::span::TextRange;

/// Frames of trades; all others speak of sites, channels and what is read there.
pub(super) const TRADES: [&str; 6] = ["trade", "trade-at", "offer-by-account", "mixed-account", "testimony", "deal-at"];

/// What the two kinds of frames are about.
const TRADE: Classes = VICE | DEAL;
const NET: Classes = SITE | CHANNEL | FICTION | DISGUISED;

/// The share of words of the table from which a sentence is made of them.
const DENSE: f64 = 0.4;

/// Different words of trades in one sentence of a text that has none elsewhere.
const MANY: usize = 3;

/// Bytes of a text around an offer that is long enough to name what it is about.
const TEXT: usize = 240;

/// Words of trades outside of all offers that make them a topic.
const NAMED: usize = 2;

/// Bytes of text for each word of the net from which it is not about the net, and up to which it is.
const FOREIGN: usize = 1500;
const TOPIC: usize = 250;

fn trades(finding: &Finding) -> bool {
    finding.witnesses.iter().any(|witness| matches!(witness, Witness::Frame(name, _) if TRADES.contains(name)))
}

fn framed(finding: &Finding) -> bool {
    finding.witnesses.iter().any(|witness| matches!(witness, Witness::Frame(..)))
}

/// Whether a frame promotes, and words of it are much of what is said.
fn promotes(finding: &Finding) -> bool {
    let says = |witness: &Witness| match witness {
        Witness::Frame(_, weight) => *weight >= PROMOTES,
        _ => false,
    };
    let dense = |witness: &Witness| matches!(witness, Witness::Density(share) if *share >= DENSE);
    finding.witnesses.iter().any(says) && finding.witnesses.iter().any(dense)
}

/// What the text says outside of what was found.
#[derive(Debug, Default)]
struct Rest {
    /// Bytes.
    text: usize,
    trade: usize,
    vice: usize,
    net: usize,
}

/// Adds to each offer whether the rest of the text is about such things.
pub(super) fn witness(lines: &[Line<'_>], findings: &mut [Finding]) {
    if !findings.iter().any(framed) {
        return;
    }
    let rest = rest(lines, findings);
    if rest.text < TEXT {
        return;
    }
    for finding in findings.iter_mut().filter(|finding| framed(finding)) {
        // What is quoted is what the text speaks of.
        if finding.witnesses.iter().any(|witness| matches!(witness, Witness::Quoted | Witness::Speech)) {
            continue;
        }
        if trades(finding) {
            if rest.vice >= NAMED && finding.certainty() < 2.0 * CERTAIN {
                finding.witnesses.push(Witness::Topic);
            } else if rest.trade == 0 {
                finding.witnesses.push(Witness::Foreign);
                let many = lines.get(finding.line).is_some_and(|line| {
                    let mut words: Vec<&str> = line
                        .words_in(finding.range)
                        .filter(|word| word.classes & VICE != 0)
                        .map(|word| word.range.of(line.text))
                        .collect();
                    words.sort_unstable();
                    words.dedup();
                    words.len() >= MANY
                });
                finding.witnesses.extend(many.then_some(Witness::Many));
            }
        } else if promotes(finding) && (rest.net == 0 || rest.text / rest.net > FOREIGN) {
            finding.witnesses.push(Witness::OffTopic);
        } else if rest.net > NAMED && rest.text / rest.net < TOPIC && finding.certainty() < 1.5 * CERTAIN {
            finding.witnesses.push(Witness::OnTopic);
        }
    }
}

fn rest(lines: &[Line<'_>], findings: &[Finding]) -> Rest {
    // Findings are in the order of their lines.
    let mut own = findings.iter().filter(|finding| framed(finding)).peekable();
    let mut rest = Rest::default();
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
        rest.text += line.text.len() - ranges.iter().map(|range| range.end - range.start).sum::<usize>().min(line.text.len());
        // Words and offers are in order: each offer is passed once.
        let mut offers = ranges.into_iter().peekable();
        let mut end = 0;
        let sells = |word: &Word| word.classes & (TRADE | SELL) != 0;
        let beside =
            |a: &Word, b: &Word| sells(a) && sells(b) && is_gap(TextRange::new(a.range.end, b.range.start).of(line.text));
        for (place, word) in line.words.iter().enumerate() {
            while let Some(offer) = offers.next_if(|offer| offer.start <= word.range.start) {
                end = end.max(offer.end);
            }
            if word.range.start >= end && !line.is_taken(word.range) {
                // One beside the other they offer; a text that is about them has other words between.
                let near = line.words.get(place.saturating_sub(2)..(place + 3).min(line.words.len())).unwrap_or_default();
                let offers = near.windows(3).any(|run| matches!(run, [a, b, c] if beside(a, b) && beside(b, c)));
                rest.trade += usize::from(!offers && word.classes & TRADE != 0);
                rest.vice += usize::from(!offers && word.classes & VICE != 0);
                rest.net += usize::from(word.classes & NET != 0);
            }
        }
    }
    rest
}
