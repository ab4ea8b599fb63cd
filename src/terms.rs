//! Which of many terms begin where in a text.
//!
//! Knows where a word can begin. Must not know what a term means, nor where it may end.
//!
//! An automaton that looks at every byte of a text pays for all of them. Terms begin where words do: from there
//! a tree is walked. In ASCII eight bytes are asked at once where words begin, and a word is walked only if its first
//! four letters are those of a term. (Looked at: aho-corasick, with which the first text of a process took 38 ms, and
//! daachorse: both look at every byte; yada, a double array, with which the first text took 90 ms, most of it to make
//! the array. With the tree it took 19 ms.)

use std::collections::VecDeque;

use crate::look;
use crate::skeleton::{is_capital, is_cjk, is_hangul, is_letter};
use crate::span::TextRange;

/// Many terms, each with its number. Letters are compared whatever their case.
pub(crate) struct Terms {
    /// Of every 64 characters those that a term begins with, a bit each, and how many do before them: that many
    /// nodes come first.
    begins: Vec<(u64, usize)>,
    /// The nodes of the characters of ASCII, capitals as small letters.
    ascii: [Option<usize>; 128],
    nodes: Vec<Node>,
    /// Of each node the character that leads to it. The nodes below one node stand together.
    labels: Vec<char>,
    beginnings: Beginnings,
}

/// What terms in ASCII begin with: what is not in here is no beginning, what is may be one.
struct Beginnings {
    /// The first four bytes of terms.
    heads: Hashes,
    /// All of the terms that are shorter, and what is left of four bytes for each of their lengths.
    short: Hashes,
    masks: Vec<u32>,
    /// Whether a term begins with a blank.
    blank: bool,
}

/// A set of which only hashes are known, a bit each.
struct Hashes {
    bits: Vec<u64>,
    /// Bits of a value that are no part of its hash.
    shift: u32,
}

impl Hashes {
    /// A table in which one bit of twelve or less is set.
    fn of(values: &[u32]) -> Self {
        let bits = (12 * values.len()).next_power_of_two().max(64);
        let mut own = Self { bits: vec![0; bits / 64], shift: 32 - bits.ilog2() };
        for value in values {
            let (word, bit) = own.place(*value);
            if let Some(bits) = own.bits.get_mut(word) {
                *bits |= bit;
            }
        }
        own
    }

    /// The word and the bit of a value. Multiplied by the golden ratio, after Knuth.
    #[inline]
    fn place(&self, value: u32) -> (usize, u64) {
        let hash = value.wrapping_mul(0x9e37_79b1) >> self.shift;
        ((hash >> 6) as usize, 1 << (hash & 63))
    }

    #[inline]
    fn has(&self, value: u32) -> bool {
        let (word, bit) = self.place(value);
        self.bits.get(word).is_some_and(|bits| bits & bit != 0)
    }
}

impl Beginnings {
    /// The bit that tells small letters from capitals, in each of four bytes.
    const CASE: u32 = 0x2020_2020;

    fn of<'t>(terms: impl Iterator<Item = &'t [char]>) -> Self {
        let (mut heads, mut short, mut masks, mut blank) = (Vec::new(), Vec::new(), Vec::new(), false);
        for term in terms {
            let ascii: Vec<u32> = term.iter().take(4).filter(|c| c.is_ascii()).map(|c| u32::from(*c)).collect();
            let head = ascii.iter().rev().fold(0, |head, byte| head << 8 | byte) | Self::CASE;
            blank |= term.first().is_some_and(|first| *first <= ' ');
            if ascii.len() == 4 {
                heads.push(head);
            } else if ascii.len() == term.len() && !term.is_empty() {
                let mask = u32::MAX >> (8 * (4 - ascii.len()));
                masks.push(mask);
                short.push(head & mask);
            }
        }
        for values in [&mut heads, &mut short, &mut masks] {
            values.sort_unstable();
            values.dedup();
        }
        Self { heads: Hashes::of(&heads), short: Hashes::of(&short), masks, blank }
    }

    /// Whether a term may begin at a byte of ASCII. Where the text is not in ASCII it may: letters there have small
    /// ones of their own.
    #[inline]
    fn may_begin(&self, bytes: &[u8], at: usize) -> bool {
        let Some(head) = bytes.get(at..).and_then(<[u8]>::first_chunk) else { return true };
        let head = u32::from_le_bytes(*head);
        let small = head | Self::CASE;
        head & 0x8080_8080 != 0 || self.heads.has(small) || self.masks.iter().any(|mask| self.short.has(small & mask))
    }
}

