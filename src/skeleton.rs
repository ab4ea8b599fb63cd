//! Text folded for comparison only, with a map back to where each part came from.
//!
//! Knows width, case, look-alike letters, marks on letters, invisible characters and the separators
//! between single letters. Must not know what the text says; the article's own text is never rewritten.
//!
//! Characters are decomposed by Unicode's compatibility decomposition and then replaced by the ASCII
//! character that they look like. Han, kana and Hangul stand for themselves: what some of them look
//! like says nothing in a text that is written in them.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

use crate::span::{TextRange, is_blank};
use crate::steps::step_by;

/// Folded text. Two stretches that a reader would call the same have equal skeletons.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Skeleton {
    text: String,
    /// For each byte of `text` the byte of the source that it came from, and the source's end.
    origins: Vec<usize>,
}

/// Alphabets in which no character is blank.
const ALPHABETS: std::ops::Range<char> = '\u{100}'..'\u{1680}';

/// Letters in a row that stand alone between separators before the separators are dropped: two are
/// initials, three are `C O M`.
const SPLIT_LETTERS: usize = 3;

impl Skeleton {
    /// Folds every character, drops invisible ones and what separates single letters, makes every run of
    /// blanks one space.
    pub(crate) fn of(source: &str) -> Self {
        step_by(source.len());
        let mut skeleton = Self { text: String::with_capacity(source.len()), origins: Vec::with_capacity(source.len() + 1) };
        let mut blank = true;
        let one = FOLDED.one.as_slice();
        for (at, c) in source.char_indices() {
            // Of most letters one lookup tells what they are folded to.
            if ALPHABETS.contains(&c)
                && let Some(&folded) = one.get(c as usize)
                && folded > SEVERAL
            {
                skeleton.push(folded, at);
                blank = false;
            } else if c.is_ascii_graphic() {
                skeleton.push(c.to_ascii_lowercase(), at);
                blank = false;
            } else if ALPHABETS.contains(&c) {
                let before = skeleton.text.len();
                each_folded(c, &mut |folded| skeleton.push(folded, at));
                blank &= skeleton.text.len() == before;
            } else if c.is_whitespace() {
                if !blank {
                    skeleton.push(' ', at);
                }
                blank = true;
            } else if !is_blank(c) {
                let before = skeleton.text.len();
                each_folded(c, &mut |folded| skeleton.push(folded, at));
                blank &= skeleton.text.len() == before;
            }
        }
        skeleton.origins.push(source.len());
        skeleton.join_split_letters();
        skeleton
    }

    #[inline]
    fn push(&mut self, c: char, at: usize) {
        self.text.push(c);
        for _ in 0..c.len_utf8() {
            self.origins.push(at);
        }
    }

    /// `e x a m p l e` and `e*x*a*m*p*l*e` become one word.
    fn join_split_letters(&mut self) {
        let runs = split_runs(&self.text);
        if runs.is_empty() {
            return;
        }
        let whole = std::mem::take(self);
        let mut runs = runs.into_iter().peekable();
        for (at, c) in whole.text.char_indices() {
            while runs.next_if(|run| run.end <= at).is_some() {}
            let inside = runs.peek().is_some_and(|run| run.contains(&at));
            if !inside || is_letter(c) {
                self.push(c, whole.origins.get(at).copied().unwrap_or(0));
            }
        }
        self.origins.push(whole.origins.last().copied().unwrap_or(0));
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The source behind a range of the folded text.
    pub(crate) fn source(&self, range: Range<usize>) -> TextRange {
        let at = |folded: usize| self.origins.get(folded).copied().unwrap_or(0);
        TextRange::new(at(range.start), at(range.end))
    }

    /// Only letters and digits: for asking whether two headlines are the same.
    pub(crate) fn letters(source: &str) -> String {
        step_by(source.len());
        let mut letters = String::with_capacity(source.len());
        Self::push_letters(source, &mut letters);
        letters
    }

    /// Adds the letters and digits of a text to others.
    pub(crate) fn push_letters(source: &str, letters: &mut String) {
        for c in source.chars() {
            if c.is_ascii_alphanumeric() {
                letters.push(c.to_ascii_lowercase());
            } else if !c.is_ascii() {
                each_letter(c, &mut |letter| letters.push(letter));
            }
        }
    }

    /// Whether the letters of a text are these. Most texts differ in their first.
    pub(crate) fn has_letters(source: &str, letters: &str) -> bool {
        step_by(source.len());
        let mut rest = letters.chars();
        let mut same = true;
        for c in source.chars() {
            each_letter(c, &mut |letter| same &= rest.next() == Some(letter));
            if !same {
                return false;
            }
        }
        rest.next().is_none()
    }
}

/// Reports the letters and digits that a character is folded to.
fn each_letter(c: char, report: &mut impl FnMut(char)) {
    if !is_blank(c) {
        each_folded(c, &mut |folded| {
            if is_letter(folded) {
                report(folded);
            }
        });
    }
}

/// Where single letters stand with one separator between each two.
fn split_runs(text: &str) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    // Letters so far, where the first stands, and whether the last character was one of them.
    let (mut letters, mut start, mut after_letter, mut end) = (0, 0, false, 0);
    // Whether the character before could stand before a single letter.
    let mut parted = true;
    let mut close = |letters: usize, start: usize, end: usize| {
        if letters >= SPLIT_LETTERS {
            runs.push(start..end);
        }
    };
    for (at, c) in text.char_indices() {
        if !is_letter(c) {
            if !after_letter {
                close(letters, start, end);
                letters = 0;
            }
            after_letter = false;
            parted = true;
        } else if after_letter || !parted {
            // Two letters touch: this is a word, and the letter before belongs to it.
            if after_letter {
                let last = text.get(..at).and_then(|text| text.char_indices().next_back()).map_or(0, |(last, _)| last);
                let before = text.get(..last).and_then(|text| text.char_indices().next_back()).map_or(0, |(sep, _)| sep);
                close(letters - 1, start, before);
            }
            (letters, after_letter, parted) = (0, false, false);
        } else {
            if letters == 0 {
                start = at;
            }
            letters += 1;
            (after_letter, parted, end) = (true, true, at + c.len_utf8());
        }
    }
    close(letters, start, end);
    runs
}

