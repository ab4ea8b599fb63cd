//! Lines of nothing but facts: date, source, author and editor, with their labels or without.
//!
//! Knows one line at a time. Must not know where on a page it stands.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::dates::{self, Found, Order};
use super::names::{self, is_in_any_case};
use super::pattern::Pattern;
use super::words::{BYLINE, LABELS, Label};
use crate::document::{Measure, is_cjk};
use crate::steps::step_by;

/// Weight that may be left of a fact line: the name of an editor or of the site.
const LEFT: f64 = 12.0;

/// Bytes of a line that is read: facts are short, and numbers without end are none.
const LONGEST_LINE: usize = 1_500;

/// Chars of a value behind its label.
const LONGEST_VALUE: usize = 60;

/// Small words in names of people.
const PARTICLES: [&str; 26] = [
    "de", "del", "della", "di", "da", "do", "dos", "van", "von", "der", "den", "vom", "zu", "zur", "la", "le", "el", "al", "bin",
    "ibn", "y", "e", "af", "av", "ter", "d'",
];

/// Small words between names and papers.
const JOINTS: [&str; 17] =
    ["am", "um", "on", "and", "und", "et", "og", "och", "with", "mit", "for", "in", "и", "of", "the", "at", "from"];

/// Labels in any case, longer ones first: a short one may be the beginning of a long one.
static LABEL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let mut words: Vec<&str> = LABELS.iter().flat_map(|labels| labels.words.iter().copied()).collect();
    words.sort_by_key(|word| (std::cmp::Reverse(word.len()), *word));
    let words: Vec<String> = words.into_iter().map(regex::escape).collect();
    Regex::new(&format!("(?i){}", words.join("|"))).ok()
});

static REPORTER: Pattern = Pattern::new(
    r"(?:\p{Han}{0,6}(?:记者|記者|通讯员|通訊員|特派员|特派員))[\s\u{3000}:：/／]{0,3}(?P<v>[\p{Han}·]{2,12}(?:[ \u{3000}、，,／/]{1,3}(?:通讯员|通訊員|记者|記者)?[ \u{3000}]?[\p{Han}·]{2,12}){0,5}(?:\d{1,2}日[電电])?)",
);

/// `山城晚报记者`
static PAPER: Pattern =
    Pattern::new(r"(?P<v>[\p{Han}]{1,10}(?:社|报|報|网|網|台|臺|刊))(?:全媒体|融媒体|首席|特约|见习|实习|見習)?(?:记者|記者)");

/// `한강물 기자`
static KOREAN: Pattern = Pattern::new(r"(?P<v>\p{Hangul}{2,4})\s?(?:선임)?(?:기자|특파원)");

/// A publication's name right behind the date of a fact line.
static PUBLICATION: Pattern = Pattern::new(
    r"^[\s|丨·]{1,4}(?P<v>[\p{Han}A-Za-z\d·]{2,14}?(?:报|報|网|網|社|台|臺|刊|新闻|新聞|在线|客户端|日報|時報))(?:\s|$|[【（(|\[])",
);

/// What counts readers, behind a name.
static COUNTER: Pattern =
    Pattern::new(r"\s(?:阅读|閱讀|浏览|瀏覽|点击|點擊|评论|評論|人气|字号|查看|回复|发表于|发布于|于\d|views?\b|comments?\b)");

/// What else may stand in a fact line.
static FILLER: Pattern = Pattern::new(
    r"(?:本文|首发|浏览次数|点击数?|字号|我要评论|次|条|大|中|小|原创|分享|打印|收藏|关注|微博|微信|空间|纠错|编辑|阅读|评论|(?i:posted|published|updated|last|modified|written|on|at|by|in|date|gmt|utc|est|edt|pst|pdt|bst|cet|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs)?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|min(?:ute)?s? read|[ap]\.?m|uhr|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b|星期.|周[一二三四五六日])|[\d.]+万?|[\p{P}\p{S}\s]",
);

/// What reporters are called in front of their names, and behind them.
const REPORTERS: [&str; 6] = ["记者", "記者", "通讯员", "通訊員", "特派员", "特派員"];
const KOREAN_REPORTERS: [&str; 2] = ["기자", "특파원"];

