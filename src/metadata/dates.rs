//! Dates in text: the forms in which pages write them, in the languages they are written in.
//!
//! Knows forms, not places: which date of a page is the article's is for others to say. A date that the
//! calendar does not have is none, and what is not said, such as a zone, is not made up.

use std::ops::Range;

use regex::{Captures, Regex};

use super::months::MONTHS;
use super::pattern::Pattern;
use crate::date::Date;
use crate::document::is_cjk;
use crate::steps::step_by;

/// In `3/11/2022`, what comes first: pages in English differ from most others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    DayFirst,
    MonthFirst,
    /// The month between strokes, and the day between dashes: what is written in English, nobody says where.
    MonthFirstInStrokes,
}

impl Order {
    /// Whether the month comes first where this mark stands between the numbers.
    fn is_month_first(self, mark: &str) -> bool {
        match self {
            Self::DayFirst => false,
            Self::MonthFirst => mark != ".",
            Self::MonthFirstInStrokes => mark == "/",
        }
    }
}

/// A date and where in the text it stands, with its time, zone and day of the week.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Found {
    pub(super) range: Range<usize>,
    pub(super) date: Date,
}

/// `2022-11-03`, `2022年11月3日`, `2022. 11. 3.`
static YEAR_FIRST: Pattern =
    Pattern::new(r"(?P<y>(?:1[89]|20)\d{2})\s?(?P<a>[-/.年년])\s?(?P<m>\d{1,2})\s?[-/.月월]\s?(?P<d>\d{1,2})(?:\s?[日号號일])?");

/// `二〇二二年十一月三日`
static IN_WORDS: Pattern = Pattern::new(
    r"(?P<y>[〇零○Ｏ一二三四五六七八九]{4})年(?P<m>[一二三四五六七八九十]{1,2})月(?P<d>[一二三四五六七八九十廿卅]{1,4})[日号號]",
);

/// `民國111年11月3日`, `令和4年11月3日`
static ERA: Pattern =
    Pattern::new(r"(?P<era>民國|民国|令和|平成|昭和)?\s?(?P<y>\d{1,3}|元)\s?年\s?(?P<m>\d{1,2})\s?月\s?(?P<d>\d{1,2})\s?日");

/// `3.11.2022`, `11/3/2022`
static YEAR_LAST: Pattern =
    Pattern::new(r"(?P<d>\d{1,2})\s?(?P<a>[./-])\s?(?P<m>\d{1,2})\s?(?P<b>[./-])\s?(?P<y>(?:19|20)\d{2})");

/// `3.11.22`, `11/3/22`, `22-11-03`
static SHORT: Pattern = Pattern::new(r"(?P<a>\d{1,2})(?P<s>[./-])(?P<b>\d{1,2})(?P<t>[./-])(?P<c>\d{2})");

/// `11月3日`
static WITHOUT_YEAR: Pattern = Pattern::new(r"(?P<m>\d{1,2})月(?P<d>\d{1,2})[日号號]");

/// What follows a day: a time, perhaps a zone.
static TIME: Pattern = Pattern::new(
    r"(?x)^
    [\s\u{a0}\u{3000}.,，·|T\-–—()（）日号號일]{0,6}
    (?:(?:星期|周|週|礼拜)?[一二三四五六日天月火水木金土](?:曜日)?[)）]?\s?)?
    (?i:at|um|à|a\slas|alle|o\sgodz\.?|kl\.?|klo|в|às|om|um\s)?[\s\u{a0}]{0,2}
    (?P<half0>上午|下午|晚上|凌晨|中午|早上|오전|오후|午前|午後)?\s?
    (?P<h>\d{1,2})\s?(?:[:：.时時点點시h]|\sUhr)\s?(?P<min>\d{2})(?:\s?[分분]|\sUhr)?
    (?:[:：]?\s?(?P<s>\d{2})(?:[.,]\d{1,9})?(?:\s?[秒초])?)?
    (?:\s?(?P<half>[AaPp]\.?[Mm]\b\.?))?
    (?:\s?\(?(?P<zone>Z\b|(?:UTC|GMT)?\s?[+-]\d{1,2}(?::?\d{2})?\b|(?:UTC|GMT|[ECMP]T|[ECMP][SD]T|CES?T|MES?Z|JST|KST|HKT|MSK|AE[SD]T|BST|IST)\b)\)?)?",
);

