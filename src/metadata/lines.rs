//! Lines of nothing but facts: date, source, author and editor, with their labels or without.
//!
//! Knows one line at a time. Must not know where on a page it stands.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::dates::{self, Found, Order};
use super::names;
use super::pattern::Pattern;
use super::people::{by, poster, reporters};
use super::words::{AUTHORS, BYLINE, LABELS, Label, Labels};
use crate::document::{Measure, is_cjk};
use crate::steps::step_by;

/// Weight that may be left of a fact line: the name of an editor or of the site.
const LEFT: f64 = 12.0;

/// Bytes of a line that is read: facts are short, and numbers without end are none.
const LONGEST_LINE: usize = 1_500;

/// Bytes of the longest label.
const LONGEST_LABEL: usize = 60;

/// Chars of a value behind its label.
const LONGEST_VALUE: usize = 60;

/// Labels in any case, longer ones first: a short one may be the beginning of a long one.
static LABEL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let mut words: Vec<&str> = LABELS.iter().flat_map(|labels| labels.words.iter().copied()).collect();
    words.sort_by_key(|word| (std::cmp::Reverse(word.len()), *word));
    let words: Vec<String> = words.into_iter().map(regex::escape).collect();
    Regex::new(&format!("(?i){}", words.join("|"))).ok()
});

/// `山城晚报记者`
static PAPER: Pattern = Pattern::new(
    r"(?P<v>[\p{Han}]{1,10}(?:社|报|報|网|網|台|臺|刊))(?:全媒体|融媒体|首席|特约|见习|实习|見習)?\s?[／/]?\s?(?:记者|記者)",
);

/// A publication's name right behind the date of a fact line.
static PUBLICATION: Pattern = Pattern::new(
    r"^[\s|丨·]{1,4}(?P<v>[\p{Han}A-Za-z\d·]{2,14}?(?:报|報|网|網|社|台|臺|刊|新闻|新聞|在线|客户端|日報|時報))(?:\s|$|[【（(|\[])",
);

/// What counts readers, behind a name.
static COUNTER: Pattern =
    Pattern::new(r"\s(?:阅读|閱讀|浏览|瀏覽|点击|點擊|评论|評論|人气|字号|查看|回复|发表于|发布于|于\d|views?\b|comments?\b)");

/// What else may stand in a fact line.
static FILLER: Pattern = Pattern::new(
    r"(?:本文|首发|浏览次数|点击数?|字号|我要评论|次|条|大|中|小|原创|分享|打印|收藏|关注|微博|微信|空间|纠错|编辑|阅读|评论|(?i:posted|published|updated|last|modified|written|on|at|by|in|date|gmt|utc|est|edt|pst|pdt|bst|cet|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs)?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|min(?:ute)?s? read|[ap]\.?m|uhr|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)-feira|luned[ìi]|marted[ìi]|mercoled[ìi]|gioved[ìi]|venerd[ìi]|sabato|domenica|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|(?:mån|tis|ons|tors|fre|lör|sön|man|tirs|lør|søn)da[gy]|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|senin|selasa|rabu|kamis|jumat|sabtu|minggu|kl|klo|alle|ore)\b|[월화수목금토일]요일|[月火水木金土日]曜日?|星期.|周[一二三四五六日])|[\d.]+万?|[\p{P}\p{S}\s]",
);

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
        if matches!(label, Label::Published | Label::Modified | Label::OtherDate) {
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
            let before = text.get(..date.range.start).unwrap_or_default();
            // `最新推荐文章于 … 发布` is of another page's doing.
            let is_other = before.trim_end().ends_with("推荐文章于");
            let label = if is_other { Label::OtherDate } else { label_behind(text.get(date.range.end..).unwrap_or_default()) };
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
    if let Some((poster, range)) = facts.dates.first().and_then(|(_, date)| poster(text, &date.range)) {
        facts.labelled.push((Label::Author, poster));
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
        "首次发布" | "发布" | "发表" | "發布" | "發佈" | "發表" => Label::Published,
        _ => Label::Other,
    }
}

/// The paper whose reporter a line names, if that is not the one it stands in.
pub(super) fn paper(text: &str) -> Option<String> {
    let found = PAPER.captures(text)?.name("v")?.as_str();
    (!is_own(found)).then(|| found.to_owned())
}

