//! Ladders: with steps behind and ahead, in every state, with posts beside them, and posts beside nothing.

use chrono::NaiveDate;
use yew::AttrValue;

use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, below, markup};
use crate::domain::{Because, LadderWhen, Purpose};
use crate::ui::components::ladder::{Ladder, LadderPost, LadderRung, Place, ladder};
use crate::ui::words;

/// Who may stand on one, and who beside it.
pub fn examples() -> Vec<Example> {
    let in_doubt = || later(LadderWhen::InDifficulty, &["Pilot"]);
    let brought_in = || later(LadderWhen::BroughtIn, &["Ship’s Doctor"]);
    let others = |beside| Ladder { title: "Who else may come in".into(), beside, ..climb(vec![]) };
    let whole = || climb(vec![talked(), tried(), about(), here(&["Keeper of the Code"]), port_meeting()]);
    vec![
        show("at the first step", climb(vec![here(&["Ferry Master"]), next(&["Harbour Warden"])])),
        show("talking first", climb(vec![direct(), next(&["Ferry Master"]), port_meeting()])),
        show("steps behind and ahead", whole()),
        show(
            "every reason to be behind",
            climb(vec![talked(), tried(), about(), below_them(), past(), you(), unfit()]),
        ),
        show("several posts on a step", climb(vec![here(&["Warden", "Pilot"]), next(&["Warden", "Pilot", "Keeper"])])),
        show("each of several now", climb(vec![each(&["Warden", "Pilot"]), port_meeting()])),
        show("known by name", climb(vec![named(Place::Here), named(Place::Ahead)])),
        show("away and vacant", climb(vec![here(&["Pilot"]), absent()])),
        show("in place of somebody", climb(vec![stand_in(), port_meeting()])),
        show("at the end", climb(vec![tried(), end(words::LADDER_ENDS)])),
        show("not known where", climb(vec![tried(), end(words::LADDER_OPEN), port_meeting()])),
        show("posts beside it", Ladder { beside: vec![in_doubt(), brought_in(), decides()], ..whole() }),
        show("in difficulty only", others(vec![in_doubt()])),
        show("brought in only", others(vec![brought_in()])),
        show("long words", filled(|_| LONG_WORD.into())),
        show("long texts", filled(|_| LONG_TEXT.into())),
        show(MARKUP, filled(markup)),
    ]
}

fn show(name: &str, steps: Ladder) -> Example {
    Example::new(name, ladder(below(3), &steps))
}

fn climb(steps: Vec<LadderRung>) -> Ladder {
    Ladder { title: words::ladder(Purpose::Raise).into(), steps, beside: vec![] }
}

fn here(posts: &[&'static str]) -> LadderRung {
    rung(Place::Here, "You are here", " or ", posts)
}

fn each(posts: &[&'static str]) -> LadderRung {
    rung(Place::Here, "You are here", " and ", posts)
}

fn direct() -> LadderRung {
    let mut here = here(&["Deckhand concerned"]);
    here.posts.iter_mut().for_each(|post| post.before = "Talk directly to ");
    here
}

fn later(when: LadderWhen, posts: &[&'static str]) -> LadderRung {
    rung(Place::Ahead, words::ladder_when(when), " or ", posts)
}

fn next(posts: &[&'static str]) -> LadderRung {
    later(LadderWhen::Unresolved, posts)
}

fn port_meeting() -> LadderRung {
    let why = "The Port Meeting hears what the Warden could not settle.";
    LadderRung { why: Some(why.into()), ..next(&["Port Meeting"]) }
}

fn decides() -> LadderRung {
    rung(Place::Ahead, words::purpose(Purpose::Decide), " or ", &["Port Meeting"])
}

fn behind(because: Because, direct: bool, posts: &[&'static str]) -> LadderRung {
    let place = if because == Because::Tried { Place::Tried } else { Place::Passed };
    rung(place, words::behind(because, direct), " and ", posts)
}

fn talked() -> LadderRung {
    behind(Because::Tried, true, &["Deckhand concerned"])
}

fn tried() -> LadderRung {
    behind(Because::Tried, false, &["Ferry Master"])
}

fn about() -> LadderRung {
    behind(Because::About, false, &["Harbour Warden"])
}

fn below_them() -> LadderRung {
    behind(Because::Below, false, &["Lock Keeper", "Pilot"])
}

fn past() -> LadderRung {
    behind(Because::Past, false, &["Boatswain"])
}

fn you() -> LadderRung {
    behind(Because::You, false, &["Purser"])
}

fn unfit() -> LadderRung {
    behind(Because::Unsuitable, true, &["Deckhand concerned"])
}

fn end(words: &'static str) -> LadderRung {
    LadderRung { why: Some(words.into()), ..here(&[]) }
}

fn stand_in() -> LadderRung {
    LadderRung { why: Some(words::in_place_of("Harbour Warden").into()), ..here(&["Ferry Master"]) }
}

fn named(place: Place) -> LadderRung {
    let mut rung = rung(place, "You are here", " or ", &["Ferry Master", "Harbour Warden"]);
    if let Some(first) = rung.posts.first_mut() {
        first.name = Some("Sam Okoro-Lindqvist".into());
    }
    rung
}

fn absent() -> LadderRung {
    let mut rung = next(&["Ferry Master", "Harbour Warden"]);
    let absences = [words::away(NaiveDate::default()), words::VACANT.to_owned()];
    for (post, absence) in rung.posts.iter_mut().zip(absences) {
        post.absence = Some(absence.into());
    }
    rung
}

fn rung(place: Place, when: &'static str, between: &'static str, titles: &[&'static str]) -> LadderRung {
    let mut posts = Vec::new();
    for title in titles {
        posts.push(LadderPost {
            post: title.to_lowercase().replace([' ', '’'], "-").into(),
            before: if posts.is_empty() { "" } else { between },
            title: AttrValue::from(*title),
            name: None,
            absence: None,
        });
    }
    LadderRung { place, when: when.into(), posts, why: None }
}

fn filled(text: impl Fn(&str) -> AttrValue) -> Ladder {
    let post = |place: &str, before| LadderPost {
        post: "warden".into(),
        before,
        title: text(&format!("{place} post")),
        name: Some(text(&format!("{place} name"))),
        absence: Some(text(&format!("{place} absence"))),
    };
    let rung = |at, place: &str| LadderRung {
        place: at,
        when: text(&format!("{place} when")),
        posts: vec![post(place, ""), post("other", " or ")],
        why: Some(text(&format!("{place} why"))),
    };
    let steps = vec![
        rung(Place::Tried, "tried"),
        rung(Place::Passed, "passed"),
        rung(Place::Here, "here"),
        rung(Place::Ahead, "above"),
    ];
    Ladder { title: text("title"), steps, beside: vec![rung(Place::Ahead, "beside")] }
}
