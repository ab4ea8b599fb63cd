//! The document teaches: names that strong evidence established, found again in weak and mangled copies.
//!
//! Knows names and how far two spellings are apart. Must not know what made a name certain.

use std::collections::HashMap;

use super::find::{Finding, Line, TWIN, overlapping};
use super::pieces::{self, letters};
use super::weigh::{CERTAIN, Witness};
use super::words::{LATEST, SITE};
use crate::document::is_cjk;
use crate::look;
use crate::skeleton::{Skeleton, folded, is_letter};
use crate::span::{TextRange, is_blank};
use crate::steps::{step, step_by};

/// Chars of the shortest name of a host that can be recognised in a mangled copy.
const HOST: usize = 5;

/// Chars of a site's name in Han: shorter ones are words.
const SITE_NAME: usize = 4;

/// Chars before the word that says what a name names.
const BEFORE: usize = 5;

/// Names of one document; more than a page has sites.
const NAMES: usize = 12;

/// Letters of a clause that is a name and a word of praise.
const CLAUSE: usize = 24;

/// Signs between the letters of a name.
const SIGNS: [char; 9] = ['*', '＊', '-', '.', '·', '_', '丶', '~', '～'];

/// Bytes of the longest word that may be a host without its dots.
const LONGEST: usize = 80;

/// Letters of a piece that is searched for copies.
const PIECE: usize = 80;

/// Names that are established.
#[derive(Debug, Default)]
struct Names {
    /// Of hosts: the label before the public suffix, and the whole host without dots.
    hosts: Vec<(String, String)>,
    /// Of sites, letters only.
    sites: Vec<String>,
}

