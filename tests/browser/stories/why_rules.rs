//! The rules behind the advice and its questions as sentences: fetched when somebody opens them, said to be missing where they are.

use evenhand::engine::Outcome;
use evenhand::pack::walk::in_force;
use serde_json::{Value, json};

use super::keep::answers;
use crate::Result;
use crate::axe;
use crate::browser::with_page;
use crate::packs;
use crate::page::Page;
use crate::site::{Fault, Site};
use crate::widget::Widget;

const FILE: &str = "protocols/havant-rules.json";
const OPEN: &str = "[data-keep=rules]";

/// Opens the rules behind the steps, by keyboard, and tells the rest.
fn opened(story: &str, site: &Site, tell: impl FnOnce(&Page, &Widget) -> Result<()>) -> Result<()> {
    with_page(story, site, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        widget.set_answers(&answers("havant")?)?;
        page.wait_for("the advice", || Ok(widget.kind()? == "advice"))?;
        assert!(!site.requests().iter().any(|name| name.ends_with("-rules.json")), "before anybody asks");
        press(page, &widget)?;
        page.wait_for("something to be said", || {
            Ok(said(&widget)?.ends_with("count.") || said(&widget)?.ends_with("on."))
        })?;
        tell(page, &widget)
    })
}

fn press(page: &Page, widget: &Widget) -> Result<()> {
    widget.tab_to(OPEN)?;
    page.session.press('\u{e007}')
}

fn said(widget: &Widget) -> Result<String> {
    widget.text_of("return find('[data-rules] [data-kept]')?.textContent ?? ''")
}

fn sentences(widget: &Widget) -> Result<Vec<String>> {
    let shown = widget.script("return all('[data-rules] li').map(line => line.innerText)", &json!([]))?;
    Ok(shown.as_array().into_iter().flatten().filter_map(|line| line.as_str().map(str::to_owned)).collect())
}

/// The rules that are in force after these answers, steps or none, and each question that was answered.
fn expected(file: &Value) -> Result<Vec<String>> {
    let pack = packs::named("havant")?;
    let given = answers("havant")?;
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).ok_or("no such day")?;
    let session = pack.session(given.as_object().ok_or("no answers")?, today)?;
    let Outcome::Advise(advice) = session.outcome() else { return Err("no advice".into()) };
    let (trace, protocol) = (session.trace(), session.protocol());
    let in_force = in_force(protocol.section(trace.situation), &trace.rules);
    let rules: Vec<&str> = in_force.iter().map(|&rule| protocol.rules.at(rule).id.as_str()).collect();
    let without_steps = in_force.iter().filter(|&&rule| protocol.rules.at(rule).steps.is_empty()).count();
    assert!(advice.steps.iter().all(|step| in_force.contains(&step.rule)) && rules.len() > 1, "{rules:?}");
    println!("{} rules, {without_steps} of them without steps", rules.len());
    let questions = advice.answers.iter().map(|(question, _)| protocol.questions.at(*question).id.as_str());
    let of = |kind: &str, name: &str| file[kind][name].as_str().map(str::to_owned).ok_or(format!("no {kind} {name}"));
    let mut expected = Vec::new();
    for rule in rules {
        expected.push(of("rules", rule)?);
    }
    for question in questions {
        expected.push(of("questions", question)?);
    }
    Ok(expected)
}

fn site() -> Result<Site> {
    Site::with_host(r#"<even-hand id="it" protocol="havant"></even-hand>"#)
}

#[test]
fn they_are_those_of_the_advice_and_the_questions() -> Result<()> {
    let site = site()?;
    let file: Value = serde_json::from_slice(&site.built(FILE)?)?;
    opened("rules", &site, |page, widget| {
        let expected = expected(&file)?;
        assert_eq!(sentences(widget)?, expected);
        assert!(said(widget)?.starts_with("These sentences are made from"), "{}", said(widget)?);
        axe::load(page)?;
        assert_eq!(axe::check(page, "#it")?.violations, [""; 0]);
        page.screenshot("why-rules")?;
        // Closed and opened once more.
        press(page, widget)?;
        press(page, widget)?;
        assert_eq!(sentences(widget)?.len(), expected.len());
        assert_eq!(site.requests().iter().filter(|name| **name == *FILE).count(), 1);
        assert_eq!((page.complaints()?, page.seen("violations")?), (vec![], vec![]));
        // Other answers, other rules: nothing stays of these.
        widget.restart()?;
        assert_eq!(sentences(widget)?, [""; 0]);
        Ok(())
    })
}

#[test]
fn where_they_are_missing_that_is_said() -> Result<()> {
    let file: Value = serde_json::from_slice(&site()?.built(FILE)?)?;
    let of = |pack: &str, rules: Value| json!({ "pack": pack, "rules": rules }).to_string();
    let instead = |text: String| Fault::Instead("application/json", text);
    let cases = [
        ("absent", Fault::Status(404)),
        ("of-another-version", instead(of("havant 0.9", json!({})))),
        ("without-them", instead(of("havant 1.0", json!({})))),
        ("without-questions", instead(of("havant 1.0", file["rules"].clone()))),
        ("no-texts", instead(of("havant 1.0", json!({ "toString": 1 })))),
        ("nothing", instead("null".to_owned())),
    ];
    for (name, fault) in cases {
        let site = site()?;
        site.fault(FILE, fault);
        opened(&format!("rules-{name}"), &site, |_, widget| {
            assert!(said(widget)?.starts_with("The rules are not here as sentences."), "{name}: {}", said(widget)?);
            assert_eq!((sentences(widget)?, widget.failure()?), (vec![], None), "{name}");
            Ok(())
        })?;
    }
    Ok(())
}

/// They come from beside a pack that is named by its address, and whatever they say is text.
#[test]
fn those_of_an_own_pack_are_texts() -> Result<()> {
    let site = Site::with_host(r#"<even-hand id="it" protocol="./packs/ours.json?v=2"></even-hand>"#)?;
    site.file("packs/ours.json?v=2", site.built("protocols/havant.json")?);
    site.file("packs/ours.json", site.built("protocols/havant.json")?);
    let mut file: Value = serde_json::from_slice(&site.built(FILE)?)?;
    for kind in ["rules", "questions"] {
        for sentence in file[kind].as_object_mut().ok_or("nothing of this kind")?.values_mut() {
            *sentence = "<img src=x onerror=\"window.hurt = 1\"><b>bold</b>".into();
        }
    }
    site.file("packs/ours-rules.json?v=2", file.to_string());
    site.file("packs/ours-rules.json", file.to_string());
    opened("rules-own", &site, |page, widget| {
        let shown = sentences(widget)?;
        assert!(!shown.is_empty() && shown.iter().all(|said| said.starts_with("<img src=x")), "{shown:?}");
        assert_eq!(widget.script("return all('img, b').length + (window.hurt ?? 0)", &json!([]))?, 0);
        assert_eq!(page.complaints()?, [""; 0]);
        Ok(())
    })
}
