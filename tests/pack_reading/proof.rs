//! What the check proves of the engine, shown to an engine that is broken on purpose.

use std::rc::Rc;

use evenhand::domain::{Advice, Answer, Answers, Directory, QuestionId, Verdict};
use evenhand::engine::{self, Outcome};
use evenhand::pack::finding::Findings;
use evenhand::pack::lints::proof::{Engine, Fault, unanswerable, unfaithful};
use evenhand::pack::lints::{Subject, lint};
use evenhand::pack::scenarios::Told;
use evenhand::pack::walk::{Walk, Way};

use super::{edited, reading, today};

/// Shows the made-up pack, walked and then spoilt so.
fn with_subject(spoil: impl FnOnce(&mut Walk), look: impl FnOnce(&Subject<'_>)) {
    let mut reading = reading(&edited(&[]));
    let protocol = reading.protocol.take().map(Rc::new).expect("no errors");
    let mut walk = Walk::new(&protocol, today());
    spoil(&mut walk);
    let told = Told::new(&protocol, &reading.scenarios, today());
    let (written, scenarios) = (&reading.merged.pack, &*reading.scenarios);
    look(&Subject { protocol: &protocol, written, scenarios, told: &told, walk: &walk, today: today() });
}

/// The first fault that this engine shows in a consultation of the pack.
fn fault(
    consult: impl Fn(&Subject<'_>, &Answers, usize) -> Outcome,
    gather: impl Fn(&[(QuestionId, Answer)]) -> Answers,
) -> Option<Fault> {
    let mut fault = None;
    with_subject(
        |_| {},
        |subject| {
            let proved = |number: usize| {
                let way = subject.walk.way_to_end(number);
                let Outcome::Advise(advice) = sound(subject, &way.iter().copied().collect()) else {
                    panic!("no advice")
                };
                let consult = |given: &Answers| consult(subject, given, way.len());
                unfaithful(subject, &way, &advice, &Engine { consult: &consult, gather: &gather })
            };
            fault = (0..subject.walk.ends.len()).find_map(proved);
        },
    );
    fault
}

fn sound(subject: &Subject<'_>, given: &Answers) -> Outcome {
    engine::consult_plain(subject.protocol, given, &Directory::default(), subject.today)
}

fn all(given: &[(QuestionId, Answer)]) -> Answers {
    given.iter().copied().collect()
}

#[test]
fn the_engine_that_there_is_has_no_fault() {
    assert_eq!(fault(|subject, given, _| sound(subject, given), all), None);
}

#[test]
fn an_engine_to_which_order_matters_is_told_apart() {
    // It keeps the first answer that it is given and forgets the last.
    let forgetful = |given: &[(QuestionId, Answer)]| given.iter().copied().take(given.len() - 1).collect();
    let found = fault(|subject, given, _| sound(subject, given), forgetful).expect("a fault");
    assert_eq!(found.what, "the same answers given from the last to the first lead to other advice");
    assert!(found.answers.starts_with("role="), "{}", found.answers);
}

#[test]
fn an_engine_that_reads_what_it_has_not_asked_is_told_apart() {
    let curious = |subject: &Subject<'_>, given: &Answers, asked: usize| match sound(subject, given) {
        Outcome::Advise(advice) if given.iter().count() > asked => {
            Outcome::Advise(Box::new(Advice { verdict: Verdict::DoNot, ..*advice }))
        }
        other => other,
    };
    let found = fault(curious, all).expect("a fault");
    assert_eq!(found.what, "an answer to a question that is not asked changes the advice");
}

#[test]
fn a_question_that_nobody_can_answer_is_no_finding_of_the_pack() {
    let spoil = |walk: &mut Walk| walk.asks.last_mut().expect("a question").branches.clear();
    with_subject(spoil, |subject| {
        let fault = unanswerable(subject).expect("a fault");
        let way: Way = subject.walk.way_to_ask(subject.walk.asks.len() - 1);
        assert_eq!(fault.answers.split_whitespace().count(), way.len(), "{}", fault.answers);
        let mut findings = Findings::default();
        assert_eq!(lint(subject, &mut findings), Err(fault.clone()));
        assert!(findings.into_vec().is_empty());
        let said = fault.to_string();
        assert!(
            said.contains("this is a fault of evenhand, not of your pack: please report it with this replay: role=")
        );
    });
}
