//! The language that a page declares, and the one that it is written in.
//!
//! Knows language tags, characters that only one way of writing has, and a detector for the scripts that
//! many languages share.
//!
//! The detector is whatlang: 70 languages by their trigrams, well kept, one small dependency. Looked at:
//! lingua (better on single words, but its models weigh megabytes for each language), whichlang (16
//! languages only), cld3 bindings (C++). Chinese, Japanese and Korean need none: their script tells them.

use super::claims::Claims;
use super::dates::Order;
use crate::claim::{Field, Origin};
use crate::document::Document;

/// Letters of the text that are looked at: scripts are told by fewer.
const SAMPLE: usize = 4_000;

/// Bytes of the text that the detector sees: it is sure of most texts after a paragraph, and takes as long
/// as it is given.
const DETECTED: usize = 1_200;

/// Letters without which nothing is said of a script, and of a language that shares its own.
const FEWEST: usize = 8;
const FEWEST_SHARED: usize = 80;

/// How sure the detector must be. On shorter and mixed texts it is not.
const SURE: f64 = 0.6;

/// Characters of everyday words that differ between simplified and traditional writing.
const SIMPLIFIED: &str = "这国时会为来个们说过对发学经见电长开关问门车东马书话语级议员区员时报产业务处众";
const TRADITIONAL: &str = "這國時會為來個們說過對發學經見電長開關問門車東馬書話語級議員區員時報產業務處眾";

/// BCP 47 tags.
#[derive(Debug, Default)]
pub(super) struct Language {
    pub(super) chosen: Option<String>,
    pub(super) declared: Option<String>,
    pub(super) detected: Option<String>,
}

/// The language of the page, declared and detected.
pub(super) fn language(document: &Document<'_>, claims: &mut Claims) -> Language {
    let declared = claims.of(Field::Language).filter_map(|said| match &said.what {
        super::claims::What::Text(text) => tag(text).map(|tag| (said.rank, tag)),
        _ => None,
    });
    let declared = declared.min_by_key(|(rank, _)| *rank).map(|(_, tag)| tag);
    let detected = detect(&document.text);
    if let Some(detected) = &detected {
        claims.text(Field::Language, Origin::Writing, 40, detected);
    }
    let chosen = match (&declared, &detected) {
        // Templates declare English for pages in any language; a script of its own does not lie, and words
        // of another language do not by the hundred. Beyond that, neighbours are taken for each other.
        (Some(declared), Some(detected))
            if primary(declared) != primary(detected) && (has_script(detected) || primary(declared) == "en") =>
        {
            Some(detected.clone())
        }
        // `zh` alone does not say which writing.
        (Some(declared), Some(detected)) if primary(declared) == "zh" && writing(declared) != Some(detected.as_str()) => {
            Some(detected.clone())
        }
        (Some(declared), _) => Some(declared.clone()),
        (None, detected) => detected.clone(),
    };
    Language { chosen, declared, detected }
}

/// Whether a language is told by its script.
fn has_script(tag: &str) -> bool {
    matches!(primary(tag).as_str(), "zh" | "ja" | "ko" | "th" | "el" | "he" | "ka" | "hy")
}

/// Which way of writing Chinese a tag stands for.
fn writing(tag: &str) -> Option<&'static str> {
    let has = |parts: &[&str]| tag.split('-').any(|part| parts.contains(&part));
    match () {
        () if has(&["Hant", "TW", "HK", "MO"]) => Some("zh-Hant"),
        () if has(&["Hans", "CN", "SG", "MY"]) => Some("zh-Hans"),
        () => None,
    }
}

/// How a page writes `3/11`: in English the month comes first, but for Britain and those who write alike.
pub(super) fn order(document: &Document<'_>) -> Order {
    let head = &document.head;
    let declared = head.language.as_deref().or_else(|| head.meta(&["og:locale", "content-language"])).and_then(tag);
    match declared.as_deref() {
        Some("en-US" | "en-CA" | "en-PH") => Order::MonthFirst,
        Some("en") => shown_order(&document.text).unwrap_or(Order::MonthFirstInStrokes),
        None => shown_order(&document.text).unwrap_or(Order::DayFirst),
        Some(_) => Order::DayFirst,
    }
}

