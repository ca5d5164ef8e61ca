//! Two versions of a protocol: every change, and only the changes, compared with asking both everything.

use std::collections::BTreeMap;

use evenhand::compare::diff::{Bounds, Change, Cube, Diff, Group, Key, Reach, change, diff};
use evenhand::domain::{Advice, Answer, Answers, Directory, Protocol, QuestionId};
use evenhand::engine::{Outcome, consult_plain, representatives};
use proptest::prelude::*;

use super::made_up::{self, bound, rules};
use super::{pack, today};

/// A rule over `role`, `a`, `b`, `c`, without a name, as a pack has it.
fn rule() -> impl Strategy<Value = String> {
    let side = prop::sample::select(vec!["", "role = [\"officer\"]", "role = [\"member\"]", "role = [\"head\"]"]);
    let yes_no = |name: &'static str| {
        prop::sample::select(vec![String::new(), format!("{name} = [\"yes\"]"), format!("{name} = [\"no\"]")])
    };
    let c = prop::sample::select(vec!["", "c = [\"one\"]", "c = [\"two\", \"three\"]"]);
    let verdict = prop::sample::select(vec![
        "",
        "verdict = \"go-ahead\"",
        "verdict = \"do-not\"",
        "verdict = \"go-ahead-with-conditions\"\ndeadline = { what = \"it\", words = \"soon\" }",
        "verdict = \"get-authority-first\"\ncontact = { purpose = \"authorise\", why = \"W\", any = [\"head\", \"chief\"] }",
        "verdict = \"raise-with-contact\"\ncontact = { purpose = \"raise\", why = \"W\", any = [\"head\"], then = [{ any = [\"chief\"] }] }",
        "verdict = \"raise-with-contact\"\ncontact = { purpose = \"raise\", why = \"W\", any = [\"lawyer\"], difficulty = [\"chief\"] }",
    ]);
    let step = prop::sample::select(vec!["one", "two", "three"]);
    (side, yes_no("a"), yes_no("b"), c, verdict, step).prop_map(|(side, a, b, c, verdict, step)| {
        let keys: Vec<&str> = [side, &a, &b, c].into_iter().filter(|key| !key.is_empty()).collect();
        format!("when = {{ {} }}\ndo = [{{ id = \"{step}\", text = \"{step}\" }}]\n{verdict}\n", keys.join(", "))
    })
}

/// A version: its rules by their names, which one overrides which.
#[derive(Clone, Debug)]
struct Version {
    rules: BTreeMap<usize, String>,
    overrides: Vec<(usize, usize)>,
}

impl Version {
    fn protocol(&self) -> Protocol {
        let mut written = String::new();
        for (number, rule) in &self.rules {
            let over: Vec<String> = self
                .overrides
                .iter()
                .filter(|(by, whom)| by == number && whom < by && self.rules.contains_key(whom))
                .map(|(_, whom)| format!("\"r{whom}\""))
                .collect();
            let over = if over.is_empty() { String::new() } else { format!("overrides = [{}]\n", over.join(", ")) };
            written.push_str(&format!("[[clause.rule]]\nid = \"r{number}\"\n{rule}{over}"));
        }
        rules(&bound(&written))
    }
}

/// What is done to a version.
#[derive(Clone, Debug)]
enum Edit {
    Alter(usize, String),
    Remove(usize),
    Add(String),
    Override(usize, usize),
}

fn versions() -> impl Strategy<Value = (Version, Version)> {
    let edit = prop_oneof![
        (0usize..5, rule()).prop_map(|(place, rule)| Edit::Alter(place, rule)),
        (0usize..5).prop_map(Edit::Remove),
        rule().prop_map(Edit::Add),
        (1usize..5, 0usize..4).prop_map(|(by, whom)| Edit::Override(by, whom)),
    ];
    let first = prop::collection::vec(rule(), 2..6);
    let overrides = prop::collection::vec((1usize..5, 0usize..4), 0..2);
    (first, overrides, prop::collection::vec(edit, 0..3)).prop_map(|(rules, overrides, edits)| {
        let old = Version { rules: rules.into_iter().enumerate().collect(), overrides };
        let mut new = old.clone();
        for edit in edits {
            match edit {
                Edit::Alter(place, rule) => {
                    new.rules.insert(place, rule);
                }
                Edit::Remove(place) if new.rules.len() > 1 => {
                    new.rules.remove(&place);
                }
                Edit::Remove(_) => {}
                Edit::Add(rule) => {
                    new.rules.insert(9, rule);
                }
                Edit::Override(by, whom) => new.overrides.push((by, whom)),
            }
        }
        (old, new)
    })
}

