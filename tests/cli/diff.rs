//! `evenhand diff`: two versions of the made-up pack.

use std::process::Command;

use serde_json::{Value, json};

use super::{Ran, changed, run_plain};

fn diff(old: &str, new: &str, more: &[&str]) -> Ran {
    run_plain(&[&["diff", old, new, "--today", "2026-11-23"][..], more].concat(), "")
}

fn made_up() -> String {
    concat!(env!("CARGO_MANIFEST_DIR"), "/tests/packs/made-up/parish").to_owned()
}

#[test]
fn nothing_has_changed() {
    let ran = diff(&made_up(), &made_up(), &[]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    for part in [
        "Every combination of answers has been followed",
        "No circumstances get another",
        "All other consultations say the same",
    ] {
        assert!(ran.out.contains(part), "no {part} in {}", ran.out);
    }
}

#[test]
fn another_contact_is_told_with_an_example() {
    let protocols = changed("diff-contact", "clauses.toml", "any = [\"chief\", \"solicitor\"]", "any = [\"chief\"]");
    let new = format!("{protocols}/parish");
    let text = diff(&made_up(), &new, &[]).out;
    for part in [
        "the verdict stays",
        "people were sent to the Chief or Solicitor",
        "What is happening?",
        "evenhand ask --protocol",
        "#evenhand=parish",
    ] {
        assert!(text.to_lowercase().contains(&part.to_lowercase()), "no {part} in {text}");
    }
    let json = diff(&made_up(), &new, &["--json"]).json();
    assert_eq!((&json["exact"], &json["followed"]), (&json!(true), &json!("all")));
    for change in json["changes"].as_array().expect("a list") {
        for (which, folder) in [("old", &made_up()), ("new", &new)] {
            let replayed = run_plain(
                &["ask", "--protocol", folder, "--answers", "-", "--json", "--today", "2026-11-23"],
                &change["example"][which].to_string(),
            );
            let told = &change[if which == "old" { "before" } else { "after" }];
            let advice = replayed.json();
            assert_eq!(advice["verdict"], told["verdict"]);
            let posts = |value: &Value| -> Vec<String> {
                let mut posts: Vec<String> =
                    value.as_array().into_iter().flatten().map(|one| one["post"].to_string()).collect();
                posts.sort();
                posts
            };
            assert_eq!(posts(&advice["contact"]), posts(&told["contacts"]));
        }
    }
}

#[test]
fn too_large_is_never_silent() {
    let ran = diff(&made_up(), &made_up(), &["--states", "1"]);
    assert!(ran.out.contains("WARNING"), "{}", ran.out);
    assert_eq!(diff(&made_up(), &made_up(), &["--states", "1", "--json"]).json()["exact"], false);
}

#[test]
fn folders_are_checked() {
    let root = env!("CARGO_MANIFEST_DIR");
    for (old, expected) in [("nowhere", "there is no folder `nowhere`"), (root, "is no pack: it has no `pack.toml`")] {
        let ran = diff(old, &made_up(), &[]);
        assert_eq!(ran.code, 1);
        assert!(ran.err.contains(expected), "{}", ran.err);
    }
    let help = Command::new(env!("CARGO_BIN_EXE_evenhand")).args(["diff", "--help"]).output().expect("it runs");
    assert!(String::from_utf8_lossy(&help.stdout).contains("<OLD>"));
}
