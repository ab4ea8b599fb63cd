//! HTML to tokens, as the HTML standard's section on tokenization says, with exact spans.
//!
//! Knows what is a tag, a comment, a reference or text. It must not know what any element means:
//! tree construction says what kind of text follows a start tag, and whether CDATA is allowed.
//!
//! The spans of the tokens, in order, cover the input without gap or overlap. No byte is looked at
//! more often than a fixed number of times: what is unfinished runs to the end of the input and is
//! not tried again, and where a text ends is searched once per text.
//!
//! The standard describes a machine of 80 states that eats characters. Here each construct is a
//! function that searches for its end, and text is found by its end too; the rest of the states are
//! places in those functions. `conformance.rs` proves that the tokens are the same.

#[cfg(test)]
use std::borrow::Cow;
use std::ops::Range;

use super::attributes::{Found, Tag};
use super::content::Content;
use super::doctype::Doctype;
use super::ends;
use super::pieces::{Piece, Pieces, Run};
use crate::read::element::Attributes;
use crate::read::scan::{find, spaces};
use crate::steps::step;

/// Spans are in bytes of the input.
#[derive(Clone, Debug)]
#[cfg_attr(not(test), allow(dead_code))] // Looked at by the proof against html5lib-tests.
pub(super) enum Token<'i> {
    /// Characters. Any number of these may follow each other.
    Text(Piece<'i>),
    Start(Tag<'i>),
    End(Tag<'i>),
    Comment(Comment<'i>),
    Doctype {
        span: Range<usize>,
        doctype: Doctype<'i>,
    },
    /// Bytes of which the standard makes no token: a tag unfinished at the end of the input, `</>`,
    /// and the marks around a CDATA section.
    Dropped {
        span: Range<usize>,
    },
}

impl Token<'_> {
    #[cfg(test)]
    pub(super) fn span(&self) -> Range<usize> {
        match self {
            Self::Text(piece) => piece.span(),
            Self::Start(tag) => tag.name_start() - "<".len()..tag.end(),
            Self::End(tag) => tag.name_start() - "</".len()..tag.end(),
            Self::Comment(comment) => comment.span.clone(),
            Self::Doctype { span, .. } | Self::Dropped { span } => span.clone(),
        }
    }
}

/// A comment, or something that the standard takes for one.
#[derive(Clone, Debug)]
#[cfg_attr(not(test), allow(dead_code))] // Looked at by the proof against html5lib-tests.
pub(super) struct Comment<'i> {
    pub(super) span: Range<usize>,
    written: &'i str,
}

#[cfg(test)]
impl<'i> Comment<'i> {
    /// What the comment says, without its marks.
    pub(super) fn data(&self) -> Cow<'i, str> {
        Pieces::new(self.written, 0, Run::Raw).read()
    }
}

/// The tokens of an input, in order.
#[derive(Clone, Debug)]
pub(super) struct Tokenizer<'i> {
    input: &'i str,
    /// Text found but not yet given out.
    text: Pieces<'i>,
    /// The first byte that is in no token and not in `text`.
    at: usize,
    content: Content,
    /// Whether `<![CDATA[` opens a section here.
    cdata: bool,
    /// The name of the last start tag, as written: only its end tag ends a text without tags.
    last_start: &'i str,
    /// See `attributes()`.
    attributes: Attributes<'i>,
}

impl<'i> Tokenizer<'i> {
    pub(super) fn new(input: &'i str) -> Self {
        Self {
            input,
            text: Pieces::new("", 0, Run::Data),
            at: 0,
            content: Content::Data,
            cdata: false,
            last_start: "",
            attributes: Attributes::default(),
        }
    }

    /// To be called right after a start tag, before the next token is asked for. The end tag of
    /// that start tag leads back to `Content::Data` by itself.
    pub(super) fn set_content(&mut self, content: Content) {
        self.content = content;
    }

