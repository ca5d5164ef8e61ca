//! Classes and the rules of the style sheets belong to each other: none is there without the other.

use std::collections::BTreeSet;
use std::fs;

use crate::{check_every, examples, files, root, select};

/// Classes that only tell one part of a page from another.
const TELL_APART: &str = "eh-section-";

/// What only the pages and the element draw: their classes are read from their sources.
const DRAW_TOO: [(&str, &str); 5] =
    [("src/ui/pages", "rs"), ("src/embed", "rs"), ("src/embed", "js"), ("src/bin", "rs"), ("src/ui", "rs")];

#[test]
fn every_class_is_ours() {
    check_every(|example| {
        let theirs = |class: &&str| *class != "eh" && !class.starts_with("eh-");
        let classes = select(&example.html, "[class]").into_iter().flat_map(|element| element.value().classes());
        classes.filter(theirs).map(|class| format!("the class `{class}`")).collect()
    });
}

#[test]
fn every_class_has_a_rule() {
    let rules = rules();
    let without: Vec<String> =
        drawn().into_iter().filter(|class| !rules.contains(class) && !class.starts_with(TELL_APART)).collect();
    assert!(without.is_empty(), "no style sheet has a rule for these classes: {without:?}");
}

#[test]
fn every_rule_is_for_a_class_that_is_drawn() {
    let drawn = drawn();
    let elsewhere: String = DRAW_TOO
        .iter()
        .flat_map(|(folder, extension)| files(folder, extension))
        // The components must be caught drawing it: what none of their examples shows, nobody has looked at.
        .filter(|path| !path.starts_with(root().join("src/ui/components")))
        .filter(|path| !path.starts_with(root().join("src/ui/examples")))
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    let words: BTreeSet<&str> = elsewhere.split(|letter| !in_a_class(letter)).collect();
    // A page gives its sections their names, of which their classes are made.
    let section =
        |class: &str| class.strip_prefix(TELL_APART).is_some_and(|name| elsewhere.contains(&format!("\"{name}\"")));
    let used = |class: &String| drawn.contains(class) || words.contains(class.as_str()) || section(class);
    let unused: Vec<String> = rules().into_iter().filter(|class| !used(class)).collect();
    assert!(unused.is_empty(), "no example of a component and no page has these classes: {unused:?}");
}

#[test]
fn classes_are_found_in_a_style_sheet() {
    let sheet =
        "/* .no */ .eh-one:has(.eh-two), :where(.eh) p { width: .5em; margin: 0.5em } @media x { .eh-two__c{} }";
    assert_eq!(classes_of(sheet), ["eh", "eh-one", "eh-two", "eh-two__c"].map(str::to_owned).into());
}

/// The classes of all examples.
fn drawn() -> BTreeSet<String> {
    let classes = |html| select(html, "[class]").into_iter().flat_map(|element| element.value().classes());
    examples().iter().flat_map(|example| classes(&example.html).map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// The classes that the style sheets have rules for.
fn rules() -> BTreeSet<String> {
    let mut sheets = files("styles/components", "css");
    sheets.extend(["styles/tokens.css", "styles/base.css"].map(|sheet| root().join(sheet)));
    sheets.iter().flat_map(|sheet| classes_of(&fs::read_to_string(sheet).unwrap())).collect()
}

fn classes_of(sheet: &str) -> BTreeSet<String> {
    let without_comments: String =
        sheet.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, after)| after)).collect();
    let names = without_comments.split('.').skip(1).map(|rest| {
        let end = rest.find(|letter| !in_a_class(letter)).unwrap_or(rest.len());
        rest[..end].to_owned()
    });
    // What begins with a digit is a number.
    names.filter(|name| name.starts_with(|first: char| first.is_ascii_alphabetic())).collect()
}

fn in_a_class(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '-' || letter == '_'
}
