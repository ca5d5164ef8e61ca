//! Script, WebAssembly or styles do not come or may not run: every element says so, and its fallback is there.

use crate::Result;
use crate::browser::with_page;
use crate::page::Page;
use crate::people::OFFICER;
use crate::site::{Fault, STRICT, Site};
use crate::stories::failures::{fails, try_again};
use crate::widget::By;

const PAGE: &str = r#"
    <even-hand id="one" protocol="havant"><p>Ask the monitoring officer.</p></even-hand>
    <even-hand id="two" protocol="havant"><p>Ask the monitoring officer.</p></even-hand>"#;

/// What goes wrong with which file, under a name, and the reason that is given for it.
type Case<'a> = (&'a str, &'a str, Fault, &'a str);

/// A file goes wrong, and then not: both elements tell, and both can be tried again.
fn check(story: &str, cases: &[Case]) -> Result<()> {
    with_page(&format!("failure-{story}"), &Site::with_host(PAGE)?, |page| {
        for (name, file, fault, reason) in cases {
            let site = Site::with_host(PAGE)?;
            site.fault(file, fault.clone());
            page.turn_to(&site);
            check_one(page, &site, file, reason).map_err(|error| format!("{name}: {error}"))?;
        }
        Ok(())
    })
}

fn check_one(page: &Page, site: &Site, file: &str, reason: &str) -> Result<()> {
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
    one.press(By::Mouse, "Start now")?;
    two.press(By::Mouse, "Start now")
}

#[test]
fn the_code_is_not_there() -> Result<()> {
    check(
        "missing",
        &[
            ("glue", "widget.js", Fault::Status(404), "code"),
            ("wasm", "widget_bg.wasm", Fault::Status(404), "code"),
            ("styles", "evenhand.css", Fault::Status(404), "styles"),
        ],
    )
}

#[test]
fn something_else_comes_in_place_of_the_code() -> Result<()> {
    let page = Fault::Instead("text/html", "<!doctype html><title>Log in</title>".to_owned());
    let broken = Fault::Instead("text/javascript", "export const".to_owned());
    check(
        "instead-of-code",
        &[
            ("glue", "widget.js", page.clone(), "code"),
            ("broken glue", "widget.js", broken, "code"),
            ("wasm", "widget_bg.wasm", page.clone(), "code"),
            ("styles", "evenhand.css", page, "styles"),
        ],
    )
}

#[test]
fn the_code_is_cut_off() -> Result<()> {
    check("cut-off", &[("glue", "widget.js", Fault::Cut, "code"), ("wasm", "widget_bg.wasm", Fault::Cut, "code")])
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
        page.open("host.html")?;
        let widget = page.widget("#one");
        page.wait_for("the request", || Ok(site.requests().iter().any(|name| name == "widget_bg.wasm")))?;
        assert!(widget.fallback_is_shown()?);
        assert_eq!((widget.kind()?.as_str(), widget.failure()?), ("", None));
        Ok(())
    })
}
