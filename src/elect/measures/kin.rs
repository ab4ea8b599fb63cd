//! What stands above a block: how many levels up the nearest element of each kind is.
//!
//! Knows tags, roles' hints and tokens of class and id names, by family. Must not know what any of
//! it means for a block: that is learned. Names are English and pinyin, so no measure rests on
//! them alone; pages without any are part of the training.

use crate::document::{Container, Document};
use crate::ledger::Ledger;
use crate::removal::Reason;
use crate::steps::{step, step_by};
use crate::words::{Words, fold};

/// Elements that say what stands in them.
const TAGS: [(&str, &[&str]); 15] = [
    ("tag nav", &["nav"]),
    ("tag header", &["header"]),
    ("tag footer", &["footer"]),
    ("tag aside", &["aside"]),
    ("tag article", &["article"]),
    ("tag main", &["main"]),
    ("tag section", &["section"]),
    ("tag form", &["form", "fieldset", "label", "button", "select"]),
    ("tag cell", &["td", "th"]),
    ("tag list", &["ul", "ol", "menu"]),
    ("tag definitions", &["dl"]),
    ("tag figure", &["figure"]),
    ("tag dialog", &["dialog", "details"]),
    ("tag blockquote", &["blockquote"]),
    ("tag paragraph", &["p"]),
];

/// Families of the words that page builders put into class and id names, as whole tokens.
const FAMILIES: [(&str, &[&str]); 18] = [
    ("name article", &["article", "articles", "news", "blog", "story", "wenzhang", "xinwen", "hentry", "artikel", "articulo"]),
    ("name post", &["post", "posts", "entry", "entries", "tie", "tiezi"]),
    (
        "name body",
        &[
            "body", "content", "contents", "text", "txt", "neirong", "zhengwen", "prose", "copy", "rich", "richtext", "cont",
            "con",
        ],
    ),
    ("name main", &["main", "page", "detail", "details", "center", "primary", "single", "reader"]),
    (
        "name comment",
        &["comment", "comments", "reply", "replies", "respond", "disqus", "pinglun", "review", "reviews", "discussion"],
    ),
    ("name thread", &["thread", "topic", "forum", "message", "messages", "question", "answer", "answers", "accepted"]),
    (
        "name navigation",
        &[
            "nav",
            "navbar",
            "navigation",
            "menu",
            "menus",
            "breadcrumb",
            "breadcrumbs",
            "crumb",
            "crumbs",
            "pager",
            "pagination",
            "prev",
            "next",
            "daohang",
            "tabs",
            "tab",
            "toc",
        ],
    ),
    ("name side", &["side", "sidebar", "aside", "widget", "widgets", "rail", "right", "secondary", "column"]),
    ("name top", &["header", "head", "top", "masthead", "logo", "hd", "toolbar"]),
    ("name foot", &["footer", "foot", "bottom", "copyright", "legal", "ft", "banquan", "disclaimer"]),
    (
        "name related",
        &[
            "related",
            "recommend",
            "recommended",
            "recommendation",
            "recommendations",
            "more",
            "similar",
            "popular",
            "hot",
            "latest",
            "trending",
            "tuijian",
            "xiangguan",
            "teaser",
            "teasers",
            "card",
            "cards",
            "promo",
            "upsell",
        ],
    ),
    ("name share", &["share", "sharing", "social", "sns", "follow", "like", "likes", "addthis", "fenxiang", "weixin", "qrcode"]),
    ("name ad", &["ad", "ads", "advert", "advertisement", "sponsor", "sponsored", "banner", "guanggao"]),
    (
        "name facts",
        &[
            "meta",
            "info",
            "author",
            "byline",
            "date",
            "time",
            "source",
            "tag",
            "tags",
            "category",
            "categories",
            "published",
            "posted",
            "bio",
            "profile",
        ],
    ),
    ("name goods", &["product", "products", "price", "cart", "shop", "item", "items", "buy", "sku", "listing", "grid"]),
    (
        "name form",
        &[
            "form",
            "search",
            "login",
            "modal",
            "popup",
            "cookie",
            "cookies",
            "consent",
            "newsletter",
            "subscribe",
            "signup",
            "gdpr",
        ],
    ),
    (
        "name picture",
        &[
            "caption", "image", "images", "photo", "photos", "gallery", "img", "pic", "figure", "media", "video", "slider",
            "carousel",
        ],
    ),
    ("name heading", &["title", "headline", "heading", "subtitle", "lead", "summary", "intro", "excerpt", "description", "desc"]),
];