/// What may be the name of a month. Which words are is looked up: to compile the names of all languages takes
/// longer than to read a page.
macro_rules! name {
    () => {
        r"(?P<name>tháng\s[\p{L}\d]+|(?:كانون|تشرين)\s\p{L}+|[\p{L}\p{M}]+)"
    };
}

/// `3 November 2022`, `3-Nov-2022`
static DAY_MONTH: Pattern = Pattern::new(concat!(
    r"(?i)(?P<d>\d{1,2})(?:st|nd|rd|th|er|º|ª|-?го|\.)?[\s\u{a0}\-/.,]{0,3}(?:de |of |d[’'])?",
    name!(),
    r"[\s\u{a0}\-/.,]{0,3}(?:de |del |of |năm )?(?P<y>(?:19|20)\d{2})"
));

/// `November 3rd, 2022`
static MONTH_DAY: Pattern = Pattern::new(concat!(
    r"(?i)\b",
    name!(),
    r"\.?[\s\u{a0}-]{1,2}(?P<d>\d{1,2})(?:st|nd|rd|th)?[,.\s\u{a0}-]{1,3}(?:(?:mon|tue|wed|thu|fri|sat|sun)\s|(?P<h>\d{1,2}):(?P<min>\d{2})(?::(?P<s>\d{2}))?\s)?(?P<y>(?:19|20)\d{2})"
));

/// `2022. november 3.`, `2022 m. lapkričio 3 d.`
static YEAR_MONTH: Pattern =
    Pattern::new(concat!(r"(?i)(?P<y>(?:19|20)\d{2})\.?,?[\s\u{a0}](?:m\.[\s\u{a0}])?", name!(), r"\.?[\s\u{a0}](?P<d>\d{1,2})"));

/// What makes a date of what a form found.
type Reader<'r> = &'r dyn Fn(&Captures<'_>) -> Option<Date>;

/// The first date of a text.
pub(super) fn first(text: &str, order: Order) -> Option<Found> {
    next(text, 0, order)
}

/// All dates of a text, in order.
pub(super) fn all(text: &str, order: Order) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    while let Some(date) = next(text, found.last().map_or(0, |last| last.range.end), order) {
        found.push(date);
    }
    found
}

/// A day of a month, where no year is given: month and day.
pub(super) fn without_year(text: &str) -> Option<(u8, u8)> {
    if !text.contains('月') {
        return None;
    }
    let found = WITHOUT_YEAR.captures(text)?;
    Some((number(&found, "m")?, number(&found, "d")?))
}

/// What a text must have for a date to be in it, as far as one look at each byte tells.
#[derive(Debug, Clone, Copy, Default)]
struct Signs {
    /// Four digits that are a year.
    year: bool,
    /// The word for year.
    word: bool,
    /// Two marks between digits, as in `3.11.22`.
    marks: bool,
}

impl Signs {
    fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let word = !text.is_ascii() && text.contains('年');
        if !bytes.iter().any(u8::is_ascii_digit) {
            return Self { word, ..Self::default() };
        }
        let is_year = |four: &[u8]| matches!(four, [b'1', b'8' | b'9', rest @ ..] | [b'2', b'0', rest @ ..] if rest.iter().all(u8::is_ascii_digit));
        let is_mark = |three: &&[u8]| matches!(three, [before, b'.' | b'/' | b'-', behind] if before.is_ascii_digit() && behind.is_ascii_digit());
        Self { year: bytes.windows(4).any(is_year), word, marks: bytes.windows(3).filter(is_mark).nth(1).is_some() }
    }

    fn any(self) -> bool {
        self.year || self.word || self.marks
    }
}

/// Whether a text may have a date in it.
pub(super) fn may_have(text: &str) -> bool {
    Signs::of(text).any()
}

