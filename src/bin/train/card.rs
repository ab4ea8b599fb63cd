//! The card of a table: what it was trained on, what it sees, and how it does on pages it has not seen.
//!
//! Knows score.py and its figures. Must not know how trees are made.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use gleaner::train::{Candidate, Head};
use gleaner::{Cleaner, Page};
use serde_json::{Value, json};

use crate::Failure;
use crate::corpus::{FOLDS, SETS, hash};
use crate::disguise::Disguise;
use crate::pages::{TrainingPage, parallel, read_text, write};

/// What the card speaks of.
pub(crate) struct Training<'t> {
    pub(crate) shared: &'t Path,
    pub(crate) work: &'t Path,
    pub(crate) pages: &'t [TrainingPage],
    pub(crate) names: &'t [&'t str],
    pub(crate) shipped: &'t [u8],
}

/// Figures of one set or group of it: pages, then the two measures of the evaluation.
struct Figures {
    pages: u64,
    cjk: f64,
    bow: f64,
}

/// Cleans every page with the trees that have not seen it, in every disguise, scores what comes out and
/// writes the card.
pub(crate) fn card(training: &Training<'_>, held_out: &[Vec<u8>], disguises: &[Disguise]) -> Result<String, Failure> {
    let tables: Vec<Candidate> = held_out.iter().filter_map(|table| Candidate::decode(table)).collect();
    let mut card = String::from(HEAD);
    card.push_str("\n## Trained on\n\n| set | pages | annotations' licence | weight of a page |\n| --- | --- | --- | --- |\n");
    for set in &SETS {
        let pages = training.pages.iter().filter(|page| page.set.name == set.name).count() / 2;
        let _ = writeln!(card, "| {} | {pages} | {} | {} |", set.name, set.licence, set.weight);
    }
    let _ = writeln!(
        card,
        "\n## Held out\n\nEvery page by trees that saw no page of its domain, in {FOLDS} folds: cjk F1 of score.py, and BoW F1.\n"
    );
    card.push_str("| set | pages | cjk F1 | BoW F1 |\n| --- | --- | --- | --- |\n");
    let mut plain = Vec::new();
    for set in &SETS {
        for (group, figures) in score(training, &tables, set.name, (Disguise::None, Head::Read))? {
            if group == "ALL" {
                plain.push(figures.cjk);
            }
            let name = if group == "ALL" { set.name.to_owned() } else { format!("{} {group}", set.name) };
            let _ = writeln!(card, "| {name} | {} | {:.3} | {:.3} |", figures.pages, figures.cjk, figures.bow);
        }
    }
    card.push_str("\n## What each disguise costs\n\nThe same trees on the same pages, disguised, and as they are but for the head, which is not read: cjk F1, and the difference to the pages as they are.\n\n");
    let _ = writeln!(card, "| disguise | {} |", SETS.map(|set| set.name).join(" | "));
    let _ = writeln!(card, "| --- |{}", " --- |".repeat(SETS.len()));
    let headless = disguises.first().map(|_| (Disguise::None, Head::Unread));
    for mask in disguises.iter().map(|disguise| (*disguise, Head::Read)).chain(headless) {
        let _ = write!(card, "| {} |", name(mask));
        for (set, plain) in SETS.iter().zip(&plain) {
            let all = score(training, &tables, set.name, mask)?.into_iter().next();
            let cjk = all.map_or(0.0, |(_, figures)| figures.cjk);
            let _ = write!(card, " {cjk:.3} ({:+.3}) |", cjk - plain);
        }
        card.push('\n');
    }
    let _ = writeln!(card, "\n## Sees\n\n{} measures: {}.", training.names.len(), training.names.join("; "));
    let _ = writeln!(card, "\nTable: {} bytes, FNV {:016x}.", training.shipped.len(), hash(&format!("{:?}", training.shipped)));
    Ok(card)
}

const HEAD: &str = "# The table of the election\n\nWritten by `cargo run --release --features train --bin train`; not by hand.\n";

fn name((disguise, head): (Disguise, Head)) -> &'static str {
    match (disguise, head) {
        (Disguise::None, Head::Unread) => "headless",
        _ => disguise.as_str(),
    }
}

/// The figures of one set in one disguise, with its heads or without: of all its pages, then of its kinds or
/// languages.
fn score(
    training: &Training<'_>,
    tables: &[Candidate],
    set: &str,
    (disguise, head): (Disguise, Head),
) -> Result<Vec<(String, Figures)>, Failure> {
    let own: Vec<&TrainingPage> =
        training.pages.iter().filter(|page| page.set.name == set && page.disguise == Disguise::None).collect();
    let cleaner = Cleaner::default();
    let lines = parallel(&own, |page| {
        let html = disguise.apply(&page.row.html, hash(&page.row.id));
        let about = Page::from(html.as_ref());
        let about = page.row.url.as_deref().map_or(about, |url| about.url(url));
        let article =
            tables.get(usize::from(page.fold)).map(|table| table.clean(&cleaner, about, &html, head)).unwrap_or_default();
        json!({"id": page.row.id, "text": article.text(), "title": article.title}).to_string()
    });
    let folder = training.work.join("held-out").join(name((disguise, head)));
    let predictions = folder.join(format!("{set}.jsonl"));
    write(&predictions, lines.join("\n").as_bytes())?;
    let report = folder.join(format!("{set}.json"));
    let mut command = Command::new("python3");
    command.arg(training.shared.join("eval/score.py")).arg("--no-lcs");
    command.arg("--gold").arg(training.shared.join(format!("corpora/{set}.jsonl.xz")));
    command.arg("--pred").arg(&predictions).arg("--json").arg(&report);
    command.arg("--per-page").arg(folder.join(format!("{set}.pages.jsonl")));
    command.args(["--by", if set == "wcxb_dev" { "kind" } else { "lang" }]);
    if set == "magic_forum" {
        command.args(["--title-policy", "prepend"]);
    }
    let output = command.output().map_err(|error| Failure::Program { program: "score.py", what: error.to_string() })?;
    if !output.status.success() {
        return Err(Failure::Program { program: "score.py", what: String::from_utf8_lossy(&output.stderr).into_owned() });
    }
    let broken = || Failure::Scores { path: report.clone() };
    let Value::Object(groups) = serde_json::from_str(&read_text(&report)?).map_err(|_| broken())? else { return Err(broken()) };
    let mut found = Vec::new();
    for (group, figures) in groups {
        let figure = |pointer: &str| figures.pointer(pointer).and_then(Value::as_f64);
        let (Some(pages), Some(cjk), Some(bow)) = (figure("/pages"), figure("/cjk/f1"), figure("/bow/f1")) else { continue };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of pages")]
        let pages = pages as u64;
        if pages >= 20 || group == "ALL" {
            found.push((group, Figures { pages, cjk, bow }));
        }
    }
    found.sort_by_key(|(group, figures)| (group != "ALL", std::cmp::Reverse(figures.pages)));
    Ok(found)
}
