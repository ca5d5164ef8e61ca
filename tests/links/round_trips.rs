//! Every page that the scenarios lead over, and what a person can do on it.

use std::rc::Rc;

use evenhand::domain::{Answer, Directory, Holder, Person, Post, PostId, QuestionId};
use evenhand::session::{Change, Session, Unusable, View};

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

/// Whatever is tried from an advice comes back as tried, on the same page, with the person's own answers beneath it.
#[test]
fn what_is_tried_out_comes_back_as_that() {
    let (mut asked, mut tries) = (0, 0);
    for pack in packs() {
        for scenario in pack.scenarios.iter().step_by(150) {
            let which = format!("{} {}", pack.protocol.about.id, scenario.id);
            let own = open(&pack.session(), &pack.advice_link(scenario)).0;
            for row in own.rows() {
                for option in pack.protocol.questions.at(row.question).all().iter().map(Answer::Option) {
                    let mut trying = own.apply(Change::Try(row.question, option));
                    let mut pages = 0;
                    while let View::Question(screen) = trying.view() {
                        check_trial(&pack, &own, &trying, &which);
                        (asked, pages) = (asked + 1, pages + 1);
                        let first = |asked: &evenhand::session::Asked| {
                            (asked.question, asked.offered.iter().next().map_or(Answer::NotSure, Answer::Option))
                        };
                        let dated = screen.questions.iter().any(|asked| asked.offered.iter().next().is_none());
                        if dated || pages > 9 {
                            break;
                        }
                        trying = trying.apply(Change::Answer(screen.questions.iter().map(first).collect()));
                    }
                    check_trial(&pack, &own, &trying, &which);
                    tries += 1;
                }
            }
        }
    }
    assert!(tries > 200 && asked > 20, "{tries} tries, {asked} pages asked more");
}

fn check_trial(pack: &Pack, own: &Session, trying: &Session, which: &str) {
    let link = write(trying);
    assert!(link.starts_with(&write(own)) && link.contains("&.try."), "{which}: {link}");
    let (opened, how) = open(&pack.session(), &link);
    assert_eq!((how.changed, opened.view()), (None, trying.view()), "{which}: {link}");
    assert_eq!(opened.own_answers(), own.answers(), "{which}: {link}");
    let also = |&(question, _): &(QuestionId, Answer)| opened.tried().iter().any(|(other, _)| *other == question);
    assert!(trying.tried().iter().all(also) && opened.answers() == trying.answers(), "{which}: {link}");
    let after = opened.apply(Change::EndTrial);
    assert_eq!((after.view(), after.place(), after.answers()), (own.view(), own.place(), own.answers()), "{which}");
    // The link to their own advice, as by Back in the browser, ends it.
    let back = open(trying, &write(own)).0;
    assert_eq!((back.trying(), back.view()), (None, own.view()), "{which}");
}

#[test]
fn nothing_is_tried_where_the_advice_is_another() {
    let pack = made_up();
    let own = open(&pack.session(), &pack.advice_link(&pack.scenarios[0])).0;
    let row = own.rows().pop().expect("an answer");
    let link = write(&own.apply(Change::Try(row.question, Answer::NotSure)));
    let newer = pack.changed(|parts| parts.about.version = "2".to_owned());
    let (opened, how) = open(&newer.session(), &link);
    assert!(how.changed.is_some() && opened.trying().is_none());
    let verdict =
        "depends do-not go-ahead".split(' ').find(|verdict| !link.contains(verdict)).expect("another verdict");
    let then = link.find(".verdict=").expect("a verdict") + ".verdict=".len();
    let end = then + link[then..].find('&').expect("more");
    let (opened, how) = open(&pack.session(), &format!("{}{verdict}{}", &link[..then], &link[end..]));
    assert!(how.changed.is_some() && opened.trying().is_none());
    let id = &pack.protocol.questions.at(row.question).id;
    let (opened, how) = open(&pack.session(), &format!("{}&.try.{id}=nothing-like-it", write(&own)));
    assert_eq!((opened.trying(), how.changed.map(|changed| changed.dropped)), (None, Some(vec![None])));
    let twice = format!("{link}&.try.{id}=not-sure");
    assert_eq!(evenhand::link::read(&pack.session(), &twice), Err(Unusable::Damaged));
}

/// A directory in which this post has a holder for each of two services.
fn with_services(session: &Session, post: PostId) -> Session {
    let of = |service: &str, name: &str| Holder {
        service: Some(service.to_owned()),
        person: Some(Person { name: Some(name.to_owned()), key: name.to_lowercase(), ..Person::default() }),
        ..Holder::of(post)
    };
    let holders = vec![of("Housing & homes, süd", "Ann"), of("Parks", "Ben")];
    session.with_directory(Rc::new(Directory { holders, services: session.directory().services.clone() }))
}

#[test]
fn the_service_comes_back_with_the_person_who_is_meant() {
    let mut named = 0;
    for pack in packs() {
        for scenario in pack.scenarios.iter().step_by(8) {
            let own = open(&pack.session(), &pack.advice_link(scenario)).0;
            let View::Advice(advice) = own.view() else { panic!("no advice") };
            for post in advice.contacts.iter().map(|contact| contact.post) {
                let chosen =
                    with_services(&own, post).apply(Change::Service(post, Some("Housing & homes, süd".to_owned())));
                if !matches!(chosen.view(), View::Advice(_)) {
                    continue;
                }
                let link = write(&chosen);
                // As on a page that has just been loaded: the link first, the directory later.
                let (opened, how) = open(&pack.session(), &link);
                assert_eq!(how.changed, None, "{link}");
                assert_eq!(write(&opened), link, "what has not come yet stays in the link");
                let arrived = with_services(&opened, post);
                assert_eq!((arrived.view(), write(&arrived)), (chosen.view(), link.clone()));
                let View::Advice(advice) = arrived.view() else { panic!("no advice") };
                named += advice
                    .contacts
                    .iter()
                    .filter(|contact| contact.held.people.iter().any(|one| one.key == "ann"))
                    .count();
                // And as by Forward, where the directory is there.
                let without = with_services(&own, post);
                assert_eq!(open(&without, &link).0.view(), chosen.view(), "{link}");
                // A link without it takes it back.
                assert_eq!(open(&chosen, &write(&own)).0.view(), without.view());
            }
        }
    }
    assert!(named > 50, "{named}");
}

#[test]
fn a_service_that_is_not_there_is_no_service() {
    let pack = packs().into_iter().find(|pack| pack.protocol.about.id == "havant").expect("havant");
    let post = pack.protocol.posts.find(|post: &Post| post.id == "executive-director").expect("the post");
    let start = write(&pack.session());
    let read = |part: &str| evenhand::link::read(&pack.session(), &format!("{start}&{part}"));
    let session = open(&pack.session(), &format!("{start}&.service.executive-director=%3Cb%3E")).0;
    assert!(!session.directory().lacks_a_service(), "nothing is known before the directory is there");
    let session = with_services(&session, post);
    assert!(session.directory().lacks_a_service());
    assert_eq!((session.directory().chosen(post), write(&session)), (None, start.clone()));
    assert_eq!(session.view(), with_services(&pack.session(), post).view());
    let services = ".service.executive-director=A&.service.executive-director=B";
    assert_eq!(read(services), Err(Unusable::Damaged));
    let unknown = read(".service.nobody=A").expect("a link").changed.expect("it is said");
    assert_eq!(unknown.dropped, [None]);
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
