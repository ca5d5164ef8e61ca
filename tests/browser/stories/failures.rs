//! The pack does not come, or is none: the element says so plainly, its fallback is there, and it can be tried again.

use serde_json::json;

use crate::Result;
use crate::browser::with_page;
use crate::packs;
use crate::page::Page;
use crate::people::OFFICER;
use crate::site::{Fault, Site};
use crate::widget::{By, Widget};

/// The pack of one element goes wrong; that of the other does not.
const PAGE: &str = r#"
    <even-hand id="bad" protocol="other"><p>Ask the monitoring officer.</p></even-hand>
    <even-hand id="good" protocol="havant"><p>Ask the monitoring officer.</p></even-hand>"#;
const PACK: &str = "protocols/other.json";

#[test]
fn the_pack_does_not_come() -> Result<()> {
    check(
        "absent",
        &[
            ("not there", Fault::Status(404), "missing"),
            ("no longer there", Fault::Status(410), "missing"),
            ("server fails", Fault::Status(503), "network"),
        ],
    )
}

#[test]
fn something_else_comes_in_place_of_the_pack() -> Result<()> {
    let json = |text: &str| Fault::Instead("application/json", text.to_owned());
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    check(
        "instead",
        &[
            (
                "a page",
                Fault::Instead("text/html", "<!doctype html><title>Log in</title><p>Log in".to_owned()),
                "unreadable",
            ),
            ("nothing", json(""), "unreadable"),
            ("null", json("null"), "unreadable"),
            ("a list", json("[1, 2]"), "unreadable"),
            ("another object", json(r#"{"evenhand":4,"texts":"other","numbers":""}"#), "unreadable"),
            ("something deep", json(&deep), "unreadable"),
        ],
    )
}

#[test]
fn the_pack_is_not_one_that_can_be_used() -> Result<()> {
    let pack = packs::named("havant")?.bundle;
    let newer = pack.replacen("{\"evenhand\":4", "{\"evenhand\":5", 1);
    assert_ne!(newer, pack);
    // Right in its shape, and nonsense.
    let (texts, _) = pack.split_once("\"numbers\":\"").ok_or("no numbers")?;
    let nonsense = format!("{texts}\"numbers\":\"{}\"}}", "\u{fffd} ".repeat(5_000));
    check(
        "unusable",
        &[
            ("of another version", Fault::Instead("application/json", newer), "unreadable"),
            ("nonsense", Fault::Instead("application/json", nonsense), "unreadable"),
        ],
    )
}

#[test]
fn the_pack_has_fifty_million_bytes() -> Result<()> {
    check(
        "huge",
        &[
            ("announced", Fault::Huge { announced: true }, "too-large"),
            ("unannounced", Fault::Huge { announced: false }, "too-large"),
        ],
    )
}

/// Packs come from all kinds of servers.
#[test]
fn another_media_type_does_not_matter() -> Result<()> {
    let site = site()?;
    site.fault(PACK, Fault::Type("text/plain"));
    with_page("text-plain", &site, |page| {
        page.open("host.html")?;
        page.ready("#bad")?.answer_until("check", By::Mouse, &OFFICER)?;
        Ok(())
    })
}

#[test]
fn the_attribute_names_no_pack() -> Result<()> {
    let long = "a".repeat(65);
    let foreign = [
        "../havant",
        "http://example.org/havant.json",
        "//example.org/havant.json",
        "javascript:alert(1)",
        "havant.json",
        "HAVANT",
        "",
        "data:application/json,{}",
        "/etc/passwd",
        &long,
    ];
    let elements: String = foreign
        .iter()
        .enumerate()
        .map(|(number, name)| format!("<even-hand id=\"e{number}\" protocol=\"{name}\"><p>Ask.</p></even-hand>"))
        .collect();
    let site = Site::with_host(&elements)?;
    with_page("protocol", &site, |page| {
        page.open("host.html")?;
        let ids = (0..foreign.len()).map(|number| format!("#e{number}"));
        for id in ids {
            let widget = page.widget(&id);
            fails(page, &widget, "protocol").map_err(|error| format!("{id}: {error}"))?;
            // Once it is set right, it goes on by itself.
            widget.script("host.protocol = 'havant'", &json!([]))?;
            page.ready(&id)?;
        }
        let asked = site.requests();
        assert!(asked.iter().all(|name| !name.contains("passwd") && !name.contains("..")), "{asked:?}");
        Ok(())
    })
}

#[test]
fn a_pack_may_be_named_by_its_address() -> Result<()> {
    let site = Site::with_host(r#"<even-hand id="it" protocol="./packs/ours.json"><p>Ask.</p></even-hand>"#)?;
    site.file("packs/ours.json", &packs::named("havant")?.bundle);
    with_page("address", &site, |page| {
        page.open("host.html")?;
        page.ready("#it")?.answer_until("advice", By::Mouse, &OFFICER)?;
        Ok(())
    })
}

/// Without children there is nothing to point to, and nothing is invented.
#[test]
fn without_children_no_fallback_is_spoken_of() -> Result<()> {
    let site = Site::with_host(r#"<even-hand id="it" protocol="nowhere"></even-hand>"#)?;
    with_page("no-children", &site, |page| {
        page.open("host.html")?;
        let widget = page.widget("#it");
        page.wait_for("a message", || Ok(widget.failure()?.is_some()))?;
        let text = widget.failure()?.unwrap_or_default().1;
        assert!(!text.contains("below"), "{text}");
        Ok(())
    })
}

fn site() -> Result<Site> {
    let site = Site::with_host(PAGE)?;
    site.pack("other", &packs::named("havant")?);
    Ok(site)
}

/// What goes wrong with the pack, under a name, and the reason that is given for it.
type Case<'a> = (&'a str, Fault, &'a str);

/// The whole story of a pack that goes wrong, for each case.
fn check(story: &str, cases: &[Case]) -> Result<()> {
    with_page(&format!("failure-{story}"), &site()?, |page| {
        for (name, fault, reason) in cases {
            let site = site()?;
            site.fault(PACK, fault.clone());
            page.turn_to(&site);
            check_one(page, &site, reason).map_err(|error| format!("{name}: {error}"))?;
        }
        Ok(())
    })
}

fn check_one(page: &Page, site: &Site, reason: &str) -> Result<()> {
    page.open("host.html")?;
    let (bad, good) = (page.widget("#bad"), page.ready("#good")?);
    fails(page, &bad, reason)?;
    // Of fifty million; some more may be on its way before the server hears that nobody listens.
    assert!(site.sent() < 25_000_000, "it has listened to {} bytes", site.sent());
    let told = page.complaints()?;
    assert!(told.iter().any(|told| told.contains("even-hand") && told.contains("other")), "{told:?}");
    good.press(By::Mouse, "Start now")?;
    good.choose(By::Mouse, "role", "junior-officer")?;

    // In vain as long as the fault is there.
    bad.only_press(By::Mouse, "Try again")?;
    page.wait_for("the message to come back", || Ok(errors(page, "bad")? == 2))?;
    fails(page, &bad, reason)?;
    site.mend();
    try_again(page, &bad)?;
    assert_eq!(good.chosen("role")?.as_deref(), Some("junior-officer"), "the other element has lost its place");
    bad.press(By::Mouse, "Start now")
}

/// The message is there, in plain words, with the fallback; the page around has been told.
#[track_caller]
pub fn fails(page: &Page, widget: &Widget, reason: &str) -> Result<()> {
    page.wait_for("a message", || Ok(widget.failure()?.is_some()))?;
    let (shown, text) = widget.failure()?.unwrap_or_default();
    assert_eq!(shown, reason, "{text}");
    let jargon = [
        "JSON",
        "HTTP",
        "http",
        "wasm",
        "WebAssembly",
        "undefined",
        "null",
        "Error",
        "404",
        "503",
        "policy",
        "fetch",
        "server",
        "module",
        "panic",
        "bytes",
        "`",
    ];
    let found: Vec<_> = jargon.iter().filter(|word| text.contains(**word)).collect();
    assert!(found.is_empty(), "{found:?} in “{text}”");
    assert!(text.contains("Try again") && text.matches('.').count() >= 2, "“{text}”");
    assert!(widget.fallback_is_shown()?, "the fallback is not shown");
    let role = widget.text_of("return find('[data-failure]').getAttribute('role')")?;
    assert_eq!(role, "alert", "nobody hears of it");
    let id = widget.text_of("return host.id")?;
    let told = page.seen("events")?.into_iter().rfind(|event| event["id"] == *id).ok_or("no event")?;
    assert_eq!((&told["name"], &told["detail"]["reason"]), (&json!("evenhand-error"), &json!(reason)), "{told}");
    assert!(told["detail"]["message"].as_str().is_some_and(|message| message.len() > 20), "{told}");
    Ok(())
}

/// Presses Try again, with success: the first page is there, and message and fallback have gone.
pub fn try_again(page: &Page, widget: &Widget) -> Result<()> {
    widget.only_press(By::Keyboard, "Try again")?;
    page.wait_for("a page", || Ok(!widget.kind()?.is_empty() && widget.failure()?.is_none()))?;
    assert!(!widget.fallback_is_shown()?, "the fallback is still shown");
    widget.heading_gets_focus()?;
    Ok(())
}

fn errors(page: &Page, id: &str) -> Result<usize> {
    let events = page.seen("events")?;
    Ok(events.iter().filter(|event| event["id"] == id && event["name"] == "evenhand-error").count())
}
