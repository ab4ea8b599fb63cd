//! What the head says in `<meta>` and `<link>`.
//!
//! Knows the names under which it is said. A row is a name, a field and how strongly it speaks.

use super::claims::{self, Claims};
use super::dates::Order;
use super::machine;
use super::names;
use crate::claim::{Field, Origin};
use crate::document::{Head, is_cjk};
use crate::steps::step;

/// Names of meta, in lower case, with a dot for a colon.
#[rustfmt::skip]
const NAMES: &[(&str, Field, u8)] = &[
    ("og.title", Field::Title, 14), ("twitter.title", Field::Title, 18), ("citation_title", Field::Title, 8),
    ("headline", Field::Title, 12), ("articletitle", Field::Title, 12), ("dc.title", Field::Title, 20),
    ("dcterms.title", Field::Title, 20), ("sailthru.title", Field::Title, 16), ("parsely-title", Field::Title, 16),
    ("title", Field::Title, 22),

    ("article.published_time", Field::Published, 12), ("og.article.published_time", Field::Published, 12),
    ("article.published", Field::Published, 12), ("og.published_time", Field::Published, 13), ("og.pubdate", Field::Published, 13),
    ("datepublished", Field::Published, 14), ("pubdate", Field::Published, 16), ("publishdate", Field::Published, 16),
    ("publish_date", Field::Published, 16), ("publish-date", Field::Published, 16), ("article.publish_date", Field::Published, 16),
    ("publication_date", Field::Published, 16), ("date.available", Field::Published, 18), ("date.created", Field::Published, 18),
    ("parsely-pub-date", Field::Published, 14), ("sailthru.date", Field::Published, 16), ("og.release_date", Field::Published, 16),
    ("cxenseparse.recs.publishtime", Field::Published, 16), ("cxenseparse.publishtime", Field::Published, 16),
    ("iso-8601-publish-date", Field::Published, 14), ("citation_publication_date", Field::Published, 18),
    ("citation_online_date", Field::Published, 17), ("citation_date", Field::Published, 18), ("dc.date.issued", Field::Published, 18),
    ("dcterms.issued", Field::Published, 18), ("dcterms.created", Field::Published, 20), ("dcterms.date", Field::Published, 22),
    ("dc.date.created", Field::Published, 20), ("dc.date", Field::Published, 22), ("bt.pubdate", Field::Published, 16),
    ("article_date_original", Field::Published, 14), ("originalpublicationdate", Field::Published, 14),
    ("published-date", Field::Published, 16), ("published_date", Field::Published, 16), ("publishedtime", Field::Published, 16),
    ("date", Field::Published, 24), ("datecreated", Field::Published, 26), ("article.created", Field::Published, 26),
    ("firstpublishedtime", Field::Published, 14), ("displaydate", Field::Published, 18), ("pub_date", Field::Published, 16),
    ("article.post_date", Field::Published, 16), ("uploaddate", Field::Published, 40),
    ("published", Field::Published, 16), ("publishtime", Field::Published, 16), ("publish-time", Field::Published, 16),
    ("publish_time", Field::Published, 16), ("pub-date", Field::Published, 16), ("releasedate", Field::Published, 18),
    ("release_date", Field::Published, 18), ("posted", Field::Published, 18), ("og.regdate", Field::Published, 14),
    ("apub.time", Field::Published, 16), ("og.time", Field::Published, 18), ("ms.date", Field::Published, 34),
    ("creation_date", Field::Published, 26), ("createdate", Field::Published, 26),

    ("article.modified_time", Field::Modified, 12), ("og.article.modified_time", Field::Modified, 12),
    ("datemodified", Field::Modified, 14), ("og.updated_time", Field::Modified, 18), ("dateupdate", Field::Modified, 18),
    ("article.modified", Field::Modified, 14), ("date.modified", Field::Modified, 18), ("date.updated", Field::Modified, 18),
    ("lastmod", Field::Modified, 20), ("last-modified", Field::Modified, 22), ("dcterms.modified", Field::Modified, 18),
    ("dc.date.modified", Field::Modified, 18), ("revised", Field::Modified, 24), ("lastpublishedtime", Field::Modified, 18),

    ("citation_author", Field::Byline, 5), ("citation_authors", Field::Byline, 5), ("parsely-author", Field::Byline, 14),
    ("sailthru.author", Field::Byline, 14), ("byl", Field::Byline, 14), ("cxenseparse.author", Field::Byline, 15),
    ("article.author_name", Field::Byline, 16), ("og.author", Field::Byline, 16), ("og.article.author", Field::Byline, 18),
    ("dc.creator", Field::Byline, 18), ("dcterms.creator", Field::Byline, 18), ("author", Field::Byline, 16),
    ("article.author", Field::Byline, 18), ("article.byline", Field::Byline, 16), ("authors", Field::Byline, 16),
    ("creator", Field::Byline, 20), ("shareaholic.article_author_name", Field::Byline, 16), ("dc.contributor", Field::Byline, 30),
    ("mediator_author", Field::Byline, 18), ("rbauthors", Field::Byline, 18), ("bepress_citation_author", Field::Byline, 12),
    ("dable.author", Field::Byline, 16),

    ("source", Field::Source, 20), ("article.source", Field::Source, 20), ("contentsource", Field::Source, 20),
    ("mediaid", Field::Source, 22), ("dc.source", Field::Source, 24), ("news_source", Field::Source, 20),
    ("citation_journal_title", Field::Source, 20), ("original-source", Field::Source, 22), ("copyright-holder", Field::Source, 30),
    ("dc.publisher", Field::Source, 36), ("publisher", Field::Source, 36), ("og.site_name", Field::Source, 44),

    ("editor", Field::Editors, 20), ("responsibleeditor", Field::Editors, 18), ("photographer", Field::Photographers, 20),

    ("og.site_name", Field::Site, 10), ("application-name", Field::Site, 28), ("al.android.app_name", Field::Site, 32),
    ("apple-mobile-web-app-title", Field::Site, 30), ("sitename", Field::Site, 20), ("dc.publisher", Field::Site, 34),
    ("publisher", Field::Site, 34), ("citation_publisher", Field::Site, 36),

    ("og.locale", Field::Language, 30), ("content-language", Field::Language, 20), ("dc.language", Field::Language, 20),
    ("dcterms.language", Field::Language, 20), ("language", Field::Language, 26), ("citation_language", Field::Language, 22),

    ("canonical", Field::Url, 10), ("og.url", Field::Url, 14), ("twitter.url", Field::Url, 20), ("parsely-link", Field::Url, 18),

    ("og.description", Field::Description, 12), ("description", Field::Description, 10),
    ("twitter.description", Field::Description, 16), ("dc.description", Field::Description, 18),
    ("dcterms.description", Field::Description, 18), ("sailthru.description", Field::Description, 20),

    ("og.image", Field::Image, 10), ("og.image.url", Field::Image, 11), ("og.image.secure_url", Field::Image, 12),
    ("twitter.image", Field::Image, 16), ("twitter.image.src", Field::Image, 16), ("thumbnail", Field::Image, 24),

    ("article.tag", Field::Tags, 8), ("og.article.tag", Field::Tags, 8), ("keywords", Field::Tags, 14),
    ("news_keywords", Field::Tags, 12), ("parsely-tags", Field::Tags, 16), ("sailthru.tags", Field::Tags, 16),
    ("citation_keywords", Field::Tags, 12), ("dc.subject", Field::Tags, 16), ("dcterms.subject", Field::Tags, 16),

    ("dc.rights", Field::Licence, 20), ("dcterms.rights", Field::Licence, 20), ("dcterms.license", Field::Licence, 12),
    ("license", Field::Licence, 12), ("cc.license", Field::Licence, 12),
];

