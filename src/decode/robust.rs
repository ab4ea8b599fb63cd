//! The station takes linear time, whatever the bytes: hostile families by counted steps.
//!
//! Steps are exact and the same on every machine. They see only the loops that count them. That no bytes
//! make it panic is for `tests/encodings.rs`, which knows all charsets.

use encoding_rs::{GBK, WINDOWS_1251, WINDOWS_1252};

use super::decode;
use crate::steps::{self, assert_linear, count};

/// Things on the smallest and the largest page of a family: the smallest is beyond what detection and the
/// second prescan look at.
const SIZES: [usize; 2] = [20_000, 160_000];

/// Steps for each byte of a page. The most that was measured is 13.8: bytes are looked at for their
/// validity, sampled, read, and a text with mojibake in it is undone once for each of three charsets.
const STEPS_PER_BYTE: f64 = 16.0;

type Pages = (&'static str, fn(usize) -> Vec<u8>);

/// A text as it looks when its UTF-8 is read as another charset.
fn misread(text: &str, charset: &'static encoding_rs::Encoding) -> String {
    charset.decode_without_bom_handling(text.as_bytes()).0.into_owned()
}

const CHINESE: &str = "<p>河水一夜之间上涨了两米，下游的公路已经封闭。</p>\n";

const FAMILIES: &[Pages] = &[
    ("plain", |n| b"<p>plain</p>\n".repeat(n)),
    ("UTF-8", |n| CHINESE.repeat(n / 8).into_bytes()),
    ("GBK", |n| GBK.encode(&CHINESE.repeat(n / 8)).0.into_owned()),
    ("GBK on one line", |n| GBK.encode(&"河水上涨".repeat(n)).0.into_owned()),
    ("a byte of windows-1252 on each line", |n| b"caf\xe9 <p>\n".repeat(n)),
    ("UTF-8 with an error at its end", |n| [CHINESE.repeat(n / 8).as_bytes(), b"\xff"].concat()),
    ("bytes of no charset", |n| b"\xff\xfe\x80\x81".repeat(n)[1..].to_vec()),
    ("UTF-16 without mark", |n| "plain text ".repeat(n).encode_utf16().flat_map(u16::to_le_bytes).collect()),
    ("escapes", |n| b"\x1b$B0l\x1b(B ".repeat(n)),
    ("escapes alone", |n| vec![0x1B; n]),
    ("open tags", |n| b"\xe9<a ".repeat(n)),
    ("no tags", |n| b"\xe9 < ".repeat(n)),
    ("scripts", |n| b"<script>\xe9</script>".repeat(n)),
    ("scripts that do not end", |n| b"<script>\xe9</".repeat(n)),
    ("comments that do not end", |n| b"<!-- \xe9 ".repeat(n)),
    ("attributes", |n| [b"<meta ".as_slice(), &b"a=\xe9 ".repeat(n)].concat()),
    ("charsets without a name", |n| {
        [b"<meta http-equiv=content-type content='".as_slice(), &b"charset ".repeat(n), b"'>\xe9"].concat()
    }),
    ("declarations of nothing", |n| b"<meta charset=nothing>\xe9".repeat(n)),
    ("mojibake", |n| misread(&CHINESE.repeat(n / 8), WINDOWS_1252).into_bytes()),
    ("mojibake of two bytes", |n| misread(&CHINESE.repeat(n / 8), GBK).into_bytes()),
    ("mojibake on one line", |n| misread(&"河水上涨".repeat(n / 4), WINDOWS_1252).into_bytes()),
    ("mojibake of two bytes on one line", |n| misread(&"河水上涨".repeat(n / 4), GBK).into_bytes()),
    ("Cyrillic mojibake", |n| misread(&"Река за ночь поднялась. ".repeat(n / 8), WINDOWS_1251).into_bytes()),
    ("leads without trails", |n| "Ã Â ä å ".repeat(n).into_bytes()),
    ("leads in a row", |n| "ÃÂäå".repeat(n).into_bytes()),
    ("characters that were lost", |n| "浣\u{FFFD}".repeat(n).into_bytes()),
];

#[test]
fn the_station_takes_linear_time() {
    let steps = |page: &[u8]| {
        let content_type = Some("text/html; charset=utf-8");
        count(|| drop(decode(page, content_type, None))).max(count(|| drop(decode(page, None, None))))
    };
    let families = FAMILIES.iter().map(|(name, page)| {
        let pages = SIZES.map(page);
        let sizes = pages.each_ref().map(Vec::len);
        steps::Family { name, sizes, steps: pages.each_ref().map(|page| steps(page)), bytes: sizes[1] }
    });
    assert_linear(families, STEPS_PER_BYTE);
}
