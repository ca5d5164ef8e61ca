//! What leaves the page: the record and the emails, of every scenario of every pack.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what it expects by failing, in what its cases share too"
)]

#[path = "record/contents.rs"]
mod contents;
#[path = "record/emails.rs"]
mod emails;
#[path = "record/links.rs"]
mod links;
#[path = "browser/packs.rs"]
#[expect(dead_code, reason = "the browser needs more of it")]
mod packs;

use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime};
use evenhand::domain::{Advice, Directory, Protocol};
use evenhand::engine::Outcome;
use evenhand::pack::read_directory;
use evenhand::session::Session;

/// Says what cannot be read.
type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// One advice.
struct Case {
    /// The pack and the scenario.
    name: String,
    protocol: Rc<Protocol>,
    directory: Rc<Directory>,
    advice: Advice,
}

/// The advice of every scenario of every pack; without a directory, and with one in which everybody has these.
fn cases(name: &str, email: &str) -> Vec<Case> {
    let mut cases = Vec::new();
    for pack in packs::all().unwrap() {
        let full = Rc::new(directory(&pack.protocol, name, email));
        for scenario in &pack.scenarios {
            let answers = pack.session(&packs::answers(scenario), made().date()).unwrap().answers().clone();
            for directory in [Rc::default(), full.clone()] {
                let session =
                    Session::with_answers(pack.protocol.clone(), directory.clone(), made().date(), answers.clone());
                let advice = match session.outcome() {
                    Outcome::Advise(advice) => advice,
                    // Posts that a directory lists as one are then one person, which can make another question matter.
                    Outcome::Ask(_) if !directory.holders.is_empty() => continue,
                    Outcome::Ask(_) => panic!("{}: {}", pack.id, scenario.id),
                };
                cases.push(Case {
                    name: format!("{}: {}", pack.id, scenario.id),
                    protocol: pack.protocol.clone(),
                    directory,
                    advice: *advice,
                });
            }
        }
    }
    assert!(cases.len() > 400, "{}", cases.len());
    cases
}

/// Every post of the protocol has a holder with this name, then a number, and this address.
fn directory(protocol: &Protocol, name: &str, email: &str) -> Directory {
    let holder = |number: usize| serde_json::json!({ "name": format!("{name} {number}"), "email": email, "phone": "01632 960001" });
    let listed = protocol.posts.iter().enumerate();
    let posts: serde_json::Map<_, _> =
        listed.map(|(number, (_, post))| (post.in_directory().to_owned(), holder(number))).collect();
    read_directory(serde_json::json!({ "posts": posts }).to_string().as_bytes(), protocol).0
}

fn made() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap().and_hms_opt(14, 5, 0).unwrap()
}
