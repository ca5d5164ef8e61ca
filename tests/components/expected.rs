//! Every example shows what it must.

use std::collections::BTreeSet;

use evenhand::domain::{LadderWhen, Need, Purpose, Verdict};
use evenhand::ui::words;

use crate::must::fault;
use crate::musts::MUSTS;
use crate::{Example, examples, plain, select, text};

const VERDICTS: [Verdict; 7] = [
    Verdict::DoNot,
    Verdict::GetAuthorityFirst,
    Verdict::Depends,
    Verdict::RaiseWithContact,
    Verdict::GoAheadWithConditions,
    Verdict::GoAhead,
    Verdict::NotCovered,
];

const PURPOSES: [(&str, Purpose); 5] = [
    ("contacts/to-authorise", Purpose::Authorise),
    ("contacts/to-decide", Purpose::Decide),
    ("contacts/to-raise-it-with", Purpose::Raise),
    ("contacts/to-tell", Purpose::Tell),
    ("contacts/to-advise", Purpose::Advise),
];

#[test]
fn what_must_be_there_is_there() {
    let examples = examples();
    let mut faults = Vec::new();
    for (path, musts) in MUSTS {
        let Some(example) = examples.iter().find(|example| example.path == *path) else {
            faults.push(format!("{path}: there is no such example"));
            continue;
        };
        faults.extend(musts.iter().filter_map(|must| fault(example, must)).map(|fault| format!("{path}: {fault}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_line_of_an_error_summary_leads_to_a_field() {
    let summaries = examples().into_iter().filter(|example| example.path.starts_with("error_summary/"));
    for example in summaries {
        let lines = select(&example.html, "[role=alert] a");
        assert!(!lines.is_empty());
        for line in lines {
            let field = format!("input{}", line.attr("href").unwrap());
            assert_eq!(select(&example.html, &field).len(), 1, "{}: {field}", example.path);
        }
    }
}

#[test]
fn no_two_verdicts_have_the_same_sign_or_colour() {
    let examples = examples();
    let icons: Vec<&Example> = examples.iter().filter(|example| example.path.starts_with("icon/")).collect();
    let shapes: BTreeSet<String> = icons.iter().map(|example| select(&example.html, "svg")[0].inner_html()).collect();
    assert_eq!((icons.len(), shapes.len()), (7, 7));
    for example in icons {
        let verdict = example.path.trim_start_matches("icon/");
        for part in ["verdict_panel", "verdict_tag"] {
            let path = format!("{part}/{verdict}");
            let drawn = examples.iter().find(|example| example.path == path).expect(&path);
            assert_eq!(select(&drawn.html, &format!(".eh-verdict-{verdict} svg")).len(), 1, "{path}");
        }
    }
}

/// The interface's own words, which components show as they are given or look up themselves.
#[test]
fn verdicts_purposes_and_times_are_told_in_the_words_of_the_interface() {
    let examples = examples();
    let check = |path: &str, selector: &str, words: &str| {
        let example = examples.iter().find(|example| example.path == path).expect(path);
        let said: Vec<String> = select(&example.html, selector).into_iter().map(text).collect();
        assert!(said.iter().any(|said| *said == plain(words)), "{path}: `{words}` is not said by {said:?}");
    };
    for verdict in VERDICTS {
        check(&format!("verdict_panel/{}", verdict.id()), "h4[data-heading]", words::verdict(verdict));
        check(&format!("verdict_panel/{}", verdict.id()), ".eh-verdict-headline", words::plain_headline(verdict));
        check(&format!("verdict_tag/{}", verdict.id()), ".eh-verdict-tag", words::verdict(verdict));
    }
    for (path, purpose) in PURPOSES {
        check(path, "h4", words::purpose(purpose));
    }
    check("contacts/direct-talk", "h4", words::TALK_FIRST);
    check("contacts/any-of-two", "p", words::need(Need::Any, 2));
    check("contacts/each-of-two", "p", words::need(Need::All, 2));
    check("ladder/at-the-first-step", "ol > li > span", words::ladder_when(LadderWhen::Unresolved));
    check("ladder/in-difficulty-only", "ul > li > span", words::ladder_when(LadderWhen::InDifficulty));
    check("ladder/brought-in-only", "ul > li > span", words::ladder_when(LadderWhen::BroughtIn));
}
