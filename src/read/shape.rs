//! What a line or paragraph is by its own form: a caption by its credit, a subhead by its length.
//!
//! Knows one stretch of text at a time; used by every reader, so that a page and its flattened
//! text give the same blocks.

use std::sync::LazyLock;

use regex::Regex;

use crate::document::{Measure, is_sentence_end};

/// Longer captions exist, but above this weight a paragraph with a credit at its end is as likely
/// to be a paragraph.
const CAPTION_WEIGHT: f64 = 700.0;

/// So far before the end stands the character that no credit of [`CAPTION`] is without.
const CREDIT_CHARS: usize = 33;

/// A subhead is one line on the page: 26 Han characters or about a dozen English words.
const SUBHEAD_WEIGHT: f64 = 65.0;

/// A photographer's credit at the end, or the words that only captions begin with.
static CAPTION: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let credit_at_end = r"(?:记者|記者|通讯员|通訊員|摄影师|攝影師|特约摄影)[^。！？!?]{1,40}(?:摄|攝|供图|供圖|摄影|攝影)\s{0,2}[）)】\]]?\s{0,2}[。.]?$";
    let credit_label = r"(?:摄影|攝影|供图|供圖|图源|图片来源|圖片來源|图片提供)\s{0,2}[:：/丨|]\s{0,2}[^。！？]{1,24}$";
    let agency = r"[(（\[](?:Photo|Photograph|Image|Picture|Foto|Bild)s?\s?(?:by|:|credit:|courtesy of)\s[^)）\]]{2,60}[)）\]]$";
    let opening = r"^(?:图为|圖為|图说|圖說|图注|圖註|图\d{1,2}[:：])";
    Regex::new(&format!("{credit_at_end}|{credit_label}|{agency}|{opening}")).ok()
});

/// Whether a paragraph is the caption of a picture.
pub(super) fn is_caption(text: &str) -> bool {
    let text = text.trim();
    // The expression looks at the ends only; the length keeps it from long paragraphs, and what it
    // cannot do without from nearly all others.
    let is_key = |c: char| matches!(c, '摄' | '攝' | '图' | '圖');
    text.len() <= 3 * 400
        && (text.ends_with([')', '）', ']'])
            || (!text.is_ascii() && (text.starts_with(is_key) || text.chars().rev().take(CREDIT_CHARS).any(is_key))))
        && CAPTION.as_ref().is_some_and(|pattern| pattern.is_match(text))
        && Measure::of(text).weight <= CAPTION_WEIGHT
}

/// Whether a line can be a subhead, if what stands around it agrees.
pub(super) fn is_subhead(text: &str) -> bool {
    let text = text.trim();
    let Some(last) = text.chars().next_back() else { return false };
    let Some(first) = text.chars().next() else { return false };
    // A question may be a heading; a full stop, a comma or a colon ends no heading.
    let open_end = (is_sentence_end(last) && !matches!(last, '?' | '？' | '!' | '！'))
        || matches!(last, ',' | '，' | '、' | ':' | '：' | ';' | '—' | '-' | '）' | ')');
    let speech = matches!(first, '“' | '"' | '「' | '『' | '‘' | '—' | '-');
    if open_end || (speech && matches!(last, '”' | '"' | '」' | '』' | '’')) {
        return false;
    }
    let measure = Measure::of(text);
    let letters = measure.weight - measure.digits as f64;
    letters >= 4.0 && measure.weight <= SUBHEAD_WEIGHT && measure.sentences <= 1 && !text.contains('\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_credit_at_the_end_makes_a_caption() {
        assert!(is_caption("志愿者在社区搬运沙袋。记者林一舟 通讯员何青摄"));
        assert!(is_caption("Rowers at dawn. (Photo: Ada Brook / River Post)"));
        assert!(!is_caption("记者林一舟在现场拍摄了整整一天，直到天黑才离开。"));
    }

    #[test]
    fn a_subhead_is_short_and_ends_open() {
        assert!(is_subhead("哪里有水,我们就去哪里"));
        assert!(is_subhead("为什么是现在？"));
        assert!(!is_subhead("他回来了。"));
        assert!(!is_subhead("“走吧”"));
        assert!(!is_subhead("2022-11-03 07:30"));
    }
}
