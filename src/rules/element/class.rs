use crate::rules::row::ElementRule;
pub(super) const RULES: &[ElementRule] = &[];
