//! Linear time, whatever the input: hostile pages by counted steps.
//!
//! Knows families of pages that are quadratic in one parser or another. A family is compared with the
//! same tags laid flat, and with itself at other sizes.

use super::read;
use crate::steps::count;

/// Times the cost of the same tags one after another, each closed before the next.
const TIMES_FLAT: f64 = 3.0;

/// Steps may grow with this power of the size.
const EXPONENT: f64 = 1.1;

/// Bytes of the smallest and the largest page of a family.
const SIZES: [usize; 4] = [64 << 10, 256 << 10, 1 << 20, 4 << 20];

type Family = (&'static str, fn(usize) -> String);

fn repeated(unit: &str, bytes: usize) -> String {
    unit.repeat(bytes / unit.len() + 1)
}

fn numbered(bytes: usize, unit: impl Fn(usize) -> String) -> String {
    let mut out = String::new();
    let mut number = 0;
    while out.len() < bytes {
        out.push_str(&unit(number));
        number += 1;
    }
    out
}

fn nested(open: &str, close: &str, bytes: usize) -> String {
    let times = bytes / (open.len() + close.len()) + 1;
    format!("{}x{}", open.repeat(times), close.repeat(times))
}

const FAMILIES: &[Family] = &[
    ("div", |bytes| nested("<div>", "</div>", bytes)),
    ("font", |bytes| nested("<font>", "</font>", bytes)),
    ("b", |bytes| nested("<b>", "</b>", bytes)),
    ("a", |bytes| nested("<a href=x>", "</a>", bytes)),
    ("ul", |bytes| nested("<ul><li>", "</ul>", bytes)),
    ("table", |bytes| nested("<table><tr><td>", "</table>", bytes)),
    ("table without cells", |bytes| repeated("<table>", bytes)),
    ("svg", |bytes| nested("<svg><g>", "</g></svg>", bytes)),
    ("select", |bytes| repeated("<select><option>x", bytes)),
    ("button", |bytes| repeated("<button>x", bytes)),
    ("noscript", |bytes| repeated("<noscript>x", bytes)),
    ("template", |bytes| repeated("<template>x", bytes)),
    ("distinct formatting", |bytes| numbered(bytes, |n| format!("<p><font size={n}>x"))),
    ("misnested formatting", |bytes| numbered(bytes, |n| format!("<b id={n}><div>x</b>"))),
    ("misnested in p", |bytes| repeated("<b><p>x</b>", bytes)),
    ("custom elements", |bytes| numbered(bytes, |n| format!("<x-{n}></y-{n}>"))),
    ("li under div", |bytes| format!("{}{}", "<div>".repeat(500), repeated("<li>x<p>y", bytes))),
    ("p under div", |bytes| format!("{}{}", "<div>".repeat(500), repeated("<p>x</p>", bytes))),
    ("stray end tags", |bytes| format!("{}{}", "<span>".repeat(500), repeated("</em></x-a></li>", bytes))),
    ("attributes", |bytes| format!("<p {}>x", numbered(bytes, |n| format!("a{n}=b ")))),
    ("one attribute", |bytes| format!("<p class=\"{}\">x", "b ".repeat(bytes / 2))),
    ("one alt", |bytes| format!("<img alt=\"{}\">x", "b &amp; ".repeat(bytes / 8))),
    ("one paragraph", |bytes| format!("<p>{}", "word ".repeat(bytes / 5))),
    ("less than", |bytes| repeated("<", bytes)),
    ("ampersands", |bytes| repeated("&", bytes)),
    ("comments", |bytes| repeated("<!--", bytes)),
    ("breaks", |bytes| repeated("<br>x", bytes)),
    ("unclosed tags", |bytes| repeated("<p <a <td ", bytes)),
    ("unclosed everything", |bytes| repeated("<p><b><table><tr><td><svg><a href=x><ul><li>", bytes)),
];

/// Pages whose work is in their style sheets: laid flat, they would have none.
const SHEETS: &[Family] = &[
    ("style sheet", |bytes| format!("<style>{}</style>", repeated("@media x{.a,.b{display:none}", bytes))),
    ("hidden classes", |bytes| {
        format!("<style>.a{{display:none}}.a.b{{display:block}}</style>{}", repeated("<p class='a a a a'>x", bytes))
    }),
];

fn steps(html: &str) -> f64 {
    count(|| drop(read(html))) as f64
}

/// The tags of a page one after another, each closed before the next.
fn flat(html: &str) -> String {
    let mut out = String::new();
    let mut tokens = super::Tokenizer::new(html);
    while let Some(token) = tokens.next() {
        let written = html.get(token.span()).unwrap_or_default();
        match &token {
            super::Token::Start(tag) => {
                tokens.set_content(super::Content::for_element(tag.name));
                out.push_str("<p>");
                out.push_str(written);
                out.push_str("</");
                out.push_str(tag.written());
                out.push_str("></p>");
            }
            _ => out.push_str(written),
        }
    }
    out
}

#[test]
fn steps_grow_with_the_input() {
    for (name, page) in FAMILIES.iter().chain(SHEETS) {
        let counts: Vec<f64> = SIZES.iter().map(|bytes| steps(&page(*bytes))).collect();
        // Least squares over the logarithms of sizes and steps.
        let points: Vec<(f64, f64)> =
            SIZES.iter().zip(&counts).map(|(size, steps)| ((*size as f64).ln(), steps.max(1.0).ln())).collect();
        let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / points.len() as f64;
        let (x, y) = (mean(|point| point.0), mean(|point| point.1));
        let slope = points.iter().map(|point| (point.0 - x) * (point.1 - y)).sum::<f64>()
            / points.iter().map(|point| (point.0 - x).powi(2)).sum::<f64>();
        let per_byte = counts.last().unwrap_or(&0.0) / *SIZES.last().unwrap_or(&1) as f64;
        println!("{name}: exponent {slope:.3}, {per_byte:.2} steps a byte");
        assert!(slope <= EXPONENT, "{name}: {slope:.3}, {counts:?}");
    }
}

#[test]
fn nesting_costs_no_more_than_thrice() {
    for (name, page) in FAMILIES {
        let html = page(1 << 20);
        let (own, flat) = (steps(&html), steps(&flat(&html)));
        println!("{name}: {:.2} times the same laid flat", own / flat.max(1.0));
        assert!(own <= TIMES_FLAT * flat, "{name}: {own} steps, {flat} laid flat");
    }
}

#[test]
fn a_hundred_thousand_elements_deep_is_read() {
    for tag in ["div", "font", "b", "a", "ul", "table"] {
        let html = format!("{}text{}", format!("<{tag}>").repeat(100_000), format!("</{tag}>").repeat(100_000));
        let document = read(&html);
        assert!(document.text.contains("text"), "{tag}");
    }
}
