//! Silence is an answer.

use crate::made_up::{check, rules};

#[test]
fn without_a_verdict_that_binds_it_is_not_covered_and_nobody_is_invented() {
    let p = rules(
        r#"
[[clause.rule]]
id = "officers"
binds = ["officer"]
verdict = "raise-with-contact"
contact = { purpose = "raise", why = "W", any = ["chief"] }
"#,
    );
    check(&p, "role=councillor", &[("verdict", "not-covered"), ("contact", ""), ("ladder", "")]);
}

#[test]
fn an_explicit_silence_says_what_the_protocol_does_offer() {
    let p = rules(
        r#"
[[clause.rule]]
id = "silent"
verdict = "not-covered"
know = [{ id = "by-analogy", text = "It may guide you" }]
contact = { purpose = "advise", why = "W", any = ["lawyer"] }
"#,
    );
    check(&p, "", &[("verdict", "not-covered"), ("steps", "by-analogy"), ("contact", "advise:lawyer")]);
}
