//! The first page: what this does, which protocol it is about, and that nothing leaves the browser.

use yew::prelude::*;

use super::{answers, protocol};
use crate::session::Change;
use crate::ui::components::heading::heading;
use crate::ui::components::words_in;
use crate::ui::state::{Action, State};

/// What somebody gets for answering.
const TELLS: [&str; 4] = [
    "whether you can go ahead",
    "what to do, and what not to do",
    "who to go to now, and who comes after that",
    "which parts of the protocol say so",
];

/// Draws it.
pub fn page(state: &State, act: &Callback<Action>) -> Html {
    let onclick = act.reform(|_: MouseEvent| Action::Go(Change::Begin));
    html! {
        <>
            { heading(state.top(), 1, "eh-heading-1", "Find out what to do, and who to ask".into()) }
            { words_in("p", "eh-lead", "Answer a few short questions about your situation. You get plain advice from your \
                council’s protocol on how councillors and officers work together.") }
            { opened_at(state, act) }
            { words_in("p", "", "It tells you:") }
            <ul class="eh-list">{ for TELLS.iter().map(|tells| words_in("li", "", *tells)) }</ul>
            { words_in("p", "", "It takes about 2 minutes. You do not have to know everything: say when you are not sure, \
                and the advice takes that into account.") }
            { words_in("p", "eh-aside", "Your answers stay in this browser. They are not sent to anybody, and they are not kept.") }
            <p><button type="button" class="eh-button eh-button-start" {onclick}>{ "Start now" }</button></p>
            { protocol::where_from_in_short(state.top(), state.session()) }
        </>
    }
}

/// Where the page around has answered what it is about, that must be said, with a way to choose something else.
fn opened_at(state: &State, act: &Callback<Action>) -> Option<Html> {
    let (protocol, given) = (state.protocol(), state.session().answers());
    let issue = protocol.issue()?;
    let about = answers::said(protocol, issue, given.get(issue)?);
    let mut others = given.clone();
    others.clear(issue);
    let onclick = act.reform(move |_: MouseEvent| Action::Go(Change::Replace(others.clone())));
    Some(html! {
        <div class="eh-aside">
            <p>{ words_in("strong", "", "About: ") }{ about }</p>
            <button type="button" class="eh-link-button" {onclick}>{ "Ask about something else" }</button>
        </div>
    })
}
