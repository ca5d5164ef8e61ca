//! Laws of fairness and caution, on random small protocols, exhaustive over their answers.

use evenhand::domain::{Advice, Answer, Answers, Directory, OptionId, Protocol, QuestionId, State, Verdict};
use evenhand::engine::{Outcome, consult_plain, representatives, trace};
use proptest::prelude::*;

use crate::made_up::{bound, rules, today};

/// A rule over `role`, `a`, `b`, `c`, written as a pack has it.
fn rule(place: usize) -> impl Strategy<Value = String> {
    let side = prop::sample::select(vec!["", "role = [\"officer\"]", "role = [\"member\"]"]);
    let yes_no = |name: &'static str| {
        prop::sample::select(vec![String::new(), format!("{name} = [\"yes\"]"), format!("{name} = [\"no\"]")])
    };
    let c = prop::sample::select(vec!["", "c = [\"one\"]", "c = [\"two\", \"three\"]"]);
    let verdict = prop::sample::select(vec![
        "",
        "verdict = \"go-ahead\"",
        "verdict = \"go-ahead-with-conditions\"",
        "verdict = \"do-not\"",
        "verdict = \"get-authority-first\"\ncontact = { purpose = \"authorise\", why = \"W\", any = [\"head\", \"chief\"] }",
        "verdict = \"raise-with-contact\"\ncontact = { purpose = \"raise\", why = \"W\", any = [\"head\"], then = [{ any = [\"chief\"] }] }",
    ]);
    let overrides = prop::option::weighted(0.3, 0..place.max(1));
    (side, yes_no("a"), yes_no("b"), c, prop::bool::weighted(0.3), verdict, overrides).prop_map(
        move |(side, a, b, c, negated, verdict, overrides)| {
            let join =
                |keys: &[&str]| keys.iter().filter(|key| !key.is_empty()).copied().collect::<Vec<_>>().join(", ");
            let (when, unless) =
                if negated { (join(&[side, &a]), join(&[&b, c])) } else { (join(&[side, &a, &b, c]), String::new()) };
            let unless = if unless.is_empty() { unless } else { format!("unless = {{ {unless} }}\n") };
            let overrides = match overrides {
                Some(other) if place > 0 => format!("overrides = [\"r{other}\"]\n"),
                _ => String::new(),
            };
            format!(
                "[[clause.rule]]\nid = \"r{place}\"\nwhen = {{ {when} }}\n{unless}{overrides}\
                 do = [{{ id = \"s{place}\", text = \"S\" }}]\n{verdict}\n"
            )
        },
    )
}

fn written() -> impl Strategy<Value = String> {
    (1usize..6).prop_flat_map(|count| (0..count).map(rule).collect::<Vec<_>>()).prop_map(|rules| rules.concat())
}

/// A random protocol. One rule needs every question, so that none is left out of it.
fn any_protocol() -> impl Strategy<Value = Protocol> {
    written().prop_map(|written| {
        rules(&bound(&format!(
            "{written}[[clause.rule]]\nid = \"last\"\nwhen = {{ role = [\"officer\"], a = [\"yes\"], b = [\"yes\"], c = [\"one\"] }}\n\
             know = [{{ id = \"last\", text = \"L\" }}]\n"
        )))
    })
}

fn advice(protocol: &Protocol, answers: &Answers) -> Option<Advice> {
    match consult_plain(protocol, answers, &Directory::default(), today()) {
        Outcome::Advise(advice) => Some(*advice),
        Outcome::Ask(_) => None,
    }
}

/// The advice without the answers that it repeats.
fn gist(mut advice: Advice) -> Advice {
    advice.answers.clear();
    advice
}

/// Every way through the protocol: the answers, and how many pages were seen, with the bound given at each.
fn walk(protocol: &Protocol, answers: &Answers, seen: &mut dyn FnMut(&Answers, &Outcome)) -> usize {
    walk_from(protocol, &Directory::default(), answers, seen)
}

/// The same with a directory, from the beginning.
pub fn walk_with(protocol: &Protocol, directory: &Directory, seen: &mut dyn FnMut(&Answers, &Outcome)) {
    walk_from(protocol, directory, &Answers::default(), seen);
}

fn walk_from(
    protocol: &Protocol,
    directory: &Directory,
    answers: &Answers,
    seen: &mut dyn FnMut(&Answers, &Outcome),
) -> usize {
    let outcome = consult_plain(protocol, answers, directory, today());
    seen(answers, &outcome);
    let Outcome::Ask(ask) = outcome else { return 0 };
    let question = ask.questions[0].question;
    let longest = representatives(protocol, question, today())
        .into_iter()
        .map(|answer| {
            let mut answers = answers.clone();
            answers.set(question, answer);
            walk_from(protocol, directory, &answers, seen)
        })
        .max()
        .unwrap_or(0);
    assert!(longest < ask.at_most, "{longest} pages follow, the bound says {}", ask.at_most);
    longest + 1
}