/// Han, kana, Hangul and the other scripts that are measured in characters, not words.
#[inline]
pub(crate) fn is_cjk(c: char) -> bool {
    // Almost all that are, and all that come before them, are told at once.
    match c {
        '\0'..'\u{3005}' => false,
        '\u{4e00}'..='\u{9fff}' => true,
        _ => matches!(c,
            '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}'
            | '\u{3400}'..='\u{4dbf}' | '\u{ac00}'..='\u{d7a3}'
            | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}'),
    }
}

/// Syllables of Hangul.
#[inline]
pub(crate) fn is_hangul(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}')
}

/// A set of characters that is asked for every character of a text: a table of the first plane made of the
/// question itself, which is asked for all others.
pub(crate) struct CharSet {
    bits: Vec<u64>,
    has: fn(char) -> bool,
}

impl CharSet {
    pub(crate) fn of(has: fn(char) -> bool) -> Self {
        let bit = |code: u32| char::from_u32(code).is_some_and(has);
        let word = |first: u32| (0..64).filter(|own| bit(first + own)).fold(0, |bits, own| bits | 1 << own);
        Self { bits: (0..0x1_0000).step_by(64).map(word).collect(), has }
    }

    #[inline]
    pub(crate) fn has(&self, c: char) -> bool {
        let code = c as usize;
        self.bits.get(code / 64).map_or_else(|| (self.has)(c), |bits| bits >> (code % 64) & 1 != 0)
    }
}

static CAPITALS: LazyLock<CharSet> = LazyLock::new(|| CharSet::of(char::is_uppercase));

/// Whether a character is a capital letter, as `char::is_uppercase` has it.
#[inline]
pub(crate) fn is_capital(c: char) -> bool {
    CAPITALS.has(c)
}

static LETTERS: LazyLock<CharSet> = LazyLock::new(|| CharSet::of(char::is_alphanumeric));

/// Whether a character is a letter or a digit, as `char::is_alphanumeric` has it: that one searches a list for
/// each letter beyond ASCII.
#[inline]
pub(crate) fn is_letter(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { matches!(c, '\u{4e00}'..='\u{9fff}') || LETTERS.has(c) }
}

/// Reports what a character is folded to: nothing, one character or, rarely, more.
#[inline]
pub(crate) fn each_folded(c: char, report: &mut impl FnMut(char)) {
    if c.is_ascii() {
        report(c.to_ascii_lowercase());
    } else if is_cjk(c) {
        report(c);
    } else {
        match place(c).and_then(|place| FOLDED.one.get(place)) {
            Some(&SEVERAL) => FOLDED.several.get(&c).into_iter().flatten().copied().for_each(report),
            None => fold(c, report),
            Some(&NOTHING) => {}
            Some(&folded) => report(folded),
        }
    }
}

/// The single character that a character is folded to; `None` where it shows nothing or stands for several.
pub(crate) fn folded(c: char) -> Option<char> {
    let (mut first, mut count) = (None, 0);
    each_folded(c, &mut |folded| {
        first = Some(folded);
        count += 1;
    });
    first.filter(|_| count == 1)
}

/// Where kana and ideographs begin, where the forms of width and punctuation behind them do, and the end of
/// the first plane.
const IDEOGRAPHS: u32 = 0x3040;
const FORMS: u32 = 0xfe00;
const PLANE: u32 = 0x1_0000;