    /// Those of the start tag that was read last, as far as they mean something to reading.
    pub(super) fn attributes(&self) -> &Attributes<'i> {
        &self.attributes
    }

    /// CDATA sections are allowed where the current element is not of HTML; elsewhere they are
    /// comments.
    pub(super) fn allow_cdata(&mut self, allow: bool) {
        self.cdata = allow;
    }

    /// Sets the name whose end tag ends a text without tags, as if its start tag had been read.
    #[cfg(test)]
    pub(super) fn set_last_start(&mut self, name: &'i str) {
        self.last_start = name;
    }

    /// To be called right after a start tag: all up to its end tag becomes an input of its own, whose
    /// spans are still those of the whole. This tokenizer goes on at the end tag.
    pub(super) fn split_off_text(&mut self) -> Self {
        let end = ends::end_tag(self.input.as_bytes(), self.at, self.last_start);
        let inside = Self { input: self.slice(0..end), at: self.at, ..Self::new("") };
        self.at = end;
        inside
    }

    /// Where the text from `self.at` on ends, and whether it is known to be written as it reads.
    /// Nothing is searched twice: asked again at the end of a text, this finds the markup there at its
    /// first look.
    fn text_end(&self) -> (usize, bool) {
        let bytes = self.input.as_bytes();
        let end = match self.content {
            Content::Data => return ends::text(bytes, self.at),
            Content::Rcdata | Content::RawText => ends::end_tag(bytes, self.at, self.last_start),
            Content::ScriptData => ends::script(bytes, self.at, self.last_start),
            Content::PlainText => bytes.len(),
            Content::Cdata => ends::cdata(bytes, self.at),
        };
        (end, false)
    }

    /// Goes on at the end of the text that stands here, which is given as it is written.
    pub(super) fn skip_text(&mut self) -> &'i str {
        let end = self.text_end().0;
        let start = std::mem::replace(&mut self.at, end);
        self.slice(start..end)
    }

    /// Goes on at the next markup if nothing but white space stands before it, as between most tags: where
    /// that begins, and as it is written.
    #[inline]
    pub(super) fn take_blank(&mut self) -> Option<(usize, &'i str)> {
        if self.content != Content::Data || !self.text.is_empty() {
            return None;
        }
        let rest = self.rest_from(0);
        let length = spaces(rest);
        if length == 0 || !rest.get(length..).is_some_and(ends::is_markup) {
            return None;
        }
        let start = self.at;
        self.at += length;
        Some((start, self.slice(start..self.at)))
    }

    /// The markup at `self.at`, which is what ended the text before it.
    fn markup(&mut self) -> Token<'i> {
        let content = std::mem::replace(&mut self.content, Content::Data);
        if content == Content::Cdata {
            return self.dropped(self.at + "]]>".len());
        }
        match self.rest_from(1) {
            [b'/', b'>', ..] => self.dropped(self.at + "</>".len()),
            [b'/', first, ..] if first.is_ascii_alphabetic() => self.end_tag(),
            [b'/', ..] => self.bogus_comment("</".len()),
            [b'!', b'-', b'-', ..] => self.comment(),
            [b'!', rest @ ..] => self.declaration(rest),
            [b'?', ..] => self.bogus_comment("<".len()),
            _ => self.start_tag(),
        }
    }

    #[inline]
    fn start_tag(&mut self) -> Token<'i> {
        let Self { input, attributes, .. } = self;
        attributes.clear();
        let keep = |found: Found| found.keep(input, 0, |key, value| attributes.add(key, value));
        let Some(tag) = Tag::read(self.input, self.at + "<".len(), keep) else {
            return self.dropped(self.input.len());
        };
        self.at = tag.end();
        self.last_start = tag.written();
        Token::Start(tag)
    }

    #[inline]
    fn end_tag(&mut self) -> Token<'i> {
        let Some(tag) = Tag::read(self.input, self.at + "</".len(), |_| {}) else {
            return self.dropped(self.input.len());
        };
        self.at = tag.end();
        Token::End(tag)
    }

    /// `<!` and `rest`, which is not a comment.
    fn declaration(&mut self, rest: &[u8]) -> Token<'i> {
        const DOCTYPE: &[u8] = b"doctype";
        const CDATA: &[u8] = b"[CDATA[";

        let word = rest.get(..DOCTYPE.len());
        if word.is_some_and(|word| word.eq_ignore_ascii_case(DOCTYPE)) {
            return self.doctype("<!".len() + DOCTYPE.len());
        }
        if self.cdata && rest.starts_with(CDATA) {
            self.content = Content::Cdata;
            return self.dropped(self.at + "<!".len() + CDATA.len());
        }
        self.bogus_comment("<!".len())
    }

    /// Everything up to `>` is the doctype's, even inside quotes.
    fn doctype(&mut self, opening: usize) -> Token<'i> {
        let (body, closed) = self.up_to_gt(opening);
        let end = body.end + usize::from(closed);
        let doctype = Doctype::new(self.slice(body), closed);
        Token::Doctype { doctype, span: self.advance(end) }
    }

    fn bogus_comment(&mut self, opening: usize) -> Token<'i> {
        let (data, closed) = self.up_to_gt(opening);
        let end = data.end + usize::from(closed);
        self.comment_of(data, end)
    }

    fn comment(&mut self) -> Token<'i> {
        let start = self.at + "<!--".len();
        let (data_end, end) = ends::comment(self.input.as_bytes(), start);
        self.comment_of(start..data_end, end)
    }

    fn comment_of(&mut self, data: Range<usize>, end: usize) -> Token<'i> {
        Token::Comment(Comment { written: self.slice(data), span: self.advance(end) })
    }

    fn dropped(&mut self, end: usize) -> Token<'i> {
        Token::Dropped { span: self.advance(end) }
    }

    fn advance(&mut self, end: usize) -> Range<usize> {
        std::mem::replace(&mut self.at, end)..end
    }

    /// From `opening` bytes behind `self.at` to before the next `>`, if there is one, or to the end.
    fn up_to_gt(&self, opening: usize) -> (Range<usize>, bool) {
        let start = self.at + opening;
        match find(b'>', self.rest_from(opening)) {
            Some(length) => (start..start + length, true),
            None => (start..self.input.len(), false),
        }
    }

    fn rest_from(&self, offset: usize) -> &'i [u8] {
        let bytes = self.input.as_bytes();
        bytes.get(self.at + offset..).unwrap_or_default()
    }

    /// All ranges made here begin and end beside ASCII, so there is nothing to fall back from.
    fn slice(&self, range: Range<usize>) -> &'i str {
        self.input.get(range).unwrap_or_default()
    }
}

