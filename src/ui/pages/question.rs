//! A question page: radios, a date, or the tick boxes of one page.

mod help;

use web_sys::Element;
use yew::prelude::*;

use crate::domain::{Answer, Kind, Question, QuestionId};
use crate::session::{Asked, Screen};
use crate::ui::components::date_input::{self, DateInput, date_input};
use crate::ui::components::error_summary::{Missing, error_summary};
use crate::ui::components::heading::heading;
use crate::ui::components::radios::{self, Radio, RadioGroup, Radios, radios};
use crate::ui::components::tick_boxes::{TickBox, error, hinted, tick_boxes};
use crate::ui::components::{described_by, words_in};
use crate::ui::entry::{DateEntry, Entry, Lack, NOT_SURE};
use crate::ui::state::{Action, State};
use crate::ui::tag::{button, tag, together};
use crate::ui::{focus, words};
use crate::words::NOT_SURE as NOT_SURE_WORDS;

/// Draws it.
///
/// - The legend must hold the heading, so that the question is read once and names its fields.
/// - The form must not check itself (`novalidate`): the browser's own bubbles are not read out well.
/// - What is missing must stand above the heading and beside the field, in the same words.
pub fn page(state: &State, screen: &Screen, act: &Callback<Action>) -> Html {
    let protocol = state.protocol();
    // Nothing comes before the choice of the protocol, and how much comes after it is not known yet.
    let first_of_all = state.is_choosing();
    let onsubmit = act.reform(|event: SubmitEvent| {
        event.prevent_default();
        Action::Continue
    });
    let first = screen.questions.first().map(|asked| protocol.questions.at(asked.question));
    let (title, hint) = match (screen.page, first) {
        (Some(page), _) => (protocol.pages.at(page).text.clone(), protocol.pages.at(page).hint.clone()),
        (None, Some(question)) => (question.text.clone(), question.hint.clone()),
        (None, None) => (String::new(), None),
    };
    let error = state
        .problems
        .first()
        .filter(|_| screen.page.is_none())
        .map(|problem| error("eh-error".to_owned(), text_of(state, problem.question, problem.lack).into()));
    let described = described_by([hint.as_ref().map(|_| "eh-hint"), error.as_ref().map(|_| "eh-error")]);
    let fields = match (screen.page, screen.questions.first()) {
        (None, Some(asked)) => one(state, *asked, act),
        _ => many(state, &screen.questions, act),
    };
    let hint = hint.map(|hint| hinted("eh-hint".to_owned(), hint.into()));
    let inside = tag("div", if error.is_some() { "eh-in-error" } else { "" });
    let fieldset = tag("fieldset", "")
        .with("part", "question")
        .maybe("aria-describedby", described)
        .child(tag("legend", "").child(heading(state.top(), 1, "eh-heading-1", Html::from(title))))
        .child(inside.maybe_child(hint).maybe_child(error).child(fields));
    let onward = tag("div", "eh-onward")
        .child(tag("button", "eh-button").with("type", "submit").say("Continue"))
        .maybe_child((!first_of_all).then(|| words_in("p", "eh-hint", words::at_most(screen.at_most_after))));
    let form = tag("form", "eh-form")
        .with("novalidate", "")
        .on_submit(onsubmit)
        .child(fieldset)
        .child(help::help(protocol, screen))
        .child(onward);
    let summary = if state.problems.is_empty() { Html::default() } else { error_summary(&missing(state)) };
    let back = if first_of_all { Html::default() } else { super::back(act) };
    together(vec![back, summary, form.into()])
}

fn one(state: &State, asked: Asked, act: &Callback<Action>) -> Html {
    let (id, question) = (asked.question, state.protocol().questions.at(asked.question));
    let name: AttrValue = words::text(&question.id);
    match (&question.kind, state.entry(id)) {
        (Kind::Choice(_), entry) => {
            let side = state.audience().filter(|_| state.protocol().who() == Some(id));
            let set = Radios {
                name,
                groups: groups(question, asked, side),
                not_sure: not_sure(question),
                chosen: chosen(question, entry),
                inline: false,
                on_choose: choose(act),
            };
            together(vec![radios(&set), side.map(|_| everybody(act)).unwrap_or_default()])
        }
        (Kind::Date | Kind::DateTime, entry) => date_input(&DateInput {
            name,
            entry: match entry {
                Some(Entry::Date(entry)) => entry.clone(),
                Some(Entry::Choice(_)) | None => DateEntry::default(),
            },
            with_time: matches!(question.kind, Kind::DateTime),
            not_sure: question.not_sure.then_some(NOT_SURE_WORDS.into()),
            lack: state.lack(id),
            on_change: act.reform(move |entry| Action::Enter(id, Entry::Date(entry))),
        }),
    }
}

