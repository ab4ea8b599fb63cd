//! Domain likeness: what a reader takes for a domain, however it is spelled.
//!
//! Knows the shape of host names, the honest ways to spell them and the ways in which they are disguised.
//! Must not know any host.
//!
//! Every dot, or what stands for one, between two letters is looked at once: from there the name is read
//! to the left and to the right, character by folded character. What is read is bounded, so a text is
//! searched in linear time.

use super::host::Window;
use super::letters::{
    Dot, REACH, dot, has_strong_ending, is_closing, is_label, is_opening, is_skipped, is_strong, partings, plain_ending,
};
use super::parted;
use crate::look;
use crate::skeleton::folded;
use crate::span::{TextRange, is_blank, tokens};
use crate::steps::step_by;

/// How a domain is spelled. Each is true of no honest text, but for the last two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a witness of its own")]
pub(super) struct Spelling {
    /// Letters of other alphabets, mathematical letters, marks or invisible characters among ASCII ones.
    pub(super) look_alikes: bool,
    /// Full-width letters.
    pub(super) wide: bool,
    /// Dots that are none, in brackets or spelled out.
    pub(super) odd_dots: bool,
    /// Letters or labels parted by blanks.
    pub(super) split: bool,
    /// A digit for a letter of the ending, brackets inside a label.
    pub(super) mangled: bool,
    /// Capital and small letters mixed within the ending or `www`.
    pub(super) odd_case: bool,
    /// All capitals, or every label capitalised: what telephones write, and spammers.
    pub(super) loud: bool,
}

impl Spelling {
    /// Whether any of it is true of no honest text.
    pub(super) fn is_odd(self) -> bool {
        self.look_alikes || self.wide || self.odd_dots || self.split || self.mangled || self.odd_case
    }
}

/// Something that reads as a domain.
#[derive(Debug, Clone)]
pub(super) struct DomainLike {
    /// Where it stands in the text, scheme and path included.
    pub(super) range: TextRange,
    /// The host as it reads when folded.
    pub(super) host: String,
    pub(super) spelling: Spelling,
    /// Begins with `www` or a scheme.
    pub(super) address: bool,
    /// Has more of a path than a slash: a reference, not a name.
    pub(super) path: bool,
}

impl DomainLike {
    /// Reads as a domain by nothing but an ending that names of files and variables have too.
    pub(super) fn is_weak(&self) -> bool {
        !self.address && !self.spelling.is_odd() && !self.host.rsplit('.').next().is_some_and(is_strong)
    }

    /// The label that names the site.
    pub(super) fn name(&self) -> &str {
        let suffix = psl::suffix(self.host.as_bytes()).map_or(0, |suffix| suffix.as_bytes().len());
        let body = self.host.len().checked_sub(suffix + 1).and_then(|end| self.host.get(..end)).unwrap_or_default();
        body.rsplit('.').next().unwrap_or_default()
    }
}

/// All domain-like stretches of a text, in order.
pub(super) fn find(text: &str) -> Vec<DomainLike> {
    step_by(text.len());
    let mut found: Vec<DomainLike> = Vec::new();
    let mut looked_to = 0;
    // Nothing else is a trigger.
    for (at, c) in partings(text) {
        if at < looked_to {
            continue;
        }
        let rest = text.get(at + c.len_utf8()..).unwrap_or_default();
        let next = rest.chars().take(REACH).find(|c| !is_skipped(*c));
        let before = text.get(..at).unwrap_or_default().chars().rev().find(|c| !is_skipped(*c));
        if !is_trigger(text, at, c, before, next) {
            continue;
        }
        let floor = found.last().map_or(0, |found| found.range.end);
        let window = Window::around(text, floor, at);
        looked_to = window.end.max(at + 1);
        if let Some(domain) = window.read(text) {
            found.push(domain);
        }
    }
    noisy(text, &mut found);
    parted::domains(text, &mut found);
    found
}

/// Tokens in which slashes and brackets part the letters of a host: `ex/am(ple(.)co/m`.
fn noisy(text: &str, found: &mut Vec<DomainLike>) {
    const NOISE: [char; 8] = ['/', '(', ')', '[', ']', '\\', '{', '}'];
    // Each of them is one byte, and a token has two.
    if look::count(text.as_bytes(), |byte| matches!(byte, b'/' | b'(' | b')' | b'[' | b']' | b'\\' | b'{' | b'}')) < 2 {
        return;
    }
    let mut parted_by_noise = Vec::new();
    for place in tokens(text, char::is_whitespace) {
        let (start, token) = (place.start, place.of(text));
        let noise = token.matches(NOISE).count();
        if noise < 2
            || token.len() > 2 * REACH
            || token.contains("//")
            || !token.contains(|c| dot(c).is_some_and(|dot| dot != Dot::Odd))
        {
            continue;
        }
        let inner = token.trim_matches(|c: char| !is_label(c));
        let begin = start + token.find(inner).unwrap_or(0);
        let glued = inner.chars().all(|c| is_label(c) || NOISE.contains(&c) || matches!(c, '.' | '．' | '-') || is_skipped(c));
        let range = TextRange::new(begin, begin + inner.len());
        let host: String = inner.chars().filter(|c| !NOISE.contains(c)).filter_map(folded).collect();
        let (name, ending) = host.rsplit_once('.').unwrap_or_default();
        // A path has its ending before its slashes, a name only behind noise.
        let parted = inner.matches(NOISE).count() >= 2 && inner.find(NOISE) < inner.rfind(|c| dot(c).is_some());
        if glued && parted && is_strong(ending) && name.len() >= 4 {
            let spelling = Spelling { mangled: true, odd_dots: inner.contains("(.)"), ..Spelling::default() };
            parted_by_noise.push(parted::like(range, format!("{name}.{}", plain_ending(ending)), spelling));
        }
    }
    parted::supersede(found, parted_by_noise);
}

