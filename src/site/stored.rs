//! A profile as one line of text, and back.
//!
//! Knows the form and refuses every other: `gleaner-site-profile/1 FINGERPRINT BASE64`. The bytes are, for
//! each page in order, its name, the number of its keys and its keys, 64 bits each, little-endian.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;

use super::SiteProfile;
use super::keys::{self, Key};
use crate::error::Error;

const FORM: &str = "gleaner-site-profile";

/// Of the form and of what is counted. Another folding of the same text shows in the fingerprint.
const VERSION: &str = "1";

impl fmt::Display for SiteProfile {
    /// The form in which a profile is stored, without a line break.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut bytes = Vec::new();
        for (page, keys) in &self.sample {
            let header = [*page, keys.len() as Key];
            bytes.extend(header.iter().chain(keys.iter()).flat_map(|number| number.to_le_bytes()));
        }
        write!(f, "{FORM}/{VERSION} {:016x} {}", keys::fingerprint(), STANDARD_NO_PAD.encode(bytes))
    }
}

impl FromStr for SiteProfile {
    type Err = Error;

    /// Reads a stored profile.
    ///
    /// # Errors
    ///
    /// [`Error::ForeignProfile`] for a profile of another version or another folding of text, whose
    /// counts would mean nothing here; [`Error::NotAProfile`] for anything else.
    fn from_str(text: &str) -> Result<Self, Error> {
        let mut parts = text.trim().splitn(3, ' ');
        let (Some(form), fingerprint, bytes) = (parts.next(), parts.next(), parts.next()) else {
            return Err(Error::NotAProfile("nothing in it"));
        };
        let Some(version) = form.strip_prefix(FORM).and_then(|rest| rest.strip_prefix('/')) else {
            return Err(Error::NotAProfile("another kind of text"));
        };
        let foreign = |part, found: &str, expected: &str| Error::ForeignProfile {
            part,
            found: found.chars().take(LONGEST_FOUND).collect(),
            expected: expected.to_owned(),
        };
        if version != VERSION {
            return Err(foreign("version", version, VERSION));
        }
        let (fingerprint, expected) = (fingerprint.unwrap_or_default(), format!("{:016x}", keys::fingerprint()));
        if fingerprint != expected {
            return Err(foreign("folding", fingerprint, &expected));
        }
        let bytes = STANDARD_NO_PAD.decode(bytes.unwrap_or_default()).map_err(|_| Error::NotAProfile("no base64"))?;
        profile(&bytes)
    }
}

/// Chars of what was found that go into an error.
const LONGEST_FOUND: usize = 40;

fn profile(bytes: &[u8]) -> Result<SiteProfile, Error> {
    let (numbers, []) = bytes.as_chunks::<8>() else { return Err(Error::NotAProfile("cut off")) };
    let mut numbers = numbers.iter().map(|bytes| Key::from_le_bytes(*bytes));
    let mut profile = SiteProfile::default();
    while let Some(page) = numbers.next() {
        let length = numbers.next().and_then(|length| usize::try_from(length).ok()).ok_or(Error::NotAProfile("cut off"))?;
        if length == 0 || length > SiteProfile::KEYS || profile.sample.len() == SiteProfile::PAGES {
            return Err(Error::NotAProfile("larger than a profile can be, or empty pages"));
        }
        let keys: Box<[Key]> = numbers.by_ref().take(length).collect();
        if keys.len() < length {
            return Err(Error::NotAProfile("cut off"));
        }
        let in_order = keys.windows(2).all(|pair| pair.first() < pair.last());
        if !in_order || profile.sample.last_key_value().is_some_and(|(last, _)| *last >= page) {
            return Err(Error::NotAProfile("out of order"));
        }
        profile.sample.insert(page, keys);
    }
    Ok(profile)
}

impl From<SiteProfile> for String {
    fn from(profile: SiteProfile) -> Self {
        profile.to_string()
    }
}

impl TryFrom<String> for SiteProfile {
    type Error = Error;

    fn try_from(text: String) -> Result<Self, Error> {
        text.parse()
    }
}
