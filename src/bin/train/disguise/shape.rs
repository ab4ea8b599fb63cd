//! Disguises of the page's build: other tags, no paragraphs, tables for layout.
//!
//! Knows what tags are for. Must not know names or words. Elements without an end tag of their own
//! keep their tags: where they end is for the parser to say, and it says so by those tags.

use super::one_in;
use super::rewrite::{Names, Plan, Tag};
use super::survey::{Element, Event, Survey};

const SEMANTIC: [&str; 14] = [
    "address",
    "article",
    "aside",
    "details",
    "dialog",
    "figcaption",
    "figure",
    "footer",
    "header",
    "main",
    "nav",
    "section",
    "summary",
    "time",
];

const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

const LISTS: [&str; 3] = ["ul", "ol", "li"];

/// What breaks a line by itself, besides the tags above and `p`.
const BLOCKS: [&str; 24] = [
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "div",
    "dl",
    "dt",
    "fieldset",
    "form",
    "head",
    "hr",
    "html",
    "legend",
    "menu",
    "option",
    "pre",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
];

/// What shows something without any text.
const PICTURES: [&str; 6] = ["img", "iframe", "video", "audio", "object", "embed"];

/// Boxes of a layout.
const BOXES: [&str; 8] = ["div", "article", "section", "main", "nav", "aside", "header", "footer"];

/// What may stand between the cells of a table: the parser leaves it there.
const SILENT: [&str; 3] = ["script", "style", "template"];

/// Frames around a whole page in each other that are looked through.
const FRAMES: usize = 8;

/// Most boxes that stand side by side; more of them are rows.
const COLUMNS: usize = 3;

/// Which tags become `div` besides the semantic ones.
#[derive(Default)]
pub(super) struct Tags {
    headings: bool,
    lists: bool,
}

impl Tags {
    pub(super) fn drawn(seed: u64) -> Self {
        Self { headings: one_in(2, seed, "headings"), lists: one_in(3, seed, "lists") }
    }
}

/// Elements that say what they are say it no more.
pub(super) fn divs(survey: &Survey, plan: &mut Plan, tags: &Tags) {
    let mut paragraphs = 0_usize;
    for event in &survey.events {
        let (Event::Start(index) | Event::End(index)) = event else { continue };
        let (Some(element), Some(edit)) = (survey.elements.get(*index), plan.edits.get_mut(*index)) else { continue };
        let tag = element.tag.as_str();
        let starts = matches!(event, Event::Start(_));
        if tag == "p" && element.closed {
            paragraphs = if starts { paragraphs + 1 } else { paragraphs.saturating_sub(1) };
        }
        let goes = SEMANTIC.contains(&tag) || (tags.headings && HEADINGS.contains(&tag)) || (tags.lists && LISTS.contains(&tag));
        if !starts || !goes || !element.closed {
            continue;
        }
        // A `div` would end the paragraph in the middle of its sentence.
        edit.tag = Tag::Renamed(if tag == "time" && paragraphs > 0 { "span" } else { "div" });
        // `</article>` ends them too, `</div>` would end only the last of them.
        edit.end_divs = element.unclosed_divs;
    }
}

/// Paragraphs are text with `<br><br>` behind it, or in front where nothing else parts it from the
/// text before.
pub(super) fn breaks(survey: &Survey, plan: &mut Plan) {
    const BREAK: &str = "<br><br>";
    let mut in_line = false;
    for event in &survey.events {
        let (Event::Start(index) | Event::End(index)) = event else {
            in_line |= matches!(event, Event::Text { blank: false, .. });
            continue;
        };
        let (Some(element), Some(edit)) = (survey.elements.get(*index), plan.edits.get_mut(*index)) else { continue };
        let tag = element.tag.as_str();
        // Without its tag, the paragraph would show.
        let goes = tag == "p" && !element.hides && !survey.is_hidden_by_name(element);
        if goes && matches!(event, Event::Start(_)) {
            edit.tag = if element.closed { Tag::Dropped } else { Tag::StartDropped };
            edit.behind = if element.closed { BREAK } else { "" };
            edit.front = if in_line { BREAK } else { "" };
            in_line = false;
        } else if tag == "p" || is_block(tag) {
            in_line = false;
        } else {
            in_line |= PICTURES.contains(&tag);
        }
    }
}

fn is_block(tag: &str) -> bool {
    let inline = tag == "time";
    !inline && (BLOCKS.contains(&tag) || SEMANTIC.contains(&tag) || HEADINGS.contains(&tag) || LISTS.contains(&tag))
}

