//! One consultation in one element: the class that JavaScript sees.

use std::cell::Cell;
use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use web_sys::js_sys::{Date, Function, JsString};

use super::options::Options;
use super::report::{self, Report};
use super::values;
use crate::domain::{Answers, Directory, Protocol};
use crate::link::{self, Opened};
use crate::pack::finding::Findings;
use crate::pack::refused::{Fault, Refused};
use crate::pack::{self, Bundle, directory};
use crate::session::{Arrival, Change, Unusable};
use crate::ui::others::Others;
use crate::ui::state::{Action, State};
use crate::ui::{self, Event, Loaded, Mounted, Settings, Tell, choosing, words};

/// The pages of one element.
#[wasm_bindgen]
pub struct Widget {
    mounted: Rc<Mounted>,
    report: Rc<Report>,
}

#[wasm_bindgen]
impl Widget {
    /// Draws the first page in a new, empty element: the start page of this pack, or this list of packs where the choice
    /// is open.
    ///
    /// # Errors
    /// What is wrong with the pack, in the lines of [`Refused`].
    #[wasm_bindgen(constructor)]
    pub fn new(place: Element, pack: &JsValue, options: &JsValue, report: Function) -> Result<Widget, JsError> {
        let (bundle, options) = (bundle(pack)?, Options::read(options));
        let report = Rc::new(Report::new(report));
        let state = if options.choice_is_open() {
            let list = bundle.list().map_err(refused)?;
            State::choosing(list, today(), Settings::default())
        } else {
            let protocol = Rc::new(bundle.protocol().map_err(refused)?);
            let loaded = Loaded { protocol, directory: Rc::new(Directory::default()), today: today() };
            State::new(loaded, Settings::default())
        };
        let (settings, complaints) = options.settings(state.protocol());
        let settings = Settings { whole: false, ..settings };
        let mounted = Mounted::new(place, state.following(settings), tell(report.clone(), complaints));
        Ok(Self { mounted, report })
    }

    /// The rest of the code is there. Before, the advice is not drawn, and nothing may be called that is in that rest: see
    /// `xtask/src/split.mjs`.
    pub fn complete(&self) {
        self.mounted.follow(Settings { whole: true, ..self.mounted.state().settings().clone() });
    }

    /// Follows the attributes, which have changed.
    pub fn update(&self, options: &JsValue) {
        let state = self.mounted.state();
        let (mut settings, complaints) = Options::read(options).settings(state.protocol());
        settings.no_names.clone_from(&state.settings().no_names);
        settings.whole = state.settings().whole;
        self.mounted.follow(settings);
        for complaint in complaints {
            self.report.attribute(&complaint, &state);
        }
    }

    /// Every answer, as an object from question to answer.
    #[must_use]
    pub fn answers(&self) -> JsValue {
        report::answers(&self.mounted.state())
    }

    /// Puts these answers in place of all others, and goes as far as they lead.
    ///
    /// # Errors
    /// Which of them is none; then nothing changes.
    pub fn set_answers(&self, answers: &JsValue) -> Result<(), JsError> {
        let answers = read_answers(self.mounted.state().protocol(), answers)?;
        self.mounted.obey(Action::Go(Change::Replace(answers)));
        Ok(())
    }

    /// The link to what is shown, as the fragment of an address; undefined where there is none, as before a protocol is
    /// chosen.
    #[must_use]
    pub fn link(&self) -> Option<String> {
        let state = self.mounted.state();
        if state.is_choosing() { None } else { link::write(state.session(), &state.view) }
    }

    /// Goes where this link leads, or to the start where it is empty. Gives what the webmaster must know if it is of no
    /// use, which the person is told in any case.
    pub fn open(&self, link: &str) -> Option<String> {
        let state = self.mounted.state();
        if state.is_choosing()
            && let Some(pack) = link::pack_named(link)
            && state.protocol().questions.at(choosing::question()).option_named(&pack).is_some()
        {
            self.mounted.obey(Action::Choose { question: choosing::QUESTION.into(), value: pack.into() });
            self.mounted.obey(Action::Continue);
            return None;
        }
        let (change, arrival) = match link::read(state.session(), link) {
            _ if link.is_empty() => (Change::StartAgain, None),
            Ok(_) if state.is_choosing() => (Change::StartAgain, Some(Arrival::Unusable(Unusable::OtherPack))),
            Ok(Opened { opening, changed }) => (Change::Open(opening), changed.map(Arrival::Changed)),
            Err(why) => (Change::StartAgain, Some(Arrival::Unusable(why))),
        };
        let wrong = match &arrival {
            Some(Arrival::Unusable(why)) => Some(unusable(*why).to_owned()),
            Some(Arrival::Changed(_)) | None => None,
        };
        self.mounted.obey(Action::Arrive(change, arrival));
        wrong
    }

    /// The advice, in the shape of the contract; null where something is still to be asked.
    #[must_use]
    pub fn advice(&self) -> JsValue {
        report::advice(&self.mounted.state())
    }

    /// The deadline at this place of the advice as a file for a calendar, by name and text; null where it has none.
    #[must_use]
    pub fn calendar(&self, place: usize) -> JsValue {
        report::calendar(&self.mounted.state(), place, now_in_utc())
    }

    /// The record of the advice, to be kept or printed; null where something is still to be asked.
    #[must_use]
    pub fn record(&self) -> JsValue {
        report::record(&self.mounted.state(), now())
    }

