//! What the page around the element gets to know.

use serde_json::{Value, json};

use crate::Result;
use crate::browser::with_page;
use crate::packs;
use crate::people::OFFICER;
use crate::site::Site;
use crate::widget::By;

const PAGE: &str = r#"<even-hand id="it" protocol="havant" audience="officer"></even-hand>"#;

#[test]
fn events_tell_what_is_shown_and_no_answers_but_in_the_advice() -> Result<()> {
    with_page("events", &Site::with_host(PAGE)?, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        page.wait_for("the first event", || Ok(!page.seen("events")?.is_empty()))?;
        let asked = widget.answer_until("advice", By::Mouse, &OFFICER)?;
        page.wait_for("the last event", || {
            Ok(page.seen("events")?.last().is_some_and(|event| event["name"] == "evenhand-advice"))
        })?;
        let events = page.seen("events")?;
        for event in &events {
            let shape = ["tag", "id", "bubbles", "composed", "cancelable", "frozen"].map(|key| event[key].clone());
            assert_eq!(
                shape,
                [json!("even-hand"), json!("it"), true.into(), true.into(), false.into(), true.into()],
                "{event}"
            );
        }

        let names: Vec<&str> = events.iter().filter_map(|event| event["name"].as_str()).collect();
        let questions: Vec<&str> = asked.iter().map(|_| "evenhand-question").collect();
        assert_eq!(names, [&["evenhand-ready"], &*questions, &["evenhand-advice"]].concat());

        for (event, questions) in events[1..].iter().zip(&asked) {
            assert_eq!(event["detail"]["questions"], json!(questions));
            assert!(event["detail"]["atMost"].is_u64(), "{event}");
            assert_eq!(event["detail"].as_object().map(|detail| detail.len()), Some(2), "{event}");
        }
        let details: String = events[..events.len() - 1].iter().map(|event| event["detail"].to_string()).collect();
        for (_, answer) in OFFICER.iter().filter(|(_, answer)| answer.len() > 3) {
            assert!(!details.contains(answer), "the answer `{answer}` is in {details}");
        }

        let advice = &events[events.len() - 1]["detail"];
        assert_eq!(*advice, serde_json::from_str::<Value>(&widget.text_of("return JSON.stringify(host.advice)")?)?);
        assert_eq!(advice["verdict"], "get-authority-first");
        assert_eq!(advice["answers"]["outsiders"], "not-sure");
        Ok(())
    })
}

#[test]
fn setting_answers_from_outside_leads_as_far_as_they_go() -> Result<()> {
    let scenario = packs::answers(packs::named("havant")?.scenarios.first().ok_or("no scenario")?);
    with_page("set-answers", &Site::with_host(PAGE)?, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        widget.set_answers(&json!({ "role": "junior-officer" }))?;
        assert_eq!(widget.questions()?, ["issue"]);
        widget.restart()?;
        assert_eq!(widget.answers()?, "{}");
        widget.set_answers(&scenario.into())?;
        assert_eq!(widget.kind()?, "advice");
        let elsewhere = "return document.activeElement === document.body";
        assert_eq!(page.script(elsewhere, &json!([]))?, true, "the focus was drawn into the widget");
        Ok(())
    })
}

#[test]
fn print_may_be_taken_over_by_the_page() -> Result<()> {
    with_page("print", &Site::with_host(PAGE)?, |page| {
        page.before_scripts("seen.printed = 0; print = () => { top.seen.printed += 1 }")?;
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        widget.answer_until("advice", By::Mouse, &OFFICER)?;
        let print = "element.dataset.keep === 'print'";
        widget.press_where(By::Mouse, print, "print")?;
        page.wait_for("it to print", || Ok(page.script("return seen.printed", &json!([]))? == 1))?;
        page.script("document.addEventListener('evenhand-action', event => event.preventDefault())", &json!([]))?;
        widget.press_where(By::Keyboard, print, "print")?;
        page.wait_for("the second event", || {
            Ok(page.seen("events")?.iter().filter(|event| event["name"] == "evenhand-action").count() == 2)
        })?;
        assert_eq!(page.script("return seen.printed", &json!([]))?, 1, "printed although the page wants to do it");
        let events = page.seen("events")?;
        let action = events.iter().find(|event| event["name"] == "evenhand-action").ok_or("no event")?;
        assert_eq!((&action["detail"], &action["cancelable"]), (&json!({ "kind": "print" }), &json!(true)));
        Ok(())
    })
}

