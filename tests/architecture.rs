//! The arrows between the modules, and what must not stand in `src/` at all.

#![expect(clippy::unwrap_used, reason = "a test says what it expects by failing, in what its cases share too")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A part of `src/`, the modules of this crate it may use, and the libraries it may use.
struct Part {
    name: &'static str,
    modules: &'static [&'static str],
    libraries: &'static [&'static str],
}

/// The first part whose folder or file a path lies in is the one that counts.
const PARTS: &[Part] = &[
    Part { name: "domain", modules: &["domain"], libraries: &["chrono"] },
    Part { name: "engine", modules: &["domain", "engine"], libraries: &["chrono"] },
    Part { name: "session", modules: &["domain", "engine", "session"], libraries: &["chrono"] },
    Part { name: "compare/provisions", modules: &["domain", "engine", "compare", "pack/walk"], libraries: &["chrono"] },
    Part { name: "compare/diff", modules: &["domain", "engine", "compare", "pack/walk"], libraries: &["chrono"] },
    Part { name: "compare/report", modules: &["domain", "compare", "markup", "words"], libraries: &[] },
    Part { name: "compare", modules: &["domain", "engine", "compare"], libraries: &["chrono"] },
    Part { name: "pack/format", modules: &["pack/format"], libraries: &["chrono", "serde"] },
    Part { name: "pack/walk", modules: &["domain", "engine", "pack"], libraries: &["chrono"] },
    Part { name: "pack/lints", modules: &["domain", "engine", "session", "pack"], libraries: &["chrono"] },
    Part { name: "pack/scenarios", modules: &["domain", "engine", "session", "pack"], libraries: &["chrono"] },
    Part { name: "pack/toml", modules: &["domain", "pack"], libraries: &["chrono", "serde", "toml"] },
    Part { name: "pack", modules: &["domain", "pack"], libraries: &["chrono", "serde", "serde_json", "strsim"] },
    Part { name: "calendar_file", modules: &["domain", "words"], libraries: &["chrono"] },
    Part {
        name: "contract",
        modules: &["domain", "contract", "words", "pack/answers"],
        libraries: &["chrono", "serde", "serde_json"],
    },
    Part { name: "schemas", modules: &["contract", "pack", "schemas"], libraries: &["serde_json"] },
    Part { name: "outline", modules: &["domain", "outline"], libraries: &[] },
    Part { name: "sentences", modules: &["domain", "words", "sentences", "pack/finding"], libraries: &[] },
    Part { name: "words", modules: &["domain", "words"], libraries: &["chrono"] },
    Part { name: "link", modules: &["domain", "session", "link", "pack/answers"], libraries: &["form_urlencoded"] },
    Part { name: "markup", modules: &["markup"], libraries: &[] },
    Part { name: "record", modules: &["domain", "words", "record"], libraries: &["chrono", "percent_encoding"] },
    Part {
        name: "reviewer",
        modules: &["domain", "compare", "markup", "words", "pack", "reviewer"],
        libraries: &["chrono", "yew", "web_sys", "wasm_bindgen", "form_urlencoded"],
    },
    Part {
        name: "ui",
        modules: &["domain", "engine", "compare", "session", "words", "record", "ui"],
        libraries: &["chrono", "yew", "web_sys", "gloo", "wasm_bindgen", "js_sys"],
    },
    Part {
        name: "embed",
        modules: &[
            "domain",
            "engine",
            "compare",
            "session",
            "pack",
            "contract",
            "calendar_file",
            "link",
            "record",
            "ui",
            "embed",
        ],
        libraries: &["chrono", "yew", "web_sys", "gloo", "serde", "serde_wasm_bindgen", "wasm_bindgen", "js_sys"],
    },
];

/// Libraries that a part must name to use.
const LIBRARIES: &[&str] = &[
    "serde",
    "serde_json",
    "toml",
    "clap",
    "form_urlencoded",
    "strsim",
    "yew",
    "gloo",
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "serde_wasm_bindgen",
    "chrono",
    "percent_encoding",
];

