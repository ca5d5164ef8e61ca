//! `evenhand new`: what it writes, what it refuses, what it asks.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use evenhand::pack::toml::read;

use super::{desk, example, run, source};

const GIVEN: [&str; 24] = [
    "new",
    "--text",
    "protocol.txt",
    "--council",
    "Westmere Town Council",
    "--title",
    "Protocol for Working Together",
    "--version-of",
    "2",
    "--in-force",
    "2026-05-11",
    "--review-due",
    "2028-05-31",
    "--members",
    "Members",
    "--cabinet",
    "-",
    "--post",
    "chief-executive=Town Clerk",
    "--post",
    "Deputy Town Clerk",
    "--post",
    "Mayor",
    "--id=town-council",
];

#[test]
fn the_example_begins_as_new_writes_it() {
    let desk = desk("begins");
    let ran = run(&desk, &GIVEN, "");
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("Not found: 3.4. Look between lines 30 and 34."), "{}", ran.out);
    let list = |clauses: &str| -> Vec<(String, String)> {
        let value: toml::Table = clauses.parse().unwrap();
        let text = |clause: &toml::Value, key: &str| clause[key].as_str().unwrap().to_owned();
        let clauses = value["clause"].as_array().unwrap();
        clauses.iter().map(|clause| (text(clause, "id"), text(clause, "heading"))).collect()
    };
    let written = list(&fs::read_to_string(desk.join("protocols/town-council/clauses.toml")).unwrap());
    let mut finished = list(&fs::read_to_string(example().join("clauses.toml")).unwrap());
    finished.retain(|(id, _)| id != "3.4");
    assert_eq!(written, finished);
}

#[test]
fn only_what_is_to_be_written_is_found_wrong() {
    let desk = desk("wrong");
    run(&desk, &GIVEN, "");
    let ran = run(&desk, &["check", "town-council", "--json"], "");
    let found: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let codes: BTreeSet<&str> =
        found["findings"].as_array().unwrap().iter().map(|finding| finding["code"].as_str().unwrap()).collect();
    let expected = ["clause-without-rule", "empty-text", "missing-force", "no-principles", "unused-bound"];
    assert_eq!(codes.into_iter().collect::<Vec<_>>(), expected);
}

#[test]
fn the_finished_example_has_no_finding() {
    let ran = run(source(), &["check", "examples/town-council"], "");
    assert_eq!(ran.code, 0, "{}", ran.out);
    assert!(ran.out.contains("25 clauses"), "{}", ran.out);
    assert!(ran.out.ends_with("0 errors, 0 warnings\n"), "{}", ran.out);
}

#[test]
fn nothing_of_the_text_is_written_but_numbers_and_headings() {
    let text = "1 A HEADING THAT GOES ON AND ON AND ON UNTIL NOBODY READS IT ANY MORE\n\n\
                1.1 Officers should at all times be ready to explain what the council has decided and why it has.\n\n\
                1.2 A Very Long Title Of A Paragraph Which Is Not Quite A Heading And Has No Stop\n\n\
                1.2 The number of this paragraph is the same as that of the one which stands before it.\n";
    for (name, text) in [("copies-1", text.to_owned()), ("copies-2", example_text())] {
        let desk = desk(name);
        fs::write(desk.join("protocol.txt"), &text).unwrap();
        assert_eq!(run(&desk, &GIVEN, "").code, 0);
        let runs = runs_of_nine(&text);
        for file in ["pack.toml", "clauses.toml", "scenarios.toml"] {
            let written = fs::read_to_string(desk.join("protocols/town-council").join(file)).unwrap();
            let copied: Vec<_> = runs_of_nine(&written).intersection(&runs).cloned().collect();
            assert!(copied.is_empty(), "{file}: {copied:?}");
        }
    }
}

fn example_text() -> String {
    fs::read_to_string(example().join("protocol.txt")).unwrap()
}

/// Every nine words in a row.
fn runs_of_nine(text: &str) -> BTreeSet<String> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.windows(9).map(|run| run.join(" ")).collect()
}

#[test]
fn nothing_is_overwritten() {
    let desk = desk("twice");
    assert_eq!(run(&desk, &GIVEN, "").code, 0);
    let file = desk.join("protocols/town-council/clauses.toml");
    fs::write(&file, "mine").unwrap();
    let ran = run(&desk, &GIVEN, "");
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("is there already; nothing is overwritten"), "{}", ran.err);
    assert_eq!(fs::read_to_string(file).unwrap(), "mine");
}

