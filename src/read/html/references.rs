//! Character references: `&amp;`, `&amp` and `&#38;` to the characters they stand for.
//!
//! Knows the syntax and the values of references. It must not know where in a page they stand,
//! apart from the one difference the standard makes between text and attribute values.

use entities::ENTITIES;

/// The one or two characters that something in the input stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) struct Decoded {
    first: char,
    second: Option<char>,
}

impl Decoded {
    pub(in crate::read) fn chars(self) -> impl Iterator<Item = char> {
        std::iter::once(self.first).chain(self.second)
    }

    /// Whether this is the single character `wanted`.
    pub(in crate::read) fn is(self, wanted: char) -> bool {
        self == Self::from(wanted)
    }
}

impl From<char> for Decoded {
    fn from(first: char) -> Self {
        Self { first, second: None }
    }
}

/// Where a reference stands. In attribute values `?a=1&copy=2` must stay what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum Place {
    Text,
    Attribute,
}

/// Letters and digits of the longest name, `CounterClockwiseContourIntegral`.
const LONGEST_NAME: usize = 31;
/// The shortest and the longest name that are references without a semicolon, `lt` and `frac12`.
const SHORTEST_BARE: usize = 2;
const LONGEST_BARE: usize = 6;

/// What the bytes 0x80 to 0x9F are in windows-1252, which is what pages that refer to these code
/// points mean. The five that windows-1252 leaves open stay control characters.
const C1: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// Reads the reference at the start of `text`, which begins with `&`, and gives its characters and
/// its length in bytes. `None`: this `&` is only an ampersand.
///
/// Looks at no byte twice and at no more than 32 bytes of a name, so that a page of ampersands is
/// read in linear time.
pub(in crate::read) fn reference(text: &str, place: Place) -> Option<(Decoded, usize)> {
    match text.as_bytes().get(1)? {
        b'#' => numeric(text.as_bytes()),
        byte if byte.is_ascii_alphanumeric() => named(text, place),
        _ => None,
    }
}

fn numeric(bytes: &[u8]) -> Option<(Decoded, usize)> {
    let (radix, prefix) = match bytes.get(2)? {
        b'x' | b'X' => (16, 3),
        _ => (10, 2),
    };
    let mut value = 0_u32;
    let mut digits = 0;
    for &byte in bytes.get(prefix..)? {
        let Some(digit) = char::from(byte).to_digit(radix) else {
            break;
        };
        // What saturates is far beyond Unicode and decoded to U+FFFD below.
        value = value.saturating_mul(radix).saturating_add(digit);
        digits += 1;
    }
    if digits == 0 {
        return None;
    }
    let end = prefix + digits;
    let semicolon = bytes.get(end) == Some(&b';');
    Some((code_point(value).into(), end + usize::from(semicolon)))
}

/// Zero, surrogates and what is beyond Unicode have no character; noncharacters pass.
fn code_point(value: u32) -> char {
    let c1 = value.checked_sub(0x80).and_then(|offset| C1.chars().nth(offset.try_into().ok()?));
    match value {
        0 => char::REPLACEMENT_CHARACTER,
        _ => c1.or_else(|| char::from_u32(value)).unwrap_or(char::REPLACEMENT_CHARACTER),
    }
}

/// The longest name that matches. Names are letters and digits, so the only name with a semicolon
/// that can match is the whole run of them; without semicolon it is one of the few old, short names.
fn named(text: &str, place: Place) -> Option<(Decoded, usize)> {
    let bytes = text.as_bytes();
    let alphanumeric = |at: &usize| bytes.get(*at).is_some_and(u8::is_ascii_alphanumeric);
    let run = (1..=LONGEST_NAME).take_while(alphanumeric).count();

    if bytes.get(1 + run) == Some(&b';')
        && let Some(decoded) = look_up(text.get(..run + 2)?)
    {
        return Some((decoded, run + 2));
    }
    let (length, decoded) =
        (SHORTEST_BARE..=run.min(LONGEST_BARE)).rev().find_map(|length| Some((length, look_up(text.get(..=length)?)?)))?;
    let goes_on = bytes.get(1 + length).is_some_and(|next| *next == b'=' || next.is_ascii_alphanumeric());
    if place == Place::Attribute && goes_on {
        return None;
    }
    Some((decoded, 1 + length))
}

/// What `name` stands for, `&` included, and the semicolon where it has one.
fn look_up(name: &str) -> Option<Decoded> {
    let mut slot = slot_of(name.as_bytes());
    loop {
        // A free slot names no row, and ends the search.
        let row = SLOTS.get(slot)?;
        let entity = ENTITIES.get(usize::from(*row))?;
        if entity.entity == name {
            let mut chars = entity.characters.chars();
            return Some(Decoded { first: chars.next()?, second: chars.next() });
        }
        slot = (slot + 1) % SLOTS.len();
    }
}

