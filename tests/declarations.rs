//! What is declared to pages that include the element, in TypeScript and in the manifest, is what the code does.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test says what it expects by failing, in what its cases share too"
)]

#[path = "browser/packs.rs"]
#[expect(dead_code, reason = "the browser needs more of it")]
mod packs;
#[path = "declarations/typescript.rs"]
mod typescript;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use serde_json::Value;

use typescript::TypeScript;

/// Says what cannot be read.
type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

fn source(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

fn manifest() -> Value {
    let manifest: Value = serde_json::from_str(&source("src/embed/custom-elements.json")).unwrap();
    manifest["modules"][0]["declarations"][0].clone()
}

fn names(list: &Value) -> BTreeSet<String> {
    list.as_array().unwrap().iter().map(|item| item["name"].as_str().unwrap().to_owned()).collect()
}

/// What stands between these two in every place where they do.
fn between(text: &str, before: &str, after: &str) -> BTreeSet<String> {
    let found = text.split(before).skip(1).filter_map(|rest| rest.split_once(after));
    found.map(|(inside, _)| inside.to_owned()).collect()
}

/// What the first cell of each row of README's table with this heading names.
fn table(heading: &str) -> BTreeSet<String> {
    let readme = source("README.md");
    let (_, table) = readme.split_once(&format!("| {heading} |")).unwrap();
    let rows = table.lines().skip(2).take_while(|line| line.starts_with("| `"));
    rows.map(|row| row.split('`').nth(1).unwrap().to_owned()).collect()
}

#[test]
fn every_advice_is_what_typescript_is_told() {
    let declared = TypeScript::read(&source("src/embed/even-hand.d.ts"));
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let mut seen = BTreeSet::new();
    let mut number = 0;
    for pack in packs::all().unwrap() {
        for scenario in &pack.scenarios {
            let advice: Value = serde_json::from_str(&pack.advice(&packs::answers(scenario), today).unwrap()).unwrap();
            declared
                .fits(&advice, "Advice", &mut seen)
                .unwrap_or_else(|wrong| panic!("{}: {}: {wrong}", pack.id, scenario.id));
            number += 1;
        }
    }
    assert!(number > 400, "{number}");
    // People come with a directory alone.
    let of_people = |name: &&String| name.starts_with("Deputy.") || name.starts_with("Person.");
    let unseen: Vec<_> = declared.fields("Advice").difference(&seen).filter(|name| !of_people(name)).cloned().collect();
    assert_eq!(unseen, [""; 0]);
}

#[test]
fn a_field_more_less_or_other_is_seen() {
    let declared = TypeScript::read(&source("src/embed/even-hand.d.ts"));
    let pack = packs::named("havant").unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let advice: Value =
        serde_json::from_str(&pack.advice(&packs::answers(&pack.scenarios[0]), today).unwrap()).unwrap();
    let wrong = |change: fn(&mut Value)| {
        let mut changed = advice.clone();
        change(&mut changed);
        declared.fits(&changed, "Advice", &mut BTreeSet::new()).unwrap_err()
    };
    assert_eq!(wrong(|advice| advice["more"] = 1.into()), "Advice.more is not declared");
    assert_eq!(wrong(|advice| drop(advice.as_object_mut().unwrap().remove("verdict"))), "Advice.verdict is missing");
    assert!(wrong(|advice| advice["verdict"] = "perhaps".into()).contains("Advice.verdict"));
    assert!(wrong(|advice| advice["protocol"]["version"] = 1.into()).contains("Protocol.version"));
    assert!(wrong(|advice| advice["do"][0]["clauses"] = "6.3".into()).contains("Step.clauses"));
}

/// The element, the TypeScript, the manifest and the README speak of the same things.
#[test]
fn attributes_properties_and_events_are_the_same_everywhere() {
    let (script, manifest) = (source("src/embed/even-hand.js"), manifest());
    let declared = TypeScript::read(&source("src/embed/even-hand.d.ts"));

    let block = between(&script, "const ATTRIBUTES = {", "};").pop_first().unwrap();
    let attributes = between(&block, ": \"", "\"");
    let properties: BTreeSet<String> =
        block.lines().filter_map(|line| line.split_once(':')).map(|(name, _)| name.trim().to_owned()).collect();
    assert!(attributes.len() == properties.len() && attributes.len() > 8, "{attributes:?}");
    assert_eq!(names(&manifest["attributes"]), attributes);
    assert_eq!(table("attribute"), attributes);

    let members = names(&manifest["members"]);
    let own = ["answers", "advice", "record", "restart", "focus"].map(str::to_owned);
    assert_eq!(members, properties.union(&own.into()).cloned().collect());
    assert_eq!(declared.members("EvenHand"), members);
    for name in ["get answers()", "set answers(", "get advice()", "get record()", "  restart()", "  focus("] {
        assert!(script.contains(name), "{name}");
    }

    let events = declared.members("EvenHandEventMap");
    assert_eq!(names(&manifest["events"]), events);
    assert_eq!(table("event"), events);
    let told = between(&source("src/embed/report.rs"), "tell(\"", "\"");
    let inside: BTreeSet<String> = ["choose", "turn", "wait"].map(str::to_owned).into();
    let mut sent: BTreeSet<String> = told.difference(&inside).map(|name| format!("evenhand-{name}")).collect();
    sent.extend(between(&script, "#emit(\"", "\"").into_iter().map(|name| format!("evenhand-{name}")));
    assert_eq!(sent, events);
}

#[test]
fn reasons_and_kinds_are_those_that_are_told() {
    let declared = TypeScript::read(&source("src/embed/even-hand.d.ts"));
    let scripts = ["even-hand.js", "load.js", "trouble.js", "keep.js"].map(|name| source(&format!("src/embed/{name}")));
    let mut reasons = between(&source("src/embed/report.rs"), "reason: \"", "\"");
    for script in &scripts {
        reasons.extend(between(script, "new Trouble(\"", "\""));
        reasons.extend(between(script, " why(\"", "\""));
        reasons.extend(between(script, "#complain(\"", "\""));
    }
    reasons.extend(["missing", "network", "state", "styles"].map(str::to_owned));
    // Why names are not shown: within `directory`.
    reasons.remove("address");
    assert_eq!(declared.literals("Trouble", "reason"), reasons);
    let readme = source("README.md");
    for name in reasons.iter().chain(&declared.literals("Action", "kind")) {
        assert!(readme.contains(&format!("`{name}`")) || readme.contains(&format!("\"{name}\"")), "{name}");
    }
}

/// What a page is told of a pack that it refuses.
#[test]
fn findings_are_those_that_can_be_told() {
    let declared = TypeScript::read(&source("src/embed/even-hand.d.ts"));
    let said = evenhand::pack::refused::said();
    let codes: BTreeSet<String> = said.iter().map(|said| said.code.clone()).collect();
    assert_eq!(codes.len(), said.len());
    assert_eq!(declared.literals("Finding", "code"), codes);
    let fields = ["code", "help", "message", "place"].map(|name| format!("Finding.{name}"));
    assert_eq!(declared.fields("Finding"), fields.into());
    let readme = source("README.md");
    assert!(readme.contains("`{reason, message, findings}`") && readme.contains("`{code, place, message, help}`"));
}

/// Every custom property that the style sheets hear of is in the manifest.
#[test]
fn custom_properties_are_listed() {
    let sheets = ["tokens", "base"].map(|name| source(&format!("styles/{name}.css"))).concat();
    let name = |rest: &str| rest.split([',', ')']).next().unwrap_or_default().to_owned();
    let heard: BTreeSet<String> =
        sheets.split("var(--eh-").skip(1).map(|rest| format!("--eh-{}", name(rest))).collect();
    assert_eq!(names(&manifest()["cssProperties"]), heard);
}

/// A language that is written from right to left needs no other style sheets: they know where lines begin and end.
#[test]
fn style_sheets_know_no_left_and_no_right() {
    let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("styles/components")];
    open.extend(["tokens.css", "base.css"].map(|name| Path::new(env!("CARGO_MANIFEST_DIR")).join("styles").join(name)));
    let mut lines = 0;
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
            continue;
        }
        for line in fs::read_to_string(&path).unwrap().lines() {
            let Some((name, value)) = line.trim().trim_end_matches(';').split_once(": ") else { continue };
            lines += 1;
            let sides = |words: &str| words.split(['-', ' ']).any(|word| word == "left" || word == "right");
            // What takes the whole width is on both sides.
            let both = line.trim() == "float: left;";
            let four: Vec<_> = value.split(' ').collect();
            let uneven = ["padding", "margin", "inset"].contains(&name)
                && !value.contains('(')
                && four.len() == 4
                && four[1] != four[3];
            assert!(both || !(sides(name) || sides(value) || uneven), "{}: {}", path.display(), line.trim());
        }
    }
    assert!(lines > 300, "{lines}");
}

