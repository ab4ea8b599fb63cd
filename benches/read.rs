//! Reading HTML, against the tree that everybody else builds first.
//!
//! Pages are made by code, with the sizes and the mix of markup that real ones have: navigation, an
//! article with links and emphasis, related lists, scripts and style sheets. `scraper` parses; ours
//! parses, flattens and maps every byte, which is all of [`gleaner`] that knows HTML. Peak memory and
//! the ratio of the shortest times are printed before criterion's own.

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{BenchmarkId, Criterion, Throughput};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const ENGLISH: [&str; 6] = [
    "The river rose two metres overnight, and the lower road was closed before dawn.",
    "Volunteers carried sandbags to the mill; the council counted 240 of them by noon.",
    "“We have seen worse,” said Ada Brook, who keeps the ferry &mdash; and her father's ledger.",
    "Nobody was hurt, but the school stays shut until Thursday, the headmaster wrote.",
    "Rain is expected to ease on Wednesday, with wind from the west at 40&nbsp;km/h.",
    "The dam upstream, built in 1931, was opened for the first time in eleven years.",
];
const CHINESE: [&str; 6] = [
    "河水一夜之间上涨了两米，下游的公路在天亮前已经封闭。",
    "志愿者把沙袋运到磨坊，到中午时，镇政府清点出240个。",
    "“更大的水我们也见过，”守渡口的老人说，他还留着父亲的账本。",
    "没有人员受伤，但学校要停课到星期四，校长在通知里写道。",
    "预计星期三降雨减弱，西风每小时40公里。",
    "上游的水坝建于1931年，这是十一年来第一次开闸。",
];

struct Page {
    name: &'static str,
    sentences: &'static [&'static str],
    paragraphs: usize,
    links: usize,
    script: usize,
}

const PAGES: [Page; 6] = [
    Page { name: "small-en", sentences: &ENGLISH, paragraphs: 6, links: 20, script: 2_000 },
    Page { name: "medium-en", sentences: &ENGLISH, paragraphs: 30, links: 160, script: 25_000 },
    Page { name: "large-en", sentences: &ENGLISH, paragraphs: 120, links: 700, script: 180_000 },
    Page { name: "small-zh", sentences: &CHINESE, paragraphs: 6, links: 20, script: 2_000 },
    Page { name: "medium-zh", sentences: &CHINESE, paragraphs: 30, links: 160, script: 25_000 },
    Page { name: "large-zh", sentences: &CHINESE, paragraphs: 120, links: 700, script: 180_000 },
];

impl Page {
    fn html(&self) -> String {
        let mut out = String::from(
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>High water - The River Post</title>\n\
             <meta name=\"description\" content=\"The river rose\">\n<link rel=\"canonical\" href=\"https://example.org/a/1.html\">\n<style>\n",
        );
        for rule in 0..self.script / 400 {
            let _ = writeln!(
                out,
                ".c{rule} {{ margin: 0 {rule}px; display: block; color: #333 }}\n.c{rule} a:hover {{ color: red }}"
            );
        }
        out.push_str("</style>\n<script>\n");
        for line in 0..self.script / 60 {
            let _ = writeln!(out, "  if (a < {line} && b > {line}) {{ run('<b>' + {line} + '</b>'); }}");
        }
        out.push_str("</script>\n</head>\n<body class=\"page page-article\" id=\"top\">\n<header class=\"site-header\"><nav class=\"main-nav\">\n");
        self.list(&mut out, self.links / 2);
        out.push_str("</nav></header>\n<main class=\"content\">\n<article class=\"post\" itemscope>\n<h1 class=\"post-title\">High water</h1>\n");
        for paragraph in 0..self.paragraphs {
            out.push_str("        <p class=\"text\" data-index=\"7\">");
            for sentence in 0..4 {
                let text = self.sentences[(paragraph * 5 + sentence * 7) % self.sentences.len()];
                match (paragraph + sentence) % 5 {
                    0 => {
                        let _ =
                            write!(out, "<a href=\"/topic/{paragraph}?from=text&amp;n={sentence}\" class=\"topic\">{text}</a> ");
                    }
                    1 => {
                        let _ = write!(out, "<strong>{text}</strong> ");
                    }
                    _ => {
                        let _ = write!(out, "{text} ");
                    }
                }
            }
            out.push_str("</p>\n");
            if paragraph % 6 == 5 {
                let _ = writeln!(
                    out,
                    "<figure class=\"image\"><img src=\"/i/{paragraph}.jpg\" alt=\"The ferry &amp; the mill\" width=\"640\" height=\"480\" \
                     loading=\"lazy\"><figcaption>The ferry at noon. Photo: Ada Brook</figcaption></figure>"
                );
            }
        }
        out.push_str("</article>\n<aside class=\"related\"><h3>More</h3>\n");
        self.list(&mut out, self.links / 2);
        out.push_str(
            "</aside>\n</main>\n<footer class=\"site-footer\"><p>&copy; 2024 The River Post</p></footer>\n</body>\n</html>\n",
        );
        out
    }

