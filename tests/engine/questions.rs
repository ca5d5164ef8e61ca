//! Questions come from rules.

use evenhand::domain::Protocol;

use crate::made_up::{COMMON, POSTS, bound, check, protocol, rules};

const TWO: &str = r#"
[[clause.rule]]
id = "ab"
when = { a = ["yes"], b = ["yes"] }
verdict = "do-not"
do = [{ id = "ab", text = "AB" }]
[[clause.rule]]
id = "otherwise"
verdict = "go-ahead"
"#;

#[test]
fn asks_in_the_order_of_the_vocabulary_and_only_what_can_change_the_advice() {
    let p = rules(TWO);
    check(&p, "", &[("ask", "a"), ("at most", "2")]);
    check(&p, "a=yes", &[("ask", "b"), ("at most", "1")]);
    check(&p, "a=no", &[("ask", "nothing"), ("verdict", "go-ahead")]);
    check(&p, "b=no", &[("ask", "a")]);
    check(&p, "a=yes b=yes", &[("verdict", "do-not")]);
}

#[test]
fn there_is_never_more_to_come_than_any_consultation_of_the_protocol_has() {
    let at_most = |most: u8| {
        let mut parts = (*rules(TWO)).clone();
        parts.about.most_questions = Some(most);
        Protocol::new(parts)
    };
    check(&at_most(1), "", &[("ask", "a"), ("at most", "1")]);
    check(&at_most(2), "a=yes", &[("ask", "b"), ("at most", "1")]);
    check(&at_most(9), "", &[("ask", "a"), ("at most", "2")]);
}

#[test]
fn a_question_is_asked_although_an_earlier_answer_is_not_sure() {
    let p = rules(TWO);
    check(&p, "a=not-sure", &[("ask", "b")]);
    check(&p, "a=not-sure b=no", &[("verdict", "go-ahead")]);
    check(&p, "a=not-sure b=yes", &[("verdict", "depends"), ("open", "a(yes:do-not,no:go-ahead)")]);
}

#[test]
fn a_rule_that_is_overridden_for_certain_asks_nothing() {
    let p = rules(
        r#"
[[clause.rule]]
id = "strong"
when = { a = ["yes"] }
verdict = "do-not"
overrides = ["weak"]
[[clause.rule]]
id = "weak"
when = { b = ["yes"] }
verdict = "get-authority-first"
contact = { purpose = "authorise", why = "W", any = ["chief"] }
[[clause.rule]]
id = "otherwise"
verdict = "go-ahead"
"#,
    );
    check(&p, "a=yes", &[("ask", "nothing"), ("verdict", "do-not"), ("contact", "")]);
    check(&p, "a=no", &[("ask", "b")]);
    check(&p, "a=no b=yes", &[("verdict", "get-authority-first"), ("contact", "authorise:chief")]);
}

#[test]
fn a_question_that_is_settled_by_other_means_is_not_asked() {
    // Whatever `c` is, the fact is so once `a` is: its second branch does not matter then.
    let facts = r#"
[[fact]]
id = "allowed"
any = [{ a = ["yes"] }, { a = ["no"], c = ["one"] }]
"#;
    let p = protocol(
        COMMON,
        &format!("{POSTS}{facts}"),
        r#"
[[clause.rule]]
id = "allowed"
when = { allowed = ["yes"] }
verdict = "go-ahead"
[[clause.rule]]
id = "not-allowed"
unless = { allowed = ["yes"] }
verdict = "do-not"
"#,
    );
    check(&p, "a=yes", &[("ask", "nothing"), ("verdict", "go-ahead")]);
    check(&p, "a=no", &[("ask", "c")]);
    check(&p, "a=not-sure", &[("ask", "c")]);
    check(&p, "a=not-sure c=one", &[("verdict", "go-ahead"), ("open", "")]);
}

