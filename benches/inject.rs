//! What the text rules and the detector of injected spam cost, for each byte of article text.
//!
//! The aim is 20 ms for a megabyte, rules and detector together, and no more than three times that for text
//! made to be slow: a hundred thousand repeats of one watermark, a megabyte without a blank.

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use gleaner::bench::Chosen;

const MEGABYTE: usize = 1 << 20;

/// Paragraphs with a number in each, so that no two are the same, and a watermark in every twentieth.
fn article(paragraph: &str, watermark: &str) -> String {
    let mut text = String::with_capacity(MEGABYTE + paragraph.len());
    let mut count = 0;
    while text.len() < MEGABYTE {
        let _ = write!(text, "{count} {paragraph}");
        if count % 20 == 0 {
            text.push_str(watermark);
        }
        text.push_str("\n\n");
        count += 1;
    }
    text
}

fn up_to_a_megabyte(part: &str) -> String {
    part.repeat(MEGABYTE / part.len())
}

fn inject(criterion: &mut Criterion) {
    let chinese = "河水一夜之间上涨了两米，下游的公路已经封闭，居民被安置在学校里。镇长说，堤坝还能撑到天亮，志愿者连夜装了三千个沙袋，\
                   小学的操场上停满了卡车。“我们等水退，”他说，“退了就回家。”没有人受伤，只有几头牛被冲走了。";
    let english = "The river rose two metres overnight, and the lower road was closed before dawn. The mayor said that the \
                   dam would hold until the morning; volunteers had filled three thousand bags of sand, and the yard of \
                   the school was full of lorries. \"We wait for the water to fall,\" she said, \"and then we go home.\"";
    let russian = "За ночь вода в реке поднялась на два метра, и нижнюю дорогу закрыли до рассвета. Глава посёлка сказал, что \
                   плотина выдержит до утра: добровольцы наполнили три тысячи мешков с песком.";
    let cases = [
        ("chinese", article(chinese, "(雪夜书屋 wWw.exaMple.org")),
        ("english", article(english, " Read the latest chapters at exam(p)le.c0m")),
        ("russian", article(russian, " Читайте новые главы на сайте example.ru")),
        ("repeats", up_to_a_megabyte("水。(Www.eXample.coM)\n")),
        ("no-blank", up_to_a_megabyte("河水上涨")),
        ("no-blank-dots", up_to_a_megabyte("a.b.example.com-")),
        ("brackets", up_to_a_megabyte("((【")),
    ];
    let mut group = criterion.benchmark_group("inject");
    group.sample_size(20);
    for (name, text) in &cases {
        let chosen = Chosen::of(text);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(format!("{name}/rules"), |bencher| bencher.iter(|| black_box(&chosen).sweep(false)));
        group.bench_function(format!("{name}/rules-and-detector"), |bencher| bencher.iter(|| black_box(&chosen).sweep(true)));
    }
    group.finish();
}

criterion_group!(benches, inject);
criterion_main!(benches);
