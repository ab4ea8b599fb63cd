//! Which charset bytes are in, by what they say when read in it.
//!
//! Knows the detector (`chardetng`) and which charsets are worth a try. Does not know how a text is
//! judged.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    BIG5, EUC_JP, EUC_KR, Encoding as Charset, GB18030, GBK, IBM866, ISO_2022_JP, ISO_8859_2, ISO_8859_7, ISO_8859_13,
    ISO_8859_15, ISO_8859_16, KOI8_U, MACINTOSH, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_874, WINDOWS_1250, WINDOWS_1251,
    WINDOWS_1252, WINDOWS_1253, WINDOWS_1254, WINDOWS_1255, WINDOWS_1256, WINDOWS_1257, WINDOWS_1258, X_MAC_CYRILLIC,
};

use super::plausible::bits;
use super::sample::{LIMIT, sample};
use crate::steps::step_by;

/// Bytes that begin an escape sequence of ISO-2022-JP.
const ESCAPE: u8 = 0x1B;

/// What is tried besides the detector's guess, with what it costs to choose it: bits by which a reading
/// must be better, so that a handful of odd characters does not make a page one of 1993.
///
/// The detector drops a charset of several bytes a character at the first byte that is wrong in it;
/// pages that were cut off or glued together have such bytes. Some charsets it does not know at all.
const TRIED: [(&Charset, u64); 25] = [
    (UTF_8, 0),
    (GB18030, 4),
    (BIG5, 4),
    (EUC_JP, 4),
    (SHIFT_JIS, 4),
    (EUC_KR, 4),
    (WINDOWS_1252, 0),
    (WINDOWS_1251, 4),
    (WINDOWS_1250, 4),
    (WINDOWS_1253, 4),
    (WINDOWS_1254, 4),
    (WINDOWS_1255, 4),
    (WINDOWS_1256, 4),
    (WINDOWS_1257, 4),
    (WINDOWS_1258, 20),
    (WINDOWS_874, 4),
    (KOI8_U, 8),
    (ISO_8859_2, 8),
    (ISO_8859_7, 4),
    (ISO_8859_13, 16),
    (ISO_8859_15, 16),
    (ISO_8859_16, 16),
    (IBM866, 24),
    (MACINTOSH, 16),
    (X_MAC_CYRILLIC, 24),
];

/// Bits by which the detector's guess is preferred, as it knows pairs of letters: one for so many bytes
/// beyond ASCII, up to so many. Of a page with nothing but a © it knows no more than anybody.
const GUESSED: u64 = 8;
const BYTES_PER_GUESSED: u64 = 8;

/// Bytes after which most charsets are out of the question, and the bits that another one may be behind
/// by then, with a quarter of those of the best.
const FIRST_LOOK: usize = 1024;
const CLOSE: u64 = 200;

/// Some bytes, to be read in several charsets.
pub(super) struct Bench {
    bytes: Vec<u8>,
    two_byte_units: bool,
}

/// A charset and how many bits the bytes take when read in it.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    pub(super) charset: &'static Charset,
    pub(super) bits: u64,
}

impl Bench {
    pub(super) fn new(bytes: &[u8]) -> Self {
        step_by(bytes.len());
        let two_byte_units = bytes.contains(&0);
        let bytes = match memchr::memchr(ESCAPE, bytes) {
            _ if two_byte_units => from(bytes, 0),
            Some(at) if bytes.is_ascii() => from(bytes, at),
            _ => sample(bytes),
        };
        Self { bytes, two_byte_units }
    }

    /// Whether there is nothing but ASCII, which reads the same in all charsets but UTF-16.
    pub(super) fn is_plain(&self) -> bool {
        self.bytes.is_ascii() && !self.bytes.contains(&0) && !self.bytes.contains(&ESCAPE)
    }

    /// The number of bytes that are not ASCII.
    pub(super) fn weight(&self) -> u64 {
        self.bytes.iter().filter(|byte| !byte.is_ascii()).count() as u64
    }

    pub(super) fn read(&self, charset: &'static Charset) -> Reading {
        Reading { charset, bits: bits(&charset.decode_without_bom_handling(&self.bytes).0, u64::MAX) }
    }

    /// The likeliest charset. `domain` is the top-level domain of the page's address, or one that
    /// stands for its language.
    pub(super) fn best(&self, domain: Option<&[u8]>) -> Reading {
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
        detector.feed(&self.bytes, true);
        let guess = generous(detector.guess(domain, Utf8Detection::Allow));
        let guessed = GUESSED.min(self.weight() / BYTES_PER_GUESSED);
        let prior = |charset| TRIED.iter().find(|(tried, _)| *tried == charset).map_or(0, |(_, prior)| *prior);
        // In a tie, the first wins: the guess before others that cost as much.
        let mut tried = vec![(guess, prior(guess).saturating_sub(guessed))];
        let behind = guessed.saturating_sub(prior(guess));
        tried.extend(TRIED.iter().filter(|(charset, _)| *charset != guess).map(|(charset, prior)| (*charset, prior + behind)));
        if self.two_byte_units {
            tried.extend([(UTF_16LE, 0), (UTF_16BE, 0)]);
        }
        if self.bytes.contains(&ESCAPE) {
            tried.push((ISO_2022_JP, 0));
        }
        let head = self.bytes.get(..self.bytes.len().min(FIRST_LOOK)).unwrap_or_default();
        let first = least(head, &tried, |_| true);
        let close = first.bits + first.bits / 4 + CLOSE;
        // Most are out of the question after a few lines.
        least(&self.bytes, &tried, |(charset, prior)| bits(&charset.decode_without_bom_handling(head).0, close) + prior < close)
    }
}

/// The reading with the fewest bits, of those that are worth it.
fn least(bytes: &[u8], tried: &[(&'static Charset, u64)], worth: impl Fn(&(&'static Charset, u64)) -> bool) -> Reading {
    let mut best = Reading { charset: UTF_8, bits: u64::MAX };
    for (charset, prior) in tried.iter().filter(|charset| worth(charset)) {
        let text = charset.decode_without_bom_handling(bytes).0;
        let bits = bits(&text, best.bits.saturating_sub(*prior)).saturating_add(*prior);
        if bits < best.bits {
            best = Reading { charset, bits };
        }
    }
    best
}

/// A stretch of the bytes as they are.
fn from(bytes: &[u8], at: usize) -> Vec<u8> {
    let rest = bytes.get(at..).unwrap_or_default();
    rest.get(..rest.len().min(LIMIT)).unwrap_or(rest).to_vec()
}

/// Pages that say GB2312 or GBK use characters of GB18030.
pub(super) fn generous(charset: &'static Charset) -> &'static Charset {
    if charset == GBK { GB18030 } else { charset }
}
