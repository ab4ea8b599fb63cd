//! The container that holds the article, and what stands beside it and belongs to it.
//!
//! Knows how paragraphs vote for the elements around them, after Readability.

use std::ops::Range;

use super::PageFacts;
use crate::article::Rung;
use crate::document::{ContainerId, Document, Shape};
use crate::ledger::Ledger;

/// A block below this weight does not vote: a line of a menu, a label.
const VOTER: f64 = 25.0;

/// The vote of a paragraph grows with its weight up to three times this.
const VOTE_STEP: f64 = 100.0;

/// Levels above a paragraph's own group that its vote reaches.
const LEVELS: usize = 5;

/// A neighbour of the winner belongs to it from this share of the winner's votes on.
const SIBLING_SHARE: f64 = 0.2;

/// A long paragraph beside the winner that is not made of links belongs to it too.
const SIBLING_WEIGHT: f64 = 80.0;

/// A twin of the winner has this share of its votes at least: answers are shorter than questions,
/// and the headline counts for the first post alone.
const TWIN_SHARE: f64 = 0.05;

/// So many elements of the same kind are a thread.
const TWINS: usize = 3;

/// Blocks of the region, by index.
pub(super) struct Region {
    pub(super) inside: Vec<bool>,
    pub(super) range: Range<usize>,
}

pub(super) fn region(document: &Document<'_>, page: &PageFacts, rung: Rung, ledger: &Ledger) -> Region {
    let votes = votes(document, page, rung, ledger);
    let whole = 0..document.blocks.len();
    let winner = (0..document.containers.len()).max_by(|&a, &b| score(&votes, a).total_cmp(&score(&votes, b)).then(b.cmp(&a)));
    let Some(winner) = winner.filter(|&winner| score(&votes, winner) > 0.0 && rung == Rung::Strict) else {
        return Region { inside: vec![true; whole.len()], range: whole };
    };
    let mut inside = vec![false; document.blocks.len()];
    let twins = twins(document, page, &votes, winner);
    if twins.is_empty() {
        let top = ascend(document, &votes, winner);
        include(&mut inside, &blocks_of(document, top));
        add_siblings(document, page, &votes, top, &mut inside);
    } else {
        for twin in twins {
            include(&mut inside, &blocks_of(document, twin));
        }
    }
    let first = inside.iter().position(|inside| *inside).unwrap_or(0);
    let end = inside.iter().rposition(|inside| *inside).map_or(whole.end, |last| last + 1);
    Region { inside, range: first..end }
}

fn score(votes: &[f64], container: ContainerId) -> f64 {
    votes.get(container).copied().unwrap_or(0.0)
}

fn blocks_of(document: &Document<'_>, container: ContainerId) -> Range<usize> {
    document.containers.get(container).map_or(0..0, |container| container.blocks.clone())
}

fn include(inside: &mut [bool], blocks: &Range<usize>) {
    if let Some(own) = inside.get_mut(blocks.clone()) {
        own.fill(true);
    }
}

/// Elements that hold one paragraph's text rather than a group of paragraphs.
fn is_paragraph_like(tag: &str) -> bool {
    matches!(
        tag,
        "p" | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "li"
            | "ul"
            | "ol"
            | "dl"
            | "dt"
            | "dd"
            | "tr"
            | "tbody"
            | "thead"
            | "pre"
            | "blockquote"
            | "figure"
            | "figcaption"
            | "center"
            | "span"
            | "font"
    )
}

