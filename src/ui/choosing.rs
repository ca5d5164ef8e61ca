//! Choosing the protocol, where the page around the widget names none.
//!
//! It is one question, put as a protocol without rules, so that it is asked, answered and left open as any other
//! question is. No answer to it is ever told: it is gone once the protocol is there.

use chrono::NaiveDate;

use super::words;
use crate::domain::{
    About, Calendar, Choice, Condition, Kind, PackKind, Protocol, ProtocolParts, Question, QuestionId, Stage,
};

/// The one question.
pub const QUESTION: &str = "protocol";

/// The place of the one question.
#[must_use]
pub fn question() -> QuestionId {
    QuestionId::from(0)
}

/// The protocols of this list as the options of one question.
#[must_use]
pub fn protocol(list: Vec<About>, today: NaiveDate) -> Protocol {
    let option = |about: About| Choice {
        label: format!("{}: {}", about.council, about.title),
        hint: Some(hint(&about, today)),
        side: Some(words::pack_group(about.kind).to_owned()),
        id: about.id,
        when: Condition::default(),
        posts: Vec::new(),
    };
    let question = Question {
        id: QUESTION.to_owned(),
        own: true,
        stage: Stage::Circumstance,
        text: "Which council’s protocol do you need?".to_owned(),
        hint: Some("The advice comes from the one that you choose, and from no other.".to_owned()),
        why: None,
        words: Vec::new(),
        find_out: Some("the protocol that you need".to_owned()),
        ask_whom: None,
        not_sure: false,
        settled: true,
        page: None,
        kind: Kind::Choice(list.into_iter().map(option).collect()),
        names: None,
    };
    Protocol::new(ProtocolParts {
        about: About {
            id: String::new(),
            title: String::new(),
            council: String::new(),
            version: String::new(),
            in_force: None,
            review_due: None,
            most_questions: None,
            kind: PackKind::Protocol,
            covers: String::new(),
            interpreter: None,
            nobody_further: String::new(),
            clause_link: None,
        },
        questions: vec![question].into(),
        pages: Vec::new().into(),
        facts: Vec::new().into(),
        posts: Vec::new().into(),
        clauses: Vec::new().into(),
        principles: Vec::new(),
        rules: Vec::new().into(),
        headlines: Vec::new(),
        calendar: Calendar::default(),
    })
}

/// What tells it from the others: its version and date, how much of the document it is, and whether it may be out of date.
fn hint(about: &About, today: NaiveDate) -> String {
    let mut hint = words::sentence(&about.version_said());
    if let Some(day) = about.in_force {
        hint.push_str(", in force since ");
        hint.push_str(&words::date(day));
    }
    hint.push_str(". ");
    hint.push_str(words::first_sentence(&about.covers));
    if let Some(missed) = words::review_missed(about.review_due, today) {
        hint.push_str(" Warning: ");
        hint.push_str(&missed);
    }
    hint
}
