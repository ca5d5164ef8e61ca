//! The codes with their examples, to be read: `protocols/FINDINGS.md`, and one of them on the terminal.

use std::fmt::Write;

use super::example::{Example, examples};
use super::{ENTRIES, Entry};
use crate::pack::check::suggestion;
use crate::pack::finding::Finding;

const HEAD: &str = "# What `evenhand check` finds

<!-- Written by `cargo run --bin evenhand -- findings > protocols/FINDINGS.md` from `src/pack/codes.rs` and the
examples in `src/pack/codes/`. -->

Each finding has a code. An error fails the check, and a pack with errors is not bundled; a warning is for a person to
look at. `evenhand check --explain CODE` prints one of these entries. Each example changes the small made-up pack of
`tests/packs/made-up`, which has no findings as it stands: the lines as they are wrong, what is printed then, and the
lines as they should be. `⟦… × 8⟧` stands for eight times the same, with `{n}` for the number of each.
";

/// All codes as one Markdown document.
///
/// # Errors
/// When the examples do not fit the made-up pack or the table.
pub fn guide() -> Result<String, String> {
    let examples = examples()?;
    let mut text = HEAD.to_owned();
    let mut codes: Vec<&str> = ENTRIES.iter().map(|entry| entry.code.id()).collect();
    codes.sort_unstable();
    let links: Vec<String> = codes.iter().map(|code| format!("[{code}](#{code})")).collect();
    let _ = write!(text, "\nFrom a to z: {}.\n", links.join(", "));
    let mut topic = "";
    for entry in ENTRIES {
        if entry.topic != topic {
            topic = entry.topic;
            let _ = write!(text, "\n## {topic}\n");
        }
        text.push_str(&shown(entry, &examples, &markdown)?);
    }
    Ok(text)
}

/// The entry of one code, for the terminal.
///
/// # Errors
/// When there is no such code: what could be meant.
pub fn explain(code: &str) -> Result<String, String> {
    let entry = ENTRIES.iter().find(|entry| entry.code == *code).ok_or_else(|| {
        let help = match suggestion(code, ENTRIES.iter().map(|entry| entry.code.id())) {
            Some(similar) => format!("did you mean `{similar}`?"),
            None => "protocols/FINDINGS.md has them all".to_owned(),
        };
        format!("no finding has the code `{code}`; {help}")
    })?;
    shown(entry, &examples()?, &plain)
}

/// How a piece of an entry is shown: its language, and what it is.
type Show<'a> = &'a dyn Fn(&str, &str) -> String;

fn shown(entry: &Entry, examples: &[Example], show: Show<'_>) -> Result<String, String> {
    let levels: Vec<&str> = entry.levels.iter().map(|level| level.id()).collect();
    let mut text = format!("\n### {}\n\n{}: {}\n", entry.code, capital(&levels.join(" or ")), entry.means);
    let example = examples
        .iter()
        .find(|example| entry.code == example.code.as_str())
        .ok_or_else(|| format!("`{}` has no example", entry.code))?;
    let language = if example.file.ends_with(".json") { "json" } else { "toml" };
    if let Some(words) = &example.in_words {
        let _ = write!(text, "\nWrong: {words}\n");
    } else {
        let _ = write!(text, "\nWrong, in `{}`:\n\n{}", example.file, show(language, &example.bad));
        for with in &example.with {
            let _ = write!(text, "\nand in `{}`:\n\n{}", with.file, show(language, &with.to));
        }
    }
    let _ = write!(text, "\n{}", show("text", &report(entry, &example.found()?)));
    match (&example.in_words, example.good.as_str()) {
        (Some(_), _) => {}
        (None, "") => text.push_str("\nRight: leave it out.\n"),
        (None, good) => {
            let _ = write!(text, "\nRight:\n\n{}", show(language, good));
        }
    }
    Ok(text)
}

/// What is printed: the findings of this code, and how many others follow from it.
fn report(entry: &Entry, found: &[Finding]) -> String {
    let mut text = String::new();
    for finding in found.iter().filter(|finding| finding.code == entry.code) {
        let _ = write!(text, "{finding}");
    }
    match found.iter().filter(|finding| finding.code != entry.code).count() {
        0 => {}
        1 => text.push_str("… and 1 more that follows from it"),
        more => {
            let _ = write!(text, "… and {more} more that follow from it");
        }
    }
    text.trim_end().to_owned()
}

fn markdown(language: &str, text: &str) -> String {
    format!("```{language}\n{text}\n```\n")
}

fn plain(_: &str, text: &str) -> String {
    text.lines().fold(String::new(), |all, line| if line.is_empty() { all + "\n" } else { all + "    " + line + "\n" })
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
