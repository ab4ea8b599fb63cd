//! Inside the region: what is not the article although it stands in its container.
//!
//! Knows groups by their links and blocks by their neighbours.

use super::{Focus, PageFacts, region::Region};
use crate::article::Rung;
use crate::document::{Document, Shape};
use crate::ledger::Ledger;

/// Groups with more text than this in one stretch are not judged by their links alone.
const GROUP_WEIGHT: f64 = 1_500.0;

/// Link density from which a group or block is a list of links.
const LINKS: f64 = 0.5;

/// A hinted group goes unless it holds more than this share of the region.
const HINTED_SHARE: f64 = 0.4;

/// Which blocks stay.
pub(super) fn filter(
    document: &Document<'_>,
    page: &PageFacts,
    region: &Region,
    rung: Rung,
    focus: Focus,
    ledger: &Ledger,
) -> Vec<bool> {
    let mut keep: Vec<bool> = region.inside.iter().zip(&page.blocks).map(|(inside, facts)| *inside && !facts.taken).collect();
    drop_groups(document, page, region, rung, ledger, &mut keep);
    drop_blocks(document, page, focus, &mut keep);
    drop_headings(document, &mut keep);
    keep
}

/// Lists of links, and groups that a hint names.
fn drop_groups(document: &Document<'_>, page: &PageFacts, region: &Region, rung: Rung, ledger: &Ledger, keep: &mut [bool]) {
    let whole = page.measure(&region.range).weight;
    let mut dropped_up_to = 0;
    for (id, container) in document.containers.iter().enumerate() {
        let blocks = container.blocks.clone();
        let covers_region = blocks.start <= region.range.start && blocks.end >= region.range.end;
        let outside = blocks.end <= region.range.start || blocks.start >= region.range.end;
        if covers_region || outside || blocks.end <= dropped_up_to {
            continue;
        }
        let measure = page.measure(&blocks);
        let hinted = rung <= Rung::Broad && ledger.hint_of(id).is_some() && measure.weight <= HINTED_SHARE * whole;
        let linked = blocks.len() > 1 && measure.link_density() >= LINKS && page.prose(&blocks) == 0;
        if hinted || linked {
            dropped_up_to = blocks.end;
            if let Some(own) = keep.get_mut(blocks) {
                own.fill(false);
            }
        }
    }
}

/// Single blocks that are links, unless running text stands on both sides.
fn drop_blocks(document: &Document<'_>, page: &PageFacts, focus: Focus, keep: &mut [bool]) {
    let is_prose = |index: usize| page.blocks.get(index).is_some_and(super::BlockFacts::is_prose);
    let limit = match focus {
        Focus::Precision => 0.4,
        Focus::Balanced => LINKS,
        Focus::Recall => 0.8,
    };
    let prose: Vec<usize> = (0..keep.len()).filter(|&index| keep.get(index) == Some(&true) && is_prose(index)).collect();
    for (index, block) in document.blocks.iter().enumerate() {
        let (Some(own), Some(facts)) = (keep.get_mut(index), page.blocks.get(index)) else { continue };
        if !*own {
            continue;
        }
        let density = facts.measure.link_density();
        let between = prose.first().is_some_and(|first| *first < index) && prose.last().is_some_and(|last| *last > index);
        let structural = matches!(block.shape, Shape::Heading(_) | Shape::TableRow { .. } | Shape::Caption | Shape::Preformatted);
        if density >= limit && !(structural && between) && facts.measure.weight < GROUP_WEIGHT {
            *own = false;
        }
    }
}

/// A heading goes with its section: when all that stood between it and the next heading of its rank
/// was left out. A heading that never had anything under it stays.
fn drop_headings(document: &Document<'_>, keep: &mut [bool]) {
    let mut below = Below::default();
    for (index, block) in document.blocks.iter().enumerate().rev() {
        let Some(own) = keep.get_mut(index) else { continue };
        match block.shape {
            Shape::Heading(level) if *own => {
                let covers = below.heading.is_none_or(|next| level >= next);
                if below.left_out && !below.text && covers {
                    *own = false;
                } else {
                    below = Below { heading: Some(level), ..Below::default() };
                }
            }
            _ if *own => below = Below { text: true, ..Below::default() },
            _ => below.left_out = true,
        }
    }
}

/// What stands between a block and the next kept heading below it.
#[derive(Default)]
struct Below {
    text: bool,
    left_out: bool,
    heading: Option<u8>,
}
