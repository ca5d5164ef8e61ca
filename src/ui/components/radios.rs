//! Options of which one is chosen.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{same, words_in};
use crate::ui::tag::tag;

/// One option.
#[derive(Clone, Debug, PartialEq)]
pub struct Radio {
    /// Its value.
    pub value: AttrValue,
    /// What the person reads.
    pub label: AttrValue,
    /// One short sentence of help.
    pub hint: Option<AttrValue>,
}

/// Options under one sub-heading, or under none.
#[derive(Clone, Debug, PartialEq)]
pub struct RadioGroup {
    /// The sub-heading.
    pub title: Option<AttrValue>,
    /// The options.
    pub radios: Vec<Radio>,
}

/// The radios of one question.
#[derive(Clone, Debug, PartialEq)]
pub struct Radios {
    /// The question's id; ids of fields begin with it.
    pub name: AttrValue,
    /// The options.
    pub groups: Vec<RadioGroup>,
    /// Offered after an "or", if it is.
    pub not_sure: Option<Radio>,
    /// The value that is chosen.
    pub chosen: Option<AttrValue>,
    /// Side by side where there is room: for two or three short options.
    pub inline: bool,
    /// Says for which question which value was chosen.
    pub on_choose: Callback<(AttrValue, AttrValue)>,
}

/// The id of the first field, to which an error leads.
#[must_use]
pub fn first_field(name: &str) -> String {
    format!("eh-{name}-1")
}

/// Draws them.
///
/// - They must be native radios: arrow keys, voice control and forced colours then work by themselves.
/// - Nothing must be chosen beforehand, and choosing must not go on: only Continue does.
/// - Hints must be tied to their radio by `aria-describedby`, not put into its label, which is read each time.
/// - A sub-headed group must be a group to a screen reader too, within the one set of radios.
pub fn radios(set: &Radios) -> Html {
    let mut place = 0;
    let mut next = || {
        place += 1;
        format!("eh-{}-{place}", set.name)
    };
    let class = if set.inline { "eh-radios eh-radios-inline" } else { "eh-radios" };
    let mut nodes = tag("div", class).with("part", "options");
    for (number, group) in set.groups.iter().enumerate() {
        let mut radios = Vec::new();
        for radio in &group.radios {
            radios.push(draw(set, radio, next()));
        }
        nodes = match &group.title {
            None => nodes.children(radios),
            Some(title) => {
                let id: AttrValue = format!("eh-{}-group-{number}", set.name).into();
                let grouped = tag("div", "eh-radio-group").with("role", "group").set("aria-labelledby", same(&id));
                let title = tag("p", "eh-radio-group-title").set("id", id).text(same(title));
                nodes.child(grouped.child(title).children(radios))
            }
        };
    }
    if let Some(radio) = &set.not_sure {
        nodes = nodes.maybe_child((!set.inline).then(|| words_in("p", "eh-or", "or"))).child(draw(set, radio, next()));
    }
    nodes.into()
}

fn draw(set: &Radios, radio: &Radio, id: String) -> Html {
    let id = AttrValue::from(id);
    let hint_id = radio.hint.as_ref().map(|_| AttrValue::from(format!("{id}-hint")));
    let (on_choose, name) = (set.on_choose.clone(), same(&set.name));
    let field = tag("input", "eh-radio-input")
        .with("type", "radio")
        .set("id", same(&id))
        .set("name", same(&set.name))
        .value(same(&radio.value))
        .checked(set.chosen.as_ref() == Some(&radio.value))
        .maybe("aria-describedby", hint_id.clone())
        .on_change(Callback::from(move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                on_choose.emit((name.clone(), input.value().into()));
            }
        }));
    let label = tag("label", "eh-radio-label").set("for", id).text(same(&radio.label));
    let hint = radio.hint.as_ref().map(|hint| tag("p", "eh-radio-hint").maybe("id", hint_id).text(same(hint)).into());
    tag("div", "eh-radio").child(field).child(tag("div", "").child(label).maybe_child(hint)).into()
}
