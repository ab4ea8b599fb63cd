//! One host name, read around its dot: to the left and to the right, character by folded character.
//!
//! Knows how labels are split, bracketed and disguised. Must not know which dots are worth looking at.

use super::domain::{DomainLike, Spelling};
use super::letters::{
    Dot, REACH, STRONG, dot, has_strong_ending, is_closing, is_label, is_latin, is_opening, is_other_alphabet, is_skipped,
    is_strong, is_styled, plain_ending,
};
use crate::skeleton::folded;
use crate::span::TextRange;
use crate::steps::step_by;

/// Bytes of a path that still belong to a domain.
const PATH: usize = 120;

/// A character of a host name as it reads, and where it stands.
#[derive(Debug, Clone, Copy)]
struct Letter {
    /// ASCII letter, digit, `-` or `.`.
    c: char,
    range: TextRange,
    /// Written in an alphabet that only looks like Latin.
    other: bool,
}

/// What may be one host name, read around a dot.
pub(super) struct Window {
    letters: Vec<Letter>,
    split: bool,
    mangled: bool,
    odd_dots: bool,
    /// Where reading stopped.
    pub(super) end: usize,
}

impl Window {
    pub(super) fn around(text: &str, floor: usize, at: usize) -> Self {
        let mut window = Self { letters: Vec::new(), split: false, mangled: false, odd_dots: false, end: at };
        window.odd_dots = text.get(at..).and_then(|rest| rest.chars().next()).and_then(dot) == Some(Dot::Odd);
        let left: Vec<(usize, char)> =
            text.get(floor..at).unwrap_or_default().char_indices().rev().take(REACH).map(|(at, c)| (floor + at, c)).collect();
        window.left(&left);
        window.letters.reverse();
        step_by(left.len());
        let right: Vec<(usize, char)> =
            text.get(at..).unwrap_or_default().char_indices().take(2 * REACH).map(|(own, c)| (at + own, c)).collect();
        step_by(right.len());
        window.right(text, &right);
        window
    }

    fn push(&mut self, at: usize, c: char) -> bool {
        let range = TextRange::new(at, at + c.len_utf8());
        if let Some(dot) = dot(c) {
            self.letters.push(Letter { c: '.', range, other: dot == Dot::Odd || dot == Dot::Wide });
            self.odd_dots |= dot == Dot::Odd;
            return true;
        }
        if matches!(c, '-' | '－') {
            self.letters.push(Letter { c: '-', range, other: false });
            return true;
        }
        if is_label(c) {
            let letter = if c == '〇' { 'o' } else { folded(c).unwrap_or(c) };
            self.letters.push(Letter { c: letter, range, other: is_other_alphabet(c) });
            return true;
        }
        false
    }

    /// Reads the labels before the dot, last character first.
    fn left(&mut self, chars: &[(usize, char)]) {
        let get = |at: usize| chars.get(at).map(|(_, c)| *c);
        // Letters of the label so far.
        let mut label = 0;
        let mut at = 0;
        while let Some(&(place, c)) = chars.get(at) {
            let next = get(at + 1);
            if is_skipped(c) {
                at += 1;
            } else if c.is_whitespace() {
                // Beside a dot, or between two single letters.
                let single = label == 1 && next.is_some_and(is_label) && get(at + 2).is_none_or(|c| !is_label(c));
                let beside = label == 0 && next.is_some_and(is_label) && at > 0;
                let first = label == 0 && at == 0 && next.is_some_and(is_label);
                if !(single || beside || first) {
                    return;
                }
                self.split = true;
                if single {
                    label = 0;
                }
                at += 1;
            } else if is_closing(c) || is_opening(c) {
                // `(.)` around the dot, or `n(o)vel`.
                let around = label == 0 && at == 0 && is_opening(c);
                let inside = next.is_some_and(is_label) || next.is_some_and(is_opening);
                let whole = bracket_inside(chars, at);
                if !(around || (is_closing(c) && inside && whole))
                    && !(is_opening(c) && self.mangled && next.is_some_and(is_label))
                {
                    return;
                }
                self.mangled |= !around;
                self.odd_dots |= around;
                at += 1;
            } else if dot(c) == Some(Dot::Odd) && !self.odd_dots || !self.push(place, c) {
                return;
            } else {
                label = if dot(c).is_some() { 0 } else { label + 1 };
                at += 1;
            }
        }
    }

