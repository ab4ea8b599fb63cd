//! Which blocks are the main content.
//!
//! Knows measures of blocks and containers, and the hints that marks left. Must not know markup,
//! nor words of any language.
//!
//! Every block is measured, and boosted trees say how probable it is main content: once for the
//! block and what surrounds it, once more with what the first pass found around it. Then the page
//! decides.

mod choice;
mod measures;
mod model;
mod votes;

use crate::article::{Rung, RunnerUp};
use crate::document::{Document, Measure};
use crate::ledger::{Hint, Ledger, Mark};
use crate::page::InputKind;
use crate::removal::{Evidence, Reason, RuleId};
use choice::{Choice, choose};
use measures::{Measures, Second};
pub(crate) use model::Model;
use model::{ROW, Row, Trees, probability};

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
const NAMED_ELEMENT: &str = "elect/named-element";

/// The ids under which this station reports.
pub(crate) const IDS: [&str; 3] = [OFF_TOPIC, LINK_LIST, NAMED_ELEMENT];

/// What the election found besides the marks that it left.
#[derive(Debug, Default)]
pub(crate) struct Election {
    pub(crate) rung: Rung,
    pub(crate) runner_up: Option<RunnerUp>,
}

/// How many measures are named for each block that is left out.
const LOUDEST: usize = 3;

/// Link density above which a block is a list of links: no text of its own, and navigation if nothing names
/// it better.
const LINKS: f64 = 0.8;

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
    model: &Model,
    ledger: &mut Ledger,
) -> Election {
    // Text that somebody extracted has no structure left to judge by: rules and detectors look
    // at its lines instead.
    if document.kind == InputKind::Text {
        return Election { rung: Rung::Everything, runner_up: None };
    }
    let measures = Measures::new(document, measures, headline, ledger);
    let verdicts = verdicts(&measures, model);
    let Choice { keep, rung, runner_up } = choose(document, &measures, &verdicts, focus, ledger);
    for index in 0..document.blocks.len() {
        if keep.get(index) != Some(&false) || ledger.is_taken(index) {
            continue;
        }
        let mark = explain(document, &measures, index, &verdicts, ledger);
        ledger.take_block(index, mark);
    }
    Election { rung, runner_up }
}

/// The election alone, for whoever measures it: how many blocks were chosen.
pub(crate) fn chosen(
    document: &Document<'_>,
    measures: &[Measure],
    headline: (Option<usize>, Option<&str>),
    ledger: &Ledger,
) -> usize {
    let measures = Measures::new(document, measures, headline, ledger);
    let verdicts = verdicts(&measures, Model::shipped());
    let choice = choose(document, &measures, &verdicts, Focus::default(), ledger);
    choice.keep.iter().filter(|keep| **keep).count()
}

/// What the model says of a block.
#[derive(Debug, Clone, Copy, Default)]
struct Verdict {
    /// That it is main content.
    probability: f32,
    /// The measures that spoke loudest against it and what they were, loudest first.
    against: [Option<(u16, f32)>; LOUDEST],
}

/// What the model says of each block: by the first pass, and by the second where that left any doubt.
fn verdicts(measures: &Measures<'_, '_>, model: &Model) -> Vec<Verdict> {
    let mut judge = Judge { row: [0.0; ROW], owed: [0; ROW] };
    let mut verdicts: Vec<Verdict> = Vec::with_capacity(measures.len());
    let mut doubtful = Vec::new();
    for index in 0..measures.len() {
        if measures.is_taken(index) {
            verdicts.push(Verdict::default());
            continue;
        }
        // Taken from the page's data because nothing else is there: a reader has judged that.
        if measures.is_data(index) {
            verdicts.push(Verdict { probability: 1.0, ..Verdict::default() });
            continue;
        }
        measures.put(index, &mut judge.fill());
        let (probability, settled) = judge.ask(&model.first);
        let against = if settled { judge.against() } else { [None; LOUDEST] };
        verdicts.push(Verdict { probability, against });
        if !settled {
            doubtful.push(index);
        }
    }
    let first: Vec<f32> = verdicts.iter().map(|verdict| verdict.probability).collect();
    let second = Second::new(measures, &first);
    for index in doubtful {
        let mut put = judge.fill();
        measures.put(index, &mut put);
        second.put(index, &mut put);
        drop(put);
        if let Some(verdict) = verdicts.get_mut(index) {
            let (probability, _) = judge.ask(&model.second);
            *verdict = Verdict { probability, against: judge.against() };
        }
    }
    verdicts
}

