//! What elements of the page say that they are: by microdata and `RDFa`, by `rel`, by `<time>`, and by the
//! names of their classes.
//!
//! Knows where in the reading text such elements stand, and that what stands near the headline is of the
//! article.

use std::ops::Range;

use super::claims::{self, Claims};
use super::dates::{self, Order};
use super::places::{Places, is_inline_byline};
use super::{lines, names, near, people};
use crate::claim::{Field, Origin};
use crate::document::{Document, InlineId, Item, ItemKind, TextBlock, is_cjk};
use crate::span::TextRange;
use crate::steps::step;

/// Bytes of a byline with its dates and roles. What is longer is about the author.
const LONGEST: usize = 160;

/// Bytes of any other value.
const LONGEST_ITEM: usize = 1_000;

/// Words of the name of an office: `The Post editors`.
const OFFICE: usize = 4;

/// Reads what elements say. `headline` is the block of it.
pub(super) fn read(document: &Document<'_>, places: &Places, headline: Option<usize>, order: Order, claims: &mut Claims) {
    of_items(document, places, headline, order, claims);
    of_classes(document, places, headline, order, claims);
}

fn of_items(document: &Document<'_>, places: &Places, headline: Option<usize>, order: Order, claims: &mut Claims) {
    let items = &document.head.items;
    let prose = headline.and_then(|headline| super::first_prose(document, headline));
    for (place, item) in items.iter().enumerate() {
        // Elements around the same text say the same.
        let outer = place.checked_sub(1).and_then(|outer| items.get(outer));
        if outer.is_some_and(|outer| (outer.kind, outer.range, &outer.value) == (item.kind, item.range, &item.value)) {
            continue;
        }
        let own = item.range.trimmed(&document.text);
        let text = document.slice(own);
        let block = block_at(document, own.start);
        let near = near(headline, block);
        let penalty = if near { 0 } else { 14 };
        let elsewhere = block.and_then(|block| document.blocks.get(block)).is_some_and(|block| places.is_elsewhere(block));
        if elsewhere && !matches!(item.kind, ItemKind::Time | ItemKind::Publisher) {
            continue;
        }
        let value = item.value.as_deref().filter(|value| !value.trim().is_empty());
        let said = value.unwrap_or(text);
        step();
        // An element around the whole page says nothing.
        if said.len() > LONGEST_ITEM && item.kind != ItemKind::Publisher && item.kind != ItemKind::Author {
            continue;
        }
        let date = || dates::value(said, order).or_else(|| dates::value(text, order));
        match item.kind {
            ItemKind::Published => {
                claims.extend_date(Field::Published, Origin::Microdata, 14 + penalty, date());
            }
            ItemKind::Modified => claims.extend_date(Field::Modified, Origin::Microdata, 14 + penalty, date()),
            ItemKind::Time => claims.extend_date(
                Field::Published,
                Origin::Time,
                match (elsewhere, near) {
                    (true, _) => 56,
                    // Below the first paragraph stand those of other articles as well.
                    (_, true) if block.zip(prose).is_some_and(|(block, prose)| block > prose) => 40,
                    (_, true) => 28,
                    _ => 46,
                },
                date(),
            ),
            ItemKind::Author => {
                // The name in it, where it says which of its parts that is.
                let name = name_in(items, place).map(|name| name.value.as_deref().unwrap_or(document.slice(name.range)));
                let said = name.unwrap_or(said);
                if said.len() <= LONGEST {
                    claims.names(Field::Byline, Origin::Microdata, 15 + penalty, people(said, order));
                }
            }
            ItemKind::Publisher => {
                let name = name_in(items, place).map(|name| name.value.as_deref().unwrap_or(document.slice(name.range)));
                if let Some(name) = name.filter(|name| name.len() <= LONGEST) {
                    claims.text(Field::Site, Origin::Microdata, 26, name);
                    claims.text(Field::Source, Origin::Microdata, 42, name);
                }
            }
            ItemKind::Headline if !said.contains('\n') => claims.text(Field::Title, Origin::Microdata, 16, said),
            ItemKind::Subtitle if said.len() <= 2 * LONGEST => claims.text(Field::Subtitle, Origin::Microdata, 14, said),
            ItemKind::Licence => claims.text(Field::Licence, Origin::Microdata, 14, said),
            ItemKind::Tag if near || value.is_none() => {
                claims.names(Field::Tags, Origin::Microdata, 20, super::head::tags(said));
            }
            _ => {}
        }
    }
}

