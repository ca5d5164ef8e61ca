//! The first page: what this does, which protocol it is about, and that nothing leaves the browser.

use yew::prelude::*;

use super::{answers, press, protocol};
use crate::session::Change;
use crate::ui::components::heading::heading;
use crate::ui::components::words_in;
use crate::ui::state::{Action, State};
use crate::ui::tag::{button, tag, together};

/// What somebody gets for answering.
const TELLS: [&str; 4] = [
    "whether you can go ahead",
    "what to do, and what not to do",
    "who to go to now, and who comes after that",
    "which parts of the protocol say so",
];

/// Draws it.
pub fn page(state: &State, act: &Callback<Action>) -> Html {
    let begin = button("eh-button eh-button-start", "Start now", press(act, Action::Go(Change::Begin)));
    let mut tells = tag("ul", "eh-list");
    for each in TELLS {
        tells = tells.child(words_in("li", "", each));
    }
    together(vec![
        heading(state.top(), 1, "eh-heading-1", "Find out what to do, and who to ask".into()),
        words_in("p", "eh-lead", LEAD),
        source(state, act),
        opened_at(state, act).unwrap_or_default(),
        protocol::limits(state.session()),
        words_in("p", "", "It tells you:"),
        tells.into(),
        words_in("p", "", NOT_EVERYTHING),
        words_in("p", "eh-aside", if state.settings().in_address { IN_ADDRESS } else { PRIVATE }),
        tag("p", "").child(begin).into(),
        protocol::where_from_in_short(state.session()),
    ])
}

const LEAD: &str = "Answer a few short questions about your situation. You get plain advice on how councillors and officers \
                    work together.";
const NOT_EVERYTHING: &str = "It takes about 2 minutes. You do not have to know everything: say when you are not sure, and \
                              the advice takes that into account.";
const PRIVATE: &str = "Your answers stay in this browser. They are not sent to anybody, and they are not kept.";
/// It must be said before the first answer: others may use this browser, or be given the address.
const IN_ADDRESS: &str = "Your answers are not sent to anybody. They are kept in the address of this page, and so in this \
                          browser’s history. Whoever you give the address to can see them.";

/// Whose advice it is, before anything else; with the way back for who has chosen it.
fn source(state: &State, act: &Callback<Action>) -> Html {
    let about = &state.protocol().about;
    let named = format!("{}. {}.", about.council, protocol::title(state.protocol()));
    let another = || button("eh-link-button", "Choose another protocol", press(act, Action::ChooseAnother)).into();
    aside("From: ", named.into(), state.settings().chosen.then(another))
}

/// Where the page around has answered what it is about, that must be said, with a way to choose something else.
fn opened_at(state: &State, act: &Callback<Action>) -> Option<Html> {
    let (protocol, given) = (state.protocol(), state.session().answers());
    let issue = protocol.issue()?;
    let about = answers::said(protocol, issue, given.get(issue)?);
    let mut others = given.clone();
    others.clear(issue);
    let elsewhere = press(act, Action::Go(Change::Replace(others)));
    Some(aside("About: ", about, Some(button("eh-link-button", "Ask about something else", elsewhere).into())))
}

fn aside(title: &'static str, text: AttrValue, way: Option<Html>) -> Html {
    let words = tag("p", "").child(words_in("strong", "", title)).text(text);
    tag("div", "eh-aside").child(words).maybe_child(way).into()
}
