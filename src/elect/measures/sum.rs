//! What runs of blocks hold together.
//!
//! Knows blocks that were measured one by one. Must not know where a run stands.

use super::own::Own;
use crate::document::Measure;

/// The weight of a link that may be a headline: three words, or six characters.
const TITLE: f64 = 15.0;

/// Link density above which a block is a link.
const LINKED: f64 = 0.8;

/// Sums over a run of blocks.
#[derive(Clone, Copy, Default)]
pub(super) struct Sum {
    pub(super) measure: Measure,
    pub(super) blocks: f32,
    pub(super) prose: f32,
    pub(super) prose_weight: f64,
    pub(super) taken: f64,
    pub(super) images: f32,
    /// Lines that are links and long enough for a headline.
    pub(super) titles: f32,
}

impl Sum {
    pub(super) fn add(&mut self, own: &Own) {
        self.measure.merge(own.measure);
        self.blocks += 1.0;
        if own.measure.is_prose() {
            self.prose += 1.0;
            self.prose_weight += own.measure.weight;
        }
        if own.taken {
            self.taken += own.measure.weight;
        }
        self.images += f32::from(own.images);
        if own.measure.weight >= TITLE && own.measure.link_density() > LINKED {
            self.titles += 1.0;
        }
    }

    pub(super) fn plus(&mut self, other: &Self) {
        self.measure.merge(other.measure);
        self.blocks += other.blocks;
        self.prose += other.prose;
        self.prose_weight += other.prose_weight;
        self.taken += other.taken;
        self.images += other.images;
        self.titles += other.titles;
    }

    pub(super) fn minus(&self, before: &Self) -> Self {
        Self {
            measure: self.measure.minus(&before.measure),
            blocks: self.blocks - before.blocks,
            prose: self.prose - before.prose,
            prose_weight: self.prose_weight - before.prose_weight,
            taken: self.taken - before.taken,
            images: self.images - before.images,
            titles: self.titles - before.titles,
        }
    }
}
