//! Where things end: ordinary text, comments, and the text inside `title`, `style`, `script` and
//! their like, where most tags do not count.
//!
//! Knows what ends what, and the escapes of scripts. It must not know which element is which: it is
//! told the name to look for.
//!
//! Every search is one pass from `from`. What ends a text is the byte of the `<` of the markup after
//! it, or the end of the input.

use memchr::{memchr, memchr2, memmem};

use super::attributes::ends_tag_name;
use crate::read::scan::{find, find_any};
use crate::steps::{step, step_by};

/// The end of ordinary text, the next `<` that is more than a character, and whether the text is
/// written as it reads.
pub(super) fn text(bytes: &[u8], from: usize) -> (usize, bool) {
    let mut at = from;
    let mut plain = true;
    loop {
        step();
        let rest = bytes.get(at..).unwrap_or_default();
        let found = if plain { find_any([b'<', b'&', b'\r', 0], rest) } else { find(b'<', rest) };
        let Some(offset) = found else { return (bytes.len(), plain) };
        at += offset;
        match bytes.get(at..) {
            Some(rest) if is_markup(rest) => return (at, plain),
            Some([b'<', ..]) => at += 1,
            _ => plain = false,
        }
    }
}

/// Whether `bytes` begin with a `<` that is more than a character.
#[inline]
pub(super) fn is_markup(bytes: &[u8]) -> bool {
    match bytes {
        // `</` at the very end is text.
        [b'<', b'!' | b'?', ..] | [b'<', b'/', _, ..] => true,
        [b'<', first, ..] => first.is_ascii_alphabetic(),
        _ => false,
    }
}

/// The end of a CDATA section's text.
pub(super) fn cdata(bytes: &[u8], from: usize) -> usize {
    let length = bytes.get(from..).and_then(|rest| memmem::find(rest, b"]]>"));
    let end = length.map_or(bytes.len(), |length| from + length);
    step_by(end - from);
    end
}

/// The end of what a comment says and that of the comment, which says something from byte `from`.
///
/// A comment ends at the first `>` after `--` or `--!` that are not those of its beginning. Right
/// at the beginning, `>` and `->` will do.
pub(super) fn comment(bytes: &[u8], from: usize) -> (usize, usize) {
    let mut at = from;
    while let Some(offset) = bytes.get(at..).and_then(|rest| find(b'>', rest)) {
        step();
        at += offset;
        let mark = match bytes.get(from..at).unwrap_or_default() {
            data @ ([] | [b'-']) => Some(data.len()),
            [.., b'-', b'-'] => Some(2),
            [.., b'-', b'-', b'!'] => Some(3),
            _ => None,
        };
        if let Some(mark) = mark {
            return (at - mark, at + 1);
        }
        at += 1;
    }
    // At the end of the input, what may have been the beginning of the end is not data.
    let mark = match bytes.get(from..).unwrap_or_default() {
        [.., b'-', b'-', b'!'] => 3,
        [.., b'-', b'-'] => 2,
        [.., b'-'] => 1,
        _ => 0,
    };
    (bytes.len() - mark, bytes.len())
}

/// The end of text in which nothing but the end tag of `name` is markup.
pub(super) fn end_tag(bytes: &[u8], from: usize, name: &str) -> usize {
    let mut at = from;
    while let Some(offset) = bytes.get(at..).and_then(|rest| find(b'<', rest)) {
        step();
        at += offset;
        if is_end_tag(bytes, at, name) {
            return at;
        }
        at += 1;
    }
    bytes.len()
}

/// How a script hides its end tag: after `<!--` it is escaped until `-->`, and a `<script>` in there
/// makes `</script>` end only that inner script.
#[derive(Clone, Copy)]
enum Script {
    Plain,
    Escaped,
    DoubleEscaped,
}

/// The end of a script.
pub(super) fn script(bytes: &[u8], from: usize, name: &str) -> usize {
    let mut state = Script::Plain;
    // Where the dashes of the last `<!--` begin: those that end the escape may be the same.
    let mut dashes = from;
    let mut at = from;
    while let Some(rest) = bytes.get(at..) {
        let found = match state {
            Script::Plain => memchr(b'<', rest),
            Script::Escaped | Script::DoubleEscaped => memchr2(b'<', b'>', rest),
        };
        step_by(found.unwrap_or(rest.len()));
        let Some(offset) = found else {
            break;
        };
        step();
        at += offset;
        let here = bytes.get(at..).unwrap_or_default();
        let before = bytes.get(dashes..at).unwrap_or_default();
        state = match state {
            Script::Plain | Script::Escaped if is_end_tag(bytes, at, name) => return at,
            Script::Plain if here.starts_with(b"<!--") => {
                dashes = at + "<!".len();
                Script::Escaped
            }
            Script::Escaped | Script::DoubleEscaped if here.starts_with(b">") && before.ends_with(b"--") => Script::Plain,
            Script::Escaped if is_word(here, b"<script") => Script::DoubleEscaped,
            Script::DoubleEscaped if is_word(here, b"</script") => Script::Escaped,
            _ => state,
        };
        at += 1;
    }
    bytes.len()
}

/// Whether the end tag of `name` begins at byte `at`. Only names of letters can end a text.
fn is_end_tag(bytes: &[u8], at: usize, name: &str) -> bool {
    let Some([b'<', b'/', rest @ ..]) = bytes.get(at..) else {
        return false;
    };
    !name.is_empty() && is_word(rest, name.as_bytes()) && name.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// Whether `bytes` begin with `word` in any case, and a tag's name would end after it.
fn is_word(bytes: &[u8], word: &[u8]) -> bool {
    let Some((start, rest)) = bytes.split_at_checked(word.len()) else {
        return false;
    };
    start.eq_ignore_ascii_case(word) && rest.first().is_some_and(|byte| ends_tag_name(*byte))
}

#[cfg(test)]
mod tests {
    use super::{end_tag, script};

    /// `⟦` stands where the text must end.
    fn check(find: fn(&[u8], usize, &str) -> usize, name: &str, drawn: &str) {
        let expected = drawn.find('⟦').expect("a drawn end");
        let input = drawn.replace('⟦', "");
        assert_eq!(find(input.as_bytes(), 0, name), expected, "{drawn}");
    }

    #[test]
    fn text_ends_at_its_own_end_tag_only() {
        for drawn in [
            "a</titles></ title><title></titl⟦</TiTlE>b",
            "a</title⟦</title/",
            "a</title⟦",
            "a⟦</title\r>",
            "⟦</title>",
            "<!--⟦</title>-->",
        ] {
            check(end_tag, "title", drawn);
        }
        check(end_tag, "h1", "a</h1>⟦");
        check(end_tag, "", "a</>⟦");
    }

    #[test]
    fn scripts_hide_their_end_tag_in_escapes() {
        for drawn in [
            "a < b</scripts>⟦</script>",
            "<!-- a ⟦</script>-->",
            "<!-- <script> </script> ⟦</script>",
            "<!-- <script> </script> --> <script> ⟦</script>",
            "<!-- <script> --> ⟦</script>",
            "<!--><script> ⟦</script>",
            "<!---><script> ⟦</script>",
            "<!-><script> ⟦</script>",
            "<!-- <scripts> ⟦</script>",
            "<!-- <script>-></script>--><script>⟦</script>",
            "<!-- <SCRIPT/ </Script/ ⟦</script ",
            "<!-- <script> </script>⟦",
        ] {
            check(script, "script", drawn);
        }
    }
}
