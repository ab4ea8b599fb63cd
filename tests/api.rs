//! The public face as a stranger uses it: every entry, every option, every way to write an article
//! out.

use std::fmt::Write as _;

use gleaner::{
    Article, Block, BlockKind, Cleaner, Date, EncodingSource, Error, Evidence, Focus, Inline, InlineKind, InputKind, Page,
    Reason, Removal,
};

/// A page of text with one paragraph and one line of chrome below it.
const RIVER: &str = "A quiet river\n\nThe river rose two metres overnight, and nobody slept.\n\n返回顶部";

/// The same in Chinese, to be encoded.
const BRIDGE: &str = "老桥今天重新开放\n\n修了两年的老桥今天上午重新开放,第一个走过去的是一位卖花的老人。\n\n返回顶部";

fn rules(article: &Article) -> Vec<&str> {
    article.removals.iter().map(|removal| removal.rule.as_str()).collect()
}

fn markdown(html: &str) -> String {
    Cleaner::default().clean(Page::from(html).kind(InputKind::Html)).to_markdown()
}

#[test]
fn text_goes_in_and_an_article_with_its_removals_comes_out() {
    let article = gleaner::clean(RIVER);
    assert_eq!(article.title.as_deref(), Some("A quiet river"));
    assert_eq!(article.text(), "The river rose two metres overnight, and nobody slept.");
    assert_eq!(rules(&article), ["metadata/headline", "navigation/back-to-top"]);
    let last = &article.removals[1];
    assert_eq!(last.reason, Reason::Navigation);
    assert_eq!(last.span.clone().map(|span| &RIVER[span]), Some("返回顶部"));
    assert!(matches!(last.evidence.first(), Some(Evidence::Rule(why)) if !why.is_empty()), "{:?}", last.evidence);
    assert_eq!((article.decoded(), article.encoding()), (None, None));
}

#[test]
fn nothing_gives_an_article_without_blocks() {
    for nothing in ["", " \n\t\u{3000}\n", "\0\0\0", "<html></html>", "<!-- -->", "<p></p>", "<script>let a = 1;</script>"] {
        let article = gleaner::clean(nothing);
        assert!(article.blocks.is_empty() && article.title.is_none(), "{nothing:?}: {article:?}");
        assert_eq!(article.text(), "");
        assert_eq!(article.to_markdown(), "");
    }
}

#[test]
fn spans_of_bytes_index_the_decoded_text() {
    let (bytes, _, _) = encoding_rs::GBK.encode(BRIDGE);
    let article = gleaner::clean_bytes(&bytes);
    let encoding = article.encoding().expect("bytes were decoded");
    assert_eq!((encoding.name, encoding.found, encoding.had_errors), ("gb18030", EncodingSource::Detected, false));
    let decoded = article.decoded().expect("bytes were decoded");
    assert_eq!(decoded, BRIDGE);
    assert_eq!(rules(&article), ["metadata/headline", "navigation/back-to-top"]);
    for removal in &article.removals {
        assert_eq!(removal.span.clone().map(|span| &decoded[span]), Some(removal.text.as_str()));
    }
}

#[test]
fn what_names_the_charset_is_told() {
    let (gbk, _, _) = encoding_rs::GBK.encode("<meta charset=gbk><p>你好，世界。今天的风很大。</p>");
    let found = |page: Page<'_>| Cleaner::default().clean(page).encoding().map(|encoding| (encoding.name, encoding.found));
    assert_eq!(found(Page::bytes(&gbk)), Some(("gb18030", EncodingSource::Meta)));
    assert_eq!(found(Page::bytes(&gbk).content_type("text/html; charset=GB2312")), Some(("gb18030", EncodingSource::Transport)));
    assert_eq!(found(Page::bytes("你好，世界".as_bytes())), Some(("UTF-8", EncodingSource::ValidUtf8)));
    assert_eq!(found(Page::bytes(b"\xef\xbb\xbfabc")), Some(("UTF-8", EncodingSource::ByteOrderMark)));
    assert_eq!(found(Page::text("abc")), None);
    let broken = gleaner::clean_bytes(b"\xef\xbb\xbfA line with a broken \xff byte in it, and more.");
    assert!(broken.encoding().is_some_and(|encoding| encoding.had_errors));
}

