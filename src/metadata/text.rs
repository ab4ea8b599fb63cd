//! Facts in the text: in lines near the headline, in the first paragraph, at the end of the article.
//!
//! Knows where papers put them. What a single line says is read elsewhere.

use super::claims::Claims;
use super::dates::{self, Order};
use super::lines::{self, Facts};
use super::pattern::Pattern;
use super::places::Places;
use super::words::Label;
use super::{Headline, names};
use crate::claim::{Field, Origin};
use crate::document::{Document, Measure, PROSE, Shape, is_cjk};
use crate::skeleton::is_hangul;
use crate::span::TextRange;

/// Blocks below the headline that may hold the fact line.
const BELOW_HEADLINE: usize = 12;

/// Blocks below it in which bylines and datelines are read, though they stay.
const READ_BELOW: usize = 24;

/// Weight of a line with a label below the first paragraph.
const LABEL_LINE_WEIGHT: f64 = 100.0;

/// Blocks above it of which such lines are lifted as well: a date, a kicker and the headline.
const ABOVE_LIFTED: usize = 2;

/// Blocks above it that may hold one, which is read and stays.
const ABOVE_HEADLINE: usize = 5;

/// Fact lines are short: date, source, author and editor of a Chinese page.
const FACT_LINE_WEIGHT: f64 = 260.0;

/// Blocks around the headline among which a date is looked for when no other place has one.
const FAR: usize = 80;

/// Blocks below the headline in which labels of authors are looked for when no other place has one.
const FAR_PEOPLE: usize = 400;

/// Blocks above the last paragraph that may hold them too: notes may stand below.
const ABOVE_END: usize = 4;

/// Blocks below the last paragraph that may hold editor, source and author.
const BELOW_TEXT: usize = 8;

/// `山城晚报讯（记者林一舟 何青）` at the beginning of a paragraph.
static DATELINE: Pattern = Pattern::new(
    r"^[　\s]*(?P<src>[\p{Han}A-Za-z]{2,24}?)(?:全媒体)?(?P<dl>[\p{Han}]{0,6}(?:\d{1,2}月)?\d{0,2}日?)?(?:讯|訊|电|電|消息)\s?[(（]\s?(?:[\p{Han}]{0,6})(?:记者|記者)\s?[:：]?\s?(?P<v>[\p{Han}·]{2,12}(?:[ 　、][\p{Han}·]{2,5}){0,4})",
);

/// `〔記者溫某／苗栗報導〕`, `【文/某某】` there or at the end.
static BRACKETED: Pattern = Pattern::new(
    r"^[　\s■]*[（(〔［\[【](?P<v>[^（(〔［\[【）)〕］\]】]{0,12}(?:记者|記者|特派员|特派員|통신원|문\s?/|文\s?[/／:：])[^（(）)〕］\]】]{1,40})[）)〕］\]】]",
);

/// `（林一舟）`, `（林一舟 上海报道）` at the end of a paragraph.
static SIGNED: Pattern = Pattern::new(r"[（(〔［\[【](?P<v>[^（(〔［\[【）)〕］\]】]{2,40})[）)〕］\]】][\s\u{a0}]{0,3}$");

/// `（林一舟／台中報導）` anywhere in one.
static REPORTED: Pattern = Pattern::new(r"[（(〔［\[【](?P<v>[^（(〔［\[【）)〕］\]】]{2,40}(?:報導|报道))[）)〕］\]】]");

/// What stands at the end of what is signed.
const CLOSED: [char; 6] = ['）', ')', '〕', '］', ']', '】'];

/// The hundred most frequent family names of Chinese, in both ways of writing, and a few more: what
/// stands alone in brackets at the end of an article is a name if it begins with one.
const FAMILIES: &str = "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏锺鍾汪田任姜范範方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文欧歐洪温溫樊游";

/// The same of Korean: names in nine of ten passports.
const KOREAN_FAMILIES: &str = "김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민진지엄채원천방공";

