//! Who binds whom.

use crate::made_up::{check, rules};

const RULES: &str = r#"
[[clause.rule]]
id = "officers-must"
binds = ["officer"]
verdict = "do-not"
know = [{ id = "they-must", text = "Officers must not" }]
contact = { purpose = "raise", why = "W", any = ["chief"] }
[[clause.rule]]
id = "members-may"
binds = ["member"]
verdict = "go-ahead"
know = [{ id = "you-may", text = "Members may" }]
"#;

#[test]
fn a_duty_of_the_other_side_gives_steps_but_neither_verdict_nor_contact() {
    let p = rules(RULES);
    check(&p, "role=clerk", &[("verdict", "do-not"), ("steps", "they-must you-may"), ("contact", "raise:chief")]);
    // What binds others decides nothing here: it comes after what binds the person, in whatever clause it stands.
    check(&p, "role=councillor", &[("verdict", "go-ahead"), ("steps", "you-may they-must"), ("contact", "")]);
}

#[test]
fn a_rule_may_bind_one_role_of_a_side() {
    let p = rules(
        "[[clause.rule]]\nid = \"heads\"\nbinds = [\"head\"]\nverdict = \"do-not\"\n\
         [[clause.rule]]\nid = \"all\"\nbinds = [\"officer\", \"member\"]\nverdict = \"go-ahead\"\n",
    );
    check(&p, "role=head", &[("verdict", "do-not")]);
    check(&p, "role=clerk", &[("verdict", "go-ahead")]);
}

#[test]
fn must_not_and_should_not_are_one_verdict_and_differ_in_the_words() {
    let p = rules(
        "[[clause.rule]]\nid = \"must\"\nwhen = { a = [\"yes\"] }\nverdict = \"do-not\"\n\
         dont = [{ id = \"forbidden\", text = \"The protocol forbids it\" }]\n\
         [[clause.rule]]\nid = \"should\"\nwhen = { a = [\"no\"] }\nverdict = \"do-not\"\n\
         dont = [{ id = \"advised-against\", text = \"The protocol advises against it\" }]\n",
    );
    check(&p, "a=yes", &[("verdict", "do-not"), ("steps", "forbidden")]);
    check(&p, "a=no", &[("verdict", "do-not"), ("steps", "advised-against")]);
}
