//! What cleaning costs, by kind of input: all stations, from `&str` to `Article`.
//!
//! Inputs are fixtures, once as they are and once with their body repeated to a megabyte, so that
//! the cost of a byte in a small page can be compared with that in a large one. The election is also
//! measured alone: it may take a quarter of the whole on an average page. So is what a site's
//! profile costs. `GLEANER_PAGE` names a page of the caller's own to measure besides.

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use gleaner::{Cleaner, InputKind, Page, SiteProfile};

const LARGE: usize = 1 << 20;

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The same lines again and again. Repeated markup is an odd page, but as many tags to a byte.
fn large(text: &str) -> String {
    let mut large = String::with_capacity(LARGE + text.len());
    while large.len() < LARGE {
        large.push_str(text);
        large.push_str("\n\n");
    }
    large
}

fn clean(criterion: &mut Criterion) {
    let cases = [
        ("text-chinese", InputKind::Text, fixture("news/captions-with-injected-site-name/input.txt")),
        ("text-english", InputKind::Text, fixture("text/hard-wrapped-english/input.txt")),
        ("html-chinese", InputKind::Html, fixture("news/cms-page-of-the-seed/input.html")),
        ("html-english", InputKind::Html, fixture("news/english-news-with-newsletter-and-comments/input.html")),
    ];
    let cleaner = Cleaner::default();
    let mut group = criterion.benchmark_group("clean");
    for (name, kind, page) in cases {
        for (size, input) in [("page", page.clone()), ("megabyte", large(&page))] {
            group.throughput(Throughput::Bytes(input.len() as u64));
            group.bench_function(format!("{name}/{size}"), |bencher| {
                bencher.iter(|| cleaner.clean(Page::from(black_box(&input)).kind(kind)));
            });
        }
    }
    group.finish();
}

/// The election beside all of cleaning, on the same pages.
fn elect(criterion: &mut Criterion) {
    let own = std::env::var("GLEANER_PAGE").ok().and_then(|path| std::fs::read_to_string(path).ok());
    let pages = [
        ("html-chinese", fixture("news/cms-page-of-the-seed/input.html")),
        ("html-english", fixture("news/english-news-with-newsletter-and-comments/input.html")),
    ];
    let mut group = criterion.benchmark_group("elect");
    for (name, page) in pages.into_iter().chain(own.map(|page| ("own", page))) {
        let marked = gleaner::bench::Marked::of(&page);
        group.bench_function(format!("{name}/election"), |bencher| bencher.iter(|| black_box(&marked).elect()));
        let html = || Page::from(page.as_str()).kind(InputKind::Html);
        group.bench_function(format!("{name}/clean"), |bencher| bencher.iter(|| Cleaner::default().clean(black_box(html()))));
    }
    group.finish();
}

/// Learning a page beside reading it, and cleaning with a profile beside cleaning without.
fn site(criterion: &mut Criterion) {
    let page = fixture("news/english-news-with-newsletter-and-comments/input.html");
    let mut profile = SiteProfile::default();
    // The same page with other words, as the pages of a site are.
    for letter in ["b", "c", "d", "f", "g", "h"] {
        profile.learn(Page::from(&page.replace("the ", &format!("the {letter} "))).kind(InputKind::Html));
    }
    let cleaners = [("clean", Cleaner::default()), ("clean-with-profile", with_site(&profile))];
    let html = || Page::from(black_box(&page)).kind(InputKind::Html);
    let mut group = criterion.benchmark_group("site");
    group.throughput(Throughput::Bytes(page.len() as u64));
    group.bench_function("read", |bencher| bencher.iter(|| gleaner::bench::read(black_box(&page))));
    group.bench_function("learn", |bencher| bencher.iter(|| profile.learn(html())));
    for (name, cleaner) in cleaners {
        group.bench_function(name, |bencher| bencher.iter(|| cleaner.clean(html())));
    }
    group.finish();
}

fn with_site(profile: &SiteProfile) -> Cleaner {
    Cleaner::builder().site(profile.clone()).build().unwrap_or_default()
}

criterion_group!(benches, clean, elect, site);
criterion_main!(benches);
