//! Blocks that are alike: by the path of elements above them, and by their letters.
//!
//! Knows paths and letters as hashes. Must not know what stands where.

use super::own::Own;
use super::page::Page;
use super::{Put, Sum, float};
use crate::document::{Document, Shape};
use crate::steps::{step, step_by};

/// Two ways to be alike: by tags and names, and by tags alone.
pub(super) const WAYS: usize = 2;

/// The blocks of a page in groups, and what each group holds together.
pub(super) struct Groups {
    /// The group of each block, each way.
    of: [Vec<u32>; WAYS],
    sums: [Vec<Group>; WAYS],
}

/// What the blocks of a group hold together, and where the first and the last stand.
#[derive(Clone, Copy, Default)]
pub(super) struct Group {
    sum: Sum,
    pub(super) first: usize,
    last: usize,
}

impl Groups {
    /// `paths`: those of the containers.
    pub(super) fn of(document: &Document<'_>, paths: &[[u64; WAYS]], blocks: &[Own]) -> Self {
        let mut groups = Self { of: [Vec::new(), Vec::new()], sums: [Vec::new(), Vec::new()] };
        for (way, (of, sums)) in groups.of.iter_mut().zip(&mut groups.sums).enumerate() {
            let key = |index: usize| {
                let block = document.blocks.get(index);
                let path = block
                    .and_then(|block| paths.get(block.container))
                    .and_then(|path| path.get(way))
                    .copied()
                    .unwrap_or_default();
                mix(path, block.map_or(0, |block| kind(block.shape)))
            };
            step_by(blocks.len());
            let mut order: Vec<(u64, usize)> = (0..blocks.len()).map(|index| (key(index), index)).collect();
            order.sort_unstable();
            of.resize(blocks.len(), 0);
            for alike in order.chunk_by(|a, b| a.0 == b.0) {
                let mut group = Group { first: usize::MAX, ..Group::default() };
                for (_, index) in alike {
                    step();
                    if let (Some(own), Some(of)) = (blocks.get(*index), of.get_mut(*index)) {
                        group.sum.add(own);
                        group.first = group.first.min(*index);
                        group.last = group.last.max(*index);
                        *of = u32::try_from(sums.len()).unwrap_or(u32::MAX);
                    }
                }
                sums.push(group);
            }
        }
        groups
    }

    pub(super) fn group(&self, way: usize, index: usize) -> Group {
        let group = self.of.get(way).and_then(|of| of.get(index)).copied().unwrap_or_default();
        self.sums.get(way).and_then(|sums| sums.get(group as usize)).copied().unwrap_or_default()
    }

    pub(super) fn put(&self, index: usize, page: &Page, put: &mut impl Put) {
        const NAMES: [[&str; 6]; WAYS] = [
            ["group: share", "group: blocks", "group: link density", "group: weight per block", "group: prose", "group: spread"],
            ["tags: share", "tags: blocks", "tags: link density", "tags: weight per block", "tags: prose", "tags: spread"],
        ];
        for (way, names) in NAMES.into_iter().enumerate() {
            let Group { sum, first, last } = self.group(way, index);
            let values = [
                float(sum.measure.weight / page.weight.max(1.0)),
                sum.blocks,
                float(sum.measure.link_density()),
                float(sum.measure.weight) / sum.blocks.max(1.0),
                sum.prose,
                super::count(last.saturating_sub(first)) / page.blocks.max(1.0),
            ];
            for (name, value) in names.into_iter().zip(values) {
                put(name, value);
            }
        }
    }

    /// How often the letters of each block stand on the page.
    pub(super) fn count_repeats(blocks: &mut [Own]) {
        step_by(blocks.len());
        let mut order: Vec<(u64, usize)> = blocks.iter().enumerate().map(|(index, own)| (own.letters.hash, index)).collect();
        order.sort_unstable();
        for alike in order.chunk_by(|a, b| a.0 == b.0) {
            let same = u16::try_from(alike.len()).unwrap_or(u16::MAX);
            for (above, (_, index)) in alike.iter().enumerate() {
                step();
                if let Some(own) = blocks.get_mut(*index) {
                    own.same = same;
                    own.same_above = u16::try_from(above).unwrap_or(u16::MAX);
                }
            }
        }
    }
}

/// For each container the hash of the way from the root to it.
pub(super) fn paths(document: &Document<'_>) -> Vec<[u64; WAYS]> {
    let mut paths: Vec<[u64; WAYS]> = Vec::with_capacity(document.containers.len());
    for container in &document.containers {
        let [named, tags] = container.parent.and_then(|parent| paths.get(parent)).copied().unwrap_or_default();
        step_by(1 + container.names.len());
        let tag = bytes(container.tag.bytes());
        // Numbers in names count what is alike: `post-17`, `item3`.
        let words = bytes(container.names.bytes().filter(|byte| !byte.is_ascii_digit()));
        paths.push([mix(mix(named, tag), words), mix(tags, tag)]);
    }
    paths
}

fn kind(shape: Shape) -> u64 {
    match shape {
        Shape::Paragraph => 0,
        Shape::Quote => 1,
        Shape::Caption => 2,
        Shape::ListItem { depth, .. } => 16 + u64::from(depth),
        Shape::TableRow { header } => 4 + u64::from(header),
        Shape::Preformatted => 3,
        Shape::Heading(level) => 6 + u64::from(level),
    }
}

/// Eight bytes a round: rounds wait for one another, and names are long.
fn bytes(bytes: impl Iterator<Item = u8>) -> u64 {
    let (mut hash, mut word, mut length) = (0, 0, 0_u64);
    for byte in bytes {
        word = word << 8 | u64::from(byte);
        length += 1;
        if length % 8 == 0 {
            hash = mix(hash, word);
            word = 0;
        }
    }
    mix(mix(hash, word), length)
}

/// One round of `FxHash`: <https://nnethercote.github.io/2021/12/08/a-brutally-effective-hash-function-in-rust.html>.
pub(super) fn mix(hash: u64, value: u64) -> u64 {
    (hash.rotate_left(5) ^ value ^ 1).wrapping_mul(0x517C_C1B7_2722_0A95)
}