/// What pages around can style is what there is: in the manifest, for TypeScript, in the README and in the code.
#[test]
fn parts_are_the_same_everywhere() {
    let mut named = between(&source("src/embed/trouble.js"), " part: \"", "\"");
    let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui")];
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else {
            named.extend(between(&fs::read_to_string(&path).unwrap(), ".with(\"part\", \"", "\""));
        }
    }
    assert!(named.len() > 10, "{named:?}");
    assert_eq!(names(&manifest()["cssParts"]), named);
    assert_eq!(table("part"), named);
    let declared = source("src/embed/even-hand.d.ts");
    let (_, declared) = declared.split_once("type Part =").unwrap();
    assert_eq!(between(declared.split_once(';').unwrap().0, "| \"", "\""), named);
}

/// Whoever reads what is promised must find the tests.
#[test]
fn the_security_page_names_tests_that_there_are() {
    let page = source("SECURITY.md");
    let mut sources = String::new();
    let mut files = BTreeSet::new();
    let mut open =
        vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("tests"), Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            sources.push_str(&fs::read_to_string(&path).unwrap());
            files.insert(path.file_name().unwrap().to_string_lossy().into_owned());
        }
    }
    let named: BTreeSet<&str> = page.split('`').skip(1).step_by(2).filter(|code| !code.contains(' ')).collect();
    let tests = named.iter().filter(|name| name.contains('_') && !name.contains(['.', '/', '=']));
    assert!(tests.clone().count() >= 4);
    for test in tests.filter(|name| **name != "unsafe_code") {
        assert!(sources.contains(&format!("fn {test}(")), "{test}");
    }
    for file in named.iter().filter(|name| name.ends_with(".rs")) {
        assert!(files.contains(file.rsplit('/').next().unwrap()), "{file}");
    }
}
