//! Searches in bytes that are nearly always near: the call of a search that is made for long runs
//! costs more than most runs of a page are long.
//!
//! Knows bytes. Must not know what any of them means.

use memchr::memchr;

use super::steps::step_by;

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

/// How many times `byte` stands at the beginning of `bytes`, as far as whole words say it.
#[inline]
pub(super) fn repeats(byte: u8, bytes: &[u8]) -> usize {
    let words = bytes.chunks_exact(WORD).take_while(|word| **word == [byte; WORD]);
    let length = WORD * words.count();
    step_by(length);
    length
}

/// A word of eight times the same byte.
const fn every(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; WORD])
}

/// The highest bit of the first byte that is 0, and perhaps of bytes above it; nothing below.
const fn zeros(word: u64) -> u64 {
    word.wrapping_sub(every(1)) & !word & every(0x80)
}

#[cfg(test)]
mod tests {
    use super::{find, find_any};

    #[test]
    fn the_first_is_found_wherever_it_stands() {
        for length in 0..200 {
            for at in 0..length {
                let mut bytes = vec![b'a'; length];
                bytes[at] = b'>';
                bytes[length - 1] = b'>';
                assert_eq!(find(b'>', &bytes), Some(at), "{length}");
                assert_eq!(find_any([b'<', b'>', 0], &bytes), Some(at), "{length}");
            }
            for byte in [b'?', b'=', 0xbe, 1, 0xff] {
                assert_eq!(find(b'>', &vec![byte; length]), None, "{length}");
                assert_eq!(find_any([b'<', b'>', 0], &vec![byte; length]), None, "{length}");
            }
        }
    }
}
