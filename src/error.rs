//! What can fail: building options and reading values. Cleaning never does.

use thiserror::Error;

/// Why a [`Cleaner`](crate::Cleaner) could not be built or a value not be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Error {
    /// No rule has this id.
    #[error("unknown rule `{id}`: expected the id of a rule, such as `{nearest}`")]
    UnknownRule {
        /// What was given.
        id: String,
        /// An existing id that comes close.
        nearest: String,
    },
    /// No reason has this name.
    #[error("unknown reason `{0}`: expected one such as `related` or `site-chrome`")]
    UnknownReason(String),
    /// No date of the calendar in ISO 8601.
    #[error("not a date: `{0}`: expected ISO 8601, such as `2022-11-03T07:30:00+08:00`")]
    NotADate(String),
}
