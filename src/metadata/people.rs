//! People in a line: behind `By`, in front of a reporter's label, or in words that read like names.
//!
//! Knows how names are written in one line. Must not know where on a page it stands, nor what else it says.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::names::{self, initial, is_in_any_case};
use super::pattern::Pattern;
use super::words::{AUTHORS, BYLINE};
use crate::document::is_cjk;

/// Bytes of the names of two or three people.
const LONGEST_PEOPLE: usize = 90;

/// Words of the longest name in a script without capital letters.
const CASELESS: usize = 5;

/// How names of offices end.
const OFFICE_ENDS: [&str; 5] = [" team", " staff", " editors", " desk", " editorial board"];

/// Small words in names of people.
const PARTICLES: [&str; 26] = [
    "de", "del", "della", "di", "da", "do", "dos", "van", "von", "der", "den", "vom", "zu", "zur", "la", "le", "el", "al", "bin",
    "ibn", "y", "e", "af", "av", "ter", "d'",
];

/// Small words between names and papers.
const JOINTS: [&str; 17] =
    ["am", "um", "on", "and", "und", "et", "og", "och", "with", "mit", "for", "in", "и", "of", "the", "at", "from"];

/// `本报记者 林一舟`
static REPORTER: Pattern = Pattern::new(
    r"(?:\p{Han}{0,6}(?:记者|記者|通讯员|通訊員|特派员|特派員))[\s\u{3000}:：/／]{0,3}(?P<v>[\p{Han}·]{1,12}(?:[ \u{a0}\u{3000}、，,／/]{1,3}(?:通讯员|通訊員|记者|記者)?[ \u{a0}\u{3000}]?[\p{Han}·]{1,12}){0,7}(?:\d{1,2}日[電电])?)",
);

/// `한강물 기자`
static KOREAN: Pattern = Pattern::new(r"(?P<v>\p{Hangul}{2,4})\s?(?:선임)?(?:기자|특파원)");

/// `本贴由河边人于2005年8月12日发表`
static POSTED: Pattern = Pattern::new(
    r"(?:本贴|本帖|此贴|此帖|本文|该贴)?由\s?[\[【「]?(?P<v>[^\s由于於在，。：:]{2,16}?)[\]】」]?\s?(?:于|於|在)\s?$",
);

/// The words in front of names by their first letters.
static STARTS: LazyLock<BTreeMap<char, Vec<&'static str>>> = LazyLock::new(|| names::by_initial(BYLINE.iter().chain(AUTHORS)));

/// What reporters are called in front of their names, and behind them.
const REPORTERS: [&str; 6] = ["记者", "記者", "通讯员", "通訊員", "特派员", "特派員"];
const KOREAN_REPORTERS: [&str; 2] = ["기자", "특파원"];

