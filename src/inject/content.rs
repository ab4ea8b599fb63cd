//! What is in a stretch of a line: words by class, domains, accounts, and how much of it they are.
//!
//! Knows lines that were taken apart. Must not know what their words mean together.

use super::account;
use super::find::{Line, within};
use super::frames::{DOMAIN, HANDLE, MAIL, MIXED, NUMBER};
use super::mix::{self, Mix};
use super::pieces;
use super::words;
use crate::look;
use crate::span::TextRange;
use crate::steps::step_by;

/// Letters of a title between its marks: it says what is offered, not that something is.
const TITLE: std::ops::RangeInclusive<usize> = 2..=40;

/// What is in a range, counted once.
#[derive(Debug, Default)]
pub(super) struct Content {
    pub(super) mix: Mix,
    pub(super) domains: usize,
    /// Letters in all, and of words and domains.
    pub(super) letters: usize,
    pub(super) covered: usize,
}

impl Content {
    pub(super) fn of(line: &Line<'_>, range: TextRange) -> Self {
        let mut content = Self::of_words(line, range);
        content.add_account(line, range);
        content
    }

    /// All but accounts, which are dear to look for.
    pub(super) fn of_words(line: &Line<'_>, range: TextRange) -> Self {
        step_by(range.end - range.start);
        let mut content = Self { letters: pieces::letters(range.of(line.text)) - named(line, range), ..Self::default() };
        let mut seen: Vec<&str> = Vec::new();
        for domain in within(&line.domains, range, |domain| domain.range) {
            content.domains += 1;
            content.covered += pieces::letters(domain.range.of(line.text));
            content.mix.add(DOMAIN, content.domains == 1);
        }
        for word in within(&line.words, range, |word| word.range) {
            if line.domains_in(word.range).next().is_some() {
                continue;
            }
            let text = word.range.of(line.text);
            content.covered += pieces::letters(text);
            let fresh = !seen.contains(&text);
            if fresh {
                seen.push(text);
            }
            let asks = if words::is_told(line.text, *word) { word.classes & !words::CALL } else { word.classes };
            content.mix.add(asks, fresh);
        }
        content
    }

    pub(super) fn add_account(&mut self, line: &Line<'_>, range: TextRange) {
        let text = range.of(line.text);
        // Addresses have numbers of their own.
        let path = self.domains > 0 && line.domains_in(range).any(|domain| domain.path);
        let digits = if path { None } else { account::number(text) };
        if let Some(letters) = digits {
            self.mix.add(NUMBER, true);
            self.covered += letters;
        }
        let mixed = account::mixed(text);
        if let Some(letters) = mixed {
            self.mix.add(MIXED | NUMBER, digits.is_none());
            self.covered += letters;
        }
        if digits.is_none()
            && mixed.is_none()
            && let Some(letters) = account::handle(text)
        {
            self.mix.add(HANDLE, true);
            self.covered += letters;
        }
        if let Some(letters) = account::mail(text) {
            self.mix.add(MAIL, true);
            self.covered += letters;
        }
    }

    pub(super) fn density(&self) -> f64 {
        if self.letters == 0 { 0.0 } else { self.covered as f64 / self.letters as f64 }
    }
}

/// Whether the words of a range could meet a frame if all were different and there were an account: asked before
/// anything is counted.
pub(super) fn may_frame(line: &Line<'_>, range: TextRange) -> bool {
    let domains = within(&line.domains, range, |domain| domain.range).map(|_| DOMAIN);
    let words = within(&line.words, range, |word| word.range).map(|word| word.classes);
    let all = domains.chain(words);
    mix::may_frame(all.clone().fold(0, |classes, word| classes | word), &all, |_| true)
}

/// The marks around titles and speech.
const QUOTES: [(char, char); 6] = [('《', '》'), ('『', '』'), ('「', '」'), ('“', '”'), ('«', '»'), ('"', '"')];

/// Letters of titles in a range: what stands between their marks and is no word of the table.
fn named(line: &Line<'_>, range: TextRange) -> usize {
    let text = range.of(line.text);
    let mut letters = 0;
    // Of each kind, where one is open.
    let mut open = [None; QUOTES.len()];
    // All marks but one begin with one of these bytes.
    if !look::has(text, |byte| matches!(byte, b'"' | 0xc2 | 0xe2 | 0xe3)) {
        return letters;
    }
    for (at, c) in look::marks(text) {
        for (open, (opening, closing)) in open.iter_mut().zip(QUOTES) {
            match *open {
                Some(start) if c == closing => {
                    *open = None;
                    let own = TextRange::new(range.start + start, range.start + at + c.len_utf8());
                    letters += named_between(line, own, text.len(), matches!(closing, '》' | '』'));
                }
                None if c == opening => *open = Some(at),
                _ => {}
            }
        }
    }
    letters
}

/// Letters between two marks, if they are a title's; `whole` are the bytes of the range that they stand in.
fn named_between(line: &Line<'_>, own: TextRange, whole: usize, of_titles: bool) -> usize {
    let text = own.of(line.text);
    let length = pieces::letters(text);
    let all = text.len() + 2 * text.chars().next_back().map_or(0, char::len_utf8) >= whole;
    // What somebody says has a mark before its end.
    let said = !of_titles && text.contains(['.', ',', '!', '?', '…', '。', '，', '！', '？', ':', '：']);
    let title =
        TITLE.contains(&length) && !all && !said && line.words_in(own).next().is_none() && line.domains_in(own).next().is_none();
    if title { length } else { 0 }
}
