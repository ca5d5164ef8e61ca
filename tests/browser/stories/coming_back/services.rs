//! The service that somebody has chosen for the holder of a post, and names that come later than the link.

use serde_json::{Value, json};

use super::{back, entries, forward, fragment, note, open_elsewhere, reasons, shown};
use crate::Result;
use crate::browser::with_page;
use crate::page::Page;
use crate::site::{Fault, Site};
use crate::widget::{By, Widget};

const NAMES: &str = "people/names.json";

fn site(pack: &str, posts: &Value) -> Result<Site> {
    let site = Site::with_host(&format!(
        "<even-hand id=\"it\" protocol=\"{pack}\" state=\"hash\" directory=\"{NAMES}\"><p>Ask.</p></even-hand>"
    ))?;
    site.file(NAMES, json!({ "posts": posts }).to_string());
    Ok(site)
}

/// Goes to the advice from these answers, with the address following.
fn advice(page: &Page, widget: &Widget<'_>, answers: &Value) -> Result<()> {
    widget.go_on(By::Mouse)?;
    widget.script("host.answers = args[0]", &json!([answers]))?;
    page.wait_for("the advice", || Ok(widget.kind()? == "advice" && fragment(page)?.contains(".at=advice")))
}

fn choose(page: &Page, widget: &Widget<'_>, service: &str, name: &str) -> Result<()> {
    widget.script(
        "const select = find('[data-service]');
         select.focus(); select.value = args[0]; select.dispatchEvent(new Event('change', { bubbles: true }))",
        &json!([service]),
    )?;
    page.wait_for(name, || named(widget, name))
}

fn named(widget: &Widget<'_>, name: &str) -> Result<bool> {
    Ok(widget.text_of("return find('.eh-section-who')?.innerText ?? ''")?.contains(name))
}

#[test]
fn the_service_comes_back_with_its_person() -> Result<()> {
    let concern = json!({
        "role": "ward-councillor", "issue": "conduct", "situation": "concern-about-officer", "about": "an-officer",
        "tried": "waiting", "public-or-press": "no",
    });
    let heads = json!({
        "executive-head": [
            {"name": "Fay Invented", "service": "Housing & homes"}, {"name": "Ian Fictional", "service": "Benefits"},
        ],
    });
    with_page("hash-service", &site("district-code", &heads)?, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        advice(page, &widget, &concern)?;
        page.wait_for("the services", || Ok(!widget.marked("data-service")?.is_empty()))?;
        let before = (entries(page)?, fragment(page)?);
        choose(page, &widget, "Benefits", "Ian Fictional")?;
        choose(page, &widget, "Housing & homes", "Fay Invented")?;
        page.wait_for("the link", || Ok(fragment(page)?.contains("=Housing+%26+homes")))?;
        assert_eq!(entries(page)?, before.0, "it is one page, whatever is chosen on it");
        assert!(widget.focus_is_on("[data-service]")?, "focus is on {}", widget.focus()?);
        let link = fragment(page)?;
        page.session.post("/refresh", &json!({}))?;
        let widget = shown(page, "advice")?;
        page.wait_for("the name", || named(&widget, "Fay Invented"))?;
        assert_eq!((fragment(page)?, note(&widget)?), (link.clone(), None));
        widget.press(By::Mouse, "Back")?;
        back(&widget)?;
        page.wait_for("the name again", || named(&widget, "Fay Invented"))?;
        open_elsewhere(page, &link)?;
        let widget = shown(page, "advice")?;
        page.wait_for("the name elsewhere", || named(&widget, "Fay Invented"))?;
        // As it was before the choice.
        open_elsewhere(page, &before.1)?;
        let widget = shown(page, "advice")?;
        page.wait_for("the services", || Ok(!widget.marked("data-service")?.is_empty()))?;
        assert!(!named(&widget, "Fay Invented")?);
        // A service of nobody's, which nobody is shown.
        open_elsewhere(page, &link.replace("Housing+%26+homes", "Ring+0800+666"))?;
        let widget = shown(page, "advice")?;
        page.wait_for("what is said", || Ok(widget.text()?.contains("is not in your council’s directory")))?;
        assert!(!widget.text()?.contains("0800") && !named(&widget, "Fay Invented")?);
        assert_eq!((reasons(page)?, page.seen("errors")?), (vec![], vec![]));
        Ok(())
    })
}

/// What the directory has answered is not in the link. The link waits for it, so that nothing is asked again.
#[test]
fn a_link_to_advice_that_the_directory_had_a_part_in() -> Result<()> {
    let away = json!({ "from": "2020-01-01", "until": "2099-12-31" });
    let people = json!({
        "chief-executive": {"name": "Ada Example", "away": away},
        "executive-director": [{"name": "Ben Sample", "service": "Housing"}, {"name": "Cora Specimen", "service": "Tax"}],
        "borough-solicitor": {"name": "Dev Placeholder"},
    });
    let attendance = json!({
        "role": "junior-officer", "issue": "party-group", "situation": "attend-group-meeting", "willing": "yes",
        "authority": "nobody", "outsiders": "no", "party-business": "no", "during-debate": "no",
    });
    let site = site("havant", &people)?;
    with_page("hash-directory", &site, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        page.wait_for("the directory", || Ok(site.requests().iter().any(|asked| asked == NAMES)))?;
        advice(page, &widget, &attendance)?;
        choose(page, &widget, "Housing", "Ben Sample")?;
        let (link, text) = (fragment(page)?, widget.text()?);
        assert!(!link.contains("away") && text.contains("You were not asked"));
        for _ in 0..3 {
            page.session.post("/refresh", &json!({}))?;
            let widget = shown(page, "advice")?;
            page.wait_for("the name", || named(&widget, "Ben Sample"))?;
            assert_eq!((fragment(page)?, note(&widget)?), (link.clone(), None));
        }
        let widget = page.widget("#it");
        widget.press(By::Mouse, "Back")?;
        back(&widget)?;
        forward(&widget)?;
        back(&widget)?;
        assert!(named(&widget, "Ben Sample")?);
        // Without it, the question is asked: nothing is waited for in vain.
        site.fault(NAMES, Fault::Status(404));
        open_elsewhere(page, &link)?;
        let widget = shown(page, "question")?;
        assert_eq!(widget.questions()?, ["chief-executive-away"]);
        Ok(())
    })
}
