//! The page this project was started for: a Chinese news page that a content thief flattened to
//! text.
//!
//! The page is read from `$GLEANER_SHARED/seed` and never stands in this repository. What is
//! expected is worked out from the page itself; only words that the issue quotes are written here.

use std::fs;
use std::path::{Path, PathBuf};

use gleaner::{Article, BlockKind, PieceKind, Reason, Removal};

mod support;

/// What the thief put between the page's title and each caption.
const BRAND: &str = "休闲区蓝鸢梦想 - Www.slyday.coM";

const SUBHEADS: [&str; 3] = ["哪里有需要,我们就去哪里", "非常时期的“非常之举”", "结合所长打赢疫情攻坚战"];

/// The page, cut by its blank lines.
struct Seed {
    input: String,
    /// Byte offset of the heading of the related list, where the page's chrome begins.
    tail: usize,
}

impl Seed {
    /// `None`, with a printed line, where no shared folder is given.
    fn read() -> Option<Self> {
        let shared = std::env::var_os("GLEANER_SHARED")
            .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
        let path = shared.join("seed/scraped-news.txt");
        let Ok(input) = fs::read_to_string(&path) else {
            println!("skipped: {} is not there", path.display());
            return None;
        };
        let tail = input.find("\n相关推荐\n").expect("the page has a related list") + 1;
        Some(Self { input, tail })
    }

    fn title(&self) -> &str {
        self.input.lines().next().expect("the page has a first line")
    }

    fn injected(&self) -> String {
        format!("{}{BRAND}", self.title())
    }

    /// The paragraphs between the title and the related list, as they stand.
    fn body(&self) -> impl Iterator<Item = &str> {
        self.input[self.title().len()..self.tail].split("\n\n").map(str::trim).filter(|unit| !unit.is_empty())
    }

    /// What is left of each caption without the injected text.
    fn captions(&self) -> Vec<&str> {
        let injected = self.injected();
        self.body().filter_map(|unit| unit.strip_prefix(&injected)).map(str::trim).collect()
    }

    fn clean(&self) -> Article {
        gleaner::clean(&self.input)
    }
}

fn with_reason(article: &Article, reason: Reason) -> Vec<&Removal> {
    article.removals.iter().filter(|removal| removal.reason == reason).collect()
}

#[test]
fn the_first_line_is_the_title_and_is_lifted_out_of_the_text() {
    let Some(seed) = Seed::read() else { return };
    let article = seed.clean();
    assert_eq!(article.title.as_deref(), Some(seed.title()));
    assert!(!article.text().contains(seed.title()));
    let lifted = with_reason(&article, Reason::Metadata);
    assert_eq!(lifted.len(), 1, "{lifted:?}");
    assert_eq!(lifted[0].span, Some(0..seed.title().len()));
}

#[test]
fn byline_and_source_are_read_out_of_a_paragraph_that_keeps_them() {
    let Some(seed) = Seed::read() else { return };
    let article = seed.clean();
    assert_eq!(article.byline, ["王畅彤"]);
    assert_eq!(article.source.as_deref(), Some("乌鲁木齐晚报全媒体"));
    assert!(article.blocks[0].text.starts_with("乌鲁木齐晚报全媒体讯(记者王畅彤)"), "{}", article.blocks[0].text);
}

#[test]
fn the_body_is_whole_and_in_order_with_its_subheads_and_captions() {
    let Some(seed) = Seed::read() else { return };
    let article = seed.clean();
    let injected = seed.injected();
    let expected: Vec<(&str, &str)> = seed
        .body()
        .map(|unit| match unit.strip_prefix(&injected) {
            Some(caption) => ("caption", caption.trim()),
            None if SUBHEADS.contains(&unit) => ("heading", unit),
            None => ("paragraph", unit),
        })
        .collect();
    let kind = |kind: &BlockKind| match kind {
        BlockKind::Caption => "caption",
        BlockKind::Heading { .. } => "heading",
        BlockKind::Paragraph => "paragraph",
        _ => "something else",
    };
    let got: Vec<(&str, &str)> = article.blocks.iter().map(|block| (kind(&block.kind), block.text.as_str())).collect();
    assert_eq!(got, expected);
    let of = |kind: &str| expected.iter().filter(|(is, _)| *is == kind).map(|(_, text)| *text).collect::<Vec<_>>();
    assert_eq!(of("heading"), SUBHEADS);
    assert_eq!(of("caption").len(), 4);
    let text = expected.iter().map(|(_, text)| *text).collect::<Vec<_>>().join("\n\n");
    assert_eq!(article.text(), text);
}

