//! What the trainer needs of the crate and callers never do: a page's blocks with their measures,
//! and cleaning with other trees than those that ship.
//!
//! Knows the walk up to the election. No part of the public face.

use crate::cleaner::Marked;
use crate::document::Document;
use crate::elect::{Model, study};
use crate::metadata::Known;
use crate::{Article, Cleaner, Page, read};

/// What stands in front of a table.
pub const MAGIC: &[u8] = study::MAGIC;
/// Leaves are written in this part of a unit of log-odds.
pub const UNIT: f64 = study::UNIT;
/// A block whose log-odds are at most [`SETTLED`] after so many trees is settled.
pub const FIRST_TREES: usize = study::FIRST_TREES;
/// See [`FIRST_TREES`].
pub const SETTLED: f32 = study::SETTLED;

/// A page as the election sees it.
pub struct Study<'i> {
    document: Document<'i>,
    marked: Marked,
}

/// What becomes of a page's head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Head {
    /// It is read.
    Read,
    /// All but the title is passed over, as if the page were of a time that knew no such things.
    Unread,
}

/// A block of it.
#[derive(Debug, Clone)]
pub struct StudyBlock {
    /// Its text as the article would have it.
    pub text: String,
    /// Its letters and digits; a character of Han, kana or Hangul counts two and a half.
    pub weight: f64,
    /// Whether a station before the election took it.
    pub taken: bool,
}

impl<'i> Study<'i> {
    /// Reads a page and walks up to the election. `head`: whether what it says of itself for machines,
    /// in meta and JSON-LD, is read.
    #[must_use]
    pub fn of(html: &'i str, head: Head) -> Self {
        let document = document(html, head);
        let marked = Cleaner::default().mark(&document, None);
        Self { document, marked }
    }

    /// The blocks of the page, in order.
    #[must_use]
    pub fn blocks(&self) -> Vec<StudyBlock> {
        let block = |(index, block): (usize, _)| {
            let ranges: Vec<&str> = self.document.text_ranges(block).map(|range| self.document.slice(range)).collect();
            StudyBlock {
                text: ranges.join(" "),
                weight: self.marked.measures.get(index).map_or(0.0, |measure| measure.weight),
                taken: self.marked.ledger.is_taken(index),
            }
        };
        self.document.blocks.iter().enumerate().map(block).collect()
    }

    /// A row of measures for each block.
    #[must_use]
    pub fn rows(&self) -> Vec<f32> {
        let Marked { measures, settled, ledger } = &self.marked;
        study::rows(&self.document, measures, settled.headline(), ledger)
    }
}

/// The names of all measures.
#[must_use]
pub fn names() -> &'static [&'static str] {
    study::NAMES.as_slice()
}

/// Trees that do not ship.
pub struct Candidate(Model);

impl Candidate {
    /// `None`: this is no table of trees.
    #[must_use]
    pub fn decode(table: &[u8]) -> Option<Self> {
        Model::decode(table).map(Self)
    }

    /// Cleans a page of HTML with these trees.
    #[must_use]
    pub fn clean(&self, cleaner: &Cleaner, page: Page<'_>, html: &str, head: Head) -> Article {
        cleaner.run_with(&self.0, &document(html, head), Known { url: page.url, fetched: None })
    }
}

fn document(html: &str, head: Head) -> Document<'_> {
    let mut document = read::read_html(html);
    if head == Head::Unread {
        document.head.metas.clear();
        document.head.data.clear();
    }
    document
}
