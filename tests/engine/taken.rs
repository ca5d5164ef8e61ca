//! The steps behind the person: who on the ladder was tried or is passed over, and why.

use evenhand::domain::Protocol;

use crate::made_up::{COMMON, POSTS, away, bound, check, check_with, protocol};

/// A concern about somebody: direct talk, then the head, then the deputy or the lawyer, then the chief.
fn concern() -> Protocol {
    protocol(&format!("{COMMON}{QUESTIONS}"), POSTS, &bound(LADDER))
}

const QUESTIONS: &str = r#"
[[question]]
id = "about"
stage = "circumstance"
text = "About whom?"
names = "about"
option = [
  { id = "clerk", label = "A clerk" },
  { id = "head", label = "The head", posts = ["head"] },
  { id = "lawyer", label = "The lawyer", posts = ["lawyer"] },
  { id = "chief", label = "The chief", posts = ["chief"] },
]
[[question]]
id = "tried"
stage = "circumstance"
text = "Tried?"
names = "tried"
option = [
  { id = "talked", label = "Talked", posts = ["clerk-concerned"] },
  { id = "nothing", label = "Nothing" },
  { id = "head", label = "The head", posts = ["head"] },
  { id = "deputy", label = "The deputy", posts = ["deputy"] },
  { id = "chief", label = "The chief", posts = ["chief"] },
]
[[question]]
id = "unfit"
stage = "circumstance"
text = "What will not do?"
names = "cannot-use"
option = [
  { id = "none", label = "All will do" },
  { id = "talk", label = "Direct talk", posts = ["clerk-concerned"] },
]
"#;

const LADDER: &str = r#"
[[clause.rule]]
id = "concern"
verdict = "raise-with-contact"
[clause.rule.contact]
purpose = "raise"
why = "W"
direct = "clerk-concerned"
any = ["head"]
then = [{ any = ["deputy", "lawyer"] }, { any = ["chief"] }]
"#;

#[track_caller]
fn behind(protocol: &Protocol, written: &str, taken: &str, contact: &str) {
    check(protocol, written, &[("ask", "nothing"), ("taken", taken), ("contact", contact)]);
}

#[test]
fn nobody_is_behind_at_the_start() {
    behind(&concern(), "role=councillor about=clerk tried=nothing unfit=none", "", "raise:clerk-concerned!");
}

#[test]
fn who_was_tried_is_behind_and_whoever_stands_below() {
    let p = concern();
    let with = |tried: &str| format!("role=councillor about=clerk tried={tried} unfit=none");
    behind(&p, &with("talked"), "clerk-concerned! tried", "raise:head");
    behind(&p, &with("head"), "clerk-concerned! past, head tried", "raise:deputy raise:lawyer");
    behind(&p, &with("deputy"), "clerk-concerned! past, head past, deputy tried", "raise:lawyer");
    behind(&p, &with("chief"), "clerk-concerned! past, head past, deputy past, lawyer past, chief tried", "");
}

#[test]
fn whom_it_is_about_is_passed_over_and_whoever_stands_below() {
    let p = concern();
    let with = |about: &str| format!("role=councillor about={about} tried=talked unfit=none");
    behind(&p, &with("head"), "clerk-concerned! tried, head about", "raise:deputy raise:lawyer");
    behind(&p, &with("lawyer"), "clerk-concerned! tried, head below, lawyer about", "raise:deputy");
    behind(&p, &with("chief"), "clerk-concerned! tried, head below, deputy below, lawyer below, chief about", "");
}

#[test]
fn the_person_asking_is_passed_over() {
    behind(
        &concern(),
        "role=head about=clerk tried=talked unfit=none",
        "clerk-concerned! tried, head you",
        "raise:deputy raise:lawyer",
    );
}

#[test]
fn direct_talk_that_will_not_do_is_behind() {
    behind(
        &concern(),
        "role=councillor about=clerk tried=nothing unfit=talk",
        "clerk-concerned! unsuitable",
        "raise:head",
    );
}

#[test]
fn an_absence_passes_over_only_where_another_of_the_choice_is_there() {
    let p = concern();
    let written = "role=councillor about=clerk tried=head unfit=none";
    let behind = "clerk-concerned! past, head tried";
    let (one, other) = (away(&p, "deputy"), away(&p, "chief"));
    check_with(&p, written, &one, &[("taken", &format!("{behind}, deputy away")), ("contact", "raise:lawyer")]);
    check_with(&p, written, &other, &[("taken", behind), ("ladder", "chief unresolved")]);
}

#[test]
fn what_may_differ_is_not_told() {
    let p = concern();
    check(&p, "role=councillor about=not-sure tried=head unfit=none", &[("taken", "clerk-concerned! past")]);
    check(&p, "role=councillor about=clerk tried=not-sure unfit=none", &[("taken", "")]);
}

/// It is about the chief, so that it cannot matter who was tried, and nobody is asked.
#[test]
fn what_was_never_asked_is_not_told() {
    let p = protocol(
        &format!("{COMMON}{QUESTIONS}"),
        POSTS,
        &bound(
            "[[clause.rule]]\nid = \"r\"\nverdict = \"raise-with-contact\"\n\
             contact = { purpose = \"raise\", why = \"W\", any = [\"head\"], then = [{ any = [\"chief\"] }] }\n",
        ),
    );
    behind(&p, "role=councillor about=chief", "head below, chief about", "");
}
