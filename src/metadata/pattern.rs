//! A regular expression that is compiled when it is first asked for: most pages need few of them, and
//! to compile one takes as long as to read a small page.
//!
//! Knows nothing of what it finds. Whoever asks looks first whether the words are there without which
//! nothing can be found.

use std::sync::OnceLock;

use regex::{CaptureMatches, Captures, Match, Regex};

pub(super) struct Pattern {
    text: &'static str,
    compiled: OnceLock<Option<Regex>>,
}

impl Pattern {
    pub(super) const fn new(text: &'static str) -> Self {
        Self { text, compiled: OnceLock::new() }
    }

    /// `None` only for a pattern that is none: the tests of its owner find something by each.
    pub(super) fn regex(&self) -> Option<&Regex> {
        self.compiled.get_or_init(|| Regex::new(self.text).ok()).as_ref()
    }

    pub(super) fn find<'t>(&self, text: &'t str) -> Option<Match<'t>> {
        self.regex()?.find(text)
    }

    pub(super) fn captures<'t>(&self, text: &'t str) -> Option<Captures<'t>> {
        self.regex()?.captures(text)
    }

    pub(super) fn captures_iter<'r, 't>(&'r self, text: &'t str) -> Option<CaptureMatches<'r, 't>> {
        Some(self.regex()?.captures_iter(text))
    }

    /// The text with `by` in place of everything that is found.
    pub(super) fn replaced(&self, text: &str, by: &str) -> String {
        match self.regex() {
            Some(regex) => regex.replace_all(text, by).into_owned(),
            None => text.to_owned(),
        }
    }
}
