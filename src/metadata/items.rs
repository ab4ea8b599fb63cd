//! What elements of the page say that they are: by microdata and `RDFa`, by `rel`, by `<time>`, and by the
//! names of their classes.
//!
//! Knows where in the reading text such elements stand, and that what stands near the headline is of the
//! article.

use std::ops::Range;

use super::claims::{self, Claims};
use super::dates::{self, Order};
use super::machine;
use super::places::{Named, Places};
use super::{NEAR, address, lines, names, near, people};
use crate::claim::{Field, Origin};
use crate::document::{Document, InlineElement, InlineElementKind, InlineId, Item, ItemKind, Shape, TextBlock, is_cjk};
use crate::span::TextRange;
use crate::steps::step;

/// Bytes of a byline with its dates and roles. What is longer is about the author.
const LONGEST: usize = 160;

/// Bytes of any other value.
const LONGEST_ITEM: usize = 1_000;

/// Bytes of the longest name of an account: a company's, in Han characters.
const LONGEST_ACCOUNT: usize = 60;

/// Blocks above the headline in which links to authors are read.
const ABOVE: usize = 3;

/// Words of the name of an office: `The Post editors`.
const OFFICE: usize = 4;

/// Reads what elements say. `headline` is the block of it.
pub(super) fn read(
    document: &Document<'_>,
    places: &Places,
    headline: Option<usize>,
    url: Option<&str>,
    order: Order,
    claims: &mut Claims,
) {
    of_items(document, places, headline, order, claims);
    of_classes(document, places, headline, order, claims);
    of_links(document, places, headline, url, claims);
}

/// Authors whose elements stand in one block, or in two of which one is directly below the other.
#[derive(Default)]
struct Authors {
    last: Option<(usize, u8)>,
    names: Vec<String>,
}

impl Authors {
    fn add(&mut self, block: Option<usize>, rank: u8, names: Vec<String>, claims: &mut Claims) {
        let fits = |(last, own): (usize, u8)| own == rank && block.is_some_and(|block| (last..=last + 1).contains(&block));
        if !self.last.is_some_and(fits) {
            self.tell(claims);
        }
        self.last = block.map(|block| (block, rank)).or(Some((usize::MAX - 1, rank)));
        for name in names {
            if !self.names.contains(&name) {
                self.names.push(name);
            }
        }
    }

    fn tell(&mut self, claims: &mut Claims) {
        if let Some((_, rank)) = self.last.take() {
            claims.names(Field::Byline, Origin::Microdata, rank, std::mem::take(&mut self.names));
        }
    }
}

fn of_items(document: &Document<'_>, places: &Places, headline: Option<usize>, order: Order, claims: &mut Claims) {
    let items = &document.head.items;
    let mut authors = Authors::default();
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
        let date = || machine::value(said, order).or_else(|| machine::value(text, order));
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
                    authors.add(block, 15 + penalty, people(said, order), claims);
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
    authors.tell(claims);
}

/// The first name inside an item.
fn name_in(items: &[Item], place: usize) -> Option<&Item> {
    let outer = items.get(place)?;
    let inside = |item: &&Item| item.range.start >= outer.range.start && item.range.end <= outer.range.end;
    items.get(place + 1..)?.iter().take(6).take_while(inside).find(|item| item.kind == ItemKind::Name)
}

