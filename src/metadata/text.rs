//! Facts in the text: in lines near the headline, in the first paragraph, at the end of the article.
//!
//! Knows where papers put them. What a single line says is read elsewhere.

use super::claims::Claims;
use super::dates::{self, Order};
use super::lines::{self, Facts};
use super::lone::{self, beside_trade, capital_signature, lone_name};
use super::pattern::Pattern;
use super::people::reads_like_person;
use super::places::Places;
use super::words::Label;
use super::{Headline, names, roles};
use crate::claim::{Field, Origin};
use crate::document::{Document, Measure, PROSE, Shape, is_cjk};
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

/// Bytes of a line in which a paper keeps its rights.
const LONGEST_RIGHTS: usize = 400;

/// Bytes of a heading that may be a label and its value in bold letters.
const LONGEST_BOLD: usize = 120;

/// Blocks below the last paragraph that may hold editor, source and author.
const BELOW_TEXT: usize = 8;

/// `山城晚报讯（记者林一舟 何青）` at the beginning of a paragraph.
static DATELINE: Pattern = Pattern::new(
    r"^[　\s]*(?P<src>[\p{Han}A-Za-z]{2,24}?)(?:全媒体)?(?P<dl>[\p{Han}]{0,6}(?:\d{1,2}月)?\d{0,2}日?)?(?:讯|訊|电|電|消息)\s?[(（]\s?(?:[\p{Han}]{0,6})(?:记者|記者)\s?[:：]?\s?(?P<v>[\p{Han}·]{2,12}(?:[ 　、][\p{Han}·]{2,5}){0,4})",
);

/// `〔記者溫某／苗栗報導〕`, `【文/某某】` there or at the end.
static BRACKETED: Pattern = Pattern::new(
    r"^[　\s■]*(?:【[^】]{1,12}】)?[（(〔［\[【](?P<v>[^（(〔［\[【）)〕］\]】]{0,12}(?:记者|記者|特派员|特派員|통신원|문\s?/|文\s?[/／:：])[^（(）)〕］\]】]{1,40})[）)〕］\]】]",
);

/// `(서울=강변뉴스) 한강물 기자 =`, `[강변일보 한강물 기자]` at the beginning of a paragraph.
static KOREAN_DATELINE: Pattern = Pattern::new(
    r"^\s*[(（\[【][^)）\]】]{1,24}?(?:[)）\]】]\s?)?(?P<v>\p{Hangul}{2,4})\s?(?:선임|인턴|수습)?기자\s?(?:[=)）\]】]|·)",
);

/// `Copyright ⓒ 강변일보. 무단전재 및 재배포 금지`
static RIGHTS: Pattern = Pattern::new(
    r"(?i)(?:copyright|저작권자|ⓒ|©)(?:[\s:]|ⓒ|©|\(c\)|by\s|(?:19|20)\d{2}){0,6}(?P<v>\p{Hangul}[\p{Hangul}A-Za-z0-9·]{1,19})",
);

/// `（林一舟）`, `（林一舟 上海报道）` at the end of a paragraph.
static SIGNED: Pattern = Pattern::new(r"[（(〔［\[【](?P<v>[^（(〔［\[【）)〕］\]】]{2,40})[）)〕］\]】][\s\u{a0}]{0,3}$");

/// `（林一舟／台中報導）` anywhere in one.
static REPORTED: Pattern = Pattern::new(r"[（(〔［\[【](?P<v>[^（(〔［\[【）)〕］\]】]{2,40}(?:報導|报道))[）)〕］\]】]");