    /// Reads the dot and the labels behind it.
    fn right(&mut self, text: &str, chars: &[(usize, char)]) {
        let get = |at: usize| chars.get(at).map(|(_, c)| *c);
        let (mut label, mut at) = (0, 0);
        // A spelled-out dot.
        if let Some(&(place, c)) = chars.first()
            && is_opening(c)
        {
            let end = chars.get(4).map_or(place, |(end, c)| end + c.len_utf8());
            self.letters.push(Letter { c: '.', range: TextRange::new(place, end), other: true });
            self.odd_dots = true;
            at = 5;
        }
        while let Some(&(place, c)) = chars.get(at) {
            let next = get(at + 1);
            self.end = place;
            if is_skipped(c) {
                at += 1;
            } else if c.is_whitespace() {
                let single = label == 1
                    && next.is_some_and(is_label)
                    && (get(at + 2).is_none_or(|c| !is_label(c)) || self.completes(text.get(place..).unwrap_or_default()));
                let after_dot =
                    label == 0 && next.is_some_and(is_label) && has_strong_ending(text.get(place..).unwrap_or_default());
                let before_dot =
                    next.and_then(dot).is_some() && get(at + 2).is_some_and(|c| is_label(c) || c.is_whitespace()) && self.split;
                if !(single || after_dot || before_dot) {
                    return;
                }
                self.split = true;
                if single {
                    label = 0;
                }
                at += 1;
            } else if is_closing(c) && label == 0 && self.odd_dots && next.is_some_and(|c| is_label(c) || c.is_whitespace()) {
                at += 1;
            } else if !self.push(place, c) {
                return;
            } else {
                if dot(c).is_some()
                    && !next.is_some_and(|next| {
                        is_label(next) || next.is_whitespace() || is_skipped(next) || is_closing(next) && self.odd_dots
                    })
                {
                    self.letters.pop();
                    return;
                }
                label = if dot(c).is_some() { 0 } else { label + 1 };
                at += 1;
                self.end = place + c.len_utf8();
            }
        }
    }

    /// Whether the single letter read last and what follows are an ending: `c om`.
    fn completes(&self, rest: &str) -> bool {
        let Some(last) = self.letters.last() else { return false };
        let more = rest.trim_start().chars().take(4).map_while(folded).take_while(char::is_ascii_alphanumeric);
        is_strong(&std::iter::once(last.c).chain(more).collect::<String>())
    }

    /// The host name in what was read.
    pub(super) fn read(mut self, text: &str) -> Option<DomainLike> {
        let (first, last, host) = self.host()?;
        let own = self.letters.get(first..last)?;
        let mut range = TextRange::new(own.first()?.range.start, own.last()?.range.end);
        // Brackets around a dot, or dots that are none, between the first letter and the last.
        self.odd_dots = own.iter().any(|letter| letter.c == '.' && letter.other)
            || range.of(text).contains(['(', '[', '{', '（', '【']) && !self.mangled;
        self.split = range.of(text).contains(char::is_whitespace);
        let mut spelling = self.spelling(text, range, &host);
        let address = ["www.", "wap.", "m.", "bbs."].iter().any(|first| host.starts_with(first));
        let named = {
            let suffix = psl::suffix(host.as_bytes())?.as_bytes().len();
            let body = host.get(..host.len().checked_sub(suffix + 1)?)?;
            let label = body.rsplit('.').next()?;
            label.len() >= 3 && label.bytes().any(|c| c.is_ascii_alphabetic()) || address && !body.is_empty()
        };
        // Names of files and abbreviations have dots too.
        let known = psl::suffix(host.as_bytes()).is_some_and(|suffix| suffix.is_known());
        let odd = spelling.is_odd();
        let lettered = host.rsplit('.').nth(1).is_some_and(|label| label.bytes().any(|c| c.is_ascii_alphabetic()));
        if !known || !(named || odd && lettered && host.len() >= 5) {
            return None;
        }
        let ending = host.rsplit('.').next().unwrap_or_default();
        // Words of other alphabets look like anything once they are folded.
        let written = range.of(text).rsplit(|c| dot(c).is_some()).next().unwrap_or_default();
        if !written.chars().any(|c| is_label(c) && !is_other_alphabet(c)) && !spelling.look_alikes {
            return None;
        }
        // `the end.Love` is a sentence that was glued to the next.
        let begins = written.starts_with(char::is_uppercase) && !written.chars().skip(1).any(char::is_uppercase);
        let label = range.of(text).rsplit(|c| dot(c).is_some()).nth(1).unwrap_or_default();
        let coined = label.contains('-') || label.chars().skip(1).any(char::is_uppercase);
        let believed = address || is_strong(ending) || coined && ending.len() == 2;
        if begins && !believed {
            return None;
        }
        // `the .NET runtime`, `a .com`: an ending with a dot of its own is a word behind another.
        if is_word_behind_word(range.of(text)) && !address && !(spelling.look_alikes || spelling.wide || spelling.mangled) {
            return None;
        }
        // Part of a longer name: of a variable, of a file.
        if text.get(range.end..).is_some_and(|after| after.starts_with('_'))
            || !is_strong(ending)
                && text.get(..range.start).is_some_and(|before| before.ends_with('/') && !before.ends_with("//"))
        {
            return None;
        }
        let styled = written.chars().any(is_styled) && (2..=4).contains(&ending.len());
        if (spelling.odd_dots || spelling.split || spelling.mangled) && !address && !is_strong(ending) && !styled {
            return None;
        }
        // The host of a mail address is no site.
        if text.get(..range.start).is_some_and(|before| before.ends_with(['@', '＠'])) {
            return None;
        }
        let scheme = scheme(text, range.start);
        range.start -= scheme;
        let path = path(text, range.end);
        range.end += path;
        // A capital at the beginning of a sentence is nobody's disguise.
        spelling.loud &= scheme == 0;
        Some(DomainLike { range, host, spelling, address: address || scheme > 0, path: path > 1 })
    }

