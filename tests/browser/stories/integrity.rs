//! The checksum of even-hand.js stands for everything that it loads: of each file, not one byte may be another.

use serde_json::{Value, json};

use crate::Result;
use crate::browser::with_page;
use crate::page::Page;
use crate::people::OFFICER;
use crate::site::Site;
use crate::widget::{By, Widget};

/// A page that includes the module with its checksum, as integrity.json has it.
fn site() -> Result<Site> {
    let site = Site::new()?;
    let sums: Value = serde_json::from_slice(&site.built("integrity.json")?)?;
    let sum = sums["even-hand.js"].as_str().ok_or("no checksum of even-hand.js")?;
    site.file(
        "host.html",
        format!(
            "<!doctype html><html lang=\"en-GB\"><title>Host</title>\
             <script type=\"module\" src=\"even-hand.js\" integrity=\"{sum}\"></script>\
             <even-hand id=\"it\" protocol=\"havant\" state=\"hash\"><p>Ask.</p></even-hand>"
        ),
    );
    Ok(site)
}

/// Serves the file with one byte changed, as something that would run or be drawn all the same where it can be.
fn change(site: &Site, name: &str) -> Result<()> {
    let mut bytes = site.built(name)?;
    match name {
        // A section of its own, which WebAssembly takes no notice of.
        _ if name.ends_with(".wasm") => bytes.extend([0, 2, 1, b'x']),
        _ => bytes.push(b'\n'),
    }
    site.file(name, bytes);
    Ok(())
}

fn reasons(page: &Page) -> Result<Vec<String>> {
    let errors = page.seen("events")?.into_iter().filter(|event| event["name"] == "evenhand-error");
    Ok(errors.map(|event| event["detail"]["reason"].as_str().unwrap_or_default().to_owned()).collect())
}

/// It does not run, the page's own contacts show, and the error names the file.
fn is_refused(page: &Page, widget: &Widget, name: &str, reason: &str) -> Result<()> {
    page.wait_for("the message", || Ok(widget.failure()?.is_some()))?;
    assert_eq!(widget.failure()?.map(|(reason, _)| reason).as_deref(), Some(reason), "{name}");
    assert!(widget.fallback_is_shown()?, "{name}");
    let told = page.seen("events")?.into_iter().find(|event| event["name"] == "evenhand-error");
    let message = told.ok_or("no error")?["detail"]["message"].to_string();
    assert!(message.contains(name), "{message}");
    Ok(())
}

#[test]
fn unchanged_files_run() -> Result<()> {
    with_page("integrity-kept", &site()?, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        widget.answer_until("advice", By::Mouse, &OFFICER)?;
        widget.only_press(By::Mouse, "Copy as text")?;
        page.wait_for("it to be said", || {
            Ok(!widget.text_of("return find('.eh-section-record [data-kept]').textContent")?.is_empty())
        })?;
        assert!(
            page.script("return location.hash.length > 10 && !document.querySelector('link')", &json!([]))? == true
        );
        assert_eq!((page.seen("errors")?, reasons(page)?), (vec![], vec![]));
        Ok(())
    })
}

#[test]
fn a_changed_file_is_refused() -> Result<()> {
    for (name, reason) in [("widget.js", "code"), ("widget_bg.wasm", "code"), ("evenhand.css", "styles")] {
        let site = site()?;
        change(&site, name)?;
        with_page(&format!("integrity-{name}"), &site, |page| {
            page.open("host.html")?;
            is_refused(page, &page.widget("#it"), name, reason)
        })?;
    }
    Ok(())
}

#[test]
fn a_changed_part_for_later_is_refused_when_it_is_needed() -> Result<()> {
    let site = site()?;
    for name in ["advice.wasm", "keep.js", "history.js"] {
        change(&site, name)?;
    }
    with_page("integrity-later", &site, |page| {
        page.open("host.html")?;
        let widget = page.widget("#it");
        page.wait_for("the start page", || Ok(widget.kind()? == "start"))?;
        page.wait_for("word of the history", || Ok(reasons(page)?.contains(&"state".to_owned())))?;
        widget.answer_until("check", By::Mouse, &OFFICER)?;
        widget.only_press(By::Mouse, "Get my advice")?;
        page.wait_for("the message", || Ok(widget.failure()?.is_some()))?;
        assert_eq!(widget.failure()?.map(|(reason, _)| reason).as_deref(), Some("advice"));
        site.file("advice.wasm", site.built("advice.wasm")?);
        widget.press_where(By::Mouse, "element.innerText.trim() === args[0]", "Try again")?;
        page.wait_for("the advice", || Ok(widget.kind()? == "advice"))?;
        widget.only_press(By::Mouse, "Copy as text")?;
        page.wait_for("word of keep.js", || Ok(reasons(page)?.last().is_some_and(|reason| reason == "code")))
    })
}

/// A copy that a browser has kept from before is fetched anew, and nobody notices.
#[test]
fn a_stale_copy_is_fetched_anew() -> Result<()> {
    let site = site()?;
    site.like_a_real_server();
    for name in ["evenhand.css", "widget_bg.wasm"] {
        change(&site, name)?;
    }
    with_page("integrity-stale", &site, |page| {
        page.open("host.html")?;
        let widget = page.widget("#it");
        page.wait_for("the message", || Ok(widget.failure()?.is_some()))?;
        for name in ["evenhand.css", "widget_bg.wasm"] {
            site.file(name, site.built(name)?);
        }
        page.open("host.html")?;
        page.ready("#it")?;
        Ok(())
    })
}