/// What a line says.
#[derive(Debug, Default)]
pub(super) struct Facts {
    /// Labels with what stands behind them, in order.
    pub(super) labelled: Vec<(Label, String)>,
    /// People in a line of the form `By …`.
    pub(super) byline: Vec<String>,
    /// Reporters in a line without a sentence.
    pub(super) reporters: Vec<String>,
    pub(super) publication: Option<String>,
    /// The paper in front of a reporter's label.
    pub(super) paper: Option<String>,
    /// Dates, each with the label in front of it.
    pub(super) dates: Vec<(Label, Found)>,
    /// Whether nothing else stands in it.
    pub(super) alone: bool,
    /// Where all that stands, labels of nothing included.
    taken: Vec<Range<usize>>,
}

impl Facts {
    /// What else stands in the line: the same text that was read.
    pub(super) fn left(&self, text: &str) -> String {
        if text.len() <= LONGEST_LINE { left(text, &self.taken) } else { String::new() }
    }
}

/// Reads a line.
pub(super) fn read(text: &str, order: Order) -> Facts {
    let mut facts = Facts::default();
    if text.len() > LONGEST_LINE {
        return facts;
    }
    step_by(text.len());
    let found = dates::all(text, order);
    let labels = labels(text, &found);
    let mut taken: Vec<Range<usize>> = found.iter().map(|found| found.range.clone()).collect();
    let has_author = labels.iter().any(|(label, _)| *label == Label::Author);
    for (place, (label, range)) in labels.iter().enumerate() {
        let next = labels.get(place + 1).map_or(text.len(), |(_, next)| next.start);
        let date = found.iter().find(|found| found.range.start >= range.end && found.range.start < next);
        if matches!(label, Label::Published | Label::Modified) {
            if let Some(date) = date.filter(|date| date.range.start - range.end <= 12) {
                facts.dates.push((*label, date.clone()));
            }
            taken.push(range.clone());
            continue;
        }
        if *label == Label::Other {
            taken.push(range.clone());
        }
        let end = date.map_or(next, |date| date.range.start.min(next));
        let value = value(*label, text.get(range.end..end).unwrap_or_default());
        let lifted = match label {
            Label::Author | Label::Editor | Label::Source => true,
            // A credit alone is of a picture.
            Label::Photographer => has_author,
            _ => false,
        };
        if let (Some(value), true) = (value, lifted || *label == Label::Photographer) {
            if lifted {
                let start = text.get(range.end..end).and_then(|behind| behind.find(value)).unwrap_or(0);
                taken.push(range.start..range.end + start + value.len());
            }
            facts.labelled.push((*label, value.to_owned()));
        }
    }
    for date in found {
        if !facts.dates.iter().any(|(_, other)| other.range == date.range) {
            let label = label_behind(text.get(date.range.end..).unwrap_or_default());
            facts.dates.push((label, date));
        }
    }
    facts.dates.sort_by_key(|(_, date)| date.range.start);
    if let Some((people, range)) = by(text, &taken) {
        facts.byline = people;
        taken.push(range);
    }
    if let Some((people, range)) = reporters(text) {
        facts.reporters = people;
        taken.push(range);
    }
    if !facts.reporters.is_empty() {
        facts.paper = paper(text);
    }
    let behind = facts.dates.first().and_then(|(_, date)| text.get(date.range.end..));
    let publication = behind.and_then(|behind| PUBLICATION.captures(behind)?.name("v"));
    if let (Some(publication), Some((_, date))) = (publication, facts.dates.first()) {
        let start = date.range.end;
        taken.push(start + publication.start()..start + publication.end());
        facts.publication = Some(publication.as_str().to_owned());
    }
    let any = !facts.dates.is_empty()
        || facts.labelled.iter().any(|(label, _)| *label != Label::Photographer)
        || !facts.byline.is_empty();
    facts.taken = taken;
    facts.alone = any && {
        let weight = Measure::of(&facts.left(text)).weight;
        weight <= LEFT && weight * 2.0 <= Measure::of(text).weight
    };
    facts
}

/// What a word behind a date says of it: `2022-11-03 07:30 发布`.
fn label_behind(behind: &str) -> Label {
    let word = behind.trim_start().split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    match word {
        "更新" | "修改" => Label::Modified,
        "发布" | "发表" | "發布" | "發佈" | "發表" => Label::Published,
        _ => Label::Other,
    }
}

/// The paper whose reporter a line names, if that is not the one it stands in.
pub(super) fn paper(text: &str) -> Option<String> {
    let found = PAPER.captures(text)?.name("v")?.as_str();
    (!is_own(found)).then(|| found.to_owned())
}

