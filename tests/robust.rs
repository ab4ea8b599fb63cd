//! Whatever comes in: no panic, the same result twice, and for text every byte accounted for.
//!
//! Sizes are such that anything quadratic would not come back. Nothing here looks at a clock; with
//! `--nocapture` each family prints what it took.

use std::fmt::Write as _;
use std::fs;
use std::time::Instant;

use gleaner::{Cleaner, InputKind, Page};

mod support;

use support::Noise;

/// Evenly spread places at which every fixture is cut.
const CUTS: usize = 40;

/// Times a tag is nested or repeated.
const MANY: usize = 100_000;

const MEGABYTE: usize = 1 << 20;

/// Cleans as itself, as HTML and as text, and as text everything must be accounted for.
fn survives(name: &str, input: &str) {
    let cleaner = Cleaner::default();
    let start = Instant::now();
    let as_is = cleaner.clean(input);
    let sniffed = start.elapsed();
    assert!(as_is == cleaner.clean(input), "{name}: two results");
    let start = Instant::now();
    let _ = cleaner.clean(Page::text(input).kind(InputKind::Html));
    let html = start.elapsed();
    let start = Instant::now();
    text_is_accounted_for(name, input);
    let text = start.elapsed();
    println!("{name}: {} bytes, sniffed {sniffed:.1?}, html {html:.1?}, text {text:.1?}", input.len());
}

fn text_is_accounted_for(name: &str, input: &str) {
    let article = Cleaner::default().clean(Page::text(input).kind(InputKind::Text));
    if let Err(error) = support::accounted(&article, input) {
        panic!("{name}: {error}");
    }
}

/// `before0after before1after ..`, so that no two are the same.
fn numbered(count: usize, before: &str, after: &str) -> String {
    let mut out = String::new();
    for number in 0..count {
        let _ = write!(out, "{before}{number}{after}");
    }
    out
}

#[test]
fn fixtures_cut_anywhere_are_still_read() {
    let cleaner = Cleaner::default();
    for path in support::fixture_inputs() {
        let bytes = fs::read(&path).expect("a fixture can be read");
        for cut in (0..=CUTS).map(|cut| bytes.len() * cut / CUTS) {
            let name = format!("{} cut at {cut}", path.display());
            let _ = cleaner.clean(&bytes[..cut]);
            let Ok(text) = std::str::from_utf8(&bytes[..cut]) else { continue };
            let _ = cleaner.clean(text);
            text_is_accounted_for(&name, text);
        }
    }
}

#[test]
fn the_ends_of_fixtures_are_still_read() {
    let cleaner = Cleaner::default();
    for path in support::fixture_inputs() {
        let bytes = fs::read(&path).expect("a fixture can be read");
        for cut in (1..8).map(|cut| bytes.len() * cut / 8) {
            let article = cleaner.clean(&bytes[cut..]);
            assert!(article == cleaner.clean(&bytes[cut..]), "{} from {cut}: two results", path.display());
        }
    }
}

#[test]
fn nothing_and_next_to_nothing() {
    let bits =
        ["", " ", "\n", "\r\n\r\n", "\u{feff}", "\0", "<", "&", "<!", "<a", "</", "&#", "&#xD800;", "\u{200b}", "> ", "•", "```"];
    for bit in bits {
        survives("a bit", bit);
        survives("a bit, twice", &bit.repeat(2));
    }
    for invisible in [" ", "\n", "\0", "\u{200b}", "\u{3000}"] {
        let input = invisible.repeat(MEGABYTE);
        survives("invisible", &input);
        assert!(gleaner::clean(&input).blocks.is_empty());
    }
}

#[test]
fn one_thing_for_a_megabyte() {
    let things = [
        "<", "&", "<!--", "<!", "</", "<a", "]]>", "&amp", "&#x1F9", "&lt;", ">", "> ", "\"", "`", "- x\n", "a\tb\n", "1. a\n",
        "|", "[", "(", "。", "a. ", "www.", "a.com ", "-----\n", "e\u{301}", "\u{202e}", "𝔸",
    ];
    for thing in things {
        survives(&format!("{thing:?} over and over"), &thing.repeat(MEGABYTE / thing.len()));
    }
}

