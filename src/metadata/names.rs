//! The people in a byline, without what they are and do.
//!
//! Knows how names are joined, and that a run of Han characters after a reporter's label is a name, or
//! two of them parted by a blank. Must not know where on a page bylines stand.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::pattern::Pattern;
use super::roles::{is_deed, is_degree, is_legal_form, is_post, is_role};
use super::words::{BYLINE, HAN_ENDS, HAN_LAST, HAN_ROLES, NO_NAME, NOBODY, ROLES};
use crate::document::is_cjk;
use crate::look;
use crate::steps::step_by;

/// Letters of the longest name: `Sergio Martínez-Beltrán of The Texas Newsroom` is one already.
const LONGEST: usize = 60;

/// Bytes of the longest byline.
const LONGEST_BYLINE: usize = 4_000;

/// And, in languages where it stands within names as well: `Ortega y Gasset`.
const JOINTS: [&str; 10] = [" y ", " e ", " i ", " és ", " ve ", " și ", " ja ", " và ", " dan ", " και "];

/// Shows where a word may be broken.
const HYPHEN: char = '\u{ad}';

/// Words of the longest name.
const WORDS: usize = 7;

/// Names of the longest byline: papers of science have more, and theirs come one by one.
const MOST: usize = 64;

/// Characters of Han in the longest name of a person or a paper; names with dots are foreign, and longer.
const HAN_WHOLE: usize = 12;

/// Characters of the longest name in Han, one of two families' names. Foreign ones have dots.
const HAN_LONGEST: usize = 4;

static BETWEEN: Pattern = Pattern::new(
    r"\s*[,，、;；/／|｜&＆•●»›⋅∙]\s*(?:(?i:and|und|et|og|och|with|mit|и|oraz)\s+)?|\s+(?i:and|und|et|og|och|with|mit|и|oraz)\s+|\s+[-–—·]\s+|\n|\s{3,}",
);

/// Words of the line behind a name that nothing but their style parts from it: `Ada BrookIn Rivers`.
static GLUED: Pattern = Pattern::new(r"(?P<name>\p{Ll})(?P<word>(?:In|On|Posted|Published|Updated|Last)\b)");

/// Addresses of mail and of the web, and names of accounts.
static ADDRESSES: Pattern = Pattern::new(r"(?i)https?://\S*|www\.\S+|[^\s|,;]+@[\w-]+(?:\.\w+)+|\(?[@＠]\w+\)?|[<>]");

/// Brackets behind a name: where, for whom, how to say it.
static BRACKETS: Pattern = Pattern::new(r"\s?\([^()]*(?:\)|$)");

/// What follows a name without being one: when, where and on what.
static BEHIND: Pattern = Pattern::new(
    r"\s(?:(?i:published|posted|updated|last)\b|(?:in|on|at|am|um|for|from|about|stand|Stand|is|who|covers|writes|wrote|said)\s|\d+\s?(?i:min)|(?:\d+|[a-z]{2,}) (?:years?|days?|hours?) ago|(?:avec|mit|with|con|med|com|z)\s\p{Lu}{2,}\b).*$",
);

/// Roles and words in front of names by their first letters.
static STARTS: LazyLock<BTreeMap<char, Vec<&'static str>>> = LazyLock::new(|| by_initial(ROLES.iter().chain(BYLINE)));

/// How long an article takes to read.
static READING: Pattern = Pattern::new(r"^\d+\s?(?:min|sec|hour|stunde|minuten)");

