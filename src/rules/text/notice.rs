use crate::rules::row::TextRule;
pub(super) const RULES: &[TextRule] = &[];
