//! Every kind of page that a pack has, found natively by following its scenarios, so that a new kind of page is looked
//! at without a new test.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use evenhand::domain::{Advice, Kind};
use evenhand::engine::Outcome;
use evenhand::session::{Screen, View};
use serde_json::{Map, Value};

use crate::Result;
use crate::packs::{self, Pack};
use crate::site::Site;
use crate::widget::{By, Widget};

/// One page, and how to get there.
pub struct Stop {
    /// A name for files and messages.
    pub name: String,
    answers: Option<Map<String, Value>>,
    then: Then,
}

/// What is done once these answers are given.
#[derive(Clone, Copy)]
enum Then {
    Nothing,
    ContinueInVain,
    Back,
}

/// Runs this for every pack that shows something new, with a site that has it as `#it` in `host.html`, in a page that
/// allows dark colours.
pub fn every_pack(mut run: impl FnMut(&Pack, &Site, &[Stop]) -> Result<()>) -> Result<()> {
    let mut known = BTreeSet::new();
    for pack in packs::all()? {
        let stops = stops(&pack, &mut known)?;
        if stops.is_empty() {
            continue;
        }
        let host = format!(
            "<meta name=\"color-scheme\" content=\"light dark\"><even-hand id=\"it\" protocol=\"{}\"></even-hand>",
            pack.id
        );
        let site = Site::with_host(&host)?;
        site.pack(&pack.id, &pack);
        run(&pack, &site, &stops)?;
    }
    Ok(())
}

/// The stops of a pack: start, each kind of question with and without an error, check, each kind of advice; without
/// those that are known already.
fn stops(pack: &Pack, known: &mut BTreeSet<String>) -> Result<Vec<Stop>> {
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).ok_or("no such day")?;
    let mut stops = Vec::new();
    if known.insert("start".to_owned()) {
        stops.push(Stop { name: "start".to_owned(), answers: None, then: Then::Nothing });
    }
    for scenario in &pack.scenarios {
        let given = packs::answers(scenario);
        let mut so_far = Map::new();
        while let View::Question(screen) = pack.session(&so_far, today)?.view() {
            let kind = kind(pack, &screen);
            if known.insert(kind.to_owned()) {
                let stop = |name, then| Stop { name, answers: Some(so_far.clone()), then };
                stops.push(stop(format!("question-{kind}"), Then::Nothing));
                stops.push(stop(format!("question-{kind}-error"), Then::ContinueInVain));
            }
            // On a page of tick boxes, an answer to one may be all that another was asked for.
            let before = so_far.len();
            for asked in &screen.questions {
                let question = &pack.protocol.questions.at(asked.question).id;
                so_far.extend(given.get(question).map(|answer| (question.clone(), answer.clone())));
            }
            if so_far.len() == before {
                return Err(format!("{}: no answer to {:?}", scenario.id, screen.questions).into());
            }
        }
        if known.insert("check".to_owned()) {
            stops.push(Stop { name: "check".to_owned(), answers: Some(given.clone()), then: Then::Back });
        }
        if let Outcome::Advise(advice) = pack.session(&given, today)?.outcome() {
            let new: Vec<String> = features(&advice).into_iter().filter(|part| known.insert(part.clone())).collect();
            if !new.is_empty() {
                let name = format!("advice-{}-{}", advice.verdict.id(), scenario.id);
                stops.push(Stop { name, answers: Some(given), then: Then::Nothing });
            }
        }
    }
    Ok(stops)
}

fn kind(pack: &Pack, screen: &Screen) -> &'static str {
    let Some(first) = screen.questions.first() else { return "empty" };
    let question = pack.protocol.questions.at(first.question);
    match &question.kind {
        _ if screen.page.is_some() => "tick-boxes",
        Kind::Choice(options) if options.iter().any(|option| option.side.is_some()) => "sides",
        Kind::Choice(_) => "radios",
        Kind::Date => "date",
        Kind::DateTime => "date-and-time",
    }
}

/// What can be seen on an advice page.
fn features(advice: &Advice) -> Vec<String> {
    let parts = [
        ("contacts", advice.contacts.len() > 1),
        ("direct", advice.contacts.iter().any(|contact| contact.direct)),
        ("stand-in", advice.contacts.iter().any(|contact| contact.stands_in_for.is_some())),
        ("ladder", !advice.ladder.is_empty()),
        ("nobody", advice.nobody_further),
        ("contradictions", !advice.contradictions.is_empty()),
        ("deadlines", !advice.deadlines.is_empty()),
        ("due", advice.deadlines.iter().any(|deadline| deadline.due.is_some())),
        ("open", !advice.open.is_empty()),
        ("would-change", !advice.would_change.is_empty()),
    ];
    let seen = parts.into_iter().filter(|(_, there)| *there).map(|(part, _)| part.to_owned());
    seen.chain([format!("verdict-{}", advice.verdict.id())]).collect()
}

impl Stop {
    /// Goes there, from wherever the widget is.
    pub fn go(&self, widget: &Widget) -> Result<()> {
        widget.restart()?;
        let Some(answers) = &self.answers else { return Ok(()) };
        widget.set_answers(&answers.clone().into())?;
        match self.then {
            Then::Nothing => Ok(()),
            Then::Back => widget.press(By::Mouse, "Back"),
            Then::ContinueInVain => {
                widget.only_press(By::Mouse, "Continue")?;
                widget.page.wait_for("an error", || widget.focus_is_on("[role=alert]"))
            }
        }
    }
}
