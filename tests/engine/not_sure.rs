//! *Not sure* is never read as no, nor as yes.

use crate::made_up::{POSTS, check, protocol, rules};

const VERDICTS: &str = r#"
[[clause.rule]]
id = "ban"
when = { a = ["yes"] }
verdict = "do-not"
dont = [{ id = "no-way", text = "No way" }]
[[clause.rule]]
id = "always"
verdict = "go-ahead-with-conditions"
do = [{ id = "careful", text = "Careful" }]
"#;

#[test]
fn what_is_certain_stays_and_the_rest_depends() {
    let p = rules(VERDICTS);
    check(
        &p,
        "a=not-sure",
        &[
            ("verdict", "depends"),
            ("steps", "careful"),
            ("open", "a(yes:do-not,no:go-ahead-with-conditions)"),
            ("adds", "no-way"),
        ],
    );
}

#[test]
fn a_certain_verdict_from_get_authority_first_on_stands_although_more_is_open() {
    let p = rules(
        r#"
[[clause.rule]]
id = "ban"
when = { a = ["yes"] }
verdict = "do-not"
[[clause.rule]]
id = "ask"
verdict = "get-authority-first"
contact = { purpose = "authorise", why = "W", any = ["chief"] }
"#,
    );
    check(
        &p,
        "a=not-sure",
        &[
            ("verdict", "get-authority-first"),
            ("contact", "authorise:chief"),
            ("open", "a(yes:do-not,no:get-authority-first)"),
        ],
    );
}

#[test]
fn certain_is_what_is_so_in_every_completion_and_not_only_by_one_rule() {
    let p = rules(
        "[[clause.rule]]\nid = \"yes\"\nwhen = { a = [\"yes\"] }\nverdict = \"do-not\"\n\
         dont = [{ id = \"same\", text = \"Same\" }]\n\
         [[clause.rule]]\nid = \"no\"\nwhen = { a = [\"no\"] }\nverdict = \"do-not\"\n\
         dont = [{ id = \"same\", text = \"Same\" }, { id = \"other\", text = \"Other\" }]\n",
    );
    check(&p, "a=not-sure", &[("verdict", "do-not"), ("steps", "same")]);
}

#[test]
fn a_verdict_that_sends_to_somebody_is_certain_only_with_somebody_to_go_to() {
    let p = rules(
        r#"
[[clause.rule]]
id = "one"
when = { a = ["yes"] }
verdict = "get-authority-first"
contact = { purpose = "authorise", why = "W", any = ["chief"] }
[[clause.rule]]
id = "other"
when = { a = ["no"] }
verdict = "get-authority-first"
contact = { purpose = "authorise", why = "W", any = ["lawyer"] }
"#,
    );
    check(&p, "a=not-sure", &[("verdict", "depends"), ("contact", "")]);
}

#[test]
fn whoever_helps_in_a_difficulty_stays_although_they_may_be_the_one_to_ask() {
    let p = rules(
        r#"
[[clause.rule]]
id = "ask"
when = { a = ["yes"] }
verdict = "get-authority-first"
contact = { purpose = "authorise", why = "W", any = ["chief"] }
[[clause.rule]]
id = "help"
verdict = "go-ahead-with-conditions"
contact = { purpose = "advise", why = "W", difficulty = ["chief"] }
"#,
    );
    check(&p, "a=yes", &[("contact", "authorise:chief"), ("ladder", "")]);
    check(&p, "a=no", &[("contact", ""), ("ladder", "chief in difficulty")]);
    check(&p, "a=not-sure", &[("verdict", "depends"), ("contact", ""), ("ladder", "chief in difficulty")]);
}

#[test]
fn each_answer_alone_may_still_depend() {
    let p = rules(
        "[[clause.rule]]\nid = \"ban\"\nwhen = { a = [\"yes\"], b = [\"yes\"] }\nverdict = \"do-not\"\n\
         [[clause.rule]]\nid = \"otherwise\"\nverdict = \"go-ahead\"\n",
    );
    check(
        &p,
        "a=not-sure b=not-sure",
        &[("verdict", "depends"), ("open", "a(yes:depends,no:go-ahead) b(yes:depends,no:go-ahead)")],
    );
}

#[test]
fn not_sure_that_changes_nothing_is_not_open() {
    let p = rules(VERDICTS);
    check(&p, "a=yes", &[("open", ""), ("would change", "a=no:go-ahead-with-conditions")]);
    check(&p, "a=no", &[("would change", "a=yes:do-not")]);
}

#[test]
fn authority_is_needed_for_certain_although_an_answer_could_forbid_it() {
    let p = rules(
        r#"
[[clause.rule]]
id = "ban"
when = { a = ["yes"] }
verdict = "do-not"
overrides = ["ask"]
[[clause.rule]]
id = "ask"
verdict = "get-authority-first"
do = [{ id = "ask-first", text = "Ask first" }]
contact = { purpose = "authorise", why = "W", any = ["chief"] }
"#,
    );
    check(
        &p,
        "a=not-sure",
        &[
            ("verdict", "get-authority-first"),
            ("steps", "ask-first"),
            ("contact", "authorise:chief"),
            ("open", "a(yes:do-not,no:get-authority-first)"),
        ],
    );
}

#[test]
fn the_same_step_by_another_rule_is_nothing_new() {
    let p = rules(
        "[[clause.rule]]\nid = \"yes\"\nwhen = { a = [\"yes\"] }\nverdict = \"go-ahead\"\n\
         do = [{ id = \"same\", text = \"Same\" }]\n\
         [[clause.rule]]\nid = \"no\"\nwhen = { a = [\"no\"] }\nverdict = \"go-ahead\"\n\
         do = [{ id = \"same\", text = \"Same\" }]\n",
    );
    check(&p, "a=not-sure", &[("verdict", "go-ahead"), ("steps", "same"), ("open", ""), ("adds", "")]);
}

#[test]
fn what_is_certain_stays_certain_however_much_is_not() {
    let questions: String = (0..14)
        .map(|n| format!("[[question]]\nid = \"q{n}\"\nstage = \"circumstance\"\nkind = \"yes-no\"\ntext = \"Q?\"\n"))
        .collect();
    let informing: String = (0..14)
        .map(|n| {
            format!(
                "[[clause.rule]]\nid = \"r{n}\"\nwhen = {{ q{n} = [\"yes\"] }}\nknow = [{{ id = \"k{n}\", text = \"K\" }}]\n"
            )
        })
        .collect();
    let unsure: String = (0..14).map(|n| format!("q{n}=not-sure ")).collect();
    let with = |verdict: &str| {
        let first = format!(
            "[[clause.rule]]\nid = \"first\"\nverdict = \"{verdict}\"\ndo = [{{ id = \"ask\", text = \"Ask\" }}]\n\
             contact = {{ purpose = \"authorise\", why = \"W\", any = [\"chief\"] }}\n"
        );
        protocol(&questions, POSTS, &format!("{first}{informing}"))
    };
    check(
        &with("get-authority-first"),
        &unsure,
        &[("verdict", "get-authority-first"), ("steps", "ask"), ("contact", "authorise:chief")],
    );
    check(&with("go-ahead"), &unsure, &[("verdict", "depends"), ("steps", "ask")]);
}