/// Whether a dot, or what stands for one, may part two labels here.
fn is_trigger(text: &str, at: usize, c: char, before: Option<char>, next: Option<char>) -> bool {
    let rest = || text.get(at + c.len_utf8()..).unwrap_or_default();
    match dot(c) {
        Some(Dot::Plain | Dot::Wide) => match next {
            Some(next) if is_label(next) => {
                before.is_some_and(|before| is_label(before) || is_blank(before) || is_closing(before))
            }
            Some(next) if next.is_whitespace() || matches!(next, ')' | ']' | '}' | '）' | '】') || is_blank(next) => {
                before.is_some_and(|before| is_label(before) || is_blank(before) || is_opening(before))
                    && has_strong_ending(rest())
            }
            _ => false,
        },
        // Read out: `example 点 com`.
        Some(Dot::Odd) if matches!(c, '点' | '點') && next.is_some_and(char::is_whitespace) => {
            before.is_some_and(|before| before == ' ' || is_label(before)) && has_strong_ending(rest())
        }
        Some(Dot::Odd) => before.is_some_and(is_label) && next.is_some_and(is_label) && has_strong_ending(rest()),
        // `(dot)`
        None => is_opening(c) && before.is_some_and(is_label) && starts_with_dot(rest()),
    }
}

fn starts_with_dot(rest: &str) -> bool {
    rest.get(..3).is_some_and(|word| word.eq_ignore_ascii_case("dot")) && rest.chars().nth(3).is_some_and(is_closing)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(&str, &str, bool)]) {
        let found = find(text);
        let found: Vec<(&str, &str, bool)> =
            found.iter().map(|domain| (domain.range.of(text), domain.host.as_str(), domain.spelling.is_odd())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn domains_are_found_in_any_width_and_case() {
        check("甲乙 - Www.Example.coM 丙", &[("Www.Example.coM", "www.example.com", true)]);
        check("（Ｗｗｗ．ｅｘａｍｐｌｅ．ｃｏＭ）", &[("Ｗｗｗ．ｅｘａｍｐｌｅ．ｃｏＭ", "www.example.com", true)]);
        check("登录 www.example.com 查询", &[("www.example.com", "www.example.com", false)]);
        check(
            "GitHub.com and Www.Example.Com",
            &[("GitHub.com", "github.com", false), ("Www.Example.Com", "www.example.com", false)],
        );
    }

    #[test]
    fn disguises_are_seen_through() {
        check("读exаmple.соm吧", &[("exаmple.соm", "example.com", true)]);
        check("见 e x a m p l e . c o m 网", &[("e x a m p l e . c o m", "example.com", true)]);
        check("甲WWW丶EXAMPLE丶ORG乙", &[("WWW丶EXAMPLE丶ORG", "www.example.org", true)]);
        check("到 www。example。C ｏｍ)", &[("www。example。C ｏｍ", "www.example.com", true)]);
        check("at example(.)com now", &[("example(.)com", "example.com", true)]);
        check("on ᴇxᴀᴍᴘʟᴇ. ᴄᴏᴍ", &[("ᴇxᴀᴍᴘʟᴇ. ᴄᴏᴍ", "example.com", true)]);
        check("on exampl(e)s.c0m", &[("exampl(e)s.c0m", "examples.com", true)]);
        check("on example(dot)com", &[("example(dot)com", "example.com", true)]);
        check("at exam\u{200b}ple.com", &[("exam\u{200b}ple.com", "example.com", true)]);
    }

    #[test]
    fn schemes_and_paths_belong_to_the_domain() {
        check("见http://www.example.com/a/b.html，", &[("http://www.example.com/a/b.html", "www.example.com", false)]);
        check("see example.org.", &[("example.org", "example.org", false)]);
    }

    #[test]
    fn names_in_other_alphabets_are_no_disguise() {
        check("«Газета.Ru пишет", &[]);
        check("вает.example.ru", &[("example.ru", "example.ru", false)]);
        check("见www.example.org.tw。他", &[("www.example.org.tw", "www.example.org.tw", false)]);
        check("3. Top of the list. Com is", &[]);
        check("at example[.]com", &[("example[.]com", "example.com", true)]);
        check("on ex/am/ple(/bin(.)co/m\n", &[("ex/am/ple(/bin(.)co/m", "examplebin.com", true)]);
        check("see docs/a(b)/c.md or a(b).c", &[]);
        check("visit Exampl(ᴏv)el. c0m to", &[("Exampl(ᴏv)el. c0m", "examplovel.com", true)]);
        check("of his army. ExampleNames.com", &[("ExampleNames.com", "examplenames.com", false)]);
        check("of the journey that is TBA.Love, him", &[]);
    }

    #[test]
    fn abbreviations_and_sentences_are_no_domains() {
        check("He came at 5 p.m. from St.Ives, i.e. late. Me too. Net income rose. In 2.1.3 it was", &[]);
        check("река.Сом плыл", &[]);
        check("价格为3.5元。a.b和c", &[]);
        check("宛先はｔａｙｏｒｉ＠ｅｘａｍｐｌｅ．ｊｐである", &[]);
    }
}
