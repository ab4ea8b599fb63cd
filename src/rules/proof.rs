//! The proof that rows carry, checked for every row of every table.

use std::collections::HashSet;

use regex::Regex;

use super::row::{Certainty, TextRule, Unit};
use super::{element, elements, text};
use crate::cleaner::run_text_rules;
use crate::removal::RuleId;

fn rows() -> Vec<&'static TextRule> {
    text::tables().flatten().collect()
}

/// A drawn text without its brackets, and the byte range that was drawn.
fn drawn(hit: &str) -> (String, std::ops::Range<usize>) {
    let (before, rest) = hit.split_once('⟦').unwrap_or_else(|| panic!("no ⟦ in {hit:?}"));
    let (inside, after) = rest.split_once('⟧').unwrap_or_else(|| panic!("no ⟧ in {hit:?}"));
    assert!(!after.contains('⟦'), "two ranges are drawn in {hit:?}");
    (format!("{before}{inside}{after}"), before.len()..before.len() + inside.len())
}

#[test]
fn ids_are_unique_sorted_and_kebab_case() {
    let form = Regex::new("^[a-z]+(-[a-z]+)*/[a-z0-9]+(-[a-z0-9]+)*$").expect("a pattern");
    let mut seen = HashSet::new();
    let families: Vec<Vec<&str>> = text::tables()
        .map(|table| table.iter().map(|rule| rule.id).collect())
        .chain(element::tables().map(|table| table.iter().map(|rule| rule.id).collect()))
        .collect();
    for ids in families {
        assert!(ids.is_sorted(), "not sorted: {:?}", ids.windows(2).find(|pair| pair[0] > pair[1]));
        for id in ids {
            assert!(form.is_match(id), "{id}");
            assert!(seen.insert(id), "{id} stands twice");
        }
    }
}

#[test]
fn tables_are_large_enough() {
    let (texts, elements) = (rows().len(), element::tables().flatten().count());
    assert!(texts >= 120 && elements >= 60, "{texts} text rules, {elements} element rules");
}

#[test]
fn every_row_has_its_proof() {
    for rule in rows() {
        assert!(rule.hits.len() >= 2 && !rule.spares.is_empty(), "{}", rule.id);
        assert!(!rule.needles.is_empty() && rule.needles.iter().all(|needle| !needle.is_empty()), "{}: needles", rule.id);
        assert!(rule.why.ends_with('.') && rule.why.split_whitespace().count() > 2, "{}: why", rule.id);
    }
    for rule in element::tables().flatten() {
        assert!(rule.hits.len() >= 2 && !rule.spares.is_empty(), "{}", rule.id);
        assert!(rule.why.ends_with('.'), "{}: why", rule.id);
    }
}

#[test]
fn patterns_are_bounded_and_match_something() {
    for rule in rows() {
        for pattern in [rule.pattern, rule.unless].into_iter().filter(|pattern| !pattern.is_empty()) {
            let compiled = Regex::new(pattern).unwrap_or_else(|error| panic!("{}: {error}", rule.id));
            assert!(!compiled.is_match(""), "{} matches the empty string", rule.id);
            for unbounded in [".*", ".+", r"\S+", r"\S*", r"\w+", r"\w*", "]+", "]*"] {
                let found = pattern
                    .match_indices(unbounded)
                    .any(|(at, _)| !pattern[..at].ends_with('\\') && !is_blank_class(pattern, at));
                assert!(!found, "{}: unbounded {unbounded} in {pattern}", rule.id);
            }
        }
    }
}

/// `[\s|>]*` is as bounded as the blanks and decorations of a line are.
fn is_blank_class(pattern: &str, end: usize) -> bool {
    let class = pattern[..end].rfind('[').map_or("", |start| &pattern[start..end]);
    pattern[end..].starts_with(']')
        && !class.contains(r"\w")
        && !class.contains(r"\S")
        && !class.contains('^')
        && !class.contains("\\p{L")
        && !class.contains("a-z")
}

#[test]
fn no_word_boundary_touches_a_han_character() {
    let beside = Regex::new(r"\\b\p{Han}|\p{Han}\\b").expect("a pattern");
    for rule in rows() {
        assert!(!beside.is_match(rule.pattern), "{}", rule.id);
    }
}

#[test]
fn no_pattern_of_a_sentence_is_tied_to_its_line() {
    let classes = Regex::new(r"\[[^\]]*\]").expect("a pattern");
    let anchor = Regex::new(r"(?:^|[^\\])[$^]|\\[AzB]").expect("a pattern");
    let tied = |pattern: &str| anchor.is_match(&classes.replace_all(pattern, ""));
    assert!(tied("^a") && tied("a|(?:b$)") && !tied(r"[^a]\$"));
    for rule in rows().into_iter().filter(|rule| rule.unit == Unit::Sentence) {
        assert!(!tied(rule.pattern), "{}: a sentence does not begin or end where its line does", rule.id);
    }
}

#[test]
fn every_hit_removes_exactly_what_is_drawn() {
    let mut wrong = Vec::new();
    for rule in rows() {
        for hit in rule.hits {
            let (text, range) = drawn(hit);
            let found = run_text_rules(&text, Some(rule.id));
            if found != [(rule.id.to_owned(), range.clone())] {
                wrong.push(format!("{}: {hit:?} gave {found:?}, not {range:?}", rule.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn spares_survive_all_rules() {
    let mut wrong = Vec::new();
    for rule in rows() {
        for spare in rule.spares {
            let found = run_text_rules(spare, None);
            if !found.is_empty() {
                wrong.push(format!("{}: {spare:?} lost {found:?}", rule.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

/// Tag, role and names of an opening tag such as `<div class="share-bar" role=navigation>`.
fn opening_tag(tag: &str) -> (String, Option<String>, String) {
    let name = Regex::new("^<([a-z0-9-]+)").expect("a pattern");
    let attribute = Regex::new(r#"([a-z-]+)\s*=\s*"([^"]*)""#).expect("a pattern");
    let element = name.captures(tag).unwrap_or_else(|| panic!("no tag in {tag:?}"))[1].to_owned();
    let value = |wanted: &str| attribute.captures_iter(tag).find(|found| &found[1] == wanted).map(|found| found[2].to_owned());
    let names = [value("class"), value("id")].into_iter().flatten().collect::<Vec<_>>().join(" ");
    (element, value("role"), names)
}

#[test]
fn element_rules_mark_their_hits_and_no_rule_marks_a_spare() {
    for rule in element::tables().flatten() {
        for hit in rule.hits {
            let (tag, role, names) = opening_tag(hit);
            assert!(elements::meets(rule, &tag, role.as_deref(), &names), "{}: {hit} is not marked", rule.id);
        }
        for spare in rule.spares {
            let (tag, role, names) = opening_tag(spare);
            let found = elements::find(&tag, role.as_deref(), &names);
            assert!(found.is_none(), "{}: {spare} is marked by {:?}", rule.id, found.map(|rule| rule.id));
        }
    }
}

#[test]
fn rule_ids_name_families_of_their_reason() {
    // Certainty and unit are not free to combine: a match inside a line cannot wait for its
    // neighbours.
    for rule in rows() {
        let waits = matches!(rule.unit, Unit::Match | Unit::Sentence) && rule.certainty == Certainty::Likely;
        assert!(!waits, "{} could never take anything", RuleId::new(rule.id));
    }
}
