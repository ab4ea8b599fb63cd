//! Which blocks of a page are in its gold text.
//!
//! Knows words and their order. A block counts as far as its words stand in the gold, in the place
//! where they belong: a menu that names a place of the article is no part of it.

use std::collections::HashMap;

/// Words in a row that anchor the page to its gold.
const ANCHOR: usize = 5;

/// Between two anchors all words are compared with all: up to so many pairs.
const PAIRS: usize = 3_000_000;

/// A block of so many words that stands in the gold in another place belongs to it too, if this share
/// of its words in a row does.
const MOVED_WORDS: usize = 8;
const MOVED_SHARE: f32 = 0.8;

/// What was found of one page.
pub(crate) struct Labels {
    /// For each block the share of its words that stand in the gold; `None` for a block without words.
    pub(crate) blocks: Vec<Option<f32>>,
    /// The share of the gold that stands on the page.
    pub(crate) coverage: f32,
}

/// Labels the blocks of a page.
pub(crate) fn labels(blocks: &[&str], gold: &str) -> Labels {
    let mut words: HashMap<String, u32> = HashMap::new();
    let gold = tokens(gold, &mut words);
    let page: Vec<Vec<u32>> = blocks.iter().map(|block| tokens(block, &mut words)).collect();
    let flat: Vec<u32> = page.iter().flatten().copied().collect();
    let matched = align(&flat, &gold);
    let mut shares = Vec::with_capacity(page.len());
    let mut start = 0;
    let mut used = vec![false; gold.len()];
    for place in matched.iter().flatten() {
        used[*place] = true;
    }
    let rows = shingles(&gold);
    for own in &page {
        let hits = matched[start..start + own.len()].iter().filter(|place| place.is_some()).count();
        start += own.len();
        if own.is_empty() {
            shares.push(None);
            continue;
        }
        let mut share = hits as f32 / own.len() as f32;
        if share < MOVED_SHARE && own.len() >= MOVED_WORDS {
            let found: Vec<usize> = own.windows(ANCHOR).filter_map(|row| rows.get(row).map(|places| places[0])).collect();
            let moved = found.len() as f32 / (own.len() + 1 - ANCHOR) as f32;
            let free = found.iter().filter(|place| !used[**place]).count() * 2 >= found.len();
            if moved >= MOVED_SHARE && free {
                share = moved;
                for place in found {
                    used[place..place + ANCHOR].fill(true);
                }
            }
        }
        shares.push(Some(share));
    }
    let coverage = used.iter().filter(|used| **used).count() as f32 / gold.len().max(1) as f32;
    Labels { blocks: shares, coverage }
}

/// Words, and every character of Han and kana by itself, in lower case, as numbers.
fn tokens(text: &str, words: &mut HashMap<String, u32>) -> Vec<u32> {
    let mut out = Vec::new();
    let mut word = String::new();
    let mut push = |word: &mut String| {
        if !word.is_empty() {
            let next = u32::try_from(words.len()).unwrap_or(u32::MAX);
            out.push(*words.entry(std::mem::take(word)).or_insert(next));
        }
    };
    for c in text.chars() {
        let single = matches!(c, '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}'
            | '\u{1780}'..='\u{17ff}' | '\u{20000}'..='\u{3ffff}');
        if single || !c.is_alphanumeric() {
            push(&mut word);
        }
        if c.is_alphanumeric() {
            word.extend(c.to_lowercase());
        }
        if single {
            push(&mut word);
        }
    }
    push(&mut word);
    out
}

/// Where each run of [`ANCHOR`] words stands.
fn shingles(words: &[u32]) -> HashMap<&[u32], Vec<usize>> {
    let mut places: HashMap<&[u32], Vec<usize>> = HashMap::new();
    for (place, run) in words.windows(ANCHOR).enumerate() {
        places.entry(run).or_default().push(place);
    }
    places
}

