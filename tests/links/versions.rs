//! Links made with another version: every answer that no longer fits is left out and named, and all others stay.

use evenhand::domain::{Answer, Condition, Kind, OptionSet, Question, QuestionId, Table, Test, Verdict};
use evenhand::link;
use evenhand::pack::format::Scenario;
use evenhand::session::{Change, Changed, MadeWith, Place, Unusable, View};

use crate::{Pack, made_up, open, packs, write};

/// The same pack in version 2, with this question changed.
fn newer(pack: &Pack, question: QuestionId, change: impl Fn(&mut Question)) -> Pack {
    pack.changed(|parts| {
        parts.about.version = "2".to_owned();
        let mut rows: Vec<Question> = parts.questions.iter().map(|(_, question)| question.clone()).collect();
        change(&mut rows[usize::from(question)]);
        parts.questions = Table::from(rows);
    })
}

/// What is said of the link to this scenario's advice. The verdict is told as long as all other answers stand.
fn said(pack: &Pack, newer: &Pack, scenario: &Scenario) -> (Changed, View) {
    let link = pack.advice_link(scenario);
    let (session, opened) = open(&newer.session(), &link);
    assert_eq!(opened.opening.place, Place::Next, "{link}");
    let changed = opened.changed.unwrap_or_else(|| panic!("nothing is said of {link}"));
    assert_eq!(changed.kept, opened.opening.answers.iter().collect::<Vec<_>>());
    assert_eq!(changed.verdict_then(session.answers()), changed.verdict);
    assert!(changed.verdict.is_some_and(|verdict| link.contains(&format!(".verdict={}", verdict.id()))));
    (changed, session.view())
}

#[test]
fn nothing_else_is_new() {
    for pack in packs() {
        let newer = pack.changed(|parts| parts.about.version = "2".to_owned());
        for scenario in &pack.scenarios {
            let (changed, view) = said(&pack, &newer, scenario);
            assert_eq!(changed.dropped, []);
            assert_eq!(changed.kept, pack.answers(scenario).iter().collect::<Vec<_>>());
            assert!(matches!(view, View::Check(_)), "{}: {view:?}", scenario.id);
            let named = pack.protocol.about.version.bytes().all(|letter| letter.is_ascii_digit() || letter == b'.');
            let number = MadeWith::Number(pack.protocol.about.version.clone());
            assert_eq!(changed.made_with, if named { number } else { MadeWith::Another });
        }
    }
}

/// Every question and every option of the made-up pack is taken away once.
#[test]
fn what_is_gone_is_named() {
    let pack = made_up();
    let mut dropped = [0; 2];
    for scenario in &pack.scenarios {
        let given = pack.answers(scenario);
        for (question, answer) in given.iter() {
            let others: Vec<_> = given.iter().filter(|(other, _)| *other != question).collect();

            let gone = newer(&pack, question, |asked| asked.id = "another".to_owned());
            let (changed, _) = said(&pack, &gone, scenario);
            assert_eq!((changed.dropped, changed.kept), (vec![None], others.clone()), "{}", scenario.id);
            dropped[0] += 1;

            let Answer::Option(option) = answer else { continue };
            let other_name = newer(&pack, question, |asked| {
                if let Kind::Choice(options) = &mut asked.kind {
                    options[option.place()].id = "another".to_owned();
                }
            });
            let (changed, view) = said(&pack, &other_name, scenario);
            assert_eq!((changed.dropped, changed.kept), (vec![Some(question)], others), "{}", scenario.id);
            let counted = pack.session().apply(Change::Replace(given.clone())).rows();
            if counted.iter().any(|row| row.question == question) {
                let View::Question(screen) = view else { panic!("{}: {view:?}", scenario.id) };
                assert!(screen.questions.iter().any(|asked| asked.question == question), "{}", scenario.id);
            }
            dropped[1] += 1;
        }
    }
    assert!(dropped.iter().all(|&count| count > 5), "{dropped:?}");
}

