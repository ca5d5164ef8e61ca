//! Everything shipped keeps to the published schemas, and spoilt documents do not.
#![expect(clippy::expect_used, reason = "a test says what it expects by failing")]

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use evenhand::contract;
use evenhand::domain::{Answers, Directory};
use evenhand::engine::{self, Outcome};
use evenhand::pack::bundle::bundle;
use evenhand::pack::format::bounds::{ID, LIST, NAME, PARAGRAPH, STEPS};
use evenhand::pack::toml::read;
use evenhand::pack::walk::answers_offered;
use evenhand::schemas::SCHEMAS;
use jsonschema::Validator;
use serde_json::{Value, json};

/// Where packs are: the real ones, and the made-up one of the tests.
const FOLDERS: [&str; 2] = ["protocols", "tests/packs/made-up"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn validator(name: &str) -> Validator {
    let (_, schema) = SCHEMAS.iter().find(|(known, _)| *known == name).expect("a schema");
    let schema: Value = serde_json::from_str(&schema()).expect("JSON");
    jsonschema::draft202012::options().should_validate_formats(true).build(&schema).expect("a sound schema")
}

#[track_caller]
fn holds(validator: &Validator, document: &Value, name: &str) {
    let faults: Vec<String> =
        validator.iter_errors(document).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
    assert!(faults.is_empty(), "{name}: {}", faults.join("\n"));
}

/// TOML as an editor hands it to the schema: dates as strings.
fn of_toml(text: &str) -> Value {
    fn of(value: toml::Value) -> Value {
        match value {
            toml::Value::Datetime(date) => date.to_string().into(),
            toml::Value::Array(rows) => rows.into_iter().map(of).collect(),
            toml::Value::Table(keys) => Value::Object(keys.into_iter().map(|(key, value)| (key, of(value))).collect()),
            other => serde_json::to_value(other).expect("JSON"),
        }
    }
    of(toml::Value::Table(text.parse().expect("TOML")))
}

/// The files of this name, with what they hold.
fn files(last: &str) -> Vec<(PathBuf, Value)> {
    let folders = FOLDERS.iter().flat_map(|folder| fs::read_dir(root().join(folder)).expect("a folder"));
    let files = folders.map(|folder| folder.expect("a folder").path().join(last)).filter(|path| path.is_file());
    files.map(|path| (path.clone(), of_toml(&fs::read_to_string(path).expect("a file")))).collect()
}

const OF_FILES: [(&str, &str, usize); 5] = [
    ("pack", "pack.toml", 12),
    ("clauses", "clauses.toml", 12),
    ("scenarios", "scenarios.toml", 12),
    ("questions", "questions.toml", 2),
    ("bank-holidays", "bank-holidays.toml", 2),
];

#[test]
fn the_published_schemas_are_those_of_the_types() {
    for (name, schema) in SCHEMAS {
        let path = root().join(format!("protocols/{name}.schema.json"));
        let published = fs::read_to_string(path).unwrap_or_default();
        let how = format!("write it anew: cargo run --bin evenhand -- schema {name} > protocols/{name}.schema.json");
        assert!(published == schema(), "{how}");
    }
}

#[test]
fn the_files_of_all_packs_keep_to_them() {
    for (schema, last, at_least) in OF_FILES {
        let validator = validator(schema);
        let files = files(last);
        assert!(files.len() >= at_least, "{} files {last}", files.len());
        for (path, document) in files {
            holds(&validator, &document, &path.display().to_string());
        }
    }
}

/// Everything in a document but its tables' keys, by path.
fn paths(value: &Value, at: &str, found: &mut Vec<String>) {
    if !at.is_empty() {
        found.push(at.to_owned());
    }
    match value {
        Value::Array(rows) => rows.iter().enumerate().for_each(|(n, row)| paths(row, &format!("{at}/{n}"), found)),
        Value::Object(keys) => {
            let escaped = |key: &str| key.replace('~', "~0").replace('/', "~1");
            keys.iter().for_each(|(key, value)| paths(value, &format!("{at}/{}", escaped(key)), found));
        }
        _ => {}
    }
}

/// What stands there as another kind of thing is refused, wherever it stands; and so is a key that nobody knows.
#[test]
fn spoilt_files_do_not_keep_to_them() {
    let mut spoilt = 0;
    for (schema, last, _) in OF_FILES {
        let validator = validator(schema);
        let (_, document) =
            files(last).into_iter().find(|(path, _)| path.starts_with(root().join(FOLDERS[1]))).expect("made up");
        let mut all = Vec::new();
        paths(&document, "", &mut all);
        for path in all {
            let mut changed = document.clone();
            let place = changed.pointer_mut(&path).expect("a place");
            let keyed =
                place.as_object_mut().map(|keys| keys.insert("no such key".to_owned(), json!({ "a": [] }))).is_some();
            if !keyed {
                *place = json!({ "no such key": { "a": [] } });
            }
            assert!(!validator.is_valid(&changed), "{last}: {path} can be anything: {changed}");
            spoilt += 1;
        }
    }
    assert!(spoilt > 400, "{spoilt}");
    for (schema, spoilt) in [
        ("pack", json!({})),
        ("pack", json!({ "protocol": { "id": "parish" } })),
        ("clauses", json!({ "clause": [{ "id": "1", "label": "1", "heading": "H", "gist": "G.", "force": "musst" }] })),
        ("scenarios", json!({ "scenario": [{ "id": "s", "story": "S.", "verdict": ["go-on"] }] })),
        ("questions", json!({ "question": [{ "id": "q", "stage": "later", "text": "Q?" }] })),
        ("bank-holidays", json!({ "first_year": 2026, "last_year": 2027, "dates": ["25 December"] })),
        ("bundle", json!({ "evenhand": 1, "texts": "", "numbers": "" })),
        ("bundle", json!({ "texts": "", "numbers": "" })),
        ("directory", json!({ "people": [] })),
        ("directory", json!({ "posts": { "chief": { "email": "nobody" } } })),
        ("advice", json!({})),
    ] {
        assert!(!validator(schema).is_valid(&spoilt), "{schema}: {spoilt}");
    }
}

/// A text that is longer than any may be is refused wherever it stands, unless it names something else: that is known or
/// unknown, whatever its length. Editors and the check of a pack have the same bounds.
#[test]
fn texts_names_and_lists_are_bounded() {
    const NAMES_OF_OTHERS: [&str; 26] = [
        "after",
        "all",
        "alongside",
        "answers",
        "any",
        "away",
        "binds",
        "brings_in",
        "clauses",
        "difficulty",
        "direct",
        "from",
        "ladder",
        "options",
        "overrides",
        "page",
        "post",
        "posts",
        "principles",
        "rule",
        "situation",
        "stand_in",
        "steps",
        "unless",
        "use",
        "when",
    ];
    let mut bounded = 0;
    for (schema, last, _) in OF_FILES.into_iter().filter(|(schema, ..)| *schema != "bank-holidays") {
        let validator = validator(schema);
        let (_, document) =
            files(last).into_iter().find(|(path, _)| path.starts_with(root().join(FOLDERS[1]))).expect("made up");
        let mut all = Vec::new();
        paths(&document, "", &mut all);
        for path in all {
            let mut changed = document.clone();
            let place = changed.pointer_mut(&path).expect("a place");
            // A contact is a list of names in a story, and has texts in a rule.
            let names_posts = schema == "scenarios" && path.contains("/contact/");
            if !place.is_string() || names_posts || path.split('/').any(|key| NAMES_OF_OTHERS.contains(&key)) {
                continue;
            }
            *place = "x".repeat(PARAGRAPH + 1).into();
            assert!(!validator.is_valid(&changed), "{last}: {path} can be as long as it likes");
            bounded += 1;
        }
    }
    assert!(bounded > 140, "{bounded}");
    let scenarios = validator("scenarios");
    let story = |key: &str, value: Value| {
        let mut story = json!({ "id": "s", "story": "S.", "verdict": ["go-ahead"] });
        story[key] = value;
        json!({ "scenario": [story] })
    };
    let many = |count: usize| Value::from(vec!["x"; count]);
    for key in ["away", "contact", "ladder", "clauses", "must_not_say"] {
        assert!(scenarios.is_valid(&story(key, many(LIST))), "{key}");
        assert!(!scenarios.is_valid(&story(key, many(LIST + 1))), "{key}");
    }
    assert!(!scenarios.is_valid(&story("must_say", json!([{ "point": "p", "steps": many(STEPS + 1) }]))));
    let name = jsonschema::validator_for(&json!({ "pattern": NAME })).expect("a sound schema");
    for (written, good) in
        [("a-1", true), (&"a".repeat(ID), true), (&"a".repeat(ID + 1), false), ("", false), ("A", false)]
    {
        assert_eq!(name.is_valid(&json!(written)), good, "{written}");
    }
}

#[test]
fn directories_bundles_and_advice_keep_to_them() {
    let directory = fs::read_to_string(root().join("tests/packs/made-up/directory.json")).expect("a directory");
    holds(&validator("directory"), &serde_json::from_str(&directory).expect("JSON"), "directory.json");
    let (of_bundles, of_advice) = (validator("bundle"), validator("advice"));
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    let vocabulary = ["questions.toml", "bank-holidays.toml"].map(|name| {
        let path = root().join("protocols/vocabulary").join(name);
        (format!("vocabulary/{name}"), fs::read_to_string(path).expect("a file"))
    });
    let mut advices = 0;
    for (path, _) in files("pack.toml").into_iter().filter(|(path, _)| path.starts_with(root().join("protocols"))) {
        let folder = path.parent().expect("a folder");
        let mut parts = vocabulary.to_vec();
        for name in ["pack.toml", "clauses.toml", "scenarios.toml"] {
            parts
                .push((format!("{}/{name}", folder.display()), fs::read_to_string(folder.join(name)).expect("a file")));
        }
        let parts: Vec<(&str, &str)> = parts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        let protocol = read(&parts).protocol.expect("a protocol");
        let json: Value = serde_json::from_str(&bundle(&protocol).expect("a bundle")).expect("JSON");
        holds(&of_bundles, &json, &path.display().to_string());
        // Ways through it: each time the answer that comes so far down the list.
        for way in 0..30_usize {
            let mut given = Answers::default();
            let directory = Directory::default();
            let advice = loop {
                match engine::consult(&protocol, &given, &directory, today) {
                    Outcome::Advise(advice) => break advice,
                    Outcome::Ask(ask) => {
                        for asked in &ask.questions {
                            let offered: Vec<_> =
                                answers_offered(&protocol, asked.question, asked.offered, today).collect();
                            given.set(asked.question, offered[(way * 7 + way / 3) % offered.len()]);
                        }
                    }
                }
            };
            let advice = serde_json::to_value(contract::advice(&protocol, &advice, &directory, today)).expect("JSON");
            holds(&of_advice, &advice, &path.display().to_string());
            for key in advice.as_object().expect("an object").keys() {
                let mut less = advice.clone();
                less.as_object_mut().expect("an object").remove(key);
                assert!(!of_advice.is_valid(&less), "`{key}` can be missing");
            }
            advices += 1;
        }
    }
    assert!(advices > 300, "{advices}");
}

/// Editors are told which schema is of which file.
#[test]
fn editors_know_the_schemas() {
    let rules: toml::Table = fs::read_to_string(root().join(".taplo.toml")).expect("a file").parse().expect("TOML");
    for rule in rules["rule"].as_array().expect("rules") {
        let path = rule["schema"]["path"].as_str().expect("a path");
        assert!(root().join(path).is_file(), "{path}");
    }
    for (schema, last, _) in OF_FILES {
        let text = fs::read_to_string(root().join(".taplo.toml")).expect("a file");
        assert!(text.contains(&format!("{last}\"]")) && text.contains(&format!("/{schema}.schema.json")), "{last}");
    }
}

/// What the configurator takes for a slip is no key of the schema.
#[test]
fn the_configurator_knows_every_part_of_an_entry_of_a_directory() {
    let script = include_str!("../src/embed/configure.js");
    let list = script.split_once("const FIELDS = [").and_then(|(_, rest)| rest.split_once(']')).expect("the list").0;
    let mut fields: Vec<&str> = list.split(", ").map(|field| field.trim_matches('"')).collect();
    fields.sort_unstable();
    let (_, schema) = SCHEMAS.iter().find(|(known, _)| *known == "directory").expect("a schema");
    let schema: Value = serde_json::from_str(&schema()).expect("JSON");
    let properties = schema.pointer("/$defs/Holder/properties").and_then(Value::as_object).expect("an entry");
    let mut known: Vec<&str> = properties.keys().map(String::as_str).collect();
    known.sort_unstable();
    assert_eq!(fields, known);
}
