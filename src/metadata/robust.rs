//! The station takes linear time, whatever the page says of itself: hostile families by counted steps, and
//! random words of all the forms that it reads.
//!
//! Steps are exact and the same on every machine. They see only the loops that count them.

use super::{Known, fill, settle};
use crate::article::Article;
use crate::ledger::Ledger;
use crate::steps::{self, assert_linear, count};

/// Things on the smallest and the largest page of a family.
const SIZES: [usize; 2] = [1_000, 8_000];

/// Steps for each byte of a page. The most that was measured is 9.0, of which 5.5 are characters folded for
/// comparison: a heading is compared with each part of the titles, and read for labels, dates and names.
const STEPS_PER_BYTE: f64 = 10.0;

const SENTENCE: &str = "The river rose two metres overnight, and nobody slept before the bridge was closed.";

type Pages = (&'static str, fn(usize) -> String);

fn script(json: &str) -> String {
    format!("<script type='application/ld+json'>{json}</script><p>{SENTENCE}</p>")
}

const FAMILIES: &[Pages] = &[
    ("dates in one line", |n| format!("<h1>A quiet river</h1><p>{}</p>", "3.11.2022 ".repeat(n))),
    ("bylines in one line", |n| format!("<h1>A quiet river</h1><p>By {}</p>", "by Ada Brook and ".repeat(n))),
    ("labels in one line", |n| format!("<h1>一夜涨水两米</h1><p>{}</p>", "来源：作者：".repeat(n))),
    ("labels in many lines", |n| format!("<h1>一夜涨水两米</h1><p>{}</p>", "来源：南岸日报<br>作者：林一舟<br>".repeat(n))),
    ("fact lines", |n| format!("<h1>A quiet river</h1>{}", "<p>3 May 2021 | By Ada Brook</p>".repeat(n))),
    ("headings", |n| "<h1>A quiet river</h1>".repeat(n)),
    ("a long heading", |n| format!("<title>A quiet river</title><h1>{}</h1>", "A quiet river ".repeat(n))),
    ("a long title", |n| format!("<title>{}</title><p>{SENTENCE}</p>", "A quiet river - ".repeat(n))),
    ("signatures", |n| format!("<h1>一夜涨水两米</h1><p>{}</p>", "（林一舟／台中報導）".repeat(n))),
    ("times", |n| format!("<h1>A quiet river</h1>{}", "<time datetime=2022-11-03>today</time> ".repeat(n))),
    ("items in items", |n| format!("{}{SENTENCE}", "<div itemprop=author itemscope>".repeat(n.min(400)))),
    ("items around everything", |n| {
        format!("{}{}", "<div itemprop=datePublished>".repeat(20), format!("<p>{SENTENCE}</p>").repeat(n))
    }),
    ("authors in microdata", |n| format!("<h1>A quiet river</h1>{}", "<span itemprop=author>Ada Brook</span> ".repeat(n))),
    ("authors by class", |n| format!("<h1>A quiet river</h1>{}", "<p class=author>Ada Brook</p>".repeat(n))),
    ("authors in the head", |n| format!("{}<p>{SENTENCE}</p>", "<meta name=citation_author content='Brook, Ada'>".repeat(n))),
    ("cards", |n| {
        format!("<meta name=twitter:label1 content='Written by'>{}", "<meta name=twitter:data1 content=Ada>".repeat(n))
    }),
    ("authors in data", |n| script(&format!("{{\"@type\": \"Article\", \"author\": [{}\"Eve\"]}}", "\"Ada Brook\", ".repeat(n)))),
    ("articles in data", |n| script(&format!("[{}1]", "{\"@type\": \"Article\", \"headline\": \"A quiet river\"},".repeat(n)))),
    ("scripts", |n| "<script type='application/ld+json'>{\"@type\": \"Article\"}</script>".repeat(n)),
    ("broken data", |n| script(&format!("{{\"@type\": \"Article\", \"headline\": \"{}\"", "a \" b\n".repeat(n)))),
    ("open brackets in data", |n| script(&"[{\"@graph\":".repeat(n))),
    ("tags", |n| format!("<meta name=keywords content='{}'><p>{SENTENCE}</p>", "rivers, ".repeat(n))),
];

fn run(page: &str) -> Article {
    let document = crate::read::read_html(page);
    let mut ledger = Ledger::new(document.blocks.len(), &[], &[]);
    let settled = settle(&document, None, &|_| false, &mut ledger);
    let mut article = Article::default();
    fill(&document, settled, Known::default(), &ledger, &str::to_owned, &mut article);
    article
}

/// Steps of the station, without those of the reader.
fn steps(page: &str) -> u64 {
    let document = crate::read::read_html(page);
    let mut ledger = Ledger::new(document.blocks.len(), &[], &[]);
    count(|| {
        let settled = settle(&document, None, &|_| false, &mut ledger);
        fill(&document, settled, Known::default(), &ledger, &str::to_owned, &mut Article::default());
    })
}

#[test]
fn the_station_takes_linear_time() {
    let families = FAMILIES.iter().map(|(name, page)| {
        let pages = SIZES.map(page);
        let sizes = pages.each_ref().map(String::len);
        steps::Family { name, sizes, steps: pages.each_ref().map(|page| steps(page)), bytes: sizes[1] }
    });
    assert_linear(families, STEPS_PER_BYTE);
}

#[test]
fn the_station_keeps_a_bounded_number_of_short_values() {
    for (name, page) in FAMILIES {
        let article = run(&page(SIZES[1]));
        assert!(article.claims.len() <= 16 * 12, "{name}");
        assert!(article.claims.iter().all(|claim| claim.value.len() <= 64 * 256), "{name}");
    }
}

#[test]
fn random_words_of_all_forms_are_read_without_panic() {
    const PIECES: [&str; 40] = [
        "<p>",
        "<h1>",
        "</h1>",
        "<br>",
        "<time datetime='",
        "'>",
        "<span itemprop=author>",
        "</span>",
        "<meta name=author content='",
        "By ",
        "von ",
        "记者",
        "／",
        "報導",
        "（",
        "）",
        "作者：",
        "来源:",
        "2022",
        "年",
        "11",
        "月",
        "3",
        "日",
        "-",
        "/",
        ".",
        ":",
        "二〇二二",
        "民國",
        "May",
        " ",
        "\u{a0}",
        "é",
        "𝄞",
        "林一舟",
        "Ada Brook",
        "<script type='application/ld+json'>",
        "{\"@type\": \"Article\", \"author\": \"",
        "</script>",
    ];
    // A linear congruential generator (Knuth, MMIX): the same pages on every machine.
    let mut state: u64 = 1;
    for _ in 0..400 {
        let mut page = String::new();
        for _ in 0..60 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            page.push_str(PIECES[usize::try_from(state >> 33).unwrap_or_default() % PIECES.len()]);
        }
        let article = run(&page);
        for date in [article.published, article.modified].into_iter().flatten() {
            assert_eq!(date.to_string().parse(), Ok(date), "{page}");
        }
        assert!(article.published.zip(article.modified).is_none_or(|(first, last)| first.days_to(last) >= 0), "{page}");
    }
}
