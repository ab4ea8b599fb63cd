//! The result: an article as plain data.
//!
//! Knows what an article is made of. How it is written out stands in `render`, how it comes about
//! everywhere else.

use std::ops::Range;

use crate::claim::Claim;
use crate::date::Date;
use crate::removal::Removal;

/// What [`clean`](crate::clean) makes of a page.
///
/// Strings are owned, so an article outlives its input. All spans are bytes of the input,
/// half-open; where the input was bytes they index [`Article::decoded`].
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default))]
#[non_exhaustive]
pub struct Article {
    /// The headline, without the site's name: plain text on one line. Not part of [`Article::text`]. From the
    /// page's headings, where its head confirms one, else from JSON-LD, `og:title` or `<title>`; of text its
    /// first line.
    pub title: Option<String>,
    /// What stands above the headline in the same heading: plain text on one line.
    pub kicker: Option<String>,
    /// What stands below the headline in the same heading, or is marked as `alternativeHeadline`: plain text
    /// on one line. A standfirst that is part of the text stays there as well.
    pub subtitle: Option<String>,
    /// The names of the people who wrote it, in the order given, without what they are. Where nobody else
    /// is named, the desk or agency that is. From labels (`By`, `记者`, `作者：`), datelines and signatures,
    /// elements named so, and the head. Who is named on the page counts for more than who is named in its
    /// head alone.
    pub byline: Vec<String>,
    /// The publication it came from (来源), by its name, where a label, a dateline or the head says so; else
    /// who publishes the page.
    pub source: Option<String>,
    /// The names of those who edited it, from labels (编辑, 责编, `Edited by`) and the head.
    pub editors: Vec<String>,
    /// The names of those who took its pictures, from labels (摄影, 图, `Photos by`) where a line says so for
    /// all of it, and the head. The credit of a single picture stays with its caption.
    pub photographers: Vec<String>,
    /// When it was published, from the head, `<time>`, labels and lines near the headline, or the address;
    /// with time and zone where one of the places that give this day gives them. A time that the head gives
    /// in UTC is told as the page shows it, in the zone that the two clocks differ by. Where the page names
    /// the day of its last change only, that day.
    pub published: Option<Date>,
    /// When it was last changed, as the page or its head says; never before it was published.
    pub modified: Option<Date>,
    /// The name of the site, as it calls itself: in `og:site_name` and its like, in JSON-LD, in the heading
    /// that leads to its front page, or in the title beside the headline.
    pub site: Option<String>,
    /// The declared language, or the one it is written in where that is plainly another: a BCP 47 tag such
    /// as `en-GB`, `zh-CN` or `zh-Hant`.
    pub language: Option<String>,
    /// The language that the page declares, in `lang` or its head: a BCP 47 tag.
    pub declared_language: Option<String>,
    /// The language that the text is written in, a BCP 47 tag, where there is enough text to tell;
    /// `zh-Hans` and `zh-Hant` for the two ways of writing Chinese.
    pub detected_language: Option<String>,
    /// The canonical address that the page gives itself, in `<link rel=canonical>`, `og:url` or JSON-LD;
    /// absolute where the page's address is known.
    pub url: Option<String>,
    /// What the page says that it is about, in `description`, `og:description` or JSON-LD: plain text on one
    /// line.
    pub description: Option<String>,
    /// The address of the picture that the page shows when it is shared, from `og:image`, `twitter:image` or
    /// JSON-LD; absolute where the page's address is known.
    pub image: Option<String>,
    /// Tags and keywords of the head, JSON-LD and `rel=tag`, in the order given.
    pub tags: Vec<String>,
    /// The licence that the page declares, in `rel=license`, JSON-LD or Dublin Core: a name or an address.
    pub licence: Option<String>,
    /// Everything that was said for the fields above, by field, the chosen one first.
    pub claims: Vec<Claim>,
    /// The main content, in reading order.
    pub blocks: Vec<Block>,
    /// Everything of the reading text that is not in `blocks`, in reading order.
    pub removals: Vec<Removal>,
    /// What was kept although something spoke against it.
    pub doubts: Vec<Doubt>,
    /// How strict the choice of the main content could be.
    pub rung: Rung,
    /// The element that came closest to being in the main content among those of which nothing is.
    pub runner_up: Option<RunnerUp>,
    /// Limits that cut the reading short. Empty: all of the input was read as it stands.
    pub degraded: Vec<Degraded>,
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(crate) decoded: Option<Decoded>,
}

