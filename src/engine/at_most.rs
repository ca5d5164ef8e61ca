//! The next page, and how many pages can still come.

use super::known::Known;
use super::pass::Pass;
use super::{Ask, AskedQuestion, Truth, evaluate, matter};
use crate::domain::{Kind, OptionSet, PageId, Protocol, QuestionId, Section, SectionQuestion, State, in_order};

/// The page of the question that is missing, with all of that page that matters and is not answered.
pub(super) fn ask(pass: &mut Pass<'_>, missing: QuestionId) -> Ask {
    let protocol = pass.known.protocol;
    let page = protocol.questions.at(missing).page;
    let mut questions = vec![asked(pass, missing)];
    if page.is_some() {
        let had_turn: Vec<QuestionId> = pass.states.iter().map(|(question, _)| *question).collect();
        for needed in &pass.section.questions {
            let on_page = protocol.questions.at(needed.question).page == page;
            if on_page && !had_turn.contains(&needed.question) && matter::matters(pass, needed) {
                questions.push(asked(pass, needed.question));
            }
        }
    }
    Ask { page, questions, at_most: at_most(pass) }
}

fn asked(pass: &Pass<'_>, question: QuestionId) -> AskedQuestion {
    AskedQuestion { question, offered: pass.known.offered(question) }
}

/// A sound bound on the pages to come: one for each of who, issue and situation that is not answered, and the most
/// pages that the circumstances of a situation still open to this person could need.
fn at_most(pass: &Pass<'_>) -> usize {
    let protocol = pass.known.protocol;
    let answered = pass.states.iter().filter(|(_, state)| *state != State::NotAsked);
    let answered = in_order::row(answered.map(|(question, _)| *question));
    let first = [protocol.who(), protocol.issue(), protocol.situation()];
    let first_left = first.into_iter().flatten().filter(|question| !answered.contains(question)).count();
    let circumstances = match protocol.situation() {
        Some(situation) if first_left > 0 => pass
            .known
            .offered(situation)
            .iter()
            .map(|option| {
                let mut known = pass.known.clone();
                known.set_possible(situation, OptionSet::only(option));
                pages(&known, protocol.section(Some(option)), &answered)
            })
            .max()
            .unwrap_or(0),
        _ => pages(&pass.known, pass.section, &answered),
    };
    first_left + circumstances
}

/// The pages that the rules of the section which may still hold could need.
fn pages(known: &Known<'_>, section: &Section, answered: &[QuestionId]) -> usize {
    let open: Vec<bool> =
        (0..section.rules.len()).map(|place| evaluate::rule(known, section, place) != Truth::No).collect();
    let needed_by_open = |needed: &&SectionQuestion| {
        needed.rules.iter().any(|&(place, _)| open.get(place as usize).copied().unwrap_or(false))
    };
    let left = section
        .questions
        .iter()
        .filter(|needed| answered.binary_search(&needed.question).is_err())
        .filter(needed_by_open)
        .map(|needed| needed.question)
        .filter(|&question| {
            let is_choice = matches!(known.protocol.questions.at(question).kind, Kind::Choice(_));
            !is_choice || known.offered(question).len() > 1
        })
        .map(|question| sheet(known.protocol, question));
    in_order::row(left).len()
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