impl<'i> Iterator for Tokenizer<'i> {
    type Item = Token<'i>;

    #[inline]
    fn next(&mut self) -> Option<Token<'i>> {
        step();
        if !self.text.is_empty() {
            return self.text.next().map(Token::Text);
        }
        // Nearly all that is not text is a tag in a place for tags.
        if self.content == Content::Data
            && let [b'<', rest @ ..] = self.rest_from(0)
        {
            match rest {
                [b'/', first, ..] if first.is_ascii_alphabetic() => return Some(self.end_tag()),
                [first, ..] if first.is_ascii_alphabetic() => return Some(self.start_tag()),
                _ => {}
            }
        }
        if self.at >= self.input.len() {
            return None;
        }
        let (end, plain) = self.text_end();
        if end == self.at {
            return Some(self.markup());
        }
        let start = std::mem::replace(&mut self.at, end);
        let text = self.slice(start..end);
        if plain {
            return Some(Token::Text(Piece::Verbatim { start, text }));
        }
        self.text = Pieces::new(text, start, self.content.run());
        self.text.next().map(Token::Text)
    }
}

#[cfg(test)]
mod tests {
    use super::{Content, Piece, Token, Tokenizer};

    /// Text in quotes, what was decoded in brackets, `~` for what is dropped.
    fn drawn(token: &Token<'_>) -> String {
        match token {
            Token::Text(Piece::Verbatim { text, .. }) => format!("{text:?}"),
            Token::Text(Piece::Decoded { text, .. }) => {
                format!("{:?}", text.chars().collect::<Vec<_>>())
            }
            Token::Start(tag) => format!("<{}>", tag.lower_name()),
            Token::End(tag) => format!("</{}>", tag.lower_name()),
            Token::Comment(comment) => format!("<!--{}-->", comment.data()),
            Token::Doctype { doctype, .. } => {
                format!("<!{}>", doctype.parts().name.unwrap_or_default())
            }
            Token::Dropped { .. } => "~".to_owned(),
        }
    }

    fn check(rows: &[(&str, &str)], cdata: bool) {
        for (input, expected) in rows {
            let mut tokenizer = Tokenizer::new(input);
            tokenizer.allow_cdata(cdata);
            let mut found = Vec::new();
            let mut end = 0;
            while let Some(token) = tokenizer.next() {
                if let Token::Start(tag) = &token {
                    tokenizer.set_content(Content::for_element(tag.name));
                }
                assert_eq!(token.span().start, end, "{input:?}");
                end = token.span().end;
                found.push(drawn(&token));
            }
            assert_eq!(end, input.len(), "{input:?}");
            assert_eq!(found.join(" "), *expected, "{input:?}");
        }
    }

