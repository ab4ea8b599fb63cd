//! Byline, source and dates: in the head, in lines near the headline, in the first sentence.
//!
//! Knows the labels and forms in which newsrooms write them.

use std::sync::LazyLock;

use regex::Regex;

use super::Headline;
use crate::date::Date;
use crate::document::{Document, Measure, PROSE, Shape};
use crate::span::TextRange;

/// Blocks below the headline that may hold the fact line.
const BELOW_HEADLINE: usize = 12;

/// Fact lines are short: date, source, author and editor of a Chinese page.
const FACT_LINE_WEIGHT: f64 = 260.0;

#[derive(Debug, Default)]
pub(super) struct Facts {
    pub(super) byline: Vec<String>,
    pub(super) source: Option<String>,
    pub(super) published: Option<Date>,
    pub(super) modified: Option<Date>,
    /// Blocks and lines in them that are nothing but facts, in document order.
    pub(super) lines: Vec<(usize, TextRange)>,
}

struct Patterns {
    date: Regex,
    /// With the month as a word: `2 March 2018`, `November 20th, 2016`.
    worded: Regex,
    source: Regex,
    author: Regex,
    dateline: Regex,
    /// `〔記者溫某／苗栗報導〕`, `【文/某某】` at the beginning of a paragraph.
    bracketed: Regex,
    /// `記者溫某` without a colon, in a fact line.
    reporter: Regex,
    /// A publication's name right behind the date of a fact line.
    publication: Regex,
    by: Regex,
    /// What else may stand in a fact line.
    filler: Regex,
}

static PATTERNS: LazyLock<Option<Patterns>> = LazyLock::new(|| {
    let date = r"(?P<y>(?:19|20)\d{2})\s?[-/.年]\s?(?P<m>\d{1,2})\s?[-/.月]\s?(?P<d>\d{1,2})\s?[日号號]?(?:\s?(?:\(?(?:星期|周|週)[一二三四五六日天]\)?)?[T\s,，]{0,3}(?P<h>\d{1,2})[:：时點点](?P<min>\d{2})(?:[:：分](?P<s>\d{2})秒?)?)?";
    let months = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
    let worded = format!(
        r"(?i)\b(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m1>{months})\.?|(?P<m2>{months})\.? (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?),? (?P<y>(?:19|20)\d{{2}})(?:,? (?:at )?(?P<h>\d{{1,2}})[:.](?P<min>\d{{2}})\s?(?P<half>[ap]\.?m)?)?"
    );
    let source =
        r"(?:稿源|文章来源|文章來源|新闻来源|信息来源|来源|來源|出处|出處)\s?[:：丨|]\s?(?P<v>[^\s|丨，。；:：（）()【】]{2,24})";
    let author = r"(?:文章作者|作者|撰文|撰稿人?|文字|记者|記者)\s?[:：丨|/／]\s?(?P<v>[^\s|丨，。；;:：（）()【】]{2,24}(?:[ 　、][\p{Han}·]{2,4}(?:\s|$)){0,3})";
    let dateline = r"^[　\s]*(?P<src>[\p{Han}A-Za-z]{2,24}?)(?:全媒体)?(?P<dl>[\p{Han}]{0,6}(?:\d{1,2}月)?\d{0,2}日?)?(?:讯|訊|电|電|消息)\s?[(（]\s?(?:[\p{Han}]{0,6})(?:记者|記者)\s?[:：]?\s?(?P<v>[\p{Han}·]{2,12}(?:[ 　、][\p{Han}·]{2,5}){0,4})";
    let person = r"\p{Lu}[\p{L}.'’-]*(?:\s\p{L}[\p{L}.'’-]*){1,4}";
    let by = format!(r"^(?i:by|von|par|por|di|door)\s(?P<v>{person}(?:(?:,\s|\sand\s|\sund\s|\set\s|\sy\s){person}){{0,3}})$");
    let filler = r"(?:发布时间|發布時間|发表时间|发表于|发布于|更新时间|更新于|发稿时间|日期|时间|時間|编辑|編輯|责编|责任编辑|責任編輯|阅读量?|浏览次数|浏览量?|点击数?|评论数?|评论|字号|字體|字体|我要评论|人气|热度|次|条|大|中|小|原创|分享到?|打印|收藏|来源|來源|作者|(?i:posted|published|updated|last|modified|written|on|at|by|in|date|gmt|utc|est|edt|pst|bst|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thurs?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|min(?:ute)?s? read|[ap]\.?m)\b)|[\d.]+万?|[\p{P}\p{S}\s]";
    Some(Patterns {
        date: Regex::new(date).ok()?,
        worded: Regex::new(&worded).ok()?,
        source: Regex::new(source).ok()?,
        author: Regex::new(author).ok()?,
        dateline: Regex::new(dateline).ok()?,
        bracketed: Regex::new(r"^[　\s]*[（(〔［\[【]\s?[\p{Han}]{0,8}?(?:记者|記者|特派员|文\s?[/／])\s?(?P<v>[\p{Han}·]{2,4}(?:[ 　、][\p{Han}·]{2,4}){0,3})\s?[／/）)〕］\]】]").ok()?,
        reporter: Regex::new(r"(?:记者|記者)\s?(?P<v>[\p{Han}·]{2,4}(?:[ 　、][\p{Han}·]{2,4}){0,3})\s*(?:$|[／/(（])").ok()?,
        publication: Regex::new(r"\d[日\d]\s{1,4}(?P<v>[\p{Han}A-Za-z]{2,14}(?:报|報|网|網|社|台|臺|刊|新闻|新聞|在线|客户端))(?:\s|$|[【（(|])").ok()?,
        by: Regex::new(&by).ok()?,
        filler: Regex::new(filler).ok()?,
    })
});