/// The names in a byline, in its order, each once.
pub(super) fn names(text: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    if text.len() > LONGEST_BYLINE {
        return names;
    }
    step_by(text.len());
    let Some(between) = BETWEEN.regex() else { return names };
    let mut bare = Cow::from(text);
    if text.contains(HYPHEN) {
        bare = text.replace(HYPHEN, "").into();
    }
    if has_address(&bare) {
        bare = ADDRESSES.replaced(&bare, "|").into();
    }
    if has_capital_within(&bare) && !bare.contains("LinkedIn") {
        bare = GLUED.replaced(&bare, "$name|$word").into();
    }
    if bare.contains('(') && !bare.chars().any(is_cjk) {
        bare = BRACKETS.replaced(&bare, "").into();
    }
    let mut end_before = 0;
    for part in between.split(&bare).take(MOST) {
        let start = bare.len().min(end_before);
        let gap = bare.get(start..).and_then(|rest| rest.find(part)).unwrap_or(0);
        let is_listed = bare.get(start..start + gap).is_some_and(|joint| joint.trim() == ",");
        end_before = start + gap + part.len();
        let bare = part.trim_matches(|c: char| c.is_whitespace() || is_frame(c));
        // A name in brackets behind the name is no frame.
        let end = if bare.contains('(') && !bare.contains(')') { bare.len() + 1 } else { bare.len() };
        let start = part.find(bare).unwrap_or(0);
        let part = part.get(start..start + end).unwrap_or(bare);
        let found = if part.chars().any(is_cjk) {
            of_han(part, !names.is_empty())
        } else {
            parted_people(without_behind(of_words(part)))
        };
        // `Anna Feld, Oberdorf`: where she writes, or for whom.
        let is_place = |name: &String| is_listed && !name.contains(' ') && !name.chars().any(is_cjk) && !is_legal_form(name);
        let is_after_person = names.last().is_some_and(|name| name.contains(' '));
        if is_after_person && found.iter().all(is_place) || is_deed(part) {
            continue;
        }
        for name in found.into_iter().filter(|name| is_name(name)) {
            // `Rivers and Boats, Inc.`
            if let Some(company) = names.last_mut().filter(|_| is_legal_form(&name)) {
                company.push_str(", ");
                company.push_str(&name);
            } else if !names.is_empty() && (is_role(&name) || is_post(&name)) {
                // `Ada Brook, Chief Reporter`, `Ada Brook, Head of Boats`
            } else if !names.contains(&name) && (names.is_empty() || !is_degree(&name)) {
                names.push(name);
            }
        }
    }
    names
}

/// Whether a capital letter follows a small one.
fn has_capital_within(text: &str) -> bool {
    look::has_pair(text, |first, second| (first.is_ascii_lowercase() || !first.is_ascii()) && second.is_ascii_uppercase())
}

/// Whether a text has what every address has.
fn has_address(text: &str) -> bool {
    text.contains(['@', '＠', '<', '>'])
        || text.contains("://")
        || text.as_bytes().windows(4).any(|four| four.eq_ignore_ascii_case(b"www."))
}

/// Two people whom a small word joins that is part of names too: only where a first name and another one stand on
/// both sides.
fn parted_people(name: String) -> Vec<String> {
    let is_whole = |part: &str| part.contains(' ') && part.starts_with(char::is_uppercase);
    let pair = JOINTS.iter().find_map(|joint| name.split_once(joint).filter(|(a, b)| is_whole(a) && is_whole(b)));
    match pair {
        Some((first, second)) => vec![first.to_owned(), second.to_owned()],
        None => vec![name],
    }
}

/// A name without what follows it, which begins with a blank.
fn without_behind(name: String) -> String {
    if !name.contains(' ') {
        return name;
    }
    let behind = BEHIND.find(&name).map(|behind| behind.start());
    behind.and_then(|start| name.get(..start)).map(of_words).unwrap_or(name)
}

/// Whether a text is nothing but words in front of names: `Written by`.
pub(super) fn is_byline_word(text: &str) -> bool {
    text.len() <= LONGEST && BYLINE.contains(&text.trim().to_lowercase().as_str())
}

/// Whether somebody may be called so.
pub(super) fn is_name(name: &str) -> bool {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let digits = name.chars().filter(char::is_ascii_digit).count();
    let folded = name.to_lowercase();
    letters >= 2
        && digits <= letters
        && name.chars().count() <= LONGEST
        && name.split_whitespace().count() <= WORDS
        && !name.contains(['=', '{', '}', '%', '：'])
        && (name.contains('·') || name.chars().filter(|c| is_cjk(*c)).count() <= HAN_WHOLE)
        && !folded.split_whitespace().next().is_some_and(|word| NO_NAME.contains(&word))
        && !name.contains("://")
        && !NOBODY.contains(&folded.as_str())
        && !(name.starts_with(char::is_numeric) && READING.find(&folded).is_some())
}

