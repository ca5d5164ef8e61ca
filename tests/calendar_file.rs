//! A deadline as a file for a calendar, read by a library that knows nothing of the one that wrote it.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what it expects by failing"
)]

use std::fs;
use std::path::Path;

use calcard::icalendar::{ICalendar, ICalendarComponentType, ICalendarProperty, ICalendarValue};
use chrono::{NaiveDate, NaiveDateTime};
use evenhand::calendar_file::calendar_file;
use evenhand::domain::{ClauseId, Deadline, Due, Period, Protocol, RuleId};
use evenhand::engine::{Outcome, count};
use evenhand::pack::scenarios;
use evenhand::pack::toml::{Reading, read};
use evenhand::words;
use proptest::test_runner::TestRunner;

/// What can go wrong on a line: what is escaped, what ends it, and letters of two, three and four bytes.
const TEXT: &str = "[a-z ,;:\\\\\"\nŵŷéâ—’🏴🦊]{0,120}";

#[test]
fn every_text_comes_back_as_it_was() {
    let parts = (*pack("staffordshire").protocol.expect("a pack")).clone();
    let texts = (TEXT, TEXT, TEXT);
    let told = TestRunner::default().run(&texts, |(what, title, deadline_words)| {
        let mut parts = parts.clone();
        parts.about.title = title;
        let protocol = Protocol::new(parts);
        let deadline = deadline(&protocol, what, deadline_words, Period::WorkingDays(2), day("2026-12-24"));
        check(&protocol, &deadline);
        Ok(())
    });
    told.expect("every text");
}

#[test]
fn every_deadline_of_every_scenario_comes_back() {
    let mut counted = 0;
    for name in ["east-staffordshire", "staffordshire"] {
        let mut reading = pack(name);
        let protocol = std::rc::Rc::new(reading.protocol.take().expect("a pack"));
        for scenario in &reading.scenarios {
            let session =
                scenarios::session(&protocol, scenario, day("2026-11-23")).expect("answers that the pack knows");
            let Outcome::Advise(advice) = session.outcome() else { continue };
            for deadline in &advice.deadlines {
                assert_eq!(deadline.counted.is_some(), calendar_file(&protocol, deadline, made()).is_some());
                if deadline.counted.is_some() {
                    check(&protocol, deadline);
                    counted += 1;
                }
            }
        }
    }
    assert!(counted > 10, "only {counted} deadlines can be counted");
}

#[test]
fn a_day_is_a_whole_day_and_an_hour_is_a_moment_without_a_zone() {
    let protocol = pack("east-staffordshire").protocol.expect("a pack");
    let file = |period, from| {
        let deadline = deadline(&protocol, "reply".to_owned(), "soon".to_owned(), period, from);
        calendar_file(&protocol, &deadline, made()).expect("a file")
    };
    let whole = file(Period::WorkingDays(2), day("2026-12-30"));
    assert_eq!(whole.name, "evenhand-east-staffordshire-2027-01-04");
    let has = |text: &str, line: &str| assert!(text.split("\r\n").any(|there| there == line), "no `{line}` in\n{text}");
    // The end of a day is the first day that is not part of it. New Year's Day and a weekend lie between.
    has(&whole.text, "DTSTART;VALUE=DATE:20270104");
    has(&whole.text, "DTEND;VALUE=DATE:20270105");
    has(&whole.text, "TRIGGER:-PT15H");
    let moment = file(Period::Hours(24), day("2026-12-31"));
    has(&moment.text, "DTSTART:20270101T101500");
    has(&moment.text, "TRIGGER:-PT1H");
    assert!(!moment.text.contains("DTEND"));
    for text in [whole.text, moment.text] {
        for line in ["VERSION:2.0", "DTSTAMP:20261124T091530Z", "TRANSP:TRANSPARENT", "ACTION:DISPLAY"] {
            has(&text, line);
        }
    }
}

/// The file holds what the deadline says, to the letter, and keeps to the form.
fn check(protocol: &Protocol, deadline: &Deadline) {
    let counted = deadline.counted.as_ref().expect("a counted deadline");
    let file = calendar_file(protocol, deadline, made()).expect("a file");
    assert!(file.text.ends_with("\r\n"), "{}", file.text);
    for line in file.text.split("\r\n") {
        assert!(line.len() <= 75, "{} bytes: {line}", line.len());
        assert!(!line.contains(['\r', '\n']), "{line:?}");
    }
    let calendar = ICalendar::parse(&file.text).expect("a calendar");
    let text = |kind: ICalendarComponentType, property: ICalendarProperty| -> String {
        let component = calendar.components.iter().find(|one| one.component_type == kind).expect("a component");
        let entry = component.entries.iter().find(|entry| entry.name == property).expect("a property");
        match &entry.values[0] {
            ICalendarValue::Text(text) => text.clone(),
            other => panic!("{other:?} is no text"),
        }
    };
    let summary = format!("{} ({})", words::sentence(&deadline.what), protocol.about.title);
    assert_eq!(text(ICalendarComponentType::VEvent, ICalendarProperty::Summary), summary);
    assert_eq!(text(ICalendarComponentType::VAlarm, ICalendarProperty::Description), summary);
    let description = text(ICalendarComponentType::VEvent, ICalendarProperty::Description);
    for part in [&*deadline.words, &words::counted(counted), &*protocol.about.title, words::ONLY_GUIDANCE] {
        assert!(description.contains(part), "no `{part}` in `{description}`");
    }
    for &clause in &deadline.clauses {
        let clause = words::clause(&protocol.clauses.at(clause).label);
        assert!(description.to_lowercase().contains(&clause.to_lowercase()), "no `{clause}` in `{description}`");
    }
    let start = match counted.due {
        Due::Day { day, .. } => day.format("%Y%m%d").to_string(),
        Due::Moment(moment) => moment.format("%Y%m%dT%H%M%S").to_string(),
    };
    assert!(file.text.contains(&format!(":{start}\r\n")), "{}", file.text);
}

fn deadline(protocol: &Protocol, what: String, words: String, period: Period, from: NaiveDate) -> Deadline {
    let from = from.and_hms_opt(10, 15, 0).expect("a time");
    let counted = count(&protocol.calendar, from, period, from.date());
    let (due, rule) = (Some(counted.due), RuleId::from(0));
    Deadline { what, words, due, counted: Some(counted), rule, clauses: vec![ClauseId::from(0)] }
}

fn pack(name: &str) -> Reading {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("protocols");
    let mut files = Vec::new();
    for folder in ["vocabulary", name] {
        for path in fs::read_dir(root.join(folder)).expect("a folder").flatten().map(|entry| entry.path()) {
            files.push((path.display().to_string(), fs::read_to_string(&path).expect("a text")));
        }
    }
    let parts: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    read(&parts)
}

fn day(written: &str) -> NaiveDate {
    written.parse().expect("a day")
}

fn made() -> NaiveDateTime {
    day("2026-11-24").and_hms_opt(9, 15, 30).expect("a time")
}
