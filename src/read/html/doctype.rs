//! Doctypes: the name and the identifiers that decide between standards and quirks.
//!
//! Knows what stands between `<!DOCTYPE` and `>`. It must not know what mode follows from it.

use super::pieces::{Pieces, Run};
use crate::read::scan::is_space;

/// A doctype, read where it stands and taken apart only when asked.
#[derive(Clone, Copy, Debug)]
pub(super) struct Doctype<'i> {
    /// What follows the word `DOCTYPE`, without `>`.
    body: &'i str,
    /// Whether there was a `>`, and not the end of the input.
    closed: bool,
}

/// What a doctype says. `None` is not the same as empty: `PUBLIC ""` gives an identifier.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct DoctypeParts {
    pub(super) name: Option<String>,
    pub(super) public: Option<String>,
    pub(super) system: Option<String>,
    pub(super) force_quirks: bool,
}

impl<'i> Doctype<'i> {
    pub(super) fn new(body: &'i str, closed: bool) -> Self {
        Self { body, closed }
    }

    pub(super) fn parts(&self) -> DoctypeParts {
        let mut parts = DoctypeParts::default();
        parts.force_quirks = !self.fill(&mut parts);
        parts
    }

    /// Fills in what can be read; whether the doctype is sound.
    fn fill(&self, parts: &mut DoctypeParts) -> bool {
        let body = skip_space(self.body);
        if body.is_empty() {
            return false;
        }
        let name_end = body.bytes().position(is_space).unwrap_or(body.len());
        let (name, rest) = body.split_at_checked(name_end).unwrap_or((body, ""));
        parts.name = Some(plain(name).to_ascii_lowercase());
        let rest = skip_space(rest);
        if rest.is_empty() {
            return self.closed;
        }

        let after_system = if let Some(rest) = after_word(rest, "public") {
            let Some((public, rest)) = quoted(rest) else {
                return false;
            };
            parts.public = Some(public.text);
            if !public.closed {
                return false;
            }
            let rest = skip_space(rest);
            if rest.is_empty() {
                return self.closed;
            }
            rest
        } else if let Some(rest) = after_word(rest, "system") {
            rest
        } else {
            return false;
        };
        let Some((system, rest)) = quoted(after_system) else {
            return false;
        };
        parts.system = Some(system.text);
        // What else follows is ignored and forces nothing, not even at the end of the input.
        system.closed && (self.closed || !skip_space(rest).is_empty())
    }
}

struct Quoted {
    text: String,
    closed: bool,
}

/// The identifier in quotes at the start of `text`, and what follows it.
fn quoted(text: &str) -> Option<(Quoted, &str)> {
    let text = skip_space(text);
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let inside = text.get(1..)?;
    let (text, rest, closed) = match inside.split_once(quote) {
        Some((text, rest)) => (text, rest, true),
        None => (inside, "", false),
    };
    let text = plain(text);
    Some((Quoted { text, closed }, rest))
}

fn plain(text: &str) -> String {
    Pieces::new(text, 0, Run::Raw).read().into_owned()
}

fn skip_space(text: &str) -> &str {
    text.trim_start_matches(|c: char| c.is_ascii() && is_space(c as u8))
}

/// What follows `word`, in any case, at the start of `text`.
fn after_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let (start, rest) = text.split_at_checked(word.len())?;
    start.eq_ignore_ascii_case(word).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::{Doctype, DoctypeParts};

    #[test]
    fn doctypes_are_taken_apart_as_the_standard_says() {
        type Row<'t> = (&'t str, bool, Option<&'t str>, Option<&'t str>, Option<&'t str>, bool);
        let rows: &[Row<'_>] = &[
            (" HTML", true, Some("html"), None, None, true),
            (" html", false, Some("html"), None, None, false),
            ("", true, None, None, None, false),
            (" h PUBLIC 'a\r' \"b\"", true, Some("h"), Some("a\n"), Some("b"), true),
            (" h public ''", true, Some("h"), Some(""), None, true),
            (" h public 'a", true, Some("h"), Some("a"), None, false),
            (" h system 'a'", true, Some("h"), None, Some("a"), true),
            (" h system 'a'", false, Some("h"), None, Some("a"), false),
            (" h system 'a' b", false, Some("h"), None, Some("a"), true),
            (" h system a", true, Some("h"), None, None, false),
            (" h b", true, Some("h"), None, None, false),
            (" h\0", true, Some("h\u{fffd}"), None, None, true),
        ];
        for (body, closed, name, public, system, sound) in rows {
            let expected = DoctypeParts {
                name: name.map(str::to_owned),
                public: public.map(str::to_owned),
                system: system.map(str::to_owned),
                force_quirks: !sound,
            };
            assert_eq!(Doctype::new(body, *closed).parts(), expected, "{body:?}");
        }
    }
}
