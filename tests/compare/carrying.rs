//! Answers carried from one protocol to another.

use evenhand::compare::{Left, Said, Silence, Told, carry, circumstances, compare, there};
use evenhand::domain::{Answer, Directory, State, Verdict};
use evenhand::engine::{Outcome, consult};
use evenhand::session::Session;
use std::rc::Rc;

use super::made_up::{self, answers, bound, protocol};
use super::{own, pack, today};

fn option(question: &str, own: bool, option: &str, side: Option<&str>) -> Said {
    Said { question: question.into(), own, told: Told::Option(option.into(), side.map(str::to_owned)) }
}

#[test]
fn packs_mark_their_own_questions() {
    assert_eq!(own(&pack("surrey")), ["dishonest", "not-impartial", "harms-good-name"]);
    let havant = pack("havant");
    assert!(
        havant.questions.iter().all(|(_, question)| !["role", "outsiders"].contains(&&*question.id) || !question.own)
    );
}

/// Two packs with a question of their own each, by chance of the same name: it is never carried over.
#[test]
fn an_own_question_is_never_carried_over() {
    let own = |text: &str| {
        format!(
            "[[question]]\nid = \"chance\"\nafter = \"a\"\nstage = \"circumstance\"\ntext = \"{text}\"\nkind = \"yes-no\"\n{}",
            made_up::POSTS
        )
    };
    let rule = bound(
        "[[clause.rule]]\nid = \"r\"\nwhen = { chance = [\"yes\"], a = [\"yes\"] }\nverdict = \"do-not\"\ndo = [{ id = \"s\", text = \"S\" }]\n",
    );
    let (home, other) =
        (protocol(made_up::COMMON, &own("One?"), &rule), protocol(made_up::COMMON, &own("Another?"), &rule));
    let said = circumstances(&home, answers(&home, "role=clerk a=yes chance=yes").iter());
    let at_home = there(&home, &said, true, today());
    assert_eq!(at_home.advice.expect("advice").verdict, Verdict::DoNot);
    let elsewhere = there(&other, &said, false, today());
    let place = said.iter().position(|said| said.question == "chance").expect("it was said");
    assert_eq!(elsewhere.carried.left, [(place, Left::OwnQuestion)]);
    let advice = elsewhere.advice.expect("advice");
    assert_eq!((advice.verdict, elsewhere.not_asked.len()), (Verdict::Depends, 1));
    // Nor is a shared answer taken for an own question of the other.
    let shared = [option("role", false, "clerk", Some("officer")), option("chance", false, "yes", None)];
    assert_eq!(carry(&other, &shared, false).left, [(1, Left::NotAsked)]);
}

#[test]
fn a_role_that_is_not_told_apart_is_the_first_of_its_side() {
    let surrey = pack("surrey");
    let carried = carry(&surrey, &[option("role", false, "chief-executive", Some("officer"))], false);
    let who = surrey.who().expect("a question");
    let officer = surrey.questions.at(who).option_named("junior-officer");
    assert_eq!((carried.role, carried.answers.get(who)), (officer, officer.map(Answer::Option)));
    // An answer of any other question is never replaced.
    let situation = carry(&surrey, &[option("situation", false, "attend-group-meting", None)], false);
    assert_eq!(situation.left, [(0, Left::NoSuchOption)]);
}

#[test]
fn a_situation_that_is_not_there_is_silence_and_says_which() {
    let said = [
        option("role", false, "junior-officer", Some("officer")),
        option("issue", false, "party-group", None),
        option("situation", false, "stay-at-group-meeting", None),
    ];
    let surrey = pack("surrey");
    let found = there(&surrey, &said, false, today());
    assert!(found.advice.is_none() && found.silence == Some(Silence::NoSuchSituation));
    let members_only = [
        option("role", false, "ward-councillor", Some("member")),
        said[1].clone(),
        option("situation", false, "attend-group-meeting", None),
    ];
    assert_eq!(there(&pack("havant"), &members_only, false, today()).silence, Some(Silence::NotForRole));
}

/// Whoever has answered everything reads the same here as in a consultation; and nothing depends on who holds a post.
#[test]
fn what_is_told_in_full_is_the_consultation() {
    for name in ["havant", "thurrock", "district-code"] {
        let protocol = Rc::new(pack(name));
        for given in some_consultations(&protocol) {
            let Outcome::Advise(mut expected) = consult(&protocol, &given, &Directory::default(), today()) else {
                panic!("{name}: unfinished")
            };
            let session = Session::with_answers(Rc::clone(&protocol), Rc::default(), today(), given.clone());
            let rows = session.rows().into_iter().map(|row| (row.question, row.answer));
            let found = there(&protocol, &circumstances(&protocol, rows), false, today());
            let asked = session.trace().questions;
            let own = asked.iter().any(|(question, state)| {
                matches!(state, State::Answered(_) | State::NotSure) && protocol.questions.at(*question).own
            });
            let mut advice = *found.advice.expect("advice");
            // Whom it names at all and what would change it is not compared.
            expected.would_change.clear();
            expected.named.clear();
            if own {
                continue;
            }
            advice.named.clear();
            assert_eq!(advice, *expected, "{name}");
            assert_eq!(found.not_asked, []);
        }
    }
}

/// A few hundred consultations, spread over all.
fn some_consultations(protocol: &evenhand::domain::Protocol) -> Vec<evenhand::domain::Answers> {
    let mut found = Vec::new();
    for seed in 0..300u64 {
        let mut answers = evenhand::domain::Answers::default();
        let mut random = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
        while let Outcome::Ask(ask) =
            evenhand::engine::consult_plain(protocol, &answers, &Directory::default(), today())
        {
            let asked = ask.questions[0];
            let all: Vec<Answer> =
                evenhand::pack::walk::answers_offered(protocol, asked.question, asked.offered, today()).collect();
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            answers.set(asked.question, all[random as usize % all.len()]);
        }
        found.push(answers);
    }
    found
}

#[test]
fn the_first_stays_first_and_differences_come_before_silence() {
    let packs = ["havant", "surrey", "lga-based", "district-code", "east-staffordshire"].map(pack);
    let all: Vec<&_> = packs.iter().collect();
    let said = [
        option("role", false, "junior-officer", Some("officer")),
        option("issue", false, "party-group", None),
        option("situation", false, "attend-group-meeting", None),
        option("outsiders", false, "yes", None),
    ];
    let entries = compare(&all, &said, today());
    assert_eq!(entries[0].place, 0);
    assert_eq!(entries.last().map(|last| (last.place, last.there.silence.is_some())), Some((1, true)));
    let lga = entries.iter().find(|entry| entry.place == 2).expect("it is there");
    assert!(lga.differs.verdict && lga.there.advice.as_ref().is_some_and(|advice| advice.verdict == Verdict::DoNot));
    // What it was not told stands open, and what each answer would lead to.
    assert!(!lga.there.not_asked.is_empty());
}