/// Reads the facts and finds the lines that are nothing but facts.
pub(super) fn read(document: &Document<'_>, headline: &Headline) -> Facts {
    let mut facts = of_head(document);
    let Some(patterns) = PATTERNS.as_ref() else { return facts };
    let first = headline.place.unwrap_or(0);
    let mut in_text = Facts::default();
    let mut above_prose = true;
    for (index, block) in document.blocks.iter().enumerate().skip(first).take(BELOW_HEADLINE) {
        if matches!(block.shape, Shape::Caption | Shape::Preformatted) {
            continue;
        }
        let measure = document.measure(block);
        above_prose &= measure.weight < PROSE || measure.sentences == 0 || measure.link_density() > 0.5;
        for range in document.lines(block) {
            if headline.lines.contains(&(index, range)) {
                continue;
            }
            let line = document.slice(range);
            let weight = Measure::of(line).weight;
            of_line(line, weight, above_prose, patterns, &mut in_text);
            // Below the first paragraph a date is the article's own: a signature, a chronicle.
            if above_prose && weight <= FACT_LINE_WEIGHT && is_fact_line(line, patterns) {
                facts.lines.push((index, range));
            }
        }
    }
    in_text.byline.dedup();
    if facts.byline.is_empty() {
        facts.byline = in_text.byline;
    }
    facts.source = in_text.source.or(facts.source);
    facts.published = facts.published.or(in_text.published);
    facts
}

fn of_head(document: &Document<'_>) -> Facts {
    let head = &document.head;
    let date = |names: &[&str]| head.meta(names).and_then(parse_date);
    let author =
        head.meta(&["author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl", "sailthru.author"]);
    let author = author.filter(|author| !author.contains("://") && author.chars().count() <= 80);
    Facts {
        lines: Vec::new(),
        byline: author.map(names).unwrap_or_default(),
        source: head
            .meta(&["source", "article:source", "mediaid", "contentsource"])
            .filter(|source| !source.contains("://"))
            .map(str::to_owned),
        published: date(&[
            "article:published_time",
            "og:article:published_time",
            "article:published",
            "datepublished",
            "pubdate",
            "publishdate",
            "og:published_time",
            "dc.date.issued",
            "dcterms.created",
            "dc.date",
            "parsely-pub-date",
            "sailthru.date",
            "date",
        ])
        .or_else(|| head.times.iter().find_map(|time| parse_date(time))),
        modified: date(&[
            "article:modified_time",
            "og:updated_time",
            "datemodified",
            "last-modified",
            "lastmod",
            "dcterms.modified",
        ]),
    }
}

