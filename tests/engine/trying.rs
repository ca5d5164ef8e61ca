//! Trying out another answer, and going back from it.

use std::rc::Rc;

use evenhand::domain::{Answer, Answers, Directory, Protocol, QuestionId};
use evenhand::session::{Change, Session, View};

use crate::made_up::{answers, question, rules, shared, today};

const RULES: &str = r#"
[[clause.rule]]
id = "ab"
when = { a = ["yes"], b = ["yes"] }
verdict = "do-not"
[[clause.rule]]
id = "c"
when = { a = ["no"], c = ["one"] }
verdict = "go-ahead-with-conditions"
[[clause.rule]]
id = "otherwise"
verdict = "go-ahead"
"#;

/// A person who has answered `a=yes b=yes` and reads the advice.
struct Person {
    protocol: Rc<Protocol>,
    own: Session,
}

impl Person {
    fn new() -> Self {
        let protocol = shared(rules(RULES));
        let session = Session::new(Rc::clone(&protocol), Rc::new(Directory::default()), today());
        let given = answers(&protocol, "a=yes b=yes");
        Self { own: session.apply(Change::Replace(given)), protocol }
    }

    fn said(&self, written: &str) -> (QuestionId, Answer) {
        answers(&self.protocol, written).iter().next().unwrap()
    }

    fn tries(&self, session: &Session, written: &str) -> Session {
        let (question, answer) = self.said(written);
        session.apply(Change::Try(question, answer))
    }

    fn answers(&self, session: &Session, written: &str) -> Session {
        session.apply(Change::Answer(vec![self.said(written)]))
    }

    fn sees(&self, session: &Session) -> String {
        match session.view() {
            View::Start => "start".into(),
            View::Check(_) => "check".into(),
            View::Advice(advice) => advice.verdict.id().into(),
            View::Question(screen) => self.protocol.questions.at(screen.questions[0].question).id.clone(),
        }
    }

    fn is_back(&self, session: &Session) {
        assert_eq!(session.view(), self.own.view());
        assert_eq!((session.answers(), session.tried()), (self.own.answers(), &[][..]));
    }
}

fn pairs(answers: &Answers) -> usize {
    answers.iter().count()
}

#[test]
fn trying_shows_the_other_advice_and_keeps_the_persons_own_answers() {
    let person = Person::new();
    let trial = person.tries(&person.own, "b=no");
    assert_eq!((person.sees(&person.own), person.sees(&trial)), ("do-not".into(), "go-ahead".into()));
    assert_eq!(trial.trying(), Some(person.said("b=no")));
    assert_eq!(trial.own_answers(), person.own.answers());
    person.is_back(&trial.apply(Change::EndTrial));
    person.is_back(&trial.apply(Change::Back));
    person.is_back(&trial.without_trial());
}

#[test]
fn what_is_newly_needed_is_asked_and_the_advice_follows_without_a_check() {
    let person = Person::new();
    let trial = person.tries(&person.own, "a=no");
    assert_eq!(person.sees(&trial), "c");
    person.is_back(&trial.apply(Change::Back));
    let advised = person.answers(&trial, "c=one");
    assert_eq!(person.sees(&advised), "go-ahead-with-conditions");
    let back = advised.apply(Change::Back);
    assert_eq!(person.sees(&back), "c");
    person.is_back(&back.apply(Change::Back));
    person.is_back(&advised.apply(Change::EndTrial));
}

#[test]
fn a_change_while_trying_belongs_to_the_trial() {
    let person = Person::new();
    let trial = person.tries(&person.own, "b=no");
    let changing = trial.apply(Change::Revisit(question(&person.protocol, "a")));
    assert_eq!(person.sees(&changing), "a");
    assert_eq!(person.sees(&changing.apply(Change::Back)), "go-ahead", "back from a change leads to the advice");
    let changed = person.answers(&changing, "a=no");
    assert_eq!(person.sees(&changed), "c");
    person.is_back(&changed.apply(Change::EndTrial));
}

#[test]
fn trying_on_keeps_what_is_tried_and_goes_back_past_all_of_it() {
    let person = Person::new();
    let first = person.tries(&person.own, "b=no");
    let second = person.tries(&person.answers(&person.tries(&first, "a=no"), "c=two"), "c=one");
    assert_eq!(second.tried(), ["b=no", "a=no", "c=one"].map(|written| person.said(written)));
    assert_eq!(person.sees(&second), "go-ahead-with-conditions");
    person.is_back(&second.apply(Change::EndTrial));
    let again = person.tries(&first, "b=not-sure");
    assert_eq!(again.tried(), [person.said("b=not-sure")], "another answer to the same question takes its place");
}

#[test]
fn what_is_tried_can_be_taken_for_ones_own() {
    let person = Person::new();
    let trial = person.answers(&person.tries(&person.own, "a=no"), "c=two");
    let kept = trial.apply(Change::KeepTrial);
    assert_eq!((kept.view(), kept.tried(), pairs(kept.own_answers())), (trial.view(), &[][..], 3));
    assert_eq!(person.sees(&kept.apply(Change::Back)), "check");
}

#[test]
fn starting_again_and_answers_from_outside_end_the_trial() {
    let person = Person::new();
    let trial = person.tries(&person.own, "b=no");
    let again = trial.apply(Change::StartAgain);
    assert_eq!((person.sees(&again), again.tried(), pairs(again.answers())), ("start".into(), &[][..], 0));
    let given = answers(&person.protocol, "a=no c=two");
    let set = trial.apply(Change::Replace(given.clone()));
    assert_eq!((set.tried(), set.own_answers()), (&[][..], &given));
    person.is_back(&person.own.apply(Change::EndTrial));
}
