//! What many pages of one site share: a profile of it, and the marks it leaves on a page.
//!
//! Knows how often a stretch of text stands on the site. Must not know how pages are read, nor what any
//! site is called.

mod host;
mod keys;
mod mark;
mod stored;

use std::collections::{BTreeMap, HashMap};

use keys::Key;
pub(crate) use mark::{IDS, mark};

use crate::document::Document;

/// What the pages of one site have in common: which lines, sentences, beginnings and ends of lines stand
/// on how many of them.
///
/// One page cannot prove that a line is the site's and not the author's; many pages can. Learn a few
/// dozen pages, raw as they were fetched, and hand the profile to
/// [`CleanerBuilder::site`](crate::CleanerBuilder::site):
///
/// ```
/// use gleaner::{Cleaner, SiteProfile};
///
/// let page = |told: &str| format!("{told}\n\nThe Lantern Post lives on its readers.");
/// let mut profile = SiteProfile::default();
/// for told in [
///     "The river rose two metres overnight, and the lower road was closed before dawn.",
///     "Two years after the flood the old bridge is open again, to carts and to bicycles.",
///     "The ferry stayed in port for a third day, and forty passengers went home by train.",
/// ] {
///     profile.learn(&page(told));
/// }
/// let cleaner = Cleaner::builder().site(profile).build()?;
/// let told = "The mill has a new wheel. Carpenters from three villages built it out of larch.";
/// assert_eq!(cleaner.clean(&page(told)).text(), told);
/// # Ok::<(), gleaner::Error>(())
/// ```
///
/// # A sketch of fixed size
///
/// Texts are folded, numbers count as one digit where a growing page number would hide a line, and only
/// hashes are kept: 64 bits of SipHash-1-3. The profile is a bottom-k sketch (Cohen and Kaplan,
/// *Summarizing data using bottom-k sketches*, PODC 2007): of all pages learned it holds the
/// [`SiteProfile::PAGES`] whose own hash is smallest, each with its [`SiteProfile::KEYS`] smallest
/// hashes, so it never holds more than `8 * PAGES * (KEYS + 2)` bytes, 2.1 MB. The hash of a page says nothing
/// about its place in the stream, so
///
/// * the order of the pages does not matter, and [`SiteProfile::merge`] is associative and commutative:
///   shards of a crawl can be learned apart and merged in any order, with the same result to the bit;
/// * a page that is learned twice, in one profile or in two that are merged, counts once. Pages that
///   differ in nothing but numbers (a clock, a counter of readers) are one page.
///
/// # The error of a count
///
/// Up to `PAGES` pages counts are exact, but for pages with more than `KEYS` different stretches, which
/// are counted too low on them and never too high. (Two stretches share a hash with a chance of one in
/// 2⁶⁴.) Beyond, counts saturate at `PAGES` and are those of a random sample of `n = PAGES` pages, drawn
/// without replacement. The share of pages that a stretch stands on is then wrong by `t` or more with a
/// chance of at most `2·exp(−2·n·t²)` (Hoeffding, *Probability inequalities for sums of bounded random
/// variables*, JASA 58, 1963, theorems 2 and 4): one in twenty for `t` = 0.085. Nothing is removed for a
/// share as counted, only for the lower end of its interval.
///
/// # Pages that are learned and cleaned
///
/// A page may be cleaned with a profile that learned it. It never speaks against itself: what is counted
/// are the other pages, so that the result is the same as with a profile of the other pages alone (as
/// long as there are three of those, and the page is in the sketch).
///
/// # What is kept
///
/// HTML and text of the same site have different profiles, because the element around a line is part
/// of what makes it the same line: learn pages as you will clean them. A profile is stored as one line of
/// text, by `to_string` and `parse`, or as that string by serde.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(into = "String", try_from = "String"))]
pub struct SiteProfile {
    /// By the page's own hash; for each its keys, sorted.
    sample: BTreeMap<Key, Box<[Key]>>,
}

impl SiteProfile {
    /// Pages in the sketch, at most.
    pub const PAGES: usize = 256;

    /// Hashes kept for each of them, at most: of 1,106 pages of 70 sites 95 in 100 have fewer than 800.
    pub const KEYS: usize = 1024;

    /// How many different pages the sketch holds: all that were learned, up to [`SiteProfile::PAGES`].
    ///
    /// ```
    /// let mut profile = gleaner::SiteProfile::default();
    /// profile.learn("The river rose two metres overnight.");
    /// profile.learn("The river rose two metres overnight.");
    /// profile.learn("");
    /// assert_eq!(profile.pages(), 1);
    /// ```
    #[must_use]
    pub fn pages(&self) -> usize {
        self.sample.len()
    }

