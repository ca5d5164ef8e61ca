//! Reload, Back, Forward, a link opened elsewhere.

use serde_json::json;

use super::{
    HASH, back, entries, first_advice, forward, fragment, note, open_elsewhere, pairs, reasons, shown, site, today,
};
use crate::Result;
use crate::browser::{Kind, with_page};
use crate::packs;
use crate::people::OFFICER;
use crate::site::Site;
use crate::widget::By;

#[test]
fn a_reload_shows_the_same_page_with_its_answers() -> Result<()> {
    with_page("hash-reload", &Site::with_host(HASH)?, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        assert_eq!(fragment(page)?, "", "nothing is written before the person has turned a page");
        widget.go_on(By::Mouse)?;
        assert!(fragment(page)?.starts_with("evenhand=havant&.version=1.0&.at=question"), "{}", fragment(page)?);
        widget.answer(By::Mouse, &OFFICER)?;
        widget.press(By::Mouse, "Continue")?;
        let (asked, answers) = (widget.questions()?, widget.answers()?);
        assert_eq!(answers, r#"{"role":"junior-officer"}"#);
        page.session.post("/refresh", &json!({}))?;
        let widget = shown(page, "question")?;
        assert_eq!((widget.questions()?, widget.answers()?), (asked, answers));
        let nowhere = page.script("return document.activeElement === document.body", &json!([]))?;
        assert_eq!(nowhere, true, "a page that has just been loaded must leave the focus alone");

        widget.answer_until("advice", By::Keyboard, &OFFICER)?;
        let (text, link) = (widget.text()?, fragment(page)?);
        assert!(link.contains(".at=advice&.verdict=get-authority-first&role=junior-officer"), "{link}");
        page.session.post("/refresh", &json!({}))?;
        let widget = shown(page, "advice")?;
        assert_eq!((widget.text()?, fragment(page)?), (text, link));
        assert_eq!(note(&widget)?, None);

        // A question that is changed from the check is reopened as that, too.
        widget.press(By::Mouse, "Back")?;
        let change = "element.innerText.startsWith('Change') && element.innerText.includes('want to go')";
        widget.leave(|| widget.press_where(By::Mouse, change, ""))?;
        page.session.post("/refresh", &json!({}))?;
        let widget = shown(page, "question")?;
        assert_eq!(
            (widget.questions()?, widget.chosen("willing")?),
            (vec!["willing".to_owned()], Some("yes".to_owned()))
        );
        widget.press(By::Mouse, "Continue")?;
        assert_eq!(widget.kind()?, "check");
        assert_eq!((reasons(page)?, page.complaints()?), (vec![], vec![]));
        Ok(())
    })
}

