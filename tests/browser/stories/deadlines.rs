//! By when: the day, how it was counted, and what goes into a calendar.

use chrono::{Datelike, NaiveDate, Weekday};
use serde_json::{Value, json};

use crate::Result;
use crate::browser::with_page;
use crate::page::Page;
use crate::site::Site;
use crate::widget::{By, Widget};

/// Two bank holidays after a weekend. A day to come is no answer: it is today by the page's clock.
const CHRISTMAS: &str = "2028-12-21";

/// Keeps what the browser is given to save.
const SAVED: &str = "window.saved = []; const make = URL.createObjectURL;
    URL.createObjectURL = blob => { blob.text().then(text => saved.push([blob.type, text])); return make(blob); };";

#[test]
fn a_member_learns_when_an_answer_is_due() -> Result<()> {
    let asked = |day: &str| {
        json!({ "role": "ward-councillor", "issue": "information", "situation": "reply-awaited",
            "question-open": "yes", "asked-on": day })
    };
    story("staffordshire", &asked)
}

#[test]
fn a_member_learns_when_they_must_answer() -> Result<()> {
    let asked = |day: &str| {
        json!({ "role": "ward-councillor", "issue": "information", "situation": "reply-owed", "how-asked": "writing",
            "asked-on": day })
    };
    story("east-staffordshire", &asked)
}

#[test]
fn hours_run_from_the_moment_and_what_has_passed_is_said() -> Result<()> {
    with_page("deadlines-hours", &site("east-staffordshire")?, |page| {
        page.before_scripts(&clock("2028-12-22T18:00"))?;
        let widget = open(page)?;
        let asked = |at: &str| {
            json!({ "role": "ward-councillor", "issue": "information", "situation": "reply-awaited", "about": "an-officer",
                "how-asked": "speech", "asked-at": at })
        };
        widget.restart()?;
        widget.set_answers(&asked("2028-12-22T16:05"))?;
        let said = by_when(&widget)?;
        assert!(said.contains("16:05 on Saturday 23 December 2028"), "{said}");
        assert!(
            said.contains("Counted here as 24 hours by the clock from 16:05 on Friday 22 December 2028."),
            "{said}"
        );

        let old = today(page)?.pred_opt().and_then(|day| day.pred_opt()).ok_or("no such day")?;
        widget.restart()?;
        widget.set_answers(&asked(&format!("{old}T09:00")))?;
        let said = by_when(&widget)?;
        assert!(said.contains("This date has passed: it was yesterday."), "{said}");
        assert!(!said.contains("Add to your calendar"), "{said}");
        Ok(())
    })
}

/// A period that starts today, and one over Christmas, which goes into a calendar.
fn story(pack: &str, asked: &dyn Fn(&str) -> Value) -> Result<()> {
    with_page(&format!("deadlines-{pack}"), &site(pack)?, |page| {
        let widget = open(page)?;
        let today = today(page)?;
        widget.restart()?;
        widget.set_answers(&asked(&today.to_string()))?;
        let said = by_when(&widget)?;
        let due = two_working_days_after(today);
        assert!(said.contains(&due.format("%A %-d %B %Y").to_string()), "not {due} in {said}");
        let counted = format!("2 working days of England and Wales from {}", today.format("%A %-d %B %Y"));
        assert!(said.contains(&counted), "no `{counted}` in {said}");

        page.before_scripts(&clock(&format!("{CHRISTMAS}T10:00")))?;
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        widget.set_answers(&asked(CHRISTMAS))?;
        let said = by_when(&widget)?;
        assert!(said.contains("Wednesday 27 December 2028"), "{said}");
        let skipped =
            "Skipped: weekends, and the bank holidays on Monday 25 December 2028 and Tuesday 26 December 2028.";
        assert!(said.contains(skipped), "{said}");

        into_calendar(page, &widget)?;
        page.size(320, 900)?;
        assert!(!page.scrolls_sideways()?);
        page.screenshot(&format!("deadlines-{pack}-320"))
    })
}

