//! What a page says of itself: title, people, source, dates, language and the rest. Candidates first, each
//! with where it stands, then a choice.
//!
//! Knows where pages keep their facts. A line that is nothing but such facts is lifted into the
//! fields; words that are part of a paragraph are read and stay.

mod address;
mod choice;
mod claims;
mod data;
mod dates;
mod head;
mod headings;
mod headline;
mod items;
mod language;
mod lines;
mod lone;
mod machine;
mod months;
mod names;
mod pattern;
mod people;
mod places;
#[cfg(test)]
mod robust;
mod roles;
mod text;
mod title;
mod words;

use crate::article::Article;
use crate::claim::{Field, Origin};
use crate::date::Date;
use crate::document::{Document, Measure, PROSE};
use crate::ledger::{Ledger, Mark};
use crate::removal::{Reason, RuleId};
use crate::skeleton::Skeleton;
use crate::span::TextRange;

pub(crate) use claims::Claims;
use dates::Order;
pub(crate) use headline::Headline;
use places::Places;

const HEADLINE: &str = "metadata/headline";
const FACT_LINE: &str = "metadata/fact-line";

/// The ids under which this station reports.
pub(crate) const IDS: [&str; 2] = [HEADLINE, FACT_LINE];

/// Blocks above the headline that still are near it, and below.
const NEAR: (usize, usize) = (8, 16);

/// Blocks below the headline among which the first paragraph is looked for.
const FAR_PROSE: usize = 80;

/// A date of a higher rank stands far from the headline, or in a comment.
const FAR: u8 = 44;

/// A byline of a higher rank is a guess.
const WEAK: u8 = 35;

/// The rank of a site's name that nothing but the place beside the headline gives away.
const SITE_IN_TITLE: u8 = 50;

/// What is settled before the election, which leans on it.
#[derive(Debug, Default)]
pub(crate) struct Settled {
    pub(crate) headline: Headline,
    places: Places,
    claims: Claims,
    order: Option<Order>,
}

impl Settled {
    /// The block with the headline, and its text.
    pub(crate) fn headline(&self) -> (Option<usize>, Option<&str>) {
        (self.headline.place, self.headline.title.as_deref())
    }
}

/// Settles the headline and marks the lines that are nothing but the headline and other facts. `is_chrome`
/// says of a line that it is furniture of the site.
pub(crate) fn settle(
    document: &Document<'_>,
    url: Option<&str>,
    is_chrome: &dyn Fn(&str) -> bool,
    ledger: &mut Ledger,
) -> Settled {
    let mut claims = Claims::default();
    let order = language::order(document);
    head::read(&document.head, order, &mut claims);
    let address = document.head.meta(&["canonical", "og:url"]).or(url);
    data::read(&document.head.data, address, document.head.title.as_deref(), order, &mut claims);
    let headline = headline::headline(document, &mut claims, url, is_chrome);
    let places = Places::of(document, Some(anchor(document, &headline)));
    items::read(document, &places, Some(anchor(document, &headline)), url, order, &mut claims);
    let facts = text::near_headline(document, &places, &headline, order, &mut claims);
    mark_lines(document, &headline.lines, &facts, ledger);
    Settled { headline, places, claims, order: Some(order) }
}

/// What the caller knows of the page.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Known<'k> {
    pub(crate) url: Option<&'k str>,
    pub(crate) fetched: Option<Date>,
}

