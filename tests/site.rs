//! Profiles of a site: what many pages prove, what they do not, and that no order of learning matters.
//!
//! All pages are made here, of invented sentences.

use std::fmt::Write as _;

use gleaner::{Article, Cleaner, Error, Evidence, InputKind, Page, Reason, SiteProfile};

mod support;

/// Sentences that articles are made of, all different.
fn sentence(number: usize) -> String {
    const WHO: [&str; 7] = ["The miller", "A carpenter", "Her aunt", "The ferryman", "One of the twins", "The tuner", "A lodger"];
    const DID: [&str; 9] = ["mended", "painted", "carried home", "forgot", "found", "sold", "lent out", "drew", "weighed"];
    const WHAT: [&str; 11] = [
        "the old gate",
        "a copper kettle",
        "two oars",
        "the green ladder",
        "a sack of rye",
        "the weather vane",
        "a stuffed owl",
        "the long table",
        "nine candles",
        "a broken clock",
        "the blue door",
    ];
    const WHEN: [&str; 13] = [
        "before the frost",
        "on market day",
        "while it rained",
        "after the harvest",
        "at low water",
        "in the year of the comet",
        "without a word",
        "for his sister",
        "by candlelight",
        "on the way to church",
        "against all advice",
        "at the second try",
        "when nobody looked",
    ];
    format!("{} {} {} {}.", WHO[number % 7], DID[number % 9], WHAT[number % 11], WHEN[number % 13])
}

/// The same in Chinese, without a blank or mark.
fn wide(number: usize) -> String {
    const WHO: [&str; 5] = ["木匠", "船夫", "她姑姑", "守塔人", "老中医"];
    const WHEN: [&str; 7] = ["天亮前", "下雪那天", "退潮时", "散戏以后", "清明前后", "趁着月色", "一声不响"];
    const DID: [&str; 11] = [
        "修好了木门",
        "画完了渡船",
        "找到了旧钟",
        "卖掉了铜壶",
        "借走了梯子",
        "背回了黑麦",
        "忘记了雨伞",
        "拆开了来信",
        "数完了燕子",
        "喂饱了山羊",
        "点亮了灯塔",
    ];
    format!("{}{}{}", WHO[number % 5], WHEN[number % 7], DID[number % 11])
}

/// A paragraph of four sentences that stands on page `number` alone.
fn paragraph(number: usize, part: usize) -> String {
    (0..4).map(|at| sentence(number * 37 + part * 401 + at * 5)).collect::<Vec<_>>().join(" ")
}

/// Text pages: `shared` says what stands between the paragraphs of each.
fn pages(count: usize, shared: impl Fn(usize) -> String) -> Vec<String> {
    let page = |number| {
        let paragraphs: Vec<String> = (0..6).map(|part| paragraph(number, part)).collect();
        format!("{}\n\n{}\n\n{}", paragraphs[..3].join("\n\n"), shared(number), paragraphs[3..].join("\n\n"))
    };
    (0..count).map(page).collect()
}

fn learned<'p>(pages: impl IntoIterator<Item = &'p String>) -> SiteProfile {
    let mut profile = SiteProfile::default();
    for page in pages {
        profile.learn(page);
    }
    profile
}

fn cleaner(profile: SiteProfile) -> Cleaner {
    Cleaner::builder().site(profile).build().expect("known options")
}

/// What the profile took of a page: rules and texts.
fn taken(article: &Article) -> Vec<(&str, &str)> {
    let ours = article.removals.iter().filter(|removal| removal.rule.as_str().starts_with("profile/"));
    ours.map(|removal| (removal.rule.as_str(), removal.text.as_str())).collect()
}

fn doubted(article: &Article) -> Vec<&str> {
    let ours = article.doubts.iter().filter(|doubt| doubt.removal.rule.as_str().starts_with("profile/"));
    ours.map(|doubt| doubt.removal.text.as_str()).collect()
}

/// Learns pages that share what `shared` says, and cleans the first.
fn first(count: usize, shared: impl Fn(usize) -> String) -> Article {
    let pages = pages(count, shared);
    let article = cleaner(learned(&pages)).clean(&pages[0]);
    support::accounted(&article, &pages[0]).expect("every byte is accounted for");
    support::idempotent(&article).expect("a second cleaning changes nothing");
    article
}

#[track_caller]
fn check_taken(count: usize, shared: impl Fn(usize) -> String, expected: &[(&str, &str)]) {
    assert_eq!(taken(&first(count, shared)), expected);
}

