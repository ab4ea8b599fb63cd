//! The words of the vocabulary in a line: what their classes mean, and where they stand.
//!
//! Knows classes and letters. Must not know which words there are, nor what a sentence made of them means: that is
//! for the vocabulary and the frames.
//!
//! Words are compared folded: look-alike letters, width, case and marks on letters say nothing.

use super::lexicon::LEXICON;
use super::signs;
use crate::look;
use crate::skeleton::{Skeleton, is_cjk, is_letter};
use crate::span::TextRange;
use crate::steps::step_by;

/// A set of classes, one bit each.
pub(super) type Classes = u32;

/// A place on the net, in general words: `this site`, `网址`.
pub(super) const SITE: Classes = 1;
/// A channel beside the site: app, group, account, code to scan.
pub(super) const CHANNEL: Classes = 1 << 1;
/// What is read: chapter, novel, story.
pub(super) const WORK: Classes = 1 << 2;
/// Channels spelled so that no filter sees them.
pub(super) const DISGUISED: Classes = 1 << 23;
/// What pirates of stories trade in: the words that no shop, paper or manual has beside its address.
pub(super) const FICTION: Classes = 1 << 22;
/// Praise of speed and completeness: latest, full, first.
pub(super) const LATEST: Classes = 1 << 3;
/// Asks to go somewhere or do something.
pub(super) const CALL: Classes = 1 << 4;
/// Asks to keep something for the next time or to pass it on.
pub(super) const REMEMBER: Classes = 1 << 5;
/// Names searching.
pub(super) const SEARCH: Classes = 1 << 6;
/// Addresses readers.
pub(super) const READER: Classes = 1 << 7;
/// Costs nothing, has no advertisements.
pub(super) const FREE: Classes = 1 << 8;
/// Compiling, scanning, uploading, providing.
pub(super) const COMPILE: Classes = 1 << 9;
/// Disclaims: rights, deletion, trial use.
pub(super) const LEGAL: Classes = 1 << 10;
/// Publishing somewhere.
pub(super) const PUBLISH: Classes = 1 << 11;
/// Taken without leave.
pub(super) const THEFT: Classes = 1 << 12;
/// Reporting.
pub(super) const REPORT: Classes = 1 << 13;
/// The one who wrote it.
pub(super) const AUTHOR: Classes = 1 << 14;
/// Standing by somebody.
pub(super) const SUPPORT: Classes = 1 << 15;
/// Another place than this one.
pub(super) const ELSEWHERE: Classes = 1 << 16;
/// Trades that live by inserted links: gambling, pills, replicas, loans, essays.
pub(super) const VICE: Classes = 1 << 17;
/// Buying and bonuses.
pub(super) const SELL: Classes = 1 << 18;
/// Reading on, turning the page.
pub(super) const CONTINUE: Classes = 1 << 19;
/// Paying before reading on.
pub(super) const PAY: Classes = 1 << 21;
/// Pages that are counted.
pub(super) const PAGE: Classes = 1 << 20;
/// Trades that honest texts have their own words for as often: loans, jobs, odds, fortunes.
pub(super) const DEAL: Classes = 1 << 24;
/// Spelled with signs that stand for letters: `p@ge`.
pub(super) const HIDDEN: Classes = 1 << 25;

/// Letters of a word that is believed when signs are read as letters.
const SIGNED: usize = 4;

/// A word of the table in a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    pub(super) range: TextRange,
    pub(super) classes: Classes,
}

/// Whether a line has no letters but those of ASCII and Han, none of which stand apart: it reads as it is folded.
pub(super) fn is_plain(line: &str) -> bool {
    // Others are in disguise, or have marks, or are of an alphabet that is folded.
    let foreign = |c: char| !is_cjk(c) && is_letter(c);
    line.is_ascii() || !look::has_pair(line, look::is_cyrillic) && !look::others(line).any(foreign) && !signs::is_spaced(line)
}

/// The words of the table in a line, in order, disjoint. Whether the line [`is_plain`] is asked once.
pub(super) fn find(line: &str, plain: bool) -> Vec<Word> {
    let Some(spelled) = signs::read(line) else { return find_named(line, plain) };
    // Signs and the letters they stand for are of one byte: places are the same in both.
    let mut words = find_named(&spelled, plain);
    for word in &mut words {
        if word.range.of(line) != word.range.of(&spelled) && word.range.end - word.range.start >= SIGNED {
            word.classes |= HIDDEN;
        }
    }
    words
}

fn find_named(line: &str, plain: bool) -> Vec<Word> {
    let mut words = in_table(line, plain);
    let named: Vec<TextRange> = signs::names(line).collect();
    if !named.is_empty() {
        words.retain(|word| named.iter().all(|name| name.overlap(word.range).is_none()));
        words.extend(named.into_iter().map(|range| Word { range, classes: SITE | FICTION }));
        words.sort_by_key(|word| word.range);
    }
    words
}

fn in_table(line: &str, plain: bool) -> Vec<Word> {
    step_by(line.len());
    if plain {
        return find_in(line);
    }
    let skeleton = Skeleton::of(line);
    let mut words = find_in(skeleton.text());
    for word in &mut words {
        word.range = skeleton.source(word.range.start..word.range.end);
    }
    words.retain(|word| !word.range.is_empty());
    words
}

/// Whether a word that asks for something tells of it here: `followed him` needs no such care, `关注了` does.
pub(super) fn is_told(line: &str, word: Word) -> bool {
    if word.classes & CALL == 0 || !word.range.of(line).ends_with(is_cjk) {
        return false;
    }
    let before = line.get(..word.range.start).and_then(|before| before.chars().next_back());
    let after = line.get(word.range.end..).and_then(|after| after.chars().next());
    after.is_some_and(|c| matches!(c, '了' | '过' | '過' | '着' | '著'))
        || before.is_some_and(|c| matches!(c, '他' | '她' | '它' | '们' | '們' | '已' | '曾' | '没' | '沒'))
}

/// The words of a folded text, by their places in it.
fn find_in(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let meaning = |number: usize| LEXICON.meanings.get(number).copied().unwrap_or_default();
    let is_open = |number| meaning(number).1;
    LEXICON.words.each_whole(text, is_open, |range, number| words.push(Word { range, classes: meaning(number).0 }));
    // Some rows say nothing but that a phrase is none of the words in it.
    words.retain(|word| word.classes != 0);
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inject::vocabulary::WORDS;

    #[test]
    fn words_are_found_whole_and_folded() {
        let found = |text: &str| {
            find(text, is_plain(text)).iter().map(|word| (word.range.of(text).to_owned(), word.classes)).collect::<Vec<_>>()
        };
        assert_eq!(found("Rereading ᴄʜᴀᴘᴛᴇʀ"), [("ᴄʜᴀᴘᴛᴇʀ".to_owned(), WORK | FICTION)]);
        assert_eq!(found("请记住本站"), [("请记住".to_owned(), CALL | REMEMBER), ("本站".to_owned(), SITE)]);
        assert_eq!(found("новые главы"), [("новые".to_owned(), LATEST), ("глав".to_owned(), WORK | FICTION)]);
    }

    #[test]
    fn the_table_is_not_empty() {
        assert!(!LEXICON.words.is_empty());
    }

    #[test]
    fn the_table_is_in_small_letters() {
        let capitals = |row: &&(Classes, &str)| row.1.contains(char::is_uppercase);
        assert_eq!(WORDS.iter().find(capitals), None);
        assert_eq!(find("READ Online", true).len(), find("read online", true).len());
    }
}
