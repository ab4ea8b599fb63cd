//! What the address of a page says: the name of its site, and the day in its path.
//!
//! Knows how addresses are made. Takes them as text: what is no address says nothing.

use std::sync::LazyLock;

use regex::Regex;

use crate::date::Date;

/// The name of the host without its public suffix: `river-post` of `www.river-post.co.uk`.
pub(super) fn site(address: &str) -> Option<String> {
    let host = host(address)?;
    let domain = psl::domain(host.as_bytes())?;
    let name = domain.as_bytes().strip_suffix(domain.suffix().as_bytes())?.strip_suffix(b".")?;
    std::str::from_utf8(name).ok().map(str::to_owned)
}

/// The names in front of that one: `river` of `https://river.blogs.example/`.
pub(super) fn subdomains(address: &str) -> impl Iterator<Item = &str> {
    let host = host(address).unwrap_or_default();
    let domain = psl::domain(host.as_bytes()).map_or(host.len(), |domain| domain.as_bytes().len());
    host.get(..host.len() - domain).unwrap_or_default().split('.').filter(|name| !name.is_empty() && *name != "www")
}

/// The host of an absolute address.
pub(super) fn host(address: &str) -> Option<&str> {
    let rest = address.trim().split_once("//")?.1;
    let host = rest.split(['/', '?', '#', ':']).next()?;
    (!host.is_empty()).then_some(host)
}

/// Whether an address is that of the site's front page.
pub(super) fn is_front(address: &str) -> bool {
    let path = match address.trim().split_once("//") {
        Some((_, rest)) => rest.split_once('/').map_or("", |(_, path)| path),
        None => match address.trim().strip_prefix('/') {
            Some(path) => path,
            None => return matches!(address.trim(), "." | "./" | "index.html" | "index.php"),
        },
    };
    matches!(path, "" | "index.html" | "index.htm" | "index.php" | "home")
}

/// Whose page an address is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Person {
    /// Somebody who writes for the site.
    Author,
    /// Somebody who has an account there.
    Account,
}

/// Parts of paths in front of an author's name, and of that of an account.
const AUTHOR_PATHS: [&str; 27] = [
    "author",
    "authors",
    "autor",
    "autoren",
    "autores",
    "autori",
    "auteur",
    "auteurs",
    "autore",
    "writer",
    "writers",
    "reporter",
    "reporters",
    "journalist",
    "journalists",
    "journaliste",
    "journalistes",
    "columnist",
    "columnists",
    "contributor",
    "contributors",
    "byline",
    "firmas",
    "redaktion",
    "yazar",
    "penulis",
    "staff",
];
const ACCOUNT_PATHS: [&str; 5] = ["user", "users", "u", "member", "members"];

/// Pages that show the account of which the query has the number.
const ACCOUNT_PAGES: [&str; 8] = ["member", "memberlist", "profile", "user", "space", "home", "userinfo", "viewpro"];

/// What such paths have behind them that is no name.
const NO_ACCOUNTS: [&str; 12] = [
    "login", "register", "signin", "signup", "sign-in", "sign-up", "sign_in", "sign_up", "trial", "password", "settings",
    "logout",
];

/// Whether an address is that of a person's page: `/author/ada-brook`, `member.php?u=7`, `/@ada`.
pub(super) fn person(address: &str) -> Option<Person> {
    let path = match address.split_once("//") {
        Some((_, rest)) => rest.get(rest.find('/')?..)?,
        None => address,
    };
    let path = path.split('#').next()?.to_ascii_lowercase();
    let (path, query) = path.split_once('?').unwrap_or((path.as_str(), ""));
    if NO_ACCOUNTS.iter().any(|word| path.contains(word) || query.contains(word)) {
        return None;
    }
    let keys =
        || query.split('&').filter_map(|pair| pair.split_once('=')).filter(|(_, value)| !value.is_empty()).map(|(key, _)| key);
    // Beside other keys an author is what a list is narrowed to.
    if keys().eq(["author"]) {
        return Some(Person::Author);
    }
    if query.contains("action=profile") {
        return Some(Person::Account);
    }
    let mut parts = path.split('/').filter(|part| !part.is_empty()).peekable();
    let mut account = None;
    while let Some(part) = parts.next() {
        let bare = part.split('.').next().unwrap_or(part);
        let has_behind = parts.peek().is_some();
        if has_behind && AUTHOR_PATHS.contains(&bare) {
            return Some(Person::Author);
        }
        let has_id = keys().any(|key| matches!(key, "u" | "uid" | "id" | "user" | "userid" | "user_id"));
        let is_account = if has_behind { ACCOUNT_PATHS.contains(&bare) } else { has_id && ACCOUNT_PAGES.contains(&bare) };
        let is_named = !has_behind && (part.len() > 1 && part.starts_with('@') || part.starts_with("space-uid-"));
        if is_account || is_named {
            account = Some(Person::Account);
        }
    }
    account
}