/// Stops the page's clock at this moment.
fn clock(moment: &str) -> String {
    format!(
        "{{ const Running = Date; window.Date = class extends Running {{
            constructor(...given) {{ super(...(given.length ? given : ['{moment}'])); }}
            static now() {{ return new Running('{moment}').getTime(); }} }}; }}"
    )
}

fn into_calendar(page: &Page, widget: &Widget) -> Result<()> {
    page.script(
        "document.addEventListener('evenhand-action', event => event.preventDefault(), { once: true })",
        &json!([]),
    )?;
    widget.press_where(By::Mouse, "element.innerText.includes(args[0])", "Add to your calendar")?;
    let actions = || -> Result<usize> {
        let kinds = page.seen("events")?;
        Ok(kinds
            .iter()
            .filter(|event| event["name"] == "evenhand-action" && event["detail"]["kind"] == "calendar")
            .count())
    };
    page.wait_for("the action", || Ok(actions()? == 1))?;
    assert_eq!(page.script("return saved.length", &json!([]))?, 0, "saved although the page does it in its own way");

    widget.press_where(By::Keyboard, "element.innerText.includes(args[0])", "Add to your calendar")?;
    page.wait_for("the file", || Ok(page.script("return saved.length", &json!([]))? == 1))?;
    let saved = page.script("return saved[0]", &json!([]))?;
    assert_eq!(saved[0], "text/calendar;charset=utf-8");
    let text = saved[1].as_str().unwrap_or_default();
    for line in ["BEGIN:VCALENDAR", "DTSTART;VALUE=DATE:20281227", "DTEND;VALUE=DATE:20281228", "END:VCALENDAR"] {
        assert!(text.split("\r\n").any(|there| there == line), "no `{line}` in {text}");
    }
    page.wait_for("word of it", || Ok(by_when(widget)?.contains("in your downloads")))
}

fn site(pack: &str) -> Result<Site> {
    Site::with_host(&format!(r#"<even-hand id="it" protocol="{pack}"></even-hand>"#))
}

fn open(page: &Page) -> Result<Widget<'_>> {
    page.before_scripts(SAVED)?;
    page.open("host.html")?;
    page.ready("#it")
}

fn by_when(widget: &Widget) -> Result<String> {
    widget.text_of("return find('.eh-section-deadlines')?.innerText ?? ''")
}

/// The day by the browser's clock.
fn today(page: &Page) -> Result<NaiveDate> {
    let script = "const now = new Date(); return [now.getFullYear(), now.getMonth() + 1, now.getDate()]";
    let now = page.script(script, &json!([]))?;
    let part = |at: usize| now[at].as_i64().unwrap_or_default();
    let (month, day) = (u32::try_from(part(1))?, u32::try_from(part(2))?);
    Ok(NaiveDate::from_ymd_opt(i32::try_from(part(0))?, month, day).ok_or("no such day")?)
}

/// Counted here anew, with the dates of gov.uk.
fn two_working_days_after(start: NaiveDate) -> NaiveDate {
    const HOLIDAYS: [&str; 26] = [
        "2026-08-31",
        "2026-12-25",
        "2026-12-28",
        "2027-01-01",
        "2027-03-26",
        "2027-03-29",
        "2027-05-03",
        "2027-05-31",
        "2027-08-30",
        "2027-12-27",
        "2027-12-28",
        "2028-01-03",
        "2028-04-14",
        "2028-04-17",
        "2028-05-01",
        "2028-05-29",
        "2028-08-28",
        "2028-12-25",
        "2028-12-26",
        "2026-01-01",
        "2026-04-03",
        "2026-04-06",
        "2026-05-04",
        "2026-05-25",
        "2025-12-25",
        "2025-12-26",
    ];
    let works = |day: &NaiveDate| {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !HOLIDAYS.contains(&&*day.to_string())
    };
    start.iter_days().skip(1).filter(works).nth(1).unwrap_or(start)
}
