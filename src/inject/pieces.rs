//! The pieces of a line that injected text comes in: sentences, and what stands between brackets.
//!
//! Knows punctuation of all languages. Must not know words.

use super::domain::DomainLike;
use crate::document::is_cjk;
use crate::look;
use crate::skeleton::is_letter;
use crate::span::TextRange;
use crate::steps::{step, step_by};

/// Chars of a bracket that is looked at as a piece of its own; longer ones hold text.
const BRACKET: usize = 150;

/// Bytes of a bracket at the end of a line that nothing closes.
const UNCLOSED: usize = 120;

/// Chars between a mark of decoration and a domain.
const DECORATED: usize = 30;

/// A line, taken apart.
#[derive(Debug, Clone, Default)]
pub(super) struct Pieces {
    /// Disjoint, in order; together they are the line.
    pub(super) sentences: Vec<TextRange>,
    /// Outermost pairs, brackets included, in order.
    pub(super) brackets: Vec<TextRange>,
}

impl Pieces {
    /// Takes a line apart. No sentence ends inside one of the domains.
    pub(super) fn of(line: &str, domains: &[DomainLike]) -> Self {
        step_by(line.len());
        let marks: Vec<(usize, char)> = look::marks(line).collect();
        let mut brackets = brackets(line, &marks, domains);
        decorated(line, domains, &mut brackets);
        let sentences = sentences(line, &marks, domains, &brackets);
        Self { sentences, brackets }
    }
}

/// The closing bracket that belongs to an opening one.
fn closing(open: char) -> Option<char> {
    Some(match open {
        '(' => ')',
        '（' => '）',
        '[' => ']',
        '［' => '］',
        '【' => '】',
        '{' => '}',
        '｛' => '｝',
        '〔' => '〕',
        '〖' => '〗',
        '『' => '』',
        '<' => '>',
        '《' => '》',
        '〈' => '〉',
        '◤' => '◥',
        '►' => '◄',
        '↘' => '↙',
        '▶' => '◀',
        _ => return None,
    })
}

fn is_closing(c: char) -> bool {
    matches!(c, ')' | '）' | ']' | '］' | '】' | '}' | '｝' | '〕' | '〗' | '』' | '>' | '》' | '〉' | '◥' | '◄' | '↙' | '◀')
}

/// Round brackets of both widths close each other, and so do square ones.
fn fits(open: char, close: char) -> bool {
    closing(open) == Some(close)
        || matches!(
            (open, close),
            ('(', '）') | ('（', ')') | ('[', '］' | '】') | ('【' | '［', ']') | ('{', '｝') | ('｛', '}')
        )
}

/// Whether a line has a bracket.
pub(super) fn has_brackets(line: &str) -> bool {
    look::marks(line).any(|(_, c)| closing(c).is_some())
}

/// Outermost bracket pairs of bounded length, and a bracket near the end of the line that nothing closes.
fn brackets(line: &str, marks: &[(usize, char)], domains: &[DomainLike]) -> Vec<TextRange> {
    let mut found: Vec<TextRange> = Vec::new();
    // Opening brackets that wait.
    let mut open: Vec<(usize, char)> = Vec::new();
    for &(at, c) in marks {
        if closing(c).is_some() {
            open.push((at, c));
        } else if is_closing(c)
            && let Some(&(start, opening)) = open.last()
            && fits(opening, c)
        {
            open.pop();
            let inner = line.get(start..at).unwrap_or_default();
            if inner.len() <= 4 * BRACKET && inner.chars().count() <= BRACKET {
                let pair = TextRange::new(start, at + c.len_utf8());
                while found.last().is_some_and(|inner| inner.start > pair.start) {
                    found.pop();
                }
                found.push(pair);
            }
        }
    }
    let last = domains.last().map_or(line.len(), |domain| domain.range.end);
    if let Some(&(start, _)) = open.last()
        && line.len() - start <= UNCLOSED
        && start < last
        && domains.iter().any(|domain| domain.range.start > start)
        && found.last().is_none_or(|pair| pair.end <= start)
    {
        found.push(TextRange::new(start, line.len()));
    }
    found
}

