//! What JSON-LD says of the article: headline, people, dates, publisher.
//!
//! Knows the words of schema.org. Must not know how the rest of the page agrees.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::claims::{Claims, MOST_NAMES};
use super::dates::Order;
use super::machine;
use super::names;
use crate::claim::{Field, Origin};
use crate::document::Data;
use crate::skeleton::Skeleton;
use crate::steps::{step, step_by};

/// Lists and graphs in each other that are looked into.
const LEVELS: usize = 6;

/// Things in one script that are looked at: a page describes a dozen, a shop's list hundreds.
const THINGS: usize = 400;

/// Ends of the names of types that are an article, whatever kind of: `NewsArticle`, `BlogPosting`.
const ARTICLES: [&str; 17] = [
    "Article",
    "Posting",
    "Report",
    "Review",
    "Recipe",
    "Question",
    "HowTo",
    "Chapter",
    "CreativeWork",
    "PodcastEpisode",
    "OpinionNewsArticle",
    "Book",
    "Course",
    "Thesis",
    "Quotation",
    "LiveBlogPosting",
    "Blog",
];

/// Ends of the names of types that are the page as such, or something on it.
const PAGES: [&str; 6] = ["Page", "VideoObject", "Product", "SoftwareApplication", "Event", "Dataset"];

/// How strongly an article speaks; what else has dates and authors comes after the rest of the head.
const ARTICLE: u8 = 10;
const PAGE: u8 = 34;
/// Organisations, as authors, speak when nobody else does.
const ORGANISATION: u8 = 60;

type Thing = Map<String, Value>;

/// Reads all scripts. `title` and `address` tell which of several articles is this one.
pub(super) fn read(data: &[Data], address: Option<&str>, title: Option<&str>, order: Order, claims: &mut Claims) {
    let values: Vec<Value> = data.iter().flat_map(|data| parse(&data.text)).collect();
    let mut things = Vec::new();
    for value in &values {
        collect(value, LEVELS, &mut things);
    }
    let named: BTreeMap<&str, &Thing> = things
        .iter()
        .filter_map(|thing| Some((thing.get("@id")?.as_str()?, *thing)))
        .filter(|(_, thing)| thing.contains_key("name"))
        .collect();
    // Questions of a list of them are parts of the page, wherever they stand.
    let any_list = things.iter().any(|thing| is_any(thing, &["FAQPage"]));
    let is_article = |thing: &&Thing| is_any(thing, &ARTICLES) && !(any_list && is_any(thing, &["Question"]));
    let articles: Vec<&Thing> = things.iter().copied().filter(is_article).collect();
    let own = own(&articles, address, title);
    if let Some(thing) = own {
        article(thing, ARTICLE, &named, order, claims);
    }
    for thing in things.iter().copied().filter(|thing| is_any(thing, &PAGES)).take(4) {
        article(thing, PAGE, &named, order, claims);
    }
    for thing in things.iter().copied().filter(|thing| is_any(thing, &["WebSite", "Organization"])) {
        if let Some(name) = string(thing, "name") {
            claims.text(Field::Site, Origin::JsonLd, if is_any(thing, &["WebSite"]) { 20 } else { 26 }, name);
        }
    }
}

/// The JSON of a script, mended where it is broken.
fn parse(text: &str) -> Vec<Value> {
    match serde_json::from_str(text) {
        Ok(value) => vec![value],
        Err(_) => serde_json::Deserializer::from_str(&mended(text)).into_iter().map_while(Result::ok).collect(),
    }
}

