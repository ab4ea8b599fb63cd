//! A first look at a text: whether it has any byte that a witness needs.
//!
//! Knows bytes of UTF-8. Must not know what they mean to whom. Most lines have none of them, and a block of
//! bytes is looked at at once: that costs a tenth of a look at every character.

/// Bytes that are looked at together: a cache line.
const BLOCK: usize = 64;

/// The first byte of U+3000 and of all behind it: of Han, kana, Hangul and full-width forms.
const WIDE: u8 = 0xe3;

/// Whether a text has any of the bytes.
#[inline]
pub(super) fn has(text: &str, wanted: impl Fn(u8) -> bool) -> bool {
    text.as_bytes().chunks(BLOCK).any(|block| block.iter().fold(false, |has, byte| has | wanted(*byte)))
}

/// Whether a text has two bytes such as these, one behind the other.
#[inline]
pub(super) fn has_pair(text: &str, wanted: impl Fn(u8, u8) -> bool) -> bool {
    let Some((_, behind)) = text.as_bytes().split_first() else { return false };
    text.bytes().zip(behind).fold(false, |has, (first, second)| has | wanted(first, *second))
}

/// Whether a text may have characters of Han, kana or Hangul: if not, it has none.
pub(super) fn has_wide(text: &str) -> bool {
    has(text, |byte| byte >= WIDE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::is_cjk;

    #[test]
    fn no_wide_character_is_overlooked() {
        assert!(('\0'..=char::MAX).filter(|c| is_cjk(*c)).all(|c| has_wide(&format!("{:70}{c}", ""))));
        assert!(!has_wide("Вода “поднялась” – été"));
    }
}
