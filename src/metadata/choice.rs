//! Which of several claims holds.
//!
//! Knows what speaks against a claim besides its rank: a date out of time, an author who is the site.

use memchr::memmem;

use super::claims::{Claims, Said, What};
use super::{people, roles};
use crate::claim::{Field, Origin};
use crate::date::Date;
use crate::document::{Document, is_cjk};
use crate::skeleton::Skeleton;

/// Nothing on the web is older; what says so is a date of birth or a template.
const FIRST_YEAR: i16 = 1990;

/// Days that a date may lie after all others of the page.
const YEAR: i32 = 366;

/// Ranks of dates that the page declares or labels; what merely stands in a line may be any.
const DECLARED: u8 = 28;

/// Minutes that clocks of the world are ahead of UTC: whole hours, and these.
const EAST: std::ops::RangeInclusive<i64> = -12 * 60..=14 * 60;
const ODD: [i64; 12] = [-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765];

/// The same where a day alone is all that is known: few people live farther from Greenwich, and what is
/// changed on the next day would pass for it.
const EAST_OF_MOST: std::ops::RangeInclusive<i64> = -8 * 60..=10 * 60;

/// Dates of this rank and above stand too far from the headline to be those of the article for sure.
const FAR: u8 = 50;

/// The rank of the last change where no other date is known.
const LAST_CHANGE: u8 = 90;

/// Dates below this rank are declared, or stand near the headline.
const SHOWN: u8 = 36;

/// Added to the rank of a byline that names an office: people come first where the page labels them.
const OFFICE: u8 = 13;

/// Ranks from here on are those of claims that something speaks against.
const DOUBTFUL: u8 = 100;

/// Published and modified.
pub(super) fn dates(claims: &mut Claims, fetched: Option<Date>) -> (Option<Date>, Option<Date>) {
    complete(claims);
    let all: Vec<Date> = claims.dates(Field::Published).chain(claims.dates(Field::Modified)).collect();
    let said = [Field::Published, Field::Modified].into_iter().flat_map(|field| claims.of(field));
    let declared: Vec<Date> = said.filter(|said| said.rank < DECLARED).filter_map(Said::date).collect();
    let is_late = |field, date: Date| match fetched {
        // The day of the fetch may have begun elsewhere.
        Some(fetched) => fetched.days_to(date) > 1,
        // A page may be changed years after it was written.
        None if field == Field::Modified => false,
        None => {
            let mut others: Vec<Date> = all.iter().filter(|other| other.day() != date.day()).copied().collect();
            others.sort_unstable();
            others.dedup_by_key(|date| date.day());
            // Of two dates nobody knows which is out of time; and lines tell of the past.
            let any_declared = declared.iter().any(|other| other.day() != date.day());
            others.len() > 1 && any_declared && others.iter().all(|other| other.days_to(date) > YEAR)
        }
    };
    for field in [Field::Published, Field::Modified] {
        for said in claims.of_mut(field) {
            let Some(date) = said.date() else { continue };
            if date.year < FIRST_YEAR || is_late(field, date) {
                said.rank = said.rank.saturating_add(DOUBTFUL);
            }
        }
    }
    let modified = best(claims, Field::Modified);
    doubt_last_change(claims, modified);
    let published = best(claims, Field::Published).or_else(|| only(claims, &all));
    let published = published.or_else(|| last_change(claims, modified?));
    (published, modified.filter(|modified| published.is_none_or(|date| date.days_to(*modified) >= 0)))
}

/// Templates give the day of the last change as that of the publication too, where the page itself shows an
/// earlier one.
fn doubt_last_change(claims: &mut Claims, modified: Option<Date>) {
    let Some((declared, modified)) = claims.best(Field::Published).and_then(Said::date).zip(modified) else { return };
    let is_earlier =
        |said: &Said| said.rank < SHOWN && said.date().is_some_and(|date| date.days_to(declared) > 1 && date.year >= FIRST_YEAR);
    let is_copy = declared.days_to(modified) < 0 || declared.day() == modified.day() && declared.clock() == modified.clock();
    if is_copy && claims.of(Field::Published).any(is_earlier) {
        for said in claims.of_mut(Field::Published).filter(|said| said.date().is_some_and(|date| date.days_to(modified) <= 1)) {
            said.rank = said.rank.saturating_add(SHOWN);
        }
    }
}

/// The only day that a page names, where it is that of its last change: it was published no later, and
/// nothing says that it was earlier.
fn last_change(claims: &mut Claims, modified: Date) -> Option<Date> {
    let origin = claims.of(Field::Modified).find(|said| said.date() == Some(modified))?.origin;
    claims.date(Field::Published, origin, LAST_CHANGE, modified);
    Some(modified)
}