/// The first name inside an item.
fn name_in(items: &[Item], place: usize) -> Option<&Item> {
    let outer = items.get(place)?;
    let inside = |item: &&Item| item.range.start >= outer.range.start && item.range.end <= outer.range.end;
    items.get(place + 1..)?.iter().take(6).take_while(inside).find(|item| item.kind == ItemKind::Name)
}

/// Bylines in elements that are named so.
fn of_classes(document: &Document<'_>, places: &Places, headline: Option<usize>, order: Order, claims: &mut Claims) {
    let named: Vec<bool> = document.inlines.iter().map(is_inline_byline).collect();
    let mut last = None;
    for (index, block) in document.blocks.iter().enumerate() {
        let range = match places.byline(block) {
            // A container is read once, at its first block.
            Some(id) if last != Some(id) => {
                last = Some(id);
                document.containers.get(id).and_then(|container| range_of(document, &container.blocks))
            }
            Some(_) => None,
            None => of_inline(document, block, &named),
        };
        let Some(range) = range.filter(|range| range.len() <= LONGEST) else { continue };
        if places.is_elsewhere(block) {
            continue;
        }
        let rank = if near(headline, Some(index)) { 22 } else { 36 };
        let mut people = people(&parted(document, index, range), order);
        people.retain(|name| reads_like_name(name));
        claims.names(Field::Byline, Origin::Class, rank, people);
    }
}

fn range_of(document: &Document<'_>, blocks: &Range<usize>) -> Option<TextRange> {
    let own = document.blocks.get(blocks.clone())?;
    Some(TextRange::new(own.first()?.range.start, own.last()?.range.end))
}

/// Whether a text that a class calls a byline is one: the name of a person or of an office.
fn reads_like_name(name: &str) -> bool {
    let is_plain = !name.contains(|c: char| c == ':' || c.is_ascii_digit());
    let is_office = is_plain && name.split_whitespace().count() <= OFFICE && name.starts_with(char::is_uppercase);
    !name.contains(' ') || is_office || people::reads_like_names(name) || name.chars().any(is_cjk)
}

/// The text of a range that begins in a block. What stands in elements of their own, one after the other, is
/// parted where nothing but their style parts it.
fn parted(document: &Document<'_>, block: usize, range: TextRange) -> String {
    let text = document.slice(range);
    let Some(block) = document.blocks.get(block).filter(|block| range.end <= block.range.end) else { return text.to_owned() };
    let own = document.segments_of(block).iter().filter(|segment| segment.kind.is_text());
    let own = own.filter(|segment| segment.range.start >= range.start && segment.range.end <= range.end);
    let own: Vec<(Option<InlineId>, &str)> = own.map(|segment| (segment.inline, document.slice(segment.range))).collect();
    let mut elements: Vec<InlineId> = own.iter().filter_map(|(inline, _)| *inline).collect();
    elements.sort_unstable();
    elements.dedup();
    let is_name = |name: &str| name.contains(' ') && people::reads_like_names(name);
    let all = own.iter().all(|(inline, name)| inline.is_some() && is_name(name.trim()));
    if elements.len() == own.len() && own.len() > 1 && all {
        return own.iter().map(|(_, name)| name.trim()).collect::<Vec<_>>().join("|");
    }
    // `Ada BrookThe Post`: a capital letter behind a small one begins a word.
    let mut parted = String::with_capacity(text.len());
    let mut rest = text;
    for (_, piece) in own {
        let Some(at) = rest.find(piece) else { break };
        let (before, behind) = rest.split_at(at);
        parted.push_str(before);
        if parted.ends_with(char::is_lowercase) && piece.starts_with(char::is_uppercase) {
            parted.push('|');
        }
        parted.push_str(piece);
        rest = behind.get(piece.len()..).unwrap_or_default();
    }
    parted.push_str(rest);
    parted
}