/// For each word of the page the word of the gold that it is, if any: both in order.
fn align(page: &[u32], gold: &[u32]) -> Vec<Option<usize>> {
    let mut matched = vec![None; page.len()];
    let rows = shingles(gold);
    let on_page = shingles(page);
    // Runs that stand once in both are certain; of those that stand more often, the longest chain.
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (place, run) in page.windows(ANCHOR).enumerate() {
        if let (Some(own), Some(wanted)) = (on_page.get(run), rows.get(run))
            && own.len() * wanted.len() <= 64
        {
            // Later partners first, so that the increasing chain takes one of them only.
            pairs.extend(wanted.iter().rev().map(|gold| (place, *gold)));
        }
    }
    for (place, gold) in increasing(&pairs) {
        for step in 0..ANCHOR {
            matched[place + step] = Some(gold + step);
        }
    }
    // Between the anchors.
    let mut last = (0, 0);
    let mut gaps = Vec::new();
    for (place, gold) in matched.iter().enumerate().filter_map(|(place, gold)| gold.map(|gold| (place, gold))) {
        gaps.push((last.0..place, last.1..gold.max(last.1)));
        last = (place + 1, gold + 1);
    }
    gaps.push((last.0..page.len(), last.1.min(gold.len())..gold.len()));
    for (own, wanted) in gaps {
        if !own.is_empty() && !wanted.is_empty() && own.len() * wanted.len() <= PAIRS {
            common(&page[own.clone()], &gold[wanted.clone()], |a, b| matched[own.start + a] = Some(wanted.start + b));
        }
    }
    matched
}

/// The longest chain of pairs in which both numbers grow. Pairs are sorted by the first.
fn increasing(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut ends: Vec<usize> = Vec::new();
    let mut before = vec![usize::MAX; pairs.len()];
    for (index, (_, gold)) in pairs.iter().enumerate() {
        let length = ends.partition_point(|end| pairs[*end].1 < *gold);
        before[index] = length.checked_sub(1).map_or(usize::MAX, |length| ends[length]);
        if length == ends.len() {
            ends.push(index);
        } else {
            ends[length] = index;
        }
    }
    let mut chain = Vec::new();
    let mut next = ends.last().copied().unwrap_or(usize::MAX);
    while let Some(pair) = pairs.get(next) {
        chain.push(*pair);
        next = before[next];
    }
    chain.reverse();
    chain
}

/// The longest common subsequence; runs of matches are preferred to scattered ones.
fn common(a: &[u32], b: &[u32], mut each: impl FnMut(usize, usize)) {
    let width = b.len() + 1;
    // Twice the matches, and one more for each that follows right behind another.
    let mut best = vec![0_u32; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            let mut value = best[(i + 1) * width + j].max(best[i * width + j + 1]);
            if a[i] == b[j] {
                let run = i + 1 < a.len() && j + 1 < b.len() && a[i + 1] == b[j + 1];
                value = value.max(2 + u32::from(run) + best[(i + 1) * width + j + 1]);
            }
            best[i * width + j] = value;
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < a.len() && j < b.len() {
        let here = best[i * width + j];
        if a[i] == b[j] && {
            let run = i + 1 < a.len() && j + 1 < b.len() && a[i + 1] == b[j + 1];
            here == 2 + u32::from(run) + best[(i + 1) * width + j + 1]
        } {
            each(i, j);
            i += 1;
            j += 1;
        } else if best[(i + 1) * width + j] >= best[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::labels;

    fn check(rows: &[(&str, bool)], gold: &str) {
        let blocks: Vec<&str> = rows.iter().map(|(text, _)| *text).collect();
        let found = labels(&blocks, gold);
        let found: Vec<bool> = found.blocks.iter().map(|share| share.is_some_and(|share| share >= 0.5)).collect();
        let expected: Vec<bool> = rows.iter().map(|(_, inside)| *inside).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn blocks_of_the_gold_are_found_in_their_place() {
        check(
            &[
                ("Weather", false),
                ("River news", false),
                ("The river rose two metres overnight and the road was closed.", true),
                ("Weather", true),
                ("Rain is expected to ease on Wednesday, with wind from the west.", true),
                ("Weather", false),
            ],
            "The river rose two metres overnight and the road was closed.\nWeather\nRain is expected to ease on Wednesday, with wind from the west.",
        );
    }

    #[test]
    fn characters_of_chinese_are_words() {
        check(
            &[("返回首页", false), ("河水一夜之间上涨了两米，下游的公路在天亮前已经封闭。", true), ("相关阅读：河水上涨", false)],
            "河水一夜之间上涨了两米,下游的公路在天亮前已经封闭",
        );
    }

    #[test]
    fn a_block_that_was_moved_is_found() {
        check(
            &[
                ("A caption that stands below the picture at the end of page", true),
                ("The river rose two metres overnight and the road was closed.", true),
                ("Rain is expected to ease on Wednesday, with wind from the west.", true),
            ],
            "The river rose two metres overnight and the road was closed. Rain is expected to ease on Wednesday, with wind from the west. A caption that stands below the picture at the end of page",
        );
    }
}
