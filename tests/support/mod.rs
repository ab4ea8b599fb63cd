//! What several test files ask of any article: the invariants, and where the fixtures stand.
//!
//! Knows the public face only.

#![allow(dead_code, reason = "every test file compiles this module and uses a part of it")]

use std::fs;
use std::path::{Path, PathBuf};

use gleaner::{Article, Cleaner, InputKind, Page, PieceKind, Reason};

/// The inputs of all fixtures, in the order of their names.
pub(crate) fn fixture_inputs() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut inputs: Vec<PathBuf> = below(&root)
        .into_iter()
        .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("input.")))
        .collect();
    inputs.sort();
    inputs
}

/// All files below a folder.
pub(crate) fn below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder can be listed").flatten() {
            let path = entry.path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    files
}

/// Conservation and truth of spans for text input: every non-blank byte stands in exactly one piece
/// or removal, removals hold their text, and the pieces of a block give its text.
pub(crate) fn accounted(article: &Article, input: &str) -> Result<(), String> {
    let slice = |span: &std::ops::Range<usize>| input.get(span.clone()).ok_or_else(|| format!("{span:?} cuts a character"));
    let mut spans = Vec::new();
    for removal in &article.removals {
        let span = removal.span.clone().ok_or_else(|| format!("no span: {removal:?}"))?;
        if slice(&span)? != removal.text {
            return Err(format!("removal {span:?} does not hold its text {:?}", shortened(&removal.text)));
        }
        spans.push(span);
    }
    for block in &article.blocks {
        let mut text = String::new();
        for piece in &block.pieces {
            let span = piece.span.clone().ok_or_else(|| format!("no span in {:?}", shortened(&block.text)))?;
            if piece.kind == PieceKind::Text {
                text.push_str(slice(&span)?);
            }
            spans.push(span);
        }
        if !solid(&text).eq(solid(&block.text)) {
            return Err(format!("pieces {:?} do not give the text {:?}", shortened(&text), shortened(&block.text)));
        }
    }
    spans.sort_by_key(|span| (span.start, span.end));
    let mut at = 0;
    let end = input.len()..input.len();
    for span in spans.into_iter().chain(std::iter::once(end)) {
        let gap = input.get(at..span.start).ok_or_else(|| format!("{span:?} overlaps what ends at {at}"))?;
        if solid(gap).next().is_some() {
            return Err(format!("nobody accounts for {:?} at {at}", shortened(gap)));
        }
        at = span.end;
    }
    Ok(())
}

/// Cleaning `title`, a blank line and `text()` as text changes nothing and removes no more than the
/// headline.
pub(crate) fn idempotent(article: &Article) -> Result<(), String> {
    let text = article.text();
    let again = match &article.title {
        Some(title) => format!("{title}\n\n{text}"),
        None => text.clone(),
    };
    let cleaned = Cleaner::default().clean(Page::from(&again).kind(InputKind::Text));
    if cleaned.title != article.title {
        return Err(format!("title {:?} became {:?}", article.title, cleaned.title));
    }
    if cleaned.text() != text {
        return Err(format!("text became\n{}\n-- from --\n{text}", cleaned.text()));
    }
    match cleaned.removals.iter().find(|removal| removal.reason != Reason::Metadata) {
        Some(removal) => Err(format!("a second cleaning removes {removal:?}")),
        None => Ok(()),
    }
}

fn solid(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| is_solid(*c))
}

/// Neither white space nor control nor invisible.
pub(crate) fn is_solid(c: char) -> bool {
    !(c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}'))
}

/// The first characters, for messages.
pub(crate) fn shortened(text: &str) -> String {
    text.chars().take(80).collect()
}

/// Bytes that look random and are always the same: the constants of Numerical Recipes.
pub(crate) struct Noise(pub(crate) u32);

impl Noise {
    pub(crate) fn next(&mut self) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 16) as usize
    }

    pub(crate) fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.next() % from.len()]
    }
}
