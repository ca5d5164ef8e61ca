//! The code panics while it draws. No page of this instance is drawn any more, so that every element tells; none of the
//! answers is lost.

use serde_json::json;

use crate::Result;
use crate::browser::with_page;
use crate::page::Page;
use crate::people::{MEMBER, OFFICER};
use crate::site::Site;
use crate::stories::failures::{fails, try_again};
use crate::widget::{By, Widget};

const PAGE: &str = r#"
    <even-hand id="one" protocol="havant"><p>Ask the monitoring officer.</p></even-hand>
    <even-hand id="two" protocol="havant"><p>Ask the monitoring officer.</p></even-hand>"#;

/// As long as `seen.breaks` counts down, the browser refuses to put elements into an element's pages, which the code
/// takes for impossible.
const BREAKABLE: &str = "{
    seen.breaks = 0;
    const within = node => node.getRootNode() instanceof ShadowRoot || !node.isConnected;
    for (const name of ['insertBefore', 'appendChild']) {
        const real = Node.prototype[name];
        Node.prototype[name] = function (...nodes) {
            if (seen.breaks > 0 && within(this)) {
                seen.breaks -= 1;
                throw new Error('broken by the test');
            }
            return real.apply(this, nodes);
        };
    }
}";

fn told(story: &str, before: &str, tell: impl FnOnce(&Page, &Widget, &Widget) -> Result<()>) -> Result<()> {
    with_page(&format!("panic-{story}"), &Site::with_host(PAGE)?, |page| {
        page.before_scripts(&format!("{BREAKABLE}\n{before}"))?;
        page.open("host.html")?;
        tell(page, &page.widget("#one"), &page.widget("#two"))
    })
}

/// Something is pressed, and the drawing of what comes next panics.
fn break_on(widget: &Widget, button: &str) -> Result<()> {
    widget.page.script("seen.breaks = 1", &json!([]))?;
    widget.only_press(By::Mouse, button)?;
    let page = widget.page;
    page.wait_for("a panic", || Ok(widget.failure()?.is_some_and(|(reason, _)| reason == "panic")))?;
    assert_eq!(page.script("return seen.breaks", &json!([]))?, 0);
    Ok(())
}

#[test]
fn every_element_tells_and_goes_on_from_its_answers() -> Result<()> {
    told("once", "", |page, one, two| {
        page.ready("#one")?.answer_until("check", By::Mouse, &OFFICER)?;
        page.ready("#two")?.answer_until("advice", By::Mouse, &MEMBER)?;
        let (answers, advice) = (one.answers()?, two.text()?);
        break_on(one, "Get my advice")?;
        fails(page, one, "panic")?;
        fails(page, two, "panic")?;
        assert!(
            one.focus_is_on("[data-failure]")? || one.focus_is_on("[data-failure] *")?,
            "the focus is on {}",
            one.focus()?
        );
        assert!(
            one.failure()?.is_some_and(|(_, text)| text.contains("answers are still here")),
            "{:?}",
            one.failure()?
        );
        assert_eq!(one.answers()?, answers, "answers are lost in the panic");

        try_again(page, one)?;
        page.wait_for("the code for the advice", || Ok(one.kind()? != "waiting"))?;
        assert_eq!(one.answers()?, answers, "answers are lost by trying again");
        assert!(["check", "advice"].contains(&one.kind()?.as_str()), "{}", one.kind()?);
        one.answer_until("advice", By::Mouse, &OFFICER)?;
        assert!(one.marked("data-verdict")?.contains("get-authority-first"));
        fails(page, two, "panic")?;
        try_again(page, two)?;
        assert_eq!(two.text()?, advice);
        Ok(())
    })
}

#[test]
fn in_the_middle_it_goes_on_at_the_same_question() -> Result<()> {
    told("middle", "", |page, one, _| {
        page.ready("#one")?.go_on(By::Mouse)?;
        one.answer(By::Mouse, &OFFICER)?;
        one.press(By::Mouse, "Continue")?;
        let (questions, answers) = (one.questions()?, one.answers()?);
        one.answer(By::Mouse, &OFFICER)?;
        break_on(one, "Continue")?;
        try_again(page, one)?;
        assert_eq!((one.questions()?, one.answers()?), (questions, answers));
        one.answer_until("advice", By::Mouse, &OFFICER)?;
        Ok(())
    })
}

#[test]
fn answers_that_lead_to_a_panic_again_are_given_up() -> Result<()> {
    told("again", "", |page, one, _| {
        page.ready("#one")?.answer_until("check", By::Mouse, &OFFICER)?;
        break_on(one, "Get my advice")?;
        // Both the first page and the one that the answers lead to would do.
        page.script("seen.breaks = 1", &json!([]))?;
        one.only_press(By::Mouse, "Try again")?;
        page.wait_for("the second panic", || {
            let told = page.seen("events")?;
            Ok(told.iter().filter(|event| event["id"] == "one" && event["detail"]["reason"] == "panic").count() == 2)
        })?;
        fails(page, one, "panic")?;
        try_again(page, one)?;
        one.answer_until("advice", By::Mouse, &OFFICER)?;
        Ok(())
    })
}

#[test]
fn at_the_very_first_page() -> Result<()> {
    told("first", "seen.breaks = 1", |page, one, two| {
        fails(page, one, "panic")?;
        page.wait_for("the other", || Ok(two.failure()?.is_some() || two.kind()? == "start"))?;
        try_again(page, one)?;
        one.answer_until("advice", By::Mouse, &OFFICER)?;
        Ok(())
    })
}

/// A listener of the page around that throws is that page's own matter.
#[test]
fn a_page_that_throws_in_a_listener_breaks_nothing() -> Result<()> {
    let throws = "for (const name of ['ready', 'question', 'advice']) {
        document.addEventListener(`evenhand-${name}`, () => { throw new Error('of the page around') });
    }";
    told("listener", throws, |page, one, _| {
        page.ready("#one")?.answer_until("advice", By::Mouse, &OFFICER)?;
        assert_eq!(one.failure()?, None);
        Ok(())
    })
}
