//! What of a page is counted: its lines, their beginnings, ends, sentences and brackets, as hashes.
//!
//! Knows tokens of folded text and how stretches of them become keys. Must not know what a count
//! means, nor how a page was parsed. Everything here is part of what a stored profile depends on:
//! [`fingerprint`] changes with it.

use std::collections::BTreeMap;
use std::hash::Hasher as _;
use std::ops::Range;
use std::sync::LazyLock;

use siphasher::sip::SipHasher13;

use super::host::{self, Host};
use crate::document::{ContainerId, Document, SegmentKind, TextBlock, is_cjk};
use crate::skeleton::Skeleton;
use crate::span::TextRange;

/// Tokens at either end of a line within which a beginning or an end is looked for: a title of ten
/// words, a site's name and its address. With a bound the keys of a line are linear in it.
const EDGE: usize = 24;

/// Tokens of a bracket that holds a site's name and address.
const BRACKET: usize = 24;

/// A stretch of text at which a key stands.
pub(super) type Key = u64;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum TokenKind {
    /// A word of a script that parts words, a number, a host name.
    Word,
    /// A run of Han, kana or Hangul.
    Wide,
    Mark,
}

#[derive(Debug, Clone)]
struct Token {
    kind: TokenKind,
    /// In the skeleton.
    range: Range<usize>,
    /// Whether white space stands before it.
    parted: bool,
    host: Option<Host>,
}

/// What a stretch is counted as. The number keeps equal texts of different kinds apart.
#[derive(Debug, Clone, Copy)]
enum Counted {
    Line = 1,
    /// A line whose runs of digits count as one digit: the foot with a growing page number.
    AnyNumbers = 2,
    Sentence = 3,
    Beginning = 4,
    End = 5,
    Bracket = 6,
}

/// Where something stands: equal for the same place of all pages of one template.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Place(u64);

/// A stretch with its key.
#[derive(Debug, Clone)]
pub(super) struct Stretch {
    /// In the source of the line.
    pub(super) range: TextRange,
    pub(super) key: Key,
}

/// A beginning or end of a line around a host name.
#[derive(Debug, Clone)]
pub(super) struct Edge {
    pub(super) host: Host,
    pub(super) name: String,
    /// From the one that just holds the host to the longest that is counted.
    pub(super) steps: Vec<Step>,
}

/// One length of an [`Edge`].
#[derive(Debug, Clone)]
pub(super) struct Step {
    pub(super) stretch: Stretch,
    /// What the border to the rest of the line is made of.
    pub(super) border: Border,
    /// Whether the token at the border is punctuation, which may belong to the rest.
    pub(super) is_mark: bool,
}

/// What parts a stretch from the text beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Border {
    /// No more than what parts two words of a sentence.
    None,
    /// Nothing but a change of script, as between an address and a sentence it is glued to.
    Script,
    /// A blank beside a script that does not part its words, or before a capital that follows an
    /// address.
    Blank,
    /// The end of a sentence, a dash, a bar, a bracket.
    Mark,
}

/// One line, folded and cut into tokens.
#[derive(Debug)]
pub(super) struct Line<'t> {
    source: &'t str,
    skeleton: Skeleton,
    tokens: Vec<Token>,
}

impl<'t> Line<'t> {
    pub(super) fn of(source: &'t str) -> Self {
        let skeleton = Skeleton::of(source);
        let tokens = tokens(skeleton.text());
        Self { source, skeleton, tokens }
    }