/// Not taken, though so many of so many pages have it.
#[track_caller]
fn check_kept(shares: (usize, usize), line: &str) {
    let (some, all) = shares;
    let article = first(all, |number| if number < some { line.replace('#', &number.to_string()) } else { "A line.".to_owned() });
    assert_eq!(taken(&article), [], "{line}");
    assert!(article.text().contains(&line.replace('#', "0")), "{line}");
}

/// Numbers that look random and are the same every time: xorshift64*, Vigna 2016.
struct Dice(u64);

impl Dice {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        usize::try_from(self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33).expect("31 bits") % below
    }

    fn shuffle<T>(&mut self, things: &mut [T]) {
        for last in (1..things.len()).rev() {
            things.swap(last, self.next(last + 1));
        }
    }
}

/// Small pages of random lines, some of them on many pages, some pages twice or with another number.
fn random_pages(dice: &mut Dice, count: usize) -> Vec<String> {
    let mut pages: Vec<String> = Vec::new();
    for _ in 0..count {
        match dice.next(8) {
            0 if !pages.is_empty() => pages.push(pages[dice.next(pages.len())].clone()),
            1 if !pages.is_empty() => {
                let number = dice.next(100);
                pages.push(format!("{}\n\nRead {number} times", pages[dice.next(pages.len())]));
            }
            _ => {
                let lines = (0..=dice.next(5)).map(|_| match dice.next(3) {
                    0 => sentence(dice.next(5)),
                    1 => format!("Post | www.example.org | {}", sentence(dice.next(9000))),
                    _ => sentence(dice.next(9000)),
                });
                pages.push(lines.collect::<Vec<_>>().join("\n\n"));
            }
        }
    }
    pages
}

#[test]
fn no_order_and_no_split_of_the_pages_matters() {
    let mut dice = Dice(0x5eed);
    // Below, at and above the size of the sketch.
    for round in 0..24 {
        let size = [5, 40, 200, 700][round % 4];
        let mut pages = random_pages(&mut dice, size);
        let stream = learned(&pages);
        assert!(stream.pages() <= SiteProfile::PAGES);
        dice.shuffle(&mut pages);
        assert_eq!(learned(&pages), stream, "another order");
        let cuts = (dice.next(pages.len()), dice.next(pages.len()));
        let (low, high) = (cuts.0.min(cuts.1), cuts.0.max(cuts.1));
        // Shards may overlap: what two of them learned counts once.
        let shards = [learned(&pages[..high]), learned(&pages[low..high]), learned(&pages[high..])];
        let merged = |order: [usize; 3]| {
            let mut merged = SiteProfile::default();
            for shard in order {
                merged.merge(&shards[shard]);
            }
            merged
        };
        for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2], [2, 0, 1]] {
            assert_eq!(merged(order), stream, "merged in the order {order:?}");
        }
        let [a, b, c] = &shards;
        let mut right = b.clone();
        right.merge(c);
        let mut outer = a.clone();
        outer.merge(&right);
        assert_eq!(outer, stream, "a + (b + c)");
        outer.merge(&stream);
        assert_eq!(outer, stream, "merged with itself");
    }
}

#[test]
fn a_watermark_that_one_page_cannot_prove_is_cut_exactly() {
    let prefix = |number| format!("Lantern Post - www.example.org - {}", sentence(number));
    let pages_of_text = pages(10, prefix);
    let alone = gleaner::clean(&pages_of_text[0]);
    assert!(alone.text().contains(&prefix(0)), "one page proves it: {:?}", alone.removals);
    let article = first(10, prefix);
    assert_eq!(taken(&article), [("profile/glued", "Lantern Post - www.example.org -")]);
    let removal = article.removals.iter().find(|removal| removal.rule.as_str() == "profile/glued").expect("removed");
    assert_eq!(removal.reason, Reason::Injected);
    assert_eq!(removal.evidence, [Evidence::OnPages(10, 10), Evidence::DomainLike("www.example.org".to_owned())]);
    assert!(article.text().contains(&format!("\n\n{}\n\n", sentence(0))), "{}", article.text());

    check_taken(
        10,
        |number| format!("青灯网 www.example.org {}。", wide(number)),
        &[("profile/glued", "青灯网 www.example.org")],
    );
    check_taken(
        10,
        |number| format!("夜读时分青灯阁www.example.org{}。", wide(number)),
        &[("profile/glued", "夜读时分青灯阁www.example.org")],
    );
    check_taken(
        10,
        |number| format!("{} From the desk of Lantern Novels, www.example.org", sentence(number)),
        &[("profile/glued", "From the desk of Lantern Novels, www.example.org")],
    );
    check_taken(
        10,
        |number| format!("{} (Lantern Novels | www.example.org) {}", sentence(number), sentence(number + 1)),
        &[("profile/glued", "(Lantern Novels | www.example.org)")],
    );
    check_taken(
        10,
        |number| format!("{} The lamps are named on www.example.org every spring. {}", sentence(number), sentence(number + 1)),
        &[("profile/sentence", "The lamps are named on www.example.org every spring.")],
    );
}

