//! Which protocol and version this is, and what it is worth.

use yew::prelude::*;

use super::note::Note;

/// A protocol in words.
#[derive(Clone, PartialEq, Properties)]
pub struct AboutProtocolProps {
    /// Its title.
    pub title: AttrValue,
    /// Whose it is.
    pub council: AttrValue,
    /// Its version.
    pub version: AttrValue,
    /// Since when it is in force.
    pub in_force: Option<AttrValue>,
    /// The date of review, where that is past.
    pub review_missed: Option<AttrValue>,
    /// What it covers and what it leaves out.
    pub covers: AttrValue,
    /// What kind of document it is, where it is not a whole protocol.
    pub kind: Option<AttrValue>,
    /// Who says what it means, with the clauses.
    pub interpreter: Option<AttrValue>,
}

/// Draws it. That it is guidance only must stand on every page of advice, in plain words.
#[component]
pub fn AboutProtocol(props: &AboutProtocolProps) -> Html {
    let row = |name: &str, text: &AttrValue| {
        html! { <div class="eh-fact"><dt>{ name.to_owned() }</dt><dd>{ text }</dd></div> }
    };
    html! {
        <div class="eh-about">
            <dl class="eh-facts">
                { row("Protocol", &props.title) }
                { row("Council", &props.council) }
                { row("Version", &props.version) }
                if let Some(since) = &props.in_force { { row("In force since", since) } }
                if let Some(who) = &props.interpreter { { row("Who says what it means", who) } }
            </dl>
            if let Some(review) = &props.review_missed {
                <Note>
                    <p>
                        { "This version was due for review on " }{ review }
                        { ". Check that the council has not replaced it since." }
                    </p>
                </Note>
            }
            if let Some(kind) = &props.kind { <p>{ kind }</p> }
            if !props.covers.is_empty() { <p>{ &props.covers }</p> }
        </div>
    }
}
