//! UTF-8 that was taken for another charset and written down as what it looked like: `ä½ å¥½` and
//! `浣犲ソ` for 你好. It is undone where it is certain.
//!
//! Knows text only. Certain is: most of what is not ASCII falls into stretches that, written in the
//! mistaken charset, are valid UTF-8, and there are several of them. Text that means what it says does
//! not do that: its letters would have to stand in the order of lead and trail bytes throughout. A
//! page that quotes mojibake is mostly right, and stays as it is.

use encoding_rs::{Encoding as Charset, GBK, WINDOWS_1251, WINDOWS_1252};

use super::sample;
use crate::article::Repair;
use crate::steps::step_by;

/// Characters that must come back, at least: two or three could be a quotation or an odd spelling.
const SEVERAL: usize = 4;

/// Of ten characters beyond ASCII, this many must stand in what is repaired.
const MOST_OF_TEN: usize = 8;

/// Undoes it, where it is there.
pub(super) fn repair(text: &str) -> Option<(String, Repair)> {
    // Code that undoes mojibake itself, or lists it, says nothing of the page's text.
    let sample = sample::text(text.as_bytes());
    let sample = String::from_utf8_lossy(&sample);
    [WINDOWS_1252, WINDOWS_1251, GBK].into_iter().find_map(|charset| {
        Mended::new(&sample, charset).is_certain().then_some(())?;
        let mended = Mended::new(text, charset);
        let repair = Repair { mistaken_for: charset.name(), characters: mended.characters };
        mended.is_certain().then_some((mended.text, repair))
    })
}

/// A text in which stretches are undone, as far as it was read.
struct Mended {
    /// What UTF-8 was taken for.
    charset: &'static Charset,
    text: String,
    /// Characters beyond ASCII that came back.
    characters: usize,
    /// Characters beyond ASCII that were there, and those of them in stretches that were undone.
    beyond_ascii: usize,
    inside: usize,
}

impl Mended {
    fn new(text: &str, charset: &'static Charset) -> Self {
        let mut mended = Self { charset, text: String::new(), characters: 0, beyond_ascii: 0, inside: 0 };
        let mut rest = text;
        while let Some(start) = rest.find(|c: char| !c.is_ascii()) {
            let (plain, behind) = rest.split_at(start);
            step_by(plain.len());
            mended.text.push_str(plain);
            rest = if charset == GBK { mended.pairs(behind) } else { mended.bytes(behind) };
        }
        mended.text.push_str(rest);
        mended
    }

    fn is_certain(&self) -> bool {
        self.characters >= SEVERAL && self.inside * 10 >= self.beyond_ascii * MOST_OF_TEN
    }

    fn stretch(&mut self, stretch: &str, undone: Option<&str>) {
        step_by(stretch.len());
        let beyond_ascii = |text: &str| text.chars().filter(|c| !c.is_ascii()).count();
        let count = beyond_ascii(stretch);
        self.beyond_ascii += count;
        if let Some(undone) = undone {
            self.inside += count;
            self.characters += beyond_ascii(undone);
        }
        self.text.push_str(undone.unwrap_or(stretch));
    }

    /// Reads the stretch that a text begins with, and gives what follows it. Every byte became a
    /// character; none was lost but for no-break spaces (byte A0) that somebody made blanks of.
    fn bytes<'t>(&mut self, text: &'t str) -> &'t str {
        let mut bytes = Vec::new();
        let mut length = 0;
        for (at, c) in text.char_indices() {
            let byte = match self.byte(c) {
                Some(b' ') if wants_trail(&bytes) => 0xA0,
                Some(byte) if !byte.is_ascii() => byte,
                _ => break,
            };
            bytes.push(byte);
            length = at + c.len_utf8();
        }
        // At least the first character, which is none of the charset.
        let length = length.max(text.chars().next().map_or(0, char::len_utf8));
        let (stretch, rest) = text.split_at_checked(length).unwrap_or((text, ""));
        self.stretch(stretch, std::str::from_utf8(&bytes).ok().filter(|undone| !undone.is_empty()));
        rest
    }

    /// The byte that was read as this character, in the charset or as a control of Latin-1.
    fn byte(&self, c: char) -> Option<u8> {
        if c.is_ascii() || ('\u{80}'..'\u{A0}').contains(&c) {
            return u8::try_from(u32::from(c)).ok();
        }
        let mut buffer = [0; 4];
        let (bytes, _, unmappable) = self.charset.encode(c.encode_utf8(&mut buffer));
        bytes.first().copied().filter(|_| !unmappable)
    }

    /// The same where two bytes became one character. When their number was odd, the last one was
    /// lost, for a question mark or U+FFFD, and with it the character it belonged to.
    fn pairs<'t>(&mut self, text: &'t str) -> &'t str {
        let first = text.chars().next().map_or(0, char::len_utf8);
        let length = end_of_pairs(text).max(first);
        let (stretch, rest) = text.split_at_checked(length).unwrap_or((text, ""));
        let parts: Vec<_> = stretch.split(char::REPLACEMENT_CHARACTER).map(|part| self.charset.encode(part)).collect();
        let unmappable = parts.iter().any(|(_, _, unmappable)| *unmappable);
        let bytes = parts.iter().map(|(bytes, _, _)| bytes.as_ref()).collect::<Vec<_>>().join(&0x80);
        let Some((undone, whole)) = without_end(&bytes).filter(|(undone, _)| !unmappable && is_east_asian(undone)) else {
            self.stretch(stretch, None);
            return rest;
        };
        if whole {
            self.stretch(stretch, Some(undone));
            return rest;
        }
        let Some(behind_lost) = rest.strip_prefix(['?', char::REPLACEMENT_CHARACTER]) else {
            self.stretch(stretch, None);
            return rest;
        };
        self.stretch(stretch, Some(undone));
        self.text.push(char::REPLACEMENT_CHARACTER);
        behind_lost
    }
}