#[test]
fn attributes_that_cannot_be_are_told_and_left_out() -> Result<()> {
    let page = r#"<even-hand id="it" protocol="havant" audience="martian" start="../x" heading-level="9"></even-hand>"#;
    with_page("attributes", &Site::with_host(page)?, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        page.wait_for("three complaints", || {
            Ok(page.seen("events")?.iter().filter(|event| event["detail"]["reason"] == "attribute").count() == 3)
        })?;
        let messages: String =
            page.seen("events")?.iter().map(|event| event["detail"]["message"].to_string()).collect();
        for part in ["martian", "officer, member", "../x", "party-group", "heading-level"] {
            assert!(
                messages.contains(part) || part == "officer, member" && messages.contains("member, officer"),
                "{part}: {messages}"
            );
        }
        assert_eq!(widget.failure()?, None);
        widget.answer_until("advice", By::Mouse, &OFFICER)?;
        Ok(())
    })
}

#[test]
fn slips_in_attributes_are_told_and_what_is_not_ours_is_left_alone() -> Result<()> {
    let page = r#"<even-hand id="it" class="a" style="color: red" dir="ltr" lang="en" hidden="" data-protocol="x" onclick=""
        aria-label="it" _ngcontent-abc="" protcol="merton" heading_level="3" dirctory="/people.json" theme="darkish"
        font="inherit" loading="eagr" protocol="havant"></even-hand>"#;
    with_page("attribute-slips", &Site::with_host(page)?, |page| {
        page.open("host.html")?;
        page.script("document.querySelector('#it').hidden = false", &json!([]))?;
        page.ready("#it")?;
        let mut messages = Vec::new();
        for event in page.seen("events")? {
            if event["detail"]["reason"] == "attribute" {
                messages.push(event["detail"]["message"].as_str().unwrap_or_default().to_owned());
            }
        }
        messages.sort();
        let starts = ["dirctory=", "heading_level=", "loading=\"eagr\"", "protcol=", "theme=\"darkish\""];
        assert_eq!(messages.len(), starts.len(), "{messages:#?}");
        for (message, start) in messages.iter().zip(starts) {
            assert!(message.starts_with(&format!("the attribute {start}")), "{message}");
        }
        assert!(messages.iter().any(|message| message.ends_with("is ignored: it can be auto, light, dark")));
        assert!(messages.iter().any(|message| message.contains("it can be protocol, audience, start, heading-level")));
        Ok(())
    })
}

#[test]
fn attributes_are_followed_after_the_start() -> Result<()> {
    with_page("attributes-change", &Site::with_host(PAGE)?, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        widget.press(By::Mouse, "Start now")?;
        widget.choose(By::Mouse, "role", "junior-officer")?;
        widget.press(By::Mouse, "Continue")?;
        let level = "return find('[data-heading]').localName";
        assert_eq!(widget.text_of(level)?, "h2");
        widget.script("host.headingLevel = 3", &json!([]))?;
        page.wait_for("the heading's level", || Ok(widget.text_of(level)? == "h3"))?;
        assert_eq!(
            (widget.questions()?, widget.answers()?.as_str()),
            (vec!["issue".to_owned()], r#"{"role":"junior-officer"}"#)
        );
        widget.leave(|| widget.script("host.setAttribute('start', 'conduct')", &json!([])).map(drop))?;
        assert_eq!(widget.kind()?, "start");
        widget.script("host.protocol = 'nowhere'", &json!([]))?;
        page.wait_for("a message", || Ok(widget.failure()?.is_some()))?;
        widget.script("host.protocol = 'havant'", &json!([]))?;
        page.ready("#it")?;
        assert_eq!(widget.failure()?, None);
        Ok(())
    })
}
