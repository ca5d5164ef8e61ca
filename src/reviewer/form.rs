//! What can be chosen.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;
use yew::virtual_dom::VTag;

use super::{Choices, Model, Refused};
use crate::compare::report::short;
use crate::domain::Protocol;
use crate::words;

/// The form, with these choices in it.
///
/// - Nothing may happen before the button is pressed: somebody who steps through a list with the keyboard chooses each
///   entry on the way.
pub fn form(
    model: &Model,
    draft: &Choices,
    trouble: Option<(Refused, &NodeRef)>,
    choose: &Callback<Choices>,
    show: &Callback<&'static str>,
    compare: Callback<SubmitEvent>,
) -> Html {
    html! {
        <form class="choices" onsubmit={compare} novalidate=true>
            { for trouble.map(|(why, summary)| error(why, summary, show)) }
            { under_review(model, draft, choose) }
            { others(model, draft, trouble.is_some_and(|(why, _)| why == Refused::TooFew), choose) }
            { topic(model, draft, choose) }
            <p><button type="submit" class="go">{ "Compare" }</button></p>
        </form>
    }
}

/// - The link must not follow its address: the fragment holds the choices.
fn error(why: Refused, summary: &NodeRef, show: &Callback<&'static str>) -> Html {
    let (said, field) = match why {
        Refused::TooFew => ("Tick at least one more protocol, so that there is something to compare.", "others"),
        Refused::NoSuchProtocol => ("The address names a protocol that is not here. Choose again.", "protocol"),
        Refused::NoSuchTopic => {
            ("None of these protocols has what the address is about. Choose again what to compare.", "topic")
        }
    };
    let onclick = show.reform(move |event: MouseEvent| {
        event.prevent_default();
        field
    });
    html! {
        <div class="error" role="alert" tabindex="-1" ref={summary.clone()}>
            <p><strong>{ "There is a problem" }</strong></p>
            <p><a href={format!("#{field}")} {onclick}>{ said }</a></p>
        </div>
    }
}

fn under_review(model: &Model, draft: &Choices, choose: &Callback<Choices>) -> Html {
    let onchange = {
        let (draft, choose) = (draft.clone(), choose.clone());
        move |event: Event| {
            let protocol = chosen(&event);
            // The one under review is not compared with itself; the others stay as they are.
            let others = draft.others.clone().map(|mut others| {
                others.retain(|other| Some(other) != protocol.as_ref());
                others.extend(draft.protocol.iter().filter(|left| Some(*left) != protocol.as_ref()).cloned());
                others
            });
            choose.emit(Choices { protocol, others, topic: draft.topic.clone() });
        }
    };
    html! {
        <div class="field">
            <label for="protocol">{ "Protocol under review" }</label>
            <p class="hint" id="protocol-hint">
                { "The report then says what the others have and this one lacks." }
            </p>
            <select id="protocol" aria-describedby="protocol-hint" {onchange}>
                { option("", "None: all side by side", draft.protocol.is_none()) }
                { for model.protocols().iter().map(|protocol| {
                    let id = protocol.about.id.as_str();
                    option(id, &named(protocol), draft.protocol.as_deref() == Some(id))
                }) }
            </select>
        </div>
    }
}

fn others(model: &Model, draft: &Choices, wrong: bool, choose: &Callback<Choices>) -> Html {
    let offered: Vec<&Protocol> =
        model.protocols().iter().filter(|protocol| Some(&protocol.about.id) != draft.protocol.as_ref()).collect();
    let ids: Vec<String> = offered.iter().map(|protocol| protocol.about.id.clone()).collect();
    let ticked = draft.others.clone().unwrap_or_else(|| ids.clone());
    let box_of = |protocol: &&Protocol| {
        let id = protocol.about.id.clone();
        let (checked, key) = (ticked.contains(&id), id.clone());
        let onchange = {
            let (draft, choose, ids, ticked) = (draft.clone(), choose.clone(), ids.clone(), ticked.clone());
            move |event: Event| {
                let on = event.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked());
                let now = |other: &&String| if **other == id { on } else { ticked.contains(*other) };
                let others: Vec<String> = ids.iter().filter(now).cloned().collect();
                let others = (others.len() < ids.len()).then_some(others);
                choose.emit(Choices { others, ..draft.clone() });
            }
        };
        html! {
            <label {key}>
                <input type="checkbox" {checked} {onchange} />
                <span>{ short(protocol) }{ " " }<small>{ words::kind(protocol.about.kind) }</small></span>
            </label>
        }
    };
    let every = |others: Option<Vec<String>>| {
        let (draft, choose) = (draft.clone(), choose.clone());
        move |_: MouseEvent| choose.emit(Choices { others: others.clone(), ..draft.clone() })
    };
    let legend = if draft.protocol.is_some() { "Compare it with" } else { "Protocols to compare" };
    html! {
        <fieldset class="field" id="others" tabindex="-1" aria-invalid={wrong.then_some("true")}>
            <legend>{ legend }</legend>
            <div class="ticks">{ for offered.iter().map(box_of) }</div>
            <p class="all">
                <button type="button" class="quiet" onclick={every(None)}>{ "Tick all" }</button>
                <button type="button" class="quiet" onclick={every(Some(Vec::new()))}>{ "Untick all" }</button>
            </p>
        </fieldset>
    }
}

fn topic(model: &Model, draft: &Choices, choose: &Callback<Choices>) -> Html {
    let onchange = {
        let (draft, choose) = (draft.clone(), choose.clone());
        move |event: Event| choose.emit(Choices { topic: chosen(&event), ..draft.clone() })
    };
    let is = |topic: &str| draft.topic.as_deref() == Some(topic);
    html! {
        <div class="field">
            <label for="topic">{ "What to compare" }</label>
            <select id="topic" {onchange}>
                { option("", "Everything", draft.topic.is_none()) }
                { for model.issues().iter().map(|issue| html! {
                    <optgroup label={issue.label.clone()}>
                        { option(&issue.id, &format!("All of: {}", issue.label), is(&issue.id)) }
                        { for issue.situations.iter().map(|(situation, label)| {
                            let topic = format!("{}/{situation}", issue.id);
                            option(&topic, label, is(&topic))
                        }) }
                    </optgroup>
                }) }
            </select>
        </div>
    }
}

/// As an attribute it would count only before somebody has chosen.
fn option(value: &str, label: &str, selected: bool) -> Html {
    let mut option = VTag::new("option");
    option.add_attribute("value", value.to_owned());
    option.add_property("selected", JsValue::from_bool(selected));
    option.add_child(Html::from(AttrValue::from(label.to_owned())));
    option.into()
}

fn chosen(event: &Event) -> Option<String> {
    let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
    select.map(|select| select.value()).filter(|value| !value.is_empty())
}

fn named(protocol: &Protocol) -> String {
    format!("{} ({})", protocol.about.council, words::kind(protocol.about.kind))
}
