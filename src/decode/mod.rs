//! Bytes to text: byte order mark, validity, declared charset, detection; lossy and flagged.
//!
//! Knows the order of the evidence. Never fails.
//!
//! The order is that of the HTML standard's encoding sniffing algorithm
//! (<https://html.spec.whatwg.org/#determining-the-character-encoding>), with two differences, both
//! for pages that lie: valid UTF-8 is UTF-8, and a declaration loses to a reading that is far likelier.

mod declared;
mod detect;
mod frequent;
mod hint;
mod mojibake;
mod plausible;
#[cfg(test)]
mod robust;
mod sample;

use encoding_rs::{Encoding as Charset, UTF_8};

use crate::article::{Decoded, Encoding, EncodingSource};
use crate::steps::step_by;
use detect::{Bench, generous};

/// Valid characters beyond ASCII that make bytes UTF-8, where there is no invalid one: in another
/// charset every one of them would be an odd pair or triple of letters.
const SEVERAL: usize = 3;

/// Bits by which a declaration must lose that decodes without errors: it is taken to be wrong on one
/// page of some thousands, before anything is seen of the page. On every 19th page of the corpora, in all
/// charsets that can hold it, 2 of 2,676 declarations that were right lost, both of one page.
const MARGIN: u64 = 12;

/// One bit more for every so many bytes beyond ASCII: what is odd about a long text adds up.
const BYTES_PER_BIT: u64 = 8;

/// Decodes a page. `content_type` is the transport's header, if there was one, `url` the page's
/// address, for its top-level domain.
pub(crate) fn decode(bytes: &[u8], content_type: Option<&str>, url: Option<&str>) -> Decoded {
    let mut decoded = read(bytes, content_type, url);
    if let Some((text, repair)) = mojibake::repair(&decoded.text) {
        decoded.text = text;
        decoded.encoding.repair = Some(repair);
    }
    decoded
}

fn read(bytes: &[u8], content_type: Option<&str>, url: Option<&str>) -> Decoded {
    if let Some((charset, mark)) = Charset::for_bom(bytes) {
        return read_as(charset, EncodingSource::ByteOrderMark, bytes.get(mark..).unwrap_or_default());
    }
    let transport = content_type.and_then(declared::by_transport).map(|charset| (charset, EncodingSource::Transport));
    let page = declared::by_page(bytes).map(|charset| (charset, EncodingSource::Meta));
    let declared: Vec<_> = [transport, page].into_iter().flatten().collect();
    let mut decoded = choose(bytes, &declared, url);
    let declared = declared.first().map(|(charset, _)| *charset);
    decoded.encoding.overruled = declared.filter(|charset| generous(charset).name() != decoded.encoding.name).map(Charset::name);
    decoded
}

fn choose(bytes: &[u8], declared: &[(&'static Charset, EncodingSource)], url: Option<&str>) -> Decoded {
    if is_utf8(bytes) {
        return read_as(UTF_8, EncodingSource::ValidUtf8, bytes);
    }
    let bench = Bench::new(bytes);
    if bench.is_plain() {
        let (charset, found) = declared
            .iter()
            .find(|(charset, _)| charset.is_ascii_compatible())
            .copied()
            .unwrap_or((UTF_8, EncodingSource::Detected));
        return read_as(generous(charset), found, bytes);
    }
    let mut claims: Vec<_> = declared.iter().map(|(charset, found)| (bench.read(generous(charset)), *found)).collect();
    let best = bench.best(hint::domain(url, declared::language(bytes)).as_deref());
    claims.push((best, EncodingSource::Detected));
    let least = claims.iter().map(|(reading, _)| reading.bits).min().unwrap_or_default();
    let enough = least + MARGIN + bench.weight() / BYTES_PER_BIT;
    let claim = claims.iter().find(|(reading, _)| reading.bits <= enough);
    let (chosen, found) = claim.copied().unwrap_or((best, EncodingSource::Detected));
    let decoded = read_as(chosen.charset, found, bytes);
    if decoded.encoding.had_errors && chosen.charset != best.charset {
        let detected = read_as(best.charset, EncodingSource::Detected, bytes);
        if !detected.encoding.had_errors {
            return detected;
        }
    }
    decoded
}

/// Whether there are several characters beyond ASCII in UTF-8, and no sequence that is none. The last one
/// may be cut off, where a download ended.
fn is_utf8(bytes: &[u8]) -> bool {
    step_by(bytes.len());
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) if error.error_len().is_none() => {
            bytes.get(..error.valid_up_to()).and_then(|valid| std::str::from_utf8(valid).ok()).unwrap_or_default()
        }
        Err(_) => return false,
    };
    text.chars().filter(|c| !c.is_ascii()).nth(SEVERAL - 1).is_some()
}