#[derive(Debug, Clone, Copy, Default)]
struct Node {
    /// The nodes below: the first, and the one behind the last.
    below: (usize, usize),
    /// Which of `a` to `z` lead on, a bit each, and the first node that they lead to.
    letters: (u32, usize),
    /// The number of the term that ends here.
    term: Option<usize>,
}

/// The bit of a letter of ASCII, whatever its case.
#[inline]
fn letter_bit(c: char) -> Option<u32> {
    c.is_ascii_alphabetic().then(|| 1 << (u32::from(c) & 0x1f).wrapping_sub(1))
}

/// A run of sorted terms that have their first characters in common, and the node that is common to them.
struct Run {
    terms: (usize, usize),
    depth: usize,
    node: Option<usize>,
}

impl Terms {
    /// The terms in any order; they are numbered as they come, and the last of those that are alike counts.
    pub(crate) fn of<'t>(terms: impl Iterator<Item = &'t str>) -> Self {
        let mut terms: Vec<(Vec<char>, usize)> = terms.map(|term| term.chars().map(small).collect()).zip(0..).collect();
        terms.sort_unstable();
        let beginnings = Beginnings::of(terms.iter().map(|(term, _)| term.as_slice()));
        let mut tree = Self { begins: Vec::new(), ascii: [None; 128], nodes: Vec::new(), labels: Vec::new(), beginnings };
        let mut open = VecDeque::from([Run { terms: (0, terms.len()), depth: 0, node: None }]);
        while let Some(run) = open.pop_front() {
            tree.grow(&terms, &run, &mut open);
        }
        let first = |byte: u8| tree.first(char::from(byte.to_ascii_lowercase()));
        tree.ascii = std::array::from_fn(|byte| u8::try_from(byte).ok().and_then(first));
        tree
    }

    /// Adds the nodes below one.
    fn grow(&mut self, terms: &[(Vec<char>, usize)], run: &Run, open: &mut VecDeque<Run>) {
        let own = terms.get(run.terms.0..run.terms.1).unwrap_or_default();
        let first = self.nodes.len();
        let mut at = run.terms.0;
        for group in own.chunk_by(|(a, _), (b, _)| a.get(run.depth) == b.get(run.depth)) {
            let end = at + group.len();
            match group.last() {
                Some((last, number)) if last.len() == run.depth => {
                    if let Some(node) = run.node.and_then(|node| self.nodes.get_mut(node)) {
                        node.term = Some(*number);
                    }
                }
                last => {
                    let label = last.and_then(|(last, _)| last.get(run.depth)).copied().unwrap_or_default();
                    if run.node.is_none() {
                        self.begin(label);
                    }
                    open.push_back(Run { terms: (at, end), depth: run.depth + 1, node: Some(self.nodes.len()) });
                    self.nodes.push(Node::default());
                    self.labels.push(label);
                }
            }
            at = end;
        }
        let below = (first, self.nodes.len());
        let labels = self.labels.get(first..).unwrap_or_default();
        // Labels are in order, and so letters stand together.
        let letters = labels.iter().filter_map(|label| letter_bit(*label)).fold(0, |bits, bit| bits | bit);
        let before = labels.iter().take_while(|label| **label < 'a').count();
        if let Some(node) = run.node.and_then(|node| self.nodes.get_mut(node)) {
            node.below = below;
            node.letters = (letters, first + before);
        }
    }

    /// Notes that a term begins with a character; they come in order.
    fn begin(&mut self, c: char) {
        let place = c as usize / 64;
        if place >= self.begins.len() {
            self.begins.resize(place + 1, (0, self.nodes.len()));
        }
        if let Some((bits, _)) = self.begins.get_mut(place) {
            *bits |= 1 << (c as u32 % 64);
        }
    }

    /// The node of the terms that begin with a character.
    #[inline]
    fn first(&self, c: char) -> Option<usize> {
        let (bits, before) = self.begins.get(c as usize / 64)?;
        let bit = 1 << (c as u32 % 64);
        (bits & bit != 0).then(|| before + (bits & (bit - 1)).count_ones() as usize)
    }

    /// The node that a character leads to.
    #[inline]
    fn below(&self, node: &Node, c: char) -> Option<usize> {
        if let Some(bit) = letter_bit(c) {
            let (bits, first) = node.letters;
            return (bits & bit != 0).then(|| first + (bits & (bit - 1)).count_ones() as usize);
        }
        let (first, end) = node.below;
        let (bits, letters) = node.letters;
        let (first, end) = if c < 'a' { (first, letters) } else { (letters + bits.count_ones() as usize, end) };
        self.labels.get(first..end)?.binary_search(&c).ok().map(|place| first + place)
    }

    /// Reports the terms that begin at the beginning of a text, shortest first: number and length in bytes.
    #[inline]
    pub(crate) fn each_at_start_of(&self, text: &str, mut report: impl FnMut(usize, usize)) {
        let bytes = text.as_bytes();
        let mut at = 0;
        let mut node: Option<&Node> = None;
        while let Some(&byte) = bytes.get(at) {
            let c = if byte.is_ascii() {
                char::from(byte)
            } else {
                text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or_default()
            };
            let length = c.len_utf8();
            let c = if c.is_ascii() { c } else { small(c) };
            let next = match node {
                Some(node) => self.below(node, c),
                None => self.ascii.get(c as usize).copied().unwrap_or_else(|| self.first(c)),
            };
            let Some(own) = next.and_then(|next| self.nodes.get(next)) else { return };
            at += length;
            if let Some(term) = own.term {
                report(term, at);
            }
            node = Some(own);
        }
    }

    /// Reports the longest term that is whole at each place, none within another: where it stands, and its number. An
    /// open term may go on.
    #[inline]
    pub(crate) fn each_whole(&self, text: &str, is_open: impl Fn(usize) -> bool, mut report: impl FnMut(TextRange, usize)) {
        let spaced = |c: char| is_letter(c) && !is_wide(c);
        // Particles follow a word of Hangul, but nothing stands before it.
        let inside = |c: char| spaced(c) || is_hangul(c);
        let mut end = 0;
        self.each_start(text, |start| {
            let Some((before, rest)) = text.split_at_checked(start).filter(|_| start >= end) else { return };
            let mut longest = None;
            self.each_at_start_of(rest, |number, length| {
                let Some((term, after)) = rest.split_at_checked(length) else { return };
                if !(term.ends_with(spaced) && after.starts_with(spaced)) || is_open(number) {
                    longest = Some((start + length, number));
                }
            });
            if let Some((own_end, number)) = longest
                && !(rest.starts_with(inside) && before.ends_with(inside))
            {
                end = own_end;
                report(TextRange::new(start, end), number);
            }
        });
    }

    #[cfg(test)]
    pub(crate) fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }
}

