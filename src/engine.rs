//! `consult`: from a protocol and answers to the next question or the advice. Pure and total: no clock, no IO.
//!
//! The path of one consultation: `pass` goes once through the questions in their order and stops at the first that
//! matters and is not answered; `decide` combines the rules that hold, in every completion of the unsure answers;
//! `escalate` climbs the ladders; `what_if` asks what other answers would lead to.

mod at_most;
mod deadline;
mod decide;
mod escalate;
mod evaluate;
mod known;
mod matter;
mod named;
mod pass;
mod reasons;
mod trace;
mod truth;
mod what_if;

use chrono::NaiveDate;

pub use deadline::{count, due, representatives};
pub use decide::MOST_COMPLETIONS;
pub use named::named_for_any;
pub use reasons::{Reasons, reasons};
pub use trace::{Followed, Trace, trace};
pub use truth::Truth;
pub use what_if::open;

use crate::domain::{Advice, Answers, Directory, OptionSet, PageId, Protocol, QuestionId};

/// What a consultation comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Something must be asked first.
    Ask(Ask),
    /// The advice.
    Advise(Box<Advice>),
}

/// The next page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// The tick-box page, if it is one.
    pub page: Option<PageId>,
    /// The questions on it that are not answered and matter: one, or the tick boxes.
    pub questions: Vec<AskedQuestion>,
    /// At most so many pages are still to come, this one included.
    pub at_most: usize,
}

/// A question with the options that it offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AskedQuestion {
    /// The question.
    pub question: QuestionId,
    /// The options that it offers, given the answers so far.
    pub offered: OptionSet,
}

/// The next question or the advice, with what is open and what would change it. Where one person of the directory holds
/// two posts, the protocol must be the one that is [`held_by`](Protocol::held_by) it.
#[must_use]
pub fn consult(protocol: &Protocol, answers: &Answers, directory: &Directory, today: NaiveDate) -> Outcome {
    let mut outcome = consult_plain(protocol, answers, directory, today);
    if let Outcome::Advise(advice) = &mut outcome {
        advice.open = what_if::open(protocol, answers, directory, today, advice);
        advice.named = named::named(protocol, answers, directory, today, advice);
        advice.would_change = what_if::would_change(protocol, answers, directory, today, advice);
    }
    outcome
}

/// The next question or the advice, without looking at other answers: `open` and `would_change` stay empty.
#[must_use]
pub fn consult_plain(protocol: &Protocol, answers: &Answers, directory: &Directory, today: NaiveDate) -> Outcome {
    outcome(&mut pass::Pass::new(protocol, answers, directory, today, pass::Missing::Ask))
}

/// The advice as far as these answers lead: whatever else would be asked counts as not sure, and stands beside the advice.
/// For answers that were given to the questions of another protocol.
#[must_use]
pub fn advise_so_far(
    protocol: &Protocol,
    answers: &Answers,
    directory: &Directory,
    today: NaiveDate,
) -> (Advice, Vec<QuestionId>) {
    let mut pass = pass::Pass::new(protocol, answers, directory, today, pass::Missing::Unsure);
    let mut advice = decide::advise(&mut pass);
    advice.open = what_if::open(protocol, answers, directory, today, &advice);
    (advice, pass.unanswered)
}

fn outcome(pass: &mut pass::Pass<'_>) -> Outcome {
    match pass.missing {
        Some(question) => Outcome::Ask(at_most::ask(pass, question)),
        None => Outcome::Advise(Box::new(decide::advise(pass))),
    }
}
