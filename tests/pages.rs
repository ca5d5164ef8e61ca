//! The reducer behind the pages, on a small made-up protocol. It is the page's own code, so it needs the page's
//! feature: `cargo test --features web --test pages`.
#![cfg(feature = "web")]
#![cfg_attr(
    feature = "web",
    expect(clippy::unwrap_used, clippy::panic, reason = "a test says what it expects by failing")
)]

#[cfg(all(feature = "gallery", feature = "cli"))]
#[path = "pages/dates.rs"]
mod dates;
#[cfg(all(feature = "gallery", feature = "cli"))]
#[path = "pages/mutilated.rs"]
mod mutilated;
#[cfg(all(feature = "gallery", feature = "cli"))]
#[path = "pages/others.rs"]
mod others;
#[cfg(all(feature = "gallery", feature = "cli"))]
#[path = "browser/packs.rs"]
#[expect(dead_code, reason = "the browser needs more of it")]
mod packs;
#[cfg(all(feature = "gallery", feature = "cli"))]
#[path = "pages/people.rs"]
mod people;
#[cfg(all(feature = "gallery", feature = "cli"))]
#[path = "pages/same_as_record.rs"]
mod same_as_record;

use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime};
use evenhand::domain::{
    About, Answer, Calendar, Choice, Clause, Condition, Directory, Force, Kind, OptionId, OptionSet, PackKind,
    Protocol, ProtocolParts, Question, QuestionId, Rule, Stage, Step, StepKind, Table, Test, Verdict,
};
use evenhand::session::{Change, View};
use evenhand::ui::entry::{DateEntry, DatePart, Entry, Lack, NOT_SURE};
use evenhand::ui::state::{Action, State};
use evenhand::ui::{Loaded, Settings};
use yew::Reducible;

/// Says what cannot be read.
#[cfg(all(feature = "gallery", feature = "cli"))]
type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

#[test]
fn going_on_without_an_answer_says_what_is_missing_and_counts_the_attempts() {
    let state = after(start(), [Action::Go(Change::Begin), Action::Continue, Action::Continue]);
    assert_eq!(state.lack(question("ticket")), Some(Lack::Nothing));
    assert_eq!(state.failed, 2);
    assert!(matches!(*state.view, View::Question(_)));
}

#[test]
fn choosing_does_not_go_on_and_going_on_takes_the_answer() {
    let chosen = after(start(), [Action::Go(Change::Begin), choose("ticket", "no")]);
    let key = chosen.page_key();
    assert_eq!(chosen.session().answers().get(question("ticket")), None);
    let next = after(chosen, [Action::Continue]);
    assert_ne!(next.page_key(), key);
    assert_eq!(next.session().answers().get(question("ticket")), Some(Answer::Option(OptionId::new(1).unwrap())));
}

#[test]
fn what_changes_nothing_draws_nothing() {
    let state = after(start(), [Action::Go(Change::Begin), choose("ticket", "no")]);
    let same = |action| Rc::ptr_eq(&state, &state.clone().reduce(action));
    assert!(same(choose("ticket", "no")));
    assert!(same(choose("no-such-question", "no")));
    assert!(!same(choose("ticket", "yes")));
    let start = start();
    assert!(Rc::ptr_eq(&start, &start.clone().reduce(Action::Continue)));
}

#[test]
fn going_back_brings_the_answer_back() {
    let state = after(
        start(),
        [Action::Go(Change::Begin), choose("ticket", NOT_SURE), Action::Continue, Action::Go(Change::Back)],
    );
    assert_eq!(state.entry(question("ticket")), Some(&Entry::Choice(Some(Answer::NotSure))));
}

#[test]
fn a_mistake_is_forgotten_on_the_next_page() {
    let state = after(start(), [Action::Go(Change::Begin), Action::Continue, choose("ticket", "no"), Action::Continue]);
    assert!(state.problems.is_empty());
    assert_eq!(state.failed, 0);
}

