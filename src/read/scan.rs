//! Searches in bytes that are nearly always near: the call of a search that is made for long runs
//! costs more than most runs of a page are long.
//!
//! Knows bytes. Must not know what any of them means.

use memchr::memchr;

use crate::steps::step_by;

const WORD: usize = size_of::<u64>();

/// So far a search goes word by word: most attributes and lines end before.
const NEAR: usize = 8 * WORD;

/// The first `wanted` in `bytes`.
#[inline]
pub(super) fn find(wanted: u8, bytes: &[u8]) -> Option<usize> {
    let mut at = 0;
    while at < NEAR {
        let rest = bytes.get(at..)?;
        let Some(word) = rest.first_chunk::<WORD>() else {
            let length = rest.iter().position(|byte| *byte == wanted)?;
            step_by(at + length);
            return Some(at + length);
        };
        let found = zeros(u64::from_le_bytes(*word) ^ every(wanted));
        if found != 0 {
            at += (found.trailing_zeros() / u8::BITS) as usize;
            step_by(at);
            return Some(at);
        }
        at += WORD;
    }
    let length = memchr(wanted, bytes.get(at..)?);
    step_by(length.map_or(bytes.len(), |length| at + length));
    length.map(|length| at + length)
}

/// The first byte of `bytes` that is one of these. Every byte is looked at here, however far it is.
#[inline]
pub(super) fn find_any<const N: usize>(wanted: [u8; N], bytes: &[u8]) -> Option<usize> {
    let mut at = 0;
    while let Some(word) = bytes.get(at..).and_then(<[u8]>::first_chunk::<WORD>) {
        let word = u64::from_le_bytes(*word);
        let found = wanted.iter().fold(0, |found, byte| found | zeros(word ^ every(*byte)));
        if found != 0 {
            at += (found.trailing_zeros() / u8::BITS) as usize;
            step_by(at);
            return Some(at);
        }
        at += WORD;
    }
    step_by(bytes.len());
    let rest = bytes.get(at..)?.iter().position(|byte| wanted.contains(byte))?;
    Some(at + rest)
}

/// Whether no byte is `mark` or a control character.
#[inline]
pub(super) fn is_plain(mark: u8, bytes: &[u8]) -> bool {
    const FIRST: u8 = b' ';
    step_by(bytes.len());
    let found = |word: &[u8; WORD]| {
        let word = u64::from_le_bytes(*word);
        zeros(word ^ every(mark)) | below(FIRST, word)
    };
    match bytes.last_chunk::<WORD>() {
        // The last word may share bytes with the one before it.
        Some(last) => bytes.as_chunks::<WORD>().0.iter().fold(found(last), |any, word| any | found(word)) == 0,
        None => bytes.iter().all(|byte| *byte != mark && *byte >= FIRST),
    }
}

/// How many bytes of white space come first. Most of it is indentation.
#[inline]
pub(super) fn spaces(bytes: &[u8]) -> usize {
    let mut at = 0;
    while let Some(byte) = bytes.get(at).copied().filter(|byte| is_space(*byte)) {
        at += 1;
        while let Some(word) = bytes.get(at..).and_then(<[u8]>::first_chunk::<WORD>) {
            let other = u64::from_le_bytes(*word) ^ every(byte);
            if other != 0 {
                at += (other.trailing_zeros() / u8::BITS) as usize;
                break;
            }
            at += WORD;
        }
    }
    step_by(at);
    at
}

/// The white space of HTML and CSS. A carriage return is a line feed by the time the standard sees it.
pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0c')
}

/// How many bytes come first, in whole words, without a control character or two blanks in a row,
/// and whether the last of them is a blank.
#[inline]
pub(super) fn single_blanks(bytes: &[u8]) -> (usize, bool) {
    let mut length = 0;
    let mut before = 0;
    for word in bytes.as_chunks::<WORD>().0 {
        let word = u64::from_le_bytes(*word);
        // Unlike `zeros`, exact for every byte: sums of seven bits carry nothing over.
        let other = word ^ every(b' ');
        let blanks = !(((other & every(0x7f)) + every(0x7f)) | other) & every(0x80);
        if below(b' ', word) != 0 || blanks & (blanks << u8::BITS | before) != 0 {
            break;
        }
        before = blanks >> (u64::BITS - u8::BITS);
        length += WORD;
    }
    step_by(length);
    (length, before != 0)
}

/// A word of eight times the same byte.
const fn every(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; WORD])
}

/// The highest bit of the first byte that is 0, and perhaps of bytes above it; nothing below.
const fn zeros(word: u64) -> u64 {
    below(1, word)
}

/// The same for bytes below a limit, which is 0x80 at most.
const fn below(limit: u8, word: u64) -> u64 {
    word.wrapping_sub(every(limit)) & !word & every(0x80)
}

#[cfg(test)]
mod tests {
    use super::{find, find_any, is_plain, single_blanks, spaces};

    #[test]
    fn blanks_are_single_up_to_the_word_with_two() {
        for (text, expected) in [
            ("one two three four", (16, false)),
            ("one two  three", (8, true)),
            ("one t  wo three", (0, false)),
            ("one two three  four", (8, true)),
            ("one two three\nfour", (8, true)),
            ("one two  ", (8, true)),
            ("河水一夜之间涨了", (24, false)),
            ("short", (0, false)),
        ] {
            assert_eq!(single_blanks(text.as_bytes()), expected, "{text}");
        }
    }

    #[test]
    fn spaces_end_at_anything_else() {
        for (text, expected) in [
            ("", 0),
            ("a", 0),
            (" ", 1),
            ("\r\n\t\t\t\t\t\t\t\t\t  <a>", 13),
            ("\n            <", 13),
            ("         ", 9),
            (" \u{b} ", 1),
        ] {
            assert_eq!(spaces(text.as_bytes()), expected, "{text:?}");
        }
    }

    #[test]
    fn the_first_is_found_wherever_it_stands() {
        for length in 0..200 {
            for at in 0..length {
                let mut bytes = vec![b'a'; length];
                bytes[at] = b'>';
                bytes[length - 1] = b'>';
                assert_eq!(find(b'>', &bytes), Some(at), "{length}");
                assert_eq!(find_any([b'<', b'>', 0], &bytes), Some(at), "{length}");
                assert!(!is_plain(b'>', &bytes));
                bytes.fill(b' ');
                assert!(is_plain(b'>', &bytes));
                bytes[at] = b'\r';
                assert!(!is_plain(b'>', &bytes));
            }
            for byte in [b'?', b'=', 0xbe, 1, 0xff] {
                assert_eq!(find(b'>', &vec![byte; length]), None, "{length}");
                assert_eq!(find_any([b'<', b'>', 0], &vec![byte; length]), None, "{length}");
            }
        }
    }
}
