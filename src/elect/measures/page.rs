//! What is measured of a page as a whole.
//!
//! Knows counts, the head and the address. Must not know where a block stands.

use super::own::Own;
use super::{Put, Sum, count, flag, float};
use crate::document::{Data, Document, Shape};
use crate::steps::step;

/// What is measured of the page as a whole.
#[derive(Clone, Copy, Default)]
pub(super) struct Page {
    pub(super) blocks: f32,
    pub(super) weight: f64,
    pub(super) longest: f64,
    pub(super) kind: f32,
    pub(super) articles: f32,
    pub(super) mains: f32,
    pub(super) headings: f32,
    pub(super) paragraphs: f32,
    pub(super) tables: f32,
    pub(super) items: f32,
    pub(super) preformatted: f32,
    pub(super) captions: f32,
    pub(super) quotes: f32,
    /// Whether the head names a date of publication.
    pub(super) published: f32,
    /// The types of JSON-LD: one for each family of [`DATA`].
    pub(super) data: [f32; DATA.len()],
    /// Parts of the path of the page's own address, and the length of the last; -1 where unknown.
    pub(super) path: f32,
    pub(super) path_end: f32,
    /// Dashes and digits of the last part: a headline, a number, or the name of a section.
    pub(super) path_dashes: f32,
    pub(super) path_digits: f32,
    pub(super) images: f32,
}

/// Families of types of schema.org, by what their names hold.
const DATA: [(&str, &[&str]); 5] = [
    ("data: article", &["Article", "BlogPosting", "Report", "Recipe", "HowTo"]),
    ("data: product", &["Product", "Offer", "SoftwareApplication"]),
    ("data: list", &["ItemList", "CollectionPage", "SearchResultsPage", "OfferCatalog"]),
    ("data: thread", &["QAPage", "DiscussionForumPosting", "Question", "FAQPage"]),
    ("data: page", &["WebPage", "WebSite", "AboutPage", "LocalBusiness"]),
];

impl Page {
    /// `all` and `winner`: the sums of the page and of the container with the most votes.
    pub(super) fn put(&self, all: &Sum, winner: &Sum, put: &mut impl Put) {
        put("page: blocks", self.blocks);
        put("page: weight", float(self.weight));
        put("page: link density", float(all.measure.link_density()));
        put("page: prose", float(all.prose_weight / self.weight.max(1.0)));
        put("page: prose blocks", all.prose);
        put("page: longest", float(self.longest));
        put("page: wide share", float(all.measure.wide / self.weight.max(1.0)));
        put("page: digit share", float(all.measure.digits as f64 / self.weight.max(1.0)));
        put("page: taken", float(all.taken / self.weight.max(1.0)));
        put("page: kind", self.kind);
        put("page: articles", self.articles);
        put("page: mains", self.mains);
        put("page: headings", self.headings);
        put("page: paragraphs", self.paragraphs);
        put("page: tables", self.tables);
        put("page: items", self.items);
        put("page: preformatted", self.preformatted);
        put("page: captions", self.captions);
        put("page: quotes", self.quotes);
        put("page: images", self.images);
        put("page: prices", count(all.measure.prices));
        put("page: published", self.published);
        put("page: path", self.path);
        put("page: path end", self.path_end);
        put("page: path dashes", self.path_dashes);
        put("page: path digits", self.path_digits);
        for ((name, _), met) in DATA.into_iter().zip(self.data) {
            put(name, met);
        }
        put("winner: share", float(winner.measure.weight / self.weight.max(1.0)));
        put("winner: prose", float(winner.prose_weight / all.prose_weight.max(1.0)));
        put("winner: link density", float(winner.measure.link_density()));
    }

    pub(super) fn of(document: &Document<'_>, blocks: &[Own]) -> Self {
        let kind = match document.head.meta(&["og:type"]) {
            None => 0.0,
            Some("article") => 1.0,
            Some("website") => 2.0,
            Some(kind) if kind.contains("product") => 3.0,
            Some(_) => 4.0,
        };
        let head = &document.head;
        let published = head.meta(&["article:published_time", "datepublished", "date", "pubdate", "publishdate"]);
        let [path, path_end, path_dashes, path_digits] = path(head.meta(&["canonical", "og:url"]));
        let path = Self { path, path_end, path_dashes, path_digits, ..Self::default() };
        let mut page = Self { blocks: count(blocks.len()), kind, published: flag(published.is_some()), ..path };
        for kind in head.data.iter().flat_map(Data::types) {
            step();
            for (met, (_, names)) in page.data.iter_mut().zip(DATA) {
                *met = f32::max(*met, flag(names.iter().any(|name| kind.ends_with(name))));
            }
        }
        for (own, block) in blocks.iter().zip(&document.blocks) {
            step();
            page.weight += own.measure.weight;
            page.longest = page.longest.max(own.measure.weight);
            page.images += f32::from(own.images);
            let counted = match block.shape {
                Shape::Heading(_) => &mut page.headings,
                Shape::TableRow { .. } => &mut page.tables,
                Shape::ListItem { .. } => &mut page.items,
                Shape::Preformatted => &mut page.preformatted,
                Shape::Caption => &mut page.captions,
                Shape::Quote => &mut page.quotes,
                Shape::Paragraph => continue,
            };
            *counted += 1.0;
        }
        for container in &document.containers {
            step();
            let counted = match container.tag.as_ref() {
                "article" => &mut page.articles,
                "main" => &mut page.mains,
                "p" => &mut page.paragraphs,
                _ => continue,
            };
            *counted += 1.0;
        }
        page
    }
}

/// How many parts the path of an address has, and of the last its letters, dashes and digits; -1 where there is
/// no address.
fn path(address: Option<&str>) -> [f32; 4] {
    let Some(address) = address else { return [-1.0; 4] };
    let path = address.split_once("://").map_or(address, |(_, rest)| rest);
    let path = path.split_once('/').map_or("", |(_, path)| path);
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let mut parts = path.split('/').filter(|part| !part.is_empty());
    let last = parts.clone().next_back().unwrap_or_default();
    let of = |kind: fn(char) -> bool| count(last.chars().filter(|c| kind(*c)).count());
    [count(parts.by_ref().count()), of(|_| true), of(|c| matches!(c, '-' | '_')), of(|c| c.is_ascii_digit())]
}