/// An option that is still there but that nobody is offered any more. Where only one is left, there is nothing to ask.
#[test]
fn what_is_not_offered_any_more_is_named_and_asked_again() {
    let mut dropped = 0;
    for pack in packs().iter().filter(|pack| pack.scenarios.len() > 20).take(2) {
        let who = pack.protocol.who().expect("a question who one is");
        for scenario in pack.scenarios.iter().step_by(9) {
            let given = pack.answers(scenario);
            for (question, answer) in given.iter().filter(|(question, _)| *question != who) {
                let Answer::Option(option) = answer else { continue };
                let hidden = newer(pack, question, |asked| {
                    if let Kind::Choice(options) = &mut asked.kind {
                        let tests = vec![Test::OneOf(who, OptionSet::NONE)];
                        options[option.place()].when = Condition { tests };
                    }
                });
                let others: Vec<_> = given.iter().filter(|(other, _)| *other != question).collect();
                let left = hidden.session().apply(Change::Replace(others.iter().copied().collect()));
                let asks = |view: &View| matches!(view, View::Question(page) if page.questions[0].question == question);
                if asks(&left.view()) {
                    let (changed, view) = said(pack, &hidden, scenario);
                    assert_eq!((changed.dropped, changed.kept), (vec![Some(question)], others), "{}", scenario.id);
                    assert!(asks(&view), "{}", scenario.id);
                    dropped += 1;
                }
            }
        }
    }
    assert!(dropped > 10, "{dropped}");
}

#[test]
fn another_verdict_is_told_until_something_else_is_said() {
    let pack = made_up();
    let link = pack.advice_link(&pack.scenarios[0]);
    let (session, _) = open(&pack.session(), &link);
    let View::Advice(advice) = session.view() else { panic!("{link}") };
    let then = Verdict::ALL.into_iter().find(|&verdict| verdict != advice.verdict).expect("another verdict");
    let other = link.replace(&format!(".verdict={}", advice.verdict.id()), &format!(".verdict={}", then.id()));
    let (session, opened) = open(&pack.session(), &other);
    assert!(matches!(session.view(), View::Check(_)));
    let changed = opened.changed.expect("it is said");
    assert_eq!((&changed.made_with, changed.verdict), (&MadeWith::This, Some(then)));
    assert_eq!(changed.verdict_then(session.answers()), Some(then));
    let (question, _) = session.answers().iter().next().expect("an answer");
    let mut others = session.answers().clone();
    others.clear(question);
    assert_eq!(changed.verdict_then(&others), None);
}

#[test]
fn a_start_page_without_answers_is_the_same_in_every_version() {
    let pack = made_up();
    let newer = pack.changed(|parts| parts.about.version = "2".to_owned());
    assert_eq!(open(&newer.session(), &write(&pack.session())).1.changed, None);
    let alone = format!("evenhand={}", pack.protocol.about.id);
    let (session, opened) = open(&newer.session(), &alone);
    assert_eq!((session.view(), opened.changed), (View::Start, None));
    assert_eq!(link::read(&newer.session(), "evenhand=elsewhere"), Err(Unusable::OtherPack));
}

/// Only numbers of a version are repeated to the visitor.
#[test]
fn no_words_of_a_link_are_kept() {
    let pack = made_up();
    let link = pack.advice_link(&pack.scenarios[0]);
    for (version, made_with) in [
        ("0.9", MadeWith::Number("0.9".to_owned())),
        ("Call+0800+1234", MadeWith::Another),
        ("", MadeWith::Another),
        ("1234567890123", MadeWith::Another),
        ("%3Cb%3E", MadeWith::Another),
    ] {
        let other = link.replace(".version=1&", &format!(".version={version}&"));
        let (_, opened) = open(&pack.session(), &other);
        assert_eq!(opened.changed.map(|changed| changed.made_with), Some(made_with), "{other}");
    }
}
