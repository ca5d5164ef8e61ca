//! Who comes after the contact, as a picture.

use yew::prelude::*;

use super::heading::{Level, heading};
use super::{same, words_in};
use crate::ui::tag::{Tag, tag, together};

/// One rung: a post, or several of which the protocol asks together.
#[derive(Clone, Debug, PartialEq)]
pub struct LadderRung {
    /// The posts, each with its id and title.
    pub posts: Vec<(AttrValue, AttrValue)>,
    /// When they come in.
    pub when: AttrValue,
    /// Why they.
    pub why: Option<AttrValue>,
}

/// The contact and everybody after.
#[derive(Clone, Debug, PartialEq)]
pub struct Ladder {
    /// The heading; none where nothing stands before it.
    pub title: Option<AttrValue>,
    /// Whom the person goes to now; empty where it is nobody.
    pub here: AttrValue,
    /// The rungs above, in order.
    pub rungs: Vec<LadderRung>,
    /// Those beside the ladder: in difficulty, or brought in by the contact.
    pub beside: Vec<LadderRung>,
}

/// Draws it. The picture must be an ordered list, so that its order is heard too, and "you are here" must be words.
pub fn ladder(top: Level, ladder: &Ladder) -> Html {
    let mut nodes = Vec::new();
    if let Some(title) = &ladder.title {
        nodes.push(heading(top, 3, "eh-heading-3", Html::from(same(title))));
    }
    if !ladder.rungs.is_empty() {
        let here = (!ladder.here.is_empty()).then(|| {
            tag("li", "eh-ladder-rung eh-ladder-here")
                .with("aria-current", "step")
                .child(words_in("span", "eh-ladder-when", "You are here"))
                .child(words_in("span", "eh-ladder-post", same(&ladder.here)))
                .into()
        });
        nodes.push(rungs(tag("ol", "").maybe_child(here), &ladder.rungs));
    }
    if !ladder.beside.is_empty() {
        nodes.push(rungs(tag("ul", "eh-ladder-beside"), &ladder.beside));
    }
    together(nodes)
}

fn rungs(mut list: Tag, rungs: &[LadderRung]) -> Html {
    for each in rungs {
        list = list.child(rung(each));
    }
    list.into()
}

fn rung(rung: &LadderRung) -> Html {
    let mut posts = tag("span", "eh-ladder-post");
    for (place, (post, title)) in rung.posts.iter().enumerate() {
        if place > 0 {
            posts = posts.say(" or ");
        }
        posts = posts.child(tag("span", "").set("data-ladder", same(post)).text(same(title)));
    }
    tag("li", "eh-ladder-rung")
        .child(words_in("span", "eh-ladder-when", same(&rung.when)))
        .child(posts)
        .maybe_child(rung.why.as_ref().map(|words| words_in("span", "eh-ladder-why", same(words))))
        .into()
}
