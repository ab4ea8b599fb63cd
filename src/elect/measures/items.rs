//! Elements of the same kind side by side: posts of a thread, teasers of a digest, goods of a shop.
//!
//! Knows elements with one parent and one name, and what they hold together. Must not know what a
//! repeated element is: a post and a teaser are told apart by what is learned.

use std::ops::Range;

use super::{Put, Sum, count, float};
use crate::document::{ContainerId, Document};
use crate::steps::{step, step_by};

/// Fewer elements than this are no series.
const FEWEST: usize = 3;

/// Blocks that an item has on average at the least: rows of a list and paragraphs have one.
const BLOCKS: usize = 2;

/// The series that a container stands in: the innermost and the outermost.
const LEVELS: usize = 2;

/// All series of a page.
pub(super) struct Items {
    /// What is measured of each.
    series: Vec<[f32; VALUES]>,
    /// By container: number of the series and the item in it.
    of: Vec<[Option<(usize, ContainerId)>; LEVELS]>,
    /// By container: how many items of its series stand above it, and how heavy it is beside their mean.
    own: Vec<[f32; 2]>,
    /// What is measured of the series with the most text.
    largest: [f32; LARGEST],
}

/// What is measured of a series, and how much of that of the page's largest.
const VALUES: usize = 10;
const LARGEST: usize = 8;

/// Where there is none.
const NONE: f32 = -1.0;

/// What the items of a series hold together.
#[derive(Default)]
struct Total {
    items: f32,
    /// Of what stands in the items, not of what stands between them.
    sum: Sum,
    /// The weight of the largest item.
    heaviest: f64,
    /// Items with a line that is a link and long enough for a headline.
    titled: f32,
}

impl Items {
    /// `paths`: the way to each container as a number; `sum`: what a run of blocks holds; `above`: blocks of
    /// running text between the headline and a block; `page`: the weight of the page.
    pub(super) fn of(
        document: &Document<'_>,
        paths: impl Fn(ContainerId) -> u64,
        sum: impl Fn(&Range<usize>) -> Sum,
        above: impl Fn(usize) -> f32,
        page: f64,
    ) -> Self {
        let containers = &document.containers;
        step_by(containers.len());
        // The others have too few blocks below them.
        let is_large = |parent: &ContainerId| containers.get(*parent).is_some_and(|own| own.blocks.len() >= FEWEST * BLOCKS);
        let mut order: Vec<(ContainerId, u64, ContainerId)> = containers
            .iter()
            .enumerate()
            .filter_map(|(id, container)| Some((container.parent.filter(is_large)?, paths(id), id)))
            .collect();
        order.sort_unstable();
        let mut items = Self {
            series: Vec::new(),
            of: Vec::with_capacity(containers.len()),
            own: vec![[0.0; 2]; containers.len()],
            largest: [NONE; LARGEST],
        };
        let mut series_of: Vec<Option<usize>> = vec![None; containers.len()];
        let mut largest = 0.0;
        let blocks = |id: &ContainerId| containers.get(*id).map(|container| container.blocks.clone()).unwrap_or_default();
        for alike in order.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
            step_by(2 * alike.len());
            if alike.len() < FEWEST {
                continue;
            }
            let mut first = usize::MAX;
            let mut total = Total { items: count(alike.len()), ..Total::default() };
            for (_, _, id) in alike {
                let item = blocks(id);
                first = first.min(item.start);
                total.add(&sum(&item));
            }
            if total.sum.blocks < count(BLOCKS * alike.len()) {
                continue;
            }
            let mean = (total.sum.measure.weight / f64::from(total.items)).max(1.0);
            for (place, (_, _, id)) in alike.iter().enumerate() {
                if let (Some(of), Some(own)) = (series_of.get_mut(*id), items.own.get_mut(*id)) {
                    *of = Some(items.series.len());
                    *own = [count(place), float(sum(&blocks(id)).measure.weight / mean)];
                }
            }
            let values = total.values(page, above(first));
            // Of equals the first.
            if total.sum.measure.weight > largest {
                largest = total.sum.measure.weight;
                items.largest.copy_from_slice(values.get(..LARGEST).unwrap_or(&[NONE; LARGEST]));
            }
            items.series.push(values);
        }
        for (id, (container, own)) in containers.iter().zip(series_of).enumerate() {
            step();
            // Parents come first.
            let [inner, outer] = container.parent.and_then(|parent| items.of.get(parent)).copied().unwrap_or_default();
            let own = own.map(|series| (series, id));
            items.of.push([own.or(inner), outer.or(own)]);
        }
        items
    }

    /// Of a block in a container.
    pub(super) fn put(&self, container: ContainerId, put: &mut impl Put) {
        const NAMES: [[&str; VALUES + 2]; LEVELS] = [
            [
                "items",
                "items: share",
                "items: link density",
                "items: blocks",
                "items: weight",
                "items: prose",
                "items: images",
                "items: titled",
                "items: heaviest",
                "items: prose blocks above",
                "item: place",
                "item: weight",
            ],
            [
                "outer items",
                "outer items: share",
                "outer items: link density",
                "outer items: blocks",
                "outer items: weight",
                "outer items: prose",
                "outer items: images",
                "outer items: titled",
                "outer items: heaviest",
                "outer items: prose blocks above",
                "outer item: place",
                "outer item: weight",
            ],
        ];
        let levels = self.of.get(container).copied().unwrap_or_default();
        for (level, names) in levels.into_iter().zip(NAMES) {
            let found = level.and_then(|(series, item)| self.series.get(series).zip(self.own.get(item)));
            let (of_series, of_item) = found.unwrap_or((&[NONE; VALUES], &[NONE; 2]));
            for (name, value) in names.into_iter().zip(of_series.iter().chain(of_item)) {
                put(name, *value);
            }
        }
    }

    /// Of the page: its largest series.
    pub(super) fn put_page(&self, put: &mut impl Put) {
        const NAMES: [&str; LARGEST] = [
            "page: series",
            "page: items: share",
            "page: items: link density",
            "page: items: blocks",
            "page: items: weight",
            "page: items: prose",
            "page: items: images",
            "page: items: titled",
        ];
        for (name, value) in NAMES.into_iter().zip(self.largest) {
            put(name, value);
        }
    }
}