    /// As it is written.
    pub(super) fn source(&self) -> &'t str {
        self.source
    }

    fn text(&self, token: &Token) -> &str {
        self.skeleton.text().get(token.range.clone()).unwrap_or_default()
    }

    fn slice(&self, tokens: &Range<usize>) -> &[Token] {
        self.tokens.get(tokens.clone()).unwrap_or_default()
    }

    /// The source behind a run of tokens.
    fn range(&self, tokens: &Range<usize>) -> TextRange {
        let tokens = self.slice(tokens);
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return TextRange::default() };
        self.skeleton.source(first.range.start..last.range.end)
    }

    fn stretch(&self, tokens: &Range<usize>, counted: Counted, place: Place) -> Stretch {
        let mut hash = begin(counted, place);
        match (counted, self.slice(tokens)) {
            // Letter by letter, blanks included: in one go.
            (Counted::Line | Counted::Sentence, [first, .., last]) => {
                hash.write(self.skeleton.text().get(first.range.start..last.range.end).unwrap_or_default().as_bytes());
            }
            (_, all) => {
                for token in all {
                    self.add(&mut hash, token);
                }
            }
        }
        Stretch { range: self.range(tokens), key: hash.finish() }
    }

    /// Adds a token in which every number is the same.
    fn add(&self, hash: &mut SipHasher13, token: &Token) {
        let text = self.text(token);
        if text.contains(|c: char| c.is_ascii_digit()) {
            for part in text.split_inclusive(|c: char| !c.is_ascii_digit()) {
                let rest = part.trim_start_matches(|c: char| c.is_ascii_digit());
                if rest.len() < part.len() {
                    hash.write(b"0");
                }
                hash.write(rest.as_bytes());
            }
        } else {
            hash.write(text.as_bytes());
        }
        // No byte of UTF-8: where one token ends and the next begins is part of the key.
        hash.write(&[0xff]);
    }

    /// The whole line; `None` where nothing in it is a word.
    pub(super) fn whole(&self, place: Place) -> Option<Stretch> {
        self.has_words().then(|| self.stretch(&(0..self.tokens.len()), Counted::Line, place))
    }

    /// The whole line, whatever numbers stand in it.
    pub(super) fn any_numbers(&self, place: Place) -> Option<Stretch> {
        let digits = self.skeleton.text().contains(|c: char| c.is_ascii_digit());
        (digits && self.has_words()).then(|| self.stretch(&(0..self.tokens.len()), Counted::AnyNumbers, place))
    }

    fn has_words(&self) -> bool {
        self.tokens.iter().any(|token| token.kind != TokenKind::Mark)
    }

    /// The surest host name of the line.
    pub(super) fn host(&self) -> Option<(Host, &str)> {
        let hosts = self.tokens.iter().filter_map(|token| Some((token.host?, self.text(token))));
        hosts.reduce(|best, next| if next.0 > best.0 { next } else { best })
    }

    /// The sentences of a line that has several.
    pub(super) fn sentences(&self, place: Place) -> Vec<Stretch> {
        let mut sentences = Vec::new();
        let mut start = 0;
        for (at, token) in self.tokens.iter().enumerate() {
            let next = self.tokens.get(at + 1);
            // What closes the sentence goes with it: quotes, brackets, more stops.
            let goes_on = next.is_some_and(|next| !next.parted && (self.is_stop(next) || self.closes(next)));
            let ends = self.is_stop(token) || (self.closes(token) && at > start && self.ends_sentence(at));
            let border = next.is_none_or(|next| next.parted || next.kind == TokenKind::Wide || self.opens(next));
            if ends && !goes_on && border {
                sentences.push(start..at + 1);
                start = at + 1;
            }
        }
        if start < self.tokens.len() {
            sentences.push(start..self.tokens.len());
        }
        if sentences.len() < 2 {
            return Vec::new();
        }
        sentences.iter().map(|tokens| self.stretch(tokens, Counted::Sentence, place)).collect()
    }

    /// Whether the closing marks up to `at` stand behind a stop.
    fn ends_sentence(&self, at: usize) -> bool {
        let before = self.tokens.get(..at).unwrap_or_default().iter().rev();
        before.take(3).find(|token| !self.closes(token)).is_some_and(|token| self.is_stop(token))
    }

    /// Brackets of a line that hold an address, or a host name and more: `[example.org]` behind a word is
    /// where a writer looked it up.
    pub(super) fn brackets(&self) -> Vec<(Stretch, Host, &str)> {
        let mut brackets = Vec::new();
        for (at, token) in self.tokens.iter().enumerate() {
            let Some(host) = token.host else { continue };
            let near = self.tokens.get(at.saturating_sub(BRACKET)..at).unwrap_or_default();
            let open = near.iter().rposition(|token| self.opens(token) || self.closes(token));
            let Some(open) = open.filter(|open| near.get(*open).is_some_and(|token| self.opens(token))) else { continue };
            let open = at.saturating_sub(BRACKET) + open;
            let behind = self.tokens.iter().enumerate().skip(at + 1).take(BRACKET);
            let Some((close, _)) = behind.into_iter().find(|(_, token)| self.closes(token)) else { continue };
            if host == Host::Bare && close - open == 2 {
                continue;
            }
            let stretch = self.stretch(&(open..close + 1), Counted::Bracket, Place::default());
            brackets.push((stretch, host, self.text(token)));
        }
        brackets
    }

    /// The beginnings of a line that has a host name near its beginning.
    pub(super) fn beginning(&self) -> Option<Edge> {
        let near = self.tokens.get(..EDGE.min(self.tokens.len()))?;
        let at = near.iter().position(|token| token.host.is_some())?;
        self.edge(at, near.iter().enumerate(), |at| 0..at + 1, Counted::Beginning)
    }

    /// The ends of a line that has a host name near its end.
    pub(super) fn end(&self) -> Option<Edge> {
        let first = self.tokens.len().saturating_sub(EDGE);
        let near = self.tokens.get(first..)?;
        let at = first + near.iter().rposition(|token| token.host.is_some())?;
        let near = near.iter().enumerate().map(|(at, token)| (first + at, token)).rev();
        self.edge(at, near, |at| at..self.tokens.len(), Counted::End)
    }

    /// The stretches from one end of the line to each token of `near`, once the host is in them.
    fn edge<'l>(
        &'l self,
        host_at: usize,
        near: impl Iterator<Item = (usize, &'l Token)>,
        tokens: impl Fn(usize) -> Range<usize>,
        counted: Counted,
    ) -> Option<Edge> {
        let host_token = self.tokens.get(host_at)?;
        let mut hash = begin(counted, Place::default());
        let mut steps = Vec::new();
        let mut in_it = false;
        for (at, token) in near {
            self.add(&mut hash, token);
            in_it |= at == host_at;
            let tokens = tokens(at);
            if in_it {
                let border = self.border(if tokens.start == 0 { tokens.end } else { tokens.start });
                steps.push(Step {
                    stretch: Stretch { range: self.range(&tokens), key: hash.finish() },
                    border,
                    is_mark: token.kind == TokenKind::Mark,
                });
            }
        }
        Some(Edge { host: host_token.host?, name: self.text(host_token).to_owned(), steps })
    }

    /// What stands between the token before `at` and that at `at`.
    fn border(&self, at: usize) -> Border {
        let (Some(left), Some(right)) = (at.checked_sub(1).and_then(|at| self.tokens.get(at)), self.tokens.get(at)) else {
            return Border::Mark;
        };
        if self.is_stop(left) || self.closes(left) || self.parts(left) || self.opens(right) || self.parts(right) {
            Border::Mark
        } else if right.parted && (left.kind == TokenKind::Wide || right.kind == TokenKind::Wide || self.follows(left, right)) {
            Border::Blank
        } else if !right.parted && left.host.is_some() {
            Border::Script
        } else {
            Border::None
        }
    }

    /// Whether a sentence begins behind an address.
    fn follows(&self, address: &Token, next: &Token) -> bool {
        address.host.is_some() && self.skeleton.source(next.range.clone()).of(self.source).starts_with(char::is_uppercase)
    }

    fn is_mark(&self, token: &Token, marks: &[char]) -> bool {
        token.kind == TokenKind::Mark && self.text(token).starts_with(marks)
    }

    /// The ideographic full stop is folded to a dot.
    fn is_stop(&self, token: &Token) -> bool {
        self.is_mark(token, &['.', '!', '?', '…', '؟', '۔', '।'])
    }

    fn opens(&self, token: &Token) -> bool {
        self.is_mark(token, &['(', '[', '{', '【', '〔', '〖', '《', '『', '<'])
    }

    fn closes(&self, token: &Token) -> bool {
        self.is_mark(token, &[')', ']', '}', '】', '〕', '〗', '》', '』', '>', '"', '\''])
    }

    fn parts(&self, token: &Token) -> bool {
        self.is_mark(token, &['|', '-', '_', '·', '•', '/', ':', '~', '*', '=', '→', '»'])
    }

    /// Every key of the line.
    fn keys(&self, place: Place, keys: &mut Vec<Key>) {
        keys.extend(self.whole(place).map(|line| line.key));
        keys.extend(self.any_numbers(place).map(|line| line.key));
        keys.extend(self.sentences(place).iter().map(|sentence| sentence.key));
        if self.tokens.iter().any(|token| token.host.is_some()) {
            keys.extend(self.brackets().iter().map(|(bracket, ..)| bracket.key));
            let edges = [self.beginning(), self.end()];
            keys.extend(edges.iter().flatten().flat_map(|edge| &edge.steps).map(|step| step.stretch.key));
        }
    }
}