/// Every paragraph votes for the elements around it, the nearest group most.
fn votes(document: &Document<'_>, page: &PageFacts, rung: Rung, ledger: &Ledger) -> Vec<f64> {
    let mut votes = vec![0.0; document.containers.len()];
    for (block, facts) in document.blocks.iter().zip(&page.blocks) {
        let measure = facts.measure;
        if facts.taken || measure.weight < VOTER {
            continue;
        }
        let reads = if measure.sentences > 0 || measure.commas > 0 { 1.0 } else { 0.3 };
        let form = match block.shape {
            Shape::Paragraph | Shape::Quote | Shape::Preformatted => 1.0,
            Shape::ListItem { .. } => 0.6,
            Shape::TableRow { .. } | Shape::Caption => 0.4,
            Shape::Heading(_) => 0.2,
        };
        let hint = if facts.hinted && rung == Rung::Strict { 0.2 } else { 1.0 };
        #[expect(clippy::cast_precision_loss, reason = "commas of one block")]
        let commas = measure.commas.min(20) as f64;
        let voice = (1.0 + commas + (measure.weight / VOTE_STEP).min(3.0))
            * (1.0 - measure.link_density())
            * reads
            * form
            * hint
            * facts.headlined;
        let mut level = 0;
        for (id, container) in document.ancestors(block.container) {
            if is_paragraph_like(&container.tag) {
                continue;
            }
            let share = match level {
                0 => 1.0,
                1 => 0.5,
                level => 1.0 / (3.0 * f64::from(u8::try_from(level).unwrap_or(u8::MAX))),
            };
            if let Some(own) = votes.get_mut(id) {
                *own += voice * share;
            }
            level += 1;
            if level > LEVELS {
                break;
            }
        }
    }
    for (id, container) in document.containers.iter().enumerate() {
        if let Some(votes) = votes.get_mut(id) {
            *votes *= 1.0 - page.measure(&container.blocks).link_density();
            if rung == Rung::Strict && ledger.hint_of(id).is_some() {
                *votes *= 0.5;
            }
        }
    }
    votes
}

/// Posts of a thread: elements with the winner's tag, names and depth, several of which have a good
/// share of its votes. Short ones among them are posts too. Empty where the winner has none.
fn twins(document: &Document<'_>, page: &PageFacts, votes: &[f64], winner: ContainerId) -> Vec<ContainerId> {
    let signature = |id: ContainerId| {
        let container = document.containers.get(id)?;
        let names: String = container.names.chars().filter(|c| !c.is_ascii_digit()).collect();
        (!names.trim().is_empty()).then(|| (container.tag.clone(), names, container.depth))
    };
    let Some(own) = signature(winner) else { return Vec::new() };
    let alike: Vec<ContainerId> = (0..document.containers.len()).filter(|&id| signature(id).as_ref() == Some(&own)).collect();
    let limit = score(votes, winner) * TWIN_SHARE;
    let posts = alike.iter().filter(|&&id| score(votes, id) >= limit && page.prose(&blocks_of(document, id)) > 0).count();
    if posts < TWINS { Vec::new() } else { alike }
}

/// A parent that only the winner and its like fill scores more than the winner: then it is the
/// article, split into parts.
fn ascend(document: &Document<'_>, votes: &[f64], winner: ContainerId) -> ContainerId {
    let mut top = winner;
    let mut last = score(votes, winner);
    let limit = last / 3.0;
    let mut next = document.containers.get(winner).and_then(|container| container.parent);
    while let Some(id) = next {
        let own = score(votes, id);
        if own < limit {
            break;
        }
        if own > last {
            top = id;
            last = own;
        }
        next = document.containers.get(id).and_then(|container| container.parent);
    }
    // A group with one child group is that child; the parent may hold the missing first paragraph.
    top
}

/// Parts of the article that stand beside the winner: the same size of vote, or long paragraphs.
fn add_siblings(document: &Document<'_>, page: &PageFacts, votes: &[f64], top: ContainerId, inside: &mut [bool]) {
    let Some(parent) = document.containers.get(top).and_then(|container| container.parent) else { return };
    let limit = (score(votes, top) * SIBLING_SHARE).max(10.0);
    for (id, container) in document.containers.iter().enumerate() {
        if container.parent != Some(parent) || id == top {
            continue;
        }
        let measure = page.measure(&container.blocks);
        let paragraph = is_paragraph_like(&container.tag)
            && measure.weight >= SIBLING_WEIGHT
            && measure.sentences > 0
            && measure.link_density() < 0.25;
        if score(votes, id) >= limit || paragraph {
            include(inside, &container.blocks);
        }
    }
    // Text that stands in the parent itself.
    for (index, block) in document.blocks.iter().enumerate() {
        if block.container == parent
            && let (Some(inside), Some(facts)) = (inside.get_mut(index), page.blocks.get(index))
            && facts.measure.weight >= SIBLING_WEIGHT
            && facts.measure.link_density() < 0.25
        {
            *inside = true;
        }
    }
}
