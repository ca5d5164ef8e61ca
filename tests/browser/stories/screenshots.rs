//! Pictures of every kind of page, for a person to look at: `cargo test --test browser -- screenshots`.

use std::collections::BTreeSet;

use crate::Result;
use crate::browser::with_page;
use crate::look::Look;
use crate::packs;
use crate::page::Page;
use crate::people::{FOR_MEMBERS, FOR_OFFICERS, MEMBER, OFFICER};
use crate::site::Site;
use crate::tour;
use crate::widget::By;

const WIDTHS: [u32; 3] = [320, 768, 1280];

#[test]
fn screenshots_of_every_kind_of_page() -> Result<()> {
    tour::every_pack(|pack, site, stops| {
        with_page(&format!("screenshots-{}", pack.id), site, |page| {
            page.open("host.html")?;
            let widget = page.ready("#it")?;
            for stop in stops {
                stop.go(&widget)?;
                pictures(page, &format!("{}-{}", pack.id, stop.name))?;
            }
            Ok(())
        })
    })
}

#[test]
fn screenshots_of_the_demo() -> Result<()> {
    with_page("screenshots-demo", &Site::new()?, |page| {
        page.open("index.html")?;
        let (officers, members) = (page.ready(FOR_OFFICERS)?, page.ready(FOR_MEMBERS)?);
        pictures(page, "demo-start")?;
        officers.answer_until("advice", By::Mouse, &OFFICER)?;
        members.answer_until("check", By::Mouse, &MEMBER)?;
        pictures(page, "demo-advice")
    })
}

/// The list of all packs, with and without an error, and the start pages of what is no whole protocol.
#[test]
fn screenshots_of_choosing() -> Result<()> {
    let site = Site::with_host(r#"<meta name="color-scheme" content="light dark"><even-hand id="it"></even-hand>"#)?;
    with_page("screenshots-choosing", &site, |page| {
        page.open("host.html")?;
        let widget = page.widget("#it");
        page.wait_for("the list", || Ok(widget.kind()? == "choose"))?;
        pictures(page, "choose")?;
        widget.only_press(By::Mouse, "Continue")?;
        page.wait_for("an error", || widget.focus_is_on("[role=alert]"))?;
        pictures(page, "choose-error")?;
        let mut kinds = BTreeSet::new();
        for pack in widget.options("protocol")? {
            let kind = packs::named(&pack)?.protocol.about.kind;
            if kinds.insert(kind) {
                widget.choose(By::Mouse, "protocol", &pack)?;
                widget.press(By::Mouse, "Continue")?;
                pictures(page, &format!("chosen-{pack}"))?;
                widget.press(By::Mouse, "Choose another protocol")?;
            }
        }
        Ok(())
    })
}

/// What is closed on other pictures: a question's reasons, and the clauses behind the first steps of each list.
#[test]
fn screenshots_of_why() -> Result<()> {
    let host = "<meta name=color-scheme content='light dark'>
        <even-hand id=it protocol=havant clause-link='/constitution.pdf#{clause}'></even-hand>";
    with_page("screenshots-why", &Site::with_host(host)?, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        let given = |count: usize| serde_json::Value::Object(OFFICER[..count].iter().map(pair).collect());
        let open = "all('form .eh-details, li:first-child > .eh-why-here, [data-contact] > .eh-why-here')
            .forEach(details => details.open = true)";
        widget.set_answers(&given(4))?;
        widget.script(open, &serde_json::json!([]))?;
        pictures(page, "why-asked")?;
        widget.set_answers(&given(OFFICER.len()))?;
        widget.script(open, &serde_json::json!([]))?;
        pictures(page, "why-opened")
    })
}

fn pair((question, answer): &(&str, &str)) -> (String, serde_json::Value) {
    ((*question).to_owned(), (*answer).into())
}

#[test]
fn screenshots_of_a_failure() -> Result<()> {
    let site = Site::with_host(
        r#"<meta name="color-scheme" content="light dark"><even-hand id="it" protocol="nowhere"><p>Ask the office.</p></even-hand>"#,
    )?;
    with_page("screenshots-failure", &site, |page| {
        page.open("host.html")?;
        let widget = page.widget("#it");
        page.wait_for("the message", || Ok(widget.failure()?.is_some()))?;
        pictures(page, "failure")
    })
}

fn pictures(page: &Page, name: &str) -> Result<()> {
    for width in WIDTHS {
        page.size(width, 900)?;
        for look in Look::SCREEN {
            page.look(look)?;
            page.screenshot(&format!("{name}-{width}-{}", look.id()))?;
        }
    }
    Ok(())
}
