//! What stands beside names of people, or for them, and is none: roles, deeds of others, offices.
//!
//! Knows one part of a byline at a time. What the names in it are is for others.

use super::names::is_in_any_case;
use super::words::{DEEDS, HAN_COMPANIES, LEGAL_FORMS, OFFICES, POSTS, ROLES, TRADES};

/// Whether a text says what somebody else did to the article: `Fotos von Max Bach`.
pub(super) fn is_deed(text: &str) -> bool {
    // Two words are a name.
    if text.split_whitespace().nth(2).is_none() {
        return false;
    }
    let folded = text.to_lowercase();
    DEEDS.iter().any(|deed| {
        let rest = folded.find(deed).and_then(|at| {
            let parted = folded.get(..at).is_some_and(|before| before.is_empty() || before.ends_with(' '));
            folded.get(at + deed.len()..).filter(|_| parted)
        });
        rest.is_some_and(|rest| rest.starts_with(' '))
    })
}

/// Whether a text is what somebody is to a paper: `Senior River Correspondent`.
pub(super) fn is_trade(text: &str) -> bool {
    let folded = text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    folded.split_whitespace().count() <= 5 && folded.split_whitespace().next_back().is_some_and(|word| TRADES.contains(&word))
}

/// Whether a name is that of an office or a company, and not of a person.
pub(super) fn is_office(name: &str) -> bool {
    let folded = name.trim_end_matches('.').to_lowercase();
    let behind = |form: &&str| folded.strip_suffix(*form).is_some_and(|rest| rest.ends_with(' '));
    LEGAL_FORMS.iter().any(behind)
        || HAN_COMPANIES.iter().any(|company| name.ends_with(company))
        || folded.split_whitespace().any(|word| OFFICES.contains(&word))
}

/// Whether a text says what somebody is, in so many words: its last ones are a role.
pub(super) fn is_role(text: &str) -> bool {
    ROLES.iter().any(|role| {
        let start = text.len().checked_sub(role.len()).and_then(|at| text.split_at_checked(at));
        start.is_some_and(|(before, end)| {
            role.len() > 4 && (before.is_empty() || before.ends_with(' ')) && is_in_any_case(end, role)
        })
    })
}

/// Whether a text begins with what somebody is: `Head of Boats`.
pub(super) fn is_post(text: &str) -> bool {
    let folded = text.to_lowercase();
    let begins = |post: &&str| folded.strip_prefix(*post).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    POSTS.iter().any(begins)
}

/// What stands behind the name of a company: `Inc.`, `GmbH`.
pub(super) fn is_legal_form(word: &str) -> bool {
    let bare = word.trim().trim_end_matches('.');
    LEGAL_FORMS.iter().any(|form| is_in_any_case(bare, form))
}

/// Letters behind a name: `MD`, `FOMA`, `TIME`.
pub(super) fn is_degree(name: &str) -> bool {
    name.len() <= 6 && name.chars().all(|c| c.is_ascii_uppercase() || matches!(c, '.' | ' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_are_told_from_people() {
        for name in
            ["Boats, Inc", "Flussbau GmbH", "Uferfreunde e.V", "Uferfreunde e. V.", "Redaktion", "Die Redaktion", "南岸有限公司"]
        {
            assert!(is_office(name), "{name}");
        }
        for name in ["Ada Brook", "Inc", "Eva Incze", "林一舟", "Marco"] {
            assert!(!is_office(name), "{name}");
        }
    }
}
