//! People for each purpose: one, any of several, each of several, and those to talk to directly.

use super::contact_card::{known, unknown};
use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, below, markup};
use crate::domain::{Need, Purpose};
use crate::ui::components::contact_card::Person;
use crate::ui::components::contacts::{People, contacts};
use crate::ui::words;

const PURPOSES: [(Purpose, &str); 5] = [
    (Purpose::Authorise, "to authorise"),
    (Purpose::Decide, "to decide"),
    (Purpose::Raise, "to raise it with"),
    (Purpose::Tell, "to tell"),
    (Purpose::Advise, "to advise"),
];

/// Each purpose, and how several people stand to each other.
pub fn examples() -> Vec<Example> {
    let for_purpose = |(purpose, name)| show(name, &[one(purpose)]);
    let mut examples: Vec<Example> = PURPOSES.map(for_purpose).into();
    examples.extend([
        show("direct talk", &[People { purpose: words::TALK_FIRST.into(), ..one(Purpose::Raise) }]),
        show("any of two", &[several(Need::Any, vec![known(), warden()])]),
        show("any of three and one of them away", &[several(Need::Any, vec![known(), warden(), away()])]),
        show("any of two and nobody there", &[nobody_there()]),
        show("each of two", &[several(Need::All, vec![known(), warden()])]),
        show("the same reason for all", &[same_reason()]),
        show("two purposes", &[several(Need::Any, vec![known(), warden()]), one(Purpose::Tell)]),
        show("long words", &[filled(|_| LONG_WORD.into())]),
        show("long texts", &[filled(|_| LONG_TEXT.into())]),
        show(MARKUP, &[filled(markup)]),
    ]);
    examples
}

fn show(name: &str, groups: &[People]) -> Example {
    let unknown = groups.iter().any(|group| group.people.iter().any(|person| person.people.is_empty()));
    Example::new(name, contacts(below(3), groups, unknown.then_some(words::WHO_IS_THAT)))
}

fn one(purpose: Purpose) -> People {
    People {
        purpose: words::purpose(purpose).into(),
        need: None,
        between: words::between(Need::Any).into(),
        why: None,
        people: vec![known()],
    }
}

fn several(need: Need, people: Vec<Person>) -> People {
    People {
        need: Some(words::need(need, people.len()).into()),
        between: words::between(need).into(),
        people,
        ..one(Purpose::Authorise)
    }
}

fn nobody_there() -> People {
    let vacant = format!("{}.", words::sentence(words::VACANT));
    let vacant = Person { presence: vec![vacant.into()], ..warden() };
    People { need: Some(words::need(Need::Any, 1).into()), ..several(Need::Any, vec![away(), vacant]) }
}

fn same_reason() -> People {
    let people = vec![Person { why: None, ..known() }, Person { why: None, ..warden() }];
    People { why: Some("Nobody else can open the lock gates.".into()), ..several(Need::All, people) }
}

fn warden() -> Person {
    Person {
        post: "harbour-warden".into(),
        title: "Harbour Warden".into(),
        why: Some("The Harbour Warden may allow it too.".into()),
        ..unknown()
    }
}

fn away() -> Person {
    Person {
        post: "lock-keeper".into(),
        title: "Lock Keeper".into(),
        presence: vec![words::away_until(chrono::NaiveDate::default(), true).into()],
        ..unknown()
    }
}

fn filled(text: impl Fn(&str) -> yew::AttrValue) -> People {
    People {
        purpose: text("purpose"),
        need: Some(text("need")),
        between: text("between"),
        why: Some(text("why")),
        people: vec![Person { title: text("title"), ..unknown() }, Person { title: text("other title"), ..warden() }],
    }
}
