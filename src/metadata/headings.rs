//! Which heading is the headline: the one that the head confirms.
//!
//! Knows headings and what titles of the head say of them. What a heading is made of, and what stands in for
//! one, is for others.

use std::collections::BTreeSet;

use super::claims::{Claims, What};
use super::headline::{first_line_of, text_of};
use super::title::{is_front_page, parts, without_colon};
use super::{NEAR, address};
use crate::claim::{Field, Origin};
use crate::document::{Document, InlineElementKind, Item, ItemKind, Measure, Shape, TextBlock};
use crate::skeleton::Skeleton;
use crate::steps::step;

/// Headings that are looked at.
const HEADINGS: usize = 60;

/// How much of a heading's pairs of letters the head must have, and the other way round, for the heading to
/// be the headline in other words: titles for search engines share that much with the headlines below
/// them, section names and slogans less.
const RELATED: f64 = 0.2;

/// The same on pages that have neither date nor author: their headings are slogans, and what the page is
/// called stands in its head.
const RELATED_UNDATED: f64 = 0.5;

/// Weight of a heading that is long enough to be no name and no label.
const PLAIN: f64 = 15.0;

/// Weight of the longest name of a site in a heading.
const LONGEST_LOGO: f64 = 40.0;

/// Letters of a part of a title that is no accident.
const PART: usize = 4;

/// Letters of a lower heading that the head confirms.
pub(super) const LOWER: usize = 8;

/// A heading that may be the headline.
pub(super) struct Heading {
    pub(super) block: usize,
    pub(super) level: u8,
    pub(super) text: String,
    pub(super) letters: String,
}

/// What the head claims.
pub(super) struct Titles {
    /// Letters of whole titles.
    pub(super) whole: Vec<String>,
    /// Letters of the parts between separators, without those that are the site.
    pub(super) parts: Vec<String>,
    /// Letters of the site's names.
    pub(super) site: BTreeSet<String>,
    /// What the last part of the title says, where it has several.
    pub(super) last: Option<String>,
    /// Whether the head, or an element by what it is, gives a date or an author.
    pub(super) is_dated: bool,
    /// Whether the page is the site's front page, which is called what the site is.
    pub(super) is_front: bool,
}

pub(super) fn titles(document: &Document<'_>, claims: &mut Claims, url: Option<&str>) -> Titles {
    name_of_logo(document, claims);
    let mut site: BTreeSet<String> = super::sites(claims, url).into_iter().collect();
    site.extend(url.into_iter().flat_map(address::subdomains).map(Skeleton::letters));
    site.remove("");
    // `| River Post`: a headline that a template did not have.
    let is_bare = |title: &&str| {
        title.starts_with(['|', '_', '｜']) || ["- ", "– ", "— ", "· ", "« ", "» "].iter().any(|mark| title.starts_with(mark))
    };
    site.extend(claims.texts(Field::Title).filter(is_bare).map(Skeleton::letters));
    let (mut whole, mut own) = (Vec::new(), Vec::new());
    let is_front = url.is_some_and(address::is_front);
    for title in claims.texts(Field::Title).filter(|title| is_front || !site.contains(&Skeleton::letters(title))) {
        let title = if is_front { title } else { without_colon(title, &site) };
        whole.push(Skeleton::letters(title));
        let letters: Vec<String> = parts(title).into_iter().filter(|part| !is_front_page(part)).map(Skeleton::letters).collect();
        own.extend(letters.into_iter().filter(|part| !part.is_empty() && !site.contains(part)));
    }
    let last = document.head.title.as_deref().map(parts).filter(|parts| parts.len() > 1);
    let last = last.and_then(|parts| parts.last().map(|last| Skeleton::letters(last)));
    let says_when = |item: &Item| matches!(item.kind, ItemKind::Author | ItemKind::Published | ItemKind::Time);
    let is_dated = [Field::Published, Field::Byline].into_iter().any(|field| claims.best(field).is_some())
        || document.head.items.iter().any(says_when);
    Titles { whole, parts: own, site, last, is_dated, is_front }
}

