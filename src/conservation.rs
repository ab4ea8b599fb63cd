//! Nothing is lost: the check that every non-blank byte of the reading text is accounted for.
//!
//! Runs the whole walk over every fixture, HTML included, in coordinates of the reading text.

use std::fs;
use std::path::{Path, PathBuf};

use crate::document::Document;
use crate::page::InputKind;
use crate::span::{SourceMap, is_blank};
use crate::{Cleaner, decode, read, sniff};

fn inputs(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("fixtures can be listed").flatten() {
        let path = entry.path();
        if path.is_dir() {
            inputs(&path, found);
        } else if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("input.")) {
            found.push(path);
        }
    }
}

#[test]
fn every_byte_of_every_fixture_is_in_one_piece_or_one_removal() {
    let mut paths = Vec::new();
    inputs(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures"), &mut paths);
    assert!(paths.len() >= 40, "{} fixtures", paths.len());
    for path in paths {
        let bytes = fs::read(&path).expect("a fixture can be read");
        let text = decode::decode(&bytes, None, None).text;
        let document = match sniff::sniff(&text) {
            InputKind::Html => read::read_html(&text),
            InputKind::Text => read::read_text(&text),
        };
        check(document, &path.display().to_string());
    }
}

#[test]
fn every_byte_is_accounted_for_when_nothing_is_left_to_keep() {
    for text in [
        "相关推荐",
        "• ",
        "-----\n*****",
        "返回顶部\n\n返回顶部",
        "A title\n\nA title",
        "> quoted\n> twice",
        "```\ncode\n```",
        "```\nopen",
    ] {
        check(read::read_text(text), text);
    }
    for html in [
        "<nav>a</nav>",
        "<p>[<a href=x>more</a>]",
        "<img alt='x y' src=z>",
        "<table><tr><td>a<td><tr><td><td>b</table>",
        "<p hidden>x</p>y",
    ] {
        check(read::read_html(html), html);
    }
}

/// Cleans a document as if its reading text were its source, so that every span can be looked up.
fn check(mut document: Document<'_>, name: &str) {
    document.origin = SourceMap::Identity;
    let article = Cleaner::default().run(&document, crate::metadata::Known::default());
    let mut owners = vec![0_u8; document.text.len()];
    let pieces = article.blocks.iter().flat_map(|block| block.pieces.iter().map(|piece| piece.span.clone()));
    let removals = article.removals.iter().map(|removal| removal.span.clone());
    for span in pieces.chain(removals).flatten() {
        owners[span].iter_mut().for_each(|owners| *owners += 1);
    }
    let outside = |at: usize| !document.segments.iter().any(|segment| (segment.range.start..segment.range.end).contains(&at));
    for (at, c) in document.text.char_indices().filter(|(_, c)| !is_blank(*c)) {
        let around: String = document.text[at..].chars().take(20).collect();
        assert!(!outside(at), "{name}: {around:?} is in no segment");
        assert_eq!(owners[at], 1, "{name}: {c:?} of {around:?} has {} owners", owners[at]);
    }
    for block in &article.blocks {
        let spans = block
            .pieces
            .iter()
            .filter(|piece| matches!(piece.kind, crate::PieceKind::Text | crate::PieceKind::Data))
            .filter_map(|piece| piece.span.clone());
        let solid = |text: &str| text.chars().filter(|c| !is_blank(*c)).collect::<String>();
        let pieces: String = spans.map(|span| solid(&document.text[span])).collect();
        assert_eq!(pieces, solid(&block.text), "{name}: pieces give the text");
    }
}