/// Marks around and behind names.
fn is_frame(c: char) -> bool {
    matches!(
        c,
        ':' | '：'
            | '('
            | ')'
            | '（'
            | '）'
            | '['
            | ']'
            | '【'
            | '】'
            | '〔'
            | '〕'
            | '［'
            | '］'
            | '《'
            | '》'
            | '〈'
            | '〉'
            | '■'
            | '▲'
            | '●'
            | '◎'
            | '丨'
            | '︱'
            | '-'
            | '–'
            | '—'
            | '·'
            | '*'
            | '.'
            | ','
            | '"'
            | '“'
            | '”'
            | '|'
    )
}

/// A name in a script that parts words.
fn of_words(part: &str) -> String {
    let mut name: String = part.split_whitespace().collect::<Vec<_>>().join(" ");
    loop {
        let before = name.len();
        // `veröffentlicht von` before `veröffentlicht`.
        let starts = initial(&name).and_then(|initial| STARTS.get(&initial)).into_iter().flatten();
        let role = starts.copied().filter(|role| strip_start(&name, role).is_some()).max_by_key(|role| role.len());
        if let Some(rest) = role.and_then(|role| strip_start(&name, role)) {
            name = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | ',')).to_owned();
        }
        for role in ROLES {
            if let Some(rest) = strip_end(&name, role) {
                name = rest.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '-' | '|')).to_owned();
            }
        }
        if name.len() == before {
            return name;
        }
    }
}

/// What is left when the text begins with these words.
fn strip_start<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    let (start, rest) = text.split_at_checked(words.len())?;
    let parted = !rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '\''));
    // Pages set the name right behind, parted by nothing but its style.
    let glued =
        (words == "by" || words.contains(' ')) && start.ends_with(char::is_lowercase) && rest.starts_with(char::is_uppercase);
    ((parted || glued) && is_in_any_case(start, words)).then_some(rest)
}

/// What is left when the text ends with these words. Pages set them right behind the name, parted by
/// nothing but their style: a capital letter behind a small one begins a word.
fn strip_end<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    let (rest, end) = text.split_at_checked(text.len().checked_sub(words.len())?)?;
    // `Post Staff` is a name as a whole, `Ada Brook Staff Writer` is a name and a role.
    let is_whole =
        words.len() > 2 && rest.trim_end().ends_with(|c: char| c.is_alphanumeric()) && rest.split_whitespace().count() < 2;
    let parted = (rest.ends_with(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '.' | '\'' | '_')) && !is_whole)
        || rest.is_empty()
        || (words.len() > 4 && rest.ends_with(char::is_lowercase) && end.starts_with(char::is_uppercase));
    (parted && is_in_any_case(end, words)).then_some(rest)
}

/// Words by the letters that they begin with: most lines begin with none of them.
pub(super) fn by_initial<'w>(words: impl Iterator<Item = &'w &'static str>) -> BTreeMap<char, Vec<&'static str>> {
    let mut by_initial: BTreeMap<char, Vec<&'static str>> = BTreeMap::new();
    for word in words {
        by_initial.entry(initial(word).unwrap_or_default()).or_default().push(word);
    }
    by_initial
}

/// The first letter of a text, as a small one.
pub(super) fn initial(text: &str) -> Option<char> {
    text.chars().next()?.to_lowercase().next()
}

/// Whether a text is these words, which are in lower case. Most texts differ in their first letter.
pub(super) fn is_in_any_case(text: &str, words: &str) -> bool {
    text.chars().flat_map(char::to_lowercase).eq(words.chars())
}

