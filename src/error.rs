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
    /// A site profile whose counts would mean nothing here.
    #[error("site profile of another {part}: found `{found}`, expected `{expected}`; learn its pages again")]
    ForeignProfile {
        /// What differs: `version` or `folding`.
        part: &'static str,
        /// What the profile says.
        found: String,
        /// What this version of the crate reads.
        expected: String,
    },
    /// No stored site profile.
    #[error("not a site profile: {0}; expected what `SiteProfile::to_string` wrote")]
    NotAProfile(&'static str),
}
