//! Names of the elements that the HTML standard says something about.
//!
//! Knows how a name is written. It must not know what any element means.

/// An element's name. Foreign elements are here as far as the parsing of the HTML around them
/// depends on them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub(in crate::read) enum Name {
    A,
    Abbr,
    Acronym,
    Address,
    AnnotationXml,
    Applet,
    Area,
    Article,
    Aside,
    Audio,
    B,
    Base,
    Basefont,
    Bdi,
    Bdo,
    Bgsound,
    Big,
    Blink,
    Blockquote,
    Body,
    Br,
    Button,
    Canvas,
    Caption,
    Center,
    Cite,
    Code,
    Col,
    Colgroup,
    Data,
    Datalist,
    Dd,
    Del,
    Desc,
    Details,
    Dfn,
    Dialog,
    Dir,
    Div,
    Dl,
    Dt,
    Em,
    Embed,
    Fieldset,
    Figcaption,
    Figure,
    Font,
    Footer,
    Foreignobject,
    Form,
    Frame,
    Frameset,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    Head,
    Header,
    Hgroup,
    Hr,
    Html,
    I,
    Iframe,
    Image,
    Img,
    Input,
    Ins,
    Isindex,
    Kbd,
    Keygen,
    Label,
    Legend,
    Li,
    Link,
    Listing,
    Main,
    Malignmark,
    Map,
    Mark,
    Marquee,
    Math,
    Menu,
    Menuitem,
    Meta,
    Meter,
    Mglyph,
    Mi,
    Mn,
    Mo,
    Ms,
    Mtext,
    Nav,
    Nobr,
    Noembed,
    Noframes,
    Noscript,
    Object,
    Ol,
    Optgroup,
    Option,
    Output,
    P,
    Param,
    Picture,
    Plaintext,
    Pre,
    Progress,
    Q,
    Rb,
    Rp,
    Rt,
    Rtc,
    Ruby,
    S,
    Samp,
    Script,
    Search,
    Section,
    Select,
    Selectedcontent,
    Slot,
    Small,
    Source,
    Span,
    Strike,
    Strong,
    Style,
    Sub,
    Summary,
    Sup,
    Svg,
    Table,
    Tbody,
    Td,
    Template,
    Textarea,
    Tfoot,
    Th,
    Thead,
    Time,
    Title,
    Tr,
    Track,
    Tt,
    U,
    Ul,
    Var,
    Video,
    Wbr,
    Xmp,
    /// Any other name: custom elements, most of SVG, typing errors.
    Other,
}

impl Name {
    /// How many names there are, `Other` among them.
    pub(in crate::read) const COUNT: usize = Self::Other as usize + 1;

    /// Reads a tag's name, in any case of its ASCII letters.
    pub(in crate::read) fn of(written: &str) -> Self {
        let Some(key) = pack(written.as_bytes()) else {
            return Self::Other;
        };
        let mut slot = slot_of(key);
        loop {
            let Some((found, name)) = SLOTS.get(slot) else {
                return Self::Other;
            };
            if *found == key || *found == 0 {
                return *name;
            }
            slot = (slot + 1) % SLOTS.len();
        }
    }

    /// The name in lower case; empty for `Other`.
    pub(in crate::read) fn as_str(self) -> &'static str {
        NAMES.get(self as usize).map_or("", |(written, _)| *written)
    }
}

