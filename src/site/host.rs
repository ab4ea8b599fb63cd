//! Host names among the words of a skeleton, and whether they are written as addresses.
//!
//! Knows plain spellings only: what is disguised within one page is the injection detector's business.

/// Bytes of the shortest name in front of a suffix: `p.m` and `st.ives` have dots too.
const NAME: usize = 3;

/// How surely a word sends its reader somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Host {
    /// Ends in a public suffix, as products and companies do that are called `Name.com`.
    Bare,
    /// Begins with `www.`: nobody's name, only an address.
    Address,
}

/// Whether a word of folded text is a host name, with or without a path.
pub(super) fn host(word: &str) -> Option<Host> {
    let host = word.split('/').next().unwrap_or(word);
    // Almost all words end here.
    let (before, _) = host.rsplit_once('.')?;
    let suffix = psl::suffix(host.as_bytes()).filter(psl::Suffix::is_known)?;
    let name = host.get(..host.len().checked_sub(suffix.as_bytes().len() + 1)?)?;
    if host.starts_with("www.") && before.len() > "www.".len() {
        return Some(Host::Address);
    }
    let name = name.rsplit('.').next().unwrap_or(name);
    (name.len() >= NAME && name.chars().any(char::is_alphabetic)).then_some(Host::Bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_told_from_words_with_dots() {
        let found = ["www.example.org", "example.org/a/b.html", "shop.example.co.uk", "3.14", "e.g", "version1.2", "end", ""];
        let found = found.map(host);
        assert_eq!(found[..3], [Some(Host::Address), Some(Host::Bare), Some(Host::Bare)]);
        assert!(found[3..].iter().all(Option::is_none), "{found:?}");
    }
}
