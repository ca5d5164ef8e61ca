//! The HTML of every component in every state that its examples show, read as a browser would read it.
//! `cargo test --features gallery --test components`
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it expects by failing, in what its cases share too"
)]

#[path = "components/catalogue.rs"]
mod catalogue;
#[path = "components/classes.rs"]
mod classes;
#[path = "components/expected.rs"]
mod expected;
#[path = "components/gallery.rs"]
mod gallery;
#[path = "components/markup.rs"]
mod markup;
#[path = "components/must.rs"]
mod must;
#[path = "components/musts.rs"]
mod musts;
#[path = "components/sound.rs"]
mod sound;

use std::fs;
use std::path::{Path, PathBuf};

use evenhand::ui::examples::rendered;
use scraper::{ElementRef, Html, Selector};

/// An example, drawn and read.
struct Example {
    /// Where it is found: `radios/with-a-hint`.
    path: String,
    /// The HTML as it was drawn.
    raw: String,
    /// The HTML as it was understood.
    html: Html,
}

fn examples() -> Vec<Example> {
    let drawn = rendered().expect("every example can be drawn");
    assert!(drawn.len() > 100);
    let read = |raw: String| Html::parse_fragment(&raw);
    drawn.into_iter().map(|one| Example { path: one.path(), html: read(one.html.clone()), raw: one.html }).collect()
}

/// Tells all faults of all examples at once.
fn check_every(faults: impl Fn(&Example) -> Vec<String>) {
    let mut found = Vec::new();
    for example in examples() {
        found.extend(faults(&example).into_iter().map(|fault| format!("{}: {fault}", example.path)));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn select<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).unwrap_or_else(|error| panic!("{selector}: {error}"));
    html.select(&selector).collect()
}

/// The texts in it as they are read, with single spaces.
fn text(element: ElementRef) -> String {
    plain(&element.text().collect::<String>())
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The elements that an attribute such as `aria-describedby` points at; an error for each that is not there.
fn pointed_at<'a>(html: &'a Html, from: ElementRef, attribute: &str) -> Vec<Result<ElementRef<'a>, String>> {
    let ids = from.attr(attribute).unwrap_or_default().split_whitespace();
    ids.map(|id| {
        let found = select(html, "[id]").into_iter().find(|element| element.attr("id") == Some(id));
        found.ok_or_else(|| format!("`{attribute}` points at `{id}`, which is not there"))
    })
    .collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files of a folder and of those in it, in order, with this extension.
fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root().join(folder)).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            let inner = path.strip_prefix(root()).unwrap().to_str().unwrap().to_owned();
            found.extend(files(&inner, extension));
        } else if path.extension().is_some_and(|found| found == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}
