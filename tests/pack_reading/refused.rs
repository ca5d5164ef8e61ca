//! Bundles that a page refuses: what it is told of them.

use evenhand::domain::{Kind, Protocol, ProtocolParts};
use evenhand::pack::Bundle;
use evenhand::pack::bundle::list::MOST;
use evenhand::pack::refused::{Fault, Refused, said};

use super::{edited, reading};

/// The bundle of the small protocol after this change.
fn changed(change: impl Fn(&mut ProtocolParts)) -> Bundle {
    let protocol = reading(&edited(&[])).protocol.expect("a protocol");
    let parts: &ProtocolParts = &protocol;
    let mut parts = parts.clone();
    change(&mut parts);
    Bundle::of(&Protocol::new(parts))
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let bundle = changed(|parts| {
        parts.about.clause_link = Some("http://parish.example/{clause}".to_owned());
        let mut questions: Vec<_> = parts.questions.iter().map(|(_, question)| question.clone()).collect();
        for question in &mut questions {
            if let Kind::Choice(options) = &mut question.kind {
                options.clear();
            }
        }
        questions.reverse();
        parts.questions = questions.into();
    });
    let said = bundle.protocol().expect_err("faults").to_string();
    for part in
        ["its address of clauses is none", "its questions are not in order", "(question role)", "(question issue)"]
    {
        assert!(said.contains(part), "`{part}` is not in: {said}");
    }
    assert!(said.matches("a question has no options").count() > 2, "{said}");
}

#[test]
fn what_comes_back_to_itself_is_refused() {
    let circle = changed(|parts| {
        let mut rules: Vec<_> = parts.rules.iter().map(|(_, rule)| rule.clone()).collect();
        let count = rules.len();
        for (place, rule) in rules.iter_mut().enumerate() {
            rule.overrides = vec![((place + 1) % count).into()];
        }
        parts.rules = rules.into();
    });
    assert_eq!(circle.protocol().expect_err("a fault").to_string(), "its rules remove each other");
}

/// What is said of a kind stands where its letter points.
#[test]
fn what_is_said_of_faults_is_in_their_order() {
    use Fault::*;
    let all = [
        NoPack,
        OlderFormat,
        NewerFormat,
        EndsTooSoon,
        PointsNowhere,
        TooFewTexts,
        TooMuch,
        NoDay,
        TooManyOptions,
        TextTooLong,
        TextsTooLong,
        ListTooLong,
        ClauseLink,
        OutOfOrder,
        NoOptions,
        AskedLater,
        NoDate,
        FactInCircle,
        RulesInCircle,
        TooManyOverriding,
        TooManyConditions,
    ];
    let code = |fault: Fault| {
        let name = format!("{fault:?}");
        let words = name.split_inclusive(|_: char| true).map(|letter| match letter {
            capital if capital.chars().all(char::is_uppercase) => format!("-{}", capital.to_lowercase()),
            small => small.to_owned(),
        });
        words.collect::<String>().trim_start_matches('-').to_owned()
    };
    let codes: Vec<String> = said().into_iter().map(|said| said.code).collect();
    assert_eq!(codes, all.map(code));
    for (fault, said) in all.into_iter().zip(said()) {
        let line = Refused::with(fault, "x").to_string();
        assert!(line.starts_with(&said.message) && line.ends_with(" x)") != said.at.is_empty(), "{line}");
    }
    let list = said().into_iter().find(|said| said.code == "list-too-long").expect("it");
    assert!(list.message.contains(&format!("more than {MOST} packs")), "{}", list.message);
}
