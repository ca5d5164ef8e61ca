//! The whole: waiting for a pack, saying that it did not come, or the consultation itself.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use super::state::{Action, State};
use super::{Failure, Loaded, Source, focus, pages};
use crate::session::View;

/// Where to get the pack.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// Where the pack comes from.
    pub source: Source,
}

#[derive(Clone)]
enum Status {
    Waiting,
    Failed(Failure),
    Ready(Loaded),
}

/// The widget's contents.
#[component]
pub fn App(props: &AppProps) -> Html {
    let status = use_state(|| Status::Waiting);
    let attempt = use_state(|| 0_u32);
    {
        let status = status.clone();
        use_effect_with((props.source.clone(), *attempt), move |(source, _)| {
            let loading = source.ask();
            spawn_local(async move {
                status.set(match loading.await {
                    Ok(loaded) => Status::Ready(loaded),
                    Err(failure) => Status::Failed(failure),
                });
            });
        });
    }
    let again = {
        let (status, next) = (status.clone(), *attempt + 1);
        Callback::from(move |()| {
            status.set(Status::Waiting);
            attempt.set(next);
        })
    };
    // `lang` must be on our own wrapper: the page around it may be in another language.
    html! {
        <div class="eh" lang="en-GB">
            { match &*status {
                Status::Waiting => pages::waiting(),
                Status::Failed(failure) => pages::failed(*failure, again),
                Status::Ready(loaded) => html! { <Consultation loaded={Given(loaded.clone())} /> },
            } }
        </div>
    }
}

/// Compared by identity: the same pack object is the same consultation.
#[derive(Clone)]
struct Given(Loaded);

impl PartialEq for Given {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0.protocol, &other.0.protocol) && Rc::ptr_eq(&self.0.directory, &other.0.directory)
    }
}

#[derive(PartialEq, Properties)]
struct ConsultationProps {
    loaded: Given,
}

#[component]
fn Consultation(props: &ConsultationProps) -> Html {
    let state = {
        let loaded = props.loaded.0.clone();
        use_reducer(move || State::new(loaded))
    };
    let act: Callback<Action> = {
        let dispatcher = state.dispatcher();
        Callback::from(move |action| dispatcher.dispatch(action))
    };
    let key = state.page_key();
    let page = use_node_ref();
    focus::use_heading_focus(key.clone(), page.clone());
    let (name, shown) = match &*state.view {
        View::Start => ("start", pages::start(&state, &act)),
        View::Question(screen) => ("question", pages::question(&state, screen, &act)),
        View::Check(rows) => ("check", pages::check_answers(&state, rows, &act)),
        View::Advice(advice) => ("advice", pages::advice(&state, advice, &act)),
    };
    // The key must name the page: Yew would otherwise reuse the last page's inputs, with their focus and their ticks.
    html! { <div class="eh-page" data-page={name} {key} ref={page}>{ shown }</div> }
}
