//! Under the strictest policy, with Trusted Types, in a whole journey: not one report.

use serde_json::json;

use crate::Result;
use crate::browser::with_page;
use crate::page::Page;
use crate::people::{FOR_MEMBERS, FOR_OFFICERS, MEMBER, OFFICER};
use crate::site::{STRICT, Site};
use crate::widget::By;

/// Nothing that Evenhand does would be kept out by a policy that is as strict as it can be, from the start page over the
/// advice, paper, files and emails to the frame page and the page for webmasters: no page has an event about it, and no
/// report comes to the server.
#[test]
fn a_whole_journey_reports_nothing() -> Result<()> {
    let site = Site::with_host(
        "<even-hand id=\"it\" protocol=\"havant\"></even-hand><script type=\"module\" src=\"even-hand-frame.js\"></script>\
         <iframe data-evenhand title=\"What to do\" src=\"frame.html?protocol=havant\"></iframe>",
    )?;
    let framing = format!("{STRICT}; frame-src 'self'");
    site.policy(&framing);
    site.report(&format!("{framing}; trusted-types 'none'; base-uri 'none'; form-action 'none'"));
    with_page("policy-journey", &site, |page| {
        page.before_scripts(include_str!("../keep.js"))?;
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        widget.press(By::Mouse, "Start now")?;
        widget.only_press(By::Mouse, "Continue")?;
        page.wait_for("the error summary", || widget.focus_is_on("[role=alert]"))?;
        widget.answer_until("advice", By::Mouse, &OFFICER)?;
        widget.script("all('details').forEach(one => one.open = true)", &json!([]))?;
        let ways = widget.marked("data-keep")?;
        assert!(ways.contains("print") && ways.contains("email-copy"), "{ways:?}");
        // The browser would open another program.
        for way in ways.iter().filter(|way| *way != "email") {
            widget.script("all('[data-kept]').forEach(said => said.textContent = '')", &json!([]))?;
            widget.click("all('[data-keep]').find(element => element.dataset.keep === args[0])", &json!([way]))?;
            let said = "return all('[data-kept]').map(said => said.textContent).join('')";
            page.wait_for("something to be said", || Ok(!widget.text_of(said)?.is_empty()))?;
        }
        let email = "return find('a[data-keep=email]').href.startsWith('mailto:')";
        assert!(widget.script(email, &json!([]))? == true);
        let reported = |page: &Page| {
            Ok::<_, Box<dyn std::error::Error + Send + Sync>>((page.seen("violations")?, page.seen("errors")?))
        };
        assert_eq!(reported(page)?, (vec![], vec![]));

        page.session.enter(Some("iframe[data-evenhand]"))?;
        page.ready("even-hand")?.answer_until("advice", By::Mouse, &OFFICER)?;
        assert_eq!(reported(page)?, (vec![], vec![]));
        page.session.enter(None)?;

        page.open("configure.html")?;
        page.wait_for("the list", || Ok(page.widget("even-hand").kind()? == "choose"))?;
        let choose = "const form = document.querySelector('form');
            for (const [name, value] of [['protocol', 'surrey'], ['brand', '#7a1f4d'], ['theme', 'dark']]) {
                form.elements[name].value = value;
                form.elements[name].dispatchEvent(new Event('change', { bubbles: true }));
            }
            document.querySelector('#copy').click()";
        page.script(choose, &json!([]))?;
        page.ready("even-hand")?;
        assert_eq!(reported(page)?, (vec![], vec![]));
        assert!(site.requests().iter().all(|asked| asked != "reports"));
        Ok(())
    })
}

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
    let site = Site::new()?;
    site.report(STRICT);
    with_page("policy-in-force", &site, |page| {
        page.open("index.html")?;
        page.ready(FOR_OFFICERS)?;
        let breach = "document.body.setAttribute('style', 'color: red');
            try { document.createElement('p').innerHTML = '<b>!</b>' } catch {}";
        page.script(breach, &json!([]))?;
        page.wait_for("two events", || Ok(page.seen("violations")?.len() >= 2))?;
        page.wait_for("a report", || Ok(site.requests().iter().any(|asked| asked == "reports")))
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
        let sum = page.script(script, &json!([]))?;
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
