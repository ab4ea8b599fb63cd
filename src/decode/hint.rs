//! Where a page comes from and what language it names, for the detector to lean by.
//!
//! Knows addresses and language tags. Does not know what the detector makes of a domain.

use iri_string::types::IriReferenceStr;

/// Domains of countries that stand for the charsets of a language: BCP 47 tags, or their beginnings,
/// in small letters; the longest that fits counts.
const DOMAINS: [(&str, &str); 26] = [
    ("zh", "cn"),
    ("zh-tw", "tw"),
    ("zh-hant", "tw"),
    ("zh-hk", "hk"),
    ("zh-mo", "hk"),
    ("ja", "jp"),
    ("ko", "kr"),
    ("ru", "ru"),
    ("uk", "ua"),
    ("be", "by"),
    ("bg", "bg"),
    ("sr", "rs"),
    ("el", "gr"),
    ("he", "il"),
    ("ar", "sa"),
    ("fa", "ir"),
    ("th", "th"),
    ("vi", "vn"),
    ("tr", "tr"),
    ("pl", "pl"),
    ("cs", "cz"),
    ("sk", "sk"),
    ("hu", "hu"),
    ("hr", "hr"),
    ("ro", "ro"),
    ("lt", "lt"),
];

/// The top-level domain to lean by, in the form that the detector takes: small ASCII letters, no dot.
/// What the page says of its language goes before where it lies.
pub(super) fn domain(url: Option<&str>, language: Option<&str>) -> Option<Vec<u8>> {
    language.and_then(of_language).map(str::to_owned).or_else(|| url.and_then(of_address)).map(String::into_bytes)
}

fn of_language(tag: &str) -> Option<&'static str> {
    let tag = tag.trim().replace('_', "-").to_ascii_lowercase();
    let fits = |known: &str| tag.strip_prefix(known).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
    DOMAINS.iter().filter(|(known, _)| fits(known)).max_by_key(|(known, _)| known.len()).map(|(_, domain)| *domain)
}

fn of_address(url: &str) -> Option<String> {
    let host = IriReferenceStr::new(url.trim()).ok()?.authority_components()?.host();
    let label = host.trim_end_matches('.').rsplit('.').next()?.to_ascii_lowercase();
    let is_name = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (!label.is_empty() && label.bytes().all(is_name)).then_some(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_speaks_before_its_address() {
        let rows = [
            (Some("https://a@news.Example.TW:80/x?y.z"), None, Some("tw")),
            (Some("https://example.com.cn./"), None, Some("cn")),
            (Some("https://example.tw/"), Some("zh-CN"), Some("cn")),
            (None, Some("zh_Hant_HK"), Some("tw")),
            (None, Some("JA"), Some("jp")),
            (Some("https://example.jp/"), Some("zhuang"), Some("jp")),
            (Some("https://пример.рф/"), None, None),
            (Some("https://[::1]/"), None, None),
            (Some("not an address"), Some(""), None),
            (None, None, None),
        ];
        for (url, language, expected) in rows {
            assert_eq!(domain(url, language), expected.map(|domain| domain.as_bytes().to_vec()), "{url:?} {language:?}");
        }
    }
}