/// Reads what stands near the headline, and gives the lines there that are nothing but facts: blocks and
/// lines in them, in document order.
pub(super) fn near_headline(
    document: &Document<'_>,
    places: &Places,
    headline: &Headline,
    order: Order,
    claims: &mut Claims,
) -> Vec<(usize, TextRange)> {
    let mut fact_lines = Vec::new();
    let first = super::anchor(document, headline);
    let start = first.saturating_sub(ABOVE_HEADLINE);
    let mut above_prose = true;
    let mut label = None;
    let prose = super::first_prose(document, first).unwrap_or(first);
    let end = (first + READ_BELOW).max(prose + BELOW_TEXT);
    for (index, block) in document.blocks.iter().enumerate().take(end).skip(start) {
        if matches!(block.shape, Shape::Caption | Shape::Preformatted) || places.is_of_others(block) {
            continue;
        }
        let below = index >= first;
        let measure = document.measure(block);
        above_prose &= !(below && super::is_prose(&measure));
        for range in document.lines(block) {
            if headline.lines.contains(&(index, range)) {
                continue;
            }
            let line = document.slice(range);
            if below && measure.weight > 0.0 {
                of_paragraph_start(line, claims);
            }
            let weight = Measure::of(line).weight;
            if weight > if above_prose { FACT_LINE_WEIGHT } else { LABEL_LINE_WEIGHT } {
                label = None;
                continue;
            }
            // A label may stand in a block of its own.
            let joined = label.take().map(|label: &str| [label, " ", line].concat());
            label = (line.ends_with([':', '：']) || names::is_byline_word(line)).then_some(line);
            if let Some(joined) = joined {
                of_line(&lines::read(&joined, order), if below { 1 } else { 9 }, claims);
            }
            let facts = lines::read(line, order);
            if above_prose && below && (index <= first + 3 || facts.alone) {
                claims.names(Field::Byline, Origin::Line, 34, lone_name(&facts, line).into_iter().collect());
            }
            // Below the first paragraph a date is the article's own: a signature, a chronicle.
            if !above_prose {
                of_labels(&facts, 8, claims);
                continue;
            }
            let beside = index < first + BELOW_HEADLINE && index + ABOVE_LIFTED >= first;
            if beside && facts.alone {
                fact_lines.push((index, range));
            }
            of_line(&facts, if below { 0 } else { 8 }, claims);
        }
    }
    fact_lines
}

/// The name of somebody in Han characters or Hangul, where it is the only word in them.
fn lone_name(facts: &Facts, line: &str) -> Option<String> {
    if !line.chars().any(is_cjk) {
        return None;
    }
    let left = facts.left(line);
    let mut words = left.split_whitespace().filter(|word| word.chars().any(is_cjk));
    let (word, None) = (words.next()?, words.next()) else { return None };
    let is_name = match word.chars().count() {
        2 | 3 if word.chars().all(is_cjk) => word.chars().next().is_some_and(|c| FAMILIES.contains(c)),
        3 if word.chars().all(is_hangul) => word.chars().next().is_some_and(|c| KOREAN_FAMILIES.contains(c)),
        _ => false,
    };
    is_name.then(|| word.to_owned())
}

/// What a line says; `penalty` is added to the ranks of what nothing labels.
fn of_line(facts: &Facts, penalty: u8, claims: &mut Claims) {
    of_labels(facts, penalty, claims);
    for (label, found) in &facts.dates {
        match label {
            Label::Published => claims.date(Field::Published, Origin::Label, 20 + penalty, found.date),
            Label::Modified => claims.date(Field::Modified, Origin::Label, 17 + penalty, found.date),
            _ if facts.alone => claims.date(Field::Published, Origin::Line, 30 + penalty, found.date),
            _ => claims.date(Field::Published, Origin::Line, 36 + penalty, found.date),
        }
    }
    if let Some(publication) = &facts.publication {
        claims.text(Field::Source, Origin::Line, 18 + penalty, publication);
    }
}

fn of_labels(facts: &Facts, penalty: u8, claims: &mut Claims) {
    let mut authors: Vec<String> = Vec::new();
    for (label, value) in &facts.labelled {
        match label {
            Label::Author => authors.extend(names::names(value)),
            Label::Editor => claims.names(Field::Editors, Origin::Label, 16 + penalty, names::names(value)),
            Label::Photographer => claims.names(Field::Photographers, Origin::Label, 16 + penalty, names::names(value)),
            Label::Source => claims.text(Field::Source, Origin::Label, 8 + penalty, value),
            _ => {}
        }
    }
    // Where Chinese papers label the author, the head often names the site or the clerk.
    let rank = if authors.iter().any(|name| name.chars().any(is_cjk)) { 6 } else { 20 };
    claims.names(Field::Byline, Origin::Label, rank + penalty, authors);
    claims.names(Field::Byline, Origin::Label, 7 + penalty, facts.reporters.clone());
    claims.names(Field::Byline, Origin::Label, 20 + penalty, facts.byline.clone());
    if let Some(paper) = &facts.paper {
        claims.text(Field::Source, Origin::Label, 19 + penalty, paper);
    }
}

