//! state="hash": where the person is, and their answers, in the fragment of the address.

mod entries;
mod hosts;
mod services;
mod trials;
mod wrong_links;

use chrono::NaiveDate;
use serde_json::{Map, Value, json};

use crate::Result;
use crate::packs::{self, Pack};
use crate::page::Page;
use crate::site::Site;
use crate::widget::Widget;

const HASH: &str = r#"<even-hand id="it" protocol="havant" state="hash"><p>Ask the office.</p></even-hand>"#;

/// The fragment of the address, without its `#`.
fn fragment(page: &Page) -> Result<String> {
    let found = page.script("return location.hash.slice(1)", &json!([]))?;
    Ok(found.as_str().unwrap_or_default().to_owned())
}

/// How many entries the history of this tab has.
fn entries(page: &Page) -> Result<u64> {
    page.script("return history.length", &json!([]))?.as_u64().ok_or_else(|| "no number".into())
}

/// Back in the browser.
fn back(widget: &Widget) -> Result<()> {
    widget.leave(|| widget.page.script("history.back()", &json!([])).map(drop))
}

/// Forward in the browser.
fn forward(widget: &Widget) -> Result<()> {
    widget.leave(|| widget.page.script("history.forward()", &json!([])).map(drop))
}

/// The element of a page that has just been opened, once it shows something and has stopped changing.
fn shown<'page>(page: &'page Page, kind: &str) -> Result<Widget<'page>> {
    let widget = page.widget("#it");
    page.wait_for(kind, || Ok(widget.kind()? == kind && !widget.fallback_is_shown()?))?;
    Ok(widget)
}

/// A page whose fragment is written, opened as from a link in an email: in a tab of its own.
fn open_elsewhere(page: &Page, fragment: &str) -> Result<()> {
    page.new_tab()?;
    page.open(&format!("host.html#{fragment}"))
}

/// The note about a link, as it is read; none where there is none.
fn note(widget: &Widget) -> Result<Option<String>> {
    let note = widget.script("return find('[data-arrival]')?.innerText", &json!([]))?;
    Ok(note.as_str().map(str::to_owned))
}

/// What the element complains of, by reason.
fn reasons(page: &Page) -> Result<Vec<String>> {
    let errors = page.seen("events")?.into_iter().filter(|event| event["name"] == "evenhand-error");
    Ok(errors.map(|event| event["detail"]["reason"].as_str().unwrap_or_default().to_owned()).collect())
}

/// A site with this pack as `#it`.
fn site(pack: &Pack) -> Result<Site> {
    let site = Site::with_host(&HASH.replace("havant", &pack.id))?;
    site.pack(&pack.id, pack);
    Ok(site)
}

/// The answers of the pack's first scenario that leads to advice, and that advice.
fn first_advice(pack: &Pack, today: NaiveDate) -> Result<(Map<String, Value>, String)> {
    for scenario in &pack.scenarios {
        let given = packs::answers(scenario);
        let advice = pack.advice(&given, today)?;
        if advice != "null" {
            return Ok((given, advice));
        }
    }
    Err("no scenario leads to advice".into())
}

/// The answers as stories give them.
fn pairs(given: &Map<String, Value>) -> Vec<(&str, &str)> {
    given.iter().map(|(question, answer)| (question.as_str(), answer.as_str().unwrap_or_default())).collect()
}

fn today(page: &Page) -> Result<NaiveDate> {
    let script = "const now = new Date(); return [now.getFullYear(), now.getMonth() + 1, now.getDate()]";
    let now = page.script(script, &json!([]))?;
    let number = |place: usize| now[place].as_u64().and_then(|number| u32::try_from(number).ok()).unwrap_or_default();
    let year = i32::try_from(number(0))?;
    NaiveDate::from_ymd_opt(year, number(1), number(2)).ok_or_else(|| "no date".into())
}