/// Where a character stands in [`FOLDED`].
#[inline]
fn place(c: char) -> Option<usize> {
    match c as u32 {
        code @ 0..IDEOGRAPHS => Some(code as usize),
        code @ FORMS..PLANE => Some((code - FORMS + IDEOGRAPHS) as usize),
        _ => None,
    }
}

struct Folded {
    one: Vec<char>,
    several: HashMap<char, Vec<char>>,
}

/// In [`FOLDED`]: the character is dropped.
const NOTHING: char = '\0';
/// In [`FOLDED`]: the character becomes more than one.
const SEVERAL: char = '\u{1}';

/// What the characters of the first planes' alphabets and symbols are folded to, up to the ideographs:
/// texts in Cyrillic or Arabic would look up every letter in two tables.
static FOLDED: LazyLock<Folded> = LazyLock::new(|| {
    let mut several = HashMap::new();
    let mut one = |code: u32| {
        let Some(c) = char::from_u32(code) else { return NOTHING };
        let mut folded = Vec::new();
        fold(c, &mut |c| folded.push(c));
        match folded.as_slice() {
            [] => NOTHING,
            [one] => *one,
            _ => {
                several.insert(c, folded);
                SEVERAL
            }
        }
    };
    let one = (0..IDEOGRAPHS).chain(FORMS..PLANE).map(&mut one).collect();
    Folded { one, several }
});

fn fold(c: char, report: &mut dyn FnMut(char)) {
    if let Some(plain) = punctuation(c) {
        report(plain);
        return;
    }
    decompose_compatible(c, |part| {
        if is_combining_mark(part) || is_blank(part) && !part.is_whitespace() {
            return;
        }
        if let Some(plain) = punctuation(part) {
            report(plain);
        } else if part.is_ascii() || is_cjk(part) || !part.is_alphanumeric() {
            report(part.to_ascii_lowercase());
        } else {
            match decancer::cure_char!(part) {
                decancer::Translation::Character(plain) => report(plain),
                decancer::Translation::String(plain) => plain.chars().for_each(&mut *report),
                decancer::Translation::None => part.to_lowercase().for_each(&mut *report),
            }
        }
    });
}

/// Quotation marks and dashes of all languages are the same; the ideographic full stop is a dot.
fn punctuation(c: char) -> Option<char> {
    Some(match c {
        '。' | '｡' => '.',
        '“' | '”' | '„' | '«' | '»' | '「' | '」' => '"',
        '‘' | '’' => '\'',
        '–' | '—' | '―' => '-',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &str, folded: &str) {
        assert_eq!(Skeleton::of(source).text(), folded, "{source}");
    }

    #[test]
    fn width_case_and_invisible_characters_fold() {
        let source = "甲 Ｗｗｗ．Ex\u{200b}ample．ｃｏＭ";
        let skeleton = Skeleton::of(source);
        assert_eq!(skeleton.text(), "甲 www.example.com");
        let at = skeleton.text().find("example").unwrap_or(0);
        assert_eq!(skeleton.source(at..at + 7).of(source), "Ex\u{200b}ample");
    }

    #[test]
    fn look_alikes_and_marks_fold() {
        check("еxаmple.соm", "example.com");
        check("𝐞𝐱𝐚𝐦𝐩𝐥𝐞 ᴇxᴀᴍᴘʟᴇ ⓔⓧⓐⓜⓟⓛⓔ", "example example example");
        check("e\u{335}xámple", "example");
        check("几口工 カタ 한글", "几口工 カタ 한글");
    }

    #[test]
    fn the_tables_say_what_unicode_says() {
        assert!(('\0'..=char::MAX).all(|c| is_letter(c) == c.is_alphanumeric() && is_capital(c) == c.is_uppercase()));
        let of = |c: char| {
            let (mut table, mut told) = (Vec::new(), Vec::new());
            each_folded(c, &mut |folded| table.push(folded));
            fold(c, &mut |folded| told.push(folded));
            (table, told)
        };
        // Han, kana and Hangul are never asked for.
        for (table, told) in ('\u{80}'..='\u{ffff}').filter(|c| !is_cjk(*c)).map(of) {
            assert_eq!(table, told);
        }
    }

    #[test]
    fn separators_between_single_letters_go() {
        check("见 e x a m p 1 e 网", "见examp1e网");
        check("*甲*乙*丙*丁* 戊己", "*甲乙丙丁* 戊己");
        check("J. R. Smith and I a few", "j. r. smith and i a few");
        check("a b c def, g h ij", "abc def, g h ij");
        let source = "x 甲 乙 丙 丁 yz";
        let skeleton = Skeleton::of(source);
        let at = skeleton.text().find("甲乙丙丁").unwrap_or(0);
        assert_eq!(skeleton.source(at..at + 12).of(source), "甲 乙 丙 丁");
    }
}
