//! Stories of a pack: the answers go in through a [`Session`], and what comes out is compared with what must.

mod measure;

use std::collections::BTreeSet;
use std::rc::Rc;

use chrono::{Days, NaiveDate};

use super::answers;
use super::check::suggestion;
use super::format::Scenario;
use crate::domain::{
    Advice, Answers, Away, Clause, Directory, Holder, Post, PostId, Protocol, QuestionId, State, Step, Verdict,
};
use crate::engine::Outcome;
use crate::session::{Change, Session, View};

pub use measure::Told;

/// Everything that is wrong with a scenario, in words for its author; nothing if it holds.
///
/// `today` is the day for a scenario that names none.
#[must_use]
pub fn run(protocol: &Rc<Protocol>, scenario: &Scenario, today: NaiveDate) -> Vec<String> {
    let mut faults = unknown_names(protocol, scenario);
    let session = match session(protocol, scenario, today) {
        Ok(session) => session,
        Err(more) => {
            faults.extend(more);
            return faults;
        }
    };
    let view = session.view();
    faults.extend(surplus(protocol, &session, matches!(view, View::Question(_))));
    match view {
        View::Question(screen) => {
            let ids: Vec<String> =
                screen.questions.iter().map(|asked| format!("`{}`", id(protocol, asked.question))).collect();
            faults.push(format!("{} is asked and not answered", ids.join(", ")));
        }
        View::Start | View::Check(_) | View::Advice(_) => {
            if let Outcome::Advise(advice) = session.apply(Change::Accept).outcome() {
                faults.extend(compare(protocol, scenario, &advice));
            }
        }
    }
    faults
}

/// The consultation with the scenario's answers, before the advice.
///
/// # Errors
///
/// Answers that the pack does not know.
pub fn session(protocol: &Rc<Protocol>, scenario: &Scenario, today: NaiveDate) -> Result<Session, Vec<String>> {
    let today = scenario.today.map_or(today, |date| date.0);
    let mut given = Answers::default();
    let mut faults = Vec::new();
    for (question, answer) in &scenario.answers {
        match answers::read(protocol, today, question, &answer.0) {
            Ok((question, answer)) => given.set(question, answer),
            Err(fault) => faults.push(fault),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut directory = Directory::default();
    for away in &scenario.away {
        if let Some(post) = protocol.posts.find(|post: &Post| post.id == *away) {
            let until = today.checked_add_days(Days::new(7)).unwrap_or(today);
            directory.holders.push(Holder { away: vec![Away { from: today, until }], ..Holder::of(post) });
        }
    }
    Ok(Session::with_answers(Rc::clone(protocol), Rc::new(directory), today, given))
}

/// Answers to what is not asked, or that are not offered. Of what comes after an unanswered question nothing is known.
fn surplus(protocol: &Protocol, session: &Session, unfinished: bool) -> Vec<String> {
    let trace = session.trace();
    let state_of = |question| trace.questions.iter().find(|(had, _)| *had == question).map(|(_, state)| *state);
    session
        .answers()
        .iter()
        .filter_map(|(question, _)| match state_of(question) {
            Some(State::Answered(_) | State::NotSure) => None,
            Some(State::NotAsked) => Some(format!("the answer to `{}` is not offered", id(protocol, question))),
            None if unfinished => None,
            Some(State::DoesNotApply) | None => Some(format!("`{}` is answered and not asked", id(protocol, question))),
        })
        .collect()
}

fn compare(protocol: &Protocol, scenario: &Scenario, advice: &Advice) -> Vec<String> {
    let mut faults = Vec::new();
    if !scenario.verdict.iter().any(|verdict| verdict == advice.verdict.id()) {
        let wanted = scenario.verdict.join("` or `");
        faults.push(format!("the verdict is `{}`, not `{wanted}`", advice.verdict.id()));
    }
    let title = |post: PostId| protocol.posts.at(post).id.as_str();
    let contacts: BTreeSet<&str> = advice.contacts.iter().map(|contact| title(contact.post)).collect();
    let wanted: BTreeSet<&str> = scenario.contact.iter().map(String::as_str).collect();
    if contacts != wanted {
        faults.push(format!("the contacts are {}, not {}", list(&contacts), list(&wanted)));
    }
    let ladder: BTreeSet<&str> = advice.ladder.iter().map(|post| title(post.post)).collect();
    for post in scenario.ladder.iter().filter(|post| !ladder.contains(post.as_str())) {
        faults.push(format!("`{post}` is not on the ladder, on which there is {}", list(&ladder)));
    }
    let clauses: BTreeSet<&str> =
        advice.clauses.iter().map(|&clause| protocol.clauses.at(clause).id.as_str()).collect();
    for clause in scenario.clauses.iter().filter(|clause| !clauses.contains(clause.as_str())) {
        faults.push(format!("clause `{clause}` is not cited; cited are {}", list(&clauses)));
    }
    // What an unsure answer would add is part of the advice: it stands under that answer.
    let added = advice.open.iter().flat_map(|open| &open.outcomes).flat_map(|outcome| &outcome.adds);
    let steps: BTreeSet<&str> = advice.steps.iter().chain(added).map(|step| step.said.id.as_str()).collect();
    for point in &scenario.must_say {
        for step in point.steps.iter().filter(|step| !steps.contains(step.as_str())) {
            faults.push(format!("the point \"{}\" is not made: the step `{step}` is missing", point.point));
        }
    }
    faults
}

/// Names that the pack does not know at all: they would make a fault that says something else.
fn unknown_names(protocol: &Protocol, scenario: &Scenario) -> Vec<String> {
    let posts: BTreeSet<&str> = protocol.posts.iter().map(|(_, post): (_, &Post)| post.id.as_str()).collect();
    let clauses: BTreeSet<&str> = protocol.clauses.iter().map(|(_, clause): (_, &Clause)| clause.id.as_str()).collect();
    let steps: BTreeSet<&str> =
        protocol.rules.iter().flat_map(|(_, rule)| &rule.steps).map(|step: &Step| step.id.as_str()).collect();
    let verdicts: BTreeSet<&str> = Verdict::ALL.map(Verdict::id).into_iter().collect();
    let named = scenario.contact.iter().chain(&scenario.ladder).chain(&scenario.away);
    let pairs = named
        .map(|post| ("post", post, &posts))
        .chain(scenario.clauses.iter().map(|clause| ("clause", clause, &clauses)))
        .chain(scenario.must_say.iter().flat_map(|point| &point.steps).map(|step| ("step", step, &steps)))
        .chain(scenario.verdict.iter().map(|verdict| ("verdict", verdict, &verdicts)));
    let mut faults = Vec::new();
    for (noun, name, known) in pairs.filter(|(_, name, known)| !known.contains(name.as_str())) {
        let help = suggestion(name, known.iter().copied()).map(|similar| format!(" (did you mean `{similar}`?)"));
        faults.push(format!("there is no {noun} `{name}`{}", help.unwrap_or_default()));
    }
    for point in scenario.must_say.iter().filter(|point| point.steps.is_empty()) {
        faults.push(format!("no step makes the point \"{}\"", point.point));
    }
    faults
}

fn list(names: &BTreeSet<&str>) -> String {
    if names.is_empty() {
        return "nobody".to_owned();
    }
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

fn id(protocol: &Protocol, question: QuestionId) -> &str {
    &protocol.questions.at(question).id
}