/// In the order of the enum, so that a name is the index of its row.
const NAMES: [(&str, Name); 152] = [
    ("a", Name::A),
    ("abbr", Name::Abbr),
    ("acronym", Name::Acronym),
    ("address", Name::Address),
    ("annotation-xml", Name::AnnotationXml),
    ("applet", Name::Applet),
    ("area", Name::Area),
    ("article", Name::Article),
    ("aside", Name::Aside),
    ("audio", Name::Audio),
    ("b", Name::B),
    ("base", Name::Base),
    ("basefont", Name::Basefont),
    ("bdi", Name::Bdi),
    ("bdo", Name::Bdo),
    ("bgsound", Name::Bgsound),
    ("big", Name::Big),
    ("blink", Name::Blink),
    ("blockquote", Name::Blockquote),
    ("body", Name::Body),
    ("br", Name::Br),
    ("button", Name::Button),
    ("canvas", Name::Canvas),
    ("caption", Name::Caption),
    ("center", Name::Center),
    ("cite", Name::Cite),
    ("code", Name::Code),
    ("col", Name::Col),
    ("colgroup", Name::Colgroup),
    ("data", Name::Data),
    ("datalist", Name::Datalist),
    ("dd", Name::Dd),
    ("del", Name::Del),
    ("desc", Name::Desc),
    ("details", Name::Details),
    ("dfn", Name::Dfn),
    ("dialog", Name::Dialog),
    ("dir", Name::Dir),
    ("div", Name::Div),
    ("dl", Name::Dl),
    ("dt", Name::Dt),
    ("em", Name::Em),
    ("embed", Name::Embed),
    ("fieldset", Name::Fieldset),
    ("figcaption", Name::Figcaption),
    ("figure", Name::Figure),
    ("font", Name::Font),
    ("footer", Name::Footer),
    ("foreignobject", Name::Foreignobject),
    ("form", Name::Form),
    ("frame", Name::Frame),
    ("frameset", Name::Frameset),
    ("h1", Name::H1),
    ("h2", Name::H2),
    ("h3", Name::H3),
    ("h4", Name::H4),
    ("h5", Name::H5),
    ("h6", Name::H6),
    ("head", Name::Head),
    ("header", Name::Header),
    ("hgroup", Name::Hgroup),
    ("hr", Name::Hr),
    ("html", Name::Html),
    ("i", Name::I),
    ("iframe", Name::Iframe),
    ("image", Name::Image),
    ("img", Name::Img),
    ("input", Name::Input),
    ("ins", Name::Ins),
    ("isindex", Name::Isindex),
    ("kbd", Name::Kbd),
    ("keygen", Name::Keygen),
    ("label", Name::Label),
    ("legend", Name::Legend),
    ("li", Name::Li),
    ("link", Name::Link),
    ("listing", Name::Listing),
    ("main", Name::Main),
    ("malignmark", Name::Malignmark),
    ("map", Name::Map),
    ("mark", Name::Mark),
    ("marquee", Name::Marquee),
    ("math", Name::Math),
    ("menu", Name::Menu),
    ("menuitem", Name::Menuitem),
    ("meta", Name::Meta),
    ("meter", Name::Meter),
    ("mglyph", Name::Mglyph),
    ("mi", Name::Mi),
    ("mn", Name::Mn),
    ("mo", Name::Mo),
    ("ms", Name::Ms),
    ("mtext", Name::Mtext),
    ("nav", Name::Nav),
    ("nobr", Name::Nobr),
    ("noembed", Name::Noembed),
    ("noframes", Name::Noframes),
    ("noscript", Name::Noscript),
    ("object", Name::Object),
    ("ol", Name::Ol),
    ("optgroup", Name::Optgroup),
    ("option", Name::Option),
    ("output", Name::Output),
    ("p", Name::P),
    ("param", Name::Param),
    ("picture", Name::Picture),
    ("plaintext", Name::Plaintext),
    ("pre", Name::Pre),
    ("progress", Name::Progress),
    ("q", Name::Q),
    ("rb", Name::Rb),
    ("rp", Name::Rp),
    ("rt", Name::Rt),
    ("rtc", Name::Rtc),
    ("ruby", Name::Ruby),
    ("s", Name::S),
    ("samp", Name::Samp),
    ("script", Name::Script),
    ("search", Name::Search),
    ("section", Name::Section),
    ("select", Name::Select),
    ("selectedcontent", Name::Selectedcontent),
    ("slot", Name::Slot),
    ("small", Name::Small),
    ("source", Name::Source),
    ("span", Name::Span),
    ("strike", Name::Strike),
    ("strong", Name::Strong),
    ("style", Name::Style),
    ("sub", Name::Sub),
    ("summary", Name::Summary),
    ("sup", Name::Sup),
    ("svg", Name::Svg),
    ("table", Name::Table),
    ("tbody", Name::Tbody),
    ("td", Name::Td),
    ("template", Name::Template),
    ("textarea", Name::Textarea),
    ("tfoot", Name::Tfoot),
    ("th", Name::Th),
    ("thead", Name::Thead),
    ("time", Name::Time),
    ("title", Name::Title),
    ("tr", Name::Tr),
    ("track", Name::Track),
    ("tt", Name::Tt),
    ("u", Name::U),
    ("ul", Name::Ul),
    ("var", Name::Var),
    ("video", Name::Video),
    ("wbr", Name::Wbr),
    ("xmp", Name::Xmp),
];