fn read_as(charset: &'static Charset, found: EncodingSource, bytes: &[u8]) -> Decoded {
    step_by(bytes.len());
    let (text, had_errors) = charset.decode_without_bom_handling(bytes);
    let encoding = Encoding { name: charset.name(), found, had_errors, overruled: None, repair: None };
    Decoded { text: text.into_owned(), encoding }
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{BIG5, GB18030, SHIFT_JIS};

    const CHINESE: &str = "<p>河水一夜之间上涨了两米，下游的公路已经封闭，镇上的人都在谈论这件事。</p>";

    fn check(bytes: &[u8], content_type: Option<&str>, name: &str, found: EncodingSource, text: &str) {
        let decoded = decode(bytes, content_type, None);
        assert_eq!((decoded.encoding.name, decoded.encoding.found), (name, found));
        assert_eq!(decoded.text, text);
    }

    #[test]
    fn a_byte_order_mark_comes_first() {
        check(b"\xef\xbb\xbfhi", Some("text/html; charset=gbk"), "UTF-8", EncodingSource::ByteOrderMark, "hi");
    }

    #[test]
    fn gb_labels_are_read_as_gb18030() {
        let html = format!("<meta charset='gb2312'>{CHINESE}");
        check(&GB18030.encode(&html).0, None, "gb18030", EncodingSource::Meta, &html);
        check(&GB18030.encode(CHINESE).0, Some("text/html; charset=GBK"), "gb18030", EncodingSource::Transport, CHINESE);
    }

    #[test]
    fn valid_utf8_is_utf8_whatever_is_declared() {
        check(CHINESE.as_bytes(), Some("text/html; charset=big5"), "UTF-8", EncodingSource::ValidUtf8, CHINESE);
    }

    #[test]
    fn utf8_that_is_cut_off_is_utf8() {
        let bytes = CHINESE.as_bytes();
        let cut = bytes.len() - "。</p>".len() + 1;
        let decoded = decode(&bytes[..cut], Some("text/html; charset=gbk"), None);
        assert_eq!((decoded.encoding.found, decoded.encoding.had_errors), (EncodingSource::ValidUtf8, true));
    }

    #[test]
    fn a_declaration_with_errors_loses_to_a_detection_without() {
        let text = "<p>Das Schloß über dem Fluß</p>";
        let bytes = encoding_rs::WINDOWS_1252.encode(text).0;
        check(&bytes, Some("text/html; charset=utf-8"), "windows-1252", EncodingSource::Detected, text);
        assert_eq!(decode(&bytes, Some("text/html; charset=utf-8"), None).encoding.overruled, Some("UTF-8"));
    }

    #[test]
    fn the_hong_kong_supplement_is_part_of_big5() {
        check(b"<p>\x9d\xef</p>", Some("text/html; charset=big5-hkscs"), "Big5", EncodingSource::Transport, "<p>嘅</p>");
    }

    #[test]
    fn a_wrong_declaration_loses_to_a_clean_detection() {
        let bytes = GB18030.encode(CHINESE).0;
        check(&bytes, Some("text/html; charset=utf-8"), "gb18030", EncodingSource::Detected, CHINESE);
    }

    #[test]
    fn undeclared_charsets_are_detected() {
        let traditional = "河水一夜之間上漲了兩米，下游的公路已經封閉，鎮上的人都在談論這件事。";
        check(&BIG5.encode(traditional).0, None, "Big5", EncodingSource::Detected, traditional);
        let japanese = "川の水位は一晩で二メートル上がり、下流の道路は通行止めになりました。";
        check(&SHIFT_JIS.encode(japanese).0, None, "Shift_JIS", EncodingSource::Detected, japanese);
        let utf16: Vec<u8> = "plain text in two bytes".encode_utf16().flat_map(u16::to_le_bytes).collect();
        check(&utf16, None, "UTF-16LE", EncodingSource::Detected, "plain text in two bytes");
    }
}
