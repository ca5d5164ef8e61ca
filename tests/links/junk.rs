//! Links that nobody has written, or that somebody has changed: valid answers come of them, or a refusal.

use evenhand::domain::Answer;
use evenhand::link::{self, LONGEST};
use evenhand::session::{Change, Session, Unusable};
use proptest::prelude::*;

use crate::{Pack, made_up, packs, write};

/// What comes of it can be consulted, holds only answers that there are, and is written as a link that is read the same.
fn check(session: &Session, link: &str) -> bool {
    let Ok(opened) = link::read(session, link) else { return false };
    for (question, answer) in opened.opening.answers.iter().chain(opened.opening.tried.iter().copied()) {
        let asked = session.protocol().questions.get(question).expect("a question");
        match answer {
            Answer::Option(option) => assert!(asked.option(option).is_some(), "{link}"),
            Answer::NotSure => assert!(asked.not_sure, "{link}"),
            Answer::Date(_) | Answer::DateTime(_) => assert!(asked.options().is_empty(), "{link}"),
        }
    }
    let there = session.apply(Change::Open(opened.opening));
    let again = link::read(session, &write(&there)).unwrap_or_else(|why| panic!("{link}: {why:?}"));
    assert_eq!((&again.opening.answers, again.changed), (there.own_answers(), None), "{link}");
    assert_eq!(session.apply(Change::Open(again.opening)).view(), there.view(), "{link}");
    true
}

/// A link of each kind, from two packs.
fn links() -> Vec<(Pack, Vec<String>)> {
    let mut links = Vec::new();
    for pack in packs().into_iter().filter(|pack| pack.protocol.about.id == "thurrock").chain([made_up()]) {
        let advice = pack.advice_link(&pack.scenarios[0]);
        let session = crate::open(&pack.session(), &advice).0;
        let last = session.rows().last().expect("an answer").question;
        let others = [session.apply(Change::Back), session.apply(Change::Revisit(last)), pack.session()];
        let written = others.iter().map(write).chain([advice]).collect();
        links.push((pack, written));
    }
    assert_eq!(links.len(), 2);
    links
}

#[test]
fn every_beginning_of_a_link() {
    for (pack, links) in links() {
        let session = pack.session();
        for link in links {
            let good: Vec<bool> = (0..=link.len()).map(|end| check(&session, &link[..end])).collect();
            assert!(good[link.len()] && !good[0] && !good["evenhand".len()], "{link}");
        }
    }
}

/// Every letter of a link in place of every other, and left out, and put in.
#[test]
fn every_single_change_of_a_link() {
    let (mut used, mut refused) = (0, 0);
    for (pack, links) in links() {
        let session = pack.session();
        for link in links {
            for place in 0..link.len() {
                let (before, after) = (&link[..place], &link[place + 1..]);
                for letter in ["", "&", "=", "%", "%FF", "x", "é"] {
                    for changed in [format!("{before}{letter}{after}"), format!("{before}{letter}{}", &link[place..])] {
                        *(if check(&session, &changed) { &mut used } else { &mut refused }) += 1;
                    }
                }
            }
        }
    }
    assert!(used > 1_000 && refused > 1_000, "{used} used, {refused} refused");
}

#[test]
fn what_is_refused_and_why() {
    let pack = made_up();
    let (session, id) = (pack.session(), &pack.protocol.about.id);
    let refused = |link: &str, why| assert_eq!(link::read(&session, link), Err(why), "{link}");
    let start = write(&session);
    refused("", Unusable::Damaged);
    refused("section-2", Unusable::Damaged);
    refused("evenhand", Unusable::OtherPack);
    refused("evenhand=", Unusable::OtherPack);
    refused("evenhand=other&.version=1&.at=start", Unusable::OtherPack);
    refused(&format!("{start}&a={}", "a".repeat(LONGEST)), Unusable::TooLong);
    for wrong in [
        format!("evenhand={id}&.at=start"),
        format!("evenhand={id}&.version=1"),
        format!("evenhand={id}&.version=1&.at=nowhere"),
        format!("evenhand={id}&.version=1&.at=advice"),
        format!("evenhand={id}&.version=1&.at=advice&.verdict=perhaps"),
        format!("{start}&.verdict=go-ahead"),
        format!("{start}&.at=start"),
        format!("{start}&.new=1"),
        format!("{start}&role=warden&role=warden"),
        format!("{start}&role=nobody&role=nobody"),
        format!("{start}&role=%"),
        format!("{start}&role=%4"),
        format!("{start}&role=%zz"),
        format!("{start}&role=<b>"),
        format!("{start}&role=a b"),
        format!("{start}{}", "&a=b".repeat(400)),
    ] {
        refused(&wrong, Unusable::Damaged);
    }
}

proptest! {
    #[test]
    fn anything_at_all(link in any::<String>(), bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let session = made_up().session();
        check(&session, &link);
        check(&session, &String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn anything_that_looks_like_one(parts in proptest::collection::vec((0_usize..12, 0_usize..12), 0..12)) {
        const WORDS: [&str; 12] = [
            "evenhand", ".version", ".at", ".question", ".verdict", "role", "1", "advice", "check", "change", "not-sure", "do-not",
        ];
        let pack = made_up();
        let mut link = format!("evenhand={}&.version=1", pack.protocol.about.id);
        for (key, value) in parts {
            link.push_str(&format!("&{}={}", WORDS[key], WORDS[value]));
        }
        check(&pack.session(), &link);
    }
}
