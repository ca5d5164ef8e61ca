//! A page that names no protocol: the person chooses one from the list of packs.

use evenhand::domain::{About, PackKind};
use evenhand::pack::bundle::list;
use serde_json::{Value, json};

use crate::Result;
use crate::axe;
use crate::browser::with_page;
use crate::look::Look;
use crate::packs;
use crate::page::Page;
use crate::people::OFFICER;
use crate::site::{Fault, Site};
use crate::stories::failures::{fails, try_again};
use crate::widget::{By, Widget};

const HOST: &str = r#"<meta name="color-scheme" content="light dark">
    <even-hand id="it"><p>Ask the monitoring officer.</p></even-hand>"#;
const LIST: &str = "protocols/index.json";

/// The element, once it shows the list.
fn open(page: &Page) -> Result<Widget<'_>> {
    page.open("host.html")?;
    let widget = page.widget("#it");
    page.wait_for("the list", || Ok(widget.kind()? == "choose" && !widget.fallback_is_shown()?))?;
    Ok(widget)
}

/// Chooses this pack, and comes to its start page.
fn choose(widget: &Widget, by: By, pack: &str) -> Result<()> {
    widget.choose(by, "protocol", pack)?;
    widget.press(by, "Continue")?;
    assert_eq!(widget.kind()?, "start");
    widget.heading_gets_focus()
}

#[test]
fn by_keyboard_there_and_back() -> Result<()> {
    let site = Site::with_host(HOST)?;
    with_page("choosing-by-keyboard", &site, |page| {
        let widget = open(page)?;
        let body = page.script("return document.activeElement === document.body", &json!([]))?;
        assert_eq!(body, true, "the list must leave the focus alone");
        assert_eq!(page.seen("events")?.iter().map(|event| &event["name"]).collect::<Vec<_>>(), ["evenhand-ready"]);
        let packs = widget.options("protocol")?;
        assert!(packs.contains(&"havant".to_owned()), "{packs:?}");
        assert!(!widget.text()?.contains("Back"), "nothing comes before the list");

        widget.only_press(By::Keyboard, "Continue")?;
        page.wait_for("the summary to have focus", || widget.focus_is_on("[role=alert]"))?;
        widget
            .press_where(By::Keyboard, "element.innerText.startsWith(args[0])", "Select the protocol that you need")
            .err();
        assert!(widget.focus_is_on("input[name=protocol]")?, "the line leads to {}", widget.focus()?);
        assert!(widget.text()?.matches("Select the protocol that you need").count() == 2, "{}", widget.text()?);

        choose(&widget, By::Keyboard, "havant")?;
        assert!(widget.text()?.contains("Havant Borough Council"), "{}", widget.text()?);
        let asked = site.requests();
        let fetched: Vec<_> = asked.iter().filter(|name| name.starts_with("protocols/")).collect();
        assert_eq!(fetched, [LIST, "protocols/havant.json"], "no other pack is fetched");

        widget.press(By::Keyboard, "Choose another protocol")?;
        widget.heading_gets_focus()?;
        assert_eq!((widget.kind()?.as_str(), widget.chosen("protocol")?), ("choose", None));
        choose(&widget, By::Keyboard, "havant")?;
        widget.answer_until("advice", By::Keyboard, &OFFICER)?;
        assert!(widget.marked("data-verdict")?.contains("get-authority-first"));
        assert_eq!(page.complaints()?, [""; 0]);
        Ok(())
    })
}

#[test]
fn every_listed_pack_starts() -> Result<()> {
    with_page("choosing-each", &Site::with_host(HOST)?, |page| {
        let widget = open(page)?;
        let labels = "return all('label').map(label => [label.control.value, label.innerText])";
        let listed = widget.script(labels, &json!([]))?;
        let listed: Vec<(String, String)> = serde_json::from_value(listed)?;
        assert!(!listed.is_empty());
        for (pack, label) in listed {
            choose(&widget, By::Mouse, &pack).map_err(|error| format!("{pack}: {error}"))?;
            let about = &packs::named(&pack)?.protocol.about;
            let text = widget.text()?;
            assert!(label.contains(&about.council) && label.contains(&about.title), "{pack}: {label}");
            assert!(text.contains(&about.council) && text.contains(&about.title), "{pack}: {text}");
            let whole = about.kind == PackKind::Protocol;
            assert!(whole || text.contains("Important") && text.contains(&about.covers), "{pack}: {text}");
            widget.press(By::Mouse, "Start now")?;
            assert_eq!(widget.questions()?, ["role"], "{pack}");
            widget.restart()?;
            widget.press(By::Mouse, "Choose another protocol")?;
        }
        assert_eq!(page.complaints()?, [""; 0]);
        Ok(())
    })
}