/// What the first date of the text says that can only be read in one way: `11/29/2022`, `29/11/2022`.
fn shown_order(text: &str) -> Option<Order> {
    /// Places that may be a date: what has none among them tells nothing.
    const MOST: usize = 2_000;
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).filter(|byte| byte.is_ascii_digit()).map(|byte| byte - b'0');
    let two = |at: usize| Some(10 * digit(at)? + digit(at + 1)?);
    memchr::memchr2_iter(b'/', b'-', bytes).take(MOST).find_map(|at| {
        let mark = bytes.get(at)?;
        let (first, second) = (two(at.checked_sub(2)?)?, two(at + 1)?);
        let is_date = bytes.get(at + 3) == Some(mark)
            && two(at + 4).is_some_and(|century| matches!(century, 19 | 20))
            && two(at + 6).is_some();
        let is_cut = at.checked_sub(3).and_then(digit).is_none() && digit(at + 8).is_none();
        match (first, second) {
            (1..=12, 13..=31) if is_date && is_cut => Some(Order::MonthFirst),
            (13..=31, 1..=12) if is_date && is_cut => Some(Order::DayFirst),
            _ => None,
        }
    })
}

/// A declared tag as BCP 47 writes it; `None` for what is none.
fn tag(declared: &str) -> Option<String> {
    let declared = declared.trim().split(',').next()?.replace('_', "-");
    let fits = (2..=3).contains(&primary(&declared).len())
        && declared.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        && declared.len() <= 35;
    let parts = declared.split('-').enumerate().map(|(place, part)| match part.len() {
        2 if place > 0 => part.to_ascii_uppercase(),
        4 if place > 0 => {
            let lower = part.to_ascii_lowercase();
            lower.get(..1).unwrap_or_default().to_ascii_uppercase() + lower.get(1..).unwrap_or_default()
        }
        _ => part.to_ascii_lowercase(),
    });
    fits.then(|| parts.collect::<Vec<_>>().join("-"))
}

fn primary(tag: &str) -> String {
    let primary = tag.split('-').next().unwrap_or(tag).to_ascii_lowercase();
    // Names that differ for what the detector cannot tell apart.
    match primary.as_str() {
        "no" | "nn" => "nb".to_owned(),
        "in" => "id".to_owned(),
        "iw" => "he".to_owned(),
        "hr" | "bs" | "sh" => "sr".to_owned(),
        _ => primary,
    }
}

/// The language of a text, by its script or its words.
fn detect(text: &str) -> Option<String> {
    let (mut han, mut kana, mut hangul, mut letters, mut simplified, mut traditional) = (0, 0, 0, 0, 0, 0);
    for c in text.chars().filter(|c| c.is_alphabetic()).take(SAMPLE) {
        letters += 1;
        match c {
            '\u{3040}'..='\u{30ff}' => kana += 1,
            '\u{ac00}'..='\u{d7a3}' => hangul += 1,
            '\u{3400}'..='\u{9fff}' => {
                han += 1;
                let (plain, full) = (SIMPLIFIED.contains(c), TRADITIONAL.contains(c));
                simplified += usize::from(plain && !full);
                traditional += usize::from(full && !plain);
            }
            _ => {}
        }
    }
    if letters < FEWEST {
        None
    } else if kana * 10 > letters && kana * 4 > han {
        Some("ja".to_owned())
    } else if hangul * 4 > letters {
        Some("ko".to_owned())
    } else if han * 2 > letters {
        Some(if traditional > simplified { "zh-Hant" } else { "zh-Hans" }.to_owned())
    } else {
        by_words(text)
    }
}

fn by_words(text: &str) -> Option<String> {
    // The beginning of a page is its menu: the longest paragraphs say more.
    let mut paragraphs: Vec<&str> = text.split('\n').filter(|line| line.len() > FEWEST_SHARED).take(400).collect();
    paragraphs.sort_by_key(|line| std::cmp::Reverse(line.len()));
    let mut sample = String::new();
    for paragraph in paragraphs {
        let end =
            (0..=DETECTED.saturating_sub(sample.len()).min(paragraph.len())).rev().find(|at| paragraph.is_char_boundary(*at))?;
        sample.push_str(paragraph.get(..end)?);
        sample.push(' ');
        if sample.len() >= DETECTED {
            break;
        }
    }
    if sample.chars().filter(|c| c.is_alphabetic()).count() < FEWEST_SHARED {
        return None;
    }
    let found = whatlang::detect(&sample)?;
    (found.is_reliable() || found.confidence() >= SURE).then(|| short(found.lang().code()).to_owned())
}

