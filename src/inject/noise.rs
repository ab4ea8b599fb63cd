//! Noise: letters and signs that mean nothing, put between the words so that copies can be told.
//!
//! Knows what no language writes. Must not know words.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::find::{Finding, Line};
use super::gibberish::{self, Random};
use super::parted;
use super::weigh::Witness;
use crate::document::is_cjk;
use crate::look;
use crate::span::{TextRange, is_blank, tokens};
use crate::steps::step_by;

/// Scraps in a row, each a letter, a digit and a sign or two: `7 R" p8 n; z< G3`.
const SCRAPS: usize = 6;

/// Bytes of one scrap.
const SCRAP: usize = 3;

/// Digits in a run of scraps.
const DIGITS: usize = 2;

/// Different signs in a run of scraps: sizes, prices and scales have one or two.
const SIGNS: u32 = 3;

/// Letters of a name in small Latin letters that stands among Han characters, whole and in parts.
const NAME: usize = 8;

/// Letters of a run that no language could say, and the vowels it may have.
const RUN: usize = 8;
const VOWELS: usize = 1;

/// Letters of a short run without a vowel, how many of them make noise, and the share of a text's Latin runs that
/// they must be.
const UNSAID: usize = 4;
const SCATTERED: usize = 5;
const MOSTLY: f64 = 0.66;

/// Readings glued into a text from which they are noise: one may be a slip.
const PINYIN: usize = 2;

/// Bytes of a key on a line of its own, of a line that has a text around it, and of a run of noise.
const KEY: std::ops::RangeInclusive<usize> = 12..=200;
const PROSE: usize = 80;
const NOISE: usize = 60;

/// What of a line by itself is noise.
#[derive(Debug, Clone, Default)]
pub(super) struct Noise {
    random: Random,
    found: Vec<TextRange>,
    /// How characters are read, which is noise where it is glued in more than once.
    spoken: Vec<TextRange>,
    /// Short runs of Latin letters among Han characters: how many, and those that nobody could say.
    runs: (usize, Vec<TextRange>),
    /// Names in small Latin letters among Han characters.
    latin: Vec<(TextRange, String)>,
    key: bool,
    /// May have characters that show nothing.
    pub(super) hides: bool,
}

impl Noise {
    pub(super) fn of(text: &str) -> Self {
        step_by(text.len());
        let mut found = parted::names(text);
        let hides = hides(text);
        if hides {
            found.extend(invisible(text));
        }
        // Most lines of Han have nothing of the kind.
        if look::has(text, look::is_latin) {
            found.extend(scraps(text).into_iter().chain(consonants(text)).chain(signs(text)));
        }
        let small = look::count(text.as_bytes(), |byte| byte.is_ascii_lowercase());
        let latin = if small < NAME || !look::has_wide(text) || !text.contains(is_cjk) { Vec::new() } else { latin(text) };
        let runs = if small == 0 || !look::has_wide(text) { (0, Vec::new()) } else { unsaid(text) };
        Self { random: Random::of(text), found, spoken: pinyin(text), runs, latin, key: is_key(text), hides }
    }
}

/// Adds findings for random words and letters, for scraps of signs, and for what is hidden between letters.
pub(super) fn findings(text: &str, lines: &[Line<'_>], findings: &mut Vec<Finding>) {
    let mut noise: Vec<(usize, TextRange)> = gibberish::in_lines(lines.iter().map(|line| &line.noise.random));
    noise.extend(lines.iter().enumerate().filter_map(|(index, line)| Some((index, behind(text, line.unit.range)?))));
    let has_prose = lines.iter().any(|line| line.text.len() > PROSE);
    let mut announced = false;
    for (index, line) in lines.iter().enumerate() {
        noise.extend(line.noise.found.iter().map(|range| (index, *range)));
        if has_prose && !announced && line.noise.key {
            noise.push((index, TextRange::new(0, line.text.len())));
        }
        announced = line.text.ends_with([':', '：']);
    }
    let spoken = || lines.iter().enumerate().flat_map(|(index, line)| line.noise.spoken.iter().map(move |range| (index, *range)));
    if spoken().nth(PINYIN - 1).is_some() {
        noise.extend(spoken());
    }
    noise.extend(mangled(lines));
    noise.extend(scattered(lines));
    let free = noise.into_iter().filter(|(index, range)| lines.get(*index).is_some_and(|line| !line.is_taken(*range)));
    findings.extend(free.map(|(line, range)| Finding { line, range, witnesses: vec![Witness::Noise] }));
    findings.sort_by_key(|finding| (finding.line, finding.range.start));
}

/// Hidden characters in a row that are no accident, and letters in a row with such between each two.
const ROW: usize = 3;

/// What shows nothing: joiners and word joiners, fillers of Hangul, and tags.
fn hidden(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{e0020}'..='\u{e007e}')
}

/// The filler of Hangul, which is no letter of it.
static FILLER: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("\u{3164}"));

