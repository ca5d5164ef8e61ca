//! Facts that may hold together: separate yes-no questions on one page.

use yew::prelude::*;

use super::radios::{Radio, RadioGroup, Radios, radios};
use super::{described_by, same, words_in};
use crate::ui::tag::tag;

/// One fact.
#[derive(Clone, Debug, PartialEq)]
pub struct TickBox {
    /// The question's id.
    pub name: AttrValue,
    /// What is asked.
    pub text: AttrValue,
    /// One short sentence of help.
    pub hint: Option<AttrValue>,
    /// Yes and no, in the pack's words.
    pub radios: Vec<Radio>,
    /// *I'm not sure*, where it is an answer.
    pub not_sure: Option<Radio>,
    /// The value that is chosen.
    pub chosen: Option<AttrValue>,
    /// What is missing.
    pub error: Option<AttrValue>,
}

/// Draws them. Each must be a set of its own with its question as legend: an empty box could mean "no" as well as
/// "not looked at", and *not sure* must stay apart from both.
pub fn tick_boxes(boxes: &[TickBox], on_choose: &Callback<(AttrValue, AttrValue)>) -> Html {
    let mut drawn = tag("div", "eh-tick-boxes");
    for tick_box in boxes {
        drawn = drawn.child(draw(tick_box, on_choose));
    }
    drawn.into()
}

/// What is missing, beside its field. "Error" must be said in words: the colour is only seen.
pub fn error(id: String, text: AttrValue) -> Html {
    tag("p", "eh-error").set("id", id.into()).child(words_in("span", "eh-hidden", "Error: ")).text(text).into()
}

fn draw(tick_box: &TickBox, on_choose: &Callback<(AttrValue, AttrValue)>) -> Html {
    let name = same(&tick_box.name);
    let (hint_id, error_id) = (format!("eh-{name}-hint"), format!("eh-{name}-error"));
    let described =
        described_by([tick_box.hint.is_some().then_some(&*hint_id), tick_box.error.is_some().then_some(&*error_id)]);
    let answers = Radios {
        name,
        groups: vec![RadioGroup { title: None, radios: tick_box.radios.clone() }],
        not_sure: tick_box.not_sure.clone(),
        chosen: tick_box.chosen.clone(),
        inline: true,
        on_choose: on_choose.clone(),
    };
    let hint = tick_box.hint.as_ref().map(|hint| hinted(hint_id, same(hint)));
    tag("fieldset", if tick_box.error.is_some() { "eh-tick-box eh-in-error" } else { "eh-tick-box" })
        .maybe("aria-describedby", described)
        .child(words_in("legend", "", same(&tick_box.text)))
        .maybe_child(hint)
        .maybe_child(tick_box.error.as_ref().map(|text| error(error_id, same(text))))
        .child(radios(&answers))
        .into()
}

/// One short sentence of help, to which fields point.
pub fn hinted(id: String, text: AttrValue) -> Html {
    tag("p", "eh-hint").set("id", id.into()).text(text).into()
}