#[test]
fn a_fact_that_holds_either_way_asks_nothing() {
    let fact = "[[fact]]\nid = \"always\"\nany = [{ a = [\"yes\"] }, { a = [\"no\"] }]\n";
    let p = protocol(
        COMMON,
        &format!("{POSTS}{fact}"),
        r#"
[[clause.rule]]
id = "always"
when = { always = ["yes"], b = ["yes"] }
verdict = "do-not"
[[clause.rule]]
id = "otherwise"
verdict = "go-ahead"
"#,
    );
    check(&p, "", &[("ask", "b")]);
    check(&p, "b=yes", &[("verdict", "do-not")]);
}

const STAGES: &str = r#"
[[question]]
id = "role"
stage = "who"
text = "Who?"
not_sure = false
option = [{ id = "councillor", side = "member", label = "C" }, { id = "clerk", side = "officer", label = "O" }]
[[question]]
id = "issue"
stage = "issue"
text = "What about?"
not_sure = false
option = [{ id = "groups", label = "Groups" }, { id = "letters", label = "Letters" }, { id = "something-else", label = "Else" }]
[[question]]
id = "situation"
stage = "situation"
text = "What is happening?"
not_sure = false
option = [
  { id = "invited", label = "I am invited", when = { issue = ["groups"], role = ["officer"] } },
  { id = "copy", label = "A copy", when = { issue = ["groups", "letters"] } },
  { id = "something-else", label = "Else" },
]
[[page]]
id = "facts"
text = "Which are true?"
[[question]]
id = "x"
stage = "circumstance"
kind = "yes-no"
page = "facts"
text = "X"
[[question]]
id = "y"
stage = "circumstance"
kind = "yes-no"
page = "facts"
text = "Y"
[[question]]
id = "z"
stage = "circumstance"
kind = "yes-no"
text = "Z"
"#;

const STAGED: &str = r#"
[[clause.rule]]
id = "invited-x"
when = { situation = ["invited"], x = ["yes"] }
verdict = "do-not"
[[clause.rule]]
id = "invited-y"
when = { situation = ["invited"], y = ["yes"], z = ["yes"] }
verdict = "go-ahead-with-conditions"
[[clause.rule]]
id = "invited"
when = { situation = ["invited"] }
verdict = "go-ahead"
[[clause.rule]]
id = "copy"
when = { situation = ["copy"] }
verdict = "go-ahead"
[[clause.rule]]
id = "silent"
when = { situation = ["something-else"] }
verdict = "not-covered"
"#;

#[test]
fn who_issue_and_situation_come_first_and_narrow_each_other() {
    let p = protocol(STAGES, "", &bound(STAGED));
    check(&p, "", &[("ask", "role")]);
    check(&p, "role=clerk", &[("ask", "issue")]);
    check(&p, "role=clerk issue=groups", &[("ask", "situation"), ("options", "invited copy something-else")]);
    check(&p, "role=councillor issue=groups", &[("options", "copy something-else")]);
    check(&p, "role=clerk issue=letters", &[("options", "copy something-else")]);
    // One thing to choose from is no question.
    check(&p, "role=clerk issue=something-else", &[("ask", "nothing"), ("verdict", "not-covered")]);
}

#[test]
fn an_answer_that_is_not_offered_any_more_is_asked_again() {
    let p = protocol(STAGES, "", &bound(STAGED));
    check(&p, "role=councillor issue=groups situation=invited", &[("ask", "situation")]);
}

#[test]
fn many_roads_lead_to_one_advice() {
    let p = protocol(STAGES, "", &bound(STAGED));
    for issue in ["groups", "letters"] {
        check(&p, &format!("role=clerk issue={issue} situation=copy"), &[("verdict", "go-ahead")]);
    }
}

#[test]
fn tick_boxes_of_a_page_come_together_and_count_as_one() {
    let p = protocol(STAGES, "", &bound(STAGED));
    let invited = "role=clerk issue=groups situation=invited";
    check(&p, invited, &[("ask", "x y"), ("at most", "2")]);
    check(&p, &format!("{invited} x=yes"), &[("ask", "y")]);
    check(&p, &format!("{invited} x=no y=yes"), &[("ask", "z"), ("at most", "1")]);
    check(&p, &format!("{invited} x=no y=no"), &[("verdict", "go-ahead")]);
}