/// Whether a year other than `2022年` stands in front of a word for year: of an era, or in words.
fn has_other_year(text: &str) -> bool {
    text.match_indices('年').any(|(at, _)| {
        let before = text.get(..at).unwrap_or_default().trim_end();
        let digits = before.bytes().rev().take(4).take_while(u8::is_ascii_digit).count();
        digits < 4
    })
}

fn next(text: &str, from: usize, order: Order) -> Option<Found> {
    let rest = text.get(from..)?;
    step_by(rest.len());
    let signs = Signs::of(rest);
    if !signs.any() {
        return None;
    }
    let other_year = signs.word && has_other_year(rest);
    // Names of months have letters of alphabets.
    let named = signs.year && rest.chars().any(|c| c.is_alphabetic() && !is_cjk(c));
    let readers: [(Option<&Regex>, Reader<'_>); 7] = [
        (asked(signs.year, &YEAR_FIRST), &|found| day(number(found, "y")?, number(found, "m")?, number(found, "d")?)),
        (asked(other_year, &IN_WORDS), &in_words),
        (asked(other_year, &ERA), &of_era),
        (asked(named, &DAY_MONTH), &with_name),
        (asked(named, &MONTH_DAY), &with_name),
        (asked(named, &YEAR_MONTH), &with_name),
        (asked(signs.year, &YEAR_LAST), &|found| year_last(found, order)),
    ];
    let found = readers.into_iter().filter_map(|(form, read)| {
        form?.captures_iter(rest).find_map(|captures| {
            let whole = captures.get(0)?;
            // Digits that go on are a number; hours that stand tight behind the word for day are not.
            let open = whole.as_str().ends_with(|c: char| c.is_ascii_digit());
            let cut = rest.get(..whole.start())?.ends_with(|c: char| c.is_ascii_digit())
                || open && rest.get(whole.end()..)?.starts_with(|c: char| c.is_ascii_digit());
            // `03.11.1907:30`: a day of 2019, and a time that nothing but its style parts from it.
            let glued = open && begins_with_minutes(rest.get(whole.end()..)?);
            (!cut && !glued).then(|| read(&captures)).flatten().map(|date| (whole.range(), date))
        })
    });
    let long = found.min_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end))).and_then(|(range, date)| {
        let (date, length) = with_time(date, rest.get(range.end..)?);
        Some(Found { range: from + range.start..from + range.end + length, date })
    });
    let before = long.as_ref().map_or(rest.len(), |long| long.range.start - from);
    signs.marks.then(|| short(rest.get(..before)?, from, order)).flatten().or(long)
}

/// Whether a text goes on with a colon and minutes.
fn begins_with_minutes(text: &str) -> bool {
    matches!(text.as_bytes(), [b':', tens, ones, ..] if tens.is_ascii_digit() && ones.is_ascii_digit())
}

/// Two digits for a year are one only where a time follows, a label stands in front, or nothing else is there.
fn short(text: &str, from: usize, order: Order) -> Option<Found> {
    SHORT.captures_iter(text)?.find_map(|found| {
        let whole = found.get(0)?;
        let (before, behind) = (text.get(..whole.start())?, text.get(whole.end()..)?);
        let part = |c: char| c.is_ascii_digit() || matches!(c, '.' | '/' | '-');
        // A time may stand right behind.
        let hours = behind.bytes().take_while(u8::is_ascii_digit).count();
        let is_time = whole.len() == 8 && hours == 2 && behind.get(hours..).is_some_and(begins_with_minutes);
        let goes_on = behind.starts_with(part) && !is_time;
        if found.name("s")?.as_str() != found.name("t")?.as_str() || before.ends_with(part) || goes_on {
            return None;
        }
        let (a, b, c): (u8, u8, u8) = (number(&found, "a")?, number(&found, "b")?, number(&found, "c")?);
        let year = |year: u8| i16::from(year) + if year < 70 { 2000 } else { 1900 };
        let date = match found.name("s")?.as_str() {
            "-" => day(year(a), b, c),
            "/" if order.is_month_first("/") => day(year(c), a, b).or_else(|| day(year(c), b, a)),
            "/" => day(year(c), b, a).or_else(|| day(year(c), a, b)),
            _ => day(year(c), b, a),
        }?;
        let (date, length) = with_time(date, behind);
        let labelled = before.trim_end().ends_with([':', '：']);
        // `(14.09.07)`, `28.04.19 | Rivers`: apart from words, and all in two digits, it is no version.
        let begins = before.trim().is_empty() || before.ends_with('(');
        let is_apart = begins && whole.len() == 8 && behind.trim_start().chars().next().is_none_or(|c| ")|·•".contains(c));
        (length > 0 || labelled || is_apart).then(|| Found { range: from + whole.start()..from + whole.end() + length, date })
    })
}