    /// Takes the council's directory, or puts it away where this is undefined. Answers and whatever is typed stay. Gives
    /// what is left out of it, for whoever looks after it.
    ///
    /// # Errors
    /// It is no directory; then nothing changes.
    pub fn set_directory(&self, written: &JsValue) -> Result<Vec<String>, JsError> {
        let mut findings = Findings::default();
        let state = self.mounted.state();
        let directory = if written.is_undefined() {
            Directory::default()
        } else {
            directory::read(&values::json(written, DEEPEST), state.protocol(), &fold, &mut findings)
        };
        let (failed, mut said) = (findings.failed(), Vec::new());
        for finding in findings.into_vec() {
            said.push(format!("{}: {}", finding.place, finding.message));
        }
        if failed {
            return Err(fault(said.concat()));
        }
        self.mounted.follow(Settings { no_names: None, ..state.settings().clone() });
        self.mounted.obey(Action::Directory(Rc::new(directory)));
        Ok(said)
    }

    /// Compares with the protocols of these packs; one that cannot be used is left out. Gives what came of it, for the
    /// person.
    pub fn compare(&self, packs: &JsValue) -> String {
        let state = self.mounted.state();
        let mut protocols = Vec::new();
        let mut left_out = 0;
        for pack in values::array(packs).iter().flat_map(|all| all.iter()) {
            match bundle(&pack).ok().and_then(|bundle| bundle.protocol().ok()) {
                Some(protocol) => protocols.push(protocol),
                None => left_out += 1,
            }
        }
        let others = Others::than(state.protocol(), protocols);
        let said = words::compared(others.len(), left_out);
        self.mounted.obey(Action::Compare(others));
        said
    }

    /// There is no directory although there should be one; `why` completes "because …".
    pub fn no_directory(&self, why: String) {
        let settings = self.mounted.state().settings().clone();
        self.mounted.follow(Settings { no_names: Some(why), ..settings });
        self.mounted.obey(Action::Directory(Rc::default()));
    }

    /// Puts all answers away and shows the start page.
    pub fn restart(&self) {
        self.mounted.obey(Action::Go(Change::StartAgain));
    }

    /// Takes the pages down.
    pub fn destroy(self) {
        self.mounted.take_down();
    }
}

/// Calls this with a message when the code fails, which freezes every page of this instance.
#[wasm_bindgen]
pub fn on_panic(report: Function) {
    ui::on_panic(move |what| {
        // It is the last thing that this instance does; there is nobody left to tell of a failure in it.
        let _ = report.call1(&JsValue::UNDEFINED, &what.into());
    });
}

/// Hands on what happens. The first page drawn is the widget's being ready, and the time to speak of the attributes.
fn tell(report: Rc<Report>, complaints: Vec<String>) -> Tell {
    let ready = Cell::new(false);
    Tell::from(move |(event, state): (Event, Rc<State>)| match event {
        Event::Choose => report.choose(&state),
        Event::Turned => report.turned(&state),
        Event::Shown => {
            if !ready.replace(true) {
                report.ready(&state);
                for complaint in &complaints {
                    report.attribute(complaint, &state);
                }
            }
            report.shown(&state);
        }
    })
}

/// For the webmaster, who has the link in front of them.
fn unusable(why: Unusable) -> &'static str {
    match why {
        Unusable::OtherPack => "the fragment of the address is ignored: it is for another pack",
        Unusable::TooLong => "the fragment of the address is ignored: it is longer than 4000 characters",
        Unusable::Damaged => "the fragment of the address is ignored: it is not one that Evenhand has written",
    }
}

fn bundle(pack: &JsValue) -> Result<Bundle, JsError> {
    values::bundle(pack).ok_or_else(|| refused(Refused::with(Fault::NoPack, "")))
}

/// For `src/embed/refused.js`, which says it in words.
fn refused(refused: Refused) -> JsError {
    fault(refused.into_lines())
}

fn fault(fault: String) -> JsError {
    JsError::new(&fault)
}

fn read_answers(protocol: &Protocol, answers: &JsValue) -> Result<Answers, JsError> {
    let wrong = || JsError::new("answers are an object, from the name of a question to the name of an answer");
    let mut read = Answers::default();
    for (question, answer) in values::texts(answers).ok_or_else(wrong)? {
        let (question, answer) =
            pack::answers::read(protocol, today(), &question, &answer).map_err(|wrong| JsError::new(&wrong))?;
        read.set(question, answer);
    }
    Ok(read)
}

/// From an object of posts down to the first day of an absence.
const DEEPEST: usize = 7;

/// Without capitals, in whatever script: the browser knows how, and a page need not fetch it.
fn fold(name: &str) -> String {
    JsString::from(name).to_lower_case().into()
}

/// The day by the browser's clock and in its time zone.
fn today() -> NaiveDate {
    now().date()
}

/// The moment by that clock.
fn now() -> NaiveDateTime {
    let now = Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or_default();
    let day = NaiveDate::from_ymd_opt(year, now.get_month() + 1, now.get_date()).unwrap_or_default();
    day.and_hms_opt(now.get_hours(), now.get_minutes(), 0).unwrap_or_default()
}

/// The moment in UTC.
fn now_in_utc() -> NaiveDateTime {
    // Whole milliseconds, and few enough for any date.
    chrono::DateTime::from_timestamp_millis(Date::now() as i64).unwrap_or_default().naive_utc()
}
