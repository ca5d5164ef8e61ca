//! Packs with hostile texts, and spoilt packs that still load, drawn as pages: whatever they say is text.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test says what it expects by failing")]

#[path = "../mutilated/spoil.rs"]
#[expect(dead_code, reason = "the other test needs more of it")]
mod spoil;

use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::mpsc;

use chrono::NaiveDate;
use evenhand::domain::{Answers, Protocol};
use evenhand::engine::Outcome;
use evenhand::pack::read_bundle;
use evenhand::pack::walk::answers_offered;
use evenhand::session::{Change, Session, View};
use evenhand::ui::Settings;
use evenhand::ui::examples::pages;
use evenhand::ui::state::State;
use scraper::{Html, Node};
use spoil::Dice;

use crate::packs;

/// Every element that the pages are made of.
const ELEMENTS: [&str; 33] = [
    "a", "button", "circle", "dd", "details", "div", "dl", "dt", "fieldset", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "input", "label", "legend", "li", "ol", "option", "p", "path", "section", "select", "small", "span",
    "strong", "summary", "svg", "textarea", "ul",
];

/// What the address of a link may begin with.
const ADDRESSES: [&str; 4] = ["https:", "mailto:", "tel:", "#"];

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

/// The start page, each question, the answers to check and the advice, on one way through.
fn walk(protocol: &Rc<Protocol>, dice: &mut Dice) -> Vec<State> {
    let session = |answers: &Answers| Session::with_answers(protocol.clone(), Rc::default(), today(), answers.clone());
    let mut states = vec![State::at(Session::new(protocol.clone(), Rc::default(), today()), Settings::default())];
    let mut answers = Answers::default();
    for _ in 0..=protocol.questions.len() {
        let now = session(&answers);
        let Outcome::Ask(ask) = now.outcome() else {
            states.push(State::at(now.clone(), Settings::default()));
            states.push(State::at(now.apply(Change::Accept), Settings::default()));
            return states;
        };
        let now = if answers.iter().next().is_none() { now.apply(Change::Begin) } else { now };
        states.push(State::at(now, Settings::default()));
        let asked = ask.questions[0];
        let offered: Vec<_> = answers_offered(protocol, asked.question, asked.offered, today()).collect();
        answers.set(asked.question, *dice.one(&offered));
    }
    unreachable!("a consultation without an end");
}

/// What a page must show of the pack, and the page.
type Case = (String, Vec<String>);

fn shown(state: &State) -> Vec<String> {
    let protocol = state.protocol();
    match &*state.view {
        View::Start => vec![protocol.about.title.clone()],
        View::Question(screen) => {
            let texts = screen.questions.iter().flat_map(|asked| {
                let question = protocol.questions.at(asked.question);
                let options = question.options().iter().enumerate().filter(|(place, _)| {
                    evenhand::domain::OptionId::new(*place).is_some_and(|option| asked.offered.has(option))
                });
                let labels = options.map(|(_, option)| option.label.clone()).collect::<Vec<_>>();
                // Tick boxes have the labels yes and no, which are ours.
                if screen.questions.len() > 1 { vec![question.text.clone()] } else { labels }
            });
            texts.collect()
        }
        View::Check(_) => Vec::new(),
        View::Advice(advice) => advice.steps.iter().map(|step| step.said.text.clone()).collect(),
    }
}

/// As one reads it: what HTML cannot hold has gone, and spaces are one.
fn plain(text: &str) -> String {
    let text = text.replace(['\0', '\u{fffd}'], "");
    text.split([' ', '\t', '\n', '\r', '\u{c}']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What is wrong with the page: elements, attributes or addresses that are not ours, and texts that are not there.
fn faults(page: &str, texts: &[String]) -> Vec<String> {
    let html = Html::parse_fragment(page);
    let mut faults = Vec::new();
    for node in html.tree.nodes() {
        match node.value() {
            Node::Element(element) => {
                // What a fragment stands in is of the parser's making.
                let around = ["html", "body"].contains(&element.name());
                if !around && !ELEMENTS.contains(&element.name()) {
                    faults.push(format!("an element <{}>", element.name()));
                }
                for (name, value) in element.attrs() {
                    let ours = name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
                    if !ours || name.starts_with("on") || ["style", "src", "srcdoc", "formaction"].contains(&name) {
                        faults.push(format!("an attribute {name}"));
                    }
                    if name == "href" && !ADDRESSES.iter().any(|scheme| value.starts_with(scheme)) {
                        faults.push(format!("a link to {value}"));
                    }
                }
            }
            Node::Comment(_) | Node::Doctype(_) | Node::ProcessingInstruction(_) => faults.push("a comment".to_owned()),
            Node::Document | Node::Fragment | Node::Text(_) => {}
        }
    }
    let said = plain(&html.root_element().text().collect::<String>());
    faults.extend(
        texts
            .iter()
            .map(|text| plain(text))
            .filter(|text| !said.contains(&**text))
            .map(|text| format!("not said: {}", text.chars().take(200).collect::<String>())),
    );
    faults
}

/// Draws every page on a way through each of these protocols. Gives how many pages there were.
fn draw(protocols: impl FnOnce() -> Vec<(String, Rc<Protocol>)> + Send + 'static) -> usize {
    let (tell, told) = mpsc::channel::<Case>();
    // Sessions are of one thread alone: they are made where they are drawn.
    let states = move || {
        let mut states = Vec::new();
        for (number, (name, protocol)) in protocols().into_iter().enumerate() {
            for state in walk(&protocol, &mut Dice(number as u64)) {
                tell.send((name.clone(), shown(&state))).expect("somebody who waits");
                states.push(state);
            }
        }
        states
    };
    let pages = pages(states).expect("pages");
    let mut found = BTreeSet::new();
    for (page, (name, texts)) in pages.iter().zip(told) {
        found.extend(faults(page, &texts).into_iter().map(|fault| format!("{name}: {fault}")));
    }
    let first: Vec<_> = found.iter().take(20).collect();
    assert!(found.is_empty(), "{} faults:\n{first:#?}", found.len());
    pages.len()
}

#[test]
fn hostile_texts_are_texts() {
    let count = draw(|| {
        let packs = packs::all().expect("packs");
        let all = packs.iter().flat_map(|pack| {
            (0..3).map(|number| {
                let bundle = spoil::with_hostile_texts(&pack.bundle, &mut Dice(number * 31 + 7));
                let protocol = read_bundle(&bundle).expect("texts do no harm to a bundle");
                (format!("{} {number}", pack.id), Rc::new(protocol))
            })
        });
        all.collect()
    });
    println!("{count} pages");
    assert!(count > 200, "{count}");
}

#[test]
fn spoilt_bundles_that_load_are_drawn() {
    let count = draw(|| {
        let packs = packs::all().expect("packs");
        let all = (0..3_000).filter_map(|number| {
            let mut dice = Dice(number * 104_729);
            let json = &dice.one(&packs).bundle;
            let protocol = read_bundle(&spoil::bundle(json, &mut dice)).ok()?;
            Some((format!("bundle {number}"), Rc::new(protocol)))
        });
        all.collect()
    });
    println!("{count} pages");
    assert!(count > 1_000, "{count}");
}
