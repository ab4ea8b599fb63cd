//! Chrome in words of another script: which elements are chrome by their tags and names, and what
//! their words become.
//!
//! Knows words as runs of letters of one kind. Must not know any language.

use super::rewrite::{Plan, Text};
use super::survey::{Element, Event, Survey};
use super::{choose, hash, mix, one_in};

/// Tokens of names that say chrome.
const CHROME: [&str; 36] = [
    "aside",
    "banner",
    "breadcrumb",
    "breadcrumbs",
    "comment",
    "comments",
    "copyright",
    "crumb",
    "crumbs",
    "disqus",
    "foot",
    "footer",
    "header",
    "menu",
    "menus",
    "nav",
    "navbar",
    "navi",
    "navigation",
    "newsletter",
    "pager",
    "pagination",
    "promo",
    "recommend",
    "recommended",
    "related",
    "share",
    "sharebar",
    "sharing",
    "sidebar",
    "sitemap",
    "social",
    "subscribe",
    "toolbar",
    "topbar",
    "trending",
];

/// What holds the page or the article, whatever its names say: `<body class="has-sidebar">`.
const NEVER: [&str; 4] = ["html", "body", "main", "article"];

/// Tokens beside which a header, footer or sidebar is that of an article, or stands beside the element:
/// `entry-header`, `has-sidebar`.
const OTHERS: [&str; 12] =
    ["article", "content", "enabled", "entry", "has", "main", "no", "post", "primary", "story", "with", "without"];

/// With more of the page's letters than this in them, comments are what the page is for: a forum.
const FORUM: f64 = 0.3;

/// A box with more of the page's letters than this is no chrome: its name says what is beside it.
const MOST_OF_PAGE: f64 = 0.5;

/// Letters of the longest word that is made where words are not parted.
const WORD: u64 = 8;

const CONSONANTS: &[char; 14] = &['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z'];
const VOWELS: &[char; 5] = &['a', 'e', 'i', 'o', 'u'];
const CYRILLIC_CONSONANTS: &[char; 14] = &['б', 'в', 'г', 'д', 'ж', 'з', 'к', 'л', 'м', 'н', 'п', 'р', 'с', 'т'];
const CYRILLIC_VOWELS: &[char; 5] = &['а', 'е', 'и', 'о', 'у'];

/// The first of the Han characters that Unicode had from the beginning, and their number.
const HAN: (u32, u64) = (0x4e00, 20_902);

/// Marks the texts of the page's chrome.
pub(super) fn chrome(survey: &Survey, plan: &mut Plan) {
    let page: usize = survey.elements.iter().filter(|element| element.parent.is_none()).map(|element| element.letters).sum();
    let is_forum = letters_of_comments(survey) as f64 > FORUM * page as f64;
    let holds_article = holds_article(survey);
    // Parents come before their children.
    let mut in_article = vec![false; survey.elements.len()];
    let mut foreign = vec![false; survey.elements.len()];
    for (index, element) in survey.elements.iter().enumerate() {
        let above = |flags: &[bool]| element.parent.is_some_and(|parent| flags.get(parent).copied().unwrap_or_default());
        let opens = matches!(element.tag.as_str(), "article" | "main");
        let inside = above(&in_article);
        let holds = holds_article.get(index).copied().unwrap_or_default();
        let most = element.letters as f64 > MOST_OF_PAGE * page as f64;
        let own = !most && is_chrome(element, inside, holds, is_forum);
        let is_foreign = above(&foreign) || own;
        for (flags, value) in [(&mut in_article, inside || opens), (&mut foreign, is_foreign)] {
            if let Some(flag) = flags.get_mut(index) {
                *flag = value;
            }
        }
        if let Some(edit) = plan.edits.get_mut(index) {
            edit.foreign = is_foreign;
        }
    }
    let texts = survey.events.iter().filter_map(|event| match event {
        Event::Text { parent, blank } => Some((parent, blank)),
        _ => None,
    });
    for (text, (parent, blank)) in plan.texts.iter_mut().zip(texts) {
        if !blank && parent.is_some_and(|parent| foreign.get(parent).copied().unwrap_or_default()) {
            *text = Text::Foreign;
        }
    }
}

/// Letters in elements that are comments by name, each counted once.
fn letters_of_comments(survey: &Survey) -> usize {
    let mut letters = 0;
    let mut inside = vec![false; survey.elements.len()];
    for (index, element) in survey.elements.iter().enumerate() {
        let above = element.parent.is_some_and(|parent| inside.get(parent).copied().unwrap_or_default());
        let own = !above && !NEVER.contains(&element.tag.as_str()) && says_comments(&tokens(&element.names));
        letters += if own { element.letters } else { 0 };
        if let Some(inside) = inside.get_mut(index) {
            *inside = above || own;
        }
    }
    letters
}