/// From the first to the last segment of the first inline element that is a byline.
fn of_inline(document: &Document<'_>, block: &TextBlock, named: &[bool]) -> Option<TextRange> {
    let mut found: Option<(InlineId, TextRange)> = None;
    for segment in document.segments_of(block).iter().filter(|segment| segment.kind.is_text()) {
        let above = document.inline_ancestors(segment.inline).filter(|(id, _)| named.get(*id).copied().unwrap_or(false));
        let Some((id, _)) = above.last() else { continue };
        match &mut found {
            None => found = Some((id, segment.range)),
            Some((own, range)) if *own == id => range.end = segment.range.end,
            Some(_) => break,
        }
    }
    found.map(|(_, range)| range)
}

/// The people in a byline that may hold a date and labels as well.
fn people(text: &str, order: Order) -> Vec<String> {
    let mut bare = String::with_capacity(text.len());
    let mut at = 0;
    for found in dates::all(text, order) {
        bare.push_str(text.get(at..found.range.start).unwrap_or_default());
        bare.push('|');
        at = found.range.end;
    }
    bare.push_str(text.get(at..).unwrap_or_default());
    let labelled = lines::labelled_people(&bare);
    if labelled.is_empty() { names::names(&claims::plain(&bare.replace('\n', "|"))) } else { labelled }
}

/// The block at a place of the reading text, or the first behind it.
fn block_at(document: &Document<'_>, at: usize) -> Option<usize> {
    let place = document.blocks.partition_point(|block| block.range.end <= at);
    (place < document.blocks.len()).then_some(place)
}

impl Claims {
    fn extend_date(&mut self, field: Field, origin: Origin, rank: u8, date: Option<crate::Date>) {
        if let Some(date) = date {
            self.date(field, origin, rank, date);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn byline(page: &str) -> Vec<String> {
        let document = crate::read::read_html(page);
        let mut claims = Claims::default();
        read(&document, &Places::of(&document, Some(0)), Some(0), Order::DayFirst, &mut claims);
        claims.best_names(Field::Byline)
    }

    #[test]
    fn elements_say_whose_names_they_hold() {
        let rows: &[(&str, &[&str])] = &[
            ("<h1>T</h1><span itemprop=author>Ada Brook</span>", &["Ada Brook"]),
            (
                "<h1>T</h1><p itemprop=author itemscope>by <a itemprop='url'><span itemprop=name>Ada Brook</span></a>, who rows</p>",
                &["Ada Brook"],
            ),
            ("<h1>T</h1><p itemprop=author itemscope><meta itemprop=name content='Ada Brook'>A. B.</p>", &["Ada Brook"]),
            ("<h1>T</h1><a rel=author href=/ada>Ada Brook</a>", &["Ada Brook"]),
            ("<h1>T</h1><p class=byline>By Ada Brook and Eve Stone | 3 May 2021</p>", &["Ada Brook", "Eve Stone"]),
            ("<h1>T</h1><p>3 May 2021 <span class=post-author>Ada Brook</span> in <a>Rivers</a></p>", &["Ada Brook"]),
            ("<h1>T</h1><div class=articleAuthor><p>Ada Brook</p><p>3 May 2021</p></div>", &["Ada Brook"]),
            ("<h1>T</h1><p class=comment-author>Ada Brook</p>", &[]),
            ("<h1>T</h1><div class=comments><p class=author>Ada Brook</p></div>", &[]),
            ("<h1>T</h1><p class=authority>Ada Brook</p>", &[]),
            (
                "<h1>T</h1><p class=byline><a href=/ada>Ada Brook</a><span class=x>River Staff</span></p>",
                &["Ada Brook", "River Staff"],
            ),
        ];
        for (page, expected) in rows {
            assert_eq!(byline(page), *expected, "{page}");
        }
    }
}
