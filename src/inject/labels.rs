//! Labels of site furniture: which lines are one, and which are rows of them.
//!
//! Knows how furniture labels are folded and how a row of them is parted. Must not know where a line stands.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::furniture::{FURNITURE, MORE, ROWS};
use super::pieces::letters;
use crate::document::{Measure, is_cjk, is_sentence_end};
use crate::skeleton::Skeleton;

/// Labels that make a menu or a foot: verse and dialogue have none, a page of instructions has one or two.
pub(super) const LABELS: usize = 3;

/// Weight of a headline in a list.
pub(super) const HEADLINE: f64 = 110.0;

/// The letters of a label that a part of a line's tail may begin with.
const LABEL_CHARS: usize = 4;

/// The share of the letters of a line that must be labels, and of a line that is longer than a headline.
const ROW_LABELS: f64 = 0.6;
const LONG_ROW_LABELS: f64 = 0.75;

/// Weight of a row of labels: a dozen of them, of several words each.
const WIDGET_WEIGHT: f64 = 300.0;
const WIDGET_BYTES: usize = 1200;

/// Of the parts of a row, the share that must be labels; how many of them at least must be labels that no text
/// has for words; and the letters of the longest part.
const PARTS_LABELS: f64 = 0.5;
const SURE_LABELS: usize = 2;
const PART: usize = 32;

static LABELS_FOLDED: LazyLock<HashSet<String>> =
    LazyLock::new(|| FURNITURE.iter().chain(MORE).flat_map(|words| words.split('|')).map(bare).collect());

/// Headings of lists of related articles, as in [`FURNITURE`].
const RELATED: &str = "相关阅读|相关推荐|相关新闻|相关文章|相关链接|延伸阅读|推荐阅读|猜你喜欢|热门推荐|相關閱讀|延伸閱讀|related|related articles|related posts|related stories|read also|read more|see also|you may also like|you might also like|more on this|also read|recommended|leggi anche|potrebbe interessarti|ti potrebbe interessare|articoli correlati|lire aussi|à lire aussi|sur le même sujet|lee también|te puede interesar|noticias relacionadas|leia também|leia mais|veja também|veja mais|saiba mais|mehr zum thema|lesen sie auch|auch interessant|das könnte sie auch interessieren|czytaj też|czytaj także|zobacz też|zobacz także|przeczytaj także|lees ook|läs också|les også|læs også|lue myös|čtěte také|přečtěte si také|olvassa el|citește și|διαβάστε επίσης|ilgili haberler|bunlar da ilginizi çekebilir|ilginizi çekebilir|ayrıca okuyun|baca juga|artikel terkait|xem thêm|đọc thêm|tin liên quan|bạn có thể quan tâm|อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง|читайте также|по теме|также по теме|читайте по теме|関連記事|あわせて読みたい|こちらもおすすめ|관련기사|관련 기사|اقرأ أيضا|مواضيع ذات صلة";

static RELATED_FOLDED: LazyLock<HashSet<String>> = LazyLock::new(|| RELATED.split('|').map(bare).collect());

/// Letters only, no digits: counters stand beside labels.
pub(super) fn bare(text: &str) -> String {
    Skeleton::letters(text).chars().filter(|c| !c.is_numeric()).collect()
}

/// Whether folded letters are a label.
pub(super) fn is_label(bare: &str) -> bool {
    LABELS_FOLDED.contains(bare)
}

/// Whether folded letters head a list of related articles.
pub(super) fn heads_list(bare: &str) -> bool {
    RELATED_FOLDED.contains(bare)
}

/// Labels that say nothing but what they do on a page.
static SURE_FOLDED: LazyLock<HashSet<String>> =
    LazyLock::new(|| FURNITURE.iter().flat_map(|words| words.split('|')).map(bare).collect());

/// The words of a tail; Han characters that stand alone in a row are one word set wide.
pub(super) fn words(tail: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut wide = false;
    for word in tail.split_whitespace() {
        let letters = word.trim_end_matches([':', '：']);
        let alone = letters.chars().count() == 1 && letters.starts_with(is_cjk);
        match words.last_mut() {
            Some(last) if alone && wide => last.push_str(word),
            _ => words.push(word.to_owned()),
        }
        wide = alone && letters == word;
    }
    words
}