#[test]
fn the_bound_counts_the_longest_situation_still_open() {
    let p = protocol(STAGES, "", &bound(STAGED));
    check(&p, "", &[("at most", "5")]);
    check(&p, "role=councillor", &[("at most", "2")]);
    check(&p, "role=clerk issue=groups situation=copy", &[("ask", "nothing")]);
}

/// What `kind` offers hangs on `size`; the only rule tests `kind`, and only while `a` is so.
const HANGING: &str = r#"
[[question]]
id = "a"
stage = "circumstance"
kind = "yes-no"
text = "A?"
not_sure = false
[[question]]
id = "size"
stage = "circumstance"
text = "Size?"
option = [{ id = "small", label = "Small" }, { id = "large", label = "Large" }]
[[question]]
id = "kind"
stage = "circumstance"
text = "Kind?"
option = [
  { id = "plain", label = "Plain" },
  { id = "fancy", label = "Fancy", when = { size = ["large"] } },
]
"#;

#[test]
fn a_question_is_asked_for_the_options_that_hang_on_it_and_only_while_these_matter() {
    let p = protocol(
        HANGING,
        "",
        r#"
[[clause.rule]]
id = "fancy"
when = { a = ["yes"], kind = ["fancy"] }
verdict = "do-not"
[[clause.rule]]
id = "otherwise"
verdict = "go-ahead"
"#,
    );
    check(&p, "a=no", &[("ask", "nothing"), ("verdict", "go-ahead")]);
    check(&p, "a=yes", &[("ask", "size")]);
    check(&p, "a=yes size=large", &[("ask", "kind"), ("options", "plain fancy")]);
    // One option left: known without asking.
    check(&p, "a=yes size=small", &[("ask", "nothing"), ("verdict", "go-ahead")]);
    check(&p, "a=yes size=not-sure kind=fancy", &[("verdict", "do-not")]);
}

#[test]
fn not_sure_is_no_answer_where_nobody_can_be_unsure() {
    let p = protocol(
        HANGING,
        "",
        "[[clause.rule]]\nid = \"r\"\nwhen = { a = [\"yes\"] }\nverdict = \"do-not\"\n\
         [[clause.rule]]\nid = \"otherwise\"\nverdict = \"go-ahead\"\n",
    );
    check(&p, "a=not-sure", &[("ask", "a")]);
}

#[test]
fn another_answer_that_would_ask_more_is_judged_with_that_unknown() {
    let p = rules(
        "[[clause.rule]]\nid = \"ban\"\nwhen = { a = [\"yes\"], b = [\"yes\"] }\nverdict = \"do-not\"\n\
         [[clause.rule]]\nid = \"otherwise\"\nverdict = \"go-ahead\"\n",
    );
    check(&p, "a=no", &[("verdict", "go-ahead"), ("would change", "a=yes:depends")]);
}

#[test]
fn the_bound_leaves_out_what_only_rules_need_that_cannot_hold_any_more() {
    let p = rules(
        "[[clause.rule]]\nid = \"one\"\nwhen = { a = [\"yes\"], b = [\"yes\"] }\nverdict = \"do-not\"\n\
         [[clause.rule]]\nid = \"other\"\nwhen = { a = [\"no\"], c = [\"one\"] }\nverdict = \"do-not\"\n\
         [[clause.rule]]\nid = \"otherwise\"\nverdict = \"go-ahead\"\n",
    );
    check(&p, "", &[("ask", "a"), ("at most", "3")]);
    check(&p, "a=yes", &[("ask", "b"), ("at most", "1")]);
}

