//! The pages of the corpora, for tests that run over all of them.
//!
//! Knows where they lie and how they are packed. They are no part of this repository: without them,
//! the tests that need them say so and pass.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use lzma_rust2::XzReader;
use serde_json::Value;

/// One page as a crawler found it.
pub(crate) struct Page {
    pub(crate) id: String,
    pub(crate) html: String,
}

/// The folder with what tests share: `GLEANER_SHARED`, or `shared` beside the checkout.
pub(crate) fn shared() -> PathBuf {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared");
    std::env::var_os("GLEANER_SHARED").map_or_else(beside, PathBuf::from)
}

/// Every how many pages are looked at: `GLEANER_EVERY`, or what the test asks for.
pub(crate) fn every(default: usize) -> usize {
    std::env::var("GLEANER_EVERY").ok().and_then(|every| every.parse().ok()).unwrap_or(default).max(1)
}

/// Checks every n-th page of all corpora, on all cores. Results are sorted by the pages' names.
/// `None`, and a printed line, where there are no corpora.
pub(crate) fn check<R: Send>(every: usize, check: impl Fn(&Page) -> R + Sync) -> Option<Vec<(String, R)>> {
    let folder = shared().join("corpora");
    let mut paths: Vec<PathBuf> = fs::read_dir(&folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.to_string_lossy().ends_with(".jsonl.xz"))
        .collect();
    paths.sort();
    if paths.is_empty() {
        println!("skipped: no corpora in {}", folder.display());
        return None;
    }
    // A page is half a megabyte at most; a few of them keep every core busy.
    let (sender, receiver) = sync_channel(16);
    let receiver = Mutex::new(receiver);
    let results = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                while let Some(page) = next(&receiver) {
                    let result = check(&page);
                    results.lock().unwrap_or_else(PoisonError::into_inner).push((page.id, result));
                }
            });
        }
        let sender = sender;
        for path in &paths {
            send(path, every, &sender);
        }
    });
    let mut results = results.into_inner().unwrap_or_else(PoisonError::into_inner);
    results.sort_by(|(a, _), (b, _)| a.cmp(b));
    Some(results)
}

fn next(receiver: &Mutex<Receiver<(String, String)>>) -> Option<Page> {
    loop {
        let (corpus, line) = receiver.lock().unwrap_or_else(PoisonError::into_inner).recv().ok()?;
        let Ok(Value::Object(mut row)) = serde_json::from_str(&line) else { continue };
        let (Some(Value::String(id)), Some(Value::String(html))) = (row.remove("id"), row.remove("html")) else { continue };
        return Some(Page { id: format!("{corpus}/{id}"), html });
    }
}

fn send(path: &PathBuf, every: usize, sender: &SyncSender<(String, String)>) {
    let file = File::open(path).expect("a corpus can be opened");
    let name = path.file_name().unwrap_or_default().to_string_lossy().replace(".jsonl.xz", "");
    let lines = BufReader::with_capacity(1 << 20, XzReader::new(BufReader::new(file), true)).lines();
    for line in lines.step_by(every) {
        let line = line.expect("a corpus can be read");
        if sender.send((name.clone(), line)).is_err() {
            return;
        }
    }
}