/// The names as a hash table with open addressing, made at compile time: at about one name in 50
/// bytes of page, a search by comparisons would cost as much as the rest of the tokenizer.
/// Four times as many slots as names keep the searches short; the key 0 marks the free ones.
static SLOTS: [(u128, Name); 1 << SLOT_BITS] = slots();
const SLOT_BITS: u32 = 9;

const fn slots() -> [(u128, Name); 1 << SLOT_BITS] {
    let mut slots = [(0, Name::Other); 1 << SLOT_BITS];
    let mut row = 0;
    while row < NAMES.len() {
        let (written, name) = NAMES[row];
        if let Some(key) = pack(written.as_bytes()) {
            let mut slot = slot_of(key);
            while slots[slot].0 != 0 {
                slot = (slot + 1) % slots.len();
            }
            slots[slot] = (key, name);
        }
        row += 1;
    }
    slots
}

/// The bytes of a name in lower case as one number; `None` if it is too long to be known. A tag's
/// name begins with a letter, so no two names give the same number and none gives 0.
const fn pack(written: &[u8]) -> Option<u128> {
    if written.len() > size_of::<u128>() {
        return None;
    }
    let mut key = 0;
    let mut rest = written;
    while let [first, tail @ ..] = rest {
        key = key << 8 | first.to_ascii_lowercase() as u128;
        rest = tail;
    }
    Some(key)
}

/// Multiplicative hashing: the top bits of a product with 2^64 divided by the golden ratio.
#[allow(clippy::cast_possible_truncation)] // Both halves of the key are folded into the 64 bits.
const fn slot_of(key: u128) -> usize {
    let folded = key as u64 ^ (key >> 64) as u64;
    (folded.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (u64::BITS - SLOT_BITS)) as usize
}

#[cfg(test)]
mod tests {
    use super::{NAMES, Name, SLOTS, pack, slot_of};

    #[test]
    fn every_name_is_found_in_any_case() {
        for (row, (written, name)) in NAMES.iter().enumerate() {
            assert_eq!(*name as usize, row, "{written}");
            assert_eq!(name.as_str(), *written);
            assert_eq!(Name::of(written), *name);
            assert_eq!(Name::of(&written.to_ascii_uppercase()), *name);
            assert_eq!(Name::of(&format!("{written}x")), Name::Other);
        }
        assert_eq!(Name::Other as usize, NAMES.len());
        assert!(NAMES.is_sorted_by_key(|(written, _)| written));
    }

    #[test]
    fn other_names_are_other() {
        for written in ["", "x", "xml:namespace", "a\0", "dïv", "a-name-of-seventeen"] {
            assert_eq!(Name::of(written), Name::Other, "{written}");
        }
        assert_eq!(Name::Other.as_str(), "");
    }

    #[test]
    fn searches_are_short() {
        let steps = |written: &str| {
            let key = pack(written.as_bytes()).expect("known names are short");
            let found = SLOTS.iter().position(|(k, _)| *k == key).expect("a slot");
            (found + SLOTS.len() - slot_of(key)) % SLOTS.len()
        };
        assert!(NAMES.iter().all(|(written, _)| steps(written) <= 4));
    }
}
