//! Where a finding stands, and what that says of it.
//!
//! Knows lines and what stands before and behind a range of them. Knows no words but how many of them
//! name a site.

use super::content::Content;
use super::find::{Line, within};
use super::pieces::{self, is_decoration, is_speech};
use super::weigh::Witness;
use super::words::SITE;
use crate::document::{is_cjk, is_sentence_end};
use crate::span::{TextRange, is_blank};

/// Letters besides the domain in a bracket that is there for the domain: a short name, or a longer one
/// with a word that says what it names.
const STRAY: usize = 12;
pub(super) const STRAY_SITE: usize = 30;

/// Letters of a sentence behind the last full stop of a line that nobody would miss.
pub(super) const TAIL: usize = 80;

/// A bracket with a domain and little else that no sentence leads to: behind a stop, or where the line
/// begins or ends.
pub(super) fn is_stray(line: &Line<'_>, bracket: TextRange, content: &Content) -> bool {
    let domain: usize =
        within(&line.domains, bracket, |domain| domain.range).map(|domain| pieces::letters(domain.range.of(line.text))).sum();
    let most = if content.mix.count(SITE) > 0 { STRAY_SITE } else { STRAY };
    // `[field.id]` is written in one of two thousand endings; spam is not.
    let sited = within(&line.domains, bracket, |domain| domain.range).any(|domain| !domain.is_weak());
    if content.letters.saturating_sub(domain) > most || !sited {
        return false;
    }
    let before = line.text.get(..bracket.start).unwrap_or_default().trim_end_matches(is_blank).chars().next_back();
    let after = line.text.get(bracket.end..).unwrap_or_default().trim_start_matches(is_blank).chars().next();
    // `(name|host)` is a stamp, not a remark.
    if bracket.of(line.text).contains(['|', '｜']) && bracket.of(line.text).contains(is_cjk) {
        return true;
    }
    // `<http://..>` is how an address is set off in plain text.
    if line.text.get(bracket.start..).is_some_and(|text| text.starts_with("<http")) {
        return false;
    }
    // `Inc. (example.com).` ends behind the bracket.
    if before == Some('.') && after.is_some_and(|after| is_sentence_end(after) || after == ',') {
        return false;
    }
    // A bracket that explains stands behind a word, and the sentence goes on behind it.
    let behind_stop = before
        .is_none_or(|c| matches!(c, '，' | ',' | '。' | '！' | '？' | '!' | '?' | '…' | '”' | '"' | '、' | '；') || c == '.');
    let last = after.is_none() && before.is_some_and(is_cjk);
    behind_stop || last
}

/// What the place of a range says.
pub(super) fn place(line: &Line<'_>, range: TextRange, witnesses: &mut Vec<Witness>) {
    if line.is_whole(range) {
        if !witnesses.contains(&Witness::Apart) {
            witnesses.push(Witness::Apart);
        }
    } else {
        witnesses.extend(is_tail(line, range).then_some(Witness::Tail));
    }
    let before = line.text.get(..range.start).unwrap_or_default();
    let after = line.text.get(range.end..).unwrap_or_default();
    if before.ends_with(['“', '"', '「', '‘', '\'', '«', '`']) && after.starts_with(['”', '"', '」', '’', '\'', '»', '`'])
    {
        witnesses.push(Witness::Quoted);
    }
    // A word among words, parted from them as words are.
    let parted =
        before.ends_with(char::is_whitespace) && after.starts_with(|c: char| c.is_whitespace() || c.is_ascii_punctuation());
    let goes_on = before.trim_end().ends_with(char::is_alphanumeric) && after.contains(char::is_alphanumeric);
    let bracketed = range.of(line.text).starts_with(|c: char| !c.is_alphanumeric());
    if parted && goes_on && !bracketed {
        witnesses.push(Witness::Embedded);
    }
    let boxed = |(open, close): (char, char)| range.of(line.text).starts_with(open) && range.of(line.text).ends_with(close);
    if line.is_whole(range)
        && [('【', '】'), ('〖', '〗'), ('◤', '◥')].into_iter().any(boxed)
        && line.domains_in(range).next().is_some()
    {
        witnesses.push(Witness::Boxed);
    }
    let text = range.of(line.text);
    let inner = text.trim_matches(|c: char| is_blank(c) || matches!(c, '(' | ')' | '[' | ']' | '【' | '】' | '（' | '）'));
    let decorated = inner.starts_with(is_decoration) && inner.ends_with(is_decoration) && !inner.starts_with('#')
        || line
            .text
            .get(..range.start)
            .is_some_and(|before| before.chars().rev().take(3).filter(|c| is_decoration(*c)).count() == 3);
    if decorated {
        witnesses.push(Witness::Decorated);
    }
    if is_speech(text) || before.ends_with(['“', '「', '"', '„', '«']) && !witnesses.contains(&Witness::Quoted) {
        witnesses.push(Witness::Speech);
    } else if quotes(text) {
        witnesses.push(Witness::Quoted);
    }
}

/// Whether a range stands between the marks of code in running text.
pub(super) fn is_code(line: &str, range: TextRange) -> bool {
    let (before, after) = (line.get(..range.start).unwrap_or_default(), line.get(range.end..).unwrap_or_default());
    after.contains('`') && before.matches('`').count() % 2 == 1
}

/// Whether a range stands within quotation marks that open before it and close behind it.
pub(super) fn is_quoted(line: &str, range: TextRange) -> bool {
    let (before, after) = (line.get(..range.start).unwrap_or_default(), line.get(range.end..).unwrap_or_default());
    let pair = |(open, close): (char, char)| {
        let opened = before.rfind(open).is_some_and(|at| !before.get(at + open.len_utf8()..).unwrap_or_default().contains(close));
        opened && after.contains(close)
    };
    let straight = before.matches('"').count() % 2 == 1 && after.contains('"');
    straight || [('“', '”'), ('「', '」'), ('«', '»'), ('„', '“'), ('‘', '’')].into_iter().any(pair)
}

/// Whether most of a piece stands in quotation marks that open behind its first words: somebody is quoted.
fn quotes(text: &str) -> bool {
    let Some(at) = text.find(['“', '„', '「', '«']) else { return false };
    let (before, quoted) = text.split_at(at);
    let open = quoted.rsplit(['”', '」', '»']).next_back().unwrap_or(quoted);
    pieces::letters(before) > 0 && 2 * pieces::letters(open) > pieces::letters(text)
}

/// Whether a range is the end of its line, behind a full stop and without one: honest sentences at the end
/// of a paragraph have one.
pub(super) fn is_tail(line: &Line<'_>, range: TextRange) -> bool {
    let before = line.text.get(..range.start).unwrap_or_default().trim_end_matches(is_blank);
    let after = line.text.get(range.end..).unwrap_or_default();
    let closed = before.ends_with(['。', '！', '？', '!', '?', '…', '”', '"', '.', '\'', '’', '」', '』']);
    let last = after.chars().all(|c| is_blank(c) || is_decoration(c)) && !range.of(line.text).ends_with(is_sentence_end);
    closed && last && pieces::letters(range.of(line.text)) <= TAIL
}
