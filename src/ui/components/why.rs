//! The clauses that the advice rests on, each opening to what it says.

use yew::prelude::*;

use super::details::Details;

/// One clause.
#[derive(Clone, PartialEq)]
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

/// Every clause.
#[derive(PartialEq, Properties)]
pub struct WhyProps {
    /// In the document's order.
    pub grounds: Vec<Ground>,
}

/// Draws them. The gist must say that it is not the protocol's own wording: people quote what they read.
#[component]
pub fn Why(props: &WhyProps) -> Html {
    let grounds = props.grounds.iter().map(|ground| {
        let summary = html! { <><strong>{ &ground.label }</strong>{ " " }{ &ground.heading }</> };
        html! {
            <Details {summary} clause={ground.clause.clone()}>
                <p>{ &ground.gist }</p>
                if let Some(fault) = &ground.fault {
                    <p class="eh-fault"><span class="eh-label">{ "About the document: " }</span>{ fault }</p>
                }
                if !ground.behind.is_empty() {
                    <p class="eh-label">{ "This is behind:" }</p>
                    <ul class="eh-behind">{ for ground.behind.iter().map(|step| html! { <li>{ step }</li> }) }</ul>
                }
            </Details>
        }
    });
    html! {
        <>
            <p class="eh-hint">{ "What each clause says is put in plain English here. The protocol’s own words are what counts." }</p>
            { for grounds }
        </>
    }
}
