//! What other protocols say: fetched when somebody asks, and not before; heard of; gone on without where it is missing.

use serde_json::{Value, json};

use super::keep::answers;
use crate::Result;
use crate::axe;
use crate::browser::with_page;
use crate::page::Page;
use crate::site::{Fault, Site};
use crate::widget::Widget;

const SUMMARY: &str = "find('[data-keep=compare]')";

fn with_advice(story: &str, pack: &str, tell: impl FnOnce(&Page, &Widget, &Site) -> Result<()>) -> Result<()> {
    let site = Site::with_host(&format!(r#"<even-hand id="it" protocol="{pack}"></even-hand>"#))?;
    with_page(&format!("{story}-{pack}"), &site, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        widget.set_answers(&answers(pack)?)?;
        page.wait_for("the advice", || Ok(widget.kind()? == "advice"))?;
        tell(page, &widget, &site)
    })
}

fn said(widget: &Widget) -> Result<String> {
    widget.text_of("return find('.eh-section-others [data-kept]')?.textContent ?? ''")
}

fn wait_until_said(page: &Page, widget: &Widget, words: &str) -> Result<()> {
    page.wait_for(words, || Ok(said(widget)?.contains(words)))
}

/// Which protocols stand there, in order.
fn shown(widget: &Widget) -> Result<Value> {
    widget.script("return all('[data-other]').map(other => other.dataset.other)", &json!([]))
}

#[test]
fn every_other_protocol_is_fetched_once_somebody_asks() -> Result<()> {
    for pack in ["havant", "lga-based"] {
        with_advice("others", pack, |page, widget, site| {
            let packs = |site: &Site| {
                site.requests()
                    .iter()
                    .filter(|request| request.contains("protocols/") && !request.contains(pack))
                    .count()
            };
            assert_eq!(packs(site), 0, "{:?}", site.requests());
            widget.tab_to("[data-keep=compare]")?;
            page.session.press('\u{e007}')?;
            wait_until_said(page, widget, "Compared with 11 other protocols.")?;
            assert!(widget.focus_is_on(".eh-section-others summary")?, "{}", widget.focus()?);
            let others = shown(widget)?;
            assert_eq!(others.as_array().map(Vec::len), Some(11), "{others}");
            // The list of them and each of them, once.
            assert_eq!(packs(site), 12, "{:?}", site.requests());
            axe::load(page)?;
            assert_eq!(axe::check(page, "#it")?.violations, [""; 0]);
            page.screenshot(&format!("others-{pack}"))?;
            // Asked and answered: opening it again fetches nothing.
            page.session.press('\u{e007}')?;
            page.session.press('\u{e007}')?;
            assert_eq!(packs(site), 12);
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn what_is_missing_is_left_out_and_said() -> Result<()> {
    with_advice("others-missing", "havant", |page, widget, site| {
        site.fault("protocols/packs.json", Fault::Status(404));
        widget.click(SUMMARY, &json!([]))?;
        wait_until_said(page, widget, "The other protocols cannot be fetched now.")?;
        assert_eq!(shown(widget)?, json!([]));
        site.mend();
        site.fault("protocols/merton.json", Fault::Status(500));
        site.fault("protocols/surrey.json", Fault::Instead("application/json", r#"{"evenhand":1}"#.to_owned()));
        // Closed, and opened again.
        widget.click(SUMMARY, &json!([]))?;
        wait_until_said(page, widget, "Compared with 9 other protocols. 2 could not be read, and are left out.")?;
        let others = shown(widget)?;
        let all = others.as_array().ok_or("no list")?;
        assert!(all.len() == 9 && !all.contains(&"merton".into()) && !all.contains(&"surrey".into()), "{others}");
        // The advice is as it was.
        assert_eq!(widget.kind()?, "advice");
        Ok(())
    })
}
