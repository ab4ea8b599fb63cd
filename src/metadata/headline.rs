//! The headline: of all that claims to be it, the one that others confirm.
//!
//! Knows titles in the head, what a heading is made of, and first lines of text. Settled before the election, which
//! leans on it.

use super::claims::{Claims, What};
use super::dates::Order;
use super::headings::{Heading, LOWER, Titles, chosen, headings, leads_home, titles};
use super::lines;
use super::places;
use super::title::{is_front_page, parts, without_site};
use super::words::Label;
use crate::claim::{Field, Origin};
use crate::document::{Document, Measure, Shape, TextBlock, is_cjk, is_sentence_end};
use crate::page::InputKind;
use crate::skeleton::Skeleton;
use crate::span::TextRange;

/// Longer first lines are paragraphs: two lines of a column.
pub(super) const LONGEST: f64 = 170.0;

/// Blocks below the top of the page among which the headline is looked for again.
pub(super) const REPEATS: usize = 400;

/// The same in a flattened text.
const TEXT_REPEATS: usize = 3;

/// Weight of a line above the facts that is a headline: ten characters of Han.
const ABOVE_FACTS: f64 = 25.0;

/// The headline and the lines that are nothing but the headline.
#[derive(Debug, Default)]
pub(crate) struct Headline {
    pub(crate) title: Option<String>,
    /// What stands above it in the same heading.
    pub(crate) kicker: Option<String>,
    /// What stands below it in the same heading.
    pub(crate) subtitle: Option<String>,
    /// Blocks and ranges in them, in document order.
    pub(crate) lines: Vec<(usize, TextRange)>,
    /// The block that the article stands below.
    pub(crate) place: Option<usize>,
}

/// Settles the headline. `is_chrome` says of a line that it is furniture of the site.
pub(super) fn headline(
    document: &Document<'_>,
    claims: &mut Claims,
    url: Option<&str>,
    is_chrome: &dyn Fn(&str) -> bool,
) -> Headline {
    let mut headline = match document.kind {
        InputKind::Text => Headline::default(),
        InputKind::Html => of_page(document, claims, url, is_chrome),
    };
    if headline.title.is_none() {
        headline.title = first_line(document, is_chrome);
        if let Some(title) = &headline.title {
            claims.text(Field::Title, Origin::Line, 50, title);
        }
    }
    let Some(title) = &headline.title else { return headline };
    let letters = Skeleton::letters(title);
    // Flattened text repeats its title on top of itself, not further down.
    let reach = if document.kind == InputKind::Text { TEXT_REPEATS } else { REPEATS };
    for (index, block) in document.blocks.iter().enumerate().take(reach) {
        let fits = |range: &TextRange| range.len() <= 4 * title.len() + 16;
        let same = |range: &TextRange| Skeleton::has_letters(document.slice(*range), &letters);
        let is_place = headline.place == Some(index) && headline.lines.is_empty();
        let lines = document.lines(block).into_iter().filter(fits).filter(same).map(|range| (index, range));
        if is_place || headline.lines.first().is_none_or(|(place, _)| *place != index) {
            headline.lines.extend(lines);
        }
    }
    headline.lines.sort_by_key(|(block, range)| (*block, *range));
    let is_heading =
        |line: &&(usize, TextRange)| document.blocks.get(line.0).is_some_and(|block| matches!(block.shape, Shape::Heading(_)));
    let lines = &headline.lines;
    headline.place = headline.place.or(lines.iter().find(is_heading).or(lines.first()).map(|(block, _)| *block));
    headline
}

pub(super) fn text_of(document: &Document<'_>, block: &TextBlock) -> String {
    let mut text = String::new();
    for range in document.text_ranges(block) {
        text.push_str(document.slice(range));
        text.push(' ');
    }
    tidy(&text)
}

/// White space as on screen. Documentation puts a mark for linking behind its headings.
fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").trim_end_matches(['¶', '#', ' ']).to_owned()
}

/// The text of the first line of a block.
pub(super) fn first_line_of(document: &Document<'_>, block: &TextBlock) -> String {
    tidy(document.lines(block).first().map_or("", |line| document.slice(*line)))
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
    let rest: f64 = document.blocks.iter().skip(index + 1).take(8).map(|block| document.measure(block).weight).sum();
    let fits = measure.weight >= 3.0 && measure.weight <= LONGEST && measure.sentences <= 2 && rest > measure.weight;
    (ends_open(&text) && fits && text.chars().any(char::is_alphabetic)).then_some(text)
}

