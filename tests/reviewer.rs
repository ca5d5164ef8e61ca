//! What the page for reviewers works out: the report of the command line, cell by cell, and no comparison where there is
//! nothing to compare. `cargo test --features reviewer --test reviewer`

#![expect(clippy::expect_used, clippy::panic, reason = "a test says what it expects by failing")]

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use evenhand::compare::provisions::topics;
use evenhand::compare::report::{Table, document};
use evenhand::domain::Protocol;
use evenhand::pack::toml::read;
use evenhand::reviewer::{Choices, Model, Refused};

/// Small packs, in the order in which a report has them.
const NAMES: [&str; 4] = ["staffordshire", "surrey", "thurrock", "standards-board"];

fn pack(name: &str) -> Protocol {
    let protocols = Path::new(env!("CARGO_MANIFEST_DIR")).join("protocols");
    let mut files = Vec::new();
    for folder in ["vocabulary", name] {
        for path in fs::read_dir(protocols.join(folder)).expect("a folder").flatten().map(|entry| entry.path()) {
            files.push((path.display().to_string(), fs::read_to_string(&path).expect("a text")));
        }
    }
    let parts: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    read(&parts).protocol.unwrap_or_else(|| panic!("{name} has errors"))
}

fn today() -> NaiveDate {
    "2026-11-23".parse().expect("a day")
}

fn model() -> Model {
    Model::new(NAMES.map(pack).into(), today())
}

fn choices(protocol: &str, others: Option<&[&str]>, topic: Option<&str>) -> Choices {
    Choices {
        protocol: Some(protocol.to_owned()).filter(|protocol| !protocol.is_empty()),
        others: others.map(|others| others.iter().map(|&other| other.to_owned()).collect()),
        topic: topic.map(str::to_owned),
    }
}

#[test]
fn a_report_worked_out_by_cells_is_the_whole_report() {
    let mut model = model();
    model.choose(&choices("surrey", None, None)).expect("a comparison");
    assert!(model.report().is_none(), "nothing is worked out yet");
    while model.left() > 0 {
        model.work();
    }
    let report = model.report().expect("a report");
    let packs = ["surrey", "staffordshire", "thurrock", "standards-board"].map(pack);
    let all: Vec<&Protocol> = packs.iter().collect();
    let table = Table::new(&all, true, topics(&all, today(), &|_, _| true), None);
    assert_eq!(document(&report), document(&table.report()));
    assert!(!report.gaps.is_empty());

    // What is known is not worked out again, whoever is under review.
    for next in [
        choices("", None, None),
        choices("thurrock", Some(&["surrey"]), None),
        choices("", None, Some("publicity/criticise-openly")),
    ] {
        model.choose(&next).expect("a comparison");
        assert_eq!(model.left(), 0, "{next:?}");
        assert!(model.report().is_some());
    }
}

#[test]
fn what_cannot_be_compared_is_refused() {
    let mut model = model();
    for (choices, why) in [
        (choices("surrey", Some(&[]), None), Refused::TooFew),
        (choices("surrey", Some(&["surrey"]), None), Refused::TooFew),
        (choices("", Some(&["surrey"]), None), Refused::TooFew),
        (choices("nowhere", None, None), Refused::NoSuchProtocol),
        (choices("surrey", Some(&["nowhere"]), None), Refused::NoSuchProtocol),
        (choices("surrey", None, Some("nothing")), Refused::NoSuchTopic),
        (choices("surrey", None, Some("publicity/nothing")), Refused::NoSuchTopic),
        (choices("surrey", None, Some("criticise-openly")), Refused::NoSuchTopic),
    ] {
        assert_eq!(model.choose(&choices), Err(why), "{choices:?}");
        assert_eq!(model.left(), 0);
        assert!(model.report().is_none());
    }
}