#[test]
fn the_injected_text_is_removed_to_the_byte_and_captions_keep_their_credit() {
    let Some(seed) = Seed::read() else { return };
    let article = seed.clean();
    let removed = with_reason(&article, Reason::Injected);
    let captions: Vec<_> = article.blocks.iter().filter(|block| block.kind == BlockKind::Caption).collect();
    assert_eq!((removed.len(), captions.len()), (4, 4), "{removed:?}");
    assert_eq!(captions.iter().map(|block| block.text.as_str()).collect::<Vec<_>>(), seed.captions());
    let places: Vec<usize> = seed.input.match_indices(&seed.injected()).map(|(at, _)| at).collect();
    for ((removal, caption), at) in removed.into_iter().zip(captions).zip(places) {
        let span = removal.span.clone().expect("text has spans");
        assert_eq!(&seed.input[span.clone()], seed.injected());
        assert_eq!(span.start, at);
        assert!(caption.text.ends_with("记者王畅彤 通讯员洪净摄"), "{}", caption.text);
        let first = caption.pieces.iter().find(|piece| piece.kind == PieceKind::Text).and_then(|piece| piece.span.clone());
        let behind = seed.input[span.end..].len() - seed.input[span.end..].trim_start().len();
        assert_eq!(first.expect("a caption has text").start, span.end + behind, "nothing between them but a blank");
    }
}

#[test]
fn nothing_of_the_chrome_survives_and_each_line_of_it_is_accounted_for() {
    let Some(seed) = Seed::read() else { return };
    let article = seed.clean();
    for block in &article.blocks {
        let ends = block.pieces.iter().filter_map(|piece| piece.span.as_ref()).map(|span| span.end).max();
        assert!(ends.is_some_and(|end| end <= seed.tail), "survived: {}", block.text);
    }
    let mut at = seed.tail;
    let mut lines = 0;
    for line in seed.input[seed.tail..].split_inclusive('\n') {
        let start = at + line.len() - line.trim_start().len();
        let end = at + line.trim_end().len();
        at += line.len();
        if start >= end {
            continue;
        }
        lines += 1;
        let owner = |byte: usize| {
            let holds = |removal: &&Removal| removal.span.as_ref().is_some_and(|span| span.contains(&byte));
            article.removals.iter().find(holds)
        };
        for (offset, c) in seed.input[start..end].char_indices().filter(|(_, c)| support::is_solid(*c)) {
            let removal = owner(start + offset);
            assert!(removal.is_some_and(|removal| removal.reason != Reason::Metadata), "{c} of {:?}: {removal:?}", line.trim());
        }
    }
    assert_eq!(lines, 13, "lines of chrome");
}

#[test]
fn every_byte_is_in_one_piece_or_one_removal_and_cleaning_again_changes_nothing() {
    let Some(seed) = Seed::read() else { return };
    let article = seed.clean();
    assert_eq!(support::accounted(&article, &seed.input), Ok(()));
    assert_eq!(support::idempotent(&article), Ok(()));
}

#[test]
fn no_paragraph_of_the_page_stands_in_this_repository() {
    let Some(seed) = Seed::read() else { return };
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let long: Vec<&str> = seed.body().chain([seed.title()]).filter(|unit| unit.chars().count() >= 30).collect();
    for folder in ["src", "tests", "fixtures", "benches"] {
        for path in support::below(&root.join(folder)) {
            let text = String::from_utf8_lossy(&fs::read(&path).expect("a file can be read")).into_owned();
            let copied = long.iter().find(|unit| text.contains(**unit));
            assert!(copied.is_none(), "{}: {:?}", path.display(), copied.map(|unit| support::shortened(unit)));
        }
    }
}

#[test]
fn no_source_file_knows_the_site() {
    for path in support::below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        // The table of the election is no text, but holds none of it either.
        let text = String::from_utf8_lossy(&fs::read(&path).expect("sources can be read")).to_lowercase();
        assert!(!text.contains("slyday") && !text.contains("蓝鸢"), "{}", path.display());
    }
}
