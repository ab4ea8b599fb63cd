//! The engine of the element rules, and the marks of visibility.
//!
//! Knows containers and inline elements by tag, role and names. Certain rules take what stands in
//! the element; likely ones leave a hint for the election.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::element;
use super::row::{Certainty, ElementRule};
use crate::document::{ContainerId, Document, Measure, SegmentKind, TextBlock};
use crate::ledger::{Ledger, Mark};
use crate::removal::{Evidence, Reason, RuleId};

pub(super) const HIDDEN: &str = "visibility/hidden";

/// A certain rule that would take more of the page than this has met a page that uses the name for
/// something else: it becomes a hint.
const MOST_OF_PAGE: f64 = 0.5;

/// Where hidden running text outweighs this share of what is shown, scripts show it later: tabs,
/// slides, pages that fade in. Then being hidden is a hint. On the pages of `wcxb_dev` with a
/// share above 0.3 about two thirds of the hidden running text are in the gold, below it a quarter.
const VEILED_PAGE: f64 = 0.4;

/// Where certain rules and hiding leave less of the page than this, names have met a page that uses them for
/// something else: an element of a name that holds more than all that is left only counts against its blocks.
/// So little is left on seven of 1747 annotated pages; on three of them it was the article that was taken.
const EMPTIED_PAGE: f64 = 0.1;

/// Where no more weight is left than a line of a column has, hiding that would take more is a hint as well. On two
/// of the seven pages it hid all of the gold; on a third, with a thousand more left, all but none.
const EMPTY_PAGE: f64 = 60.0;

/// Marks hidden text and elements whose tag, role or names say what they are.
/// `measures` are those of the document's blocks.
pub(crate) fn mark(document: &Document<'_>, measures: &[Measure], ledger: &mut Ledger) {
    let elements = named(document, measures, ledger);
    let spared = spared(document, measures, &elements);
    mark_elements(document, elements, spared, ledger);
    mark_inlines(document, ledger);
    mark_hidden(document, measures, spared, ledger);
}

/// An element that a rule names.
struct Named {
    container: ContainerId,
    blocks: Range<usize>,
    rule: &'static ElementRule,
    /// The name it goes by.
    name: String,
    weight: f64,
    /// Whether what stands in it goes without a vote.
    certain: bool,
}

/// The elements that rules name, outermost first; of what stands in one that goes as a whole none is named.
fn named(document: &Document<'_>, measures: &[Measure], ledger: &Ledger) -> Vec<Named> {
    // Sums from the left, so that a container's weight is one subtraction however deep it stands.
    let mut sums = vec![0.0];
    sums.extend(measures.iter().scan(0.0, |sum, measure| {
        *sum += measure.weight;
        Some(*sum)
    }));
    let sum = |block: usize| sums.get(block).copied().unwrap_or_default();
    let page = sum(measures.len());
    let mut taken_up_to = 0;
    let mut found = Vec::new();
    for (id, container) in document.containers.iter().enumerate() {
        let whole_page = container.parent.is_none() || matches!(container.tag.as_ref(), "html" | "body");
        // The footer of a quotation is who said it.
        let above = container.parent.and_then(|parent| document.containers.get(parent));
        let quoted = above.is_some_and(|above| matches!(above.tag.as_ref(), "blockquote" | "figure"));
        if whole_page || quoted || container.blocks.end <= taken_up_to {
            continue;
        }
        let Some((rule, name)) = INDEX.find(&container.tag, container.role.as_deref(), &container.names) else {
            continue;
        };
        let blocks = container.blocks.clone();
        let weight = sum(blocks.end) - sum(blocks.start);
        let certain = rule.certainty == Certainty::Certain && weight <= MOST_OF_PAGE * page;
        if certain {
            taken_up_to = blocks.end;
        }
        let certain = certain && ledger.admits(rule.reason, rule.id);
        found.push(Named { container: id, blocks, rule, name, weight, certain });
    }
    found
}

/// What certain rules and hiding leave of a page that they all but empty; `None` on any other page.
fn spared(document: &Document<'_>, measures: &[Measure], elements: &[Named]) -> Option<f64> {
    let page: f64 = measures.iter().map(|measure| measure.weight).sum();
    let taken: f64 = elements.iter().filter(|named| named.certain).map(|named| named.weight).sum();
    let mut certain = elements.iter().filter(|named| named.certain).peekable();
    let mut hidden = 0.0;
    for (index, (block, measure)) in document.blocks.iter().zip(measures).enumerate() {
        while certain.next_if(|named| named.blocks.end <= index).is_some() {}
        if certain.peek().is_none_or(|named| index < named.blocks.start) && document.is_hidden(block) {
            hidden += measure.weight;
        }
    }
    let left = page - taken - hidden;
    (left < EMPTIED_PAGE * page).then_some(left)
}

