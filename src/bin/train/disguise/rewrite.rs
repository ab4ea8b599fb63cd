//! One pass over the page that makes the edits of a plan.
//!
//! Knows how the rewriter wants its edits. Must not know why an edit is made.

use lol_html::html_content::{Attribute, ContentType, Element, TextChunk};
use lol_html::{HandlerResult, RewriteStrSettings, doc_text, element, rewrite_str};

use super::foreign::Script;
use super::names::{is_aria_hidden, is_name, made_up, scramble_sheet};
use super::survey::{Event, Survey};

/// What becomes of a page.
pub(super) struct Plan {
    pub(super) seed: u64,
    /// The script of what replaces Latin words.
    pub(super) script: Script,
    /// One for each element, in the order of their start tags.
    pub(super) edits: Vec<Edit>,
    /// One for each text node.
    pub(super) texts: Vec<Text>,
}

/// What becomes of an element.
#[derive(Clone, Default)]
pub(super) struct Edit {
    pub(super) tag: Tag,
    pub(super) names: Names,
    /// Its `alt` and `title` are words of the chrome.
    pub(super) foreign: bool,
    /// Markup in front of its start tag.
    pub(super) front: &'static str,
    /// Ends of `div`s in front of its end tag.
    pub(super) end_divs: usize,
    /// Markup behind its end tag, for elements that have one.
    pub(super) behind: &'static str,
}

#[derive(Clone, Copy, Default)]
pub(super) enum Tag {
    #[default]
    Kept,
    /// For elements that have an end tag only: the rewriter would rename the end of an outer one.
    Renamed(&'static str),
    /// For elements that have an end tag only, for the same reason.
    Dropped,
    /// The start tag of an element that has no end tag.
    StartDropped,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Names {
    #[default]
    Kept,
    /// All that names the element goes.
    Dropped,
    /// Classes and id are made up, the rest stays.
    Scrambled,
    /// Classes and id are made up, the rest goes.
    OnlyScrambled,
}

#[derive(Clone, Copy)]
pub(super) enum Text {
    Kept,
    /// A style sheet whose names are scrambled.
    Sheet,
    Foreign,
}

impl Plan {
    /// A plan that changes nothing.
    pub(super) fn new(survey: &Survey, seed: u64) -> Self {
        let texts = survey.events.iter().filter(|event| matches!(event, Event::Text { .. })).count();
        Self {
            seed,
            script: Script::drawn(seed),
            edits: vec![Edit::default(); survey.elements.len()],
            texts: vec![Text::Kept; texts],
        }
    }
}

/// `None` where the rewriter cannot tell text from markup.
pub(super) fn rewrite(html: &str, plan: &Plan) -> Option<String> {
    let mut edits = plan.edits.iter();
    let mut texts = plan.texts.iter();
    let mut text = String::new();
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!("*", |element| { edits.next().map_or(Ok(()), |edit| edit.make(element, plan)) }))
        .append_document_content_handler(doc_text!(|chunk| {
            edit_text(chunk, &mut text, &mut texts, plan);
            Ok(())
        }));
    rewrite_str(html, settings).ok()
}

impl Edit {
    fn make(&self, element: &mut Element<'_, '_>, plan: &Plan) -> HandlerResult {
        self.edit_names(element, plan.seed)?;
        if self.foreign {
            for name in ["alt", "title"] {
                if let Some(value) = element.get_attribute(name) {
                    element.set_attribute(name, &plan.script.translate(&value, plan.seed))?;
                }
            }
        }
        if !self.front.is_empty() {
            element.before(self.front, ContentType::Html);
        }
        match self.tag {
            Tag::Kept => {}
            Tag::Renamed(tag) => element.set_tag_name(tag)?,
            Tag::Dropped => element.remove_and_keep_content(),
            Tag::StartDropped => element.start_tag().remove(),
        }
        for _ in 0..self.end_divs {
            element.append("</div>", ContentType::Html);
        }
        if !self.behind.is_empty() {
            element.after(self.behind, ContentType::Html);
        }
        Ok(())
    }

    fn edit_names(&self, element: &mut Element<'_, '_>, seed: u64) -> HandlerResult {
        if matches!(self.names, Names::Scrambled | Names::OnlyScrambled) {
            for name in ["class", "id"] {
                if let Some(value) = element.get_attribute(name) {
                    let tokens: Vec<String> = value.split_ascii_whitespace().map(|token| made_up(token, seed)).collect();
                    element.set_attribute(name, &tokens.join(" "))?;
                }
            }
        }
        if matches!(self.names, Names::Dropped | Names::OnlyScrambled) {
            let hides = is_aria_hidden(element);
            let mut gone: Vec<String> = element.attributes().iter().map(Attribute::name).collect();
            gone.retain(|name| is_name(name) && !(hides && name == "aria-hidden"));
            if self.names == Names::OnlyScrambled {
                gone.retain(|name| name != "class" && name != "id");
            }
            for name in gone {
                element.remove_attribute(&name);
            }
        }
        Ok(())
    }
}

/// Gathers the chunks of a text node and puts what becomes of it in place of the last one.
fn edit_text<'p>(
    chunk: &mut TextChunk<'_>,
    text: &mut String,
    texts: &mut (impl Iterator<Item = &'p Text> + Clone),
    plan: &Plan,
) {
    let last = chunk.last_in_text_node();
    let edit = if last { texts.next() } else { texts.clone().next() };
    let edit = edit.copied().unwrap_or(Text::Kept);
    if matches!(edit, Text::Kept) {
        return;
    }
    text.push_str(chunk.as_str());
    let text = if last { std::mem::take(text) } else { String::new() };
    chunk.set_str(match edit {
        Text::Kept => return,
        Text::Sheet => scramble_sheet(&text, plan.seed),
        Text::Foreign => plan.script.translate(&text, plan.seed),
    });
}
