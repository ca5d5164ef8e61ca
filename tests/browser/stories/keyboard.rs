//! With the keyboard alone: never a click, and the focus always where a person expects it.

use serde_json::json;

use crate::Result;
use crate::browser::with_page;
use crate::page::Page;
use crate::people::{FOR_MEMBERS, FOR_OFFICERS, MEMBER, OFFICER};
use crate::site::Site;
use crate::widget::{By, Widget};

#[test]
fn an_officer_is_invited_to_a_group_meeting() -> Result<()> {
    with_page("officer-by-keyboard", &Site::new()?, |page| {
        page.open("index.html")?;
        let widget = page.ready(FOR_OFFICERS)?;
        tell(page, &widget, &OFFICER)?;

        check(&widget, "data-verdict", &["get-authority-first"])?;
        check(&widget, "data-contact", &["borough-solicitor", "chief-executive"])?;
        check(&widget, "data-open", &["outsiders"])?;
        let clauses = widget.marked("data-clause")?;
        assert!(clauses.contains("6.3"), "clause 6.3 is not cited, only {clauses:?}");
        Ok(())
    })
}

#[test]
fn a_member_is_unhappy_with_an_officer() -> Result<()> {
    with_page("member-by-keyboard", &Site::new()?, |page| {
        page.open("index.html")?;
        let widget = page.ready(FOR_MEMBERS)?;
        let asked = tell(page, &widget, &MEMBER)?;

        assert!(!asked.concat().contains(&"issue".to_owned()), "the page has said what it is about: {asked:?}");
        check(&widget, "data-verdict", &["depends"])?;
        check(&widget, "data-open", &["about"])?;
        assert!(!widget.marked("data-clause")?.is_empty(), "no clause is cited");
        Ok(())
    })
}

/// A date is typed, field by field, and put right where there is no such day.
#[test]
fn a_councillor_types_a_date() -> Result<()> {
    let site = Site::with_host(r#"<even-hand id="it" protocol="staffordshire"></even-hand>"#)?;
    with_page("date-by-keyboard", &site, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        widget
            .set_answers(&json!({ "role": "ward-councillor", "issue": "information", "situation": "reply-awaited",
            "question-open": "yes" }))?;
        let keys = |text: &str| text.chars().try_for_each(|key| page.session.press(key));
        widget.tab_to("button")?;
        for (field, text) in [("day", "31"), ("month", "feb"), ("year", "2026")] {
            widget.tab(false)?;
            assert!(widget.focus_is_on(&format!("input[id$={field}]"))?, "{field}: {}", widget.focus()?);
            keys(text)?;
        }
        // Enter in a field is "Continue".
        page.session.press('\u{e007}')?;
        page.wait_for("the summary to have the focus", || widget.focus_is_on("[role=alert]"))?;
        widget.tab_to("[role=alert] a")?;
        page.session.press('\u{e007}')?;
        page.wait_for("the focus on the day", || widget.focus_is_on("input[id$=day]"))?;
        // All of what stands there is replaced.
        page.session.press_all(&['\u{e009}', 'a'])?;
        keys("28")?;
        widget.leave(|| page.session.press('\u{e007}'))?;
        widget.answer_until("advice", By::Keyboard, &[])?;
        assert_eq!(widget.script("return host.answers['asked-on']", &json!([]))?, "2026-02-28");
        assert!(widget.text()?.contains("This date has passed"), "{}", widget.text()?);
        assert_eq!(page.complaints()?, [""; 0]);
        Ok(())
    })
}

/// From the start to the advice, with a look around on the way. Gives the questions, page by page.
fn tell(page: &Page, widget: &Widget, answers: &[(&str, &str)]) -> Result<Vec<Vec<String>>> {
    let body = page.script("return document.activeElement === document.body", &serde_json::json!([]))?;
    assert_eq!(body, true, "the first page must leave the focus alone");
    widget.press(By::Keyboard, "Start now")?;
    widget.heading_gets_focus()?;
    step_about(widget, answers)?;

    let mut asked = widget.answer_until("check", By::Keyboard, answers)?;
    // Change leads to a question, and from it back to where it was pressed.
    widget.leave(|| widget.press_where(By::Keyboard, "element.innerText.startsWith(args[0])", "Change"))?;
    widget.heading_gets_focus()?;
    assert_eq!(widget.kind()?, "question");
    widget.press(By::Keyboard, "Continue")?;
    assert_eq!(widget.kind()?, "check");

    asked.extend(widget.answer_until("advice", By::Keyboard, answers)?);
    assert!(asked.len() <= 8, "{} pages of questions: {asked:?}", asked.len());
    widget.heading_gets_focus()?;
    assert_eq!(page.complaints()?, [""; 0]);
    Ok(asked)
}

/// The order of the first question's page: its heading, its radios as one stop, what comes after.
fn step_about(widget: &Widget, answers: &[(&str, &str)]) -> Result<()> {
    let questions = widget.questions()?;
    let (question, option) = answers.iter().find(|(known, _)| *known == questions[0]).ok_or("another question")?;
    let (all, chosen) = (format!("input[name='{question}']"), format!("input[name='{question}'][value='{option}']"));
    widget.tab(false)?;
    assert!(widget.focus_is_on(&all)?, "after the heading the focus is on {}", widget.focus()?);
    assert_eq!(widget.chosen(question)?, None, "reaching a radio must not choose it");
    widget.choose(By::Keyboard, question, option)?;
    assert_eq!(widget.questions()?, questions, "choosing must not go on");
    widget.tab(false)?;
    assert!(!widget.focus_is_on(&all)?, "the radios must be one stop: the focus is on {}", widget.focus()?);
    widget.tab(true)?;
    assert!(widget.focus_is_on(&chosen)?, "Shift and Tab lead to {}", widget.focus()?);
    widget.tab(true)?;
    assert!(widget.focus_is_on("button")?, "before the radios stands {}", widget.focus()?);
    Ok(())
}

#[track_caller]
fn check(widget: &Widget, attribute: &str, expected: &[&str]) -> Result<()> {
    let found = widget.marked(attribute)?;
    assert!(found.iter().eq(expected), "{attribute}: {found:?} instead of {expected:?}");
    Ok(())
}