fn mark_elements(document: &Document<'_>, elements: Vec<Named>, spared: Option<f64>, ledger: &mut Ledger) {
    for Named { container, blocks, rule, name, weight, certain } in elements {
        // Tags and roles mean one thing; names are whatever a site makes of them.
        let by_name = !rule.tokens.is_empty();
        let certain = certain && !(by_name && spared.is_some_and(|left| weight > left));
        let evidence = vec![Evidence::Rule(rule.why.into()), Evidence::Element(name)];
        for block in blocks.filter(|_| certain) {
            if let Some(range) = document.blocks.get(block).map(|block| block.range) {
                let mark = Mark { range, reason: rule.reason, rule: RuleId::new(rule.id), evidence: evidence.clone() };
                ledger.take_block(block, mark);
            }
        }
        ledger.hint(container, rule.reason, RuleId::new(rule.id), evidence);
    }
}

/// Certain rules hold for inline elements too: a share link in the middle of a line.
fn mark_inlines(document: &Document<'_>, ledger: &mut Ledger) {
    let named: Vec<Option<(&ElementRule, String)>> = document
        .inlines
        .iter()
        .map(|inline| INDEX.find("span", None, &inline.names).filter(|(rule, _)| rule.certainty == Certainty::Certain))
        .collect();
    if named.iter().all(Option::is_none) {
        return;
    }
    for (index, block) in document.blocks.iter().enumerate() {
        if ledger.is_taken(index) {
            continue;
        }
        for segment in document.segments_of(block) {
            let found = document.inline_ancestors(segment.inline).find_map(|(id, _)| named.get(id)?.as_ref());
            if let Some((rule, name)) = found {
                let evidence = vec![Evidence::Rule(rule.why.into()), Evidence::Element(name.clone())];
                let mark = Mark { range: segment.range, reason: rule.reason, rule: RuleId::new(rule.id), evidence };
                ledger.take_part(index, mark);
            }
        }
    }
}

fn mark_hidden(document: &Document<'_>, measures: &[Measure], spared: Option<f64>, ledger: &mut Ledger) {
    let is_hidden = |block: &TextBlock| document.is_hidden(block);
    let (mut shown, mut hidden) = (0.0, 0.0);
    for (block, measure) in document.blocks.iter().zip(measures).filter(|(_, measure)| measure.is_prose()) {
        *(if is_hidden(block) { &mut hidden } else { &mut shown }) += measure.weight;
    }
    let untaken = document.blocks.iter().zip(measures).enumerate();
    let untaken = untaken.filter(|(index, (block, _))| is_hidden(block) && !ledger.is_taken(*index));
    let outweighs = |left: f64| untaken.map(|(_, (_, measure))| measure.weight).sum::<f64>() > left;
    let veiled = hidden > VEILED_PAGE * shown || spared.filter(|left| *left <= EMPTY_PAGE).is_some_and(outweighs);
    for (index, block) in document.blocks.iter().enumerate() {
        let mark = |range| Mark { range, reason: Reason::Hidden, rule: RuleId::new(HIDDEN), evidence: Vec::new() };
        if is_hidden(block) {
            if veiled {
                ledger.hint_block(index, Reason::Hidden, RuleId::new(HIDDEN), Vec::new());
            } else {
                ledger.take_block(index, mark(block.range));
            }
        } else {
            for segment in document.segments_of(block).iter().filter(|segment| segment.kind == SegmentKind::Hidden) {
                ledger.take_part(index, mark(segment.range));
            }
        }
    }
}

/// Rules by what can trigger them, so that a container costs a few look-ups.
struct Index {
    tags: HashMap<&'static str, Vec<&'static ElementRule>>,
    roles: HashMap<&'static str, Vec<&'static ElementRule>>,
    /// By the first token of a phrase: the phrase and its rule.
    phrases: HashMap<&'static str, Vec<(Vec<&'static str>, &'static ElementRule)>>,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index { tags: HashMap::new(), roles: HashMap::new(), phrases: HashMap::new() };
    for rule in element::tables().flatten() {
        for role in rule.roles {
            index.roles.entry(role).or_default().push(rule);
        }
        for phrase in rule.tokens {
            let tokens: Vec<&str> = phrase.split('-').collect();
            if let Some(first) = tokens.first() {
                index.phrases.entry(first).or_default().push((tokens.clone(), rule));
            }
        }
        if rule.roles.is_empty() && rule.tokens.is_empty() {
            for tag in rule.tags {
                index.tags.entry(tag).or_default().push(rule);
            }
        }
    }
    index
});

