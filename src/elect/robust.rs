//! The election takes linear time, whatever the page: hostile families by counted steps.
//!
//! Steps are exact and the same on every machine. They see only the loops that count them, so every loop of
//! the election does whose length is that of the page or of a part of it.

use super::elect;
use crate::cleaner::{Cleaner, Marked};
use crate::elect::{Focus, Model};
use crate::steps::{self, assert_linear, count};

/// Things on the smallest and the largest page of a family.
const SIZES: [usize; 2] = [2_000, 16_000];

/// Steps for each byte of a page. The most that was measured is 4.1; a walk up 500 levels for each block
/// makes it 8.
const STEPS_PER_BYTE: f64 = 5.0;

const SENTENCE: &str = "The river rose two metres overnight, and nobody slept before the bridge was closed.";

type Pages = (&'static str, fn(usize) -> String);

fn each(count: usize, thing: impl Fn(usize) -> String) -> String {
    (0..count).map(thing).collect()
}

/// A number in letters: digits in names and texts do not always part them.
fn word(number: usize) -> String {
    let letter = |place: u32| char::from(b'a' + u8::try_from(number / 26_usize.pow(place) % 26).unwrap_or_default());
    (0..4).map(letter).collect()
}

fn below(open: &str, times: usize, things: &str) -> String {
    format!("{}{things}", open.repeat(times))
}

const FAMILIES: &[Pages] = &[
    ("the same paragraph", |n| format!("<p>{SENTENCE}</p>").repeat(n)),
    ("distinct paragraphs", |n| each(n, |at| format!("<p>{} {SENTENCE}</p>", word(at)))),
    ("distinct groups", |n| each(n, |at| format!("<div class={}><p>{SENTENCE}</p></div>", word(at)))),
    ("one group", |n| format!("<ul>{}</ul>", each(n, |at| format!("<li>{}</li>", word(at))))),
    ("rows", |n| format!("<table>{}</table>", "<tr><td>Height<td>120 cm</tr>".repeat(n))),
    ("headings", |n| "<h2>A heading</h2>".repeat(n)),
    ("headings and text", |n| format!("<h2>A heading</h2><p>{SENTENCE}</p>").repeat(n / 2)),
    ("text and captions", |n| {
        format!("<p>{SENTENCE}</p><figure><img src=x><figcaption>A duck</figcaption></figure>").repeat(n / 2)
    }),
    ("text and hidden text", |n| format!("<p>{SENTENCE}</p><p hidden>{SENTENCE}</p>").repeat(n / 2)),
    ("text and menus", |n| format!("<p>{SENTENCE}</p><ul><li><a href=x>Home</a><li><a href=y>News</a></ul>").repeat(n / 3)),
    ("doubtful lines", |n| each(n, |at| format!("<div>Posted by {} on Monday. <a href=x>Reply</a></div>", word(at)))),
    ("teasers", |n| each(n, |at| format!("<div class=card><h3><a href=x>{}</a></h3>{SENTENCE}</div>", word(at)))),
    ("comments", |n| format!("<div class=comments>{}</div>", format!("<p>{SENTENCE}</p>").repeat(n))),
    ("named elements", |n| format!("<div class=share><p>{SENTENCE}</p></div><p>{SENTENCE}</p>").repeat(n / 2)),
    ("links in one block", |n| format!("<p>{SENTENCE}</p><p>{}</p>", "<a href=x>duck</a> ".repeat(n))),
    ("blocks of links", |n| "<p><a href=x>duck</a> and <a href=y>drake</a></p>".repeat(n)),
    ("names in one element", |n| format!("<div class='{}'><p>{SENTENCE}</p></div>", each(n, |at| format!("{} ", word(at))))),
    ("lines in one block", |n| format!("<p>{}</p>", format!("{SENTENCE}<br>").repeat(n))),
    ("bold words in one block", |n| format!("<p>{}</p>", "<b>duck</b> <i>drake</i> ".repeat(n / 2))),
    ("below divisions", |n| below("<div>", 500, &format!("<p>{SENTENCE}</p>").repeat(n))),
    ("below lists", |n| below("<ul><li>", 250, &format!("<li>{SENTENCE}</li>").repeat(n))),
    ("below sections with names", |n| below("<section class=post><div class=nav>", 250, &format!("<p>{SENTENCE}</p>").repeat(n))),
    ("lists in lists", |n| format!("{}{}", format!("<ul><li>{SENTENCE}").repeat(250), "</ul>".repeat(250)).repeat(n / 250)),
    ("divisions in divisions", |n| {
        format!("{}{}", format!("<div><p>{SENTENCE}</p>").repeat(500), "</div>".repeat(500)).repeat(n / 500)
    }),
];

/// Steps of the election.
fn steps(html: &str) -> u64 {
    let document = crate::read::read_html(html);
    let Marked { measures, settled, mut ledger } = Cleaner::default().mark(&document, None);
    count(|| {
        elect(&document, &measures, settled.headline(), Focus::default(), Model::shipped(), &mut ledger);
    })
}

#[test]
fn the_election_takes_linear_time() {
    let families = FAMILIES.iter().map(|(name, page)| {
        let pages = SIZES.map(page);
        steps::Family { name, sizes: SIZES, steps: pages.each_ref().map(|page| steps(page)), bytes: pages[1].len() }
    });
    assert_linear(families, STEPS_PER_BYTE);
}
