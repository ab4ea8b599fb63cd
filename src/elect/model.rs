//! Boosted trees over measures: the table that the trainer wrote, and how a block falls through it.
//!
//! Knows numbers and places of measures. Must not know what any measure means.
//!
//! The sum of the leaves is an integer, so that the same page gives the same score on any machine.
//! A walk has no branch that depends on the page: a leaf is a node that leads to itself, and all
//! trees are walked to the same depth, so that the processor works on several of them at once.

use std::sync::LazyLock;

/// Leaves are written in this part of a unit of log-odds.
pub(crate) const UNIT: f64 = 1024.0;

/// What stands in front of a table.
pub(crate) const MAGIC: &[u8] = b"gleaner trees 2\n";

/// Measures that a row has room for; a power of two, so that no place needs to be checked.
pub(crate) const ROW: usize = 512;

/// Nodes of one tree, leaves included; a power of two for the same reason.
const NODES: usize = 128;

/// From one node to the next so often, and every tree has ended.
const DEPTH: usize = 8;

/// After so many trees a block that is boilerplate beyond doubt is settled.
pub(crate) const FIRST_TREES: usize = 40;
/// Log-odds of such a block: a probability below one in twelve. Measured on an earlier table of 200 trees:
/// of the two in five blocks that are settled here the trees that follow would have brought none above
/// three in ten, and the second pass one in fourteen thousand; all held out.
pub(crate) const SETTLED: f32 = -2.4;

/// The trees that ship with the crate.
static SHIPPED: LazyLock<Model> = LazyLock::new(|| Model::decode(include_bytes!("model.bin")).unwrap_or_default());

/// What is measured of one block.
pub(crate) type Row = [f32; ROW];

/// Both passes, and the names of the measures they were trained on.
#[derive(Debug, Default)]
pub(crate) struct Model {
    /// Those of the first pass, and those that the second sees besides.
    #[cfg_attr(not(test), expect(dead_code, reason = "a test compares them with those of the code"))]
    pub(crate) names: Vec<String>,
    pub(crate) first: Trees,
    pub(crate) second: Trees,
}

/// The trees of one pass.
#[derive(Debug, Default)]
pub(crate) struct Trees(Vec<Tree>);

/// The first node is the root.
#[derive(Debug, Clone)]
struct Tree {
    nodes: [Node; NODES],
    leaves: [Leaf; NODES],
}

/// Goes left where the measure is at most the threshold. A leaf leads to itself on both sides.
#[derive(Debug, Clone, Copy, Default)]
struct Node {
    threshold: f32,
    measure: u16,
    left: u8,
    right: u8,
}

/// What a node adds to the score if a walk ends there.
#[derive(Debug, Clone, Copy, Default)]
struct Leaf {
    value: i16,
    /// The measure that moved the score most on the way here.
    measure: u16,
}

impl Model {
    pub(crate) fn shipped() -> &'static Self {
        &SHIPPED
    }

    /// Reads a table; `None` where it is none.
    pub(crate) fn decode(table: &[u8]) -> Option<Self> {
        let mut reader = Reader(table.strip_prefix(MAGIC)?);
        let length = reader.u32()? as usize;
        let names = std::str::from_utf8(reader.take(length)?).ok()?;
        let names: Vec<String> = names.lines().map(str::to_owned).collect();
        let first = Trees::decode(&mut reader)?;
        let second = Trees::decode(&mut reader)?;
        (names.len() <= ROW).then_some(Self { names, first, second })
    }
}

impl Trees {
    /// How many trees, and for each: how many inner nodes, these nodes, and one leaf more than nodes.
    /// A child below 128 is a node, else a leaf.
    fn decode(reader: &mut Reader<'_>) -> Option<Self> {
        let mut trees = Vec::new();
        for _ in 0..reader.u16()? {
            let inner = reader.u8()?;
            if usize::from(inner) * 2 + 1 > NODES {
                return None;
            }
            let mut tree = Tree { nodes: [Node::default(); NODES], leaves: [Leaf::default(); NODES] };
            // Leaves stand behind the inner nodes.
            let place = |child: u8| if child < 128 { child } else { inner + (child - 128) };
            for node in tree.nodes.iter_mut().take(usize::from(inner)) {
                let measure = reader.u16()?;
                let threshold = f32::from_bits(reader.u32()?);
                *node = Node { threshold, measure, left: place(reader.u8()?), right: place(reader.u8()?) };
            }
            for at in inner..=inner * 2 {
                let (node, leaf) = tree.nodes.get_mut(usize::from(at)).zip(tree.leaves.get_mut(usize::from(at)))?;
                *node = Node { threshold: 0.0, measure: 0, left: at, right: at };
                *leaf = Leaf { value: reader.u16()?.cast_signed(), measure: reader.u16()? };
            }
            trees.push(tree);
        }
        Some(Self(trees))
    }

    /// The log-odds of a row of measures, in [`UNIT`]s, and what each measure had to do with it, which
    /// is added to `owed`. Whether the block was settled by the first trees.
    pub(crate) fn score(&self, row: &Row, owed: &mut [i32; ROW]) -> (i32, bool) {
        let (first, rest) = self.0.split_at(FIRST_TREES.min(self.0.len()));
        let score = sum(first, row, owed);
        let settled = f64::from(score) <= f64::from(SETTLED) * UNIT;
        if settled { (score, true) } else { (score + sum(rest, row, owed), false) }
    }
}

fn sum(trees: &[Tree], row: &Row, owed: &mut [i32; ROW]) -> i32 {
    let mut score = 0;
    for tree in trees {
        let mut next = 0_usize;
        for _ in 0..DEPTH {
            let node = tree.nodes[next % NODES];
            let right = row[usize::from(node.measure) % ROW] > node.threshold;
            next = usize::from(if right { node.right } else { node.left });
        }
        let leaf = tree.leaves[next % NODES];
        score += i32::from(leaf.value);
        owed[usize::from(leaf.measure) % ROW] += i32::from(leaf.value);
    }
    score
}

/// The probability that a score stands for, to four digits: what is finer may differ between machines.
#[expect(clippy::cast_possible_truncation, reason = "four digits")]
pub(crate) fn probability(score: i32) -> f32 {
    let exact = 1.0 / (1.0 + (-f64::from(score) / UNIT).exp());
    ((exact * 1e4).round() / 1e4) as f32
}

/// Little-endian numbers off the front of a table.
struct Reader<'t>(&'t [u8]);

impl<'t> Reader<'t> {
    fn take(&mut self, length: usize) -> Option<&'t [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn u8(&mut self) -> Option<u8> {
        self.take(1)?.first().copied()
    }

    fn u16(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes(self.take(2)?.try_into().ok()?))
    }

    fn u32(&mut self) -> Option<u32> {
        Some(u32::from_le_bytes(self.take(4)?.try_into().ok()?))
    }
}
