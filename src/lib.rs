//! gleaner turns a scraped page, HTML or text that was already extracted from HTML, into a clean
//! article: without injected spam, without page chrome, and with an account of everything it left
//! out.
//!
//! ```
//! let article = gleaner::clean("A quiet river\n\nThe river rose two metres overnight.\n\n返回顶部");
//! assert_eq!(article.title.as_deref(), Some("A quiet river"));
//! assert_eq!(article.text(), "The river rose two metres overnight.");
//! let removed: Vec<&str> = article.removals.iter().map(|removal| removal.rule.as_str()).collect();
//! assert_eq!(removed, ["metadata/headline", "navigation/back-to-top"]);
//! ```
//!
//! [`clean`] takes text, [`clean_bytes`] bytes of any charset, [`Cleaner`] options and a [`Page`]
//! with what the caller knows besides. All of them are infallible.

mod address;
mod article;
mod assemble;
mod claim;
mod cleaner;
#[cfg(test)]
mod conservation;
mod date;
mod decode;
mod document;
mod elect;
mod error;
mod inject;
mod ledger;
mod look;
mod metadata;
mod page;
#[cfg(feature = "serde")]
mod pair;
mod read;
mod removal;
mod render;
mod rules;
mod site;
mod skeleton;
mod sniff;
mod span;
mod steps;
mod terms;
mod words;

pub use article::{
    Article, Block, BlockKind, Degraded, Doubt, Encoding, EncodingSource, Inline, InlineKind, Piece, PieceKind, Repair, Rung,
    RunnerUp,
};
pub use claim::{Claim, Field, Origin};
pub use cleaner::{Cleaner, CleanerBuilder};
pub use date::Date;
pub use elect::Focus;
pub use error::Error;
pub use page::{InputKind, Page};
pub use removal::{Evidence, Reason, Removal, RuleId};
pub use site::SiteProfile;

/// Cleans a page: HTML or text, which it is found out.
///
/// Never fails; an input with nothing in it gives an article without blocks.
#[must_use]
pub fn clean(input: &str) -> Article {
    Cleaner::default().clean(input)
}

/// Cleans a page of bytes: its charset is found out, [`Article::encoding`] says how, and spans
/// index [`Article::decoded`].
///
/// ```
/// let article = gleaner::clean_bytes(b"<meta charset=gbk><p>\xc4\xe3\xba\xc3\xa3\xac\xca\xc0\xbd\xe7\xa1\xa3</p>");
/// assert_eq!(article.text(), "你好，世界。");
/// ```
#[must_use]
pub fn clean_bytes(input: &[u8]) -> Article {
    Cleaner::default().clean(input)
}

/// What benches measure alone and callers never need. No part of the public face.
#[doc(hidden)]
pub mod bench {
    /// Reads HTML into a document; the number of its blocks.
    #[must_use]
    pub fn read(html: &str) -> usize {
        crate::read::read_html(html).blocks.len()
    }

    /// A text whose main content is chosen: what the rules and the detector get to see.
    pub struct Chosen<'i> {
        document: crate::document::Document<'i>,
    }

    impl<'i> Chosen<'i> {
        /// Reads a text.
        #[must_use]
        pub fn of(text: &'i str) -> Self {
            Self { document: crate::read::read_text(text) }
        }

        /// Runs the text rules, and the detector of injected spam behind them; how many blocks have marks.
        #[must_use]
        pub fn sweep(&self, detector: bool) -> usize {
            let mut ledger = crate::ledger::Ledger::new(self.document.blocks.len(), &[], &[]);
            crate::rules::sweep(&self.document, &mut ledger);
            if detector {
                crate::inject::inject(&self.document, None, &mut ledger);
            }
            (0..self.document.blocks.len()).filter(|block| !ledger.parts(*block).is_empty()).count()
        }
    }

    /// A page up to the election.
    pub struct Marked<'i> {
        document: crate::document::Document<'i>,
        marked: crate::cleaner::Marked,
    }

    impl<'i> Marked<'i> {
        /// Reads a page and marks what is certain.
        #[must_use]
        pub fn of(html: &'i str) -> Self {
            let document = crate::read::read_html(html);
            let marked = crate::Cleaner::default().mark(&document, None);
            Self { document, marked }
        }

        /// Elects the main content, as far as that leaves no marks; how many blocks are in it.
        #[must_use]
        pub fn elect(&self) -> usize {
            let crate::cleaner::Marked { measures, settled, ledger } = &self.marked;
            crate::elect::chosen(&self.document, measures, settled.headline(), ledger)
        }
    }
}

#[cfg(feature = "train")]
#[doc(hidden)]
pub mod train;

/// The README's code, compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
