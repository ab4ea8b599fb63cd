//! A date as a page gives it: a day, perhaps a time, perhaps an offset from UTC.
//!
//! Knows calendar and form. Where on a page dates stand is the metadata station's business.

use std::fmt;
use std::str::FromStr;

use jiff::civil;
use jiff::fmt::temporal::Pieces;

/// A date with as much time as the page gave.
///
/// Written as ISO 8601: `2022-11-03`, `2022-11-03T07:30:00` or `2022-11-03T07:30:00+08:00`.
///
/// ```
/// let date: gleaner::Date = "2022-11-03T07:30+08:00".parse()?;
/// assert_eq!((date.year, date.offset), (2022, Some(480)));
/// assert_eq!(date.to_string(), "2022-11-03T07:30:00+08:00");
/// assert!("2022-02-30".parse::<gleaner::Date>().is_err());
/// # Ok::<(), gleaner::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(into = "String", try_from = "String"))]
#[non_exhaustive]
pub struct Date {
    /// The year.
    pub year: i16,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
    /// Hour, minute and second, where given.
    pub time: Option<(u8, u8, u8)>,
    /// Minutes east of UTC, where given; never invented.
    pub offset: Option<i16>,
}

impl Date {
    /// A day of the calendar; `None` when there is no such day.
    pub(crate) fn new(year: i16, month: u8, day: u8) -> Option<Self> {
        let (m, d) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        civil::Date::new(year, m, d).ok()?;
        Some(Self { year, month, day, time: None, offset: None })
    }

    /// The same day at a time; the day alone when there is no such time.
    pub(crate) fn at(mut self, hour: u8, minute: u8, second: u8) -> Self {
        if hour < 24 && minute < 60 && second < 60 {
            self.time = Some((hour, minute, second));
        }
        self
    }

    /// The same time, so many minutes east of UTC; a day without a time has no zone.
    pub(crate) fn east(mut self, minutes: i16) -> Self {
        if self.time.is_some() && minutes.abs() <= DAY_MINUTES {
            self.offset = Some(minutes);
        }
        self
    }

    /// A count of seconds since 1970, which is in UTC.
    pub(crate) fn of_seconds(seconds: i64) -> Option<Self> {
        let time = jiff::tz::Offset::UTC.to_datetime(jiff::Timestamp::from_second(seconds).ok()?);
        Some(Self { offset: Some(0), ..Self::of_civil(time)? })
    }

    /// RFC 2822, and HTTP's form of it: `Thu, 03 Nov 2022 07:30:00 +0800`.
    pub(crate) fn of_mail(text: &str) -> Option<Self> {
        let zoned = jiff::fmt::rfc2822::parse(text.trim()).ok()?;
        let date = Self::of_civil(zoned.datetime())?;
        Some(date.east(i16::try_from(zoned.offset().seconds() / 60).ok()?))
    }

    fn of_civil(time: civil::DateTime) -> Option<Self> {
        let unsigned = |value: i8| u8::try_from(value).ok();
        let date = Self::new(time.year(), unsigned(time.month())?, unsigned(time.day())?)?;
        Some(date.at(unsigned(time.hour())?, unsigned(time.minute())?, unsigned(time.second())?))
    }

    /// The day alone.
    pub(crate) fn day(self) -> (i16, u8, u8) {
        (self.year, self.month, self.day)
    }

    /// Days from this day to the other, negative if that was before.
    pub(crate) fn days_to(self, other: Self) -> i32 {
        let civil = |date: Self| {
            let (month, day) = (i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?);
            civil::Date::new(date.year, month, day).ok()
        };
        let (Some(from), Some(to)) = (civil(self), civil(other)) else { return 0 };
        from.until(to).map_or(0, |span| span.get_days())
    }

    /// Minutes since 1970 on the clock that the date was read from; `None` for a day without a time.
    pub(crate) fn clock(self) -> Option<i64> {
        let epoch = Self { year: 1970, month: 1, day: 1, time: None, offset: None };
        let (hour, minute, _) = self.time?;
        Some((i64::from(epoch.days_to(self)) * 24 + i64::from(hour)) * 60 + i64::from(minute))
    }

    /// How much of a date is given: the day, the time, the zone.
    pub(crate) fn detail(self) -> u8 {
        u8::from(self.time.is_some()) + u8::from(self.offset.is_some())
    }
}

const DAY_MINUTES: i16 = 24 * 60;

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)?;
        let Some((hour, minute, second)) = self.time else { return Ok(()) };
        write!(f, "T{hour:02}:{minute:02}:{second:02}")?;
        match self.offset {
            None => Ok(()),
            Some(0) => f.write_str("Z"),
            Some(east) => {
                let sign = if east < 0 { '-' } else { '+' };
                write!(f, "{sign}{:02}:{:02}", east.abs() / 60, east.abs() % 60)
            }
        }
    }
}

impl FromStr for Date {
    type Err = crate::Error;

    /// Reads ISO 8601 (and RFC 9557) dates, with or without time and offset.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || crate::Error::NotADate(text.to_owned());
        let pieces = Pieces::parse(text.trim()).map_err(|_| wrong())?;
        let day = pieces.date();
        let unsigned = |value: i8| u8::try_from(value).unwrap_or_default();
        let mut date = Self::new(day.year(), unsigned(day.month()), unsigned(day.day())).ok_or_else(wrong)?;
        if let Some(time) = pieces.time() {
            date = date.at(unsigned(time.hour()), unsigned(time.minute()), unsigned(time.second()));
            date.offset = pieces.to_numeric_offset().and_then(|offset| i16::try_from(offset.seconds() / 60).ok());
        }
        Ok(date)
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

impl TryFrom<String> for Date {
    type Error = crate::Error;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}
