//! What the names of elements say of what stands in them: a byline, comments, another article.
//!
//! Knows words of class and id names. What is made of the text there is for others.

use crate::document::{Document, InlineElement, TextBlock};
use crate::steps::step;
use crate::words::{Words, fold};

/// What a word of a class or id name says, each bit one of the lists below.
const BYLINE: u32 = 1;
const NOT_BYLINE: u32 = 1 << 1;
const ELSEWHERE: u32 = 1 << 2;
const HEADLINE: u32 = 1 << 3;
const OTHERS: u32 = 1 << 4;
const WIDGET: u32 = 1 << 5;
const BUILDER: u32 = 1 << 6;
const ACCOUNT: u32 = 1 << 7;
const SOURCE: u32 = 1 << 8;

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
            "authorname",
            "postedby",
            "writtenby",
            "postauthor",
            "authi",
            "firma",
            "firmas",
            "yazar",
            "writeby",
            "szerzo",
            "szerzok",
            "autori",
            "forfatter",
            "skribent",
            "penulis",
            "kirjoittaja",
            "redacteur",
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
            "testimonial",
            "testimonials",
            "reviews",
            "teaser",
            "teasers",
            "replies",
            "latest",
            "trending",
            "similar",
            "suggested",
            "recommendations",
        ],
    ),
    // What stands in it is the headline, if it is long enough to be one.
    ("headline", &["title", "headline", "heading", "tit", "biaoti"]),
    // What stands in it is of another article, or of a comment, for sure: what is only named after a sidebar may be all of the page.
    ("others", &["comment", "comments", "commentlist", "replies", "related", "recommended", "recommendations"]),
    // A part of a sidebar, unless a builder of pages calls every part of a page so.
    ("widget", &["widget"]),
    ("builder", &["elementor"]),
    // What stands in it is what somebody, or some office, is called here.
    ("account", &["username", "nickname", "nick", "bigusername", "postername", "screenname", "membername", "accountname"]),
    // What stands in it is the paper that a text was taken from.
    ("source", &["source", "laiyuan", "copyfrom", "newssource", "mediasource"]),
]);

/// Elements above a block that may be the byline that it is in: it may have lists and paragraphs.
const LEVELS: u8 = 3;

/// What is known of each container.
#[derive(Debug, Default)]
pub(super) struct Places(Vec<Place>);

#[derive(Debug, Clone, Copy, Default)]
struct Place {
    is_elsewhere: bool,
    is_of_others: bool,
    /// The nearest container above, or itself, that is a byline, and how many levels up it is.
    byline: Option<(usize, u8)>,
    /// What its own names say.
    says: Named,
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
                says &= !(ELSEWHERE | OTHERS | WIDGET);
            }
            let byline = if is_byline(says) {
                Some((id, 0))
            } else {
                above.byline.map(|(id, levels)| (id, levels + 1)).filter(|(_, levels)| *levels < LEVELS)
            };
            places.push(Place {
                is_elsewhere: above.is_elsewhere || says & ELSEWHERE != 0 || is_widget(says),
                is_of_others: above.is_of_others || says & OTHERS != 0,
                byline,
                says: Named(says),
            });
        }
        Self(places)
    }

    /// Whether a block is of a comment or of another article.
    pub(super) fn is_elsewhere(&self, block: &TextBlock) -> bool {
        self.0.get(block.container).is_some_and(|place| place.is_elsewhere)
    }

    /// Whether a block is of a comment or of a list of other articles, by names that leave no doubt.
    pub(super) fn is_of_others(&self, block: &TextBlock) -> bool {
        self.0.get(block.container).is_some_and(|place| place.is_of_others)
    }

    /// Whether the container of a block is named after an account.
    pub(super) fn is_account(&self, block: &TextBlock) -> bool {
        self.0.get(block.container).is_some_and(|place| place.says.is_account())
    }

    /// Whether the container of a block is named after a source.
    pub(super) fn is_source(&self, block: &TextBlock) -> bool {
        self.0.get(block.container).is_some_and(|place| place.says.is_source())
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

/// What the names of an inline element say.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Named(u32);

impl Named {
    pub(super) fn of(inline: &InlineElement<'_>) -> Self {
        Self(said(&inline.names))
    }

    /// Whether they say anything that is asked for here.
    pub(super) fn says_any(self) -> bool {
        self.0 & (ACCOUNT | SOURCE) != 0
    }

    pub(super) fn is_byline(self) -> bool {
        is_byline(self.0)
    }

    pub(super) fn is_account(self) -> bool {
        is_account(self.0)
    }

    pub(super) fn is_source(self) -> bool {
        is_source(self.0)
    }
}

fn is_byline(says: u32) -> bool {
    says & (BYLINE | NOT_BYLINE) == BYLINE && !is_widget(says)
}

fn is_account(says: u32) -> bool {
    says & (ACCOUNT | ELSEWHERE) == ACCOUNT
}

fn is_source(says: u32) -> bool {
    says & (SOURCE | ELSEWHERE) == SOURCE
}

fn is_widget(says: u32) -> bool {
    says & (WIDGET | BUILDER) == WIDGET
}

/// What the words of class and id names say: `post-author articleMeta` has four. Each byte is looked at once.
fn said(names: &str) -> u32 {
    let bytes = names.as_bytes();
    let (mut says, mut start, mut key, mut is_behind_small) = (0, 0, 0, false);
    let word = |start: usize, end: usize, key: u64| {
        let own = bytes.get(start..end).filter(|own| !own.is_empty());
        own.and_then(|own| WORDS.find(key, own)).unwrap_or(0)
    };
    for (at, byte) in bytes.iter().enumerate() {
        if byte.is_ascii_alphanumeric() {
            if is_behind_small && byte.is_ascii_uppercase() {
                says |= word(start, at, key);
                (start, key) = (at, 0);
            }
            key = fold(key, byte.to_ascii_lowercase());
        } else {
            says |= word(start, at, key);
            (start, key) = (at + 1, 0);
        }
        is_behind_small = byte.is_ascii_lowercase();
    }
    says | word(start, bytes.len(), key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn class_names_fall_into_words() {
        assert_eq!(said("post-author articleMeta_x"), BYLINE);
        assert_eq!(said("postReply articleTitle_x"), NOT_BYLINE | HEADLINE);
        assert_eq!(said("article-comments"), NOT_BYLINE | ELSEWHERE | OTHERS);
        assert_eq!(said("é authority nav"), NOT_BYLINE);
        assert_eq!(said(""), 0);
    }
}
