//! The advice: verdict first, then what to do and whom to go to, then what it rests on.
//!
//! It draws what the engine worked out and works out nothing itself.

mod climb;
mod grounds;
mod keep;
mod others;
mod people;
mod something_else;
mod sources;
mod steps;
mod what_if;

use yew::prelude::*;

use self::sources::Sources;
use super::{answers, protocol};
use crate::domain::{Advice, StepKind};
use crate::session::Change;
use crate::ui::components::answers_list::answers_list;
use crate::ui::components::contacts::contacts;
use crate::ui::components::deadlines::deadlines;
use crate::ui::components::ladder::ladder;
use crate::ui::components::note::note;
use crate::ui::components::open_questions::open_questions;
use crate::ui::components::section::section;
use crate::ui::components::services::services;
use crate::ui::components::step_list::step_list;
use crate::ui::components::verdict_panel::{VerdictPanel, verdict_panel};
use crate::ui::components::why::why;
use crate::ui::components::why_here::why_here;
use crate::ui::components::words_in;
use crate::ui::components::would_change::would_change;
use crate::ui::state::{Action, State};
use crate::ui::tag::{button, tag, together};
use crate::ui::words;

/// Draws it. Whom to go to must come right after what to do: that is what most people came for.
///
/// Never inlined: the page fetches its code after that of the questions.
#[inline(never)]
pub fn page(state: &State, advice: &Advice, act: &Callback<Action>) -> Html {
    let panel = VerdictPanel {
        verdict: advice.verdict,
        headline: headline(state, advice),
        contact: words::in_short(state.protocol(), advice).map(AttrValue::from),
        source: protocol::title(state.protocol()).into(),
    };
    let today = state.session().today();
    let mut lines = answers::lines(state.protocol(), advice.answers.iter().copied(), act);
    for (line, &(question, answer)) in lines.iter_mut().zip(&advice.answers) {
        if state.session().own_answers().get(question) != Some(answer) {
            line.answer = words::said(words::tried_out(&line.answer));
        }
    }
    answers::add_known(state.protocol(), &advice.from_directory, &mut lines);
    let answered = words_in("p", "eh-hint", format!("Answered on {}.", words::day(today)));
    let sources = Sources::new(state, advice);
    let to_do = steps_to(state, &sources, advice, StepKind::Do);
    let not_to_do = steps_to(state, &sources, advice, StepKind::Dont);
    let has_steps = to_do.is_some() || not_to_do.is_some();
    let opens = has_steps.then(|| words_in("p", "eh-hint eh-why-here-hint", OPENS));
    let parts = [
        Some(super::back(act)),
        Some(verdict_panel(state.top(), &panel)),
        to_do,
        not_to_do,
        opens,
        who(state, &sources, advice, act),
        something_else::part(state, advice),
        by_when(state, &sources, advice),
        still_open(state, advice, act),
        steps_to(state, &sources, advice, StepKind::Know),
        what_if_not(state, advice, act),
        because(state, &sources, advice),
        Some(section(state.top(), "answers", words::ANSWERS, together(vec![answers_list(&lines), answered]))),
        Some(keep::keep(state, advice, act)),
        Some(others::part(state)),
        Some(protocol::where_from(state.top(), state.session())),
        Some(again(state, act)),
    ];
    let mut nodes = Vec::new();
    for part in parts {
        // What is missing keeps its place: otherwise what comes after it would be made anew, and lose focus.
        nodes.push(part.unwrap_or_default());
    }
    together(nodes)
}

fn headline(state: &State, advice: &Advice) -> AttrValue {
    let written = state.protocol().headline(advice.situation, advice.verdict);
    words::text(written.unwrap_or(words::plain_headline(advice.verdict)))
}

/// Said once on the page, below what to do: what opens there is not what the protocol says word for word.
const OPENS: &str = "“Why” opens the clauses behind a step, in plain English. The protocol’s own words are what count.";

