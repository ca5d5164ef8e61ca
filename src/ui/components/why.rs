//! The clauses that the advice rests on, each opening to what it says.

use yew::prelude::*;

use super::details::details;

/// One clause.
#[derive(Clone, Debug, PartialEq)]
pub struct Ground {
    /// Its id.
    pub clause: AttrValue,
    /// How it is named in a sentence.
    pub label: AttrValue,
    /// The heading it stands under.
    pub heading: AttrValue,
    /// What it says, in plain English.
    pub gist: AttrValue,
    /// A fault of the source.
    pub fault: Option<AttrValue>,
    /// What of the advice rests on it.
    pub behind: Vec<AttrValue>,
}

/// Draws them. The gist must say that it is not the protocol's own wording: people quote what they read.
pub fn why(grounds: &[Ground]) -> Html {
    let grounds = grounds.iter().map(|ground| {
        let summary = html! { <><strong>{ &ground.label }</strong>{ " " }{ &ground.heading }</> };
        let inside = html! {
            <>
                <p>{ &ground.gist }</p>
                if let Some(fault) = &ground.fault {
                    <p class="eh-fault"><span class="eh-label">{ "About the document: " }</span>{ fault }</p>
                }
                if !ground.behind.is_empty() {
                    <p class="eh-label">{ "This is behind:" }</p>
                    <ul class="eh-behind">{ for ground.behind.iter().map(|step| html! { <li>{ step }</li> }) }</ul>
                }
            </>
        };
        details(summary, Some(ground.clause.clone()), inside)
    });
    html! {
        <>
            <p class="eh-hint">{ "What each clause says is put in plain English here. The protocol’s own words are what counts." }</p>
            { for grounds }
        </>
    }
}
