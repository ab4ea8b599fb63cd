//! Floors under the quality on the corpora. A floor may rise; lowering one is a decision that its
//! commit has to defend.
//!
//! Runs with `GLEANER_QUALITY=1` where `$GLEANER_SHARED` (`../shared`) holds the corpora, and takes
//! minutes: `GLEANER_QUALITY=1 cargo test --release --features cli --test quality`.

#![cfg(feature = "cli")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// The set, the figure below it in the report of evaluate.py, and the least it may be. In-sample are the
/// floors of `zh`, `magic_article`, `wcxb_dev`, `cwced` and `fundus`, which the table of the election was trained
/// on: they guard against breakage and say nothing of quality. Held-out figures are in src/elect/model.md.
const FLOORS: [(&str, &str, f64); 31] = [
    ("zh", "/ALL/cjk/f1", 0.99),
    ("zh", "/ALL/title/exact", 0.95),
    ("zh", "/ALL/author/overlap", 0.90),
    ("zh", "/ALL/source/match", 0.88),
    ("zh", "/ALL/date/ymd", 0.95),
    ("magic_article", "/ALL/cjk/f1", 0.948),
    ("daniel", "/ALL/cjk/f1", 0.94),
    ("wcxb_dev", "/ALL/bow/f1", 0.934),
    ("wcxb_dev", "/ALL/title/exact", 0.80),
    ("wcxb_dev", "/ALL/author/overlap", 0.855),
    ("wcxb_dev", "/ALL/date/ymd", 0.87),
    ("cwced", "/ALL/cjk/f1", 0.985),
    ("cwced", "/ALL/author/overlap", 0.76),
    ("cwced", "/ALL/date/ymd", 0.91),
    ("fundus", "/ALL/cjk/f1", 0.975),
    ("fundus", "/ALL/title/exact", 0.85),
    ("fundus", "/ALL/author/overlap", 0.91),
    ("fundus", "/ALL/date/ymd", 0.98),
    ("mercury", "/ALL/title/exact", 0.91),
    ("mercury", "/ALL/author/overlap", 0.885),
    ("mercury", "/ALL/date/ymd", 0.84),
    ("dragnet", "/ALL/cjk/f1", 0.909),
    ("cleanportaleval", "/ALL/cjk/f1", 0.966),
    ("trafilatura_eval", "/ALL/wo/f1", 0.937),
    ("trafilatura_eval", "/ALL/title/exact", 0.90),
    ("trafilatura_eval", "/ALL/author/overlap", 0.80),
    ("trafilatura_eval", "/ALL/date/ymd", 0.878),
    ("spam_dev", "/spam/ALL/p", 0.98),
    ("spam_dev", "/spam/ALL/macro_r", 0.90),
    ("spam_dev", "/spam/ALL/exact", 0.60),
    ("spam_dev", "/negatives/ALL/untouched", 1.0),
];

#[test]
fn no_figure_falls_below_its_floor() {
    if std::env::var_os("GLEANER_QUALITY").is_none_or(|value| value != "1") {
        println!("skipped: GLEANER_QUALITY is not 1");
        return;
    }
    let shared =
        std::env::var_os("GLEANER_SHARED").map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    let script = shared.join("eval/evaluate.py");
    if !script.exists() {
        println!("skipped: {} is not there", script.display());
        return;
    }
    let report = Path::new(env!("CARGO_TARGET_TMPDIR")).join("quality.json");
    let mut sets: Vec<&str> = FLOORS.iter().map(|(set, _, _)| *set).collect();
    sets.dedup();
    let status = Command::new("python3")
        .arg(script)
        .args(["--bin", env!("CARGO_BIN_EXE_gleaner"), "--sets", &sets.join(",")])
        .arg("--data")
        .arg(shared.join("corpora"))
        .arg("--json")
        .arg(&report)
        .status()
        .expect("python3 starts");
    assert!(status.success(), "evaluate.py failed");
    // Python writes `NaN`, which is no JSON, where a language has nothing that the figure is of.
    let report = fs::read_to_string(&report).expect("evaluate.py wrote its figures").replace(": NaN", ": null");
    let report: Value = serde_json::from_str(&report).expect("the figures are JSON");
    let fallen: Vec<String> = FLOORS
        .iter()
        .filter_map(|(set, figure, floor)| {
            let reached = report.pointer(&format!("/{set}{figure}")).and_then(Value::as_f64);
            let holds = reached.is_some_and(|reached| reached >= *floor);
            (!holds).then(|| format!("{set}{figure}: {reached:?}, floor {floor}"))
        })
        .collect();
    assert!(fallen.is_empty(), "below the floor:\n{}", fallen.join("\n"));
}
