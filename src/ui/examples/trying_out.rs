//! One answer that is tried out, and several.

use yew::{AttrValue, Callback};

use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, below, markup};
use crate::ui::components::trying_out::{TryingOut, trying_out};

/// One answer, two, and texts of every kind.
pub fn examples() -> Vec<Example> {
    let visitors = ("Will there be visitors on board?".into(), "Yes".into());
    let bell = ("Is the bell in its place?".into(), "I’m not sure".into());
    let filled = |text: &dyn Fn(&str) -> AttrValue| vec![(text("question"), text("answer"))];
    vec![
        show("one answer", vec![visitors.clone()]),
        show("two answers", vec![visitors, bell]),
        show("long words", filled(&|_| LONG_WORD.into())),
        show("long texts", filled(&|_| LONG_TEXT.into())),
        show(MARKUP, filled(&markup)),
    ]
}

fn show(name: &str, tried: Vec<(AttrValue, AttrValue)>) -> Example {
    let trying = TryingOut { tried, on_back: Callback::noop(), on_keep: Callback::noop() };
    Example::new(name, trying_out(below(1), &trying))
}
