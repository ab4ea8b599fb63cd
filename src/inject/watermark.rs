//! Watermarks: a site's name and domain in front of captions, or a domain in mid-sentence.
//!
//! Knows lines and their beginnings. A domain alone proves nothing; it takes the page's title, a
//! repetition at like places or an odd spelling beside it.

use std::collections::HashMap;

use super::Unit;
use super::domain::{self, DomainLike};
use super::find::TWIN;
use crate::document::{Document, Measure, is_cjk, is_sentence_end};
use crate::ledger::{Ledger, Mark};
use crate::removal::{Evidence, Reason, RuleId};
use crate::skeleton::{Skeleton, folded};
use crate::span::{TextRange, is_blank};

pub(super) const PREFIX: &str = "inject/watermark";

/// Chars of a site's name and slogan between the title and the domain.
const BRAND: usize = 40;

/// Folded bytes of the shortest name behind a title: two Han characters.
const BRAND_AT_LEAST: usize = 6;

/// A title of this weight is a headline, not a term: ten Han characters or five English words.
const TELLING_TITLE: f64 = 25.0;

/// Weight of the longest name of a site: eight Han characters.
const NAME: f64 = 20.0;

/// Like places at which a name and a domain prove to be a watermark by nothing but repetition.
const REPEATS: usize = 3;

/// The shortest title that proves anything when it is repeated, in chars.
const TITLE: usize = 6;

/// How many times as long as its skeleton a title may be written.
const LONGER: usize = 4;

/// What stands in front of a unit up to its first domain.
#[derive(Clone)]
struct Prefix<'u> {
    unit: &'u Unit,
    /// Of the unit's text, up to the end of the domain and the blanks and dashes behind it.
    length: usize,
    skeleton: Skeleton,
    titled: bool,
    /// Has a name in front of the domain.
    named: bool,
    /// What stands there is no more than a name, and no bracket parts it from the domain.
    brief: bool,
    domain: Option<DomainLike>,
}

pub(super) fn mark(document: &Document<'_>, units: &[Unit], title: Option<&str>, ledger: &mut Ledger) {
    let title = title.map(|title| Skeleton::of(title).text().to_owned()).filter(|title| title.chars().count() >= TITLE);
    let mut prefixes: Vec<Option<Prefix<'_>>> = Vec::with_capacity(units.len());
    let mut known: HashMap<&str, usize> = HashMap::new();
    for unit in units {
        let text = document.slice(unit.range);
        let twin = (text.len() <= TWIN).then(|| *known.entry(text).or_insert(prefixes.len())).and_then(|twin| prefixes.get(twin));
        let own = match twin {
            Some(twin) => twin.as_ref().map(|twin| Prefix { unit, ..twin.clone() }),
            None => prefix(document, unit, title.as_deref()),
        };
        prefixes.push(own);
    }
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for prefix in prefixes.iter().flatten() {
        *counts.entry(prefix.skeleton.text()).or_default() += 1;
    }
    let shared = shared_beginnings(&prefixes, title.as_deref().unwrap_or_default());
    for prefix in prefixes.iter().flatten() {
        mark_prefix(document, prefix, title.as_deref().unwrap_or_default(), &counts, &shared, ledger);
    }
}

/// Whether a dash parts the title from what follows it.
fn is_dashed(prefix: &Prefix<'_>, title: &str) -> bool {
    let rest = prefix.skeleton.text().get(title.len()..).unwrap_or_default().trim_start();
    let dashes = rest.matches(['-', '_', '|']).count();
    // One dash parts a headline in two as well.
    prefix.titled && rest.starts_with(['-', '_', '|']) && dashes > 1 && rest.chars().any(char::is_alphanumeric)
}

/// Marks a beginning that has its witnesses.
fn mark_prefix(
    document: &Document<'_>,
    prefix: &Prefix<'_>,
    title: &str,
    counts: &HashMap<&str, usize>,
    shared: &HashMap<&str, usize>,
    ledger: &mut Ledger,
) {
    let repeats = counts.get(prefix.skeleton.text()).copied().unwrap_or(0);
    let odd = prefix.domain.as_ref().is_some_and(|domain| domain.spelling.is_odd());
    let length = match &prefix.domain {
        Some(_) if prefix.titled || odd && prefix.brief => prefix.length,
        // Without title and odd spelling it takes more places, and a name beside the domain.
        Some(domain) if repeats >= REPEATS && prefix.named && domain.address => prefix.length,
        Some(_) => return,
        // Title and site without a domain: only what several lines share, up to a blank.
        None => match shared.get(prefix.skeleton.text()) {
            Some(length) => *length,
            // The title, a dash and more, line for line the same.
            None if repeats > 1 && is_dashed(prefix, title) => prefix.length,
            None => return,
        },
    };
    let mut evidence = Vec::new();
    if prefix.titled {
        evidence.push(Evidence::BeginsWithTitle);
    }
    if repeats > 1 {
        evidence.push(Evidence::Repeats(repeats));
    }
    if let Some(domain) = &prefix.domain {
        evidence.push(Evidence::DomainLike(domain.host.clone()));
        evidence.extend(domain.spelling.is_odd().then_some(Evidence::OddSpelling));
    }
    let start = prefix.unit.range.start;
    let range = TextRange::new(start, start + length).trimmed(&document.text);
    ledger.take_part(prefix.unit.block, Mark { range, reason: Reason::Injected, rule: RuleId::new(PREFIX), evidence });
}

