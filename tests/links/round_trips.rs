//! Every page that the scenarios lead over, and what a person can do on it.

use evenhand::domain::Answer;
use evenhand::session::{Change, Session, View};

use crate::{Pack, made_up, open, packs, write};

/// A link to this page leads to this page, with every answer, and on from there to the same pages.
fn check(pack: &Pack, session: &Session, which: &str) -> String {
    let link = write(session);
    let (opened, how) = open(&pack.session(), &link);
    assert_eq!(how.changed, None, "{which}: {link}");
    assert_eq!(opened.answers(), session.answers(), "{which}: {link}");
    // What is shown, and where each step leads, follows from the answers and the place; several places can show the same.
    if opened.place() != session.place() {
        assert_eq!(opened.view(), session.view(), "{which}: {link}");
        assert_eq!(opened.apply(Change::Back).view(), session.apply(Change::Back).view(), "{which}: back from {link}");
    }
    link
}

/// What the scenario answers on this page.
fn on_page(pack: &Pack, session: &Session, given: &evenhand::domain::Answers) -> Option<Change> {
    match session.view() {
        View::Start => Some(Change::Begin),
        View::Check(_) => Some(Change::Accept),
        View::Advice(_) => None,
        View::Question(screen) => {
            let answer = |asked: &evenhand::session::Asked| {
                let answer = given.get(asked.question).or(asked.answer).or_else(|| {
                    let question = pack.protocol.questions.at(asked.question);
                    question
                        .not_sure
                        .then_some(Answer::NotSure)
                        .or_else(|| asked.offered.iter().next().map(Answer::Option))
                });
                (asked.question, answer.expect("an answer"))
            };
            Some(Change::Answer(screen.questions.iter().map(answer).collect()))
        }
    }
}

#[test]
fn every_page_of_every_scenario_comes_back() {
    let (mut pages, mut longest) = (0, String::new());
    for pack in packs() {
        for (place, scenario) in pack.scenarios.iter().enumerate() {
            let which = format!("{} {}", pack.protocol.about.id, scenario.id);
            let given = pack.answers(scenario);
            let mut session = pack.session();
            while let Some(change) = on_page(&pack, &session, &given) {
                let link = check(&pack, &session, &which);
                longest = if link.len() > longest.len() { link } else { longest };
                session = session.apply(change);
                pages += 1;
            }
            let last = check(&pack, &session, &which);
            assert!(last.contains(".at=advice"), "{which}: {last}");
            // So does each page that is gone back to, and each answer that is being changed: some are enough.
            if place % 8 > 0 {
                continue;
            }
            let mut back = session.apply(Change::Back);
            while !matches!(back.view(), View::Start) {
                check(&pack, &back, &which);
                back = back.apply(Change::Back);
            }
            for row in session.rows() {
                check(&pack, &session.apply(Change::Revisit(row.question)), &which);
            }
        }
    }
    assert!(pages > 1_000, "{pages}");
    assert!(longest.len() < 1_000, "{} characters: {longest}", longest.len());
}

#[test]
fn answers_that_are_set_aside_come_along() {
    let pack = made_up();
    for scenario in &pack.scenarios {
        let given = pack.answers(scenario);
        for (question, answer) in given.iter() {
            for option in pack.protocol.questions.at(question).all().iter().map(Answer::Option) {
                let session = pack.session().apply(Change::Replace(given.clone()));
                let changed = session.apply(Change::Revisit(question)).apply(Change::Answer(vec![(question, option)]));
                check(&pack, &changed, &scenario.id);
                let back = open(&pack.session(), &write(&changed)).0;
                let restored = back.apply(Change::Revisit(question)).apply(Change::Answer(vec![(question, answer)]));
                assert_eq!(restored.apply(Change::Accept).view(), session.view(), "{}", scenario.id);
            }
        }
    }
}

#[test]
fn what_is_only_tried_out_has_no_link() {
    let pack = made_up();
    let link = pack.advice_link(&pack.scenarios[0]);
    let session = open(&pack.session(), &link).0;
    let row = session.rows()[0];
    let other =
        pack.protocol.questions.at(row.question).all().iter().map(Answer::Option).find(|&one| one != row.answer);
    let trying = session.apply(Change::Try(row.question, other.expect("another option")));
    assert_eq!(evenhand::link::write(&trying, &trying.view()), None);
    assert_eq!(write(&trying.apply(Change::EndTrial)), link);
    assert_ne!(write(&trying.apply(Change::KeepTrial)), link);
    assert_eq!(open(&trying, &link).0.trying(), None, "a link that is opened ends it");
}

#[test]
fn the_form_is_kept() {
    let pack = made_up();
    let first = write(&pack.session());
    assert_eq!(first, format!("evenhand={}&.version=1&.at=start", pack.protocol.about.id));
    let link = pack.advice_link(&pack.scenarios[0]);
    let parts: Vec<&str> = link.split('&').collect();
    assert!(parts[2] == ".at=advice" && parts[3].starts_with(".verdict=") && parts[4].starts_with("role="), "{link}");
    let other = pack.changed(|parts| parts.about.version = "as quoted on 12 April & later = 3%".to_owned());
    let spelled = write(&other.session());
    assert!(spelled.contains(".version=as+quoted+on+12+April+%26+later+%3D+3%25&.at=start"), "{spelled}");
    assert_eq!(open(&other.session(), &spelled).1.changed, None);
}
