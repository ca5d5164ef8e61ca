//! Provision by provision: exact against every consultation, and gaps that are gaps.

use std::collections::BTreeSet;

use evenhand::compare::gaps::{Missing, gaps};
use evenhand::compare::provisions::{cell, topics};
use evenhand::domain::{Answer, Answers, Directory, Protocol, Verdict};
use evenhand::engine::{Outcome, consult_plain};
use evenhand::pack::walk::answers_offered;

use super::{pack, today};

/// All verdicts and contacts of a situation, by following every consultation in which all is known.
fn followed(protocol: &Protocol, situation: &str) -> (BTreeSet<Verdict>, BTreeSet<String>) {
    fn follow(
        protocol: &Protocol,
        answers: &Answers,
        wanted: Answer,
        found: &mut (BTreeSet<Verdict>, BTreeSet<String>),
    ) {
        match consult_plain(protocol, answers, &Directory::default(), today()) {
            Outcome::Advise(advice) => {
                if advice.situation.map(Answer::Option) == Some(wanted) {
                    found.0.insert(advice.verdict);
                    for contact in &advice.contacts {
                        found.1.insert(protocol.posts.at(contact.post).id.clone());
                    }
                }
            }
            Outcome::Ask(ask) => {
                let asked = ask.questions[0];
                for answer in answers_offered(protocol, asked.question, asked.offered, today()) {
                    let elsewhere = protocol.situation() == Some(asked.question) && answer != wanted;
                    if answer != Answer::NotSure && !elsewhere {
                        let mut answers = answers.clone();
                        answers.set(asked.question, answer);
                        follow(protocol, &answers, wanted, found);
                    }
                }
            }
        }
    }
    let asked = protocol.questions.at(protocol.situation().expect("a question"));
    let wanted = Answer::Option(asked.option_named(situation).expect("a situation"));
    let mut found = Default::default();
    follow(protocol, &Answers::default(), wanted, &mut found);
    found
}

#[test]
fn a_cell_is_what_every_consultation_comes_to() {
    for (name, situations) in [
        ("havant", &["attend-group-meeting", "concern-about-officer", "see-document"][..]),
        ("district-code", &["attend-group-meeting", "concern-about-officer"]),
        ("lga-based", &["concern-about-officer"]),
        ("thurrock", &["criticise-openly", "asked-by-councillor"]),
    ] {
        let protocol = pack(name);
        for situation in situations {
            let cell = cell(&protocol, situation, today());
            let verdicts: BTreeSet<Verdict> = cell.verdicts.iter().map(|reached| reached.verdict).collect();
            let contacts: BTreeSet<String> =
                cell.contacts.iter().map(|sends| protocol.posts.at(sends.post).id.clone()).collect();
            assert_eq!((verdicts, contacts), followed(&protocol, situation), "{name}, {situation}");
            // Each verdict can be replayed.
            for reached in &cell.verdicts {
                let answers: Answers = reached.way.iter().copied().collect();
                match consult_plain(&protocol, &answers, &Directory::default(), today()) {
                    Outcome::Advise(advice) => assert_eq!(advice.verdict, reached.verdict),
                    Outcome::Ask(_) => panic!("{name}, {situation}: unfinished"),
                }
            }
        }
    }
}

#[test]
fn who_hears_a_concern_about_the_chief_executive() {
    let packs = ["havant", "lga-based", "east-staffordshire", "district-code", "surrey"].map(pack);
    let all: Vec<&_> = packs.iter().collect();
    let topics = topics(&all, today(), &|situation, _| situation == "concern-about-officer");
    assert_eq!(topics.len(), 1);
    // Havant's 2.3 ends with the Chief Executive and says nothing of a concern about them.
    let about = Missing::About("about".to_owned(), "chief-executive".to_owned());
    let gap = gaps(&all, &topics).into_iter().find(|gap| gap.what == about);
    let having: Vec<&str> =
        gap.iter().flat_map(|gap| &gap.others).map(|(place, _)| all[*place].about.id.as_str()).collect();
    let by_text: Vec<&str> = all[1..]
        .iter()
        .filter(|protocol| hears_about_chief_executive(protocol))
        .map(|protocol| protocol.about.id.as_str())
        .collect();
    // East Staffordshire's 7.10 and 14.2 and the LGA protocol's 15.4 name the Monitoring Officer.
    assert_eq!(by_text, ["lga-based", "east-staffordshire"]);
    assert_eq!(having, if hears_about_chief_executive(&packs[0]) { Vec::new() } else { by_text });
}

