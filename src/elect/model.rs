//! Boosted trees over measures: the table that the trainer wrote, and how a block falls through it.
//!
//! Knows numbers and places of measures. Must not know what any measure means.
//!
//! The sum of the leaves is an integer, so that the same page gives the same score on any machine.
//! A walk has no branch that depends on the page: a leaf is a node that leads to itself, and all
//! trees are walked to the same depth. Several blocks go down one tree before the next tree is touched:
//! a step waits some fifteen cycles for the one before it, which is when the other blocks step.

use std::sync::LazyLock;

/// Leaves are written in this part of a unit of log-odds.
pub(crate) const UNIT: f64 = 1024.0;

/// What stands in front of a table.
pub(crate) const MAGIC: &[u8] = b"gleaner trees 3\n";

/// Measures that a row has room for.
pub(crate) const ROW: usize = 288;

/// Blocks that fall through a tree side by side. With eight a step takes 0.9 ns, with four 1.3, alone 7: as
/// many as there are registers for.
pub(crate) const ABREAST: usize = 8;

/// Nodes of one tree, leaves included; a power of two so that no place needs to be checked.
const NODES: usize = 128;

/// From one node to the next so often, and every tree has ended.
const DEPTH: usize = 8;

/// After so many trees a block that is boilerplate beyond doubt is settled.
pub(crate) const FIRST_TREES: usize = 40;
/// Log-odds of such a block: a probability below one in twelve. Of the 44 % of blocks that are settled here the
/// trees that follow would have brought none above one in four, held out.
pub(crate) const SETTLED: f32 = -2.4;

/// The trees that ship with the crate.
static SHIPPED: LazyLock<Model> = LazyLock::new(|| Model::decode(include_bytes!("model.bin")).unwrap_or_default());

/// The trees, and the names of the measures they were trained on.
#[derive(Debug, Default)]
pub(crate) struct Model {
    #[cfg_attr(not(test), expect(dead_code, reason = "a test compares them with those of the code"))]
    pub(crate) names: Vec<String>,
    pub(crate) trees: Trees,
}

/// Trees in the order in which they were grown.
#[derive(Debug, Default)]
pub(crate) struct Trees(Vec<Tree>);

/// The first node is the root. The two children of a node stand side by side.
#[derive(Debug, Clone)]
pub(crate) struct Tree {
    nodes: [Node; NODES],
    leaves: [Leaf; NODES],
}

/// Goes to `left` where the measure is at most the threshold, else to the node behind it. A leaf's
/// threshold is above all numbers and its `left` is itself.
#[derive(Debug, Clone, Copy, Default)]
struct Node {
    threshold: f32,
    measure: u16,
    left: u8,
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
        let trees = Trees::decode(&mut reader)?;
        (names.len() <= ROW).then_some(Self { names, trees })
    }
}

impl Trees {
    /// How many trees, and for each: how many inner nodes, these nodes, and one leaf more than nodes.
    fn decode(reader: &mut Reader<'_>) -> Option<Self> {
        (0..reader.u16()?).map(|_| Tree::decode(reader)).collect::<Option<_>>().map(Self)
    }

    /// The first trees, after which a block may be settled, and the rest.
    pub(crate) fn parts(&self) -> [&[Tree]; 2] {
        let (first, rest) = self.0.split_at(FIRST_TREES.min(self.0.len()));
        [first, rest]
    }
}

impl Tree {
    fn decode(reader: &mut Reader<'_>) -> Option<Self> {
        let inner = usize::from(reader.u8()?);
        if inner * 2 + 1 > NODES {
            return None;
        }
        let mut written = Vec::with_capacity(inner);
        for _ in 0..inner {
            written.push((reader.u16()?, f32::from_bits(reader.u32()?), [reader.u8()?, reader.u8()?]));
        }
        let mut leaves = Vec::with_capacity(inner + 1);
        for _ in 0..=inner {
            leaves.push(Leaf { value: reader.u16()?.cast_signed(), measure: reader.u16()? });
        }
        let mut tree = Self { nodes: [Node::default(); NODES], leaves: [Leaf::default(); NODES] };
        // Level by level, so that children stand side by side. A child below 128 is a node, else a leaf.
        let mut order = vec![(if inner > 0 { 0 } else { 128 }, 0)];
        let mut at = 0;
        while let Some(&(child, depth)) = order.get(at) {
            let (node, leaf) = tree.nodes.get_mut(at).zip(tree.leaves.get_mut(at))?;
            if let Some(own) = usize::from(child).checked_sub(128) {
                *node = Node { threshold: f32::INFINITY, measure: 0, left: u8::try_from(at).ok()? };
                *leaf = *leaves.get(own)?;
            } else {
                let (measure, threshold, children) = *written.get(usize::from(child))?;
                if depth == DEPTH || usize::from(measure) >= ROW {
                    return None;
                }
                *node = Node { threshold, measure, left: u8::try_from(order.len()).ok()? };
                order.extend(children.map(|child| (child, depth + 1)));
            }
            at += 1;
        }
        Some(tree)
    }

    /// The nodes at which these blocks end.
    fn walk(&self, abreast: &[Lane; ABREAST]) -> [u8; ABREAST] {
        let mut at = [0_u8; ABREAST];
        for _ in 0..DEPTH {
            for (at, lane) in at.iter_mut().zip(abreast) {
                let node = &self.nodes[usize::from(*at) % NODES];
                let value = lane.row.get(usize::from(node.measure)).copied().unwrap_or_default();
                *at = node.left + u8::from(value > node.threshold);
            }
        }
        at
    }
}

/// A block on its way through the trees.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lane {
    pub(crate) block: usize,
    /// What is measured of it.
    pub(crate) row: [f32; ROW],
    /// Its log-odds, in [`UNIT`]s, by the trees behind it.
    score: i32,
    /// What each measure had to do with the score.
    pub(crate) owed: [i32; ROW],
}

impl Lane {
    pub(crate) const EMPTY: Self = Self { block: 0, row: [0.0; ROW], score: 0, owed: [0; ROW] };

    /// Whether the first trees leave no doubt that the block is boilerplate.
    pub(crate) fn is_settled(&self) -> bool {
        f64::from(self.score) <= f64::from(SETTLED) * UNIT
    }

    /// Takes the next block.
    pub(crate) fn begin(&mut self, block: usize) {
        (self.block, self.score) = (block, 0);
        self.owed.fill(0);
    }

    pub(crate) fn probability(&self) -> f32 {
        probability(self.score)
    }
}

/// Blocks fall through trees side by side.
pub(crate) fn fall(trees: &[Tree], abreast: &mut [Lane; ABREAST]) {
    for tree in trees {
        for (end, lane) in tree.walk(abreast).into_iter().zip(abreast.iter_mut()) {
            let leaf = tree.leaves[usize::from(end) % NODES];
            lane.score += i32::from(leaf.value);
            if let Some(owed) = lane.owed.get_mut(usize::from(leaf.measure)) {
                *owed += i32::from(leaf.value);
            }
        }
    }
}

/// The probability that a score stands for, to four digits: what is finer may differ between machines.
#[expect(clippy::cast_possible_truncation, reason = "four digits")]
fn probability(score: i32) -> f32 {
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
