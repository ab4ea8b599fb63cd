//! How much a text looks like text: about how many bits it takes to write it down for somebody who
//! knows how people write.
//!
//! Knows scripts, frequent characters and which characters stand beside each other. Knows nothing of
//! bytes: of two readings of the same bytes, the one that takes fewer bits is the likelier one
//! (minimum description length, Rissanen 1978).
//!
//! All costs are whole bits, and estimates: a letter of an alphabet takes about 5, one of 300 frequent
//! Chinese characters 7, one of the 3,000 others in use 12, what no writer types 30 and more. Only
//! large differences count, so that none of them needs to be right within a bit or two.

use std::sync::LazyLock;

use encoding_rs::{BIG5, EUC_JP, EUC_KR, Encoding as Charset, GBK};

use super::frequent::{ALPHABETS, HANGUL, KANJI, SIMPLIFIED, TRADITIONAL, WESTERN_ALPHABETS};
use crate::steps::step_by;

/// Kinds of East Asian writing: a text is of one of them.
const LANGUAGES: usize = 4;
const JAPANESE: usize = 2;
const KOREAN: usize = 3;

/// A character that stands for an error.
const ERROR: u32 = 45;

/// Controls and characters for private use.
const UNTYPED: u32 = 30;

/// A capital.
const CAPITAL: u32 = 3;

/// A letter beside one of another script, and where East Asian text takes up a name in capitals.
const OTHER_SCRIPT: u32 = 10;
const NAME_WITHIN: u32 = 4;

/// A capital behind a small letter: `pRIVET`.
const CAPITAL_WITHIN: u32 = 9;

/// A letter that follows one of another script, with something between them.
const NEXT_SCRIPT: u32 = 5;

/// A letter that is a word of its own, as misread blanks and signs are.
const LONE: u32 = 4;

/// A letter beside a digit, in scripts that put a blank between; of Latin ones, those beyond ASCII.
const BESIDE_DIGIT: u32 = 5;

/// A sign of mathematics or drawing beside a Latin letter, where quotes and dashes stand.
const ODD_IN_WORD: u32 = 6;

/// Bits from which a sign counts as one of those.
const ODD: u32 = 13;

/// A letter that the language's alphabet adds to a to z, one that another Western one adds, as in names,
/// and any other.
const OWN_LETTER: u32 = 8;
const WESTERN_LETTER: u32 = 11;
const FOREIGN_LETTER: u32 = 14;

/// The alphabets of Western Europe, as bits.
const WESTERN: u32 = (1 << WESTERN_ALPHABETS) - 1;

/// Bits for a text, in the languages that take fewest. Reading ends where `limit` is reached.
pub(super) fn bits(text: &str, limit: u64) -> u64 {
    let known = &*KNOWN;
    let mut total = 0;
    let mut east_asian = [0_u64; LANGUAGES];
    let mut latin = [0_u64; ALPHABETS.len()];
    let mut before = Before::default();
    for line in text.split_inclusive('\n') {
        step_by(line.len());
        for c in line.chars() {
            let class = class(c);
            total += u64::from(beside(before, class, c));
            match class {
                Class::Han | Class::Kana | Class::Hangul => {
                    let flags = known.characters.get(c as usize).copied().unwrap_or_default();
                    for (language, bits) in east_asian.iter_mut().enumerate() {
                        *bits += u64::from(character(c, class, flags, language));
                    }
                }
                Class::Latin(_) if !c.is_ascii() => {
                    let flags = known.letters.get(c as usize).copied().unwrap_or_default();
                    total += u64::from(if matches!(class, Class::Latin(Case::Capital)) { CAPITAL } else { 0 });
                    let foreign = if flags & WESTERN != 0 { WESTERN_LETTER } else { FOREIGN_LETTER };
                    for (language, bits) in latin.iter_mut().enumerate() {
                        *bits += u64::from(if flags & (1 << language) != 0 { OWN_LETTER } else { foreign });
                    }
                }
                _ => total += u64::from(alone(c, class)),
            }
            let begins = before.class == Class::Other;
            before = Before { c, class, script: class.script().unwrap_or(before.script), begins };
        }
        if total + least(&east_asian) + least(&latin) >= limit {
            break;
        }
    }
    total + least(&east_asian) + least(&latin)
}

fn least(bits: &[u64]) -> u64 {
    bits.iter().copied().min().unwrap_or_default()
}

/// What stands before a character.
#[derive(Clone, Copy, Default)]
struct Before {
    c: char,
    class: Class,
    /// Of the last letter.
    script: Script,
    /// Whether no letter stands before it.
    begins: bool,
}

impl Before {
    fn is_digit(self) -> bool {
        self.c.is_ascii_digit()
    }

