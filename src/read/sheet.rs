//! What the page's own style sheets hide.
//!
//! Knows CSS as far as it takes to find the simple rules that hide: one tag with one class or id. Must
//! not know elements around an element.

use super::element::{Attributes, Name};

#[derive(Default)]
pub(super) struct Sheet {}

impl Sheet {
    pub(super) fn add(&mut self, _css: &str) {}

    pub(super) fn hides(&self, _name: Name, _attributes: &Attributes<'_>) -> bool {
        false
    }
}
