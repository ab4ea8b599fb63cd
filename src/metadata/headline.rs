//! The headline: of all that claims to be it, the one that others confirm.
//!
//! Knows titles in the head, headings, and first lines of text. Settled before the election, which
//! leans on it.

use crate::document::{Document, Measure, Shape, TextBlock, is_sentence_end};
use crate::page::InputKind;
use crate::skeleton::Skeleton;
use crate::span::TextRange;

/// Longer first lines are paragraphs: two lines of a column.
const LONGEST: f64 = 170.0;

/// Blocks below the top of the page among which the headline is looked for again.
const REPEATS: usize = 400;

/// The same in a flattened text.
const TEXT_REPEATS: usize = 3;

/// The headline and the lines that are nothing but the headline.
#[derive(Debug, Default)]
pub(crate) struct Headline {
    pub(crate) title: Option<String>,
    /// Blocks and ranges in them, in document order.
    pub(crate) lines: Vec<(usize, TextRange)>,
    /// The block that the article stands below.
    pub(crate) place: Option<usize>,
}

/// Settles the headline. `is_chrome` says of a line that it is furniture of the site.
pub(crate) fn headline(document: &Document<'_>, is_chrome: &dyn Fn(&str) -> bool) -> Headline {
    let title = match document.kind {
        InputKind::Text => None,
        InputKind::Html => of_page(document, is_chrome),
    };
    let Some(title) = title.or_else(|| first_line(document, is_chrome)) else { return Headline::default() };
    let letters = Skeleton::letters(&title);
    // Flattened text repeats its title on top of itself, not further down.
    let reach = if document.kind == InputKind::Text { TEXT_REPEATS } else { REPEATS };
    let mut lines = Vec::new();
    for (index, block) in document.blocks.iter().enumerate().take(reach) {
        let fits = |range: &TextRange| range.len() <= 4 * title.len() + 16;
        let same = |range: &TextRange| Skeleton::letters(document.slice(*range)) == letters;
        lines.extend(document.lines(block).into_iter().filter(fits).filter(same).map(|range| (index, range)));
    }
    let is_heading =
        |line: &&(usize, TextRange)| document.blocks.get(line.0).is_some_and(|block| matches!(block.shape, Shape::Heading(_)));
    let place = lines.iter().find(is_heading).or(lines.first()).map(|(block, _)| *block);
    Headline { title: Some(title), lines, place }
}

fn text_of(document: &Document<'_>, block: &TextBlock) -> String {
    let mut text = String::new();
    for range in document.text_ranges(block) {
        text.push_str(document.slice(range));
        text.push(' ');
    }
    // Documentation puts a mark for linking behind its headings.
    text.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches(['¶', '#', ' ']).to_owned()
}

/// The text of the first line of a block.
fn first_line_of(document: &Document<'_>, block: &TextBlock) -> String {
    let line = document.lines(block).first().map_or("", |line| document.slice(*line));
    line.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches(['¶', '#', ' ']).to_owned()
}

/// The first line, where it is short, ends like a headline and has text below it.
fn first_line(document: &Document<'_>, is_chrome: &dyn Fn(&str) -> bool) -> Option<String> {
    let mut blocks = document.blocks.iter().enumerate().take(TEXT_REPEATS);
    let (index, first) = blocks.find(|(_, block)| !is_chrome(&text_of(document, block)))?;
    document.blocks.get(index + 1)?;
    if !matches!(first.shape, Shape::Paragraph | Shape::Heading(_)) {
        return None;
    }
    let text = text_of(document, first);
    let measure = Measure::of(&text);
    let last = text.chars().next_back()?;
    let asks = matches!(last, '?' | '？' | '!' | '！' | '…');
    let ends_open = asks || !(is_sentence_end(last) || matches!(last, ',' | '，' | ':' | '：' | '、'));
    let rest: f64 = document.blocks.iter().skip(index + 1).take(8).map(|block| document.measure(block).weight).sum();
    let fits = measure.weight >= 3.0 && measure.weight <= LONGEST && measure.sentences <= 2 && rest > measure.weight;
    (ends_open && fits && text.chars().any(char::is_alphabetic)).then_some(text)
}