/// What a character is to the one behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Apart,
    Small,
    Capital,
    Digit,
}

impl Kind {
    /// Of a character of ASCII.
    const fn of(byte: u8) -> Self {
        match byte {
            b'0'..=b'9' => Self::Digit,
            b'A'..=b'Z' => Self::Capital,
            b'a'..=b'z' => Self::Small,
            _ => Self::Apart,
        }
    }

    /// Whether a word begins with a character of this kind behind one of another.
    #[inline]
    fn begins_behind(self, before: Self) -> bool {
        self == Self::Apart || self != before && !(before == Self::Capital && self == Self::Small)
    }
}

const KINDS: [Kind; 128] = {
    let mut kinds = [Kind::Apart; 128];
    let mut byte = 0_u8;
    while byte < 128 {
        kinds[byte as usize] = Kind::of(byte);
        byte += 1;
    }
    kinds
};

impl Terms {
    /// Reports the places, in bytes, where one of the terms may begin: not within a word. A capital behind a small
    /// letter and a letter behind a digit begin a word too: `2 commentsShare`. Scripts without blanks have words
    /// everywhere.
    #[inline]
    pub(crate) fn each_start(&self, text: &str, mut report: impl FnMut(usize)) {
        let bytes = text.as_bytes();
        let (mut at, mut before) = (0, Kind::Apart);
        while let Some(&byte) = bytes.get(at) {
            let start = at;
            let Some(kind) = KINDS.get(usize::from(byte)).copied() else {
                let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else { return };
                at += c.len_utf8();
                let kind = if is_wide(c) || !is_letter(c) { Kind::Apart } else { Kind::Small };
                if kind == Kind::Small {
                    // Nothing begins in the rest of a word of Cyrillic.
                    let is_cyrillic = |pair: &&[u8]| matches!(pair, [first, second] if look::is_cyrillic(*first, *second));
                    at += 2 * bytes.get(at..).unwrap_or_default().chunks(2).take_while(is_cyrillic).count();
                }
                if kind.begins_behind(before) && self.first(small(c)).is_some() {
                    report(start);
                }
                before = kind;
                continue;
            };
            let mut ask = |place: usize| {
                let first = bytes.get(place).and_then(|byte| self.ascii.get(usize::from(*byte)));
                if first.is_some_and(Option::is_some) && self.beginnings.may_begin(bytes, place) {
                    report(place);
                }
            };
            if let Some(eight) = bytes.get(at..).and_then(<[u8]>::first_chunk)
                && eight.is_ascii()
            {
                let mut starts = starts_of(*eight, before, self.beginnings.blank);
                while starts != 0 {
                    ask(start + starts.trailing_zeros() as usize / 8);
                    starts &= starts - 1;
                }
                at += eight.len();
                before = eight.last().map_or(kind, |last| Kind::of(*last));
                continue;
            }
            at += 1;
            if kind.begins_behind(before) {
                ask(start);
            }
            before = kind;
        }
    }
}

