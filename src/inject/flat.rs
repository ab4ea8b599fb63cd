//! Chrome that an extractor laid flat: menus above a text, related lists, comments and feet below it,
//! widgets between its headline and its first paragraph.
//!
//! Knows labels of site furniture, weights of lines and what the rules took already. Text input only: pages
//! with markup are judged by the election. Must not know what injected spam looks like.
//!
//! A line alone proves nothing here. Labels come in runs, and below the last paragraph the text does not go
//! on: what stands behind the first label from which on little is running text is the foot of the page.

use std::collections::HashMap;

use super::find::TWIN;
use super::labels::{HEADLINE, LABELS, bare, heads_list, holds_label, is_label, is_row, words};
use crate::document::{Document, Measure, PROSE, Shape, is_sentence_end};
use crate::ledger::{Ledger, Mark};
use crate::page::InputKind;
use crate::removal::{Evidence, Reason, RuleId};
use crate::skeleton::Skeleton;
use crate::span::TextRange;

pub(super) const HEAD: &str = "flat/menu";
pub(super) const TAIL: &str = "flat/foot";

/// Parts of a line's tail.
const TAIL_PARTS: usize = 5;

/// The share of a tail's parts that begin with a label.
const TAIL_LABELS: f64 = 0.3;

/// Labels in a row that are a widget.
const WIDGET: usize = 2;

/// Sum of what speaks for a foot from which it is one: two labels, or one and a list.
const FOOT: f64 = 6.0;

/// The share of a menu's lines that must be labels or taken by rules.
const NAMED: f64 = 0.12;

/// The share of a foot's lines that must be labels.
const FOOT_NAMED: f64 = 0.05;

/// Weight of a paragraph that ends every foot: a hundred Han characters. Comments and notes on cookies are
/// mostly shorter.
const PARAGRAPH: f64 = 250.0;

/// Weight of a row of a menu or list: two labels.
const ROW: f64 = 40.0;

/// Weight from which a sentence may be the first of the text: a line of a column.
const FIRST: f64 = 55.0;

/// Rows of a menu above a headline that stands on its own, and the share of them that must be short.
const MENU: usize = 8;
const SHORT: f64 = 0.9;

/// Lines between a headline and its date line.
const BYLINES: usize = 3;

/// Weight of a headline: nine Han characters.
const HEADLINE_AT_LEAST: f64 = 22.0;

/// What a line is to this station.
struct Row {
    block: usize,
    range: TextRange,
    weight: f64,
    prose: bool,
    kind: Kind,
    /// The heading of a list of related articles.
    heads: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Taken by a rule as furniture, or a label.
    Named { taken: bool },
    /// Several labels in a row on one line: a widget by itself.
    Row,
    /// A counter, a date, a symbol.
    Bare,
    /// Short and open at its end.
    Open,
    /// Ends as a sentence does, or too long for a label.
    Text,
    /// The title again.
    Title,
    /// A line with a year and a time: date, source, byline.
    Dated,
    /// Lifted into a field, or a credit: never taken here.
    Kept,
}

/// Behind the last sentence of a line: labels parted by blanks, with what they label.
fn tails(document: &Document<'_>, rows: &[Row], ledger: &mut Ledger) {
    for row in rows.iter().filter(|row| row.kind == Kind::Text || row.kind == Kind::Open) {
        let text = document.slice(row.range);
        let Some((stop, last)) = text.char_indices().rev().find(|(_, c)| is_sentence_end(*c)) else { continue };
        let start = stop + last.len_utf8();
        let tail = text.get(start..).unwrap_or_default();
        let parts = words(tail);
        if parts.len() < TAIL_PARTS {
            continue;
        }
        let labels = parts.iter().filter(|part| holds_label(part)).count();
        if labels >= LABELS && labels as f64 >= TAIL_LABELS * parts.len() as f64 {
            let range = TextRange::new(start, text.len()).trimmed(text).shifted(row.range.start);
            let evidence = vec![Evidence::Measure("labels".into(), labels as f64)];
            ledger.take_part(row.block, Mark { range, reason: Reason::SiteChrome, rule: RuleId::new(TAIL), evidence });
        }
    }
}

