//! The published schema of a council's directory says what the reader says.

#![expect(clippy::panic, reason = "a test says what it expects by failing")]

use evenhand::domain::Protocol;
use evenhand::pack::directory::{MOST_ABSENCES, MOST_HOLDERS};
use evenhand::pack::{read_directory, toml};
use serde_json::{Value, json};

const PACK: &str = r#"
[protocol]
id = "made-up"
title = "A made-up protocol"
council = "Nowhere"
version = "1"
in_force = 2020-01-01
kind = "protocol"
covers = "nothing"
nobody_further = "It names nobody further."
[[post]]
id = "chief"
title = "Chief"
[[post]]
id = "solicitor"
title = "Solicitor"
"#;

const CLAUSES: &str = r#"
[[clause]]
id = "1"
label = "1"
heading = "H"
gist = "G"
force = "statement"
[[clause.rule]]
id = "r"
verdict = "go-ahead"
contact = { purpose = "advise", why = "W", any = ["chief", "solicitor"] }
"#;

fn protocol() -> Protocol {
    let calendar = "first_year = 2026\nlast_year = 2027\ndates = []\n";
    let parts =
        [("questions.toml", ""), ("bank-holidays.toml", calendar), ("pack.toml", PACK), ("clauses.toml", CLAUSES)];
    toml::parse_parts(&parts).unwrap_or_else(|found| panic!("the made-up protocol is wrong: {found:#?}"))
}

fn finds_nothing(directory: &Value) -> bool {
    read_directory(directory.to_string().as_bytes(), &protocol()).1.is_empty()
}

/// Whether the reader finds nothing wrong is whether the schema allows it, as far as a schema can know: it knows no post,
/// and does not compare dates.
#[test]
fn schema_and_reader_agree() {
    let schema: Value = serde_json::from_str(include_str!("../../protocols/directory.schema.json")).expect("JSON");
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).expect("a schema");
    let both = |entry: Value, allowed: bool| {
        let directory = json!({ "posts": { "chief": entry } });
        assert_eq!(validator.is_valid(&directory), allowed, "the schema on {directory}");
        assert_eq!(finds_nothing(&directory), allowed, "the reader on {directory}");
    };
    let absence = json!({"from": "2026-11-20", "until": "2026-12-01"});
    for allowed in [
        json!(null),
        json!({}),
        json!([]),
        json!({"name": "Ann Öle-O’Neil", "email": "ann.o'neil+x@sub.example.gov.uk", "phone": "01632 960 001 (mornings)"}),
        json!({"name": null, "office": "", "photo": 3}),
        json!([{"name": "A", "service": "Parks"}, {"name": "B", "service": "Planning", "away": absence}]),
        json!({"away": [absence, absence]}),
        json!({"away": []}),
        json!({"deputy": {"post": "solicitor"}}),
        json!({"deputy": {"name": "K", "email": "k@x.org"}}),
        json!({"deputy": {}}),
        json!({"vacant": true, "from": "2026-01-01", "until": "2026-12-31"}),
        json!({"vacant": false, "name": "A"}),
    ] {
        both(allowed, true);
    }
    for wrong in [
        json!("Ann"),
        json!([3]),
        json!({"name": 1}),
        json!({"name": ["A"]}),
        json!({"name": "x".repeat(301)}),
        json!({"name": "a\u{0}b"}),
        json!({"name": "a\u{2066}b"}),
        json!({"email": "a"}),
        json!({"email": "a@"}),
        json!({"email": "a@b c"}),
        json!({"email": "a@b@c"}),
        json!({"phone": {}}),
        json!({"office": "a\u{9b}b"}),
        json!({"away": "soon"}),
        json!({"away": {"from": "2026-11-20"}}),
        json!({"away": [{"from": "20/11/2026", "until": "2026-12-01"}]}),
        json!({"away": [{"from": "2026-11-31", "until": "2026-12-01"}]}),
        json!({"away": vec![absence; MOST_ABSENCES + 1]}),
        json!({"deputy": "K"}),
        json!({"deputy": {"name": 1}}),
        json!({"deputy": {"post": 1}}),
        json!({"deputy": {"email": "k"}}),
        json!({"service": 1}),
        json!({"from": "2026"}),
        json!({"until": 2026}),
        json!({"vacant": "yes"}),
        json!({"same_as": 1}),
        Value::from(vec![json!({}); MOST_HOLDERS + 1]),
    ] {
        both(wrong, false);
    }
    for nothing in [json!([]), json!({}), json!({"posts": []}), json!({"posts": 1})] {
        assert!(!validator.is_valid(&nothing) && !finds_nothing(&nothing), "{nothing}");
    }
}
