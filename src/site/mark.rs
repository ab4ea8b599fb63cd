//! The station: what of a page's kept text its site's profile speaks against.
//!
//! Knows shares of pages, and what honest text repeats: headings, credits, data, a series' introduction.
//! A share alone takes whole lines and sentences only; to cut within a sentence an address must stand
//! there too. What comes near is kept and noted as a doubt.

use super::SiteCounts;
use super::host::Host;
use super::keys::{self, Border, Edge, Key, Line, Placed, Step, Stretch};
use crate::document::{Document, Measure, Shape, TextBlock};
use crate::ledger::{Ledger, Mark};
use crate::removal::{Evidence, Reason, RuleId};
use crate::span::TextRange;

const LINE: &str = "profile/line";
const SENTENCE: &str = "profile/sentence";
const GLUED: &str = "profile/glued";

/// The ids under which this station reports.
pub(crate) const IDS: [&str; 3] = [LINE, SENTENCE, GLUED];

/// Pages below which nothing is the site's.
const PAGES: usize = 3;

/// Share of pages, by the lower end of its interval, from which an address on a line or glued to one is
/// no reference: 5 of 10 pages pass, 4 do not; of 256 pages it takes 64. Chosen by thought: a source or
/// an advice line is named on one page in ten.
const SHARE_WITH_ADDRESS: f64 = 0.2;

/// The same for a line that names none: 3 of 3 pages pass, 8 of 10, or 118 of 256. Quotations and
/// standing openings of one column among others stay below.
const SHARE: f64 = 0.4;

/// The same for paragraphs and sentences of running text, which a series may open with on every page of
/// its own: 6 of 6 pages pass, 10 of 10, or 169 of 256.
const SHARE_OF_PROSE: f64 = 0.6;

/// Weight from which a line says something: ten Han characters or five English words. Shorter ones are
/// labels of the text as often as of the site: "Ingredients", "By Ada Brook", "Photo: Ada Brook".
const TELLING: f64 = 25.0;

/// Weight of what stands before an address that the text is glued to without a blank: with less, as in
/// "据www.example.org报道", the address is part of the sentence.
const FRAME: f64 = 10.0;

/// Of the pages with an address, the part that has what belongs to it beside it.
const BELONGS: f64 = 0.9;

/// The largest part of them that shares by chance what does not belong to it.
const CHANCE: f64 = 0.5;

/// More of an article than this is not what a site adds to it: the profile has learned the same article
/// several times, under several addresses.
const LARGEST_PART: f64 = 1.0 / 3.0;

/// 95 % in both directions of a normal distribution.
const Z: f64 = 1.96;

/// The pages of the site, as one page asks them.
struct Site<'s> {
    counts: &'s SiteCounts,
    /// Whether the page is one of them: it does not speak against itself.
    learned: usize,
}

impl Site<'_> {
    /// Pages in all, this one included.
    fn pages(&self) -> usize {
        self.counts.pages.len() - self.learned + 1
    }

    /// Pages that have something which this one has, this one included.
    fn seen(&self, key: Key) -> usize {
        self.counts.counts.get(&key).map_or(1, |count| (count + 1).saturating_sub(self.learned))
    }

    /// Whether that is enough pages, and a share of them of which at least this much is no chance.
    fn passes(&self, seen: usize, share: f64) -> bool {
        seen >= PAGES && lower_end(seen, self.pages()) >= share
    }

    fn evidence(&self, seen: usize, address: Option<&str>) -> Vec<Evidence> {
        let pages = Evidence::OnPages(seen, self.pages());
        std::iter::once(pages).chain(address.map(|address| Evidence::DomainLike(address.to_owned()))).collect()
    }
}

/// The lower end of the interval for a share of which `seen` of `all` is a sample: the score interval of
/// Wilson, *Probable inference, the law of succession, and statistical inference*, JASA 22, 1927.
fn lower_end(seen: usize, all: usize) -> f64 {
    let (n, share) = (all.max(1) as f64, seen as f64 / all.max(1) as f64);
    let spread = (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).max(0.0).sqrt();
    (share + Z * Z / (2.0 * n) - Z * spread) / (1.0 + Z * Z / n)
}

/// Something the site speaks against.
struct Finding {
    block: usize,
    mark: Mark,
    /// Kept, but noted.
    doubtful: bool,
    /// What it would take from the article by repetition alone.
    weight: f64,
}