/// The tags of two letters, which BCP 47 prefers to those of three.
fn short(code: &str) -> &str {
    #[rustfmt::skip]
    const SHORT: &[(&str, &str)] = &[
        ("afr", "af"), ("aka", "ak"), ("amh", "am"), ("ara", "ar"), ("aze", "az"), ("bel", "be"), ("ben", "bn"), ("bul", "bg"),
        ("cat", "ca"), ("ces", "cs"), ("cmn", "zh"), ("cym", "cy"), ("dan", "da"), ("deu", "de"), ("ell", "el"), ("eng", "en"),
        ("epo", "eo"), ("est", "et"), ("fin", "fi"), ("fra", "fr"), ("guj", "gu"), ("heb", "he"), ("hin", "hi"), ("hrv", "hr"),
        ("hun", "hu"), ("hye", "hy"), ("ind", "id"), ("ita", "it"), ("jav", "jv"), ("jpn", "ja"), ("kan", "kn"), ("kat", "ka"),
        ("khm", "km"), ("kor", "ko"), ("lat", "la"), ("lav", "lv"), ("lit", "lt"), ("mal", "ml"), ("mar", "mr"), ("mkd", "mk"),
        ("mya", "my"), ("nep", "ne"), ("nld", "nl"), ("nob", "nb"), ("ori", "or"), ("pan", "pa"), ("pes", "fa"), ("pol", "pl"),
        ("por", "pt"), ("ron", "ro"), ("rus", "ru"), ("sin", "si"), ("slk", "sk"), ("slv", "sl"), ("sna", "sn"), ("spa", "es"),
        ("srp", "sr"), ("swe", "sv"), ("tam", "ta"), ("tel", "te"), ("tgl", "tl"), ("tha", "th"), ("tuk", "tk"), ("tur", "tr"),
        ("ukr", "uk"), ("urd", "ur"), ("uzb", "uz"), ("vie", "vi"), ("yid", "yi"), ("zul", "zu"),
    ];
    SHORT.iter().find(|(long, _)| *long == code).map_or(code, |(_, short)| short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_that_can_be_read_in_one_way_tells_the_others() {
        let rows = [
            ("", "Read on 05/04/2022 and 13/04/2022", Order::DayFirst),
            ("", "Read on 05-04-2022 and 04-13-2022", Order::MonthFirst),
            ("en", "Read on 13/04/2022", Order::DayFirst),
            ("en", "Read on 05/04/2022", Order::MonthFirstInStrokes),
            ("en-US", "Read on 13/04/2022", Order::MonthFirst),
            ("de", "Read on 04/13/2022", Order::DayFirst),
            ("", "Number 104/13/2022, and 04/13/20221", Order::DayFirst),
        ];
        for (language, text, expected) in rows {
            let page = format!("<html lang='{language}'><p>{text}</p>");
            assert_eq!(order(&crate::read::read_html(&page)), expected, "{language} {text}");
        }
    }

    #[test]
    fn writing_gives_languages_away() {
        let rows = [
            ("这条河在夏天会涨水，人们说过很多次。", Some("zh-Hans")),
            ("這條河在夏天會漲水，人們說過很多次。", Some("zh-Hant")),
            ("川の水位は一晩で二メートル上がりました。", Some("ja")),
            ("강물이 밤새 이 미터나 불어났다.", Some("ko")),
            ("The river rose two metres.", None),
            (
                "The river rose two metres overnight, and the lower road was closed before dawn, when the ferry had left already.",
                Some("en"),
            ),
            (
                "Der Fluss stieg in der Nacht um zwei Meter, und die untere Straße wurde noch vor dem Morgen gesperrt, als die Fähre schon fort war.",
                Some("de"),
            ),
            (
                "Le fleuve est monté de deux mètres pendant la nuit, et la route du bas a été fermée avant l'aube, quand le bac était déjà parti.",
                Some("fr"),
            ),
            (
                "Η στάθμη του ποταμού ανέβηκε δύο μέτρα μέσα στη νύχτα, και ο κάτω δρόμος έκλεισε πριν από την αυγή, όταν το πλοίο είχε ήδη φύγει.",
                Some("el"),
            ),
        ];
        for (text, expected) in rows {
            assert_eq!(detect(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn tags_are_written_as_bcp_47_writes_them() {
        let rows = [
            ("en_GB", Some("en-GB")),
            ("zh-cn", Some("zh-CN")),
            ("ZH-HANT-tw", Some("zh-Hant-TW")),
            ("de, en", Some("de")),
            ("english", None),
            ("", None),
        ];
        for (declared, expected) in rows {
            assert_eq!(tag(declared).as_deref(), expected, "{declared}");
        }
    }
}
