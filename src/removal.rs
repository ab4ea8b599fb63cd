//! What was left out of an article, and why: the plain data a caller sees.
//!
//! Knows the reasons, the names of rules and the evidence. Must not know how a mark comes about.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;
use std::str::FromStr;

/// One stretch of the input that is not in the article.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Removal {
    /// The public, stable class of what was removed.
    pub reason: Reason,
    /// The rule, detector or station that removed it.
    pub rule: RuleId,
    /// Where it stood: bytes of the input, half-open. `None` when the input had no source text
    /// (a parsed [`scraper::Html`](https://docs.rs/scraper)).
    #[cfg_attr(feature = "serde", serde(with = "crate::pair::optional"))]
    pub span: Option<Range<usize>>,
    /// What was removed. For text input it is exactly `&input[span]`.
    pub text: String,
    /// What was measured when the decision was made.
    pub evidence: Vec<Evidence>,
}

/// The class of a removal: coarse and stable. In JSON: kebab-case (`"site-chrome"`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Reason {
    /// Not visible to a reader of the page.
    Hidden,
    /// Menus, breadcrumbs, next and previous links, page numbers, back to top.
    Navigation,
    /// Site header, footer and other furniture of the site that has no better name.
    SiteChrome,
    /// Remains of login, search, captcha and other forms.
    Form,
    /// Readers' comments, their counters and prompts.
    Comments,
    /// Share bars, QR codes to scan, likes, font-size switches.
    Sharing,
    /// Related, recommended, popular and latest lists.
    Related,
    /// Advertisements and promotions of goods and services.
    Advertisement,
    /// Newsletter, app, follow and paywall prompts.
    Subscription,
    /// Copyright, licence, disclaimer, registration and cookie notices.
    Notice,
    /// Editorial credits: responsible editor, proof-reader, original title.
    Credit,
    /// Tag and keyword lists.
    Tags,
    /// Lifted into a field of the article: headline, byline, source, date.
    Metadata,
    /// Spam put inside the main content.
    Injected,
    /// A stretch that stands more than once where once is enough.
    Repeat,
    /// Outside of the main content, and no measure named a better reason.
    #[default]
    OffTopic,
}

impl Reason {
    /// Every reason, in the order of declaration.
    pub const ALL: [Self; 16] = [
        Self::Hidden,
        Self::Navigation,
        Self::SiteChrome,
        Self::Form,
        Self::Comments,
        Self::Sharing,
        Self::Related,
        Self::Advertisement,
        Self::Subscription,
        Self::Notice,
        Self::Credit,
        Self::Tags,
        Self::Metadata,
        Self::Injected,
        Self::Repeat,
        Self::OffTopic,
    ];

    /// The name used in JSON and on the command line: kebab-case.
    ///
    /// ```
    /// assert_eq!(gleaner::Reason::SiteChrome.as_str(), "site-chrome");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Hidden => "hidden",
            Self::Navigation => "navigation",
            Self::SiteChrome => "site-chrome",
            Self::Form => "form",
            Self::Comments => "comments",
            Self::Sharing => "sharing",
            Self::Related => "related",
            Self::Advertisement => "advertisement",
            Self::Subscription => "subscription",
            Self::Notice => "notice",
            Self::Credit => "credit",
            Self::Tags => "tags",
            Self::Metadata => "metadata",
            Self::Injected => "injected",
            Self::Repeat => "repeat",
            Self::OffTopic => "off-topic",
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Reason {
    type Err = crate::Error;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == name).ok_or_else(|| crate::Error::UnknownReason(name.to_owned()))
    }
}

/// The name of a rule or station, `family/name` in kebab-case: `"related/heading"`.
///
/// Rule ids are API: a patch version never renames one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(transparent))]
pub struct RuleId(Cow<'static, str>);

impl RuleId {
    pub(crate) const fn new(id: &'static str) -> Self {
        Self(Cow::Borrowed(id))
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// One thing that was measured and spoke for a removal.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Evidence {
    /// A rule of the tables matched; its reason in one sentence.
    Rule(Cow<'static, str>),
    /// The element's tag, role or class token that named it.
    Element(String),
    /// A measure and its value, for example `link-density` and `0.92`.
    Measure(Cow<'static, str>, f64),
    /// Begins with the title of the page.
    BeginsWithTitle,
    /// Holds what reads as a domain once case, width and look-alikes are folded: the folded form.
    DomainLike(String),
    /// The letters' case or width is unlike that of any honest text.
    OddSpelling,
    /// The same stretch stands at this many like places.
    Repeats(usize),
    /// Close to a name that stronger evidence established on the same page.
    Resembles(String),
    /// Stands in a section that the named rule opened.
    Section(RuleId),
    /// Stands on the first number of pages of the site, out of the second; this page is one of them.
    OnPages(usize, usize),
}

impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rule(why) => f.write_str(why),
            Self::Element(name) => write!(f, "element {name}"),
            Self::Measure(name, value) => write!(f, "{name} {value:.2}"),
            Self::BeginsWithTitle => f.write_str("begins with the title"),
            Self::DomainLike(domain) => write!(f, "reads as the domain {domain}"),
            Self::OddSpelling => f.write_str("odd case or width"),
            Self::Repeats(times) => write!(f, "stands at {times} like places"),
            Self::Resembles(name) => write!(f, "resembles {name}"),
            Self::OnPages(pages, all) => write!(f, "on {pages} of {all} pages of the site"),
            Self::Section(rule) => write!(f, "in the section opened by {rule}"),
        }
    }
}
