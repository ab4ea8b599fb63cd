//! Residue of markup in text: what a careless extractor or a half-done removal of spam left behind.
//!
//! Knows what fragments of tags, attributes and scripts look like. Must not know which pages they come
//! from. A text that speaks about markup keeps all of it.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use regex::Regex;

use super::find::{Finding, Line};
use super::weigh::Witness;
use crate::document::is_cjk;
use crate::look;
use crate::span::TextRange;

/// Fragments: a tag with attributes, an attribute, a forum tag with a value, a script's statement, an ending
/// of a domain that lost its name. Every gap is bounded.
static FRAGMENT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let names = "target|href|src|class|style|onclick|onload|rel|align|valign|bgcolor|border|cellpadding|cellspacing";
    let pattern = format!(
        r#"(?x)
          (?:请访问|請訪問|[Vv]isit)?\x20?[wWｗＷ]{{1,3}}[.．]{{2,4}}\x20?[.．]?(?:com|net|org|cn)
        | (?:&nbsp;|&lt;|&quot;|["'])?\s?\b(?:{names})\s?=\s?\\?"[!\#-;=?-~]{{0,300}}"?>[^<>\n]{{1,60}}</a>?
        | (?:&nbsp;)?&lt;[a-z]{{1,10}}\s(?:{names})\s?=\s?"[!\#-;=?-~]{{0,300}}"?
        | </?[a-zA-Z][a-zA-Z0-9]{{0,9}}\s[^<>\n]{{0,40}}(?:{names}|title|alt|id|width|height|color|face|size)\s?=\s?["'“”]?[^<>\n]{{0,300}}(?:>(?:[^<>\n]{{0,100}}</a>)?|$)
        | (?:\b[a-zA-Z]{{1,10}}="[^"<>\n]{{0,200}}"\s)?\b(?:{names})\s?=\s?(?:"[!\#-;=?-~\x20]{{0,160}}"|"[!\#-;=?-~]{{0,300}}|'[!-&(-;=?-~\x20]{{0,160}}'|'[!-&(-;=?-~]{{0,300}}|\\"[!\#-;=?-~]{{0,300}})(?:\s?/?>)?(?:</a>)?
        | \[(?:url|img|color|size|font|align|email)=[^\[\]\n]{{1,200}}\] | \[img\]\s?https?://[^\s\[\]]{{1,200}}\s?\[/img\] | \[/(?:url|img|color|size|font|align|email)\] | \[img\]
        | \*/\s?\?> | <\?php | (?:[wWｗＷ]\x20?){{2,4}}[.．]\x20?(?:[a-zA-Z.]?\x20{{0,2}}){{1,10}}[)）]
        | <!--[^<\n]{{0,300}}--> | <script[^\n]{{0,400}}</script> | (?:\(adsbygoogle|document\.write|window\.[a-zA-Z_]{{2,30}}\s?=)[^\n]{{0,400}}
        | &lt;(script|style|iframe|a|img)\b[^\n]{{0,200}}?&gt;(?:&lt;/[a-z]{{1,8}}&gt;)?
        | (?:\[/?(?:vc|et|fusion|wp|av|su|x)_[a-z_]{{2,30}}(?:\s[^\]\n]{{0,120}})?\])+
        | \[[a-z][a-z0-9_-]{{1,30}}\s{{1,3}}[a-z_-]{{1,20}}\s?=[^\[\]\n]{{1,200}}\]
        | \[/[a-z][a-z0-9_-]{{0,30}}\] | \[(?:attach|attachimg|flash|media|embed|hide|gallery)\](?:[0-9]{{1,12}}\[/[a-z]{{1,12}}\])?
        | \{{\{{[^{{}}\n]{{1,60}}\}}\}} | \{{%[^{{}}\n]{{1,60}}%\}} | <%[^%\n]{{0,80}}%> | \[object\x20Object\]
        | (?:&(?:amp;)?(?:nbsp|emsp|ensp|thinsp|zwnj|zwj|lrm|shy|\#13|\#160|\#8203|\#12288);?\s?)+
        | \b[a-z][a-zA-Z_]{{3,24}}\((?:'[^'\n()]{{0,40}}'|"[^"\n()]{{0,40}}")?\);
        | [（(]\s?[．.。]\s?[a-zA-Zａ-ｚ]{{0,3}}\s?[)）]
        | ＜/?(?:a|p|br|div|span|script|center|font)\b[^<>＜＞\n]{{0,200}}$
        | ．(?:com|net|org|cn|ｃｏｍ|ｎｅｔ|ｏｒｇ|ｃｎ|ＣＯＭ|ＮＥＴ)(?:．ｃｎ|．cn)?
        "#
    );
    Regex::new(&pattern).ok()
});

/// What a rule of a style sheet or a script begins with.
static CODE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let pattern = r#"(?x)
          (?:^|[\s;}])(?:[a-z*]{0,12}[.\#@][a-zA-Z_-][!-z|~\x20]{0,200}|(?:html|body|div|span|img|table|ul|li|p|a|h[1-6])(?:[\x20.:>,\[][!-z|~\x20]{0,80})?)\{\s?[a-z-]{2,30}\s?:
        | \(function\s?\([a-zA-Z,\x20]{0,30}\)\s?\{
        | (?-u:\b)var\s[a-zA-Z_$][a-zA-Z0-9_$]{0,40}(?:[iI]d|[uU]rl|_slot|_client|_width|_height|_type|_hmt|_src|_tag|[lL]ayer)\s?=[\x20"'\[\{0-9_a-z]
        | \$\((?:document|window|function|["'][.\#])
        | (?-u:\b)[a-zA-Z_$][a-zA-Z0-9_$]{1,30}(?:\.[a-zA-Z_$]{1,20}){0,3}\.(?:push|ready|addEventListener|appendChild|getElementById|createElement|setAttribute|display)\(
        | (?-u:\b)if\s?\(\s?(?:typeof|window|document)(?-u:\b)
        "#;
    Regex::new(pattern).ok()
});

/// An element that is there so that nobody sees what is in it.
static HIDING: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let styles = r"display:\s?none|visibility:\s?hidden|overflow:\s?hidden|text-indent:\s?-\d|font-size:\s?[01](?:px|pt)?[;\x22]|(?:left|top):\s?-\d{3}";
    Regex::new(&format!(r#"(?i)<(?:div|span|p|font|ul)\s[^<>\n]{{0,60}}style\s?=\s?["'][^"'<>\n]{{0,120}}(?:{styles})"#)).ok()
});

/// Tags that close nothing, on lines that have other residue.
static CLOSING: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i:</\s?(?:a|span|font|div|p|b|i|strong|em|center|script)>)|</$|\[(?:b|i|u|s|quote|center|list|\*|p|td|tr|table|indent|hide)\]")
            .ok()
});

/// The share of a text that residue may be.
const MARKUP: f64 = 0.5;

/// Lines of a program, beside those that only an advertisement has, in a text that shows none.
const LISTING: usize = 1;

/// Bytes of a line that is looked at as code: what an advertisement left is shorter, and the pattern is slow.
const SCRIPT: usize = 4000;

/// Words of texts that speak about markup.
const ABOUT: [&str; 29] = [
    "HTML",
    "html",
    "CSS",
    "JavaScript",
    "javascript",
    "标签",
    "標籤",
    "属性",
    "代码",
    "attribute",
    "selector",
    "markup",
    "Markdown",
    "markdown",
    "`<",
    "源代码",
    "shortcode",
    "函数",
    "变量",
    "编程",
    "variable",
    "Python",
    "jQuery",
    "PHP",
    "API",
    "template",
    "placeholder",
    "模板",
    "占位符",
];

/// What a line must have before the pattern is asked.
const HINTS: [&str; 40] = [
    "&lt;",
    "[vc_",
    "_row",
    "[et_",
    "w w",
    "W W",
    "w．",
    "&nbsp",
    "&emsp",
    "&ensp",
    "&zwnj",
    "&#1",
    "();",
    "');",
    "＜",
    "=\"",
    "='",
    "=“",
    "=\\\"",
    "[url",
    "[img",
    "[/",
    "<!--",
    "<script",
    "document.write",
    "adsbygoogle",
    "．",
    "= \"",
    "&amp;",
    "&thin",
    "&zwj",
    "&lrm",
    "&shy",
    "{",
    "var ",
    "$(",
    ".push(",
    ".display(",
    "[object O",
    "<%",
];

/// All hints in one pass.
static HINTED: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| look::for_any(&HINTS));

/// Adds findings for residue, unless the text is about markup.
pub(super) fn findings(lines: &[Line<'_>], findings: &mut Vec<Finding>) {
    let hinted = |line: &&Line<'_>| is_hinted(line.text);
    let coded = |line: &Line<'_>| line.text.matches('`').count() > 1;
    if !lines.iter().any(|line| hinted(&line))
        || lines.iter().any(coded)
        || lines.iter().any(|line| ABOUT.iter().any(|word| about(line.text, word)))
    {
        return;
    }
    let Some(pattern) = FRAGMENT.as_ref() else { return };
    let listing = lists_code(lines);
    let before = findings.len();
    for (index, line) in lines.iter().enumerate().filter(|(_, line)| hinted(line)) {
        let fragments = pattern.find_iter(line.text).map(|found| unread(line.text, TextRange::from(found.range())));
        let mut ranges: Vec<TextRange> = fragments.chain(code(line.text).filter(|_| !listing)).collect();
        if !ranges.is_empty() {
            let closing =
                CLOSING.iter().flat_map(|closing| closing.find_iter(line.text)).map(|found| TextRange::from(found.range()));
            let free: Vec<TextRange> = closing.filter(|range| ranges.iter().all(|own| own.overlap(*range).is_none())).collect();
            ranges.extend(free);
        }
        for range in ranges {
            let range = range.trimmed(line.text);
            if !range.is_empty() && !line.is_taken(range) {
                findings.push(Finding { line: index, range, witnesses: vec![Witness::Residue] });
            }
        }
    }
    // A text that is made of markup, a listing or a dump, is not one that has a little left in it.
    let all: usize = lines.iter().map(|line| line.text.len()).sum();
    let own: usize = findings.iter().skip(before).map(|finding| finding.range.end - finding.range.start).sum();
    let hides = lines.iter().any(|line| HIDING.iter().any(|pattern| pattern.is_match(line.text)));
    if own as f64 > MARKUP * all as f64 && !hides {
        findings.truncate(before);
    }
    findings.sort_by_key(|finding| (finding.line, finding.range.start));
}

/// Whether lines end as those of a program do, more than what an advertisement left: the text shows code.
fn lists_code(lines: &[Line<'_>]) -> bool {
    let coded = |line: &&Line<'_>| line.text.ends_with(['{', '}', ';']) && code(line.text).is_none();
    lines.iter().filter(coded).nth(LISTING).is_some()
}

/// From where a rule of a style sheet or a script begins to the last sign on the line that closes something.
fn code(line: &str) -> Option<TextRange> {
    if line.len() > SCRIPT {
        return None;
    }
    let start = CODE.as_ref()?.find(line)?.start();
    let end = line.get(start..)?.rfind([';', '}', ')'])? + 1;
    Some(TextRange::new(start, start + end).trimmed(line))
}

/// A fragment without the sentences that an unclosed tag or quotation mark reaches over, and none where a
/// call stands among other code.
fn unread(line: &str, range: TextRange) -> TextRange {
    let text = range.of(line);
    if text.ends_with(");") && !text.contains(['<', '=']) {
        let before = line.get(..range.start).unwrap_or_default().chars().next_back();
        let glued = before.is_some_and(|c| is_cjk(c) || matches!(c, '。' | '！' | '？' | '”' | '…' | '」'));
        return if glued { range } else { TextRange::new(range.start, range.start) };
    }
    if text.ends_with(['>', ']', ')', ';', '"', '\'']) || !text.contains(' ') || !text.contains(['=', '<', '＜']) {
        return range;
    }
    // Words of markup have signs in them.
    let signed =
        |word: &str| word.contains(['=', '"', '/', '<', '_', '-', '&', '\'', '(', '.']) && !word.ends_with(['.', ',', ':']);
    let mut end = range.start;
    let mut at = range.start;
    for (place, word) in text.split(' ').enumerate() {
        at += word.len();
        if place > 0 && !signed(word) && !word.is_empty() {
            break;
        }
        end = at;
        at += 1;
    }
    TextRange::new(range.start, end.min(range.end))
}

fn is_hinted(line: &str) -> bool {
    HINTED.as_ref().is_none_or(|hints| hints.is_match(line))
}

/// Whether a line has a fragment of markup in it, or begins with code.
pub(super) fn is_in(line: &str) -> bool {
    let coded = || code(line).is_some_and(|code| code.start == 0);
    is_hinted(line) && (FRAGMENT.as_ref().is_some_and(|pattern| pattern.is_match(line)) || coded())
}

/// Whether a word stands in a line outside of anything that could be residue itself.
fn about(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line.get(..at).and_then(|before| before.chars().next_back());
        let after = line.get(at + word.len()..).and_then(|after| after.chars().next());
        let glued =
            |c: Option<char>| c.is_some_and(|c| matches!(c, '.' | '/' | '"' | '=' | '-' | '_') || c.is_ascii_alphanumeric());
        !glued(before) && !glued(after)
    })
}

#[cfg(test)]
mod tests {
    use crate::clean;

    fn check(text: &str, left: &str) {
        assert_eq!(clean(text).text(), left);
    }

    #[test]
    fn every_pattern_is_one() {
        assert!(super::FRAGMENT.is_some() && super::CODE.is_some() && super::HIDING.is_some() && super::CLOSING.is_some());
    }

    #[test]
    fn fragments_of_markup_go_and_texts_about_it_stay() {
        let before = "河水一夜之间上涨了两米，下游的公路已经封闭，禁止通行。";
        check(&format!("{before}target=\"_bla\n{before}"), &format!("{before}\n{before}"));
        check(&format!("{before}．ｃｏｍ\n{before}"), &format!("{before}\n{before}"));
        for residue in [
            ".wp-block-x{margin-bottom:1em}.cap:not(:focus):first-letter{float:left;font-size:8em}",
            "body { color: #333; }",
            "(function(d,s){ var js = d.createElement(s); d.body.appendChild(js); })(document,'script');",
            "ads.cmd.push(function() { ads.display('x-1'); });",
            "var box_id = \"u123\";",
            "{{ article.share }}",
            "[gallery ids=\"1,2\" size=\"large\"]",
            "[attach]4711[/attach]",
            "&amp;nbsp;&amp;nbsp;",
        ] {
            check(&format!("{before}\n\n{residue}\n\n{before}"), &format!("{before}\n\n{before}"));
        }
        check(&format!("[caption id=\"a5\" width=300]河边的水尺。[/caption]\n\n{before}"), &format!("河边的水尺。\n\n{before}"));
        for honest in [
            "He wrote {a, b, c} on the board [see the note] and let it stand.",
            "设集合A={x|x>0}，则A非空。",
            "[sic] means that the fault was in the letter.",
        ] {
            check(&format!("{before}\n\n{honest}"), &format!("{before}\n\n{honest}"));
        }
        let merged = "The placeholder {{ name }} stands for the one who gets the letter.";
        check(&format!("{merged}\n\n{before}"), &format!("{merged}\n\n{before}"));
        let manual = "The attribute target=\"_blank\" opens a new window, as every text about it says.";
        check(&format!("{manual}\n{manual}"), &format!("{manual}\n{manual}"));
    }
}
