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
    for &block in &headline.blocks {
        if let Some(range) = document.blocks.get(block).map(|block| block.range) {
            ledger.take_block(block, Mark { range, reason: Reason::Metadata, rule: RuleId::new(HEADLINE), evidence: Vec::new() });
        }
    }
    let facts = facts::read(document, &headline, ledger);
    Metadata {
        language: language::language(document),
        title: headline.title,
        byline: facts.byline,
        source: facts.source,
        published: facts.published,
        modified: facts.modified,
    }
}