    /// Punctuation that a blank or a quote follows.
    fn is_stop(self) -> bool {
        matches!(self.c, '.' | ',' | '!' | '?' | ';' | ':')
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum Class {
    #[default]
    Other,
    Latin(Case),
    Greek(Case),
    Cyrillic(Case),
    Hebrew,
    Arabic,
    Thai,
    Han,
    Kana,
    HalfKana,
    Hangul,
    Letter,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    Small,
    Capital,
}

/// What a letter belongs to. The scripts of East Asia stand in one line of text, with Latin words
/// among them.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum Script {
    #[default]
    Latin,
    Greek,
    Cyrillic,
    Hebrew,
    Arabic,
    Thai,
    EastAsian,
    Rare,
}

impl Class {
    /// Whether one is the other, whatever their cases are.
    fn is_like(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }

    fn script(self) -> Option<Script> {
        Some(match self {
            Self::Other => return None,
            Self::Latin(_) => Script::Latin,
            Self::Greek(_) => Script::Greek,
            Self::Cyrillic(_) => Script::Cyrillic,
            Self::Hebrew => Script::Hebrew,
            Self::Arabic => Script::Arabic,
            Self::Thai => Script::Thai,
            Self::Han | Self::Kana | Self::HalfKana | Self::Hangul => Script::EastAsian,
            Self::Letter => Script::Rare,
        })
    }
}

fn class(c: char) -> Class {
    let case = if c.is_uppercase() { Case::Capital } else { Case::Small };
    match c {
        'a'..='z' => Class::Latin(Case::Small),
        'A'..='Z' => Class::Latin(Case::Capital),
        '\0'..='\u{A9}' | '\u{AB}'..='\u{B4}' | '\u{B6}'..='\u{B9}' | '\u{BB}'..='\u{BF}' | '×' | '÷' => Class::Other,
        '\u{AA}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => Class::Latin(case),
        '\u{370}'..='\u{3FF}' if c.is_alphabetic() => Class::Greek(case),
        '\u{400}'..='\u{52F}' => Class::Cyrillic(case),
        '\u{590}'..='\u{5FF}' => Class::Hebrew,
        '\u{600}'..='\u{6FF}' if c.is_alphabetic() => Class::Arabic,
        '\u{E00}'..='\u{E4F}' => Class::Thai,
        '々' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}' => Class::Han,
        '\u{3041}'..='\u{30FF}' => Class::Kana,
        '\u{FF66}'..='\u{FF9F}' => Class::HalfKana,
        '\u{AC00}'..='\u{D7A3}' => Class::Hangul,
        _ if c.is_alphabetic() => Class::Letter,
        _ => Class::Other,
    }
}

/// What a neighbour adds.
fn beside(before: Before, class: Class, c: char) -> u32 {
    use Class::{Arabic, Cyrillic, Greek, HalfKana, Han, Hangul, Hebrew, Kana, Latin, Other, Thai};
    match (before.class, class) {
        (Other, Latin(_)) if is_odd(before.c, before.class) || (before.is_stop() && !c.is_ascii()) => ODD_IN_WORD,
        (Other, Other) if before.script != Script::EastAsian && is_wide_sign(c) => NEXT_SCRIPT,
        (Latin(_), Other) if is_wide_sign(c) => NEXT_SCRIPT,
        (Latin(_), Other) if is_odd(c, class) => ODD_IN_WORD,
        (Other, Latin(_)) if before.is_digit() && !c.is_ascii() => BESIDE_DIGIT,
        (Other, Cyrillic(_) | Greek(_) | Hebrew | Arabic | Thai) if before.is_digit() => BESIDE_DIGIT,
        (Cyrillic(_) | Greek(_) | Hebrew | Arabic | Thai, Other) if c.is_ascii_digit() => BESIDE_DIGIT,
        (Latin(_), Other) if c.is_ascii_digit() && !before.c.is_ascii() => BESIDE_DIGIT,
        (_, HalfKana) if before.class != HalfKana => 6,
        (Other, class) if class.script().is_some_and(|script| script != before.script) => NEXT_SCRIPT,
        (Latin(Case::Small), Latin(Case::Capital)) if !c.is_ascii() => CAPITAL_WITHIN,
        (Greek(Case::Small), Greek(Case::Capital)) | (Cyrillic(Case::Small), Cyrillic(Case::Capital)) => CAPITAL_WITHIN,
        (Cyrillic(_) | Greek(_) | Hebrew | Arabic | Thai, Other) if before.begins => LONE,
        (Latin(_), Other) if before.begins && !before.c.is_ascii() => LONE,
        (Other, _) | (_, Other) | (Kana, Han) | (Han, Kana) => 0,
        (a, b) if a.is_like(b) => 0,
        (Latin(Case::Capital), Han | Kana | Hangul) | (Han | Kana | Hangul, Latin(Case::Capital)) => NAME_WITHIN,
        _ => OTHER_SCRIPT,
    }
}