/// Adds findings where an established name stands in a weak copy.
pub(super) fn witness(lines: &[Line<'_>], findings: &mut Vec<Finding>) {
    let names = Names::of(lines, findings);
    if names.hosts.is_empty() && names.sites.is_empty() {
        return;
    }
    for finding in findings.iter_mut().filter(|finding| finding.certainty() < CERTAIN) {
        let Some(line) = lines.get(finding.line) else { continue };
        if let Some(name) = names.in_piece(line, finding.range) {
            finding.witnesses.push(Witness::Taught(name));
        }
    }
    let mut more = Vec::new();
    let mut known: HashMap<&str, Vec<(TextRange, String)>> = HashMap::new();
    for (index, line) in lines.iter().enumerate() {
        let copies = if line.text.len() <= TWIN {
            known.entry(line.text).or_insert_with(|| names.copies(line)).clone()
        } else {
            names.copies(line)
        };
        if copies.is_empty() {
            continue;
        }
        let first = findings.partition_point(|finding| finding.line < index);
        let own = findings.iter().skip(first).take_while(|finding| finding.line == index);
        // What is not certain by now is no reason to pass over a copy.
        let mut own: Vec<TextRange> = own.filter(|finding| finding.certainty() >= CERTAIN).map(|finding| finding.range).collect();
        own.sort_unstable();
        let free = |range: TextRange| overlapping(&own, range, |own| *own).next().is_none() && !line.is_taken(range);
        more.extend(copies.into_iter().filter(|(range, _)| free(*range)).map(|(range, name)| Finding {
            line: index,
            range,
            witnesses: vec![Witness::Taught(name), Witness::Apart],
        }));
    }
    findings.extend(more);
    findings.sort_by_key(|finding| (finding.line, finding.range.start));
}

impl Names {
    fn of(lines: &[Line<'_>], findings: &[Finding]) -> Self {
        let mut names = Self::default();
        for finding in findings.iter().filter(|finding| finding.certainty() >= CERTAIN) {
            let Some(line) = lines.get(finding.line) else { continue };
            for domain in line.domains_in(finding.range) {
                let name = domain.name().to_owned();
                let known = names.hosts.iter().any(|(known, _)| *known == name);
                if name.chars().count() >= HOST && !known && names.hosts.len() < NAMES {
                    let whole = domain.host.trim_start_matches("www.").replace('.', "");
                    names.hosts.push((name, whole));
                }
            }
            if let Some(site) = site_name(line, finding.range)
                && !names.sites.contains(&site)
                && names.sites.len() < NAMES
            {
                names.sites.push(site);
            }
        }
        names
    }

    /// The name that a piece holds a copy of.
    fn in_piece(&self, line: &Line<'_>, range: TextRange) -> Option<String> {
        for domain in line.domains_in(range) {
            let near = self.hosts.iter().find(|(name, _)| near(name, domain.name()));
            if let Some((name, _)) = near {
                return Some(name.clone());
            }
        }
        let piece = range.of(line.text);
        if self.sites.is_empty() || letters(piece) > PIECE {
            return None;
        }
        let spelled: Vec<char> = Skeleton::letters(piece).chars().collect();
        let telling = line.words_in(range).any(|word| word.classes & (LATEST | SITE) != 0);
        self.sites.iter().find(|site| holds(&spelled, site, telling)).cloned()
    }

    /// Clauses with a word that praises or names a site, and little else.
    fn told_clauses(&self, line: &Line<'_>) -> Vec<TextRange> {
        if self.sites.is_empty() {
            return Vec::new();
        }
        let bare = |c: char| !c.is_alphanumeric() && !is_blank(c);
        let mut clauses = Vec::new();
        for word in line.words.iter().filter(|word| word.classes & LATEST != 0) {
            let start = line.text.get(..word.range.start).and_then(|before| before.rfind(bare));
            let start =
                start.map_or(0, |at| at + line.text.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8));
            let end = line
                .text
                .get(word.range.end..)
                .and_then(|after| after.find(bare))
                .map_or(line.text.len(), |at| word.range.end + at);
            let clause = TextRange::new(start, end);
            if letters(clause.of(line.text)) <= CLAUSE && clauses.last() != Some(&clause) {
                clauses.push(clause);
            }
        }
        clauses
    }

    /// Names of sites with one and the same sign between their letters.
    fn split_sites(&self, line: &Line<'_>) -> Vec<(TextRange, String)> {
        let mut found = Vec::new();
        // Every name of a site has a word of Han.
        if self.sites.is_empty() || !look::has_wide(line.text) || !line.text.contains(SIGNS) {
            return found;
        }
        for name in &self.sites {
            step_by(line.text.len());
            for sign in SIGNS.into_iter().filter(|sign| line.text.contains(*sign)) {
                let spelled: String = name.chars().flat_map(|c| [c, sign]).collect();
                let spelled = spelled.trim_end_matches(sign);
                for (at, own) in line.text.match_indices(spelled) {
                    let before = line.text.get(..at).map_or(0, |before| before.len() - before.trim_end_matches(sign).len());
                    let after =
                        line.text.get(at + own.len()..).map_or(0, |after| after.len() - after.trim_start_matches(sign).len());
                    found.push((TextRange::new(at - before, at + own.len() + after), name.clone()));
                }
            }
        }
        found
    }

    /// Names of hosts in two words, and in single letters; they may begin at some of the words of a line.
    fn split_hosts(&self, line: &Line<'_>, firsts: &[TextRange]) -> Vec<(TextRange, String)> {
        let mut found: Vec<(TextRange, String)> = Vec::new();
        for (name, _) in &self.hosts {
            let spelled: String = name.chars().filter(|c| c.is_alphanumeric()).collect();
            let mut free = 0;
            for first in firsts.iter().filter(|first| may_begin(first.of(line.text), &spelled)) {
                if first.start >= free
                    && let Some(range) = split_host(line.text, *first, &spelled)
                {
                    free = range.end;
                    found.push((range, name.clone()));
                }
            }
        }
        found
    }

    /// The name of a host that is one word without its dots.
    fn whole_host(&self, word: &str) -> Option<String> {
        // `near` allows two edits: of length, or of letters that look like none of ASCII.
        let foreign = || word.chars().filter(|c| folded(*c).is_some_and(|c| !c.is_ascii() && is_letter(c))).nth(2).is_some();
        let chars = word.chars().count();
        let foreign = !word.is_ascii() && foreign();
        let far = |whole: &str| {
            word.is_ascii() && whole.len().abs_diff(chars) > 2 || whole.is_ascii() && (foreign || chars > whole.len() + 2)
        };
        if self.hosts.iter().all(|(_, whole)| far(whole)) {
            return None;
        }
        let spelled = Skeleton::letters(word);
        let copied = |(name, whole): &&(String, String)| {
            spelled.len() >= 2 * HOST && spelled.len() > name.len() + 1 && near(whole, &spelled)
        };
        self.hosts.iter().find(copied).map(|(name, _)| name.clone())
    }

    /// Copies in a line that nothing else pointed at: brackets, short last sentences, single words.
    fn copies(&self, line: &Line<'_>) -> Vec<(TextRange, String)> {
        let mut copies = Vec::new();
        let mut sentences =
            line.pieces.sentences.iter().filter(|sentence| !line.is_whole(**sentence) || letters(line.text) <= PIECE / 2);
        let last = sentences.next_back().copied().into_iter();
        let told = self.told_clauses(line);
        for piece in line.pieces.brackets.iter().copied().chain(last).chain(told) {
            let piece = piece.trimmed(line.text);
            if letters(piece.of(line.text)) <= PIECE / 2
                && let Some(name) = self.in_piece(line, piece)
            {
                copies.push((piece, name));
            }
        }
        // Where names of hosts may begin, and words that may be a host without its dots.
        let (mut firsts, mut whole) = (Vec::new(), Vec::new());
        for range in latin_words(if self.hosts.is_empty() { "" } else { line.text }, 0) {
            let word = range.of(line.text);
            firsts.extend(self.hosts.iter().any(|(name, _)| may_begin(word, name)).then_some(range));
            whole.extend((2 * HOST..=LONGEST).contains(&word.len()).then_some(range));
        }
        for (range, name) in self.split_sites(line).into_iter().chain(self.split_hosts(line, &firsts)) {
            if copies.iter().all(|(copy, _)| copy.overlap(range).is_none()) {
                copies.push((range, name));
            }
        }
        for range in whole {
            if let Some(name) = self.whole_host(range.of(line.text))
                && copies.iter().all(|(copy, _)| copy.overlap(range).is_none())
            {
                copies.push((range, name));
            }
        }
        copies
    }
}

/// Whether a word begins as a folded text does; what does not fold to one letter is looked at more closely.
fn may_begin(word: &str, spelled: &str) -> bool {
    if let (Some(first), Some(own)) = (word.as_bytes().first(), spelled.as_bytes().first())
        && first.is_ascii_alphanumeric()
    {
        return first.eq_ignore_ascii_case(own);
    }
    let first = word.chars().next().and_then(folded).filter(|first| is_letter(*first));
    first.is_none() || first == spelled.chars().next()
}

/// The bytes of letters and digits of ASCII and of Cyrillic, but for the last of those, and those within a character.
const WORD: [bool; 256] = look::bytes(&[(b'0', b'9'), (b'A', b'Z'), (b'a', b'z'), (0x80, 0xbf), (0xd0, 0xd1)]);

/// Words in letters of Latin and what looks like them, from a place in the text on.
fn latin_words(text: &str, from: usize) -> impl Iterator<Item = TextRange> {
    let bytes = text.as_bytes();
    let mut at = from;
    std::iter::from_fn(move || {
        let mut start = None;
        loop {
            let rest = bytes.get(at..).unwrap_or_default();
            let run = rest.iter().position(|byte| WORD.get(usize::from(*byte)) != Some(&true)).unwrap_or(rest.len());
            if run > 0 {
                start = start.or(Some(at));
                at += run;
            }
            let end = at;
            let Some(byte) = bytes.get(at) else {
                return start.map(|start| TextRange::new(start, end));
            };
            let goes_on = if byte.is_ascii() {
                at += 1;
                false
            } else {
                let c = text.get(at..).and_then(|rest| rest.chars().next())?;
                // Han of the first plane is passed over in one go; a rare character has four bytes.
                let han = if is_cjk(c) { 3 * look::leading_han(bytes.get(at..).unwrap_or_default()) } else { 0 };
                at += c.len_utf8().max(han);
                is_letter(c) && !is_cjk(c)
            };
            if goes_on {
                start = start.or(Some(end));
            } else if let Some(start) = start {
                return Some(TextRange::new(start, end));
            }
        }
    })
}

/// The name of a host in two words or in single letters, from one word on.
fn split_host(text: &str, first: TextRange, spelled: &str) -> Option<TextRange> {
    let (mut letters, mut count, mut end) = (String::new(), 0, first.start);
    let mut words = latin_words(text, first.start).take(spelled.len() + 1).peekable();
    while let Some(range) = words.next() {
        let word = range.of(text);
        let apart = text.get(end..range.start).is_some_and(|gap| gap.len() > 1);
        step();
        if count > 0 && apart || letters.len() > spelled.len() || count >= spelled.len() {
            return None;
        }
        Skeleton::push_letters(word, &mut letters);
        if count == 0 && letters.chars().next() != spelled.chars().next() {
            return None;
        }
        (count, end) = (count + 1, range.end);
        let single = count == letters.chars().count() && count >= HOST && spelled.starts_with(&letters);
        let whole = count > 1 && spelled.len() >= 2 * HOST && letters != spelled && near(spelled, &letters);
        let more = words.peek().is_some_and(|next| next.of(text).chars().count() == 1);
        if whole || single && !more {
            return Some(TextRange::new(first.start, end));
        }
    }
    None
}

/// The name in front of the word that says what it names, with that word: letters only.
fn site_name(line: &Line<'_>, range: TextRange) -> Option<String> {
    let named = line.words_in(range).find(|word| word.classes & SITE != 0 && word.range.of(line.text).chars().all(is_cjk));
    let Some(site) = named else { return bare_name(line, range) };
    let before = line.text.get(range.start..site.range.start)?;
    let words: Vec<TextRange> = line.words_in(range).filter(|word| word.range != site.range).map(|word| word.range).collect();
    let mut name: Vec<char> = Vec::new();
    for (own, c) in before.char_indices().rev() {
        let at = range.start + own;
        let in_word = words.iter().any(|word| word.start <= at && at < word.end);
        if in_word || name.len() >= BEFORE || !(c.is_alphanumeric() || is_blank(c) || pieces::is_decoration(c) || c == '丶') {
            break;
        }
        if c.is_alphanumeric() && c != '丶' {
            name.push(c);
        }
    }
    let before: String = name.into_iter().rev().collect();
    let name = Skeleton::letters(&format!("{before}{}", site.range.of(line.text)));
    (!before.is_empty() && name.chars().count() >= SITE_NAME).then_some(name)
}

/// A name of nothing but Han between a bracket and a domain.
fn bare_name(line: &Line<'_>, range: TextRange) -> Option<String> {
    let domain = line.domains_in(range).next()?;
    let before = line.text.get(range.start..domain.range.start)?;
    let name = before.trim_matches(|c: char| !c.is_alphanumeric());
    let length = name.chars().count();
    (name.chars().all(is_cjk) && (SITE_NAME..=2 * SITE_NAME).contains(&length)).then(|| Skeleton::letters(name))
}

/// Whether two names are one, mangled: a letter or two apart, the shorter the fewer.
fn near(name: &str, copy: &str) -> bool {
    let most = if name.len() >= 8 { 2 } else { 1 };
    copy.len().abs_diff(name.len()) <= most && distance(name.as_bytes(), copy.as_bytes(), most) <= most
}

/// Whether letters hold a site's name: exactly, with one letter changed or two exchanged.
fn holds(spelled: &[char], site: &str, telling: bool) -> bool {
    let site: Vec<char> = site.chars().collect();
    let exact = spelled.windows(site.len()).any(|window| window == site.as_slice());
    let mut sorted = site.clone();
    sorted.sort_unstable();
    let mangled = telling
        && spelled.windows(site.len()).any(|window| {
            let changed = window.iter().zip(&site).filter(|(a, b)| a != b).count();
            let mut letters = window.to_vec();
            letters.sort_unstable();
            changed <= 1 || letters == sorted
        });
    exact || mangled
}

/// The edit distance of two names, counted up to a bound.
fn distance(a: &[u8], b: &[u8], most: usize) -> usize {
    step_by(a.len() * b.len());
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = i;
        let mut least = i + 1;
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
        for (j, y) in b.iter().enumerate() {
            let above = row.get(j + 1).copied().unwrap_or(usize::MAX);
            let left = row.get(j).copied().unwrap_or(usize::MAX);
            let best = (diagonal + usize::from(x != y)).min(above.min(left) + 1);
            diagonal = above;
            if let Some(cell) = row.get_mut(j + 1) {
                *cell = best;
            }
            least = least.min(best);
        }
        if least > most {
            return least;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_whole_behind_rare_characters_of_han() {
        let of = |text: &'static str| latin_words(text, 0).map(|range| range.of(text)).collect::<Vec<_>>();
        assert_eq!(of("水exam ple，𠀀snow 河水ёж"), ["exam", "ple", "snow", "ёж"]);
        assert!(of("河水𠀀").is_empty());
    }

    #[test]
    fn mangled_names_are_near() {
        assert!(near("novelriver", "n0velrver") && near("snowly", "snowy"));
        assert!(!near("novelriver", "novelty") && !near("snowly", "snow"));
    }

    #[test]
    fn names_of_sites_are_held_in_any_order() {
        let spelled: Vec<char> = "最新章节百度一下雪屋夜书".chars().collect();
        assert!(holds(&spelled, "雪夜书屋", true));
        assert!(!holds(&spelled, "雪夜书屋", false));
    }
}
