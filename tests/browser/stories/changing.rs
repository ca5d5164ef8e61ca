//! Changing one's mind: what was answered is never lost, and never counts where it does not matter.

use crate::Result;
use crate::browser::with_page;
use crate::people::OFFICER;
use crate::site::Site;
use crate::widget::{By, Widget};

const PAGE: &str = r#"<even-hand id="it" protocol="havant"><p>Ask the office.</p></even-hand>"#;

#[test]
fn an_early_answer_is_changed_and_changed_back() -> Result<()> {
    with_page("change", &Site::with_host(PAGE)?, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        widget.answer_until("check", By::Mouse, &OFFICER)?;
        let before = widget.text()?;

        change_willing(&widget, "no")?;
        let without = widget.text()?;
        assert!(without.lines().count() < before.lines().count(), "late answers still count: {without}");

        change_willing(&widget, "yes")?;
        assert_eq!(widget.text()?, before, "the late answers have not come back");

        widget.go_on(By::Mouse)?;
        assert!(widget.marked("data-verdict")?.contains("get-authority-first"));
        assert!(widget.marked("data-open")?.contains("outsiders"));
        Ok(())
    })
}

/// From the check of the answers and back to it.
fn change_willing(widget: &Widget, to: &str) -> Result<()> {
    let change = "element.innerText.startsWith('Change') && element.innerText.includes('want to go')";
    widget.leave(|| widget.press_where(By::Mouse, change, ""))?;
    assert_eq!(widget.questions()?, ["willing"]);
    assert!(widget.chosen("willing")?.is_some_and(|chosen| chosen != to), "the old answer is not shown");
    widget.choose(By::Mouse, "willing", to)?;
    widget.press(By::Mouse, "Continue")?;
    assert_eq!(widget.kind()?, "check");
    Ok(())
}

#[test]
fn back_leads_to_the_question_before_with_its_answer() -> Result<()> {
    with_page("back", &Site::with_host(PAGE)?, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        widget.go_on(By::Mouse)?;
        let first = widget.heading()?;
        widget.answer(By::Mouse, &OFFICER)?;
        widget.press(By::Mouse, "Continue")?;
        assert_ne!(widget.heading()?, first);
        widget.press(By::Mouse, "Back")?;
        assert_eq!(widget.heading()?, first);
        widget.heading_gets_focus()?;
        assert_eq!(widget.chosen("role")?.as_deref(), Some("junior-officer"));
        widget.press(By::Mouse, "Back")?;
        assert_eq!(widget.kind()?, "start");
        Ok(())
    })
}

#[test]
fn back_leads_from_the_advice_through_every_page_to_the_start() -> Result<()> {
    with_page("all-the-way-back", &Site::with_host(PAGE)?, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        let asked = widget.answer_until("advice", By::Mouse, &OFFICER)?;
        widget.press(By::Mouse, "Back")?;
        assert_eq!(widget.kind()?, "check");
        for questions in asked.iter().rev() {
            widget.press(By::Mouse, "Back")?;
            assert_eq!(widget.questions()?, *questions);
        }
        widget.press(By::Mouse, "Back")?;
        assert_eq!(widget.kind()?, "start");
        Ok(())
    })
}

#[test]
fn start_again_puts_all_answers_away() -> Result<()> {
    with_page("start-again", &Site::with_host(PAGE)?, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        widget.answer_until("advice", By::Mouse, &OFFICER)?;
        widget.press(By::Mouse, "Start again")?;
        assert_eq!((widget.kind()?.as_str(), widget.answers()?.as_str()), ("start", "{}"));
        widget.go_on(By::Mouse)?;
        assert_eq!(widget.chosen("role")?, None);
        Ok(())
    })
}
