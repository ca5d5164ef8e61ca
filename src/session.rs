//! One person's consultation: answers, change, back, start again. State is the answers; the rest is replayed.

mod view;

use std::rc::Rc;

use chrono::NaiveDate;

pub use view::{Asked, Row, Screen, View};

use crate::domain::{Answer, Answers, Directory, Protocol, QuestionId};

/// A consultation in progress.
#[derive(Clone, Debug)]
pub struct Session {
    protocol: Rc<Protocol>,
    directory: Rc<Directory>,
    today: NaiveDate,
    answers: Answers,
    place: Place,
}

/// Where the person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// The start page.
    Start,
    /// The next question, or the check of the answers once there is none.
    Next,
    /// A question that was answered before: gone back to, or changed from the check of the answers.
    At(QuestionId),
    /// The advice.
    Advice,
}

/// What a person does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Leaves the start page.
    Begin,
    /// Answers the questions of the page that is shown.
    Answer(Vec<(QuestionId, Answer)>),
    /// Goes to the page before.
    Back,
    /// Goes to the page of a question answered before.
    Revisit(QuestionId),
    /// Has checked the answers.
    Accept,
    /// Puts every answer away.
    StartAgain,
}
