//! JSON-LD: what a page says of itself for machines.
//!
//! Knows the text and the names of its types. Must not know what the types mean.

use memchr::memmem;

/// One script of JSON-LD.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Data {
    pub(crate) text: String,
    /// Where it stands in the input; `None` where that is unknown or something in it was decoded.
    pub(crate) at: Option<usize>,
}

impl Data {
    /// `text` stands at byte `at` of the input.
    pub(crate) fn push(&mut self, text: &str, at: Option<usize>) {
        let goes_on = self.text.is_empty() || self.at.map(|start| start + self.text.len()) == at;
        self.at = if self.text.is_empty() { at } else { self.at.filter(|_| goes_on) };
        self.text.push_str(text);
    }

    /// The types it names, anywhere in it: looked for, not parsed, since they are asked for on every
    /// page and are right even where the JSON is broken.
    pub(crate) fn types(&self) -> impl Iterator<Item = &str> {
        const KEY: &str = "\"@type\"";
        let text = self.text.as_str();
        memmem::find_iter(text.as_bytes(), KEY).filter_map(move |at| {
            let value = text.get(at + KEY.len()..)?.trim_start().strip_prefix(':')?.trim_start();
            // Of a list the first.
            let value = value.strip_prefix('[').map_or(value, str::trim_start).strip_prefix('"')?;
            value.split_once('"').map(|(name, _)| name)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_found_in_any_json() {
        let page =
            r#"<script type="application/ld+json">{"@type": "NewsArticle", "author": {"@type":["Person","X"]}} broken</script>"#;
        let document = crate::read::read_html(page);
        let types: Vec<&str> = document.head.data.iter().flat_map(Data::types).collect();
        assert_eq!(types, ["NewsArticle", "Person"]);
        assert_eq!(document.head.data[0].at, Some(35));
        assert!(document.blocks.is_empty());
    }
}
