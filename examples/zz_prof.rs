use gleaner::bench::Chosen;
use std::fmt::Write as _;
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

fn main() {
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

    let want: Vec<String> = std::env::args().skip(1).collect();
    for (name, text) in &cases {
        if !want.is_empty() && !want.iter().any(|w| w == name) {
            continue;
        }
        let chosen = Chosen::of(text);
        for det in [false, true] {
            let mut best = f64::MAX;
            for _ in 0..15 {
                let t = std::time::Instant::now();
                std::hint::black_box(std::hint::black_box(&chosen).sweep(det));
                best = best.min(t.elapsed().as_secs_f64());
            }
            println!("{name} {} {:.2} ms/MB", if det { "both" } else { "rules" }, best * 1e3 * 1048576.0 / text.len() as f64);
        }
    }
}
