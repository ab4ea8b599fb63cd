//! Every folder of fixtures is a test: what the code does (expected.md, removed.txt), what it must
//! do (keep, drop, title, byline, source, editors, photographers, published, modified) and the invariants.
//!
//! `UPDATE_EXPECT=1 cargo test --test fixtures` rewrites expected.md and removed.txt, never
//! case.toml.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use gleaner::{Article, Cleaner, InputKind, Page, Reason};
use libtest_mimic::{Arguments, Failed, Trial};
use serde::Deserialize;

#[allow(dead_code)] // What the reader tests need besides.
mod spans;
mod support;

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut cases: Vec<PathBuf> = folders(&root).iter().flat_map(|family| folders(family)).collect();
    cases.sort();
    let trials = cases.into_iter().map(|folder| {
        let name = folder.strip_prefix(&root).unwrap_or(&folder).display().to_string();
        Trial::test(name, move || check(&folder).map_err(Failed::from))
    });
    libtest_mimic::run(&Arguments::from_args(), trials.collect()).exit();
}

fn folders(path: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(path).expect("fixtures can be listed");
    entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).filter(|path| path.is_dir()).collect()
}

/// What case.toml may say.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    #[serde(rename = "why")]
    _why: String,
    #[serde(default)]
    keep: Vec<String>,
    #[serde(default)]
    drop: Vec<String>,
    title: Option<String>,
    byline: Option<Vec<String>>,
    source: Option<String>,
    published: Option<String>,
    modified: Option<String>,
    editors: Option<Vec<String>>,
    photographers: Option<Vec<String>>,
    url: Option<String>,
    content_type: Option<String>,
    kind: Option<String>,
    /// Known wrong results, as the failing claims are printed. Each must go on failing until its
    /// line is deleted.
    #[serde(default)]
    gap: Vec<String>,
    /// Another folder whose blocks are the same: a page and its flattened text.
    same_blocks_as: Option<String>,
}

fn check(folder: &Path) -> Result<(), String> {
    let case: Case = toml::from_str(&read_text(&folder.join("case.toml"))?).map_err(|error| error.to_string())?;
    let input = input(folder)?;
    let cleaner = Cleaner::default();
    let article = cleaner.clean(page(&case, &input));
    if article != cleaner.clean(page(&case, &input)) {
        return Err("the same input gave two results".to_owned());
    }
    let kind = case.kind.as_deref();
    invariants(&article, kind == Some("html") || (kind.is_none() && is_html(folder)))?;
    idempotent(&article)?;
    let compared =
        expect(&folder.join("expected.md"), &expected(&article)).and(expect(&folder.join("removed.txt"), &removed(&article)));
    let claims = claims(&case, folder, &article)?;
    let failing: Vec<&str> = claims.lines().filter(|line| !case.gap.iter().any(|gap| gap == line)).collect();
    if !failing.is_empty() {
        return Err(failing.join("\n"));
    }
    if let Some(closed) = case.gap.iter().find(|gap| !claims.lines().any(|line| line == gap.as_str())) {
        return Err(format!("a gap is closed, delete its line: {closed}"));
    }
    compared
}

fn page<'a>(case: &'a Case, input: &'a [u8]) -> Page<'a> {
    let mut page = Page::bytes(input);
    if let Some(url) = &case.url {
        page = page.url(url);
    }
    if let Some(content_type) = &case.content_type {
        page = page.content_type(content_type);
    }
    match case.kind.as_deref() {
        Some("html") => page.kind(InputKind::Html),
        Some("text") => page.kind(InputKind::Text),
        _ => page,
    }
}

fn input(folder: &Path) -> Result<Vec<u8>, String> {
    let entries = fs::read_dir(folder).map_err(|error| error.to_string())?;
    let mut inputs = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("input.")));
    let path = inputs.next().ok_or("no input.* in the folder")?;
    fs::read(path).map_err(|error| error.to_string())
}

/// Whether the input says by its name that it is HTML.
fn is_html(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|entries| {
        entries.flatten().any(|entry| {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            name.starts_with("input.") && name.ends_with(".html")
        })
    })
}