/// The headline of a page with a head.
fn of_page(document: &Document<'_>, is_chrome: &dyn Fn(&str) -> bool) -> Option<String> {
    let tag = document.head.title.as_deref().map(str::trim).filter(|title| !title.is_empty());
    let social = document.head.meta(&["og:title", "twitter:title", "dc.title", "dcterms.title", "title"]);
    let site = document.head.meta(&["og:site_name", "application-name", "twitter:site"]).map(Skeleton::letters);
    let headings: Vec<(u8, String)> = document
        .blocks
        .iter()
        .filter_map(|block| match block.shape {
            // The first line: a date and a source may stand below it in the same element.
            Shape::Heading(level) if level <= 3 => Some((level, first_line_of(document, block))),
            _ => None,
        })
        .filter(|(_, text)| !is_chrome(text))
        .take(60)
        .collect();
    let claims: Vec<String> = [tag, social].into_iter().flatten().map(Skeleton::letters).collect();
    let named: Vec<String> = [tag, social].into_iter().flatten().flat_map(parts).map(Skeleton::letters).collect();
    // A heading that the head confirms: a part of a title, or, if it is all of one between the
    // separators, however short. The longest, because a site's name is confirmed as well.
    let confirmed = headings
        .iter()
        .filter(|(level, text)| {
            let letters = Skeleton::letters(text);
            let within = letters.chars().count() >= 4 && claims.iter().any(|claim| claim.contains(&letters));
            let whole = *level == 1 && !letters.is_empty() && named.contains(&letters);
            (within || whole) && Some(&letters) != site.as_ref()
        })
        .min_by_key(|(level, text)| (std::cmp::Reverse(text.len()), *level));
    if let Some((_, text)) = confirmed {
        return Some(text.clone());
    }
    let stripped = |title: &str| without_site(title, site.as_deref(), document);
    let single = || headings.iter().filter(|(level, text)| *level == 1 && !text.is_empty()).map(|(_, text)| text.clone()).next();
    social.map(stripped).or_else(|| tag.map(stripped)).filter(|title| !title.is_empty()).or_else(single)
}

/// A title without the site's name behind or in front of it.
fn without_site(title: &str, site: Option<&str>, document: &Document<'_>) -> String {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let parts = parts(&title);
    if parts.len() < 2 {
        return title;
    }
    // A part that stands on the page as a block of its own is the headline.
    let wanted: Vec<(String, &str)> = parts.iter().map(|part| (Skeleton::letters(part), *part)).collect();
    for block in document.blocks.iter().take(REPEATS) {
        if document.measure(block).weight > LONGEST {
            continue;
        }
        let letters = Skeleton::letters(&text_of(document, block));
        let on_page =
            wanted.iter().find(|(part, _)| part.chars().count() >= 6 && *part == letters && Some(part.as_str()) != site);
        if let Some((_, part)) = on_page {
            return (*part).to_owned();
        }
    }
    let weight = |part: &&&str| Measure::of(part).weight;
    let candidates: Vec<&&str> = parts.iter().filter(|part| site.is_none_or(|site| Skeleton::letters(part) != site)).collect();
    let longest = candidates.iter().copied().max_by(|a, b| weight(a).total_cmp(&weight(b)));
    match candidates.first() {
        // Sites stand behind their headlines more often than in front of them.
        Some(first) if weight(first) * 2.0 >= longest.map_or(0.0, |longest| weight(&longest)) => (**first).to_owned(),
        _ => longest.map_or(title.clone(), |part| (**part).to_owned()),
    }
}

/// The parts of a title between the separators that sites use.
fn parts(title: &str) -> Vec<&str> {
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
    fn a_short_heading_that_the_title_names_is_the_headline() {
        let page = "<title>静夜 | 山城诗社</title><h1>静夜</h1><p>床前的月光照进窗来，他坐了很久，没有说话。</p>";
        let found = headline(&crate::read::read_html(page), &|_| false);
        assert_eq!(found.title.as_deref(), Some("静夜"));
        assert_eq!(found.lines.len(), 1);
    }

    #[test]
    fn titles_fall_into_parts_at_separators() {
        assert_eq!(parts("洪水退去之后_某某网"), ["洪水退去之后", "某某网"]);
        assert_eq!(parts("洪水退去之后-社会-某某网"), ["洪水退去之后-社会", "某某网"]);
        assert_eq!(parts("After the flood | The River Post"), ["After the flood", "The River Post"]);
        assert_eq!(parts("Well-known rivers"), ["Well-known rivers"]);
    }
}
