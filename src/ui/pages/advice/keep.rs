//! What the person takes along: the record, and an email to each contact.

use yew::prelude::*;

use crate::domain::Advice;
use crate::record::{self, Email};
use crate::ui::components::email::{Draft, email};
use crate::ui::components::heading::heading;
use crate::ui::components::keep::keep as buttons;
use crate::ui::components::section::section;
use crate::ui::components::words_in;
use crate::ui::state::{Action, State};
use crate::ui::tag::together;
use crate::ui::words;

/// Draws the part of the page.
pub fn keep(state: &State, advice: &Advice, act: &Callback<Action>) -> Html {
    let protocol = state.protocol();
    let mut nodes = vec![buttons()];
    let (mut drafts, session) = (Vec::new(), state.session());
    let prepared = record::emails(protocol, session.directory(), session.today(), advice);
    for (number, prepared) in prepared.into_iter().enumerate() {
        drafts.push(email(&draft(state, number, prepared, act)));
    }
    if !drafts.is_empty() {
        nodes.push(heading(state.top(), 3, "eh-heading-3", "Write to them".into()));
        nodes.push(words_in("p", "", NOTHING_IS_SENT));
        nodes.extend(drafts);
    }
    for contact in &advice.contacts {
        if contact.direct {
            let title = &protocol.posts.at(contact.post).title;
            nodes.push(words_in("p", "eh-hint", format!("{TALK_FIRST}: {title}.")));
        }
    }
    section(state.top(), "record", "Keep a record", together(nodes))
}

const NOTHING_IS_SENT: &str = "A text is prepared. Change it as you like: nothing is sent until you send it yourself.";

const TALK_FIRST: &str = "The protocol asks you to talk first, so no email is prepared to";

fn draft(state: &State, number: usize, prepared: Email, act: &Callback<Action>) -> Draft {
    let now = state.email(&prepared).clone();
    let link = record::mailto(now.address.as_deref(), &now.subject, &now.text);
    Draft {
        number,
        who: words::text(&now.who),
        subject: words::text(&now.subject),
        text: words::text(&now.text),
        href: link.href.into(),
        whole: link.whole,
        addressed: link.addressed,
        on_write: act.reform(move |(subject, text)| {
            Action::Write(prepared.clone(), Email { subject, text, ..prepared.clone() })
        }),
    }
}
