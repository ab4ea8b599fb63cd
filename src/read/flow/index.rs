//! A place in a list, half as wide as `usize`.

/// A place in a list. With `usize` it would double what every element copies twice.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Index(u32);

impl Index {
    /// A page of 2^32 elements has more than 2^33 bytes; what is beyond is taken for the last.
    pub(super) fn of(place: usize) -> Self {
        Self(u32::try_from(place).unwrap_or(u32::MAX))
    }

    pub(super) fn get(self) -> usize {
        self.0 as usize
    }
}
