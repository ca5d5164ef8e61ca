//! A Member wants to criticise an officer in the open: cell by cell as the report's extracts and the guidance have it.
//!
//! - Surrey 16 asks for respect, trust and courtesy, 17 for care in how Members speak; nothing says whether an officer may
//!   be criticised, and the paragraphs on complaints are not in the report.
//! - Merton: officers can expect respect, dignity and courtesy (O2), and no bullying (O4). No word on criticism.
//! - Epsom and Ewell (ii): avoid personal attacks, above all in publications, to the press and at meetings with the public;
//!   (iii) avoid what could undermine the public's respect for officers.
//! - Thurrock: a right to criticise reports and actions (T7), without personal attacks or abuse (C1), constructive and well
//!   founded (C2), a concern about one officer in private where that is possible (C3).
//! - Somerset: the same right (S6 and S7), no personal attacks (C1), constructive and well founded (C2), in a way and place
//!   that is neither disrespectful nor bullying (C3).
//! - North Yorkshire: dealings are always courteous (NY3). No word on criticism.
//! - Staffordshire: Councillors should avoid criticising officers (S2).
//! - The Standards Board: robust criticism of ideas and policies, no unreasonable or excessive personal attack (respect),
//!   no bullying; legitimate challenge stays free.

use super::{Required, check, pack, verdicts};

const OPENLY: [(&str, &str); 3] =
    [("role", "ward-councillor"), ("issue", "conduct"), ("situation", "criticise-openly")];

/// The verdict of the text on these facts, with the clauses that it rests on.
#[track_caller]
fn cell(name: &str, facts: &[(&str, &str)], verdict: &str, contacts: &[&str], clauses: &[&str]) {
    let facts: Vec<(&str, &str)> = OPENLY.iter().chain(facts).copied().collect();
    check(&pack(name), &facts, &Required { verdict, contacts, clauses, ladder: &[], deadlines: &[] });
}

#[test]
fn civil_and_well_founded() {
    cell(
        "surrey",
        &[("discourteous", "no"), ("discriminates", "no"), ("undermines", "no")],
        "not-covered",
        &[],
        &["16"],
    );
    cell("merton", &[("discourteous", "no"), ("undue-influence", "no")], "not-covered", &[], &["O2"]);
    let epsom = [("discourteous", "no"), ("undue-influence", "no"), ("lowers-respect", "no")];
    cell("epsom-and-ewell", &epsom, "go-ahead-with-conditions", &[], &["(ii)", "(iii)"]);
    let thurrock =
        [("officer-named", "no"), ("personal-attack", "no"), ("not-well-founded", "no"), ("persistent", "no")];
    cell("thurrock", &thurrock, "go-ahead-with-conditions", &[], &["T7", "C1", "C2"]);
    let somerset =
        [("personal-attack", "no"), ("not-well-founded", "no"), ("demeaning", "no"), ("doubts-neutrality", "no")];
    cell("somerset", &somerset, "go-ahead-with-conditions", &[], &["S7", "C1", "C2", "C3"]);
    let north = [("discourteous", "no"), ("use-of-position", "no"), ("undue-influence", "no")];
    cell("north-yorkshire", &north, "not-covered", &[], &["NY3"]);
    cell("staffordshire", &[], "do-not", &[], &["S2"]);
    let board = [("discourteous", "no"), ("undermines", "no")];
    cell("standards-board", &board, "go-ahead-with-conditions", &[], &["legitimate-challenge"]);
}

#[test]
fn a_personal_attack() {
    cell("surrey", &[("discourteous", "yes"), ("discriminates", "no"), ("undermines", "no")], "do-not", &[], &["16"]);
    cell("merton", &[("discourteous", "yes"), ("undue-influence", "no")], "do-not", &[], &["O2"]);
    let epsom = [("discourteous", "yes"), ("undue-influence", "no"), ("lowers-respect", "no")];
    cell("epsom-and-ewell", &epsom, "do-not", &[], &["(ii)"]);
    let thurrock =
        [("officer-named", "no"), ("personal-attack", "yes"), ("not-well-founded", "no"), ("persistent", "no")];
    cell("thurrock", &thurrock, "do-not", &[], &["C1"]);
    let somerset =
        [("personal-attack", "yes"), ("not-well-founded", "no"), ("demeaning", "no"), ("doubts-neutrality", "no")];
    cell("somerset", &somerset, "do-not", &[], &["C1"]);
    let north = [("discourteous", "yes"), ("use-of-position", "no"), ("undue-influence", "no")];
    cell("north-yorkshire", &north, "do-not", &[], &["NY3"]);
    cell("staffordshire", &[], "do-not", &[], &["S2"]);
    cell("standards-board", &[("discourteous", "yes"), ("undermines", "no")], "do-not", &[], &["respect"]);
}

/// Only Thurrock sends the Member to the officer first, where it is about one officer and that can be done.
#[test]
fn one_officer_is_talked_to_in_private() {
    let one = [
        ("officer-named", "yes"),
        ("direct-talk", "suitable"),
        ("personal-attack", "no"),
        ("not-well-founded", "no"),
        ("persistent", "no"),
    ];
    cell("thurrock", &one, "do-not", &["raise:officer-concerned"], &["C3"]);
    let over = [
        ("officer-named", "yes"),
        ("direct-talk", "unsuitable"),
        ("personal-attack", "no"),
        ("not-well-founded", "no"),
        ("persistent", "no"),
    ];
    cell("thurrock", &over, "go-ahead-with-conditions", &[], &["T7", "C3", "T8"]);
}

/// The verdicts of the matrix, with exactly the clauses that give them.
#[test]
fn the_matrix_has_these_verdicts_on_these_clauses() {
    for (name, expected) in [
        ("surrey", &[("do-not", &["16", "report-7", "report-13"][..]), ("not-covered", &["report-5"])][..]),
        ("merton", &[("do-not", &["O2", "O4"]), ("not-covered", &["O2"])]),
        (
            "epsom-and-ewell",
            &[("do-not", &["(ii)", "(iii)", "O2", "O4"]), ("go-ahead-with-conditions", &["(ii)", "(iii)"])],
        ),
        ("thurrock", &[("do-not", &["C1", "C2", "C3", "N1", "N3"]), ("go-ahead-with-conditions", &["T7"])]),
        ("somerset", &[("do-not", &["S1", "C1", "C2", "C3"]), ("go-ahead-with-conditions", &["S7"])]),
        ("north-yorkshire", &[("do-not", &["NY3"]), ("not-covered", &["10.5"])]),
        ("staffordshire", &[("do-not", &["S2"])]),
        (
            "standards-board",
            &[("do-not", &["respect", "bullying"]), ("go-ahead-with-conditions", &["legitimate-challenge"])],
        ),
    ] {
        let found = verdicts(&pack(name), "criticise-openly");
        let expected =
            expected.iter().map(|(verdict, clauses)| (*verdict, clauses.iter().map(|c| (*c).to_owned()).collect()));
        assert_eq!(found, expected.collect(), "{name}");
    }
}