/// What a character costs that is not East Asian.
fn alone(c: char, class: Class) -> u32 {
    match class {
        Class::Latin(_) => 5,
        Class::Greek(case) => {
            let common = matches!(c.to_lowercase().next(), Some('α'..='ω' | 'ά'..='ώ'));
            let frequent = matches!(c, 'α' | 'ο' | 'ι' | 'ε' | 'τ' | 'σ' | 'ν' | 'η' | 'υ' | 'ρ' | 'π' | 'κ' | 'μ' | 'λ' | 'ς');
            letter(frequent, common) + if case == Case::Capital { CAPITAL } else { 0 }
        }
        Class::Cyrillic(case) => {
            let common = matches!(c, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё' | 'і' | 'ї' | 'є');
            let frequent = matches!(c, 'о' | 'е' | 'а' | 'и' | 'н' | 'т' | 'с' | 'р' | 'в' | 'л' | 'к' | 'м' | 'д' | 'п' | 'у');
            letter(frequent, common) + if case == Case::Capital { CAPITAL } else { 0 }
        }
        Class::Hebrew => letter(matches!(c, 'א'..='ת'), true),
        Class::Arabic => {
            letter(matches!(c, 'ا' | 'ل' | 'ي' | 'م' | 'ن' | 'و' | 'ر' | 'ت' | 'ب' | 'ه' | 'د'), ('ء'..='ي').contains(&c))
        }
        Class::Thai => 6,
        Class::HalfKana => 12,
        Class::Letter => {
            if ('\u{900}'..='\u{10FF}').contains(&c) {
                7
            } else {
                16
            }
        }
        Class::Other | Class::Han | Class::Kana | Class::Hangul => sign(c),
    }
}

fn letter(frequent: bool, common: bool) -> u32 {
    match (frequent, common) {
        (true, _) => 4,
        (_, true) => 7,
        _ => 11,
    }
}

/// Punctuation and letters as wide as a Chinese character.
fn is_wide_sign(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{303F}' | '\u{FF01}'..='\u{FF60}')
}

fn is_odd(c: char, class: Class) -> bool {
    class == Class::Other && !c.is_ascii() && sign(c) >= ODD
}

/// What is no letter.
fn sign(c: char) -> u32 {
    match c {
        ' ' | '\n' | '\r' | '\t' => 3,
        '\u{A0}' | '0'..='9' => 5,
        '\u{FFFD}' => ERROR,
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{E000}'..='\u{F8FF}' => UNTYPED,
        '!'..='~' => 6,
        '，' | '。' | '、' | '：' | '；' | '？' | '！' | '（' | '）' | '「' | '」' | '『' | '』' | '《' | '》' | '【' | '】'
        | '“' | '”' | '‘' | '’' | '–' | '—' | '…' | '«' | '»' | '·' | '・' | '\u{3000}' => 7,
        '©' | '®' | '°' | '§' | '¿' | '¡' | '£' | '€' | '„' | '‚' | '•' | '™' | '¶' | '×' | '\u{AD}' | '№' | '‹' | '›' => {
            9
        }
        '\u{3003}'..='\u{3007}' | '\u{3012}' | '\u{3013}' | '\u{301C}'..='\u{303F}' => 14,
        '´' | '\u{FF01}'..='\u{FF5E}' | '\u{3001}'..='\u{303F}' | '\u{200C}'..='\u{203E}' => 10,
        '¤' | '¦' | '¨' | '¬' | '¯' | '¸' => 18,
        '\u{A1}'..='\u{BF}'
        | '÷'
        | '\u{2190}'..='\u{21FF}'
        | '\u{2460}'..='\u{2473}'
        | '\u{25A0}'..='\u{266F}'
        | '\u{1F300}'..='\u{1FAFF}' => 13,
        '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{65F}' | '\u{93A}'..='\u{94D}' => 8,
        _ => 18,
    }
}

/// What an East Asian character costs in one of the languages.
fn character(c: char, class: Class, flags: u8, language: usize) -> u32 {
    let frequent = flags & (1 << language) != 0;
    let level = flags & (1 << (language + LANGUAGES)) != 0;
    let any_level = flags >> LANGUAGES != 0;
    match class {
        Class::Kana if language != JAPANESE => 13,
        Class::Kana => match c {
            'ゎ' | 'ゐ' | 'ゑ' | 'ヮ' | 'ヰ' | 'ヱ' | 'ヵ' | 'ヶ' | 'ヷ'..='ヺ' | '\u{3097}'..='\u{309A}' => 14,
            '\u{3041}'..='\u{309F}' => 5,
            _ => 7,
        },
        Class::Hangul if language != KOREAN => 15,
        Class::Hangul if frequent => 6,
        Class::Hangul if level => 10,
        Class::Hangul => 17,
        _ if frequent => 7,
        // Chinese characters within Korean are the exception.
        _ if level && language == KOREAN => 15,
        _ if level => 12,
        _ if any_level => 16,
        _ if ('\u{4E00}'..='\u{9FFF}').contains(&c) => 19,
        _ => 22,
    }
}

/// What is known of single characters.
struct Known {
    /// For every character of the basic plane, a bit for each East Asian language where it is
    /// frequent, and above them a bit for each where it is in use: the first level of the language's
    /// own charset, which was filled by frequency (GB 2312: 3,755 characters, Big5: 5,401, JIS X 0208:
    /// 2,965; of KS X 1001 all 2,350 syllables).
    characters: Vec<u8>,
    /// For every Latin letter, a bit for each alphabet that it is in, as a small letter or a capital.
    letters: Vec<u32>,
}

static KNOWN: LazyLock<Known> = LazyLock::new(|| Known { characters: characters(), letters: letters() });

fn characters() -> Vec<u8> {
    let mut known = vec![0_u8; 1 << 16];
    let mut mark = |c: char, bit: usize| {
        if let Some(flags) = known.get_mut(c as usize) {
            *flags |= 1 << bit;
        }
    };
    let levels: [(&'static Charset, u8, u8); LANGUAGES] =
        [(GBK, 0xB0, 0xD7), (BIG5, 0xA4, 0xC6), (EUC_JP, 0xB0, 0xCF), (EUC_KR, 0xB0, 0xC8)];
    for (language, (list, (charset, first, last))) in [SIMPLIFIED, TRADITIONAL, KANJI, HANGUL].into_iter().zip(levels).enumerate()
    {
        list.chars().for_each(|c| mark(c, language));
        for lead in first..=last {
            // Trail bytes below A1 belong to the first level in Big5 only.
            for trail in if charset == BIG5 { 0x40 } else { 0xA1 }..=0xFE_u8 {
                if let Some(text) = charset.decode_without_bom_handling_and_without_replacement(&[lead, trail]) {
                    text.chars().filter(|c| !c.is_ascii()).for_each(|c| mark(c, language + LANGUAGES));
                }
            }
        }
    }
    known
}

fn letters() -> Vec<u32> {
    let mut known = vec![0_u32; 0x250];
    for (language, alphabet) in ALPHABETS.iter().enumerate() {
        for letter in alphabet.chars().flat_map(|c| std::iter::once(c).chain(c.to_uppercase())) {
            if let Some(flags) = known.get_mut(letter as usize) {
                *flags |= 1 << language;
            }
        }
    }
    known
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{KOI8_R, SHIFT_JIS, WINDOWS_1251, WINDOWS_1252};

    /// The reading that takes fewest bits is the one that was written.
    fn check(text: &str, charset: &'static Charset, wrong: &[&'static Charset]) {
        let (bytes, _, unmappable) = charset.encode(text);
        assert!(!unmappable, "{text} in {}", charset.name());
        for other in wrong {
            let (misread, _) = other.decode_without_bom_handling(&bytes);
            assert!(bits(text, u64::MAX) < bits(&misread, u64::MAX), "{text}: {} against {}", charset.name(), other.name());
        }
    }

    #[test]
    fn what_was_written_takes_fewer_bits_than_what_is_misread() {
        let east = [GBK, BIG5, EUC_JP, EUC_KR, SHIFT_JIS, WINDOWS_1252, WINDOWS_1251];
        check("河水一夜之间上涨了两米", GBK, &east[1..]);
        check("河水一夜之間上漲了兩米", BIG5, &[GBK, EUC_JP, EUC_KR, SHIFT_JIS, WINDOWS_1252]);
        check("川の水位は一晩で二メートル上がった", EUC_JP, &[GBK, BIG5, EUC_KR, SHIFT_JIS, WINDOWS_1252]);
        check("川の水位は一晩で二メートル上がった", SHIFT_JIS, &[GBK, BIG5, EUC_KR, EUC_JP, WINDOWS_1252]);
        check("강물이 밤사이에 이 미터 높아졌다", EUC_KR, &[GBK, BIG5, EUC_JP, SHIFT_JIS, WINDOWS_1252]);
        check("Река за ночь поднялась на два метра", WINDOWS_1251, &[GBK, BIG5, EUC_KR, KOI8_R, WINDOWS_1252]);
        check("Река за ночь поднялась на два метра", KOI8_R, &[GBK, BIG5, EUC_KR, WINDOWS_1251, WINDOWS_1252]);
        check("Der Fluß stieg über Nacht um zwei Meter höher", WINDOWS_1252, &[GBK, BIG5, EUC_KR, WINDOWS_1251]);
    }
}