/// Whether a paper is called `ours`: the one it stands in.
pub(super) fn is_own(paper: &str) -> bool {
    ["本报", "本報", "本社", "本网", "本網", "本刊", "本台", "本臺"].iter().any(|own| paper.ends_with(own))
}

/// What is left of a line without these ranges.
fn left(text: &str, taken: &[Range<usize>]) -> String {
    let mut sorted = taken.to_vec();
    sorted.sort_by_key(|range| range.start);
    let mut rest = String::with_capacity(text.len());
    let mut at = 0;
    for range in sorted {
        rest.push_str(text.get(at..range.start).unwrap_or_default());
        rest.push(' ');
        at = at.max(range.end);
    }
    rest.push_str(text.get(at..).unwrap_or_default());
    FILLER.replaced(&rest, " ")
}

/// The authors that labels of a text name.
pub(super) fn labelled_people(text: &str) -> Vec<String> {
    let facts = read(text, Order::DayFirst);
    let mut people: Vec<String> = Vec::new();
    let authors = facts.labelled.iter().filter(|(label, _)| *label == Label::Author);
    people.extend(authors.flat_map(|(_, value)| names::names(value)));
    if people.is_empty() { if facts.byline.is_empty() { facts.reporters } else { facts.byline } } else { people }
}

/// Labels with the range of each, its separator included.
fn labels(text: &str, found: &[Found]) -> Vec<(Label, Range<usize>)> {
    let mut labels: Vec<(Label, Range<usize>)> = Vec::new();
    // Behind every label stands one of its marks or a date.
    if found.is_empty() && !has_mark(text) {
        return labels;
    }
    let Some(label) = LABEL.as_ref() else { return labels };
    for word in label.find_iter(text) {
        let folded = word.as_str().to_lowercase();
        let Some(label) = LABELS.iter().find(|labels| labels.words.contains(&folded.as_str())).map(|labels| labels.label) else {
            continue;
        };
        let (before, behind) = (text.get(..word.start()).unwrap_or_default(), text.get(word.end()..).unwrap_or_default());
        let wide = word.as_str().chars().any(is_cjk);
        if !wide && (before.ends_with(char::is_alphanumeric) || behind.starts_with(char::is_alphanumeric)) {
            continue;
        }
        // `文` and `图` alone are labels only where something begins.
        if word.as_str().chars().count() == 1 && before.ends_with(is_cjk) {
            continue;
        }
        let bare = behind.trim_start();
        let gap = behind.len() - bare.len();
        let separator = bare.chars().next().filter(|c| match c {
            ':' | '：' | '丨' | '︱' | '｜' | '│' | '●' => true,
            '|' | '/' | '／' => wide,
            _ => false,
        });
        let is_date = matches!(label, Label::Published | Label::Modified);
        let to_date = found.iter().any(|found| found.range.start >= word.end() && found.range.start - word.end() <= gap + 1);
        let end = match separator {
            Some(separator) => word.end() + gap + separator.len_utf8(),
            None if is_date && to_date => word.end() + gap,
            None => continue,
        };
        labels.push((label, word.start()..end));
    }
    labels
}

/// Whether a text has a mark that stands between a label and its value.
fn has_mark(text: &str) -> bool {
    // In ASCII there are no wide labels, which alone have bars and strokes behind them.
    memchr::memchr(b':', text.as_bytes()).is_some()
        || !text.is_ascii() && text.contains(['：', '丨', '︱', '｜', '│', '●', '|', '/', '／'])
}

