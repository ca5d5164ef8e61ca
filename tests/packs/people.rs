//! Persons, not posts, over all real packs: somebody who holds two posts is left out under both when it is about them.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use evenhand::domain::{Advice, Answer, Directory, Held, Holder, Naming, Person, PostId, Protocol, StepKind};
use evenhand::engine::{Outcome, consult_plain};
use evenhand::pack::{read_directory, scenarios};
use evenhand::session::{Change, Session};
use serde_json::{Value, json};

use crate::{packs, protocol, today};

/// Whatever is asked besides is answered with the first option.
fn advice(mut session: Session) -> Advice {
    loop {
        let (held, directory) = (session.protocol(), session.directory());
        match consult_plain(held, session.answers(), directory, today()) {
            Outcome::Advise(advice) => return *advice,
            Outcome::Ask(ask) => {
                let asked = ask.questions[0];
                let first = asked.offered.iter().next().map_or(Answer::NotSure, Answer::Option);
                session = session.apply(Change::Answer(vec![(asked.question, first)]));
            }
        }
    }
}

/// The posts that the answers name for whom it is about, for who is asking and for who was tried last.
fn named(protocol: &Protocol, advice: &Advice) -> Vec<PostId> {
    let mut named = Vec::new();
    for &(question, answer) in &advice.answers {
        let question = protocol.questions.at(question);
        let apart = matches!(question.names, Some(Naming::About | Naming::Asker | Naming::Tried));
        if let (true, Answer::Option(option)) = (apart, answer) {
            named.extend(question.option(option).expect("an option").posts.iter().copied());
        }
    }
    named
}