/// A heading that is nothing but a link to the front page says what the site is called.
fn name_of_logo(document: &Document<'_>, claims: &mut Claims) {
    let is_heading = |block: &TextBlock| matches!(block.shape, Shape::Heading(1 | 2));
    let mut headings = document.blocks.iter().enumerate().filter(|(_, block)| is_heading(block)).take(HEADINGS);
    let Some((_, block)) = headings.find(|(index, _)| leads_home(document, *index)) else { return };
    let name = text_of(document, block);
    // Blogs make their headlines links to where they are.
    let letters = Skeleton::letters(&name);
    let is_headline = claims.of(Field::Title).any(|said| {
        said.origin != Origin::TitleTag && matches!(&said.what, What::Text(title) if Skeleton::letters(title) == letters)
    });
    if !is_headline && Measure::of(&name).weight <= LONGEST_LOGO {
        claims.text(Field::Site, Origin::Heading, 46, &name);
    }
}

pub(super) fn headings(document: &Document<'_>, titles: &Titles, is_chrome: &dyn Fn(&str) -> bool) -> Vec<Heading> {
    let navs = navs(document);
    let headings = document.blocks.iter().enumerate().filter_map(|(index, block)| match block.shape {
        Shape::Heading(level) if level <= 3 && !navs.get(block.container).copied().unwrap_or(false) => {
            // The first line: a date and a source may stand below it in the same element.
            let (first, whole) = (first_line_of(document, block), text_of(document, block));
            let letters = Skeleton::letters(&whole);
            let is_title = first.len() < whole.len() && titles.whole.iter().any(|title| title.contains(&letters));
            let text = own_part(if is_title { whole } else { first });
            let text = titles.without_colon(&text).trim_start_matches([':', '|', ' ']).to_owned();
            let letters = Skeleton::letters(&text);
            (!letters.is_empty()).then_some(Heading { block: index, level, text, letters })
        }
        _ => None,
    });
    headings.filter(|heading| !is_chrome(&heading.text)).take(HEADINGS).collect()
}

/// What a heading says, without the section or the site that a bar parts from it.
fn own_part(text: String) -> String {
    let weight = |part: &&str| Measure::of(part).weight;
    let parts = || text.split(" | ");
    let longest = parts().skip(1).map(|part| weight(&part)).fold(0.0, f64::max);
    let first = parts().next().filter(|first| first.len() < text.len() && weight(first) >= PLAIN.max(2.0 * longest));
    first.map(str::to_owned).unwrap_or(text)
}

/// For each container whether it is a menu, or in one.
fn navs(document: &Document<'_>) -> Vec<bool> {
    let mut navs: Vec<bool> = Vec::with_capacity(document.containers.len());
    for container in &document.containers {
        step();
        let above = container.parent.and_then(|parent| navs.get(parent)).copied().unwrap_or(false);
        navs.push(above || container.tag == "nav" || container.role.as_deref() == Some("navigation"));
    }
    navs
}

/// Whether all of a block is a link to the site's front page: a logo.
pub(super) fn leads_home(document: &Document<'_>, block: usize) -> bool {
    let Some(block) = document.blocks.get(block) else { return false };
    let mut segments = document.segments_of(block).iter().filter(|segment| segment.kind.is_text()).peekable();
    segments.peek().is_some()
        && segments.all(|segment| {
            let link = document.link_of(segment).and_then(|link| document.inlines.get(link));
            matches!(link.map(|link| &link.kind), Some(InlineElementKind::Link { target }) if address::is_front(target))
        })
}

