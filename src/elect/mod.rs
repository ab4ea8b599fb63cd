//! Which blocks are the main content.
//!
//! Knows measures of blocks and containers, and the hints that marks left. Must not know markup,
//! nor words of any language.
//!
//! Every block is measured, with what surrounds it and the page it stands on, and boosted trees say how
//! probable it is main content. Then the page decides. A second pass of trees that saw besides how probable
//! the blocks around are gained nothing on pages held out: choosing by the first pass alone, the mean over the
//! sets and kinds was .895, and .892 with the second.
//!
//! It takes 10 and 11 % of the time of `clean` on the two pages of benches/clean.rs. robust.rs holds it to linear
//! time. What is still lost, and why, is in worst.md.

mod choice;
mod hints;
mod judge;
mod measures;
mod model;
#[cfg(test)]
mod robust;
mod votes;

use crate::article::{Rung, RunnerUp};
use crate::document::{Document, Measure};
use crate::ledger::{Hint, Ledger, Mark};
use crate::page::InputKind;
use crate::removal::{Evidence, Reason, RuleId};
use crate::steps::step;
use choice::{Choice, choose};
use hints::Hints;
use judge::{Verdict, verdicts};
use measures::Measures;
pub(crate) use model::Model;

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
    let hints = Hints::of(document, ledger);
    let Choice { keep, rung, runner_up } =
        choose(&Page { document, measures: &measures, hints: &hints, ledger }, &verdicts, focus);
    for index in 0..document.blocks.len() {
        step();
        if keep.get(index) != Some(&false) || ledger.is_taken(index) {
            continue;
        }
        let page = Page { document, measures: &measures, hints: &hints, ledger };
        let mark = explain(&page, index, verdicts.get(index).copied().unwrap_or_default());
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
    let hints = Hints::of(document, ledger);
    let choice = choose(&Page { document, measures: &measures, hints: &hints, ledger }, &verdicts, Focus::default());
    choice.keep.iter().filter(|keep| **keep).count()
}

/// What is known of a page before anything is chosen.
struct Page<'p, 'i> {
    document: &'p Document<'i>,
    measures: &'p Measures<'p, 'i>,
    hints: &'p Hints,
    ledger: &'p Ledger,
}

impl Page<'_, '_> {
    /// What the nearest element rule above a block says against it.
    fn hint_above(&self, index: usize) -> Option<&Hint> {
        self.hints.above(self.document, self.ledger, index)
    }
}

/// Why a block is not in the main content.
fn explain(page: &Page<'_, '_>, index: usize, verdict: Verdict) -> Mark {
    let measure = page.measures.measure(index);
    let hint = page.ledger.hint_of_block(index).or_else(|| page.hint_above(index));
    let mut evidence = vec![Evidence::Measure("main-content".into(), f64::from(verdict.probability))];
    let names = &measures::NAMES;
    let mut element = None;
    for (name, value) in
        verdict.against.into_iter().flatten().filter_map(|(at, value)| Some((*names.get(usize::from(at))?, value)))
    {
        element = element.or_else(|| measures::reason_of(name, value));
        evidence.push(Evidence::Measure(name.into(), f64::from(value)));
    }
    let range = page.document.blocks.get(index).map(|block| block.range).unwrap_or_default();
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
    use super::{Document, Ledger, Measure, Measures};

    pub(crate) use super::measures::NAMES;
    pub(crate) use super::model::{FIRST_TREES, MAGIC, SETTLED, UNIT};

    /// A row of measures for each block.
    pub(crate) fn rows(
        document: &Document<'_>,
        measures: &[Measure],
        headline: (Option<usize>, Option<&str>),
        ledger: &Ledger,
    ) -> Vec<f32> {
        let measures = Measures::new(document, measures, headline, ledger);
        let mut rows = Vec::new();
        for index in 0..measures.len() {
            let mut put = |_, value| rows.push(value);
            measures.put(index, &mut put);
            measures.put_page(&mut put);
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
        assert!(measures::NAMES.len() <= model::ROW);
    }

    #[test]
    fn no_two_measures_have_one_name() {
        let mut names = measures::NAMES.clone();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), measures::NAMES.len());
    }
}
