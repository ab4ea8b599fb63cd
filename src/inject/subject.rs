//! Subject: whether a text is about names that only look like others.
//!
//! Knows words of such texts. Must not know what a disguised name looks like.

use std::sync::LazyLock;

use super::find::{Finding, Line};
use super::weigh::{PROMOTES, Witness};
use crate::skeleton::Skeleton;
use crate::terms::Terms;

/// How such texts begin their words, folded.
const WORDS: &str = "phishing|look-alike|lookalike|homoglyph|homograph|typosquat|spoofed|impersonat|punycode|unicode|fraudster|scammer|compromise|registrar|cyrillic|greek letter|resolved to|钓鱼|釣魚|仿冒|冒充|假冒网站|假網站|抢注|同形|域名注册|фишинг|мошенник|кириллическ|поддельн|gefalscht|betruger|betrugsmasche|kyrillisch|hameconnage|usurp|escrocs|suplantacion|estafadores|フィッシング|偽サイト|なりすまし|피싱|사칭|gia mao|lua dao|oszust";

static ABOUT: LazyLock<Terms> = LazyLock::new(|| {
    let words: Vec<String> = WORDS.split('|').map(|word| Skeleton::of(word).text().to_owned()).collect();
    Terms::of(words.iter().map(String::as_str))
});

/// So many of them, each counted once, make a text about such names: one alone stands in any news.
const SUBJECT: usize = 2;

/// Adds to each domain, however it is spelled, that the text is about such spellings. A sentence that promotes is no
/// part of such a text.
pub(super) fn witness(lines: &[Line<'_>], findings: &mut [Finding]) {
    let promotes = |witness: &Witness| matches!(witness, Witness::Frame(_, weight) if *weight >= PROMOTES);
    let named = |witness: &Witness| matches!(witness, Witness::Domain(..) | Witness::Taught(_));
    let shown = |finding: &Finding| finding.witnesses.iter().any(named) && !finding.witnesses.iter().any(promotes);
    if findings.iter().any(shown) && is_about(lines) {
        findings.iter_mut().filter(|finding| shown(finding)).for_each(|finding| finding.witnesses.push(Witness::Subject));
    }
}

fn is_about(lines: &[Line<'_>]) -> bool {
    let mut said: Vec<usize> = Vec::new();
    for line in lines {
        ABOUT.each_whole(
            Skeleton::of(line.text).text(),
            |_| true,
            |_, word| {
                if !said.contains(&word) {
                    said.push(word);
                }
            },
        );
        if said.len() >= SUBJECT {
            return true;
        }
    }
    false
}