    /// The longest run of labels that ends in a public suffix: places among the letters, and the host.
    fn host(&mut self) -> Option<(usize, usize, String)> {
        while self.letters.last().is_some_and(|last| !last.c.is_ascii_alphanumeric()) {
            self.letters.pop();
        }
        let folded: String = self.letters.iter().map(|letter| letter.c).collect();
        // All are ASCII: places in the text are places among the letters.
        let mut end = folded.len();
        loop {
            let host = folded.get(..end)?;
            let cut = host.rfind('.')?;
            let ending = plain_ending(host.get(cut + 1..)?);
            // `example.comThe`: an ending that something is glued to.
            let known = |ending: &str| psl::suffix(ending.as_bytes()).is_some_and(|suffix| suffix.is_known());
            if known(&ending) && ending.len() >= 2 {
                self.mangled |= ending != host.get(cut + 1..)?;
                let mut start = 0;
                // Empty labels, and those that begin or end with a dash, end a name.
                let labels = host.get(..cut)?;
                if let Some(at) = labels.rfind("..") {
                    start = at + 2;
                }
                if let Some(at) = labels.get(start..)?.rfind("-.") {
                    start += at + 2;
                }
                // A label of another alphabet is a word in front of the name, or a name of its own.
                start = self.behind_other_labels(start, cut);
                while host.get(start..).is_some_and(|host| host.starts_with(['-', '.'])) {
                    start += 1;
                }
                let name = host.get(start..cut)?;
                if name.is_empty() || name.ends_with(['.', '-']) {
                    return None;
                }
                return Some((start, end, format!("{name}.{ending}")));
            }
            let glued = STRONG.iter().find(|strong| ending.starts_with(**strong) && strong.len() >= 3);
            let parted = glued.is_some_and(|strong| self.is_parted(cut + 1 + strong.len()));
            end = match glued {
                Some(strong) if parted => cut + 1 + strong.len(),
                _ => cut,
            };
        }
    }

    /// Behind the last label before `end` that has no letter of Latin.
    fn behind_other_labels(&self, start: usize, end: usize) -> usize {
        let own = self.letters.get(start..end).unwrap_or_default();
        let mut behind = start;
        let mut at = start;
        for label in own.split(|letter| letter.c == '.') {
            at += label.len();
            let letters = label.iter().filter(|letter| letter.c.is_ascii_alphabetic());
            if letters.clone().count() > 0 && letters.clone().all(|letter| letter.other) {
                behind = at;
            }
            at += 1;
        }
        behind
    }

