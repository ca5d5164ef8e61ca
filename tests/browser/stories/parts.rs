//! What the page around may style: the parts that the manifest names, and the font on request.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::Result;
use crate::browser::with_page;
use crate::packs;
use crate::page::Page;
use crate::people::OFFICER;
use crate::site::{Fault, Site};
use crate::widget::{By, Widget};

const PAGE: &str = r#"<even-hand id="it" protocol="havant"><p>Ask.</p></even-hand>"#;

/// Sets this as the page's own style sheet. The policy keeps out a `<style>`.
fn style(page: &Page, sheet: &str) -> Result<()> {
    let script =
        "const sheet = new CSSStyleSheet(); sheet.replaceSync(arguments[0]); document.adoptedStyleSheets = [sheet]";
    page.script(script, &json!([sheet])).map(drop)
}

/// The names of all parts that are seen.
fn parts(widget: &Widget) -> Result<BTreeSet<String>> {
    let found = widget.script("return all('[part]').filter(shown).map(node => node.part.value)", &json!([]))?;
    Ok(found.as_array().into_iter().flatten().filter_map(|name| name.as_str().map(str::to_owned)).collect())
}

fn listed(site: &Site) -> Result<BTreeSet<String>> {
    let manifest: Value = serde_json::from_slice(&site.built("custom-elements.json")?)?;
    let parts = manifest["modules"][0]["declarations"][0]["cssParts"].as_array().ok_or("no parts")?;
    Ok(parts.iter().filter_map(|part| part["name"].as_str().map(str::to_owned)).collect())
}

/// Answers that lead to somebody, and to somebody after that.
fn with_ladder() -> Result<Value> {
    let pack = packs::named("havant")?;
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).ok_or("no such day")?;
    for scenario in &pack.scenarios {
        let given = packs::answers(scenario);
        if let evenhand::engine::Outcome::Advise(advice) = pack.session(&given, today)?.outcome()
            && !advice.ladder.is_empty()
        {
            return Ok(given.into());
        }
    }
    Err("no scenario leads to a ladder".into())
}

/// Each part that is named is on some page, and each has what the page around says of it.
#[test]
fn every_part_takes_the_pages_styles() -> Result<()> {
    let site = Site::with_host(PAGE)?;
    let listed = listed(&site)?;
    assert!(listed.len() > 10);
    with_page("parts", &site, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        let rules: Vec<_> =
            listed.iter().map(|part| format!("even-hand::part({part}) {{ letter-spacing: 3px }}")).collect();
        style(page, &rules.join("\n"))?;
        let mut seen = BTreeSet::new();
        let mut look = |widget: &Widget| -> Result<()> {
            let other = "return all('[part]').filter(node => getComputedStyle(node).letterSpacing !== '3px')
                .map(node => node.part.value)";
            assert_eq!(widget.script(other, &json!([]))?, json!([]));
            seen.extend(parts(widget)?);
            Ok(())
        };
        look(&widget)?;
        widget.go_on(By::Mouse)?;
        widget.only_press(By::Mouse, "Continue")?;
        page.wait_for("the error summary", || widget.focus_is_on("[role=alert]"))?;
        look(&widget)?;
        widget.answer_until("advice", By::Mouse, &OFFICER)?;
        look(&widget)?;
        widget.restart()?;
        widget.set_answers(&with_ladder()?)?;
        look(&widget)?;
        site.fault("protocols/havant.json", Fault::Status(404));
        page.open("host.html")?;
        style(page, &rules.join("\n"))?;
        page.wait_for("the message", || Ok(widget.failure()?.is_some()))?;
        look(&widget)?;
        assert_eq!(seen, listed);
        Ok(())
    })
}

/// Only where the page asks for it, and the letters alone: sizes stay those of the reader.
#[test]
fn the_font_of_the_page_comes_in_on_request() -> Result<()> {
    with_page("font", &Site::with_host(PAGE)?, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        style(page, "html { font-size: 62.5% } body { font: italic 700 9px/3 'Own', serif }")?;
        let font = |font: &str| -> Result<Value> {
            let script = "host.font = args || null; const style = getComputedStyle(find('[data-heading] ~ p, p'));
                return [style.fontFamily, style.fontSize, style.fontStyle, style.fontWeight]";
            widget.script(script, &json!(font))
        };
        let own = font("")?;
        assert!(own[0].as_str().unwrap_or_default().contains("system-ui"), "{own}");
        let inherited = font("inherit")?;
        assert!(inherited[0].as_str().unwrap_or_default().trim_matches('"').starts_with("Own"), "{inherited}");
        assert_eq!((&inherited[1], &inherited[2], &inherited[3]), (&own[1], &own[2], &own[3]));
        assert_eq!(font("something")?, own);
        widget.answer_until("advice", By::Mouse, &OFFICER)?;
        font("inherit")?;
        let others = "return all('.eh *').filter(node => !getComputedStyle(node).fontFamily.replace('\"', '').startsWith('Own')).length";
        assert_eq!(widget.script(others, &json!([]))?, 0);
        Ok(())
    })
}