impl Article {
    /// The text that spans index, when the input was bytes; `None` when it was a `&str` already.
    ///
    /// Not part of the JSON form.
    #[must_use]
    pub fn decoded(&self) -> Option<&str> {
        self.decoded.as_ref().map(|decoded| decoded.text.as_str())
    }

    /// How bytes became text; `None` when the input was a `&str` already.
    #[must_use]
    pub fn encoding(&self) -> Option<Encoding> {
        self.decoded.as_ref().map(|decoded| decoded.encoding)
    }
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Decoded {
    pub(crate) text: String,
    pub(crate) encoding: Encoding,
}

/// How bytes became text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Encoding {
    /// The name in the [Encoding Standard](https://encoding.spec.whatwg.org/#names-and-labels), such as
    /// `gb18030`, which is what GB2312 and GBK are read as.
    pub name: &'static str,
    /// What named it.
    pub found: EncodingSource,
    /// Whether some bytes were no valid text in it and became U+FFFD.
    pub had_errors: bool,
    /// The name of what was declared, by the transport or else by the page, where the bytes were
    /// found to be in something else.
    pub overruled: Option<&'static str>,
    /// What was undone after decoding: [`Article::decoded`], which spans index, is the repaired text.
    pub repair: Option<Repair>,
}

/// UTF-8 that somebody had taken for another charset, undone: `ä½ å¥½` and `浣犲ソ` are both 你好.
///
/// Done only where it is certain: at least four characters came back, and of ten characters beyond
/// ASCII at least eight were of that kind, scripts apart. A page that quotes such text stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Repair {
    /// What UTF-8 had been taken for: `windows-1252`, `windows-1251` or `GBK`.
    pub mistaken_for: &'static str,
    /// Characters beyond ASCII that came back. Where a byte had been lost, U+FFFD stands for its
    /// character.
    pub characters: usize,
}

/// What named an encoding, in the order in which it is believed.
///
/// That is the order of the HTML standard's [encoding sniffing
/// algorithm](https://html.spec.whatwg.org/#determining-the-character-encoding), but that a page which
/// is valid UTF-8 is UTF-8 whatever is declared, and that a declaration under which the bytes have
/// errors, or make much less sense, loses to what makes more of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EncodingSource {
    /// A byte order mark.
    ByteOrderMark,
    /// The bytes are valid UTF-8 with at least three characters beyond ASCII.
    ValidUtf8,
    /// The transport: [`Page::content_type`](crate::Page::content_type).
    Transport,
    /// The page's own `<meta>` or XML declaration: in its first 1,024 bytes as the standard has it, or
    /// where there is none, in its first 16,384.
    Meta,
    /// What the bytes say when read in it: statistics, with a hint from the top-level domain of
    /// [`Page::url`](crate::Page::url) or the language that the page names.
    Detected,
}

/// One paragraph-like unit of the main content.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Block {
    /// What kind of unit it is.
    pub kind: BlockKind,
    /// Its plain text, without list marker. Line breaks within it are `\n`, table cells are parted
    /// by `\t`. Empty for a block that is nothing but an image.
    pub text: String,
    /// Links, emphasis, code and images: ranges of `text`, properly nested, outer ones first.
    pub inlines: Vec<Inline>,
    /// The marker in front of a list row or quoted line of text input, as it stood, with a blank
    /// behind it where there was one: `• `, `3.`, `> `.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none", default))]
    pub marker: Option<String>,
    /// Whether it stands directly below the block before it, with no blank line between: rows of a
    /// list or table, lines of verse.
    pub tight: bool,
    /// Where it came from: the pieces of the input that make it up, in order.
    pub pieces: Vec<Piece>,
}

impl Block {
    /// The cells of a table row; the whole text for any other block.
    ///
    /// ```
    /// let article = gleaner::clean("<p>Results of the day, as they came in.</p>
    ///     <table><tr><th>Name<th>Goals<tr><td>Ada<td>3<tr><td>Eve<td>1</table>");
    /// let rows: Vec<Vec<&str>> = article.blocks.iter()
    ///     .filter(|block| matches!(block.kind, gleaner::BlockKind::TableRow { .. }))
    ///     .map(|block| block.cells().collect())
    ///     .collect();
    /// assert_eq!(rows[1], ["Ada", "3"]);
    /// ```
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        let whole = 0..self.text.len();
        let (ranges, whole) = match &self.kind {
            BlockKind::TableRow { cells, .. } => (cells.as_slice(), None),
            _ => (&[][..], Some(whole)),
        };
        ranges.iter().cloned().chain(whole).filter_map(|range| self.text.get(range))
    }
}