impl Total {
    fn add(&mut self, item: &Sum) {
        self.sum.plus(item);
        self.heaviest = self.heaviest.max(item.measure.weight);
        self.titled += super::flag(item.titles > 0.0);
    }

    /// How many items, their share of the page and link density; of each item blocks, weight, prose, pictures;
    /// the share of items with a headline, the share of the largest item, and what stands above all.
    fn values(&self, page: f64, above: f32) -> [f32; VALUES] {
        let items = self.items.max(1.0);
        let weight = self.sum.measure.weight;
        [
            self.items,
            float(weight / page.max(1.0)),
            float(self.sum.measure.link_density()),
            self.sum.blocks / items,
            float(weight) / items,
            self.sum.prose / items,
            self.sum.images / items,
            self.titled / items,
            float(self.heaviest / weight.max(1.0)),
            above,
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Measure;

    fn items(page: &str) -> Items {
        let document = crate::read::read_html(page);
        let sum = |run: &Range<usize>| Sum {
            blocks: count(run.len()),
            measure: Measure { weight: 1.0, ..Measure::default() },
            ..Sum::default()
        };
        Items::of(&document, |id| document.containers.get(id).map_or(0, |own| own.tag.len() as u64), sum, |_| 0.0, 1.0)
    }

    #[test]
    fn posts_side_by_side_are_a_series() {
        let post = "<article><h2>Mill Lane</h2><p>The swarm has gone.</p></article>";
        let found = items(&format!("<body><h1>Bees</h1><section>{post}{post}{post}</section></body>"));
        assert_eq!(found.series.iter().map(|[items, ..]| items.to_bits()).collect::<Vec<_>>(), [3_f32.to_bits()]);
        assert!(found.largest.iter().zip(&found.series[0]).all(|(largest, only)| largest.to_bits() == only.to_bits()));
    }

    #[test]
    fn paragraphs_are_none() {
        let found = items("<body><h1>Bees</h1><p>One.</p><p>Two.</p><p>Three.</p><p>Four.</p></body>");
        assert!(found.series.is_empty() && found.largest.iter().all(|value| *value < 0.0));
    }
}