/// Rows of the library's array, which is in no order that could be searched, as a hash table with
/// open addressing. Made at compile time: no start-up, no lock, no heap.
static SLOTS: [u16; 1 << SLOT_BITS] = slots();
/// The fewest bits that leave about half of the slots free.
const SLOT_BITS: u32 = 12;
const FREE: u16 = u16::MAX;

#[allow(clippy::cast_possible_truncation)] // There are 2,231 rows.
const fn slots() -> [u16; 1 << SLOT_BITS] {
    let mut slots = [FREE; 1 << SLOT_BITS];
    let mut row = 0;
    while row < ENTITIES.len() {
        let mut slot = slot_of(ENTITIES[row].entity.as_bytes());
        while slots[slot] != FREE {
            slot = (slot + 1) % slots.len();
        }
        slots[slot] = row as u16;
        row += 1;
    }
    slots
}

/// FNV-1a, its top bits folded in: <http://www.isthe.com/chongo/tech/comp/fnv/#xor-fold>.
const fn slot_of(name: &[u8]) -> usize {
    let mut hash = 0x811C_9DC5_u32;
    let mut rest = name;
    while let [first, tail @ ..] = rest {
        hash = (hash ^ *first as u32).wrapping_mul(0x0100_0193);
        rest = tail;
    }
    (hash ^ (hash >> SLOT_BITS)) as usize % (1 << SLOT_BITS)
}

#[cfg(test)]
mod tests {
    use entities::ENTITIES;

    use super::{C1, LONGEST_BARE, LONGEST_NAME, Place, SHORTEST_BARE, look_up, reference};

    fn check(text: &str, place: Place, expected: Option<(&str, usize)>) {
        let found = reference(text, place).map(|(decoded, length)| (decoded.chars().collect::<String>(), length));
        assert_eq!(found, expected.map(|(s, n)| (s.to_owned(), n)), "{text:?} {place:?}");
    }

    #[test]
    fn the_table_is_the_one_of_the_standard() {
        assert_eq!(ENTITIES.len(), 2231);
        for entity in &ENTITIES {
            let found: String = look_up(entity.entity).into_iter().flat_map(super::Decoded::chars).collect();
            assert_eq!(found, entity.characters, "{}", entity.entity);
        }
        // Without `&`, and without `;` where there is one.
        let lengths = |semicolon: bool| {
            ENTITIES
                .iter()
                .filter(move |e| e.entity.ends_with(';') == semicolon)
                .map(move |e| e.entity.len() - 1 - usize::from(semicolon))
        };
        assert_eq!(lengths(false).count(), 106);
        assert_eq!(lengths(false).min(), Some(SHORTEST_BARE));
        assert_eq!(lengths(false).max(), Some(LONGEST_BARE));
        assert_eq!(lengths(true).max(), Some(LONGEST_NAME));
        assert_eq!(C1.chars().count(), 32);
    }

    #[test]
    fn the_longest_name_wins_and_attributes_are_careful() {
        for (text, in_text, in_attribute) in [
            ("&amp;", Some(("&", 5)), Some(("&", 5))),
            ("&amp", Some(("&", 4)), Some(("&", 4))),
            ("&notin;", Some(("∉", 7)), Some(("∉", 7))),
            ("&notit;", Some(("¬", 4)), None),
            ("&copy=2", Some(("©", 5)), None),
            ("&copy 2", Some(("©", 5)), Some(("©", 5))),
            ("&NotEqualTilde;", Some(("≂̸", 15)), Some(("≂̸", 15))),
            ("&CounterClockwiseContourIntegral;", Some(("∳", 33)), Some(("∳", 33))),
            ("&CounterClockwiseContourIntegrals;", None, None),
            ("&Amp;", None, None),
            ("&", None, None),
            ("&;", None, None),
            ("& amp;", None, None),
            ("&ampé", Some(("&", 4)), Some(("&", 4))),
        ] {
            check(text, Place::Text, in_text);
            check(text, Place::Attribute, in_attribute);
        }
    }

    #[test]
    fn numbers_are_mended_as_the_standard_says() {
        for (text, expected) in [
            ("&#65;", Some(("A", 5))),
            ("&#65", Some(("A", 4))),
            ("&#x41;", Some(("A", 6))),
            ("&#X41g", Some(("A", 5))),
            ("&#", None),
            ("&#x", None),
            ("&#xg", None),
            ("&#;", None),
            ("&#0;", Some(("\u{fffd}", 4))),
            ("&#13;", Some(("\r", 5))),
            ("&#128;", Some(("€", 6))),
            ("&#129;", Some(("\u{81}", 6))),
            ("&#x9f;", Some(("Ÿ", 6))),
            ("&#xa0;", Some(("\u{a0}", 6))),
            ("&#xd800;", Some(("\u{fffd}", 8))),
            ("&#xffff;", Some(("\u{ffff}", 8))),
            ("&#x110000;", Some(("\u{fffd}", 10))),
            ("&#99999999999999999999;", Some(("\u{fffd}", 23))),
        ] {
            check(text, Place::Text, expected);
        }
    }
}
