//! Markup without structure: for what no parser should see any more.
//!
//! Knows where a tag begins and ends and whether it breaks lines. One pass, no state but the place.

use super::flow::Flow;

/// Feeds the text between tags to the flow; tags that break lines end its block.
pub(super) fn strip(markup: &str, flow: &mut Flow) {
    let mut rest = markup;
    // Once no `>` follows, none will: looking again for each `<` would cost the square.
    let mut closes = true;
    while let Some(at) = rest.find('<').filter(|_| closes) {
        let (text, tag) = rest.split_at(at);
        flow.text(&resolve(text));
        let inside = tag.get(1..).unwrap_or_default();
        if !inside.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')) {
            flow.text("<");
            rest = inside;
            continue;
        }
        let Some(end) = inside.find('>') else {
            closes = false;
            rest = tag;
            continue;
        };
        let name = inside.get(..end).unwrap_or_default().trim_start_matches('/');
        let name: String = name.chars().take_while(char::is_ascii_alphanumeric).take(12).collect::<String>().to_ascii_lowercase();
        let after = inside.get(end + 1..).unwrap_or_default();
        rest = match name.as_str() {
            "script" | "style" if !inside.starts_with('/') => after_raw_text(after, &name),
            "a" | "b" | "i" | "u" | "em" | "strong" | "span" | "font" | "sub" | "sup" | "code" | "small" => after,
            _ => {
                flow.open("div", &|_| None);
                flow.close();
                after
            }
        };
    }
    flow.text(&resolve(rest));
}

/// What follows the end tag of a script or style sheet.
fn after_raw_text<'t>(text: &'t str, name: &str) -> &'t str {
    let close = format!("</{name}");
    let found = text.match_indices("</").find(|(at, _)| {
        text.as_bytes().get(*at..*at + close.len()).is_some_and(|bytes| bytes.eq_ignore_ascii_case(close.as_bytes()))
    });
    found.and_then(|(at, _)| text.get(at..)).unwrap_or_default()
}

/// The references that nearly all text uses; others stay as they are written.
fn resolve(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    [("&nbsp;", "\u{a0}"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        .into_iter()
        .fold(text.to_owned(), |text, (reference, character)| text.replace(reference, character))
}
