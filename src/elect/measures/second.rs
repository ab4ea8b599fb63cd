//! What the second pass sees besides: how probable the first pass found the blocks around.
//!
//! Knows probabilities of blocks, and sums them over containers, groups and stretches of the page.

use std::ops::Range;

use super::{LEVELS, Measures, Put, WINDOW, count, float};
use crate::steps::{step, step_by};

/// Blocks on either side whose probabilities are seen one by one.
const BESIDE: usize = 3;

/// From here on the first pass says "main content", up to here "boilerplate".
const SURE: f32 = 0.7;
const UNSURE: f32 = 0.3;

/// The first pass's probabilities over the page, summed.
pub(in crate::elect) struct Second<'m, 'd, 'i> {
    measures: &'m Measures<'d, 'i>,
    first: &'m [f32],
    sums: Vec<Mass>,
    groups: Vec<Mass>,
    sure_above: Vec<f32>,
    sure_below: Vec<f32>,
    heading: Vec<f32>,
    best: f32,
    unsure: f32,
}

/// Weight and weight that is expected to be main content.
#[derive(Clone, Copy, Default)]
struct Mass {
    weight: f64,
    main: f64,
    blocks: f32,
    probable: f32,
}

impl Mass {
    fn add(&mut self, weight: f64, probability: f32) {
        self.weight += weight;
        self.main += weight * f64::from(probability);
        self.blocks += 1.0;
        self.probable += probability;
    }

    fn minus(&self, before: &Self) -> Self {
        Self {
            weight: self.weight - before.weight,
            main: self.main - before.main,
            blocks: self.blocks - before.blocks,
            probable: self.probable - before.probable,
        }
    }

    fn purity(&self) -> f32 {
        float(self.main / self.weight.max(1.0))
    }
}

impl<'m, 'd, 'i> Second<'m, 'd, 'i> {
    /// `first` are the probabilities of the blocks by the first pass.
    pub(in crate::elect) fn new(measures: &'m Measures<'d, 'i>, first: &'m [f32]) -> Self {
        let mut sums = Vec::with_capacity(first.len() + 1);
        let mut sum = Mass::default();
        sums.push(sum);
        let mut groups = vec![Mass::default(); measures.groups.count()];
        let mut sure_above = Vec::with_capacity(first.len());
        let mut heading = Vec::with_capacity(first.len());
        let (mut sure, mut above) = (super::NOWHERE, -1.0);
        for (index, own) in measures.blocks.iter().enumerate() {
            step();
            let probability = first.get(index).copied().unwrap_or_default();
            sum.add(own.measure.weight, probability);
            sums.push(sum);
            if let Some(group) = groups.get_mut(measures.groups.number(index)) {
                group.add(own.measure.weight, probability);
            }
            sure_above.push(sure);
            heading.push(above);
            sure = if probability >= SURE { 1.0 } else { (sure + 1.0).min(super::NOWHERE) };
            if own.shape >= super::own::shape(crate::document::Shape::Heading(1)) {
                above = probability;
            }
        }
        let mut sure_below = vec![super::NOWHERE; first.len()];
        sure = super::NOWHERE;
        for (below, probability) in sure_below.iter_mut().zip(first).rev() {
            *below = sure;
            sure = if *probability >= SURE { 1.0 } else { (sure + 1.0).min(super::NOWHERE) };
        }
        step_by(3 * first.len());
        let best = first.iter().copied().fold(0.0, f32::max);
        let unsure = first.iter().filter(|probability| (UNSURE..SURE).contains(*probability)).count();
        let unsure = count(unsure) / count(first.len()).max(1.0);
        Self { measures, first, sums, groups, sure_above, sure_below, heading, best, unsure }
    }

    fn mass(&self, run: &Range<usize>) -> Mass {
        let at = |block: usize| self.sums.get(block.min(self.first.len())).copied().unwrap_or_default();
        at(run.end).minus(&at(run.start))
    }

    /// Everything that the second pass sees of a block besides what the first saw.
    pub(in crate::elect) fn put(&self, index: usize, put: &mut impl Put) {
        step();
        let at = |list: &[f32], index: usize| list.get(index).copied().unwrap_or_default();
        let blocks = self.first.len();
        let whole = self.mass(&(0..blocks));
        let main = whole.main.max(1.0);
        put("first", at(self.first, index));
        self.put_beside(index, put);
        self.put_levels(index, main, put);
        let group = self.groups.get(self.measures.groups.number(index)).copied().unwrap_or_default();
        put("group: first", group.probable / group.blocks.max(1.0));
        put("group: purity", group.purity());
        put("group: of main", float(group.main / main));
        put("main above", float(self.mass(&(0..index)).main / main));
        put("main below", float(self.mass(&(index + 1..blocks)).main / main));
        put("to sure above", at(&self.sure_above, index));
        put("to sure below", at(&self.sure_below, index));
        put("heading above: first", at(&self.heading, index));
        let window = self.mass(&(index.saturating_sub(WINDOW)..(index + WINDOW + 1).min(blocks)));
        put("window: first", window.probable / window.blocks.max(1.0));
        put("window: purity", window.purity());
        put("page: best", self.best);
        put("page: main", float(whole.main));
        put("page: purity", whole.purity());
        put("page: first", whole.probable / whole.blocks.max(1.0));
        put("page: unsure", self.unsure);
    }

    fn put_beside(&self, index: usize, put: &mut impl Put) {
        const NAMES: [&str; 2 * BESIDE] = ["-3: first", "-2: first", "-1: first", "+1: first", "+2: first", "+3: first"];
        for (step, name) in (0..=2 * BESIDE).filter(|step| *step != BESIDE).zip(NAMES) {
            let beside = (index + step).checked_sub(BESIDE).and_then(|index| self.first.get(index));
            put(name, beside.copied().unwrap_or(-1.0));
        }
    }

    fn put_levels(&self, index: usize, main: f64, put: &mut impl Put) {
        const NAMES: [[&str; 3]; LEVELS] = [
            ["1: purity", "1: of main", "1: first"],
            ["2: purity", "2: of main", "2: first"],
            ["3: purity", "3: of main", "3: first"],
            ["4: purity", "4: of main", "4: first"],
            ["5: purity", "5: of main", "5: first"],
        ];
        for (run, names) in self.measures.above(index).levels.iter().zip(NAMES) {
            let mass = self.mass(run);
            let values = [mass.purity(), float(mass.main / main), mass.probable / mass.blocks.max(1.0)];
            for (name, value) in names.into_iter().zip(values) {
                put(name, value);
            }
        }
    }
}
