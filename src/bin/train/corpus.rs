//! Annotated pages, as ../shared/corpora packs them.
//!
//! Knows the fields of a row and which sets may be trained on. Must not know what a label is.

use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::path::Path;

use lzma_rust2::XzReader;
use serde::Deserialize;

use crate::Failure;

/// A set whose annotations are permissively licensed.
pub(crate) struct Set {
    pub(crate) name: &'static str,
    /// The licence of the annotations.
    pub(crate) licence: &'static str,
    /// How much more a page of it counts than one of `wcxb_dev`: small sets are what the others lack.
    pub(crate) weight: f32,
}

/// What the shipped table is trained on, in this order.
pub(crate) const SETS: [Set; 6] = [
    Set { name: "zh", licence: "MIT OR Apache-2.0, of this project", weight: 4.0 },
    Set { name: "magic_article", licence: "Apache-2.0", weight: 4.0 },
    Set { name: "magic_forum", licence: "Apache-2.0", weight: 2.0 },
    Set { name: "cwced", licence: "MIT", weight: 4.0 },
    Set { name: "fundus", licence: "MIT", weight: 3.0 },
    Set { name: "wcxb_dev", licence: "CC-BY-4.0, WCXB", weight: 1.0 },
];

/// Parts of the data, each of which is once left out.
pub(crate) const FOLDS: u8 = 5;

/// One page with its gold.
#[derive(Deserialize)]
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) html: String,
    pub(crate) url: Option<String>,
    /// What kind of page it is, where the set says so.
    pub(crate) kind: Option<String>,
    pub(crate) gold_text: Option<String>,
    /// Lines that count neither way.
    #[serde(default)]
    pub(crate) optional: Option<Vec<String>>,
}

/// The pages of one set, in the order of the file.
pub(crate) fn rows(folder: &Path, set: &str) -> Result<Vec<Row>, Failure> {
    let path = folder.join(format!("{set}.jsonl.xz"));
    let file = File::open(&path).map_err(|source| Failure::Read { path: path.clone(), source })?;
    let lines = BufReader::with_capacity(1 << 20, XzReader::new(BufReader::new(file), true)).lines();
    let mut rows = Vec::new();
    for line in lines {
        let line = line.map_err(|source| Failure::Read { path: path.clone(), source })?;
        if !line.trim().is_empty() {
            rows.push(serde_json::from_str(&line).map_err(|source| Failure::Row { set: set.to_owned(), source })?);
        }
    }
    Ok(rows)
}

/// Which of the [`FOLDS`] a page is in: pages of one registered domain are in the same.
pub(crate) fn fold(row: &Row) -> u8 {
    let host = row.url.as_deref().and_then(|url| url.split("://").nth(1)).map(|rest| {
        let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
        host.to_ascii_lowercase()
    });
    let domain = host.as_deref().map(|host| psl::domain_str(host).unwrap_or(host));
    u8::try_from(hash(domain.unwrap_or(&row.id)) % u64::from(FOLDS)).unwrap_or_default()
}

/// FNV-1a, finished like `MurmurHash3` so that all its bits depend on all of the text:
/// <http://www.isthe.com/chongo/tech/comp/fnv/>.
pub(crate) fn hash(text: &str) -> u64 {
    let hash = text.bytes().fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3));
    let hash = (hash ^ (hash >> 33)).wrapping_mul(0xFF51_AFD7_ED55_8CCD);
    hash ^ (hash >> 33)
}
