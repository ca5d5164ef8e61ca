//! The page of advice and the record of it say the same, part by part and word for word, in the same order.
#![expect(clippy::indexing_slicing, reason = "a test says what it expects by failing")]

use std::collections::{BTreeSet, HashSet};
use std::rc::Rc;
use std::sync::mpsc;
use std::thread;

use chrono::{NaiveDate, NaiveDateTime};
use evenhand::domain::{Advice, Answer, Directory, Protocol, Stage};
use evenhand::engine::Outcome;
use evenhand::pack::read_directory;
use evenhand::record::{Kind, Record, record};
use evenhand::session::{Change, Session, View};
use evenhand::ui::Settings;
use evenhand::ui::examples::pages;
use evenhand::ui::state::State;
use evenhand::words;
use scraper::{ElementRef, Html, Selector};
use serde_json::{Value, json};

use crate::packs;

/// What stands on the page alone: ways to do something, and what only helps to use them.
const ONLY_ON_THE_PAGE: [&str; 14] = [
    // To be pressed, and what is heard of it. Answers that can be tried are told below.
    "button:not(.eh-other-answers button)",
    ".eh-hidden",
    "[role=status]",
    ".eh-service",
    ".eh-section-record",
    ".eh-onward",
    ".eh-clause-link",
    ".eh-section-would-change > p",
    ".eh-section-would-change > details > summary",
    // A clause opens at each thing that rests on it. In the record each of these names its clauses, which stand there once.
    ".eh-why-here-hint",
    ".eh-why-here-text",
    ".eh-section-why details :is(.eh-label, .eh-list)",
    // Fetched when somebody asks for it.
    "[data-rules]",
    // The record says the minute.
    ".eh-section-answers > .eh-hint",
];

/// Words of the record alone, which the page says by how it is set out.
const ONLY_IN_THE_RECORD: [&str; 1] = ["If the answer is "];

#[test]
fn page_and_record_say_the_same() {
    let halves = [0, 1].map(|half| thread::spawn(move || compare(half)));
    let [one, other] = halves.map(|half| half.join().unwrap());
    let (count, found) = (one.count + other.count, [one.found, other.found].concat());
    assert!(count > 1_800, "{count}");
    assert!(found.is_empty(), "{} of {count}:\n{}", found.len(), found[..found.len().min(40)].join("\n"));
    // Every part that the page can have has been seen, and what stands above the first.
    let titles: BTreeSet<_> = one.titles.union(&other.titles).collect();
    assert_eq!(titles.len(), 13, "{titles:?}");
}

/// What has come of comparing.
#[derive(Default)]
struct Compared {
    count: usize,
    titles: BTreeSet<String>,
    found: Vec<String>,
}

/// Compares what every second pack leads to.
fn compare(half: usize) -> Compared {
    let (tell, records) = mpsc::channel();
    // Sessions are of one thread alone: they are made where they are drawn.
    let states = move || {
        let mut states = Vec::new();
        for (name, session) in packs::all().unwrap().iter().skip(half).step_by(2).flat_map(cases) {
            tell.send((name, of_record(&kept(&session)))).unwrap();
            states.push(State::at(session, Settings::default()));
        }
        states
    };
    let mut compared = Compared::default();
    for (page, (name, record)) in pages(states).unwrap().iter().zip(records) {
        let page = of_page(&Html::parse_fragment(page));
        compared.count += 1;
        compared.found.extend(differences(&page, &record).into_iter().map(|fault| format!("{name}: {fault}")));
        compared.titles.extend(page.into_iter().map(|part| part.title));
    }
    compared
}

/// Every scenario, with people of every kind. For each situation once, too: with nobody known, with the same two in all
/// posts, with each of its questions not sure, and with another answer tried out.
fn cases(pack: &packs::Pack) -> Vec<(String, Session)> {
    let (mut cases, mut situations, mut doubted) = (Vec::new(), HashSet::new(), HashSet::new());
    for scenario in &pack.scenarios {
        let session = pack.session(&packs::answers(scenario), made().date()).unwrap();
        let (protocol, answers) = (session.protocol().clone(), session.answers().clone());
        let situation = protocol.situation().and_then(|situation| answers.get(situation));
        let mut add = |what: &str, session: &Session| {
            cases.push((format!("{}: {}{what}", pack.id, scenario.id), session.apply(Change::Accept)));
        };
        add(", all kinds of people", &session.with_directory(Rc::new(directory(&protocol, mixed))));
        for (question, _) in answers.iter() {
            let asked = protocol.questions.at(question);
            if asked.stage == Stage::Circumstance && doubted.insert((situation, question)) {
                let mut answers = answers.clone();
                answers.set(question, Answer::NotSure);
                let unsure = Session::with_answers(protocol.clone(), Rc::default(), made().date(), answers);
                add(&format!(", not sure {}", asked.id), &unsure);
            }
        }
        if situations.insert(situation) {
            add("", &session);
            add(", the same two", &session.with_directory(Rc::new(directory(&protocol, same))));
            if let Outcome::Advise(advice) = session.outcome()
                && let Some(other) = advice.would_change.first()
            {
                let trial = session.apply(Change::Try(other.question, Answer::Option(other.to)));
                add(", another answer", &trial);
            }
        }
    }
    cases.retain(|(_, session)| matches!(session.view(), View::Advice(_)));
    cases
}

fn kept(session: &Session) -> Record {
    let View::Advice(advice) = session.view() else { unreachable!("others are left out") };
    let advice: &Advice = &advice;
    record(session.protocol(), session.directory(), advice, session.tried(), made())
}

