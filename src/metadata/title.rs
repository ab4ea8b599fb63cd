//! Titles as heads have them: the headline and the site, parted by a mark.
//!
//! Knows the marks. Whether a part is the headline is confirmed by the page.

use std::collections::BTreeSet;

use super::headline::{LONGEST, REPEATS, text_of};
use crate::document::{Document, Measure};
use crate::skeleton::Skeleton;

/// A title without the site's name behind or in front of it.
pub(super) fn without_site(title: &str, site: &BTreeSet<String>, document: &Document<'_>) -> String {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let parts = parts(&title);
    if parts.len() < 2 {
        return title;
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

/// The parts of a title between the separators that sites use.
pub(super) fn parts(title: &str) -> Vec<&str> {
    let spaced = [" - ", " – ", " — ", " | ", " :: ", " » ", " · ", " • ", " / "];
    let tight = ['|', '_', '｜', '丨'];
    let mut parts = vec![title];
    for separator in spaced {
        parts = parts.into_iter().flat_map(|part| part.split(separator)).collect();
    }
    parts = parts.into_iter().flat_map(|part| part.split(tight)).collect();
    // Between Han characters a dash needs no blanks: `标题-某某网`.
    let dashed: Vec<&str> =
        parts.iter().flat_map(|part| if part.is_ascii() { vec![*part] } else { part.split("--").collect() }).collect();
    let dashed: Vec<&str> = dashed
        .into_iter()
        .flat_map(|part| match part.rsplit_once('-') {
            Some((left, right))
                if right.chars().next().is_some_and(crate::document::is_cjk)
                    && left.chars().next_back().is_some_and(|c| !c.is_ascii()) =>
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
}