/// Facts in a line of text; in a paragraph only those that stand at its very beginning.
fn of_line(text: &str, weight: f64, above_prose: bool, patterns: &Patterns, facts: &mut Facts) {
    if let Some(found) = patterns.dateline.captures(text) {
        facts.byline.extend(found.name("v").map(|value| names(value.as_str())).unwrap_or_default());
        let source = text.split(['讯', '訊', '电', '電']).next().map(|source| source.trim_end_matches("消息").trim());
        let source = source.map(|source| source.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '月' | '日')));
        facts.source = facts.source.take().or_else(|| source.filter(|source| !source.is_empty()).map(str::to_owned));
    }
    if let Some(found) = patterns.bracketed.captures(text).and_then(|found| found.name("v"))
        && facts.byline.is_empty()
    {
        facts.byline = names(found.as_str());
    }
    if weight > FACT_LINE_WEIGHT || !above_prose {
        return;
    }
    if let Some(found) =
        patterns.source.captures(text).or_else(|| patterns.publication.captures(text)).and_then(|found| found.name("v"))
    {
        // Labels that follow without a blank, where a page parts them by elements.
        let labels = [
            "浏览", "点击", "阅读", "作者", "编辑", "字号", "发布", "发表", "时间", "日期", "责任", "记者", "打印", "分享",
            "评论",
        ];
        let source = labels.iter().fold(found.as_str(), |source, label| source.split(label).next().unwrap_or(source)).trim();
        facts.source = facts.source.take().or_else(|| (!source.is_empty()).then(|| source.to_owned()));
    }
    let author =
        patterns.author.captures(text).or_else(|| patterns.by.captures(text.trim())).or_else(|| patterns.reporter.captures(text));
    if let Some(found) = author.and_then(|found| found.name("v").map(|value| names(value.as_str())))
        && facts.byline.is_empty()
    {
        facts.byline = found;
    }
    if facts.published.is_none() {
        facts.published = find_date(text, patterns);
    }
}

/// Whether nothing is left of a line once dates, sources, authors and their labels are gone.
fn is_fact_line(text: &str, patterns: &Patterns) -> bool {
    let text = text.trim();
    if patterns.by.is_match(text) {
        return true;
    }
    let found = patterns.date.is_match(text)
        || patterns.worded.is_match(text)
        || patterns.source.is_match(text)
        || patterns.author.is_match(text);
    if !found {
        return false;
    }
    let rest = patterns.date.replace_all(text, " ");
    let rest = patterns.worded.replace_all(&rest, " ");
    let rest = patterns.source.replace_all(&rest, " ");
    let rest = patterns.author.replace_all(&rest, " ");
    let rest = patterns.reporter.replace_all(&rest, " ");
    let rest = patterns.filler.replace_all(&rest, " ");
    // The name of an editor or of the site may be left.
    let rest = Measure::of(&rest).weight;
    rest <= 12.0 && rest * 2.0 <= Measure::of(text).weight
}

/// The names in a byline, without roles.
fn names(text: &str) -> Vec<String> {
    static SPLIT: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"\s*(?:[,，、;；/／|&]|\s(?:and|und|et|y|e)\s|\s{2,}|[ 　](?:通讯员|通訊員|记者|記者)[ 　]?)\s*").ok()
    });
    let roles = ["特约记者", "本报记者", "实习记者", "记者", "記者", "通讯员", "通訊員", "作者", "撰文", "编辑"];
    let Some(split) = SPLIT.as_ref() else { return Vec::new() };
    let mut names: Vec<String> = Vec::new();
    for part in split.split(text) {
        // Between Han names a blank is enough.
        let han = part.chars().any(crate::document::is_cjk);
        let pieces: Vec<&str> = if han { part.split_whitespace().collect() } else { vec![part] };
        for piece in pieces {
            let bare = roles
                .iter()
                .fold(piece.trim(), |name, role| name.trim_start_matches(role).trim_start_matches([':', '：']).trim());
            let bare = bare.strip_prefix("By ").or_else(|| bare.strip_prefix("by ")).unwrap_or(bare).trim();
            if bare.chars().filter(|c| c.is_alphabetic()).count() >= 2 && !names.iter().any(|name| name == bare) {
                names.push(bare.to_owned());
            }
        }
    }
    names
}

