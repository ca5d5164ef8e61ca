//! Who comes after the contact, as a picture.

use yew::prelude::*;

use super::heading::{Level, heading};
use super::words_in;

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
    let climbs = !ladder.rungs.is_empty();
    html! {
        <>
            { ladder.title.clone().map(|title| heading(top, 3, "eh-heading-3", Html::from(title))) }
            if climbs {
                <ol>
                    if !ladder.here.is_empty() {
                        <li class="eh-ladder-rung eh-ladder-here" aria-current="step">
                            { words_in("span", "eh-ladder-when", "You are here") }
                            { words_in("span", "eh-ladder-post", ladder.here.clone()) }
                        </li>
                    }
                    { for ladder.rungs.iter().map(rung) }
                </ol>
            }
            if !ladder.beside.is_empty() { <ul class="eh-ladder-beside">{ for ladder.beside.iter().map(rung) }</ul> }
        </>
    }
}

fn rung(rung: &LadderRung) -> Html {
    let posts = rung.posts.iter().enumerate().map(|(place, (post, title))| {
        html! {
            <>
                if place > 0 { { " or " } }
                <span data-ladder={post.clone()}>{ title }</span>
            </>
        }
    });
    html! {
        <li class="eh-ladder-rung">
            { words_in("span", "eh-ladder-when", rung.when.clone()) }
            <span class="eh-ladder-post">{ for posts }</span>
            { rung.why.as_ref().map(|why| words_in("span", "eh-ladder-why", why.clone())) }
        </li>
    }
}
