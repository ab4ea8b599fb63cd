//! The language a page declares, or the script it is plainly written in.
//!
//! Knows language tags and characters that only one way of writing has.

use crate::document::Document;

/// Chars of reading text that are looked at.
const SAMPLE: usize = 4_000;

/// Characters of everyday words that differ between simplified and traditional writing.
const SIMPLIFIED: &str = "这国时会为来个们说过对发学经见电长开关问门车东马书话语级议员区员时报产业务处众";
const TRADITIONAL: &str = "這國時會為來個們說過對發學經見電長開關問門車東馬書話語級議員區員時報產業務處眾";

/// A BCP 47 tag.
pub(super) fn language(document: &Document<'_>) -> Option<String> {
    let declared =
        document.head.language.as_deref().or_else(|| document.head.meta(&["og:locale", "content-language", "dc.language"]));
    let declared = declared.map(|tag| tag.trim().replace('_', "-")).filter(|tag| is_tag(tag));
    let seen = by_script(&document.text);
    match (declared, seen) {
        // Templates declare English for pages in any language; the script does not lie.
        (Some(declared), Some(seen)) if primary(&declared) != primary(seen) => Some(seen.to_owned()),
        (Some(declared), _) => Some(declared),
        (None, seen) => seen.map(str::to_owned),
    }
}

fn primary(tag: &str) -> String {
    tag.split('-').next().unwrap_or(tag).to_ascii_lowercase()
}

fn is_tag(tag: &str) -> bool {
    (2..=3).contains(&primary(tag).len()) && tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') && tag.len() <= 35
}

/// The languages that their script gives away.
fn by_script(text: &str) -> Option<&'static str> {
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
    if letters < 8 {
        None
    } else if kana * 10 > letters && kana * 4 > han {
        Some("ja")
    } else if hangul * 4 > letters {
        Some("ko")
    } else if han * 2 > letters {
        Some(if traditional > simplified { "zh-Hant" } else { "zh" })
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_give_languages_away() {
        assert_eq!(by_script("这条河在夏天会涨水，人们说过很多次。"), Some("zh"));
        assert_eq!(by_script("這條河在夏天會漲水，人們說過很多次。"), Some("zh-Hant"));
        assert_eq!(by_script("川の水位は一晩で二メートル上がりました。"), Some("ja"));
        assert_eq!(by_script("강물이 밤새 이 미터나 불어났다."), Some("ko"));
        assert_eq!(by_script("The river rose two metres."), None);
    }
}
