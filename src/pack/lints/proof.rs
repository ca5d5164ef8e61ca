//! What the check proves of the engine on each pack, consultation by consultation. No pack can bring a fault about, so
//! one is no finding of a pack: it is a fault of the program, and nothing that the program says of the pack counts then.
//!
//! - *Whatever is asked can be answered.* A choice has its turn only where two options or more are offered, and its
//!   answers are all of these; a date has always one, today where nothing runs from it.
//! - *The order of answers does not matter*: given from the last to the first, they lead to the same advice. Answers are
//!   kept by question, and the advice is worked out from them alone.
//! - *What is not asked does not count*: an answer to it changes nothing. The engine reads the answer to a question when
//!   this has its turn, and nowhere else.
//!
//! None of the generated packs of `tests/mutilated.rs` brings one about either.

use std::fmt;
use std::rc::Rc;

use super::{Seen, Subject, Way, replay};
use crate::domain::{Advice, Answer, Answers, Directory, QuestionId};
use crate::engine::{self, Outcome};
use crate::pack::walk::plain;
use crate::session::{Change, Session};

/// Something of which it is proved that it cannot be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub what: &'static str,
    /// The answers that show it, as they are typed.
    pub answers: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { what, answers } = self;
        write!(f, "{what}; this is a fault of evenhand, not of your pack: please report it with this replay: {answers}")
    }
}

/// What is proved about: the engine, or in tests a broken one.
pub struct Engine<'e> {
    /// What answers come to.
    pub consult: &'e dyn Fn(&Answers) -> Outcome,
    /// The answers of somebody who has given these, one page after the other.
    pub gather: &'e Gather<'e>,
}

/// Takes answers one after the other.
pub type Gather<'e> = dyn Fn(&[(QuestionId, Answer)]) -> Answers + 'e;

/// Every question of the walk that nobody can answer.
#[must_use]
pub fn unanswerable(subject: &Subject<'_>) -> Option<Fault> {
    let stuck = subject.walk.asks.iter().position(|node| node.branches.is_empty())?;
    let answers = replay(subject.protocol, &subject.walk.way_to_ask(stuck));
    Some(Fault { what: "a question is asked and none of its answers is offered", answers })
}

/// What is wrong with a consultation that ends in this advice.
#[must_use]
pub fn unfaithful(
    subject: &Subject<'_>,
    way: &[(QuestionId, Answer)],
    advice: &Advice,
    engine: &Engine<'_>,
) -> Option<Fault> {
    let backwards: Way = way.iter().rev().copied().collect();
    let gathered = (engine.gather)(&backwards);
    let given: Answers = way.iter().copied().collect();
    // Advice follows from the answers alone, so where these are the same there is nothing to compare.
    if gathered != given && !comes_to(&(engine.consult)(&gathered), advice) {
        let what = "the same answers given from the last to the first lead to other advice";
        return Some(Fault { what, answers: replay(subject.protocol, way) });
    }
    let unasked: Vec<QuestionId> = subject.protocol.questions.ids().filter(|&q| given.get(q).is_none()).collect();
    let mut all = given;
    for last in [false, true] {
        for &question in &unasked {
            let mut answers = engine::representatives(subject.protocol, question, subject.today).into_iter();
            if let Some(answer) = if last { answers.next_back() } else { answers.next() } {
                all.set(question, answer);
            }
        }
        if !comes_to(&(engine.consult)(&all), advice) {
            let what = "an answer to a question that is not asked changes the advice";
            return Some(Fault { what, answers: replay(subject.protocol, &all.iter().collect::<Way>()) });
        }
    }
    None
}

/// Whether it is this advice. What is open is not worked out here.
fn comes_to(outcome: &Outcome, advice: &Advice) -> bool {
    let said = |advice: &Advice| Advice { open: Vec::new(), ..plain(advice.clone()) };
    matches!(outcome, Outcome::Advise(other) if said(other) == said(advice))
}

/// The same of one end of the walk, and of the engine that there is.
pub(super) fn at_end(subject: &Subject<'_>, end: &Seen<'_>) -> Option<Fault> {
    let directory = Directory::default();
    let consult = |given: &Answers| engine::consult_plain(subject.protocol, given, &directory, subject.today);
    let gather = |given: &[(QuestionId, Answer)]| {
        let start = Session::new(Rc::clone(subject.protocol), Rc::default(), subject.today).apply(Change::Begin);
        let answered = |session: Session, &given: &_| session.apply(Change::Answer(vec![given]));
        given.iter().fold(start, answered).answers().clone()
    };
    unfaithful(subject, end.answers, end.advice, &Engine { consult: &consult, gather: &gather })
}
