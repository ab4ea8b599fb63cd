//! What is declared: the charset that the transport or the page itself names.
//!
//! Knows the HTML standard's prescan (<https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding>)
//! and nothing of whether a declaration is true.

use encoding_rs::{Encoding as Charset, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED};
use memchr::memmem;

use crate::steps::step_by;

/// The standard's prescan looks at this many bytes.
const PRESCAN: usize = 1024;

/// Pages put scripts and styles above their `<meta>`: where the standard's look finds nothing, a
/// second one goes this far, before anything is guessed. The longest such head seen on real pages
/// holds 10 kB before its `<meta>`.
const LONG_PRESCAN: usize = 16 * 1024;

/// The charset of a `Content-Type`.
///
/// Read as the standard reads the same text in a `<meta>`, which forgives more than a header's own
/// grammar. Labels that only exist to be refused (`hz-gb-2312`, `iso-2022-kr`) declare nothing.
pub(super) fn by_transport(content_type: &str) -> Option<&'static Charset> {
    charset_within(content_type.as_bytes())
}

/// The charset that the page names in a `<meta>` or an XML declaration.
pub(super) fn by_page(bytes: &[u8]) -> Option<&'static Charset> {
    [PRESCAN, LONG_PRESCAN].into_iter().find_map(|limit| {
        let head = bytes.get(..bytes.len().min(limit))?;
        meta(head).or_else(|| xml(head))
    })
}

/// The language that the page's `<html>` tag names, as it is written.
pub(super) fn language(bytes: &[u8]) -> Option<&str> {
    let head = bytes.get(..bytes.len().min(PRESCAN))?;
    let mut scan = Scan { bytes: head, at: 0 };
    while let Some(tag) = scan.next_tag() {
        if tag.eq_ignore_ascii_case(b"html") {
            while let Some(attribute) = scan.attribute() {
                if attribute.name.eq_ignore_ascii_case(b"lang") || attribute.name.eq_ignore_ascii_case(b"xml:lang") {
                    return std::str::from_utf8(attribute.value).ok();
                }
            }
            return None;
        }
        while scan.attribute().is_some() {}
    }
    None
}

/// The prescan. A tag that the end of the bytes cuts off declares nothing, as the standard has it.
fn meta(head: &[u8]) -> Option<&'static Charset> {
    let mut scan = Scan { bytes: head, at: 0 };
    while let Some(tag) = scan.next_tag() {
        let mut found = Meta::default();
        while let Some(attribute) = scan.attribute() {
            found.see(&attribute);
        }
        if scan.at >= head.len() {
            return None;
        }
        if let Some(charset) = found.charset().filter(|_| tag.eq_ignore_ascii_case(b"meta")) {
            return Some(charset);
        }
    }
    None
}

/// What the attributes of one tag say about the charset. Of attributes of one name, the first counts.
#[derive(Default)]
struct Meta<'b> {
    http_equiv: Option<&'b [u8]>,
    content: Option<&'b [u8]>,
    charset: Option<&'b [u8]>,
}

impl<'b> Meta<'b> {
    fn see(&mut self, attribute: &Attribute<'b>) {
        let slot = match attribute.name {
            name if name.eq_ignore_ascii_case(b"http-equiv") => &mut self.http_equiv,
            name if name.eq_ignore_ascii_case(b"content") => &mut self.content,
            name if name.eq_ignore_ascii_case(b"charset") => &mut self.charset,
            _ => return,
        };
        slot.get_or_insert(attribute.value);
    }

    fn charset(&self) -> Option<&'static Charset> {
        let pragma = self.http_equiv.is_some_and(|value| value.eq_ignore_ascii_case(b"content-type"));
        let charset = match self.charset {
            Some(label) => Charset::for_label_no_replacement(label),
            None => self.content.filter(|_| pragma).and_then(charset_within),
        };
        charset.map(overridden)
    }
}

