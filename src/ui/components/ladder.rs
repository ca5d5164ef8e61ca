//! Who comes after the contact, as a picture.

use yew::prelude::*;

use super::heading::Heading;

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
pub fn ladder(ladder: &Ladder) -> Html {
    let climbs = !ladder.rungs.is_empty();
    html! {
        <div class="eh-ladder">
            if let Some(title) = &ladder.title { <Heading level={3}>{ title }</Heading> }
            if climbs {
                <ol class="eh-ladder-rungs">
                    if !ladder.here.is_empty() {
                        <li class="eh-ladder-rung eh-ladder-here" aria-current="step">
                            <span class="eh-ladder-when">{ "You are here" }</span>
                            <span class="eh-ladder-post">{ &ladder.here }</span>
                        </li>
                    }
                    { for ladder.rungs.iter().map(rung) }
                </ol>
            }
            if !ladder.beside.is_empty() { <ul class="eh-ladder-beside">{ for ladder.beside.iter().map(rung) }</ul> }
        </div>
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
            <span class="eh-ladder-when">{ &rung.when }</span>
            <span class="eh-ladder-post">{ for posts }</span>
            if let Some(why) = &rung.why { <span class="eh-ladder-why">{ why }</span> }
        </li>
    }
}
