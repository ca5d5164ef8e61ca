//! Answers taken from one protocol to another, by the names that both have from the shared vocabulary.

use chrono::{NaiveDate, NaiveDateTime};

use crate::domain::{Answer, Answers, Kind, OptionId, Protocol, Question, QuestionId, Stage};

/// An answer apart from any protocol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The question, by name.
    pub question: String,
    /// Whether it is one of the pack's own: no other pack has it, whatever the names.
    pub own: bool,
    /// What was said.
    pub told: Told,
}

/// What was said to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// An option by name, and the side that it is on, if it is a role.
    Option(String, Option<String>),
    /// A day.
    Date(NaiveDate),
    /// A day and time.
    DateTime(NaiveDateTime),
    /// They do not know.
    NotSure,
}

/// What of somebody's answers a protocol can use.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    /// The answers there.
    pub answers: Answers,
    /// What the person counts as, where the protocol does not tell their role apart: the first of their side.
    pub role: Option<OptionId>,
    /// The answers that cannot be carried over, by their place among what was said.
    pub left: Vec<(usize, Left)>,
}

/// Why an answer cannot be carried over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// Only the protocol that it was given to asks this.
    OwnQuestion,
    /// The protocol does not ask this: nothing in it turns on it.
    NotAsked,
    /// The protocol asks this and has no such answer.
    NoSuchOption,
}

impl Left {
    /// Its name in the comparison's contract.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::OwnQuestion => "own-question",
            Self::NotAsked => "not-asked",
            Self::NoSuchOption => "no-such-answer",
        }
    }
}

/// The answers of a consultation, apart from its protocol.
#[must_use]
pub fn circumstances(protocol: &Protocol, answers: impl Iterator<Item = (QuestionId, Answer)>) -> Vec<Said> {
    let mut said = Vec::new();
    for (question, answer) in answers {
        let asked = protocol.questions.at(question);
        let told = match answer {
            Answer::Option(option) => match asked.option(option) {
                Some(option) => Told::Option(option.id.clone(), option.side.clone()),
                None => continue,
            },
            Answer::Date(day) => Told::Date(day),
            Answer::DateTime(moment) => Told::DateTime(moment),
            Answer::NotSure => Told::NotSure,
        };
        said.push(Said { question: asked.id.clone(), own: asked.own, told });
    }
    said
}

/// Takes what was said to this protocol. `home`: it is the one that was asked, so that its own questions count.
#[must_use]
pub fn carry(protocol: &Protocol, said: &[Said], home: bool) -> Carried {
    let mut carried = Carried::default();
    for (place, said) in said.iter().enumerate() {
        let shared = |question: &Question| question.id == said.question && (home || !question.own);
        let question = protocol.questions.find(shared).filter(|_| home || !said.own);
        let Some(id) = question else {
            carried.left.push((place, if said.own { Left::OwnQuestion } else { Left::NotAsked }));
            continue;
        };
        match answer(protocol.questions.at(id), &said.told) {
            Some((answer, as_general)) => {
                carried.answers.set(id, answer);
                if let (Answer::Option(option), true) = (answer, as_general) {
                    carried.role = Some(option);
                }
            }
            None => carried.left.push((place, Left::NoSuchOption)),
        }
    }
    carried
}

/// The answer to this question, and whether it stands for a role that the protocol does not tell apart. The first role of
/// a side is whoever is none of the others.
fn answer(question: &Question, told: &Told) -> Option<(Answer, bool)> {
    match (told, &question.kind) {
        (Told::NotSure, _) => Some((Answer::NotSure, false)),
        (Told::Date(day), Kind::Date) => Some((Answer::Date(*day), false)),
        (Told::DateTime(moment), Kind::DateTime) => Some((Answer::DateTime(*moment), false)),
        (Told::Option(name, side), Kind::Choice(options)) => {
            if let Some(option) = question.option_named(name) {
                return Some((Answer::Option(option), false));
            }
            if question.stage != Stage::Who || side.is_none() {
                return None;
            }
            let place = options.iter().position(|option| option.side == *side)?;
            OptionId::new(place).map(|option| (Answer::Option(option), true))
        }
        _ => None,
    }
}
