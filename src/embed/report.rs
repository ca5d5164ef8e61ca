//! What the element is told: the name of an event of its own, what the page around it learns, and the answers so far.

use chrono::NaiveDateTime;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;
use web_sys::js_sys::Function;

use crate::calendar_file::{CalendarFile, calendar_file};
use crate::contract;
use crate::record;
use crate::session::View;
use crate::ui::state::State;

/// The element's own function.
pub struct Report(Function);

/// What a page asks.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Question<'p> {
    questions: Vec<&'p str>,
    at_most: usize,
}

/// The record of advice.
#[derive(Serialize)]
struct Record<'r> {
    name: &'r str,
    /// As plain text.
    text: String,
    /// What each part is, and its text.
    blocks: Vec<(&'static str, &'r str)>,
}

/// What is wrong.
#[derive(Serialize)]
struct Trouble<'t> {
    reason: &'static str,
    message: &'t str,
}

/// A file to be downloaded.
#[derive(Serialize)]
struct File {
    name: String,
    text: String,
}

impl Report {
    /// Tells this function.
    #[must_use]
    pub fn new(function: Function) -> Self {
        Self(function)
    }

    /// The widget is there.
    pub fn ready(&self, state: &State) {
        self.tell("ready", JsValue::NULL, state);
    }

    /// What is shown now, where that is a question or the advice.
    pub fn shown(&self, state: &State) {
        match &*state.view {
            View::Start | View::Check(_) => {}
            // Which protocol it is, is no matter of a consultation.
            View::Question(_) if state.is_choosing() => {}
            View::Question(screen) => {
                let name = |asked: &crate::session::Asked| &*state.protocol().questions.at(asked.question).id;
                let questions = screen.questions.iter().map(name).collect();
                self.tell("question", js(&Question { questions, at_most: screen.at_most_after }), state);
            }
            // For the element alone, which has the code for it fetched.
            View::Advice(_) if !state.settings().whole => self.tell("wait", JsValue::NULL, state),
            View::Advice(advice) => {
                let session = state.session();
                let mut said = contract::advice(session.protocol(), advice, session.directory(), session.today());
                if !session.tried().is_empty() {
                    said.trying = Some(contract::answers(session.protocol(), session.tried().iter().copied()));
                }
                self.tell("advice", js(&said), state);
            }
        }
    }

    /// The person has turned the page. For the element alone.
    pub fn turned(&self, state: &State) {
        self.tell("turn", JsValue::NULL, state);
    }

    /// The person has chosen this protocol; or, where none is named, wants to choose another.
    pub fn choose(&self, state: &State) {
        self.tell("choose", state.chosen().map_or(JsValue::NULL, JsValue::from), state);
    }

    /// An attribute says what cannot be.
    pub fn attribute(&self, message: &str, state: &State) {
        self.tell("error", js(&Trouble { reason: "attribute", message }), state);
    }

    /// What the function throws is no reason to stop.
    fn tell(&self, name: &str, detail: JsValue, state: &State) {
        let _ = self.0.call3(&JsValue::UNDEFINED, &name.into(), &detail, &answers(state));
    }
}

/// The advice to the person's own answers, in the shape of the contract; null where something is still to be asked.
pub fn advice(state: &State) -> JsValue {
    if state.is_choosing() {
        return JsValue::NULL;
    }
    let session = state.session().without_trial();
    match session.outcome() {
        crate::engine::Outcome::Advise(advice) => {
            js(&contract::advice(session.protocol(), &advice, session.directory(), session.today()))
        }
        crate::engine::Outcome::Ask(_) => JsValue::NULL,
    }
}

/// The record of the advice; null where something is still to be asked. `made` is when.
pub fn record(state: &State, made: NaiveDateTime) -> JsValue {
    let View::Advice(advice) = &*state.view else { return JsValue::NULL };
    let session = state.session();
    let record = record::record(session.protocol(), session.directory(), advice, session.tried(), made);
    let mut blocks = Vec::new();
    for block in &record.blocks {
        blocks.push((block.kind.id(), &*block.text));
    }
    js(&Record { name: &record.name, text: record::text(&record), blocks })
}

/// Everything that the person has answered, as an object, and nothing that is only tried out; undefined before there is
/// a protocol.
pub fn answers(state: &State) -> JsValue {
    if state.is_choosing() {
        return JsValue::UNDEFINED;
    }
    js(&contract::answers(state.protocol(), state.session().own_answers().iter()))
}

/// A deadline of the advice as a file for a calendar; null where there is none. `made` is when, in UTC.
pub fn calendar(state: &State, place: usize, made: NaiveDateTime) -> JsValue {
    let View::Advice(advice) = &*state.view else { return JsValue::NULL };
    let deadline = advice.deadlines.get(place);
    let file = deadline.and_then(|deadline| calendar_file(state.protocol(), deadline, made));
    file.map_or(JsValue::NULL, |CalendarFile { name, text }| js(&File { name, text }))
}

/// The same shape as JSON has: objects, arrays, null.
fn js(value: &impl Serialize) -> JsValue {
    // Texts, numbers and lists of them can always be made; if not, the page around learns nothing rather than wrong.
    value.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}
