//! Accounts: the numbers and handles by which somebody wants to be found, and how they are disguised.
//!
//! Knows digits of all shapes. Must not know messengers.

use super::letters::is_skipped;
use crate::look;
use crate::span::tokens;

/// Digits of an account or a telephone.
const NUMBER: std::ops::RangeInclusive<usize> = 6..=16;

/// Digits of an account or a group in digits of one kind, and how many of them must be ASCII's where letters
/// stand among them.
const GROUP: std::ops::RangeInclusive<usize> = 6..=14;
const DIGITS: usize = 4;

/// Changes from one kind of digit to another: one happens where a number meets another.
const CHANGES: usize = 2;

/// Letters and digits of a handle.
const HANDLE: std::ops::RangeInclusive<usize> = 5..=24;

/// Single letters and digits in a row that spell a handle.
const SPACED: usize = 5;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Plain,
    Wide,
    Ring,
    Han,
    Like,
}

/// A digit of any shape: its kind and value.
fn digit(c: char) -> Option<(Kind, u32)> {
    let ring = |first: char| Some((Kind::Ring, u32::from(c) - u32::from(first) + 1));
    let han = |value| Some((Kind::Han, value));
    match c {
        '0'..='9' => Some((Kind::Plain, u32::from(c) - 48)),
        '０'..='９' => Some((Kind::Wide, u32::from(c) - u32::from('０'))),
        '①'..='⑨' => ring('①'),
        '❶'..='❾' => ring('❶'),
        '➀'..='➈' => ring('➀'),
        '➊'..='➒' => ring('➊'),
        '⓪' | '⓿' => Some((Kind::Ring, 0)),
        '〇' | '零' => han(0),
        '一' | '壹' => han(1),
        '二' | '贰' | '貳' => han(2),
        '三' | '叁' | '參' => han(3),
        '四' | '肆' => han(4),
        '五' | '伍' => han(5),
        '六' | '陆' | '陸' => han(6),
        '七' | '柒' => han(7),
        '八' | '捌' => han(8),
        '九' | '玖' => han(9),
        'O' | 'o' | 'l' | 'I' => Some((Kind::Like, u32::from(matches!(c, 'l' | 'I')))),
        _ => None,
    }
}