    /// Adds all that another profile has learned.
    ///
    /// ```
    /// use gleaner::SiteProfile;
    ///
    /// let profile = |pages: &[&str]| {
    ///     let mut profile = SiteProfile::default();
    ///     pages.iter().for_each(|page| profile.learn(*page));
    ///     profile
    /// };
    /// let mut merged = profile(&["One page.", "Another page."]);
    /// merged.merge(&profile(&["Another page.", "A third page."]));
    /// assert_eq!(merged, profile(&["A third page.", "One page.", "Another page."]));
    /// ```
    pub fn merge(&mut self, other: &Self) {
        for (page, keys) in &other.sample {
            self.add(*page, keys);
        }
    }

    /// Adds a page that is read already.
    pub(crate) fn add_document(&mut self, document: &Document<'_>) {
        let page = keys::placed(document);
        let keys = keys::keys(&page);
        if !keys.is_empty() {
            self.add(keys::name(&page), keys.get(..Self::KEYS).unwrap_or(&keys));
        }
    }

    fn add(&mut self, page: Key, keys: &[Key]) {
        let is_full = self.sample.len() >= Self::PAGES;
        if is_full && self.sample.last_key_value().is_some_and(|(last, _)| *last < page) {
            return;
        }
        let kept = self.sample.entry(page).or_insert_with(|| keys.into());
        // The same page with other numbers: the smaller stays, whichever came first.
        if keys < &**kept {
            *kept = keys.into();
        }
        if self.sample.len() > Self::PAGES {
            self.sample.pop_last();
        }
    }

    /// The keys that stand on several pages, counted.
    pub(crate) fn counts(&self) -> SiteCounts {
        let mut counts: HashMap<Key, usize> = HashMap::new();
        for key in self.sample.values().flat_map(|keys| keys.iter()) {
            *counts.entry(*key).or_default() += 1;
        }
        counts.retain(|_, count| *count > 1);
        SiteCounts { counts, pages: self.sample.keys().copied().collect() }
    }
}

/// A profile, ready to be asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct SiteCounts {
    /// Pages that a key stands on, where there are several.
    counts: HashMap<Key, usize>,
    /// The names of the pages, sorted.
    pages: Vec<Key>,
}

#[cfg(test)]
mod tests {
    use std::hash::Hasher as _;

    use siphasher::sip::SipHasher13;

    use super::*;

    fn hash(number: u64) -> Key {
        let mut hash = SipHasher13::new();
        hash.write(&number.to_le_bytes());
        hash.finish()
    }

    #[test]
    fn counts_of_many_pages_err_as_little_as_the_bound_says() {
        const PAGES: u64 = 4_000;
        const COMMON: u64 = 400;
        let mut profile = SiteProfile::default();
        let mut exact = vec![0_usize; 400];
        for page in 0..PAGES {
            let mut keys: Vec<Key> = (0..20).map(|own| hash(1 << 40 | page << 8 | own)).collect();
            for (key, count) in (0..COMMON).zip(&mut exact) {
                if hash(1 << 50 | page << 16 | key) % COMMON < key {
                    *count += 1;
                    keys.push(hash(key));
                }
            }
            keys.sort_unstable();
            profile.add(hash(1 << 60 | page), &keys);
        }
        assert_eq!(profile.pages(), SiteProfile::PAGES);
        let counts = profile.counts();
        let error = |key: u64, exact: usize| {
            let counted = counts.counts.get(&hash(key)).copied().unwrap_or(0);
            (counted as f64 / SiteProfile::PAGES as f64 - exact as f64 / PAGES as f64).abs()
        };
        let errors: Vec<f64> = (0..COMMON).zip(exact).map(|(key, exact)| error(key, exact)).collect();
        for (t, chance) in [(0.085, 0.05), (0.12, 0.00125)] {
            let wrong = errors.iter().filter(|error| **error >= t).count() as f64 / COMMON as f64;
            assert!(wrong <= chance, "{wrong} of the shares are wrong by {t} or more");
        }
    }

    #[test]
    fn counts_of_few_pages_are_exact() {
        let mut profile = SiteProfile::default();
        for page in 0..SiteProfile::PAGES as u64 {
            let mut keys: Vec<Key> = (0..=page).map(hash).collect();
            keys.sort_unstable();
            profile.add(hash(1 << 60 | page), &keys);
        }
        let counts = profile.counts();
        for key in 0..SiteProfile::PAGES - 1 {
            assert_eq!(counts.counts.get(&hash(key as u64)), Some(&(SiteProfile::PAGES - key)));
        }
    }
}