/// Chars of a tag: what is longer is a sentence.
const LONGEST_TAG: usize = 60;

/// Tags that are kept: what has more is written for search engines.
const MOST_TAGS: usize = 40;

/// Reads the head.
pub(super) fn read(head: &Head, order: Order, claims: &mut Claims) {
    // Names that repeat, as those of the authors of a paper, make one list.
    let mut lists: Vec<(usize, Vec<String>)> = Vec::new();
    for (key, content) in &head.metas {
        let key = key.replace(':', ".");
        step();
        for (row, (_, field, rank)) in rows(&key) {
            let origin = origin_of(&key);
            match field {
                Field::Published | Field::Modified => {
                    if let Some(date) = machine::value(content, order) {
                        claims.date(*field, origin, *rank, date);
                    }
                }
                Field::Byline | Field::Editors | Field::Photographers | Field::Tags => {
                    let found = match field {
                        Field::Tags => tags(content),
                        _ if key.contains("citation_author") && !content.contains(is_cjk) => vec![turned(content)],
                        _ => names::names(&claims::plain(content)),
                    };
                    match lists.iter_mut().find(|(other, _)| *other == row) {
                        Some((_, list)) => list.extend(found),
                        None => lists.push((row, found)),
                    }
                }
                Field::Source | Field::Site if content.contains("://") => {}
                _ => claims.text(*field, origin, *rank, content),
            }
        }
    }
    for (row, mut list) in lists {
        let Some((name, field, rank)) = NAMES.get(row) else { continue };
        let mut seen: Vec<String> = Vec::new();
        list.retain(|value| {
            let new = !seen.contains(value) && seen.len() < MOST_TAGS;
            if new {
                seen.push(value.clone());
            }
            new
        });
        claims.names(*field, origin_of(name), *rank, list);
    }
    for [label, value] in [["twitter:label1", "twitter:data1"], ["twitter:label2", "twitter:data2"]] {
        claims.names(Field::Byline, Origin::Twitter, 18, labelled(head, label, value));
    }
    if let Some(language) = &head.language {
        claims.text(Field::Language, Origin::Attribute, 10, language);
    }
    if let Some(title) = &head.title {
        claims.text(Field::Title, Origin::TitleTag, 30, title);
    }
}

