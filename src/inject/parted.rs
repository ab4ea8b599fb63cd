//! Names parted by signs: letters with a sign, a picture or a blank between them, and dots that are
//! spelled as a word.
//!
//! Knows how a name is taken apart so that no filter sees it. Must not know any name.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use regex::Regex;

use super::domain::{DomainLike, Spelling};
use super::letters::{REACH, STRONG, is_label, is_other_alphabet, is_skipped, is_strong, plain_ending};
use crate::document::is_cjk;
use crate::look;
use crate::skeleton::{CharSet, folded};
use crate::span::{TextRange, is_blank, tokens};
use crate::steps::step_by;

/// Single letters in a row that spell a name and its ending: initials and words set wide are shorter or end
/// in no domain.
const SINGLE: usize = 7;

/// Characters between two letters: `(c)(o)` has two.
const GAP: usize = 3;

/// Pictures between the letters of one name: one parts two names, or stands for a heart.
const PICTURES: usize = 2;

/// Letters of a name in front of its ending.
const NAME: usize = 4;

/// Han or Hangul in a row with the same sign between each two. A middle dot stands between the parts of
/// titles and lists as well, so it takes more.
const SIGNS: usize = 4;
const DOTS: usize = 7;

/// The word for a dot where people read addresses out, between two labels.
static SPELLED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let dot = r"\s?[(\[（]?\s?(?:쩜|닷|chấm|точка|крапка|ドット|จุด)\s?[)\]）]?\s?";
    let ending = r"(?:com|net|org|info|xyz|top|vip|site|online|club|app|co|me|io|cc|tv|vn|kr|jp|ru|рф|ру|ком)";
    // A word that names the net in other languages too: only with endings that are no words of theirs.
    let latin = r"\s[(\[]?(?:dot|punto|ponto|punkt|nokta|titik|kropka)[)\]]?\s(?:net|org|info|xyz|vip|cc|tv|io|me|co)";
    let label = r"[a-z0-9\p{Latin}][a-z0-9\p{Latin}_-]{2,40}";
    Regex::new(&format!(r"(?i)(?:{label}?{dot}{ending}(?:{dot}{ending})?|[a-z0-9][a-z0-9_-]{{3,40}}{latin}|(?-i:[A-Z][a-z]{{2,20}}[A-Z][A-Za-z0-9]{{1,20}}|[A-Za-z]{{3,20}}[0-9][A-Za-z0-9]{{0,10}})\s(?:dot|punto|ponto)\scom)\b")).ok()
});

/// What a text must have before the pattern is asked.
const DOTS_IN_WORDS: [&str; 14] = [
    "쩜",
    "닷",
    "точка",
    "крапка",
    "chấm",
    "ドット",
    "จุด",
    " dot ",
    " punto ",
    " ponto ",
    " punkt ",
    " nokta ",
    " titik ",
    " kropka ",
];

/// These words in one pass.
static DOTTED: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| look::for_any(&DOTS_IN_WORDS));

/// Adds the names that are parted, in the place of what was found within them.
pub(super) fn domains(text: &str, found: &mut Vec<DomainLike>) {
    let mut own = pictures(text);
    own.extend(singles(text));
    own.extend(reversed(text));
    if DOTTED.as_ref().is_none_or(|dots| dots.is_match(text)) {
        own.extend(spelled(text));
    }
    own.sort_by_key(|domain| domain.range);
    let mut end = 0;
    own.retain(|domain| {
        let free = domain.range.start >= end;
        end = end.max(domain.range.end);
        free
    });
    supersede(found, own);
}

/// Puts names, in order and disjoint, in the place of what was found within them.
pub(super) fn supersede(found: &mut Vec<DomainLike>, mut own: Vec<DomainLike>) {
    if own.is_empty() {
        return;
    }
    let mut places = own.iter().peekable();
    found.retain(|known| {
        while places.next_if(|place| place.range.end <= known.range.start).is_some() {}
        places.peek().is_none_or(|place| known.range.end <= place.range.start)
    });
    found.append(&mut own);
    found.sort_by_key(|domain| domain.range);
}

pub(super) fn like(range: TextRange, host: String, spelling: Spelling) -> DomainLike {
    DomainLike { range, host, spelling, address: false, path: false }
}

/// Hosts whose dot is a word of another language.
fn spelled(text: &str) -> Vec<DomainLike> {
    let of = |found: regex::Match<'_>| {
        let range = TextRange::from(found.range());
        let labels: Vec<&str> = found.as_str().split(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_')).collect();
        let host = labels.into_iter().filter(|label| !label.is_empty()).collect::<Vec<_>>().join(".").to_lowercase();
        like(range, host, Spelling { odd_dots: true, split: true, ..Spelling::default() })
    };
    SPELLED.iter().flat_map(|pattern| pattern.find_iter(text)).map(of).collect()
}