/// JSON as its author meant it: without the comment around it, line breaks in strings escaped, quotes
/// inside of strings too, no comma before a bracket, and everything closed that was opened.
fn mended(text: &str) -> String {
    step_by(text.len());
    let bare = text.trim().trim_start_matches(['/', '*', ' ']);
    let bare = ["<!--", "<![CDATA["].iter().find_map(|mark| bare.strip_prefix(mark)).unwrap_or(bare);
    let start = bare.find(['{', '[']).unwrap_or(bare.len());
    let mut mended = String::with_capacity(text.len());
    let mut open = Vec::new();
    let mut in_string = false;
    let mut chars = bare.get(start..).unwrap_or_default().char_indices().peekable();
    let rest = bare.get(start..).unwrap_or_default();
    while let Some((at, c)) = chars.next() {
        if in_string {
            match c {
                '\\' => match chars.next() {
                    Some((_, c @ ('"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't' | 'u'))) => mended.extend(['\\', c]),
                    Some((_, c)) if !c.is_control() => mended.push(c),
                    _ => {}
                },
                '"' => {
                    let next = rest.get(at + 1..).unwrap_or_default().chars().find(|c| !c.is_whitespace());
                    if matches!(next, None | Some(',' | '}' | ']' | ':')) {
                        in_string = false;
                        mended.push('"');
                    } else {
                        mended.push_str("\\\"");
                    }
                }
                c if c.is_control() => mended.push(' '),
                c => mended.push(c),
            }
            continue;
        }
        match c {
            '"' => in_string = true,
            '/' if rest.get(at..).is_some_and(|rest| rest.starts_with("//")) => {
                while chars.next_if(|(_, c)| *c != '\n').is_some() {}
                continue;
            }
            '{' => open.push('}'),
            '[' => open.push(']'),
            '}' | ']' => {
                let bare = mended.trim_end().trim_end_matches(',').len();
                mended.truncate(bare);
                if open.pop() != Some(c) {
                    return mended;
                }
            }
            _ => {}
        }
        mended.push(c);
        if open.is_empty() && !in_string && matches!(c, '}' | ']') {
            mended.push('\n');
        }
    }
    if in_string {
        mended.push('"');
    }
    let bare = mended.trim_end().trim_end_matches([',', ':']).len();
    mended.truncate(bare);
    mended.extend(open.into_iter().rev());
    mended
}

fn collect<'v>(value: &'v Value, levels: usize, things: &mut Vec<&'v Thing>) {
    let Some(levels) = levels.checked_sub(1) else { return };
    match value {
        Value::Array(list) => {
            for value in list {
                collect(value, levels, things);
            }
        }
        Value::Object(thing) if things.len() < THINGS => {
            step();
            things.push(thing);
            // Its questions are parts of the page, none of them is the page.
            let is_list = is_any(thing, &["FAQPage"]);
            for key in ["@graph", "mainEntity", "mainEntityOfPage", "author", "publisher", "isPartOf"] {
                if is_list && key == "mainEntity" {
                    continue;
                }
                if let Some(value) = thing.get(key) {
                    collect(value, levels, things);
                }
            }
        }
        _ => {}
    }
}

/// The article that the page is: the one with its address or its headline, or the first.
fn own<'v>(articles: &[&'v Thing], address: Option<&str>, title: Option<&str>) -> Option<&'v Thing> {
    let title = title.map(Skeleton::letters);
    let fits = |thing: &Thing| {
        let addresses = ["url", "@id", "mainEntityOfPage"].into_iter().filter_map(|key| match thing.get(key)? {
            Value::Object(page) => string(page, "@id"),
            value => value.as_str(),
        });
        let same = address.is_some_and(|address| addresses.into_iter().any(|own| same_page(own, address)));
        let headline = string(thing, "headline").or(string(thing, "name")).map(Skeleton::letters);
        let named = headline.zip(title.as_ref()).is_some_and(|(own, title)| own.len() >= 4 && title.contains(&own));
        (usize::from(same) + usize::from(named)) * 2 + usize::from(thing.contains_key("datePublished"))
    };
    // Of equals the first.
    articles.iter().rev().max_by_key(|thing| fits(thing)).copied()
}

/// Whether two addresses name one page, however they begin and end.
pub(super) fn same_page(a: &str, b: &str) -> bool {
    let bare = |address: &str| {
        let address = address.split(['#', '?']).next().unwrap_or(address);
        let address = address.split_once("://").map_or(address, |(_, rest)| rest);
        address.trim_start_matches("www.").trim_end_matches('/').to_lowercase()
    };
    bare(a) == bare(b)
}

