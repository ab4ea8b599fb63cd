//! What the model sees of a block: numbers that are measured once for the page.
//!
//! Knows blocks, containers, neighbours and the page as a whole. Nothing here depends on the words
//! of a language; Han, kana and Hangul are weighed so that a Chinese and an English paragraph of the
//! same content look alike. Must not know what a number means: that is learned.
//!
//! Every number stands beside its name, so that list and values cannot drift apart: [`Measures::put`]
//! hands out both, and [`names`] is one walk over the names.

mod echo;
mod group;
mod items;
mod kin;
mod own;
mod page;
mod sum;

use std::ops::Range;
use std::sync::LazyLock;

use super::votes::votes;
use crate::document::{ContainerId, Document, Measure};
use crate::ledger::Ledger;
use crate::steps::step;
use echo::Echo;
use group::Groups;
use items::Items;
use kin::Kin;
use own::Own;
use page::Page;
use sum::Sum;

pub(super) use kin::reason_of;

/// Takes a name and a number.
pub(super) trait Put: FnMut(&'static str, f32) {}
impl<F: FnMut(&'static str, f32)> Put for F {}

/// Levels of containers above a block that are measured. A container that holds the same blocks as
/// the one below it is no level of its own.
const LEVELS: usize = 5;

/// Blocks on either side that are measured one by one.
const NEAR: usize = 3;

/// Blocks on either side that are measured as one.
const WINDOW: usize = 8;

/// The names of what is measured of each level of containers, of the nearest of some tags, and of the
/// blocks above and below.
const LEVEL_NAMES: [[&str; 8]; LEVELS] = [
    ["1: share", "1: link density", "1: weight per block", "1: blocks", "1: prose", "1: commas", "1: taken", "1: place"],
    ["2: share", "2: link density", "2: weight per block", "2: blocks", "2: prose", "2: commas", "2: taken", "2: place"],
    ["3: share", "3: link density", "3: weight per block", "3: blocks", "3: prose", "3: commas", "3: taken", "3: place"],
    ["4: share", "4: link density", "4: weight per block", "4: blocks", "4: prose", "4: commas", "4: taken", "4: place"],
    ["5: share", "5: link density", "5: weight per block", "5: blocks", "5: prose", "5: commas", "5: taken", "5: place"],
];
const NEAREST: [(&str, [&str; 4]); 4] = [
    ("article", ["article: share", "article: link density", "article: weight per block", "article: place"]),
    ("main", ["main: share", "main: link density", "main: weight per block", "main: place"]),
    ("section", ["section: share", "section: link density", "section: weight per block", "section: place"]),
    ("td", ["cell: share", "cell: link density", "cell: weight per block", "cell: place"]),
];
const WINDOWS: [[&str; 4]; 2] = [
    ["window above: weight", "window above: link density", "window above: prose", "window above: taken"],
    ["window below: weight", "window below: link density", "window below: prose", "window below: taken"],
];

/// What stands for a distance to something that is not there.
const NOWHERE: f32 = 999.0;

/// All that is measured of a page.
pub(super) struct Measures<'d, 'i> {
    document: &'d Document<'i>,
    blocks: Vec<Own>,
    /// Sums up to each block, so that any run of blocks is one subtraction.
    sums: Vec<Sum>,
    kin: Vec<Kin>,
    groups: Groups,
    items: Items,
    /// By container.
    above: Vec<Above>,
    winner: Range<usize>,
    best_vote: f32,
    headline: Option<usize>,
    /// The weight of the page's running text.
    prose: f64,
    page: Page,
}

/// The blocks of a container and what is measured of them together.
#[derive(Clone, Default)]
struct Run {
    blocks: Range<usize>,
    share: f32,
    links: f32,
    weight_per_block: f32,
    count: f32,
    prose: f32,
    commas: f32,
    taken: f32,
    /// Running text between the headline and the first of them: its share of the page's, and its blocks.
    prose_above: f32,
    prose_blocks_above: f32,
}

/// What stands above the blocks of a container, itself included.
struct Above {
    run: Run,
    /// The containers above, each with more blocks than the one below; none where there are no more.
    levels: [Option<ContainerId>; LEVELS],
    /// The nearest container of each tag of [`NEAREST`], if any.
    nearest: [Option<ContainerId>; NEAREST.len()],
    /// The most votes of any of them, and those of the container.
    best_vote: f32,
    vote: f32,
}

impl Above {
    /// Of each container, by its index. `run`: what is measured of a stretch of blocks.
    fn of_containers(document: &Document<'_>, votes: &[f32], run: impl Fn(&Range<usize>) -> Run) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::with_capacity(document.containers.len());
        for (id, container) in document.containers.iter().enumerate() {
            step();
            // Parents come first.
            let above = container.parent.and_then(|parent| all.get(parent));
            let vote = votes.get(id).copied().unwrap_or_default();
            let mut own = Self {
                run: run(&container.blocks),
                levels: [None; LEVELS],
                nearest: above.map(|above| above.nearest).unwrap_or_default(),
                best_vote: above.map_or(0.0, |above| above.best_vote).max(vote),
                vote,
            };
            let is_larger = |level: &ContainerId| all.get(*level).is_some_and(|level| level.run.count > own.run.count);
            let larger = above.into_iter().flat_map(|above| above.levels).flatten().filter(is_larger);
            for (place, level) in own.levels.iter_mut().zip(std::iter::once(id).chain(larger)) {
                *place = Some(level);
            }
            for (place, (tag, _)) in own.nearest.iter_mut().zip(NEAREST) {
                if container.tag == tag {
                    *place = Some(id);
                }
            }
            all.push(own);
        }
        all
    }
}

impl<'d, 'i> Measures<'d, 'i> {
    /// `headline` is the block with the headline and its text; `measures` are those of the blocks.
    pub(super) fn new(
        document: &'d Document<'i>,
        measures: &[Measure],
        (headline, title): (Option<usize>, Option<&str>),
        ledger: &Ledger,
    ) -> Self {
        let description = document.head.meta(&["og:description", "description", "twitter:description"]);
        let echo = Echo::of([title.unwrap_or_default(), description.unwrap_or_default()]);
        let own = |index| own::own(document, measures, &echo, ledger, index);
        let mut blocks: Vec<Own> = (0..document.blocks.len()).map(own).collect();
        let paths = group::paths(document);
        let groups = Groups::of(document, &paths, &blocks);
        Groups::count_repeats(&mut blocks);
        own::distances(document, &mut blocks);
        let mut sums = Vec::with_capacity(blocks.len() + 1);
        let mut sum = Sum::default();
        sums.push(sum);
        for block in &blocks {
            step();
            sum.add(block);
            sums.push(sum);
        }
        let of_run = |run: &Range<usize>| {
            let at = |block: usize| sums.get(block).copied().unwrap_or_default();
            at(run.end).minus(&at(run.start))
        };
        let named = |id: ContainerId| paths.get(id).map_or(0, |[named, _]| *named);
        let page = Page::of(document, &blocks);
        let above = |block| of_run(&(since(headline, block)..block)).prose;
        let items = Items::of(document, named, of_run, above, page.weight);
        let mut votes = votes(document, measures, headline, ledger);
        for (votes, container) in votes.iter_mut().zip(&document.containers) {
            step();
            *votes *= 1.0 - float(of_run(&container.blocks).measure.link_density());
        }
        let (winner, best_vote) = best(&votes);
        let winner = document.containers.get(winner).map_or(0..0, |container| container.blocks.clone());
        let prose = of_run(&(0..blocks.len())).prose_weight.max(1.0);
        let run = |run: &Range<usize>| {
            let sum = of_run(run);
            let weight = sum.measure.weight.max(1.0);
            let above = of_run(&(since(headline, run.start)..run.start));
            Run {
                blocks: run.clone(),
                share: float(sum.measure.weight / page.weight.max(1.0)),
                links: float(sum.measure.link_density()),
                weight_per_block: float(sum.measure.weight) / sum.blocks.max(1.0),
                count: sum.blocks,
                prose: float(sum.prose_weight / weight),
                commas: float(100.0 * sum.measure.commas as f64 / weight),
                taken: float(sum.taken / weight),
                prose_above: float(above.prose_weight / prose),
                prose_blocks_above: above.prose,
            }
        };
        Self {
            document,
            above: Above::of_containers(document, &votes, run),
            sums,
            kin: kin::of_containers(document, ledger),
            groups,
            items,
            winner,
            best_vote,
            headline,
            prose,
            page,
            blocks,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.blocks.len()
    }

    /// Whether a station before this one left the block out.
    pub(super) fn is_taken(&self, index: usize) -> bool {
        self.blocks.get(index).is_some_and(|own| own.taken)
    }

    /// Whether the block stands in the page's data only.
    pub(super) fn is_data(&self, index: usize) -> bool {
        self.document.blocks.get(index).is_some_and(|block| self.document.is_data(block))
    }

    pub(super) fn measure(&self, index: usize) -> Measure {
        self.blocks.get(index).map(|own| own.measure).unwrap_or_default()
    }

    fn sum(&self, run: &Range<usize>) -> Sum {
        let at = |block: usize| self.sums.get(block).copied().unwrap_or_default();
        at(run.end.min(self.blocks.len())).minus(&at(run.start))
    }

    /// Everything that is seen of a block; behind it stands what is seen of the page, [`Self::put_page`].
    pub(super) fn put(&self, index: usize, put: &mut impl Put) {
        let Some((own, block)) = self.blocks.get(index).zip(self.document.blocks.get(index)) else { return };
        step();
        let container = self.document.containers.get(block.container);
        own.put(&self.page, container.map_or(0, |container| container.depth), put);
        self.put_place(index, own, put);
        self.put_echoes(index, own, put);
        self.kin.get(block.container).copied().unwrap_or(Kin::nothing()).put(put);
        self.put_levels(index, put);
        self.groups.put(index, &self.page, put);
        self.put_beginnings(index, put);
        self.put_neighbours(index, put);
        self.items.put(block.container, put);
    }

    /// Everything that is seen of the page: the same for all blocks.
    pub(super) fn put_page(&self, put: &mut impl Put) {
        step();
        self.items.put_page(put);
        self.page.put(&self.sum(&(0..self.blocks.len())), &self.sum(&self.winner), put);
    }

    fn put_place(&self, index: usize, own: &Own, put: &mut impl Put) {
        let above = self.sum(&(0..index));
        let below = self.sum(&(index + 1..self.blocks.len()));
        let all = self.sum(&(0..self.blocks.len()));
        let prose = all.prose_weight.max(1.0);
        put("place", count(index) / self.page.blocks.max(1.0));
        put("blocks above", count(index).min(200.0));
        put("blocks below", (self.page.blocks - count(index)).min(200.0));
        put("weight above", float(above.measure.weight / self.page.weight.max(1.0)));
        put("prose above", float(above.prose_weight / prose));
        put("prose below", float(below.prose_weight / prose));
        put("prose blocks above", above.prose);
        put("prose blocks below", below.prose);
        put("to prose above", own.prose_above);
        put("to prose below", own.prose_below);
        put("to prose", own.prose_above.min(own.prose_below));
        put("to heading above", own.heading_above);
        put("heading level above", own.heading_level);
    }

    fn put_echoes(&self, index: usize, own: &Own, put: &mut impl Put) {
        let [title, description] = own.letters.echoes;
        put("of title", title.0);
        put("in title", title.1);
        put("of description", description.0);
        put("in description", description.1);
        let distance = self.headline.map_or(NOWHERE, |headline| count(index) - count(headline));
        put("to headline", distance);
        let between = self.headline.filter(|headline| *headline < index).map(|headline| self.sum(&(headline..index)));
        put("prose since headline", between.map_or(-1.0, |between| between.prose));
    }

    /// What stands above a block.
    fn above(&self, index: usize) -> Option<&Above> {
        self.above.get(self.document.blocks.get(index)?.container)
    }

    /// The containers above a block, each larger than the one below it; none where there are no more.
    fn levels(&self, index: usize) -> [Option<&Run>; LEVELS] {
        self.runs(self.above(index).map(|above| above.levels).unwrap_or_default())
    }

    fn runs<const N: usize>(&self, containers: [Option<ContainerId>; N]) -> [Option<&Run>; N] {
        containers.map(|id| self.above.get(id?).map(|above| &above.run))
    }

    /// The containers above, each larger than the one below it.
    fn put_levels(&self, index: usize, put: &mut impl Put) {
        let above = self.above(index);
        let nothing = Run::default();
        let place = |run: &Run| (count(index) - count(run.blocks.start)) / run.count.max(1.0);
        for (run, names) in self.levels(index).into_iter().zip(LEVEL_NAMES) {
            let run = run.unwrap_or(&nothing);
            let values = [run.share, run.links, run.weight_per_block, run.count, run.prose, run.commas, run.taken, place(run)];
            for (name, value) in names.into_iter().zip(values) {
                put(name, value);
            }
        }
        let nearest = self.runs(above.map(|above| above.nearest).unwrap_or_default());
        for (run, (_, names)) in nearest.into_iter().zip(NEAREST) {
            let run = run.unwrap_or(&nothing);
            for (name, value) in names.into_iter().zip([run.share, run.links, run.weight_per_block, place(run)]) {
                put(name, value);
            }
        }
        let (best_vote, vote) = above.map_or((0.0, 0.0), |above| (above.best_vote, above.vote));
        put("votes", best_vote / self.best_vote.max(1.0));
        put("own votes", vote / self.best_vote.max(1.0));
        put("in winner", flag(self.winner.contains(&index)));
        put(
            "to winner",
            if index < self.winner.start {
                count(self.winner.start - index)
            } else {
                count(index.saturating_sub(self.winner.end))
            },
        );
    }

    /// How much running text stands between the headline and the beginning of what a block is part of:
    /// little in front of an article or a thread, much in front of readers' comments on it.
    fn put_beginnings(&self, index: usize, put: &mut impl Put) {
        const GROUPS: [[&str; 2]; group::WAYS] =
            [["group: prose above", "group: prose blocks above"], ["tags: prose above", "tags: prose blocks above"]];
        const CONTAINERS: [[&str; 2]; LEVELS] = [
            ["1: prose above", "1: prose blocks above"],
            ["2: prose above", "2: prose blocks above"],
            ["3: prose above", "3: prose blocks above"],
            ["4: prose above", "4: prose blocks above"],
            ["5: prose above", "5: prose blocks above"],
        ];
        for (way, names) in GROUPS.into_iter().enumerate() {
            let first = self.groups.group(way, index).first;
            let above = self.sum(&(since(self.headline, first)..first));
            put(names[0], float(above.prose_weight / self.prose));
            put(names[1], above.prose);
        }
        for (run, names) in self.levels(index).into_iter().zip(CONTAINERS) {
            put(names[0], run.map_or(0.0, |run| run.prose_above));
            put(names[1], run.map_or(0.0, |run| run.prose_blocks_above));
        }
    }

    fn put_neighbours(&self, index: usize, put: &mut impl Put) {
        const NAMES: [[&str; 6]; 2 * NEAR] = [
            ["-3: weight", "-3: link density", "-3: sentences", "-3: shape", "-3: kin", "-3: taken"],
            ["-2: weight", "-2: link density", "-2: sentences", "-2: shape", "-2: kin", "-2: taken"],
            ["-1: weight", "-1: link density", "-1: sentences", "-1: shape", "-1: kin", "-1: taken"],
            ["+1: weight", "+1: link density", "+1: sentences", "+1: shape", "+1: kin", "+1: taken"],
            ["+2: weight", "+2: link density", "+2: sentences", "+2: shape", "+2: kin", "+2: taken"],
            ["+3: weight", "+3: link density", "+3: sentences", "+3: shape", "+3: kin", "+3: taken"],
        ];
        let near = (0..=2 * NEAR).filter(|step| *step != NEAR);
        for (step, names) in near.zip(NAMES) {
            let other = (index + step).checked_sub(NEAR);
            let own = other.and_then(|other| self.blocks.get(other));
            let values = own.map_or([-1.0; 6], |own| {
                [
                    float(own.measure.weight),
                    float(own.measure.link_density()),
                    count(own.measure.sentences),
                    own.shape,
                    f32::from(other.map_or(0, |other| self.kinship(index, other))),
                    flag(own.taken),
                ]
            });
            for (name, value) in names.into_iter().zip(values) {
                put(name, value);
            }
        }
        let runs = [index.saturating_sub(WINDOW)..index, index + 1..(index + 1 + WINDOW).min(self.blocks.len())];
        for (run, names) in runs.into_iter().zip(WINDOWS) {
            let sum = self.sum(&run);
            let values = [
                float(sum.measure.weight),
                float(sum.measure.link_density()),
                sum.prose,
                float(sum.taken / sum.measure.weight.max(1.0)),
            ];
            for (name, value) in names.into_iter().zip(values) {
                put(name, value);
            }
        }
    }

    /// 2 in the same container, 1 in the same parent, else 0.
    fn kinship(&self, a: usize, b: usize) -> u8 {
        let container = |block: usize| self.document.blocks.get(block).map(|block| block.container);
        let parent = |id: Option<ContainerId>| id.and_then(|id| self.document.containers.get(id)).and_then(|own| own.parent);
        let (a, b) = (container(a), container(b));
        if a == b { 2 } else { u8::from(parent(a) == parent(b) || parent(a) == b || a == parent(b)) }
    }
}

/// Where what stands above a block begins: with the headline, or with the page where there is none above it.
fn since(headline: Option<usize>, block: usize) -> usize {
    headline.filter(|headline| *headline < block).unwrap_or(0)
}

/// The container with the most votes, and how many.
fn best(votes: &[f32]) -> (ContainerId, f32) {
    let mut best = (0, 0.0);
    for (id, votes) in votes.iter().enumerate() {
        step();
        if *votes > best.1 {
            best = (id, *votes);
        }
    }
    best
}

#[expect(clippy::cast_possible_truncation, reason = "measures need no more than seven digits")]
fn float(value: f64) -> f32 {
    value as f32
}

fn count(value: usize) -> f32 {
    value as f32
}

fn flag(value: bool) -> f32 {
    f32::from(u8::from(value))
}

/// The names of all measures in their order.
pub(crate) static NAMES: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    // One block is enough to be asked for all of them.
    let document = Document::of_one_block();
    let ledger = Ledger::new(1, &[], &[]);
    let measures = Measures::new(&document, &[Measure::default()], (None, None), &ledger);
    let mut names = Vec::new();
    measures.put(0, &mut |name, _| names.push(name));
    measures.put_page(&mut |name, _| names.push(name));
    names
});