/// The value that stands behind a label.
fn value(label: Label, behind: &str) -> Option<&str> {
    let behind = behind.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '[' | '【' | '《' | '@' | ':' | '：'));
    let is_end = |c: char| {
        matches!(c, '|' | '丨' | '｜' | '；' | ';' | '。' | '】' | ']' | '）' | ')' | '》' | '〕' | '\n' | '“' | '？' | '！')
    };
    let mut end = behind.find(is_end).unwrap_or(behind.len());
    // A name may have another one in brackets: `周某某 (Joe River)`.
    if behind.get(..end).is_some_and(|value| value.contains(" (")) && behind.get(end..).is_some_and(|rest| rest.starts_with(')'))
    {
        end += 1;
    }
    if behind.contains("   ") || behind.contains('\u{3000}') {
        end = end.min(behind.find("   ").unwrap_or(end));
        if label == Label::Source {
            end = end.min(behind.find('\u{3000}').unwrap_or(end));
        }
    }
    // Papers in Han characters are one word.
    if label == Label::Source && behind.starts_with(is_cjk) {
        end = end.min(behind.find(|c: char| c.is_whitespace() || matches!(c, '，' | ',' | '(' | '（')).unwrap_or(end));
    }
    if label == Label::Source {
        end = end.min(behind.find(['(', '（']).filter(|at| *at > 0).unwrap_or(end));
    }
    // Counters stand behind names without a colon: `作者：林一舟 阅读(1024)`.
    let counter = COUNTER.find(behind).map(|counter| counter.start());
    end = end.min(counter.unwrap_or(end));
    let value = behind.get(..end)?.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '，' | '-' | '/' | '·' | '&'));
    let letters = value.chars().filter(|c| c.is_alphanumeric()).count();
    (letters >= 2 && value.chars().count() <= LONGEST_VALUE && !value.contains("://")).then_some(value)
}

/// People in a line, or a part of one between bars, of the form `By …`.
fn by(text: &str, taken: &[Range<usize>]) -> Option<(Vec<String>, Range<usize>)> {
    let mut start = 0;
    // A date in between parts as a bar does.
    let mut cuts: Vec<usize> = text.match_indices(['|', '•', '·', '\n']).map(|(at, mark)| at + mark.len()).collect();
    cuts.extend(taken.iter().map(|range| range.end));
    cuts.push(text.len());
    cuts.sort_unstable();
    for cut in cuts {
        let range = start..cut;
        let Some(part) = text.get(range.clone()) else { continue };
        start = range.end;
        let bare = part.trim_start_matches(|c: char| !c.is_alphanumeric());
        let begins = range.start + part.len() - bare.len();
        // A date or a label ends what can be a name.
        let ends = taken.iter().map(|range| range.start).filter(|at| *at >= begins).min().unwrap_or(range.end).min(range.end);
        let Some(bare) = text.get(begins..ends) else { continue };
        let word = BYLINE.iter().filter(|word| starts_with_word(bare, word)).max_by_key(|word| word.len());
        let Some(rest) = word.and_then(|word| bare.get(word.len()..)) else { continue };
        let rest = rest.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '|' | '•' | '·' | '-' | '–' | '—' | ','));
        // Accounts are written as their owners like it: beside a date, one word is a name.
        let account = rest
            .trim_end_matches([' ', ':'])
            .split(" am")
            .next()
            .and_then(|rest| rest.split(" on").next())
            .unwrap_or(rest)
            .trim();
        let is_sure = !taken.is_empty() || word.is_some_and(|word| word.contains(' '));
        let is_account = is_sure && !account.contains(char::is_whitespace) && account.len() > 2 && account.len() < 25;
        if rest.is_empty() {
            continue;
        }
        // What they are may stand behind them: `By Ada Brook, who rows`.
        let first = rest.split([',', '(']).next().unwrap_or(rest).trim();
        let people = if reads_like_names(rest) || is_account {
            names::names(rest)
        } else if reads_like_names(first) && first.contains(' ') {
            names::names(first)
        } else {
            continue;
        };
        if !people.is_empty() {
            return Some((people, begins..ends));
        }
    }
    None
}

fn starts_with_word(text: &str, word: &str) -> bool {
    text.split_at_checked(word.len())
        .is_some_and(|(start, rest)| rest.starts_with([' ', ':', '\u{a0}']) && is_in_any_case(start, word))
}

/// Whether words are written as those of names are.
pub(super) fn reads_like_names(text: &str) -> bool {
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || matches!(c, ',' | '&' | '/' | ';')).filter(|word| !word.is_empty()).collect();
    let fits = |word: &&str| {
        let lower = word.to_lowercase();
        word.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase)
            || PARTICLES.contains(&lower.as_str())
            || JOINTS.contains(&lower.as_str())
            || word.contains('@')
    };
    let named = words.iter().any(|word| word.chars().any(char::is_uppercase));
    words.len() <= 24
        && words.iter().all(fits)
        && named
        && words.first().is_some_and(|word| !JOINTS.contains(&word.to_lowercase().as_str()))
}