impl Index {
    /// The rule that names an element, certain ones first, and the name it goes by.
    fn find(&self, tag: &str, role: Option<&str>, names: &str) -> Option<(&'static ElementRule, String)> {
        let tokens: Vec<Vec<String>> = if names.is_empty() { Vec::new() } else { names.split_whitespace().map(tokens).collect() };
        let mut best: Option<(&'static ElementRule, String)> = None;
        let mut offer = |rule: &'static ElementRule, name: &dyn Fn() -> String| {
            let fits = rule.tags.is_empty() || rule.tags.contains(&tag);
            let better = best.as_ref().is_none_or(|(old, _)| rule.certainty > old.certainty);
            if fits && better && !rule.unless.iter().any(|phrase| has_phrase(&tokens, phrase)) {
                best = Some((rule, name()));
            }
        };
        if let Some(role) = role {
            for rule in self.roles.get(role.trim().to_ascii_lowercase().as_str()).into_iter().flatten() {
                offer(rule, &|| format!("role={role}"));
            }
        }
        for name in &tokens {
            for (start, token) in name.iter().enumerate() {
                for (phrase, rule) in self.phrases.get(token.as_str()).into_iter().flatten() {
                    if starts_with(name.get(start..).unwrap_or_default(), phrase) {
                        offer(rule, &|| format!(".{}", phrase.join("-")));
                    }
                }
            }
        }
        for rule in self.tags.get(tag).into_iter().flatten() {
            offer(rule, &|| format!("<{tag}>"));
        }
        best
    }
}

fn starts_with(tokens: &[String], phrase: &[&str]) -> bool {
    tokens.len() >= phrase.len() && tokens.iter().zip(phrase).all(|(token, part)| token == part)
}

fn has_phrase(names: &[Vec<String>], phrase: &str) -> bool {
    let phrase: Vec<&str> = phrase.split('-').collect();
    names.iter().any(|name| (0..name.len()).any(|start| starts_with(name.get(start..).unwrap_or_default(), &phrase)))
}

/// The tokens of a class or id name: split at case changes, digits and everything that is no letter.
fn tokens(name: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut token = String::new();
    let mut chars = name.chars().peekable();
    let mut before = ' ';
    while let Some(c) = chars.next() {
        let next_is_lower = chars.peek().is_some_and(|next| next.is_lowercase());
        // `shareBar` and `HTMLNav`
        let camel = c.is_uppercase() && (before.is_lowercase() || (before.is_uppercase() && next_is_lower));
        if (camel || !c.is_alphabetic()) && !token.is_empty() {
            tokens.push(std::mem::take(&mut token));
        }
        if c.is_alphabetic() {
            token.extend(c.to_lowercase());
        }
        before = c;
    }
    if !token.is_empty() {
        tokens.push(token);
    }
    tokens
}

#[cfg(test)]
pub(super) fn find(tag: &str, role: Option<&str>, names: &str) -> Option<&'static ElementRule> {
    INDEX.find(tag, role, names).map(|(rule, _)| rule)
}

/// Whether this rule alone marks an element.
#[cfg(test)]
pub(super) fn meets(row: &ElementRule, tag: &str, role: Option<&str>, names: &str) -> bool {
    let names: Vec<Vec<String>> = names.split_whitespace().map(tokens).collect();
    let open = row.roles.is_empty() && row.tokens.is_empty();
    (row.tags.is_empty() || row.tags.contains(&tag))
        && (open
            || role.is_some_and(|role| row.roles.contains(&role))
            || row.tokens.iter().any(|phrase| has_phrase(&names, phrase)))
        && !row.unless.iter().any(|phrase| has_phrase(&names, phrase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fall_into_tokens_at_case_and_separators() {
        assert_eq!(tokens("shareBar_top-2x"), ["share", "bar", "top", "x"]);
        assert_eq!(tokens("HTMLNav"), ["html", "nav"]);
        assert_eq!(tokens("canavan"), ["canavan"]);
    }

    #[test]
    fn a_phrase_needs_its_tokens_in_a_row() {
        let names = vec![tokens("post-share-bar")];
        assert!(has_phrase(&names, "share-bar"));
        assert!(!has_phrase(&names, "post-bar"));
        assert!(!has_phrase(&[tokens("padding")], "ad"));
    }
}