fn steps_to(state: &State, sources: &Sources<'_>, advice: &Advice, kind: StepKind) -> Option<Html> {
    let steps = steps::lines(sources, advice, kind);
    let name = match kind {
        StepKind::Do => "do",
        StepKind::Dont => "dont",
        StepKind::Know => "know",
    };
    let title = || words::sentence(words::steps(kind));
    (!steps.is_empty()).then(|| section(state.top(), name, title(), step_list(kind, &steps)))
}

fn who(state: &State, sources: &Sources<'_>, advice: &Advice, act: &Callback<Action>) -> Option<Html> {
    let protocol = state.protocol();
    let groups = people::groups(sources, state, advice);
    let ladders = climb::ladders(state, advice);
    let nobody = advice.nobody_further.then(|| protocol.about.nobody_further.clone());
    let empty = groups.is_empty() && ladders.is_empty() && nobody.is_none() && advice.contradictions.is_empty();
    let mut disagreements = Vec::new();
    for disagreement in &advice.contradictions {
        let clauses = sources.here(&disagreement.clauses, CONTRADICTION.to_owned());
        disagreements
            .push(note(together(vec![words_in("p", "", words::text(&disagreement.said)), why_here(&clauses)])));
    }
    let choices = people::services(state, advice, act);
    let no_names = state.settings().no_names.as_ref();
    let mut pictures = Vec::new();
    for each in &ladders {
        pictures.push(ladder(state.top(), each));
    }
    // Each has a place of its own, whatever the others come to: the choice of a service must not lose focus by it.
    let nodes = vec![
        nobody.map(|nobody| words_in("p", "", nobody)).unwrap_or_default(),
        together(disagreements),
        services(&choices, &words::said(state.said.clone())),
        no_names
            .map(|why| words_in("p", "eh-hint", format!("Names are not shown, because {why}.")))
            .unwrap_or_default(),
        contacts(state.top(), &groups, words::who_is_that(advice)),
        together(pictures),
    ];
    (!empty).then(|| section(state.top(), "who", words::WHO, together(nodes)))
}

fn by_when(state: &State, sources: &Sources<'_>, advice: &Advice) -> Option<Html> {
    let lines = steps::deadlines(sources, advice);
    (!lines.is_empty()).then(|| section(state.top(), "deadlines", words::BY_WHEN, deadlines(&lines)))
}

fn still_open(state: &State, advice: &Advice, act: &Callback<Action>) -> Option<Html> {
    let questions = what_if::open(state.protocol(), advice, act);
    let inside = || together(vec![words_in("p", "", words::STILL_OPEN), open_questions(state.top(), &questions)]);
    (!questions.is_empty()).then(|| section(state.top(), "open", words::OPEN, inside()))
}

fn what_if_not(state: &State, advice: &Advice, act: &Callback<Action>) -> Option<Html> {
    let answers = what_if::other_answers(state.protocol(), advice, act);
    let how = "Choose an answer to see the advice for it. Your own answers are kept.";
    let inside = || together(vec![words_in("p", "", how), would_change(&answers)]);
    (!answers.is_empty()).then(|| section(state.top(), "would-change", words::WOULD_CHANGE, inside()))
}

/// What a screen reader says that the clauses of a disagreement are about.
const CONTRADICTION: &str = "where the protocol disagrees with itself";

fn because(state: &State, sources: &Sources<'_>, advice: &Advice) -> Option<Html> {
    let grounds = grounds::grounds(sources, advice);
    (!grounds.is_empty()).then(|| {
        section(
            state.top(),
            "why",
            words::WHY,
            why(&grounds, grounds::rules(&state.session().trace(), sources.protocol, advice).as_ref()),
        )
    })
}

fn again(state: &State, act: &Callback<Action>) -> Html {
    let clears = match state.settings().in_address {
        true => "This clears your answers here. They stay in the history of this browser.",
        false => "This clears your answers.",
    };
    tag("div", "eh-onward")
        .child(button("eh-button eh-button-quiet", "Start again", super::press(act, Action::Go(Change::StartAgain))))
        .child(words_in("p", "eh-hint", clears))
        .into()
}