/// Bylines in elements that are named so.
fn of_classes(document: &Document<'_>, places: &Places, headline: Option<usize>, order: Order, claims: &mut Claims) {
    let named: Vec<Named> = document.inlines.iter().map(Named::of).collect();
    let any_named = named.iter().any(|named| named.says_any());
    let mut last = None;
    for (index, block) in document.blocks.iter().enumerate() {
        if near(headline, Some(index)) && !places.is_elsewhere(block) {
            let named: &[Named] = if any_named { &named } else { &[] };
            of_account(document, places, block, named, claims);
            of_source(document, places, block, named, claims);
        }
        let range = match places.byline(block) {
            // A container is read once, at its first block.
            Some(id) if last != Some(id) => {
                last = Some(id);
                document.containers.get(id).and_then(|container| range_of(document, &container.blocks))
            }
            Some(_) => None,
            None => of_inline(document, block, &|id| named.get(id).copied().is_some_and(Named::is_byline)),
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

/// What somebody is called here: the author where nobody else is, and who publishes where somebody is.
fn of_account(document: &Document<'_>, places: &Places, block: &TextBlock, named: &[Named], claims: &mut Claims) {
    let Some(range) = named_range(document, block, places.is_account(block), named, Named::is_account) else { return };
    let text = document.slice(range);
    if range.len() <= LONGEST_ACCOUNT && is_account(text) {
        claims.account(text);
    }
}

/// All of a block whose container is named so, or else what stands in an inline element that is.
fn named_range(
    document: &Document<'_>,
    block: &TextBlock,
    whole: bool,
    named: &[Named],
    is_wanted: fn(Named) -> bool,
) -> Option<TextRange> {
    if whole {
        return Some(block.range);
    }
    // Where no inline element says anything, none is looked at.
    if named.is_empty() { None } else { of_inline(document, block, &|id| named.get(id).copied().is_some_and(is_wanted)) }
}

/// Whether a text may be what somebody calls themselves, and no label of a field nor a question.
fn is_account(text: &str) -> bool {
    let bare = text.trim();
    bare.starts_with(|c: char| c.is_alphanumeric() || c == '@')
        && bare.ends_with(char::is_alphanumeric)
        && bare.split_whitespace().count() <= OFFICE
}

/// The paper in an element that is named so, where the text does not say what it is. Of papers in Han characters
/// only: in other scripts what is called a source is as often a heading or a link.
fn of_source(document: &Document<'_>, places: &Places, block: &TextBlock, named: &[Named], claims: &mut Claims) {
    let Some(range) = named_range(document, block, places.is_source(block), named, Named::is_source) else { return };
    let text = document.slice(range).trim();
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '·' | '-' | ' ');
    if text.chars().any(is_cjk) && text.chars().all(is_plain) && text.len() <= LONGEST_ACCOUNT && !dates::may_have(text) {
        claims.text(Field::Source, Origin::Class, 21, text);
    }
}

/// Links that lead to an author, near the headline; and to an account, where nothing better is there.
fn of_links(document: &Document<'_>, places: &Places, headline: Option<usize>, url: Option<&str>, claims: &mut Claims) {
    let first = headline.unwrap_or(0);
    let own = document.head.meta(&["canonical", "og:url"]).or(url);
    let prose = super::first_prose(document, first).unwrap_or(first + NEAR.1);
    let mut any_account = false;
    for (index, block) in document.blocks.iter().enumerate().take(first + NEAR.1).skip(first.saturating_sub(ABOVE)) {
        if places.is_elsewhere(block) || matches!(block.shape, Shape::Caption | Shape::Preformatted) {
            continue;
        }
        // In running text people are told of.
        if super::is_prose(&document.measure(block)) {
            continue;
        }
        let mut authors: Vec<String> = Vec::new();
        for (target, text) in links(document, block) {
            let Some(person) = address::person(target) else { continue };
            if !address::is_within(target, own).unwrap_or(person == address::Person::Author) {
                continue;
            }
            let found = names::names(&claims::plain(&text)).into_iter().filter(|name| reads_like_name(name));
            match person {
                address::Person::Author => authors.extend(found),
                address::Person::Account if !any_account && (first..=prose + 1).contains(&index) && is_account(&text) => {
                    any_account = true;
                    claims.names(Field::Byline, Origin::Profile, 35, found.take(1).collect());
                }
                address::Person::Account => {}
            }
        }
        claims.names(Field::Byline, Origin::Profile, 23, authors);
    }
}

/// Where the links of a block lead, with the short texts of theirs.
fn links<'d>(document: &'d Document<'_>, block: &TextBlock) -> Vec<(&'d str, String)> {
    let mut links: Vec<(InlineId, &str, String)> = Vec::new();
    for segment in document.segments_of(block).iter().filter(|segment| segment.kind.is_text()) {
        let Some(link) = document.link_of(segment) else { continue };
        let text = document.slice(segment.range);
        match links.last_mut() {
            Some((own, _, whole)) if *own == link => {
                whole.push(' ');
                whole.push_str(text);
            }
            _ => {
                if let Some(InlineElementKind::Link { target }) = document.inlines.get(link).map(|link| &link.kind) {
                    links.push((link, target, text.to_owned()));
                }
            }
        }
    }
    links.into_iter().filter(|(.., text)| text.len() <= LONGEST_ACCOUNT).map(|(_, target, text)| (target, text)).collect()
}

/// The one author to whom all such links of the page lead, where nothing better is known: sites of one person have
/// them beside every article.
pub(super) fn only_author(document: &Document<'_>, url: Option<&str>, claims: &mut Claims) {
    let own = document.head.meta(&["canonical", "og:url"]).or(url);
    let mut only: Option<String> = None;
    let leads = |inline: &InlineElement<'_>| matches!(&inline.kind, InlineElementKind::Link { target } if may_be_author(target));
    if !document.inlines.iter().any(leads) {
        return;
    }
    for block in &document.blocks {
        if super::is_prose(&document.measure(block)) {
            continue;
        }
        for (target, text) in links(document, block).into_iter().filter(|(target, _)| may_be_author(target)) {
            if address::person(target) != Some(address::Person::Author) || !address::is_within(target, own).unwrap_or(true) {
                continue;
            }
            for name in names::names(&claims::plain(&text)).into_iter().filter(|name| reads_like_name(name)) {
                match &only {
                    Some(known) if *known != name => return,
                    _ => only = Some(name),
                }
            }
        }
    }
    claims.names(Field::Byline, Origin::Profile, 50, only.into_iter().collect());
}

/// A first look at where a link leads.
fn may_be_author(target: &str) -> bool {
    target.contains("author") || target.contains("autor") || target.contains("auteur")
}

/// From the first to the last segment of the first inline element that is what is asked for.
fn of_inline(document: &Document<'_>, block: &TextBlock, is_wanted: &dyn Fn(InlineId) -> bool) -> Option<TextRange> {
    let mut found: Option<(InlineId, TextRange)> = None;
    for segment in document.segments_of(block).iter().filter(|segment| segment.kind.is_text()) {
        let above = document.inline_ancestors(segment.inline).filter(|(id, _)| is_wanted(*id));
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
        read(&document, &Places::of(&document, Some(0)), Some(0), None, Order::DayFirst, &mut claims);
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
