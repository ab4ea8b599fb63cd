//! The same page as another site would have written it: what a page is trained on besides itself.
//!
//! Knows what each disguise takes away from a page or puts in place of it. Must not know what the
//! model learns from. The corpora are young and well marked; much of the web is neither, and a model
//! that has only seen `<article class="post-content">` leans on those words.

mod foreign;
mod names;
mod rewrite;
mod shape;
mod survey;

use std::borrow::Cow;

use rewrite::{Names, Plan, Text, rewrite};
use survey::Survey;

/// What a page can be disguised as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Disguise {
    /// As it is.
    None,
    /// No classes, ids, roles, nor other attributes that name things. What hides stays.
    Nameless,
    /// Classes and ids are made up: groups stay groups, words mean nothing.
    Scrambled,
    /// Elements that say what they are become `div`, headings and lists on some pages too.
    Divs,
    /// Paragraphs are parted by `<br><br>` instead of being elements.
    Breaks,
    /// The outer boxes of the page are cells of tables, as around 2004.
    LayoutTable,
    /// The words of navigation, header, footer and the like are of another script and mean nothing.
    ForeignChrome,
}

impl Disguise {
    pub(crate) const ALL: [Self; 7] =
        [Self::None, Self::Nameless, Self::Scrambled, Self::Divs, Self::Breaks, Self::LayoutTable, Self::ForeignChrome];

    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Nameless => "nameless",
            Self::Scrambled => "scrambled",
            Self::Divs => "divs",
            Self::Breaks => "breaks",
            Self::LayoutTable => "layout-table",
            Self::ForeignChrome => "foreign-chrome",
        }
    }

    /// The page in this disguise; what is left to chance is drawn from `seed`, and the same seed
    /// gives the same page.
    ///
    /// A page that the rewriter cannot read for certain (a `<script>` in a `<select>`) stays as it is.
    pub(crate) fn apply(self, html: &str, seed: u64) -> Cow<'_, str> {
        if self == Self::None {
            return Cow::Borrowed(html);
        }
        let rewritten = Survey::of(html).and_then(|survey| rewrite(html, &self.plan(&survey, seed)));
        rewritten.map_or(Cow::Borrowed(html), Cow::Owned)
    }

    fn plan(self, survey: &Survey, seed: u64) -> Plan {
        let mut plan = Plan::new(survey, seed);
        match self {
            Self::None => {}
            Self::Nameless => {
                for (edit, element) in plan.edits.iter_mut().zip(&survey.elements) {
                    edit.names = if survey.is_hidden_by_name(element) { Names::OnlyScrambled } else { Names::Dropped };
                }
                scramble_sheets(survey, &mut plan);
            }
            Self::Scrambled => {
                for edit in &mut plan.edits {
                    edit.names = Names::Scrambled;
                }
                scramble_sheets(survey, &mut plan);
            }
            Self::Divs => shape::divs(survey, &mut plan, &shape::Tags::drawn(seed)),
            Self::Breaks => shape::breaks(survey, &mut plan),
            Self::LayoutTable => {
                shape::divs(survey, &mut plan, &shape::Tags::default());
                shape::layout_table(survey, &mut plan);
                if one_in(2, seed, "layout breaks") {
                    shape::breaks(survey, &mut plan);
                }
            }
            Self::ForeignChrome => foreign::chrome(survey, &mut plan),
        }
        plan
    }
}

fn scramble_sheets(survey: &Survey, plan: &mut Plan) {
    for (text, parent) in plan.texts.iter_mut().zip(survey.text_parents()) {
        if parent.is_some_and(|parent| parent.tag == "style") {
            *text = Text::Sheet;
        }
    }
}

/// A number for a word that is the same on every machine: FNV-1a, then the end of `SplitMix64`, as
/// FNV alone leaves the upper bits of short words alike.
fn hash(seed: u64, word: &str) -> u64 {
    let start = mix(seed) ^ 0xcbf2_9ce4_8422_2325;
    mix(word.bytes().fold(start, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)))
}