/// An arrow, a star, a picture: what no name is spelled with.
fn is_picture(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{21ff}' | '\u{2500}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
        && !c.is_alphanumeric()
        && folded(c).is_none_or(|folded| !folded.is_alphanumeric())
}

/// Of every character [`is_picture`] is asked.
static PICTURE: LazyLock<CharSet> = LazyLock::new(|| CharSet::of(is_picture));

/// Tokens of Latin letters with pictures between them that end as a host does, pictures aside.
fn pictures(text: &str) -> Vec<DomainLike> {
    let mut found = Vec::new();
    // Arrows to stars begin with E2 86 to E2 AF, what is behind the first plane with F0.
    let bytes = text.as_bytes();
    let mut hints = memchr::memchr2_iter(0xe2, 0xf0, bytes);
    let hinted = hints.any(|at| matches!(bytes.get(at..), Some([0xe2, 0x86..=0xaf, ..] | [0xf0, ..])));
    if !hinted || !text.contains(|c| PICTURE.has(c)) {
        return found;
    }
    step_by(text.len());
    let part = |c: char| is_label(c) || matches!(c, '.' | '．' | '-') || is_picture(c) || is_skipped(c);
    for place in tokens(text, |c| !part(c)) {
        let (start, token) = (place.start, place.of(text));
        let inner = token.trim_matches(|c: char| !is_label(c));
        if token.len() > 8 * REACH || inner.chars().filter(|c| is_picture(*c)).count() < PICTURES {
            continue;
        }
        let plain: String = inner.chars().filter(|c| !is_picture(*c) && !is_skipped(*c)).filter_map(folded).collect();
        let last: String = inner.rsplit(is_picture).next().unwrap_or_default().chars().filter_map(folded).collect();
        let (name, ending) = match plain.rsplit_once('.') {
            Some((name, ending)) => (name, ending),
            None => (plain.strip_suffix(last.as_str()).unwrap_or_default(), last.as_str()),
        };
        if name.len() >= NAME && is_strong(ending) {
            // Alike pictures on both sides are its frame.
            let begin = token.find(inner).unwrap_or(0);
            let (before, after) = (token.get(..begin).unwrap_or_default(), token.get(begin + inner.len()..).unwrap_or_default());
            let framed = !before.is_empty() && before == after;
            let range = TextRange::new(start + begin, start + begin + inner.len());
            let range = if framed { place } else { range };
            let host = format!("{name}.{}", plain_ending(ending));
            found.push(like(range, host, Spelling { mangled: true, split: true, ..Spelling::default() }));
        }
    }
    found
}

/// Hosts that are written from their end to their beginning.
fn reversed(text: &str) -> Vec<DomainLike> {
    const FIRST: [&str; 3] = ["moc.", "gro.", "ofni."];
    let bytes = text.as_bytes();
    let hinted = memchr::memchr_iter(b'.', bytes).any(|dot| {
        let before = dot.checked_sub(1).and_then(|at| bytes.get(at));
        matches!(before, Some(b'c' | b'o' | b'i')) || bytes.get(dot + 1) == Some(&b'w')
    });
    if !hinted || !text.contains(".www") && !FIRST.iter().any(|first| text.contains(first)) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for place in tokens(text, |c| !is_label(c) && c != '.' && c != '-') {
        let token = place.of(text);
        let labels: Vec<&str> = token.split('.').collect();
        let whole = labels.iter().all(|label| label.chars().count() >= 2) && token.len() <= 2 * REACH;
        let www = labels.len() > 2 && labels.last() == Some(&"www");
        let ending = FIRST.iter().any(|first| token.starts_with(first)) && labels.iter().any(|label| label.len() >= NAME);
        if whole && (www || ending) {
            let host: String = token.chars().rev().filter_map(folded).collect();
            let spelling = Spelling { mangled: true, odd_dots: true, ..Spelling::default() };
            found.push(like(place, host, spelling));
        }
    }
    found
}

/// A letter on its own, with what it is folded to.
struct Single {
    range: TextRange,
    folded: char,
    other: bool,
}

