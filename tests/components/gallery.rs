//! The gallery page, as the bin writes it.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use scraper::Html;

use crate::{examples, root, select, text};

#[test]
fn it_shows_every_example_under_its_name() {
    let page = written("shows");
    let shown: Vec<String> = select(&page, "[data-example]")
        .into_iter()
        .map(|section| section.attr("data-example").unwrap().to_owned())
        .collect();
    assert_eq!(shown, examples().into_iter().map(|example| example.path).collect::<Vec<_>>());
    assert_eq!(select(&page, "[data-example] > h3 + div.eh").len(), shown.len());
}

#[test]
fn it_is_one_sound_page() {
    let page = written("sound");
    assert!(page.errors.is_empty(), "{:?}", page.errors);
    let mut seen = BTreeSet::new();
    for element in select(&page, "[id]") {
        let id = element.attr("id").unwrap();
        assert!(seen.insert(id), "two elements of the page have the id `{id}`");
    }
    let mut before = 0;
    for heading in select(&page, "h1, h2, h3, h4, h5, h6") {
        let level: u32 = heading.value().name()[1..].parse().unwrap();
        assert!(level <= before + 1, "h{before} is followed by h{level}: {}", text(heading));
        before = level;
    }
    let sets: Vec<BTreeSet<&str>> = select(&page, "[data-example]")
        .into_iter()
        .map(|section| {
            let fields = scraper::Selector::parse("input[name]").unwrap();
            section.select(&fields).filter_map(|field| field.attr("name")).collect()
        })
        .collect();
    let apart: BTreeSet<&str> = sets.iter().flatten().copied().collect();
    assert_eq!(apart.len(), sets.iter().map(BTreeSet::len).sum::<usize>(), "two examples share a set of radios");
}

#[test]
fn it_runs_where_only_style_sheets_of_the_same_server_may() {
    let page = written("strict");
    assert!(select(&page, "style, script, [style], img, iframe").is_empty());
    let sheets: Vec<&str> = select(&page, "link").into_iter().map(|link| link.attr("href").unwrap()).collect();
    assert_eq!(sheets, ["gallery.css", "evenhand.css"]);
    let sheet = fs::read_to_string(folder("strict").join("evenhand.css")).unwrap();
    for part in ["tokens.css", "base.css", "components/radios.css", "components/would_change.css"] {
        let rules = fs::read_to_string(root().join("styles").join(part)).unwrap();
        assert!(sheet.contains(rules.trim()), "{part} is missing");
    }
}

#[test]
fn it_wants_to_know_where_to_write() {
    let output = Command::new(env!("CARGO_BIN_EXE_gallery")).output().unwrap();
    assert!(!output.status.success());
    assert!(String::from_utf8(output.stderr).unwrap().starts_with("say into which folder"));
}

/// The page, written into a folder of this test's own.
fn written(test: &str) -> Html {
    let status = Command::new(env!("CARGO_BIN_EXE_gallery")).arg(folder(test)).status().unwrap();
    assert!(status.success());
    Html::parse_document(&fs::read_to_string(folder(test).join("index.html")).unwrap())
}

fn folder(test: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("gallery").join(test)
}