fn says_comments(tokens: &[String]) -> bool {
    tokens.iter().any(|token| matches!(token.as_str(), "comment" | "comments"))
}

/// Whether each element has a first heading or the main element in it.
fn holds_article(survey: &Survey) -> Vec<bool> {
    let mut holds = vec![false; survey.elements.len()];
    for (index, element) in survey.elements.iter().enumerate().rev() {
        let own = matches!(element.tag.as_str(), "h1" | "main") || holds.get(index).copied().unwrap_or_default();
        if let Some(parent) = element.parent.filter(|_| own).and_then(|parent| holds.get_mut(parent)) {
            *parent = true;
        }
    }
    holds
}

/// Whether an element is chrome by its tag or its names.
fn is_chrome(element: &Element, in_article: bool, holds_article: bool, is_forum: bool) -> bool {
    let tag = element.tag.as_str();
    if NEVER.contains(&tag) {
        return false;
    }
    // The header of an article is its headline and byline.
    let is_own = |token: &str| in_article && matches!(token, "header" | "footer" | "foot");
    match tag {
        "nav" | "aside" => true,
        "header" | "footer" if !holds_article && !is_own(tag) => true,
        _ => {
            let tokens = tokens(&element.names);
            let of_others = tokens.iter().any(|token| OTHERS.contains(&token.as_str()));
            let is_others = |token: &str| of_others && matches!(token, "header" | "footer" | "sidebar");
            let says = |token: &String| CHROME.contains(&token.as_str()) && !is_own(token) && !is_others(token);
            let talk = is_forum && says_comments(&tokens);
            !holds_article && !talk && tokens.iter().any(says)
        }
    }
}

/// Names split at case changes and at everything that is no letter, in lower case.
fn tokens(names: &str) -> Vec<String> {
    let mut tokens = vec![String::new()];
    let mut before = ' ';
    for c in names.chars() {
        if !c.is_alphabetic() || (before.is_lowercase() && c.is_uppercase()) {
            tokens.push(String::new());
        }
        if let Some(token) = tokens.last_mut().filter(|_| c.is_alphabetic()) {
            token.extend(c.to_lowercase());
        }
        before = c;
    }
    tokens.retain(|token| !token.is_empty());
    tokens
}

/// What Latin words become. Words of all other scripts become Latin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    Cyrillic,
    Han,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Latin,
    /// Written without blanks between words.
    Unparted,
    Other,
}

impl Kind {
    /// `None` for what is no letter.
    fn of(c: char) -> Option<Self> {
        c.is_alphabetic().then_some(match c {
            '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | '\u{ff21}'..='\u{ff5a}' => Self::Latin,
            // Thai and Lao, Burmese, Khmer; Han and kana.
            '\u{e00}'..='\u{eff}'
            | '\u{1000}'..='\u{109f}'
            | '\u{1780}'..='\u{17ff}'
            | '\u{2e80}'..='\u{a4cf}'
            | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{3ffff}' => Self::Unparted,
            _ => Self::Other,
        })
    }
}

impl Script {
    pub(super) fn drawn(seed: u64) -> Self {
        if one_in(2, seed, "script") { Self::Han } else { Self::Cyrillic }
    }