/// The kinds of blocks.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum BlockKind {
    /// A heading within the article.
    Heading {
        /// 1 to 6, as in HTML.
        level: u8,
    },
    /// Running text.
    #[default]
    Paragraph,
    /// A row of a list.
    ListItem {
        /// How many lists it is nested in: 1 for a list that is in no other.
        depth: u8,
        /// Its number in an ordered list.
        order: Option<u32>,
    },
    /// Quoted text.
    Quote,
    /// Text whose white space matters: code, tabular plain text.
    Preformatted,
    /// A row of a data table.
    TableRow {
        /// Byte ranges of [`Block::text`], one a cell.
        #[cfg_attr(feature = "serde", serde(with = "crate::pair::list"))]
        cells: Vec<Range<usize>>,
        /// Whether the cells are headings of their columns.
        header: bool,
    },
    /// What stands under or above a picture, with its credit.
    Caption,
}

/// Something inside a block.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Inline {
    /// Bytes of [`Block::text`], half-open; empty for an image.
    #[cfg_attr(feature = "serde", serde(with = "crate::pair"))]
    pub range: Range<usize>,
    /// What it is.
    pub kind: InlineKind,
}

/// The kinds of inlines.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum InlineKind {
    /// A hyperlink.
    Link {
        /// Its target; absolute where the page's address is known.
        target: String,
    },
    /// Stressed text.
    Emphasis,
    /// Important text.
    Strong,
    /// A piece of code.
    Code,
    /// A picture.
    Image {
        /// Its address; absolute where the page's address is known.
        address: String,
        /// Its alternative text. It is no part of [`Block::text`].
        alt: String,
    },
}

/// A stretch of the input that belongs to a block.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Piece {
    /// Whether it is text of the block.
    pub kind: PieceKind,
    /// Bytes of the input, half-open. `None` when the input had no source text.
    #[cfg_attr(feature = "serde", serde(with = "crate::pair::optional"))]
    pub span: Option<Range<usize>>,
}

/// What a piece is to its block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum PieceKind {
    /// Part of [`Block::text`].
    Text,
    /// Part of [`Block::text`] that the page shows nowhere: it stands in JSON-LD only, and was taken
    /// because the page shows nothing comparable. The span is a part of a JSON string as written,
    /// escapes included and quotes not: between quotes it reads as the text, whose markup, where it
    /// has any, is read as that of the page.
    ///
    /// ```
    /// let page = r#"<title>Lamp</title><script type="application/ld+json">{"@type": "NewsArticle",
    ///   "articleBody": "The lamp on the pier was lit again last night, for the first time in eleven years, and \u201cstayed lit\u201d until the boats were in."}</script><div id="app"></div>"#;
    /// let article = gleaner::clean(page);
    /// assert!(article.text().starts_with("The lamp on the pier"));
    /// let piece = &article.blocks[0].pieces[0];
    /// assert_eq!(piece.kind, gleaner::PieceKind::Data);
    /// assert!(page[piece.span.clone().unwrap()].contains(r"\u201cstayed lit\u201d"));
    /// ```
    Data,
    /// A list marker, quote mark or separator row: part of the block, not of its text.
    Marker,
    /// The alternative text of an image.
    Alt,
}

/// A block that was kept although something spoke against it.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Doubt {
    /// Index into [`Article::blocks`].
    pub block: usize,
    /// The removal that was not made.
    pub removal: Removal,
}

/// How strict the choice of the main content could be: by the least probable block that had to be
/// taken so that enough of the article is expected to be in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Rung {
    /// Every block of it is at least nearly as probable as not.
    #[default]
    Strict,
    /// Doubtful blocks as well: a digest, a shop, a front page.
    Broad,
    /// Improbable blocks too, since there was nothing better.
    Lenient,
    /// Nothing looked like an article: everything that is visible but for lists of links.
    Everything,
}

/// An element of which nothing is in the article, though it came closer to it than the others: where
/// to look when the article is not the expected one.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct RunnerUp {
    /// Its tag and its class and id names, as `div.side.teasers`.
    pub element: String,
    /// From its first to its last block, in bytes of the input, half-open. `None` when the input had no
    /// source text.
    #[cfg_attr(feature = "serde", serde(with = "crate::pair::optional"))]
    pub span: Option<Range<usize>>,
    /// The mean probability of its text to be main content, 0 to 1.
    pub probability: f64,
}

/// A limit that cut the reading short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Degraded {
    /// Elements nested deeper than the limit: what followed was read without its structure.
    Depth,
    /// The input was longer than [`CleanerBuilder::input_limit`](crate::CleanerBuilder::input_limit):
    /// what followed was not read.
    Input,
}