/// Marks what a page shares with its site.
pub(crate) fn mark(document: &Document<'_>, counts: &SiteCounts, ledger: &mut Ledger) {
    if counts.pages.len() < PAGES {
        return;
    }
    let page = keys::placed(document);
    let learned = usize::from(counts.pages.binary_search(&keys::name(&page)).is_ok());
    let site = Site { counts, learned };
    // In code a line that many pages share is a line of code.
    let is_asked = |(index, block): (usize, &TextBlock)| !ledger.is_taken(index) && block.shape != Shape::Preformatted;
    let asked = document.blocks.iter().enumerate().filter(|block| is_asked(*block));
    let kept: f64 = asked.map(|(_, block)| document.measure(block).weight).sum();
    let mut findings = Vec::new();
    for placed in &page {
        if let Some(block) = document.blocks.get(placed.block).filter(|block| is_asked((placed.block, block))) {
            Unit { site: &site, shape: block.shape, placed }.find(&mut findings);
        }
    }
    let taken: f64 = findings.iter().filter(|finding| !finding.doubtful).map(|finding| finding.weight).sum();
    let too_much = taken > kept * LARGEST_PART;
    for Finding { block, mark, doubtful, weight } in findings {
        if !(doubtful || too_much && weight > 0.0) {
            ledger.take_part(block, mark);
        } else if ledger.admits(mark.reason, mark.rule.as_str()) {
            ledger.doubt(block, mark);
        }
    }
}

/// One line of the kept text.
struct Unit<'u> {
    site: &'u Site<'u>,
    shape: Shape,
    placed: &'u Placed<'u>,
}

