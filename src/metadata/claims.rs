//! All that a page says of itself, and how strongly each place speaks.
//!
//! Knows ranks: of two claims to a field the one with the lower rank is right more often. Ranks were
//! ordered by how often each place agreed with the annotations of the corpora `zh`, `fundus`, `wcxb_dev`,
//! `trafilatura_eval` and `mercury`; places that were not met often enough stand beside their like.

use std::sync::LazyLock;

use regex::Regex;

use super::names;
use crate::claim::{Claim, Field, Origin};
use crate::date::Date;
use crate::document::is_cjk;

/// Chars of a value that is kept: descriptions are shorter, and what is longer is none.
const LONGEST: usize = 2_000;

/// Names, or tags, of one claim that are kept.
pub(super) const MOST_NAMES: usize = 64;

/// Claims to one field that are kept.
const MOST: usize = 12;

/// A claim before the choice.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Said {
    pub(super) field: Field,
    pub(super) what: What,
    pub(super) origin: Origin,
    pub(super) rank: u8,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum What {
    Text(String),
    Names(Vec<String>),
    Date(Date),
}

/// Everything that was said, in the order in which it was found.
#[derive(Debug, Clone, Default)]
pub(crate) struct Claims {
    all: Vec<Said>,
    /// A month and a day of which the text does not say the year.
    day: Option<(u8, u8)>,
    /// What somebody is called near the headline.
    account: Option<String>,
}

impl Claims {
    pub(super) fn text(&mut self, field: Field, origin: Origin, rank: u8, value: &str) {
        let value = plain(value);
        if !value.is_empty() {
            self.push(Said { field, what: What::Text(value), origin, rank });
        }
    }

    pub(super) fn names(&mut self, field: Field, origin: Origin, rank: u8, mut names: Vec<String>) {
        names.truncate(MOST_NAMES);
        if !names.is_empty() {
            self.push(Said { field, what: What::Names(names), origin, rank });
        }
    }

    pub(super) fn date(&mut self, field: Field, origin: Origin, rank: u8, date: Date) {
        self.push(Said { field, what: What::Date(date), origin, rank });
    }

    /// A day without a year; the first counts.
    pub(super) fn day(&mut self, month: u8, day: u8) {
        self.day.get_or_insert((month, day));
    }

    pub(super) fn day_without_year(&self) -> Option<(u8, u8)> {
        self.day
    }

    /// A name of an account near the headline; the first counts.
    pub(super) fn account(&mut self, name: &str) {
        if self.account.is_none() && names::is_name(name.trim()) {
            self.account = Some(plain(name));
            self.names(Field::Byline, Origin::Class, 34, vec![plain(name)]);
        }
    }

    /// The account where it is not that of the author: who publishes what others wrote.
    pub(super) fn publishing_account(&self) -> Option<&str> {
        let is_author = |names: &[String], account: &String| names.contains(account);
        let account = self.account.as_ref().filter(|account| account.chars().any(is_cjk))?;
        (!is_author(&self.best_names(Field::Byline), account)).then_some(account.as_str())
    }

    fn push(&mut self, said: Said) {
        let own = self.of(said.field).count();
        let mut same = self.of_mut(said.field);
        if let Some(other) = same.find(|other| other.what == said.what && other.origin == said.origin) {
            other.rank = other.rank.min(said.rank);
            return;
        }
        drop(same);
        if own < MOST {
            self.all.push(said);
        } else if let Some(worst) = self.of_mut(said.field).max_by_key(|other| other.rank).filter(|worst| worst.rank > said.rank)
        {
            *worst = said;
        }
    }

    pub(super) fn of(&self, field: Field) -> impl Iterator<Item = &Said> {
        self.all.iter().filter(move |said| said.field == field)
    }

    pub(super) fn of_mut(&mut self, field: Field) -> impl Iterator<Item = &mut Said> {
        self.all.iter_mut().filter(move |said| said.field == field)
    }

    pub(super) fn texts(&self, field: Field) -> impl Iterator<Item = &str> {
        self.of(field).filter_map(|said| match &said.what {
            What::Text(text) => Some(text.as_str()),
            _ => None,
        })
    }

    pub(super) fn dates(&self, field: Field) -> impl Iterator<Item = Date> {
        self.of(field).filter_map(Said::date)
    }

    /// The claim of the lowest rank; of equals the one found first.
    pub(super) fn best(&self, field: Field) -> Option<&Said> {
        self.of(field).min_by_key(|said| said.rank)
    }

