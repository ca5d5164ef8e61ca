//! The first page: what this does, which protocol it is about, and that nothing leaves the browser.

use yew::prelude::*;

use super::protocol;
use crate::session::Change;
use crate::ui::components::about_protocol::about_protocol;
use crate::ui::components::heading::Heading;
use crate::ui::components::section::section;
use crate::ui::state::{Action, State};

/// Draws it.
pub fn page(state: &State, act: &Callback<Action>) -> Html {
    let session = state.session();
    let about = protocol::about(session.protocol(), session.directory(), session.today());
    let onclick = act.reform(|_: MouseEvent| Action::Go(Change::Begin));
    html! {
        <>
            <Heading level={1}>{ "Find out what to do, and who to ask" }</Heading>
            <p class="eh-lead">
                { "Answer a few short questions about your situation. You get plain advice from your council’s protocol \
                   on how councillors and officers work together." }
            </p>
            <p>{ "It tells you:" }</p>
            <ul class="eh-list">
                <li>{ "whether you can go ahead" }</li>
                <li>{ "what to do, and what not to do" }</li>
                <li>{ "who to go to now, and who comes after that" }</li>
                <li>{ "which clauses say so" }</li>
            </ul>
            <p>
                { "It takes about 2 minutes. You do not have to know everything: where you are not sure, say so, and the \
                   advice takes that into account." }
            </p>
            <p class="eh-private">
                { "Your answers stay in this browser. They are not sent to anybody and not kept." }
            </p>
            <button type="button" class="eh-button eh-button-start" {onclick}>{ "Start now" }</button>
            { section("about", "What the advice comes from", html! {
                <>{ about_protocol(&about) }<p>{ "It is guidance, not legal advice." }</p></>
            }) }
        </>
    }
}
