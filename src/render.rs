//! The article written out: plain text and Markdown.
//!
//! Knows the finished blocks only.

use std::fmt::Write as _;

use crate::article::{Article, Block, BlockKind, Inline, InlineKind};

impl Article {
    /// The main content as plain text, without the title.
    ///
    /// Blocks are parted by a blank line, rows of lists and tables and lines of verse by a line
    /// break; cells by a tab. List markers of text input stand as they stood. Cleaning the title, a
    /// blank line and this text again gives the same text.
    ///
    /// ```
    /// let article = gleaner::clean("<p>One, as they say, is none.</p><ul><li>two<li>three</ul>");
    /// assert_eq!(article.text(), "One, as they say, is none.\n\ntwo\nthree");
    /// ```
    #[must_use]
    pub fn text(&self) -> String {
        let mut out = String::new();
        for block in self.blocks.iter().filter(|block| !block.text.is_empty()) {
            if !out.is_empty() {
                out.push_str(if block.tight { "\n" } else { "\n\n" });
            }
            match block.marker.as_deref() {
                None => out.push_str(&block.text),
                Some(fence) if fence.starts_with("```") => {
                    let _ = write!(out, "{}\n{}\n```", fence.trim_end(), block.text);
                }
                Some(marker) => {
                    for (index, line) in block.text.lines().enumerate() {
                        let start = if index == 0 { "" } else { "\n" };
                        let marker = if index == 0 || block.kind == BlockKind::Quote { marker } else { "" };
                        let _ = write!(out, "{start}{marker}{line}");
                    }
                }
            }
        }
        out
    }

    /// The main content as Markdown (`CommonMark` with tables), without the title.
    ///
    /// Keeps headings, lists, quotes, code, tables, links, emphasis and images; captions are
    /// emphasised.
    ///
    /// ```
    /// let html = "<p>See <a href='/map'>the <b>map</b></a>.</p><ol><li>Go</ol>";
    /// let page = gleaner::Page::from(html).url("https://example.org/a/");
    /// let article = gleaner::Cleaner::default().clean(page);
    /// assert_eq!(article.to_markdown(), "See [the **map**](https://example.org/map).\n\n1. Go\n");
    /// ```
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let mut out = String::new();
        let mut above: Option<&Block> = None;
        // How deep the list item above stands, as written: an item is at most one level deeper.
        let mut level = 0;
        for (index, block) in self.blocks.iter().enumerate() {
            let same_run = above.is_some_and(|above| is_same_run(above, block));
            if above.is_some() {
                out.push_str(if same_run { "\n" } else { "\n\n" });
            }
            level = match block.kind {
                BlockKind::ListItem { depth, .. } if same_run => usize::from(depth).clamp(1, level + 1),
                BlockKind::ListItem { .. } => 1,
                _ => 0,
            };
            let table = (!same_run).then(|| table_width(self.blocks.get(index..).unwrap_or_default()));
            markdown_block(&mut out, block, level, table);
            above = Some(block);
        }
        if !out.is_empty() {
            out.push('\n');
        }
        out
    }
}

/// Rows of one list or one table.
fn is_same_run(above: &Block, block: &Block) -> bool {
    match (&above.kind, &block.kind) {
        (BlockKind::ListItem { .. }, BlockKind::ListItem { .. }) => true,
        (BlockKind::TableRow { .. }, BlockKind::TableRow { .. }) => block.tight,
        _ => false,
    }
}

/// The most cells that a row of the table has whose first row stands first.
fn table_width(blocks: &[Block]) -> usize {
    let rows = blocks
        .iter()
        .enumerate()
        .take_while(|(index, block)| matches!(block.kind, BlockKind::TableRow { .. }) && (*index == 0 || block.tight));
    rows.map(|(_, block)| block.cells().count()).max().unwrap_or(0)
}