/// A domain between two alike marks of decoration stands as between brackets.
fn decorated(line: &str, domains: &[DomainLike], brackets: &mut Vec<TextRange>) {
    let own = brackets.clone();
    for domain in domains {
        let first = own.partition_point(|bracket| bracket.end <= domain.range.start);
        if own.get(first).is_some_and(|bracket| bracket.start < domain.range.end)
            || brackets.last().is_some_and(|last| last.overlap(domain.range).is_some())
        {
            continue;
        }
        step();
        let before = line.get(..domain.range.start).unwrap_or_default();
        let after = line.get(domain.range.end..).unwrap_or_default();
        let mark = before
            .char_indices()
            .rev()
            .take(DECORATED)
            .take_while(|(_, c)| !is_stop(*c))
            .find(|(_, c)| is_decoration(*c) && *c != '-');
        let Some((start, mark)) = mark else { continue };
        let end = after.char_indices().take(DECORATED).take_while(|(_, c)| !is_stop(*c)).find(|(_, c)| *c == mark);
        if let Some((end, _)) = end {
            let start = start + mark.len_utf8()
                - (before.get(..start + mark.len_utf8()).unwrap_or_default().len()
                    - before.get(..start + mark.len_utf8()).unwrap_or_default().trim_end_matches(mark).len());
            let tail = after.get(end..).unwrap_or_default();
            let end = domain.range.end + end + tail.len() - tail.trim_start_matches(mark).len();
            brackets.push(TextRange::new(start, end));
        }
    }
    brackets.sort_unstable();
    // One pair at each place: marks of decoration may reach over a bracket.
    let mut end = 0;
    brackets.retain(|bracket| {
        let free = bracket.start >= end;
        end = end.max(bracket.end);
        free
    });
}

fn is_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!' | '?' | '”')
}

/// Parts the line behind the ends of its sentences and around brackets that stand between sentences.
fn sentences(line: &str, marks: &[(usize, char)], domains: &[DomainLike], brackets: &[TextRange]) -> Vec<TextRange> {
    let mut sentences: Vec<TextRange> = Vec::new();
    let mut start = 0;
    let mut cut = |sentences: &mut Vec<TextRange>, end: usize| {
        if end > start {
            sentences.push(TextRange::new(start, end));
            start = end;
        }
    };
    let mut domains = domains.iter().peekable();
    let mut brackets = brackets.iter().peekable();
    // Whether a sentence could begin here, and the end of the bracket that we are in.
    let (mut fresh, mut inside, mut apart) = (true, 0, false);
    // The end of the last domain.
    let mut behind = usize::MAX;
    // Where the next domain or bracket begins.
    let mut border = 0;
    let mut marks = marks.iter().map(|(at, _)| *at).peekable();
    let mut place = 0;
    while place < line.len() {
        // Letters end nothing, and nothing begins at them but what is known.
        if place < border && place >= inside && !apart {
            let quiet = place;
            while marks.next_if(|mark| *mark < place).is_some() {}
            place = marks.peek().copied().unwrap_or(line.len()).min(border);
            fresh &= line.get(quiet..place).is_some_and(|quiet| quiet.trim_start_matches(' ').is_empty());
        }
        let at = place;
        let mut chars = line.get(at..).unwrap_or_default().chars();
        let Some(c) = chars.next() else { break };
        place += c.len_utf8();
        let next = chars.clone().next();
        while domains.next_if(|domain| domain.range.end <= at).is_some() {}
        while brackets.next_if(|pair| pair.end <= at).is_some() {}
        let own = domains.peek().map_or(usize::MAX, |domain| domain.range.start);
        border = own.min(brackets.peek().map_or(usize::MAX, |pair| pair.start));
        if at >= inside && apart {
            apart = false;
            cut(&mut sentences, at);
            fresh = true;
        }
        if let Some(pair) = brackets.peek()
            && pair.start == at
            && at >= inside
        {
            inside = pair.end;
            apart = fresh;
            if fresh {
                cut(&mut sentences, at);
            }
        }
        // Behind a domain somebody begins to speak.
        let speaks = matches!(c, '“' | '"' | '「' | '«')
            && line.get(..at).is_some_and(|before| before.trim_end().len() < before.len() && before.trim_end().len() == behind);
        if speaks && at >= inside {
            cut(&mut sentences, at);
            fresh = true;
        }
        behind = domains.peek().map_or(behind, |domain| if domain.range.start <= at { domain.range.end } else { behind });
        let in_domain = domains.peek().is_some_and(|domain| domain.range.start <= at);
        if in_domain || at < inside {
            fresh = false;
            continue;
        }
        if is_end(c, next) {
            let more = |next: &char| is_end(*next, None) && !next.is_ascii_alphanumeric() || is_quote_end(*next);
            place += chars.take_while(more).map(char::len_utf8).sum::<usize>();
            cut(&mut sentences, place);
            fresh = true;
        } else if is_quote_end(c) && fresh {
            // A quotation mark behind a full stop that a blank parts from it.
        } else if !c.is_whitespace() {
            fresh = false;
        }
    }
    cut(&mut sentences, line.len());
    sentences
}