/// The places among eight bytes of ASCII where a word, or a sign, begins: the highest bit of each such byte. Blanks
/// begin something only where they are asked for.
#[inline]
fn starts_of(eight: [u8; 8], before: Kind, blank: bool) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * ONES;
    let bytes = u64::from_le_bytes(eight);
    // No byte has its highest bit, and so no sum reaches into the next.
    let from = |first: u8| (bytes + u64::from(0x80 - first) * ONES) & HIGH;
    let within = |first: u8, last: u8| from(first) & !from(last + 1);
    let (digits, capitals, smalls) = (within(b'0', b'9'), within(b'A', b'Z'), within(b'a', b'z'));
    let apart = if blank { HIGH } else { from(b' ' + 1) } & !(digits | capitals | smalls);
    let behind = |kinds: u64, kind: Kind| kinds << 8 | if before == kind { 0x80 } else { 0 };
    let behind_capitals = behind(capitals, Kind::Capital);
    apart
        | digits & !behind(digits, Kind::Digit)
        | capitals & !behind_capitals
        | smalls & !behind(smalls, Kind::Small) & !behind_capitals
}

/// A letter in small, if it has a small form of one character.
#[inline]
fn small(c: char) -> char {
    if c.is_ascii() || !is_capital(c) {
        return c.to_ascii_lowercase();
    }
    let mut small = c.to_lowercase();
    small.next().filter(|_| small.len() == 0).unwrap_or(c)
}

/// Letters of scripts that write words without blanks between, or glue particles to them.
#[inline]
pub(crate) fn is_wide(c: char) -> bool {
    is_cjk(c) || ('\u{e00}'..='\u{e7f}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_begin_where_words_do() {
        let terms = Terms::of(["o", "t", "v", "s", "u", "下", "载", "a", "1", " "].into_iter());
        let of = |text: &'static str| {
            let mut found = String::new();
            terms.each_start(text, |at| found.extend(text.get(at..).and_then(|rest| rest.chars().next())));
            found
        };
        assert_eq!(of("one two"), "o t");
        assert_eq!(of("12viewsShareURLs из 下载app"), "1vSU  下载a");
    }

    #[test]
    fn eight_bytes_at_once_begin_what_they_do_one_after_the_other() {
        let text = "The 12viewsShareURLs (of app2vs), 3. UTVo-te voSTa vs \u{7f}.";
        for kind in [Kind::Apart, Kind::Small, Kind::Capital, Kind::Digit] {
            for eight in text.as_bytes().windows(8) {
                let eight: [u8; 8] = std::array::from_fn(|at| eight.get(at).copied().unwrap_or_default());
                let mut before = kind;
                let one = eight.iter().enumerate().fold(0, |starts, (at, byte)| {
                    let own = Kind::of(*byte);
                    let begins = own.begins_behind(std::mem::replace(&mut before, own));
                    if begins { starts | 0x80_u64 << (8 * at) } else { starts }
                });
                assert_eq!(starts_of(eight, kind, true), one);
            }
        }
    }

    #[test]
    fn no_word_that_a_term_begins_is_passed_over() {
        let texts = ["newest version", "go new", "NEW", "nee", "neapolitan", "new\u{301}", "n\u{e9}", "ne"];
        let words = Terms::of(["new", "neap", "v信"].into_iter());
        assert_eq!(
            texts.map(|text| words.beginnings.may_begin(text.as_bytes(), 0)),
            [true, false, true, true, true, true, true, true]
        );
    }

    #[test]
    fn all_terms_at_a_place_are_found() {
        let terms = Terms::of(["novel", "Novels", "小说", "小说网"].into_iter());
        let at = |text: &str| {
            let mut found = Vec::new();
            terms.each_at_start_of(text, |number, length| found.push((number, length)));
            found
        };
        assert_eq!(at("novels"), [(0, 5), (1, 6)]);
        assert_eq!(at("小说网址"), [(2, 6), (3, 9)]);
        assert_eq!((at("no\0vel"), at("NOVEL"), at("")), (vec![], vec![(0, 5)], vec![]));
        assert_eq!(Terms::of(["новости"].into_iter()).first('н'), Some(0));
        let mut found = 0;
        Terms::of(["новости"].into_iter()).each_at_start_of("Новости дня", |_, length| found = length);
        assert_eq!(found, "новости".len());
        assert!(Terms::of(std::iter::empty()).is_empty());
    }
}
