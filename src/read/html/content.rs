//! What kind of text an element holds.
//!
//! Knows which elements hold no tags. Must not know how any text is read.

use super::name::Name;
use super::pieces::Run;

/// What kind of text follows, and so what ends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// Text, tags and references.
    Data,
    /// References, but no tag other than the end tag.
    Rcdata,
    /// Neither, up to the end tag.
    RawText,
    /// As raw text, with the escapes of scripts.
    ScriptData,
    /// Text to the end of the input.
    PlainText,
    /// A CDATA section, up to `]]>`. The tokenizer sets this itself.
    Cdata,
}

impl Content {
    /// What follows the start tag of an HTML element where scripts do not run: `noscript` holds
    /// ordinary markup.
    pub(super) fn for_element(name: Name) -> Self {
        match name {
            Name::Title | Name::Textarea => Self::Rcdata,
            Name::Style | Name::Xmp | Name::Iframe | Name::Noembed | Name::Noframes => Self::RawText,
            Name::Script => Self::ScriptData,
            Name::Plaintext => Self::PlainText,
            _ => Self::Data,
        }
    }

    pub(super) fn run(self) -> Run {
        match self {
            Self::Data => Run::Data,
            Self::Rcdata => Run::Rcdata,
            Self::RawText | Self::ScriptData | Self::PlainText => Run::Raw,
            Self::Cdata => Run::Cdata,
        }
    }
}
