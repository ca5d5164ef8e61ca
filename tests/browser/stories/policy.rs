//! Under the strictest policy, with Trusted Types, in a whole journey: not one report.

use crate::Result;
use crate::chromium::with_page;
use crate::people::{FOR_MEMBERS, FOR_OFFICERS, MEMBER, OFFICER};
use crate::site::Site;
use crate::widget::By;

#[test]
fn a_strict_policy_has_nothing_to_report() -> Result<()> {
    with_page("policy", &Site::new()?, |page| {
        page.open("index.html")?;
        let (officers, members) = (page.ready(FOR_OFFICERS)?, page.ready(FOR_MEMBERS)?);
        officers.press(By::Mouse, "Start now")?;
        officers.only_press(By::Mouse, "Continue")?;
        page.wait_for("the error summary", || officers.focus_is_on("[role=alert]"))?;
        officers.answer_until("advice", By::Mouse, &OFFICER)?;
        members.answer_until("advice", By::Mouse, &MEMBER)?;
        officers.press(By::Mouse, "Back")?;
        members.press(By::Mouse, "Start again")?;
        assert_eq!(page.seen("violations")?, [""; 0]);
        assert_eq!(page.seen("errors")?, [""; 0]);
        assert_eq!(page.complaints()?, [""; 0]);
        Ok(())
    })
}

/// The policy is in force, or the story above would show nothing.
#[test]
fn a_breach_of_the_policy_would_be_seen() -> Result<()> {
    with_page("policy-in-force", &Site::new()?, |page| {
        page.open("index.html")?;
        page.ready(FOR_OFFICERS)?;
        let breach = "document.body.setAttribute('style', 'color: red');
            try { document.createElement('p').innerHTML = '<b>!</b>' } catch {}";
        page.script(breach, &serde_json::json!([]))?;
        page.wait_for("two reports", || Ok(page.seen("violations")?.len() >= 2))?;
        Ok(())
    })
}

/// The module may be included with its checksum: a changed file then does not run, and the fallback is there.
#[test]
fn a_checksum_keeps_a_changed_module_out() -> Result<()> {
    let site = Site::new()?;
    with_page("integrity", &site, |page| {
        page.open("index.html")?;
        let script = "return fetch('even-hand.js').then(file => file.arrayBuffer())
            .then(bytes => crypto.subtle.digest('SHA-384', bytes))
            .then(sum => btoa(String.fromCharCode(...new Uint8Array(sum))))";
        let sum = page.script(script, &serde_json::json!([]))?;
        let host = format!(
            "<!doctype html><title>Host</title><script type=\"module\" src=\"even-hand.js\" integrity=\"sha384-{}\">\
             </script><even-hand id=\"it\" protocol=\"havant\"><p>Ask.</p></even-hand>",
            sum.as_str().unwrap_or_default()
        );
        site.file("host.html", host);
        page.open("host.html")?;
        page.ready("#it")?;
        let mut changed = site.built("even-hand.js")?;
        changed.extend(b"\n");
        site.file("even-hand.js", changed);
        page.open("host.html")?;
        page.wait_for("the refusal", || Ok(page.complaints()?.iter().any(|told| told.contains("integrity"))))?;
        assert!(page.widget("#it").fallback_is_shown()?);
        Ok(())
    })
}
