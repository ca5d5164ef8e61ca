//! `evenhand weave`: the page for a reviewer.

use std::fs;

use scraper::{Html, Selector};

use super::{desk, example, run};

fn woven(name: &str, with_text: bool) -> (String, Html) {
    let desk = desk(name);
    let pack = example();
    let mut words = vec!["weave", "--protocol", pack.to_str().unwrap(), "--html", "page.html", "--today", "2026-11-22"];
    if with_text {
        words.extend(["--text", "protocol.txt"]);
    }
    let ran = run(&desk, &words, "");
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    assert_eq!(ran.out.contains("Not found in the text by their numbers: 3.4"), with_text, "{}", ran.out);
    let html = fs::read_to_string(desk.join("page.html")).unwrap();
    let page = Html::parse_document(&html);
    (html, page)
}

fn texts(page: &Html, selector: &str) -> Vec<String> {
    page.select(&Selector::parse(selector).unwrap()).map(|element| element.text().collect()).collect()
}

#[test]
fn each_clause_can_be_compared_ticked_and_remarked_on() {
    let (html, page) = woven("weave", false);
    assert_eq!(page.errors, Vec::<std::borrow::Cow<'_, str>>::new());
    let headings = texts(&page, "section[id^=clause-] > h2");
    assert_eq!(headings.len(), 25);
    for (part, count) in [("input[type=checkbox]", 25), ("textarea", 25), (".contents a", 29), ("label", 50)] {
        assert_eq!(texts(&page, part).len(), count, "{part}");
    }
    for link in page.select(&Selector::parse("a[href]").unwrap()) {
        let target = link.value().attr("href").unwrap().trim_start_matches('#');
        assert!(html.contains(&format!("id=\"{target}\"")), "{target}");
    }
    let clause = texts(&page, "#clause-13").concat();
    for part in [
        "4.2 Meetings of political groups",
        "Mainly a “must not”: it forbids something. It binds staff.",
        "Get authority first if you are a member of staff, but not the Town Clerk, and you have been invited",
        "While the Town Clerk is away, the Deputy Town Clerk stands in.",
        "Story 1: The largest group wants me",
        "4.2 is right",
    ] {
        assert!(clause.contains(part), "{part}: {clause}");
    }
    assert!(texts(&page, "#clause-2").concat().contains("It has no rule: it says what a word means."));
    assert!(texts(&page, "#clause-10").concat().contains("The paragraph between 3.3 and 3.5 has no number."));
    assert!(!html.contains("own words</h3>") && !html.contains("http"));
}

#[test]
fn the_clauses_own_words_stand_there_only_when_asked_for() {
    let (_, page) = woven("weave-text", true);
    assert!(texts(&page, "#clause-14 .own").concat().contains("Staff must leave the room before the group debates"));
    assert!(texts(&page, "#clause-10").concat().contains("Not found in the text by this number: look it up."));
    assert_eq!(texts(&page, ".own").len(), 24);
}

#[test]
fn doubts_stand_at_their_clause() {
    let desk = desk("weave-doubts");
    let folder = desk.join("protocols/town-council");
    fs::create_dir_all(&folder).unwrap();
    for file in ["pack.toml", "clauses.toml"] {
        fs::copy(example().join(file), folder.join(file)).unwrap();
    }
    assert_eq!(run(&desk, &["weave", "--protocol", "town-council", "--html", "page.html"], "").code, 0);
    let page = Html::parse_document(&fs::read_to_string(desk.join("page.html")).unwrap());
    let doubts = texts(&page, "#clause-13 .doubt").concat();
    assert!(doubts.contains("no scenario exercises the rule “agreed-first”"), "{doubts}");
}

#[test]
fn the_page_never_goes_into_a_pack() {
    let desk = desk("weave-inside");
    let pack = example();
    let inside = pack.join("page.html");
    let words = ["weave", "--protocol", pack.to_str().unwrap(), "--html", inside.to_str().unwrap()];
    let ran = run(&desk, &words, "");
    assert!(ran.code == 1 && ran.err.contains("lies in the folder of a pack"), "{}", ran.err);
    assert!(!inside.exists());
}
