//! The command line on a small made-up pack: what it prints, and how it ends.
#![expect(clippy::expect_used, clippy::panic, reason = "a test says what it expects by failing")]

#[path = "cli/compare.rs"]
mod compare;
#[path = "cli/diff.rs"]
mod diff;
#[path = "cli/fallback.rs"]
mod fallback;
#[path = "cli/map.rs"]
mod map;

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

/// What a run of the command line came to.
struct Ran {
    code: i32,
    out: String,
    err: String,
}

impl Ran {
    #[track_caller]
    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}{}", self.out, self.err))
    }
}

/// Runs it on the made-up packs.
fn run(words: &[&str], input: &str) -> Ran {
    let protocols = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/packs/made-up");
    run_in(protocols, words, input)
}

fn run_in(protocols: &str, words: &[&str], input: &str) -> Ran {
    run_plain(&[words, &["--protocols", protocols]].concat(), input)
}

/// Runs it on the packs of the project, or on those that the words name.
fn run_plain(words: &[&str], input: &str) -> Ran {
    let mut child = Command::new(env!("CARGO_BIN_EXE_evenhand"))
        .args(words)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command line starts");
    // One that ends before it has read everything is no fault of this test.
    let _ = child.stdin.take().expect("an input").write_all(input.as_bytes());
    let output = child.wait_with_output().expect("it ends");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    Ran { code: output.status.code().expect("a code"), out: text(output.stdout), err: text(output.stderr) }
}

/// A copy of the made-up packs, with one change.
fn changed(name: &str, file: &str, from: &str, to: &str) -> String {
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    for part in ["vocabulary/questions.toml", "vocabulary/bank-holidays.toml"].into_iter().chain([
        "parish/pack.toml",
        "parish/clauses.toml",
        "parish/scenarios.toml",
    ]) {
        let text = fs::read_to_string(format!("{}/tests/packs/made-up/{part}", env!("CARGO_MANIFEST_DIR")));
        let mut text = text.expect("a file");
        if part.ends_with(file) {
            assert!(text.contains(from), "{from}");
            text = text.replacen(from, to, 1);
        }
        let path = root.join(part);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("written");
    }
    root.display().to_string()
}

const ORDINARY: &str =
    r#"{"role":"junior","issue":"meetings","situation":"attend","outsiders":"no","secret":"no","urgent":"no"}"#;

#[test]
fn check_counts_what_it_walked() {
    let ran = run(&["check", "--today", "2026-11-22"], "");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let numbers =
        "4 clauses, 2 deciding, each with a rule that is reached; 5 rules, 4 scenarios, every rule exercised; ";
    let line = format!("parish: {numbers}");
    assert!(ran.out.starts_with(&line), "{}", ran.out);
    assert!(ran.out.contains("questions: longest 5, median of the scenarios 5\n1 pack: 4 clauses"), "{}", ran.out);
    assert!(ran.out.ends_with("0 errors, 0 warnings\n"), "{}", ran.out);
    let json = run(&["check", "parish", "--json", "--today", "2026-11-22"], "").json();
    let pack = &json["packs"][0];
    assert_eq!((&pack["rules"], &pack["deciding_clauses_with_rules"]), (&5.into(), &2.into()));
    assert_eq!((&pack["walk"]["longest"], &pack["median_pages_of_scenarios"]), (&5.into(), &5.into()));
    assert_eq!(json["total"]["deciding_clauses"], 2);
    assert_eq!(json["findings"], Value::Array(Vec::new()));
}

#[test]
fn check_names_file_line_and_help_and_fails() {
    let protocols = changed("typo", "clauses.toml", "any = [\"chief\", \"solicitor\"]", "any = [\"chef\"]");
    let ran = run_in(&protocols, &["check"], "");
    assert_eq!(ran.code, 1);
    for part in ["error[unknown-post]: there is no post called `chef`", "clauses.toml:24", "did you mean `chief`?"] {
        assert!(ran.out.contains(part), "no {part} in {}", ran.out);
    }
    let json = run_in(&protocols, &["check", "--json"], "").json();
    assert_eq!(json["findings"][0]["line"], 24);
    assert_eq!(json["findings"][0]["level"], "error");
}

