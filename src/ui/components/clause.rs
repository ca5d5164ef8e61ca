//! What one clause says.

use yew::prelude::*;

use super::{same, words_in};
use crate::ui::tag::{tag, together};
use crate::ui::words;

/// The clause in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Clause {
    /// Its id.
    pub id: AttrValue,
    /// How it is named in a sentence.
    pub label: AttrValue,
    /// The heading it stands under.
    pub heading: AttrValue,
    /// What it says, in plain English.
    pub gist: AttrValue,
    /// How strongly it says that, and whom it binds; behind a step, which says its own force, whom it binds alone.
    pub force: Option<AttrValue>,
    /// A fault of the source.
    pub fault: Option<AttrValue>,
    /// Where the council publishes it.
    pub link: Option<AttrValue>,
}

/// Its name and heading.
pub fn clause_name(clause: &Clause) -> Html {
    together(vec![words_in("strong", "", same(&clause.label)), " ".into(), Html::from(same(&clause.heading))])
}

/// Draws what it says.
///
/// - How strongly it speaks must stand apart from the gist: people take a "should" in passing for a "must".
/// - The link must not take the person away from the advice, which is kept nowhere, and must say where it opens.
pub fn clause(clause: &Clause) -> Html {
    let mut nodes = vec![words_in("p", "eh-clause-gist", same(&clause.gist))];
    nodes.extend(clause.force.as_ref().map(|force| words_in("p", "eh-clause-force", same(force))));
    if let Some(fault) = &clause.fault {
        let about = words_in("strong", "", words::ABOUT_DOCUMENT);
        nodes.push(tag("p", "").child(about).text(same(fault)).into());
    }
    if let Some(link) = &clause.link {
        let words = format!("{} in the published document (opens in a new tab)", clause.label);
        let link = tag("a", "eh-link")
            .set("href", same(link))
            .with("target", "_blank")
            .with("rel", "noopener noreferrer")
            .text(words.into());
        nodes.push(tag("p", "eh-clause-link").child(link).into());
    }
    together(nodes)
}