fn article(thing: &Thing, rank: u8, named: &BTreeMap<&str, &Thing>, order: Order, claims: &mut Claims) {
    let mut text = |field, rank, key| {
        for value in strings(thing.get(key)) {
            claims.text(field, Origin::JsonLd, rank, value);
        }
    };
    text(Field::Title, rank, "headline");
    text(Field::Title, rank + 2, "name");
    text(Field::Subtitle, rank, "alternativeHeadline");
    text(Field::Description, rank + 4, "description");
    text(Field::Url, rank + 6, "url");
    text(Field::Licence, rank, "license");
    text(Field::Language, rank, "inLanguage");
    let mut date = |field, rank, key| {
        if let Some(date) = string(thing, key).and_then(|value| machine::value(value, order)) {
            claims.date(field, Origin::JsonLd, rank, date);
        }
    };
    date(Field::Published, rank, "datePublished");
    date(Field::Published, rank + 26, "dateCreated");
    date(Field::Published, rank + 30, "uploadDate");
    date(Field::Modified, rank, "dateModified");
    for key in ["author", "creator"] {
        let (people, others) = people(thing.get(key), named);
        claims.names(Field::Byline, Origin::JsonLd, rank, people);
        claims.names(Field::Byline, Origin::JsonLd, ORGANISATION.max(rank), others);
    }
    let (mut editors, others) = people(thing.get("editor"), named);
    editors.extend(others);
    claims.names(Field::Editors, Origin::JsonLd, rank, editors);
    for key in ["sourceOrganization", "publisher", "provider"] {
        let publisher = thing.get(key).and_then(|value| each(value).into_iter().find_map(|value| name_of(value, named)));
        if let Some(name) = publisher {
            claims.text(Field::Source, Origin::JsonLd, 40, &name);
            claims.text(Field::Site, Origin::JsonLd, 24, &name);
        }
    }
    if let Some(image) = thing.get("image").or_else(|| thing.get("thumbnailUrl")).and_then(address_of) {
        claims.text(Field::Image, Origin::JsonLd, rank + 4, image);
    }
    let mut tags = strings(thing.get("keywords"));
    tags.extend(strings(thing.get("articleSection")));
    let tags: Vec<String> = tags.into_iter().flat_map(super::head::tags).collect();
    claims.names(Field::Tags, Origin::JsonLd, rank, tags);
}

/// The people who are named, and who else is.
fn people(value: Option<&Value>, named: &BTreeMap<&str, &Thing>) -> (Vec<String>, Vec<String>) {
    let (mut people, mut others) = (Vec::new(), Vec::new());
    for value in value.map(each).unwrap_or_default() {
        let Some(name) = name_of(value, named) else { continue };
        let thing = value.as_object().and_then(|thing| referred(thing, named));
        let is_other = thing.is_some_and(|thing| is_any(thing, &["Organization", "WebSite", "Corporation"]));
        let list = if is_other { &mut others } else { &mut people };
        for name in names::names(&super::claims::plain(&name)) {
            if list.len() < MOST_NAMES && !list.contains(&name) {
                list.push(name);
            }
        }
    }
    (people, others)
}

/// The thing itself, or the one that it refers to.
fn referred<'v>(thing: &'v Thing, named: &BTreeMap<&str, &'v Thing>) -> Option<&'v Thing> {
    if thing.contains_key("name") {
        return Some(thing);
    }
    named.get(string(thing, "@id")?).copied()
}

fn name_of(value: &Value, named: &BTreeMap<&str, &Thing>) -> Option<String> {
    match value {
        Value::String(name) => Some(named.get(name.as_str()).and_then(|thing| string(thing, "name")).unwrap_or(name).to_owned()),
        Value::Object(thing) => {
            let named = strings(referred(thing, named)?.get("name")).join(", ");
            let given = string(thing, "givenName").zip(string(thing, "familyName"));
            Some(named).filter(|name| !name.is_empty()).or_else(|| given.map(|(given, family)| [given, " ", family].concat()))
        }
        _ => None,
    }
}

/// An address, of a picture: as such, as that of a thing, or of the first of several.
fn address_of(value: &Value) -> Option<&str> {
    match value {
        Value::String(address) => Some(address),
        Value::Object(thing) => ["url", "contentUrl", "@id"].into_iter().find_map(|key| string(thing, key)),
        Value::Array(list) => list.first().and_then(|first| match first {
            Value::Array(_) => None,
            value => address_of(value),
        }),
        _ => None,
    }
}

fn each(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(list) => list.iter().collect(),
        Value::Object(thing) if thing.contains_key("@list") => thing.get("@list").map(each).unwrap_or_default(),
        value => vec![value],
    }
}

fn string<'v>(thing: &'v Thing, key: &str) -> Option<&'v str> {
    strings(thing.get(key)).into_iter().next()
}

