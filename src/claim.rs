//! What a page says of itself, with where it says so.
//!
//! Knows fields and origins. How a choice is made between claims is for the metadata station.

/// One value that a page gives for a field.
///
/// A page says most things more than once, and not always the same. The fields of an
/// [`Article`](crate::Article) hold what was chosen; [`Article::claims`](crate::Article::claims) holds
/// all that was said, so that a choice can be understood and made otherwise.
///
/// ```
/// use gleaner::{Field, Origin};
///
/// let article = gleaner::clean(r#"<title>A quiet river | The Post</title><meta name=author content="The Post">
///     <h1>A quiet river</h1><p class=byline>By Ada Brook<p>The river rose two metres overnight, and nobody slept."#);
/// let bylines: Vec<_> = article.claims.iter().filter(|claim| claim.field == Field::Byline).collect();
/// assert_eq!(article.byline, ["Ada Brook"]);
/// assert_eq!((bylines[0].value.as_str(), bylines[0].origin, bylines[0].chosen), ("Ada Brook", Origin::Label, true));
/// let last = bylines.last().unwrap();
/// assert_eq!((last.value.as_str(), last.origin, last.chosen), ("The Post", Origin::Meta, false));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Claim {
    /// What it is about.
    pub field: Field,
    /// What it says: names of people are parted by `; `, dates are ISO 8601.
    pub value: String,
    /// Where it stands.
    pub origin: Origin,
    /// Whether the field of the article has its value from here.
    pub chosen: bool,
}

/// The fields that pages fill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Field {
    /// [`Article::title`](crate::Article::title)
    Title,
    /// [`Article::subtitle`](crate::Article::subtitle)
    Subtitle,
    /// [`Article::kicker`](crate::Article::kicker)
    Kicker,
    /// [`Article::byline`](crate::Article::byline)
    Byline,
    /// [`Article::source`](crate::Article::source)
    Source,
    /// [`Article::editors`](crate::Article::editors)
    Editors,
    /// [`Article::photographers`](crate::Article::photographers)
    Photographers,
    /// [`Article::published`](crate::Article::published)
    Published,
    /// [`Article::modified`](crate::Article::modified)
    Modified,
    /// [`Article::site`](crate::Article::site)
    Site,
    /// [`Article::language`](crate::Article::language)
    Language,
    /// [`Article::url`](crate::Article::url)
    Url,
    /// [`Article::description`](crate::Article::description)
    Description,
    /// [`Article::image`](crate::Article::image)
    Image,
    /// [`Article::tags`](crate::Article::tags)
    Tags,
    /// [`Article::licence`](crate::Article::licence)
    Licence,
}

/// Where on a page a claim stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Origin {
    /// JSON-LD in the words of schema.org.
    JsonLd,
    /// `<meta property="og:…">` or `article:…`.
    OpenGraph,
    /// `<meta name="twitter:…">`.
    Twitter,
    /// `<meta name="dc.…">` or `dcterms.…`.
    DublinCore,
    /// `<meta name="citation_…">`, as papers of science have it.
    Citation,
    /// Any other `<meta>`.
    Meta,
    /// `<link>`.
    Link,
    /// An element with `itemprop`, `property` or `rel`.
    Microdata,
    /// `<title>`, or a part of it.
    TitleTag,
    /// A heading on the page.
    Heading,
    /// `<time>`.
    Time,
    /// An element whose class or id says what it is.
    Class,
    /// A link that leads to the page of a person, and to no other thing.
    Profile,
    /// A label in the text and what stands behind it: `来源：`, `By`, `Updated:`.
    Label,
    /// A line of the text that is nothing but this.
    Line,
    /// The beginning or the end of a paragraph: a dateline, a name in brackets.
    Paragraph,
    /// The address of the page.
    Address,
    /// The `lang` of the page.
    Attribute,
    /// The letters and words that the page is written in.
    Writing,
}