    /// Text as markup, every word replaced by one of as many letters; character references, digits,
    /// punctuation and blanks stay.
    pub(super) fn translate(self, markup: &str, seed: u64) -> String {
        let mut out = String::with_capacity(markup.len() * 2);
        let mut rest = markup;
        while let Some(c) = rest.chars().next() {
            let kind = Kind::of(c);
            let length = match (c, kind) {
                ('&', _) => reference(rest),
                (_, None) => c.len_utf8(),
                (_, kind) => rest.find(|c| Kind::of(c) != kind).unwrap_or(rest.len()),
            };
            let (part, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
            rest = after;
            match (c, kind) {
                // With a Latin word behind them they would begin a tag or a reference.
                ('<', _) => out.push_str("&lt;"),
                ('&', _) if length == 1 => out.push_str("&amp;"),
                (_, Some(kind)) => self.put_word(part, kind, seed, &mut out),
                (_, None) => out.push_str(part),
            }
        }
        out
    }

    fn put_word(self, word: &str, kind: Kind, seed: u64, out: &mut String) {
        let hash = hash(seed, &word.to_lowercase());
        let length = word.chars().count();
        // Where the next word begins, for words that are not parted in the original.
        let mut end = u64::MAX;
        let mut start = 0;
        if kind == Kind::Unparted {
            end = 2 + hash % WORD;
        }
        for (at, (c, index)) in word.chars().zip(0_u64..).enumerate() {
            let drawn = mix(hash ^ index);
            if index == end && at + 1 < length {
                out.push(' ');
                (start, end) = (index + 1, index + 3 + drawn % (WORD - 1));
                continue;
            }
            let consonant = (index - start).is_multiple_of(2) != hash.is_multiple_of(3);
            let letter = match (kind, self, consonant) {
                (Kind::Latin, Self::Han, _) => u32::try_from(drawn % HAN.1).ok().and_then(|at| char::from_u32(HAN.0 + at)),
                (Kind::Latin, Self::Cyrillic, true) => Some(choose(CYRILLIC_CONSONANTS, drawn)),
                (Kind::Latin, Self::Cyrillic, false) => Some(choose(CYRILLIC_VOWELS, drawn)),
                (_, _, true) => Some(choose(CONSONANTS, drawn)),
                (_, _, false) => Some(choose(VOWELS, drawn)),
            };
            let letter = letter.unwrap_or(c);
            if c.is_uppercase() { out.extend(letter.to_uppercase()) } else { out.push(letter) }
        }
    }
}

/// The length of the character reference that `markup` begins with; 1 where it is only an `&`.
fn reference(markup: &str) -> usize {
    let name = markup.strip_prefix('&').unwrap_or_default();
    match name.find(|c: char| !c.is_ascii_alphanumeric() && c != '#').unwrap_or(name.len()) {
        0 => 1,
        length => 1 + length + usize::from(name.get(length..).is_some_and(|rest| rest.starts_with(';'))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_become_words_of_the_same_length() {
        for (script, from, to) in [
            (Script::Cyrillic, "Home", Kind::Other),
            (Script::Han, "Home", Kind::Unparted),
            (Script::Han, "Главная", Kind::Latin),
            (Script::Cyrillic, "首页", Kind::Latin),
        ] {
            let word = script.translate(from, 3);
            assert_eq!(word.chars().count(), from.chars().count(), "{word}");
            assert!(word.chars().all(|c| Kind::of(c) == Some(to)), "{word}");
        }
        let same = Script::Cyrillic.translate("home HOME Home", 3);
        let words: Vec<&str> = same.split(' ').collect();
        assert_eq!(words.iter().map(|word| word.to_lowercase()).collect::<Vec<_>>(), [words[0]; 3]);
        assert!(words[2].starts_with(char::is_uppercase));
    }

    #[test]
    fn words_that_are_not_parted_are_parted() {
        let from = "关于我们联系我们加入我们版权声明隐私政策";
        let to = Script::Han.translate(from, 3);
        assert_eq!(to.chars().count(), from.chars().count());
        assert!(to.split(' ').count() > 1 && to.split(' ').all(|word| (1..=10).contains(&word.len())), "{to}");
    }

    #[test]
    fn what_is_no_word_stays() {
        let to = Script::Cyrillic.translate("&copy; 2004&nbsp;&#8211; (<页> & 页 AT&T &&amp; 1)", 3);
        let marks: String = to.chars().filter(|c| !c.is_alphabetic() || c.is_ascii()).collect();
        assert!(marks.starts_with("&copy; 2004&nbsp;&#8211; (&lt;") && marks.contains("> &amp; "), "{to}");
        assert!(to.contains("&T &amp;&amp; 1)"), "{to}");
    }

    #[test]
    fn names_say_chrome_in_whole_tokens() {
        let element = |tag: &str, names: &str| Element {
            tag: tag.to_owned(),
            parent: None,
            names: names.to_owned(),
            hides: false,
            closed: true,
            unclosed_divs: 0,
            letters: 0,
        };
        for (tag, names) in [("div", "siteNav"), ("ul", "main-menu2"), ("aside", ""), ("div", "x share_bar")] {
            assert!(is_chrome(&element(tag, names), false, false, false), "{names}");
        }
        for (tag, names) in [("div", "canavan"), ("body", "a-menu"), ("div", "article-header"), ("div", "has-sidebar")] {
            assert!(!is_chrome(&element(tag, names), false, false, false), "{names}");
        }
        let comments = element("div", "comments");
        assert!(is_chrome(&comments, false, false, false) && !is_chrome(&comments, false, false, true));
        assert!(!is_chrome(&element("header", ""), true, false, false));
    }
}