/// A form, where there is something for it to find.
fn asked(there_is: bool, form: &'static Pattern) -> Option<&'static Regex> {
    there_is.then(|| form.regex()).flatten()
}

fn number<T: std::str::FromStr>(found: &Captures<'_>, name: &str) -> Option<T> {
    found.name(name)?.as_str().parse().ok()
}

fn day(year: i16, month: u8, day: u8) -> Option<Date> {
    Date::new(year, month, day)
}

/// The day with the time that stands behind it, and how long that is.
fn with_time(date: Date, behind: &str) -> (Date, usize) {
    let read = || {
        let found = TIME.captures(behind)?;
        let whole = found.get(0)?;
        if behind.get(whole.end()..)?.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let (hour, minute): (u8, u8) = (number(&found, "h")?, number(&found, "min")?);
        let half = found.name("half0").or_else(|| found.name("half")).map(|half| half.as_str().to_lowercase());
        let late = half.as_deref().map(|half| half.starts_with(['p', '下', '晚']) || matches!(half, "오후" | "午後"));
        let early = late == Some(false) && half.as_deref() != Some("中午");
        let hour = match hour {
            12 if early => 0,
            1..=11 if late == Some(true) => hour + 12,
            hour => hour,
        };
        let date = date.at(hour, minute, number(&found, "s").unwrap_or(0));
        let zone = found.name("zone").and_then(|zone| zone_of(zone.as_str()));
        let length = whole.end();
        date.time.map(|_| (zone.map_or(date, |zone| date.east(zone)), length))
    };
    read().unwrap_or((date, 0))
}

/// Names of zones that stand for one offset: those of RFC 2822 and those that no other zone shares. `CST`
/// is Chicago's and China's, `ET` has two offsets, so both are passed over.
const ZONES: [(&str, i16); 16] = [
    ("UTC", 0),
    ("GMT", 0),
    ("EST", -300),
    ("EDT", -240),
    ("MST", -420),
    ("MDT", -360),
    ("PST", -480),
    ("PDT", -420),
    ("CET", 60),
    ("CEST", 120),
    ("MEZ", 60),
    ("MESZ", 120),
    ("MSK", 180),
    ("JST", 540),
    ("KST", 540),
    ("HKT", 480),
];

/// Minutes east of UTC.
fn zone_of(zone: &str) -> Option<i16> {
    if zone.len() > 1 && zone.chars().all(char::is_alphabetic) {
        return ZONES.iter().find(|(name, _)| *name == zone).map(|(_, east)| *east);
    }
    let digits = zone.trim_start_matches(|c: char| c.is_alphabetic() || c.is_whitespace());
    let Some((sign, digits)) = digits.split_at_checked(1) else { return Some(0) };
    let (hours, minutes) = match digits.split_once(':') {
        Some((hours, minutes)) => (hours, minutes),
        None if digits.len() == 4 => digits.split_at(2),
        None => (digits, "0"),
    };
    let east = hours.parse::<i16>().ok()? * 60 + minutes.parse::<i16>().ok()?;
    Some(if sign == "-" { -east } else { east })
}

fn with_name(found: &Captures<'_>) -> Option<Date> {
    let name = found.name("name")?.as_str().to_lowercase();
    let is = |names: &[&str]| names.contains(&name.as_str());
    let month = MONTHS.iter().find_map(|months| months.names.iter().position(|names| is(names)))?;
    let date = day(number(found, "y")?, u8::try_from(month + 1).ok()?, number(found, "d")?)?;
    // `Thu Nov 3 07:30:12 2022`
    let time = number(found, "h").zip(number(found, "min"));
    Some(time.map_or(date, |(hour, minute)| date.at(hour, minute, number(found, "s").unwrap_or(0))))
}

fn year_last(found: &Captures<'_>, order: Order) -> Option<Date> {
    let separator = found.name("a")?.as_str();
    if separator != found.name("b")?.as_str() {
        return None;
    }
    let (year, first, second) = (number(found, "y")?, number(found, "d")?, number(found, "m")?);
    let month_first = order.is_month_first(separator);
    let (likely, other) = if month_first { ((first, second), (second, first)) } else { ((second, first), (first, second)) };
    day(year, likely.0, likely.1).or_else(|| (separator != ".").then(|| day(year, other.0, other.1)).flatten())
}

/// Digits of Chinese: `十一`, `廿三`, `三十`.
fn small(text: &str) -> Option<u8> {
    let digit = |c: char| "〇一二三四五六七八九".chars().position(|digit| digit == c).and_then(|place| u8::try_from(place).ok());
    let mut value: u8 = 0;
    for c in text.chars() {
        value = match c {
            '十' => value.max(1).checked_mul(10)?,
            '廿' => 20,
            '卅' => 30,
            c => value.checked_add(digit(c)?)?,
        };
    }
    Some(value)
}

fn in_words(found: &Captures<'_>) -> Option<Date> {
    let year = found.name("y")?.as_str().chars().try_fold(0_i16, |year, c| {
        let digit = "〇一二三四五六七八九".chars().position(|digit| digit == c).unwrap_or(0);
        year.checked_mul(10)?.checked_add(i16::try_from(digit).ok()?)
    })?;
    day(year, small(found.name("m")?.as_str())?, small(found.name("d")?.as_str())?)
}

fn of_era(found: &Captures<'_>) -> Option<Date> {
    /// The year before the first.
    const ERAS: [(&str, i16); 5] = [("民國", 1911), ("民国", 1911), ("令和", 2018), ("平成", 1988), ("昭和", 1925)];
    let year = match found.name("y")?.as_str() {
        "元" => 1,
        year => year.parse().ok()?,
    };
    let before = match found.name("era") {
        Some(era) => ERAS.iter().find(|(name, _)| *name == era.as_str())?.1,
        // Three digits are years of the Republic of China; two could be anything.
        None if (100..200).contains(&year) => 1911,
        None => return None,
    };
    day(before + year, number(found, "m")?, number(found, "d")?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str, order: Order) -> String {
        first(text, order).map(|found| found.date.to_string()).unwrap_or_default()
    }

    #[test]
    fn months_of_every_language_are_read() {
        for months in MONTHS {
            assert_eq!(written(months.sample, Order::DayFirst), "2022-11-03", "{}", months.sample);
            for (place, name) in
                months.names.iter().enumerate().flat_map(|(place, names)| names.iter().map(move |name| (place, name)))
            {
                let expected = format!("2022-{:02}-03", place + 1);
                assert_eq!(written(&format!("3 {name} 2022"), Order::DayFirst), expected, "{name}");
            }
        }
    }

    #[test]
    fn dates_are_read_in_every_form() {
        let rows = [
            ("2022-11-03", "2022-11-03"),
            ("2022-11-03T07:30:12+08:00", "2022-11-03T07:30:12+08:00"),
            ("2022-11-03 07:30:12", "2022-11-03T07:30:12"),
            ("发布时间：2022年11月3日 07:30", "2022-11-03T07:30:00"),
            ("2022年11月03日07:30", "2022-11-03T07:30:00"),
            ("2022年11月3日（星期四）下午3时05分", "2022-11-03T15:05:00"),
            ("2022/11/3 19:05 GMT", "2022-11-03T19:05:00Z"),
            ("2022. 11. 3. 12:52", "2022-11-03T12:52:00"),
            ("2022년 11월 3일 오후 2:10", "2022-11-03T14:10:00"),
            ("2022年11月3日 午前9時00分", "2022-11-03T09:00:00"),
            ("二〇二二年十一月三日", "2022-11-03"),
            ("二○二二年十二月卅一日", "2022-12-31"),
            ("二〇二二年十月二十九日", "2022-10-29"),
            ("中華民國111年11月3日", "2022-11-03"),
            ("民國 111 年 11 月 3 日", "2022-11-03"),
            ("111年11月3日", "2022-11-03"),
            ("令和4年11月3日", "2022-11-03"),
            ("Thu, 3 Nov 2022 07:30:00 +0800", "2022-11-03T07:30:00+08:00"),
            ("Nov. 3, 2022 at 7:30 p.m.", "2022-11-03T19:30:00"),
            ("Nov. 3, 2022 at 7:30 p.m. EST", "2022-11-03T19:30:00-05:00"),
            ("Nov. 3, 2022 at 7:30 p.m. ET", "2022-11-03T19:30:00"),
            ("3. November 2022, 07:30 Uhr (MEZ)", "2022-11-03T07:30:00+01:00"),
            ("November 3rd, 2022, 12:05 AM", "2022-11-03T00:05:00"),
            ("03-Nov-2022", "2022-11-03"),
            ("Nov 03 Thu 2022 07:30", "2022-11-03T07:30:00"),
            ("Thu Nov  3 07:30:12 2022", "2022-11-03T07:30:12"),
            ("3. November 2022, 7.30 Uhr", "2022-11-03T07:30:00"),
            ("Publié le 1er novembre 2022 à 7h30", "2022-11-01T07:30:00"),
            ("3 de noviembre de 2022 a las 07:30", "2022-11-03T07:30:00"),
            ("3 ноября 2022, в 7:30", "2022-11-03T07:30:00"),
            ("03.11.2022", "2022-11-03"),
            ("03.11.2022 - 07:30", "2022-11-03T07:30:00"),
            ("13/11/2022", "2022-11-13"),
            ("发布时间：22-11-03 23:16", "2022-11-03T23:16:00"),
            ("03.11.22 07:30", "2022-11-03T07:30:00"),
            ("Stand: 03.11.22", "2022-11-03"),
            ("A review (03.11.22)", "2022-11-03"),
            ("03.11.22 · Rivers", "2022-11-03"),
            ("river7 03.11.1907:30", "2019-11-03T07:30:00"),
            ("03.11.1907", "1907-11-03"),
            ("03.11.22 is a version", ""),
            ("3.11.22", ""),
            ("2022 m. lapkričio 3 d.", "2022-11-03"),
            ("ngày 3 tháng 11 năm 2022, 07:30", "2022-11-03T07:30:00"),
            ("3 d’abril de 2022", "2022-04-03"),
            ("3 metres, 12 May 2022", "2022-05-12"),
            ("version 3.11.22", ""),
            ("10.3.11.22 12:30", ""),
            ("3 hours ago", ""),
            ("2022-02-30", ""),
            ("10.12.20221", ""),
            ("192.168.20.2022", ""),
            ("12345-2022-11-3", "2022-11-03"),
        ];
        for (text, expected) in rows {
            assert_eq!(written(text, Order::DayFirst), expected, "{text}");
        }
        assert_eq!(written("11/3/2022", Order::MonthFirst), "2022-11-03");
        assert_eq!(written("11/3/2022", Order::DayFirst), "2022-03-11");
        assert_eq!(written("11/13/2022", Order::DayFirst), "2022-11-13");
        assert_eq!(written("11-13-2022", Order::DayFirst), "2022-11-13");
        assert_eq!(written("11-03-2022, 07:30 AM", Order::MonthFirst), "2022-11-03T07:30:00");
        assert_eq!(written("11.03.2022", Order::MonthFirst), "2022-03-11");
    }

    #[test]
    fn a_day_without_a_year_is_read() {
        assert_eq!(without_year("南岸讯 11月3日"), Some((11, 3)));
    }

    #[test]
    fn all_dates_of_a_line_are_found_with_their_places() {
        let line = "Published 3 May 2021, updated 4 May 2021 10:15";
        let found: Vec<(&str, String)> =
            all(line, Order::DayFirst).into_iter().map(|found| (&line[found.range], found.date.to_string())).collect();
        assert_eq!(found[0], ("3 May 2021", "2021-05-03".to_owned()));
        assert_eq!(found[1], ("4 May 2021 10:15", "2021-05-04T10:15:00".to_owned()));
    }
}