/// Whether a sentence ends with this character.
fn is_end(c: char, next: Option<char>) -> bool {
    match c {
        '。' | '！' | '？' | '!' | '?' | '…' | '｡' | '؟' | '۔' | '।' => true,
        // A dot ends a sentence before a blank or a quotation mark, or where the next sentence was glued to it.
        '.' => next.is_none_or(|next| {
            next.is_whitespace() || is_quote_end(next) || next.is_uppercase() || next == '.' || next == '[' || next == '('
        }),
        _ => false,
    }
}

fn is_quote_end(c: char) -> bool {
    matches!(c, '”' | '’' | '"' | '\'' | '」' | '』' | '»' | '“' | '＂')
}

/// Whether somebody speaks: the piece begins with a quotation mark.
pub(super) fn is_speech(piece: &str) -> bool {
    piece.trim_start().starts_with(['“', '"', '「', '『', '‘', '«', '„', '—', '\u{2015}'])
}

/// The clauses of a sentence: disjoint, in order, together the sentence. No clause ends inside a domain.
pub(super) fn clauses(line: &str, sentence: TextRange, domains: &[DomainLike]) -> Vec<TextRange> {
    step_by(sentence.end - sentence.start);
    let mut clauses = Vec::new();
    let mut start = sentence.start;
    let text = sentence.of(line);
    let first = domains.partition_point(|domain| domain.range.end <= sentence.start);
    let mut domains = domains.iter().skip(first).peekable();
    for (own, c) in text.char_indices() {
        let at = sentence.start + own;
        let parts =
            matches!(c, '，' | ',' | '；' | ';' | '：' | '、' | '|' | '｜' | '\u{3000}' | '·' | '/' | '—' | '~' | '～' | '♪');
        while domains.next_if(|domain| domain.range.end <= at).is_some() {}
        if parts && domains.peek().is_none_or(|domain| at < domain.range.start) {
            clauses.push(TextRange::new(start, at + c.len_utf8()));
            start = at + c.len_utf8();
        }
    }
    clauses.push(TextRange::new(start, sentence.end));
    clauses.retain(|clause| !clause.is_empty());
    clauses
}

/// What spam is set off with: no letter, no stop.
pub(super) fn is_decoration(c: char) -> bool {
    matches!(
        c,
        '*' | '＊'
            | '☆'
            | '★'
            | '◆'
            | '◇'
            | '※'
            | '━'
            | '─'
            | '-'
            | '－'
            | '='
            | '＝'
            | '_'
            | '＿'
            | '~'
            | '～'
            | '◎'
            | '∷'
            | '|'
            | '｜'
            | '+'
            | '＋'
            | '■'
            | '□'
            | '●'
            | '○'
            | '▲'
            | '△'
            | '▼'
            | '^'
            | '#'
            | '@'
            | '∞'
            | '◢'
            | '◣'
            | '♂'
            | '♀'
            | '卐'
            | '丨'
            | '•'
            | '·'
    )
}

/// Letters and digits of a text; a character of Han counts as two, as it is read.
pub(super) fn letters(text: &str) -> usize {
    let ascii = look::count(text.as_bytes(), |byte| byte.is_ascii_alphanumeric());
    if text.is_ascii() {
        return ascii;
    }
    let common = look::common(text);
    let others = look::others(text).filter(|c| is_letter(*c));
    ascii + 2 * common.han + common.cyrillic + others.map(|c| if is_cjk(c) { 2 } else { 1 }).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::super::domain;
    use super::*;

    fn check(line: &str, expected: &[&str]) {
        let domains = domain::find(line);
        let pieces = Pieces::of(line, &domains);
        let found: Vec<&str> = pieces.sentences.iter().map(|range| range.of(line)).collect();
        assert_eq!(found, expected, "{line}");
    }

    #[test]
    fn lines_part_behind_sentences_and_around_brackets_between_them() {
        check("他走了。她没有！”某网www．example．cn", &["他走了。", "她没有！”", "某网www．example．cn"]);
        check("他走了。[某网 www.example.cn]她没有。", &["他走了。", "[某网 www.example.cn]", "她没有。"]);
        check("粮食(某网|www.example.cn)走着。", &["粮食(某网|www.example.cn)走着。"]);
        check("He left. Read it at example.com", &["He left.", " Read it at example.com"]);
        check("back to camp.\"Read it", &["back to camp.\"", "Read it"]);
    }
}
