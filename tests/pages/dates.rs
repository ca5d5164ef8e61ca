//! A day that is still to come is no answer to when something happened.

use std::rc::Rc;

use chrono::{Days, NaiveDate};
use evenhand::domain::Answer;
use evenhand::session::{Change, View};
use evenhand::ui::Settings;
use evenhand::ui::entry::{DateEntry, Entry, Lack};
use evenhand::ui::state::{Action, State};
use serde_json::{Value, json};
use yew::Reducible;

use crate::packs;

const TODAY: &str = "2026-11-22";

#[test]
fn a_day_to_come_is_not_taken() {
    let to_day =
        json!({ "role": "ward-councillor", "issue": "information", "situation": "reply-owed", "how-asked": "writing" });
    let to_moment = json!({ "role": "ward-councillor", "issue": "information", "situation": "reply-awaited",
        "about": "an-officer", "how-asked": "speech" });
    for (question, answers) in [("asked-on", to_day), ("asked-at", to_moment)] {
        for (later, lack) in [(0, None), (1, Some(Lack::Future)), (44, Some(Lack::Future))] {
            let (before, after) = typed(question, &answers, later);
            let id = before.protocol().questions.find(|asked| asked.id == question).unwrap();
            assert_eq!(after.lack(id), lack, "{question}, {later} days on");
            assert_eq!(after.failed, u32::from(lack.is_some()));
            assert_eq!(after.session().answers().get(id).is_some(), lack.is_none());
        }
    }
}

#[test]
fn a_day_to_come_is_not_read() {
    let pack = packs::all().unwrap().into_iter().find(|pack| pack.id == "east-staffordshire").unwrap();
    let read = |question, answer| evenhand::pack::answers::read(&pack.protocol, day(), question, answer);
    for (question, today, tomorrow) in
        [("asked-on", "2026-11-22", "2026-11-23"), ("asked-at", "2026-11-22T23:59", "2026-11-23T00:00")]
    {
        assert!(matches!(read(question, today), Ok((_, Answer::Date(_) | Answer::DateTime(_)))));
        let refused = read(question, tomorrow).unwrap_err();
        assert!(refused.contains("is after today, 2026-11-22"), "{refused}");
    }
}

/// The page of the question before and after this many days on from today were typed.
fn typed(question: &str, answers: &Value, later: u64) -> (Rc<State>, Rc<State>) {
    let pack = packs::all().unwrap().into_iter().find(|pack| pack.id == "east-staffordshire").unwrap();
    let session = pack.session(answers.as_object().unwrap(), day()).unwrap().apply(Change::Accept);
    let state = Rc::new(State::at(session, Settings::default()));
    let View::Question(screen) = &*state.view else { panic!("{question} is not asked: {:?}", state.view) };
    let id = screen.questions.first().unwrap().question;
    assert_eq!(state.protocol().questions.at(id).id, question);
    let entry = DateEntry::default();
    let day = day().checked_add_days(Days::new(later)).unwrap().format("%d %m %Y").to_string();
    let parts: Vec<String> = day.split(' ').map(str::to_owned).collect();
    let [day, month, year] = <[String; 3]>::try_from(parts).unwrap();
    let entry = DateEntry { day, month, year, hour: "9".to_owned(), minute: "05".to_owned(), ..entry };
    let after = state.clone().reduce(Action::Enter(id, Entry::Date(entry))).reduce(Action::Continue);
    (state, after)
}

fn day() -> NaiveDate {
    TODAY.parse().unwrap()
}