/// Reasons by which element rules name an element.
const REASONS: [(&str, &[Reason]); 12] = [
    ("rule hidden", &[Reason::Hidden]),
    ("rule navigation", &[Reason::Navigation]),
    ("rule site", &[Reason::SiteChrome]),
    ("rule form", &[Reason::Form]),
    ("rule comments", &[Reason::Comments]),
    ("rule sharing", &[Reason::Sharing]),
    ("rule related", &[Reason::Related]),
    ("rule advertisement", &[Reason::Advertisement]),
    ("rule subscription", &[Reason::Subscription]),
    ("rule notice", &[Reason::Notice, Reason::Credit]),
    ("rule facts", &[Reason::Metadata, Reason::Tags]),
    ("rule aside", &[Reason::OffTopic, Reason::Repeat, Reason::Injected]),
];

/// What a block is when it stands in an element of that kind and that spoke against it.
const NAMED: [(&str, Reason); 12] = [
    ("name ad", Reason::Advertisement),
    ("name comment", Reason::Comments),
    ("name foot", Reason::SiteChrome),
    ("name form", Reason::Form),
    ("name navigation", Reason::Navigation),
    ("name related", Reason::Related),
    ("name share", Reason::Sharing),
    ("name top", Reason::SiteChrome),
    ("tag footer", Reason::SiteChrome),
    ("tag form", Reason::Form),
    ("tag header", Reason::SiteChrome),
    ("tag nav", Reason::Navigation),
];

/// The reason that a measure names, if it says that a block stands in such an element.
pub(in crate::elect) fn reason_of(measure: &str, level: f32) -> Option<Reason> {
    let (_, reason) = NAMED.iter().find(|(name, _)| *name == measure)?;
    (level <= f32::from(FAR)).then_some(*reason)
}

const KINDS: usize = TAGS.len() + FAMILIES.len() + REASONS.len();

/// Levels beyond this say no more than "far above".
const FAR: u8 = 20;

/// For each kind how many containers up the nearest element of it is: 1 for the block's own
/// container, [`FAR`] and one more where there is none.
#[derive(Clone, Copy)]
pub(super) struct Kin([u8; KINDS]);

