//! A ladder as a picture: the steps behind, where the person is, who comes next and when.

use yew::prelude::*;

use super::heading::{Level, heading};
use super::{same, words_in};
use crate::ui::tag::{Tag, tag, together};

pub use crate::words::Place;

/// The steps for one purpose, and whoever is beside them.
#[derive(Clone, Debug, PartialEq)]
pub struct Ladder {
    /// The heading.
    pub title: AttrValue,
    /// The steps in order, from those behind to those ahead.
    pub steps: Vec<LadderRung>,
    /// Those beside the ladder: in difficulty, or brought in by the contact.
    pub beside: Vec<LadderRung>,
}

/// One step: a post, or several of which the protocol asks together.
#[derive(Clone, Debug, PartialEq)]
pub struct LadderRung {
    /// Where it is, seen from the person.
    pub place: Place,
    /// The same in words: why it is behind, or when it comes in.
    pub when: AttrValue,
    /// The posts; none where the step is nobody's.
    pub posts: Vec<LadderPost>,
    /// What else there is to say.
    pub why: Option<AttrValue>,
}

/// A post on a step.
#[derive(Clone, Debug, PartialEq)]
pub struct LadderPost {
    /// Its id.
    pub post: AttrValue,
    /// The words before it: what joins it to the post before, or what to do with it.
    pub before: &'static str,
    /// Its title in the protocol.
    pub title: AttrValue,
    /// The holder's name, where the council's directory has it.
    pub name: Option<AttrValue>,
    /// That nobody is there, and until when, where the directory shows it.
    pub absence: Option<AttrValue>,
}

/// Draws it.
///
/// - The picture must be an ordered list, so that its order is heard too.
/// - What a marker shows must stand beside it in words, "you are here" too: no marker is heard, and colours are not seen
///   by everybody.
/// - That somebody is not there must stand beside them: people plan by the ladder.
pub fn ladder(top: Level, ladder: &Ladder) -> Html {
    let mut nodes = vec![heading(top, 3, "eh-heading-3", Html::from(same(&ladder.title)))];
    if !ladder.steps.is_empty() {
        nodes.push(rungs(tag("ol", ""), &ladder.steps));
    }
    if !ladder.beside.is_empty() {
        nodes.push(rungs(tag("ul", "eh-ladder-beside"), &ladder.beside));
    }
    together(nodes)
}

fn rungs(list: Tag, rungs: &[LadderRung]) -> Html {
    let mut list = list.with("part", "ladder");
    for each in rungs {
        list = list.child(rung(each));
    }
    list.into()
}

fn rung(rung: &LadderRung) -> Html {
    let (class, current) = match rung.place {
        Place::Tried => ("eh-ladder-rung eh-ladder-tried", None),
        Place::Passed => ("eh-ladder-rung eh-ladder-passed", None),
        Place::Here => ("eh-ladder-rung eh-ladder-here", Some("step".into())),
        Place::Ahead => ("eh-ladder-rung", None),
    };
    let mut posts = tag("span", "eh-ladder-posts");
    for post in &rung.posts {
        let title = words_in("span", "eh-ladder-post", same(post.name.as_ref().unwrap_or(&post.title)));
        posts = posts.say(post.before).child(tag("span", "").set("data-ladder", same(&post.post)).child(title));
        if post.name.is_some() {
            posts = posts.say(", ").text(same(&post.title));
        }
        if let Some(absence) = &post.absence {
            posts = posts.say(" (").text(same(absence)).say(")");
        }
    }
    tag("li", class)
        .maybe("aria-current", current)
        .child(words_in("span", "eh-ladder-when", same(&rung.when)))
        .maybe_child((!rung.posts.is_empty()).then(|| posts.into()))
        .maybe_child(rung.why.as_ref().map(|words| words_in("span", "eh-ladder-why", same(words))))
        .into()
}
