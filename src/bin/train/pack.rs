//! From trees as `LightGBM` writes them to the table that ships.
//!
//! Knows both formats: see src/elect/model.rs for how the table is read. Must not know what a measure
//! means.

use std::collections::BTreeMap;

use gleaner::train::{MAGIC, UNIT};
use serde::Deserialize;

use crate::Failure;

#[derive(Deserialize)]
struct Tree {
    tree_structure: Node,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Node {
    Inner { split_feature: u16, threshold: f64, internal_value: f64, left_child: Box<Node>, right_child: Box<Node> },
    Leaf { leaf_value: f64 },
}

impl Node {
    fn value(&self) -> f64 {
        match self {
            Self::Inner { internal_value, .. } => *internal_value,
            Self::Leaf { leaf_value } => *leaf_value,
        }
    }
}

/// The table: the names of the measures and the trees.
pub(crate) fn pack(names: &[&str], trees: &str) -> Result<Vec<u8>, Failure> {
    let names = names.join("\n");
    let mut table = MAGIC.to_vec();
    table.extend(u32::try_from(names.len()).map_err(|_| Failure::Table)?.to_le_bytes());
    table.extend(names.as_bytes());
    let trees: Vec<Tree> = serde_json::from_str(trees).map_err(Failure::Trees)?;
    table.extend(u16::try_from(trees.len()).map_err(|_| Failure::Table)?.to_le_bytes());
    for tree in &trees {
        push(&tree.tree_structure, &mut table)?;
    }
    Ok(table)
}

/// Inner nodes and leaves, each in the order in which they are met.
#[derive(Default)]
struct Flat {
    inner: Vec<(u16, f32, u8, u8)>,
    leaves: Vec<(f64, u16)>,
}

fn push(root: &Node, table: &mut Vec<u8>) -> Result<(), Failure> {
    let mut flat = Flat::default();
    flat.add(root, &mut BTreeMap::new())?;
    table.push(u8::try_from(flat.inner.len()).map_err(|_| Failure::Table)?);
    for (measure, threshold, left, right) in flat.inner {
        table.extend(measure.to_le_bytes());
        table.extend(threshold.to_le_bytes());
        table.extend([left, right]);
    }
    for (value, measure) in flat.leaves {
        #[expect(clippy::cast_possible_truncation, reason = "clamped and rounded")]
        let value = (value * UNIT).round().clamp(f64::from(i16::MIN), f64::from(i16::MAX)) as i16;
        table.extend(value.to_le_bytes());
        table.extend(measure.to_le_bytes());
    }
    Ok(())
}

impl Flat {
    /// The place of a node: below 128 an inner one, else a leaf. `moved` is by how much each measure
    /// moved the expected score on the way (Saabas, "Interpreting random forests", 2014).
    fn add(&mut self, node: &Node, moved: &mut BTreeMap<u16, f64>) -> Result<u8, Failure> {
        let Node::Inner { split_feature, threshold, internal_value, left_child, right_child } = node else {
            let value = node.value();
            let loudest = moved.iter().max_by(|a, b| (a.1 * value.signum()).total_cmp(&(b.1 * value.signum())));
            self.leaves.push((value, loudest.map_or(0, |(measure, _)| *measure)));
            return u8::try_from(127 + self.leaves.len()).map_err(|_| Failure::Table);
        };
        let own = self.inner.len();
        self.inner.push((*split_feature, below(*threshold), 0, 0));
        let mut children = [0; 2];
        for (place, child) in children.iter_mut().zip([left_child, right_child]) {
            let step = child.value() - internal_value;
            *moved.entry(*split_feature).or_default() += step;
            *place = self.add(child, moved)?;
            *moved.entry(*split_feature).or_default() -= step;
        }
        if let Some(node) = self.inner.get_mut(own) {
            (node.2, node.3) = (children[0], children[1]);
        }
        u8::try_from(own).map_err(|_| Failure::Table)
    }
}

/// The largest single that is not above a threshold: measures are singles, so no block changes sides.
#[expect(clippy::cast_possible_truncation, reason = "that is what it is for")]
fn below(threshold: f64) -> f32 {
    let near = threshold as f32;
    if f64::from(near) > threshold { near.next_down() } else { near }
}

#[cfg(test)]
mod tests {
    use super::pack;

    #[test]
    fn a_tree_becomes_nodes_and_leaves() {
        let tree = r#"[{"tree_structure": {"split_feature": 3, "threshold": 0.1, "internal_value": 0.0,
            "left_child": {"leaf_value": -0.5},
            "right_child": {"split_feature": 1, "threshold": 2.0, "internal_value": 0.25,
                "left_child": {"leaf_value": 0.125}, "right_child": {"leaf_value": 2.0}}}}]"#;
        let table = pack(&["a", "b"], tree).expect("a table");
        let mut expected = b"gleaner trees 3\n\x03\0\0\0a\nb\x01\0\x02".to_vec();
        expected.extend(3_u16.to_le_bytes());
        // The single nearest to 0.1 is above it.
        expected.extend(0.1_f32.next_down().to_le_bytes());
        expected.extend([128, 1]);
        expected.extend(1_u16.to_le_bytes());
        expected.extend(2.0_f32.to_le_bytes());
        expected.extend([129, 130]);
        for (value, measure) in [(-512_i16, 3_u16), (128, 3), (2048, 1)] {
            expected.extend(value.to_le_bytes());
            expected.extend(measure.to_le_bytes());
        }
        assert_eq!(table, expected);
    }
}
