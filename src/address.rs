//! Relative links made absolute.
//!
//! Knows RFC 3986 through a library. An address that is no URI stays as it is written.

use iri_string::types::{IriAbsoluteStr, IriReferenceStr};

/// Resolves links of one page.
pub(crate) struct Resolver {
    base: Option<String>,
}

impl Resolver {
    /// `url` is the page's address, `base` what its `<base>` says.
    pub(crate) fn new(url: Option<&str>, base: Option<&str>) -> Self {
        let page = url.map(without_fragment);
        let base = match (page, base) {
            (Some(page), Some(base)) => Some(join(page, base)),
            (Some(page), None) => Some(page.to_owned()),
            (None, base) => base.map(str::to_owned),
        };
        Self { base }
    }

    /// The address that a link leads to.
    pub(crate) fn resolve(&self, link: &str) -> String {
        let base = self.base.as_deref().map(without_fragment);
        base.map_or_else(|| link.to_owned(), |base| join(base, link))
    }
}

fn without_fragment(address: &str) -> &str {
    address.split('#').next().unwrap_or(address)
}

fn join(base: &str, link: &str) -> String {
    // Blanks are no part of any URI, but of many links; the standard writes them as %20.
    let written = link.trim().replace(' ', "%20");
    match (IriAbsoluteStr::new(base), IriReferenceStr::new(&written)) {
        (Ok(base), Ok(reference)) => reference.resolve_against(base).to_string(),
        _ => link.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_resolved_against_the_page_or_its_base() {
        let page = Resolver::new(Some("https://example.org/a/b.html#top"), None);
        assert_eq!(page.resolve("../c d.png"), "https://example.org/c%20d.png");
        assert_eq!(page.resolve("//cdn.example.org/x"), "https://cdn.example.org/x");
        assert_eq!(page.resolve("mailto:a@example.org"), "mailto:a@example.org");
        let based = Resolver::new(Some("https://example.org/a/"), Some("/news/"));
        assert_eq!(based.resolve("1.html"), "https://example.org/news/1.html");
        assert_eq!(Resolver::new(None, None).resolve("1.html"), "1.html");
    }
}