/// Whether a word is a label, or begins or ends with one that is no common word.
pub(super) fn holds_label(part: &str) -> bool {
    let letters = bare(part);
    // `homes` begins with `home`; in Han nothing parts a label from what it labels.
    LABELS_FOLDED.contains(&letters)
        || letters.starts_with(is_cjk)
            && letters
                .char_indices()
                .skip(LABEL_CHARS)
                .take(3)
                .any(|(at, _)| letters.get(..at).is_some_and(|begin| LABELS_FOLDED.contains(begin)))
        || letters.ends_with(is_cjk)
            && letters
                .char_indices()
                .rev()
                .skip(LABEL_CHARS - 2)
                .take(3)
                .any(|(at, _)| at > 0 && letters.get(at..).is_some_and(|end| LABELS_FOLDED.contains(end)))
}

/// Whether most of a line is labels.
pub(super) fn is_row(text: &str, measure: &Measure) -> bool {
    let weight = measure.weight;
    // Labels make no sentence, and are no long line of signs.
    if weight > WIDGET_WEIGHT || text.len() > WIDGET_BYTES || weight > HEADLINE && (measure.commas > 0 || measure.sentences > 1) {
        return false;
    }
    // Counters are glued to labels.
    let folded: String = Skeleton::of(text).text().chars().map(|c| if c.is_numeric() { ' ' } else { c }).collect();
    let (mut labels, mut covered) = (0, 0);
    let whole = |_| false;
    ROWS.each_whole(&folded, whole, |range, _| {
        labels += 1;
        covered += letters(range.of(&folded));
    });
    let share = if weight > HEADLINE { LONG_ROW_LABELS } else { ROW_LABELS };
    labels >= LABELS && covered as f64 >= share * letters(&folded) as f64 || is_parted_row(text)
}

/// Whether signs part a line into labels and little else: `Home | About | Our team | Contact`.
fn is_parted_row(text: &str) -> bool {
    if !text.contains(is_parting) && !text.contains("  ") {
        return false;
    }
    let (mut parts, mut labels, mut sure) = (0, 0, 0);
    for part in text.split(is_parting).flat_map(|part| part.split("  ")) {
        let letters = bare(part);
        if letters.is_empty() {
            continue;
        }
        if letters.chars().count() > PART || part.trim_end().ends_with(is_sentence_end) {
            return false;
        }
        parts += 1;
        labels += usize::from(LABELS_FOLDED.contains(&letters));
        sure += usize::from(SURE_FOLDED.contains(&letters));
    }
    parts >= LABELS && sure >= SURE_LABELS && labels as f64 >= PARTS_LABELS * parts as f64
}

/// What parts the labels of a row and hardly the words of a text. Not what parts the cells of a table.
fn is_parting(c: char) -> bool {
    matches!(
        c,
        '|' | '｜'
            | '│'
            | '丨'
            | '·'
            | '•'
            | '‧'
            | '∙'
            | '▪'
            | '■'
            | '◆'
            | '►'
            | '▶'
            | '»'
            | '›'
            | '【'
            | '】'
            | '['
            | ']'
            | '\u{3000}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_part_a_row_of_labels() {
        let is_row = |text: &str| is_row(text, &Measure::of(text));
        for row in [
            "Startseite | Unsere Schafe | Hofladen | Kontakt",
            "Imprimir · Compartir · 214 visitas",
            "1,204 comments • 12 shares • Print",
            "【字体：小 大】【收藏本文】【打印】",
            "ホーム　教室案内　お問い合わせ",
        ] {
            assert!(is_row(row), "{row}");
        }
        for text in [
            "File | Edit | View | Help",
            "Name | Address | Phone | Email",
            "Wool · Silk · Linen",
            "He sells home-made jam [a label says so] and honey.",
            "甲 | 乙 | 丙 | 丁",
            "Year\tContact\tVisitors by day\tComments\tMean of a week",
        ] {
            assert!(!is_row(text), "{text}");
        }
    }
}
