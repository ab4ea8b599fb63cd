//! The detector takes linear time, whatever the text: hostile families by counted steps.
//!
//! Steps are exact and the same on every machine. They see only the loops that count them: folding, the search
//! for domains and words, taking lines apart, repeats, and whatever is asked once for each finding.

use super::inject;
use crate::ledger::Ledger;
use crate::steps::{self, assert_linear, count};

/// Bytes of the smallest and the largest text of a family.
const SIZES: [usize; 2] = [1 << 14, 1 << 17];

/// Steps for each byte of a text. The most that was measured is 181, for a row of open brackets.
const STEPS_PER_BYTE: f64 = 200.0;

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
    ("keys on lines", "aB3dE5fG7h9jK1mN#=\n"),
    ("random words", "He slept. vq8Tk3WpMw bXf So they went.\n"),
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
    let families = FAMILIES.iter().map(|(name, part)| {
        let texts = SIZES.map(|size| text(part, size));
        steps::Family { name, sizes: SIZES, steps: texts.each_ref().map(|text| steps(text)), bytes: texts[1].len() }
    });
    assert_linear(families, STEPS_PER_BYTE);
}