/// Every combination of answers to all questions of both, by name.
fn all(old: &Protocol, new: &Protocol) -> Vec<BTreeMap<String, Key>> {
    let mut names: BTreeMap<String, Vec<Key>> = BTreeMap::new();
    for protocol in [old, new] {
        for (id, question) in protocol.questions.iter() {
            let known = names.entry(question.id.clone()).or_default();
            for answer in representatives(protocol, id, today()) {
                let key = match answer {
                    Answer::Option(option) => Key::Option(question.option(option).unwrap().id.clone()),
                    _ => Key::NotSure,
                };
                if !known.contains(&key) {
                    known.push(key);
                }
            }
        }
    }
    let mut all = vec![BTreeMap::new()];
    for (name, keys) in names {
        all = all
            .iter()
            .flat_map(|given: &BTreeMap<String, Key>| {
                keys.iter().map(|key| {
                    given.iter().map(|(n, k)| (n.clone(), k.clone())).chain([(name.clone(), key.clone())]).collect()
                })
            })
            .collect();
    }
    all
}

fn advice(protocol: &Protocol, told: &BTreeMap<String, Key>) -> Option<Advice> {
    let mut answers = Answers::default();
    for (id, question) in protocol.questions.iter() {
        let answer = match told.get(&question.id) {
            Some(Key::NotSure) => Some(Answer::NotSure),
            Some(Key::Option(option)) => question.option_named(option).map(Answer::Option),
            _ => None,
        };
        answer.into_iter().for_each(|answer| answers.set(id, answer));
    }
    match consult_plain(protocol, &answers, &Directory::default(), today()) {
        Outcome::Advise(advice) => Some(*advice),
        Outcome::Ask(_) => None,
    }
}

fn matches(cube: &Cube, told: &BTreeMap<String, Key>) -> bool {
    cube.iter().all(|(name, keys)| told.get(name).is_some_and(|key| keys.contains(key)))
}

/// Holds the difference against asking both everything.
fn compare_with_all(old: &Protocol, new: &Protocol, found: &Diff) -> Result<(), TestCaseError> {
    prop_assert_eq!(found.reach, Reach::All);
    let groups: Vec<&Group> = found.changes.iter().chain(&found.steps).chain(&found.clauses).collect();
    for told in all(old, new) {
        let expected = match (advice(old, &told), advice(new, &told)) {
            (Some(before), Some(after)) => change(old, &before, new, &after),
            (Some(before), None) => Change::OnlyOld(Box::new(evenhand::compare::diff::Told::of(old, &before))),
            (None, Some(after)) => Change::OnlyNew(Box::new(evenhand::compare::diff::Told::of(new, &after))),
            (None, None) => continue,
        };
        let told_of: Vec<&Change> = groups
            .iter()
            .flat_map(|group| group.when.iter().filter(|cube| matches(cube, &told)).map(|_| &group.change))
            .collect();
        if expected == Change::Same {
            prop_assert!(told_of.is_empty(), "{:?} has not changed: {:?}", told, told_of);
        } else {
            prop_assert_eq!(told_of, vec![&expected], "{:?}", told);
        }
    }
    Ok(())
}