/// Whether a line ends as headlines do: without a full stop, and without what announces more.
fn ends_open(line: &str) -> bool {
    line.chars().next_back().is_some_and(|last| {
        let asks = matches!(last, '?' | '？' | '!' | '！' | '…');
        asks || !(is_sentence_end(last) || matches!(last, ',' | '，' | ':' | '：' | '、'))
    })
}

/// The headline of a page with a head.
fn of_page(document: &Document<'_>, claims: &mut Claims, url: Option<&str>, is_chrome: &dyn Fn(&str) -> bool) -> Headline {
    let titles = titles(document, claims, url);
    let mut headings = headings(document, &titles, is_chrome);
    headings.retain(|heading| !titles.site.contains(&heading.letters) && !leads_home(document, heading.block));
    for heading in headings.iter().filter(|heading| heading.level == 1).take(4) {
        claims.text(Field::Title, Origin::Heading, 11, &heading.text);
    }
    if let Some(heading) = chosen(&headings, &titles, super::first_prose(document, 0)) {
        return of_heading(document, heading, &titles, claims);
    }
    let title = of_head(document, claims, &titles);
    let is_shown = title.as_deref().is_some_and(|title| is_on_page(document, title));
    let is_short = title.as_deref().is_none_or(|title| Measure::of(title).weight < ABOVE_FACTS);
    let is_wanted = |line: &String| title.is_none() || is_short && line.chars().any(is_cjk);
    let named = || named(document, is_chrome).filter(is_wanted);
    let above = if is_shown { None } else { above_facts(document, is_chrome).or_else(named) };
    if let Some(above) = &above {
        claims.text(Field::Title, Origin::Line, 29, above);
    }
    Headline { title: above.or(title), ..Headline::default() }
}

/// Whether one of the lines near the top of the page is this title.
fn is_on_page(document: &Document<'_>, title: &str) -> bool {
    let letters = Skeleton::letters(title);
    let mut lines = document.blocks.iter().take(REPEATS).flat_map(|block| document.lines(block));
    lines.any(|line| line.len() <= 4 * title.len() + 16 && Skeleton::has_letters(document.slice(line), &letters))
}

/// The line above the first line of labelled facts in Chinese: pages without headings, whose title names
/// their section, have the headline there.
fn above_facts(document: &Document<'_>, is_chrome: &dyn Fn(&str) -> bool) -> Option<String> {
    let mut above: Option<TextRange> = None;
    for range in document.blocks.iter().take(REPEATS).flat_map(|block| document.lines(block)) {
        let line = document.slice(range);
        if line.len() < 300 && line.contains(['：', ':']) && line.chars().any(is_cjk) {
            let facts = lines::read(line, Order::DayFirst);
            let dated = facts.dates.iter().any(|(label, _)| *label == Label::Published);
            if facts.alone && dated {
                let text = tidy(document.slice(above?));
                let weight = Measure::of(&text).weight;
                // Facts at the end of an article stand below its last sentence.
                let fits = (ABOVE_FACTS..=LONGEST).contains(&weight) && ends_open(&text);
                return (fits && !is_chrome(&text)).then_some(text);
            }
        }
        above = Some(range);
    }
    None
}

/// The first line of the page in an element that is named as a headline is.
fn named(document: &Document<'_>, is_chrome: &dyn Fn(&str) -> bool) -> Option<String> {
    let mut blocks = document.blocks.iter().take(REPEATS).filter(|block| {
        let container = document.containers.get(block.container);
        container.is_some_and(|container| container.tag != "body" && places::is_headline(&container.names))
    });
    blocks.find_map(|block| {
        let measure = document.measure(block);
        let fits = (ABOVE_FACTS..=LONGEST).contains(&measure.weight) && measure.link_density() <= 0.5;
        let text = text_of(document, block);
        (fits && !is_chrome(&text)).then_some(text)
    })
}

