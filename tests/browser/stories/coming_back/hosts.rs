//! The page around: what it does with its own fragment, and with the attribute.

use serde_json::json;

use super::{HASH, back, entries, fragment, note, reasons, shown};
use crate::Result;
use crate::browser::with_page;
use crate::people::{MEMBER, OFFICER};
use crate::site::{Fault, Site};
use crate::widget::By;

#[test]
fn a_fragment_of_the_page_itself_is_left_alone() -> Result<()> {
    let site = Site::with_host(&format!("{HASH}<h2 id=\"part\">A part</h2><a id=\"link\" href=\"#part\">There</a>"))?;
    with_page("hash-of-host", &site, |page| {
        page.open("host.html#/route/7?a=b")?;
        let before = entries(page)?;
        let widget = page.ready("#it")?;
        assert_eq!(reasons(page)?, [""; 0]);
        widget.answer_until("check", By::Mouse, &OFFICER)?;
        assert_eq!((fragment(page)?.as_str(), entries(page)?), ("/route/7?a=b", before));
        assert_eq!(reasons(page)?, ["state"], "it is said once");
        // The page moves on, and the consultation stays where it is.
        page.script("location.hash = '/route/8'", &json!([]))?;
        page.script("history.back()", &json!([]))?;
        page.wait_for("the route", || Ok(fragment(page)? == "/route/7?a=b"))?;
        assert_eq!(widget.kind()?, "check");

        // A link within the page, in the middle of a consultation that is kept.
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        widget.go_on(By::Mouse)?;
        let link = fragment(page)?;
        page.script("document.querySelector('#link').click()", &json!([]))?;
        page.wait_for("the part", || Ok(fragment(page)? == "part"))?;
        widget.answer(By::Mouse, &OFFICER)?;
        widget.press(By::Mouse, "Continue")?;
        assert_eq!(fragment(page)?, "part");
        back(&widget)?;
        assert_eq!((fragment(page)?, widget.questions()?), (link, vec!["role".to_owned()]));
        Ok(())
    })
}

#[test]
fn the_state_of_an_entry_and_a_foreign_base_stay() -> Result<()> {
    let site = Site::with_host(&format!("<base href=\"/\">{HASH}"))?;
    with_page("hash-base", &site, |page| {
        page.open("host.html?a=b")?;
        page.script("history.replaceState({ mine: 1 }, '')", &json!([]))?;
        let widget = page.ready("#it")?;
        widget.go_on(By::Mouse)?;
        let found = page.script("return [location.pathname + location.search, history.state]", &json!([]))?;
        assert_eq!(found, json!(["/host.html?a=b", { "mine": 1 }]));
        Ok(())
    })
}