/// The outer boxes of the page, and the boxes in them, become cells of tables.
pub(super) fn layout_table(survey: &Survey, plan: &mut Plan) {
    let children = children(survey);
    let page = page_frame(survey, &children);
    let of = |parent: Option<usize>| children.get(parent.map_or(0, |parent| parent + 1)).map_or(&[][..], Vec::as_slice);
    for row in rows(survey, of(page)) {
        set_cells(&row, false, survey, plan);
        for cell in row {
            for inner in rows(survey, of(Some(cell))) {
                let side_by_side = (2..=COLUMNS).contains(&inner.len());
                set_cells(&inner, side_by_side, survey, plan);
            }
        }
    }
}

/// What an element has in it, directly.
enum Child {
    Element(usize),
    Text,
}

/// The children of the page, and then of each element. Blank text is none of them.
fn children(survey: &Survey) -> Vec<Vec<Child>> {
    let mut children: Vec<Vec<Child>> = Vec::new();
    children.resize_with(survey.elements.len() + 1, Vec::new);
    for event in &survey.events {
        let (parent, child) = match event {
            Event::Start(index) => (survey.elements.get(*index).and_then(|element| element.parent), Child::Element(*index)),
            Event::Text { parent, blank: false } => (*parent, Child::Text),
            _ => continue,
        };
        if let Some(of_parent) = children.get_mut(parent.map_or(0, |parent| parent + 1)) {
            of_parent.push(child);
        }
    }
    children
}

/// What the outer boxes stand in: `body`, or the innermost of the boxes that hold the whole page one
/// in the other. `None` is the page itself.
fn page_frame(survey: &Survey, children: &[Vec<Child>]) -> Option<usize> {
    let by_tag = |tag: &str| survey.elements.iter().position(|element| element.tag == tag);
    let mut frame = by_tag("body").or_else(|| by_tag("html"));
    let mut inner = frame;
    for _ in 0..FRAMES {
        let own = children.get(inner.map_or(0, |inner| inner + 1)).map_or(&[][..], Vec::as_slice);
        let boxes = |child: &Child| matches!(child, Child::Element(index) if box_at(survey, *index).is_some_and(has_letters));
        if own.iter().filter(|child| boxes(child)).count() > 1 {
            frame = inner;
            break;
        }
        // The one child that has anything in it.
        let full = |child: &&Child| match child {
            Child::Element(index) => survey.elements.get(*index).is_some_and(has_letters),
            Child::Text => true,
        };
        let mut full = own.iter().filter(full);
        let (Some(Child::Element(only)), None) = (full.next(), full.next()) else { break };
        let is_frame =
            |element: &Element| BOXES.contains(&element.tag.as_str()) || matches!(element.tag.as_str(), "form" | "center");
        if !survey.elements.get(*only).is_some_and(is_frame) {
            break;
        }
        inner = Some(*only);
    }
    frame
}

fn has_letters(element: &Element) -> bool {
    element.letters > 0
}

fn box_at(survey: &Survey, index: usize) -> Option<&Element> {
    survey.elements.get(index).filter(|element| element.closed && BOXES.contains(&element.tag.as_str()))
}

/// Boxes with nothing between them. The parser moves whatever else stands between cells in front of
/// the table, so it ends the table instead.
fn rows(survey: &Survey, children: &[Child]) -> Vec<Vec<usize>> {
    let mut rows: Vec<Vec<usize>> = vec![Vec::new()];
    for child in children {
        let element = match child {
            Child::Element(index) => survey.elements.get(*index).map(|element| (*index, element)),
            Child::Text => None,
        };
        match element {
            Some((index, _)) if box_at(survey, index).is_some() => rows.last_mut().into_iter().for_each(|row| row.push(index)),
            Some((_, element)) if SILENT.contains(&element.tag.as_str()) => {}
            _ => rows.push(Vec::new()),
        }
    }
    rows.retain(|row| !row.is_empty());
    rows
}

fn set_cells(boxes: &[usize], side_by_side: bool, survey: &Survey, plan: &mut Plan) {
    let last = boxes.len().saturating_sub(1);
    for (at, index) in boxes.iter().enumerate() {
        let (Some(element), Some(edit)) = (survey.elements.get(*index), plan.edits.get_mut(*index)) else { continue };
        edit.tag = Tag::Renamed("td");
        edit.end_divs = 0;
        edit.names = if survey.is_hidden_by_name(element) { Names::Kept } else { Names::Dropped };
        edit.front = match (at, side_by_side) {
            (0, _) => r#"<table width="100%" border="0" cellspacing="0" cellpadding="0"><tr>"#,
            (_, true) => "",
            (_, false) => "<tr>",
        };
        edit.behind = match (at == last, side_by_side) {
            (true, _) => "</tr></table>",
            (false, true) => "",
            (false, false) => "</tr>",
        };
    }
}