fn about(id: &str, kind: PackKind) -> About {
    About {
        id: id.to_owned(),
        title: "Protocol".to_owned(),
        council: format!("The <b>harbour</b> of {id}"),
        version: "2".to_owned(),
        in_force: chrono::NaiveDate::from_ymd_opt(2011, 2, 1),
        review_due: None,
        most_questions: None,
        kind,
        covers: format!("Only the moorings of {id}. Nothing about ferries."),
        interpreter: None,
        nobody_further: "Nobody further.".to_owned(),
        clause_link: None,
    }
}

/// Three packs, the second one overdue for review, the third one not yet.
fn made_up() -> Result<String> {
    let review = |year, about| About { review_due: chrono::NaiveDate::from_ymd_opt(year, 3, 1), ..about };
    let overdue = review(2012, about("overdue", PackKind::Extract));
    Ok(list::list(&[about("whole", PackKind::Protocol), overdue, review(2999, about("guide", PackKind::Guidance))])?)
}

#[test]
fn the_list_says_what_each_is_and_warns_of_a_missed_review() -> Result<()> {
    let site = Site::with_host(HOST)?;
    site.file(LIST, &made_up()?);
    with_page("choosing-list", &site, |page| {
        let widget = open(page)?;
        let groups =
            "return all('[role=group]').map(group => [group.innerText, group.querySelectorAll('input').length])";
        let groups = widget.script(groups, &json!([]))?;
        let group = |place: usize| groups[place][0].as_str().unwrap_or_default().to_owned();
        assert_eq!(groups.as_array().map(Vec::len), Some(3), "{groups}");
        assert!(group(0).contains("Whole protocols"), "{groups}");
        assert!(group(1).contains("only a part of a protocol"), "{groups}");
        assert!(group(2).contains("binds nobody"), "{groups}");
        for (place, id) in ["whole", "overdue", "guide"].iter().enumerate() {
            let said = group(place);
            assert!(said.contains(&format!("The <b>harbour</b> of {id}")), "{said}");
            assert!(said.contains("Version 2, in force since 1 February 2011"), "{said}");
            assert!(said.contains(&format!("Only the moorings of {id}.")), "{said}");
            assert_eq!(said.contains("due for review on 1 March 2012"), *id == "overdue", "{said}");
            assert_eq!(said.contains("Warning"), *id == "overdue", "{said}");
        }
        axe::load(page)?;
        for look in Look::SCREEN {
            page.look(look)?;
            let report = axe::check(page, "#it")?;
            assert!(report.nodes > 3 && report.violations.is_empty(), "{}: {:?}", look.id(), report.violations);
        }
        for look in Look::SCREEN {
            page.look(look)?;
            page.size(320, 900)?;
            assert!(!page.scrolls_sideways()?, "at 320 pixels one scrolls sideways");
            page.screenshot(&format!("choosing-320-{}", look.id()))?;
            page.size(1280, 900)?;
            page.screenshot(&format!("choosing-1280-{}", look.id()))?;
        }
        Ok(())
    })
}

#[test]
fn a_missed_review_is_said_on_the_start_page_and_with_the_advice() -> Result<()> {
    let mut pack = packs::named("havant")?;
    let parts: &evenhand::domain::ProtocolParts = &pack.protocol;
    let mut parts = parts.clone();
    parts.about.review_due = chrono::NaiveDate::from_ymd_opt(2015, 5, 8);
    pack.bundle = evenhand::pack::bundle::bundle(&evenhand::domain::Protocol::new(parts))?;
    let site = Site::with_host(r#"<even-hand id="it" protocol="overdue"></even-hand>"#)?;
    site.pack("overdue", &pack);
    with_page("review-missed", &site, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        let warning = "This version was due for review on 8 May 2015.";
        assert!(widget.text()?.contains(warning), "{}", widget.text()?);
        assert!(!widget.text()?.contains("Choose another protocol"), "the page has fixed the protocol");
        widget.answer_until("advice", By::Mouse, &OFFICER)?;
        assert!(widget.text()?.contains(warning), "{}", widget.text()?);
        Ok(())
    })
}