#[test]
fn a_declaration_that_is_wrong_is_told_and_overruled() {
    let (gbk, _, _) = encoding_rs::GBK.encode("<p>你好，世界。今天的风很大，河水一夜之间上涨了两米。</p>");
    let page = Page::bytes(&gbk).content_type("text/html; charset=utf-8").url("https://example.cn/1.html");
    let encoding = Cleaner::default().clean(page).encoding().expect("bytes were decoded");
    assert_eq!((encoding.name, encoding.found), ("gb18030", EncodingSource::Detected));
    assert_eq!((encoding.overruled, encoding.had_errors), (Some("UTF-8"), false));
    let right = Cleaner::default().clean(page.content_type("text/html; charset=gb2312")).encoding();
    assert_eq!(right.map(|encoding| encoding.overruled), Some(None));
}

#[test]
fn mojibake_is_repaired_and_spans_index_what_came_of_it() {
    let twice: String = BRIDGE.bytes().map(char::from).collect();
    let article = gleaner::clean_bytes(twice.as_bytes());
    let repair = article.encoding().and_then(|encoding| encoding.repair).expect("it was repaired");
    assert_eq!(repair.mistaken_for, "windows-1252");
    assert_eq!(repair.characters, BRIDGE.chars().filter(|c| !c.is_ascii()).count());
    assert_eq!(article.decoded(), Some(BRIDGE));
    assert_eq!(article.text(), gleaner::clean(BRIDGE).text());
    // Text is for its caller to decode: its spans index what was given.
    assert_ne!(gleaner::clean(&twice).text(), article.text());
}

#[test]
fn a_page_says_what_its_caller_knows() {
    let cleaner = Cleaner::default();
    let markup = "<p>One <a href='../b.html'>link</a> in a sentence.</p>";
    assert_eq!(cleaner.clean(Page::from(markup).kind(InputKind::Text)).text(), markup);
    let target = |page: Page<'_>| {
        let block = cleaner.clean(page).blocks.swap_remove(0);
        match block.inlines.as_slice() {
            [Inline { kind: InlineKind::Link { target }, .. }] => target.clone(),
            other => panic!("one link, not {other:?}"),
        }
    };
    assert_eq!(target(Page::from(markup)), "../b.html");
    assert_eq!(target(Page::from(markup).url("https://example.org/a/a.html")), "https://example.org/b.html");
}

#[test]
fn strings_and_bytes_are_pages() {
    let cleaner = Cleaner::default();
    let (string, bytes) = (String::from(RIVER), RIVER.as_bytes().to_vec());
    let text = cleaner.clean(RIVER).text();
    assert_eq!(cleaner.clean(&string).text(), text);
    assert_eq!(cleaner.clean(&bytes).text(), text);
    assert_eq!(cleaner.clean(bytes.as_slice()).text(), text);
}

#[test]
fn what_is_kept_or_switched_off_stays() {
    let keeping = Cleaner::builder().focus(Focus::Recall).keep(Reason::Navigation).build().expect("known options");
    assert_eq!(rules(&keeping.clean(RIVER)), ["metadata/headline"]);
    let without = Cleaner::builder().without_rule("navigation/back-to-top").build().expect("a known rule");
    assert!(without.clean(RIVER).text().ends_with("返回顶部"));
    assert_eq!(Cleaner::builder().build().expect("defaults").clean(RIVER), gleaner::clean(RIVER));
}

#[test]
fn an_unknown_rule_is_named_with_one_that_comes_near() {
    let error = Cleaner::builder().without_rule("navigation/back-to-topp").build().expect_err("no such rule");
    assert!(
        matches!(&error, Error::UnknownRule { id, nearest } if id == "navigation/back-to-topp" && nearest == "navigation/back-to-top")
    );
    let message = error.to_string();
    assert!(message.contains("`navigation/back-to-topp`") && message.contains("`navigation/back-to-top`"), "{message}");
    for id in ["", "字", "no-such-family/rule", "Navigation/Back-To-Top"] {
        assert!(Cleaner::builder().without_rule(id).build().is_err(), "{id}");
    }
    let error = "advertisment".parse::<Reason>().expect_err("no such reason");
    assert!(error.to_string().contains("`advertisment`"), "{error}");
}

