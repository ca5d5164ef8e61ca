//! Rules combine in one place.

use crate::made_up::{bound, check, rules};

#[test]
fn steps_of_all_rules_are_gathered_without_duplicates_and_those_of_the_verdict_come_first() {
    let p = rules(
        r#"
[[clause.rule]]
id = "first"
when = { b = ["yes"] }
verdict = "go-ahead"
do = [{ id = "s1", text = "S1" }, { id = "shared", text = "Shared" }]
[[clause]]
id = "2"
label = "2"
heading = "H"
gist = "G"
force = "statement"
[[clause.rule]]
id = "second"
verdict = "go-ahead-with-conditions"
do = [{ id = "shared", text = "Shared" }, { id = "s2", text = "S2" }]
dont = [{ id = "s3", text = "S3" }]
"#,
    );
    check(&p, "b=yes", &[("steps", "shared s2 s3 s1"), ("verdict", "go-ahead-with-conditions"), ("clauses", "1 2")]);
    check(&p, "b=no", &[("steps", "shared s2 s3"), ("clauses", "2")]);
}

#[test]
fn steps_that_decide_alike_keep_the_order_of_the_clauses() {
    let rule = |id: &str, verdict: &str| {
        format!("[[clause.rule]]\nid = \"{id}\"\n{verdict}do = [{{ id = \"do-{id}\", text = \"Do {id}\" }}]\n")
    };
    let (decides, weaker) = ("verdict = \"do-not\"\n", "verdict = \"go-ahead\"\n");
    let written = [("w", ""), ("x", decides), ("y", weaker), ("z", decides)].map(|(id, verdict)| rule(id, verdict));
    check(&rules(&written.concat()), "", &[("verdict", "do-not"), ("steps", "do-x do-z do-w do-y")]);
    // Where the verdict is no rule's own, nothing decides more than anything else.
    let open = "[[clause.rule]]\nid = \"open\"\nwhen = { a = [\"yes\"] }\nverdict = \"raise-with-contact\"\n\
                contact = { purpose = \"raise\", why = \"W\", any = [\"chief\"] }\n";
    let written = format!("{}{}{open}", rule("w", ""), rule("y", weaker));
    check(&rules(&written), "a=not-sure", &[("verdict", "depends"), ("steps", "do-w do-y")]);
}

#[test]
fn the_most_cautious_verdict_wins() {
    // The order of caution, least first; each stands for a rule that holds with the next.
    let order = ["go-ahead", "go-ahead-with-conditions", "raise-with-contact", "get-authority-first", "do-not"];
    for pair in order.windows(2) {
        let written: String = pair
            .iter()
            .map(|verdict| {
                format!(
                    "[[clause.rule]]\nid = \"{verdict}\"\nverdict = \"{verdict}\"\n\
                     contact = {{ purpose = \"raise\", why = \"W\", any = [\"chief\"] }}\n"
                )
            })
            .collect();
        check(&rules(&written), "", &[("verdict", pair[1])]);
    }
}

#[test]
fn not_covered_gives_way_to_any_other_verdict() {
    let p = rules(
        "[[clause.rule]]\nid = \"silent\"\nverdict = \"not-covered\"\n\
         [[clause.rule]]\nid = \"go\"\nwhen = { a = [\"yes\"] }\nverdict = \"go-ahead\"\n",
    );
    check(&p, "a=yes", &[("verdict", "go-ahead")]);
    check(&p, "a=no", &[("verdict", "not-covered")]);
}

#[test]
fn contacts_of_different_purposes_stand_side_by_side_and_the_same_contact_once() {
    let p = rules(&bound(
        r#"
[[clause.rule]]
id = "ask"
verdict = "get-authority-first"
contact = { purpose = "authorise", why = "W", any = ["chief", "lawyer"] }
[[clause.rule]]
id = "ask-again"
verdict = "get-authority-first"
contact = { purpose = "authorise", why = "W", any = ["chief", "lawyer"] }
[[clause.rule]]
id = "tell"
verdict = "go-ahead"
contact = { purpose = "tell", why = "W", all = ["head", "lawyer"] }
"#,
    ));
    check(&p, "role=clerk", &[("contact", "authorise:chief authorise:lawyer tell:head+ tell:lawyer+")]);
}

#[test]
fn a_contradiction_shows_both_and_says_so() {
    let p = rules(
        r#"
[[clause.rule]]
id = "one"
verdict = "get-authority-first"
contact = { purpose = "authorise", why = "W", any = ["chief"] }
[[clause.rule]]
id = "other"
when = { a = ["yes"] }
verdict = "get-authority-first"
contact = { purpose = "authorise", why = "W", any = ["lawyer"] }
contradicts = [{ rule = "one", say = "It-disagrees-with-itself" }]
"#,
    );
    check(
        &p,
        "a=yes",
        &[("contact", "authorise:chief authorise:lawyer"), ("contradictions", "It-disagrees-with-itself")],
    );
    check(&p, "a=no", &[("contact", "authorise:chief"), ("contradictions", "")]);
}

#[test]
fn there_is_no_contradiction_with_a_rule_that_does_not_hold() {
    let p = rules(
        r#"
[[clause.rule]]
id = "one"
when = { a = ["yes"] }
verdict = "get-authority-first"
contact = { purpose = "authorise", why = "W", any = ["chief"] }
[[clause.rule]]
id = "other"
verdict = "get-authority-first"
contact = { purpose = "authorise", why = "W", any = ["lawyer"] }
contradicts = [{ rule = "one", say = "It-disagrees-with-itself" }]
"#,
    );
    check(&p, "a=no", &[("contact", "authorise:lawyer"), ("contradictions", "")]);
}
