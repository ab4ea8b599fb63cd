//! Certainty: what each witness weighs, and how many it takes.
//!
//! Knows weights, not texts. The model is additive: a finding is as certain as its witnesses' sum.
//!
//! The unit is a factor of about e in the odds. Weights were set by hand from how often a witness stands in
//! honest text and in injected text: counted over the gold text of zh, `magic_article`, daniel, fundus and
//! `wcxb_dev` (7,9 million characters), and over one half of `spam_dev`, chosen by a hash of the site. The
//! weights of topic, disguise, boxes and lists of trades were set over the same gold text and over texts that
//! were invented to test the detector.

use std::borrow::Cow;

use super::domain::{DomainLike, Spelling};
use crate::removal::Evidence;

/// From here a finding is injected text.
pub(super) const CERTAIN: f64 = 4.0;

/// From here it is a suspect: kept, and listed.
pub(super) const SUSPECT: f64 = 2.5;

/// What a path behind a domain weighs.
const PATH: f64 = -2.0;

/// What being a word among words weighs besides where the name was established elsewhere.
const NAMED: f64 = -2.0;

/// A frame of this weight promotes; lighter ones are met by honest sentences too.
pub(super) const PROMOTES: f64 = 2.0;

/// One thing that speaks for or against a finding.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Witness {
    /// A domain, with what is odd about it.
    Domain(String, Spelling, Form),
    /// The words make a frame: its name and weight.
    Frame(&'static str, f64),
    /// The share of the letters that are words of the table or domains.
    Density(f64),
    /// All that is between two brackets, or all of a line.
    Apart,
    /// A bracket that opens where a sentence ends, with little but a domain in it.
    StrayBracket,
    /// The last words of a line, behind the end of its sentence.
    Tail,
    /// Set off by decoration: rows of stars, dashes or the like around it.
    Decorated,
    /// The same skeleton stands at this many places.
    Repeats(usize),
    /// A name and an address, word for word at several places, that credit nobody.
    Stamp,
    /// Close to a name that stronger evidence established.
    Taught(String),
    /// Beside something that is spam for certain.
    Neighbour,
    /// Begins inside quotation marks: somebody speaks.
    Speech,
    /// The line counts up from page to page.
    Counts,
    /// Letters and signs that mean nothing in any language.
    Noise,
    /// A word of its sentence, with words before and behind it.
    Embedded,
    /// Between quotation marks: somebody speaks of it.
    Quoted,
    /// A fragment of markup.
    Residue,
    /// Of a trade that the rest of the text never names, or that it is about.
    Foreign,
    Topic,
    /// Speaks of sites and channels in a text that otherwise does not, or that is about them.
    OffTopic,
    OnTopic,
    /// A name in a text about names that only look like others.
    Subject,
    /// Several words of a trade in one sentence.
    Many,
    /// A line that is one heavy bracket.
    Boxed,
    /// Spelled with letters that only look like those of its words.
    Disguised,
    /// In the middle of a sentence that goes on in the next line.
    Interrupts,
}

/// The honest parts of how a domain is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Form {
    pub(super) address: bool,
    pub(super) path: bool,
    pub(super) weak: bool,
}

impl Witness {
    pub(super) fn of(domain: &DomainLike) -> Self {
        Self::Domain(
            domain.host.clone(),
            domain.spelling,
            Form { address: domain.address, path: domain.path, weak: domain.is_weak() },
        )
    }

    pub(super) fn weight(&self) -> f64 {
        match self {
            Self::Domain(_, spelling, form) => spelling_weight(*spelling) + form_weight(*form),
            Self::Frame(_, weight) => *weight,
            // Sentences of news about sites and books have a word of the table in ten; promotion is made of them.
            Self::Density(share) => match *share {
                share if share >= 0.6 => 1.5,
                share if share >= 0.4 => 0.5,
                share if share >= 0.25 => -0.75,
                share if share >= 0.15 => -2.0,
                _ => -3.5,
            },
            Self::Apart | Self::Counts | Self::OffTopic => 0.75,
            Self::StrayBracket => 2.75,
            // Refrains and labels repeat as well: alone it proves nothing.
            Self::Tail | Self::Decorated | Self::Repeats(2) | Self::Many => 1.0,
            Self::Repeats(_) | Self::Interrupts => 2.0,
            Self::Neighbour | Self::Disguised => 2.5,
            Self::Taught(_) => 4.0,
            // Nobody writes half a tag into a text that is not about tags.
            Self::Residue | Self::Noise => 4.5,
            Self::Foreign | Self::Boxed => 1.25,
            Self::Stamp => 1.75,
            Self::Speech | Self::Quoted | Self::Topic => -2.0,
            Self::Embedded | Self::OnTopic => -1.0,
            // Outweighs the oddest spelling and a likeness to it: there it is what the text shows.
            Self::Subject => -8.0,
        }
    }

