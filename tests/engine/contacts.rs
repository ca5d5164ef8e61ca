//! The contact is worked out, not looked up; absence moves nobody up.

use evenhand::domain::Protocol;

use crate::made_up::{COMMON, POSTS, away, bound, check, check_with, protocol};

/// A concern about somebody: direct talk, then the head, then the chief.
const CONCERN: &str = r#"
[[question]]
id = "about"
stage = "circumstance"
text = "About whom?"
names = "about"
option = [
  { id = "clerk", label = "A clerk" },
  { id = "head", label = "The head", posts = ["head"] },
  { id = "chief", label = "The chief", posts = ["chief"] },
]
[[question]]
id = "tried"
stage = "circumstance"
text = "Tried?"
names = "tried"
option = [
  { id = "nothing", label = "Nothing" },
  { id = "talked", label = "Talked", posts = ["clerk-concerned"] },
  { id = "head", label = "The head", posts = ["head"] },
  { id = "chief", label = "The chief", posts = ["chief"] },
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
then = [{ any = ["chief"] }]
brings_in = ["lawyer"]
"#;

fn concern() -> Protocol {
    protocol(&format!("{COMMON}{CONCERN}"), POSTS, &bound(LADDER))
}

#[test]
fn a_ladder_is_climbed_past_whoever_was_tried() {
    let p = concern();
    let about = "role=councillor about=clerk";
    for (tried, contact, ladder) in [
        ("nothing", "raise:clerk-concerned!", "head unresolved, chief unresolved, lawyer brought in by the contact"),
        ("talked", "raise:head", "chief unresolved, lawyer brought in by the contact"),
        ("head", "raise:chief", "lawyer brought in by the contact"),
    ] {
        check(
            &p,
            &format!("{about} tried={tried}"),
            &[("verdict", "raise-with-contact"), ("contact", contact), ("ladder", ladder)],
        );
    }
}

#[test]
fn a_ladder_that_has_run_out_names_nobody_further() {
    let p = concern();
    check(
        &p,
        "role=councillor about=clerk tried=chief",
        &[("verdict", "not-covered"), ("contact", ""), ("nobody further", "true")],
    );
}

#[test]
fn nobody_is_sent_to_the_person_it_is_about_or_below_but_for_direct_talk() {
    let p = concern();
    let with = |about: &str, tried: &str| format!("role=councillor about={about} tried={tried}");
    check(&p, &with("head", "nothing"), &[("contact", "raise:clerk-concerned!"), ("verdict", "raise-with-contact")]);
    check(&p, &with("head", "talked"), &[("contact", "raise:chief")]);
    check(&p, &with("chief", "nothing"), &[("contact", "raise:clerk-concerned!")]);
    check(&p, &with("chief", "talked"), &[("contact", ""), ("verdict", "not-covered"), ("nobody further", "true")]);
}

#[test]
fn the_person_asking_is_left_out() {
    let p = concern();
    check(&p, "role=head about=clerk tried=talked", &[("contact", "raise:chief")]);
}

#[test]
fn not_sure_whom_it_is_about_leaves_the_contact_open() {
    let p = concern();
    check(
        &p,
        "role=councillor about=not-sure tried=talked",
        &[
            ("verdict", "depends"),
            ("contact", ""),
            ("open", "about(clerk:raise-with-contact,head:raise-with-contact,chief:not-covered)"),
        ],
    );
}

/// A choice of two, one of whom this person may have to leave aside.
const CHOICE: &str = r#"
[[question]]
id = "close"
stage = "circumstance"
kind = "choice"
text = "Is one of them too close?"
names = "cannot-use"
option = [{ id = "neither", label = "Neither" }, { id = "lawyer", label = "The lawyer", posts = ["lawyer"] }]
"#;

#[test]
fn in_a_choice_whatever_cannot_be_used_is_left_out() {
    let p = protocol(
        &format!("{COMMON}{CHOICE}"),
        POSTS,
        r#"
[[clause.rule]]
id = "choice"
verdict = "raise-with-contact"
contact = { purpose = "raise", why = "W", any = ["lawyer", "chief"] }
"#,
    );
    check(&p, "close=neither", &[("contact", "raise:lawyer raise:chief")]);
    check(&p, "close=lawyer", &[("contact", "raise:chief")]);
}

#[test]
fn the_only_one_on_a_rung_is_no_choice_and_stays() {
    let p = protocol(
        &format!("{COMMON}{CHOICE}"),
        POSTS,
        r#"
[[clause.rule]]
id = "only"
verdict = "raise-with-contact"
contact = { purpose = "raise", why = "W", any = ["lawyer"], then = [{ any = ["chief"] }] }
"#,
    );
    check(&p, "", &[("contact", "raise:lawyer"), ("ladder", "chief unresolved")]);
}

#[test]
fn a_post_that_this_person_has_not_got_is_left_out_everywhere() {
    let has_not = CHOICE.replace("cannot-use", "has-not");
    let p = protocol(
        &format!("{COMMON}{has_not}"),
        POSTS,
        r#"
[[clause.rule]]
id = "only"
verdict = "raise-with-contact"
contact = { purpose = "raise", why = "W", any = ["lawyer"], then = [{ any = ["chief"] }] }
"#,
    );
    check(&p, "close=neither", &[("contact", "raise:lawyer"), ("ladder", "chief unresolved")]);
    check(&p, "close=lawyer", &[("contact", "raise:chief"), ("ladder", "")]);
}

#[test]
fn direct_talk_that_is_unsuitable_gives_way_to_the_first_rung() {
    let unsuitable = r#"
[[question]]
id = "unsuitable"
stage = "circumstance"
text = "Can you talk to them?"
names = "cannot-use"
option = [{ id = "can", label = "Yes" }, { id = "cannot", label = "No", posts = ["clerk-concerned"] }]
"#;
    let p = protocol(&format!("{COMMON}{unsuitable}"), POSTS, &bound(LADDER));
    check(&p, "role=clerk unsuitable=can", &[("contact", "raise:clerk-concerned!")]);
    check(&p, "role=clerk unsuitable=cannot", &[("contact", "raise:head")]);
}

#[test]
fn within_a_choice_only_the_person_concerned_is_left_out_unless_it_ascends() {
    let with = |ascending: &str| {
        protocol(
            &format!("{COMMON}{CONCERN}"),
            POSTS,
            &bound(&format!(
                "[[clause.rule]]\nid = \"choice\"\nverdict = \"raise-with-contact\"\n\
                 contact = {{ purpose = \"raise\", why = \"W\", any = [\"lawyer\", \"head\", \"chief\"]{ascending} }}\n"
            )),
        )
    };
    let about_the_head = "role=councillor about=head tried=nothing";
    check(&with(""), about_the_head, &[("contact", "raise:lawyer raise:chief")]);
    check(&with(", ascending = true"), about_the_head, &[("contact", "raise:chief")]);
}

const AUTHORITY: &str = r#"
[[question]]
id = "chief-away"
stage = "circumstance"
text = "Is the chief away?"
names = "away"
option = [{ id = "yes", label = "Yes", posts = ["chief"] }, { id = "no", label = "No" }]
"#;

fn authority(more: &str) -> Protocol {
    protocol(
        &format!("{COMMON}{AUTHORITY}"),
        POSTS,
        &format!(
            "[[clause.rule]]\nid = \"ask\"\nverdict = \"get-authority-first\"\n[clause.rule.contact]\n\
             purpose = \"authorise\"\nwhy = \"W\"\n{more}\n"
        ),
    )
}

#[test]
fn a_stand_in_that_the_rule_gives_takes_the_place_of_an_absent_post() {
    let p = authority("any = [\"chief\", \"lawyer\"]\nstand_in = { chief = \"deputy\" }");
    check(&p, "chief-away=no", &[("contact", "authorise:chief authorise:lawyer"), ("stands in for", "")]);
    check(&p, "chief-away=yes", &[("contact", "authorise:deputy authorise:lawyer"), ("stands in for", "chief")]);
    // Certain is only who is there either way.
    check(&p, "chief-away=not-sure", &[("verdict", "get-authority-first"), ("contact", "authorise:lawyer")]);
}

#[test]
fn the_directory_answers_for_the_person_whether_somebody_is_away() {
    let p = authority("any = [\"chief\", \"lawyer\"]\nstand_in = { chief = \"deputy\" }");
    check_with(&p, "", &away(&p, "chief"), &[("ask", "nothing"), ("contact", "authorise:deputy authorise:lawyer")]);
}

#[test]
fn without_a_stand_in_another_post_of_the_choice_is_there() {
    let p = authority("any = [\"chief\", \"lawyer\"]");
    check(&p, "chief-away=yes", &[("contact", "authorise:lawyer"), ("ladder", "")]);
}

#[test]
fn absence_moves_nobody_up_a_ladder() {
    let p = authority("any = [\"lawyer\"]\nthen = [{ any = [\"chief\"] }]");
    check_with(
        &p,
        "",
        &away(&p, "lawyer"),
        &[("contact", "authorise:lawyer"), ("until", "2026-11-30"), ("ladder", "chief unresolved")],
    );
}

#[test]
fn somebody_for_a_difficulty_is_never_climbed_to() {
    let p = authority("any = [\"lawyer\"]\ndifficulty = [\"chief\"]");
    check(&p, "", &[("contact", "authorise:lawyer"), ("ladder", "chief in difficulty")]);
    let p = protocol(
        COMMON,
        POSTS,
        "[[clause.rule]]\nid = \"ban\"\nverdict = \"do-not\"\n\
         contact = { purpose = \"advise\", why = \"W\", difficulty = [\"chief\"] }\n",
    );
    check(
        &p,
        "",
        &[("verdict", "do-not"), ("contact", ""), ("ladder", "chief in difficulty"), ("nobody further", "false")],
    );
}

#[test]
fn of_several_that_are_all_needed_an_absent_one_stays() {
    let p = authority("all = [\"chief\", \"lawyer\"]");
    check_with(
        &p,
        "",
        &away(&p, "chief"),
        &[("contact", "authorise:chief+ authorise:lawyer+"), ("until", "2026-11-30")],
    );
}

#[test]
fn nobody_stands_in_to_be_sent_to_themselves() {
    let roles = COMMON.replace("posts = [\"head\"]", "posts = [\"deputy\"]");
    let p = protocol(
        &format!("{roles}{AUTHORITY}"),
        POSTS,
        &bound(
            "[[clause.rule]]\nid = \"ask\"\nverdict = \"get-authority-first\"\n\
             contact = { purpose = \"authorise\", why = \"W\", any = [\"chief\", \"lawyer\"], stand_in = { chief = \"deputy\" } }\n",
        ),
    );
    check(&p, "role=clerk chief-away=yes", &[("contact", "authorise:deputy authorise:lawyer")]);
    check(&p, "role=head chief-away=yes", &[("contact", "authorise:lawyer")]);
}

#[test]
fn the_person_asking_or_concerned_is_no_help_in_difficulty_either() {
    let p = protocol(
        &format!("{COMMON}{CONCERN}"),
        POSTS,
        &bound(
            "[[clause.rule]]\nid = \"r\"\nverdict = \"go-ahead\"\n\
             contact = { purpose = \"advise\", why = \"W\", difficulty = [\"head\", \"chief\"] }\n",
        ),
    );
    check(&p, "role=councillor about=clerk", &[("ladder", "head in difficulty, chief in difficulty")]);
    check(&p, "role=councillor about=chief", &[("ladder", "head in difficulty")]);
    check(&p, "role=head about=clerk", &[("ladder", "chief in difficulty")]);
}

/// Offers nothing unless `a` is so, and names the same posts as the contact.
const HERE_ONLY: &str = r#"
[[question]]
id = "asked-before"
stage = "circumstance"
text = "Asked before?"
names = "tried"
option = [
  { id = "chief", label = "The chief", when = { a = ["yes"] }, posts = ["chief"] },
  { id = "lawyer", label = "The lawyer", when = { a = ["yes"] }, posts = ["lawyer"] },
]
"#;

#[test]
fn a_question_that_offers_nothing_here_does_not_hide_another() {
    let p = protocol(
        &format!("{COMMON}{AUTHORITY}{HERE_ONLY}"),
        POSTS,
        r#"
[[clause.rule]]
id = "ask"
when = { a = ["no"] }
verdict = "get-authority-first"
contact = { purpose = "authorise", why = "W", any = ["chief", "lawyer"], stand_in = { chief = "deputy" } }
[[clause.rule]]
id = "asked"
when = { a = ["yes"], asked-before = ["chief"] }
verdict = "go-ahead"
"#,
    );
    check(&p, "a=no", &[("ask", "chief-away")]);
    check(&p, "a=no chief-away=yes", &[("contact", "authorise:deputy authorise:lawyer")]);
}

#[test]
fn whom_it_is_about_is_asked_for_the_sake_of_a_stand_in_that_the_directory_calls_for() {
    let about = r#"
[[question]]
id = "about"
stage = "circumstance"
text = "About whom?"
names = "about"
option = [{ id = "another", label = "Another" }, { id = "deputy", label = "The deputy", posts = ["deputy"] }]
"#;
    let p = protocol(
        &format!("{COMMON}{about}"),
        POSTS,
        "[[clause.rule]]\nid = \"r\"\nverdict = \"raise-with-contact\"\n\
         contact = { purpose = \"raise\", why = \"W\", any = [\"chief\"], stand_in = { chief = \"deputy\" } }\n",
    );
    let chief_away = away(&p, "chief");
    check_with(&p, "", &chief_away, &[("ask", "about")]);
    check_with(&p, "about=another", &chief_away, &[("contact", "raise:deputy")]);
    check_with(&p, "about=deputy", &chief_away, &[("contact", "raise:chief"), ("until", "2026-11-30")]);
}

#[test]
fn a_contact_for_the_other_side_asks_nothing() {
    let p = protocol(
        &format!("{COMMON}{CONCERN}"),
        POSTS,
        "[[clause.rule]]\nid = \"officers\"\nbinds = [\"officer\"]\nverdict = \"raise-with-contact\"\n\
         contact = { purpose = \"raise\", why = \"W\", any = [\"head\"], then = [{ any = [\"chief\"] }] }\n\
         [[clause.rule]]\nid = \"members\"\nbinds = [\"member\"]\nverdict = \"go-ahead\"\n",
    );
    check(&p, "role=councillor", &[("ask", "nothing"), ("verdict", "go-ahead")]);
    check(&p, "role=clerk", &[("ask", "about")]);
}

#[test]
fn a_stand_in_that_cannot_be_used_is_left_out_of_a_choice_too() {
    let choice = CHOICE.replace("posts = [\"lawyer\"]", "posts = [\"deputy\"]");
    let p = protocol(
        &format!("{COMMON}{AUTHORITY}{choice}"),
        POSTS,
        "[[clause.rule]]\nid = \"ask\"\nverdict = \"get-authority-first\"\n\
         contact = { purpose = \"authorise\", why = \"W\", any = [\"chief\", \"lawyer\"], stand_in = { chief = \"deputy\" } }\n",
    );
    check(&p, "chief-away=yes close=neither", &[("contact", "authorise:deputy authorise:lawyer")]);
    check(&p, "chief-away=yes close=lawyer", &[("contact", "authorise:lawyer")]);
}