#[test]
fn without_the_attribute_nothing_is_written_or_read() -> Result<()> {
    let link = "evenhand=havant&.version=1.0&.at=check&role=junior-officer";
    for state in ["", r#"state="none""#, r#"state="session""#] {
        let site = Site::with_host(&HASH.replace(r#"state="hash""#, state))?;
        with_page("hash-default", &site, |page| {
            page.open(&format!("host.html#{link}"))?;
            let before = entries(page)?;
            let widget = page.ready("#it")?;
            assert_eq!(widget.answers()?, "{}");
            assert!(widget.text()?.contains("they are not kept"));
            widget.answer_until("advice", By::Mouse, &OFFICER)?;
            assert_eq!((fragment(page)?.as_str(), entries(page)?), (link, before));
            let expected: &[&str] = if state.contains("session") { &["attribute"] } else { &[] };
            assert_eq!(reasons(page)?, expected);
            assert!(!site.requests().iter().any(|name| name.contains("history")), "{:?}", site.requests());
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn of_two_elements_the_first_has_the_fragment() -> Result<()> {
    let second = HASH.replace("\"it\"", "\"other\"");
    with_page("hash-two", &Site::with_host(&format!("{HASH}{second}"))?, |page| {
        page.open("host.html")?;
        let (first, second) = (page.ready("#it")?, page.ready("#other")?);
        let said = "They are kept in the address of this page";
        assert!(first.text()?.contains(said) && !second.text()?.contains(said), "each says where its answers are");
        second.answer_until("check", By::Mouse, &MEMBER)?;
        assert_eq!(fragment(page)?, "");
        first.answer_until("check", By::Mouse, &OFFICER)?;
        let link = fragment(page)?;
        assert!(link.contains("role=junior-officer"), "{link}");
        let errors = page.seen("events")?.into_iter().filter(|event| event["name"] == "evenhand-error");
        let errors: Vec<_> = errors.map(|event| (event["id"].clone(), event["detail"]["reason"].clone())).collect();
        assert_eq!(errors, [(json!("other"), json!("state"))]);
        back(&first)?;
        assert_eq!((first.kind()?.as_str(), second.kind()?.as_str()), ("question", "check"));

        // Once the first one has gone, the fragment stays as it is, and the second one does not take it.
        page.script("document.querySelector('#it').remove()", &json!([]))?;
        second.go_on(By::Mouse)?;
        assert!(fragment(page)?.contains("role=junior-officer"));
        Ok(())
    })
}

/// Browsers tell those who wait for one file of its coming in an order of their own: with two elements, the wrong one
/// would seldom be first.
#[test]
fn of_many_elements_the_first_has_the_fragment() -> Result<()> {
    let others: String = (0..12).map(|number| HASH.replace("\"it\"", &format!("\"other-{number}\""))).collect();
    let site = Site::with_host(&format!("{HASH}{others}"))?;
    with_page("hash-many", &site, |page| {
        for turn in 0..4 {
            page.open(&format!("host.html?{turn}"))?;
            let first = page.ready("#it")?;
            first.go_on(By::Mouse)?;
            assert!(fragment(page)?.starts_with("evenhand=havant&"), "visit {turn}");
        }
        Ok(())
    })
}

#[test]
fn the_attribute_is_followed_and_so_is_the_page_around() -> Result<()> {
    with_page("hash-attribute", &Site::with_host(&HASH.replace(" state=\"hash\"", ""))?, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        widget.go_on(By::Mouse)?;
        assert_eq!(fragment(page)?, "");
        widget.script("host.state = 'hash'", &json!([]))?;
        page.wait_for("the file", || {
            let script =
                "return performance.getEntriesByType('resource').some(file => file.name.endsWith('/history.js'))";
            Ok(page.script(script, &json!([]))? == true)
        })?;
        widget.answer(By::Mouse, &OFFICER)?;
        widget.press(By::Mouse, "Continue")?;
        assert!(fragment(page)?.contains("role=junior-officer"));
        let before = entries(page)?;
        // What the page around does is no page turn of the person's.
        widget.script("host.answers = { role: 'ward-councillor' }", &json!([]))?;
        page.wait_for("the answers", || Ok(fragment(page)?.ends_with("role=ward-councillor")))?;
        assert_eq!(entries(page)?, before);
        widget.script("host.removeAttribute('state')", &json!([]))?;
        page.wait_for("the fragment to go", || Ok(fragment(page)?.is_empty()))?;
        widget.answer(By::Mouse, &[("issue", "conduct")])?;
        widget.press(By::Mouse, "Continue")?;
        assert_eq!((fragment(page)?.as_str(), entries(page)?), ("", before));

        // Another protocol begins anew.
        widget.script("host.state = 'hash'; host.protocol = 'surrey'", &json!([]))?;
        page.wait_for("the other protocol", || Ok(widget.text()?.contains("Surrey")))?;
        widget.go_on(By::Mouse)?;
        assert!(fragment(page)?.starts_with("evenhand=surrey"));
        widget.script("host.protocol = 'havant'", &json!([]))?;
        page.wait_for("the first protocol", || Ok(widget.text()?.contains("Havant")))?;
        assert_eq!((fragment(page)?, note(&widget)?), (String::new(), None));
        assert_eq!(reasons(page)?, [""; 0]);
        Ok(())
    })
}

/// As frameworks do, which put the element into the page first and say then what it is about.
#[test]
fn a_link_survives_a_protocol_that_is_named_late() -> Result<()> {
    let nameless = HASH.replace(" protocol=\"havant\"", "");
    let late = "<script type=\"module\" src=\"late.js\"></script>";
    let site = Site::with_host(&format!("{nameless}{late}"))?;
    site.file("late.js", "document.querySelector('#it').protocol = 'havant';");
    with_page("hash-late", &site, |page| {
        page.open("host.html#evenhand=havant&.version=1.0&.at=question&role=junior-officer")?;
        let widget = shown(page, "question")?;
        assert_eq!((widget.questions()?, reasons(page)?), (vec!["issue".to_owned()], vec![]));
        // Later still: the link has chosen the protocol that the page now names.
        site.file("late.js", "");
        page.session.post("/refresh", &json!({}))?;
        let widget = shown(page, "question")?;
        widget.leave(|| widget.script("host.protocol = 'havant'", &json!([])).map(drop))?;
        let widget = shown(page, "question")?;
        assert_eq!((widget.questions()?, reasons(page)?), (vec!["issue".to_owned()], vec![]));
        Ok(())
    })
}

#[test]
fn a_missing_file_leaves_the_questions_alone() -> Result<()> {
    let site = Site::with_host(HASH)?;
    site.fault("history.js", Fault::Status(404));
    with_page("hash-missing", &site, |page| {
        page.open("host.html")?;
        let widget = shown(page, "start")?;
        widget.answer_until("advice", By::Mouse, &OFFICER)?;
        assert_eq!((fragment(page)?.as_str(), reasons(page)?), ("", vec!["state".to_owned()]));
        Ok(())
    })
}