/// Reporters that a line without a sentence names by what they are.
fn reporters(text: &str) -> Option<(Vec<String>, Range<usize>)> {
    if text.is_ascii() {
        return None;
    }
    let any = |roles: &[&str]| roles.iter().any(|role| text.contains(role));
    let (is_chinese, is_korean) = (any(&REPORTERS), any(&KOREAN_REPORTERS));
    if !is_chinese && !is_korean || text.contains(['。', '！', '？']) {
        return None;
    }
    let chinese = || {
        let found = REPORTER.captures(text)?;
        let whole = found.get(0)?;
        let value = found.name("v")?;
        Some((names::names(text.get(label_start(text, value.start())..value.end())?), whole.range()))
    };
    let korean = || {
        let found = KOREAN.captures(text)?;
        Some((vec![found.name("v")?.as_str().to_owned()], found.get(0)?.range()))
    };
    let chinese = is_chinese.then(chinese).flatten().filter(|(people, _)| !people.is_empty());
    chinese.or_else(|| is_korean.then(korean).flatten())
}

/// Where the reporter's label in front of a name begins, without the paper.
fn label_start(text: &str, name: usize) -> usize {
    let before = text.get(..name).unwrap_or_default();
    REPORTERS.iter().filter_map(|role| before.rfind(role)).max().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_is_found_with_its_value() {
        for labels in LABELS {
            for (line, expected) in labels.hits {
                let facts = read(line, Order::DayFirst);
                let dated = facts
                    .dates
                    .iter()
                    .any(|(label, found)| *label == labels.label && line.get(found.range.clone()) == Some(expected));
                let named = facts.labelled.iter().any(|(label, value)| *label == labels.label && value == expected);
                assert!(dated || named || labels.label == Label::Other, "{line}: {facts:?}");
            }
        }
    }

    #[test]
    fn a_line_of_nothing_but_facts_is_a_fact_line() {
        let lines = [
            "2022-11-03 07:30 来源：新闻网 作者：张三",
            "2022年11月3日 07:30:12　来源: 某某日报　编辑：李四",
            "By Ada Brook and Eve Stone",
            "By Ada Brook, Staff Writer | 3 May 2021",
            "3 May 2021, 10:15",
            "Veröffentlicht am 3. Mai 2021",
            "发表于2005年09月07日 11:57",
            "文/林一舟 图/何青",
            "Updated: 4 May 2021",
        ];
        for line in lines {
            assert!(read(line, Order::DayFirst).alone, "{line}");
        }
        let others = [
            "2022年11月3日，河水上涨了两米。",
            "他的作者是谁？",
            "By the river they sat down",
            "Photo: Max Hill",
            "Von Anfang an war das Wasser kalt",
            "3 May 2021 was a quiet day by the river",
            "Tags: rivers, floods",
        ];
        for line in others {
            assert!(!read(line, Order::DayFirst).alone, "{line}: {:?}", read(line, Order::DayFirst));
        }
    }

    #[test]
    fn people_are_found_in_lines() {
        let rows: &[(&str, &[&str])] = &[
            ("作者：林一舟 来源：山城晚报", &["林一舟"]),
            ("By Ada Brook and Eve Stone", &["Ada Brook", "Eve Stone"]),
            ("3 May 2021 | By Ada Brook", &["Ada Brook"]),
            ("Von Anna Feld und Max Bach", &["Anna Feld", "Max Bach"]),
            ("Par Anne Rivière", &["Anne Rivière"]),
            ("Por Ana Ríos", &["Ana Ríos"]),
            ("本报记者 林一舟 何青 北京报道", &["林一舟", "何青"]),
            ("山城网南岸频道 记者 林一舟 何青", &["林一舟", "何青"]),
            ("記者林一舟／台北報導", &["林一舟"]),
            ("한강물 기자", &["한강물"]),
            ("南岸新闻·山城商报记者林一舟/文", &["林一舟"]),
            ("南岸新闻·山城商报记者林一舟/文受访者供图", &["林一舟"]),
            ("作者：周某某 (Joe River)", &["周某某 (Joe River)"]),
            ("By Ada Brook, who covers rivers for the paper", &["Ada Brook"]),
            ("Thread starter river7", &["river7"]),
            ("May 3, 2021 at 6:08 PM ET by Ada Brook", &["Ada Brook"]),
        ];
        for (line, expected) in rows {
            assert_eq!(labelled_people(line), *expected, "{line}");
        }
        assert_eq!(read("2022-11-03 07:30 山城晚报", Order::DayFirst).publication.as_deref(), Some("山城晚报"));
    }
}