impl Kin {
    pub(super) fn put(&self, put: &mut impl FnMut(&'static str, f32)) {
        let tags = TAGS.iter().map(|(name, _)| *name);
        let families = FAMILIES.iter().map(|(name, _)| *name);
        let reasons = REASONS.iter().map(|(name, _)| *name);
        for (name, level) in tags.chain(families).chain(reasons).zip(self.0) {
            put(name, f32::from(level));
        }
    }

    /// Of a block in no element at all.
    pub(super) fn nothing() -> Self {
        Self([FAR + 1; KINDS])
    }
}

/// Of each container, by its index.
pub(super) fn of_containers(document: &Document<'_>, ledger: &Ledger) -> Vec<Kin> {
    let mut all: Vec<Kin> = Vec::with_capacity(document.containers.len());
    for (id, container) in document.containers.iter().enumerate() {
        step();
        // Parents come first.
        let above = container.parent.and_then(|parent| all.get(parent)).copied().unwrap_or(Kin::nothing());
        let mut own = Kin(above.0.map(|level| level.saturating_add(1).min(FAR + u8::from(level > FAR))));
        let mut kinds = kinds_of(container, ledger.hint_of(id).map(|hint| hint.reason));
        while kinds != 0 {
            if let Some(level) = own.0.get_mut(kinds.trailing_zeros() as usize) {
                *level = 1;
            }
            kinds &= kinds - 1;
        }
        all.push(own);
    }
    all
}

/// A bit for each kind that a container is of, in the order of the measures.
fn kinds_of(container: &Container<'_>, rule: Option<Reason>) -> u64 {
    const { assert!(KINDS <= u64::BITS as usize) };
    let mut kinds = u64::from(TAG_WORDS.get(&container.tag).unwrap_or_default()) | u64::from(words_of(container)) << TAGS.len();
    if let Some(rule) = rule {
        for (bit, (_, reasons)) in (TAGS.len() + FAMILIES.len()..).zip(REASONS) {
            kinds |= u64::from(reasons.contains(&rule)) << bit;
        }
    }
    kinds
}

/// A bit for each family that has a token of the container's names.
fn words_of(container: &Container<'_>) -> u32 {
    let names = container.names.as_bytes();
    let mut found = 0;
    // Where the token begins, and its letters as far as they are read.
    let (mut start, mut key) = (0, 0);
    let mut before_lower = false;
    step_by(names.len());
    for (at, byte) in names.iter().copied().chain([b' ']).enumerate() {
        let starts = byte.is_ascii_uppercase() && before_lower;
        if !byte.is_ascii_alphabetic() || starts {
            found |= FAMILY_WORDS.find(key, names.get(start..at).unwrap_or_default()).unwrap_or_default();
            (start, key) = (at + usize::from(!starts), 0);
        }
        before_lower = byte.is_ascii_lowercase();
        if byte.is_ascii_alphabetic() {
            key = fold(key, byte.to_ascii_lowercase());
        }
    }
    found
}

static TAG_WORDS: Words<u32, 256> = Words::of_lists(&TAGS);
static FAMILY_WORDS: Words<u32, 1024> = Words::of_lists(&FAMILIES);

#[cfg(test)]
mod tests {
    use super::*;

    fn words(names: &'static str) -> Vec<&'static str> {
        let bits = words_of(&Container { names: names.into(), ..Container::default() });
        FAMILIES.iter().enumerate().filter(|(family, _)| bits & (1 << family) != 0).map(|(_, (name, _))| *name).collect()
    }

    #[test]
    fn names_are_matched_by_whole_tokens() {
        assert_eq!(words("entry-content"), ["name post", "name body"]);
        assert_eq!(words("relatedPosts2 sidebar_left"), ["name post", "name side", "name related"]);
        assert_eq!(words("padding canavan postal"), [""; 0]);
        assert_eq!(words("averyveryverylongtokenthatisnoword-nav"), ["name navigation"]);
    }

    #[test]
    fn every_word_of_a_family_is_found() {
        for (family, (name, tokens)) in FAMILIES.iter().enumerate() {
            for token in *tokens {
                assert!(FAMILY_WORDS.get(token).is_some_and(|lists| lists & (1 << family) != 0), "{name}: {token}");
            }
        }
    }

    #[test]
    fn the_nearest_of_a_kind_counts() {
        let page = "<main><div class=content><nav><p>One.</p></nav><p>Two.</p></div></main>";
        let document = crate::read::read_html(page);
        let ledger = Ledger::new(document.blocks.len(), &[], &[]);
        let kin = of_containers(&document, &ledger);
        let level = |block: usize, wanted: &str| {
            let mut found = None;
            let own = kin.get(document.blocks[block].container).copied().unwrap_or(Kin::nothing());
            own.put(&mut |name, value| {
                if name == wanted {
                    found = Some(value);
                }
            });
            found
        };
        assert_eq!(level(0, "tag nav"), Some(2.0));
        assert_eq!(level(0, "name body"), Some(3.0));
        assert_eq!(level(1, "name body"), Some(2.0));
        assert_eq!(level(1, "tag nav"), Some(21.0));
        assert_eq!(level(1, "tag main"), Some(3.0));
    }
}