/// The headline in a heading, which may hold a kicker above it, a subtitle below it or the site behind it.
fn of_heading(document: &Document<'_>, heading: &Heading, titles: &Titles, claims: &mut Claims) -> Headline {
    let Some(block) = document.blocks.get(heading.block) else { return Headline::default() };
    let lines = document.lines(block);
    let mut headline = Headline { place: Some(heading.block), title: Some(heading.text.clone()), ..Headline::default() };
    if !titles.parts.contains(&heading.letters)
        && let Some((before, own, behind)) = parted(document, block, titles)
    {
        headline.kicker = before;
        headline.subtitle = behind;
        headline.title = Some(own);
        // All of the heading goes into fields.
        headline.lines = lines.into_iter().map(|line| (heading.block, line)).collect();
    } else if Skeleton::letters(&first_line_of(document, block)) != heading.letters {
        // What the heading says beside it, another line of it or the site behind a bar, goes with it.
        headline.lines = lines.into_iter().map(|line| (heading.block, line)).collect();
    } else {
        let parts = parts(&heading.text);
        if let [own @ .., last] = parts.as_slice()
            && !own.is_empty()
            && titles.site.contains(&Skeleton::letters(last))
        {
            let end = heading.text.rfind(last).unwrap_or(heading.text.len());
            let own = heading.text.get(..end).unwrap_or_default();
            headline.title = Some(
                own.trim_end_matches(|c: char| {
                    !c.is_alphanumeric() && !matches!(c, '?' | '!' | ')' | '”' | '"' | '？' | '！' | '）')
                })
                .to_owned(),
            );
            headline.lines = lines.into_iter().take(1).map(|line| (heading.block, line)).collect();
        }
    }
    if let Some(title) = &headline.title {
        claims.text(Field::Title, Origin::Heading, 11, title);
    }
    for (field, text) in [(Field::Kicker, &headline.kicker), (Field::Subtitle, &headline.subtitle)] {
        if let Some(text) = text {
            claims.text(field, Origin::Heading, 10, text);
        }
    }
    headline
}

/// Where one element of a heading ends and the next begins, when the head says that what is on one side is
/// the title: what stands before it, it, and what stands behind it.
fn parted(document: &Document<'_>, block: &TextBlock, titles: &Titles) -> Option<(Option<String>, String, Option<String>)> {
    let ranges: Vec<TextRange> = document.text_ranges(block).collect();
    let text = |ranges: &[TextRange]| {
        let words: Vec<&str> = ranges.iter().map(|range| document.slice(*range)).collect();
        tidy(&words.join(" "))
    };
    let is_title = |text: &str| {
        let letters = Skeleton::letters(text);
        letters.chars().count() >= LOWER && titles.parts.contains(&letters)
    };
    let bare = |text: String| {
        Some(text.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '|' | '/' | '-' | '–')).to_owned())
            .filter(|text| !text.is_empty())
    };
    let letters = Skeleton::letters(&text(&ranges));
    let said_whole = titles.whole.iter().any(|title| title.contains(&letters));
    (1..ranges.len().min(8)).find_map(|at| {
        let (before, behind) = ranges.split_at_checked(at)?;
        let (before, behind) = (text(before), text(behind));
        // A dash of their own makes one headline of the two, and so does a head that has both, where what
        // stands before is too long for a kicker.
        let is_one = behind.starts_with(['-', '–', '—']) || before.ends_with(['-', '–', '—']);
        if is_one {
            None
        } else if is_title(&behind) {
            let is_kicker = !said_whole || Measure::of(&before).weight < Measure::of(&behind).weight;
            is_kicker.then(|| (bare(before), behind, None))
        } else if is_title(&before) {
            Some((None, before, bare(behind)))
        } else {
            None
        }
    })
}