#[test]
fn every_reason_has_a_kebab_case_name_that_reads_back() {
    for reason in Reason::ALL {
        let name = reason.as_str();
        assert!(name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{name}");
        assert_eq!(name.parse(), Ok(reason));
        assert_eq!(reason.to_string(), name);
    }
}

#[test]
fn a_parsed_document_gives_the_same_article_without_spans() {
    let html = "<title>Two ducks</title><h1>Two ducks</h1><p>Two ducks crossed the road, slowly.</p><nav>Home</nav>";
    let article = Cleaner::default().clean_document(&scraper::Html::parse_document(html));
    let same = gleaner::clean(html);
    assert_eq!((article.title.as_deref(), article.text()), (Some("Two ducks"), same.text()));
    assert_eq!(rules(&article), rules(&same));
    assert!(article.removals.iter().all(|removal| removal.span.is_none()));
    assert!(article.blocks.iter().flat_map(|block| &block.pieces).all(|piece| piece.span.is_none()));
}

#[test]
fn types_travel_between_threads_and_compare() {
    fn cleaner<T: Clone + Send + Sync + std::fmt::Debug + Default + 'static>() {}
    fn data<T: Clone + Send + Sync + PartialEq + Default + std::fmt::Debug + 'static>() {}
    fn error<T: std::error::Error + Send + Sync + 'static>() {}
    cleaner::<Cleaner>();
    data::<Article>();
    data::<Block>();
    data::<Removal>();
    error::<Error>();
    let cleaner = Cleaner::default();
    let there = cleaner.clone();
    let article = std::thread::spawn(move || there.clean(RIVER)).join().expect("no panic");
    assert_eq!(article, cleaner.clean(RIVER));
}

/// Pairs of HTML and the Markdown it gives, each below a paragraph that makes a page of it.
fn says(rows: &[(&str, &str)]) {
    const LEAD: &str = "This page is about small things, one after the other.";
    let mut wrong = String::new();
    for (html, expected) in rows {
        let got = markdown(&format!("<p>{LEAD}</p>{html}"));
        let got = got.strip_prefix(&format!("{LEAD}\n\n")).unwrap_or(&got);
        if got != *expected {
            let _ = write!(wrong, "{html}\n-- gives\n{got}-- and not\n{expected}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn markdown_reads_like_the_page() {
    let rows = [
        (
            "<h2>First <em>things</em></h2><p>Come first, as they should.</p>",
            "## First *things*\n\nCome first, as they should.\n",
        ),
        ("<ul><li>one<li>two</ul>", "- one\n- two\n"),
        ("<ol><li>one<ol><li>inner</ol><li>two</ol>", "1. one\n    1. inner\n2. two\n"),
        ("<ul><li>one<ul><li>inner<ul><li>inmost</ul></ul><li>two</ul>", "- one\n    - inner\n        - inmost\n- two\n"),
        ("<ol start=7><li>seven<li>eight</ol>", "7. seven\n8. eight\n"),
        (
            "<table><tr><th>Name<th>Goals<tr><td>Ada<td>3<tr><td>Eve|n<td>1</table>",
            "| Name | Goals |\n| --- | --- |\n| Ada | 3 |\n| Eve\\|n | 1 |\n",
        ),
        ("<table><tr><th>Name<tr><td>Ada<td>3<tr><td>Eve<td>1</table>", "| Name | |\n| --- | --- |\n| Ada | 3 |\n| Eve | 1 |\n"),
        (
            "<p>A <a href='https://example.org/x'>good <b>link</b></a>, they said.</p>",
            "A [good **link**](https://example.org/x), they said.\n",
        ),
        (
            "<p>A <a href='https://example.org/a_(b)'>link</a>, they said.</p>",
            "A [link](<https://example.org/a_(b)>), they said.\n",
        ),
        (
            "<p>Look: <img src='/a.png' alt='a [duck]'> it swims, and well.</p>",
            "Look: ![a \\[duck\\]](/a.png) it swims, and well.\n",
        ),
        ("<p>Call <code>a_b(*c)</code> now, or never at all.</p>", "Call `a_b(*c)` now, or never at all.\n"),
        ("<pre>fn main() {\n    x();\n}</pre>", "```\nfn main() {\n    x();\n}\n```\n"),
        ("<pre>```\nfence\n```</pre>", "````\n```\nfence\n```\n````\n"),
        ("<blockquote>To be quoted, that is the aim.</blockquote>", "> To be quoted, that is the aim.\n"),
        ("<p>Roses are red,<br>violets are blue.</p>", "Roses are red,\\\nviolets are blue.\n"),
    ];
    says(&rows);
}

/// What a page says literally, Markdown must not take for markup of its own.
#[test]
fn markdown_takes_no_text_for_markup() {
    let rows = [
        ("<p># no heading, just a number sign.</p>", "\\# no heading, just a number sign.\n"),
        ("<p>1. no list, just a number at the start.</p>", "1\\. no list, just a number at the start.\n"),
        ("<p>A * star, a [bracket] and a snake_case word.</p>", "A \\* star, a \\[bracket\\] and a snake_case word.\n"),
        ("<p>The entity &amp;copy; is written so, they say.</p>", "The entity \\&copy; is written so, they say.\n"),
        ("<p>AT&amp;T is a company, they say.</p>", "AT&T is a company, they say.\n"),
        ("<p>~~~ is a fence, they say.</p>", "\\~~~ is a fence, they say.\n"),
        ("<p>Three equals signs, they say<br>===</p>", "Three equals signs, they say\\\n\\===\n"),
        ("<p>Look!<a href=/x>A link</a>, they say.</p>", "Look\\![A link](/x), they say.\n"),
        ("<p>Write <code>a`b</code> now, or never at all.</p>", "Write ``a`b`` now, or never at all.\n"),
        ("<p>Write <code>`</code> now, or never at all.</p>", "Write `` ` `` now, or never at all.\n"),
        ("<ul><li># one<li>1. two<li>&gt; three</ul>", "- \\# one\n- 1\\. two\n- \\> three\n"),
        ("<blockquote># no heading, they say.</blockquote>", "> \\# no heading, they say.\n"),
        ("<ol start=10><li>ten<ul><li>inner</ul></ol>", "10. ten\n    - inner\n"),
    ];
    says(&rows);
}

#[test]
fn markup_that_leaves_out_optional_end_tags_is_still_markup() {
    let table = "<p>Results of the day, as they came in.</p><table><tr><th>Name<th>Goals<tr><td>Ada<td>3<tr><td>Eve<td>1</table>";
    for html in [
        table,
        "<p>One sentence, of three.<p>Another one, of three.<p>And the last one.",
        "<ul><li>one<li>two<li>three<li>four</ul>",
    ] {
        let text = gleaner::clean(html).text();
        assert!(!text.contains('<'), "{text}");
    }
}

#[test]
fn cells_are_those_of_a_row_and_the_whole_text_elsewhere() {
    let html = "<p>Results of the day, as they came in.</p><table><tr><th>Name<th>Goals<th>Age<tr><td>Ada<td><td>3<tr><td>Eve<td>1<td>7</table>";
    let article = Cleaner::default().clean(Page::from(html).kind(InputKind::Html));
    let cells: Vec<Vec<&str>> = article.blocks.iter().map(|block| block.cells().collect()).collect();
    assert_eq!(
        cells,
        [vec!["Results of the day, as they came in."], vec!["Name", "Goals", "Age"], vec!["Ada", "", "3"], vec!["Eve", "1", "7"]]
    );
    assert!(matches!(article.blocks[1].kind, BlockKind::TableRow { header: true, .. }), "{:?}", article.blocks[1].kind);
}

#[test]
fn inlines_are_nested_ranges_of_the_text() {
    let article = gleaner::clean("<p>See <a href='/map'>the <b>big</b> map</a>, and <i>hurry</i> up a little.</p>");
    let [block] = article.blocks.as_slice() else { panic!("one block, not {:?}", article.blocks) };
    let shown: Vec<(&str, &InlineKind)> =
        block.inlines.iter().map(|inline| (&block.text[inline.range.clone()], &inline.kind)).collect();
    let link = InlineKind::Link { target: "/map".to_owned() };
    assert_eq!(shown, [("the big map", &link), ("big", &InlineKind::Strong), ("hurry", &InlineKind::Emphasis)]);
}

#[test]
fn an_images_alt_is_kept_and_is_no_text() {
    let article =
        gleaner::clean("<p>Before the picture, a sentence.</p><p><img src='a.jpg' alt='A duck'></p><p>After it, another.</p>");
    assert_eq!(article.text(), "Before the picture, a sentence.\n\nAfter it, another.");
    let images: Vec<&InlineKind> = article.blocks.iter().flat_map(|block| &block.inlines).map(|inline| &inline.kind).collect();
    assert_eq!(images, [&InlineKind::Image { address: "a.jpg".to_owned(), alt: "A duck".to_owned() }]);
}

#[test]
fn dates_read_back_as_they_are_written() {
    let rows = [
        ("2022-11-03", "2022-11-03"),
        ("2022-11-03T07:30", "2022-11-03T07:30:00"),
        ("2022-11-03 07:30:15", "2022-11-03T07:30:15"),
        ("2022-11-03T07:30:00+08:00", "2022-11-03T07:30:00+08:00"),
        ("2022-11-03T07:30:00-03:30", "2022-11-03T07:30:00-03:30"),
        ("2022-11-03T07:30:00Z", "2022-11-03T07:30:00Z"),
    ];
    for (text, written) in rows {
        let date: Date = text.parse().expect(text);
        assert_eq!(date.to_string(), written);
        assert_eq!(written.parse(), Ok(date));
    }
    for wrong in ["", "yesterday", "2022-02-30", "2022-13-01", "2022-11-03T25:00", "03.11.2022"] {
        assert_eq!(wrong.parse::<Date>(), Err(Error::NotADate(wrong.to_owned())));
    }
}

#[cfg(feature = "serde")]
#[test]
fn an_article_survives_json_with_kebab_case_names_and_pairs_for_spans() {
    let html =
        "<html lang=en><title>Two ducks</title><meta property='article:published_time' content='2022-11-03T07:30:00+08:00'>
        <nav><a href=/>Home</a> <a href=/b>Birds</a></nav><h1>Two ducks</h1>
        <p>See <a href='/map'>the <b>big</b> map</a>, and <i>hurry</i> with <code>cargo</code> up a little.</p>
        <ol><li>one<li>two</ol><table><tr><th>Name<th>Goals<tr><td>Ada<td>3</table><pre>x  y</pre>
        <p><img src=a.jpg alt='A duck'></p><blockquote>To be quoted, that is the aim.</blockquote>";
    for article in [gleaner::clean(html), gleaner::clean(RIVER)] {
        let json = serde_json::to_string(&article).expect("an article is JSON");
        assert_eq!(serde_json::from_str::<Article>(&json).expect("and reads back"), article);
    }
    let json = serde_json::to_value(gleaner::clean(RIVER)).expect("an article is JSON");
    assert_eq!(json["title"], "A quiet river");
    assert_eq!(json["removals"][1]["reason"], "navigation");
    assert_eq!(json["removals"][1]["rule"], "navigation/back-to-top");
    let at = RIVER.find('返').expect("it stands there");
    assert_eq!(json["removals"][1]["span"], serde_json::json!([at, RIVER.len()]));
    assert_eq!(json["blocks"][0]["pieces"][0]["kind"], "text");
    assert_eq!(serde_json::to_value(Reason::SiteChrome).expect("a reason is JSON"), "site-chrome");
    let json = serde_json::to_value(gleaner::clean(html)).expect("an article is JSON");
    assert_eq!(json["published"], "2022-11-03T07:30:00+08:00");
    let empty: Article = serde_json::from_str("{}").expect("every field may be missing");
    assert_eq!(empty, Article::default());
}
