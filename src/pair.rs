//! Ranges in JSON: `[start, end]`, half-open, instead of an object.

use std::ops::Range;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub(crate) fn serialize<S: Serializer>(range: &Range<usize>, serializer: S) -> Result<S::Ok, S::Error> {
    [range.start, range.end].serialize(serializer)
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Range<usize>, D::Error> {
    <[usize; 2]>::deserialize(deserializer).map(|[start, end]| start..end)
}

/// A range that may be missing: `null`.
pub(crate) mod optional {
    use super::{Deserialize, Deserializer, Range, Serialize, Serializer};

    #[expect(clippy::ref_option, reason = "the form serde calls")]
    pub(crate) fn serialize<S: Serializer>(range: &Option<Range<usize>>, serializer: S) -> Result<S::Ok, S::Error> {
        range.as_ref().map(|range| [range.start, range.end]).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Range<usize>>, D::Error> {
        Ok(Option::<[usize; 2]>::deserialize(deserializer)?.map(|[start, end]| start..end))
    }
}

/// Several ranges.
pub(crate) mod list {
    use super::{Deserialize, Deserializer, Range, Serializer};

    pub(crate) fn serialize<S: Serializer>(ranges: &[Range<usize>], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(ranges.iter().map(|range| [range.start, range.end]))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Range<usize>>, D::Error> {
        Ok(Vec::<[usize; 2]>::deserialize(deserializer)?.into_iter().map(|[start, end]| start..end).collect())
    }
}