/// Whatever else somebody is whom a matter is about: they are in no contact, on no ladder, and no step sends there.
#[test]
fn whoever_it_is_about_is_nowhere_on_the_way() {
    let (mut looked_at, mut wrong) = (0, BTreeSet::new());
    for (name, mut reading) in packs() {
        let protocol = protocol(&mut reading);
        let mut started: BTreeMap<_, Session> = BTreeMap::new();
        for scenario in &reading.scenarios {
            let Ok(session) = scenarios::session(&protocol, scenario, today()) else { continue };
            let given = advice(session.clone());
            for &(question, _) in &given.answers {
                let asked = protocol.questions.at(question);
                for option in asked.all().iter().filter(|_| asked.names == Some(Naming::About)) {
                    let answer = Change::Answer(vec![(question, Answer::Option(option))]);
                    started.entry((&scenario.id, question, option)).or_insert_with(|| session.apply(answer));
                }
            }
        }
        for ((_, question, option), session) in &started {
            let posts = &protocol.questions.at(*question).option(*option).expect("an option").posts;
            // Everybody to whom the advice would send.
            let ahead = self::posts(&advice(session.clone()));
            let others: Vec<_> = ahead.into_iter().filter(|&post| !protocol.posts.at(post).body).collect();
            for (&one, other) in posts.iter().flat_map(|one| others.iter().map(move |&other| (one, other))) {
                let directory = Rc::new(both(one, other));
                let held = protocol.held_by(&directory, today()).map_or_else(|| Rc::clone(&protocol), Rc::new);
                let answers = session.answers().clone();
                let advice = advice(Session::with_answers(Rc::clone(&held), directory, today(), answers));
                if !named(&held, &advice).contains(&one) {
                    continue;
                }
                looked_at += 1;
                let title = |post: PostId| &protocol.posts.at(post).title;
                let said = format!("{name}: {} is {}, {:?}", title(one), title(other), advice.verdict);
                let is_one = |post: PostId| post == one || post == other;
                assert!(!advice.contacts.iter().any(|contact| !contact.direct && is_one(contact.post)), "{said}");
                assert!(!advice.ladder.iter().any(|later| is_one(later.post)), "{said}");
                for step in advice.steps.iter().filter(|step| step.said.kind == StepKind::Do) {
                    let rungs = protocol.rules.at(step.rule).contact.iter().flat_map(|contact| &contact.rungs);
                    // A step can stand in another rule than the contact.
                    let behind = advice.taken.iter().map(|taken| &taken.passed.post);
                    for &post in rungs.flat_map(|rung| &rung.posts).chain(behind).filter(|&&post| is_one(post)) {
                        let (text, title) = (step.said.text.to_lowercase(), title(post).to_lowercase());
                        if text.contains(&title) {
                            wrong.insert(format!("{name}: {} is left out, and sent to: {text}", title));
                        }
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(looked_at > 200, "only {looked_at} consultations were about somebody with a post");
}

fn both(one: PostId, other: PostId) -> Directory {
    let person = Person { name: Some("Ann Example".to_owned()), key: "ann example".to_owned(), ..Person::default() };
    let holds = |post| Holder { person: Some(person.clone()), ..Holder::of(post) };
    Directory { holders: vec![holds(one), holds(other)], ..Directory::default() }
}

#[test]
fn somebody_with_two_posts_is_sent_to_under_neither() {
    let mut looked_at = 0;
    for (name, mut reading) in packs() {
        let protocol = protocol(&mut reading);
        let started: Vec<(&str, Session, Vec<PostId>)> = reading
            .scenarios
            .iter()
            .filter_map(|scenario| {
                let session = scenarios::session(&protocol, scenario, today()).ok()?;
                let named = named(&protocol, &advice(session.clone()));
                (!named.is_empty()).then_some((scenario.id.as_str(), session, named))
            })
            .collect();
        for one in protocol.posts.ids() {
            let about: Vec<_> = started.iter().filter(|(_, _, named)| named.contains(&one)).collect();
            for other in protocol.posts.ids().filter(|&other| other != one && !about.is_empty()) {
                let directory = Rc::new(both(one, other));
                // Prepared once for all: the sessions share it.
                let held = protocol.held_by(&directory, today()).map(Rc::new).expect("a protocol for one person");
                for (scenario, session, _) in &about {
                    let answers = session.answers().clone();
                    let session = Session::with_answers(Rc::clone(&held), Rc::clone(&directory), today(), answers);
                    let advice = advice(session);
                    if !named(&held, &advice).contains(&one) {
                        continue;
                    }
                    looked_at += 1;
                    let tried_only = |advice: &Advice| {
                        advice.answers.iter().all(|&(question, answer)| {
                            let question = held.questions.at(question);
                            let Answer::Option(option) = answer else { return true };
                            let names_one = question.option(option).expect("an option").posts.contains(&one);
                            !names_one || question.names == Some(Naming::Tried)
                        })
                    };
                    let is_one = |post: PostId| post == one || post == other;
                    let contact = advice.contacts.iter().any(|contact| !contact.direct && is_one(contact.post));
                    // Whoever was tried may still help in a difficulty.
                    let ladder = advice.ladder.iter().any(|later| is_one(later.post)) && !tried_only(&advice);
                    let title = |post: PostId| &protocol.posts.at(post).id;
                    assert!(!contact && !ladder, "{name} {scenario}: {} is {} too", title(one), title(other));
                }
            }
        }
    }
    assert!(looked_at > 1_000, "only {looked_at} consultations were about somebody with two posts");
}

/// A committee or a procedure is never the person whom a matter is about, whatever the directory says of it.
#[test]
fn a_body_stays_where_it_is_whoever_is_named_for_it() {
    let mut shown = 0;
    for (name, mut reading) in packs() {
        let protocol = protocol(&mut reading);
        let bodies: Vec<PostId> = protocol.posts.ids().filter(|&post| protocol.posts.at(post).body).collect();
        for scenario in &reading.scenarios {
            let Ok(session) = scenarios::session(&protocol, scenario, today()) else { continue };
            let alone = advice(session.clone());
            let at = |post: PostId| protocol.posts.at(post).in_directory();
            for (&body, one) in
                bodies.iter().flat_map(|body| named(&protocol, &alone).into_iter().map(move |one| (body, one)))
            {
                if protocol.posts.at(one).body {
                    continue;
                }
                let ann = json!({"name": "Ann Example"});
                for (one_is, body_is, left) in [
                    (&ann, json!({"name": "ann  EXAMPLE", "phone": "1"}), json!({at(one): ann})),
                    (&ann, json!({"same_as": at(one)}), json!({at(one): ann})),
                    (&json!({"same_as": at(body)}), json!({"phone": "1"}), json!({})),
                ] {
                    let read = |posts: Value| {
                        let (directory, found) =
                            read_directory(json!({"posts": posts}).to_string().as_bytes(), &protocol);
                        (Rc::new(directory), found.iter().map(|finding| finding.code.id()).collect::<Vec<_>>())
                    };
                    let people = json!({at(one): one_is, at(body): body_is});
                    let said = format!("{name} {}: {people}", scenario.id);
                    let ((directory, found), (without, _)) = (read(people), read(left));
                    assert_eq!(
                        (found, directory.shared(today())),
                        (vec!["held-body"], without.shared(today())),
                        "{said}"
                    );
                    let with_names = advice(session.with_directory(directory));
                    assert_eq!(posts(&with_names), posts(&advice(session.with_directory(without))), "{said}");
                    for held in held(&with_names, body) {
                        shown += 1;
                        assert!(held.people.iter().all(|person| person.name.is_none()), "{name}: {held:?}");
                    }
                }
            }
        }
    }
    assert!(shown > 30, "only {shown} times a body was shown");
}

/// Whom to go to, and who comes later.
fn posts(advice: &Advice) -> Vec<PostId> {
    let later = advice.ladder.iter().map(|later| later.post);
    advice.contacts.iter().map(|contact| contact.post).chain(later).collect()
}

fn held(advice: &Advice, post: PostId) -> Vec<&Held> {
    let contacts = advice.contacts.iter().filter(|contact| contact.post == post).map(|contact| &contact.held);
    contacts.chain(advice.ladder.iter().filter(|later| later.post == post).map(|later| &later.held)).collect()
}
