//! The truth of spans of HTML: a slice of the input, parsed alone by scraper, says the text. Of what
//! stands in the page's data the slice is read as a JSON string first.
//!
//! Knows nothing of how gleaner reads.

use gleaner::{Block, PieceKind};
use scraper::{Html, Node};

/// What of a text is not blank: all but white space and what shows nothing, as the invariants say.
pub(crate) fn solid(text: &str) -> String {
    let blank = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
    };
    text.chars().filter(|c| !blank(*c)).collect()
}

/// What a slice that is parsed alone says.
pub(crate) enum Said {
    Text(String),
    /// A picture's text, which is read only where the picture shows.
    Alt(String),
}

pub(crate) fn said(slice: &str, out: &mut Vec<Said>) {
    let html = Html::parse_fragment(slice);
    for node in html.tree.root().descendants() {
        let skipped = node.ancestors().any(|above| {
            above.value().as_element().is_some_and(|element| {
                matches!(element.name(), "script" | "style" | "template" | "iframe" | "noembed" | "noframes" | "datalist")
            })
        });
        if skipped {
            continue;
        }
        match node.value() {
            Node::Text(text) => {
                let above = node.parent().and_then(|above| above.value().as_element());
                if above.is_some_and(|above| above.name() == "noscript") {
                    said(text, out);
                } else {
                    out.push(Said::Text(solid(text)));
                }
            }
            Node::Element(element) if matches!(element.name(), "img" | "amp-img") => {
                out.push(Said::Alt(solid(element.attr("alt").unwrap_or_default())));
            }
            _ => {}
        }
    }
}

/// Whether a slice, parsed alone, says this and nothing else that is not blank, all but the texts of pictures that
/// do not show.
fn says(slice: &str, wanted: &str) -> bool {
    let mut parts = Vec::new();
    said(slice, &mut parts);
    let mut reached = vec![0];
    for part in &parts {
        let after = |text: &str| {
            let next = reached.iter().filter(|at| wanted[**at..].starts_with(text)).map(|at| at + text.len());
            next.collect::<Vec<usize>>()
        };
        reached = match part {
            Said::Text(text) => after(text),
            Said::Alt(text) => after(text).into_iter().chain(reached.iter().copied()).collect(),
        };
        reached.sort_unstable();
        reached.dedup();
    }
    reached.contains(&wanted.len())
}

/// What a slice of a page's data says: a part of a JSON string, escapes included and quotes not.
/// `None` outside of scripts, where no such part is to be found.
fn data_at(input: &str, span: &std::ops::Range<usize>) -> Option<String> {
    let before = input.get(..span.start)?.to_ascii_lowercase();
    let is_in_script = before.rfind("<script") > before.rfind("</script");
    let slice = input.get(span.clone()).filter(|_| is_in_script)?;
    serde_json::from_str(&format!("\"{slice}\"")).ok()
}

/// Whether a string of the page's data says `text`: as it stands, or as markup.
fn data_says(data: &str, text: &str) -> bool {
    let wanted = solid(text);
    solid(data) == wanted || says(data, &wanted)
}

/// Whether the pieces of a block that stand in the page's data say its text.
pub(crate) fn block_holds_data(input: &str, block: &Block) -> bool {
    let pieces = block.pieces.iter().filter(|piece| piece.kind == PieceKind::Data);
    let data: Option<String> = pieces.map(|piece| piece.span.as_ref().and_then(|span| data_at(input, span))).collect();
    data.is_some_and(|data| data_says(&data, &block.text))
}

/// Whether anything of a block stands in the page's data.
pub(crate) fn is_data(block: &Block) -> bool {
    block.pieces.iter().any(|piece| piece.kind == PieceKind::Data)
}

/// Whether a slice of the input reads as `text`. Where it begins or ends inside of a tag, in a
/// picture's text, the beginning of the tag belongs to it, and the tag ends where it does; in a
/// `textarea`, tags are text.
pub(crate) fn holds(input: &str, span: &std::ops::Range<usize>, text: &str) -> bool {
    let wanted = solid(text);
    let tag = input.get(..span.start).and_then(|before| before.rfind('<')).unwrap_or(0);
    let reads = |before: &str, start: usize, after: &str| {
        input.get(start..span.end).is_some_and(|slice| says(&format!("{before}{slice}{after}"), &wanted))
    };
    ["", "\">", "'>", ">"].iter().any(|after| reads("", span.start, after) || reads("", tag, after))
        || reads("<textarea>", span.start, "")
        || data_at(input, span).is_some_and(|data| data_says(&data, text))
}
