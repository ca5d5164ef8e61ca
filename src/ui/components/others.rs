//! What other protocols say about the same circumstances, side by side.

use yew::prelude::*;

use super::heading::{Level, heading};
use super::verdict_tag::verdict_tag;
use super::{same, words_in};
use crate::domain::Verdict;
use crate::ui::tag::{tag, together};

/// Protocols that stand under one heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What they have in common.
    pub title: AttrValue,
    /// The protocols.
    pub others: Vec<Other>,
}

/// One protocol.
#[derive(Clone, Debug, PartialEq)]
pub struct Other {
    /// The pack's id.
    pub name: AttrValue,
    /// Whose it is.
    pub council: AttrValue,
    /// Which document, and how much of it.
    pub title: AttrValue,
    /// What differs, in words.
    pub differs: Option<AttrValue>,
    /// Its verdict, or why it has none.
    pub says: Result<Verdict, AttrValue>,
    /// Its sentence on the situation.
    pub headline: Option<AttrValue>,
    /// What else it says: whom to go to, by when, on what it depends, which clauses.
    pub rows: Vec<(&'static str, Vec<AttrValue>)>,
}

/// Draws them behind a summary, or the summary alone where nobody has asked yet: what `data-keep` names, the element does.
///
/// - What came of it must be said in words, in a place that is there before: screen readers tell of changes only.
/// - Each must say whether it is all of a protocol, before what it says.
pub fn others(top: Level, groups: Option<&[Group]>) -> Html {
    let mut drawn = Vec::new();
    for group in groups.unwrap_or_default() {
        drawn.push(draw(top, group));
    }
    let ask = if groups.is_none() { Some("compare".into()) } else { None };
    let summary = tag("summary", "eh-details-summary").maybe("data-keep", ask).say(ASK);
    let said = tag("p", "eh-kept").with("role", "status").with("data-kept", "");
    let inside = tag("div", "eh-details-text").child(words_in("p", "", WORTH)).child(said).child(together(drawn));
    tag("details", "eh-details").child(summary).child(inside).into()
}

const ASK: &str = "Compare with other protocols";

const WORTH: &str =
    "Your answers, put to other councils’ protocols. None of them counts for you: follow the advice above.";

fn draw(top: Level, group: &Group) -> Html {
    let mut cards = Vec::new();
    for other in &group.others {
        cards.push(card(top, other));
    }
    together(vec![
        heading(top, 3, "eh-heading-3", Html::from(same(&group.title))),
        tag("div", "eh-others").children(cards).into(),
    ])
}

fn card(top: Level, other: &Other) -> Html {
    let verdict = match &other.says {
        Ok(verdict) => verdict_tag(*verdict),
        Err(silence) => words_in("strong", "", same(silence)),
    };
    let mut rows = Vec::new();
    for (name, lines) in &other.rows {
        rows.push(words_in("dt", "", *name));
        for line in lines {
            rows.push(words_in("dd", "", same(line)));
        }
    }
    tag("div", "eh-other")
        .set("data-other", same(&other.name))
        .child(heading(top, 4, "eh-label", Html::from(same(&other.council))))
        .child(words_in("p", "eh-hint", same(&other.title)))
        .child(tag("p", "").child(verdict))
        .maybe_child(other.differs.as_ref().map(|words| tag("p", "").child(words_in("strong", "", same(words))).into()))
        .maybe_child(other.headline.as_ref().map(|words| words_in("p", "", same(words))))
        .maybe_child((!rows.is_empty()).then(|| tag("dl", "").children(rows).into()))
        .into()
}