    pub(super) fn evidence(&self) -> Vec<Evidence> {
        let measure = |name: &'static str| Evidence::Measure(Cow::Borrowed(name), self.weight());
        match self {
            Self::Domain(host, spelling, _) => {
                let mut evidence = vec![Evidence::DomainLike(host.clone())];
                evidence.extend(spelling.is_odd().then_some(Evidence::OddSpelling));
                evidence
            }
            Self::Frame(name, weight) => vec![Evidence::Measure(Cow::Borrowed(name), *weight)],
            Self::Density(share) => vec![Evidence::Measure("density".into(), *share)],
            Self::Apart => vec![measure("apart")],
            Self::StrayBracket => vec![measure("stray-bracket")],
            Self::Tail => vec![measure("tail")],
            Self::Decorated => vec![measure("decorated")],
            Self::Repeats(times) => vec![Evidence::Repeats(*times)],
            Self::Taught(name) => vec![Evidence::Resembles(name.clone())],
            Self::Neighbour => vec![measure("neighbour")],
            Self::Speech => vec![measure("speech")],
            Self::Quoted => vec![measure("quoted")],
            Self::Embedded => vec![measure("embedded")],
            Self::Counts => vec![measure("counts")],
            Self::Residue => vec![measure("residue")],
            Self::Noise => vec![measure("noise")],
            Self::Foreign => vec![measure("foreign")],
            Self::Topic | Self::OnTopic => vec![measure("topic")],
            Self::Subject => vec![measure("subject")],
            Self::Many => vec![measure("words-of-a-trade")],
            Self::Boxed => vec![measure("boxed")],
            Self::Stamp => vec![measure("stamp")],
            Self::OffTopic => vec![measure("off-topic")],
            Self::Disguised => vec![measure("disguised")],
            Self::Interrupts => vec![measure("interrupts")],
        }
    }
}

/// What no honest text does, by how it is read as anything else: look-alikes by nothing, wide letters by
/// tables of Japanese addresses, a mixed ending by carelessness.
fn spelling_weight(spelling: Spelling) -> f64 {
    let parts = [
        (spelling.look_alikes, 4.0),
        (spelling.mangled, 3.0),
        (spelling.odd_dots, 3.0),
        (spelling.split, 2.5),
        (spelling.wide, 2.5),
        (spelling.odd_case, 3.0),
        (spelling.loud, 0.5),
    ];
    let (mut sum, mut largest) = (0.0, 0.0_f64);
    for (is, weight) in parts {
        if is {
            sum += weight;
            largest = largest.max(weight);
        }
    }
    // One trick explains most of the others.
    largest + (sum - largest) / 2.0
}

/// Domains are named in honest text; a path is a reference to something.
fn form_weight(form: Form) -> f64 {
    let address = if form.address { 0.5 } else { 0.0 };
    let path = if form.path { PATH } else { 0.0 };
    let named = if form.weak { 0.0 } else { 0.5 };
    named + address + path
}

/// What all witnesses weigh together.
pub(super) fn certainty(witnesses: &[Witness]) -> f64 {
    let framed = witnesses.iter().any(|witness| matches!(witness, Witness::Frame(_, weight) if *weight >= PROMOTES));
    let path = witnesses.iter().any(|witness| matches!(witness, Witness::Domain(_, _, form) if form.path));
    // A path makes a domain a reference, unless the sentence around it promotes it.
    let referred = if framed && path { -PATH } else { 0.0 };
    // Honest sentences name what somebody else glued in elsewhere.
    let taught = witnesses.iter().any(|witness| matches!(witness, Witness::Taught(_)));
    let named = if taught && witnesses.contains(&Witness::Embedded) { NAMED } else { 0.0 };
    witnesses.iter().map(Witness::weight).sum::<f64>() + referred + named
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_domain_and_a_repeat_prove_nothing() {
        let plain = Witness::Domain("example.com".into(), Spelling::default(), Form { address: true, path: false, weak: false });
        assert!(certainty(std::slice::from_ref(&plain)) < SUSPECT);
        assert!(certainty(&[plain, Witness::Repeats(9)]) < CERTAIN);
        assert!(certainty(&[Witness::Repeats(9), Witness::Apart]) < CERTAIN);
    }
}
