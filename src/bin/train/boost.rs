//! One pass of boosting: matrices out to boost.py, trees and scores back.
//!
//! Knows the parameters of `LightGBM` and where they came from. Must not know pages.

use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::ops::Range;
use std::path::Path;
use std::process::Command;

use gleaner::train::{FIRST_TREES, SETTLED, Study};

use crate::Failure;
use crate::corpus::FOLDS;
use crate::pages::{Lessons, TrainingPage, parallel, read_text, write};

/// The release that the table is reproducible with.
const LIGHTGBM: &str = "4.7.0";

/// Trees of each pass: every one of them is walked for every doubtful block, so 160 and not 200, for
/// the time. What 200 would gain was not measured apart from other changes.
const TREES: usize = 160;

/// So many pages are measured before their rows are written.
const AT_ONCE: usize = 64;

/// One pass in its folder.
pub(crate) struct Matrix<'m> {
    pub(crate) folder: &'m Path,
    /// Measures of a row.
    pub(crate) width: usize,
    pub(crate) study: &'m Lessons,
}

impl Matrix<'_> {
    /// Measures all pages and writes everything that boost.py reads.
    pub(crate) fn write(
        &self,
        pages: &[TrainingPage],
        rows: impl Fn(&Study<'_>, Range<usize>) -> Vec<f32> + Sync,
    ) -> Result<(), Failure> {
        let spec = serde_json::json!({
            "lightgbm": LIGHTGBM, "width": self.width, "folds": FOLDS, "trees": TREES, "first_trees": FIRST_TREES,
            "parameters": {
                "objective": "cross_entropy", "learning_rate": 0.1, "num_leaves": 47, "max_depth": 8,
                "min_data_in_leaf": 100, "lambda_l2": 5.0, "feature_fraction": 0.2, "bagging_fraction": 0.7, "bagging_freq": 1,
                "max_bin": 127, "seed": 1, "deterministic": true, "force_col_wise": true, "num_threads": 2, "verbosity": -1,
            },
        });
        let floats = |values: &[f32]| values.iter().flat_map(|value| value.to_le_bytes()).collect::<Vec<u8>>();
        write(&self.folder.join("spec.json"), spec.to_string().as_bytes())?;
        write(&self.folder.join("targets.f32"), &floats(&self.study.targets))?;
        write(&self.folder.join("weights.f32"), &floats(&self.study.weights))?;
        write(&self.folder.join("folds.u8"), &self.study.folds)?;
        let path = self.folder.join("rows.f32");
        let failed = |source| Failure::Write { path: path.clone(), source };
        let mut file = BufWriter::new(File::create(&path).map_err(failed)?);
        let numbered: Vec<(&TrainingPage, &Range<usize>)> = pages.iter().zip(&self.study.pages).collect();
        for some in numbered.chunks(AT_ONCE) {
            for measured in parallel(some, |(page, range)| rows(&page.study(&page.html()), (*range).clone())) {
                file.write_all(&floats(&measured)).map_err(failed)?;
            }
        }
        file.flush().map_err(failed)
    }

    /// Boosts; for each block the held-out score after the first trees and after all.
    pub(crate) fn boost(&self) -> Result<Vec<[f32; 2]>, Failure> {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/src/bin/train/boost.py");
        let status = Command::new("python3").arg(script).arg(self.folder).status();
        let status = status.map_err(|error| Failure::Program { program: "boost.py", what: error.to_string() })?;
        if !status.success() {
            return Err(Failure::Program { program: "boost.py", what: status.to_string() });
        }
        let path = self.folder.join("scores.f32");
        let bytes = fs::read(&path).map_err(|source| Failure::Read { path, source })?;
        let floats: Vec<f32> = bytes.as_chunks::<4>().0.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect();
        Ok(floats.as_chunks::<2>().0.to_vec())
    }
}

/// The trees of a fold, or of `all`, as boost.py left them in its folder.
pub(crate) fn trees(folder: &Path, which: &str) -> Result<String, Failure> {
    read_text(&folder.join(format!("trees.{which}.json")))
}

/// What the first pass found of each block without having seen its page.
pub(crate) struct Verdicts {
    pub(crate) probabilities: Vec<f32>,
    pub(crate) settled: Vec<bool>,
}

impl Verdicts {
    pub(crate) fn of(study: &Lessons, scores: &[[f32; 2]]) -> Self {
        let settled: Vec<bool> = scores.iter().map(|[first, _]| *first <= SETTLED).collect();
        let probability = |((score, settled), taken): ((&[f32; 2], &bool), &bool)| {
            let score = if *settled { score[0] } else { score[1] };
            if *taken { 0.0 } else { 1.0 / (1.0 + (-score).exp()) }
        };
        let probabilities = scores.iter().zip(&settled).zip(&study.taken).map(probability).collect();
        Self { probabilities, settled }
    }

    pub(crate) fn settled_share(&self) -> f64 {
        self.settled.iter().filter(|settled| **settled).count() as f64 / self.settled.len().max(1) as f64
    }
}
