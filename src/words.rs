//! Names that are known beforehand: each byte of a name is looked at once, and then the name is found.
//!
//! Knows ASCII letters in any case. Must not know what any name means.

/// A name's bytes folded into one number while they are read; 0 before the first.
pub(crate) const fn fold(key: u64, lower: u8) -> u64 {
    key.rotate_left(u8::BITS) ^ lower as u64
}

/// Names up to this length have a number of their own; longer ones are compared too.
const EXACT: usize = size_of::<u64>();

/// Known names and what they stand for: a hash table with open addressing, made at compile time. At
/// about one name in 25 bytes of page, a search by comparisons would cost as much as the rest of the
/// tokenizer. With some times as many slots as names, the searches are short.
pub(crate) struct Words<T: 'static, const SLOTS: usize>([(u64, &'static str, T); SLOTS]);

impl<T: Copy, const SLOTS: usize> Words<T, SLOTS> {
    /// Names in lower case; `free` fills the slots that stay free.
    pub(crate) const fn new(rows: &[(&'static str, T)], free: T) -> Self {
        let mut slots = [(0, "", free); SLOTS];
        let mut row = 0;
        while row < rows.len() {
            let (name, value) = rows[row];
            let key = folded(name.as_bytes());
            let mut slot = Self::slot_of(key);
            while !slots[slot].1.is_empty() {
                slot = (slot + 1) % SLOTS;
            }
            slots[slot] = (key, name, value);
            row += 1;
        }
        Self(slots)
    }

    /// Multiplicative hashing: the top bits of a product with 2^64 divided by the golden ratio.
    #[allow(clippy::cast_possible_truncation)] // What is left of the product is below SLOTS.
    const fn slot_of(key: u64) -> usize {
        (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (u64::BITS - SLOTS.trailing_zeros())) as usize
    }

    /// What a name stands for, in any case of its letters.
    pub(crate) fn get(&self, name: &str) -> Option<T> {
        self.find(folded(name.as_bytes()), name.as_bytes())
    }

    /// The same for a name that has been folded as it was read.
    pub(crate) fn find(&self, key: u64, name: &[u8]) -> Option<T> {
        let mut slot = Self::slot_of(key);
        loop {
            let (own, known, value) = self.0.get(slot)?;
            if known.is_empty() {
                return None;
            }
            if *own == key && known.len() == name.len() {
                let same = name.len() <= EXACT || known.as_bytes().eq_ignore_ascii_case(name);
                return same.then_some(*value);
            }
            slot = (slot + 1) % SLOTS;
        }
    }
}

impl<const SLOTS: usize> Words<u32, SLOTS> {
    /// A bit for each row, the first the lowest, that has a name: a name may be in several. At most 32 rows.
    pub(crate) const fn of_lists(rows: &[(&str, &[&'static str])]) -> Self {
        let mut slots = [(0, "", 0); SLOTS];
        let mut row = 0;
        while row < rows.len() {
            let mut at = 0;
            while at < rows[row].1.len() {
                let name = rows[row].1[at];
                let key = folded(name.as_bytes());
                let mut slot = Self::slot_of(key);
                while !slots[slot].1.is_empty() && !is_same(slots[slot].1.as_bytes(), name.as_bytes()) {
                    slot = (slot + 1) % SLOTS;
                }
                slots[slot] = (key, name, slots[slot].2 | 1 << row);
                at += 1;
            }
            row += 1;
        }
        Self(slots)
    }
}

const fn is_same(mut one: &[u8], mut other: &[u8]) -> bool {
    while let ([a, rest @ ..], [b, others @ ..]) = (one, other) {
        if *a != *b {
            return false;
        }
        (one, other) = (rest, others);
    }
    one.is_empty() && other.is_empty()
}

const fn folded(name: &[u8]) -> u64 {
    let mut key = 0;
    let mut rest = name;
    while let [first, tail @ ..] = rest {
        key = fold(key, first.to_ascii_lowercase());
        rest = tail;
    }
    key
}

#[cfg(test)]
mod tests {
    use super::{Words, folded};

    static WORDS: Words<u8, 8> = Words::new(&[("a", 1), ("b", 2), ("annotation-xml", 3)], 0);

    #[test]
    fn names_are_found_in_any_case() {
        for (name, value) in [("a", 1), ("B", 2), ("Annotation-XML", 3)] {
            assert_eq!(WORDS.get(name), Some(value));
        }
    }

    #[test]
    fn a_name_has_a_bit_for_each_list_it_is_in() {
        static LISTS: Words<u32, 8> = Words::of_lists(&[("one", &["ad", "banner"]), ("two", &["banner", "advertisement"])]);
        for (name, lists) in [("ad", 0b01), ("banner", 0b11), ("advertisement", 0b10)] {
            assert_eq!(LISTS.get(name), Some(lists), "{name}");
        }
        for other in ["", "a", "add", "advertisements", "an-advertisement"] {
            assert_eq!(LISTS.get(other), None, "{other}");
        }
    }

    #[test]
    fn other_names_are_not_found() {
        // Folded like `annotation-xml`: its first and its ninth letter are changed in the same way.
        let alike = "cnnotatimn-xml";
        assert_eq!(folded(alike.as_bytes()), folded(b"annotation-xml"));
        for name in ["", "ab", "annotation-xmm", alike, "\0", "a\0"] {
            assert_eq!(WORDS.get(name), None, "{name}");
        }
    }
}