/// The rows of a name. Software sets a prefix of its own in front of names of dates: `x-published-date`.
fn rows(key: &str) -> Vec<(usize, &'static (&'static str, Field, u8))> {
    let of = |key: &str| NAMES.iter().enumerate().filter(|(_, (name, _, _))| *name == key).collect::<Vec<_>>();
    let own = of(key);
    let behind = key.split_once(['-', '_', '.']).map(|(_, behind)| behind).filter(|behind| behind.contains(['-', '_']));
    match behind {
        Some(behind) if own.is_empty() => {
            of(behind).into_iter().filter(|(_, (_, field, _))| matches!(field, Field::Published | Field::Modified)).collect()
        }
        _ => own,
    }
}

/// Twitter's cards have pairs of a label and what it stands for: `Written by`, `Ada Brook`.
fn labelled(head: &Head, label: &str, value: &str) -> Vec<String> {
    let is_byline = head.meta(&[label]).is_some_and(names::is_byline_word);
    let value = head.meta(&[value]).filter(|_| is_byline);
    value.map(|value| names::names(&claims::plain(value))).unwrap_or_default()
}

/// The tags in a list of them.
pub(super) fn tags(list: &str) -> Vec<String> {
    let list = claims::plain(list);
    let parted = list.split([',', ';', '，', '、', '；']).map(str::trim);
    parted.filter(|tag| !tag.is_empty() && tag.chars().count() <= LONGEST_TAG).map(str::to_owned).collect()
}

/// Papers have family names first: `Brook, Ada`.
fn turned(name: &str) -> String {
    match name.split_once(',') {
        Some((family, own)) if !own.contains(',') => [own.trim(), " ", family.trim()].concat(),
        _ => name.trim().to_owned(),
    }
}

fn origin_of(key: &str) -> Origin {
    let starts = |prefixes: &[&str]| prefixes.iter().any(|prefix| key.starts_with(prefix));
    match () {
        () if key == "canonical" => Origin::Link,
        () if starts(&["og.", "article."]) => Origin::OpenGraph,
        () if starts(&["twitter."]) => Origin::Twitter,
        () if starts(&["dc.", "dcterms."]) => Origin::DublinCore,
        () if starts(&["citation_", "bepress_citation_"]) => Origin::Citation,
        () => Origin::Meta,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_written_as_they_are_compared() {
        for (name, _, _) in NAMES {
            assert!(!name.contains(':') && *name == name.to_lowercase(), "{name}");
        }
    }

    #[test]
    fn the_authors_of_a_paper_make_one_byline() {
        let page = "<meta name=citation_author content='Brook, Ada'><meta name=citation_author content='Eve Stone'>
            <meta property=article:tag content=rivers><meta property=article:tag content='floods, mud'>";
        let mut claims = Claims::default();
        read(&crate::read::read_html(page).head, Order::DayFirst, &mut claims);
        assert_eq!(claims.best_names(Field::Byline), ["Ada Brook", "Eve Stone"]);
        assert_eq!(claims.best_names(Field::Tags), ["rivers", "floods", "mud"]);
    }
}
