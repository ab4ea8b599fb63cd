//! The pages of the training in all their disguises, and what is learned of each of their blocks.
//!
//! Knows how much a block weighs. Must not know what is measured of it.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use gleaner::train::{Head, Study};

use crate::Failure;
use crate::corpus::{self, Row, SETS, Set};
use crate::disguise::Disguise;
use crate::labels::labels;

/// A block counts by this power of its weight: what is scored are words, but a heading should not
/// be worth a hundredth of a paragraph.
const BLOCK_POWER: f32 = 0.5;

/// A page counts by this power of what its blocks count together: figures are means over pages.
const PAGE_POWER: f32 = 0.3;

/// Pages of which less than `LEAST` of the gold was found teach nothing, from `WHOLE` on all counts.
const LEAST: f32 = 0.3;
const WHOLE: f32 = 0.7;

/// In disguise, pages of these kinds count by this much only: shops and listings without names and heads
/// look like old news with teasers around it. A guess at how seldom they are met; not measured alone.
const MODERN: [&str; 4] = ["collection", "listing", "product", "service"];
const MODERN_IN_DISGUISE: f32 = 0.5;

/// Small blocks of boilerplate are nine of ten blocks and alike: so many of ten are left out, and the
/// others count for them.
const LEFT_OUT: u64 = 6;
const SMALL: f64 = 40.0;

/// Each page is learned from once with its head and once without. One of so many is without where it is as
/// it is and with where it is in disguise, the others the other way round: else that a page has no head, or
/// no address in it, would mean that its names say nothing. Not measured against other shares.
const HEADLESS_AS_IT_IS: u64 = 3;

/// A page in one disguise.
pub(crate) struct TrainingPage {
    pub(crate) set: &'static Set,
    pub(crate) row: Arc<Row>,
    pub(crate) disguise: Disguise,
    pub(crate) head: Head,
    pub(crate) fold: u8,
}

impl TrainingPage {
    /// The page as it is looked at.
    pub(crate) fn html(&self) -> std::borrow::Cow<'_, str> {
        self.disguise.apply(&self.row.html, corpus::hash(&self.row.id))
    }

    /// The page as it is learned from.
    pub(crate) fn study<'h>(&self, html: &'h str) -> Study<'h> {
        Study::of(html, self.head)
    }
}

/// Every page as it is, and once more in a disguise that is drawn from its name.
pub(crate) fn read(corpora: &Path, at_most: Option<usize>) -> Result<Vec<TrainingPage>, Failure> {
    let mut pages = Vec::new();
    for set in &SETS {
        let rows = corpus::rows(corpora, set.name)?;
        for row in rows.into_iter().take(at_most.unwrap_or(usize::MAX)) {
            let masks = Disguise::ALL.get(1..).unwrap_or_default();
            let name = format!("{} {}", set.name, row.id);
            let drawn = corpus::hash(&name) % masks.len().max(1) as u64;
            let mask = usize::try_from(drawn).ok().and_then(|drawn| masks.get(drawn)).copied().unwrap_or(Disguise::None);
            let (fold, row) = (corpus::fold(&row), Arc::new(row));
            let headless = corpus::hash(&format!("{name} head")).is_multiple_of(HEADLESS_AS_IT_IS);
            let [head, other] = if headless { [Head::Unread, Head::Read] } else { [Head::Read, Head::Unread] };
            pages.push(TrainingPage { set, row: Arc::clone(&row), disguise: Disguise::None, head, fold });
            pages.push(TrainingPage { set, row, disguise: mask, head: other, fold });
        }
    }
    Ok(pages)
}

/// What is learned of all blocks of all pages, block by block.
#[derive(Default)]
pub(crate) struct Lessons {
    pub(crate) targets: Vec<f32>,
    pub(crate) weights: Vec<f32>,
    pub(crate) folds: Vec<u8>,
}

/// Labels and weighs every block.
pub(crate) fn study(pages: &[TrainingPage]) -> Lessons {
    let studied = parallel(pages, |page| {
        let html = page.html();
        let study = page.study(&html);
        let blocks = study.blocks();
        let texts: Vec<&str> = blocks.iter().map(|block| block.text.as_str()).collect();
        let found = labels(&texts, page.row.gold_text.as_deref().unwrap_or_default());
        let optional: Vec<String> = page.row.optional.iter().flatten().map(|line| letters(line)).collect();
        let mut weights: Vec<f32> = blocks
            .iter()
            .zip(&found.blocks)
            .enumerate()
            .map(|(index, (block, label))| {
                let Some(label) = label else { return 0.0 };
                if block.taken || (!optional.is_empty() && optional.contains(&letters(&block.text))) {
                    return 0.0;
                }
                #[expect(clippy::cast_possible_truncation, reason = "weights need no more than seven digits")]
                let weight = (1.0 + block.weight as f32).powf(BLOCK_POWER);
                let small = *label < 0.05 && block.weight < SMALL;
                match corpus::hash(&format!("{} {index}", page.row.id)) % 10 {
                    _ if !small => weight,
                    drawn if drawn < LEFT_OUT => 0.0,
                    _ => weight * 10.0 / (10.0 - LEFT_OUT as f32),
                }
            })
            .collect();
        let sum: f32 = weights.iter().sum();
        let trust = ((found.coverage - LEAST) / (WHOLE - LEAST)).clamp(0.0, 1.0);
        let modern = page.row.kind.as_deref().is_some_and(|kind| MODERN.contains(&kind));
        let age = if modern && page.disguise != Disguise::None { MODERN_IN_DISGUISE } else { 1.0 };
        let factor = page.set.weight * age * trust * sum.max(1.0).powf(PAGE_POWER - 1.0);
        for weight in &mut weights {
            *weight *= factor;
        }
        let targets: Vec<f32> = found.blocks.iter().map(|label| label.unwrap_or_default().clamp(0.0, 1.0)).collect();
        (targets, weights)
    });
    let mut lessons = Lessons::default();
    for (page, (targets, weights)) in pages.iter().zip(studied) {
        lessons.folds.extend(targets.iter().map(|_| page.fold));
        lessons.targets.extend(targets);
        lessons.weights.extend(weights);
    }
    lessons
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Does something for every item on all cores; the results are in the items' order.
pub(crate) fn parallel<T: Sync, R: Send>(items: &[T], each: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let results = Mutex::new(Vec::with_capacity(items.len()));
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(index) else { return };
                    let result = each(item);
                    results.lock().unwrap_or_else(PoisonError::into_inner).push((index, result));
                }
            });
        }
    });
    let mut results = results.into_inner().unwrap_or_else(PoisonError::into_inner);
    results.sort_by_key(|(index, _)| *index);
    results.into_iter().map(|(_, result)| result).collect()
}

/// Writes a file and the folders it is in.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let written = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(path, bytes));
    written.map_err(|source| Failure::Write { path: path.to_owned(), source })
}

/// Reads a file.
pub(crate) fn read_text(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|source| Failure::Read { path: path.to_owned(), source })
}