/// The date of the lowest rank, as its readers see it, and as exact as a claim to the same day is.
fn best(claims: &Claims, field: Field) -> Option<Date> {
    let best = claims.best(field).filter(|said| said.rank < DOUBTFUL)?.date()?;
    if let Some(local) = local(claims, field, best) {
        return Some(local);
    }
    let mut same: Vec<&Said> = claims.of(field).filter(|said| said.date().is_some_and(|date| date.day() == best.day())).collect();
    same.sort_by_key(|said| (std::cmp::Reverse(said.date().map_or(0, Date::detail)), said.rank));
    same.first().and_then(|said| said.date())
}

/// A time that the head gives in UTC, as the page shows it where it was written.
fn local(claims: &Claims, field: Field, best: Date) -> Option<Date> {
    let clock = best.clock().filter(|_| best.offset == Some(0))?;
    let mut others: Vec<&Said> = claims.of(field).filter(|said| said.rank < FAR).collect();
    others.sort_by_key(|said| said.rank);
    let dates = || others.iter().filter_map(|said| said.date().map(|date| (said.origin, date)));
    let is_zone = |east: &i64| EAST.contains(east) && (east % 60 == 0 || ODD.contains(east));
    let east = |date: Date| date.clock().map(|own| own - clock).filter(is_zone);
    let with_time = dates().find_map(|(_, date)| {
        let east = i16::try_from(east(date)?).ok()?;
        (date.offset.unwrap_or(east) == east && east != 0).then(|| date.east(east))
    });
    // A day alone must be one that some clock showed at that time.
    let reached = |date: Date| {
        let midnight = date.at(0, 0, 0).clock().unwrap_or_default();
        let (from, to) = (midnight - clock, midnight + 24 * 60 - clock);
        from <= *EAST_OF_MOST.end() && to > *EAST_OF_MOST.start()
    };
    let is_shown = |origin| matches!(origin, Origin::Line | Origin::Label | Origin::Time | Origin::Paragraph | Origin::Address);
    let day = || {
        let mut days = dates().filter(|(origin, date)| is_shown(*origin) && date.time.is_none());
        let (_, day) = days.next()?;
        (day.day() != best.day() && reached(day)).then_some(day)
    };
    with_time.or_else(day)
}

/// An old date that is declared, when no other is on the page: an archive may be older than the web.
fn only(claims: &Claims, all: &[Date]) -> Option<Date> {
    let declared = claims.of(Field::Published).find(|said| said.rank - DOUBTFUL.min(said.rank) < 20)?.date()?;
    let unlike_zero = declared.year != 1970 && declared.year > 1600 && declared.year < FIRST_YEAR;
    (unlike_zero && all.iter().all(|date| date.day() == declared.day())).then_some(declared)
}

/// A day without a year gets the year that the page names elsewhere.
fn complete(claims: &mut Claims) {
    let Some((month, day)) = claims.day_without_year() else { return };
    let years: Vec<i16> = claims.dates(Field::Published).chain(claims.dates(Field::Modified)).map(|date| date.year).collect();
    let same = years.first().filter(|year| years.iter().all(|other| other == *year));
    if let Some(date) = same.and_then(|year| Date::new(*year, month, day)) {
        claims.date(Field::Published, Origin::Paragraph, 44, date);
    }
}

/// Names as they are written out elsewhere on the page, where the chosen claim has a part of them or the name of
/// an account: `Ada`, `ada_brook`.
pub(super) fn byline(claims: &Claims) -> Vec<String> {
    let mut byline = claims.best_names(Field::Byline);
    // Places that have room for one name have the first of several.
    let begins = |all: &[String]| all.len() > byline.len() && all.get(..byline.len()) == Some(byline.as_slice());
    let rest = |all: &[String]| all.iter().skip(byline.len()).all(|name| people::reads_like_person(name));
    let longer = claims.of(Field::Byline).filter(|said| said.rank < SHOWN).find_map(|said| match &said.what {
        What::Names(all) if !byline.is_empty() && begins(all) && rest(all) => Some(all.clone()),
        _ => None,
    });
    byline = longer.unwrap_or(byline);
    let others = || {
        claims.of(Field::Byline).filter(|said| said.rank < DOUBTFUL).flat_map(|said| match &said.what {
            What::Names(names) => names.as_slice(),
            _ => &[],
        })
    };
    for name in byline.iter_mut().filter(|name| !name.contains(' ') && name.is_ascii()) {
        let letters = Skeleton::letters(name);
        let is_whole = |other: &&String| {
            let first = other.split(' ').next().map(Skeleton::letters);
            people::reads_like_person(other) && (first.as_ref() == Some(&letters) || Skeleton::letters(other) == letters)
        };
        if let Some(whole) = others().find(is_whole) {
            name.clone_from(whole);
        }
    }
    byline.dedup();
    byline
}

