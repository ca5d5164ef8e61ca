//! Which protocol and version this is, and what it is worth.

use yew::prelude::*;

use super::note::note;

/// A protocol in words.
#[derive(Clone, Debug, PartialEq)]
pub struct AboutProtocol {
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
pub fn about_protocol(about: &AboutProtocol) -> Html {
    let row = |name: &str, text: &AttrValue| {
        html! { <div class="eh-fact"><dt>{ name.to_owned() }</dt><dd>{ text }</dd></div> }
    };
    html! {
        <div class="eh-about">
            <dl class="eh-facts">
                { row("Protocol", &about.title) }
                { row("Council", &about.council) }
                { row("Version", &about.version) }
                if let Some(since) = &about.in_force { { row("In force since", since) } }
                if let Some(who) = &about.interpreter { { row("Who says what it means", who) } }
            </dl>
            if let Some(review) = &about.review_missed {
                { note(html! {
                    <p>
                        { "This version was due for review on " }{ review }
                        { ". Check that the council has not replaced it since." }
                    </p>
                }) }
            }
            if let Some(kind) = &about.kind { <p>{ kind }</p> }
            if !about.covers.is_empty() { <p>{ &about.covers }</p> }
        </div>
    }
}