    /// Whether a capital or another alphabet begins here, behind a small letter.
    fn is_parted(&self, at: usize) -> bool {
        let gap = |a: &Letter, b: &Letter| a.range.end != b.range.start;
        at.checked_sub(1)
            .and_then(|before| Some((self.letters.get(before)?, self.letters.get(at)?)))
            .is_some_and(|(a, b)| gap(a, b))
    }

    fn spelling(&self, text: &str, range: TextRange, host: &str) -> Spelling {
        let source = range.of(text);
        let mut spelling = Spelling { odd_dots: self.odd_dots, split: self.split, mangled: self.mangled, ..Spelling::default() };
        spelling.wide = source.contains(|c| matches!(c, 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '０'..='９'));
        // A label that is written in one alphabet is a word of a language; small capitals and
        // mathematical letters are no language's.
        spelling.look_alikes = source.split(|c| dot(c).is_some()).any(|label| {
            let plain = label.contains(|c: char| c.is_ascii_alphabetic() || is_latin(c));
            // At the border of a label it only says where the line may break.
            let hidden = label.trim_matches(is_skipped).contains(|c| is_skipped(c) && c != '\u{ad}');
            let other = label.contains(is_other_alphabet);
            let styled = label.contains(|c| {
                is_label(c)
                    && c.is_alphabetic()
                    && !is_latin(c)
                    && !c.is_ascii()
                    && !is_other_alphabet(c)
                    && !matches!(c, 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
            });
            plain && (hidden || other) || styled
        });
        let labels: Vec<&str> = source.split(|c| dot(c).is_some()).collect();
        let mixed = |label: &str| label.chars().any(char::is_lowercase) && label.chars().any(char::is_uppercase);
        let capitalised = |label: &str| label.starts_with(char::is_uppercase) && !label.chars().skip(1).any(char::is_uppercase);
        let last = labels.last().copied().unwrap_or_default();
        let first = labels.first().copied().unwrap_or_default();
        let www = host.starts_with("www.");
        spelling.odd_case = mixed(last) && !capitalised(last) || www && mixed(first) && !capitalised(first);
        let loud = |label: &&str| label.chars().any(char::is_uppercase);
        spelling.loud = labels.len() > 1 && (labels.iter().all(loud) || www && loud(&last));
        spelling
    }
}

/// Whether the closing bracket at this place, read backwards, holds at most three letters and is glued to
/// a letter on its other side.
fn bracket_inside(chars: &[(usize, char)], at: usize) -> bool {
    let inside = chars.iter().skip(at + 1).take(4).position(|(_, c)| is_opening(*c));
    inside.is_some_and(|length| chars.get(at + length + 2).is_some_and(|(_, c)| is_label(*c))) && at > 0
        || inside.is_some_and(|length| chars.get(at + length + 2).is_some_and(|(_, c)| is_label(*c)))
}

/// Bytes of the scheme before a host.
fn scheme(text: &str, start: usize) -> usize {
    let before = text.get(..start).unwrap_or_default();
    let Some(rest) = before.strip_suffix("//").or_else(|| before.strip_suffix("／／")) else { return 0 };
    let Some(rest) = rest.strip_suffix([':', '：']) else { return 0 };
    let name = rest.len() - rest.trim_end_matches(|c: char| c.is_ascii_alphabetic()).len();
    if (3..=5).contains(&name) { before.len() - rest.len() + name } else { 0 }
}

/// Bytes of port, path and query behind a host.
fn path(text: &str, end: usize) -> usize {
    let rest = text.get(end..).unwrap_or_default();
    let starts =
        rest.starts_with('/') || rest.strip_prefix(':').is_some_and(|port| port.starts_with(|c: char| c.is_ascii_digit()));
    if !starts {
        return 0;
    }
    let in_path =
        |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '_' | '.' | '-' | '?' | '=' | '&' | '%' | '#' | '+' | ':' | '~');
    let length = rest.bytes().take(PATH).take_while(|byte| in_path(char::from(*byte))).count();
    rest.get(..length).unwrap_or_default().trim_end_matches(['.', '-', ':', '?']).len()
}

/// Whether the only blank of a name stands before its dot, and whole words on both sides of it.
fn is_word_behind_word(name: &str) -> bool {
    let mut parts = name.split(char::is_whitespace).filter(|part| !part.is_empty());
    let (Some(first), Some(second), None) = (parts.next(), parts.next(), parts.next()) else { return false };
    !first.contains('.') && second.starts_with('.')
}
