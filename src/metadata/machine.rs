//! Dates for machines, as attributes and data have them.
//!
//! Knows forms without words. What is none of them is read as one for people.

use super::dates::{Order, first};
use crate::date::Date;

/// Bytes in which a date for machines must stand.
const LONGEST_VALUE: usize = 200;

/// A date for machines: ISO 8601, RFC 2822, seconds since 1970, `20221103`, or one written for people.
pub(super) fn value(text: &str, order: Order) -> Option<Date> {
    let text = text.trim();
    let text = text.get(..(0..=text.len().min(LONGEST_VALUE)).rev().find(|at| text.is_char_boundary(*at))?)?;
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return match text.len() {
            8 => of_digits(text),
            12 | 14 => {
                let part = |from: usize| text.get(from..from + 2).and_then(|part| part.parse().ok());
                Some(of_digits(text.get(..8)?)?.at(part(8)?, part(10)?, part(12).unwrap_or(0)))
            }
            10 => Date::of_seconds(text.parse().ok()?),
            13 => Date::of_seconds(text.get(..10)?.parse().ok()?),
            _ => None,
        };
    }
    Date::of_mail(text).or_else(|| first(text, order).map(|found| found.date))
}

/// `20221103`
fn of_digits(text: &str) -> Option<Date> {
    Date::new(text.get(..4)?.parse().ok()?, text.get(4..6)?.parse().ok()?, text.get(6..8)?.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_for_machines_are_read() {
        let rows = [
            ("20221103", "2022-11-03"),
            ("1667431800", "2022-11-02T23:30:00Z"),
            ("1667431800000", "2022-11-02T23:30:00Z"),
            ("20221103073012", "2022-11-03T07:30:12"),
            ("202211030730", "2022-11-03T07:30:00"),
            ("20221303073012", ""),
            ("Thu, 03 Nov 2022 07:30:00 EST", "2022-11-03T07:30:00-05:00"),
            ("2022-11-03T07:30:00.123Z", "2022-11-03T07:30:00Z"),
            ("2022-11-03T07:30:00+0800", "2022-11-03T07:30:00+08:00"),
            ("2022", ""),
            ("today", ""),
        ];
        for (text, expected) in rows {
            let written = value(text, Order::DayFirst).map(|date| date.to_string()).unwrap_or_default();
            assert_eq!(written, expected, "{text}");
        }
    }
}