fn begin(counted: Counted, place: Place) -> SipHasher13 {
    let mut hash = SipHasher13::new();
    hash.write(&[counted as u8]);
    hash.write(&place.0.to_le_bytes());
    hash
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut parted = true;
    let mut chars = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, next)| *next);
        let inside = before.is_ascii_alphanumeric() && next.is_ascii_alphanumeric();
        before = c;
        if c.is_whitespace() {
            parted = true;
            continue;
        }
        let kind = match c {
            // Within a host name, a path or a number.
            '.' | '-' | '_' | '/' | '\'' if inside => TokenKind::Word,
            c if is_mark(c) => TokenKind::Mark,
            c if is_cjk(c) => TokenKind::Wide,
            _ => TokenKind::Word,
        };
        let end = at + c.len_utf8();
        match tokens.last_mut() {
            Some(last) if last.kind == kind && kind != TokenKind::Mark && !parted => last.range.end = end,
            _ => tokens.push(Token { kind, range: at..end, parted, host: None }),
        }
        parted = false;
    }
    for token in tokens.iter_mut().filter(|token| token.kind == TokenKind::Word) {
        token.host = text.get(token.range.clone()).and_then(host::host);
    }
    tokens
}

/// Punctuation and symbols. Letters' marks are parts of words, so this names what is none.
fn is_mark(c: char) -> bool {
    c.is_ascii_punctuation()
        || matches!(c,
            '\u{a1}'..='\u{a9}' | '\u{ab}'..='\u{b1}' | '\u{b4}'..='\u{b8}' | '\u{bb}' | '\u{bf}' | '،' | '؛' | '؟' | '۔' | '।'
            | '\u{2010}'..='\u{205e}' | '\u{2190}'..='\u{2bff}' | '\u{3001}'..='\u{3004}' | '\u{3008}'..='\u{3020}'
            | '\u{fe30}'..='\u{fe4f}' | '\u{ff61}'..='\u{ff65}')
}

