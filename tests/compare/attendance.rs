//! An officer is invited to a party group's meeting at which outsiders are present: cell by cell as the four texts have
//! it.
//!
//! - Havant 6.3: voluntary, and the Chief Executive (in his absence the Executive Director) or the Borough Solicitor must
//!   authorise it. 6.4.1: no advice on party business, and no officer at internal debates. 6.5: special care where others
//!   than Members are there, who get less. 6.7: difficulty goes to the Chief Executive.
//! - The protocol after the LGA's code, 6.3: requests come through Group Leaders, Cabinet Members or Chairs, and go to the
//!   Senior Officer, in whose absence to the deputy or the next officer down. 6.4(i): no party business. 6.6: only Members
//!   should be present. 6.8: difficulty goes to the Chief Executive.
//! - East Staffordshire 11.5: a group asks the Chief Executive or a Chief Officer, who (11.6) may send somebody, or
//!   decline where the issue is too political. 11.7: facts and options, no recommendation. 11.8: special care where others
//!   than Councillors are there. 11.12: difficulty goes to the Chief Executive.
//! - The district's code 8.2(c): requests go through the Service Manager, who tells the Chief Executive. 8.2(d): no party
//!   business. 8.2(i): no attendance where others than members are there, unless the Chief Executive has agreed in
//!   advance; then special care. 8.3: difficulty goes to the Chief Executive.

use super::{Required, check, pack, verdicts};

/// What is the same in all: an ordinary officer, at whose meeting outsiders will be, and nothing of party business.
const INVITED: [(&str, &str); 4] = [
    ("role", "junior-officer"),
    ("issue", "party-group"),
    ("situation", "attend-group-meeting"),
    ("party-business", "no"),
];

fn with<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    INVITED.iter().chain(more).copied().collect()
}

#[test]
fn havant_needs_authority_and_special_care() {
    let havant = pack("havant");
    let base = [("willing", "yes"), ("outsiders", "yes"), ("during-debate", "no")];
    let facts = |more: &[(&'static str, &'static str)]| with(&[&base[..], more].concat());
    check(
        &havant,
        &facts(&[("authority", "nobody"), ("chief-executive-away", "no")]),
        &Required {
            verdict: "get-authority-first",
            contacts: &["authorise:chief-executive", "authorise:borough-solicitor"],
            clauses: &["6.3", "6.5"],
            ladder: &[],
            deadlines: &[],
        },
    );
    check(
        &havant,
        &facts(&[("authority", "nobody"), ("chief-executive-away", "yes")]),
        &Required {
            verdict: "get-authority-first",
            contacts: &["authorise:executive-director", "authorise:borough-solicitor"],
            clauses: &["6.3", "6.5"],
            ladder: &["chief-executive in difficulty"],
            deadlines: &[],
        },
    );
    check(
        &havant,
        &facts(&[("authority", "borough-solicitor")]),
        &Required {
            verdict: "go-ahead-with-conditions",
            contacts: &[],
            clauses: &["6.3", "6.4.1", "6.5"],
            ladder: &["chief-executive in difficulty"],
            deadlines: &[],
        },
    );
}

#[test]
fn the_lga_protocol_keeps_officers_away() {
    let lga = pack("lga-based");
    check(
        &lga,
        &with(&[("outsiders", "yes"), ("invited-by", "group-leader"), ("request-made-to", "senior-officer")]),
        &Required {
            verdict: "do-not",
            contacts: &[],
            clauses: &["6.6"],
            ladder: &["chief-executive in difficulty"],
            deadlines: &[],
        },
    );
}

#[test]
fn east_staffordshire_sends_its_officers() {
    let east = pack("east-staffordshire");
    let base = [("recommend", "no"), ("too-political", "no"), ("during-debate", "no")];
    let facts = |more: &[(&'static str, &'static str)]| with(&[&base[..], more].concat());
    check(
        &east,
        &facts(&[("asked-through", "directly")]),
        &Required {
            verdict: "get-authority-first",
            contacts: &["authorise:own-chief-officer", "authorise:chief-executive"],
            clauses: &["11.5", "11.6", "11.8"],
            ladder: &[],
            deadlines: &[],
        },
    );
    check(
        &east,
        &facts(&[("asked-through", "chief-officer")]),
        &Required {
            verdict: "go-ahead-with-conditions",
            contacts: &[],
            clauses: &["11.6", "11.7", "11.8", "11.9", "11.10"],
            ladder: &["chief-executive in difficulty"],
            deadlines: &[],
        },
    );
}

#[test]
fn the_district_needs_the_chief_executive() {
    let district = pack("district-code");
    let base = [("outsiders", "yes"), ("asked-through", "senior-officer")];
    let facts = |more: &[(&'static str, &'static str)]| with(&[&base[..], more].concat());
    check(
        &district,
        &facts(&[("chief-executive-agreed", "no")]),
        &Required {
            verdict: "get-authority-first",
            contacts: &["authorise:chief-executive"],
            clauses: &["8.2(i)"],
            ladder: &["group-leader-concerned brought in by the contact"],
            deadlines: &["before the meeting"],
        },
    );
    check(
        &district,
        &facts(&[("chief-executive-agreed", "yes")]),
        &Required {
            verdict: "go-ahead-with-conditions",
            contacts: &[],
            clauses: &["8.2(c)", "8.2(d)", "8.2(i)"],
            ladder: &["chief-executive in difficulty", "group-leader-concerned brought in by the contact"],
            deadlines: &[],
        },
    );
}

/// With party business each of the four forbids it, on its own clause.
#[test]
fn party_business_is_forbidden_by_all_four() {
    for (name, clauses) in [
        ("havant", &["6.4.1"][..]),
        ("lga-based", &["6.4(i)", "6.6"]),
        ("east-staffordshire", &["11.7"]),
        ("district-code", &["8.2(d)"]),
    ] {
        let found = verdicts(&pack(name), "attend-group-meeting");
        for clause in clauses {
            assert!(found["do-not"].iter().any(|had| had == clause), "{name}: {clause} in {found:?}");
        }
    }
}

/// The verdicts of the matrix: everything that the circumstances can lead to, and nothing else.
#[test]
fn the_matrix_has_these_verdicts() {
    for (name, expected) in [
        ("havant", &["do-not", "get-authority-first", "go-ahead", "go-ahead-with-conditions"][..]),
        ("lga-based", &["do-not", "get-authority-first", "go-ahead-with-conditions"]),
        ("east-staffordshire", &["do-not", "get-authority-first", "go-ahead-with-conditions", "raise-with-contact"]),
        ("district-code", &["do-not", "get-authority-first", "go-ahead-with-conditions", "raise-with-contact"]),
    ] {
        let found = verdicts(&pack(name), "attend-group-meeting");
        assert_eq!(found.keys().copied().collect::<Vec<_>>(), expected, "{name}");
    }
}