/// Fills the fields of the article. By now `ledger` knows what is part of it, and `resolve` makes addresses
/// absolute.
pub(crate) fn fill(
    document: &Document<'_>,
    settled: Settled,
    known: Known<'_>,
    ledger: &Ledger,
    resolve: &dyn Fn(&str) -> String,
    article: &mut Article,
) {
    let Settled { headline, places, mut claims, order } = settled;
    let order = order.unwrap_or_else(|| language::order(document));
    let is_kept = |block: usize| !ledger.is_taken(block);
    text::tail(document, &is_kept, order, &mut claims);
    let address = document.head.meta(&["canonical", "og:url"]).or(known.url);
    for address in [address, known.url].into_iter().flatten() {
        if let Some(date) = address::date(address) {
            claims.date(Field::Published, Origin::Address, 25, date);
        }
    }
    if claims.best(Field::Published).is_none_or(|said| said.rank > FAR) {
        text::far(document, &headline, order, &mut claims);
    }
    title_names_site(document, headline.title.as_deref(), known.url, &mut claims);
    let mut sites = sites(&claims, known.url);
    // Templates name the section as the author.
    let own = headline.title.as_deref().map(Skeleton::letters);
    let parts = document.head.title.iter().flat_map(|title| title::parts(title)).skip(1).map(Skeleton::letters);
    sites.extend(parts.filter(|part| Some(part) != own.as_ref() && !part.is_empty()));
    title_names_owner(document, &mut claims);
    choice::weigh_authors(document, &sites, &mut claims);
    if let Some(account) = claims.publishing_account().map(str::to_owned) {
        claims.text(Field::Source, Origin::Class, 38, &account);
    }
    if claims.best(Field::Byline).is_none_or(|said| said.rank > WEAK) {
        text::far_people(document, &places, &headline, order, &mut claims);
        items::only_author(document, known.url, &mut claims);
    }
    (article.published, article.modified) = choice::dates(&mut claims, known.fetched);
    let language = language::language(document, &mut claims);
    article.title = headline.title;
    article.kicker = headline.kicker.or_else(|| claims.best_text(Field::Kicker));
    article.subtitle = headline.subtitle.or_else(|| claims.best_text(Field::Subtitle));
    article.byline = choice::byline(&claims);
    article.source = claims.best_text(Field::Source);
    article.editors = claims.best_names(Field::Editors);
    article.photographers = claims.best_names(Field::Photographers);
    article.site = claims.best_text(Field::Site);
    article.language = language.chosen;
    article.declared_language = language.declared;
    article.detected_language = language.detected;
    article.url = claims.best_text(Field::Url).map(|address| resolve(&address));
    article.description = claims.best_text(Field::Description);
    article.image = claims.best_text(Field::Image).map(|address| resolve(&address));
    article.tags = claims.best_names(Field::Tags);
    article.licence = claims.best_text(Field::Licence);
    article.claims = claims.told(|field| chosen(article, &claims, field));
}

/// The value of a field as a claim tells it.
fn chosen(article: &Article, claims: &Claims, field: Field) -> Option<String> {
    let names = |names: &[String]| Some(claims::written(names));
    match field {
        Field::Title => article.title.clone(),
        Field::Subtitle => article.subtitle.clone(),
        Field::Kicker => article.kicker.clone(),
        Field::Byline => names(&article.byline),
        Field::Source => article.source.clone(),
        Field::Editors => names(&article.editors),
        Field::Photographers => names(&article.photographers),
        Field::Published => article.published.map(|date| date.to_string()),
        Field::Modified => article.modified.map(|date| date.to_string()),
        Field::Site => article.site.clone(),
        Field::Language => article.language.clone(),
        Field::Tags => names(&article.tags),
        // Addresses are absolute in their fields only.
        Field::Url | Field::Description | Field::Image | Field::Licence => claims.best_text(field),
    }
}

/// A title that has the headline in it names the site beside it, in front of it or behind.
fn title_names_site(document: &Document<'_>, headline: Option<&str>, url: Option<&str>, claims: &mut Claims) {
    let Some(title) = document.head.title.as_deref() else { return };
    // What begins with the name of the host, or of the site, is what readers call it.
    let sites = sites(claims, url);
    let own = headline.map(Skeleton::letters);
    let begins = |part: &&str| {
        let letters = Skeleton::letters(part);
        own.as_ref() != Some(&letters) && sites.iter().any(|site| site.len() > 2 && letters.starts_with(site.as_str()))
    };
    if let Some(part) = title::parts(title).into_iter().flat_map(|part| part.split('：')).skip(1).map(str::trim).find(begins) {
        claims.text(Field::Site, Origin::TitleTag, 22, part);
        claims.text(Field::Source, Origin::TitleTag, 35, part);
    }
    // Behind the site the software names itself.
    let title = title.to_ascii_lowercase().rfind("powered by").and_then(|at| title.get(..at)).unwrap_or(title);
    let title = title.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '|'));
    if claims.best(Field::Site).is_none_or(|said| said.rank > SITE_IN_TITLE)
        && let Some(site) = own.and_then(|own| title::site_beside(title, &own))
    {
        claims.text(Field::Site, Origin::TitleTag, SITE_IN_TITLE, site);
        claims.text(Field::Source, Origin::TitleTag, 60, site);
    }
}

