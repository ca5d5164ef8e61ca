//! What other answers would lead to: what is open, and what would change the advice.

use crate::made_up::{COMMON, POSTS, check, protocol, rules};

#[test]
fn two_answers_that_forbid_only_together_are_both_open() {
    let p = rules(
        r#"
[[clause.rule]]
id = "ban"
when = { a = ["yes"], b = ["yes"] }
verdict = "do-not"
overrides = ["ask"]
[[clause.rule]]
id = "ask"
verdict = "get-authority-first"
contact = { purpose = "authorise", why = "W", any = ["chief"] }
"#,
    );
    let alone = "a(yes:get-authority-first,no:get-authority-first) b(yes:get-authority-first,no:get-authority-first)";
    check(&p, "a=not-sure b=not-sure", &[("verdict", "get-authority-first"), ("open", alone)]);
    check(&p, "a=yes b=not-sure", &[("open", "b(yes:do-not,no:get-authority-first)")]);
}

#[test]
fn what_depends_on_two_answers_being_alike_leaves_both_open() {
    let p = rules(
        "[[clause.rule]]\nid = \"both\"\nwhen = { a = [\"yes\"], b = [\"yes\"] }\nverdict = \"do-not\"\n\
         [[clause.rule]]\nid = \"none\"\nwhen = { a = [\"no\"], b = [\"no\"] }\nverdict = \"do-not\"\n\
         [[clause.rule]]\nid = \"otherwise\"\nverdict = \"go-ahead\"\n",
    );
    check(&p, "a=not-sure b=not-sure", &[("open", "a(yes:depends,no:depends) b(yes:depends,no:depends)")]);
}

#[test]
fn what_is_hidden_by_something_certain_is_not_open() {
    let p = rules(
        "[[clause.rule]]\nid = \"ban\"\nwhen = { c = [\"one\"] }\nverdict = \"do-not\"\n\
         [[clause.rule]]\nid = \"fine\"\nwhen = { a = [\"yes\"] }\nverdict = \"go-ahead\"\n",
    );
    check(&p, "a=not-sure c=one", &[("verdict", "do-not"), ("open", "")]);
    check(&p, "a=not-sure c=two", &[("open", "a(yes:go-ahead,no:not-covered)")]);
}

#[test]
fn the_smallest_changes_come_first_and_those_that_ask_more_say_so() {
    let p = rules(
        "[[clause.rule]]\nid = \"ab\"\nwhen = { a = [\"yes\"], b = [\"yes\"] }\nverdict = \"do-not\"\n\
         [[clause.rule]]\nid = \"c\"\nwhen = { c = [\"one\"] }\nverdict = \"go-ahead-with-conditions\"\n\
         [[clause.rule]]\nid = \"otherwise\"\nverdict = \"go-ahead\"\n",
    );
    check(
        &p,
        "a=no c=two",
        &[
            ("verdict", "go-ahead"),
            ("would change", "c=one:go-ahead-with-conditions a=yes:depends"),
            ("asks", "c=one:0 a=yes:1"),
        ],
    );
}

#[test]
fn an_answer_that_was_set_aside_counts_again_and_is_not_asked() {
    let p = rules(
        "[[clause.rule]]\nid = \"ab\"\nwhen = { a = [\"yes\"], b = [\"yes\"] }\nverdict = \"do-not\"\n\
         [[clause.rule]]\nid = \"otherwise\"\nverdict = \"go-ahead\"\n",
    );
    check(&p, "a=no b=yes", &[("would change", "a=yes:do-not"), ("asks", "a=yes:0")]);
}

#[test]
fn another_contact_alone_is_no_other_advice_to_list() {
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
    check(&p, "a=yes", &[("contact", "authorise:chief"), ("would change", "")]);
}

#[test]
fn what_has_happened_already_is_no_change_to_come() {
    let past = COMMON.replace("text = \"B?\"\n", "text = \"B?\"\nsettled = true\n");
    assert_ne!(past, COMMON);
    let written = "[[clause.rule]]\nid = \"a\"\nwhen = { a = [\"yes\"] }\nverdict = \"do-not\"\n\
         [[clause.rule]]\nid = \"b\"\nwhen = { b = [\"yes\"] }\nverdict = \"do-not\"\n\
         [[clause.rule]]\nid = \"otherwise\"\nverdict = \"go-ahead\"\n";
    let all = "a=yes:do-not b=yes:do-not";
    check(&protocol(COMMON, POSTS, written), "a=no b=no", &[("would change", all)]);
    check(&protocol(&past, POSTS, written), "a=no b=no", &[("would change", "a=yes:do-not")]);
    check(&protocol(&past, POSTS, written), "a=no b=not-sure", &[("open", "b(yes:do-not,no:go-ahead)")]);
}
