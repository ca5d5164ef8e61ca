//! State is the answers: change, back, start again, with nothing stale and nothing lost.

use std::rc::Rc;

use evenhand::domain::{Answer, Directory, Protocol, Verdict};
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

struct Person {
    protocol: Rc<Protocol>,
    session: Session,
}

impl Person {
    fn new() -> Self {
        let protocol = shared(rules(RULES));
        let session = Session::new(Rc::clone(&protocol), Rc::new(Directory::default()), today());
        Self { protocol, session: session.apply(Change::Begin) }
    }

    fn says(mut self, written: &str) -> Self {
        let given: Vec<_> = answers(&self.protocol, written).iter().collect();
        self.session = self.session.apply(Change::Answer(given));
        self
    }

    fn does(mut self, change: Change) -> Self {
        self.session = self.session.apply(change);
        self
    }

    fn revisits(self, id: &str) -> Self {
        let asked = question(&self.protocol, id);
        self.does(Change::Revisit(asked))
    }

    /// What is shown: the questions with what was said before, or the kind of page.
    fn sees(&self) -> String {
        match self.session.view() {
            View::Start => "start".into(),
            View::Question(screen) => screen
                .questions
                .iter()
                .map(|asked| {
                    let question = self.protocol.questions.at(asked.question);
                    let said = match asked.answer {
                        None => String::new(),
                        Some(Answer::Option(option)) => format!("={}", question.option(option).unwrap().id),
                        Some(other) => format!("={other:?}"),
                    };
                    format!("{}{said}", question.id)
                })
                .collect::<Vec<_>>()
                .join(" "),
            View::Check(rows) => format!(
                "check {}",
                rows.iter()
                    .map(|row| self.protocol.questions.at(row.question).id.clone())
                    .collect::<Vec<_>>()
                    .join(" ")
            ),
            View::Advice(advice) => format!("advice {}", advice.verdict.id()),
        }
    }
}

#[test]
fn start_questions_check_advice() {
    let person = Person::new();
    assert_eq!(person.sees(), "a");
    let person = person.says("a=yes");
    assert_eq!(person.sees(), "b");
    let person = person.says("b=yes");
    assert_eq!(person.sees(), "check a b");
    assert_eq!(person.does(Change::Accept).sees(), "advice do-not");
}

#[test]
fn changing_an_early_answer_leaves_no_stale_later_one_and_loses_none() {
    let person = Person::new().says("a=yes").says("b=yes").revisits("a");
    assert_eq!(person.sees(), "a=yes");
    let person = person.says("a=no");
    assert_eq!(person.sees(), "c", "what is newly needed is asked");
    let person = person.says("c=two");
    assert_eq!(person.sees(), "check a c", "the answer to b is set aside");
    let person = person.revisits("a").says("a=yes");
    assert_eq!(person.sees(), "check a b", "it comes back when it matters again");
    match person.does(Change::Accept).session.view() {
        View::Advice(advice) => assert_eq!(advice.verdict, Verdict::DoNot),
        other => panic!("{other:?}"),
    }
}

#[test]
fn back_goes_page_by_page_with_the_answers_in_place_and_on_again() {
    let person = Person::new().says("a=yes").says("b=no");
    let person = person.does(Change::Back);
    assert_eq!(person.sees(), "b=no");
    let person = person.does(Change::Back);
    assert_eq!(person.sees(), "a=yes");
    assert_eq!(person.session.apply(Change::Back).view(), View::Start);
    let person = person.says("a=yes");
    assert_eq!(person.sees(), "b=no");
    assert_eq!(person.says("b=no").sees(), "check a b");
}

#[test]
fn back_from_a_change_and_from_the_advice_leads_to_the_check() {
    let person = Person::new().says("a=yes").says("b=no");
    assert_eq!(person.session.apply(Change::Accept).apply(Change::Back).view(), person.session.view());
    let changing = person.revisits("a");
    assert_eq!(changing.does(Change::Back).sees(), "check a b");
}

#[test]
fn accepting_too_early_shows_what_is_missing() {
    assert_eq!(Person::new().says("a=yes").does(Change::Accept).sees(), "b");
}

#[test]
fn start_again_puts_every_answer_away() {
    let person = Person::new().says("a=yes").does(Change::StartAgain);
    assert_eq!(person.sees(), "start");
    assert_eq!(person.does(Change::Begin).sees(), "a");
}

#[test]
fn the_order_in_which_answers_are_given_does_not_matter() {
    let one = Person::new().says("a=yes").says("b=yes").session;
    let other = Person::new().says("b=yes").says("a=yes").session;
    assert_eq!(one.outcome(), other.outcome());
}