impl Unit<'_> {
    fn text(&self) -> &str {
        self.placed.line.source()
    }

    fn find(&self, findings: &mut Vec<Finding>) {
        let line = &self.placed.line;
        let whole = self.whole();
        if whole.as_ref().is_none_or(|whole| whole.doubtful) {
            let before = findings.len();
            findings.extend(line.brackets().into_iter().filter_map(|(stretch, host, name)| self.bracket(&stretch, host, name)));
            findings.extend(line.beginning().and_then(|edge| {
                self.edge(&edge, |step, weight| match step.border {
                    Border::Script => weight >= FRAME,
                    border => border >= Border::Blank,
                })
            }));
            findings.extend(line.end().and_then(|edge| {
                let host = edge.steps.first().map(|step| step.stretch.key);
                // An address alone behind a blank may be the object of the sentence before it.
                self.edge(&edge, |step, _| {
                    step.border == Border::Mark || (step.border == Border::Blank && Some(step.stretch.key) != host)
                })
            }));
            findings.extend(line.sentences(self.placed.place).iter().filter_map(|sentence| self.sentence(sentence)));
            if findings.iter().skip(before).any(|part| !part.doubtful) {
                return;
            }
        }
        findings.extend(whole);
    }

    fn finding(&self, stretch: TextRange, rule: &'static str, seen: usize, address: Option<&str>) -> Finding {
        let reason = if rule == LINE && address.is_none() { Reason::Repeat } else { Reason::Injected };
        let range = stretch.shifted(self.placed.range.start);
        let evidence = self.site.evidence(seen, address);
        let weight = if address.is_some() { 0.0 } else { Measure::of(stretch.of(self.text())).weight };
        Finding {
            block: self.placed.block,
            mark: Mark { range, reason, rule: RuleId::new(rule), evidence },
            doubtful: false,
            weight,
        }
    }

    /// The line as a whole.
    fn whole(&self) -> Option<Finding> {
        let line = &self.placed.line;
        let exact = self.site.seen(line.whole(self.placed.place)?.key);
        let folded = line.any_numbers(self.placed.place).map_or(exact, |line| self.site.seen(line.key));
        let measure = Measure::of(self.text());
        let host = line.host();
        let address = host.map(|(_, name)| name);
        let share = match host {
            Some((Host::Address, _)) if !measure.is_prose() => SHARE_WITH_ADDRESS,
            None if measure.is_prose() => SHARE_OF_PROSE,
            _ => SHARE,
        };
        let all = TextRange::new(0, self.text().len());
        let mut finding = self.finding(all, LINE, exact.max(folded), address);
        // Numbers that differ are data unless the line names a site: the same gauge, read every day.
        let seen = if address.is_some() { exact.max(folded) } else { exact };
        // Headings stand for what is below them, rows are data of the text, captions have credits.
        let is_part = !matches!(self.shape, Shape::Paragraph | Shape::Quote);
        let telling = measure.weight >= TELLING;
        finding.doubtful = !((address.is_some() || (telling && !is_part)) && self.site.passes(seen, share));
        let near = if telling { exact.max(folded) } else { exact };
        (!finding.doubtful || self.site.passes(near, SHARE)).then_some(finding)
    }

    fn bracket(&self, stretch: &Stretch, host: Host, name: &str) -> Option<Finding> {
        let seen = self.site.seen(stretch.key);
        self.site.passes(seen, share(host)).then(|| self.finding(stretch.range, GLUED, seen, Some(name)))
    }

    /// A beginning or end around an address: it reaches as far as what stands beside the address on
    /// nearly all pages, and ends where pages differ. `ends` says of a step whether nothing is orphaned
    /// by a cut there, given the weight of what stands beside the address in it.
    fn edge(&self, edge: &Edge, ends: impl Fn(&Step, f64) -> bool) -> Option<Finding> {
        let seen = |step: &Step| self.site.seen(step.stretch.key);
        let pages = seen(edge.steps.first()?);
        if !self.site.passes(pages, share(edge.host)) {
            return None;
        }
        let belongs = |step: &&Step| seen(step) as f64 >= pages as f64 * BELONGS;
        let reach = edge.steps.iter().take_while(belongs).count();
        // Where the longest that is counted still belongs, the border is beyond.
        let beyond = edge.steps.get(reach)?;
        let clear = seen(beyond) as f64 <= pages as f64 * CHANCE;
        // What is no address for certain must be set apart.
        let border = if edge.host == Host::Address { Border::None } else { Border::Mark };
        let is_cut = |step: &Step| {
            let text = step.stretch.range.of(self.text());
            let beside = Measure::of(text).weight - Measure::of(&edge.name).weight;
            step.border >= border && is_balanced(text) && ends(step, beside)
        };
        let longest = edge.steps.get(reach.checked_sub(1)?)?;
        // The full stop that all sentences before it end with is theirs.
        let within = edge.steps.get(..reach).unwrap_or_default().iter().rev();
        let outermost = 1 + within.clone().take_while(|step| step.is_mark).count();
        let cut = within.take(outermost).find(|step| clear && is_cut(step));
        let step = cut.unwrap_or(longest);
        let finding = self.finding(step.stretch.range, GLUED, seen(step), Some(&edge.name));
        Some(Finding { doubtful: cut.is_none(), ..finding })
    }

    fn sentence(&self, stretch: &Stretch) -> Option<Finding> {
        let seen = self.site.seen(stretch.key);
        if !self.site.passes(seen, SHARE_WITH_ADDRESS) {
            return None;
        }
        let text = stretch.range.of(self.text());
        let line = Line::of(text);
        let host = line.host();
        let finding = self.finding(stretch.range, SENTENCE, seen, host.map(|(_, name)| name));
        let share = host.map_or(SHARE_OF_PROSE, |(host, _)| share(host));
        (Measure::of(text).weight >= TELLING && is_balanced(text) && self.site.passes(seen, share)).then_some(finding)
    }
}

fn share(host: Host) -> f64 {
    match host {
        Host::Address => SHARE_WITH_ADDRESS,
        Host::Bare => SHARE,
    }
}

/// Whether no bracket is opened or closed without its other half.
fn is_balanced(text: &str) -> bool {
    let count = |brackets: &[char]| text.matches(brackets).count();
    count(&['(', '（', '[', '［', '{', '【', '〔', '《', '「', '『'])
        == count(&[')', '）', ']', '］', '}', '】', '〕', '》', '」', '』'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lower_end_is_that_of_the_published_interval() {
        // 95 % score intervals of 3/3, 8/10, 5/10, 4/10, and of a share of a half among 256.
        for (seen, all, expected) in [(3, 3, 0.4385), (8, 10, 0.4902), (5, 10, 0.2366), (4, 10, 0.1682), (128, 256, 0.4392)] {
            assert!((lower_end(seen, all) - expected).abs() < 0.0005, "{seen}/{all}: {}", lower_end(seen, all));
        }
        for (seen, all, share) in [(64, 256, SHARE_WITH_ADDRESS), (118, 256, SHARE), (169, 256, SHARE_OF_PROSE)] {
            let (reaches, misses) = (lower_end(seen, all), lower_end(seen - 1, all));
            assert!(reaches >= share && misses < share, "{seen}/{all}: {reaches}, one less {misses}");
        }
        assert!(lower_end(0, 0) <= 0.001);
    }
}