/// The heading that is the headline. `prose` is the block of the first paragraph.
pub(super) fn chosen<'h>(headings: &'h [Heading], titles: &Titles, prose: Option<usize>) -> Option<&'h Heading> {
    let mut first: Vec<&Heading> = Vec::new();
    for heading in headings.iter().filter(|heading| heading.level == 1) {
        if !first.iter().any(|other| other.letters == heading.letters) {
            first.push(heading);
        }
    }
    // Of equals the longest, because a section's name is confirmed as well, and of those the first.
    let related = first.iter().map(|heading| (titles.relation(&heading.letters), heading.letters.len(), *heading));
    let best = related.rev().max_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    if let Some((_, _, heading)) = best.filter(|(relation, ..)| *relation > titles.least()) {
        // The section's name is above the headline on some pages, and in the title beside it.
        let longer = |other: &&Heading| {
            other.level > 1 && titles.parts.contains(&other.letters) && 2 * other.letters.len() > 3 * heading.letters.len()
        };
        let named = titles.parts.contains(&heading.letters);
        // Books have their own name in every chapter's heading, and at the end of the title.
        let first = |other: &&Heading| other.level > 1 && titles.parts.first() == Some(&other.letters);
        let is_last = titles.last.as_ref() == Some(&heading.letters) && !titles.whole.contains(&heading.letters);
        let other = headings.iter().find(longer).or_else(|| headings.iter().find(first).filter(|_| is_last));
        return Some(other.filter(|_| named).unwrap_or(heading));
    }
    if let [only] = first.as_slice()
        && Measure::of(&only.letters).weight >= PLAIN
        && (titles.is_dated || titles.is_silent())
    {
        return Some(only);
    }
    let confirmed = |heading: &&Heading| {
        heading.level > 1
            && heading.letters.chars().count() >= LOWER
            && titles.whole.iter().any(|title| title.contains(&heading.letters))
    };
    let confirmed =
        headings.iter().filter(confirmed).min_by_key(|heading| (std::cmp::Reverse(heading.letters.len()), heading.level));
    // Where the head says nothing but the site, the first heading above the text is all there is.
    let above = |heading: &&Heading| {
        let is_above = prose.is_some_and(|prose| heading.block < prose && prose - heading.block <= NEAR.1);
        is_above && Measure::of(&heading.text).weight >= PLAIN
    };
    confirmed.or_else(|| headings.iter().find(above).filter(|_| titles.parts.is_empty()))
}

impl Titles {
    /// A title without the site that a colon parts from it.
    pub(super) fn without_colon<'t>(&self, title: &'t str) -> &'t str {
        if self.is_front { title } else { without_colon(title, &self.site) }
    }

    /// How much of a heading the head must say for it to be the headline.
    fn least(&self) -> f64 {
        if self.is_dated || self.is_silent() { RELATED } else { RELATED_UNDATED }
    }

    /// Whether the head says nothing but the name of the site.
    fn is_silent(&self) -> bool {
        self.parts.iter().all(|part| Measure::of(part).weight < PLAIN)
    }

    /// How much the head says what a heading says, 0 to 1, and more where it says just that.
    fn relation(&self, letters: &str) -> f64 {
        if self.parts.iter().any(|part| part == letters) {
            return 2.0;
        }
        let holds = |title: &String| {
            (letters.chars().count() >= PART && title.contains(letters))
                || (title.chars().count() >= LOWER && letters.contains(title.as_str()))
        };
        if self.parts.iter().any(holds) {
            return 1.0;
        }
        self.whole.iter().map(|title| alike(title, letters)).fold(0.0, f64::max)
    }
}

/// The share of pairs of letters that two texts have in common, 0 to 1.
fn alike(a: &str, b: &str) -> f64 {
    let pairs = |text: &str| -> BTreeSet<(char, char)> { text.chars().zip(text.chars().skip(1)).take(200).collect() };
    let (a, b) = (pairs(a), pairs(b));
    let common = a.intersection(&b).count();
    2.0 * common as f64 / ((a.len() + b.len()).max(1) as f64)
}
