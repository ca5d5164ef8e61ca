//! The advice: verdict first, then what to do and whom to go to, then what it rests on.
//!
//! It draws what the engine worked out and works out nothing itself.

mod people;
mod steps;
mod what_if;
mod why;

use yew::prelude::*;

use super::{answers, protocol};
use crate::domain::{Advice, StepKind};
use crate::session::Change;
use crate::ui::components::about_protocol::AboutProtocol;
use crate::ui::components::answers_list::AnswersList;
use crate::ui::components::contacts::Contacts;
use crate::ui::components::deadlines::Deadlines;
use crate::ui::components::ladder::Ladder;
use crate::ui::components::note::Note;
use crate::ui::components::open_questions::OpenQuestions;
use crate::ui::components::section::Section;
use crate::ui::components::step_list::StepList;
use crate::ui::components::verdict_panel::VerdictPanel;
use crate::ui::components::why::Why;
use crate::ui::components::would_change::WouldChange;
use crate::ui::state::{Action, State};
use crate::ui::words;

/// Draws it. Whom to go to must come right after what to do: that is what most people came for.
pub fn page(state: &State, advice: &Advice, act: &Callback<Action>) -> Html {
    let about = &state.protocol().about;
    let contact = people::in_short(state.protocol(), advice);
    let source = format!("{}, version {}", about.title, about.version);
    html! {
        <>
            { super::back(act) }
            <VerdictPanel verdict={advice.verdict} headline={headline(state, advice)} {contact} {source} />
            { for steps_to(state, advice, StepKind::Do, "do", "What to do") }
            { for steps_to(state, advice, StepKind::Dont, "dont", "What not to do") }
            { for who(state, advice) }
            { for deadlines(state, advice) }
            { for steps_to(state, advice, StepKind::Know, "know", "What to know") }
            { for open(state, advice, act) }
            { for would_change(state, advice) }
            { for why(state, advice) }
            <Section name="answers" title="Your answers">
                <AnswersList lines={answers::lines(state.protocol(), advice.answers.iter().copied(), act)} />
            </Section>
            { about_it(state) }
            { again(act) }
        </>
    }
}

fn headline(state: &State, advice: &Advice) -> String {
    let written = state.protocol().headline(advice.situation, advice.verdict);
    written.unwrap_or(words::plain_headline(advice.verdict)).to_owned()
}

fn steps_to(state: &State, advice: &Advice, kind: StepKind, name: &'static str, title: &'static str) -> Option<Html> {
    let steps = steps::lines(state.protocol(), advice, kind);
    (!steps.is_empty()).then(|| html! { <Section {name} {title}><StepList {kind} {steps} /></Section> })
}

fn who(state: &State, advice: &Advice) -> Option<Html> {
    let (protocol, directory) = (state.protocol(), state.session().directory());
    let groups = people::groups(protocol, directory, advice);
    let ladder = people::ladder(protocol, advice);
    let nobody = advice.nobody_further.then(|| protocol.about.nobody_further.clone());
    let disagreements = advice.contradictions.iter().map(|cited| {
        let clauses = protocol::clauses(protocol, &cited.clauses);
        html! { <Note><p>{ &cited.said }{ " " }<small class="eh-clause-names">{ clauses }</small></p></Note> }
    });
    let empty = groups.is_empty() && ladder.is_none() && nobody.is_none() && advice.contradictions.is_empty();
    (!empty).then(|| {
        html! {
            <Section name="who" title="Who to go to">
                if let Some(nobody) = nobody { <p class="eh-nobody">{ nobody }</p> }
                { for disagreements }
                <Contacts {groups} />
                if let Some(ladder) = ladder { <Ladder ..ladder /> }
            </Section>
        }
    })
}

fn deadlines(state: &State, advice: &Advice) -> Option<Html> {
    let deadlines = steps::deadlines(state.protocol(), advice);
    (!deadlines.is_empty()).then(|| {
        html! { <Section name="deadlines" title="By when"><Deadlines {deadlines} /></Section> }
    })
}

fn open(state: &State, advice: &Advice, act: &Callback<Action>) -> Option<Html> {
    let questions = what_if::open(state.protocol(), advice, act);
    (!questions.is_empty()).then(|| {
        html! {
            <Section name="open" title="What is still open">
                <p>{ "You were not sure of this, and it could change the advice." }</p>
                <OpenQuestions {questions} />
            </Section>
        }
    })
}

fn would_change(state: &State, advice: &Advice) -> Option<Html> {
    let answers = what_if::other_answers(state.protocol(), advice);
    (!answers.is_empty()).then(|| {
        html! { <Section name="would-change" title="What would change this advice"><WouldChange {answers} /></Section> }
    })
}

fn why(state: &State, advice: &Advice) -> Option<Html> {
    let grounds = why::grounds(state.protocol(), advice);
    (!grounds.is_empty()).then(|| html! { <Section name="why" title="Why"><Why {grounds} /></Section> })
}

fn about_it(state: &State) -> Html {
    let session = state.session();
    let about = protocol::about(session.protocol(), session.directory(), session.today());
    html! {
        <Section name="about" title="What this advice comes from">
            <p>
                { "This is guidance to help you follow the protocol. It is not legal advice, and it decides nothing. \
                   If it does not fit what you see in front of you, ask before you act." }
            </p>
            <AboutProtocol ..about />
        </Section>
    }
}

fn again(act: &Callback<Action>) -> Html {
    let onclick = act.reform(|_: MouseEvent| Action::Go(Change::StartAgain));
    html! {
        <div class="eh-again">
            <button type="button" class="eh-button eh-button-quiet" {onclick}>{ "Start again" }</button>
            <p class="eh-hint">{ "This puts all your answers away." }</p>
        </div>
    }
}