/// Names among Han characters, kana or Hangul: blanks part them, roles stand in front of them and what
/// they did stands behind.
///
/// `any`: whether names stand in front of them already.
fn of_han(part: &str, any: bool) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    // `周思博 (Joel Spolsky)`, `蒂姆 Smith`: one person.
    if part.chars().any(|c| c.is_ascii_alphabetic())
        && part.chars().filter(|c| is_cjk(*c)).count() >= 2
        && !part.contains("記者")
        && !part.contains("记者")
    {
        let bare = HAN_ROLES.iter().find_map(|role| part.strip_prefix(role)).unwrap_or(part);
        return vec![bare.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '：' | '/')).to_owned()];
    }
    // Kana are in pseudonyms and names of papers: they are taken as they stand.
    let whole = part.chars().any(|c| matches!(c, '\u{3040}'..='\u{30ff}')) || part.contains('·');
    let tokens: Vec<&str> = if whole { vec![part] } else { part.split_whitespace().collect() };
    for token in tokens {
        let mut name = token;
        let is_last_role = |name: &str| HAN_ROLES.contains(&name);
        while let Some(rest) = HAN_ROLES.iter().find_map(|role| behind_role(name, role)) {
            name = rest.trim_start_matches([':', '：', '/', '／']);
        }
        let ended = HAN_ENDS.iter().filter_map(|end| name.find(end).filter(|at| *at > 0 || any || !names.is_empty())).min();
        let last =
            HAN_LAST.iter().find_map(|end| name.strip_suffix(end)).filter(|run| (3..=HAN_LONGEST).contains(&run.chars().count()));
        let ended = ended.or(last.map(str::len));
        let run = ended.and_then(|at| name.get(..at)).unwrap_or(name);
        let run = run.split(|c: char| c.is_ascii_digit()).next().unwrap_or(run);
        let count = run.chars().count();
        let with_place = ended.is_some() || run.len() < name.len();
        if run.is_empty() || is_last_role(run) {
            continue;
        }
        if with_place && !whole {
            // `北京报道` behind a name is where it was written; `邱某某桃園` are a name and a place.
            if any || !names.is_empty() {
                continue;
            }
            let length = if count > HAN_LONGEST { 3 } else { count };
            names.push(run.chars().take(length).collect());
            continue;
        }
        names.push(run.to_owned());
    }
    // A family name and the name itself, parted so that they are as wide as three characters.
    let parts: Vec<&str> = names.iter().map(String::as_str).collect();
    match parts.as_slice() {
        [family, own] if family.chars().count() == 1 && own.chars().count() == 1 => vec![[*family, *own].concat()],
        [family, own] if is_hangul_or_kanji_pair(family, own) => vec![[*family, *own].join(" ")],
        _ => joined_pairs(&names),
    }
}

/// Names of two characters are set as wide as those of three: `何 青`.
fn joined_pairs(names: &[String]) -> Vec<String> {
    let mut joined: Vec<String> = Vec::with_capacity(names.len());
    let is_single = |name: &String| name.chars().count() == 1;
    let mut rest = names.iter().peekable();
    while let Some(name) = rest.next() {
        match rest.next_if(|own| is_single(name) && is_single(own)) {
            Some(own) => joined.push([name.as_str(), own].concat()),
            None => joined.push(name.clone()),
        }
    }
    joined
}

/// What is left of a token without a role in front, where something is.
fn behind_role<'t>(token: &'t str, role: &str) -> Option<&'t str> {
    let at = token.find(role)?;
    // A paper's name may stand in front of the reporter's label, but not in front of short ones.
    if at > 0 && (role.chars().count() < 2 || !role.ends_with(['者', '员', '員'])) {
        return None;
    }
    let rest = token.get(at + role.len()..)?;
    // `文` alone begins many a name.
    let is_short = role.chars().count() < 2;
    (!is_short || rest.starts_with([':', '：', '/', '／'])).then_some(rest)
}