fn made() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap().and_hms_opt(14, 5, 0).unwrap()
}

/// Every post of the protocol with what is made for its number.
fn directory(protocol: &Protocol, people: fn(usize) -> Value) -> Directory {
    let listed = protocol.posts.iter().enumerate();
    let posts: serde_json::Map<_, _> =
        listed.map(|(number, (_, post))| (post.in_directory().to_owned(), people(number))).collect();
    let (directory, findings) = read_directory(json!({ "posts": posts }).to_string().as_bytes(), protocol);
    // Of bodies, what is said of people alone is left out.
    assert!(findings.iter().all(|finding| finding.code == "held-body"), "{findings:?}");
    directory
}

/// Whoever a matter is about may hold every other post too.
fn same(_: usize) -> Value {
    json!([known(1), known(2)])
}

fn known(number: usize) -> Value {
    json!({ "name": format!("Sam Okoro {number}"), "phone": "01632 960001", "email": "sam@harbour.example", "office": "Pier" })
}

/// Away, with and without somebody in their place; several; vacant; to be followed; known by number only; unknown.
fn mixed(number: usize) -> Value {
    let away = json!([{ "from": "2026-11-20", "until": "2026-12-01" }]);
    match number % 6 {
        0 => json!({ "name": format!("Ada {number}"), "away": away, "deputy": known(99) }),
        1 => json!({ "name": format!("Ben {number}"), "away": away }),
        2 => json!([known(number), { "name": "Cora", "phone": "01632 960002" }]),
        3 => json!({ "vacant": true, "deputy": known(98) }),
        4 => json!({ "phone": "01632 960003" }),
        _ => json!([{ "name": "Dev", "until": "2026-12-31" }, { "name": "Eve", "from": "2027-01-01" }]),
    }
}

/// What stands under one heading of the second level, or above the first: the title is empty then.
#[derive(Debug, Default)]
struct Part {
    title: String,
    texts: Vec<String>,
}

fn of_record(record: &Record) -> Vec<Part> {
    let mut parts = vec![Part::default()];
    let mut skip = false;
    for block in &record.blocks {
        let title = &parts.last().unwrap().title;
        // Of the page, these rows stand in the answers, or are said by the summary that opens.
        skip = match block.kind {
            Kind::Name => title.is_empty() || *title == words::WHO && block.text == words::WHY,
            Kind::Value => skip && title.is_empty(),
            _ => false,
        };
        if block.kind == Kind::Heading {
            parts.push(Part { title: block.text.clone(), texts: Vec::new() });
        } else if !skip {
            let mut text = block.text.clone();
            for only in ONLY_IN_THE_RECORD {
                text = text.replace(only, "");
            }
            parts.last_mut().unwrap().texts.push(text);
        }
    }
    parts
}

fn of_page(page: &Html) -> Vec<Part> {
    let all = |selector: &str| Selector::parse(selector).unwrap();
    let (left_out, heading) = (all(&ONLY_ON_THE_PAGE.join(", ")), all("h3"));
    // It speaks of the steps above it.
    assert!(page.select(&all(".eh-verdict-panel + .eh-why-here-hint")).next().is_none(), "a hint about no steps");
    let mut parts = vec![Part::default()];
    for part in page.select(&all(".eh-trying-out :is(h1, h2, li), .eh-verdict-panel :is(h1, h2, p), .eh-section")) {
        let title = part.select(&heading).next().filter(|_| part.value().name() == "section");
        match title {
            Some(title) => {
                let mut texts = Vec::new();
                read(part, &left_out, &mut texts);
                let title: String = title.text().collect();
                assert_eq!(texts.remove(0), title);
                // Ways to keep it, and what other councils say, which nobody takes along.
                if !part.value().classes().any(|class| ["eh-section-record", "eh-section-others"].contains(&class)) {
                    parts.push(Part { title, texts });
                }
            }
            None => parts[0].texts.push(part.text().collect::<Vec<_>>().join(" ")),
        }
    }
    parts
}

/// Its texts in order, but for what is only on the page.
fn read(element: ElementRef<'_>, left_out: &Selector, texts: &mut Vec<String>) {
    for child in element.children() {
        if let Some(inside) = ElementRef::wrap(child) {
            if !left_out.matches(&inside) {
                read(inside, left_out, texts);
            }
        } else if let Some(text) = child.value().as_text() {
            texts.push(text.strip_prefix("Why: ").unwrap_or(text).to_owned());
        }
    }
}

/// Where the two are not the same; nothing where they are.
fn differences(page: &[Part], record: &[Part]) -> Vec<String> {
    let titles = |parts: &[Part]| parts.iter().map(|part| part.title.clone()).collect::<Vec<_>>();
    if titles(page) != titles(record) {
        return vec![format!("the page has {:?}, the record {:?}", titles(page), titles(record))];
    }
    let mut found = Vec::new();
    for (page, record) in page.iter().zip(record) {
        let (mut on_page, mut in_record) = (plain(&page.texts.join(" ")), plain(&record.texts.join(" ")));
        // Above the first heading the record begins with the verdict, the page with the protocol.
        if page.title.is_empty() {
            on_page.sort();
            in_record.sort();
        }
        if on_page != in_record {
            let same = on_page.iter().zip(&in_record).take_while(|(one, other)| one == other).count();
            let from = |words: &[String]| words[same.saturating_sub(4)..words.len().min(same + 12)].join(" ");
            found.push(format!("{}: page `{}`, record `{}`", page.title, from(&on_page), from(&in_record)));
        }
    }
    found
}

/// The words alone: marks and capitals are those of the place where a text stands.
fn plain(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}