/// Who wrote a paragraph, and for which paper, as its beginning says.
fn of_paragraph_start(text: &str, claims: &mut Claims) {
    if text.is_ascii() || !text.chars().take(40).any(is_cjk) {
        return;
    }
    let names_reporter = ["记者", "記者"].iter().any(|role| text.contains(role));
    if let Some(found) = names_reporter.then(|| DATELINE.captures(text)).flatten() {
        claims.names(
            Field::Byline,
            Origin::Paragraph,
            10,
            found.name("v").map(|value| names::names(value.as_str())).unwrap_or_default(),
        );
        let source = text.split(['讯', '訊', '电', '電']).next().map(|source| source.trim_end_matches("消息").trim());
        let source = source.map(|source| source.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '月' | '日')));
        if let Some(source) = source.filter(|source| !lines::is_own(source)) {
            claims.text(Field::Source, Origin::Paragraph, 19, source);
        }
    }
    if let Some(value) = BRACKETED.captures(text).and_then(|found| found.name("v")) {
        if let Some(paper) = lines::paper(value.as_str()) {
            claims.text(Field::Source, Origin::Paragraph, 19, &paper);
        }
        claims.names(Field::Byline, Origin::Paragraph, 10, bracketed_people(value.as_str()));
    }
    if let Some((month, day)) = dates::without_year(text.get(..floor(text, 120)).unwrap_or_default()) {
        claims.day(month, day);
    }
}

