//! Going on with nothing chosen.

use serde_json::json;

use crate::Result;
use crate::browser::with_page;
use crate::people::OFFICER;
use crate::site::Site;
use crate::widget::{By, Widget};

const PAGE: &str = r#"<form id="around"><even-hand id="it" protocol="havant"></even-hand></form>
    <even-hand id="dates" protocol="parish"></even-hand>"#;

const SUMMARY: &str = "[role=alert]";

fn told(story: &str, tell: impl FnOnce(&Widget, &Widget) -> Result<()>) -> Result<()> {
    let site = Site::with_host(PAGE)?;
    site.pack("parish", &crate::packs::named("parish")?);
    with_page(story, &site, |page| {
        page.open("host.html#here")?;
        let widgets = (page.ready("#it")?, page.ready("#dates")?);
        tell(&widgets.0, &widgets.1)?;
        let place = page.script("return location.hash + history.length", &json!([]))?;
        assert_eq!(place, page.script("return '#here' + history.length", &json!([]))?);
        assert_eq!(page.complaints()?, [""; 0]);
        Ok(())
    })
}

/// Continue leads nowhere: the summary has the focus, and its link leads to this field.
fn fails(widget: &Widget, by: By, field: &str) -> Result<()> {
    widget.only_press(by, "Continue")?;
    widget.page.wait_for("the summary to have the focus", || widget.focus_is_on(SUMMARY))?;
    assert_eq!(widget.kind()?, "question");
    let summary = widget.text_of("return find('[role=alert] a').innerText")?;
    let beside = widget.text_of("return find('form p[id$=error]').innerText")?;
    assert!(beside.ends_with(&summary), "“{summary}” above, “{beside}” beside the field");
    let before = widget.page.script("return history.length", &json!([]))?;
    match by {
        By::Mouse => widget.click("find('[role=alert] a')", &json!([]))?,
        By::Keyboard => {
            widget.tab_to("[role=alert] a")?;
            widget.page.session.press('\u{e007}')?;
        }
    }
    widget.page.wait_for("the focus on the field", || widget.focus_is_on(field))?;
    assert_eq!(widget.page.script("return history.length", &json!([]))?, before, "the link went somewhere");
    Ok(())
}

#[test]
fn nothing_chosen() -> Result<()> {
    told("nothing-chosen", |widget, _| {
        widget.go_on(By::Mouse)?;
        fails(widget, By::Mouse, "input[name=role]")?;
        // Each time again.
        fails(widget, By::Mouse, "input[name=role]")?;
        fails(widget, By::Keyboard, "input[name=role]")?;
        widget.answer(By::Keyboard, &OFFICER)?;
        widget.press(By::Keyboard, "Continue")?;
        widget.heading_gets_focus()?;
        assert_eq!(widget.script("return find('[role=alert]')", &json!([]))?, json!(null), "the summary stays");
        Ok(())
    })
}

#[test]
fn one_of_several_tick_boxes_left_open() -> Result<()> {
    told("tick-box-open", |widget, _| {
        let answers: serde_json::Map<_, _> = OFFICER[..6].iter().map(|(q, a)| ((*q).into(), (*a).into())).collect();
        widget.set_answers(&answers.into())?;
        let questions = widget.questions()?;
        assert!(questions.len() > 1, "{questions:?}");
        for question in &questions[1..] {
            widget.choose(By::Mouse, question, "no")?;
        }
        fails(widget, By::Mouse, &format!("input[name='{}']", questions[0]))?;
        assert_eq!(widget.chosen(&questions[1])?.as_deref(), Some("no"), "what was chosen has gone");
        Ok(())
    })
}

#[test]
fn a_date_that_is_none() -> Result<()> {
    told("no-date", |_, widget| {
        let answers =
            json!({ "role": "councillor", "issue": "meetings", "situation": "complain", "about": "an-officer" });
        widget.set_answers(&answers)?;
        assert_eq!(widget.questions()?, [] as [&str; 0], "a date, and no radios");
        fails(widget, By::Mouse, "input[id$=day]")?;
        widget.page.session.press('4')?;
        fails(widget, By::Mouse, "input[id$=month]")?;
        assert_eq!(widget.text_of("return find('input[id$=day]').value")?, "4", "what was typed has gone");
        Ok(())
    })
}

#[test]
fn the_form_around_is_never_sent() -> Result<()> {
    told("form-around", |widget, _| {
        let script = "seen.submits = 0; document.querySelector('#around').addEventListener('submit', event => {
            event.preventDefault(); seen.submits += 1 })";
        widget.page.script(script, &json!([]))?;
        widget.go_on(By::Keyboard)?;
        widget.choose(By::Keyboard, "role", "junior-officer")?;
        // Enter in a field goes on within the widget.
        widget.leave(|| widget.page.session.press('\u{e007}'))?;
        widget.answer_until("advice", By::Mouse, &OFFICER)?;
        assert_eq!(widget.page.script("return seen.submits", &json!([]))?, 0);
        let sent = "return [...new FormData(document.querySelector('#around'))].length";
        assert_eq!(widget.page.script(sent, &json!([]))?, 0, "answers are in the form around");
        Ok(())
    })
}
