//! How long a comparison takes from the moment that the other packs are there, in a real Chromium.

use std::collections::HashSet;

use chrono::NaiveDate;
use evenhand::domain::{Answer, Kind, Stage};
use evenhand::engine::Outcome;
use evenhand::pack::answers;
use serde_json::{Map, Value, json};

use crate::packs::Pack;
use crate::page::Page;
use crate::site::Site;
use crate::{Result, browser, packs};

/// From the press of the summary until all stand there. The first press fetches the packs, the others find them.
const COMPARE: &str = "return (async () => {
    const [pack, answers] = arguments;
    const host = document.createElement('even-hand');
    host.setAttribute('protocol', pack);
    const ready = new Promise(done => host.addEventListener('evenhand-ready', done));
    document.body.append(host);
    await ready;
    host.answers = answers;
    const until = async found => { while (!found()) await new Promise(done => setTimeout(done, 5)) };
    await until(() => host.advice && host.shadowRoot.querySelector('[data-keep=compare]'));
    const from = performance.now();
    host.shadowRoot.querySelector('[data-keep=compare]').click();
    const there = new Promise(done => {
        const observer = new MutationObserver(() => {
            if (host.shadowRoot.querySelector('[data-other]')) { observer.disconnect(); done() }
        });
        observer.observe(host.shadowRoot, { childList: true, subtree: true });
    });
    await there;
    // The height is known once everything is laid out.
    host.getBoundingClientRect();
    const took = performance.now() - from;
    const others = host.shadowRoot.querySelectorAll('[data-other]').length;
    host.remove();
    return [took, others];
})()";

/// What the measurement comes to.
pub struct Compared {
    /// Milliseconds, for each case.
    pub took: Vec<f64>,
    /// The case that took longest.
    pub slowest: String,
}

/// Compares in every situation of every pack, with *not sure* to whatever may be so answered, which leaves most to be
/// worked out. Processors so many times slower get one case of so many.
pub fn measure(slower: u32) -> Result<Compared> {
    let site = Site::with_host("")?;
    site.like_a_real_server();
    let mut cases = Vec::new();
    for pack in packs::shipped()? {
        cases.extend(self::cases(&pack)?);
    }
    let mut compared = Compared { took: Vec::new(), slowest: String::new() };
    browser::with_page("bench-compared", &site, |page| {
        page.session.chrome("Emulation.setCPUThrottlingRate", &json!({ "rate": slower }))?;
        page.open("host.html")?;
        let first = cases.first().ok_or("no pack has a scenario that ends in an advice")?;
        // Fetches the packs.
        one(page, first)?;
        let mut most = 0.0;
        for case in cases.iter().step_by(slower as usize) {
            let took = one(page, case)?;
            if took > most {
                most = took;
                compared.slowest = format!("{} {}", case.pack, Value::Object(case.answers.clone()));
            }
            compared.took.push(took);
        }
        Ok(())
    })?;
    Ok(compared)
}

fn one(page: &Page, case: &Case) -> Result<f64> {
    let found = page.script(COMPARE, &json!([case.pack, case.answers]))?;
    let others = found[1].as_u64();
    if others != Some(packs::shipped()?.len() as u64 - 1) {
        return Err(format!("{} of {} are compared, with {:?}", found[1], case.pack, case.answers).into());
    }
    found[0].as_f64().ok_or_else(|| "no time".into())
}

/// Answers that lead to an advice.
struct Case {
    pack: String,
    answers: Map<String, Value>,
}

fn cases(pack: &Pack) -> Result<Vec<Case>> {
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).ok_or("no such day")?;
    let mut cases = Vec::new();
    let mut seen = HashSet::new();
    for scenario in &pack.scenarios {
        let given = packs::answers(scenario);
        let session = pack.session(&given, today)?;
        let situation = pack.protocol.situation().and_then(|asked| session.answers().get(asked));
        if !matches!(session.outcome(), Outcome::Advise(_)) || !seen.insert(format!("{situation:?}")) {
            continue;
        }
        cases.push(Case { pack: pack.id.clone(), answers: unsure(pack, &given, today)? });
    }
    Ok(cases)
}

/// Only the role and the situation are kept.
fn unsure(pack: &Pack, given: &Map<String, Value>, today: NaiveDate) -> Result<Map<String, Value>> {
    let protocol = &pack.protocol;
    let mut kept = given.clone();
    kept.retain(|name, _| {
        let named = protocol.questions.find(|question| question.id == *name);
        named.is_some_and(|question| protocol.questions.at(question).stage != Stage::Circumstance)
    });
    while let Outcome::Ask(ask) = pack.session(&kept, today)?.outcome() {
        let asked = ask.questions.first().ok_or("a page that asks nothing")?;
        let question = protocol.questions.at(asked.question);
        let answer = match question.kind {
            _ if question.not_sure => Answer::NotSure,
            Kind::Date => Answer::Date(today),
            Kind::DateTime => Answer::DateTime(today.and_hms_opt(0, 0, 0).ok_or("no such time")?),
            Kind::Choice(_) => Answer::Option(asked.offered.iter().next().ok_or("a question without an answer")?),
        };
        kept.insert(question.id.clone(), Value::from(answers::write(protocol, asked.question, answer)));
    }
    Ok(kept)
}