#[test]
fn lines_of_the_site_go() {
    let plea = "The Lantern Post lives on those who read it: become a lamplighter.";
    check_taken(10, |_| plea.to_owned(), &[("profile/line", plea)]);
    let article = first(10, |_| plea.to_owned());
    let removal = article.removals.iter().find(|removal| removal.text == plea).expect("removed");
    assert_eq!((removal.reason, removal.evidence.as_slice()), (Reason::Repeat, [Evidence::OnPages(10, 10)].as_slice()));
    // A foot whose number grows is one line.
    check_taken(
        10,
        |number| format!("Lantern Novels, page {}, www.example.org", number + 1),
        &[("profile/line", "Lantern Novels, page 1, www.example.org")],
    );
    // Folded: width and case.
    let wide = |number| {
        if number % 2 == 0 { "Ｌａｎｔｅｒｎ Novels on www.example.org" } else { "lantern novels on WWW.example.org" }
    };
    check_taken(10, |number| wide(number).to_owned(), &[("profile/line", wide(0))]);
}

#[test]
fn what_honest_text_repeats_is_kept() {
    // The standing introduction of a series, as paragraph or sentence, among other articles.
    check_kept((5, 10), "In this series people who are the last of their trade tell what they do in the morning, and why.");
    check_kept((5, 10), "This is the weekly column from the lighthouse keeper's kitchen.");
    // A quotation on several pages.
    check_kept((4, 10), "“Nobody asked the river,” the mayor said at the opening of the dam.");
    // Labels of texts, on all pages.
    for line in ["Ingredients", "By Ada Brook", "Photo: Ada Brook", "参考文献", "记者林一舟摄", "# minutes"] {
        check_kept((10, 10), line);
    }
    // Data that is written in the same words every day.
    check_kept((10, 10), "Water at the old bridge this morning: # centimetres above the mark.");
    // Beginnings that texts of a kind share, glued to what is told.
    for beginning in
        ["Question:", "记者：", "LANTERN BRIDGE, Nov. # (Post Staff) -", "本报青灯镇#月#日电（记者林一舟）", "Update:"]
    {
        let line = |number: usize| format!("{} {}", beginning.replace('#', &(number % 9).to_string()), sentence(number));
        let article = first(10, line);
        assert_eq!(taken(&article), [], "{beginning}");
        assert!(article.text().contains(&line(0)), "{beginning}");
    }
    // A product whose name has a dot, and a source that is part of the sentence.
    let ends: [fn(usize) -> String; 5] = [
        |number| format!("Lantern.com {}", sentence(number).to_lowercase()),
        |number| format!("据www.example.org{}。", wide(number)),
        |number| format!("Tickets are sold at www.example.org because {}", sentence(number).to_lowercase()),
        |number| format!("{}请登录 www.example.org", wide(number)),
        |number| format!("{} [example.org] {}", sentence(number).replace('.', ""), sentence(number + 3).to_lowercase()),
    ];
    for end in ends {
        let article = first(10, end);
        assert_eq!(taken(&article), [], "{}", end(0));
    }
}

#[test]
fn what_comes_near_is_kept_with_a_doubt() {
    let article = first(10, |_| "By Ada Brook".to_owned());
    assert_eq!(doubted(&article), ["By Ada Brook"]);
    let doubt = article.doubts.iter().find(|doubt| doubt.removal.text == "By Ada Brook").expect("a doubt");
    assert_eq!(doubt.removal.evidence, [Evidence::OnPages(10, 10)]);
    // Half a share is not even a doubt.
    assert_eq!(
        doubted(&first(10, |number| if number < 5 { "By Ada Brook".to_owned() } else { sentence(number) })),
        Vec::<&str>::new()
    );
}

