//! The code that only the advice needs comes while the person answers. It may come late, or not at all.

use serde_json::json;

use crate::Result;
use crate::axe;
use crate::browser::with_page;
use crate::page::Page;
use crate::people::OFFICER;
use crate::site::{Fault, Site};
use crate::stories::failures::{fails, try_again};
use crate::widget::{By, Widget};

const PAGE: &str = r#"<even-hand id="it" protocol="havant"><p>Ask the monitoring officer.</p></even-hand>"#;
const FILE: &str = "advice.wasm";

fn started(page: &Page) -> Result<Widget<'_>> {
    page.open("host.html")?;
    let widget = page.widget("#it");
    page.wait_for("the first page", || Ok(widget.kind()? == "start"))?;
    Ok(widget)
}

fn events(page: &Page, name: &str) -> Result<usize> {
    Ok(page.seen("events")?.iter().filter(|event| event["name"] == format!("evenhand-{name}")).count())
}

#[test]
fn it_is_not_needed_for_the_questions_and_is_fetched_meanwhile() -> Result<()> {
    let site = Site::with_host(PAGE)?;
    with_page("later-meanwhile", &site, |page| {
        page.open("host.html")?;
        page.ready("#it")?;
        let asked = site.requests();
        let place = |name: &str| asked.iter().position(|asked| asked == name);
        assert!(place(FILE) > place("widget_bg.wasm"), "{asked:?}");
        Ok(())
    })
}

#[test]
fn advice_that_is_late_is_waited_for_and_then_comes_by_itself() -> Result<()> {
    let site = Site::with_host(PAGE)?;
    site.fault(FILE, Fault::Late);
    with_page("later-late", &site, |page| {
        let widget = started(page)?;
        axe::load(page)?;
        assert!(!widget.is_whole()?);
        widget.answer_until("check", By::Keyboard, &OFFICER)?;
        widget.go_on(By::Keyboard)?;
        assert_eq!((widget.kind()?.as_str(), widget.heading()?.as_str()), ("waiting", "One moment"));
        widget.heading_gets_focus()?;
        assert!(axe::check(page, "#it")?.violations.is_empty());
        page.screenshot("waiting")?;
        assert_eq!((events(page, "advice")?, widget.is_whole()?), (0, false));
        site.mend();
        page.wait_for("the advice", || Ok(widget.kind()? == "advice"))?;
        widget.heading_gets_focus()?;
        assert_eq!((events(page, "advice")?, events(page, "error")?), (1, 0));
        assert!(widget.answers()?.contains("junior-officer"));
        Ok(())
    })
}

/// Nobody is disturbed whom the advice does not concern yet: neither what they have put in, nor where they are.
#[test]
fn its_coming_changes_nothing_on_the_page_of_a_question() -> Result<()> {
    let host = PAGE.replace("protocol", "audience=\"officer\" protocol");
    let site = Site::with_host(&host)?;
    site.fault(FILE, Fault::Late);
    with_page("later-question", &site, |page| {
        let widget = started(page)?;
        widget.go_on(By::Keyboard)?;
        widget.only_press(By::Keyboard, "Somebody else? Show all roles")?;
        widget.choose(By::Keyboard, "role", "ward-councillor")?;
        let asked = events(page, "question")?;
        site.mend();
        page.wait_for("the rest of the code", || widget.is_whole())?;
        assert_eq!(widget.chosen("role")?.as_deref(), Some("ward-councillor"));
        assert!(widget.focus_is_on("input[name=role]")?, "{}", widget.focus()?);
        assert_eq!(events(page, "question")?, asked);
        Ok(())
    })
}

#[test]
fn advice_that_cannot_be_shown_can_be_tried_again_from_the_same_answers() -> Result<()> {
    let page = Fault::Instead("text/html", "<!doctype html><title>Log in</title>".to_owned());
    let foreign = Fault::Instead("application/wasm", "\0asm\u{1}\0\0\0".to_owned());
    let faults = [Fault::Status(404), Fault::Status(503), Fault::Cut, Fault::Gone, page, foreign];
    for fault in faults {
        let site = Site::with_host(PAGE)?;
        site.fault(FILE, fault.clone());
        with_page("later-failure", &site, |page| {
            let widget = started(page)?;
            widget.answer_until("check", By::Mouse, &OFFICER)?;
            assert_eq!(events(page, "error")?, 0, "{fault:?} is told before it matters");
            widget.only_press(By::Mouse, "Get my advice")?;
            fails(page, &widget, "advice")?;
            assert!(page.complaints()?.iter().any(|told| told.contains(FILE)), "{fault:?}");
            assert_eq!(events(page, "advice")?, 0);
            site.mend();
            try_again(page, &widget)?;
            page.wait_for("the advice", || Ok(widget.kind()? == "advice"))?;
            assert!(widget.answers()?.contains("attend-group-meeting"), "{fault:?}");
            Ok(())
        })?;
    }
    Ok(())
}

/// Both files are cut from one: a stale copy of either, as caches keep them, must not run with the other.
#[test]
fn another_version_of_it_is_refused() -> Result<()> {
    let site = Site::with_host(PAGE)?;
    let mut other = site.built(FILE)?;
    let name = |bytes: &[u8]| bytes.len() == 12 && bytes.iter().all(u8::is_ascii_hexdigit);
    let place = other.windows(12).position(name).ok_or("no version in it")?;
    other[place] = if other[place] == b'0' { b'1' } else { b'0' };
    site.file(FILE, other);
    with_page("later-version", &site, |page| {
        let widget = started(page)?;
        widget.answer_until("check", By::Mouse, &OFFICER)?;
        widget.only_press(By::Mouse, "Get my advice")?;
        fails(page, &widget, "advice")
    })
}

/// Answers that the page around sets lead as far as they would: the advice is told once it can be drawn.
#[test]
fn answers_set_before_it_is_there_lead_to_advice() -> Result<()> {
    let site = Site::with_host(PAGE)?;
    site.fault(FILE, Fault::Late);
    with_page("later-answers", &site, |page| {
        let widget = started(page)?;
        let answers: serde_json::Map<_, _> =
            OFFICER.map(|(question, answer)| (question.to_owned(), json!(answer))).into_iter().collect();
        widget.set_answers(&json!(answers))?;
        assert_eq!((widget.kind()?.as_str(), events(page, "advice")?), ("waiting", 0));
        site.mend();
        page.wait_for("the advice", || Ok(events(page, "advice")? == 1))?;
        assert_eq!(widget.kind()?, "advice");
        assert!(widget.script("return document.activeElement === document.body", &json!([]))? == true);
        Ok(())
    })
}