/// Whether a text is nothing but the name of a paper, as those end: `南岸日报`.
pub(super) fn is_paper(text: &str) -> bool {
    (2..=14).contains(&text.chars().count())
        && text.chars().all(|c| is_cjk(c) || c.is_ascii_alphanumeric())
        && text.ends_with(['报', '報', '社', '网', '網', '台', '臺', '刊'])
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

/// Whether a line names who wrote the text, and not only who took the picture.
pub(super) fn names_writer(facts: &Facts, line: &str) -> bool {
    facts.labelled.iter().any(|(label, _)| *label == Label::Author)
        || !facts.reporters.is_empty() && ["/文", "／文"].iter().any(|mark| line.contains(mark))
}

/// Whether a line is nothing but what stands in front of a name or a date: `Written by`, `Last updated`.
pub(super) fn is_label(line: &str) -> bool {
    is_author_label(line) || is_in(&DATE_LABELS, line)
}

/// Whether a line is nothing but what stands in front of the name of an author.
pub(super) fn is_author_label(line: &str) -> bool {
    is_in(&AUTHOR_LABELS, line.trim_end_matches([' ', ':', '：']))
}

/// Whether a line is one of these words, in any case.
fn is_in(words: &BTreeSet<&str>, line: &str) -> bool {
    let bare = line.trim();
    (1..=LONGEST_LABEL).contains(&bare.len()) && words.contains(bare.to_lowercase().as_str())
}

/// What stands in lines of its own in front of dates, and in front of names.
static DATE_LABELS: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| {
    let is_date = |labels: &&Labels| matches!(labels.label, Label::Published | Label::Modified);
    LABELS.iter().filter(is_date).flat_map(|labels| labels.words.iter().copied()).collect()
});
static AUTHOR_LABELS: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| BYLINE.iter().chain(AUTHORS).copied().collect());

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
    if found.is_empty() && !has_mark(text) && !text.contains(['于', '於']) {
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
        // A capital letter behind a digit begins a word: elements of their own, which nothing but their style parts.
        let is_glued = before.ends_with(|c: char| c.is_ascii_digit()) && word.as_str().starts_with(char::is_uppercase);
        let is_within = before.ends_with(char::is_alphanumeric) && !is_glued || behind.starts_with(char::is_alphanumeric);
        if !wide && is_within {
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
            '=' | '＝' => !word.as_str().is_ascii(),
            _ => false,
        });
        let is_date = matches!(label, Label::Published | Label::Modified | Label::OtherDate);
        let to_date = found.iter().any(|found| found.range.start >= word.end() && found.range.start - word.end() <= gap + 1);
        let end = match separator {
            Some(separator) => word.end() + gap + separator.len_utf8(),
            None if is_date && to_date => word.end() + gap,
            // `来源于` joins what stands behind it.
            None if label == Label::Source && folded.ends_with(['于', '於']) => word.end() + gap,
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
        || !text.is_ascii() && text.contains(['：', '丨', '︱', '｜', '│', '●', '|', '/', '／', '=', '＝'])
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
            "Thứ năm, 3/11/2022, 07:30 (GMT+7)",
            "Quarta-feira, 3 de Novembro de 2010",
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
            ("第A04版：小记者训练营", &[]),
            ("南岸网\u{a0} 记者\u{a0} 林一舟\u{a0} 何青", &["林一舟", "何青"]),
            ("한강물 기자", &["한강물"]),
            ("[글=한강물 사진=윤슬기]", &["한강물"]),
            ("南岸新闻·山城商报记者林一舟/文", &["林一舟"]),
            ("南岸新闻·山城商报记者林一舟/文受访者供图", &["林一舟"]),
            ("作者：周某某 (Joe River)", &["周某某 (Joe River)"]),
            ("By Ada Brook, who covers rivers for the paper", &["Ada Brook"]),
            ("Thread starter river7", &["river7"]),
            ("2005/03/15 22:36:13 by river7 〓", &["river7"]),
            ("本贴由河边人于2005年8月12日16:10:13发表", &["河边人"]),
            ("Autoren Anna Feld und Max Bach", &["Anna Feld", "Max Bach"]),
            ("Author Archives", &[]),
            ("Γράφει ο Νίκος Ποταμός", &["Νίκος Ποταμός"]),
            ("بقلم سلمى النهر", &["سلمى النهر"]),
            ("May 3, 2021 at 6:08 PM ET by Ada Brook", &["Ada Brook"]),
        ];
        for (line, expected) in rows {
            assert_eq!(labelled_people(line), *expected, "{line}");
        }
        assert_eq!(read("2022-11-03 07:30 山城晚报", Order::DayFirst).publication.as_deref(), Some("山城晚报"));
    }
}