/// The standard's overrides: what could be scanned as ASCII is not UTF-16, whatever it says of
/// itself, and `x-user-defined` stands for windows-1252.
fn overridden(charset: &'static Charset) -> &'static Charset {
    match charset {
        charset if charset == UTF_16LE || charset == UTF_16BE => UTF_8,
        charset if charset == X_USER_DEFINED => WINDOWS_1252,
        charset => charset,
    }
}

/// The charset in the text of a `content` attribute or a `Content-Type`: the standard's algorithm
/// for extracting a character encoding from a meta element.
fn charset_within(text: &[u8]) -> Option<&'static Charset> {
    const NAME: &[u8] = b"charset";
    let mut rest = text;
    loop {
        let at = rest.windows(NAME.len()).position(|window| window.eq_ignore_ascii_case(NAME));
        step_by(at.unwrap_or(rest.len()));
        rest = rest.get(at? + NAME.len()..)?.trim_ascii_start();
        let Some(value) = rest.strip_prefix(b"=") else { continue };
        let value = value.trim_ascii_start();
        let label = match value.first()? {
            quote @ (b'"' | b'\'') => {
                let value = value.get(1..)?;
                value.get(..memchr::memchr(*quote, value)?)?
            }
            _ => value.split(|byte| byte.is_ascii_whitespace() || *byte == b';').next()?,
        };
        return Charset::for_label_no_replacement(label);
    }
}

/// The encoding of an XML declaration at the very beginning.
fn xml(head: &[u8]) -> Option<&'static Charset> {
    const NAME: &[u8] = b"encoding";
    let declaration = head.strip_prefix(b"<?xml")?;
    let declaration = declaration.get(..memchr::memchr(b'>', declaration)?)?;
    let at = memmem::find(declaration, NAME)? + NAME.len();
    let value = declaration.get(at..)?.trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let (quote, value) = value.split_first().filter(|(quote, _)| matches!(quote, b'"' | b'\''))?;
    let label = value.get(..memchr::memchr(*quote, value)?)?;
    let charset = Charset::for_label_no_replacement(label).filter(|_| !label.iter().any(u8::is_ascii_whitespace));
    charset.map(overridden)
}

struct Attribute<'b> {
    name: &'b [u8],
    value: &'b [u8],
}