/// People in a line, or a part of one between bars, of the form `By …`.
pub(super) fn by(text: &str, taken: &[Range<usize>]) -> Option<(Vec<String>, Range<usize>)> {
    let mut start = 0;
    // A date in between parts as a bar does.
    let mut cuts: Vec<usize> = text.match_indices(['|', '•', '·', '⋅', '∙', '\n']).map(|(at, mark)| at + mark.len()).collect();
    cuts.extend(taken.iter().map(|range| range.end));
    cuts.push(text.len());
    cuts.sort_unstable();
    for cut in cuts {
        let range = start..cut;
        let Some(part) = text.get(range.clone()) else { continue };
        start = range.end;
        let bare = part.trim_start_matches(|c: char| !c.is_alphanumeric());
        let begins = range.start + part.len() - bare.len();
        // A date or a label ends what can be a name.
        let ends = taken.iter().map(|range| range.start).filter(|at| *at >= begins).min().unwrap_or(range.end).min(range.end);
        let Some(bare) = text.get(begins..ends) else { continue };
        let word = initial(bare)
            .and_then(|initial| STARTS.get(&initial))
            .into_iter()
            .flatten()
            .copied()
            .filter(|word| starts_with_word(bare, word) || is_glued(bare, word))
            .max_by_key(|word| word.len());
        let Some(rest) = word.and_then(|word| bare.get(word.len()..)) else { continue };
        let rest = rest.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '|' | '•' | '·' | '-' | '–' | '—' | ','));
        // Accounts are written as their owners like it: beside a date, one word is a name.
        let account = rest
            .trim_end_matches([' ', ':'])
            .split(" am")
            .next()
            .and_then(|rest| rest.split(" on").next())
            .unwrap_or(rest)
            // `by river7 〓`: ornaments, but no arrow, which leads to something.
            .trim_matches(|c: char| c.is_whitespace() || !c.is_alphanumeric() && !c.is_ascii() && c != '»');
        let is_sure = !taken.is_empty() || word.is_some_and(|word| word.contains(' '));
        let is_account = is_sure && !account.contains(char::is_whitespace) && account.len() > 2 && account.len() < 25;
        if rest.is_empty() || word.is_some_and(|word| AUTHORS.contains(&word)) && !reads_like_person(rest) {
            continue;
        }
        let rest = without_article(rest);
        // Where letters are neither large nor small, length alone tells names from sentences.
        let is_caseless = !rest.chars().any(|c| c.is_uppercase() || c.is_lowercase() || is_cjk(c));
        if is_caseless && rest.split_whitespace().count() > CASELESS {
            continue;
        }
        // What they are may stand behind them: `By Ada Brook, who rows`.
        let first = rest.split([',', '(']).next().unwrap_or(rest).trim();
        let people = if is_account && !reads_like_names(rest) {
            names::names(account)
        } else if reads_like_names(rest) {
            names::names(rest)
        } else if reads_like_names(first) && first.contains(' ') {
            names::names(first)
        } else {
            continue;
        };
        if !people.is_empty() {
            return Some((people, begins..ends));
        }
    }
    None
}

/// Whether a name stands right behind the word, parted by nothing but its style: `ByAda Brook`.
fn is_glued(text: &str, word: &str) -> bool {
    text.split_at_checked(word.len()).is_some_and(|(start, rest)| {
        matches!(word, "by" | "von" | "par" | "por")
            && start.ends_with(char::is_lowercase)
            && is_in_any_case(start, word)
            && reads_like_person(rest)
    })
}

/// The name of an office without its article: `the River Team`.
fn without_article(name: &str) -> &str {
    let bare = name.split_at_checked(4).filter(|(start, _)| start.eq_ignore_ascii_case("the ")).map(|(_, rest)| rest);
    let is_office = |bare: &&str| OFFICE_ENDS.iter().any(|end| bare.to_lowercase().ends_with(end));
    bare.filter(is_office).unwrap_or(name)
}

fn starts_with_word(text: &str, word: &str) -> bool {
    text.split_at_checked(word.len())
        .is_some_and(|(start, rest)| rest.starts_with([' ', ':', '\u{a0}']) && is_in_any_case(start, word))
}

/// Whether a letter is a capital one, or one of a script that has none but Han and Hangul, whose names are read
/// otherwise.
fn may_begin_name(c: char) -> bool {
    c.is_uppercase() || c.is_alphabetic() && !c.is_lowercase() && !is_cjk(c)
}

/// Whether words are written as those of names are.
pub(super) fn reads_like_names(text: &str) -> bool {
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || matches!(c, ',' | '&' | '/' | ';')).filter(|word| !word.is_empty()).collect();
    let fits = |word: &&str| {
        let lower = word.to_lowercase();
        word.chars().find(|c| c.is_alphanumeric()).is_some_and(may_begin_name)
            || PARTICLES.contains(&lower.as_str())
            || JOINTS.contains(&lower.as_str())
            || word.contains('@')
    };
    let named = words.iter().any(|word| word.chars().any(may_begin_name));
    words.len() <= 24
        && words.iter().all(fits)
        && named
        && words.first().is_some_and(|word| !JOINTS.contains(&word.to_lowercase().as_str()))
}