#[test]
fn warnings_do_not_fail_the_check() {
    let protocols =
        changed("warning", "pack.toml", "[[fact]]", "[[post]]\nid = \"idle\"\ntitle = \"Idle\"\n\n[[fact]]");
    let ran = run_in(&protocols, &["check"], "");
    assert_eq!(ran.code, 0);
    assert!(ran.out.contains("warning[unused-post]"), "{}", ran.out);
}

#[test]
fn ask_answers_from_the_standard_input() {
    let ran = run(&["ask", "--protocol", "parish", "--answers", "-", "--json", "--today", "2026-11-22"], ORDINARY);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let advice = ran.json();
    assert_eq!(advice["verdict"], "get-authority-first");
    assert_eq!(advice["headline"], "Ask first.");
    assert_eq!(advice["protocol"]["in_force"], "2026-01-01");
    assert_eq!(advice["contact"][0]["post"], "chief");
    assert_eq!(advice["contact"][0]["need"], "any");
    assert_eq!(advice["contact"][0]["name"], Value::Null);
    assert_eq!(advice["do"][0]["clauses"][0], "2");
    assert_eq!(advice["would_change"][0]["question"], "outsiders");
    assert_eq!(advice["answers"]["urgent"], "no");
    let keys = ["contradictions", "deadlines", "dont", "know", "ladder", "nobody_further", "open", "clauses"];
    assert!(keys.iter().all(|key| advice.get(key).is_some()), "{advice}");
}

