//! Nothing is kept and nothing is fetched: answers live in the page and end with it.

use serde_json::json;

use crate::Result;
use crate::browser::with_page;
use crate::page::Page;
use crate::people::{FOR_OFFICERS, OFFICER};
use crate::site::Site;
use crate::widget::By;

#[test]
fn a_reload_starts_from_nothing() -> Result<()> {
    with_page("reload", &Site::new()?, |page| {
        page.open("index.html")?;
        let widget = page.ready(FOR_OFFICERS)?;
        widget.answer_until("advice", By::Mouse, &OFFICER)?;
        assert_ne!(widget.answers()?, "{}");
        nothing_is_stored(page)?;
        page.session.post("/refresh", &json!({}))?;
        let widget = page.ready(FOR_OFFICERS)?;
        assert_eq!(widget.answers()?, "{}");
        nothing_is_stored(page)
    })
}

fn nothing_is_stored(page: &Page) -> Result<()> {
    let script = "return [localStorage.length, sessionStorage.length, document.cookie,
        (await indexedDB.databases()).length, (await caches.keys()).length, history.state, location.hash]";
    let stored = page.script(&format!("return (async () => {{ {script} }})()"), &json!([]))?;
    assert_eq!(stored, json!([0, 0, "", 0, 0, null, ""]));
    assert_eq!(page.session.get("/cookie")?, json!([]));
    Ok(())
}

#[test]
fn nothing_is_fetched_once_the_widget_is_ready_and_no_file_twice() -> Result<()> {
    let site = Site::new()?;
    with_page("requests", &site, |page| {
        page.open("index.html")?;
        let widget = page.ready(FOR_OFFICERS)?;
        page.ready(crate::people::FOR_MEMBERS)?;
        // Names for the posts come when they come.
        let directory = "demo/directory.json";
        page.wait_for("the directory", || Ok(site.requests().iter().any(|asked| asked == directory)))?;
        let before = site.requests();
        widget.answer_until("advice", By::Mouse, &OFFICER)?;
        widget.press(By::Mouse, "Start again")?;
        assert_eq!(site.requests(), before);
        let names = ["even-hand.js", "widget.js", "widget_bg.wasm", "evenhand.css", "protocols/havant.json", directory];
        for name in names {
            // A preload link of the page may ask for a file once more where a browser does not reuse it.
            assert_eq!(before.iter().filter(|asked| *asked == name).count(), 1, "{name} in {before:?}");
        }
        Ok(())
    })
}

#[test]
fn the_page_around_gets_no_new_globals() -> Result<()> {
    with_page("globals", &Site::with_host(r#"<even-hand id="it" protocol="havant"></even-hand>"#)?, |page| {
        page.open("host.html")?;
        page.ready("#it")?.answer_until("advice", By::Mouse, &OFFICER)?;
        let script = "return Object.getOwnPropertyNames(window).filter(name => !seen.globals.includes(name))";
        let new = page.script(script, &json!([]))?;
        let new: Vec<&str> = new.as_array().into_iter().flatten().filter_map(|name| name.as_str()).collect();
        // Of the tests and of chromedriver.
        let known =
            |name: &str| name == "seen" || name == "ret_nodes" || name.starts_with("se_") || name.starts_with("cdc_");
        assert!(new.iter().all(|name| known(name)), "{new:?}");
        Ok(())
    })
}
