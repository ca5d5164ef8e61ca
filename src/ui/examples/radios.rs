//! Radios: chosen and not, with hints, in groups, with *I'm not sure*, side by side.

use yew::{AttrValue, Callback};

use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, markup};
use crate::ui::components::radios::{Radio, RadioGroup, Radios, radios};
use crate::ui::entry::NOT_SURE;

/// Each state of a question with options.
pub fn examples() -> Vec<Example> {
    let many = |count| (1..=count).map(|place| radio(&format!("pier-{place}"), &format!("Pier {place}"), None));
    vec![
        show(plain("nothing chosen")),
        show(Radios { chosen: Some("rope".into()), ..plain("chosen") }),
        show(Radios { groups: vec![group(None, hinted())], ..plain("with a hint") }),
        show(Radios { not_sure: unsure(), ..plain("or not sure") }),
        show(Radios { not_sure: unsure(), chosen: Some(NOT_SURE.into()), ..plain("not sure is chosen") }),
        show(Radios { groups: sides(), ..plain("in groups") }),
        show(Radios { groups: sides(), not_sure: unsure(), chosen: Some("net".into()), ..plain("chosen in a group") }),
        show(Radios { groups: vec![group(None, yes_or_no())], inline: true, ..plain("side by side") }),
        show(Radios {
            groups: vec![group(None, yes_or_no())],
            inline: true,
            not_sure: unsure(),
            ..plain("side by side or not sure")
        }),
        show(Radios { groups: vec![group(None, many(1).collect())], ..plain("one option") }),
        show(Radios { groups: vec![group(None, many(14).collect())], not_sure: unsure(), ..plain("many options") }),
        show(filled("long words", |_| LONG_WORD.into())),
        show(filled("long texts", |_| LONG_TEXT.into())),
        show(filled(MARKUP, markup)),
    ]
}

/// Named after the question, so that no two examples share the name of their fields.
fn show(set: Radios) -> Example {
    let name = set.name.replace('-', " ");
    Example::new(&name, radios(&set))
}

fn plain(name: &str) -> Radios {
    Radios {
        name: name.replace(' ', "-").into(),
        groups: vec![group(None, ropes())],
        not_sure: None,
        chosen: None,
        inline: false,
        on_choose: Callback::noop(),
    }
}

fn group(title: Option<&str>, radios: Vec<Radio>) -> RadioGroup {
    RadioGroup { title: title.map(|title| title.to_owned().into()), radios }
}

/// A radio with these words.
pub fn radio(value: &str, label: &str, hint: Option<&str>) -> Radio {
    Radio {
        value: value.to_owned().into(),
        label: label.to_owned().into(),
        hint: hint.map(|hint| AttrValue::from(hint.to_owned())),
    }
}

/// *I'm not sure*.
pub fn unsure() -> Option<Radio> {
    Some(radio(NOT_SURE, "I’m not sure", None))
}

/// Two short options.
pub fn yes_or_no() -> Vec<Radio> {
    vec![radio("yes", "Yes", None), radio("no", "No", None)]
}

fn ropes() -> Vec<Radio> {
    vec![radio("rope", "A rope", None), radio("anchor", "An anchor", None), radio("oar", "A pair of oars", None)]
}

fn hinted() -> Vec<Radio> {
    vec![radio("rope", "A rope", Some("At least as long as the boat")), radio("oar", "A pair of oars", None)]
}

fn sides() -> Vec<RadioGroup> {
    vec![
        group(Some("On board"), ropes()),
        group(Some("On land"), vec![radio("net", "A net", Some("Dry and folded")), radio("bell", "The bell", None)]),
    ]
}

fn filled(name: &str, text: impl Fn(&str) -> AttrValue) -> Radios {
    let first = radio("first", &text("label"), Some(&text("hint")));
    let groups = vec![group(Some(&text("group")), vec![first, radio("second", "A pair of oars", None)])];
    Radios { groups, not_sure: Some(radio(NOT_SURE, &text("not sure"), None)), ..plain(name) }
}
