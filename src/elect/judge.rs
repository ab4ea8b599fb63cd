//! How blocks are judged: what the trees say of each, and which measures spoke loudest against it.
//!
//! Knows rows of measures and the trees. Must not know what a measure means.

use super::measures::{Measures, NAMES};
use super::model::{ABREAST, Lane, Model, Trees, fall};
use crate::steps::{step, step_by};

/// How many measures are named for each block that is left out.
pub(super) const LOUDEST: usize = 3;

/// What the model says of a block.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Verdict {
    /// That it is main content.
    pub(super) probability: f32,
    /// The measures that spoke loudest against it and what they were, loudest first.
    pub(super) against: [Option<(u16, f32)>; LOUDEST],
}

/// What the model says of each block.
pub(super) fn verdicts(measures: &Measures<'_, '_>, model: &Model) -> Vec<Verdict> {
    let mut verdicts = vec![Verdict::default(); measures.len()];
    let mut judged = Vec::with_capacity(measures.len());
    for (index, verdict) in verdicts.iter_mut().enumerate() {
        step();
        // Taken from the page's data because nothing else is there: a reader has judged that.
        if measures.is_data(index) && !measures.is_taken(index) {
            verdict.probability = 1.0;
        } else if !measures.is_taken(index) {
            judged.push(index);
        }
    }
    let mut page: Vec<f32> = Vec::new();
    measures.put_page(&mut |_, value| page.push(value));
    let own = NAMES.len() - page.len();
    let measure = |lane: &mut Lane| {
        measures.put(lane.block, &mut put_into(&mut lane.row));
        if let Some(row) = lane.row.get_mut(own..NAMES.len()) {
            row.copy_from_slice(&page);
        }
    };
    Jury::new().hear(&model.trees, &judged, measure, |lane| {
        if let Some(verdict) = verdicts.get_mut(lane.block) {
            *verdict = Verdict { probability: lane.probability(), against: against(lane) };
        }
    });
    verdicts
}

/// Takes measures in their order.
fn put_into(row: &mut [f32]) -> impl FnMut(&'static str, f32) {
    let mut places = row.iter_mut();
    move |_, value| {
        if let Some(place) = places.next() {
            *place = value;
        }
    }
}

/// What spoke loudest against a block.
fn against(lane: &Lane) -> [Option<(u16, f32)>; LOUDEST] {
    const RUN: usize = 16;
    let mut loudest = [(0, None); LOUDEST];
    for (start, (owed, values)) in (0_u16..).step_by(RUN).zip(lane.owed.chunks(RUN).zip(lane.row.chunks(RUN))) {
        // Most are owed nothing or next to nothing: sixteen comparisons at once say so.
        let bound = loudest[LOUDEST - 1].0;
        if owed.iter().fold(0, |any, owed| any | u8::from(*owed < bound)) == 0 {
            continue;
        }
        for (measure, (owed, value)) in (start..).zip(owed.iter().zip(values)) {
            if *owed < loudest[LOUDEST - 1].0 {
                loudest[LOUDEST - 1] = (*owed, Some((measure, *value)));
                loudest.sort_by_key(|(owed, _)| *owed);
            }
        }
    }
    loudest.map(|(_, measure)| measure)
}

/// Room for blocks that fall through the trees side by side: before the first of the trees, and before
/// the rest, where only those wait that the first did not settle.
struct Jury {
    begun: [Lane; ABREAST],
    waiting: [Lane; ABREAST],
}

impl Jury {
    #[expect(clippy::large_stack_arrays, reason = "18 KB twice, once for a page")]
    fn new() -> Box<Self> {
        Box::new(Self { begun: [Lane::EMPTY; ABREAST], waiting: [Lane::EMPTY; ABREAST] })
    }

    /// Lets blocks fall. `measure` fills a block's row; `done` hears of each block at its end.
    fn hear(&mut self, trees: &Trees, blocks: &[usize], measure: impl Fn(&mut Lane), mut done: impl FnMut(&Lane)) {
        let [first, rest] = trees.parts();
        let mut waiting = 0;
        for some in blocks.chunks(ABREAST) {
            for (lane, block) in self.begun.iter_mut().zip(some) {
                lane.begin(*block);
                measure(lane);
            }
            step_by(ABREAST);
            fall(first, &mut self.begun);
            for lane in self.begun.iter().take(some.len()) {
                if lane.is_settled() {
                    done(lane);
                    continue;
                }
                if let Some(place) = self.waiting.get_mut(waiting) {
                    place.clone_from(lane);
                    waiting += 1;
                }
                if waiting == ABREAST {
                    fall(rest, &mut self.waiting);
                    self.waiting.iter().for_each(&mut done);
                    waiting = 0;
                }
            }
        }
        if waiting > 0 {
            fall(rest, &mut self.waiting);
            self.waiting.iter().take(waiting).for_each(done);
        }
    }
}
