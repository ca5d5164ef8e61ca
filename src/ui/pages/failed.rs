//! While there is nothing to consult: waiting for the pack, or saying that it did not come.

use yew::prelude::*;

use crate::ui::Failure;
use crate::ui::components::heading::Heading;

/// Waiting for the pack.
pub fn waiting() -> Html {
    html! { <div class="eh-page" data-page="waiting"><p class="eh-hint" role="status">{ "Loading the protocol…" }</p></div> }
}

/// The pack did not come. It must say what happened and what the person can do, without a code or a blame.
pub fn failed(failure: Failure, again: Callback<()>) -> Html {
    let (what, then) = match failure {
        Failure::Unreachable => (
            "The protocol could not be loaded. The connection may be slow or gone.",
            "Check that you are online, then try again.",
        ),
        Failure::Missing => (
            "The protocol that this page asks for is not there.",
            "Try again in a moment. If it stays like this, tell whoever looks after this page.",
        ),
        Failure::Unreadable => (
            "The protocol was found, but it cannot be used as it is.",
            "Tell whoever looks after this page. Until then, read the protocol itself, in the council’s constitution.",
        ),
    };
    let onclick = again.reform(|_: MouseEvent| ());
    html! {
        <div class="eh-page" data-page="failed">
            <Heading level={1}>{ "This is not working at the moment" }</Heading>
            <div role="alert"><p class="eh-lead">{ what }</p><p>{ then }</p></div>
            <button type="button" class="eh-button" {onclick}>{ "Try again" }</button>
        </div>
    }
}
