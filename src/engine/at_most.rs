//! The next page, and how many pages can still come.

use super::known::Known;
use super::pass::Pass;
use super::{Ask, AskedQuestion, Truth, evaluate, matter};
use crate::domain::{Kind, OptionSet, PageId, Protocol, QuestionId, Section, State, in_order};

/// The page of the question that is missing, with all of that page that matters and is not answered.
pub(super) fn ask(pass: &mut Pass<'_>, missing: QuestionId) -> Ask {
    let protocol = pass.known.protocol;
    let page = protocol.questions.at(missing).page;
    let mut questions = vec![asked(pass, missing)];
    if page.is_some() {
        for needed in &pass.section.questions {
            let on_page = protocol.questions.at(needed.question).page == page;
            let had_turn = pass.states.iter().any(|(question, _)| *question == needed.question);
            if on_page && !had_turn && matter::matters(pass, needed) {
                questions.push(asked(pass, needed.question));
            }
        }
    }
    Ask { page, questions, at_most: at_most(pass, missing) }
}

fn asked(pass: &Pass<'_>, question: QuestionId) -> AskedQuestion {
    AskedQuestion { question, offered: pass.known.offered(question) }
}

/// A sound bound on the pages to come: what is left of the most that any consultation of the protocol has, where that is
/// known; else, and where it is less, what the rules that may still hold could need.
fn at_most(pass: &Pass<'_>, missing: QuestionId) -> usize {
    let protocol = pass.known.protocol;
    let bound = by_rules(pass);
    // That was counted without a directory, which may make more questions matter.
    let most = protocol.about.most_questions.filter(|_| !protocol.has_one_for_two());
    let Some(most) = most else { return bound };
    // A page of which something is still missing comes again.
    let next = sheet(protocol, missing);
    let mut seen = Vec::new();
    for &(question, state) in &pass.states {
        let sheet = sheet(protocol, question);
        if matches!(state, State::Answered(_) | State::NotSure) && sheet != next {
            in_order::insert(&mut seen, sheet);
        }
    }
    bound.min(usize::from(most).saturating_sub(seen.len()).max(1))
}

/// One page for each of who, issue and situation that is not answered, and the most pages that the circumstances of a
/// situation still open to this person could need.
fn by_rules(pass: &Pass<'_>) -> usize {
    let protocol = pass.known.protocol;
    let mut answered = Vec::new();
    for &(question, state) in &pass.states {
        if !matches!(state, State::NotAsked) {
            in_order::insert(&mut answered, question);
        }
    }
    let mut first_left = 0;
    for question in [protocol.who(), protocol.issue(), protocol.situation()].into_iter().flatten() {
        if !answered.contains(&question) {
            first_left += 1;
        }
    }
    let Some(situation) = protocol.situation().filter(|_| first_left > 0) else {
        return first_left + pages(&pass.known, pass.section, &answered);
    };
    let mut most = 0;
    let mut known = pass.known.clone();
    for option in pass.known.offered(situation).iter() {
        known.set_possible(situation, OptionSet::only(option));
        most = most.max(pages(&known, protocol.section(Some(option)), &answered));
    }
    first_left + most
}

/// The pages that the rules of the section which may still hold could need.
fn pages(known: &Known<'_>, section: &Section, answered: &[QuestionId]) -> usize {
    let open: Vec<bool> =
        (0..section.rules.len()).map(|place| evaluate::rule(known, section, place) != Truth::No).collect();
    let mut sheets = Vec::new();
    for needed in &section.questions {
        let question = needed.question;
        let is_choice = matches!(known.protocol.questions.at(question).kind, Kind::Choice(_));
        if answered.binary_search(&question).is_err()
            && needed.rules.iter().any(|&(place, _)| open.get(place as usize) == Some(&true))
            && (!is_choice || known.offered(question).len() > 1)
        {
            in_order::insert(&mut sheets, sheet(known.protocol, question));
        }
    }
    sheets.len()
}

/// What is shown at once: a tick-box page, or one question.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Sheet {
    Page(PageId),
    Question(QuestionId),
}

fn sheet(protocol: &Protocol, question: QuestionId) -> Sheet {
    protocol.questions.at(question).page.map_or(Sheet::Question(question), Sheet::Page)
}