#[test]
fn what_is_wrong_is_refused_before_anything_is_written() {
    let desk = desk("refused");
    fs::write(desk.join("not.txt"), [0xff, 0xfe, 0x00]).unwrap();
    fs::write(desk.join("word.txt"), "PK\u{3}\u{4}").unwrap();
    let long = "x".repeat(401);
    let cases: [(&[&str], &str); 8] = [
        (&["--text", "nowhere.txt"], "cannot read `nowhere.txt`"),
        (&["--text", "not.txt"], "no plain text in UTF-8"),
        (&["--text", "word.txt"], "save it as plain text"),
        (&["--council", "a\u{7}b"], "cannot be printed"),
        (&["--council", &long], "more than 400 characters"),
        (&["--post", "Mayor", "--post", "mayor=The Mayor"], "two posts called `mayor`"),
        (&["--post", "Über Boss=x"], "cannot be the name of a post"),
        (&["--in-force", "2026-05-01", "--review-due", "2025-05-01"], "before the protocol applies"),
    ];
    for (more, expected) in cases {
        let mut words = vec!["new", "--title", "T", "--version-of", "1", "--id", "ours"];
        if more.first() != Some(&"--council") {
            words.extend(["--council", "C"]);
        }
        words.extend(more);
        let ran = run(&desk, &words, "");
        assert_eq!(ran.code, 1, "{words:?} {}", ran.out);
        assert!(ran.err.contains(expected), "{words:?}: {}", ran.err);
        assert!(!desk.join("protocols/ours").exists(), "{words:?}");
    }
    for id in ["../ours", "Ours", "", "a/b"] {
        let ran = run(&desk, &["new", "--title", "T", "--version-of", "1", "--council", "C", "--id", id], "");
        assert!(ran.err.contains("cannot be the pack's name"), "{id}: {}", ran.err);
    }
}

#[test]
fn it_asks_until_it_knows() {
    let desk = desk("asks");
    let answers = "\nLittle \"Ham\" Parish\nOur Code\n\nyesterday\n2026-05-01\n\nParish councillors\n\nClerk\n-\n\nChairman\nchairman\n\n";
    let ran = run(&desk, &["new"], answers);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("This one is needed."), "{}", ran.out);
    assert!(ran.out.contains("A date is written like 2026-11-23."), "{}", ran.out);
    assert!(ran.out.contains("there are two posts called `chairman`"), "{}", ran.out);
    let pack = fs::read_to_string(desk.join("protocols/little-ham-parish/pack.toml")).unwrap();
    let pack: toml::Table = pack.parse().unwrap();
    let about = &pack["protocol"];
    let said = |key: &str| about[key].as_str().unwrap();
    assert_eq!((said("council"), said("title"), said("version")), ("Little \"Ham\" Parish", "Our Code", "not dated"));
    assert_eq!(about["in_force"].to_string(), "2026-05-01");
    let posts: Vec<&str> = pack["post"].as_array().unwrap().iter().map(|post| post["id"].as_str().unwrap()).collect();
    assert_eq!(posts, ["chief-executive", "chief-finance-officer", "chairman"]);
    assert_eq!(pack["bound"][0]["text"].as_str(), Some("Parish councillors"));
}

#[test]
fn whoever_stops_has_written_nothing() {
    let desk = desk("stops");
    for answers in ["Ham\nq\n", "Ham\nCode\n"] {
        assert_eq!(run(&desk, &["new"], answers).code, 2);
        assert!(!desk.join("protocols/ham").exists());
    }
}

#[test]
fn a_pack_without_a_text_can_be_read() {
    let desk = desk("bare");
    assert_eq!(run(&desk, &["new", "--council", "C", "--title", "T", "--version-of", "1"], "").code, 0);
    let folder = desk.join("protocols/c");
    let file = |name: &str| (name.to_owned(), fs::read_to_string(Path::new(&folder).join(name)).unwrap());
    let files = [file("pack.toml"), file("clauses.toml"), file("scenarios.toml")];
    let parts: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    assert!(!read(&parts).findings.iter().any(|finding| finding.code == "bad-toml"));
}