#[test]
fn one_article_under_several_addresses_does_not_eat_itself() {
    // Fetched again and again, with other lines around it each time.
    let body: Vec<String> = (0..6).map(|part| paragraph(0, part)).collect();
    let pages: Vec<String> = (0..8).map(|time| format!("{}\n\n{}", body.join("\n\n"), sentence(time * 31))).collect();
    let article = cleaner(learned(&pages)).clean(&pages[0]);
    assert_eq!(taken(&article), []);
    assert!(!doubted(&article).is_empty());
    assert_eq!(article.text(), gleaner::clean(&pages[0]).text());
}

#[test]
fn a_page_learned_twice_is_one_page() {
    let pages = pages(1, |_| "The Lantern Post lives on those who read it: become a lamplighter.".to_owned());
    let clock = |time: usize| format!("{}\n\nIt is {time} minutes past 9, and you are reader {}.", pages[0], time * 1000);
    let mut profile = learned(&pages);
    for _ in 0..50 {
        profile.learn(&pages[0]);
    }
    assert_eq!(profile.pages(), 1);
    let clocks: Vec<String> = (0..50).map(clock).collect();
    let mut clocked = learned(&clocks);
    assert_eq!(clocked.pages(), 1);
    clocked.merge(&profile);
    assert_eq!(clocked.pages(), 2);
    assert_eq!(taken(&cleaner(clocked).clean(&pages[0])), []);
}

#[test]
fn fewer_than_three_pages_prove_nothing() {
    let line = "The Lantern Post lives on those who read it: become a lamplighter.";
    let pages = pages(4, |_| line.to_owned());
    for count in 0..3 {
        assert_eq!(taken(&cleaner(learned(&pages[..count])).clean(&pages[3])), [], "{count} pages");
    }
    assert_eq!(taken(&cleaner(learned(&pages[..3])).clean(&pages[3])), [("profile/line", line)]);
    // A page does not speak against itself: learned or not, the result is the same.
    assert_eq!(cleaner(learned(&pages)).clean(&pages[3]), cleaner(learned(&pages[..3])).clean(&pages[3]));
}

/// HTML pages of one template: what is below the headline, and what the list of stories says.
fn html(number: usize, lead: &str, teasers: &[String]) -> String {
    let mut page = format!("<!DOCTYPE html><title>{0}</title><main><h1>{0}</h1>\n", sentence(number * 3));
    let _ = writeln!(page, "<p class='lead post-{number}'>{lead}</p>");
    for part in 0..6 {
        let _ = writeln!(page, "<p>{}</p>", paragraph(number, part));
    }
    let items: Vec<String> =
        teasers.iter().map(|teaser| format!("<div class='teaser'><p class='text'>{teaser}</p></div>")).collect();
    let _ = writeln!(page, "</main><aside>{}</aside>", items.concat());
    page
}

#[test]
fn a_teaser_on_all_pages_does_not_take_the_standfirst_of_its_article() {
    let leads: Vec<String> = (0..10).map(|number| format!("What {}", sentence(number * 11).to_lowercase())).collect();
    let pages: Vec<String> = (0..10).map(|number| html(number, &leads[number], &leads)).collect();
    let text = cleaner(learned(&pages)).clean(&pages[0]).text();
    assert_eq!(text.matches(&leads[0]).count(), 1, "{text}");
    assert!(text.starts_with(&leads[0]) && !text.contains(&leads[1]), "{text}");
    // The same line at the lead's own place on all pages is the site's.
    let lead = "You read the archive of the Lantern Post, scanned in the cellar.";
    let pages: Vec<String> = (0..10).map(|number| html(number, lead, &leads)).collect();
    let article = cleaner(learned(&pages)).clean(&pages[0]);
    assert_eq!(taken(&article).first(), Some(&("profile/line", lead)));
}

#[cfg(feature = "scraper")]
#[test]
fn a_parsed_document_teaches_the_same() {
    let pages: Vec<String> = (0..10).map(|number| html(number, "A line of the Lantern Post about itself.", &[])).collect();
    let mut parsed = SiteProfile::default();
    for page in &pages {
        parsed.learn_document(&scraper::Html::parse_document(page));
    }
    assert_eq!(parsed, learned(&pages));
}

#[test]
fn what_the_caller_keeps_stays() {
    let line = "The Lantern Post lives on those who read it: become a lamplighter.";
    let pages = pages(5, |_| line.to_owned());
    let builder = || Cleaner::builder().site(learned(&pages));
    let keeping = builder().keep(Reason::Repeat).build().expect("known options").clean(&pages[0]);
    let without = builder().without_rule("profile/line").build().expect("a known rule").clean(&pages[0]);
    for article in [keeping, without] {
        assert!(article.text().contains(line));
        assert_eq!((taken(&article), doubted(&article)), (Vec::new(), Vec::new()));
    }
}

