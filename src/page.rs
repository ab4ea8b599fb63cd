//! One input and what its caller knows of it.
//!
//! Knows the caller's facts only. What holds for many pages belongs to the `Cleaner`.

use crate::date::Date;

/// What an input is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InputKind {
    /// Markup: tags, attributes, character references.
    Html,
    /// Text, perhaps extracted from HTML by somebody else.
    Text,
}

/// One page and what is known about it besides its content.
///
/// ```
/// use gleaner::{Cleaner, InputKind, Page};
///
/// let cleaner = Cleaner::default();
/// let page = Page::bytes(b"<p>\xc4\xe3\xba\xc3</p>")
///     .content_type("text/html; charset=gbk")
///     .url("https://www.example.org/a/1.html");
/// assert_eq!(cleaner.clean(page).text(), "你好");
///
/// let literal = Page::from("<p> is a tag").kind(InputKind::Text);
/// assert_eq!(cleaner.clean(literal).text(), "<p> is a tag");
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    pub(crate) content: Content<'a>,
    pub(crate) url: Option<&'a str>,
    pub(crate) kind: Option<InputKind>,
    pub(crate) content_type: Option<&'a str>,
    pub(crate) fetched: Option<Date>,
}

#[derive(Debug, Clone, Copy)]
pub(crate) enum Content<'a> {
    Str(&'a str),
    Bytes(&'a [u8]),
}

impl<'a> Page<'a> {
    /// A page whose characters are already decoded.
    #[must_use]
    pub const fn text(content: &'a str) -> Self {
        Self::new(Content::Str(content))
    }

    /// A page as it came over the wire; its charset is found out.
    #[must_use]
    pub const fn bytes(content: &'a [u8]) -> Self {
        Self::new(Content::Bytes(content))
    }

    const fn new(content: Content<'a>) -> Self {
        Self { content, url: None, kind: None, content_type: None, fetched: None }
    }

    /// The page's address: relative links are resolved against it, and its top-level domain is a hint
    /// where the charset of bytes has to be guessed.
    #[must_use]
    pub const fn url(mut self, url: &'a str) -> Self {
        self.url = Some(url);
        self
    }

    /// HTML or text, where the caller knows; otherwise it is sniffed.
    #[must_use]
    pub const fn kind(mut self, kind: InputKind) -> Self {
        self.kind = Some(kind);
        self
    }

    /// The `Content-Type` header, for its charset: believed unless the bytes contradict it. Only looked
    /// at for [`Page::bytes`].
    #[must_use]
    pub const fn content_type(mut self, content_type: &'a str) -> Self {
        self.content_type = Some(content_type);
        self
    }
}

impl Page<'_> {
    /// When the page was fetched: no date of the article is later. The crate itself reads no clock.
    ///
    /// ```
    /// let page = "<p>1 May 2031<h1>A quiet river</h1><p>3 May 2021<p>The river rose two metres overnight.";
    /// let page = gleaner::Page::from(page).fetched("2021-06-01".parse()?);
    /// let article = gleaner::Cleaner::default().clean(page);
    /// assert_eq!(article.published, Some("2021-05-03".parse()?));
    /// # Ok::<(), gleaner::Error>(())
    /// ```
    #[must_use]
    pub const fn fetched(mut self, date: Date) -> Self {
        self.fetched = Some(date);
        self
    }
}

impl<'a> From<&'a str> for Page<'a> {
    fn from(content: &'a str) -> Self {
        Self::text(content)
    }
}

impl<'a> From<&'a String> for Page<'a> {
    fn from(content: &'a String) -> Self {
        Self::text(content)
    }
}

impl<'a> From<&'a [u8]> for Page<'a> {
    fn from(content: &'a [u8]) -> Self {
        Self::bytes(content)
    }
}

impl<'a> From<&'a Vec<u8>> for Page<'a> {
    fn from(content: &'a Vec<u8>) -> Self {
        Self::bytes(content)
    }
}
