//! The cleaner: what holds for many pages, and the walk through the stations.
//!
//! Knows the order of the stations and nothing of what they do.

use std::sync::Arc;

use crate::address::Resolver;
use crate::article::{Article, Decoded, Degraded};
use crate::assemble::assemble;
use crate::document::{Document, Measure};
use crate::elect::{self, Focus, Model};
use crate::error::Error;
use crate::ledger::Ledger;
use crate::metadata::{Known, Settled};
use crate::page::{Content, InputKind, Page};
use crate::removal::{Reason, RuleId};
use crate::site::{SiteCounts, SiteProfile};
use crate::{decode, inject, metadata, read, rules, site, sniff};

/// Cleans pages. Built once, used for many; cheap to clone, `Send` and `Sync`.
///
/// ```
/// use gleaner::{Cleaner, Focus, Reason};
///
/// let cleaner = Cleaner::builder().focus(Focus::Precision).keep(Reason::Comments).build()?;
/// let article = cleaner.clean("A headline\n\nA first paragraph, with a full stop at its end.");
/// assert_eq!(article.title.as_deref(), Some("A headline"));
/// # Ok::<(), gleaner::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Cleaner {
    focus: Focus,
    keep: Vec<Reason>,
    without: Vec<RuleId>,
    input_limit: Option<usize>,
    site: Option<Arc<SiteCounts>>,
}

impl Cleaner {
    /// Options for a cleaner, all at their defaults.
    pub fn builder() -> CleanerBuilder {
        CleanerBuilder::default()
    }

    /// Cleans one page: a `&str`, bytes, or a [`Page`] with what is known about it.
    ///
    /// Never fails and never panics; where there is nothing to find, the article has no blocks.
    /// Takes time and memory linear in the length of the input, and does no I/O.
    #[must_use]
    pub fn clean<'a>(&self, page: impl Into<Page<'a>>) -> Article {
        let page = page.into();
        let known = Known { url: page.url, fetched: page.fetched };
        let (article, decoded) = read_page(page, self.input_limit, |document| self.run(document, known));
        Article { decoded, ..article }
    }

    /// Cleans a page that the caller has parsed already. Nothing in the article has a span.
    ///
    /// ```
    /// let html = scraper::Html::parse_document("<title>T</title><p>One sentence, at least.</p>");
    /// let article = gleaner::Cleaner::default().clean_document(&html);
    /// assert_eq!(article.text(), "One sentence, at least.");
    /// ```
    #[cfg(feature = "scraper")]
    #[must_use]
    pub fn clean_document(&self, html: &scraper::Html) -> Article {
        self.run(&read::read_dom(html), Known::default())
    }

    pub(crate) fn run(&self, document: &Document<'_>, known: Known<'_>) -> Article {
        self.run_with(Model::shipped(), document, known)
    }

    /// The first part of the walk, up to the election.
    pub(crate) fn mark(&self, document: &Document<'_>, url: Option<&str>) -> Marked {
        let mut ledger = Ledger::new(document.blocks.len(), &self.keep, &self.without);
        let measures = document.measures();
        rules::mark(document, &measures, &mut ledger);
        let is_chrome = |line: &str| rules::names_line(line) || inject::names_line(line);
        let settled = metadata::settle(document, url, &is_chrome, &mut ledger);
        Marked { measures, settled, ledger }
    }

    /// The walk: every station reads the document and leaves marks; one assembly edits.
    pub(crate) fn run_with(&self, model: &Model, document: &Document<'_>, known: Known<'_>) -> Article {
        let Marked { measures, settled, mut ledger } = self.mark(document, known.url);
        let election = elect::elect(document, &measures, settled.headline(), self.focus, model, &mut ledger);
        rules::sweep(document, &mut ledger);
        inject::inject(document, settled.headline().1, &mut ledger);
        if let Some(site) = &self.site {
            site::mark(document, site, &mut ledger);
        }
        let resolver = Resolver::new(known.url, document.head.base.as_deref());
        let resolve = |link: &str| resolver.resolve(link);
        let mut article = Article::default();
        metadata::fill(document, settled, known, &ledger, &resolve, &mut article);
        let assembly = assemble(document, &mut ledger, &resolve);
        Article {
            blocks: assembly.blocks,
            removals: assembly.removals,
            doubts: assembly.doubts,
            rung: election.rung,
            runner_up: election.runner_up,
            degraded: document.degraded.clone(),
            ..article
        }
    }
}

impl SiteProfile {
    /// Learns a page of the site, raw as it was fetched: a `&str`, bytes, or a [`Page`].
    ///
    /// Never fails; a page without words teaches nothing. Costs about twice
    /// what reading the page does.
    pub fn learn<'a>(&mut self, page: impl Into<Page<'a>>) {
        read_page(page.into(), None, |document| self.add_document(document));
    }

    /// Learns a page that the caller has parsed already.
    ///
    /// ```
    /// let mut profile = gleaner::SiteProfile::default();
    /// profile.learn_document(&scraper::Html::parse_document("<title>T</title><p>One sentence, at least.</p>"));
    /// assert_eq!(profile.pages(), 1);
    /// ```
    #[cfg(feature = "scraper")]
    pub fn learn_document(&mut self, html: &scraper::Html) {
        self.add_document(&read::read_dom(html));
    }
}