/// The way to the options of the other sides. It disappears when it is pressed, so focus must go to the question, from
/// where they are all ahead.
fn everybody(act: &Callback<Action>) -> Html {
    let onclick = act.reform(|event: MouseEvent| {
        let page = event.target_dyn_into::<Element>().and_then(|button| button.closest("[data-page]").ok().flatten());
        focus::focus_within(page, focus::HEADING);
        Action::ShowEverybody
    });
    button("eh-link-button", "Somebody else? Show all roles", onclick).into()
}

fn many(state: &State, questions: &[Asked], act: &Callback<Action>) -> Html {
    let mut boxes = Vec::new();
    for asked in questions {
        let question = state.protocol().questions.at(asked.question);
        let mut radios = Vec::new();
        for group in groups(question, *asked, None) {
            radios.extend(group.radios);
        }
        boxes.push(TickBox {
            name: words::text(&question.id),
            text: words::text(&question.text),
            hint: question.hint.as_deref().map(words::text),
            radios,
            not_sure: not_sure(question),
            chosen: chosen(question, state.entry(asked.question)),
            error: state.lack(asked.question).map(|lack| words::said(text_of(state, asked.question, lack))),
        });
    }
    tick_boxes(&boxes, &choose(act))
}

fn choose(act: &Callback<Action>) -> Callback<(AttrValue, AttrValue)> {
    act.reform(|(question, value)| Action::Choose { question, value })
}

/// The options on offer, under sub-headings where they are of several sides; of one side only, where it is named.
fn groups(question: &Question, asked: Asked, only: Option<&str>) -> Vec<RadioGroup> {
    let mut groups: Vec<(Option<&str>, Vec<Radio>)> = Vec::new();
    for option in asked.offered.iter() {
        let Some(choice) = question.option(option) else { continue };
        if only.is_some() && choice.side.is_some() && choice.side.as_deref() != only {
            continue;
        }
        let radio = Radio {
            value: words::text(&choice.id),
            label: words::text(&choice.label),
            hint: choice.hint.as_deref().filter(|hint| !hint.is_empty()).map(words::text),
        };
        let side = choice.side.as_deref();
        match groups.iter_mut().find(|(other, _)| *other == side) {
            Some((_, radios)) => radios.push(radio),
            None => groups.push((side, vec![radio])),
        }
    }
    let headed = groups.len() > 1;
    let mut titled = Vec::new();
    for (side, radios) in groups {
        titled.push(RadioGroup { title: side.filter(|_| headed).map(|side| words::said(words::side(side))), radios });
    }
    titled
}

fn not_sure(question: &Question) -> Option<Radio> {
    question.not_sure.then(|| Radio { value: NOT_SURE.into(), label: NOT_SURE_WORDS.into(), hint: None })
}

fn chosen(question: &Question, entry: Option<&Entry>) -> Option<AttrValue> {
    match entry {
        Some(Entry::Choice(Some(Answer::NotSure))) => Some(NOT_SURE.into()),
        Some(Entry::Choice(Some(Answer::Option(option)))) => {
            question.option(*option).map(|choice| words::text(&choice.id))
        }
        _ => None,
    }
}

fn missing(state: &State) -> Vec<Missing> {
    let field = |question: &Question, lack| match question.kind {
        Kind::Choice(_) => radios::first_field(&question.id),
        Kind::Date | Kind::DateTime => date_input::field(&question.id, lack),
    };
    let mut missing = Vec::new();
    for problem in &state.problems {
        missing.push(Missing {
            field: words::said(field(state.protocol().questions.at(problem.question), problem.lack)),
            text: words::said(text_of(state, problem.question, problem.lack)),
        });
    }
    missing
}

fn text_of(state: &State, question: QuestionId, lack: Lack) -> String {
    let question = state.protocol().questions.at(question);
    words::lack(lack, &question.kind, &question.text, question.find_out.as_deref())
}