#[test]
fn counts_end_at_the_size_of_the_sketch() {
    let line = "The Lantern Post lives on those who read it: become a lamplighter.";
    let pages = pages(SiteProfile::PAGES + 60, |_| line.to_owned());
    let profile = learned(&pages);
    assert_eq!(profile.pages(), SiteProfile::PAGES);
    let new = self::pages(SiteProfile::PAGES + 61, |_| line.to_owned()).pop().expect("one more");
    let article = cleaner(profile).clean(&new);
    let removal = article.removals.iter().find(|removal| removal.text == line).expect("removed");
    assert_eq!(removal.evidence, [Evidence::OnPages(SiteProfile::PAGES + 1, SiteProfile::PAGES + 1)]);
}

#[test]
fn a_full_sketch_has_one_size() {
    let large = |number: usize| {
        (0..2_000).map(|line| format!("Line {number} of {}", sentence(number * 7919 + line))).collect::<Vec<_>>().join("\n\n")
    };
    let mut profile = SiteProfile::default();
    let mut sizes = Vec::new();
    for number in 0..SiteProfile::PAGES + 20 {
        let page = large(number);
        profile.learn(Page::from(&page).kind(InputKind::Text));
        sizes.push(profile.to_string().len());
    }
    // Eight bytes a hash, in base64, and a line's head.
    let bound = SiteProfile::PAGES * (SiteProfile::KEYS + 2) * 8 * 4 / 3 + 64;
    let full = sizes[SiteProfile::PAGES - 1];
    assert!(full <= bound && full > bound / 2, "{full} bytes, {bound} at most");
    assert!(sizes[SiteProfile::PAGES..].iter().all(|size| size.abs_diff(full) < full / 100), "{sizes:?}");
    assert!(sizes.is_sorted() || sizes[..SiteProfile::PAGES].is_sorted(), "grows up to its size");
}

#[test]
fn a_profile_comes_back_as_it_was_stored() {
    let profile = learned(&random_pages(&mut Dice(7), 50));
    let text = profile.to_string();
    assert!(!text.contains(char::is_control));
    assert_eq!(text.parse(), Ok(profile.clone()));
    assert_eq!(SiteProfile::default().to_string().parse(), Ok(SiteProfile::default()));
}

#[cfg(feature = "serde")]
#[test]
fn a_profile_is_a_string_in_json() {
    let profile = learned(&random_pages(&mut Dice(8), 50));
    let json = serde_json::to_string(&profile).expect("JSON");
    assert_eq!(serde_json::from_str::<SiteProfile>(&json).expect("the same"), profile);
    let other = json.replacen("profile/1 ", "profile/2 ", 1);
    let error = serde_json::from_str::<SiteProfile>(&other).expect_err("another version").to_string();
    assert!(error.contains("another version: found `2`, expected `1`"), "{error}");
}

#[test]
fn other_profiles_are_refused_by_name() {
    let text = learned(&random_pages(&mut Dice(9), 20)).to_string();
    let parse = |text: &str| text.parse::<SiteProfile>().expect_err("refused");
    let part = |error: Error| match error {
        Error::ForeignProfile { part, found, expected } => (part, found, expected),
        other => panic!("{other}"),
    };
    assert_eq!(part(parse(&text.replacen("/1 ", "/7 ", 1))), ("version", "7".to_owned(), "1".to_owned()));
    let (fingerprint, found) = (text.split(' ').nth(1).expect("a fingerprint"), "0123456789abcdef");
    assert_eq!(part(parse(&text.replacen(fingerprint, found, 1))), ("folding", found.to_owned(), fingerprint.to_owned()));
    let cut = |bytes: usize| text[..text.len() - bytes].to_owned();
    let twice = format!("{text}{}", text.rsplit(' ').next().expect("bytes"));
    let longest = format!("gleaner-site-profile/{} x y", "9".repeat(100_000));
    for other in
        ["", " ", "{}", "gleaner-site-profile", "gleaner-site-profile/", "other/1 0 0", &cut(4), &cut(1), &twice, &longest]
    {
        let error = parse(other);
        assert!(matches!(error, Error::NotAProfile(_) | Error::ForeignProfile { .. }), "{error}");
        assert!(error.to_string().len() < 300, "{error}");
    }
}