/// Marks menus, widgets and feet of text input.
pub(super) fn mark(document: &Document<'_>, title: Option<&str>, ledger: &mut Ledger) {
    let title = title.map(Skeleton::letters).filter(|title| !title.is_empty());
    let rows = rows(document, title.as_deref(), ledger);
    if document.kind != InputKind::Text {
        // Several labels on one line are a widget wherever they come from; the rest is the election's.
        for row in rows.iter().filter(|row| row.kind == Kind::Row) {
            take(row, HEAD, Reason::SiteChrome, LABELS, ledger);
        }
        return;
    }
    tails(document, &rows, ledger);
    let Some(first) = rows.iter().position(Row::runs) else {
        // Nothing but a headline to tell a menu by.
        if headline(&rows).is_some() {
            head(&rows, rows.len(), ledger);
        } else {
            widgets(&rows, ledger);
        }
        return;
    };
    let last = rows.iter().rposition(Row::runs).unwrap_or(first);
    head(&rows, first, ledger);
    let end = foot(&rows, first, ledger).unwrap_or(rows.len()).max(first);
    widgets(rows.get(first..end.max(last + 1).min(rows.len())).unwrap_or_default(), ledger);
}

/// What the text of a line alone says of it.
#[derive(Debug, Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each is asked for by itself")]
struct Looks {
    measure: Measure,
    /// As a sentence does, or what leads to another.
    ends: bool,
    /// The title again.
    again: bool,
    dated: bool,
    row: bool,
    label: bool,
    /// The heading of a list of related articles.
    heads: bool,
    /// No letters.
    bare: bool,
}

impl Looks {
    fn of(text: &str, title: Option<&str>) -> Self {
        let measure = Measure::of(text);
        let last = text.chars().next_back();
        let ends = last.is_some_and(|last| is_sentence_end(last) || matches!(last, '”' | '"' | '」' | '：' | ':'));
        let short = measure.weight <= HEADLINE;
        let letters = if short { bare(text) } else { String::new() };
        let again = !letters.is_empty() && letters.len() >= 12 && title.is_some_and(|title| title.starts_with(&letters));
        Self {
            measure,
            ends,
            again,
            dated: !ends && short && is_dated(text),
            row: is_row(text, &measure),
            label: is_label(&letters),
            heads: heads_list(&letters),
            bare: letters.is_empty() && short,
        }
    }
}

fn rows(document: &Document<'_>, title: Option<&str>, ledger: &Ledger) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut known: HashMap<&str, Looks> = HashMap::new();
    for (index, block) in document.blocks.iter().enumerate() {
        let whole = ledger.is_taken(index);
        // Rules take whole lines.
        let parts: HashMap<usize, &Mark> = ledger.parts(index).iter().map(|mark| (mark.range.start, mark)).collect();
        for range in document.lines(block) {
            let text = document.slice(range);
            let mark = parts.get(&range.start).filter(|mark| range.end <= mark.range.end);
            let looks = if text.len() <= TWIN {
                *known.entry(text).or_insert_with(|| Looks::of(text, title))
            } else {
                Looks::of(text, title)
            };
            let (measure, ends) = (looks.measure, looks.ends);
            let kind = match mark.map(|mark| mark.reason) {
                _ if whole => Kind::Kept,
                Some(Reason::Metadata | Reason::Credit | Reason::Injected) => Kind::Kept,
                Some(_) => Kind::Named { taken: true },
                None if looks.again => Kind::Title,
                None if looks.dated => Kind::Dated,
                None if looks.row => Kind::Row,
                None if looks.label || looks.heads => Kind::Named { taken: false },
                None if looks.bare => Kind::Bare,
                None if !ends && measure.weight <= HEADLINE && block.shape != Shape::Quote => Kind::Open,
                None => Kind::Text,
            };
            let prose = measure.weight >= PROSE && measure.sentences > 0 && kind == Kind::Text;
            let heads = looks.heads || mark.is_some_and(|mark| mark.reason == Reason::Related);
            rows.push(Row { block: index, range, weight: measure.weight, prose, kind, heads });
        }
    }
    rows
}

/// Whether a line tells a date and a time of day, or a date and who wrote it.
fn is_dated(text: &str) -> bool {
    let year = text.match_indices(['1', '2']).any(|(at, _)| {
        text.get(at..at + 4)
            .is_some_and(|year| (year.starts_with("19") || year.starts_with("20")) && year.bytes().all(|b| b.is_ascii_digit()))
    });
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    year && digits >= 10 && text.contains([':', '：'])
}

fn named(rows: &[Row]) -> usize {
    rows.iter().filter(|row| matches!(row.kind, Kind::Named { .. } | Kind::Row)).count()
}

