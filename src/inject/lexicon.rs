//! The tables of words as one, made on first use.
//!
//! Knows terms and their classes. Must not know texts.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::vocabulary::WORDS;
use super::words::{AUTHOR, CHANNEL, Classes, DEAL, FICTION, LATEST, PUBLISH, SELL, SITE, VICE, WORK};
use crate::skeleton::{Skeleton, is_cjk};
use crate::terms::Terms;

pub(super) struct Lexicon {
    pub(super) words: Terms,
    /// Of each term: its classes, and whether the word may go on.
    pub(super) meanings: Vec<(Classes, bool)>,
}

pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut terms: Vec<(String, Classes, bool)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for (classes, words) in WORDS {
        for word in words.split('|') {
            let stem = word.strip_suffix('*');
            // Texts without letters to fold are searched as they are, all others folded.
            for form in [word.trim_end_matches('*').to_owned(), Skeleton::of(word.trim_end_matches('*')).text().to_owned()] {
                if let Some((_, known, open)) = places.get(&form).and_then(|place| terms.get_mut(*place)) {
                    *known |= classes;
                    *open |= stem.is_some();
                } else {
                    places.insert(form.clone(), terms.len());
                    terms.push((form, *classes, stem.is_some()));
                }
            }
        }
    }
    let implied = implied(&terms, &places);
    for ((_, known, _), implied) in terms.iter_mut().zip(implied) {
        *known |= implied;
    }
    let words = Terms::of(terms.iter().map(|(term, _, _)| term.as_str()));
    Lexicon { words, meanings: terms.into_iter().map(|(_, classes, open)| (classes, open)).collect() }
});

/// Chars of a part of a phrase without blanks that is looked up.
const PHRASE: usize = 6;

/// A phrase means what its words mean: `buy pills` is both a trade and a sale. Of each term the
/// classes of the terms within it.
fn implied(terms: &[(String, Classes, bool)], places: &HashMap<String, usize>) -> Vec<Classes> {
    const TRADES: Classes = VICE | SELL | DEAL;
    const MEANINGS: Classes = TRADES | SITE | CHANNEL | FICTION | WORK | AUTHOR | LATEST | PUBLISH;
    let of = |(term, own, _): &(String, Classes, bool)| {
        if *own == 0 {
            return 0;
        }
        let meaning = |part: &str| places.get(part).and_then(|place| terms.get(*place)).map_or(0, |(_, own, _)| *own);
        let spaced = term.split(' ').filter(|part| part.len() < term.len()).map(meaning).fold(0, |all, own| all | own);
        let wide: Vec<usize> = if own & TRADES != 0 && term.starts_with(is_cjk) {
            term.char_indices().map(|(at, _)| at).chain([term.len()]).collect()
        } else {
            Vec::new()
        };
        let parts = wide.iter().enumerate().flat_map(|(first, start)| {
            wide.iter()
                .skip(first + 2)
                .take(PHRASE - 1)
                .filter_map(|end| term.get(*start..*end).filter(|part| part.len() < term.len()))
        });
        (parts.map(meaning).fold(spaced, |all, own| all | own)) & MEANINGS
    };
    terms.iter().map(of).collect()
}
