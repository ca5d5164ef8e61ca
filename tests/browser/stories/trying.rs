//! Trying out another answer: from what is open and from what would change the advice, and back again.

use serde_json::{Value, json};

use crate::Result;
use crate::browser::with_page;
use crate::page::Page;
use crate::people::OFFICER;
use crate::site::Site;
use crate::widget::{By, Widget};

const HAVANT: &str = r#"<even-hand id="it" protocol="havant"></even-hand>"#;
const EAST_STAFFORDSHIRE: &str = r#"<even-hand id="it" protocol="east-staffordshire"></even-hand>"#;
const BANNER: &str = "You are trying out another answer";

#[test]
fn what_is_open_is_tried_and_left_again() -> Result<()> {
    with_page("trying-open", &Site::with_host(HAVANT)?, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        widget.answer_until("advice", By::Mouse, &OFFICER)?;
        let (before, answers) = (widget.text()?, widget.answers()?);
        for by in [By::Mouse, By::Keyboard] {
            tries(&widget, by, "[data-open=outsiders] [data-try=yes]")?;
            let shown = widget.text()?;
            assert!(shown.contains("special care") && !before.contains("“Yes” (tried out)"), "{shown}");
            assert_eq!(widget.answers()?, answers, "what is tried is no answer");
            assert_eq!(tried(page)?, json!({ "outsiders": "yes" }));
            assert_eq!(last_advice(page)?["answers"]["outsiders"], "yes");
            let own = widget.script("return [host.advice.trying, host.advice.answers.outsiders]", &json!([]))?;
            assert_eq!(own, json!([null, "not-sure"]));

            widget.press(by, "Go back to my own answers")?;
            is_back(page, &widget, &before, &answers, "[data-open=outsiders] [data-try=yes]")?;
        }
        Ok(())
    })
}

#[test]
fn what_would_change_the_advice_is_tried_on_and_taken() -> Result<()> {
    with_page("trying-change", &Site::with_host(HAVANT)?, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        widget.answer_until("advice", By::Mouse, &OFFICER)?;
        let (before, answers) = (widget.text()?, widget.answers()?);
        for by in [By::Mouse, By::Keyboard] {
            tries(&widget, by, "[data-would-change=party-business] [data-try=yes]")?;
            assert!(widget.marked("data-verdict")?.contains("do-not"));
            widget.press(by, "Back")?;
            is_back(page, &widget, &before, &answers, "[data-would-change=party-business] [data-try=yes]")?;
        }

        tries(&widget, By::Keyboard, "[data-open=outsiders] [data-try=yes]")?;
        let more = "element.matches(args[0])";
        widget.leave(|| widget.press_where(By::Keyboard, more, "[data-would-change=party-business] [data-try=yes]"))?;
        widget.heading_gets_focus()?;
        assert_eq!(widget.heading()?, "You are trying out other answers");
        assert_eq!(tried(page)?, json!({ "outsiders": "yes", "party-business": "yes" }));
        widget.press(By::Keyboard, "Use these answers from now on")?;
        widget.heading_gets_focus()?;
        assert!(widget.marked("data-trying")?.is_empty() && !widget.text()?.contains("(tried out)"));
        assert!(widget.answers()?.contains(r#""party-business":"yes""#), "{}", widget.answers()?);
        assert_eq!(tried(page)?, Value::Null);
        Ok(())
    })
}

/// A meeting that is planned, without the local paper being told: another answer makes that a question.
#[test]
fn what_must_be_answered_first_is_asked_under_the_banner() -> Result<()> {
    let answers = json!({
        "role": "junior-officer", "issue": "ward", "situation": "local-matter", "public-meeting": "no",
        "consultation": "yes", "major-issue": "no", "left-out": "no",
    });
    with_page("trying-question", &Site::with_host(EAST_STAFFORDSHIRE)?, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        widget.set_answers(&answers)?;
        let (before, own) = (widget.text()?, widget.answers()?);
        let try_it = "[data-would-change=consultation] [data-try=no]";
        for by in [By::Mouse, By::Keyboard] {
            tries(&widget, by, try_it)?;
            // What stands on the same page of tick boxes comes along, with its answer.
            assert_eq!(widget.questions()?, ["local-papers", "major-issue"]);
            assert_eq!((widget.chosen("local-papers")?, widget.chosen("major-issue")?.as_deref()), (None, Some("no")));
            widget.press(by, "Back")?;
            is_back(page, &widget, &before, &own, try_it)?;

            tries(&widget, by, try_it)?;
            widget.choose(by, "local-papers", "yes")?;
            widget.press(by, "Continue")?;
            widget.heading_gets_focus()?;
            assert_eq!((widget.kind()?.as_str(), widget.heading()?.as_str()), ("advice", BANNER));
            assert_eq!(widget.answers()?, own);
            widget.press(by, "Back")?;
            assert_eq!(widget.chosen("local-papers")?.as_deref(), Some("yes"));
            widget.press(by, "Go back to my own answers")?;
            is_back(page, &widget, &before, &own, try_it)?;
        }
        tries(&widget, By::Mouse, try_it)?;
        widget.restart()?;
        assert_eq!((widget.kind()?.as_str(), widget.answers()?.as_str()), ("start", "{}"));
        Ok(())
    })
}

/// Presses the button that tries an answer. The focus must come to the words that say so.
fn tries(widget: &Widget, by: By, button: &str) -> Result<()> {
    widget.leave(|| widget.press_where(by, "element.matches(args[0])", button))?;
    widget.heading_gets_focus()?;
    assert_eq!(widget.heading()?, BANNER);
    assert!(widget.text()?.contains("Your own answers are kept."));
    Ok(())
}

/// The person's own advice is there again, and the focus where they were: on the button that tried the answer.
fn is_back(page: &Page, widget: &Widget, before: &str, answers: &str, button: &str) -> Result<()> {
    let arrived = page.wait_for("the focus on what was tried", || widget.focus_is_on(button));
    arrived.map_err(|error| format!("{error}: it is on {}", widget.focus().unwrap_or_default()))?;
    assert_eq!(widget.text()?, before);
    assert_eq!(widget.answers()?, answers);
    assert_eq!(tried(page)?, Value::Null);
    Ok(())
}

/// What the last event about advice says is tried out.
fn tried(page: &Page) -> Result<Value> {
    Ok(last_advice(page)?["trying"].clone())
}

fn last_advice(page: &Page) -> Result<Value> {
    let events = page.seen("events")?;
    let last = events.into_iter().rfind(|event| event["name"] == "evenhand-advice");
    Ok(last.ok_or("no event about advice")?["detail"].clone())
}