fn parse_date(text: &str) -> Option<Date> {
    let text = text.trim();
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    find_date(text, PATTERNS.as_ref()?)
}

/// The first date in a text that exists.
fn find_date(text: &str, patterns: &Patterns) -> Option<Date> {
    let numeric = patterns.date.captures(text).and_then(|found| date_of(&found));
    numeric.or_else(|| patterns.worded.captures(text).and_then(|found| worded_date(&found)))
}

fn worded_date(found: &regex::Captures<'_>) -> Option<Date> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let either = |a: &str, b: &str| found.name(a).or_else(|| found.name(b)).map(|value| value.as_str().to_ascii_lowercase());
    let name = either("m1", "m2")?;
    let month = MONTHS.iter().position(|month| name.starts_with(month))? + 1;
    let date = Date::new(found.name("y")?.as_str().parse().ok()?, u8::try_from(month).ok()?, either("d1", "d2")?.parse().ok()?)?;
    let number = |name: &str| found.name(name).and_then(|value| value.as_str().parse::<u8>().ok());
    let (Some(hour), Some(minute)) = (number("h"), number("min")) else { return Some(date) };
    let half = found.name("half").map(|half| half.as_str().starts_with(['p', 'P']));
    Some(match half {
        Some(true) if hour < 12 => date.at(hour + 12, minute, 0),
        Some(false) if hour == 12 => date.at(0, minute, 0),
        _ => date.at(hour, minute, 0),
    })
}

fn date_of(found: &regex::Captures<'_>) -> Option<Date> {
    let number = |name: &str| found.name(name).and_then(|value| value.as_str().parse::<u8>().ok());
    let year = found.name("y")?.as_str().parse().ok()?;
    let date = Date::new(year, number("m")?, number("d")?)?;
    Some(match (number("h"), number("min")) {
        (Some(hour), Some(minute)) => date.at(hour, minute, number("s").unwrap_or(0)),
        _ => date,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_patterns_compile() {
        assert!(PATTERNS.is_some());
    }

    #[test]
    fn a_dateline_names_source_and_author() {
        let mut facts = Facts::default();
        if let Some(patterns) = PATTERNS.as_ref() {
            of_line("澜州晚报全媒体讯(记者林一舟 何青)入夏以来,雨水不断。", 900.0, false, patterns, &mut facts);
        }
        assert_eq!(facts.byline, ["林一舟", "何青"]);
        assert_eq!(facts.source.as_deref(), Some("澜州晚报全媒体"));
    }

    #[test]
    fn a_line_of_nothing_but_facts_is_a_fact_line() {
        let Some(patterns) = PATTERNS.as_ref() else { return };
        for line in [
            "2022-11-03 07:30 来源：新闻网 作者：张三",
            "2022年11月3日 07:30:12　来源: 某某日报　编辑：李四",
            "By Ada Brook and Eve Stone",
        ] {
            assert!(is_fact_line(line, patterns), "{line}");
        }
        for line in ["2022年11月3日，河水上涨了两米。", "他的作者是谁？"] {
            assert!(!is_fact_line(line, patterns), "{line}");
        }
    }

    #[test]
    fn names_lose_their_roles() {
        assert_eq!(names("记者王畅 通讯员洪净"), ["王畅", "洪净"]);
        assert_eq!(names("By Ada Brook, Eve Stone and Max Hill"), ["Ada Brook", "Eve Stone", "Max Hill"]);
    }
}