#[test]
fn back_and_forward_lead_over_every_page_of_a_journey() -> Result<()> {
    for pack in ["havant", "lga-based"].map(packs::named) {
        let pack = pack?;
        with_page(&format!("hash-journey-{}", pack.id), &site(&pack)?, |page| {
            page.open("host.html")?;
            let before = entries(page)?;
            let widget = page.ready("#it")?;
            let (given, _) = first_advice(&pack, today(page)?)?;
            let mut pages = vec![(fragment(page)?, widget.text()?)];
            while widget.kind()? != "advice" {
                if widget.kind()? == "question" {
                    widget.answer(By::Mouse, &pairs(&given))?;
                    widget.press(By::Mouse, "Continue")?;
                } else {
                    widget.go_on(By::Mouse)?;
                }
                widget.heading_gets_focus()?;
                pages.push((fragment(page)?, widget.text()?));
            }
            assert_eq!(entries(page)?, before + pages.len() as u64 - 1, "an entry for each page");
            for (link, text) in pages.iter().rev().skip(1) {
                back(&widget)?;
                assert_eq!((&fragment(page)?, &widget.text()?), (link, text));
                widget.heading_gets_focus()?;
            }
            for (link, text) in pages.iter().skip(1) {
                forward(&widget)?;
                assert_eq!((&fragment(page)?, &widget.text()?), (link, text));
                widget.heading_gets_focus()?;
            }
            // The widget's own way back is a page like any other.
            widget.press(By::Keyboard, "Back")?;
            assert_eq!(widget.kind()?, "check");
            back(&widget)?;
            assert_eq!(widget.kind()?, "advice");
            assert_eq!((reasons(page)?, page.complaints()?, page.seen("errors")?), (vec![], vec![], vec![]));
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn a_link_opened_elsewhere_gives_the_same_advice() -> Result<()> {
    for pack in packs::all()? {
        with_page(&format!("hash-elsewhere-{}", pack.id), &site(&pack)?, |page| {
            page.open("host.html")?;
            let widget = page.ready("#it")?;
            let (given, advice) = first_advice(&pack, today(page)?)?;
            // From outside first: the person's own page turn is what writes the address.
            widget.set_answers(&given.clone().into())?;
            assert_eq!(fragment(page)?, "");
            widget.press(By::Mouse, "Back")?;
            widget.go_on(By::Mouse)?;
            let link = fragment(page)?;
            let answers = widget.answers()?;
            open_elsewhere(page, &link)?;
            let widget = shown(page, "advice")?;
            assert_eq!(widget.text_of("return JSON.stringify(host.advice)")?, advice, "{link}");
            assert_eq!((widget.answers()?, note(&widget)?), (answers, None));
            // Chromium counts the empty tab.
            let alone = if Kind::chosen()? == Kind::Chromium { 2 } else { 1 };
            assert_eq!(entries(page)?, alone);
            let nowhere = page.script("return document.activeElement === document.body", &json!([]))?;
            assert_eq!(nowhere, true);
            let names: Vec<_> = page.seen("events")?.into_iter().map(|event| event["name"].clone()).collect();
            assert_eq!(names.last(), Some(&json!("evenhand-advice")), "{names:?}");
            Ok(())
        })?;
    }
    Ok(())
}

/// Without a `protocol`, the link chooses it.
#[test]
fn a_link_chooses_the_protocol() -> Result<()> {
    let choosing = r#"<even-hand id="it" state="hash"><p>Ask the office.</p></even-hand>"#;
    with_page("hash-choosing", &Site::with_host(choosing)?, |page| {
        page.open("host.html")?;
        let widget = shown(page, "choose")?;
        widget.choose(By::Mouse, "protocol", "havant")?;
        widget.press(By::Mouse, "Continue")?;
        assert_eq!(fragment(page)?, "evenhand=havant");
        widget.answer_until("advice", By::Mouse, &OFFICER)?;
        let (link, text) = (fragment(page)?, widget.text()?);
        open_elsewhere(page, &link)?;
        let widget = shown(page, "advice")?;
        assert_eq!(widget.text()?, text);
        widget.press(By::Mouse, "Start again")?;
        widget.press(By::Mouse, "Choose another protocol")?;
        assert_eq!((widget.kind()?.as_str(), fragment(page)?.as_str()), ("choose", ""));
        widget.choose(By::Mouse, "protocol", "surrey")?;
        widget.press(By::Mouse, "Continue")?;
        assert_eq!((widget.kind()?.as_str(), fragment(page)?.as_str()), ("start", "evenhand=surrey"));
        back(&widget)?;
        assert_eq!(widget.kind()?, "choose");
        back(&widget)?;
        page.wait_for("the start page", || Ok(widget.kind()? == "start"))?;
        assert!(widget.text()?.contains("Havant Borough Council"));
        widget.heading_gets_focus()?;
        back(&widget)?;
        assert_eq!((widget.kind()?, widget.text()?), ("advice".to_owned(), text));
        forward(&widget)?;
        forward(&widget)?;
        forward(&widget)?;
        page.wait_for("the other start page", || Ok(widget.text()?.contains("Surrey")))?;

        page.open("index.html")?;
        page.open("host.html#evenhand=nowhere&.version=1&.at=start")?;
        let widget = shown(page, "choose")?;
        assert!(note(&widget)?.is_some_and(|note| note.contains("its protocol is not on this list")));
        assert_eq!(reasons(page)?, ["state"]);
        Ok(())
    })
}