/// Whether somebody is named when the matter is about the Chief Executive, by following every consultation.
fn hears_about_chief_executive(protocol: &Protocol) -> bool {
    let Some(about) = protocol.questions.find(|question| question.id == "about") else { return false };
    let Some(chief) = protocol.questions.at(about).option_named("chief-executive") else { return false };
    let situation = protocol.situation().expect("a question");
    let concern = protocol.questions.at(situation).option_named("concern-about-officer").expect("a situation");
    fn follow(protocol: &Protocol, answers: &Answers, fixed: &[(evenhand::domain::QuestionId, Answer)]) -> bool {
        match consult_plain(protocol, answers, &Directory::default(), today()) {
            Outcome::Advise(advice) => {
                let told = |(question, answer): &(_, _)| advice.answers.contains(&(*question, *answer));
                fixed.iter().all(told) && advice.contacts.iter().any(|contact| !contact.direct)
            }
            Outcome::Ask(ask) => {
                let asked = ask.questions[0];
                answers_offered(protocol, asked.question, asked.offered, today()).any(|answer| {
                    let wanted = fixed.iter().find(|(question, _)| *question == asked.question);
                    if answer == Answer::NotSure || wanted.is_some_and(|(_, wanted)| *wanted != answer) {
                        return false;
                    }
                    let mut answers = answers.clone();
                    answers.set(asked.question, answer);
                    follow(protocol, &answers, fixed)
                })
            }
        }
    }
    let fixed = [(situation, Answer::Option(concern)), (about, Answer::Option(chief))];
    follow(protocol, &Answers::default(), &fixed)
}

/// What an extract does not hold is told as that, and a situation that nobody else has is no gap.
#[test]
fn gaps_of_an_extract() {
    let packs = ["surrey", "havant", "thurrock"].map(pack);
    let all: Vec<&_> = packs.iter().collect();
    let topics = topics(&all, today(), &|situation, _| {
        ["attend-group-meeting", "criticise-openly", "something-else"].contains(&situation)
    });
    let found = gaps(&all, &topics);
    let named = |gap: &evenhand::compare::gaps::Gap| (topics[gap.topic].situation.clone(), gap.what.clone());
    let found: Vec<(String, Missing)> = found.iter().map(named).collect();
    assert!(found.contains(&("attend-group-meeting".to_owned(), Missing::Topic)), "{found:?}");
    assert!(
        found.iter().all(|(situation, what)| situation != "criticise-openly" || *what != Missing::Topic),
        "{found:?}"
    );
    assert!(found.iter().all(|(situation, _)| situation != "something-else"), "{found:?}");
}

/// Every pack has "something else", and protocols are silent there by design: whatever one of them says there, the others
/// lack nothing.
#[test]
fn something_else_is_never_a_gap() {
    let packs = ["surrey", "havant", "thurrock"].map(pack);
    let all: Vec<&_> = packs.iter().collect();
    let mut topics = topics(&all, today(), &|situation, _| {
        ["attend-group-meeting", "criticise-openly", "something-else"].contains(&situation)
    });
    let mut of = |situation: &str, called: &str| {
        let topic = topics.iter_mut().find(|topic| topic.situation == situation).expect("a topic");
        called.clone_into(&mut topic.situation);
        gaps(&all, std::slice::from_ref(topic))
    };
    for situation in ["attend-group-meeting", "criticise-openly"] {
        assert!(!of(situation, situation).is_empty(), "{situation}");
        assert!(of(situation, "something-else").is_empty(), "{situation}");
    }
}
