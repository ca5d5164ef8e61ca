//! By when.

use yew::prelude::*;

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct DeadlineLine {
    /// What is due.
    pub what: AttrValue,
    /// The period in the protocol's words.
    pub words: AttrValue,
    /// When that is, where it can be counted.
    pub due: Option<AttrValue>,
    /// The bank holidays of that year are not known yet.
    pub estimated: bool,
    /// The clauses, as they are named in a sentence.
    pub clauses: AttrValue,
}

/// Draws them. The day must be written out with its weekday: "by the 1st" is missed, "by Tuesday" is not.
pub fn deadlines(deadlines: &[DeadlineLine]) -> Html {
    let lines = deadlines.iter().map(|deadline| {
        html! {
            <div class="eh-deadline">
                <dt class="eh-deadline-what">{ &deadline.what }</dt>
                <dd class="eh-deadline-when">
                    if let Some(due) = &deadline.due { <strong class="eh-deadline-due">{ due }</strong> }
                    <span>{ &deadline.words }</span>{ " " }
                    <small class="eh-clause-names">{ &deadline.clauses }</small>
                    if deadline.estimated {
                        <p class="eh-hint">{ "The bank holidays of that year are not known yet, so the day may be later." }</p>
                    }
                </dd>
            </div>
        }
    });
    html! { <dl class="eh-deadlines">{ for lines }</dl> }
}