/// Single letters in a row that spell a host: another sign stands for the dot than between the letters.
fn singles(text: &str) -> Vec<DomainLike> {
    let mut found = Vec::new();
    if !has_singles(text) {
        return found;
    }
    step_by(text.len());
    let mut run: Vec<Single> = Vec::new();
    let mut chars = text.char_indices().filter(|(_, c)| !is_skipped(*c)).peekable();
    let mut before: Option<char> = None;
    while let Some((at, c)) = chars.next() {
        if !c.is_alphanumeric() {
            before = Some(c);
            continue;
        }
        let end = chars.peek().map_or(text.len(), |(next, _)| *next);
        let parts = |c: char| !c.is_alphanumeric() || is_cjk(c);
        let alone = before.is_none_or(parts) && chars.peek().is_none_or(|(_, c)| parts(*c));
        before = Some(c);
        let letter = folded(c).filter(|folded| folded.is_ascii_alphanumeric() && !is_cjk(c) && alone);
        let near = run.last().is_some_and(|last| {
            text.get(last.range.end..at).is_some_and(|gap| gap.chars().count() <= GAP && !gap.contains([',', '\n', ';', '，']))
        });
        if (letter.is_none() || !near) && !run.is_empty() {
            found.extend(host(text, &std::mem::take(&mut run)));
        }
        if let Some(folded) = letter {
            run.push(Single { range: TextRange::new(at, end), folded, other: is_other_alphabet(c) });
        }
    }
    found.extend(host(text, &run));
    found
}

/// Whether single ASCII letters stand in a row at all, as near to each other as those of a name.
fn has_singles(text: &str) -> bool {
    // A gap and the letter behind it, in bytes.
    const NEAR: usize = 4 * GAP + 4;
    let alone = |before, own, after| look::is_word(own) && !look::is_word(before) && !look::is_word(after);
    let bytes = text.as_bytes();
    let word = |at: usize| bytes.get(at).is_some_and(|byte| look::is_word(*byte));
    // So many letters with a gap between each two: of the pairs of bytes in them none is two letters.
    let parted = |at: usize| !(word(at + 1) && word(at));
    let row = look::has_row(bytes.len().saturating_sub(1), 2 * SINGLE - 2, parted);
    if !row || look::count_triples(text, alone) < 3 {
        return false;
    }
    let (mut row, mut last) = (0, 0);
    // Of the last three bytes whether they are letters.
    let mut letters = 0_u8;
    for (at, byte) in text.bytes().enumerate() {
        letters = (letters << 1 | u8::from(look::is_word(byte))) & 0b111;
        if letters == 0b010 {
            row = if at - last <= NEAR { row + 1 } else { 1 };
            last = at;
            if row >= 3 {
                return true;
            }
        }
    }
    // The last byte of a text may be the third.
    row >= 2 && letters & 0b11 == 0b01
}

fn host(text: &str, run: &[Single]) -> Option<DomainLike> {
    if run.len() < SINGLE {
        return None;
    }
    let spelled: String = run.iter().map(|single| single.folded).collect();
    let gap = |at: usize| Some(TextRange::new(run.get(at.checked_sub(1)?)?.range.end, run.get(at)?.range.start).of(text));
    let ending = STRONG.iter().find(|ending| {
        let cut = run.len().saturating_sub(ending.len());
        // Where one sign parts all letters, only the beginning of an address says that they are one.
        let parted = || gap(cut) != gap(cut - 1) || spelled.starts_with("www");
        ending.len() >= 3 && spelled.ends_with(**ending) && cut > NAME && parted()
    });
    let range = TextRange::new(run.first()?.range.start, run.last()?.range.end);
    // Nobody mixes alphabets letter by letter.
    let latin = run.iter().filter(|single| !single.other && single.folded.is_ascii_alphabetic()).count();
    let mixed = latin >= NAME && run.len() - latin >= NAME && run.iter().filter(|single| single.other).count() >= NAME;
    if ending.is_none() && !mixed {
        return None;
    }
    let name = spelled.strip_suffix(ending.copied().unwrap_or_default()).unwrap_or(&spelled);
    let host = format!("{name}.{}", ending.copied().unwrap_or("com"));
    let closed = text.get(range.end..).is_some_and(|after| after.starts_with([')', '）']))
        && range.of(text).matches(['(', '（']).count() > range.of(text).matches([')', '）']).count();
    let end = if closed {
        range.end + text.get(range.end..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
    } else {
        range.end
    };
    Some(like(
        TextRange::new(range.start, end),
        host,
        Spelling { mangled: true, split: true, odd_dots: true, ..Spelling::default() },
    ))
}

/// Runs of Han or Hangul with one and the same sign between each two characters.
pub(super) fn names(text: &str) -> Vec<TextRange> {
    let mut found = Vec::new();
    // Signs of ASCII, the last two bytes of dots, the first two of arrows to stars, and all behind the first plane.
    let hinted = |first, second| {
        matches!(first, b'*' | b'^' | b'#' | b'_' | 0xf0)
            || matches!((first, second), (0xc2, 0xb7) | (0x80, 0xa2 | 0xa7) | (0x83, 0xbb) | (0xb8, 0xb6) | (0xe2, 0x86..=0xaf))
    };
    if !look::has_wide(text) || !look::has_pair(text, hinted) || !text.contains(|c| SIGN.has(c)) {
        return found;
    }
    let mut chars = text.char_indices().peekable();
    // Where the run begins, its letters, its sign, and where it ends.
    let mut run: Option<(usize, usize, char, usize)> = None;
    let mut before: Option<char> = None;
    let mut close = |run: Option<(usize, usize, char, usize)>| {
        if let Some((start, letters, sign, end)) = run {
            let most = if matches!(sign, '·' | '•' | '・' | '‧') { DOTS } else { SIGNS };
            // Signs around it frame it, and what is glued behind them is the text's own.
            let before = text.get(..start).unwrap_or_default();
            let framed = before.len() - before.trim_end_matches(sign).len();
            let after = text.get(end..).unwrap_or_default();
            let last =
                text.get(..end).and_then(|text| text.chars().next_back()).filter(|_| framed > 0 && !after.starts_with(sign));
            let (letters, end) = last.map_or((letters, end), |last| (letters - 1, end - last.len_utf8()));
            let behind = if framed > 0 { after.len() - after.trim_start_matches(sign).len() } else { 0 };
            if letters >= most {
                found.push(TextRange::new(start - framed, end + if last.is_some() { 0 } else { behind }));
            }
        }
    };
    let mut last: Option<(usize, char)> = None;
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        if SIGN.has(c)
            && let Some((place, letter)) = last
            && is_name(letter)
            && next.is_some_and(is_name)
        {
            let end = at + c.len_utf8() + next.map_or(0, char::len_utf8);
            match &mut run {
                Some((_, letters, sign, own_end)) if *sign == c && *own_end == at => {
                    *letters += 1;
                    *own_end = end;
                }
                _ => {
                    close(run.take());
                    // A letter that others stand before belongs to them.
                    let free = before.is_none_or(|before| !is_name(before));
                    run = free.then_some((place, 2, c, end));
                }
            }
        }
        before = last.map(|(_, c)| c);
        last = Some((at, c));
    }
    close(run);
    found
}