/// Strings as such, in lists, and as the values and names of things.
fn strings<'v>(value: Option<&'v Value>) -> Vec<&'v str> {
    let one = |value: &'v Value| match value {
        Value::String(text) => Some(text.as_str()).filter(|text| !text.trim().is_empty()),
        Value::Object(thing) => ["@value", "name", "@id"].into_iter().find_map(|key| thing.get(key)?.as_str()),
        _ => None,
    };
    value.map(each).unwrap_or_default().into_iter().filter_map(one).collect()
}

/// Whether one of its types ends in one of these names.
fn is_any(thing: &Thing, names: &[&str]) -> bool {
    let types = thing.get("@type").map(each).unwrap_or_default();
    types.into_iter().filter_map(Value::as_str).any(|own| names.iter().any(|name| own.ends_with(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(json: &str, field: Field) -> Option<String> {
        let data = [Data { text: json.to_owned(), at: None }];
        let mut claims = Claims::default();
        read(&data, Some("https://example.org/a/1"), Some("A quiet river"), Order::DayFirst, &mut claims);
        let names = claims.best_names(field).join("; ");
        let text = claims.best_text(field).or_else(|| claims.best(field)?.date().map(|date| date.to_string()));
        text.or_else(|| Some(names).filter(|names| !names.is_empty()))
    }

    #[test]
    fn people_are_found_in_every_form() {
        let rows = [
            (r#""Ada Brook""#, "Ada Brook"),
            (r#"["Ada Brook", "Eve Stone"]"#, "Ada Brook; Eve Stone"),
            (r#"{"@type": "Person", "name": "Ada Brook"}"#, "Ada Brook"),
            (r#"[{"@type": "Person", "name": "Ada Brook"}, {"@type": "Organization", "name": "The Post"}]"#, "Ada Brook"),
            (r#"{"@type": "Organization", "name": "The Post"}"#, "The Post"),
            (r#"{"@type": "Person", "name": ["Ada Brook", "Eve Stone"]}"#, "Ada Brook; Eve Stone"),
            (r##"{"@id": "#ada"}"##, "Ada Brook"),
            (r#"{"@type": "Person", "name": "By Ada Brook and Eve Stone"}"#, "Ada Brook; Eve Stone"),
        ];
        for (author, expected) in rows {
            let json = format!(
                r##"{{"@graph": [{{"@type": "NewsArticle", "author": {author}}}, {{"@type": "Person", "@id": "#ada", "name": "Ada Brook"}}]}}"##
            );
            assert_eq!(said(&json, Field::Byline).as_deref(), Some(expected), "{author}");
        }
    }

    #[test]
    fn of_several_articles_the_one_of_the_page_speaks() {
        let json = r#"[{"@type": "Article", "headline": "Another one", "datePublished": "2020-01-01"},
            {"@type": ["Thing", "BlogPosting"], "headline": "A quiet river", "datePublished": "2022-11-03"}]"#;
        assert_eq!(said(json, Field::Published).as_deref(), Some("2022-11-03"));
        let json = r#"[{"@type": "Article", "datePublished": "2020-01-01"},
            {"@type": "Article", "mainEntityOfPage": {"@id": "http://www.example.org/a/1/"}, "datePublished": "2022-11-03"}]"#;
        assert_eq!(said(json, Field::Published).as_deref(), Some("2022-11-03"));
    }

    #[test]
    fn broken_json_is_read_as_it_was_meant() {
        let rows = [
            r#"{"@type": "Article", "headline": "A quiet river", "datePublished": "2022-11-03",}"#,
            "{\"@type\": \"Article\", \"description\": \"two\nlines\", \"datePublished\": \"2022-11-03\"}",
            r#"<!-- {"@type": "Article", "datePublished": "2022-11-03"} -->"#,
            r#"//<![CDATA[ {"@type": "Article", "datePublished": "2022-11-03"} //]]>"#,
            r#"{"@type": "Article", "headline": "The "quiet" river", "datePublished": "2022-11-03"}"#,
            r#"{"@type": "Article", "headline": "It\'s quiet", "datePublished": "2022-11-03"};"#,
            r#"{"@type": "Article", "datePublished": "2022-11-03", "author": {"name": "Ada"#,
            r#"{"@type": "WebSite"} {"@type": "Article", "datePublished": "2022-11-03"}"#,
        ];
        for json in rows {
            assert_eq!(said(json, Field::Published).as_deref(), Some("2022-11-03"), "{json}");
        }
        assert_eq!(said("nothing", Field::Published), None);
    }
}
