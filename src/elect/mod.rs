//! Which blocks are the main content.
//!
//! Knows measures of blocks and containers, and the hints that marks left. Must not know markup,
//! nor words of any language. First version: thresholds set by hand; the seam is [`elect`].
//!
//! A block is judged alone, then by the container that holds most of what reads like an article,
//! then by its neighbours. When too little is left, the ladder goes down a rung and the same
//! document is judged again with fewer grounds to leave something out.

mod filter;
mod region;

use crate::article::Rung;
use crate::document::{Document, Measure};
use crate::ledger::{Ledger, Mark};
use crate::page::InputKind;
use crate::removal::{Evidence, Reason, RuleId};

/// How the balance between losing article text and keeping boilerplate is struck.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Focus {
    /// Rather lose a doubtful block than keep boilerplate.
    Precision,
    /// The most of both.
    #[default]
    Balanced,
    /// Rather keep boilerplate than lose a doubtful block.
    Recall,
}

const OFF_TOPIC: &str = "elect/off-topic";
const LINK_LIST: &str = "elect/link-list";

/// The ids under which this station reports.
pub(crate) const IDS: [&str; 2] = [OFF_TOPIC, LINK_LIST];

/// An article of less than this (four lines of a column) makes the ladder go down, if the page has
/// more to give.
const ENOUGH: f64 = 250.0;

/// The article is too small when less than this share of the page's unlinked text is in it.
const SMALL_SHARE: f64 = 0.08;

/// Chooses the main content and marks everything else.
pub(crate) fn elect(document: &Document<'_>, focus: Focus, ledger: &mut Ledger) -> Rung {
    // Text that somebody extracted has no structure left to judge by: rules and detectors look
    // at its lines instead.
    if document.kind == InputKind::Text {
        return Rung::Everything;
    }
    let page = PageFacts::new(document, ledger);
    let (rung, keep) = choose(document, &page, focus, ledger);
    for (index, block) in document.blocks.iter().enumerate() {
        if keep.get(index) != Some(&false) || ledger.is_taken(index) {
            continue;
        }
        let mark = page.explain(document, index, ledger);
        ledger.take_block(index, Mark { range: block.range, ..mark });
    }
    rung
}

fn choose(document: &Document<'_>, page: &PageFacts, focus: Focus, ledger: &Ledger) -> (Rung, Vec<bool>) {
    let unlinked: f64 = page.blocks.iter().map(|facts| facts.measure.weight - facts.measure.linked).sum();
    for rung in [Rung::Strict, Rung::Lenient, Rung::Broad] {
        let region = region::region(document, page, rung, ledger);
        let keep = filter::filter(document, page, &region, rung, focus, ledger);
        let weight: f64 = page.blocks.iter().zip(&keep).filter(|(_, keep)| **keep).map(|(facts, _)| facts.measure.weight).sum();
        if weight >= ENOUGH && weight >= SMALL_SHARE * unlinked {
            return (rung, keep);
        }
    }
    // A page of a few words: all that is left after the certain marks, but for lists of links.
    let keep: Vec<bool> = page.blocks.iter().map(|facts| !facts.taken && facts.measure.link_density() < 0.8).collect();
    if keep.contains(&true) {
        return (Rung::Everything, keep);
    }
    (Rung::Everything, page.blocks.iter().map(|facts| !facts.taken).collect())
}

/// What is measured once and used on every rung.
struct PageFacts {
    blocks: Vec<BlockFacts>,
    /// Sums of measures of kept blocks up to each block, so that any container is one subtraction.
    sums: Vec<Measure>,
}

struct BlockFacts {
    measure: Measure,
    /// Left out by a station before this one.
    taken: bool,
    /// Inside a container with a hint.
    hinted: bool,
}

impl PageFacts {
    fn new(document: &Document<'_>, ledger: &Ledger) -> Self {
        // Containers come after their parents, so hints are handed down in one pass.
        let mut hinted = vec![false; document.containers.len()];
        for (id, container) in document.containers.iter().enumerate() {
            let above = container.parent.and_then(|parent| hinted.get(parent).copied()).unwrap_or(false);
            if let Some(own) = hinted.get_mut(id) {
                *own = above || ledger.hint_of(id).is_some();
            }
        }
        let blocks: Vec<BlockFacts> = document
            .blocks
            .iter()
            .enumerate()
            .map(|(index, block)| BlockFacts {
                measure: document.measure(block),
                taken: ledger.is_taken(index),
                hinted: hinted.get(block.container).copied().unwrap_or(false),
            })
            .collect();
        let mut sums = vec![Measure::default()];
        let mut sum = Measure::default();
        for facts in &blocks {
            if !facts.taken {
                sum.merge(facts.measure);
            }
            sums.push(sum);
        }
        Self { blocks, sums }
    }

    /// The measure of everything in a run of blocks that is not taken yet.
    fn measure(&self, blocks: &std::ops::Range<usize>) -> Measure {
        let (Some(end), Some(start)) = (self.sums.get(blocks.end), self.sums.get(blocks.start)) else {
            return Measure::default();
        };
        Measure {
            weight: end.weight - start.weight,
            linked: end.linked - start.linked,
            commas: end.commas - start.commas,
            sentences: end.sentences - start.sentences,
            digits: end.digits - start.digits,
        }
    }

    /// Why a block is not in the main content.
    fn explain(&self, document: &Document<'_>, index: usize, ledger: &Ledger) -> Mark {
        let measure = self.blocks.get(index).map(|facts| facts.measure).unwrap_or_default();
        let block = document.blocks.get(index);
        let hint = block.and_then(|block| document.ancestors(block.container).find_map(|(id, _)| ledger.hint_of(id)));
        let mut evidence = vec![
            Evidence::Measure("link-density".into(), measure.link_density()),
            Evidence::Measure("weight".into(), measure.weight),
        ];
        let range = crate::span::TextRange::default();
        if let Some(hint) = hint {
            evidence.extend(hint.evidence.iter().cloned());
            return Mark { range, reason: hint.reason, rule: hint.rule.clone(), evidence };
        }
        if measure.weight > 0.0 && measure.link_density() > 0.8 {
            return Mark { range, reason: Reason::Navigation, rule: RuleId::new(LINK_LIST), evidence };
        }
        Mark { range, reason: Reason::OffTopic, rule: RuleId::new(OFF_TOPIC), evidence }
    }
}
