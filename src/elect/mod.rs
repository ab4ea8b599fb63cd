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
use crate::document::{Document, Measure, PROSE};
use crate::ledger::{Ledger, Mark};
use crate::page::InputKind;
use crate::removal::{Evidence, Reason, RuleId};
use crate::skeleton::Skeleton;

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

/// One container is the article when it holds this share of the text that no hint speaks against.
/// Below it the page is a digest, a shop or a front page. WCXB: pages of kind article stay above.
const REGION_SHARE: f64 = 0.45;

/// A container with this much text (a screenful) is an article, whatever stands around it.
const SCREENFUL: f64 = 1_200.0;

/// What a screenful has to hold of the text that no hint speaks against.
const SCREENFUL_SHARE: f64 = 0.2;

/// Whatever was chosen is too little when it holds less than this share of all unlinked text.
const SMALL_SHARE: f64 = 0.08;

/// Chooses the main content and marks everything else.
///
/// `headline` is the block with the headline and its text: articles stand below their headlines and
/// take up their words.
/// `measures` are those of the document's blocks.
pub(crate) fn elect(
    document: &Document<'_>,
    measures: &[Measure],
    headline: (Option<usize>, Option<&str>),
    focus: Focus,
    ledger: &mut Ledger,
) -> Rung {
    // Text that somebody extracted has no structure left to judge by: rules and detectors look
    // at its lines instead.
    if document.kind == InputKind::Text {
        return Rung::Everything;
    }
    let page = PageFacts::new(document, measures, headline, ledger);
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
    let unlinked = |facts: &&BlockFacts| facts.measure.weight - facts.measure.linked;
    let all: f64 = page.blocks.iter().filter(|facts| !facts.taken).map(|facts| unlinked(&facts)).sum();
    let unhinted: f64 = page.blocks.iter().filter(|facts| !facts.taken && !facts.hinted).map(|facts| unlinked(&facts)).sum();
    for (rung, share, of) in
        [(Rung::Strict, REGION_SHARE, unhinted), (Rung::Broad, SMALL_SHARE, all), (Rung::Lenient, SMALL_SHARE, all)]
    {
        let region = region::region(document, page, rung, ledger);
        let keep = filter::filter(document, page, &region, rung, focus, ledger);
        let weight: f64 = page.blocks.iter().zip(&keep).filter(|(_, keep)| **keep).map(|(facts, _)| unlinked(&facts)).sum();
        let share = if rung == Rung::Strict && weight >= SCREENFUL { SCREENFUL_SHARE } else { share };
        if weight >= ENOUGH && weight >= share * of {
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
    /// Likewise, how many paragraphs of running text.
    prose: Vec<usize>,
}

struct BlockFacts {
    measure: Measure,
    /// Left out by a station before this one.
    taken: bool,
    /// Inside a container with a hint.
    hinted: bool,
    /// How much more the block's vote counts for standing where it stands and saying what it says.
    headlined: f64,
}

impl BlockFacts {
    fn is_prose(&self) -> bool {
        self.measure.weight >= PROSE && self.measure.sentences > 0 && self.measure.link_density() < 0.3
    }
}

/// An article begins within this many blocks below its headline.
const BELOW_HEADLINE: usize = 14;

/// The share of the headline's letter pairs that makes a block one that takes it up.
const TAKES_UP: f64 = 0.5;

/// The headline as the votes see it.
struct Headlined {
    place: Option<usize>,
    /// Pairs of letters that follow one another.
    pairs: Vec<(char, char)>,
}

impl Headlined {
    fn new(place: Option<usize>, title: Option<&str>) -> Self {
        let letters: Vec<char> = title.map(Skeleton::letters).unwrap_or_default().chars().take(120).collect();
        let mut pairs: Vec<(char, char)> = letters.iter().copied().zip(letters.iter().copied().skip(1)).collect();
        pairs.sort_unstable();
        pairs.dedup();
        Self { place, pairs }
    }

    fn factor(&self, index: usize, text: &str) -> f64 {
        let place = match self.place {
            Some(place) if index > place && index <= place + BELOW_HEADLINE => 3.0,
            Some(place) if index < place => 0.3,
            _ => 1.0,
        };
        if self.pairs.len() < 4 {
            return place;
        }
        let letters = Skeleton::letters(text);
        let mut found: Vec<(char, char)> = letters
            .chars()
            .zip(letters.chars().skip(1))
            .take(1_000)
            .filter(|pair| self.pairs.binary_search(pair).is_ok())
            .collect();
        found.sort_unstable();
        found.dedup();
        if found.len() as f64 >= TAKES_UP * self.pairs.len() as f64 { place * 3.0 } else { place }
    }
}

impl PageFacts {
    fn new(
        document: &Document<'_>,
        measures: &[Measure],
        (place, title): (Option<usize>, Option<&str>),
        ledger: &Ledger,
    ) -> Self {
        let headlined = Headlined::new(place, title);
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
                measure: measures.get(index).copied().unwrap_or_default(),
                taken: ledger.is_taken(index),
                hinted: hinted.get(block.container).copied().unwrap_or(false),
                headlined: headlined.factor(index, document.block_text(block)),
            })
            .collect();
        let mut prose = vec![0];
        let mut count = 0;
        let mut sums = vec![Measure::default()];
        let mut sum = Measure::default();
        for facts in &blocks {
            if !facts.taken {
                sum.merge(facts.measure);
                count += usize::from(facts.is_prose());
            }
            sums.push(sum);
            prose.push(count);
        }
        Self { blocks, sums, prose }
    }

    /// Paragraphs of running text in a run of blocks.
    fn prose(&self, blocks: &std::ops::Range<usize>) -> usize {
        let at = |block: usize| self.prose.get(block).copied().unwrap_or_default();
        at(blocks.end).saturating_sub(at(blocks.start))
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