    fn list(&self, out: &mut String, links: usize) {
        out.push_str("<ul class=\"menu\">\n");
        for link in 0..links {
            let text: String = self.sentences[link % self.sentences.len()].chars().take(24).collect();
            let text = text.replace('&', "and");
            let _ = writeln!(
                out,
                "  <li class=\"menu-item menu-item-{link}\" id=\"item-{link}\"><a href=\"https://www.example.org/section/{link}/index.html\" \
                 title=\"{text}\"><span class=\"label\">{text}</span></a></li>"
            );
        }
        out.push_str("</ul>\n");
    }
}

fn memory(name: &str, html: &str) {
    let peak = |run: &dyn Fn()| {
        MEMORY.reset_peak_usage();
        let before = MEMORY.current_usage();
        run();
        MEMORY.peak_usage().saturating_sub(before) as f64 / html.len() as f64
    };
    let ours = peak(&|| {
        black_box(gleaner::bench::read(html));
    });
    let tree = peak(&|| drop(black_box(scraper::Html::parse_document(html))));
    println!("{name}: {} bytes, peak heap {ours:.2} bytes for each byte of input; scraper {tree:.2}", html.len());
}

/// How many times as long `scraper` takes: the shortest of many turns each, taken in turns, so that what
/// else the machine does meets both.
fn ratio(name: &str, html: &str) {
    const TURNS: usize = 60;
    let shortest = |best: &mut Duration, run: &dyn Fn()| {
        let start = Instant::now();
        run();
        *best = start.elapsed().min(*best);
    };
    let (mut ours, mut theirs) = (Duration::MAX, Duration::MAX);
    for _ in 0..TURNS {
        shortest(&mut theirs, &|| drop(black_box(scraper::Html::parse_document(black_box(html)))));
        shortest(&mut ours, &|| {
            black_box(gleaner::bench::read(black_box(html)));
        });
    }
    let times = theirs.as_secs_f64() / ours.as_secs_f64();
    println!("{name}: {times:.2} times as fast as scraper, {ours:.1?} against {theirs:.1?}");
}

fn main() {
    let pages: Vec<(&str, String)> = PAGES.iter().map(|page| (page.name, page.html())).collect();
    // What is made once for all pages, expressions and tables, belongs to no page.
    for (_, html) in &pages {
        black_box(gleaner::bench::read(html));
    }
    for (name, html) in &pages {
        memory(name, html);
    }
    for (name, html) in &pages {
        ratio(name, html);
    }
    // A page of the caller's own, to measure on what no bench can make up.
    let own = std::env::var("GLEANER_PAGE").ok().and_then(|path| std::fs::read_to_string(path).ok());
    let pages = pages.into_iter().chain(own.map(|html| ("own", html)));
    let mut criterion = Criterion::default().configure_from_args();
    let mut group = criterion.benchmark_group("read");
    for (name, html) in pages {
        group.throughput(Throughput::Bytes(html.len() as u64));
        group.bench_with_input(BenchmarkId::new("gleaner", name), &html, |bencher, html| {
            bencher.iter(|| gleaner::bench::read(black_box(html)));
        });
        group.bench_with_input(BenchmarkId::new("scraper", name), &html, |bencher, html| {
            bencher.iter(|| scraper::Html::parse_document(black_box(html)));
        });
    }
    group.finish();
    drop(criterion);
}
