//! The walk that forgets past answers finds what the walk that tells every state apart finds.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::rc::Rc;

use evenhand::domain::Protocol;
use evenhand::pack::finding::Findings;
use evenhand::pack::lints::{Subject, lint};
use evenhand::pack::scenarios::Told;
use evenhand::pack::toml::{Reading, read};
use evenhand::pack::walk::{Measure, Walk};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::today;

/// One rule in the situation with the boxes; the numbers choose from what the code below offers.
#[derive(Clone, Debug)]
struct Made {
    side: usize,
    /// Box and answer, for each box it turns on.
    boxes: Vec<(usize, bool)>,
    authority: usize,
    verdict: usize,
    /// A number shared with other rules, alone or beside its own; or its own alone; or none.
    step: Option<usize>,
    clause: usize,
    overrides: Option<usize>,
}

fn made(boxes: usize) -> impl Strategy<Value = Made> {
    let tested = prop::collection::vec((0..boxes, any::<bool>()), 1..=1);
    let tested = prop_oneof![6 => tested, 1 => prop::collection::vec((0..boxes, any::<bool>()), 0..3)];
    let authority = prop_oneof![5 => Just(0usize), 1 => 1usize..4];
    let step = prop_oneof![8 => Just(Some(usize::MAX)), 2 => (0usize..6).prop_map(Some), 1 => Just(None)];
    let clause = prop_oneof![4 => Just(usize::MAX), 1 => 0usize..2];
    let overrides = prop::option::weighted(0.08, 0usize..8);
    (0usize..5, tested, authority, 0usize..9, step, clause, overrides).prop_map(
        |(side, boxes, authority, verdict, step, clause, overrides)| {
            // At most one of three turns on the side, so that most boxes are asked of both.
            Made { side: side.saturating_sub(2), boxes, authority, verdict, step, clause, overrides }
        },
    )
}

fn option(id: &str, rest: &str) -> String {
    format!("[[question.option]]\nid = \"{id}\"\nlabel = \"{id}\"\n{rest}\n")
}

/// The files of a pack with so many tick boxes, these rules, and a further question before or after the boxes.
fn files(boxes: usize, rules: &[Made], authority_first: bool) -> Vec<(String, String)> {
    let role = option("councillor", "side = \"member\"") + &option("junior", "side = \"officer\"");
    let situation = option("attend", "") + &option("else", "");
    let mut questions = format!(
        "[[question]]\nid = \"role\"\nstage = \"who\"\ntext = \"Who?\"\nnot_sure = false\n{role}\n\
         [[question]]\nid = \"situation\"\nstage = \"situation\"\ntext = \"What?\"\nnot_sure = false\n{situation}\n\
         [[page]]\nid = \"boxes\"\ntext = \"Which?\"\n"
    );
    let authority = format!(
        "[[question]]\nid = \"authority\"\nstage = \"circumstance\"\ntext = \"Whose?\"\nfind_out = \"whose\"\n{}{}{}",
        option("nobody", ""),
        option("one", ""),
        option("two", "")
    );
    if authority_first {
        questions += &authority;
    }
    for number in 0..boxes {
        let _ = writeln!(
            questions,
            "[[question]]\nid = \"box-{number}\"\nstage = \"circumstance\"\nkind = \"yes-no\"\npage = \"boxes\"\n\
             text = \"Box\"\nfind_out = \"it\""
        );
    }
    if !authority_first {
        questions += &authority;
    }
    let pack = "[protocol]\nid = \"boxes\"\ntitle = \"T\"\ncouncil = \"C\"\nversion = \"1\"\nkind = \"protocol\"\ncovers = \"C.\"\n\
                nobody_further = \"Nobody.\"\n[[question]]\nuse = \"role\"\n[[post]]\nid = \"chief\"\ntitle = \"Chief\"\n\
                [[post]]\nid = \"head\"\ntitle = \"Head\"\n";
    let mut clauses = String::from(
        "[[clause]]\nid = \"s0\"\nlabel = \"1\"\nheading = \"H\"\ngist = \"G.\"\nforce = \"statement\"\nno_rule = \"definition\"\n\
         [[clause]]\nid = \"s1\"\nlabel = \"1\"\nheading = \"H\"\ngist = \"G.\"\nforce = \"statement\"\nno_rule = \"definition\"\n",
    );
    for (number, made) in rules.iter().enumerate() {
        clauses += &rule(number, made);
    }
    [("questions.toml", questions), ("pack.toml", pack.to_owned()), ("clauses.toml", clauses)]
        .map(|(name, text)| (name.to_owned(), text))
        .into()
}