/// Whether a text is nothing but the name of a person, or of two or three of them, in a script that has capital
/// letters: two or three words each.
pub(super) fn reads_like_person(text: &str) -> bool {
    let is_word = |word: &&str| {
        let bare = word.trim_end_matches('.');
        let is_joint = PARTICLES.contains(&word.to_lowercase().as_str());
        let within = |parted: &(char, char)| parted.0.is_lowercase() && parted.1.is_uppercase();
        let capitals = bare.chars().zip(bare.chars().skip(1)).filter(within).count();
        is_joint
            || bare.starts_with(char::is_uppercase)
                && bare.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '.'))
                // `McBrook`, but no two words that nothing parts.
                && (capitals == 0 || capitals == 1 && bare.len() < 12 && ["Mc", "Mac", "De", "Di", "La", "Le", "Van"].iter().any(|start| bare.starts_with(start)))
    };
    let is_name = |name: &str| {
        let words: Vec<&str> = name.split_whitespace().collect();
        (2..=3).contains(&words.len())
            && words.iter().all(is_word)
            && words.first().is_some_and(|word| word.starts_with(char::is_uppercase))
    };
    let joined = [" and ", " und ", " et ", " y ", " e ", " i ", " og ", " och ", " & ", " и ", "/", ","];
    let parts = joined.iter().fold(vec![text], |parts, joint| parts.into_iter().flat_map(|part| part.split(joint)).collect());
    text.len() <= LONGEST_PEOPLE && parts.len() <= 3 && parts.into_iter().all(is_name)
}

/// Reporters that a line without a sentence names by what they are.
pub(super) fn reporters(text: &str) -> Option<(Vec<String>, Range<usize>)> {
    if text.is_ascii() {
        return None;
    }
    let any = |roles: &[&str]| roles.iter().any(|role| text.contains(role));
    let (is_chinese, is_korean) = (any(&REPORTERS), any(&KOREAN_REPORTERS));
    if !is_chinese && !is_korean || text.contains(['。', '！', '？']) {
        return None;
    }
    let chinese = || {
        let found = REPORTER.captures(text)?;
        let whole = found.get(0)?;
        let value = found.name("v")?;
        // `小记者` are children at school.
        if text.get(..label_start(text, value.start())).is_some_and(|before| before.ends_with('小')) {
            return None;
        }
        Some((names::names(text.get(label_start(text, value.start())..value.end())?), whole.range()))
    };
    let korean = || {
        let found = KOREAN.captures(text)?;
        Some((vec![found.name("v")?.as_str().to_owned()], found.get(0)?.range()))
    };
    let chinese = is_chinese.then(chinese).flatten().filter(|(people, _)| !people.is_empty());
    chinese.or_else(|| is_korean.then(korean).flatten())
}

/// Where the reporter's label in front of a name begins, without the paper.
fn label_start(text: &str, name: usize) -> usize {
    let before = text.get(..name).unwrap_or_default();
    REPORTERS.iter().filter_map(|role| before.rfind(role)).max().unwrap_or(name)
}

/// Who posted something on `date`.
pub(super) fn poster(text: &str, date: &Range<usize>) -> Option<(String, Range<usize>)> {
    let before = text.get(..date.start).filter(|before| before.contains('由'))?;
    // Moderators are named in the same words: `由…于…审核通过`.
    let posted = ["发表", "發表", "发布", "發佈", "发帖", "发贴", "张贴", "張貼"];
    let behind = text.get(date.end..)?.trim_start();
    posted.iter().find(|word| behind.starts_with(*word) || behind.starts_with('在') && behind.contains(*word))?;
    let found = POSTED.captures(before)?;
    Some((found.name("v")?.as_str().to_owned(), found.get(0)?.range()))
}
