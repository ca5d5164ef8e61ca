//! What is tried out has entries of its own: Back leads out of it, and nobody takes it for the person's own answers.

use serde_json::{Value, json};

use super::{HASH, back, entries, forward, fragment, open_elsewhere, reasons, shown};
use crate::Result;
use crate::browser::with_page;
use crate::page::Page;
use crate::people::OFFICER;
use crate::site::Site;
use crate::widget::{By, Widget};

/// Whether something is tried, and the advice to the person's own answers, as the page around is told it.
fn told(widget: &Widget<'_>) -> Result<(bool, Value)> {
    Ok((!widget.marked("data-trying")?.is_empty(), widget.script("return host.advice", &json!([]))?))
}

fn tries(widget: &Widget<'_>, button: &str) -> Result<()> {
    widget.leave(|| widget.press_where(By::Keyboard, "element.matches(args[0])", button))
}

#[test]
fn back_leads_out_of_a_trial_and_forward_into_it_again() -> Result<()> {
    with_page("hash-trial", &Site::with_host(HASH)?, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        widget.answer_until("advice", By::Mouse, &OFFICER)?;
        let own = (fragment(page)?, widget.text()?, widget.answers()?);
        let (trying, advice) = told(&widget)?;
        assert!(!trying);
        let before = entries(page)?;
        tries(&widget, "[data-would-change=party-business] [data-try=yes]")?;
        let trial = (fragment(page)?, widget.text()?);
        assert_eq!(entries(page)?, before + 1, "a trial is a page of its own");
        assert!(trial.0.starts_with(&own.0) && trial.0.ends_with("&.try.party-business=yes"), "{}", trial.0);
        assert_eq!((told(&widget)?.1, widget.answers()?), (advice.clone(), own.2.clone()), "their own stay");

        let is_own = |page: &Page, widget: &Widget<'_>| -> Result<()> {
            assert_eq!((fragment(page)?, widget.text()?, widget.answers()?), own);
            assert_eq!(told(widget)?, (false, advice.clone()));
            Ok(())
        };
        back(&widget)?;
        widget.heading_gets_focus()?;
        is_own(page, &widget)?;
        forward(&widget)?;
        widget.heading_gets_focus()?;
        assert_eq!((fragment(page)?, widget.text()?), trial);

        // Reloaded, and opened elsewhere, it is a trial, with their own advice beneath it.
        page.session.post("/refresh", &json!({}))?;
        let widget = shown(page, "advice")?;
        page.wait_for("the trial", || Ok(widget.text()? == trial.1))?;
        back(&widget)?;
        is_own(page, &widget)?;
        open_elsewhere(page, &trial.0)?;
        let widget = shown(page, "advice")?;
        assert_eq!((widget.text()?, widget.answers()?), (trial.1, own.2.clone()));
        assert!(told(&widget)?.0);
        widget.press(By::Mouse, "Go back to my own answers")?;
        is_own(page, &widget)?;
        assert_eq!((reasons(page)?, page.complaints()?, page.seen("errors")?), (vec![], vec![], vec![]));
        Ok(())
    })
}

/// A trial that asks something more: each of its pages comes back, and Back leads out of it page by page.
#[test]
fn the_pages_of_a_trial_come_back() -> Result<()> {
    let site = Site::with_host(&HASH.replace("havant", "east-staffordshire"))?;
    let answers = json!({
        "role": "junior-officer", "issue": "ward", "situation": "local-matter", "public-meeting": "no",
        "consultation": "yes", "major-issue": "no", "left-out": "no",
    });
    with_page("hash-trial-question", &site, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        // From the second page on the address is ours, and follows what the page around does.
        widget.go_on(By::Mouse)?;
        widget.script("host.answers = args[0]", &json!([answers]))?;
        page.wait_for("the link", || Ok(widget.kind()? == "advice" && fragment(page)?.contains(".at=advice")))?;
        let own = (fragment(page)?, widget.text()?);
        tries(&widget, "[data-would-change=consultation] [data-try=no]")?;
        let asked = (fragment(page)?, widget.questions()?, widget.text()?);
        assert_eq!(asked.1, ["local-papers", "major-issue"]);
        widget.choose(By::Mouse, "local-papers", "yes")?;
        widget.press(By::Mouse, "Continue")?;
        let (link, advice) = (fragment(page)?, told(&widget)?);
        assert!(link.ends_with("&.try.consultation=no&.try.local-papers=yes"), "{link}");
        page.session.post("/refresh", &json!({}))?;
        let widget = shown(page, "advice")?;
        page.wait_for("the trial", || Ok(told(&widget)? == advice))?;
        assert_eq!((fragment(page)?, advice.0), (link, true));
        back(&widget)?;
        assert_eq!((fragment(page)?, widget.questions()?, widget.text()?), asked);
        back(&widget)?;
        assert_eq!((fragment(page)?, widget.text()?), own);
        assert_eq!((reasons(page)?, page.seen("errors")?), (vec![], vec![]));
        Ok(())
    })
}