/// `level` is how deep a list item stands, `table` the width of the table when the block is its
/// first row.
fn markdown_block(out: &mut String, block: &Block, level: usize, table: Option<usize>) {
    match &block.kind {
        BlockKind::Heading { level } => {
            let _ = write!(out, "{} ", "#".repeat(usize::from((*level).clamp(1, 6))));
            let text = inline_markdown(block).replace('\n', " ");
            // Trailing `#` would close the heading.
            let bare = text.trim_end_matches('#');
            let _ = if bare.len() < text.len() {
                write!(out, "{bare}\\{}", "#".repeat(text.len() - bare.len()))
            } else {
                write!(out, "{text}")
            };
        }
        BlockKind::Paragraph => out.push_str(&lines_markdown(block, "")),
        BlockKind::ListItem { order, .. } => {
            // Four blanks are enough for every marker up to `99.` and too few to make code.
            let indent = "    ".repeat(level.saturating_sub(1));
            let marker = order.map_or_else(|| "-".to_owned(), |number| format!("{number}."));
            let _ = write!(out, "{indent}{marker} {}", lines_markdown(block, &format!("{indent}    ")));
        }
        BlockKind::Quote => {
            let _ = write!(out, "> {}", lines_markdown(block, "> "));
        }
        BlockKind::Preformatted => {
            let longest = block.text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
            let fence = "`".repeat(longest.max(2) + 1);
            let _ = write!(out, "{fence}\n{}\n{fence}", block.text);
        }
        BlockKind::TableRow { .. } => {
            let row: Vec<String> = block.cells().map(|cell| escape(cell).replace('|', "\\|").replace('\n', " ")).collect();
            let _ = write!(out, "| {} |", row.join(" | "));
            if let Some(width) = table {
                let _ = write!(out, "{}", " |".repeat(width.saturating_sub(row.len())));
                let _ = write!(out, "\n|{}", " --- |".repeat(width));
            }
        }
        BlockKind::Caption => {
            let pictures = Block { text: String::new(), inlines: images_of(block), ..block.clone() };
            let words = Block { inlines: Vec::new(), ..block.clone() };
            out.push_str(&inline_markdown(&pictures));
            if !pictures.inlines.is_empty() && !words.text.is_empty() {
                out.push_str("\n\n");
            }
            if !words.text.is_empty() {
                let _ = write!(out, "*{}*", inline_markdown(&words).replace('\n', "\\\n"));
            }
        }
    }
}

/// A block's lines with hard breaks between them, each behind `indent` but the first.
fn lines_markdown(block: &Block, indent: &str) -> String {
    escape_line_starts(&inline_markdown(block)).replace('\n', &format!("\\\n{indent}"))
}

fn images_of(block: &Block) -> Vec<Inline> {
    let images = block.inlines.iter().filter(|inline| matches!(inline.kind, InlineKind::Image { .. }));
    images.map(|inline| Inline { range: 0..0, kind: inline.kind.clone() }).collect()
}

/// The block's text with its inlines as Markdown.
fn inline_markdown(block: &Block) -> String {
    let mut out = String::new();
    let mut at = 0;
    let mut open: Vec<&Inline> = Vec::new();
    let write_to = |out: &mut String, at: &mut usize, to: usize, code: bool| {
        let text = block.text.get(*at..to).unwrap_or_default();
        if code {
            out.push_str(text);
        } else {
            out.push_str(&escape(text));
        }
        *at = to.max(*at);
    };
    let in_code = |open: &[&Inline]| open.iter().any(|inline| inline.kind == InlineKind::Code);
    for inline in &block.inlines {
        while let Some(top) = open.pop_if(|top| top.range.end <= inline.range.start) {
            write_to(&mut out, &mut at, top.range.end, top.kind == InlineKind::Code || in_code(&open));
            close(&mut out, block, top);
        }
        write_to(&mut out, &mut at, inline.range.start, in_code(&open));
        match &inline.kind {
            InlineKind::Link { .. } => {
                // `!` in front of a link would make it an image.
                if out.ends_with('!') {
                    out.insert(out.len() - 1, '\\');
                }
                out.push('[');
            }
            InlineKind::Emphasis => out.push('*'),
            InlineKind::Strong => out.push_str("**"),
            InlineKind::Code => out.push_str(&code_mark(block, inline).0),
            InlineKind::Image { address, alt } => {
                // Of the blanks on both sides of a picture the text keeps the one behind it.
                let parted = block.text.get(inline.range.end..).is_some_and(|rest| rest.starts_with(' '));
                if parted && !out.is_empty() && !out.ends_with(char::is_whitespace) {
                    out.push(' ');
                }
                let _ = write!(out, "![{}]({})", escape(alt), escape_target(address));
                continue;
            }
        }
        open.push(inline);
    }
    while let Some(top) = open.pop() {
        write_to(&mut out, &mut at, top.range.end, top.kind == InlineKind::Code || in_code(&open));
        close(&mut out, block, top);
    }
    write_to(&mut out, &mut at, block.text.len(), false);
    out
}