/// A line where it stands.
#[derive(Debug)]
pub(super) struct Placed<'d> {
    pub(super) line: Line<'d>,
    pub(super) place: Place,
    /// The index of its block.
    pub(super) block: usize,
    /// In the reading text.
    pub(super) range: TextRange,
}

/// All lines of a page, in reading order.
pub(super) fn placed<'d>(document: &'d Document<'_>) -> Vec<Placed<'d>> {
    let mut places = Places::default();
    let mut all = Vec::new();
    for (block, text_block) in document.blocks.iter().enumerate() {
        let place = places.of(document, text_block.container);
        let lines = lines(document, text_block).into_iter();
        all.extend(lines.map(|range| Placed { line: Line::of(document.slice(range)), place, block, range }));
    }
    all
}

/// A name for a page: of all its lines, whatever numbers stand in them. Clocks and counters do not make
/// another page.
pub(super) fn name(page: &[Placed<'_>]) -> Key {
    let lines = page.iter().filter_map(|Placed { line, place, .. }| line.any_numbers(*place).or_else(|| line.whole(*place)));
    joined(&sorted(lines.map(|line| line.key).collect()))
}

/// All keys of a page, sorted, each once.
pub(super) fn keys(page: &[Placed<'_>]) -> Vec<Key> {
    let mut keys = Vec::new();
    for Placed { line, place, .. } in page {
        line.keys(*place, &mut keys);
    }
    sorted(keys)
}

/// The lines of a block and the alternative texts in it, in reading order.
fn lines(document: &Document<'_>, block: &TextBlock) -> Vec<TextRange> {
    let mut lines = document.lines(block);
    let alts = document.segments_of(block).iter().filter(|segment| segment.kind == SegmentKind::Alt);
    lines.extend(alts.map(|alt| alt.range.trimmed(&document.text)).filter(|alt| !alt.is_empty()));
    lines.sort_unstable();
    lines
}

/// The places of a document, each worked out once.
///
/// Tag and class names of the innermost element: a teaser of an article in another page's list is the
/// same line as the article's standfirst, but stands at another place.
#[derive(Default)]
struct Places(BTreeMap<ContainerId, Place>);

impl Places {
    fn of(&mut self, document: &Document<'_>, container: ContainerId) -> Place {
        *self.0.entry(container).or_insert_with(|| {
            let Some(container) = document.containers.get(container) else { return Place::default() };
            let mut hash = SipHasher13::new();
            hash.write(container.tag.as_bytes());
            // Numbers are of one page: `post-4711`.
            for part in container.names.split(|c: char| c.is_ascii_digit()).filter(|part| !part.is_empty()) {
                hash.write(&[0xff]);
                hash.write(part.as_bytes());
            }
            Place(hash.finish())
        })
    }
}

fn sorted(mut keys: Vec<Key>) -> Vec<Key> {
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// One key for many.
fn joined(keys: &[Key]) -> Key {
    let mut hash = SipHasher13::new();
    for key in keys {
        hash.write(&key.to_le_bytes());
    }
    hash.finish()
}

/// Tells whether another build of this crate would make the same keys of the same text: folding, tokens
/// and hash all show in it.
pub(super) fn fingerprint() -> Key {
    const SAMPLE: &str = "Ｗｗｗ．Example．ｏｒｇ - Ａ 1st line（«vu» 12.5 на “www.example.org/a”)。第3页 | e x\u{200b}a. ﬁn!";
    static FINGERPRINT: LazyLock<Key> = LazyLock::new(|| {
        let mut keys = Vec::new();
        Line::of(SAMPLE).keys(Place::default(), &mut keys);
        joined(&keys)
    });
    *FINGERPRINT
}