/// Whether a text may have characters that show nothing.
fn hides(text: &str) -> bool {
    let bytes = text.as_bytes();
    let found = memchr::memchr3_iter(0xe2, 0xef, 0xf3, bytes).any(|at| match bytes.get(at..) {
        Some([0xe2, 0x80, last, ..]) => last.wrapping_sub(0x8b) < 3,
        Some([0xe2, 0x81, last, ..]) => last.wrapping_sub(0xa0) < 5,
        Some([0xef, 0xbb, 0xbf, ..] | [0xef, 0xbe, 0xa0, ..] | [0xf3, 0xa0, ..]) => true,
        _ => false,
    });
    found || FILLER.find(bytes).is_some()
}

/// Characters that show nothing, several in a row, and Han characters with such between each two. Joiners
/// stand alone, between letters of scripts that need them.
fn invisible(text: &str) -> Vec<TextRange> {
    let mut found: Vec<TextRange> = Vec::new();
    if !text.contains(hidden) {
        return found;
    }
    // Where the run begins and ends, how many of it are hidden, and how many letters it has.
    let mut run: Option<(TextRange, usize, usize)> = None;
    let mut last = false;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        match &mut run {
            Some((range, signs, _)) if hidden(c) => (range.end, *signs, last) = (end, *signs + 1, true),
            Some((range, _, letters)) if last && c.is_alphanumeric() => (range.end, *letters, last) = (end, *letters + 1, false),
            _ => {
                found.extend(run.take().and_then(|run| hidden_run(text, run)));
                // Behind a picture they say which flag it is.
                let flag = text.get(..at).is_some_and(|before| before.ends_with('\u{1f3f4}'));
                if hidden(c) && !flag {
                    run = Some((TextRange::new(at, end), 1, 0));
                }
                last = hidden(c);
            }
        }
    }
    found.extend(run.and_then(|run| hidden_run(text, run)));
    found
}

/// Hidden characters behind the end of a line, where they count as blank and so do not belong to it.
fn behind(text: &str, line: TextRange) -> Option<TextRange> {
    let rest = text.get(line.end..)?;
    let row = rest.chars().take_while(|c| hidden(*c));
    let (signs, length) = row.fold((0, 0), |(signs, length), sign| (signs + 1, length + sign.len_utf8()));
    let own = line.end - line.start;
    (signs >= ROW).then_some(TextRange::new(own, own + length))
}

/// A run of hidden characters that is one, without the letter it touches behind.
fn hidden_run(text: &str, (range, signs, letters): (TextRange, usize, usize)) -> Option<TextRange> {
    let own = range.of(text);
    let end = range.start + own.trim_end_matches(|c: char| c.is_alphanumeric() && !hidden(c)).len();
    let letters = letters - usize::from(end < range.end).min(letters);
    (letters >= ROW && signs > letters || letters == 0 && signs >= ROW).then_some(TextRange::new(range.start, end))
}

/// A run of scraps so far.
#[derive(Debug, Default)]
struct Scraps {
    range: TextRange,
    count: usize,
    letters: usize,
    digits: usize,
    /// The signs that stand beside a letter or a digit, one bit each; formulas are full of round brackets.
    signs: u128,
}

impl Scraps {
    /// Adds a token, if it is a scrap: at most one letter and one digit, and signs.
    fn add(&mut self, token: &str, range: TextRange) -> bool {
        if token.len() > SCRAP {
            return false;
        }
        let letters = token.bytes().filter(u8::is_ascii_alphabetic).count();
        let digits = token.bytes().filter(u8::is_ascii_digit).count();
        if token.is_empty() || !token.is_ascii() || letters > 1 || digits > 1 {
            return false;
        }
        self.range = if self.count == 0 { range } else { TextRange::new(self.range.start, range.end) };
        self.count += 1;
        self.letters += letters;
        self.digits += digits;
        if letters + digits > 0 {
            let signs = token.bytes().filter(|sign| sign.is_ascii_punctuation() && !matches!(sign, b'(' | b')'));
            self.signs = signs.fold(self.signs, |signs, sign| signs | 1 << sign);
        }
        true
    }

