//! The detector takes linear time, whatever the text: hostile families by counted steps.
//!
//! Steps are exact and the same on every machine. They see only the loops that count them: folding, the search
//! for domains and words, taking lines apart, repeats, and whatever is asked once for each finding.

use super::inject;
use crate::ledger::Ledger;
use crate::steps::count;

/// Steps may grow with this power of the bytes of a text. Sorting is not counted.
const EXPONENT: f64 = 1.05;

/// Bytes of the smallest and the largest text of a family.
const SIZES: [usize; 2] = [1 << 14, 1 << 17];

/// Families, each by what is repeated, with numbers for `#`.
const FAMILIES: &[(&str, &str)] = &[
    ("prose", "河水一夜之间上涨了两米，下游的公路已经封闭，#禁止通行。\n"),
    ("watermarks on lines", "水。(雪夜书屋 Www.eXample.coM)\n"),
    ("watermarks on one line", "水(雪夜|Www.eXample.coM)流"),
    ("dots between letters", "a.b.c.d.example.com."),
    ("split letters", "e x a m p l e . c o m "),
    ("noise in tokens", "ex/am(p)le(.)co/m/"),
    ("frames", "最新章节请到本站阅读，请记住本站域名。"),
    ("open brackets", "((【[example.com"),
    ("page feet", "第 # 页 example.com\n"),
    ("names that are taught and mangled", "Www.eXampleriver.coM ex#mpleriver.com\n"),
    ("scraps", "7 R\" p8 n; z< G3 s_ y "),
    ("residue", "水target=\"_bla水</a>"),
    ("trade", "casino bonus online slots bonus and the river rose "),
    ("no blank", "河水上涨"),
];

fn text(part: &str, bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + part.len());
    let mut number = 0;
    while text.len() < bytes {
        text.push_str(&part.replace('#', &format!("{number:05}")));
        number += 1;
    }
    text
}

/// Steps of the detector.
fn steps(text: &str) -> u64 {
    let document = crate::read::read_text(text);
    let mut ledger = Ledger::new(document.blocks.len(), &[], &[]);
    count(|| inject(&document, Some("河水上涨的一夜之间"), &mut ledger))
}

#[test]
fn the_detector_takes_linear_time() {
    let mut wrong = Vec::new();
    for (name, part) in FAMILIES {
        let [few, many] = SIZES.map(|size| steps(&text(part, size)) as f64);
        let [first, last] = SIZES.map(|size| size as f64);
        let exponent = (many / few.max(1.0)).ln() / (last / first).ln();
        let line = format!("{name}: exponent {exponent:.3}, {:.1} steps a byte", many / last);
        println!("{line}");
        if exponent > EXPONENT {
            wrong.push(line);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
