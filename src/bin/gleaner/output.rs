//! Articles as text, Markdown and JSON, and removals as lines for people.

use std::io::{self, Write};

use gleaner::Article;
use serde::Serialize;

use crate::Format;

/// An article with its text: what `--format json` and `--jsonl` write.
#[derive(Serialize)]
pub(crate) struct WithText<'a> {
    #[serde(flatten)]
    article: &'a Article,
    text: String,
}

impl<'a> WithText<'a> {
    pub(crate) fn new(article: &'a Article) -> Self {
        Self { article, text: article.text() }
    }
}

/// JSON on one line. U+2028, U+2029 and U+0085 end lines for some readers, so they are escaped.
pub(crate) fn json(value: &impl Serialize) -> serde_json::Result<String> {
    let json = serde_json::to_string(value)?;
    if !json.contains(['\u{2028}', '\u{2029}', '\u{85}']) {
        return Ok(json);
    }
    Ok(json.replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029").replace('\u{85}', "\\u0085"))
}

pub(crate) fn write(out: &mut impl Write, article: &Article, format: Format) -> io::Result<()> {
    match format {
        Format::Json => writeln!(out, "{}", json(&WithText::new(article))?),
        Format::Markdown => {
            if let Some(title) = &article.title {
                writeln!(out, "# {title}\n")?;
            }
            write!(out, "{}", article.to_markdown())
        }
        Format::Text => {
            if let Some(title) = &article.title {
                writeln!(out, "{title}\n")?;
            }
            writeln!(out, "{}", article.text())
        }
    }
}

/// One line a removal: reason, rule, place, text, evidence.
pub(crate) fn explain(out: &mut impl Write, article: &Article) -> io::Result<()> {
    for removal in &article.removals {
        let place = removal.span.as_ref().map_or_else(|| "-".to_owned(), |span| format!("{}..{}", span.start, span.end));
        let evidence: Vec<String> = removal.evidence.iter().map(ToString::to_string).collect();
        writeln!(
            out,
            "{:<13} {:<34} {:>13}  {:?}  {}",
            removal.reason,
            removal.rule,
            place,
            shortened(&removal.text),
            evidence.join("; ")
        )?;
    }
    Ok(())
}

fn shortened(text: &str) -> String {
    const SHOWN: usize = 60;
    let mut short: String = text.chars().take(SHOWN).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
