//! Domain likeness: what reads as a domain once case and width are folded.
//!
//! Knows the shape of host names and honest ways to spell them. Must not know any host.

use std::sync::LazyLock;

use regex::Regex;

use crate::skeleton::Skeleton;
use crate::span::TextRange;

/// A host name of two to five labels.
static HOST: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:https?://)?(?:[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?\.){1,4}[a-z]{2,12}(?:/[a-z0-9/_.-]{0,60})?").ok()
});

/// Something that reads as a domain.
#[derive(Debug)]
pub(super) struct DomainLike {
    /// Where it stands in the source.
    pub(super) range: TextRange,
    /// As it reads when folded.
    pub(super) folded: String,
    /// Spelled as no honest text would: case within the last label or `www`, full-width letters.
    pub(super) odd: bool,
}

impl DomainLike {
    /// Written as an address, so that it cannot be the name of a file or a product.
    pub(super) fn is_address(&self) -> bool {
        self.odd || self.folded.starts_with("www.") || self.folded.starts_with("http")
    }
}

/// All domain-like stretches of a text, in order.
pub(super) fn find(text: &str) -> Vec<DomainLike> {
    // Every host has a dot, in some width.
    if !text.contains(['.', '．', '。', '｡']) {
        return Vec::new();
    }
    let skeleton = Skeleton::of(text);
    let Some(pattern) = HOST.as_ref() else { return Vec::new() };
    let stands_alone = |found: &regex::Match<'_>| {
        let glued = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '@');
        let (before, after) = (skeleton.text().get(..found.start()), skeleton.text().get(found.end()..));
        !before.is_some_and(|before| before.ends_with(glued)) && !after.is_some_and(|after| after.starts_with(glued))
    };
    pattern
        .find_iter(skeleton.text())
        .filter(|found| stands_alone(found) && is_host(found.as_str()))
        .map(|found| {
            let range = skeleton.source(found.range());
            DomainLike { range, folded: found.as_str().to_owned(), odd: is_odd(range.of(text)) }
        })
        .collect()
}

/// Names of files and abbreviations have dots too: a host ends in a public suffix that is on the
/// list, and has a label of three characters before it or begins with `www`.
fn is_host(folded: &str) -> bool {
    let host = folded.trim_start_matches("https://").trim_start_matches("http://");
    let host = host.split('/').next().unwrap_or(host);
    let known = psl::suffix(host.as_bytes()).is_some_and(|suffix| suffix.is_known() && suffix.as_bytes().len() < host.len());
    let labels: Vec<&str> = host.split('.').collect();
    let body = labels.len().checked_sub(2).and_then(|at| labels.get(at));
    let named = body.is_some_and(|body| body.len() >= 3 && body.chars().any(|c| c.is_ascii_alphabetic()));
    known && (named || host.starts_with("www."))
}

fn is_odd(source: &str) -> bool {
    let wide = source.chars().any(|c| matches!(c, 'Ａ'..='Ｚ' | 'ａ'..='ｚ'));
    let host = source.split("//").last().unwrap_or(source);
    let host = host.split('/').next().unwrap_or(host);
    let labels: Vec<&str> = host.split(['.', '．', '。', '｡']).collect();
    let last = labels.last().is_some_and(|label| is_mixed(label) && !is_capitalised(label));
    let first =
        labels.first().is_some_and(|label| label.eq_ignore_ascii_case("www") && is_mixed(label) && !is_capitalised(label));
    wide || last || first
}

fn is_mixed(label: &str) -> bool {
    label.chars().any(|c| c.is_ascii_lowercase()) && label.chars().any(|c| c.is_ascii_uppercase())
}

/// Telephones write the first letter of a line large.
fn is_capitalised(label: &str) -> bool {
    label.starts_with(|c: char| c.is_ascii_uppercase()) && !label.chars().skip(1).any(|c| c.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(&str, bool)]) {
        let found: Vec<(&str, bool)> = find(text).iter().map(|domain| (domain.range.of(text), domain.odd)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn domains_are_found_in_any_width_and_case() {
        check("甲乙 - Www.Example.coM 丙", &[("Www.Example.coM", true)]);
        check("（Ｗｗｗ．ｅｘａｍｐｌｅ．ｃｏＭ）", &[("Ｗｗｗ．ｅｘａｍｐｌｅ．ｃｏＭ", true)]);
        check("登录 www.example.com 查询", &[("www.example.com", false)]);
        check("GitHub.com and Www.Example.Com", &[("GitHub.com", false), ("Www.Example.Com", false)]);
    }

    #[test]
    fn abbreviations_are_no_domains() {
        check("He came at 5 p.m. from St.Ives, i.e. late.", &[]);
    }
}