/// What only `src/bin/` may do.
const ONLY_IN_BIN: &[&str] = &["std::fs", "std::env", "println!", "eprintln!", "print!", "std::process", "std::io"];

#[test]
fn modules_use_only_what_they_may() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        let Some(part) = PARTS.iter().find(|part| belongs(&path, part.name)) else { continue };
        for (number, line) in code_lines(&text) {
            for used in modules_named(line) {
                if !part.modules.iter().any(|module| used == *module || part_of(&used, module)) {
                    wrong.push(format!("{}:{number}: `{}` uses `{used}`", path.display(), part.name));
                }
            }
            for library in LIBRARIES {
                let named = line.contains(&format!("{library}::")) && !line.contains(&format!("::{library}::"));
                if named && !part.libraries.contains(library) && !own_module(part.name, library) {
                    wrong.push(format!("{}:{number}: `{}` uses the library `{library}`", path.display(), part.name));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_and_printing_are_only_in_bin() {
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        if path.starts_with("bin") {
            continue;
        }
        for (number, line) in code_lines(&text) {
            if let Some(found) = ONLY_IN_BIN.iter().find(|forbidden| line.contains(*forbidden)) {
                wrong.push(format!("{}:{number}: {found}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_council_and_no_pack_is_named_in_the_code() {
    let packs: Vec<String> = fs::read_dir(root().join("protocols"))
        .unwrap()
        .filter_map(|entry| entry.unwrap().file_name().into_string().ok())
        .filter(|name| !name.contains('.') && name != "vocabulary")
        .collect();
    assert!(!packs.is_empty());
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        for (number, line) in code_lines(&text) {
            // The entry names the pack that a page without a choice of its own opens.
            let default = path.starts_with("bin") && line.contains("DEFAULT");
            if let Some(pack) = packs.iter().find(|pack| line.to_lowercase().contains(*pack)).filter(|_| !default) {
                wrong.push(format!("{}:{number}: {pack}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_part_is_there() {
    let names: BTreeSet<&str> = PARTS.iter().map(|part| part.name).collect();
    for name in names {
        let there = sources().iter().any(|(path, _)| belongs(path, name));
        assert!(there, "no file of `{name}`: the table of parts is out of date");
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below `src/`, by its path from there.
fn sources() -> Vec<(PathBuf, String)> {
    fn gather(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                gather(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let relative = path.strip_prefix(root().join("src")).unwrap().to_owned();
                found.push((relative, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let mut found = Vec::new();
    gather(&root().join("src"), &mut found);
    assert!(found.len() > 20);
    found
}

/// Whether the file is `name.rs` or lies in the folder `name/`.
fn belongs(path: &Path, name: &str) -> bool {
    path.starts_with(name) || path == Path::new(&format!("{name}.rs"))
}

fn part_of(used: &str, module: &str) -> bool {
    used.starts_with(&format!("{module}/"))
}

/// `pack/toml` is a module of ours that bears a library's name.
fn own_module(part: &str, library: &str) -> bool {
    part == "pack" && library == "toml"
}

/// Lines that are neither comments nor empty, with their numbers.
fn code_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .map(|(place, line)| (place + 1, line.trim()))
        .filter(|(_, line)| !line.is_empty() && !line.starts_with("//"))
}

/// The modules of this crate that the line names, such as `domain` or `pack/format`.
fn modules_named(line: &str) -> Vec<String> {
    line.split("crate::")
        .skip(1)
        .map(|rest| {
            let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).unwrap_or(rest.len());
            let path: Vec<&str> =
                rest.get(..end).unwrap_or_default().split("::").filter(|part| !part.is_empty()).collect();
            match path.as_slice() {
                ["pack", second, ..] if second.starts_with(char::is_lowercase) => format!("pack/{second}"),
                [first, ..] => (*first).to_owned(),
                [] => String::new(),
            }
        })
        .filter(|module| !module.is_empty())
        .collect()
}
