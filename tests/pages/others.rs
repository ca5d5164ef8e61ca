//! What other protocols say, as the page of advice tells it, for a story of every situation of every pack.
#![expect(clippy::indexing_slicing, reason = "a test says what it expects by failing")]

use std::collections::HashSet;
use std::rc::Rc;
use std::sync::mpsc;

use chrono::NaiveDate;
use evenhand::compare::{circumstances, compare};
use evenhand::domain::{Answer, Protocol};
use evenhand::session::{Change, Session, View};
use evenhand::ui::Settings;
use evenhand::ui::examples::pages;
use evenhand::ui::others::Others;
use evenhand::ui::state::{Action, State};
use evenhand::ui::words;
use scraper::{ElementRef, Html, Selector};
use yew::Reducible;

use crate::packs;

/// What a page must show of the other protocols: each by its name, its verdict if it has one, and those whom it names.
type Told = Vec<(String, Option<&'static str>, Vec<String>)>;

#[test]
fn every_other_protocol_stands_there_once_with_what_it_says() {
    let (tell, told) = mpsc::channel();
    let states = move || {
        let packs = packs::all().unwrap();
        let all = || packs.iter().map(|pack| (*pack.protocol).clone()).collect::<Vec<Protocol>>();
        let mut states = Vec::new();
        for pack in &packs {
            let mut situations = HashSet::new();
            for scenario in &pack.scenarios {
                let session = pack.session(&packs::answers(scenario), today()).unwrap().apply(Change::Accept);
                let situation = pack.protocol.situation().and_then(|asked| session.answers().get(asked));
                let View::Advice(advice) = session.view() else { continue };
                if !situations.insert(situation) {
                    continue;
                }
                let state = shown(&session, all());
                tell.send(expected(&pack.protocol, &all(), &advice.answers)).unwrap();
                // What is tried out is put to the others too.
                if let Some(other) = advice.would_change.first() {
                    let change = Change::Try(other.question, Answer::Option(other.to));
                    let trial = state.clone().reduce(Action::Go(change));
                    if let View::Advice(advice) = &*trial.view {
                        tell.send(expected(&pack.protocol, &all(), &advice.answers)).unwrap();
                        states.push((*trial).clone());
                        states.insert(states.len() - 1, (*state).clone());
                        continue;
                    }
                }
                states.push((*state).clone());
            }
        }
        states
    };
    let pages = pages(states).unwrap();
    assert!(pages.len() > 300, "{}", pages.len());
    for (page, mut told) in pages.iter().zip(told) {
        let mut drawn = read(&Html::parse_fragment(page));
        drawn.sort_by(|one, other| one.0.cmp(&other.0));
        told.sort_by(|one, other| one.0.cmp(&other.0));
        assert_eq!(drawn.len(), told.len());
        for (drawn, (name, verdict, contacts)) in drawn.iter().zip(told) {
            assert_eq!(drawn.0, name);
            assert_eq!(drawn.1.as_deref(), verdict, "{name}");
            for contact in contacts {
                assert!(drawn.2.contains(&contact), "{name}: {contact} in {}", drawn.2);
            }
        }
    }
}

#[test]
fn nothing_is_compared_before_somebody_asks_nor_away_from_the_advice() {
    let pack = packs::named("havant").unwrap();
    let session = pack.session(&packs::answers(&pack.scenarios[0]), today()).unwrap().apply(Change::Accept);
    assert!(State::at(session.clone(), Settings::default()).compared.is_empty());
    let state = shown(&session, vec![(*pack.protocol).clone(), (*packs::named("surrey").unwrap().protocol).clone()]);
    assert_eq!(state.compared.len(), 2);
    let elsewhere = state.reduce(Action::Go(Change::StartAgain));
    assert!(elsewhere.compared.is_empty());
}

fn shown(session: &Session, all: Vec<Protocol>) -> Rc<State> {
    let others = Others::than(session.protocol(), all);
    Rc::new(State::at(session.clone(), Settings::default())).reduce(Action::Compare(others))
}

fn expected(home: &Protocol, all: &[Protocol], answers: &[(evenhand::domain::QuestionId, Answer)]) -> Told {
    let mut protocols = vec![home];
    protocols.extend(all.iter().filter(|other| other.about.id != home.about.id));
    let entries = compare(&protocols, &circumstances(home, answers.iter().copied()), today());
    let others = entries.iter().filter(|entry| entry.place > 0);
    others
        .map(|entry| {
            let protocol = protocols[entry.place];
            let advice = entry.there.advice.as_ref().filter(|_| entry.there.silence.is_none());
            let contacts = advice.map(|advice| advice.contacts.iter().collect::<Vec<_>>()).unwrap_or_default();
            let titles = contacts.iter().map(|contact| protocol.posts.at(contact.post).title.clone()).collect();
            let verdict = advice.map(|advice| words::verdict(advice.verdict));
            (protocol.about.id.clone(), verdict, titles)
        })
        .collect()
}

fn read(page: &Html) -> Vec<(String, Option<String>, String)> {
    let find = |selector: &str| Selector::parse(selector).unwrap();
    let text = |element: ElementRef<'_>| element.text().collect::<String>();
    let (cards, tag) = (find("[data-other]"), find(".eh-verdict-tag"));
    let cards = page.select(&cards).map(|card| {
        let verdict = card.select(&tag).next().map(text);
        (card.attr("data-other").unwrap().to_owned(), verdict, text(card))
    });
    cards.collect()
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}