/// Room for one block at a time.
struct Judge {
    row: Row,
    owed: [i32; ROW],
}

impl Judge {
    /// Takes the measures of the next block, in their order.
    fn fill(&mut self) -> impl FnMut(&'static str, f32) {
        let mut places = self.row.iter_mut();
        move |_, value| {
            if let Some(place) = places.next() {
                *place = value;
            }
        }
    }

    /// How probable the trees find the block, and whether the first of them settled it.
    fn ask(&mut self, trees: &Trees) -> (f32, bool) {
        self.owed.fill(0);
        let (score, settled) = trees.score(&self.row, &mut self.owed);
        (probability(score), settled)
    }

    /// What spoke loudest against the block that was asked about last.
    fn against(&self) -> [Option<(u16, f32)>; LOUDEST] {
        let mut loudest = [(0, None); LOUDEST];
        for (measure, (owed, value)) in (0..).zip(self.owed.iter().zip(&self.row)) {
            // Most are owed nothing.
            if *owed < loudest[LOUDEST - 1].0 {
                loudest[LOUDEST - 1] = (*owed, Some((measure, *value)));
                loudest.sort_by_key(|(owed, _)| *owed);
            }
        }
        loudest.map(|(_, measure)| measure)
    }
}

/// What the nearest element rule above a block says against it.
fn hint_above<'l>(document: &Document<'_>, ledger: &'l Ledger, index: usize) -> Option<&'l Hint> {
    let block = document.blocks.get(index)?;
    document.ancestors(block.container).find_map(|(id, _)| ledger.hint_of(id))
}

/// Why a block is not in the main content.
fn explain(document: &Document<'_>, measures: &Measures<'_, '_>, index: usize, verdicts: &[Verdict], ledger: &Ledger) -> Mark {
    let measure = measures.measure(index);
    let hint = ledger.hint_of_block(index).or_else(|| hint_above(document, ledger, index));
    let verdict = verdicts.get(index).copied().unwrap_or_default();
    let mut evidence = vec![Evidence::Measure("main-content".into(), f64::from(verdict.probability))];
    let names = &measures::NAMES;
    let mut element = None;
    for (name, value) in
        verdict.against.into_iter().flatten().filter_map(|(at, value)| Some((*names.get(usize::from(at))?, value)))
    {
        element = element.or_else(|| measures::reason_of(name, value));
        evidence.push(Evidence::Measure(name.into(), f64::from(value)));
    }
    let range = document.blocks.get(index).map(|block| block.range).unwrap_or_default();
    let mark = |reason, rule| Mark { range, reason, rule, evidence };
    if let Some(hint) = hint {
        let mut mark = mark(hint.reason, hint.rule.clone());
        mark.evidence.extend(hint.evidence.iter().cloned());
        return mark;
    }
    match element {
        Some(reason) => mark(reason, RuleId::new(NAMED_ELEMENT)),
        None if measure.weight > 0.0 && measure.link_density() > LINKS => mark(Reason::Navigation, RuleId::new(LINK_LIST)),
        None => mark(Reason::OffTopic, RuleId::new(OFF_TOPIC)),
    }
}

/// What the trainer sees of the election.
#[cfg(feature = "train")]
pub(crate) mod study {
    use super::{Document, Ledger, Measure, Measures, Second};

    pub(crate) use super::measures::{FIRST, NAMES};
    pub(crate) use super::model::{FIRST_TREES, MAGIC, SETTLED, UNIT};

    /// A row of measures for each block: of the first pass or, with its probabilities, of both.
    pub(crate) fn rows(
        document: &Document<'_>,
        measures: &[Measure],
        headline: (Option<usize>, Option<&str>),
        ledger: &Ledger,
        first: Option<&[f32]>,
    ) -> Vec<f32> {
        let measures = Measures::new(document, measures, headline, ledger);
        let mut rows = Vec::new();
        let second = first.map(|first| Second::new(&measures, first));
        for index in 0..measures.len() {
            measures.put(index, &mut |_, value| rows.push(value));
            if let Some(second) = &second {
                second.put(index, &mut |_, value| rows.push(value));
            }
        }
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_was_trained_on_these_measures() {
        let model = Model::shipped();
        assert_eq!(model.names, *measures::NAMES, "train again: src/bin/train/main.rs says how");
        assert!(include_bytes!("model.bin").len() <= 400 * 1024);
        assert!(measures::NAMES.len() <= ROW);
    }

    #[test]
    fn no_two_measures_have_one_name() {
        let mut names = measures::NAMES.clone();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), measures::NAMES.len());
    }
}