    fn is_noise(&self) -> bool {
        self.count >= SCRAPS && self.letters >= 2 && self.digits >= DIGITS && self.signs.count_ones() >= SIGNS
    }
}

/// Runs of scraps.
fn scraps(text: &str) -> Vec<TextRange> {
    let mut found = Vec::new();
    // Most lines have none.
    if may_be_scraps(text) < DIGITS {
        return found;
    }
    let mut run = Scraps::default();
    let mut at = 0;
    for token in text.split(' ') {
        // A word, which is longer than any scrap and begins with what a run cannot be glued to.
        if token.len() > SCRAP && token.as_bytes().first().is_some_and(u8::is_ascii_graphic) {
            at += token.len() + 1;
            let done = std::mem::take(&mut run);
            found.extend(done.is_noise().then_some(done.range));
            continue;
        }
        // A run may begin glued to the text before it.
        let glued = token.len() - token.trim_start_matches(|c: char| !c.is_ascii() || is_blank(c)).len();
        let own = token.get(glued..).unwrap_or_default();
        let range = TextRange::new(at + glued, at + token.len());
        at += token.len() + 1;
        if glued == 0 && run.add(own, range) {
            continue;
        }
        let done = std::mem::take(&mut run);
        found.extend(done.is_noise().then_some(done.range));
        run.add(own, range);
    }
    found.extend(run.is_noise().then_some(run.range));
    found
}

/// Digits in tokens as short as a scrap.
fn may_be_scraps(text: &str) -> usize {
    let bytes = text.as_bytes();
    let all = look::count(bytes, |byte| byte.is_ascii_digit());
    if all < DIGITS {
        return all;
    }
    let digits = bytes.iter().enumerate().filter(|(_, byte)| byte.is_ascii_digit()).map(|(at, _)| at);
    let short = |at: &usize| {
        let end = (at + 1..=at + SCRAP).find(|end| bytes.get(*end).is_none_or(|byte| *byte == b' '));
        // What is no sign or letter of ASCII may be what a token is glued to.
        let starts =
            |start: usize| start.checked_sub(1).is_none_or(|at| bytes.get(at).is_none_or(|byte| !byte.is_ascii_graphic()));
        // A scrap has one.
        let digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
        !digit(at.checked_sub(1))
            && !digit(at.checked_add(1))
            && end.is_some_and(|end| (end.saturating_sub(SCRAP)..=*at).any(starts))
    };
    digits.filter(short).count()
}

/// Names in small Latin letters among Han characters, in one piece or in several: where, and what they spell.
fn latin(text: &str) -> Vec<(TextRange, String)> {
    let mut found = Vec::new();
    let mut run: Option<(TextRange, Option<char>)> = None;
    let mut before: Option<char> = None;
    for (at, c) in text.char_indices().chain([(text.len(), '\n')]) {
        if c.is_ascii_lowercase() {
            let end = at + 1;
            match &mut run {
                Some((range, _)) => range.end = end,
                None => run = Some((TextRange::new(at, end), before)),
            }
        } else if c == ' ' && run.is_some() {
            continue;
        } else if let Some((range, before)) = run.take() {
            let among = |c: char| is_cjk(c) || is_stop(c);
            if before.is_some_and(among) && (among(c) || c == '\n') {
                let spelled: String = range.of(text).chars().filter(|c| *c != ' ').collect();
                if spelled.len() >= NAME {
                    found.push((range, spelled));
                }
            }
        }
        before = Some(c);
    }
    found
}

