//! Links that are out of date, damaged, or made up by somebody.

use evenhand::domain::{Protocol, ProtocolParts};
use evenhand::pack::bundle;
use serde_json::json;

use super::{back, first_advice, fragment, note, pairs, reasons, shown, site, today};
use crate::Result;
use crate::axe;
use crate::browser::with_page;
use crate::look::Look;
use crate::packs::{self, Pack};
use crate::people::OFFICER;
use crate::widget::By;

const OFFICERS_LINK: &str = "evenhand=havant&.version=1.0&.at=advice&.verdict=get-authority-first&role=junior-officer&\
    issue=party-group&situation=attend-group-meeting&willing=yes&authority=nobody&chief-executive-away=no&\
    outsiders=not-sure&party-business=no&during-debate=no";

/// The same pack in another version, in which these options have other names.
fn newer(pack: &Pack, renamed: &[(&str, &str)]) -> Result<Pack> {
    let parts: &ProtocolParts = &pack.protocol;
    let mut parts = parts.clone();
    parts.about.version = "9.1".to_owned();
    let mut questions: Vec<_> = parts.questions.iter().map(|(_, question)| question.clone()).collect();
    for (question, option) in renamed {
        let asked = questions.iter_mut().find(|asked| asked.id == *question).ok_or("no such question")?;
        if let evenhand::domain::Kind::Choice(options) = &mut asked.kind {
            options.iter_mut().filter(|choice| choice.id == *option).for_each(|choice| choice.id.push_str("-2"));
        }
    }
    parts.questions = questions.into();
    let protocol = Protocol::new(parts);
    Ok(Pack {
        id: pack.id.clone(),
        bundle: bundle::bundle(&protocol)?,
        protocol: std::rc::Rc::new(protocol),
        scenarios: pack.scenarios.clone(),
    })
}