/// What stands at the end of what is signed.
const CLOSED: [char; 6] = ['）', ')', '〕', '］', ']', '】'];

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
    let (mut label, mut person) = (None, None);
    let japanese = lone::is_japanese(&document.text);
    let prose = super::first_prose(document, first).unwrap_or(first);
    let end = (first + READ_BELOW).max(prose + BELOW_TEXT);
    for (index, block) in document.blocks.iter().enumerate().take(end).skip(start) {
        if block.shape == Shape::Preformatted || places.is_of_others(block) {
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
            // A credit of a picture may stand behind that of the text.
            if block.shape == Shape::Caption && !lines::names_writer(&lines::read(line, order), line) {
                continue;
            }
            // A label may stand in a block of its own.
            let joined = label.take().map(|label: &str| [label, " ", line].concat());
            label = (line.ends_with([':', '：']) || lines::is_label(line)).then_some(line);
            if let Some(joined) = joined.filter(|_| !line.contains(['。', '！', '？'])) {
                of_line(&lines::read(&joined, order), if below { 1 } else { 9 }, claims);
            }
            let facts = lines::read(line, order);
            if above_prose && below && index <= first + BELOW_HEADLINE {
                // `Author` alone stands above a name.
                let is_trade = roles::is_trade(line) && !line.contains([':', '|']) && !lines::is_author_label(line);
                let person = person.replace(line).filter(|_| is_trade);
                let named = person.filter(|person| reads_like_person(person)).or_else(|| beside_trade(line));
                claims.names(Field::Byline, Origin::Line, 31, named.map(names::names).unwrap_or_default());
            }
            if above_prose && below && (index <= first + 3 || facts.alone) {
                // Beside the date stands who wrote, where the head names the paper or the clerk.
                let rank = if facts.alone && !facts.dates.is_empty() { 15 } else { 34 };
                claims.names(Field::Byline, Origin::Line, rank, lone_name(&facts, line, japanese).into_iter().collect());
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

/// What a line says; `penalty` is added to the ranks of what nothing labels.
fn of_line(facts: &Facts, penalty: u8, claims: &mut Claims) {
    of_labels(facts, penalty, claims);
    for (label, found) in &facts.dates {
        match label {
            Label::Published => claims.date(Field::Published, Origin::Label, 20 + penalty, found.date),
            Label::Modified => claims.date(Field::Modified, Origin::Label, 17 + penalty, found.date),
            Label::OtherDate => {}
            _ if facts.alone => claims.date(Field::Published, Origin::Line, 30 + penalty, found.date),
            _ => claims.date(Field::Published, Origin::Line, 36 + penalty, found.date),
        }
    }
    if let Some(publication) = &facts.publication {
        claims.text(Field::Source, Origin::Line, 18 + penalty, publication);
    }
}

fn of_labels(facts: &Facts, penalty: u8, claims: &mut Claims) {
    let (mut authors, mut offices): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    for (label, value) in &facts.labelled {
        match label {
            Label::Author => {
                let names = names::names(value);
                // An office that hands in what people wrote is no author beside them.
                if names.iter().all(|name| roles::is_office(name)) { offices.extend(names) } else { authors.extend(names) }
            }
            Label::Editor => claims.names(Field::Editors, Origin::Label, 16 + penalty, names::names(value)),
            Label::Photographer => claims.names(Field::Photographers, Origin::Label, 16 + penalty, names::names(value)),
            Label::Source => claims.text(Field::Source, Origin::Label, 8 + penalty, value),
            _ => {}
        }
    }
    if authors.is_empty() {
        authors = offices;
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
    if text.contains("기자")
        && let Some(found) = KOREAN_DATELINE.captures(text)
    {
        claims.names(
            Field::Byline,
            Origin::Paragraph,
            10,
            found.name("v").map(|name| vec![name.as_str().to_owned()]).unwrap_or_default(),
        );
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
    of_rights(document, claims);
    let Some(last) = (0..document.blocks.len()).rev().find(|index| is_kept(*index) && weighs(index)) else { return };
    let candidates = document.blocks.iter().enumerate().take(last + BELOW_TEXT).skip(last.saturating_sub(ABOVE_END));
    for (index, block) in candidates {
        // Above the last paragraphs, only lines that are short and no sentence are looked at, and only for people.
        let is_above = index + 2 < last;
        if matches!(block.shape, Shape::Heading(_)) {
            let text = document.slice(block.range);
            let is_label = text.len() <= LONGEST_BOLD && text.contains(['︱', '丨', '｜', '│']);
            match (is_label, is_above) {
                // A line in bold letters.
                (true, _) => {}
                (false, true) => continue,
                (false, false) => break,
            }
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
            if line.starts_with("posted") && measure.weight <= LABEL_LINE_WEIGHT {
                let name = lone_name(&lines::read(line, order), line, false);
                claims.names(Field::Byline, Origin::Line, 40, name.into_iter().collect());
            }
            if is_kept(index)
                && let Some(name) = capital_signature(line)
            {
                claims.names(Field::Byline, Origin::Line, 30, vec![name.to_owned()]);
            }
            if measure.weight <= FACT_LINE_WEIGHT {
                let facts = lines::read(line, order);
                of_labels(&facts, 8, claims);
                for (label, found) in facts.dates.iter().filter(|_| facts.alone) {
                    match label {
                        Label::Modified => claims.date(Field::Modified, Origin::Label, 25, found.date),
                        Label::Published => claims.date(Field::Published, Origin::Label, 32, found.date),
                        Label::OtherDate => {}
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

/// The paper that keeps its rights below a text in Korean, on portals as well.
fn of_rights(document: &Document<'_>, claims: &mut Claims) {
    let texts = document.blocks.iter().rev().map(|block| document.slice(block.range));
    let line = texts.filter(|text| text.len() <= LONGEST_RIGHTS && !text.is_ascii()).find(|text| text.contains("무단"));
    if let Some(paper) = line.and_then(|line| RIGHTS.captures(line)?.name("v")) {
        claims.text(Field::Source, Origin::Label, 34, paper.as_str());
    }
}

/// What stands in brackets at the end of a paragraph.
fn of_signature(value: &str, order: Order, claims: &mut Claims) {
    let facts = lines::read(value, order);
    of_labels(&facts, 9, claims);
    let labelled = !facts.labelled.is_empty() || !facts.reporters.is_empty();
    let is_family = lone::begins_as_name(value);
    let reports = ["报道", "報導", "報道"].iter().any(|word| value.ends_with(word));
    let alone = (2..=3).contains(&value.chars().count());
    if !labelled && value.chars().count() > 3 && lone::is_name(value, true) {
        claims.names(Field::Byline, Origin::Paragraph, 24, vec![value.to_owned()]);
    }
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
            label = lines::is_author_label(line).then_some(line);
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
                let dates = if may { lines::read(line, order).dates } else { Vec::new() };
                dates.into_iter().find(|(label, _)| *label != Label::OtherDate)
            })
        });
        if let Some((_, found)) = found {
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