/// A walk over the tags of bytes of which nothing is known but that their ASCII is ASCII.
struct Scan<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> Scan<'b> {
    fn rest(&self) -> &'b [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// Goes behind the first of what `ends` says; to the end where there is none.
    fn skip(&mut self, past: Option<usize>) {
        let from = self.at;
        self.at = past.map_or(self.bytes.len(), |past| self.at + past);
        step_by(self.at.saturating_sub(from));
    }

    fn until(&mut self, ends: impl Fn(u8) -> bool) -> &'b [u8] {
        let rest = self.rest();
        let length = rest.iter().position(|&byte| ends(byte)).unwrap_or(rest.len());
        step_by(length + 1);
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }

    /// The name of the next tag, start or end; its attributes follow. Comments, doctypes and
    /// processing instructions are passed over.
    fn next_tag(&mut self) -> Option<&'b [u8]> {
        loop {
            self.skip(memchr::memchr(b'<', self.rest()));
            let inside = self.rest().get(1..)?;
            if inside.starts_with(b"!--") {
                // The two dashes may be those that opened it: `<!-->`.
                self.skip(memmem::find(inside.get(1..)?, b"-->").map(|end| end + 5));
                continue;
            }
            let slash = usize::from(inside.first() == Some(&b'/'));
            match inside.get(slash)? {
                first if first.is_ascii_alphabetic() => {
                    self.at += 1 + slash;
                    return Some(self.until(|byte| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>')));
                }
                b'!' | b'?' | b'/' => self.skip(memchr::memchr(b'>', inside).map(|end| end + 2)),
                _ if slash == 1 => self.skip(memchr::memchr(b'>', inside).map(|end| end + 2)),
                _ => self.at += 1,
            }
        }
    }

    /// The next attribute of the tag; `None` at its end.
    fn attribute(&mut self) -> Option<Attribute<'b>> {
        self.until(|byte| !byte.is_ascii_whitespace() && byte != b'/');
        if *self.rest().first()? == b'>' {
            return None;
        }
        // A name may begin with an equals sign, and does not end there.
        let from = self.at;
        self.at += 1;
        self.until(|byte| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>' | b'='));
        let name = self.bytes.get(from..self.at)?;
        let behind = self.at;
        self.until(|byte| !byte.is_ascii_whitespace());
        if self.rest().first() != Some(&b'=') {
            self.at = behind;
            return Some(Attribute { name, value: &[] });
        }
        self.at += 1;
        self.until(|byte| !byte.is_ascii_whitespace());
        let value = match self.rest().first()? {
            quote @ (b'"' | b'\'') => {
                self.at += 1;
                let value = self.until(|byte| byte == *quote);
                self.at += 1;
                value
            }
            _ => self.until(|byte| byte.is_ascii_whitespace() || byte == b'>'),
        };
        Some(Attribute { name, value })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_prescan_reads_as_the_standard_says() {
        let rows: &[(&str, Option<&str>)] = &[
            ("<meta charset=gbk>", Some("GBK")),
            ("<META CHARSET = 'Big5' />", Some("Big5")),
            ("<meta/charset=\" euc-kr \">", Some("EUC-KR")),
            ("<meta http-equiv=Content-Type content='text/html; charset=gb2312'>", Some("GBK")),
            ("<meta content='text/html; charset=shift_jis' http-equiv='content-type'>", Some("Shift_JIS")),
            ("<meta content='text/html; charset=gbk'>", None),
            ("<meta http-equiv=refresh content='text/html; charset=gbk'>", None),
            ("<meta http-equiv=content-type content='charset; charset = \"koi8-r\"'>", Some("KOI8-R")),
            ("<meta http-equiv=content-type content='charset=\"koi8-r'>", None),
            ("<meta charset=nonsense><meta charset=gbk>", Some("GBK")),
            ("<meta charset=utf-16>", Some("UTF-8")),
            ("<meta charset=x-user-defined>", Some("windows-1252")),
            ("<meta charset=hz-gb-2312>", None),
            ("<meta charset=big5 charset=gbk>", Some("Big5")),
            ("<!-- <meta charset=big5> --><meta charset=gbk>", Some("GBK")),
            ("<!--><meta charset=big5>-->", Some("Big5")),
            ("<a title='<meta charset=big5>'><meta charset=gbk>", Some("GBK")),
            ("<? <meta charset=big5><meta charset=gbk>", Some("GBK")),
            ("</ <meta charset=big5><meta charset=gbk>", Some("GBK")),
            ("<metal charset=big5><meta charset=gbk>", Some("GBK")),
            ("1 < 2 <meta charset=gbk>", Some("GBK")),
            ("<meta charset=gbk", None),
            ("<meta charset=", None),
            ("<meta ==gbk charset=big5>", Some("Big5")),
            ("<?xml version='1.0' encoding='gb2312'?><html>", Some("GBK")),
            ("<?xml version='1.0' encoding='utf-16'?><html>", Some("UTF-8")),
            ("<?xml encoding='big5'?><meta charset=gbk>", Some("GBK")),
            (" <?xml encoding='big5'?>", None),
            ("", None),
            ("<", None),
            ("<!", None),
            ("<!--", None),
            ("</", None),
        ];
        for (html, name) in rows {
            assert_eq!(by_page(html.as_bytes()).map(Charset::name), *name, "{html}");
        }
    }

    #[test]
    fn a_late_declaration_is_found_too() {
        for length in [PRESCAN - 20, PRESCAN + 20, LONG_PRESCAN - 100] {
            let html = format!("<script>{}</script><meta charset=gbk>", " ".repeat(length));
            assert_eq!(by_page(html.as_bytes()).map(Charset::name), Some("GBK"), "{length}");
        }
    }

    #[test]
    fn the_transport_names_a_charset_in_many_ways() {
        let rows = [
            ("text/html; charset=GB2312", Some("GBK")),
            ("text/html;charset=\"utf-8\"", Some("UTF-8")),
            ("text/html; Charset = 'big5'; x=y", Some("Big5")),
            ("text/html", None),
            ("text/html; charset=", None),
            ("text/html; charset=none", None),
        ];
        for (content_type, name) in rows {
            assert_eq!(by_transport(content_type).map(Charset::name), name, "{content_type}");
        }
    }

    #[test]
    fn the_language_is_that_of_the_html_tag() {
        let rows = [
            ("<!DOCTYPE html><html lang='zh-TW'><head lang=en>", Some("zh-TW")),
            ("<html class=a xml:lang=ja>", Some("ja")),
            ("<html><p lang=ru>", None),
            ("<p lang=ru>", None),
        ];
        for (html, language_of) in rows {
            assert_eq!(language(html.as_bytes()), language_of, "{html}");
        }
    }
}
