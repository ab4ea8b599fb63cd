//! The bytes that say most about a charset: text outside of markup with something beyond ASCII in it.
//!
//! Knows that in no charset of the web but UTF-16 and ISO-2022-JP a character holds a byte of `<`, `>`
//! or a line break. Does not know what is a character.

use crate::steps::step_by;

/// Detection looks at this many bytes. Text of 1,000 bytes is enough to tell any two charsets that
/// differ in it; the rest is for pages whose first lines are all names and numbers.
pub(super) const LIMIT: usize = 8 * 1024;

/// Bytes that are not ASCII, below which attributes are looked at too: titles and descriptions. Code is
/// looked at only where there is nothing else: lists of letters in it are no text in any language.
const ENOUGH: usize = 60;

/// What is looked at besides text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Also {
    Nothing,
    Tags,
    Code,
}

/// Runs of text with something beyond ASCII in them, one a line.
pub(super) fn sample(bytes: &[u8]) -> Vec<u8> {
    let text = text(bytes);
    if text.is_empty() { runs(bytes, Also::Code) } else { text }
}

/// The same without code.
pub(super) fn text(bytes: &[u8]) -> Vec<u8> {
    let text = runs(bytes, Also::Nothing);
    let is_enough = text.iter().filter(|byte| !byte.is_ascii()).nth(ENOUGH - 1).is_some();
    if is_enough { text } else { runs(bytes, Also::Tags) }
}

fn runs(bytes: &[u8], also: Also) -> Vec<u8> {
    let mut sample = Vec::new();
    let mut rest = bytes;
    while !rest.is_empty() && sample.len() < LIMIT {
        let end = memchr::memchr3(b'<', b'\n', b'\r', rest).unwrap_or(rest.len());
        step_by(end + 1);
        take(rest.get(..end), &mut sample);
        rest = rest.get(end..).unwrap_or_default();
        if rest.first() != Some(&b'<') {
            rest = rest.get(1..).unwrap_or_default();
            continue;
        }
        let behind = if also == Also::Code { behind_tag(rest) } else { behind_code(rest) };
        if also != Also::Nothing {
            let tag = rest.get(..rest.len() - behind_tag(rest).len()).unwrap_or_default();
            tag.split(|byte| matches!(byte, b'<' | b'>' | b'\n' | b'\r')).for_each(|run| take(Some(run), &mut sample));
        }
        rest = behind;
    }
    sample
}

fn take(run: Option<&[u8]>, sample: &mut Vec<u8>) {
    let Some(run) = run.filter(|run| !run.is_ascii()) else { return };
    // A line longer than what is left is cut, perhaps within a character: one error among thousands.
    let room = LIMIT.saturating_sub(sample.len());
    sample.extend_from_slice(run.get(..room).unwrap_or(run));
    sample.push(b'\n');
}

/// What follows a tag. Text that only looks like a tag (`a < b`) is text.
fn behind_tag(rest: &[u8]) -> &[u8] {
    let inside = rest.get(1..).unwrap_or_default();
    if !inside.first().is_some_and(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'/' | b'!' | b'?')) {
        return inside;
    }
    let behind = memchr::memchr(b'>', inside).and_then(|end| inside.get(end + 1..)).unwrap_or_default();
    step_by(rest.len() - behind.len());
    behind
}

/// What follows a tag, or the element when it is one whose content is code. Data in JSON is text.
fn behind_code(rest: &[u8]) -> &[u8] {
    let behind = behind_tag(rest);
    let inside = rest.get(1..).unwrap_or_default();
    let code = [&b"script"[..], b"style"].into_iter().find(|name| {
        inside.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
            && inside.get(name.len()).is_some_and(|byte| byte.is_ascii_whitespace() || *byte == b'>')
    });
    let Some(name) = code else { return behind };
    let tag = rest.get(..rest.len() - behind.len()).unwrap_or_default();
    if memchr::memmem::find(tag, b"json").is_some() {
        return behind;
    }
    let close = memchr::memmem::find_iter(behind, b"</")
        .find(|at| behind.get(at + 2..at + 2 + name.len()).is_some_and(|end| end.eq_ignore_ascii_case(name)));
    step_by(close.unwrap_or(behind.len()));
    close.and_then(|close| behind.get(close..)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &str, expected: &str) {
        assert_eq!(String::from_utf8_lossy(&sample(input.as_bytes())), expected);
    }

    #[test]
    fn text_is_taken_and_markup_is_not() {
        let long = "é".repeat(ENOUGH);
        check(&format!("<p title=ü>plain</p><p>{long}</p><script>let a = 'ö';</script>ä < ö"), &format!("{long}\nä \n ö\n"));
        check(&format!("{long}\nplain\r\nü"), &format!("{long}\nü\n"));
    }

    #[test]
    fn where_there_is_little_text_markup_is_taken_too() {
        check("<p title=ü>plain<script>let a = 'ö';</script>", "p title=ü\n");
        check("<p>plain<script type=application/ld+json>{'a': 'ö'}</script>", "{'a': 'ö'}\n");
    }

    #[test]
    fn where_there_is_nothing_else_code_is_taken() {
        check("<p>plain<script>let a = 'ö';</script>", "let a = 'ö';\n");
        check("<p>plain<style>p { content: 'ö' ", "p { content: 'ö' \n");
        check("plain", "");
    }

    #[test]
    fn long_input_is_cut() {
        assert!(sample(&vec![0xE9; 10 * LIMIT]).len() <= LIMIT + 1);
    }
}
