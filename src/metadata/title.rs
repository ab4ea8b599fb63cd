//! Titles as heads have them: the headline and the site, parted by a mark.
//!
//! Knows the marks. Whether a part is the headline is confirmed by the page.

use std::collections::BTreeSet;

use super::headings::Titles;
use super::headline::{LONGEST, REPEATS, text_of};
use crate::document::{Document, Measure, is_cjk};
use crate::skeleton::Skeleton;

/// What parts a headline from the site: with blanks around it, and without.
const SPACED: [&str; 11] = [" - ", " – ", " — ", " | ", " :: ", " » ", " « ", " >> ", " · ", " • ", " / "];
const TIGHT: [&str; 4] = ["|", "_", "｜", "丨"];

/// What stands in headlines too, and parts the site only where the headline is known.
const BESIDE_SITE: [&str; 4] = [": ", "：", " @ ", " < "];

/// Weight of the longest name of a site.
const LONGEST_SITE: f64 = 60.0;

/// What front pages are called, and titles of them say before the site.
const FRONT_PAGES: [&str; 16] = [
    "home",
    "homepage",
    "home page",
    "startseite",
    "start",
    "accueil",
    "inicio",
    "início",
    "index",
    "forside",
    "etusivu",
    "главная",
    "首页",
    "首頁",
    "ホーム",
    "홈",
];

/// A title without the site's name behind or in front of it.
pub(super) fn without_site(title: &str, titles: &Titles, document: &Document<'_>) -> String {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let title = titles.without_colon(&title).to_owned();
    let site = &titles.site;
    let mut parts = parts(&title);
    parts.retain(|part| !is_front_page(part));
    if let [] | [_] = parts.as_slice() {
        return parts.first().copied().unwrap_or(&title).to_owned();
    }
    // A part that stands on the page as a block of its own is the headline.
    let mut wanted: Vec<(String, &str, bool)> = parts.iter().map(|part| (Skeleton::letters(part), *part, false)).collect();
    wanted.retain(|(letters, _, _)| letters.chars().count() >= 6 && !site.contains(letters));
    for block in document.blocks.iter().take(REPEATS) {
        if document.measure(block).weight <= LONGEST {
            let text = text_of(document, block);
            for (_, _, met) in wanted.iter_mut().filter(|(part, _, _)| Skeleton::has_letters(&text, part)) {
                *met = true;
            }
        }
    }
    // The longest of them: sections stand on the page as well.
    if let Some((_, part, _)) = wanted.iter().filter(|(_, _, met)| *met).max_by_key(|(letters, _, _)| letters.len()) {
        return (*part).to_owned();
    }
    let weight = |part: &&&str| Measure::of(part).weight;
    let candidates: Vec<&&str> = parts.iter().filter(|part| !site.contains(&Skeleton::letters(part))).collect();
    let longest = candidates.iter().copied().max_by(|a, b| weight(a).total_cmp(&weight(b)));
    match candidates.first() {
        // Sites stand behind their headlines more often than in front of them.
        Some(first) if weight(first) * 2.0 >= longest.map_or(0.0, |longest| weight(&longest)) => (**first).to_owned(),
        _ => longest.map_or(title.clone(), |part| (**part).to_owned()),
    }
}

/// What a title says at the other end than its headline, of which `headline` has the letters.
pub(super) fn site_beside<'t>(title: &'t str, headline: &str) -> Option<&'t str> {
    let letters = Skeleton::letters(title);
    let beside = letters.len().checked_sub(headline.len())?;
    let marks = || SPACED.into_iter().chain(TIGHT).chain(BESIDE_SITE);
    // Between Han characters a dash needs no blanks.
    let is_dash = |at: &usize| title.get(..*at).is_some_and(|before| before.ends_with(is_cjk));
    let site = if letters.starts_with(headline) {
        let dash = title.rmatch_indices('-').map(|(at, _)| at).find(is_dash).map(|at| at + 1);
        title.get(marks().filter_map(|mark| title.rfind(mark).map(|at| at + mark.len())).chain(dash).max()?..)?
    } else if letters.ends_with(headline) {
        let dash = title.match_indices('-').map(|(at, _)| at).find(is_dash);
        title.get(..marks().filter_map(|mark| title.find(mark)).chain(dash).min()?)?
    } else {
        return None;
    };
    let site = site.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '>' | '<' | '-'));
    let is_apart = (1..=beside).contains(&Skeleton::letters(site).len());
    (is_apart && !is_front_page(site) && Measure::of(site).weight <= LONGEST_SITE).then_some(site)
}

