//! A deadline as a file for a calendar: iCalendar, RFC 5545.
//!
//! Written by hand, since every visitor fetches it: with `ics` 0.5 it would be 6 kB more, with `icalendar` 0.17 74 kB. An
//! independent library reads it in the tests.
//!
//! A day is an event of that whole day. An hour is a floating time, by the clock of wherever the calendar is: that is how
//! the person gave the moment from which it runs, and how the page shows it.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, Timelike};

use crate::domain::{Deadline, Due, Protocol};
use crate::words;

/// A file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarFile {
    /// What it is called, without what says of which kind it is: `evenhand-PACK-2026-12-01-reply`.
    pub name: String,
    /// What is in it.
    pub text: String,
}

/// The deadline as a file; none where it cannot be counted. `made` is when, in UTC.
#[must_use]
pub fn calendar_file(protocol: &Protocol, deadline: &Deadline, made: NaiveDateTime) -> Option<CalendarFile> {
    let counted = deadline.counted.as_ref()?;
    let (about, day) = (&protocol.about, counted.due.day());
    let summary = format!("{} ({})", words::sentence(&deadline.what), about.title);
    let mut clauses = Vec::new();
    for &clause in &deadline.clauses {
        clauses.push(words::clause(&protocol.clauses.at(clause).label));
    }
    let mut description = format!(
        "{}: {}. {}.\n{}\n",
        words::sentence(&deadline.what),
        deadline.words,
        words::sentence(&words::list(&clauses, "and")),
        words::counted(counted),
    );
    if matches!(counted.due, Due::Day { estimated: true, .. }) {
        description.push_str(words::ESTIMATED);
        description.push('\n');
    }
    description.push_str(&format!("{}, {}. {}", about.title, about.version_said(), words::ONLY_GUIDANCE));

    let stamp = moment(made);
    let mut lines = Lines::default();
    lines.add("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Evenhand//Member/officer protocol//EN\r\nBEGIN:VEVENT");
    // Nothing else of this person's falls due by the same rule and was kept in the same second.
    lines.add(&format!("UID:{stamp}-{}-{}@{}.evenhand", day, protocol.rules.at(deadline.rule).id, about.id));
    lines.add(&format!("DTSTAMP:{stamp}Z"));
    let remind = match counted.due {
        Due::Day { day, .. } => {
            // The end is the first day that is not part of it.
            let end = day.checked_add_days(Days::new(1)).unwrap_or(day);
            lines.add(&format!("DTSTART;VALUE=DATE:{}", date(day)));
            lines.add(&format!("DTEND;VALUE=DATE:{}", date(end)));
            // At nine on the day before: a day starts at midnight.
            "-PT15H"
        }
        Due::Moment(at) => {
            // Without an end: it is a moment.
            lines.add(&format!("DTSTART:{}", self::moment(at)));
            // A day before it the clock may not have started yet.
            "-PT1H"
        }
    };
    lines.add(&format!("SUMMARY:{}", escape(&summary)));
    lines.add(&format!("DESCRIPTION:{}", escape(&description)));
    // It takes nobody's time.
    lines.add("TRANSP:TRANSPARENT");
    lines.add(&format!("BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:{remind}"));
    lines.add(&format!("DESCRIPTION:{}", escape(&summary)));
    lines.add("END:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR");
    Some(CalendarFile { name: format!("evenhand-{}-{day}", about.id), text: lines.text })
}

#[inline(never)]
fn date(day: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

fn moment(at: NaiveDateTime) -> String {
    format!("{}T{:02}{:02}{:02}", date(at.date()), at.hour(), at.minute(), at.second())
}

#[derive(Default)]
struct Lines {
    text: String,
}

impl Lines {
    #[inline(never)]
    fn add(&mut self, lines: &str) {
        for line in lines.split("\r\n") {
            fold(&mut self.text, line);
        }
    }
}

/// Adds the line in pieces of at most 75 bytes, its ends not counted, and never cuts a letter in two: section 3.1.
fn fold(text: &mut String, line: &str) {
    let mut taken = 0;
    for letter in line.chars() {
        if taken + letter.len_utf8() > 75 {
            text.push_str("\r\n ");
            taken = 1;
        }
        text.push(letter);
        taken += letter.len_utf8();
    }
    text.push_str("\r\n");
}

/// A text as a value: section 3.3.11. What controls a terminal has no place in one.
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '\n' => escaped.push_str("\\n"),
            ',' | ';' | '\\' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            _ if letter.is_control() => {}
            _ => escaped.push(letter),
        }
    }
    escaped
}