fn is_name(c: char) -> bool {
    is_cjk(c) && c.is_alphanumeric() && !matches!(c, '\u{3040}'..='\u{30ff}' | '一' | '二' | '三' | '十')
}

/// Of every character [`is_sign`] is asked.
static SIGN: LazyLock<CharSet> = LazyLock::new(|| CharSet::of(is_sign));

/// Drawn-out tones, lists and sums have signs of their own: `~`, `|`, `+`, `/`, `-`.
fn is_sign(c: char) -> bool {
    matches!(c, '*' | '^' | '#' | '_' | '·' | '•' | '・' | '‧') || c == '丶' || is_picture(c) && !is_blank(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let mut found = Vec::new();
        domains(text, &mut found);
        assert_eq!(found.iter().map(|domain| domain.range.of(text)).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn hosts_are_read_through_pictures_and_spelled_dots() {
        check("他睁开眼，s🍏n🍏o🍏w🍏h🍏u．c🍏c", &["s🍏n🍏o🍏w🍏h🍏u．c🍏c"]);
        check("睁开眼📚sno🍏whu🍏t🔸cc📚从抽屉", &["📚sno🍏whu🍏t🔸cc📚"]);
        check("tu lai. s n o w h u t ☆ x y z Ba ngay", &["s n o w h u t ☆ x y z"]);
        check("(S-n-o-w-H-ú-t.x-y-z)", &["S-n-o-w-H-ú-t.x-y-z"]);
        check("s.n.o.w.h.u.8 (c)(o)(m)", &["s.n.o.w.h.u.8 (c)(o)(m)"]);
        check("腌菜W.W.W.S.N.O.W.H.U.T.C.O.M。再后来", &["W.W.W.S.N.O.W.H.U.T.C.O.M"]);
        check("【눈오두막 snow-hut 쩜 co 쩜 kr 에서】", &["snow-hut 쩜 co 쩜 kr"]);
        check("Anna❤Ben❤Carl saßen g e s p e r r t auf der Bank, und A. B. C. D. E. F. G. com", &[]);
    }

    #[test]
    fn names_are_read_through_signs() {
        let of = |text: &'static str| names(text).iter().map(|range| range.of(text)).collect::<Vec<_>>();
        assert_eq!(of("高，雪·夜·读·吧·首·发·更·新上面"), ["雪·夜·读·吧·首·发·更·新"]);
        assert_eq!(of("눈*오*두*막 \"북쪽"), ["눈*오*두*막"]);
        assert_eq!(of("走了。*雪*夜*读*吧*船夫"), ["*雪*夜*读*吧*"]);
        assert!(of("春·夏·秋·冬，生|老|病|死，大～河～向～东～流，阿·托尔斯泰").is_empty());
    }
}