fn rule(number: usize, made: &Made) -> String {
    let mut when = vec!["situation = [\"attend\"]".to_owned()];
    match made.side {
        1 => when.push("role = [\"officer\"]".to_owned()),
        2 => when.push("role = [\"member\"]".to_owned()),
        _ => {}
    }
    let mut tested = BTreeSet::new();
    for (place, answer) in made.boxes.iter().filter(|(place, _)| tested.insert(*place)) {
        when.push(format!("box-{place} = [\"{}\"]", if *answer { "yes" } else { "no" }));
    }
    match made.authority {
        0 => {}
        1 => when.push("authority = [\"nobody\"]".to_owned()),
        2 => when.push("authority = [\"one\", \"two\"]".to_owned()),
        _ => when.push("authority = [\"two\"]".to_owned()),
    }
    let verdict = match made.verdict {
        0 => "",
        1 | 2 => "verdict = \"do-not\"\n",
        3 | 4 => "verdict = \"go-ahead-with-conditions\"\n",
        5 => {
            "verdict = \"get-authority-first\"\ncontact = { purpose = \"authorise\", why = \"W.\", any = [\"chief\"] }\n"
        }
        6 => {
            "verdict = \"raise-with-contact\"\ncontact = { purpose = \"authorise\", why = \"W.\", any = [\"head\"] }\n"
        }
        7 => "verdict = \"get-authority-first\"\n",
        _ => "verdict = \"go-ahead\"\n",
    };
    let step = match made.step {
        // A rule gives something.
        None if verdict.is_empty() => format!("do = [{{ id = \"own-{number}\", text = \"T.\" }}]\n"),
        Some(usize::MAX) => format!("do = [{{ id = \"own-{number}\", text = \"T.\" }}]\n"),
        Some(shared @ 3..) => format!(
            "do = [{{ id = \"own-{number}\", text = \"T.\" }}, {{ id = \"shared-{}\", text = \"T.\" }}]\n",
            shared - 3
        ),
        Some(shared) => format!("do = [{{ id = \"shared-{shared}\", text = \"T.\" }}]\n"),
        None => String::new(),
    };
    let clauses = if made.clause < 2 { format!("clauses = [\"s{}\"]\n", made.clause) } else { String::new() };
    let overrides = made.overrides.filter(|other| *other < number).map(|other| format!("overrides = [\"r{other}\"]\n"));
    format!(
        "[[clause]]\nid = \"c{number}\"\nlabel = \"1\"\nheading = \"H\"\ngist = \"G.\"\nforce = \"statement\"\n[[clause.rule]]\nid = \"r{number}\"\n\
         when = {{ {} }}\nbinds = [\"member\", \"officer\"]\n{verdict}{step}{clauses}{}\n",
        when.join(", "),
        overrides.unwrap_or_default()
    )
}

fn reading(files: &[(String, String)]) -> Reading {
    let parts: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    read(&parts)
}

/// What is found, without the examples, which may be others, and without the place where that is the first of several
/// rules that are alike; and what was counted but for the advices, of which there
/// are fewer where some stand for several.
fn found(reading: &Reading, protocol: &Rc<Protocol>, walk: &Walk) -> (BTreeSet<String>, Measure) {
    let mut findings = Findings::default();
    let told = Told::new(protocol, &reading.scenarios, today());
    let (written, scenarios) = (&reading.merged.pack, &*reading.scenarios);
    lint(&Subject { protocol, written, scenarios, told: &told, walk, today: today() }, &mut findings)
        .expect("a sound engine");
    let found = findings.into_vec().into_iter().map(|found| match found.code.id() {
        "only-other-side" => found.code.id().to_owned(),
        code => format!("{code} at {}: {}", found.place, found.message),
    });
    let found = found.collect();
    (found, Measure { advices: 0, forgetful: false, longest: Vec::new(), ..walk.measure() })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, rng_seed: RngSeed::Fixed(7), ..ProptestConfig::default() })]
    #[test]
    fn forgetting_loses_nothing(
        rules in prop::collection::vec(made(4), 3..9),
        authority_first in any::<bool>(),
    ) {
        let mut reading = reading(&files(4, &rules, authority_first));
        let protocol = Rc::new(reading.protocol.take().expect("a pack that can be consulted"));
        let (apart, forgetful) = (Walk::new(&protocol, today()), Walk::forgetful(&protocol, today()));
        prop_assert!(!apart.forgetful && !apart.gave_up && !forgetful.gave_up);
        let (mut whole, counted) = found(&reading, &protocol, &apart);
        let (forgotten, counted_again) = found(&reading, &protocol, &forgetful);
        // What is past after one answer need not be past after another, so that two that are alike may look different:
        // a needless question may be missed, in about one of 700 of these packs. Everything else is the same.
        whole.retain(|found| !found.starts_with("needless-question") || forgotten.contains(found));
        prop_assert_eq!((whole, counted), (forgotten, counted_again));
    }
}

/// Fourteen boxes, each with two rules.
#[test]
fn fourteen_boxes_are_walked() {
    let rule = |number: usize| Made {
        side: 0,
        boxes: vec![(number / 2, number.is_multiple_of(2))],
        authority: 0,
        verdict: if number.is_multiple_of(2) { [1, 3, 8][number / 2 % 3] } else { 0 },
        step: Some(usize::MAX),
        clause: usize::MAX,
        overrides: None,
    };
    let rules: Vec<Made> = (0..28).map(rule).collect();
    let mut reading = reading(&files(14, &rules, true));
    let protocol = Rc::new(reading.protocol.take().expect("a pack that can be consulted"));
    let walk = Walk::new(&protocol, today());
    assert!(walk.forgetful && !walk.gave_up);
    // For each role, every combination of answers.
    assert_eq!(walk.measure().consultations, 2 * 3u128.pow(14));
}
