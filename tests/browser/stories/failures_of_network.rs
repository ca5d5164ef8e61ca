//! The network is slow, or gone. The element's patience is shortened, since a test has less.

use serde_json::json;

use crate::Result;
use crate::browser::with_page;
use crate::packs;
use crate::page::Page;
use crate::people::OFFICER;
use crate::site::{Fault, Site};
use crate::stories::failures::{fails, try_again};
use crate::widget::By;

const PAGE: &str = r#"
    <even-hand id="bad" protocol="other"><p>Ask the monitoring officer.</p></even-hand>
    <even-hand id="good" protocol="havant"><p>Ask the monitoring officer.</p></even-hand>"#;

/// A second of the page's lasts a thirtieth.
const HASTE: &str = "{
    const [later, timeout] = [setTimeout, AbortSignal.timeout.bind(AbortSignal)];
    globalThis.setTimeout = (run, time, ...more) => later(run, time / 30, ...more);
    AbortSignal.timeout = time => timeout(time / 30);
}";

fn told(story: &str, file: &str, fault: Fault, tell: impl FnOnce(&Page, &Site) -> Result<()>) -> Result<()> {
    let site = Site::with_host(PAGE)?;
    site.pack("other", &packs::named("havant")?);
    site.fault(file, fault);
    with_page(&format!("failure-{story}"), &site, |page| {
        page.before_scripts(HASTE)?;
        page.open("host.html")?;
        tell(page, &site)
    })
}

#[test]
fn a_slow_pack_is_waited_for_and_the_wait_is_spoken_of() -> Result<()> {
    told("slow", "protocols/other.json", Fault::Stall, |page, _| {
        let (bad, good) = (page.widget("#bad"), page.ready("#good")?);
        let status = "return find('[role=status]').innerText";
        page.wait_for("a word", || Ok(!bad.text_of(status)?.is_empty()))?;
        assert!(bad.text_of(status)?.contains("longer than usual"), "{}", bad.text_of(status)?);
        assert!(bad.fallback_is_shown()?);
        good.answer_until("check", By::Mouse, &OFFICER)?;
        Ok(())
    })
}

#[test]
fn what_never_comes_is_given_up() -> Result<()> {
    for (file, good_too) in [("protocols/other.json", false), ("evenhand.css", true), ("widget_bg.wasm", true)] {
        told(&format!("stall-{good_too}"), file, Fault::Stall, |page, site| {
            let (bad, good) = (page.widget("#bad"), page.widget("#good"));
            fails(page, &bad, "timeout")?;
            if good_too {
                fails(page, &good, "timeout")?;
            } else {
                page.ready("#good")?;
            }
            site.mend();
            try_again(page, &bad)
        })
        .map_err(|error| format!("{file}: {error}"))?;
    }
    Ok(())
}

#[test]
fn a_cut_connection() -> Result<()> {
    for (story, fault) in [("cut", Fault::Cut), ("gone", Fault::Gone)] {
        told(story, "protocols/other.json", fault, |page, site| {
            let bad = page.widget("#bad");
            fails(page, &bad, "network")?;
            page.ready("#good")?;
            site.mend();
            try_again(page, &bad)
        })?;
    }
    Ok(())
}

#[test]
fn offline() -> Result<()> {
    let site = Site::with_host(PAGE)?;
    site.pack("other", &packs::named("havant")?);
    with_page("failure-offline", &site, |page| {
        page.open("host.html")?;
        let (bad, good) = (page.ready("#bad")?, page.ready("#good")?);
        // Once it is there, nothing is missing.
        page.offline(true)?;
        good.answer_until("advice", By::Mouse, &OFFICER)?;
        bad.script("host.protocol = 'lost'", &json!([]))?;
        fails(page, &bad, "network")?;
        site.pack("lost", &packs::named("havant")?);
        page.offline(false)?;
        try_again(page, &bad)
    })
}
