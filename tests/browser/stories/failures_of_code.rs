//! Script, WebAssembly or styles do not come or may not run: every element says so, and its fallback is there.

use crate::Result;
use crate::chromium::with_page;
use crate::people::OFFICER;
use crate::site::{Fault, STRICT, Site};
use crate::stories::failures::{fails, try_again};
use crate::widget::By;

const PAGE: &str = r#"
    <even-hand id="one" protocol="havant"><p>Ask the monitoring officer.</p></even-hand>
    <even-hand id="two" protocol="havant"><p>Ask the monitoring officer.</p></even-hand>"#;

/// A file goes wrong, and then not: both elements tell, and both can be tried again.
fn check(story: &str, file: &str, fault: Fault, reason: &str) -> Result<()> {
    let site = Site::with_host(PAGE)?;
    site.fault(file, fault);
    with_page(&format!("failure-{story}"), &site, |page| {
        page.open("host.html")?;
        let (one, two) = (page.widget("#one"), page.widget("#two"));
        fails(page, &one, reason)?;
        fails(page, &two, reason)?;
        let told = page.complaints()?;
        assert!(told.iter().any(|told| told.contains("even-hand>") && told.contains(file)), "{told:?}");
        site.mend();
        try_again(page, &one)?;
        fails(page, &two, reason)?;
        try_again(page, &two)?;
        one.answer_until("check", By::Mouse, &OFFICER)?;
        two.answer_until("check", By::Mouse, &OFFICER)?;
        Ok(())
    })
}

#[test]
fn the_code_is_not_there() -> Result<()> {
    check("glue-missing", "widget.js", Fault::Status(404), "code")?;
    check("wasm-missing", "widget_bg.wasm", Fault::Status(404), "code")
}

#[test]
fn something_else_comes_in_place_of_the_code() -> Result<()> {
    let page = "<!doctype html><title>Log in</title>".to_owned();
    check("glue-page", "widget.js", Fault::Instead("text/html", page.clone()), "code")?;
    check("glue-broken", "widget.js", Fault::Instead("text/javascript", "export const".to_owned()), "code")?;
    check("wasm-page", "widget_bg.wasm", Fault::Instead("text/html", page), "code")
}

#[test]
fn the_code_is_cut_off() -> Result<()> {
    check("glue-cut", "widget.js", Fault::Cut, "code")?;
    check("wasm-cut", "widget_bg.wasm", Fault::Cut, "code")
}

#[test]
fn the_styles_are_not_there() -> Result<()> {
    check("styles-missing", "evenhand.css", Fault::Status(404), "styles")?;
    check("styles-page", "evenhand.css", Fault::Instead("text/html", "<p>Log in".to_owned()), "styles")
}

/// Old servers know no type for WebAssembly.
#[test]
fn another_media_type_does_not_matter() -> Result<()> {
    for media in ["application/octet-stream", "text/plain"] {
        let site = Site::with_host(PAGE)?;
        site.fault("widget_bg.wasm", Fault::Type(media));
        with_page("wasm-type", &site, |page| {
            page.open("host.html")?;
            page.ready("#one")?.answer_until("check", By::Mouse, &OFFICER)?;
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn the_policy_forbids_webassembly() -> Result<()> {
    let site = Site::with_host(PAGE)?;
    site.policy(&STRICT.replace(" 'wasm-unsafe-eval'", ""));
    with_page("failure-no-wasm", &site, |page| {
        page.open("host.html")?;
        for id in ["#one", "#two"] {
            fails(page, &page.widget(id), "code")?;
        }
        Ok(())
    })
}

/// Everything that even-hand.js imports at once is allowed, and nothing that it imports later.
#[test]
fn the_policy_forbids_the_code() -> Result<()> {
    let site = Site::with_host(PAGE)?;
    let modules = ["even-hand.js", "load.js", "trouble.js"].map(|name| format!("{}{name}", site.address)).join(" ");
    site.policy(&STRICT.replace("script-src 'self'", &format!("script-src {modules}")));
    with_page("failure-no-code", &site, |page| {
        page.open("host.html")?;
        fails(page, &page.widget("#one"), "code")?;
        fails(page, &page.widget("#two"), "code")
    })
}

#[test]
fn the_policy_forbids_to_fetch() -> Result<()> {
    let site = Site::with_host(PAGE)?;
    site.policy(&STRICT.replace("connect-src 'self'", ""));
    with_page("failure-no-fetch", &site, |page| {
        page.open("host.html")?;
        fails(page, &page.widget("#one"), "network")
    })
}

/// Without the module there is no element and nobody to tell: the children are simply content of the page.
#[test]
fn without_the_module_the_fallback_is_there() -> Result<()> {
    for fault in [Fault::Status(404), Fault::Instead("text/javascript", "throw 1".to_owned()), Fault::Gone] {
        let site = Site::with_host(PAGE)?;
        site.fault("even-hand.js", fault);
        with_page("failure-no-module", &site, |page| {
            page.open("host.html")?;
            for id in ["#one", "#two"] {
                assert!(page.widget(id).fallback_is_shown()?);
            }
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn the_fallback_is_there_until_the_widget_is() -> Result<()> {
    let site = Site::with_host(PAGE)?;
    site.fault("widget_bg.wasm", Fault::Stall);
    with_page("fallback-first", &site, |page| {
        page.session.chrome("Page.setLifecycleEventsEnabled", &serde_json::json!({ "enabled": true }))?;
        page.open("host.html")?;
        let widget = page.widget("#one");
        page.wait_for("the request", || Ok(site.requests().iter().any(|name| name == "widget_bg.wasm")))?;
        assert!(widget.fallback_is_shown()?);
        assert_eq!((widget.kind()?.as_str(), widget.failure()?), ("", None));
        Ok(())
    })
}