/// Japanese sets a blank between family and own name.
fn is_hangul_or_kanji_pair(family: &str, own: &str) -> bool {
    let kana = |name: &str| name.chars().any(|c| matches!(c, '\u{3040}'..='\u{30ff}'));
    kana(own) && !kana(family)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_in_every_form() {
        let rows: &[(&str, &[&str])] = &[
            ("By Ada Brook", &["Ada Brook"]),
            ("By Ada Brook, Eve Stone and Max Hill", &["Ada Brook", "Eve Stone", "Max Hill"]),
            ("By Ada Brook, Eve Stone, and Andy Hill", &["Ada Brook", "Eve Stone", "Andy Hill"]),
            ("By Ada Brook, Staff Writer", &["Ada Brook"]),
            ("By Ada Brook, Chief Reporter", &["Ada Brook"]),
            ("Ada BrookStaff Writer", &["Ada Brook"]),
            ("Ada Brook | abrook@example.org", &["Ada Brook"]),
            ("Ada Brook|abrook@post.example.org", &["Ada Brook"]),
            ("Ada Brook (@abrook)", &["Ada Brook"]),
            ("Ada Brook@abrook", &["Ada Brook"]),
            ("ByAda Brook", &["Ada Brook"]),
            ("Ada Brook Published in Rivers", &["Ada Brook"]),
            ("Ada Brook 5 minute read", &["Ada Brook"]),
            ("Ada Brook (Brussels, European office)", &["Ada Brook"]),
            ("Ada Brook, MD, FOMA", &["Ada Brook"]),
            ("Veröffentlicht von Anna Feld", &["Anna Feld"]),
            ("Post Staff", &["Post Staff"]),
            ("River Boats, Inc.", &["River Boats, Inc"]),
            ("Ada\u{ad} Bro\u{ad}ok", &["Ada Brook"]),
            ("Eingestellt von Ada", &["Ada"]),
            ("Interview: Ada Brook", &["Ada Brook"]),
            ("Veröffentlicht vonAnna Feld", &["Anna Feld"]),
            ("river7 am", &["river7"]),
            ("12 minutes", &[]),
            ("9 min read", &[]),
            ("Byron Hill", &["Byron Hill"]),
            ("Post by ada »", &["ada"]),
            ("Von Anna Feld und Max Bach", &["Anna Feld", "Max Bach"]),
            ("Par Anne Rivière et Luc Pont", &["Anne Rivière", "Luc Pont"]),
            ("Por Ana Ríos; Luis del Puente", &["Ana Ríos", "Luis del Puente"]),
            ("Por Ana Ríos y Luis del Puente", &["Ana Ríos", "Luis del Puente"]),
            ("José Vado y Ribera", &["José Vado y Ribera"]),
            ("Trine Bæk og Tôrtia Nielsen", &["Trine Bæk", "Tôrtia Nielsen"]),
            ("Анна Речная", &["Анна Речная"]),
            ("Sammy Hill Jr.", &["Sammy Hill Jr"]),
            ("Vonnegut Hill", &["Vonnegut Hill"]),
            ("记者林一舟 通讯员何青", &["林一舟", "何青"]),
            ("记者林一舟/文受访者供图", &["林一舟"]),
            ("本报记者 林一舟 何青 北京报道", &["林一舟", "何青"]),
            ("本报记者林一舟发自北京", &["林一舟"]),
            ("记者：林一舟、何青", &["林一舟", "何青"]),
            ("記者林一舟／台北報導", &["林一舟"]),
            ("中央社記者邱某某桃園19日電", &["邱某某"]),
            ("南岸日报记者林一舟", &["林一舟"]),
            ("姚某 上海报道", &["姚某"]),
            ("林 青", &["林青"]),
            ("周某某 (Joe River)", &["周某某 (Joe River)"]),
            ("한강물 기자", &["한강물"]),
            ("欧阳一舟", &["欧阳一舟"]),
            ("文某某", &["文某某"]),
            ("南岸日报专栏作者 王文", &["王文"]),
            ("中央通訊社", &["中央通訊社"]),
            ("何青摄", &["何青"]),
            ("林一舟文", &["林一舟"]),
            ("admin", &[]),
            ("name", &[]),
            ("https://example.org/people/ada", &[]),
            ("佚名", &[]),
        ];
        for (text, expected) in rows {
            assert_eq!(names(text), *expected, "{text}");
        }
    }
}