#[test]
fn the_list_of_protocols_is_answered_and_left_open_like_a_question() {
    let listed = |id: &str, review_due| About {
        id: id.into(),
        covers: "Only riding. No driving.".into(),
        review_due,
        ..protocol().about.clone()
    };
    let overdue = listed("tram", NaiveDate::from_ymd_opt(2020, 1, 1));
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let list = Rc::new(State::choosing(vec![listed("bus", None), overdue], today, Settings::default()));
    let options = list.protocol().questions.at(QuestionId::from(0)).options().to_vec();
    assert_eq!(options[0].label, "Nobody: The bus");
    assert_eq!(options[0].hint.as_deref(), Some("Version 1. Only riding."));
    assert!(options[1].hint.as_deref().unwrap().contains("due for review on 1 January 2020"));

    let missed = after(list.clone(), [Action::Continue, Action::Continue]);
    assert_eq!((missed.failed, missed.lack(QuestionId::from(0))), (2, Some(Lack::Nothing)));
    let chosen = after(missed, [choose("protocol", "tram"), Action::Continue]);
    assert_eq!(chosen.chosen(), Some("tram"));
    assert!(chosen.is_choosing(), "it stays until the protocol is there");

    // Nothing of a consultation can be done to it.
    for change in [Change::Begin, Change::Back, Change::StartAgain, Change::Accept] {
        assert!(Rc::ptr_eq(&list, &list.clone().reduce(Action::Go(change))));
    }
}

#[test]
fn dates_are_read_as_people_write_them() {
    let day = |day, month, year| Ok(Answer::Date(NaiveDate::from_ymd_opt(year, month, day).unwrap()));
    check_date(["23", "11", "2026"], day(23, 11, 2026));
    check_date([" 1 ", "Feb", "2026"], day(1, 2, 2026));
    check_date(["1", "SEPTEMBER", "2026"], day(1, 9, 2026));
    check_date(["", "", ""], Err(Lack::Nothing));
    check_date(["", "11", "2026"], Err(Lack::Empty(DatePart::Day)));
    check_date(["23", "", "2026"], Err(Lack::Empty(DatePart::Month)));
    check_date(["23", "11", ""], Err(Lack::Empty(DatePart::Year)));
    check_date(["32", "11", "2026"], Err(Lack::Wrong(DatePart::Day)));
    check_date(["x", "11", "2026"], Err(Lack::Wrong(DatePart::Day)));
    check_date(["23", "13", "2026"], Err(Lack::Wrong(DatePart::Month)));
    check_date(["23", "11", "26"], Err(Lack::Wrong(DatePart::Year)));
    check_date(["31", "4", "2026"], Err(Lack::NoSuchDay));
    check_date(["99999999999999999999", "4", "2026"], Err(Lack::Wrong(DatePart::Day)));
}

#[test]
fn a_time_of_day_needs_hour_and_minutes() {
    let typed = |hour: &str, minute: &str| {
        let fields = DateEntry { hour: hour.into(), minute: minute.into(), ..date(["23", "11", "2026"]) };
        Entry::Date(fields).answer(&Kind::DateTime)
    };
    let moment = |text| Ok(Answer::DateTime(NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap()));
    assert_eq!(typed("14", "05"), moment("2026-11-23T14:05"));
    assert_eq!(typed("", "05"), Err(Lack::Empty(DatePart::Hour)));
    assert_eq!(typed("14", ""), Err(Lack::Empty(DatePart::Minute)));
    assert_eq!(typed("24", "0"), Err(Lack::Wrong(DatePart::Hour)));
    assert_eq!(typed("14", "60"), Err(Lack::Wrong(DatePart::Minute)));
}

#[test]
fn typing_a_date_takes_back_not_sure() {
    let unsure = DateEntry { not_sure: true, ..DateEntry::default() };
    assert_eq!(Entry::Date(unsure.clone()).answer(&Kind::Date), Ok(Answer::NotSure));
    assert!(!unsure.typed(DatePart::Day, "3".to_owned()).not_sure);
}