fn close(out: &mut String, block: &Block, inline: &Inline) {
    match &inline.kind {
        InlineKind::Link { target } => {
            let _ = write!(out, "]({})", escape_target(target));
        }
        InlineKind::Emphasis => out.push('*'),
        InlineKind::Strong => out.push_str("**"),
        InlineKind::Code => out.push_str(&code_mark(block, inline).1),
        InlineKind::Image { .. } => {}
    }
}

/// What opens and closes a code span: one backtick more than the longest run inside, and blanks
/// where the code itself begins or ends with one.
fn code_mark(block: &Block, inline: &Inline) -> (String, String) {
    let code = block.text.get(inline.range.clone()).unwrap_or_default();
    let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let ticks = "`".repeat(longest + 1);
    let blank = if code.starts_with('`') || code.ends_with('`') { " " } else { "" };
    (format!("{ticks}{blank}"), format!("{blank}{ticks}"))
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let rest = text.get(at + c.len_utf8()..).unwrap_or_default();
        let inside_word = before.is_alphanumeric() && rest.starts_with(char::is_alphanumeric);
        let special = matches!(c, '\\' | '*' | '`' | '[' | ']' | '<');
        if special || (c == '_' && !inside_word) || (c == '&' && begins_reference(rest)) {
            out.push('\\');
        }
        out.push(c);
        before = c;
    }
    out
}

/// Whether an ampersand before this text would be read as a character reference.
fn begins_reference(rest: &str) -> bool {
    // The longest name of a character has 31 letters.
    let name = rest.bytes().take(33).take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count();
    name > 0 && rest.as_bytes().get(name) == Some(&b';')
}

/// A paragraph whose line begins like a heading, quote or list stays a paragraph.
fn escape_line_starts(text: &str) -> String {
    let lines: Vec<String> = text
        .split('\n')
        .map(|line| {
            let digits = line.bytes().take_while(u8::is_ascii_digit).count();
            let numbered = digits > 0 && line.get(digits..).is_some_and(|rest| rest.starts_with(". ") || rest.starts_with(") "));
            if numbered {
                let (number, rest) = line.split_at(digits);
                format!("{number}\\{rest}")
            } else if is_rule(line)
                || line.starts_with("~~~")
                || line.starts_with(['#', '>'])
                || line.starts_with("- ")
                || line.starts_with("+ ")
                || line.starts_with("---")
            {
                format!("\\{line}")
            } else {
                line.to_owned()
            }
        })
        .collect();
    lines.join("\n")
}

/// Nothing but `=` or `-`: below a line of text it would make that line a heading.
fn is_rule(line: &str) -> bool {
    let line = line.trim();
    !line.is_empty() && (line.chars().all(|c| c == '=') || line.chars().all(|c| c == '-'))
}

fn escape_target(target: &str) -> String {
    if target.contains(['(', ')', ' ', '<', '>', '\n']) {
        format!("<{}>", target.replace('<', "%3C").replace('>', "%3E").replace('\n', "%0A"))
    } else {
        target.to_owned()
    }
}
