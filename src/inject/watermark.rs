//! Watermarks: a site's name and domain in front of captions, or a domain in mid-sentence.
//!
//! Knows lines and their beginnings. A domain alone proves nothing; it takes the page's title, a
//! repetition at like places or an odd spelling beside it.

use std::collections::HashMap;

use super::Unit;
use super::domain::{self, DomainLike};
use crate::document::{Document, Measure, is_cjk, is_sentence_end};
use crate::ledger::{Ledger, Mark};
use crate::removal::{Evidence, Reason, RuleId};
use crate::skeleton::Skeleton;
use crate::span::{TextRange, is_blank};

pub(super) const PREFIX: &str = "inject/watermark";
pub(super) const ODD_DOMAIN: &str = "inject/odd-domain";

/// Chars of a site's name and slogan between the title and the domain.
const BRAND: usize = 40;

/// Folded bytes of the shortest name behind a title: two Han characters.
const BRAND_AT_LEAST: usize = 6;

/// A title of this weight is a headline, not a term: ten Han characters or five English words.
const TELLING_TITLE: f64 = 25.0;

/// Chars of a bracket that holds a site's name and domain.
const BRACKET: usize = 60;

/// Like places at which a name and a domain prove to be a watermark by nothing but repetition.
const REPEATS: usize = 3;

/// The shortest title that proves anything when it is repeated, in chars.
const TITLE: usize = 6;

/// What stands in front of a unit up to its first domain.
struct Prefix<'u> {
    unit: &'u Unit,
    /// Of the unit's text, up to the end of the domain and the blanks and dashes behind it.
    length: usize,
    skeleton: Skeleton,
    titled: bool,
    domain: Option<DomainLike>,
}

pub(super) fn mark(document: &Document<'_>, units: &[Unit], title: Option<&str>, ledger: &mut Ledger) {
    let title = title.map(|title| Skeleton::of(title).text().to_owned()).filter(|title| title.chars().count() >= TITLE);
    let prefixes: Vec<Option<Prefix<'_>>> = units.iter().map(|unit| prefix(document, unit, title.as_deref())).collect();
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for prefix in prefixes.iter().flatten() {
        *counts.entry(prefix.skeleton.text()).or_default() += 1;
    }
    let shared = shared_beginnings(&prefixes, title.as_deref().unwrap_or_default());
    for (unit, prefix) in units.iter().zip(&prefixes) {
        let taken = prefix.as_ref().and_then(|prefix| mark_prefix(document, prefix, &counts, &shared, ledger));
        mark_odd_domains(document, unit, taken.unwrap_or(unit.range.start), ledger);
    }
}

/// Marks a beginning that has its witnesses; gives the place where it ends.
fn mark_prefix(
    document: &Document<'_>,
    prefix: &Prefix<'_>,
    counts: &HashMap<&str, usize>,
    shared: &HashMap<&str, usize>,
    ledger: &mut Ledger,
) -> Option<usize> {
    let repeats = counts.get(prefix.skeleton.text()).copied().unwrap_or(0);
    let odd = prefix.domain.as_ref().is_some_and(|domain| domain.odd);
    let length = match &prefix.domain {
        Some(_) if prefix.titled || odd => prefix.length,
        // Without title and odd spelling it takes more places, and a name beside the domain.
        Some(domain) if repeats >= REPEATS && domain.range.start > 0 && domain.is_address() => prefix.length,
        Some(_) => return None,
        // Title and site without a domain: only what several lines share, up to a blank.
        None => *shared.get(prefix.skeleton.text())?,
    };
    let mut evidence = Vec::new();
    if prefix.titled {
        evidence.push(Evidence::BeginsWithTitle);
    }
    if repeats > 1 {
        evidence.push(Evidence::Repeats(repeats));
    }
    if let Some(domain) = &prefix.domain {
        evidence.push(Evidence::DomainLike(domain.folded.clone()));
        evidence.extend(domain.odd.then_some(Evidence::OddSpelling));
    }
    let start = prefix.unit.range.start;
    let range = TextRange::new(start, start + length).trimmed(&document.text);
    ledger.take_part(prefix.unit.block, Mark { range, reason: Reason::Injected, rule: RuleId::new(PREFIX), evidence });
    Some(range.end)
}