/// Each example leads to the change that it is an example of.
fn replay(old: &Protocol, new: &Protocol, found: &Diff) -> Result<(), TestCaseError> {
    for group in found.changes.iter().chain(&found.steps).chain(&found.clauses) {
        prop_assert!(!group.when.is_empty() && group.consultations > 0);
        let of = |protocol: &Protocol, answers: &Answers| match consult_plain(
            protocol,
            answers,
            &Directory::default(),
            today(),
        ) {
            Outcome::Advise(advice) => Some(advice),
            Outcome::Ask(_) => None,
        };
        if let (Some(before), Some(after)) = (of(old, &group.example.0), of(new, &group.example.1)) {
            prop_assert_eq!(&change(old, &before, new, &after), &group.change);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn every_change_and_only_the_changes((before, after) in versions()) {
        let (old, new) = (before.protocol(), after.protocol());
        let found = diff(&old, &new, today(), Bounds::default());
        compare_with_all(&old, &new, &found)?;
        replay(&old, &new, &found)?;
    }
}

#[test]
fn a_version_is_the_same_as_itself() {
    for name in ["havant", "surrey", "thurrock"] {
        let protocol = pack(name);
        let found = diff(&protocol, &protocol, today(), Bounds::default());
        assert_eq!((found.changes.len(), found.steps.len(), found.clauses.len()), (0, 0, 0), "{name}");
        assert_eq!(found.reach, Reach::All, "{name}");
    }
}

/// Options and questions that come and go.
#[test]
fn questions_that_are_not_the_same() {
    let rule = |when: &str| {
        bound(&format!(
            "[[clause.rule]]\nid = \"r\"\nwhen = {{ {when} }}\nverdict = \"do-not\"\ndo = [{{ id = \"s\", text = \"S\" }}]\n"
        ))
    };
    let base = made_up::protocol(made_up::COMMON, made_up::POSTS, &rule("a = [\"yes\"]"));
    let fewer = made_up::COMMON.replace(", { id = \"three\", label = \"Three\" }", "");
    let with_c =
        |vocabulary: &str| made_up::protocol(vocabulary, made_up::POSTS, &rule("a = [\"yes\"], c = [\"one\"]"));
    let more = "{ id = \"head\", side = \"officer\", label = \"A head of service\", posts = [\"head\"] },\n  { id = \"porter\", side = \"officer\", label = \"A porter\" },";
    let porter = made_up::COMMON
        .replace("{ id = \"head\", side = \"officer\", label = \"A head of service\", posts = [\"head\"] },", more);
    let porters = made_up::protocol(&porter, made_up::POSTS, &rule("a = [\"yes\"], role = [\"clerk\", \"porter\"]"));
    let clerks = made_up::protocol(made_up::COMMON, made_up::POSTS, &rule("a = [\"yes\"], role = [\"clerk\"]"));
    for (old, new) in
        [(&base, &with_c(made_up::COMMON)), (&with_c(made_up::COMMON), &with_c(&fewer)), (&clerks, &porters)]
    {
        for (old, new) in [(old, new), (new, old)] {
            let found = diff(old, new, today(), Bounds::default());
            compare_with_all(old, new, &found).unwrap();
            replay(old, new, &found).unwrap();
            assert!(!found.changes.is_empty());
        }
    }
}

/// Too many to be followed is said, and never taken for "nothing has changed".
#[test]
fn what_cannot_be_followed_is_said() {
    let (old, new) = (pack("havant"), pack("lga-based"));
    let found = diff(&old, &new, today(), Bounds { states: 50, completions: 1_000_000 });
    assert_eq!(found.reach, Reach::Part);
}

/// One answer to one question, in one group: neighbours are told together.
#[test]
fn neighbours_are_one_group() {
    let rule = |verdict: &str| {
        bound(&format!(
            "[[clause.rule]]\nid = \"r\"\nwhen = {{ role = [\"officer\"], c = [\"two\", \"three\"] }}\nverdict = \"{verdict}\"\ndo = [{{ id = \"s\", text = \"S\" }}]\n"
        ))
    };
    let (old, new) = (rules(&rule("do-not")), rules(&rule("go-ahead")));
    let found = diff(&old, &new, today(), Bounds::default());
    let sure = found
        .changes
        .iter()
        .find(|group| matches!(&group.change, Change::Outcome { old, .. } if old.verdict.id() == "do-not"));
    let sure = sure.expect("it has changed");
    assert_eq!(sure.when.len(), 1, "{:?}", sure.when);
    let names: Vec<&str> = sure.when[0].keys().map(String::as_str).collect();
    assert_eq!(names, ["c", "role"]);
    assert_eq!(sure.consultations, 4);
    let who: QuestionId = old.who().expect("a question");
    assert!(sure.example.0.get(who).is_some());
}