/// The nearest end of a character at or below `bytes`.
fn floor(text: &str, bytes: usize) -> usize {
    (0..=bytes.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// The people in brackets behind whose label something stands.
fn bracketed_people(value: &str) -> Vec<String> {
    lines::labelled_people(value)
}

/// Reads what stands at the end of the article. `is_kept` says of a block whether it is part of it.
pub(super) fn tail(document: &Document<'_>, is_kept: &dyn Fn(usize) -> bool, order: Order, claims: &mut Claims) {
    let weighs = |index: &usize| document.blocks.get(*index).is_some_and(|block| document.measure(block).weight >= PROSE / 4.0);
    for (index, block) in document.blocks.iter().enumerate() {
        let text = document.slice(block.range);
        if !text.is_ascii() && is_kept(index) && ["報導", "报道"].iter().any(|word| text.contains(word)) {
            let found = REPORTED.captures_iter(text).into_iter().flatten();
            for value in found.filter_map(|found| found.name("v")) {
                of_signature(value.as_str(), order, claims);
            }
        }
    }
    let Some(last) = (0..document.blocks.len()).rev().find(|index| is_kept(*index) && weighs(index)) else { return };
    let candidates = document.blocks.iter().enumerate().take(last + BELOW_TEXT).skip(last.saturating_sub(ABOVE_END));
    for (index, block) in candidates {
        // Above the last paragraphs, only lines that are short and no sentence are looked at, and only for people.
        let is_above = index + 2 < last;
        if matches!(block.shape, Shape::Heading(_)) {
            if is_above {
                continue;
            }
            break;
        }
        for range in document.lines(block) {
            let line = document.slice(range);
            let measure = Measure::of(line);
            if is_above {
                if measure.weight <= LABEL_LINE_WEIGHT / 2.0 && measure.sentences == 0 {
                    of_labels(&lines::read(line, order), 8, claims);
                }
                continue;
            }
            if measure.weight <= FACT_LINE_WEIGHT {
                let facts = lines::read(line, order);
                of_labels(&facts, 8, claims);
                for (label, found) in facts.dates.iter().filter(|_| facts.alone) {
                    match label {
                        Label::Modified => claims.date(Field::Modified, Origin::Label, 25, found.date),
                        Label::Published => claims.date(Field::Published, Origin::Label, 32, found.date),
                        // Below the article its comments have dates too.
                        _ => claims.date(Field::Published, Origin::Line, if is_kept(index) { 42 } else { 48 }, found.date),
                    }
                }
            }
            if is_kept(index)
                && line.trim_end().ends_with(CLOSED)
                && let Some(value) = SIGNED.captures(line).and_then(|found| found.name("v"))
            {
                of_signature(value.as_str(), order, claims);
            }
        }
    }
}

/// What stands in brackets at the end of a paragraph.
fn of_signature(value: &str, order: Order, claims: &mut Claims) {
    let facts = lines::read(value, order);
    of_labels(&facts, 9, claims);
    let labelled = !facts.labelled.is_empty() || !facts.reporters.is_empty();
    let mut chars = value.chars();
    let is_family = chars.next().is_some_and(|c| FAMILIES.contains(c));
    let reports = ["报道", "報導", "報道"].iter().any(|word| value.ends_with(word));
    let alone = (2..=3).contains(&value.chars().count());
    if !labelled
        && is_family
        && value.chars().all(|c| is_cjk(c) || c.is_whitespace() || matches!(c, '／' | '/' | '、'))
        && (reports || alone)
    {
        claims.names(Field::Byline, Origin::Paragraph, if reports { 9 } else { 24 }, names::names(value));
    }
}

/// People whom a label names anywhere on the page, where no better place names one.
pub(super) fn far_people(document: &Document<'_>, places: &Places, headline: &Headline, order: Order, claims: &mut Claims) {
    let first = super::anchor(document, headline);
    // A label may stand in a line of its own.
    let mut label = None;
    for block in document.blocks.iter().skip(first).take(FAR_PEOPLE) {
        if matches!(block.shape, Shape::Caption | Shape::Preformatted) || places.is_elsewhere(block) {
            continue;
        }
        for range in document.lines(block) {
            let line = document.slice(range);
            let joined = label.take().map(|label: &str| [label, " ", line].concat());
            label = names::is_byline_word(line.trim_end_matches([' ', ':'])).then_some(line);
            let line = joined.as_deref().unwrap_or(line);
            if line.len() <= 200 && Measure::of(line).weight <= LABEL_LINE_WEIGHT {
                let facts = lines::read(line, order);
                let authors = facts.labelled.iter().filter(|(label, _)| *label == Label::Author);
                let mut people: Vec<String> = authors.flat_map(|(_, value)| names::names(value)).collect();
                people.extend(facts.byline);
                claims.names(Field::Byline, Origin::Label, 48, people);
            }
        }
    }
}

/// The dates of short lines anywhere near the headline, where no other place has one.
pub(super) fn far(document: &Document<'_>, headline: &Headline, order: Order, claims: &mut Claims) {
    let first = super::anchor(document, headline);
    for block in document.blocks.iter().skip(first).take(FAR_PEOPLE) {
        for line in document.lines(block).into_iter().map(|range| document.slice(range)) {
            if line.len() <= 200 && dates::may_have(line) {
                let labelled = lines::read(line, order).dates;
                if let Some((_, found)) = labelled.iter().find(|(label, _)| *label == Label::Published) {
                    claims.date(Field::Published, Origin::Label, 44, found.date);
                    return;
                }
            }
        }
    }
    let below = (first..document.blocks.len()).take(FAR);
    let above = (0..first).rev().take(FAR);
    for (rank, mut indices) in [(50, Box::new(below) as Box<dyn Iterator<Item = usize>>), (52, Box::new(above))] {
        let found = indices.find_map(|index| {
            let block = document.blocks.get(index)?;
            let mut lines = document.lines(block).into_iter().map(|range| document.slice(range));
            lines.find_map(|line| {
                let may = line.len() <= 400 && dates::may_have(line) && Measure::of(line).weight <= FACT_LINE_WEIGHT / 2.0;
                may.then(|| dates::first(line, order)).flatten()
            })
        });
        if let Some(found) = found {
            claims.date(Field::Published, Origin::Line, rank, found.date);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn byline(text: &str) -> Vec<String> {
        let document = crate::read::read_text(text);
        let mut claims = Claims::default();
        near_headline(&document, &Places::of(&document, None), &Headline::default(), Order::DayFirst, &mut claims);
        tail(&document, &|_| true, Order::DayFirst, &mut claims);
        claims.best_names(Field::Byline)
    }

    #[test]
    fn paragraphs_name_their_authors() {
        let rain = "入夏以来,雨水不断,河水一夜之间上涨了两米,下游的公路在天亮以前已经全部封闭禁止通行。";
        let rows: &[(String, &[&str])] = &[
            (format!("澜州晚报全媒体讯(记者林一舟 何青){rain}"), &["林一舟", "何青"]),
            (format!("〔記者溫某／苗栗報導〕{rain}"), &["溫某"]),
            (format!("（中央社記者邱某某桃園19日電）{rain}"), &["邱某某"]),
            (format!("［記者 溫某］{rain}"), &["溫某"]),
            (format!("{rain}（记者 林一舟）"), &["林一舟"]),
            (format!("{rain}（林一舟 上海报道）"), &["林一舟"]),
            (format!("{rain}（林一舟／台中報導）"), &["林一舟"]),
            (format!("{rain}（林一舟）"), &["林一舟"]),
            (format!("{rain}（来源：新华社 记者 林一舟）"), &["林一舟"]),
            (format!("{rain}（完）"), &[]),
            (format!("{rain}（下同）"), &[]),
            (format!("{rain}\n\n编辑：周小禾"), &[]),
        ];
        for (text, expected) in rows {
            assert_eq!(byline(text), *expected, "{text}");
        }
    }

    #[test]
    fn a_dateline_names_the_paper() {
        let mut claims = Claims::default();
        of_paragraph_start("澜州晚报全媒体讯(记者林一舟 何青)入夏以来,雨水不断。", &mut claims);
        assert_eq!(claims.best_text(Field::Source).as_deref(), Some("澜州晚报全媒体"));
    }
}