/// Decodes, sniffs and reads a page; gives what `then` makes of the document, and the text that bytes
/// were decoded to.
fn read_page<T>(page: Page<'_>, limit: Option<usize>, then: impl FnOnce(&Document<'_>) -> T) -> (T, Option<Decoded>) {
    let decoded = match page.content {
        Content::Str(_) => None,
        Content::Bytes(bytes) => Some(decode::decode(bytes, page.content_type, page.url)),
    };
    let whole = match page.content {
        Content::Str(text) => text,
        Content::Bytes(_) => decoded.as_ref().map_or("", |decoded| decoded.text.as_str()),
    };
    let input = limit.map_or(whole, |limit| up_to(whole, limit));
    let kind = page.kind.unwrap_or_else(|| sniff::sniff(input));
    let mut document = match kind {
        InputKind::Html => read::read_html(input),
        InputKind::Text => read::read_text(input),
    };
    if input.len() < whole.len() {
        document.degraded.push(Degraded::Input);
    }
    let made = then(&document);
    drop(document);
    (made, decoded)
}

/// A page up to the election: what is certain is marked, and the headline is settled.
pub(crate) struct Marked {
    pub(crate) measures: Vec<Measure>,
    pub(crate) settled: Settled,
    pub(crate) ledger: Ledger,
}

/// Options for a [`Cleaner`].
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct CleanerBuilder {
    focus: Focus,
    keep: Vec<Reason>,
    without: Vec<String>,
    input_limit: Option<usize>,
    site: Option<SiteProfile>,
}

impl CleanerBuilder {
    /// How to decide where it is doubtful whether a block belongs to the article.
    pub fn focus(mut self, focus: Focus) -> Self {
        self.focus = focus;
        self
    }

    /// Nothing is removed for this reason.
    pub fn keep(mut self, reason: Reason) -> Self {
        self.keep.push(reason);
        self
    }

    /// Switches a rule or detector off, by its id.
    pub fn without_rule(mut self, id: impl Into<String>) -> Self {
        self.without.push(id.into());
        self
    }

    /// Reads no more than this many bytes of an input (of the decoded text, where it was bytes): the
    /// rest is cut off before a character, and [`Degraded::Input`](crate::Degraded::Input) says so.
    ///
    /// There is no limit unless one is set here: time and memory are linear in the input, so what is
    /// too much is for the caller to say.
    ///
    /// ```
    /// let page = "<p>The river rose two metres overnight.<p>The lower road was closed before dawn.";
    /// let page = gleaner::Page::from(page).kind(gleaner::InputKind::Html);
    /// let article = gleaner::Cleaner::builder().input_limit(39).build()?.clean(page);
    /// assert_eq!(article.text(), "The river rose two metres overnight.");
    /// assert_eq!(article.degraded, [gleaner::Degraded::Input]);
    /// # Ok::<(), gleaner::Error>(())
    /// ```
    pub fn input_limit(mut self, bytes: usize) -> Self {
        self.input_limit = Some(bytes);
        self
    }

    /// What the page's site is known to put on its pages: lines, sentences and addresses that one page
    /// cannot prove to be the site's. See [`SiteProfile`].
    pub fn site(mut self, profile: SiteProfile) -> Self {
        self.site = Some(profile);
        self
    }

    /// Builds the cleaner.
    ///
    /// # Errors
    ///
    /// [`Error::UnknownRule`] when no rule has an id given to [`CleanerBuilder::without_rule`].
    pub fn build(self) -> Result<Cleaner, Error> {
        let known = || rules::ids().chain(elect::IDS).chain(inject::IDS).chain(site::IDS).chain(metadata::IDS);
        let without = self.without.into_iter().map(|id| match known().find(|known| *known == id) {
            Some(known) => Ok(RuleId::new(known)),
            None => Err(unknown(id, known())),
        });
        let without = without.collect::<Result<_, _>>()?;
        let site = self.site.map(|profile| Arc::new(profile.counts()));
        Ok(Cleaner { focus: self.focus, keep: self.keep, without, input_limit: self.input_limit, site })
    }
}

/// The beginning of a text, this many bytes long or a little shorter: no character is cut.
fn up_to(text: &str, bytes: usize) -> &str {
    let end = (0..=bytes.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
    end.and_then(|end| text.get(..end)).unwrap_or_default()
}

/// Names the id that shares the longest beginning with what was given.
fn unknown(id: String, known: impl Iterator<Item = &'static str>) -> Error {
    let shared = |known: &&str| known.chars().zip(id.chars()).take_while(|(a, b)| a == b).count();
    let nearest = known.max_by_key(shared).unwrap_or_default().to_owned();
    Error::UnknownRule { id, nearest }
}

/// What the text rules take out of a text: rule ids and bytes. With `only`, by that rule alone.
#[cfg(test)]
pub(crate) fn run_text_rules(text: &str, only: Option<&str>) -> Vec<(String, std::ops::Range<usize>)> {
    use crate::ledger::Verdict;

    let document = read::read_text(text);
    let without: Vec<RuleId> = rules::ids().filter(|id| only.is_some_and(|only| only != *id)).map(RuleId::new).collect();
    let mut ledger = Ledger::new(document.blocks.len(), &[], &without);
    rules::sweep(&document, &mut ledger);
    let verdicts = (0..document.blocks.len()).map(|block| ledger.settle(block));
    let marks = verdicts.flat_map(|verdict| match verdict {
        Verdict::Removed(mark) => vec![mark],
        Verdict::Kept { holes, .. } => holes,
    });
    marks.map(|mark| (mark.rule.to_string(), mark.range.start..mark.range.end)).collect()
}