#[test]
fn the_list_does_not_come_or_is_none() -> Result<()> {
    let json = |text: String| Fault::Instead("application/json", text);
    let pack = packs::named("havant")?.bundle;
    let crowd: Vec<About> = (0..64).map(|n| about(&format!("p{n}"), PackKind::Extract)).collect();
    let crowd = serde_json::to_string(&evenhand::pack::Bundle::of_list(&crowd))?;
    let cases = [
        ("not there", Fault::Status(404), "missing"),
        ("cut", Fault::Cut, "network"),
        ("a page", Fault::Instead("text/html", "<!doctype html><title>Log in</title>".to_owned()), "unreadable"),
        ("a pack", json(pack), "unreadable"),
        ("too many", json(crowd), "unreadable"),
        ("huge", Fault::Huge { announced: false }, "too-large"),
    ];
    with_page("choosing-failure", &Site::with_host(HOST)?, |page| {
        for (name, fault, reason) in cases {
            let site = Site::with_host(HOST)?;
            site.fault(LIST, fault);
            page.turn_to(&site);
            page.open("host.html")?;
            let widget = page.widget("#it");
            fails(page, &widget, reason).map_err(|error| format!("{name}: {error}"))?;
            let told = page.complaints()?;
            assert!(told.iter().any(|told| told.contains("even-hand") && told.contains("list of packs")), "{told:?}");
            site.mend();
            try_again(page, &widget)?;
            choose(&widget, By::Mouse, "havant").map_err(|error| format!("{name}: {error}"))?;
        }
        Ok(())
    })
}

/// Perhaps another one can be had, or the same a little later.
#[test]
fn a_chosen_pack_that_does_not_come_leads_back_to_the_list() -> Result<()> {
    let site = Site::with_host(HOST)?;
    site.file(LIST, &list::list(&[about("lost", PackKind::Protocol), about("havant", PackKind::Protocol)])?);
    with_page("choosing-lost", &site, |page| {
        let widget = open(page)?;
        widget.choose(By::Mouse, "protocol", "lost")?;
        widget.only_press(By::Mouse, "Continue")?;
        fails(page, &widget, "missing")?;
        try_again(page, &widget)?;
        assert_eq!(widget.kind()?, "choose");
        choose(&widget, By::Mouse, "havant")?;
        // What has been answered is not lost by a panic, nor is the choice.
        widget.answer_until("check", By::Mouse, &OFFICER)?;
        Ok(())
    })
}

#[test]
fn the_page_around_keeps_its_say() -> Result<()> {
    with_page("choosing-properties", &Site::with_host(HOST)?, |page| {
        let widget = open(page)?;
        let value = |script: &str| widget.script(script, &json!([]));
        assert_eq!(value("return [host.protocol, host.answers, host.advice]")?, json!([null, {}, null]));
        // Nothing of a protocol can be done yet; what can be is kept for it.
        value("host.restart(); host.audience = 'officer'; host.answers = { role: 'junior-officer' }")?;
        assert_eq!(widget.kind()?, "choose");
        let level = "return find('[data-heading]').localName";
        widget.script("host.headingLevel = 4", &json!([]))?;
        page.wait_for("the heading's level", || Ok(widget.text_of(level)? == "h4"))?;
        widget.choose(By::Mouse, "protocol", "havant")?;
        widget.press(By::Mouse, "Continue")?;
        assert_eq!(widget.questions()?, ["issue"], "the answers that were set are there");

        // A protocol that the page names is shown at once; without it, the list is.
        let shown = |kind: &str| page.wait_for(kind, || Ok(widget.kind()? == kind && !widget.fallback_is_shown()?));
        value("host.protocol = 'havant'")?;
        shown("start")?;
        assert_eq!(value("return host.answers")?, json!({}));
        assert!(!widget.text()?.contains("Choose another protocol"));
        value("host.protocol = null")?;
        shown("choose")?;
        let errors: Vec<Value> =
            page.seen("events")?.into_iter().filter(|event| event["name"] == "evenhand-error").collect();
        assert!(errors.is_empty(), "{errors:?}");
        Ok(())
    })
}