fn check_date(typed: [&str; 3], expected: std::result::Result<Answer, Lack>) {
    assert_eq!(Entry::Date(date(typed)).answer(&Kind::Date), expected, "{typed:?}");
}

fn date([day, month, year]: [&str; 3]) -> DateEntry {
    DateEntry { day: day.into(), month: month.into(), year: year.into(), ..DateEntry::default() }
}

fn choose(question: &'static str, value: &'static str) -> Action {
    Action::Choose { question: question.into(), value: value.into() }
}

fn after(state: Rc<State>, actions: impl IntoIterator<Item = Action>) -> Rc<State> {
    actions.into_iter().fold(state, |state, action| state.reduce(action))
}

fn question(id: &str) -> QuestionId {
    protocol().questions.find(|question| question.id == id).unwrap()
}

fn start() -> Rc<State> {
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    Rc::new(State::new(
        Loaded { protocol: Rc::new(protocol()), directory: Rc::new(Directory::default()), today },
        Settings::default(),
    ))
}

/// On this bus one may ride with a ticket, or as a child.
fn protocol() -> Protocol {
    let yes = OptionSet::only(OptionId::new(0).unwrap());
    let (ticket, child) = (QuestionId::from(0), QuestionId::from(1));
    let rule = |id: &str, verdict, tests, unless: Vec<Test>| Rule {
        id: id.into(),
        clause: 0.into(),
        clauses: vec![0.into()],
        when: Condition { tests },
        unless,
        verdict: Some(verdict),
        binds: OptionSet::ALL,
        steps: vec![Step { id: id.into(), kind: StepKind::Do, text: id.into() }],
        contact: None,
        deadline: None,
        overrides: Vec::new(),
        alongside: Vec::new(),
        contradicts: Vec::new(),
    };
    let clause = Clause {
        id: "1".into(),
        label: "1".into(),
        heading: "Riding".into(),
        gist: "Who may ride.".into(),
        force: Force::May,
        binds: "passengers".into(),
        fault: None,
        no_rule: None,
    };
    Protocol::new(ProtocolParts {
        about: About {
            id: "bus".into(),
            title: "The bus".into(),
            council: "Nobody".into(),
            version: "1".into(),
            in_force: None,
            review_due: None,
            most_questions: None,
            kind: PackKind::Protocol,
            covers: "Riding.".into(),
            interpreter: None,
            nobody_further: "Nobody further.".into(),
            clause_link: None,
        },
        questions: vec![yes_no("ticket"), yes_no("child")].into(),
        pages: Table::from(Vec::new()),
        facts: Table::from(Vec::new()),
        posts: Table::from(Vec::new()),
        clauses: vec![clause].into(),
        principles: Vec::new(),
        rules: vec![
            rule("ride", Verdict::GoAhead, vec![Test::OneOf(ticket, yes)], Vec::new()),
            rule("ride-free", Verdict::GoAhead, vec![Test::OneOf(child, yes)], Vec::new()),
            rule("walk", Verdict::DoNot, Vec::new(), vec![Test::OneOf(ticket, yes), Test::OneOf(child, yes)]),
        ]
        .into(),
        headlines: Default::default(),
        calendar: Calendar::default(),
    })
}

fn yes_no(id: &str) -> Question {
    let choice = |id: &str| Choice {
        id: id.into(),
        label: id.into(),
        hint: None,
        side: None,
        when: Condition::default(),
        posts: Vec::new(),
    };
    Question {
        id: id.into(),
        own: true,
        stage: Stage::Circumstance,
        text: id.into(),
        hint: None,
        why: None,
        words: Vec::new(),
        find_out: None,
        ask_whom: None,
        not_sure: true,
        settled: false,
        page: None,
        kind: Kind::Choice(vec![choice("yes"), choice("no")]),
        names: None,
    }
}