#[test]
fn ask_prints_advice_as_text_with_the_people_of_the_directory() {
    let directory = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("directory.json");
    let json = r#"{"posts": {"chief": {"name": "C. Hief", "phone": "01234", "away": {"from": "2026-11-20", "until": "2026-12-01"}}}}"#;
    fs::write(&directory, json).expect("written");
    let path = directory.display().to_string();
    let words = ["ask", "--protocol", "parish", "--answers", "-", "--directory", &path, "--today", "2026-11-22"];
    let unsure = ORDINARY.replace(r#""secret":"no""#, r#""secret":"not-sure""#);
    let ran = run(&words, &unsure);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let order =
        ["GET AUTHORITY FIRST", "Solicitor", "Still open", "Find out whether it is secret.", "Why", "Your answers"];
    let mut rest = ran.out.as_str();
    for part in order {
        let (_, after) = rest.split_once(part).unwrap_or_else(|| panic!("no {part} in its place:\n{}", ran.out));
        rest = after;
    }
}

#[test]
fn ask_says_what_is_still_asked_and_ends_with_two() {
    let ran = run(&["ask", "--protocol", "parish", "--answers", "-"], r#"{"role":"junior","issue":"meetings"}"#);
    assert_eq!(ran.code, 2);
    assert!(ran.out.contains("\"situation\": attend | something-else"), "{}", ran.out);
    let json = run(&["ask", "--protocol", "parish", "--answers", "-", "--json"], "{}");
    assert_eq!(json.code, 2);
    assert_eq!(json.json()["ask"][0]["question"], "role");
}

#[test]
fn ask_says_what_is_wrong_with_answers() {
    let wrong = |input: &str| {
        let ran = run(&["ask", "--protocol", "parish", "--answers", "-"], input);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""));
        ran.err
    };
    assert!(wrong("[]").contains("no JSON object"));
    assert!(wrong(&" ".repeat(100_001)).contains("more than 100000 bytes"));
    let both = wrong(r#"{"rol":"junior","issue":"meeting"}"#);
    assert!(both.contains("there is no question `rol` in this pack (did you mean `role`?)"), "{both}");
    assert!(both.contains("`issue` has no option `meeting` (did you mean `meetings`?)"), "{both}");
    assert!(wrong(r#"{"role":"not-sure"}"#).contains("`role` must be answered"));
    assert!(wrong(r#"{"asked-on":"yesterday"}"#).contains("asks for a date such as 2026-11-23"));
    let note =
        run(&["ask", "--protocol", "parish", "--answers", "-"], &ORDINARY.replace("{", r#"{"about":"an-officer","#));
    assert_eq!(note.code, 0);
    assert_eq!(note.err, "note: `about` is not asked here; its answer is set aside\n");
}

#[test]
fn ask_in_the_terminal() {
    // An officer, meetings, attend; not sure whether it is secret; wrong number, help, not urgent; see the advice.
    let ran = run(&["ask", "--protocol", "parish", "--today", "2026-11-22"], "2\n1\n1\n?2\n7\nh\n2\n\n");
    assert_eq!(ran.code, 0, "{}", ran.out);
    for part in
        ["Who are you?", "Type a number from 1 to 2.", "Your answer decides if", "Your answers", "GET AUTHORITY FIRST"]
    {
        assert!(ran.out.contains(part), "no {part} in:\n{}", ran.out);
    }
    // Back to the start of the circumstances, and another answer.
    let back = run(&["ask", "--protocol", "parish"], "2\n1\n1\n\nb\n1 2\n\n");
    assert!(back.out.contains("DO NOT DO THIS"), "{}", back.out);
    // The input ends too early.
    assert_eq!(run(&["ask", "--protocol", "parish"], "2\n1\n").code, 2);
    // A date.
    let dated = run(&["ask", "--protocol", "parish", "--today", "2026-11-22"], "1\n1\n1\n1\nsoon\n02/11/2026\n\n");
    assert!(dated.out.contains("Type a date such as"), "{}", dated.out);
    assert!(dated.out.contains("so by 2026-11-04"), "{}", dated.out);
}

#[test]
fn lists() {
    let questions = run(&["questions", "--protocol", "parish", "--json"], "").json();
    assert_eq!(questions["questions"][0]["id"], "role");
    assert_eq!(questions["questions"][3]["page"], "at-the-meeting");
    let settled = |place: usize| questions["questions"][place]["settled"].as_bool();
    assert_eq!((settled(0), settled(3)), (Some(true), Some(false)));
    let clauses = run(&["clauses", "--protocol", "parish", "--json"], "").json();
    assert_eq!(clauses["clauses"][1]["rules"][0], "ask-first");
    assert_eq!(clauses["clauses"][0]["force"], "definition");
    assert_eq!(clauses["clauses"][1]["force"], "must");
    assert_eq!(clauses["clauses"][2]["binds"], json!(["member", "officer"]));
    assert_eq!(clauses["clauses"][2]["binds_said"], "councillors and officers");
    assert_eq!(
        (&clauses["clauses"][1]["principle"], &clauses["clauses"][2]["principle"]),
        (&json!(false), &json!(true))
    );
    assert_eq!(clauses["clauses"][1]["reachable_rules"], clauses["clauses"][1]["rules"]);
    assert_eq!((&clauses["clauses"][0]["decides"], &clauses["clauses"][1]["decides"]), (&false.into(), &true.into()));
    assert_eq!((&clauses["rules"][0]["id"], &clauses["rules"][0]["reachable"]), (&"ask-first".into(), &true.into()));
    assert_eq!(clauses["rules"][0]["clauses"][0], "2");
    for missing in ["deciding_without_reachable_rule", "rules_without_clause"] {
        assert_eq!(clauses[missing], Value::Array(Vec::new()));
    }
    assert_eq!(clauses["clauses"][0]["no_rule"], "definition");
    assert_eq!(clauses["clauses"][3]["instead"], "Ask the solicitor.");
    let explore = run(&["explore", "--protocol", "parish", "--json", "--today", "2026-11-22"], "").json();
    assert_eq!((&explore["longest"], &explore["median_pages_of_scenarios"]), (&5.into(), &5.into()));
    for words in [["questions"], ["clauses"], ["explore"]] {
        assert_eq!(run(&[words[0], "--protocol", "parish"], "").code, 0);
    }
}

#[test]
fn a_clause_whose_rule_never_holds_is_named() {
    let never = "[[clause]]\nid = \"3a\"\nlabel = \"3a\"\nheading = \"H\"\ngist = \"G.\"\nforce = \"statement\"\n[[clause.rule]]\nid = \"never\"\n\
                 when = { situation = [\"complain\"], role = [\"officer\"] }\nknow = [{ id = \"never\", text = \"N.\" }]\n\n";
    let last = "[[clause]]\nid = \"4\"";
    let protocols = changed("unreached", "clauses.toml", last, &format!("{never}{last}"));
    let clauses = run_in(&protocols, &["clauses", "--protocol", "parish", "--json"], "").json();
    assert_eq!(clauses["deciding_without_reachable_rule"], serde_json::json!(["3a"]));
    assert_eq!((&clauses["rules"][5]["id"], &clauses["rules"][5]["reachable"]), (&"never".into(), &false.into()));
    let check = run_in(&protocols, &["check"], "");
    assert!(check.out.contains("3 deciding, 1 of them without a rule that is reached"), "{}", check.out);
}

#[test]
fn bundles() {
    let out = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bundles");
    let ran = run(&["bundle", "--out", &out.display().to_string()], "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let bundle: Value = serde_json::from_slice(&fs::read(out.join("parish.json")).expect("written")).expect("JSON");
    assert!(bundle["texts"].as_str().is_some_and(|texts| texts.contains("parish")));
    let rules: Value =
        serde_json::from_slice(&fs::read(out.join("parish-rules.json")).expect("written")).expect("JSON");
    let sentences: Vec<_> = rules["rules"].as_object().expect("rules").values().filter_map(Value::as_str).collect();
    assert!(sentences.len() > 3 && sentences.iter().all(|said| said.contains("This rests on clause")), "{rules}");
    assert_eq!(rules["pack"], "parish 1");
    let questions = run(&["questions", "--protocol", "parish", "--json"], "").json();
    for question in questions["questions"].as_array().expect("questions") {
        let said = rules["questions"][question["id"].as_str().expect("an id")].as_str().expect("a sentence");
        assert!(said.contains(question["text"].as_str().expect("a text")), "{said}");
    }
    let list = fs::read_to_string(out.join("index.json")).expect("the list");
    assert!(list.contains("parish"), "{list}");
    let packs: Value = serde_json::from_slice(&fs::read(out.join("packs.json")).expect("written")).expect("JSON");
    let parish = packs.as_array().expect("a list").iter().find(|pack| pack["id"] == "parish").expect("the pack");
    let ids = |list: &Value| list.as_array().expect("a list").iter().map(|one| one["id"].clone()).collect::<Vec<_>>();
    assert_eq!(ids(&parish["sides"]), ["member", "officer"]);
    assert_eq!(ids(&parish["issues"]), ["meetings", "something-else"]);
    assert_eq!(ids(&parish["posts"]), ["chief", "solicitor"]);
    let protocols = changed("unbundled", "pack.toml", "kind = \"protocol\"", "kind = \"poem\"");
    let refused = run_in(&protocols, &["bundle", "--out", &out.display().to_string()], "");
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("unknown-word"), "{}", refused.err);
}

#[test]
fn what_is_not_there_is_said() {
    let wrong = |words: &[&str]| {
        let ran = run(words, "");
        assert_eq!(ran.code, 1, "{}", ran.out);
        ran.err
    };
    assert!(wrong(&["check", "parsh"]).contains("did you mean `parish`?"));
    assert!(wrong(&["questions", "--protocol", "elsewhere"]).contains("there are: parish"));
    assert!(wrong(&["ask", "--protocol", "parish", "--answers", "/no/such/file"]).contains("cannot read"));
    let words = ["ask", "--protocol", "parish", "--answers", "-", "--directory", "/no/such/file"];
    assert!(wrong(&words).contains("cannot read"));
    assert!(run_in("/no/such/folder", &["check"], "").err.contains("there is no folder"));
    assert!(run(&["check", "--today", "tomorrow"], "").err.contains("a date is written like 2026-11-23"));
    let protocols = changed("broken", "pack.toml", "kind = \"protocol\"", "kind = \"poem\"");
    let broken = run_in(&protocols, &["ask", "--protocol", "parish"], "");
    assert_eq!(broken.code, 1);
    assert!(broken.err.contains("the pack `parish` has errors: 1 error, 0 warnings"), "{}", broken.err);
}
