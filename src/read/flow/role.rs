//! What an element is to the flow: HTML standard, section 15.3 (rendering, flow content).
//!
//! Knows names only: those of elements, and the classes and ids that say what an element is.

use std::borrow::Cow;

use crate::read::element::{Attributes, Key, Name};
use crate::read::scan::find_any;

#[derive(Clone, Copy)]
pub(super) enum Role {
    Nowhere,
    Head,
    Sheet,
    Script,
    Title,
    /// Has text that browsers with scripts do not show.
    Unshown,
    /// SVG and `MathML`: their titles are no titles.
    Foreign,
    Break,
    Picture,
    Block,
    Inline(InlineRole),
}

#[derive(Clone, Copy)]
pub(super) enum InlineRole {
    Link,
    Emphasis,
    Strong,
    Code,
    Span,
}

/// `written` matters only for names that the standard says nothing about.
pub(super) fn role_of(name: Name, written: &str) -> Role {
    use Name::*;
    match name {
        Head => Role::Head,
        Style => Role::Sheet,
        Script => Role::Script,
        Template | Iframe | Noembed | Noframes | Datalist => Role::Nowhere,
        Title => Role::Title,
        Noscript | Desc | Object | Video | Audio | Canvas | AnnotationXml | Rp => Role::Unshown,
        Svg | Math => Role::Foreign,
        Br => Role::Break,
        Img => Role::Picture,
        A => Role::Inline(InlineRole::Link),
        Em | I | Cite | Dfn | Var => Role::Inline(InlineRole::Emphasis),
        Strong | B => Role::Inline(InlineRole::Strong),
        Code | Kbd | Samp | Tt => Role::Inline(InlineRole::Code),
        Address | Article | Aside | Blockquote | Body | Button | Caption | Center | Dd | Details | Dialog | Dir | Div | Dl
        | Dt | Fieldset | Figcaption | Figure | Footer | Form | Frameset | H1 | H2 | H3 | H4 | H5 | H6 | Header | Hgroup | Hr
        | Html | Legend | Li | Listing | Main | Menu | Nav | Ol | Optgroup | Option | P | Plaintext | Pre | Search | Section
        | Select | Summary | Table | Tbody | Td | Textarea | Tfoot | Th | Thead | Tr | Ul | Xmp => Role::Block,
        Other if written.eq_ignore_ascii_case("amp-img") => Role::Picture,
        Other if ["metadata", "annotation"].iter().any(|name| written.eq_ignore_ascii_case(name)) => Role::Unshown,
        _ => Role::Inline(InlineRole::Span),
    }
}

/// Class and id, separated by a blank.
pub(super) fn names<'i>(attributes: &Attributes<'i>) -> Cow<'i, str> {
    match (attributes.get(Key::Class), attributes.get(Key::Id)) {
        (Some(class), Some(id)) => Cow::Owned([class.as_ref(), " ", id.as_ref()].concat()),
        (Some(name), None) | (None, Some(name)) => name,
        (None, None) => Cow::Borrowed(""),
    }
}

/// Whether one of the names says that the element is a caption: `wp-caption-text`, `caption`.
pub(super) fn names_caption(names: &str) -> bool {
    let names = names.as_bytes();
    // Most names are told by their lack of a `p` with the rest of the word around it.
    let mut at = 0;
    while let Some(length) = names.get(at..).and_then(|rest| find_any([b'p', b'P'], rest)) {
        at += length + 1;
        let word = at.checked_sub("cap".len()).and_then(|start| names.get(start..start + "caption".len()));
        if word.is_some_and(|word| word.eq_ignore_ascii_case(b"caption")) {
            return names.split(|byte| !byte.is_ascii_alphanumeric()).any(|token| {
                [&b"caption"[..], b"figcaption", b"imgcaption"].iter().any(|caption| token.eq_ignore_ascii_case(caption))
            });
        }
    }
    false
}