/// The beginning of a unit that may be a watermark.
fn prefix<'u>(document: &Document<'_>, unit: &'u Unit, title: Option<&str>) -> Option<Prefix<'u>> {
    let text = document.slice(unit.range);
    let skeleton = Skeleton::of(text);
    let title_end = title
        .filter(|title| skeleton.text().starts_with(title) && skeleton.text().len() > title.len())
        .map_or(0, |title| skeleton.source(title.len()..title.len()).start);
    let titled = title_end > 0;
    let rest = text.get(title_end..)?;
    let near = rest.char_indices().nth(2 * BRAND).map_or(rest, |(end, _)| rest.get(..end).unwrap_or(rest));
    let domain = domain::find(near).into_iter().next().filter(|domain| {
        let brand = near.get(..domain.range.start).unwrap_or_default();
        brand.chars().count() <= BRAND && !brand.chars().any(|c| is_sentence_end(c) || matches!(c, '，' | ',' | '；'))
    });
    // A domain that opens a line of running text is its subject; a watermark has a name or a title.
    let named = domain.as_ref().is_some_and(|domain| domain.odd || titled || domain.range.start > 0);
    if !(titled || named) {
        return None;
    }
    let end = domain.as_ref().map_or(text.len(), |domain| title_end + domain.range.end);
    let length = if domain.is_some() { end + separators(text.get(end..).unwrap_or_default()) } else { text.len() };
    let skeleton = Skeleton::of(text.get(..length)?.trim_end());
    Some(Prefix { unit, length, skeleton, titled, domain })
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
        if a.skeleton == b.skeleton || end < title.len() + BRAND_AT_LEAST {
            continue;
        }
        for prefix in [a, b] {
            let best = shared.entry(prefix.skeleton.text()).or_default();
            *best = (*best).max(prefix.skeleton.source(end..end).start);
        }
    }
    shared
}

/// A domain spelled as no honest text would, wherever it stands: with its bracket, or alone.
fn mark_odd_domains(document: &Document<'_>, unit: &Unit, from: usize, ledger: &mut Ledger) {
    let text = document.slice(unit.range);
    for domain in domain::find(text).into_iter().filter(|domain| domain.odd) {
        let range = bracket(text, domain.range).unwrap_or(domain.range).shifted(unit.range.start);
        if range.start < from {
            continue;
        }
        let evidence = vec![Evidence::DomainLike(domain.folded), Evidence::OddSpelling];
        ledger.take_part(unit.block, Mark { range, reason: Reason::Injected, rule: RuleId::new(ODD_DOMAIN), evidence });
    }
}

/// The bracket pair around a domain, when little else is in it.
fn bracket(text: &str, domain: TextRange) -> Option<TextRange> {
    let before = text.get(..domain.start)?;
    let opening =
        before.char_indices().rev().take(BRACKET).find(|(_, c)| matches!(c, '(' | '（' | '[' | '【' | '「' | '『' | '〔' | '{'));
    let (start, open) = opening?;
    let after = text.get(domain.end..)?;
    let close = match open {
        '(' | '（' => [')', '）'],
        '[' | '【' => [']', '】'],
        '「' | '『' => ['」', '』'],
        _ => ['〕', '}'],
    };
    let (end, c) = after.char_indices().take(BRACKET).find(|(_, c)| close.contains(c))?;
    let range = TextRange::new(start, domain.end + end + c.len_utf8());
    let inside = range.of(text);
    let stops = inside.chars().filter(|&c| matches!(c, '。' | '！' | '？' | '!' | '?')).count();
    let dots = domain.of(text).chars().filter(|&c| c == '。').count();
    (stops <= dots && inside.chars().filter(|&c| is_cjk(c)).count() <= BRACKET / 2).then_some(range)
}