/// The length of the characters up to the first that no pair of bytes became. U+FFFD between two others
/// is one of them: the only byte that GBK cannot read, where no ASCII follows, is 80.
fn end_of_pairs(text: &str) -> usize {
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let is_end = |c: char| c.is_ascii() || c == char::REPLACEMENT_CHARACTER;
        if c.is_ascii() || (is_end(c) && chars.peek().is_none_or(|(_, next)| is_end(*next))) {
            return at;
        }
    }
    text.len()
}

/// Whether the bytes end within a sequence of three or four.
fn wants_trail(bytes: &[u8]) -> bool {
    let trails = bytes.iter().rev().take(3).take_while(|byte| (0x80..0xC0).contains(*byte)).count();
    let lead = bytes.len().checked_sub(trails + 1).and_then(|at| bytes.get(at));
    lead.is_some_and(|lead| match lead {
        0xE0..=0xEF => trails < 2,
        0xF0..=0xF4 => trails < 3,
        _ => false,
    })
}

/// Valid UTF-8, but for a sequence at its end that lacks bytes; and whether there is none such.
fn without_end(bytes: &[u8]) -> Option<(&str, bool)> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Some((text, true)),
        Err(error) if error.error_len().is_none() => {
            let valid = bytes.get(..error.valid_up_to())?;
            Some((std::str::from_utf8(valid).ok()?, false))
        }
        Err(_) => None,
    }
}

/// Whether characters of three bytes prevail. A frequent Chinese character in GBK is valid UTF-8 of
/// two bytes in one case of six; of three bytes, only rare ones are.
fn is_east_asian(text: &str) -> bool {
    let beyond_ascii = text.chars().filter(|c| !c.is_ascii()).count();
    let wide = text.chars().filter(|c| *c >= '\u{800}').count();
    wide > 0 && wide * 4 >= beyond_ascii * 3
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHINESE: &str = "河水一夜之间上涨了两米，下游的公路已经封闭";
    const RUSSIAN: &str = "Река за ночь поднялась на два метра";

    /// A text as it looks when its UTF-8 is read as another charset.
    fn misread(text: &str, charset: &'static Charset) -> String {
        charset.decode_without_bom_handling(text.as_bytes()).0.into_owned()
    }

    fn check(text: &str, repaired: &str, charset: &'static Charset) {
        let (mended, by) = repair(text).unwrap_or_else(|| panic!("not repaired: {text}"));
        assert_eq!((mended.as_str(), by.mistaken_for), (repaired, charset.name()));
    }

    #[test]
    fn what_utf8_was_taken_for_is_undone() {
        for (text, charset) in [(CHINESE, WINDOWS_1252), (RUSSIAN, WINDOWS_1251), ("<p>“Été” à l’œuvre</p>", WINDOWS_1252)]
        {
            check(&misread(text, charset), text, charset);
        }
        let latin1: String = CHINESE.bytes().map(char::from).collect();
        check(&latin1, CHINESE, WINDOWS_1252);
        check("ä½\u{A0}å¥½ä½ å¥½", "你好你好", WINDOWS_1252);
        check("浣犲ソ浣犲ソ", "你好你好", GBK);
    }

    #[test]
    fn what_was_lost_is_not_guessed() {
        let lost = misread("河水一夜之间。\n上涨了两米了", GBK);
        check(&lost, "河水一夜之间\u{FFFD}\n上涨了两米了", GBK);
        check("涓�鎶婁紴，涓�鎶婁紴".replace('，', ",").as_str(), "一把伞,一把伞", GBK);
        check(&lost.replace('\u{FFFD}', "?"), "河水一夜之间\u{FFFD}\n上涨了两米了", GBK);
    }

    #[test]
    fn what_means_what_it_says_stays() {
        let quoting = format!("{CHINESE}：浣犲ソ、浣犲ソ 与 ä½\u{A0}å¥½ä½\u{A0}å¥½ 都是乱码。{CHINESE}");
        let texts = [
            CHINESE,
            RUSSIAN,
            &quoting,
            "ä½\u{A0}å¥½",
            "模 模 模 模 模",
            "Ã la carte, Â l’ancienne, é è à",
            "<script>text.replace('â€™', '’').replace('â€œ', '“').replace('â€“', '–').replace('â€¦', '…')</script><p>plain</p>",
            "plain",
            "",
            "\u{FFFD}?",
        ];
        for text in texts {
            assert_eq!(repair(text), None, "{text}");
        }
    }

    #[test]
    fn a_part_may_stay_as_it_is() {
        let misread = misread(CHINESE, WINDOWS_1252);
        check(&format!("{misread}\n{misread}\n© é"), &format!("{CHINESE}\n{CHINESE}\n© é"), WINDOWS_1252);
    }
}
