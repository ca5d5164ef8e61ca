//! The clauses behind one step, contact or deadline, opened in place.

use yew::prelude::*;

use super::clause::{Clause, clause, clause_name};
use super::{same, words_in};
use crate::ui::tag::tag;

/// The clauses, and what they are behind.
#[derive(Clone, Debug, PartialEq)]
pub struct WhyHere {
    /// How they are named in a sentence: "clauses 6.3 and 6.4.1".
    pub names: AttrValue,
    /// What rests on them, in few words.
    pub about: AttrValue,
    /// What they say.
    pub clauses: Vec<Clause>,
}

/// Draws them behind their names; nothing where there are none.
///
/// - It must stay small: it is for the one step in ten that somebody doubts.
/// - Heard in a list, one must be told from the next: what it is about is said, though not shown.
/// - On paper it must stay closed: all clauses stand at the end there.
pub fn why_here(why: &WhyHere) -> Html {
    if why.clauses.is_empty() {
        return Html::default();
    }
    let mut inside = tag("div", "eh-why-here-text");
    for one in &why.clauses {
        let name = tag("p", "eh-why-here-name").set("data-clause", same(&one.id)).child(clause_name(one));
        inside = inside.child(name).child(clause(one));
    }
    let summary = tag("summary", "eh-why-here-summary").say("Why: ").text(same(&why.names)).child(words_in(
        "span",
        "eh-hidden",
        format!(", about {}", why.about),
    ));
    tag("details", "eh-why-here").child(summary).child(inside).into()
}