/// Every completion of the answers by options, *not sure* aside.
fn completions(protocol: &Protocol, answers: &Answers) -> Vec<Answers> {
    let mut all = vec![answers.clone()];
    for (id, question) in protocol.questions.iter() {
        let open = !matches!(answers.get(id), Some(Answer::Option(_)));
        if open {
            all = all
                .iter()
                .flat_map(|answers| {
                    (0..question.options().len()).filter_map(OptionId::new).map(|option| {
                        let mut answers = answers.clone();
                        answers.set(id, Answer::Option(option));
                        answers
                    })
                })
                .collect();
        }
    }
    all
}

/// Whether the answer to the question makes a difference in some completion of the other answers.
fn can_change(protocol: &Protocol, answers: &Answers, question: QuestionId) -> bool {
    completions(protocol, answers).iter().any(|complete| {
        let mut gists = (0..protocol.questions.at(question).options().len()).filter_map(OptionId::new).map(|option| {
            let mut answers = complete.clone();
            answers.set(question, Answer::Option(option));
            advice(protocol, &answers).map(gist)
        });
        let first = gists.next();
        gists.any(|other| Some(other) != first)
    })
}

/// The order of caution for the law below, in which silence is the least.
fn caution(verdict: Verdict) -> usize {
    Verdict::ALL.iter().rev().position(|&other| other == verdict).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn asks_only_what_can_change_the_advice_and_keeps_to_the_bound(protocol in any_protocol()) {
        walk(&protocol, &Answers::default(), &mut |answers, outcome| {
            if let Outcome::Ask(ask) = outcome {
                let question = ask.questions[0].question;
                let who = protocol.who() == Some(question);
                assert!(who || can_change(&protocol, answers, question), "{:?} after {answers:?}", protocol.questions.at(question).id);
            }
        });
    }

    #[test]
    fn an_answer_that_does_not_apply_changes_nothing(protocol in any_protocol()) {
        walk(&protocol, &Answers::default(), &mut |answers, outcome| {
            let Outcome::Advise(first) = outcome else { return };
            for (question, state) in trace(&protocol, answers, &Directory::default(), today()).questions {
                if state == State::DoesNotApply {
                    for answer in representatives(&protocol, question, today()) {
                        let mut answers = answers.clone();
                        answers.set(question, answer);
                        assert_eq!(advice(&protocol, &answers).as_ref(), Some(&**first));
                    }
                }
            }
        });
    }

    #[test]
    fn not_sure_is_never_less_cautious_than_the_most_permissive_answer_it_hides(protocol in any_protocol()) {
        walk(&protocol, &Answers::default(), &mut |answers, outcome| {
            let Outcome::Advise(unsure) = outcome else { return };
            let hidden = completions(&protocol, answers).into_iter().filter_map(|all| advice(&protocol, &all));
            let hidden: Vec<Advice> = hidden.collect();
            let least = hidden.iter().map(|advice| caution(advice.verdict)).min().unwrap();
            // Where only the contact differs, there is nobody to be sent to yet: it depends.
            let contacts = |advice: &Advice| advice.contacts.iter().map(|contact| contact.post).collect::<Vec<_>>();
            let nobody_certain = hidden.iter().any(|advice| contacts(advice) != contacts(&hidden[0]));
            assert!(caution(unsure.verdict) >= least || (unsure.verdict == Verdict::Depends && nobody_certain));
            // What is said for certain is said in every completion, but for those that forbid what needs authority.
            let spoken_for = hidden.iter().filter(|advice| {
                unsure.verdict != Verdict::GetAuthorityFirst || advice.verdict == unsure.verdict
            });
            for advice in spoken_for {
                for step in &unsure.steps {
                    assert!(advice.steps.iter().any(|other| other.said.id == step.said.id));
                }
                for contact in &unsure.contacts {
                    assert!(advice.contacts.iter().any(|other| other.post == contact.post));
                }
            }
        });
    }

    #[test]
    fn who_is_sent_to_somebody_is_told_to_whom_and_never_to_themselves(protocol in any_protocol()) {
        let head = protocol.posts.find(|post| post.id == "head");
        let is_head = protocol.who().and_then(|who| protocol.questions.at(who).option_named("head"));
        walk(&protocol, &Answers::default(), &mut |answers, outcome| {
            let Outcome::Advise(advice) = outcome else { return };
            if advice.verdict.sends_to_somebody() {
                assert!(!advice.contacts.is_empty());
            }
            if protocol.who().and_then(|who| answers.get(who)) == is_head.map(Answer::Option) {
                assert!(advice.contacts.iter().all(|contact| Some(contact.post) != head));
            }
        });
    }
}
