//! What stands on a page, in order: its elements, where they end, and where text is between them.
//!
//! Knows elements as the rewriter pairs them: by names of tags alone, without the implied ends of the
//! HTML standard. Must not know any disguise. The rewriter streams, so whatever depends on what
//! follows (whether a `<p>` has an end tag, how much text a box holds) is looked up here.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use lol_html::html_content::{self, TextType};
use lol_html::{HtmlRewriter, Settings, doc_text, element, end_tag};

use super::names::{self, hiding_names};

#[derive(Debug)]
pub(super) struct Element {
    /// In lower case.
    pub(super) tag: String,
    pub(super) parent: Option<usize>,
    /// Its classes and its id, as written.
    pub(super) names: String,
    /// Whether an attribute of its own may hide it.
    pub(super) hides: bool,
    /// Whether it has an end tag of its own.
    pub(super) closed: bool,
    /// `div`s in it that end only because it ends.
    pub(super) unclosed_divs: usize,
    /// Letters and digits of the text in it.
    pub(super) letters: usize,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Event {
    Start(usize),
    /// Of an element that has an end tag of its own.
    End(usize),
    /// A text node: what it is in, and whether there is anything to read in it.
    Text {
        parent: Option<usize>,
        blank: bool,
    },
}

#[derive(Default)]
pub(super) struct Survey {
    /// In the order of their start tags.
    pub(super) elements: Vec<Element>,
    pub(super) events: Vec<Event>,
    /// Classes (`.x`) and ids (`#x`) that the page's own sheets hide.
    hiding: BTreeSet<String>,
    open: Vec<usize>,
    /// The text node that is being read, or the sheet.
    text: String,
}

impl Survey {
    /// `None` where the rewriter cannot tell text from markup.
    pub(super) fn of(html: &str) -> Option<Self> {
        let survey = Rc::new(RefCell::new(Self::default()));
        let (elements, texts) = (Rc::clone(&survey), Rc::clone(&survey));
        let settings = Settings::new()
            .append_element_content_handler(element!("*", |element| {
                let index = elements.borrow_mut().start(element);
                if element.can_have_content() {
                    let ends = Rc::clone(&elements);
                    element.on_end_tag(end_tag!(move |end| {
                        ends.borrow_mut().end(index, &end.name());
                        Ok(())
                    }))?;
                }
                Ok(())
            }))
            .append_document_content_handler(doc_text!(|chunk| {
                texts.borrow_mut().text(chunk);
                Ok(())
            }));
        let mut rewriter = HtmlRewriter::new(settings, |_: &[u8]| {});
        rewriter.write(html.as_bytes()).ok()?;
        rewriter.end().ok()?;
        let mut survey = survey.take();
        survey.add_up_letters();
        Some(survey)
    }

    fn start(&mut self, element: &html_content::Element<'_, '_>) -> usize {
        let attribute = |name| element.get_attribute(name).unwrap_or_default();
        let index = self.elements.len();
        self.elements.push(Element {
            tag: element.tag_name(),
            parent: self.open.last().copied(),
            names: format!("{} {}", attribute("class"), attribute("id")),
            hides: names::may_hide(element),
            closed: false,
            unclosed_divs: 0,
            letters: 0,
        });
        self.events.push(Event::Start(index));
        if element.can_have_content() {
            self.open.push(index);
        }
        index
    }

    /// The rewriter calls this for every element that an end tag ends, inner ones first, also where
    /// the end tag is that of an outer one.
    fn end(&mut self, index: usize, end_tag: &str) {
        if self.elements.get(index).is_none_or(|element| element.tag != end_tag) {
            return;
        }
        let mut unclosed_divs = 0;
        while let Some(inner) = self.open.pop()
            && inner != index
        {
            unclosed_divs += usize::from(self.elements.get(inner).is_some_and(|element| element.tag == "div"));
        }
        if let Some(element) = self.elements.get_mut(index) {
            element.closed = true;
            element.unclosed_divs = unclosed_divs;
        }
        self.events.push(Event::End(index));
    }

    fn text(&mut self, chunk: &html_content::TextChunk<'_>) {
        let parent = self.open.last().copied();
        let readable = chunk.text_type() == TextType::Data;
        let is_sheet = parent.and_then(|parent| self.elements.get(parent)).is_some_and(|parent| parent.tag == "style");
        if readable || is_sheet {
            self.text.push_str(chunk.as_str());
        }
        if !chunk.last_in_text_node() {
            return;
        }
        let text = std::mem::take(&mut self.text);
        if readable && let Some(parent) = parent.and_then(|parent| self.elements.get_mut(parent)) {
            parent.letters += text.chars().filter(|c| c.is_alphanumeric()).count();
        }
        if is_sheet {
            self.hiding.extend(hiding_names(&text));
        }
        self.events.push(Event::Text { parent, blank: !readable || text.trim().is_empty() });
    }

    fn add_up_letters(&mut self) {
        for index in (0..self.elements.len()).rev() {
            let Some(Element { parent: Some(parent), letters, .. }) = self.elements.get(index) else { continue };
            let (parent, letters) = (*parent, *letters);
            if let Some(parent) = self.elements.get_mut(parent) {
                parent.letters += letters;
            }
        }
    }

    /// What each text node is in, in their order.
    pub(super) fn text_parents(&self) -> impl Iterator<Item = Option<&Element>> {
        self.events.iter().filter_map(|event| match event {
            Event::Text { parent, .. } => Some(parent.and_then(|parent| self.elements.get(parent))),
            _ => None,
        })
    }

    /// Whether the page's own sheets may hide the element by one of its names.
    pub(super) fn is_hidden_by_name(&self, element: &Element) -> bool {
        !self.hiding.is_empty() && element.names.split_ascii_whitespace().any(|name| self.hiding.contains(name))
    }
}