/// The beginning of a unit that may be a watermark.
fn prefix<'u>(document: &Document<'_>, unit: &'u Unit, title: Option<&str>) -> Option<Prefix<'u>> {
    let text = document.slice(unit.range);
    let title_end = title.map_or(0, |title| behind_title(text, title));
    let titled = title_end > 0;
    let rest = text.get(title_end..)?;
    let near = rest.char_indices().nth(2 * BRAND).map_or(rest, |(end, _)| rest.get(..end).unwrap_or(rest));
    let domain = domain::find(near).into_iter().next().filter(|domain| {
        let brand = near.get(..domain.range.start).unwrap_or_default();
        brand.chars().count() <= BRAND
            && !brand.chars().any(|c| is_sentence_end(c) || matches!(c, '，' | ',' | '；' | '"' | '{' | '\\'))
    });
    // A domain that opens a line of running text is its subject; a watermark has a name or a title.
    let named = domain.as_ref().is_some_and(|domain| domain.spelling.is_odd() || titled || domain.range.start > 0);
    if !(titled || named) {
        return None;
    }
    let end = domain.as_ref().map_or(text.len(), |domain| title_end + domain.range.end);
    let length = if domain.is_some() { end + separators(text.get(end..).unwrap_or_default()) } else { text.len() };
    let skeleton = Skeleton::of(text.get(..length)?.trim_end());
    let brand = domain.as_ref().and_then(|domain| near.get(..domain.range.start)).unwrap_or_default();
    let named = brand.contains(char::is_alphanumeric);
    let brief = Measure::of(brand).weight <= NAME && !brand.trim_end().ends_with(['(', '（', '[', '【', '：', ':']);
    Some(Prefix { unit, length, skeleton, titled, named, brief, domain })
}

/// Bytes of the title at the beginning of a line that goes on, or none. Disguised letters and blanks between
/// them take more bytes than the title has, but not many times as many.
fn behind_title(text: &str, title: &str) -> usize {
    let first = text.chars().find(|c| !is_blank(*c)).and_then(folded);
    if first.is_some() && first != title.chars().next() {
        return 0;
    }
    let head = text.char_indices().nth(LONGER * title.len()).map_or(text, |(end, _)| text.get(..end).unwrap_or(text));
    let skeleton = Skeleton::of(head);
    let begins = skeleton.text().starts_with(title) && skeleton.text().len() > title.len();
    if begins { skeleton.source(title.len()..title.len()).start } else { 0 }
}

/// Bytes of the blanks and dashes that part a watermark from the caption behind it.
fn separators(text: &str) -> usize {
    text.len()
        - text
            .trim_start_matches(|c: char| is_blank(c) || matches!(c, '-' | '|' | '_' | ':' | '：' | ')' | '）' | ']' | '】'))
            .len()
}

/// For lines that begin with the title (folded) and name no domain: how many bytes of each it shares with
/// another such line, up to the last blank. Lines are compared with their neighbours in order, so
/// the cost is that of sorting.
fn shared_beginnings<'p>(prefixes: &'p [Option<Prefix<'_>>], title: &str) -> HashMap<&'p str, usize> {
    let bare = |prefix: &&Prefix<'_>| prefix.titled && prefix.domain.is_none();
    // Lines that begin with a word or two are many; with a whole headline, only those that repeat it.
    let telling = Measure::of(title).weight >= TELLING_TITLE;
    let mut titled: Vec<&Prefix<'_>> = prefixes.iter().flatten().filter(bare).filter(|_| telling).collect();
    titled.sort_by(|a, b| a.skeleton.text().cmp(b.skeleton.text()));
    let mut shared: HashMap<&str, usize> = HashMap::new();
    for pair in titled.windows(2) {
        let [a, b] = pair else { continue };
        let common = a
            .skeleton
            .text()
            .chars()
            .zip(b.skeleton.text().chars())
            .take_while(|(a, b)| a == b)
            .map(|(a, _)| a.len_utf8())
            .sum::<usize>();
        let Some(end) = a.skeleton.text().get(..common).and_then(|common| common.rfind(' ')) else { continue };
        // The same line twice shares everything; a watermark is more than the title and less than the line.
        // A sentence that begins with the title's words goes on with the next word.
        let parted = a
            .skeleton
            .text()
            .get(title.len()..)
            .is_some_and(|rest| rest.trim_start().starts_with(|c: char| is_cjk(c) || !c.is_alphanumeric()));
        if a.skeleton == b.skeleton || end < title.len() + BRAND_AT_LEAST || !parted {
            continue;
        }
        for prefix in [a, b] {
            let best = shared.entry(prefix.skeleton.text()).or_default();
            *best = (*best).max(prefix.skeleton.source(end..end).start);
        }
    }
    shared
}