/// A title without the name of the site in front of it or behind it, parted by what stands within headlines too.
pub(super) fn without_colon<'t>(title: &'t str, site: &BTreeSet<String>) -> &'t str {
    let is_site = |part: &str| site.contains(&Skeleton::letters(part));
    let behind = |mark| title.rsplit_once(mark).filter(|(_, behind)| is_site(behind)).map(|(rest, _)| rest.trim());
    match title.split_once([':', '：']) {
        Some((before, rest)) if is_site(before) => rest.trim(),
        _ => [":", "：", " @ "].into_iter().find_map(behind).unwrap_or(title),
    }
}

/// Whether a part of a title is what front pages are called everywhere: it names no page and no site.
pub(super) fn is_front_page(part: &str) -> bool {
    part.len() <= 20 && FRONT_PAGES.contains(&part.trim().to_lowercase().as_str())
}

/// The parts of a title between the separators that sites use.
pub(super) fn parts(title: &str) -> Vec<&str> {
    let mut parts = vec![title];
    for separator in SPACED.into_iter().chain(TIGHT) {
        parts = parts.into_iter().flat_map(|part| part.split(separator)).collect();
    }
    // Between Han characters a dash needs no blanks: `标题-某某网`.
    let dashed: Vec<&str> =
        parts.iter().flat_map(|part| if part.is_ascii() { vec![*part] } else { part.split("--").collect() }).collect();
    let dashed: Vec<&str> = dashed
        .into_iter()
        .flat_map(|part| match part.rsplit_once('-') {
            Some((left, right))
                if right.chars().next().is_some_and(is_cjk) && left.chars().next_back().is_some_and(|c| !c.is_ascii()) =>
            {
                vec![left, right]
            }
            _ => vec![part],
        })
        .collect();
    dashed.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_fall_into_parts_at_separators() {
        assert_eq!(parts("洪水退去之后_某某网"), ["洪水退去之后", "某某网"]);
        assert_eq!(parts("洪水退去之后-社会-某某网"), ["洪水退去之后-社会", "某某网"]);
        assert_eq!(parts("After the flood | The River Post"), ["After the flood", "The River Post"]);
        assert_eq!(parts("Well-known rivers"), ["Well-known rivers"]);
    }

    #[test]
    fn the_site_stands_beside_the_headline() {
        let rows = [
            ("A quiet river - News - River Post", "A quiet river", Some("River Post")),
            ("A quiet - river - News - River Post", "A quiet - river", Some("River Post")),
            ("River Post » News » A quiet river", "A quiet river", Some("River Post")),
            ("River Post: A quiet river", "A quiet river", Some("River Post")),
            ("A quiet river « River Post", "A quiet river", Some("River Post")),
            ("河边日报-社会-一夜涨水两米", "一夜涨水两米", Some("河边日报")),
            ("一夜涨水两米：河边日报", "一夜涨水两米", Some("河边日报")),
            ("A quiet river", "A quiet river", None),
            ("River-Post: A quiet river", "A quiet river", Some("River-Post")),
            ("A quiet-river", "A quiet-river", None),
            ("Home - A quiet river", "A quiet river", None),
            ("Rivers of the world | River Post", "A quiet river", None),
        ];
        for (title, headline, site) in rows {
            assert_eq!(site_beside(title, &Skeleton::letters(headline)), site, "{title}");
        }
        let site = BTreeSet::from(["riverpost".to_owned()]);
        assert_eq!(without_colon("River Post: A quiet river", &site), "A quiet river");
        assert_eq!(without_colon("Rivers: quiet ones", &site), "Rivers: quiet ones");
    }
}
