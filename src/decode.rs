//! Bytes to text: byte order mark, declared charset, validity, detection; lossy and flagged.
//!
//! Knows the Encoding Standard through `encoding_rs`. Never fails.

use chardetng::{EncodingDetector, Utf8Detection};
use encoding_rs::{Encoding as Charset, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};

use crate::article::{Decoded, Encoding, EncodingSource};

/// The standard's prescan looks at this many bytes for a `<meta>` that names the charset.
const PRESCAN: usize = 1024;

/// Pages put scripts above their `<meta>`; a second look goes this far when detection is next.
const LONG_PRESCAN: usize = 16 * 1024;

/// Decodes a page. `content_type` is the transport's header, if there was one.
pub(crate) fn decode(bytes: &[u8], content_type: Option<&str>) -> Decoded {
    if let Some((charset, mark)) = Charset::for_bom(bytes) {
        return decoded(charset, EncodingSource::ByteOrderMark, bytes.get(mark..).unwrap_or_default());
    }
    // Several valid sequences and no invalid one do not happen by chance in any other charset.
    if let Ok(text) = std::str::from_utf8(bytes)
        && text.chars().filter(|c| !c.is_ascii()).nth(2).is_some()
    {
        return Decoded {
            text: text.to_owned(),
            encoding: Encoding { name: UTF_8.name(), found: EncodingSource::ValidUtf8, had_errors: false },
        };
    }
    if let Some(charset) = utf16_without_mark(bytes) {
        return decoded(charset, EncodingSource::Detected, bytes);
    }
    let transport = content_type.and_then(charset_parameter).and_then(|label| Charset::for_label(label.as_bytes()));
    let declared = transport
        .map(|charset| (charset, EncodingSource::Transport))
        .or_else(|| prescan(bytes, PRESCAN).map(|charset| (charset, EncodingSource::Meta)))
        .or_else(|| prescan(bytes, LONG_PRESCAN).map(|charset| (charset, EncodingSource::Meta)));
    let by_declaration = declared.map(|(charset, found)| decoded(generous(charset), found, bytes));
    if let Some(decoded) = by_declaration.as_ref().filter(|decoded| !decoded.encoding.had_errors) {
        return decoded.clone();
    }
    let mut detector = EncodingDetector::new(chardetng::Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    let charset = detector.guess(None, Utf8Detection::Allow);
    let by_detection = decoded(generous(charset), EncodingSource::Detected, bytes);
    match by_declaration {
        Some(declared) if by_detection.encoding.had_errors => declared,
        _ => by_detection,
    }
}

fn decoded(charset: &'static Charset, found: EncodingSource, bytes: &[u8]) -> Decoded {
    let (text, had_errors) = charset.decode_without_bom_handling(bytes);
    Decoded { text: text.into_owned(), encoding: Encoding { name: charset.name(), found, had_errors } }
}

/// Pages that say GB2312 or GBK use characters of GB18030.
fn generous(charset: &'static Charset) -> &'static Charset {
    if charset == GBK { GB18030 } else { charset }
}

/// NULs at every other place: ASCII characters in UTF-16.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Charset> {
    let head = bytes.get(..bytes.len().min(512) & !1).filter(|head| head.len() >= 16)?;
    let nuls = |offset: usize| head.iter().skip(offset).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd, pairs) = (nuls(0), nuls(1), head.len() / 2);
    if odd * 2 > pairs && even * 20 < pairs {
        Some(UTF_16LE)
    } else if even * 2 > pairs && odd * 20 < pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// The charset that a `<meta>` in the first bytes names.
fn prescan(bytes: &[u8], limit: usize) -> Option<&'static Charset> {
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(limit))?).to_ascii_lowercase();
    head.match_indices("<meta").find_map(|(at, _)| {
        let tag = head.get(at..)?;
        let tag = tag.get(..tag.find('>').unwrap_or(tag.len()))?;
        let charset = Charset::for_label(charset_parameter(tag)?.as_bytes())?;
        // A page that could be scanned as ASCII is not UTF-16, whatever it says.
        Some(if charset == UTF_16LE || charset == UTF_16BE { UTF_8 } else { charset })
    })
}

/// The value behind `charset=`.
fn charset_parameter(text: &str) -> Option<&str> {
    let at = text.to_ascii_lowercase().find("charset")?;
    let value = text.get(at + "charset".len()..)?.trim_start().strip_prefix('=')?;
    let value = value.trim_start().trim_start_matches(['"', '\'']);
    let end = value.find(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | ';' | '/' | '>')).unwrap_or(value.len());
    value.get(..end).filter(|label| !label.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{BIG5, SHIFT_JIS};

    const CHINESE: &str = "<p>河水一夜之间上涨了两米，下游的公路已经封闭，镇上的人都在谈论这件事。</p>";

    fn check(bytes: &[u8], content_type: Option<&str>, name: &str, found: EncodingSource, text: &str) {
        let decoded = decode(bytes, content_type);
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
