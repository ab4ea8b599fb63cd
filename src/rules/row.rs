//! The shape of a rule: rows of data that carry their own proof.
//!
//! Knows the columns only. What the rows say stands in the tables, what is done with them in the
//! engine.

use crate::removal::Reason;

/// A rule about text. See the module documentation of [`super`] for how a row is read.
#[derive(Debug)]
pub(crate) struct TextRule {
    /// `family/name`, kebab-case, named after the thing removed.
    pub(crate) id: &'static str,
    pub(crate) reason: Reason,
    /// One sentence for the reader of `removals`.
    pub(crate) why: &'static str,
    pub(crate) zone: Zone,
    pub(crate) unit: Unit,
    pub(crate) reach: Reach,
    pub(crate) certainty: Certainty,
    /// Literals of which at least one stands in every match; lower case where the script has case.
    pub(crate) needles: &'static [&'static str],
    /// The whole unit (anchored by the engine) or, for [`Unit::Match`], the match.
    pub(crate) pattern: &'static str,
    /// The unit stays when this is found in it. Empty: nothing saves it.
    pub(crate) unless: &'static str,
    /// Texts in which this rule alone removes exactly what is drawn with ⟦ ⟧.
    #[cfg_attr(not(test), expect(dead_code, reason = "the proof of a row is read by tests"))]
    pub(crate) hits: &'static [&'static str],
    /// Texts that survive all rules.
    #[cfg_attr(not(test), expect(dead_code, reason = "the proof of a row is read by tests"))]
    pub(crate) spares: &'static [&'static str],
}

/// A rule about elements: tags, roles and whole tokens of class and id.
#[derive(Debug)]
pub(crate) struct ElementRule {
    /// `family/name`, kebab-case, named after the thing removed.
    pub(crate) id: &'static str,
    pub(crate) reason: Reason,
    /// One sentence for the reader of `removals`.
    pub(crate) why: &'static str,
    pub(crate) certainty: Certainty,
    /// Tags the rule looks at. Empty: any tag.
    pub(crate) tags: &'static [&'static str],
    /// Values of `role`, any of which is enough. Empty: not looked at.
    pub(crate) roles: &'static [&'static str],
    /// Phrases of class and id tokens, any of which is enough: `share-bar` is met by `shareBar`,
    /// `share_bar` and `post-share-bar`. Empty: not looked at.
    pub(crate) tokens: &'static [&'static str],
    /// Token phrases that save the element.
    pub(crate) unless: &'static [&'static str],
    /// Opening tags that this rule alone marks.
    #[cfg_attr(not(test), expect(dead_code, reason = "the proof of a row is read by tests"))]
    pub(crate) hits: &'static [&'static str],
    /// Opening tags that no rule marks.
    #[cfg_attr(not(test), expect(dead_code, reason = "the proof of a row is read by tests"))]
    pub(crate) spares: &'static [&'static str],
}

/// Where in the main content a rule may act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Zone {
    /// Before the second long paragraph.
    Head,
    /// After the last but one long paragraph.
    Tail,
    Anywhere,
}

/// What a rule takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    /// The whole block, when all of it is what the rule names.
    Block,
    /// A line of a block.
    Line,
    /// A sentence of a line.
    Sentence,
    /// Exactly what the pattern matches.
    Match,
}

/// How far a rule reaches once it matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// The unit itself.
    Unit,
    /// The unit is the heading of a section: short or listed blocks that follow go with it, up to
    /// the first that reads like the article.
    Section,
}

/// How sure a rule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Certainty {
    /// Takes only beside something already taken or at the edge of the article.
    Likely,
    /// Takes wherever its zone allows.
    Certain,
}