/// The headline as the head has it, where no heading is it.
fn of_head(document: &Document<'_>, claims: &Claims, titles: &Titles) -> Option<String> {
    let mut said: Vec<_> = claims.of(Field::Title).filter(|said| said.origin != Origin::Heading).collect();
    said.sort_by_key(|said| said.rank);
    let is_site = |title: &str| titles.site.contains(&Skeleton::letters(title));
    let stripped = said.iter().filter_map(|said| {
        let What::Text(text) = &said.what else { return None };
        let stripped = without_site(text, titles, document);
        // Data have the site in a place of its own: a dash in a headline there is the headline's.
        let is_whole = said.origin == Origin::JsonLd && !text.contains(['|', '_']) && !parts(text).into_iter().any(is_site);
        Some(if is_whole && !is_on_page(document, &stripped) { text.clone() } else { stripped })
    });
    let stripped: Vec<String> = stripped.filter(|title| title.chars().any(char::is_alphanumeric)).collect();
    // A title may be nothing but the site: better than none.
    let own = stripped.iter().find(|title| titles.is_front || !is_site(title) && !is_front_page(title));
    own.or(stripped.first()).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(page: &str) -> Headline {
        let document = crate::read::read_html(page);
        let mut claims = Claims::default();
        crate::metadata::head::read(&document.head, crate::metadata::dates::Order::DayFirst, &mut claims);
        headline(&document, &mut claims, Some("https://www.river-post.example/a/1"), &|_| false)
    }

    #[test]
    fn a_short_heading_that_the_title_names_is_the_headline() {
        let page = "<title>静夜 | 山城诗社</title><h1>静夜</h1><p>床前的月光照进窗来，他坐了很久，没有说话。</p>";
        assert_eq!(found(page).title.as_deref(), Some("静夜"));
        assert_eq!(found(page).lines.len(), 1);
    }

    #[test]
    fn the_last_sentence_above_a_foot_of_facts_is_no_headline() {
        let page = |last: &str| {
            format!(
                "<title></title><body><div>昨夜的雨下到天亮，院子里的水缸满了，他没有去倒。<br>{last}</div><div>作者：河边人 发表于：2009-07-31 12:30</div>"
            )
        };
        assert_eq!(found(&page("到了晚上，他才把缸里的水一瓢一瓢地舀给了菜地。")).title, None);
        assert_eq!(
            found(&page("到了晚上，他把缸里的水一瓢一瓢地舀给了菜地")).title.as_deref(),
            Some("到了晚上，他把缸里的水一瓢一瓢地舀给了菜地")
        );
    }

    #[test]
    fn the_headline_is_found_among_headings_and_titles() {
        let rows = [
            ("<title>A quiet river | River Post</title><h1>River Post</h1><h1>A quiet river</h1>", "A quiet river"),
            (
                "<title>A quiet river rises | River Post</title><h1><a href='/'>Our rivers and their roads</a></h1>",
                "A quiet river rises",
            ),
            (
                "<title>Floods 2022: how the quiet river rose</title><h1>The quiet river that rose</h1><h1>Related floods</h1>",
                "The quiet river that rose",
            ),
            (
                "<title>Something for search engines</title><h1>A quiet river rose in the night</h1><time>3 May 2021</time>",
                "A quiet river rose in the night",
            ),
            (
                "<title>Boats for hire in the old harbour | River Post</title><h1>Your day out begins right here</h1>",
                "Boats for hire in the old harbour",
            ),
            ("<title>Floods | Rivers of the world</title><h1>Rivers of the world</h1><main><h2>Floods</h2></main>", "Floods"),
            ("<title>A quiet river | Opinion</title><h1>A quiet river rises | Opinion</h1>", "A quiet river rises"),
            ("<title>A quiet river</title><nav><h1>Menu of all our rivers</h1></nav><p>It rose.</p>", "A quiet river"),
            ("<title>A quiet river - Society - River Post</title><h1>Society</h1><h2>A quiet river</h2>", "A quiet river"),
            (
                "<title>River Post</title><h2>A quiet river rises</h2><p>The river rose two metres overnight, and nobody slept before the bridge was closed at last. The ferry had left before dawn, and the lower road stayed under water until the evening of the next day.</p>",
                "A quiet river rises",
            ),
            ("<title>| Boats</title><h1>All of our quiet boats</h1><p>Text.</p>", "All of our quiet boats"),
            ("<title>Home - The river post</title><p>Text.</p>", "The river post"),
            ("<title>River Post: A quiet river</title><p>Text.</p>", "A quiet river"),
            ("<title>The Ferry: A quiet river</title><h1><a href='/'>The Ferry</a></h1><p>Text.</p>", "A quiet river"),
            ("<title>River Post</title><meta property=og:title content='A quiet river'><h2>News</h2>", "A quiet river"),
            (
                "<meta property=og:site_name content='The Post'><title>A quiet river – The Post</title><h1>A quiet river – The Post</h1>",
                "A quiet river",
            ),
            (
                "<title>A quiet river rises</title><h1><span class=over>Weather</span> <span class=line>A quiet river rises</span></h1>",
                "A quiet river rises",
            ),
            (
                "<title>A quiet river rises</title><h1><span class=line>A quiet river rises</span> <small class=under>The road is closed</small></h1>",
                "A quiet river rises",
            ),
        ];
        for (page, expected) in rows {
            assert_eq!(found(page).title.as_deref(), Some(expected), "{page}");
        }
    }

    #[test]
    fn a_heading_gives_kicker_and_subtitle() {
        let page = "<title>A quiet river rises</title><h1><span class=over>Weather:</span> <span class=line>A quiet river rises</span></h1>";
        assert_eq!(found(page).kicker.as_deref(), Some("Weather"));
        let page = "<title>A quiet river rises</title><h1><span class=line>A quiet river rises</span> <small class=under>The road is closed</small></h1>";
        assert_eq!(found(page).subtitle.as_deref(), Some("The road is closed"));
    }
}
