//! Title, byline, source, date, language: candidates, then a choice.
//!
//! Knows where pages keep their facts. A line that is nothing but such facts is lifted into the
//! fields; words that are part of a paragraph are read and stay.

mod facts;
mod headline;
mod language;

use crate::date::Date;
use crate::document::Document;
use crate::ledger::{Ledger, Mark};
use crate::removal::{Reason, RuleId};
use crate::span::TextRange;

pub(crate) use headline::{Headline, headline};

const HEADLINE: &str = "metadata/headline";
const FACT_LINE: &str = "metadata/fact-line";

/// The ids under which this station reports.
pub(crate) const IDS: [&str; 2] = [HEADLINE, FACT_LINE];

/// What a page says of itself.
#[derive(Debug, Default)]
pub(crate) struct Metadata {
    pub(crate) title: Option<String>,
    pub(crate) byline: Vec<String>,
    pub(crate) source: Option<String>,
    pub(crate) published: Option<Date>,
    pub(crate) modified: Option<Date>,
    pub(crate) language: Option<String>,
}

/// Reads the fields and marks the blocks that are nothing but fields.
pub(crate) fn metadata(document: &Document<'_>, headline: Headline, ledger: &mut Ledger) -> Metadata {
    let facts = facts::read(document, &headline);
    mark_lines(document, &headline.lines, &facts.lines, ledger);
    Metadata {
        language: language::language(document),
        title: headline.title,
        byline: facts.byline,
        source: facts.source,
        published: facts.published,
        modified: facts.modified,
    }
}

/// Marks lines of facts and headlines; a block of nothing else goes as a whole.
fn mark_lines(document: &Document<'_>, headlines: &[(usize, TextRange)], facts: &[(usize, TextRange)], ledger: &mut Ledger) {
    let named = |lines: &[(usize, TextRange)], rule: &'static str| {
        lines.iter().map(|&(block, range)| (block, range, rule)).collect::<Vec<_>>()
    };
    let mut lines = named(headlines, HEADLINE);
    lines.extend(named(facts, FACT_LINE));
    lines.sort_by_key(|(block, range, _)| (*block, *range));
    for own in lines.chunk_by(|a, b| a.0 == b.0) {
        let Some(&(index, _, first_rule)) = own.first() else { continue };
        let Some(block) = document.blocks.get(index) else { continue };
        let mark = |range, rule| Mark { range, reason: Reason::Metadata, rule: RuleId::new(rule), evidence: Vec::new() };
        if document.lines(block).len() == own.len() {
            ledger.take_block(index, mark(block.range, first_rule));
        } else {
            for (_, range, rule) in own {
                ledger.take_part(index, mark(*range, rule));
            }
        }
    }
}
