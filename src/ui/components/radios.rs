//! Options of which one is chosen.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// One option.
#[derive(Clone, PartialEq)]
pub struct Radio {
    /// Its value.
    pub value: AttrValue,
    /// What the person reads.
    pub label: AttrValue,
    /// One short sentence of help.
    pub hint: Option<AttrValue>,
}

/// Options under one sub-heading, or under none.
#[derive(Clone, PartialEq)]
pub struct RadioGroup {
    /// The sub-heading.
    pub title: Option<AttrValue>,
    /// The options.
    pub radios: Vec<Radio>,
}

/// The radios of one question.
#[derive(PartialEq, Properties)]
pub struct RadiosProps {
    /// The question's id; ids of fields begin with it.
    pub name: AttrValue,
    /// The options.
    pub groups: Vec<RadioGroup>,
    /// Offered after an "or", if it is.
    #[prop_or_default]
    pub not_sure: Option<Radio>,
    /// The value that is chosen.
    pub chosen: Option<AttrValue>,
    /// Side by side where there is room: for two or three short options.
    #[prop_or_default]
    pub inline: bool,
    /// Says which value was chosen.
    pub on_choose: Callback<AttrValue>,
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
#[component]
pub fn Radios(props: &RadiosProps) -> Html {
    let mut place = 0;
    let mut next = || {
        place += 1;
        format!("eh-{}-{place}", props.name)
    };
    let groups: Vec<Html> = props
        .groups
        .iter()
        .enumerate()
        .map(|(number, group)| {
            let radios: Vec<Html> = group.radios.iter().map(|radio| draw(props, radio, next())).collect();
            match &group.title {
                None => html! { <>{ radios }</> },
                Some(title) => {
                    let id = format!("eh-{}-group-{number}", props.name);
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
    let not_sure = props.not_sure.as_ref().map(|radio| {
        html! {
            <>
                if !props.inline { <p class="eh-or">{ "or" }</p> }
                { draw(props, radio, next()) }
            </>
        }
    });
    html! { <div class={classes!("eh-radios", props.inline.then_some("eh-radios-inline"))}>{ groups }{ not_sure }</div> }
}

fn draw(props: &RadiosProps, radio: &Radio, id: String) -> Html {
    let hint_id = radio.hint.as_ref().map(|_| format!("{id}-hint"));
    let onchange = {
        let on_choose = props.on_choose.clone();
        Callback::from(move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                on_choose.emit(AttrValue::from(input.value()));
            }
        })
    };
    html! {
        <div class="eh-radio">
            <input class="eh-radio-input" type="radio" id={id.clone()} name={props.name.clone()}
                value={radio.value.clone()} checked={props.chosen.as_ref() == Some(&radio.value)}
                aria-describedby={hint_id.clone()} {onchange} />
            <div class="eh-radio-text">
                <label class="eh-radio-label" for={id}>{ &radio.label }</label>
                if let Some(hint) = &radio.hint { <p class="eh-radio-hint" id={hint_id}>{ hint }</p> }
            </div>
        </div>
    }
}