/// Letters of an account or of a group's number: letters and digits, digits in groups, or the digits of Han.
pub(super) fn number(text: &str) -> Option<usize> {
    // Most sentences have no number, and a dozen searches ask for one.
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let han = |c: char| matches!(c, '〇' | '零' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九');
    let spells = !text.is_ascii() && text.chars().filter(|c| han(*c)).count() >= *GROUP.start();
    if digits < DIGITS && !spells {
        return None;
    }
    let plain = |run: &&str| GROUP.contains(&run.len()) && run.bytes().filter(u8::is_ascii_digit).count() >= DIGITS;
    if let Some(run) = text.split(|c: char| !c.is_ascii_alphanumeric()).find(plain) {
        return Some(run.len());
    }
    if digits < *GROUP.start() && !spells {
        return None;
    }
    let spelled = text.split(|c: char| !han(c)).map(|run| run.chars().count()).find(|count| GROUP.contains(count));
    let grouped = text.split(|c: char| !c.is_ascii_digit() && !matches!(c, ' ' | '-' | '.')).map(str::trim).find_map(|run| {
        let digits = run.bytes().filter(u8::is_ascii_digit).count();
        (GROUP.contains(&digits) && run.len() <= 2 * digits).then_some(digits)
    });
    spelled.map(|count| 2 * count).or(grouped)
}

/// Letters of a number that is written in digits of several kinds, as no honest number is.
pub(super) fn mixed(text: &str) -> Option<usize> {
    if text.is_ascii() {
        return None;
    }
    let (mut digits, mut changes, mut plain, mut gap) = (0, 0, true, 0);
    let mut last: Option<(Kind, u32)> = None;
    let mut before: Option<char> = None;
    for c in text.chars().filter(|c| !is_skipped(*c)).chain(['\n']) {
        let own = digit(c).filter(|(kind, _)| {
            // A letter is a digit only among digits.
            *kind != Kind::Like || last.is_some() || before.is_none_or(|before| !before.is_alphanumeric())
        });
        before = Some(c);
        match (own, last) {
            (Some(now), None) => (digits, changes, plain, gap, last) = (1, 0, now.0 != Kind::Ring, 0, Some(now)),
            (Some(now), Some(then)) => {
                digits += 1;
                // Rings that count up number a list, and a stroke between digits is a dash.
                let stroke = (c == '一' || then == (Kind::Han, 1)) && (now.0 == Kind::Plain || then.0 == Kind::Plain);
                changes += usize::from(now.0 != then.0 && !stroke);
                plain |= now.0 == Kind::Ring && then.0 == Kind::Ring && gap == 0 && now.1 != then.1 + 1;
                (last, gap) = (Some(now), 0);
            }
            (None, Some(_)) if matches!(c, ' ' | '-' | '－' | '_') && gap < 2 => gap += 1,
            (None, _) => {
                if NUMBER.contains(&digits) && changes >= CHANGES && plain {
                    return Some(digits);
                }
                (last, digits) = (None, 0);
            }
        }
    }
    None
}

/// Letters of a handle: `@name`, letters with digits, or single letters and digits in a row.
pub(super) fn handle(text: &str) -> Option<usize> {
    // Most sentences have nothing of the kind.
    if !look::has(text, |byte| byte.is_ascii_digit() || matches!(byte, b'_' | b'@' | 0xef))
        || !text.contains(|c: char| c.is_ascii_digit() || matches!(c, '_' | '@' | '０'..='９' | '＠'))
    {
        return None;
    }
    if text.is_ascii() && !is_hinted(text) {
        return None;
    }
    let part = |c: char| c.is_ascii_alphanumeric() || c == '_' || matches!(c, 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '０'..='９');
    let (mut spaced, mut numbered) = (0, false);
    let mut before = None;
    for place in tokens(text, |c| !part(c)) {
        let token = place.of(text);
        let length = token.chars().count();
        let at = matches!(before, Some('@' | '＠'));
        let letters = token.contains(char::is_alphabetic);
        let coined = token.contains('_') || token.contains(char::is_numeric) && token.starts_with(char::is_lowercase);
        let next = text.get(place.end..).and_then(|rest| rest.chars().next());
        if HANDLE.contains(&length) && letters && (at || coined) && next != Some('.') && next != Some('@') {
            return Some(length);
        }
        // Letters alone may be set wide for emphasis.
        (spaced, numbered) = match length {
            1 => (spaced + 1, numbered || token.contains(char::is_numeric)),
            _ => (0, false),
        };
        if spaced >= SPACED && numbered {
            return Some(spaced);
        }
        before = next;
    }
    None
}

/// Whether ASCII text has a sign of handles, a digit that touches a letter or one on its own.
fn is_hinted(text: &str) -> bool {
    let coined =
        |token: &[u8]| token.iter().any(u8::is_ascii_digit) && (token.len() == 1 || token.iter().any(u8::is_ascii_alphabetic));
    look::has(text, |byte| matches!(byte, b'_' | b'@')) || text.as_bytes().split(|byte| !byte.is_ascii_alphanumeric()).any(coined)
}

/// Letters of an address for mail.
pub(super) fn mail(text: &str) -> Option<usize> {
    let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+');
    text.match_indices('@').find_map(|(at, _)| {
        let before = text.get(..at)?;
        let name = before.len() - before.trim_end_matches(part).len();
        let after = text.get(at + 1..)?;
        let host = after.get(..after.find(|c: char| !part(c)).unwrap_or(after.len()))?.trim_end_matches(['.', '-']);
        (name > 1 && host.contains('.')).then_some(name + host.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_digits_of_several_kinds() {
        assert_eq!(mixed("群号⑥③①-零④壹-⑤②九"), Some(9));
        assert!(mixed("电话 O7̲3̲8 12三 4五6").is_some());
        assert!(mixed("＋８５２ 五零零零 ００１二").is_some());
        for honest in
            ["①200②300③400④500", "2019一2023年", "電話０００－２２－３４５６", "第三 12 34", "二零二三年", "3 一 5 岁 12 月 30"]
        {
            assert_eq!(mixed(honest), None, "{honest}");
        }
    }

    #[test]
    fn handles() {
        assert!(handle("加我 s n o w 7 7 5").is_some());
        assert!(handle("芯 sn_7752y").is_some() && handle("＠ｓｎｏｗ88").is_some());
        for honest in ["write to anna@example.com", "in Windows 11 and iPhone", "a b", "COVID-19", "g e s p e r r t 1911"] {
            assert_eq!(handle(honest), None, "{honest}");
        }
    }
}