/// A title says whose blog it is: `河边人的日志`.
fn title_names_owner(document: &Document<'_>, claims: &mut Claims) {
    const BLOGS: [&str; 9] = ["的博客", "的日志", "的日誌", "的空间", "的个人空间", "的專欄", "的专栏", "的部落格", "的BLOG"];
    let parts = document.head.title.iter().flat_map(|title| title::parts(title)).skip(1);
    let parts = parts.filter_map(|part| part.split(['@', '：']).next_back()).map(str::trim);
    let owner = parts.filter_map(|part| BLOGS.iter().find_map(|blog| part.strip_suffix(blog))).find(|name| names::is_name(name));
    if let Some(owner) = owner {
        claims.names(Field::Byline, Origin::TitleTag, 49, vec![owner.to_owned()]);
    }
}

/// Where the article begins: its headline, or a little above its first paragraph.
fn anchor(document: &Document<'_>, headline: &Headline) -> usize {
    headline.place.unwrap_or_else(|| {
        document.blocks.iter().position(|block| is_prose(&document.measure(block))).unwrap_or(0).saturating_sub(NEAR.0)
    })
}

/// Whether a block is a paragraph of running text.
fn is_prose(measure: &Measure) -> bool {
    measure.weight >= PROSE && measure.sentences > 0 && measure.link_density() <= 0.5
}

/// The first paragraph of running text at block `first` or below: between the headline and it a page may have
/// its menus.
fn first_prose(document: &Document<'_>, first: usize) -> Option<usize> {
    let mut blocks = document.blocks.iter().enumerate().skip(first).take(FAR_PROSE);
    blocks.find(|(_, block)| is_prose(&document.measure(block))).map(|(index, _)| index)
}

/// The letters of all names of the site.
fn sites(claims: &Claims, url: Option<&str>) -> Vec<String> {
    let mut sites: Vec<String> = claims.texts(Field::Site).map(Skeleton::letters).filter(|name| !name.is_empty()).collect();
    let addresses = claims.texts(Field::Url).chain(url);
    sites.extend(addresses.filter_map(address::site).map(|name| Skeleton::letters(&name)));
    sites.sort_unstable();
    sites.dedup();
    sites
}

/// Whether a block stands where bylines and dates of the article stand.
fn near(headline: Option<usize>, block: Option<usize>) -> bool {
    let headline = headline.unwrap_or(0);
    block.is_some_and(|block| block + NEAR.0 >= headline && block <= headline + NEAR.1)
}

/// Marks lines of facts and headlines; a block of nothing else goes as a whole.
fn mark_lines(document: &Document<'_>, headlines: &[(usize, TextRange)], facts: &[(usize, TextRange)], ledger: &mut Ledger) {
    let named = |lines: &[(usize, TextRange)], rule: &'static str| {
        lines.iter().map(|&(block, range)| (block, range, rule)).collect::<Vec<_>>()
    };
    let mut lines = named(headlines, HEADLINE);
    lines.extend(named(facts, FACT_LINE));
    lines.sort_by_key(|(block, range, _)| (*block, *range));
    for own in lines.chunk_by(|a, b| a.0 == b.0) {
        let Some(&(index, _, first_rule)) = own.first() else { continue };
        let Some(block) = document.blocks.get(index) else { continue };
        let mark = |range, rule| Mark { range, reason: Reason::Metadata, rule: RuleId::new(rule), evidence: Vec::new() };
        if document.lines(block).len() == own.len() {
            ledger.take_block(index, mark(block.range, first_rule));
        } else {
            for (_, range, rule) in own {
                ledger.take_part(index, mark(*range, rule));
            }
        }
    }
}
