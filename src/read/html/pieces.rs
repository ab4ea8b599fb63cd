//! Runs of characters, cut where what they stand for is not what is written.
//!
//! Knows how references, carriage returns and NUL are read in each kind of run. It must not know
//! where a run begins or ends: that is the tokenizer's business.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memchr2;

use crate::read::scan::find_any;
use crate::steps::{step, step_by};

use super::references::{Decoded, Place, reference};

/// A stretch of a run. The spans of a run's pieces, in order, cover it without gap or overlap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::read) enum Piece<'i> {
    /// Characters that stand in the input as they are: `text` is found at `start`, never empty, and
    /// holds neither NUL nor carriage return.
    Verbatim { start: usize, text: &'i str },
    /// One reference, line end or NUL, and what it is read as.
    Decoded { start: usize, length: usize, text: Decoded },
}

impl Piece<'_> {
    /// In bytes of the input; the whole reference, if it is one.
    pub(in crate::read) fn span(&self) -> Range<usize> {
        match self {
            Self::Verbatim { start, text } => *start..start + text.len(),
            Self::Decoded { start, length, .. } => *start..start + length,
        }
    }

    pub(in crate::read) fn push_to(&self, out: &mut String) {
        match self {
            Self::Verbatim { text, .. } => out.push_str(text),
            Self::Decoded { text, .. } => out.extend(text.chars()),
        }
    }
}

/// What a run stands in, and so how it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum Run {
    /// Ordinary text: references are read, NUL stays (tree construction drops or replaces it).
    Data,
    /// Text of `title` and `textarea`: references are read, NUL becomes U+FFFD.
    Rcdata,
    /// An attribute's value: references are read with the exceptions for attributes.
    Attribute,
    /// Text of `script`, `style` and the like, and what comments and doctypes say.
    Raw,
    /// A CDATA section: no references, NUL stays.
    Cdata,
}

impl Run {
    fn references(self) -> Option<Place> {
        match self {
            Self::Data | Self::Rcdata => Some(Place::Text),
            Self::Attribute => Some(Place::Attribute),
            Self::Raw | Self::Cdata => None,
        }
    }

    fn nul(self) -> char {
        match self {
            Self::Data | Self::Cdata => '\0',
            Self::Rcdata | Self::Attribute | Self::Raw => char::REPLACEMENT_CHARACTER,
        }
    }
}

/// The pieces of one run, in order.
#[derive(Clone, Debug)]
pub(in crate::read) struct Pieces<'i> {
    rest: &'i str,
    /// Where `rest` stands in the input.
    at: usize,
    run: Run,
    /// What ended the last verbatim piece.
    decoded: Option<Piece<'i>>,
}

impl<'i> Pieces<'i> {
    /// `text` stands at byte `at` of the input.
    pub(in crate::read) fn new(text: &'i str, at: usize, run: Run) -> Self {
        Self { rest: text, at, run, decoded: None }
    }

    /// What the whole run reads as; borrowed where nothing had to be decoded.
    pub(in crate::read) fn read(mut self) -> Cow<'i, str> {
        let whole = self.rest;
        match self.next() {
            None => Cow::Borrowed(whole),
            Some(Piece::Verbatim { text, .. }) if text.len() == whole.len() => Cow::Borrowed(whole),
            Some(first) => {
                let mut out = String::with_capacity(whole.len());
                first.push_to(&mut out);
                self.for_each(|piece| piece.push_to(&mut out));
                Cow::Owned(out)
            }
        }
    }

    /// The next byte at or after `from` that may have to be decoded.
    fn suspect(&self, from: usize) -> Option<usize> {
        let bytes = self.rest.as_bytes().get(from..)?;
        let found = match self.run.references() {
            Some(_) => find_any([b'&', b'\r', 0], bytes),
            None => memchr2(b'\r', 0, bytes),
        };
        step_by(found.unwrap_or(bytes.len()));
        found.map(|offset| from + offset)
    }

    /// Whether all has been given out.
    #[inline]
    pub(super) fn is_empty(&self) -> bool {
        self.rest.is_empty() && self.decoded.is_none()
    }

    /// What stands at the suspect byte `at` reads as, and its length in bytes.
    fn decode(&self, at: usize) -> Option<(Decoded, usize)> {
        let rest = self.rest.get(at..)?;
        match rest.as_bytes() {
            [b'&', ..] => reference(rest, self.run.references()?),
            [b'\r', b'\n', ..] => Some(('\n'.into(), 2)),
            [b'\r', ..] => Some(('\n'.into(), 1)),
            _ => Some((self.run.nul().into(), 1)),
        }
    }

    /// Cuts `length` bytes off the front.
    fn take(&mut self, length: usize) -> Option<(usize, &'i str)> {
        let (text, rest) = self.rest.split_at_checked(length)?;
        let start = self.at;
        self.rest = rest;
        self.at += length;
        Some((start, text))
    }

    fn verbatim(&mut self, length: usize) -> Option<Piece<'i>> {
        let (start, text) = self.take(length)?;
        Some(Piece::Verbatim { start, text })
    }
}

impl<'i> Iterator for Pieces<'i> {
    type Item = Piece<'i>;

    fn next(&mut self) -> Option<Piece<'i>> {
        if self.decoded.is_some() {
            return self.decoded.take();
        }
        if self.rest.is_empty() {
            return None;
        }
        let mut from = 0;
        while let Some(at) = self.suspect(from) {
            step();
            let Some((text, length)) = self.decode(at) else {
                from = at + 1;
                continue;
            };
            let before = if at > 0 { self.verbatim(at) } else { None };
            let (start, _) = self.take(length)?;
            let decoded = Piece::Decoded { start, length, text };
            if before.is_none() {
                return Some(decoded);
            }
            self.decoded = Some(decoded);
            return before;
        }
        self.verbatim(self.rest.len())
    }
}