/// Names that are written whole at one place and in parts at another, as nobody does who means them.
fn mangled(lines: &[Line<'_>]) -> Vec<(usize, TextRange)> {
    let mut places: BTreeMap<&str, Vec<(usize, TextRange)>> = BTreeMap::new();
    for (index, line) in lines.iter().enumerate() {
        for (range, spelled) in &line.noise.latin {
            places.entry(spelled).or_default().push((index, *range));
        }
    }
    let lengths = |places: &[(usize, TextRange)]| {
        let lengths = places.iter().map(|(_, range)| range.end - range.start);
        (lengths.clone().min(), lengths.max())
    };
    places
        .into_values()
        .filter(|places| {
            let (least, most) = lengths(places);
            least != most
        })
        .flatten()
        .collect()
}

/// Runs of Latin letters in a line: how many, and those without a vowel that are glued to Han characters.
fn unsaid(text: &str) -> (usize, Vec<TextRange>) {
    let (mut all, mut found) = (0, Vec::new());
    let glued = |c: Option<char>| c.is_none_or(|c| is_cjk(c) || is_stop(c));
    for place in tokens(text, |c| !c.is_ascii_alphanumeric() && c != '_') {
        let run = place.of(text);
        let letters = look::count(run.as_bytes(), look::is_latin);
        if letters == 0 {
            continue;
        }
        all += 1;
        let said = run.bytes().any(|byte| byte.is_ascii_uppercase() || b"aeiou".contains(&byte));
        let before = text.get(..place.start).and_then(|before| before.chars().next_back());
        let after = text.get(place.end..).and_then(|after| after.chars().next());
        if letters >= UNSAID && !said && glued(before) && glued(after) {
            found.push(place);
        }
    }
    (all, found)
}

/// Runs that nobody could say where they are most of a text's Latin letters, and no two are alike: names of formats
/// and commands come again.
fn scattered(lines: &[Line<'_>]) -> Vec<(usize, TextRange)> {
    let all: usize = lines.iter().map(|line| line.noise.runs.0).sum();
    let own = lines.iter().enumerate();
    let found: Vec<(usize, TextRange)> =
        own.flat_map(|(index, line)| line.noise.runs.1.iter().map(move |range| (index, *range))).collect();
    let mut spelled: Vec<&str> =
        found.iter().filter_map(|(index, range)| lines.get(*index).map(|line| range.of(line.text))).collect();
    spelled.sort_unstable();
    spelled.dedup();
    let alike = spelled.len() < found.len();
    if found.len() < SCATTERED || alike || (found.len() as f64) < MOSTLY * all as f64 { Vec::new() } else { found }
}

/// Small letters that nobody could say, glued to Han characters.
fn consonants(text: &str) -> Vec<TextRange> {
    let mut found = Vec::new();
    let mut start = None;
    let mut before: Option<char> = None;
    let unspoken = |run: &[u8]| run.len() >= RUN && run.iter().filter(|c| b"aeiou".contains(c)).count() <= VOWELS;
    if text.is_ascii() || !text.as_bytes().split(|c| !c.is_ascii_lowercase()).any(unspoken) {
        return found;
    }
    for (at, c) in text.char_indices().chain([(text.len(), '\n')]) {
        if c.is_ascii_lowercase() {
            start = start.or(Some((at, before)));
            continue;
        }
        if let Some((start, before)) = start.take() {
            let range = TextRange::new(start, at);
            let run = range.of(text);
            let vowels = run.bytes().filter(|c| b"aeiou".contains(c)).count();
            let between =
                before.is_some_and(|before| is_cjk(before) || is_stop(before)) && (is_cjk(c) || c == '\n' || is_stop(c));
            if run.len() >= RUN && vowels <= VOWELS && between {
                found.push(range);
            }
        }
        if !is_blank(c) {
            before = Some(c);
        }
    }
    found
}

/// Latin letters with marks of tone that are glued between Han characters: who teaches how a character is
/// read parts the two by brackets, marks or a word that says so.
fn pinyin(text: &str) -> Vec<TextRange> {
    const TONES: &str = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ";
    const READS: [char; 8] = ['读', '音', '念', '拼', '作', '为', '是', '叫'];
    let mut found = Vec::new();
    // Each of the letters begins with one of five bytes.
    if !look::has_wide(text) || !look::has(text, |byte| matches!(byte, 0xc3..=0xc7)) || !text.contains(|c| TONES.contains(c)) {
        return found;
    }
    let mut run: Option<(usize, usize, bool)> = None;
    let mut before: Option<char> = None;
    for (at, c) in text.char_indices() {
        let tone = TONES.contains(c);
        if c.is_ascii_lowercase() || tone {
            let (start, _, toned) = run.unwrap_or((at, at, false));
            run = Some((start, at + c.len_utf8(), toned || tone));
            continue;
        }
        if c == ' ' && run.is_some() {
            continue;
        }
        if let Some((start, end, true)) = run.take()
            && is_cjk(c)
            && before.is_some_and(|before| is_cjk(before) && !READS.contains(&before))
        {
            found.push(TextRange::new(start, end));
        }
        run = None;
        before = Some(c);
    }
    found
}

/// Whether a line is one token that is encoded, not written: letters of both cases and digits in turn.
fn is_key(text: &str) -> bool {
    if !KEY.contains(&text.len()) || !text.bytes().all(|c| c.is_ascii_alphanumeric() || matches!(c, b'+' | b'/' | b'=')) {
        return false;
    }
    let kind = |c: &u8| (c.is_ascii_uppercase(), c.is_ascii_digit());
    let changes = text.as_bytes().windows(2).filter(|pair| matches!(pair, [a, b] if kind(a) != kind(b))).count();
    let cases = text.contains(char::is_lowercase) && text.contains(char::is_uppercase) && text.contains(char::is_numeric);
    cases && text.ends_with('=') && 3 * changes >= text.len()
}

/// Letters with signs between them that no language and no address writes, glued to Han: `hbv#wp¥kq`.
fn signs(text: &str) -> Vec<TextRange> {
    let mut found = Vec::new();
    // Two different signs, of which one at least is of ASCII.
    let hinted = |byte| matches!(byte, b'#' | b'$' | b'^' | b'<' | b'>' | b'{' | b'}' | b'\\' | b'%' | b'&' | b'!' | b'*');
    if !look::has(text, hinted) || !look::has_wide(text) || !text.contains(is_cjk) {
        return found;
    }
    for place in tokens(text, |c| is_cjk(c) || is_stop(c)) {
        let (start, token) = (place.start, place.of(text));
        let odd = |c: char| matches!(c, '¥' | '#' | '$' | '^' | '<' | '>' | '{' | '}' | '\\' | '%' | '&' | '!' | '*');
        let inner = token.trim_matches(|c: char| !c.is_ascii_alphanumeric());
        let mut kinds: Vec<char> = inner.chars().filter(|c| odd(*c)).collect();
        kinds.sort_unstable();
        kinds.dedup();
        let letters = inner.bytes().filter(u8::is_ascii_alphabetic).count();
        let vowels = inner.bytes().filter(|c| b"aeiouAEIOU".contains(c)).count();
        let all = inner.chars().all(|c| c.is_ascii_alphanumeric() || odd(c));
        if all && kinds.len() >= 2 && letters >= RUN && vowels <= VOWELS && inner.len() <= NOISE {
            let begin = start + token.find(inner).unwrap_or(0);
            found.push(TextRange::new(begin, begin + inner.len()));
        }
    }
    found
}

fn is_stop(c: char) -> bool {
    matches!(c, '。' | '，' | '！' | '？' | '”' | '“' | '、' | '；' | '：')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scraps_and_consonants_are_noise() {
        let of =
            |text: &'static str| scraps(text).iter().chain(&consonants(text)).map(|range| range.of(text)).collect::<Vec<_>>();
        assert_eq!(of("河水上涨7 R\" p8 n; z< G3 s_ y"), ["7 R\" p8 n; z< G3 s_ y"]);
        assert_eq!(of("河水zxqvkrtwp上涨"), ["zxqvkrtwp"]);
        let spoken = |text: &'static str| pinyin(text).iter().map(|range| range.of(text)).collect::<Vec<_>>();
        assert_eq!(spoken("沟底gōu dǐ就黑透了"), ["gōu dǐ"]);
        assert!(spoken("“沟”读作gōu的时候，扁（piān）舟，沟 gōu").is_empty());
        assert!(of("1. e4 e5 2. Nf3 Nc6 3. Bb5 a6").is_empty());
        assert!(of("(Jn 13, 27; Lk 22, 3).").is_empty());
        assert!(of("用javascript写的rhythms").is_empty());
        assert!(of("to pay $50 to $75 an hour").is_empty());
        assert!(of("35\" H x 68\" W x 30\" D").is_empty());
        assert!(of("13% of men and 16% of all").is_empty());
    }
}