    #[test]
    fn text_is_cut_only_where_it_is_decoded() {
        check(
            &[
                ("a < b &c; 1<2", r#""a < b &c; 1<2""#),
                ("a&amp;b&lt;", r#""a" ['&'] "b" ['<']"#),
                ("a\r\nb\rc\n", r#""a" ['\n'] "b" ['\n'] "c\n""#),
                ("a\0b", r#""a" ['\0'] "b""#),
                ("&NotEqualTilde;", r"['≂', '\u{338}']"),
                ("&amp;&amp;", "['&'] ['&']"),
            ],
            false,
        );
    }

    #[test]
    fn tags_end_where_the_standard_says() {
        check(
            &[
                ("<P Class='a>b' id=c>d</P >", r#"<p> "d" </p>"#),
                ("<a b\"c>d\">e", r#"<a> "d\">e""#),
                ("<a b=c\"d>e", r#"<a> "e""#),
                ("<a / b=/>c", r#"<a> "c""#),
                ("</p a='>'>c", r#"</p> "c""#),
                ("</>", "~"),
                ("<é>", r#""<é>""#),
                ("<x\0>", "<x\u{fffd}>"),
            ],
            false,
        );
    }

    #[test]
    fn comments_have_many_ends() {
        check(
            &[
                ("<!--a-->b", r#"<!--a--> "b""#),
                ("<!-->b", r#"<!----> "b""#),
                ("<!--->b", r#"<!----> "b""#),
                ("<!--a--!>b", r#"<!--a--> "b""#),
                ("<!--a--->b", r#"<!--a---> "b""#),
                ("<!--a->b-- >", "<!--a->b-- >-->"),
                ("<!a>b", r#"<!--a--> "b""#),
                ("<?a>b", r#"<!--?a--> "b""#),
                ("</ a>b", r#"<!-- a--> "b""#),
                ("<![CDATA[a]]>b", r#"<!--[CDATA[a]]--> "b""#),
                ("<!--a\r\n\0-->", "<!--a\n\u{fffd}-->"),
            ],
            false,
        );
    }

    #[test]
    fn the_input_may_end_anywhere() {
        check(
            &[
                ("", ""),
                ("a<", r#""a<""#),
                ("a</", r#""a</""#),
                ("<a", "~"),
                ("b<a href='", r#""b" ~"#),
                ("</a", "~"),
                ("&am", r#""&am""#),
                ("&amp", "['&']"),
                ("&#x", r#""&#x""#),
                ("<!", "<!---->"),
                ("<!-", "<!----->"),
                ("<!--", "<!---->"),
                ("<!--a--!", "<!--a-->"),
                ("<!--a-", "<!--a-->"),
                ("<!DOCTYP", "<!--DOCTYP-->"),
                ("<!DOCTYPE", "<!>"),
                ("<!doctype HTML", "<!html>"),
                ("<title>a</title", r#"<title> "a</title""#),
                ("<title>a</title ", r#"<title> "a" ~"#),
            ],
            false,
        );
    }

    #[test]
    fn elements_of_text_end_at_their_own_end_tag() {
        check(
            &[
                ("<title>a<b>&lt;</b></Title>c", r#"<title> "a<b>" ['<'] "</b>" </title> "c""#),
                ("<style>a<b>&lt;</b>\0</style>c", r#"<style> "a<b>&lt;</b>" ['�'] </style> "c""#),
                ("<script><!--<script></script>--></script>c", r#"<script> "<!--<script></script>-->" </script> "c""#),
                ("<textarea><a>&lt;</textarea>", r#"<textarea> "<a>" ['<'] </textarea>"#),
                ("<plaintext>a</plaintext>", r#"<plaintext> "a</plaintext>""#),
                ("<noscript><p>a</noscript>", r#"<noscript> <p> "a" </noscript>"#),
            ],
            false,
        );
    }

    #[test]
    fn raw_text_reads_no_reference() {
        for name in ["style", "xmp", "iframe", "noembed", "noframes", "script"] {
            let input = format!("<{name}><a>&lt;</{name}>");
            let expected = format!("<{name}> \"<a>&lt;\" </{name}>");
            check(&[(&input, &expected)], false);
        }
    }

    #[test]
    fn cdata_is_text_where_it_is_allowed() {
        check(
            &[
                ("<![CDATA[a<b>&lt;\0]]>c<d>", r#"~ "a<b>&lt;" ['\0'] ~ "c" <d>"#),
                ("<![CDATA[]]>", "~ ~"),
                ("<![CDATA[a]]", r#"~ "a]]""#),
                ("<![cdata[a]]>", "<!--[cdata[a]]-->"),
            ],
            true,
        );
    }
}