/// Above the first paragraph: the menu up to the headline, or up to its last label.
fn head(rows: &[Row], first: usize, ledger: &mut Ledger) {
    let above = rows.get(..first).unwrap_or_default();
    let headline = headline(above);
    let end = match headline {
        Some(at) if named(above.get(..at).unwrap_or_default()) > 0 => at,
        _ => above.iter().rposition(|row| matches!(row.kind, Kind::Named { .. })).map_or(0, |last| last + 1),
    };
    let menu = above.get(..end).unwrap_or_default();
    let short = menu.iter().filter(|row| row.kind != Kind::Text).count();
    let labels = named(menu);
    // Short lines above a headline are a menu, whatever the site calls its columns.
    let above_headline = headline == Some(end) && menu.len() >= MENU && short as f64 >= SHORT * menu.len() as f64;
    let named_often = labels as f64 >= NAMED * menu.len() as f64;
    let enough = labels >= LABELS || above_headline && labels > 1;
    let is_menu = enough && (named_often || above_headline);
    if is_menu {
        for row in menu {
            take(row, HEAD, Reason::Navigation, labels, ledger);
        }
    }
    widgets(above.get(if is_menu { end } else { 0 }..).unwrap_or_default(), ledger);
}

/// Where the headline stands below a menu: the title again, or the line above the date line.
fn headline(above: &[Row]) -> Option<usize> {
    let again = above.iter().rposition(|row| row.kind == Kind::Title);
    let dated = above.iter().rposition(|row| row.kind == Kind::Dated).and_then(|at| {
        let near = above.get(at.saturating_sub(BYLINES)..at)?;
        // A byline may stand between the two.
        let long = |row: &Row| row.weight >= HEADLINE_AT_LEAST && matches!(row.kind, Kind::Open | Kind::Title | Kind::Text);
        let candidates = near.iter().enumerate().filter(|(_, row)| long(row));
        let (own, _) = candidates.max_by(|(_, a), (_, b)| a.weight.total_cmp(&b.weight))?;
        Some(at.saturating_sub(BYLINES) + own)
    });
    match (again, dated) {
        (Some(again), Some(dated)) => Some(again.min(dated)),
        (again, dated) => again.or(dated),
    }
}

/// Labels in a row, with the counters between them.
fn widgets(rows: &[Row], ledger: &mut Ledger) {
    let mut start = 0;
    while start < rows.len() {
        let Some(rest) = rows.get(start..) else { return };
        let length = rest.iter().take_while(|row| matches!(row.kind, Kind::Named { .. } | Kind::Row | Kind::Bare)).count();
        let run = rest.get(..length).unwrap_or_default();
        let labels = named(run);
        if labels >= WIDGET || run.iter().any(|row| row.kind == Kind::Row) {
            for row in run {
                take(row, HEAD, Reason::SiteChrome, labels, ledger);
            }
        }
        start += length.max(1);
    }
}

/// Below the text: from the label from which on most speaks for furniture. Gives the place.
fn foot(rows: &[Row], first: usize, ledger: &mut Ledger) -> Option<usize> {
    let (mut sum, mut labels, mut text) = (0.0, 0, 0);
    let mut best: Option<(f64, usize, usize)> = None;
    for at in (body_end(rows).max(first + 1)..rows.len()).rev() {
        let row = rows.get(at)?;
        if row.prose && row.weight >= PARAGRAPH {
            break;
        }
        sum += row.speaks();
        let is_label = matches!(row.kind, Kind::Named { .. } | Kind::Row);
        labels += usize::from(is_label);
        text += usize::from(row.kind == Kind::Text);
        let enough = labels >= LABELS || labels > 1 && text == 0;
        // An advertisement among paragraphs has labels too, and the text goes on behind it.
        let goes_on = rows.get(at..).unwrap_or_default().iter().find(|row| !row.is_label()).is_some_and(|row| row.prose);
        if is_label && enough && !goes_on && best.is_none_or(|(most, _, _)| sum > most) {
            best = Some((sum, at, labels));
        }
    }
    let found = best
        .filter(|(sum, at, labels)| *sum >= FOOT && *labels as f64 >= FOOT_NAMED * (rows.len() - at) as f64)
        .map(|(_, at, labels)| (at, labels));
    // A list of related articles in the midst of the text is no foot: paragraphs go on behind it.
    let rest = rows.get(found.map_or(rows.len(), |(at, _)| at)..).unwrap_or_default();
    let named = |row: &&Row| matches!(row.kind, Kind::Named { .. } | Kind::Row);
    if rest.last().is_some_and(|last| last.prose) && rest.iter().filter(named).all(|row| row.heads) {
        for at in (0..rest.len()).filter(|at| rest.get(*at).is_some_and(|row| row.heads)) {
            let own = rest.iter().skip(at + 1).take_while(|row| row.kind == Kind::Open && row.weight >= HEADLINE_AT_LEAST);
            for row in rest.iter().skip(at).take(1).chain(own) {
                take(row, TAIL, Reason::Related, 1, ledger);
            }
        }
        return None;
    }
    let (at, labels) = found.or_else(|| related(rows).map(|at| (at, 1)))?;
    for row in rows.get(at..).unwrap_or_default() {
        take(row, TAIL, Reason::SiteChrome, labels, ledger);
    }
    Some(at)
}

