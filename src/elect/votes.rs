//! How paragraphs vote for the elements around them, after Readability.
//!
//! Knows weights and distances. One measure among others: it needs no names and no training, and
//! holds on old layouts and in any language.

use crate::document::{ContainerId, Document, Measure, Shape};
use crate::ledger::Ledger;
use crate::steps::step;
use crate::words::Words;

/// A block below this weight does not vote: a line of a menu, a label.
const VOTER: f64 = 25.0;

/// The vote of a paragraph grows with its weight up to three times this.
const VOTE_STEP: f64 = 100.0;

/// Levels above a paragraph's own group that its vote reaches.
const LEVELS: u8 = 5;

/// An article begins within this many blocks below its headline.
const BELOW_HEADLINE: usize = 14;

/// Elements that hold one paragraph's text rather than a group of paragraphs.
const PARAGRAPHS: [&str; 22] = [
    "blockquote",
    "center",
    "dd",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "ol",
    "p",
    "pre",
    "span",
    "tbody",
    "tr",
    "ul",
];

static PARAGRAPH_WORDS: Words<u32, 64> = Words::of_lists(&[("paragraphs", &PARAGRAPHS)]);

/// The votes of each container, by its index: every paragraph votes for the elements around it, the
/// nearest group most.
pub(super) fn votes(document: &Document<'_>, measures: &[Measure], headline: Option<usize>, ledger: &Ledger) -> Vec<f32> {
    let mut votes = vec![0.0; document.containers.len()];
    let groups = nearest_groups(document);
    let above = |id: ContainerId| document.containers.get(id)?.parent.and_then(|parent| groups.get(parent).copied()?);
    for (index, (block, measure)) in document.blocks.iter().zip(measures).enumerate() {
        step();
        if measure.weight < VOTER || ledger.is_taken(index) {
            continue;
        }
        let voice = voice(block.shape, measure) * beside_headline(index, headline);
        let mut group = groups.get(block.container).copied().flatten();
        for level in 0..=LEVELS {
            let Some(id) = group else { break };
            step();
            let share = match level {
                0 => 1.0,
                1 => 0.5,
                level => 1.0 / (3.0 * f32::from(level)),
            };
            if let Some(own) = votes.get_mut(id) {
                *own += voice * share;
            }
            group = above(id);
        }
    }
    votes
}

/// For each container the nearest group: itself, or the first above it that is one.
fn nearest_groups(document: &Document<'_>) -> Vec<Option<ContainerId>> {
    let mut groups: Vec<Option<ContainerId>> = Vec::with_capacity(document.containers.len());
    for (id, container) in document.containers.iter().enumerate() {
        step();
        let is_group = PARAGRAPH_WORDS.get(&container.tag).is_none();
        // Parents come first.
        groups.push(if is_group { Some(id) } else { container.parent.and_then(|parent| groups.get(parent).copied()?) });
    }
    groups
}

#[expect(clippy::cast_possible_truncation, reason = "votes need no more than seven digits")]
fn voice(shape: Shape, measure: &Measure) -> f32 {
    let reads = if measure.sentences > 0 || measure.commas > 0 { 1.0 } else { 0.3 };
    let form = match shape {
        Shape::Paragraph | Shape::Quote | Shape::Preformatted => 1.0,
        Shape::ListItem { .. } => 0.6,
        Shape::TableRow { .. } | Shape::Caption => 0.4,
        Shape::Heading(_) => 0.2,
    };
    let commas = measure.commas.min(20) as f64;
    let voice = (1.0 + commas + (measure.weight / VOTE_STEP).min(3.0)) * (1.0 - measure.link_density()) * reads * form;
    voice as f32
}

/// Articles stand below their headlines.
fn beside_headline(index: usize, headline: Option<usize>) -> f32 {
    match headline {
        Some(headline) if index > headline && index <= headline + BELOW_HEADLINE => 3.0,
        Some(headline) if index < headline => 0.3,
        _ => 1.0,
    }
}
