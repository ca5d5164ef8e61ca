//! The clauses that the advice rests on, each opening to what it says.

use yew::prelude::*;

use super::details::details;
use super::words_in;

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
        let summary = html! { <>{ words_in("strong", "", ground.label.clone()) }{ " " }{ &ground.heading }</> };
        let inside = html! {
            <>
                { words_in("p", "", ground.gist.clone()) }
                if let Some(fault) = &ground.fault {
                    <p>{ words_in("strong", "", "About the document: ") }{ fault }</p>
                }
                if !ground.behind.is_empty() {
                    { words_in("p", "eh-label", "It is the reason for:") }
                    <ul class="eh-list">{ for ground.behind.iter().map(|step| words_in("li", "", step.clone())) }</ul>
                }
            </>
        };
        details(summary, Some(ground.clause.clone()), inside)
    });
    html! {
        <>
            { words_in("p", "eh-hint", "This is what the clauses say, in plain English. The protocol’s own words are what count.") }
            { for grounds }
        </>
    }
}
