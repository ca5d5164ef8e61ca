//! Dates: working days of England and Wales, clock hours, before, on and after.

use crate::made_up::{COMMON, check, part, protocol, question, today};
use evenhand::domain::{Answer, Calendar, Directory, Due, Period, Protocol};
use evenhand::engine::{consult, due, representatives};

const SINCE: &str = r#"
[[question]]
id = "since"
stage = "circumstance"
kind = "date"
text = "Since when?"
[[question]]
id = "moment"
stage = "circumstance"
kind = "date-time"
text = "Since what time?"
"#;

fn reply() -> Protocol {
    protocol(
        &format!("{COMMON}{SINCE}"),
        "[[fact]]\nid = \"late\"\npassed = { from = \"since\", working_days = 2 }\n",
        r#"
[[clause.rule]]
id = "reply"
verdict = "go-ahead"
deadline = { what = "reply", words = "2 working days", from = "since", working_days = 2 }
[[clause.rule]]
id = "late"
when = { late = ["yes"] }
verdict = "go-ahead-with-conditions"
"#,
    )
}

#[test]
fn a_deadline_has_a_due_date_and_is_late_only_after_it() {
    let p = reply();
    for (since, due, verdict) in [
        ("2026-11-20", "2026-11-24", "go-ahead"),
        ("2026-11-19", "2026-11-23", "go-ahead"),
        ("2026-11-18", "2026-11-20", "go-ahead-with-conditions"),
    ] {
        check(&p, &format!("since={since}"), &[("due", due), ("verdict", verdict)]);
    }
    check(&p, "since=not-sure", &[("due", "2 working days"), ("verdict", "depends")]);
}

#[test]
fn how_a_deadline_was_counted_is_told() {
    let p = reply();
    for (since, counted) in [
        ("2026-11-23", "2 working days from 2026-11-23 00:00:00 left 2"),
        ("2026-11-20", "2 working days from 2026-11-20 00:00:00 weekend left 1"),
        // Friday is Christmas Day, Monday stands in for Boxing Day.
        ("2026-12-24", "2 working days from 2026-12-24 00:00:00 weekend 2026-12-25 2026-12-28 left 37"),
        // Easter: the holidays are on both sides of the weekend.
        ("2026-04-02", "2 working days from 2026-04-02 00:00:00 weekend 2026-04-03 2026-04-06 left -229"),
        // The day from which it is counted is not skipped: it never counts.
        ("2026-05-25", "2 working days from 2026-05-25 00:00:00 left -180"),
        ("2026-11-20", "2 working days from 2026-11-20 00:00:00 weekend left 1"),
        ("2026-11-18", "2 working days from 2026-11-18 00:00:00 left -3"),
    ] {
        check(&p, &format!("since={since}"), &[("counted", counted)]);
    }
    check(&p, "since=not-sure", &[("counted", "")]);
}

#[test]
fn a_deadline_that_cannot_be_counted_stays_in_words() {
    let p = protocol(
        COMMON,
        "",
        "[[clause.rule]]\nid = \"r\"\nverdict = \"go-ahead\"\ndeadline = { what = \"notice\", words = \"at-the-outset\" }\n",
    );
    check(&p, "", &[("ask", "nothing"), ("due", "at-the-outset")]);
}

#[test]
fn hours_run_by_the_clock() {
    let p = protocol(
        &format!("{COMMON}{SINCE}"),
        "",
        "[[clause.rule]]\nid = \"r\"\nverdict = \"go-ahead\"\n\
         deadline = { what = \"answer\", words = \"24 hours\", from = \"moment\", hours = 24 }\n",
    );
    check(&p, "moment=2026-11-20T16:30:00", &[("due", "2026-11-21T16:30")]);
    check(&p, "moment=2026-11-20T16:30:00", &[("counted", "24 hours from 2026-11-20 16:30:00 left -2")]);
}

#[test]
fn a_date_is_walked_before_on_and_after_due() {
    let p = reply();
    let since = question(&p, "since");
    let walked: Vec<String> = representatives(&p, since, today())
        .into_iter()
        .map(|answer| match answer {
            Answer::Date(day) => day.to_string(),
            other => format!("{other:?}"),
        })
        .collect();
    // Due on Sunday at the latest, so on Friday: started on Wednesday. Due today: on Thursday. Tomorrow: on Friday.
    assert_eq!(walked, ["2026-11-18", "2026-11-19", "2026-11-20", "NotSure"]);
}

#[test]
fn weekends_and_bank_holidays_are_not_working_days() {
    let calendar = Calendar {
        first_year: 2026,
        last_year: 2026,
        bank_holidays: ["2026-12-25", "2026-12-28"].iter().map(|day| day.parse().unwrap()).collect(),
    };
    let after = |from: &str, days| {
        let from: chrono::NaiveDate = from.parse().unwrap();
        match due(&calendar, from.and_hms_opt(0, 0, 0).unwrap(), Period::WorkingDays(days)) {
            Due::Day { day, estimated } => format!("{day}{}", if estimated { "~" } else { "" }),
            Due::Moment(moment) => moment.to_string(),
        }
    };
    assert_eq!(after("2026-12-24", 2), "2026-12-30");
    assert_eq!(after("2026-03-16", 2), "2026-03-18");
    assert_eq!(after("2026-03-20", 1), "2026-03-23");
    assert_eq!(after("2026-12-31", 1), "2027-01-01~", "a year without known bank holidays is marked");
}

#[test]
fn a_date_matters_on_a_day_off_too() {
    // A Saturday, and Christmas Day: yesterday and today have the same last start.
    let p = reply();
    for today in ["2026-11-28", "2026-12-25"] {
        let today = today.parse().unwrap();
        let since = question(&p, "since");
        let outcome = consult(&p, &Default::default(), &Directory::default(), today);
        assert_eq!(part(&p, &outcome, "ask"), "since", "{today}");
        let late: Vec<bool> = representatives(&p, since, today)
            .into_iter()
            .filter(|answer| *answer != Answer::NotSure)
            .map(|answer| {
                let outcome = consult(&p, &[(since, answer)].into_iter().collect(), &Directory::default(), today);
                part(&p, &outcome, "verdict") == "go-ahead-with-conditions"
            })
            .collect();
        assert!(late.contains(&true) && late.contains(&false), "{today}: {late:?}");
    }
}
