//! What the names of elements say of what stands in them: a byline, comments, another article.
//!
//! Knows words of class and id names. What is made of the text there is for others.

use crate::document::{Document, InlineElement, TextBlock};
use crate::steps::step;
use crate::words::Words;

/// What a word of a class or id name says, each bit one of the lists below.
const BYLINE: u32 = 1;
const NOT_BYLINE: u32 = 1 << 1;
const ELSEWHERE: u32 = 1 << 2;
const HEADLINE: u32 = 1 << 3;

static WORDS: Words<u32, 256> = Words::of_lists(&[
    // An element is the byline.
    (
        "byline",
        &[
            "author",
            "authors",
            "byline",
            "bylines",
            "writer",
            "autor",
            "autoren",
            "auteur",
            "auteurs",
            "autore",
            "reporter",
            "zuozhe",
            "contributor",
            "contributors",
            "creator",
            "articleauthor",
            "postauthor",
            "authi",
        ],
    ),
    // Beside one of those: it is something else, the author's picture or other people's names.
    (
        "not-byline",
        &[
            "comment",
            "comments",
            "commentlist",
            "reply",
            "related",
            "recommended",
            "bio",
            "note",
            "description",
            "desc",
            "avatar",
            "image",
            "img",
            "follow",
            "more",
            "popular",
            "sidebar",
            "widget",
            "footer",
            "nav",
            "menu",
            "teaser",
            "about",
            "title",
            "job",
            "role",
            "position",
            "share",
            "quote",
            "review",
            "reviews",
            "testimonial",
            "email",
            "count",
            "posts",
        ],
    ),
    // What stands in it is of another article, or of a comment.
    (
        "elsewhere",
        &[
            "comment",
            "comments",
            "commentlist",
            "related",
            "recommended",
            "popular",
            "sidebar",
            "widget",
            "testimonial",
            "testimonials",
            "reviews",
            "teaser",
            "teasers",
            "replies",
            "latest",
            "trending",
        ],
    ),
    // What stands in it is the headline, if it is long enough to be one.
    ("headline", &["title", "headline", "heading", "tit", "biaoti"]),
]);

/// Elements above a block that may be the byline that it is in: it may have lists and paragraphs.
const LEVELS: u8 = 3;

/// What is known of each container.
pub(super) struct Places(Vec<Place>);

#[derive(Clone, Copy, Default)]
struct Place {
    is_elsewhere: bool,
    /// The nearest container above, or itself, that is a byline, and how many levels up it is.
    byline: Option<(usize, u8)>,
}

impl Places {
    /// What holds the headline, at block `headline`, is of the article, whatever it is named: layouts are named
    /// after the sidebar that they have.
    pub(super) fn of(document: &Document<'_>, headline: Option<usize>) -> Self {
        let mut places: Vec<Place> = Vec::with_capacity(document.containers.len());
        for (id, container) in document.containers.iter().enumerate() {
            step();
            // Parents come first.
            let above = container.parent.and_then(|parent| places.get(parent)).copied().unwrap_or_default();
            // What the page as a whole is named says nothing of its parts.
            let is_page = matches!(&*container.tag, "body" | "html");
            let mut says = if is_page { 0 } else { said(&container.names) };
            if headline.is_some_and(|headline| container.blocks.contains(&headline)) {
                says &= !ELSEWHERE;
            }
            let byline = if is_byline(says) {
                Some((id, 0))
            } else {
                above.byline.map(|(id, levels)| (id, levels + 1)).filter(|(_, levels)| *levels < LEVELS)
            };
            places.push(Place { is_elsewhere: above.is_elsewhere || says & ELSEWHERE != 0, byline });
        }
        Self(places)
    }

    /// Whether a block is of a comment or of another article.
    pub(super) fn is_elsewhere(&self, block: &TextBlock) -> bool {
        self.0.get(block.container).is_some_and(|place| place.is_elsewhere)
    }

    /// The container that is a byline and has a block in it.
    pub(super) fn byline(&self, block: &TextBlock) -> Option<usize> {
        self.0.get(block.container)?.byline.map(|(id, _)| id)
    }
}

/// Whether an element is named as a headline is: `news-title`, `biaoti`.
pub(super) fn is_headline(names: &str) -> bool {
    said(names) & HEADLINE != 0
}

/// Whether an inline element is named as a byline.
pub(super) fn is_inline_byline(inline: &InlineElement<'_>) -> bool {
    is_byline(said(&inline.names))
}

fn is_byline(says: u32) -> bool {
    says & (BYLINE | NOT_BYLINE) == BYLINE
}

fn said(names: &str) -> u32 {
    words(names).filter_map(|word| WORDS.get(word)).fold(0, |all, own| all | own)
}

/// The words of class and id names: `post-author articleMeta` has four.
fn words(names: &str) -> impl Iterator<Item = &str> {
    names.split(|c: char| !c.is_ascii_alphanumeric()).flat_map(|token| {
        let mut rest = token;
        std::iter::from_fn(move || {
            let bytes = rest.as_bytes();
            if bytes.is_empty() {
                return None;
            }
            let end = (1..bytes.len()).find(|at| {
                let (before, own) = (bytes.get(at - 1), bytes.get(*at));
                before.is_some_and(u8::is_ascii_lowercase) && own.is_some_and(u8::is_ascii_uppercase)
            });
            let (word, after) = rest.split_at(end.unwrap_or(rest.len()));
            rest = after;
            Some(word)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn class_names_fall_into_words() {
        assert_eq!(words("post-author articleMeta_x").collect::<Vec<_>>(), ["post", "author", "article", "Meta", "x"]);
    }
}
