//! Ladders: short and long, with posts beside them, and posts beside nothing.

use yew::AttrValue;

use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, below, markup};
use crate::domain::LadderWhen;
use crate::ui::components::ladder::{Ladder, LadderRung, ladder};
use crate::ui::words;

/// Who may stand on one, and who beside it.
pub fn examples() -> Vec<Example> {
    let in_doubt = || rung(LadderWhen::InDifficulty, &["Pilot"]);
    let brought_in = || rung(LadderWhen::BroughtIn, &["Ship’s Doctor"]);
    let others = || Ladder { title: Some("Who else may come in".into()), ..climb(vec![]) };
    vec![
        show("one rung", climb(vec![rung(LadderWhen::Unresolved, &["Harbour Warden"])])),
        show("three rungs", climb(three())),
        show("several posts on a rung", climb(vec![rung(LadderWhen::Unresolved, &["Warden", "Pilot", "Lock Keeper"])])),
        show("a reason", climb(vec![reasoned()])),
        show("posts beside it", Ladder { beside: vec![in_doubt(), brought_in()], ..climb(three()) }),
        show("in difficulty only", Ladder { beside: vec![in_doubt()], ..others() }),
        show("brought in only", Ladder { beside: vec![brought_in()], ..others() }),
        show("several to go to now", Ladder { here: "Ferry Master or Harbour Warden".into(), ..climb(three()) }),
        show("nobody to go to now", Ladder { title: None, here: "".into(), ..climb(three()) }),
        show("nobody to go to now and nobody after", Ladder { title: None, here: "".into(), ..beside(in_doubt()) }),
        show("long words", filled(|_| LONG_WORD.into())),
        show("long texts", filled(|_| LONG_TEXT.into())),
        show(MARKUP, filled(markup)),
    ]
}

fn show(name: &str, rungs: Ladder) -> Example {
    Example::new(name, ladder(below(3), &rungs))
}

fn climb(rungs: Vec<LadderRung>) -> Ladder {
    Ladder { title: Some("Who comes after that".into()), here: "Ferry Master".into(), rungs, beside: vec![] }
}

fn beside(other: LadderRung) -> Ladder {
    Ladder { beside: vec![other], ..climb(vec![]) }
}

fn three() -> Vec<LadderRung> {
    ["Harbour Warden", "Keeper of the Code", "Port Meeting"].map(|post| rung(LadderWhen::Unresolved, &[post])).into()
}

fn reasoned() -> LadderRung {
    let why = "The Port Meeting hears what the Warden could not settle.";
    LadderRung { why: Some(why.into()), ..rung(LadderWhen::Unresolved, &["Port Meeting"]) }
}

fn rung(when: LadderWhen, posts: &[&'static str]) -> LadderRung {
    let post = |title: &&'static str| (title.to_lowercase().replace([' ', '’'], "-").into(), AttrValue::from(*title));
    LadderRung { posts: posts.iter().map(post).collect(), when: words::ladder_when(when).into(), why: None }
}

fn filled(text: impl Fn(&str) -> AttrValue) -> Ladder {
    let rung = |place: &str| LadderRung {
        posts: vec![("warden".into(), text(&format!("{place} post"))), ("pilot".into(), text("other post"))],
        when: text(&format!("{place} when")),
        why: Some(text(&format!("{place} why"))),
    };
    Ladder { title: Some(text("title")), here: text("here"), rungs: vec![rung("above")], beside: vec![rung("beside")] }
}
