//! Options of which one is chosen.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::words_in;

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
    let groups: Vec<Html> = set
        .groups
        .iter()
        .enumerate()
        .map(|(number, group)| {
            let radios: Vec<Html> = group.radios.iter().map(|radio| draw(set, radio, next())).collect();
            match &group.title {
                None => html! { <>{ radios }</> },
                Some(title) => {
                    let id = format!("eh-{}-group-{number}", set.name);
                    html! {
                        <div class="eh-radio-group" role="group" aria-labelledby={id.clone()}>
                            <p class="eh-radio-group-title" {id}>{ title }</p>
                            { radios }
                        </div>
                    }
                }
            }
        })
        .collect();
    let not_sure = set.not_sure.as_ref().map(|radio| {
        html! {
            <>
                if !set.inline { { words_in("p", "eh-or", "or") } }
                { draw(set, radio, next()) }
            </>
        }
    });
    html! { <div class={classes!("eh-radios", set.inline.then_some("eh-radios-inline"))}>{ groups }{ not_sure }</div> }
}

fn draw(set: &Radios, radio: &Radio, id: String) -> Html {
    let hint_id = radio.hint.as_ref().map(|_| format!("{id}-hint"));
    let onchange = {
        let (on_choose, name) = (set.on_choose.clone(), set.name.clone());
        Callback::from(move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                on_choose.emit((name.clone(), input.value().into()));
            }
        })
    };
    html! {
        <div class="eh-radio">
            <input class="eh-radio-input" type="radio" id={id.clone()} name={set.name.clone()}
                value={radio.value.clone()} checked={set.chosen.as_ref() == Some(&radio.value)}
                aria-describedby={hint_id.clone()} {onchange} />
            <div>
                <label class="eh-radio-label" for={id}>{ &radio.label }</label>
                if let Some(hint) = &radio.hint { <p class="eh-radio-hint" id={hint_id}>{ hint }</p> }
            </div>
        </div>
    }
}
