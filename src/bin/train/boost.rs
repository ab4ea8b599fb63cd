//! Boosting: matrices out to boost.py, trees and scores back.
//!
//! Knows the parameters of `LightGBM` and where they came from. Must not know pages.

use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::process::Command;

use gleaner::train::{FIRST_TREES, SETTLED};

use crate::Failure;
use crate::corpus::FOLDS;
use crate::pages::{Lessons, TrainingPage, parallel, read_text, write};

/// The release that the table is reproducible with.
const LIGHTGBM: &str = "4.7.0";

/// Trees: every one of them is walked for every doubtful block. Nothing that was tried beside these settings had
/// a lower held-out loss on two folds: 240 trees of 63 leaves, two in five of the measures for each tree, at least
/// 400 blocks in a leaf, no measures of the page; 100 trees at a rate of 0.16 came nearest.
const TREES: usize = 240;

/// So many pages are measured before their rows are written.
const AT_ONCE: usize = 64;

/// What is learned from, in its folder.
pub(crate) struct Matrix<'m> {
    pub(crate) folder: &'m Path,
    /// Measures of a row.
    pub(crate) width: usize,
    pub(crate) study: &'m Lessons,
}

impl Matrix<'_> {
    /// Measures all pages and writes everything that boost.py reads.
    pub(crate) fn write(&self, pages: &[TrainingPage]) -> Result<(), Failure> {
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
        for some in pages.chunks(AT_ONCE) {
            for measured in parallel(some, |page| page.study(&page.html()).rows()) {
                file.write_all(&floats(&measured)).map_err(failed)?;
            }
        }
        file.flush().map_err(failed)
    }

    /// Boosts; the share of blocks that the first trees settle held out.
    pub(crate) fn boost(&self) -> Result<f64, Failure> {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/src/bin/train/boost.py");
        let status = Command::new("python3").arg(script).arg(self.folder).status();
        let status = status.map_err(|error| Failure::Program { program: "boost.py", what: error.to_string() })?;
        if !status.success() {
            return Err(Failure::Program { program: "boost.py", what: status.to_string() });
        }
        let path = self.folder.join("scores.f32");
        let bytes = fs::read(&path).map_err(|source| Failure::Read { path, source })?;
        let floats: Vec<f32> = bytes.as_chunks::<4>().0.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect();
        let settled = floats.as_chunks::<2>().0.iter().filter(|[first, _]| *first <= SETTLED).count();
        Ok(settled as f64 / self.study.targets.len().max(1) as f64)
    }
}

/// The trees of a fold, or of `all`, as boost.py left them in its folder.
pub(crate) fn trees(folder: &Path, which: &str) -> Result<String, Failure> {
    read_text(&folder.join(format!("trees.{which}.json")))
}
