//! The order of answers does not matter: given from the last to the first, they lead to the same advice; and an answer
//! to a question that is not asked changes nothing.

use std::rc::Rc;

use super::{At, Findings, Lint, Seen, Subject, Way};
use crate::domain::{Advice, Directory, QuestionId};
use crate::engine::{self, Outcome};
use crate::pack::walk::plain;
use crate::session::{Change, Session};

#[derive(Default)]
pub(super) struct OrderMatters {
    by_order: Option<Way>,
    by_surplus: Option<Way>,
}

impl Lint for OrderMatters {
    fn end(&mut self, subject: &Subject<'_>, end: &Seen<'_>) {
        if self.by_order.is_none() {
            let start = Session::new(Rc::clone(subject.protocol), Rc::default(), subject.today).apply(Change::Begin);
            let backwards = end.answers.iter().rev();
            let session = backwards.fold(start, |session, &given| session.apply(Change::Answer(vec![given])));
            // Advice follows from the answers alone, so where these are the same there is nothing to compare.
            let same = session.answers() == end.given
                || matches!(session.outcome(), Outcome::Advise(advice) if plain((*advice).clone()) == plain(end.advice.clone()));
            if !same {
                self.by_order = Some(end.answers.to_vec());
            }
        }
        if self.by_surplus.is_none() {
            let unasked = subject.protocol.questions.ids().filter(|question| end.given.get(*question).is_none());
            let unasked: Vec<QuestionId> = unasked.collect();
            let mut given = end.given.clone();
            let at_once = Advice { open: Vec::new(), ..plain(end.advice.clone()) };
            for last in [false, true] {
                for &question in &unasked {
                    let mut all = engine::representatives(subject.protocol, question, subject.today).into_iter();
                    if let Some(answer) = if last { all.next_back() } else { all.next() } {
                        given.set(question, answer);
                    }
                }
                let outcome = engine::consult_plain(subject.protocol, &given, &Directory::default(), subject.today);
                let same = match outcome {
                    Outcome::Advise(advice) => plain(*advice) == at_once,
                    Outcome::Ask(_) => false,
                };
                if !same {
                    self.by_surplus = Some(given.iter().collect());
                }
            }
        }
    }

    fn finish(&mut self, subject: &Subject<'_>, findings: &mut Findings) {
        let at = At::top("protocol");
        if let Some(answers) = &self.by_order {
            let message = "the same answers given from the last to the first lead to other advice";
            findings.error("order-matters", &at, message, subject.example(answers));
        }
        if let Some(answers) = &self.by_surplus {
            let message = "an answer to a question that is not asked changes the advice";
            findings.error("order-matters", &at, message, subject.example(answers));
        }
    }
}