#[test]
fn fences_of_every_kind() {
    let rows = [["```", "code", "```"], ["```", "", "```"], ["```rust", "  code", "```"], ["```", "", ""], ["", "```", "```"]];
    let mut wrong = Vec::new();
    for end in ["\n", "\r\n", "\r", "\u{b}", "\u{c}", "\u{85}", "\u{2028}", "\u{2029}"] {
        for input in rows.map(|row| row.join(end)) {
            let article = Cleaner::default().clean(Page::text(&input).kind(InputKind::Text));
            wrong.extend(support::accounted(&article, &input).err().map(|error| format!("{input:?}: {error}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    survives("fences over and over", &"```\n".repeat(MANY));
}

#[test]
fn ten_megabytes_on_one_line() {
    let words = "the river rose two metres overnight and nobody slept ";
    survives("words", &words.repeat(10 * MEGABYTE / words.len()));
    let han = "河水一夜之间涨了两米没有人睡得着";
    survives("Han", &han.repeat(10 * MEGABYTE / han.len()));
    survives("one word", &"x".repeat(10 * MEGABYTE));
}

#[test]
fn text_with_rule_words_everywhere() {
    let words = [
        "相关推荐",
        "返回顶部",
        "责任编辑:某某",
        "share this",
        "Copyright © 2020 ",
        "www.slow.com ",
        "微信扫一扫",
        "。",
        "\n",
        "\n\n",
        "的",
    ];
    let mut noise = Noise(7);
    let text: String = (0..MANY).map(|_| noise.pick(&words)).collect();
    survives("rule words", &text);
    survives("the same line", &"微信扫一扫 关注我们\n".repeat(MEGABYTE / 28));
    let title = "一条并不短的标题写在这里";
    survives(
        "the title",
        &format!("{title}\n\n{}", format!("{title}某某网 - www.example-site.com 一张照片。某某摄\n\n").repeat(10_000)),
    );
}

#[test]
fn text_with_spam_everywhere() {
    let watermarks: [(&str, &str); 8] = [
        ("watermarks", "水。(雪夜书屋 Www.eXample.coM)\n"),
        ("watermarks on one line", "水(雪夜|Www.eXample.coM)流"),
        ("dots between letters", "a.b.c.d.example.com."),
        ("split letters", "e x a m p l e . c o m "),
        ("noise in tokens", "ex/am(p)le(.)co/m/"),
        ("frames", "最新章节请到本站阅读，请记住本站域名。"),
        ("open brackets", "((【[example.com"),
        ("page feet", "第 1 页 example.com\n"),
    ];
    for (name, watermark) in watermarks {
        survives(name, &watermark.repeat(MEGABYTE / watermark.len()));
    }
    survives("a hundred thousand repeats", &"(Www.eXample.coM)\n".repeat(MANY));
    survives("names that are taught and mangled", &numbered(MANY / 10, "Www.eXampleriver.coM ex", "mpleriver.com\n"));
}

#[test]
fn mojibake_and_broken_bytes() {
    let text = "河水一夜之间涨了两米,没有人睡得着。\n\n".repeat(2_000);
    let (gbk, _, _) = encoding_rs::GBK.encode(&text);
    let latin: String = gbk.iter().map(|&byte| char::from(byte)).collect();
    survives("mojibake", &latin);
    survives("replaced", &String::from_utf8_lossy(&gbk));
    let mut noise = Noise(1);
    for size in [1, 2, 3, 10, 100, 1_000, 10_000, MEGABYTE] {
        let bytes: Vec<u8> = (0..size).map(|_| noise.next().to_le_bytes()[0]).collect();
        let article = gleaner::clean_bytes(&bytes);
        assert!(article == gleaner::clean_bytes(&bytes), "{size} random bytes: two results");
        survives("random bytes", &String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn elements_nested_a_hundred_thousand_deep() {
    for tag in ["div", "b", "font", "ul", "table", "p", "a", "li", "blockquote", "span", "section", "svg", "select", "template"] {
        let open = format!("<{tag}>").repeat(MANY);
        survives(&format!("<{tag}> left open"), &format!("{open}One sentence, at the bottom of it all."));
        let close = format!("</{tag}>").repeat(MANY);
        survives(&format!("<{tag}> closed"), &format!("{open}One sentence, at the bottom of it all.{close}"));
    }
    survives("rows of tables", &"<table><tr><td>".repeat(MANY / 3));
    survives("lists of items", &"<ul><li>x".repeat(MANY / 2));
}

#[test]
fn formatting_that_is_closed_in_the_wrong_order() {
    let bold = numbered(4_000, "<b a", ">");
    let italic = numbered(4_000, "<i a", ">");
    survives("adoption agency", &format!("{bold}{italic}{}", "x</b>".repeat(4_000)));
    survives("reconstruction", &format!("{bold}{}", "<p>x".repeat(4_000)));
    survives("links in links", &"<a href=x><p>".repeat(MANY / 4));
    survives("foster parents", &format!("<table>{}", "<b>x".repeat(MANY / 4)));
    survives("end tags of nothing", &"</p></br></b>".repeat(MANY / 4));
}

#[test]
fn tags_with_far_too_much_in_them() {
    let attributes = numbered(50_000, " a", "=b");
    survives("attributes", &format!("<p{attributes}>One sentence, after all of it."));
    let classes = "share nav-bar article ".repeat(50_000);
    survives("classes", &format!("<div class='{classes}'><p>One sentence, after all of it.</div>"));
    survives("a name", &format!("<{}>One sentence, after it.", "x".repeat(MEGABYTE)));
    survives("an open attribute", &format!("<p>One sentence, before it.</p><a href=\"{}", "x".repeat(MEGABYTE)));
    survives("an open comment", &format!("<p>One sentence, before it.</p><!--{}", "x ".repeat(MEGABYTE / 2)));
    survives("an open script", &format!("<p>One sentence, before it.</p><script>{}", "x<".repeat(MEGABYTE / 2)));
    survives("styles", &format!("<p style='{}'>One sentence, after it.", "display:none;".repeat(50_000)));
}

#[test]
fn data_that_is_hostile() {
    let script = |json: &str| format!("<title>t</title><script type=\"application/ld+json\">{json}</script>");
    let body = |text: &str| script(&format!("{{\"articleBody\": \"{text}\"}}"));
    let words = "The river rose two metres overnight, and nobody slept. ";
    survives("a long string", &body(&words.repeat(MANY)));
    survives("a long string of lines", &body(&numbered(MANY, "Line &amp; ", " is that.\\n")));
    survives("a long string of markup", &body(&numbered(MANY, "<p>Paragraph <b>number</b> ", " is this.</p>")));
    survives("a string of escapes", &body(&format!("{words}{}", "\\ud83d\\ude00\\u4e00\\n\\ud800 ".repeat(MANY))));
    survives("a string cut in an escape", &format!("<script type=application/ld+json>{{\"articleBody\":\"{words}\\u12"));
    survives("a page in a string", &body(&format!("<p>{words}{words}</p>{}", script("{}").replace('"', "\\\""))));
    survives("deep lists", &script(&format!("{}\"articleBody\"{}", "[".repeat(MANY), "]".repeat(MANY))));
    survives(
        "deep graphs",
        &script(&format!("{}1{}", "{\"@graph\":[{\"articleBody\":\"\",\"mainEntity\":".repeat(MANY), "}]}".repeat(MANY))),
    );
    survives("many things", &script(&format!("[{}{{}}]", numbered(MANY, "{\"articleBody\": \"It is number ", ".\"},"))));
    survives("many scripts", &script("{\"@type\": \"Product\", \"description\": \"One.\"}").repeat(MANY / 10));
}

#[test]
fn very_many_blocks() {
    let paragraph = "<p>A sentence, and <a href=/x>a link</a>.</p>";
    survives("paragraphs", &format!("<title>x</title>{}", paragraph.repeat(20_000)));
    survives("divisions", &"<div class=item><div>One sentence, of many.</div></div>".repeat(20_000));
    survives("headings", &"<h2>A heading</h2>".repeat(20_000));
    survives("rows", &format!("<table>{}</table>", "<tr><td>a<td>b".repeat(20_000)));
    survives("images", &"<img src=x alt='a duck'>".repeat(20_000));
    survives("breaks", &"One line, of many.<br>".repeat(20_000));
    survives("inlines", &format!("<p>{}</p>", "<b>x</b> <i>y</i> ".repeat(20_000)));
    survives("columns", &format!("<table><tr><td colspan=1000>{}</table>", "<td>x".repeat(20_000)));
}

#[test]
fn markup_thrown_together() {
    let bits = [
        "<p>",
        "</p>",
        "<div class=nav>",
        "</div>",
        "<table>",
        "<td>",
        "<tr>",
        "</table>",
        "<b>",
        "</b>",
        "<a href=x>",
        "</a>",
        "<ul>",
        "<li>",
        "</ul>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<svg>",
        "</svg>",
        "<template>",
        "</template>",
        "<select>",
        "<option>",
        "<title>",
        "</title>",
        "<h1>",
        "<math>",
        "<mi>",
        "<pre>\n",
        "</pre>",
        "<img alt='x' src=y>",
        "&nbsp;",
        "&#0;",
        "<br>",
        "<noscript>",
        "<body>",
        "</html>",
        "<frameset>",
        "text ",
        "一个句子。",
        "\0",
        "<p hidden>",
        "<textarea>",
        "<plaintext",
        "<![CDATA[",
        "]]>",
        "\r\n\r\n",
    ];
    let mut noise = Noise(42);
    for round in 0..200 {
        let html: String = (0..200).map(|_| noise.pick(&bits)).collect();
        let article = Cleaner::default().clean(Page::text(&html).kind(InputKind::Html));
        let again = Cleaner::default().clean(Page::text(&html).kind(InputKind::Html));
        assert!(article == again, "round {round}: two results");
        text_is_accounted_for(&format!("round {round}"), &html);
    }
}

#[test]
fn lines_thrown_together() {
    let bits = [
        "> ",
        "• ",
        "- ",
        "3. ",
        "(4) ",
        "```",
        "-----",
        "\t",
        " ",
        "\u{3000}",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\u{2028}",
        "\u{85}",
        "\u{b}",
        "相关推荐",
        "返回顶部",
        "微信扫一扫",
        "一个句子,到此为止。",
        "A sentence, to its end.",
        "Share",
        "www.example.com",
        "|",
        "12",
        "2022-11-03",
        "来源:某报",
        "图:某某摄",
        "Copyright",
        "\u{feff}",
        "\u{200b}",
        "\0",
        "👩‍👩‍👧",
        "e\u{301}",
    ];
    let mut noise = Noise(99);
    for round in 0..1_000 {
        let text: String = (0..40).map(|_| noise.pick(&bits)).collect();
        let article = Cleaner::default().clean(Page::text(&text).kind(InputKind::Text));
        let found = support::accounted(&article, &text);
        assert!(found.is_ok(), "round {round}: {found:?} in {text:?}");
    }
}