/// Moves the names of the site and of nobody who is on the page behind other authors.
pub(super) fn weigh_authors(document: &Document<'_>, sites: &[String], claims: &mut Claims) {
    // An agency's letters are shown for many an author; a name of two words, or one as people are called, is shown
    // for its own sake.
    let is_given =
        |name: &String| name.len() > 3 && name.starts_with(char::is_uppercase) && name.chars().skip(1).all(char::is_lowercase);
    let is_whole = |name: &String| name.contains(' ') || name.chars().any(is_cjk) || is_given(name);
    let shown = claims.of(Field::Byline).any(|said| {
        let names = if let What::Names(names) = &said.what { names.as_slice() } else { &[] };
        matches!(said.origin, Origin::Class | Origin::Label | Origin::Paragraph | Origin::Microdata)
            && said.rank < 30
            && names.iter().any(is_whole)
    });
    let papers: Vec<String> = claims.texts(Field::Site).chain(claims.texts(Field::Source)).map(str::to_owned).collect();
    for said in claims.of_mut(Field::Byline) {
        let What::Names(names) = &mut said.what else { continue };
        // `Ada Brook The Post`: whom they write for is set behind their names.
        for name in names.iter_mut() {
            let bare = papers.iter().find_map(|paper| name.strip_suffix(paper.as_str())).map(str::trim_end);
            if let Some(bare) = bare.filter(|bare| bare.contains(' ') && bare.len() < name.len()) {
                *name = bare.trim_end_matches([',', '/', '|']).to_owned();
            }
        }
        // `Ada Brook, The Post`
        if let Some((first, rest)) = names.split_first()
            && people::reads_like_person(first)
        {
            let is_other = |name: &&String| !sites.contains(&Skeleton::letters(name));
            *names = std::iter::once(first).chain(rest.iter().filter(is_other)).cloned().collect();
        }
        let is_site = |name: &String| {
            let letters = Skeleton::letters(name);
            sites.iter().any(|site| {
                *site == letters
                    || (letters.len() >= 4
                        && site.len() >= 4
                        && (site.starts_with(&letters) || letters.starts_with(site.as_str())))
            })
        };
        let is_address = |name: &String| name.contains('.') && !name.contains(' ');
        if names.iter().all(|name| is_site(name) || is_address(name)) {
            said.rank = said.rank.saturating_add(45);
        } else if names.iter().all(|name| roles::is_office(name)) {
            said.rank = said.rank.saturating_add(OFFICE);
        } else if shown
            && matches!(said.origin, Origin::JsonLd | Origin::OpenGraph | Origin::Twitter | Origin::Meta)
            && names.iter().all(|name| memmem::find(document.text.as_bytes(), name.as_bytes()).is_none())
        {
            said.rank = said.rank.saturating_add(14);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(rows: &[(Field, u8, &str)], fetched: Option<&str>) -> (String, String) {
        let mut claims = Claims::default();
        for (field, rank, date) in rows {
            claims.date(*field, Origin::Meta, *rank, date.parse().expect("a date"));
        }
        let (published, modified) = dates(&mut claims, fetched.map(|date| date.parse().expect("a date")));
        let written = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
        (written(published), written(modified))
    }

    #[test]
    fn dates_out_of_time_lose() {
        use Field::{Modified, Published};
        /// What is said, when the page was fetched, and what is chosen.
        type Row<'r> = (&'r [(Field, u8, &'r str)], Option<&'r str>, &'r str, &'r str);
        let rows: [Row<'_>; 9] = [
            (&[(Published, 10, "2022-11-03"), (Published, 20, "2021-01-01")], None, "2022-11-03", ""),
            (&[(Published, 10, "1970-01-01"), (Published, 20, "2021-01-01")], None, "2021-01-01", ""),
            (&[(Published, 10, "1970-01-01")], None, "", ""),
            (&[(Published, 10, "1985-05-06")], None, "1985-05-06", ""),
            (
                &[(Published, 10, "2030-01-01"), (Published, 20, "2021-01-01"), (Modified, 10, "2021-03-01")],
                None,
                "2021-01-01",
                "2021-03-01",
            ),
            (&[(Published, 10, "2022-11-03"), (Published, 20, "2021-01-01")], Some("2021-06-01"), "2021-01-01", ""),
            (&[(Published, 10, "2022-11-03"), (Modified, 10, "2022-11-01")], None, "2022-11-03", ""),
            (&[(Published, 10, "2022-11-03"), (Modified, 10, "2022-11-04")], None, "2022-11-03", "2022-11-04"),
            (
                &[(Published, 10, "2022-11-03"), (Published, 20, "2022-11-03T07:30:00+08:00")],
                None,
                "2022-11-03T07:30:00+08:00",
                "",
            ),
        ];
        for (given, fetched, published, modified) in rows {
            assert_eq!(chosen(given, fetched), (published.to_owned(), modified.to_owned()), "{given:?}");
        }
    }

    #[test]
    fn a_day_gets_its_year_from_the_page() {
        let mut claims = Claims::default();
        claims.day(11, 3);
        claims.date(Field::Modified, Origin::Meta, 12, "2022-11-04".parse().expect("a date"));
        assert_eq!(dates(&mut claims, None).0.map(|date| date.to_string()).as_deref(), Some("2022-11-03"));
    }
}
