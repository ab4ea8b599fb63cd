//! How blocks are judged: what the trees say of each, and which measures spoke loudest against it.
//!
//! Knows rows of measures and two passes of trees. Must not know what a measure means.

use super::measures::{FIRST, Measures, Second};
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

/// Rows of the first pass that are kept for the second; of blocks beyond these the measures are taken
/// again. Most pages have fewer than a hundred such blocks; this many are some megabytes.
const KEPT: usize = 2048;

/// What the model says of each block: by the first pass, and by the second where that left any doubt.
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
    let width = *FIRST;
    let mut jury = Jury::new();
    let mut kept: Vec<f32> = Vec::new();
    let mut doubtful = Vec::new();
    let mut measure = |_, lane: &mut Lane| {
        let mut put = put_into(&mut lane.row);
        measures.put(lane.block, &mut put);
    };
    jury.hear(&model.first, &judged, &mut measure, |lane, settled| {
        set(&mut verdicts, lane, settled);
        if !settled {
            if doubtful.len() < KEPT {
                kept.extend_from_slice(lane.row.get(..width).unwrap_or_default());
            }
            doubtful.push(lane.block);
        }
    });
    step_by(measures.len());
    let first: Vec<f32> = verdicts.iter().map(|verdict| verdict.probability).collect();
    let second = Second::new(measures, &first);
    let measure_again = |place: usize, lane: &mut Lane| {
        match kept.get(place * width..(place + 1) * width).zip(lane.row.get_mut(..width)) {
            Some((kept, row)) => row.copy_from_slice(kept),
            None => measure(place, lane),
        }
        let mut put = put_into(lane.row.get_mut(width..).unwrap_or_default());
        second.put(lane.block, &mut put);
    };
    jury.hear(&model.second, &doubtful, measure_again, |lane, _| set(&mut verdicts, lane, true));
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

/// `finally`: no pass will judge the block again.
fn set(verdicts: &mut [Verdict], lane: &Lane, finally: bool) {
    if let Some(verdict) = verdicts.get_mut(lane.block) {
        let against = if finally { against(lane) } else { [None; LOUDEST] };
        *verdict = Verdict { probability: lane.probability(), against };
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
    #[expect(clippy::large_stack_arrays, reason = "25 KB twice, once for a page")]
    fn new() -> Box<Self> {
        Box::new(Self { begun: [Lane::EMPTY; ABREAST], waiting: [Lane::EMPTY; ABREAST] })
    }

    /// Lets blocks fall. `measure` fills a block's row, given its place in the list; `done` hears of each
    /// block at its end, and whether the first trees settled it.
    fn hear(
        &mut self,
        trees: &Trees,
        blocks: &[usize],
        mut measure: impl FnMut(usize, &mut Lane),
        mut done: impl FnMut(&Lane, bool),
    ) {
        let [first, rest] = trees.parts();
        let mut waiting = 0;
        for (some, start) in blocks.chunks(ABREAST).zip((0..).step_by(ABREAST)) {
            for ((lane, block), place) in self.begun.iter_mut().zip(some).zip(start..) {
                lane.begin(*block);
                measure(place, lane);
            }
            step_by(ABREAST);
            fall(first, &mut self.begun);
            for lane in self.begun.iter().take(some.len()) {
                if lane.is_settled() {
                    done(lane, true);
                    continue;
                }
                if let Some(place) = self.waiting.get_mut(waiting) {
                    place.clone_from(lane);
                    waiting += 1;
                }
                if waiting == ABREAST {
                    fall(rest, &mut self.waiting);
                    self.waiting.iter().for_each(|lane| done(lane, false));
                    waiting = 0;
                }
            }
        }
        if waiting > 0 {
            fall(rest, &mut self.waiting);
            self.waiting.iter().take(waiting).for_each(|lane| done(lane, false));
        }
    }
}