    pub(super) fn best_text(&self, field: Field) -> Option<String> {
        self.best(field).and_then(|said| match &said.what {
            What::Text(text) => Some(text.clone()),
            _ => None,
        })
    }

    pub(super) fn best_names(&self, field: Field) -> Vec<String> {
        match self.best(field).map(|said| &said.what) {
            Some(What::Names(names)) => names.clone(),
            _ => Vec::new(),
        }
    }

    /// All claims for people to read, the chosen one of each field first. `chosen` says of a field which
    /// value it has.
    pub(super) fn told(&self, chosen: impl Fn(Field) -> Option<String>) -> Vec<Claim> {
        let mut ranked: Vec<&Said> = self.all.iter().collect();
        ranked.sort_by_key(|said| (said.field, said.rank));
        let mut told: Vec<Claim> = Vec::new();
        for own in ranked.chunk_by(|a, b| a.field == b.field) {
            let Some(field) = own.first().map(|said| said.field) else { continue };
            let value = chosen(field);
            let first = own.iter().position(|said| Some(said.written()) == value);
            let claim = |said: &Said, chosen| Claim { field, value: said.written(), origin: said.origin, chosen };
            told.extend(first.and_then(|first| own.get(first)).map(|said| claim(said, true)));
            told.extend(own.iter().enumerate().filter(|(place, _)| Some(*place) != first).map(|(_, said)| claim(said, false)));
        }
        told
    }
}

impl Said {
    pub(super) fn date(&self) -> Option<Date> {
        match self.what {
            What::Date(date) => Some(date),
            _ => None,
        }
    }

    fn written(&self) -> String {
        match &self.what {
            What::Text(text) => text.clone(),
            What::Names(names) => written(names),
            What::Date(date) => date.to_string(),
        }
    }
}

/// Names as a claim tells them.
pub(super) fn written(names: &[String]) -> String {
    names.join("; ")
}

/// A value as people read it: white space as on screen, references resolved that were escaped twice,
/// no tags.
pub(super) fn plain(value: &str) -> String {
    static TAG: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"</?[a-zA-Z][^<>]{0,200}>").ok());
    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
    let value = if value.contains('&') && value.contains(';') { resolved(&value) } else { value };
    let value = match TAG.as_ref() {
        Some(tag) if value.contains('<') => tag.replace_all(&value, "").into_owned(),
        _ => value,
    };
    if value.chars().count() > LONGEST { String::new() } else { value.trim().to_owned() }
}

/// Values in JSON, and some in attributes, were escaped for HTML once more.
fn resolved(value: &str) -> String {
    /// The longest names are of things that no headline is about.
    const NAME: usize = 12;
    let mut text = String::with_capacity(value.len());
    let mut rest = value;
    while let Some((before, reference)) = rest.split_once('&') {
        text.push_str(before);
        let end = reference.bytes().take(NAME).position(|byte| byte == b';');
        let name = end.and_then(|end| reference.get(..end));
        if let Some(c) = name.and_then(character) {
            text.push_str(&c);
            rest = reference.get(name.map_or(0, str::len) + 1..).unwrap_or_default();
        } else {
            text.push('&');
            rest = reference;
        }
    }
    text.push_str(rest);
    text
}

fn character(name: &str) -> Option<String> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).map(String::from);
    }
    let known = |entity: &&entities::Entity| entity.entity.trim_matches(['&', ';']) == name;
    entities::ENTITIES.iter().find(known).map(|entity| entity.characters.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_read_as_on_screen() {
        assert_eq!(plain("  A &amp; B&#8217;s \n <b>river</b> "), "A & B’s river");
        assert_eq!(plain("Q&A; a < b & c"), "Q&A; a < b & c");
    }

    #[test]
    fn the_lowest_rank_is_chosen_and_the_others_are_told() {
        let mut claims = Claims::default();
        claims.text(Field::Site, Origin::Meta, 20, "B");
        claims.text(Field::Site, Origin::OpenGraph, 10, "A");
        claims.text(Field::Site, Origin::OpenGraph, 12, "A");
        let site = claims.best_text(Field::Site);
        assert_eq!(site.as_deref(), Some("A"));
        let told: Vec<(String, bool)> =
            claims.told(|_| site.clone()).into_iter().map(|claim| (claim.value, claim.chosen)).collect();
        assert_eq!(told, [("A".to_owned(), true), ("B".to_owned(), false)]);
    }
}
