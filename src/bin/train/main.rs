//! Learns which blocks are main content: annotated pages in, `src/elect/model.bin` and its card out.
//!
//! ```sh
//! pip install lightgbm==4.7.0
//! cargo run --release --features train --bin train -- --shared ../shared
//! ```
//!
//! Every page is read as the crate reads it, once as it is and once in a disguise; its blocks are
//! measured and labelled with the share of their words that stand in the gold. `LightGBM` boosts the
//! trees, five times leaving a fifth of the domains out and once with all. What the held-out trees make
//! of their pages is scored with ../shared/eval/score.py and written into the card. Everything is
//! seeded and `LightGBM` runs in its deterministic mode.
//!
//! Knows the order of the steps. The walk of a page is the crate's, by [`gleaner::train`].

mod boost;
mod card;
mod corpus;
mod disguise;
mod labels;
mod pack;
mod pages;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use disguise::Disguise;
use thiserror::Error;

/// Trains the table of the election.
#[derive(Parser)]
struct Options {
    /// The folder with `corpora` and `eval`.
    #[arg(long, default_value = "../shared")]
    shared: PathBuf,
    /// Where matrices, trees and predictions are kept: three gigabytes.
    #[arg(long, default_value = "target/train")]
    work: PathBuf,
    /// The table. The card is written beside it, as `model.md`.
    #[arg(long, default_value = "src/elect/model.bin")]
    out: PathBuf,
    /// Trains nothing: what the trees in the work folder make of the pages is scored again, after a
    /// change to what follows the model.
    #[arg(long)]
    rescore: bool,
    /// Pages in disguise are not scored: the card lacks their figures, and a study takes half the time.
    #[arg(long)]
    undisguised: bool,
    /// Only this many pages of each set: to see whether all steps work.
    #[arg(long)]
    pages: Option<usize>,
}

/// What can go wrong.
#[derive(Debug, Error)]
pub(crate) enum Failure {
    #[error("cannot read {path}: {source}")]
    Read { path: PathBuf, source: std::io::Error },
    #[error("cannot write {path}: {source}")]
    Write { path: PathBuf, source: std::io::Error },
    #[error("a row of {set} is no annotated page: {source}")]
    Row { set: String, source: serde_json::Error },
    #[error("{program} did not run to its end: {what}")]
    Program { program: &'static str, what: String },
    #[error("the trees are not as LightGBM writes them: {0}")]
    Trees(serde_json::Error),
    #[error("the trees do not fit the table: at most 64 leaves, 65,535 trees")]
    Table,
    #[error("{path} is not as score.py writes it")]
    Scores { path: PathBuf },
}

fn main() -> ExitCode {
    match run(&Options::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("train: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(options: &Options) -> Result<(), Failure> {
    let names = gleaner::train::names();
    let pages = pages::read(&options.shared.join("corpora"), options.pages)?;
    eprintln!("{} pages", pages.len());

    if !options.rescore {
        let matrix = boost::Matrix { folder: &options.work, width: names.len(), study: &pages::study(&pages) };
        matrix.write(&pages)?;
        eprintln!("{:.3} of the blocks settled by the first trees", matrix.boost()?);
    }

    let table = |which: &str| pack::pack(names, &boost::trees(&options.work, which)?);
    let mut held_out = Vec::new();
    for fold in 0..corpus::FOLDS {
        held_out.push(table(&fold.to_string())?);
    }
    let shipped = table("all")?;
    let training = card::Training { shared: &options.shared, work: &options.work, pages: &pages, names, shipped: &shipped };
    let disguises = if options.undisguised { &[][..] } else { Disguise::ALL.get(1..).unwrap_or_default() };
    let card = card::card(&training, &held_out, disguises)?;
    pages::write(&options.out.with_extension("md"), card.as_bytes())?;
    pages::write(&options.out, &shipped)
}
