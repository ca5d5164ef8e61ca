//! No component is without examples, and no two examples are mixed up.

use std::collections::BTreeSet;
use std::fs;

use evenhand::ui::examples::CATALOGUE;

use crate::{examples, files, root};

/// Those that draw no text of anybody's.
const WITHOUT_TEXT: [&str; 3] = ["icon", "keep", "verdict_tag"];

#[test]
fn every_component_has_examples() {
    let stems = |folder| -> Vec<String> {
        files(folder, "rs").iter().map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect()
    };
    let parts: BTreeSet<String> = CATALOGUE.iter().map(|part| part.name.to_owned()).collect();
    assert_eq!(stems("src/ui/components"), parts.iter().cloned().collect::<Vec<_>>());
    assert_eq!(stems("src/ui/examples"), parts.into_iter().collect::<Vec<_>>());
    let empty: Vec<&str> = CATALOGUE.iter().filter(|part| (part.examples)().is_empty()).map(|part| part.name).collect();
    assert!(empty.is_empty(), "{empty:?}");
}

#[test]
fn the_catalogue_keeps_the_order_of_the_components() {
    let declared = fs::read_to_string(root().join("src/ui/components.rs")).unwrap();
    let declared: Vec<&str> =
        declared.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    assert_eq!(declared, CATALOGUE.iter().map(|part| part.name).collect::<Vec<_>>());
}

#[test]
fn names_are_plain_and_no_two_of_a_component_are_the_same() {
    let mut seen = BTreeSet::new();
    for part in CATALOGUE {
        for example in (part.examples)() {
            let plain = |letter: char| letter.is_ascii_lowercase() || letter == ' ' || letter == '-';
            assert!(example.name.chars().all(plain), "{}: `{}` is no plain name", part.name, example.name);
            assert!(seen.insert((part.name, example.name.clone())), "{}: two are `{}`", part.name, example.name);
        }
    }
}

#[test]
fn every_component_shows_long_words_long_texts_and_markup() {
    let paths: BTreeSet<String> = examples().into_iter().map(|example| example.path).collect();
    for part in CATALOGUE.iter().filter(|part| !WITHOUT_TEXT.contains(&part.name)) {
        for name in ["long-words", "long-texts", "markup-as-text"] {
            let path = format!("{}/{name}", part.name);
            assert!(paths.contains(&path), "there is no {path}");
        }
    }
}