fn read_text(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Truth of spans of HTML: every removal's slice, parsed alone, says its text.
fn html_spans(article: &Article, decoded: &str) -> Result<(), String> {
    for removal in &article.removals {
        let span = removal.span.as_ref().ok_or_else(|| format!("no span: {removal:?}"))?;
        if !spans::holds(decoded, span, &removal.text) {
            return Err(format!("removal {span:?} does not say its text {:?}", removal.text));
        }
    }
    if let Some(block) = article.blocks.iter().find(|block| spans::is_data(block) && !spans::block_holds_data(decoded, block)) {
        return Err(format!("no data says {:?}", block.text));
    }
    let all = article.blocks.iter().flat_map(|block| &block.pieces).all(|piece| piece.span.is_some());
    if all { Ok(()) } else { Err("a piece without a span".to_owned()) }
}

/// Truth of spans, and for text input conservation: every byte is in one piece or one removal.
fn invariants(article: &Article, is_html: bool) -> Result<(), String> {
    let decoded = article.decoded().unwrap_or_default();
    if is_html {
        return html_spans(article, decoded);
    }
    support::accounted(article, decoded)
}

/// Without blanks.
fn solid(text: &str) -> String {
    text.chars().filter(|c| support::is_solid(*c)).collect()
}

/// Cleaning `title`, a blank line and `text()` gives the same title and text, and removes nothing.
fn idempotent(article: &Article) -> Result<(), String> {
    let text = article.text();
    if text.is_empty() {
        return Ok(());
    }
    let again = match &article.title {
        Some(title) => format!("{title}\n\n{text}"),
        None => text.clone(),
    };
    let cleaned = Cleaner::default().clean(Page::from(&again).kind(InputKind::Text));
    if article.title.is_some() && cleaned.title != article.title {
        return Err(format!("a second cleaning changes the title {:?} to {:?}", article.title, cleaned.title));
    }
    let whole = |article: &Article| format!("{}\n\n{}", article.title.as_deref().unwrap_or_default(), article.text());
    if solid(&whole(&cleaned)) != solid(&whole(article)) || lines(&whole(&cleaned)) != lines(&whole(article)) {
        return Err(format!(
            "a second cleaning changes the text:\n{}\n-- from --\n{}\n-- removing {:?}",
            whole(&cleaned),
            whole(article),
            cleaned.removals
        ));
    }
    match cleaned.removals.iter().find(|removal| removal.reason != Reason::Metadata) {
        Some(removal) => Err(format!("a second cleaning removes {removal:?}")),
        None => Ok(()),
    }
}

/// Lines without the blanks at their ends, which plain text cannot keep.
fn lines(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

/// What case.toml says must be so and is not, a line each.
fn claims(case: &Case, folder: &Path, article: &Article) -> Result<String, String> {
    let whole = format!("{}\n{}", article.title.as_deref().unwrap_or_default(), article.text());
    let whole = folded(&whole);
    let mut wrong = String::new();
    for text in case.keep.iter().filter(|text| !whole.contains(&folded(text))) {
        let _ = writeln!(wrong, "lost:   {text}");
    }
    for text in case.drop.iter().filter(|text| whole.contains(&folded(text))) {
        let _ = writeln!(wrong, "stayed: {text}");
    }
    if case.title.is_some() && case.title != article.title {
        let _ = writeln!(wrong, "title:  {:?}, not {:?}", article.title, case.title);
    }
    if case.byline.as_ref().is_some_and(|byline| *byline != article.byline) {
        let _ = writeln!(wrong, "byline: {:?}, not {:?}", article.byline, case.byline);
    }
    if case.source.is_some() && case.source != article.source {
        let _ = writeln!(wrong, "source: {:?}, not {:?}", article.source, case.source);
    }
    let published = article.published.map(|date| date.to_string());
    if case.published.as_ref().is_some_and(|day| published.as_ref().is_none_or(|date| !date.starts_with(day.as_str()))) {
        let _ = writeln!(wrong, "published: {published:?}, not {:?}", case.published);
    }
    let modified = article.modified.map(|date| date.to_string());
    if case.modified.as_ref().is_some_and(|day| modified.as_ref().is_none_or(|date| !date.starts_with(day.as_str()))) {
        let _ = writeln!(wrong, "modified: {modified:?}, not {:?}", case.modified);
    }
    if case.editors.as_ref().is_some_and(|editors| *editors != article.editors) {
        let _ = writeln!(wrong, "editors: {:?}, not {:?}", article.editors, case.editors);
    }
    if case.photographers.as_ref().is_some_and(|people| *people != article.photographers) {
        let _ = writeln!(wrong, "photographers: {:?}, not {:?}", article.photographers, case.photographers);
    }
    if let Some(twin) = &case.same_blocks_as {
        let twin = folder.join("../..").join(twin);
        let other = Cleaner::default().clean(Page::bytes(&input(&twin)?));
        let shown = |article: &Article| -> Vec<String> {
            let shown = article.blocks.iter().filter(|block| !block.text.is_empty());
            shown.map(|block| format!("{:?} {}", block.kind, block.text)).collect()
        };
        if shown(&other) != shown(article) || other.title != article.title {
            let _ = writeln!(wrong, "blocks differ from {}: {:?}, not {:?}", twin.display(), shown(article), shown(&other));
        }
    }
    Ok(wrong)
}

/// With every run of blanks as one space.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn expected(article: &Article) -> String {
    let mut out = String::from("---\n");
    let mut field = |name: &str, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            let _ = writeln!(out, "{name}: {value}");
        }
    };
    field("title", article.title.clone());
    field("kicker", article.kicker.clone());
    field("subtitle", article.subtitle.clone());
    field("byline", Some(article.byline.join(", ")));
    field("source", article.source.clone());
    field("editors", Some(article.editors.join(", ")));
    field("photographers", Some(article.photographers.join(", ")));
    field("published", article.published.map(|date| date.to_string()));
    field("modified", article.modified.map(|date| date.to_string()));
    field("site", article.site.clone());
    field("language", article.language.clone());
    field("url", article.url.clone());
    field("image", article.image.clone());
    field("tags", Some(article.tags.join(", ")));
    field("licence", article.licence.clone());
    field("encoding", article.encoding().map(|encoding| format!("{} ({:?})", encoding.name, encoding.found)));
    field("overruled", article.encoding().and_then(|encoding| encoding.overruled).map(str::to_owned));
    field("repair", article.encoding().and_then(|encoding| encoding.repair).map(|repair| format!("{repair:?}")));
    let doubts: Vec<String> =
        article.doubts.iter().map(|doubt| format!("{} {:?}", doubt.removal.rule, doubt.removal.text)).collect();
    field("doubts", Some(doubts.join(", ")));
    field("degraded", Some(article.degraded.iter().map(|limit| format!("{limit:?}")).collect::<Vec<_>>().join(", ")));
    let from_data = article.blocks.iter().filter(|block| spans::is_data(block)).count();
    field("blocks from data", (from_data > 0).then(|| from_data.to_string()));
    let _ = writeln!(out, "rung: {:?}\n---\n", article.rung);
    out.push_str(&article.to_markdown());
    out
}

fn removed(article: &Article) -> String {
    let mut out = String::new();
    for removal in &article.removals {
        let place = removal.span.as_ref().map_or_else(|| "-".to_owned(), |span| format!("{}..{}", span.start, span.end));
        let _ = writeln!(out, "{}  {}  {place}  {:?}", removal.reason, removal.rule, removal.text);
    }
    out
}

/// Compares with a file, or writes it when asked to.
fn expect(path: &Path, actual: &str) -> Result<(), String> {
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        return fs::write(path, actual).map_err(|error| error.to_string());
    }
    let expected = fs::read_to_string(path)
        .map_err(|_| format!("{} is missing: look at the result, then UPDATE_EXPECT=1", path.display()))?;
    if expected == actual {
        return Ok(());
    }
    let differs = expected.lines().zip(actual.lines()).find(|(expected, actual)| expected != actual);
    let (old, new) = differs.unwrap_or(("(one is longer)", ""));
    Err(format!("{} differs:\n- {old}\n+ {new}", path.display()))
}