#[test]
fn only_answers_that_lead_to_another_verdict_are_said_to_change_it() {
    let p = rules(
        "[[clause.rule]]\nid = \"one\"\nwhen = { c = [\"one\"] }\nverdict = \"do-not\"\n\
         [[clause.rule]]\nid = \"two\"\nwhen = { c = [\"two\"] }\nverdict = \"do-not\"\n\
         know = [{ id = \"k\", text = \"K\" }]\n\
         [[clause.rule]]\nid = \"otherwise\"\nverdict = \"go-ahead\"\n",
    );
    check(&p, "c=one", &[("would change", "c=three:go-ahead")]);
}

#[test]
fn a_question_that_offers_nothing_is_none_of_its_options() {
    let hanging = HANGING.replace(
        "{ id = \"plain\", label = \"Plain\" }",
        "{ id = \"plain\", label = \"Plain\", when = { size = [\"large\"] } }",
    );
    let with = |rule: &str| {
        let otherwise = "[[clause.rule]]\nid = \"otherwise\"\nverdict = \"go-ahead\"\n";
        protocol(&hanging, "", &format!("[[clause.rule]]\nid = \"r\"\n{rule}\nverdict = \"do-not\"\n{otherwise}"))
    };
    for (rule, verdict) in [
        ("when = { kind = [\"plain\"] }", "go-ahead"),
        ("when = { kind = [\"plain\", \"fancy\"] }", "go-ahead"),
        ("unless = { kind = [\"plain\"] }", "do-not"),
        ("unless = { kind = [\"plain\", \"fancy\"] }", "do-not"),
    ] {
        check(&with(rule), "size=small", &[("verdict", verdict)]);
    }
}

#[test]
fn options_that_hang_on_options_that_hang_are_asked_for_too() {
    let hanging = HANGING.replace(
        "{ id = \"large\", label = \"Large\" }",
        "{ id = \"large\", label = \"Large\", when = { a = [\"yes\"] } }",
    );
    let p = protocol(
        &hanging,
        "",
        "[[clause.rule]]\nid = \"fancy\"\nwhen = { kind = [\"fancy\"] }\nverdict = \"do-not\"\n\
         [[clause.rule]]\nid = \"otherwise\"\nverdict = \"go-ahead\"\n",
    );
    check(&p, "", &[("ask", "a")]);
    check(&p, "a=no", &[("ask", "nothing"), ("verdict", "go-ahead")]);
    check(&p, "a=yes size=large kind=fancy", &[("verdict", "do-not")]);
}

#[test]
fn what_options_hang_on_is_not_asked_for_a_rule_that_holds_already() {
    let p = protocol(
        HANGING,
        "[[fact]]\nid = \"either\"\nany = [{ a = [\"yes\"] }, { kind = [\"fancy\"] }]\n",
        "[[clause.rule]]\nid = \"r\"\nwhen = { either = [\"yes\"] }\nverdict = \"do-not\"\n\
         [[clause.rule]]\nid = \"otherwise\"\nverdict = \"go-ahead\"\n",
    );
    check(&p, "a=yes", &[("ask", "nothing"), ("verdict", "do-not")]);
    check(&p, "a=no", &[("ask", "size")]);
}

#[test]
fn a_rule_is_not_given_up_while_what_removes_it_may_itself_be_removed() {
    let p = rules(
        r#"
[[clause.rule]]
id = "first"
when = { a = ["yes"] }
verdict = "go-ahead"
overrides = ["second"]
[[clause.rule]]
id = "second"
verdict = "go-ahead-with-conditions"
overrides = ["third"]
[[clause.rule]]
id = "third"
when = { b = ["yes"] }
verdict = "do-not"
"#,
    );
    check(&p, "a=no", &[("ask", "nothing"), ("verdict", "go-ahead-with-conditions")]);
    check(&p, "a=yes", &[("ask", "b")]);
    check(&p, "a=not-sure", &[("ask", "b")]);
    check(&p, "a=not-sure b=yes", &[("verdict", "depends"), ("open", "a(yes:do-not,no:go-ahead-with-conditions)")]);
}
