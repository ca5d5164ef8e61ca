//! When a rule holds.

use crate::made_up::{COMMON, POSTS, check, protocol, rules};

#[test]
fn every_key_of_when_must_hold_and_a_list_means_or() {
    let p = rules(
        r#"
[[clause.rule]]
id = "r"
when = { a = ["yes"], c = ["one", "two"] }
verdict = "do-not"
[[clause.rule]]
id = "otherwise"
verdict = "go-ahead"
"#,
    );
    for (answers, verdict) in
        [("a=yes c=one", "do-not"), ("a=yes c=two", "do-not"), ("a=yes c=three", "go-ahead"), ("a=no", "go-ahead")]
    {
        check(&p, answers, &[("verdict", verdict)]);
    }
}

#[test]
fn one_key_of_unless_is_enough_to_stop_it() {
    let p = rules(
        r#"
[[clause.rule]]
id = "r"
when = { a = ["yes"] }
unless = { b = ["yes"], c = ["one"] }
verdict = "do-not"
[[clause.rule]]
id = "otherwise"
verdict = "go-ahead"
"#,
    );
    for (answers, verdict) in [
        ("a=yes b=no c=two", "do-not"),
        ("a=yes b=yes", "go-ahead"),
        ("a=yes b=no c=one", "go-ahead"),
        ("a=yes b=not-sure c=two", "depends"),
    ] {
        check(&p, answers, &[("verdict", verdict)]);
    }
}

#[test]
fn a_fact_is_a_compound_idea_and_may_rest_on_another() {
    let facts = r#"
[[fact]]
id = "agreed"
any = [{ c = ["one"] }, { c = ["two"], b = ["yes"] }]
[[fact]]
id = "fine"
any = [{ agreed = ["yes"], a = ["yes"] }]
"#;
    let p = protocol(
        COMMON,
        &format!("{POSTS}{facts}"),
        r#"
[[clause.rule]]
id = "fine"
when = { fine = ["yes"] }
verdict = "go-ahead"
[[clause.rule]]
id = "not-fine"
when = { fine = ["no"] }
verdict = "do-not"
"#,
    );
    for (answers, verdict) in [
        ("a=yes b=yes c=one", "go-ahead"),
        ("a=yes b=yes c=two", "go-ahead"),
        ("a=yes b=no c=two", "do-not"),
        ("a=yes b=yes c=three", "do-not"),
        ("a=yes b=no c=three", "do-not"),
        ("a=yes b=no c=one", "go-ahead"),
        ("a=no", "do-not"),
    ] {
        check(&p, answers, &[("verdict", verdict)]);
    }
}

#[test]
fn overrides_removes_the_named_rule_whole() {
    let p = rules(
        r#"
[[clause.rule]]
id = "exception"
when = { a = ["yes"] }
verdict = "go-ahead-with-conditions"
do = [{ id = "careful", text = "Be careful" }]
overrides = ["ban"]
[[clause.rule]]
id = "ban"
verdict = "do-not"
dont = [{ id = "never", text = "Never" }]
contact = { purpose = "advise", why = "W", any = ["lawyer"] }
"#,
    );
    check(&p, "a=yes", &[("verdict", "go-ahead-with-conditions"), ("steps", "careful"), ("contact", "")]);
    check(&p, "a=no", &[("verdict", "do-not"), ("steps", "never"), ("contact", "advise:lawyer")]);
    check(&p, "a=not-sure", &[("verdict", "depends"), ("steps", ""), ("contact", "")]);
}

#[test]
fn a_rule_that_is_itself_removed_removes_nothing() {
    let p = rules(
        r#"
[[clause.rule]]
id = "first"
when = { a = ["yes"] }
verdict = "go-ahead"
overrides = ["second"]
[[clause.rule]]
id = "second"
when = { b = ["yes"] }
verdict = "go-ahead-with-conditions"
overrides = ["third"]
[[clause.rule]]
id = "third"
verdict = "do-not"
"#,
    );
    check(&p, "a=yes b=yes", &[("verdict", "do-not")]);
    check(&p, "a=no b=yes", &[("verdict", "go-ahead-with-conditions")]);
    check(&p, "a=no b=no", &[("verdict", "do-not")]);
}
