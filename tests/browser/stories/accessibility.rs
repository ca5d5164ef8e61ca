//! axe has nothing to say about any page, in any look.

use crate::Result;
use crate::axe;
use crate::browser::with_page;
use crate::look::Look;
use crate::page::Page;
use crate::people::{FOR_MEMBERS, FOR_OFFICERS, MEMBER, OFFICER};
use crate::site::Site;
use crate::tour;
use crate::widget::By;

#[test]
fn every_kind_of_page() -> Result<()> {
    tour::every_pack(|pack, site, stops| {
        with_page(&format!("axe-{}", pack.id), site, |page| {
            page.open("host.html")?;
            axe::load(page)?;
            let widget = page.ready("#it")?;
            let mut found = Vec::new();
            for stop in stops {
                stop.go(&widget)?;
                found.extend(violations(page, &stop.name, "#it")?);
            }
            assert!(found.is_empty(), "{}", found.join("\n"));
            Ok(())
        })
    })
}

#[test]
fn the_whole_demo() -> Result<()> {
    with_page("axe-demo", &Site::new()?, |page| {
        page.open("index.html")?;
        axe::load(page)?;
        let (officers, members) = (page.ready(FOR_OFFICERS)?, page.ready(FOR_MEMBERS)?);
        let mut found = violations(page, "start", "html")?;
        officers.answer_until("advice", By::Mouse, &OFFICER)?;
        members.answer_until("check", By::Mouse, &MEMBER)?;
        found.extend(violations(page, "advice", "html")?);
        assert!(found.is_empty(), "{}", found.join("\n"));
        Ok(())
    })
}

#[test]
fn a_message_of_failure() -> Result<()> {
    let site = Site::with_host(
        r#"<meta name="color-scheme" content="light dark"><even-hand id="it" protocol="nowhere"><p>Ask the office.</p></even-hand>"#,
    )?;
    with_page("axe-failure", &site, |page| {
        page.open("host.html")?;
        axe::load(page)?;
        let widget = page.widget("#it");
        page.wait_for("the message", || Ok(widget.failure()?.is_some()))?;
        // axe takes the ground of a page that says nothing of it to be white, also in the dark.
        page.script("document.documentElement.style.background = 'Canvas'", &serde_json::json!([]))?;
        let found = violations(page, "failure", "#it")?;
        assert!(found.is_empty(), "{}", found.join("\n"));
        Ok(())
    })
}

/// axe sees into the shadow root, and what is wrong there: otherwise the stories above would show nothing.
#[test]
fn a_fault_would_be_found() -> Result<()> {
    with_page("axe-sees", &Site::new()?, |page| {
        page.open("index.html")?;
        axe::load(page)?;
        let widget = page.ready(FOR_OFFICERS)?;
        widget.press(By::Mouse, "Start now")?;
        widget.script("find('label').removeAttribute('for')", &serde_json::json!([]))?;
        let found = axe::check(page, FOR_OFFICERS)?.violations;
        assert!(found.iter().any(|fault| fault.starts_with("label:")), "{found:?}");
        Ok(())
    })
}

fn violations(page: &Page, stop: &str, selector: &str) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for look in Look::SCREEN {
        page.look(look)?;
        let report = axe::check(page, selector)?;
        assert!(report.nodes > 3, "{stop}, {}: axe has looked at {} elements", look.id(), report.nodes);
        found.extend(report.violations.iter().map(|fault| format!("{stop}, {}: {fault}", look.id())));
    }
    Ok(found)
}
