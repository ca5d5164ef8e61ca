//! Every code that a finding can have is in the table, has one example, and is found where the example says.

use evenhand::pack::codes::ENTRIES;
use evenhand::pack::codes::example::{examples, repeated};
use evenhand::pack::codes::guide::{explain, guide};

/// A code is a constant of `src/pack/codes.rs`, and all of these are in the table: the types see to that. That each can
/// come about is shown by its example.
#[test]
fn each_code_has_one_example_in_which_it_is_found() {
    let examples = examples().expect("examples");
    let mut codes: Vec<&str> = ENTRIES.iter().map(|entry| entry.code.id()).collect();
    let mut shown: Vec<&str> = examples.iter().map(|example| example.code.as_str()).collect();
    codes.sort_unstable();
    shown.sort_unstable();
    assert_eq!(shown, codes);
    let mut faults = Vec::new();
    for example in &examples {
        match (example.found(), example.found_when_right()) {
            (Err(fault), _) | (_, Err(fault)) => faults.push(format!("{}: {fault}", example.code)),
            (Ok(wrong), Ok(right)) => {
                if !wrong.iter().any(|finding| finding.code == *example.code) {
                    faults.push(format!("{} is not found, but: {wrong:#?}", example.code));
                }
                if !right.is_empty() {
                    faults.push(format!("{}: as it should be, there is: {right:#?}", example.code));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

#[test]
fn the_published_list_is_the_one_of_the_table() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/protocols/FINDINGS.md");
    let published = std::fs::read_to_string(path).expect("the list");
    let written = guide().expect("a list");
    assert!(published == written, "write it anew: cargo run --bin evenhand -- findings > protocols/FINDINGS.md");
}

#[test]
fn one_code_is_explained() {
    let said = explain("missing-force").expect("an entry");
    assert!(said.contains("error[missing-force]") && said.contains("parish/clauses.toml:"), "{said}");
    assert!(explain("mising-force").expect_err("no entry").contains("did you mean `missing-force`?"));
    assert!(explain("zebra").expect_err("no entry").contains("FINDINGS.md"));
}

#[test]
fn what_is_written_once_for_many() {
    assert_eq!(repeated("a⟦b{n}, × 3⟧c⟦-×2⟧"), "ab1,b2,b3,c--");
    assert_eq!(repeated("no more"), "no more");
}