#[test]
fn an_older_link_says_what_has_changed() -> Result<()> {
    for pack in ["havant", "lga-based"].map(packs::named) {
        let pack = pack?;
        let site = site(&pack)?;
        with_page(&format!("hash-older-{}", pack.id), &site, |page| {
            page.open("host.html")?;
            let widget = page.ready("#it")?;
            let (given, _) = first_advice(&pack, today(page)?)?;
            widget.answer_until("advice", By::Mouse, &pairs(&given))?;
            let verdict = widget.text_of("return host.advice.verdict")?;
            let link = fragment(page)?;

            // Another version, in which everything can still be answered so.
            site.pack(&pack.id, &newer(&pack, &[])?);
            page.open("index.html")?;
            page.open(&format!("host.html#{link}"))?;
            let widget = shown(page, "check")?;
            let said = note(&widget)?.unwrap_or_default();
            let then = if pack.id == "havant" { "version 1.0" } else { "another version" };
            assert!(said.contains(&format!("made with {then} of the protocol. The version here is: 9.1.")), "{said}");
            assert!(said.contains("All of them can still be given"), "{said}");
            let told = widget.text_of("return root.querySelector('[role=status]').textContent")?;
            assert!(told.contains("made with"), "a screen reader is told: {told}");
            assert_eq!(fragment(page)?, link, "an entry that is opened is not rewritten");
            widget.go_on(By::Mouse)?;
            let said = note(&widget)?.unwrap_or_default();
            assert!(said.contains("The advice is the same as it was: "), "{said}");
            assert_eq!(widget.text_of("return host.advice.verdict")?, verdict);
            assert!(fragment(page)?.contains(".version=9.1&.at=advice"), "{}", fragment(page)?);
            back(&widget)?;
            assert_eq!(widget.kind()?, "check");
            widget.press(By::Mouse, "Back")?;
            let asked = widget.questions()?.first().cloned().ok_or("nothing is asked")?;

            // One of the answers has gone: it is named, and asked again.
            let option = given[&asked].as_str().unwrap_or_default();
            site.pack(&pack.id, &newer(&pack, &[(&asked, option)])?);
            page.open("index.html")?;
            page.open(&format!("host.html#{link}"))?;
            let widget = shown(page, "question")?;
            assert!(widget.questions()?.contains(&asked), "{:?}", widget.questions()?);
            let question = pack.protocol.questions.iter().find(|(_, known)| known.id == asked).ok_or("no question")?.1;
            let said = note(&widget)?.unwrap_or_default();
            assert!(said.contains("and are left out:") && said.contains(&question.text), "{said}");
            axe::load(page)?;
            for look in Look::SCREEN {
                page.look(look)?;
                assert!(axe::check(page, "#it")?.violations.is_empty(), "{}", look.id());
                page.size(320, 900)?;
                assert!(!page.scrolls_sideways()?);
                page.screenshot(&format!("link-changed-{}-320-{}", pack.id, look.id()))?;
                page.size(1280, 900)?;
                page.screenshot(&format!("link-changed-{}-1280-{}", pack.id, look.id()))?;
            }
            widget.press(By::Mouse, "Back")?;
            widget.script("host.restart()", &json!([]))?;
            page.wait_for("the start page", || Ok(widget.kind()? == "start"))?;
            assert_eq!(note(&widget)?, None, "whoever starts again has done with the link");
            assert_eq!(reasons(page)?, [""; 0]);
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn another_verdict_than_before_is_said() -> Result<()> {
    let pack = packs::named("havant")?;
    with_page("hash-other-verdict", &site(&pack)?, |page| {
        page.open(&format!("host.html#{}", OFFICERS_LINK.replace("get-authority-first", "go-ahead")))?;
        let widget = shown(page, "check")?;
        widget.go_on(By::Mouse)?;
        let said = note(&widget)?.unwrap_or_default();
        assert!(
            said.contains("The advice was: Nothing more is asked of you. Now it is: Get authority first."),
            "{said}"
        );
        page.screenshot("link-other-verdict")?;
        widget.press(By::Mouse, "Start again")?;
        assert_eq!(note(&widget)?, None);
        Ok(())
    })
}

/// Whatever is in the address, nobody reads it in the page, and nothing breaks.
#[test]
fn a_damaged_or_made_up_link_is_ignored_and_said() -> Result<()> {
    let pack = packs::named("havant")?;
    let long = format!("{OFFICERS_LINK}&a={}", "x".repeat(5_000));
    let cases: [(&str, &str); 9] = [
        ("evenhand=lga-based&.version=V1&.at=start", "it is for another protocol"),
        ("evenhand=%3Cimg%20src=x%20onerror=alert(1)%3E", "it is damaged"),
        ("evenhand=CallThisNumber08001234", "it is for another protocol"),
        ("evenhand=havant&.version=1.0&.at=advice&.verdict=CallThisNumber08001234", "it is damaged"),
        ("evenhand=havant&.version=1.0&.at=advice&.verdict=do-not&role=%", "it is damaged"),
        ("evenhand=havant&.version=1.0&.at=start&.at=start", "it is damaged"),
        ("evenhand=havant&.version=1.0&.at=check&role=junior-officer&role=head", "it is damaged"),
        ("evenhand=\u{1}\u{7f}%00%FF%FE&&&===", "it is for another protocol"),
        (&long, "it is too long"),
    ];
    with_page("hash-wrong", &site(&pack)?, |page| {
        for (link, why) in cases {
            page.open("index.html")?;
            page.open(&format!("host.html#{link}"))?;
            let widget = shown(page, "start")?;
            page.wait_for("a note", || Ok(note(&widget)?.is_some()))?;
            let said = note(&widget)?.unwrap_or_default();
            assert!(said.contains("The link could not be used: ") && said.contains(why), "{link}: {said}");
            assert!(!widget.text()?.contains("CallThisNumber"), "{}", widget.text()?);
            assert_eq!((reasons(page)?, page.seen("errors")?.len()), (vec!["state".to_owned()], 0), "{link}");
            let messages = page.script("return JSON.stringify(seen.events)", &json!([]))?;
            assert!(!messages.as_str().unwrap_or_default().contains("CallThisNumber"), "{messages}");
            assert_eq!(widget.answers()?, "{}");
        }
        let widget = shown(page, "start")?;
        page.screenshot("link-damaged")?;
        widget.answer_until("advice", By::Mouse, &OFFICER)?;
        assert_eq!((note(&widget)?, fragment(page)?.as_str()), (None, OFFICERS_LINK));

        // What is no answer in this version either is left out, and the questions go on.
        page.open("index.html")?;
        page.open(&format!("host.html#{}&CallThisNumber=08001234", OFFICERS_LINK.replace("=yes", "=CallThisNumber")))?;
        let widget = shown(page, "question")?;
        assert_eq!(widget.questions()?, ["willing"]);
        let said = note(&widget)?.unwrap_or_default();
        assert!(said.contains("an answer that is no longer asked for") && !said.contains("CallThisNumber"), "{said}");

        // One that is pasted into the address while the page is there.
        page.script("location.hash = 'evenhand=havant&.version=1.0&.at=nowhere'", &json!([]))?;
        let widget = shown(page, "start")?;
        page.wait_for("a note", || Ok(note(&widget)?.is_some_and(|said| said.contains("it is damaged"))))?;
        back(&widget)?;
        assert_eq!(widget.questions()?, ["willing"]);
        Ok(())
    })
}