/// Whether a link leads to a page of the site at `address`, as every relative one does; `None` where it is not known
/// what site this is.
pub(super) fn is_within(target: &str, address: Option<&str>) -> Option<bool> {
    match address {
        _ if !target.contains("//") => Some(true),
        Some(address) => Some(site(target) == site(address)),
        None => None,
    }
}

/// A day in the path: `/2022/11/03/`, `/2022-11-03-`, `/20221103/`.
pub(super) fn date(address: &str) -> Option<Date> {
    static DAY: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"[/_.-](?:(?P<y>(?:19|20)\d{2})(?P<a>[/_-])(?P<m>\d{1,2})[/_-](?P<d>\d{1,2})|(?P<y1>(?:19|20)\d{2})(?P<m1>[01]\d)/?(?P<d1>[0-3]\d)|(?P<y2>(?:19|20)\d{2})-(?P<m2>[01]\d)/(?P<d2>[0-3]\d))(?:[/_.-]|$)").ok()
    });
    let path = address.split_once("//").map_or(address, |(_, rest)| rest);
    let path = path.get(path.find('/')?..)?.split(['?', '#']).next()?;
    DAY.as_ref()?.captures_iter(path).find_map(|found| {
        let part = |names: [&str; 3]| names.into_iter().find_map(|name| found.name(name)).map(|part| part.as_str());
        let day = part(["d", "d1", "d2"])?.parse().ok()?;
        Date::new(part(["y", "y1", "y2"])?.parse().ok()?, part(["m", "m1", "m2"])?.parse().ok()?, day)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_say_site_and_day() {
        assert_eq!(site("https://www.river-post.co.uk/a").as_deref(), Some("river-post"));
        assert_eq!(site("/a/b"), None);
        let rows = [
            ("https://example.org/author/ada-brook/", Some(Person::Author)),
            ("/?author=7", Some(Person::Author)),
            ("/authors", None),
            ("/?category=3&author=7", None),
            ("./memberlist.php?mode=viewprofile&u=7", Some(Person::Account)),
            ("index.php?action=profile;u=7", Some(Person::Account)),
            ("/user/7", Some(Person::Account)),
            ("home.php?mod=space&uid=7", Some(Person::Account)),
            ("/space-uid-7.html", Some(Person::Account)),
            ("https://example.org/@ada", Some(Person::Account)),
            ("/user/login", None),
            ("https://author.example.org/a/b", None),
            ("/authority/a", None),
        ];
        for (address, expected) in rows {
            assert_eq!(person(address), expected, "{address}");
        }
        assert_eq!(subdomains("https://www.quiet-river.blogs.co.uk/a").collect::<Vec<_>>(), ["quiet-river"]);
        let rows = [
            ("https://example.org/2022/11/03/river.html", "2022-11-03"),
            ("https://example.org/news/2022-11-03-river", "2022-11-03"),
            ("https://example.org/20221103/river", "2022-11-03"),
            ("https://example.org/202211/03/river", "2022-11-03"),
            ("https://example.org/2022-11/03/c_112.htm", "2022-11-03"),
            ("https://example.org/2022/river", ""),
            ("https://example.org/20229903/river", ""),
        ];
        for (address, expected) in rows {
            assert_eq!(date(address).map(|date| date.to_string()).unwrap_or_default(), expected, "{address}");
        }
        assert!(is_front("/") && is_front("https://example.org") && is_front("https://example.org/index.html"));
        assert!(!is_front("/a") && !is_front("#top") && !is_front("https://example.org/a/"));
    }
}