/// The `SplitMix64` generator's step: neighbours become strangers.
fn mix(number: u64) -> u64 {
    let number = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

/// One of `choices`, of which there is at least one, by a hash.
fn choose<T: Copy + Default>(choices: &[T], hash: u64) -> T {
    let at = hash % u64::try_from(choices.len().max(1)).unwrap_or(1);
    usize::try_from(at).ok().and_then(|at| choices.get(at)).copied().unwrap_or_default()
}

/// Whether this page is the one in `n` for which `what` happens.
fn one_in(n: u64, seed: u64, what: &str) -> bool {
    hash(seed, what).is_multiple_of(n)
}

#[cfg(test)]
mod tests {
    use gleaner::{Article, Cleaner, InputKind, Page, Reason};

    use super::*;

    /// Enough to meet both sides of every coin.
    const SEEDS: std::ops::Range<u64> = 0..16;

    const PAGE: &str = r#"<!DOCTYPE html><html><head><title>The ferry | Harbour News</title>
        <style>.popup, #veil { display: none } .wide > a { color: #fff }</style></head>
        <body class="home has-sidebar"><div id="page">
        <header class="site-header" role="banner"><a href="/">Harbour News</a></header>
        <nav class="main-nav"><ul><li><a href="/a">Local &amp; regional</a></li><li><a href="/b">Sport</a></li></ul></nav>
        <div class="columns"><main><article class="post" itemprop="articleBody">
        <h1>The ferry sails again</h1>
        <p class="lead">After eleven months in dock, the ferry left the harbour on <time>2 May</time> at noon.</p>
        Some two hundred people stood on the quay
        <p>“We did not think we would see it again,” said the harbour master, who had counted days &amp; weeks.
        <p>The crossing took forty minutes, four fewer than before.</p>
        <p hidden>Printed version</p><section><h2>New engines</h2><div><p>Both engines are new.</section>
        </article></main><aside id="side"><h3>Related</h3><ul><li>A bridge of ice<li>Tides</ul></aside></div>
        <div class="popup">Subscribe now</div><script>let a = "<div>";</script>
        <footer>© 2024 Harbour News</footer></div></body></html>"#;

    fn read(html: &str) -> Article {
        Cleaner::default().clean(Page::text(html).kind(InputKind::Html))
    }

    /// All that can be read on a page, kept or not, in its order; letters and digits only.
    fn letters(html: &str) -> String {
        let article = read(html);
        let mut texts: Vec<(usize, &str)> = Vec::new();
        for block in &article.blocks {
            let start = block.pieces.first().and_then(|piece| piece.span.clone()).map_or(0, |span| span.start);
            texts.push((start, &block.text));
        }
        for removal in &article.removals {
            texts.push((removal.span.clone().map_or(0, |span| span.start), &removal.text));
        }
        texts.sort_unstable();
        texts.iter().flat_map(|(_, text)| text.chars()).filter(|c| c.is_alphanumeric()).collect()
    }

    fn hidden(html: &str) -> Vec<String> {
        let removals = read(html).removals;
        removals.into_iter().filter(|removal| removal.reason == Reason::Hidden).map(|removal| removal.text).collect()
    }

    fn applied(disguise: Disguise, html: &str, seed: u64) -> String {
        disguise.apply(html, seed).into_owned()
    }

    #[test]
    fn all_text_survives_all_disguises_but_foreign_words() {
        let all = letters(PAGE);
        assert!(all.contains("Theferrysailsagain") && all.contains("2024Harbour"), "{all}");
        for disguise in Disguise::ALL.into_iter().filter(|disguise| *disguise != Disguise::ForeignChrome) {
            for seed in SEEDS {
                let html = disguise.apply(PAGE, seed);
                assert_eq!(letters(&html), all, "{} {seed}\n{html}", disguise.as_str());
            }
        }
    }

    #[test]
    fn what_is_hidden_stays_hidden() {
        assert_eq!(hidden(PAGE), ["Printed version", "Subscribe now"]);
        for disguise in Disguise::ALL.into_iter().filter(|disguise| *disguise != Disguise::ForeignChrome) {
            for seed in SEEDS {
                let html = disguise.apply(PAGE, seed);
                assert_eq!(hidden(&html), hidden(PAGE), "{} {seed}\n{html}", disguise.as_str());
            }
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_page() {
        for disguise in Disguise::ALL {
            for seed in SEEDS {
                assert_eq!(disguise.apply(PAGE, seed), disguise.apply(PAGE, seed));
            }
        }
        assert_ne!(Disguise::Scrambled.apply(PAGE, 1), Disguise::Scrambled.apply(PAGE, 2));
    }

    #[test]
    fn none_and_what_cannot_be_rewritten_stay_as_they_are() {
        assert_eq!(Disguise::None.apply(PAGE, 1), PAGE);
        let unsure = "<select><xmp><script>a</script></select><p class=b>c</p>";
        for disguise in Disguise::ALL {
            assert!(matches!(disguise.apply(unsure, 1), Cow::Borrowed(html) if html == unsure));
        }
    }

    #[test]
    fn nameless_pages_have_no_names() {
        let html = "<div class=a id=b role=main data-x=1 aria-label=c aria-hidden=false style='x:y' lang=en>d</div>";
        assert_eq!(applied(Disguise::Nameless, html, 1), "<div style='x:y' lang=en>d</div>");
        let html = r#"<i aria-hidden="true" class=a>b</i><i hidden id=c>d</i>"#;
        assert_eq!(applied(Disguise::Nameless, html, 1), r#"<i aria-hidden="true">b</i><i hidden>d</i>"#);
    }

    #[test]
    fn scrambled_names_are_the_same_everywhere() {
        let html = "<style>.a,#b{x:y}</style><p class='a c' id=b>d</p><p CLASS=a role=main>e";
        let [a, b, c] = ["a", "b", "c"].map(|name| names::made_up(name, 5));
        assert_eq!(
            applied(Disguise::Scrambled, html, 5),
            format!(r#"<style>.{a},#{b}{{x:y}}</style><p class="{a} {c}" id="{b}">d</p><p CLASS="{a}" role=main>e"#)
        );
    }

    #[test]
    fn divs_take_the_place_of_what_says_what_it_is() {
        let html = "<main><article><div>a</article><h2>b</h2><p>c <time>d</time></p><ul><li>e</li><li>f</ul><aside>g</main>";
        let seen: std::collections::BTreeSet<String> = SEEDS.map(|seed| applied(Disguise::Divs, html, seed)).collect();
        let shape = |heading: &str, list: &str, item: &str| {
            format!(
                "<div><div><div>a</div></div><{heading}>b</{heading}><p>c <span>d</span></p>\
                 <{list}><{item}>e</{item}><li>f</{list}><aside>g</div>"
            )
        };
        let wanted = [shape("h2", "ul", "li"), shape("div", "ul", "li"), shape("h2", "div", "div"), shape("div", "div", "div")];
        assert_eq!(seen, wanted.into_iter().collect());
    }

    #[test]
    fn breaks_part_paragraphs() {
        for (html, broken) in [
            ("<p>a</p><p>b</p>", "a<br><br>b<br><br>"),
            ("<div>a<p>b</div>", "<div>a<br><br>b</div>"),
            ("<div>a</div><p>b<p>c<div>d</div>", "<div>a</div>b<br><br>c<div>d</div>"),
            ("a<p>b</p>", "a<br><br>b<br><br>"),
            ("<img src=x><p>b", "<img src=x><br><br>b"),
            ("<div><p>a</div></p>", "<div>a</div></p>"),
            ("<p style='display:none'>a</p>", "<p style='display:none'>a</p>"),
        ] {
            assert_eq!(applied(Disguise::Breaks, html, 1), broken, "{html}");
        }
    }

    #[test]
    fn layout_tables_hold_the_outer_boxes() {
        let table = r#"<table width="100%" border="0" cellspacing="0" cellpadding="0"><tr>"#;
        let html = "<body><div class=a><header id=h>b</header> <script></script>\
            <div><nav role=x>c</nav><section>d<div>e</div></section></div>f<footer>g</footer></div></body>";
        assert_eq!(
            applied(Disguise::LayoutTable, html, 1),
            format!(
                "<body><div class=a>{table}<td>b</td></tr> <script></script>\
                 <tr><td>{table}<td>c</td><td>d<div>e</div></td></tr></table></td></tr></table>f\
                 {table}<td>g</td></tr></table></div></body>"
            )
        );
        let unclosed = "<body><div>a<div>b</body>";
        assert_eq!(applied(Disguise::LayoutTable, unclosed, 1), unclosed);
    }

    #[test]
    fn foreign_chrome_leaves_the_article_alone() {
        for seed in SEEDS {
            let html = applied(Disguise::ForeignChrome, PAGE, seed);
            for gone in ["Harbour News</a>", "Local", "regional", "Sport", "Related", "bridge"] {
                assert!(PAGE.contains(gone) && !html.contains(gone), "{gone} {seed}\n{html}");
            }
            for kept in [" &amp; ", "© 2024 ", "The ferry sails again", "days &amp; weeks", "let a = \"<div>\""] {
                assert!(html.contains(kept), "{kept} {seed}\n{html}");
            }
            // Which blocks are elected may differ, the words of the article not.
            let words = |html: &str| {
                let article = html.split("<article").nth(1).and_then(|rest| rest.split("</article>").next());
                letters(article.unwrap_or_default())
            };
            assert_eq!(words(&html), words(PAGE));
        }
    }

    #[test]
    fn broken_pages_come_through() {
        let deep = "<div class=nav><p>a".repeat(2000);
        let broken = [
            "",
            "<",
            "<p",
            "</p>",
            "<p class='",
            "<!--",
            "<style>.a{",
            "<table><p>a<td></div>b</table>c",
            "<body><div></td>a",
            &deep,
        ];
        for disguise in Disguise::ALL {
            for (html, seed) in broken.iter().zip(SEEDS) {
                let _ = disguise.apply(html, seed);
            }
            for end in (0..PAGE.len()).filter(|end| PAGE.is_char_boundary(*end)) {
                let _ = disguise.apply(&PAGE[..end], 1);
            }
        }
    }

    /// Two hundred thousand of anything take a moment, not minutes.
    #[test]
    fn long_pages_take_linear_time() {
        for part in ["<div>", "<p>a", "<li><b>", "</p>", "<nav>a</nav>", "<i class=a>", "& a<", "<div><p>a</div>"] {
            let html = part.repeat(200_000 / part.len().min(8));
            for disguise in Disguise::ALL {
                let started = std::time::Instant::now();
                let _ = disguise.apply(&html, 1);
                assert!(started.elapsed().as_secs() < 10, "{} {part}", disguise.as_str());
            }
        }
        for css in ["/*", "'", ".a{", "{", "\\", "@"] {
            let html = format!("<style>{}</style>", css.repeat(100_000));
            assert_ne!(Disguise::Scrambled.apply(&html, 1), "");
        }
    }
}
