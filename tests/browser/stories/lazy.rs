//! An element that waits until it is nearly in view, and many that come and go.

use serde_json::json;

use crate::Result;
use crate::browser::with_page;
use crate::page::Page;
use crate::people::OFFICER;
use crate::site::Site;
use crate::widget::By;

const LAZY: &str =
    r#"<even-hand id="it" protocol="havant" loading="lazy"><p>Ask the monitoring officer.</p></even-hand>"#;

/// Many lines stand before the element from the start: a height that a script gives may come after the first look.
fn far_down(element: &str) -> String {
    "<br>".repeat(400) + element
}

fn settle(page: &Page) -> Result<()> {
    page.script("return new Promise(done => setTimeout(done, 400))", &json!([]))?;
    Ok(())
}

#[test]
fn it_loads_when_it_is_nearly_in_view() -> Result<()> {
    let site = Site::with_host(&far_down(LAZY))?;
    with_page("lazy", &site, |page| {
        page.open("host.html")?;
        settle(page)?;
        let asked = site.requests();
        assert!(
            asked.contains(&"even-hand.js".to_owned()) && !asked.contains(&"widget_bg.wasm".to_owned()),
            "{asked:?}"
        );
        assert!(page.widget("#it").fallback_is_shown()?);
        page.script("scrollTo(0, document.body.scrollHeight)", &json!([]))?;
        page.ready("#it")?.answer_until("check", By::Mouse, &OFFICER)?;
        Ok(())
    })
}

#[test]
fn it_loads_at_once_when_asked_or_when_a_link_leads_there() -> Result<()> {
    let site = Site::with_host(&far_down(&LAZY.replace("loading", "state=\"hash\" loading")))?;
    with_page("lazy-link", &site, |page| {
        page.open("host.html")?;
        settle(page)?;
        let widget = page.widget("#it");
        assert_eq!(widget.kind()?, "");
        widget.script("host.answers = { role: 'junior-officer' }; host.loading = 'eager'", &json!([]))?;
        page.wait_for("the question", || Ok(widget.kind()? == "question"))?;
        assert_eq!(widget.answers()?, r#"{"role":"junior-officer"}"#);
        page.open("index.html")?;
        page.open("host.html#evenhand=havant&.version=1.0&.at=check&role=junior-officer")?;
        page.wait_for("the page of the link", || Ok(!page.widget("#it").kind()?.is_empty()))
    })
}

#[test]
fn one_that_is_taken_away_before_it_was_seen_loads_nothing() -> Result<()> {
    let site = Site::with_host(&far_down(LAZY))?;
    with_page("lazy-gone", &site, |page| {
        page.open("host.html")?;
        page.script("globalThis.gone = it; it.remove()", &json!([]))?;
        settle(page)?;
        page.script("document.body.prepend(gone); gone.remove()", &json!([]))?;
        settle(page)?;
        assert!(!site.requests().contains(&"widget_bg.wasm".to_owned()));
        // Put back, it waits again, and then comes.
        page.script("document.body.prepend(gone)", &json!([]))?;
        page.ready("#it").map(drop)
    })
}

/// Two hundred elements come, are answered into, and go. What each leaves behind is little enough for a day's work in
/// one page.
#[test]
fn many_that_come_and_go_leave_little_behind() -> Result<()> {
    let site = Site::with_host("<div id=\"place\"></div>")?;
    with_page("rounds", &site, |page| {
        page.open("host.html")?;
        let rounds = "return (async () => {
            for (let round = 0; round < arguments[0]; round += 1) {
                const element = document.createElement('even-hand');
                element.setAttribute('protocol', 'havant');
                const ready = new Promise(done => element.addEventListener('evenhand-ready', done));
                place.append(element);
                await ready;
                element.answers = { role: 'junior-officer', issue: 'party-group' };
                element.remove();
                await new Promise(done => setTimeout(done));
            }
            // Instances are shared, and the module gives the one that is there.
            const { default: start } = await import('./widget.js');
            return (await start()).memory.buffer.byteLength })()";
        let measure = |number: u32| -> Result<(f64, f64, Option<f64>)> {
            let wasm = page.script(rounds, &json!([number]))?.as_f64().ok_or("no memory")?;
            page.script("seen.events.length = 0", &json!([]))?;
            let memory = page.memory()?;
            Ok((wasm, memory.script, memory.nodes))
        };
        // The first ones fill caches.
        let before = measure(20)?;
        let after = measure(200)?;
        let nodes = before.2.zip(after.2).map_or(0.0, |(before, after)| after - before);
        let grown = [after.0 - before.0, after.1 - before.1, nodes];
        println!("200 elements leave {} bytes of wasm, {} of script, {} nodes", grown[0], grown[1], grown[2]);
        assert!(grown[0] <= 4_000_000.0, "wasm grows by {} bytes in 200 rounds", grown[0]);
        assert!(grown[1] <= 1_000_000.0, "script grows by {} bytes in 200 rounds", grown[1]);
        assert!(grown[2] <= 2_000.0, "{} nodes stay after 200 rounds", grown[2]);
        Ok(())
    })
}