/// A heading of related articles with nothing below it but headlines, to the end.
fn related(rows: &[Row]) -> Option<usize> {
    let open = rows.iter().rev().take_while(|row| !matches!(row.kind, Kind::Text) && row.weight <= HEADLINE).count();
    let foot = rows.len() - open;
    let own = rows.get(foot..)?;
    let at = own.iter().position(|row| row.heads)?;
    (own.len() > at + 1 && foot > 0).then_some(foot + at)
}

/// Behind the heaviest stretch of running text that no widget interrupts.
fn body_end(rows: &[Row]) -> usize {
    let (mut best, mut best_end) = (0.0, 0);
    let (mut weight, mut bare) = (0.0, 0);
    for (at, row) in rows.iter().enumerate() {
        let is_bare = matches!(row.kind, Kind::Named { .. } | Kind::Bare);
        bare = if is_bare { bare + 1 } else { 0 };
        if bare >= WIDGET {
            weight = 0.0;
        }
        if row.runs() {
            weight += row.weight;
            if weight > best {
                (best, best_end) = (weight, at + 1);
            }
        }
    }
    best_end
}

impl Row {
    /// Whether it may be the first line of the text: longer than a label, and a sentence.
    fn runs(&self) -> bool {
        self.kind == Kind::Text && self.weight > FIRST
    }

    fn is_label(&self) -> bool {
        matches!(self.kind, Kind::Named { .. } | Kind::Row | Kind::Bare)
    }

    /// For furniture, or against it. A label weighs as much as two teasers; a paragraph of an article
    /// outweighs two labels. Chosen on one half of `spam_dev`.
    fn speaks(&self) -> f64 {
        match self.kind {
            Kind::Named { .. } | Kind::Row => 3.0,
            Kind::Kept | Kind::Title | Kind::Dated => 0.0,
            Kind::Bare => 0.5,
            Kind::Open => {
                if self.weight <= ROW {
                    0.7
                } else {
                    0.3
                }
            }
            Kind::Text if self.prose => -(self.weight / 40.0).min(6.0),
            Kind::Text => -1.0,
        }
    }
}

fn take(row: &Row, rule: &'static str, reason: Reason, labels: usize, ledger: &mut Ledger) {
    if matches!(row.kind, Kind::Kept | Kind::Title | Kind::Dated | Kind::Named { taken: true }) {
        return;
    }
    let evidence = vec![Evidence::Measure("labels".into(), labels as f64)];
    ledger.take_part(row.block, Mark { range: row.range, reason, rule: RuleId::new(rule), evidence });
}

#[cfg(test)]
mod tests {
    use crate::clean;

    #[test]
    fn a_menu_and_a_foot_go_and_the_text_stays() {
        let text = "首页\n登录\n注册\n地方台\n您的位置\n河水上涨的一夜之间\n河水一夜之间上涨了两米，下游的公路已经封闭，禁止通行。\n\
                    居民被安置在学校里，由志愿者送去被褥和热汤，没有人受伤。\n评论\n小禾\n2小时前\n回复\n阿水\n昨天\n关于我们\n联系我们";
        let article = clean(text);
        assert!(article.text().contains("没有人受伤。") && !article.text().contains("登录"), "{}", article.text());
        assert!(!article.text().contains("阿水"), "{}", article.text());
    }

    #[test]
    fn verse_with_a_label_in_it_stays() {
        let text = "河\n\n大\n小\n河水流\n流过桥\n\n分享\n一块面包\n\n河水流\n流过桥";
        assert!(clean(text).text().contains("一块面包"), "{}", clean(text).text());
    }
}
