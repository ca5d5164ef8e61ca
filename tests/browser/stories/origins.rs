//! Packs and directories of other servers: only of those that the page lists, without credentials, and no further.

use serde_json::json;

use crate::Result;
use crate::browser::with_page;
use crate::page::Page;
use crate::people::OFFICER;
use crate::site::{Fault, STRICT, Site};
use crate::widget::{By, Widget};

/// The server of the page, and another one, which has a pack and a directory.
struct Two {
    page: Site,
    other: Site,
}

impl Two {
    /// With this list on the element, in which `{}` is the other server.
    fn new(origins: &str) -> Result<Self> {
        let other = Site::new()?;
        other.open_to_all();
        other.file("pack.json", other.built("protocols/havant.json")?);
        other.file("people.json", json!({ "posts": { "chief-executive": { "name": "Ada Example" } } }).to_string());
        let (at, origins) = (other.origin(), origins.replace("{}", other.origin()));
        let page = Site::with_host(&format!(
            "<even-hand id=\"it\" protocol=\"{at}/pack.json\" directory=\"{at}/people.json\" {origins}>\
             <p>Ask.</p></even-hand>"
        ))?;
        page.policy(&format!("{STRICT} ").replace("connect-src 'self'", &format!("connect-src 'self' {at}")));
        Ok(Self { page, other })
    }
}

fn refused(page: &Page, widget: &Widget, reason: &str) -> Result<String> {
    page.wait_for("the message", || Ok(widget.failure()?.is_some()))?;
    assert_eq!(widget.failure()?.map(|(reason, _)| reason).as_deref(), Some(reason));
    assert!(widget.fallback_is_shown()?);
    let told = page.seen("events")?.into_iter().find(|event| event["name"] == "evenhand-error");
    Ok(told.ok_or("no error is told")?["detail"]["message"].as_str().unwrap_or_default().to_owned())
}

#[test]
fn a_listed_server_gives_pack_and_names_and_gets_no_cookie() -> Result<()> {
    let two = Two::new("origins=\" https://else.example {} \"")?;
    with_page("origins", &two.page, |page| {
        page.open("host.html")?;
        // Browsers send cookies to every port of a server, where they send any.
        page.script("document.cookie = 'who=me'", &json!([]))?;
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        widget.answer_until("advice", By::Mouse, &OFFICER)?;
        page.wait_for("the name", || Ok(widget.text()?.contains("Ada Example")))?;
        assert_eq!(page.seen("violations")?, [""; 0]);
        assert!(two.page.cookies().contains(&"who=me".to_owned()));
        assert!(two.other.requests().iter().any(|asked| asked == "pack.json"));
        assert_eq!(two.other.cookies(), [""; 0]);
        Ok(())
    })
}

/// Nothing is asked of a server that is not listed exactly, whatever stands in the list.
#[test]
fn no_other_server_is_asked() -> Result<()> {
    let long = format!("origins=\"{}{{}}\"", "https://a.example ".repeat(10));
    let lists =
        ["", "origins=\"\"", "origins=\"*\"", "origins=\"{}/\"", "origins=\"{}0\"", "origins=\"http://*\"", &long];
    for list in lists {
        let two = Two::new(list)?;
        with_page("origins-refused", &two.page, |page| {
            page.open("host.html")?;
            let message = refused(page, &page.widget("#it"), "protocol")?;
            assert!(message.contains("origins=\"https://packs.council.example\""), "{message}");
            assert_eq!(two.other.requests(), [""; 0], "{list}");
            Ok(())
        })?;
    }
    Ok(())
}

/// What is listed later counts from then on, and what is no longer listed is gone.
#[test]
fn the_list_can_change() -> Result<()> {
    let two = Two::new("")?;
    with_page("origins-change", &two.page, |page| {
        page.open("host.html")?;
        let widget = page.widget("#it");
        refused(page, &widget, "protocol")?;
        widget.script("host.origins = args", &json!(two.other.origin()))?;
        page.ready("#it")?;
        widget.script("host.origins = null", &json!([]))?;
        refused(page, &widget, "protocol")?;
        Ok(())
    })
}

/// A listed server cannot send the reader on to one that is not, and neither can the page's own.
#[test]
fn an_answer_from_elsewhere_is_refused() -> Result<()> {
    let third = Site::new()?;
    third.open_to_all();
    let two = Two::new("origins=\"{}\"")?;
    two.page.policy(&STRICT.replace("connect-src 'self'", "connect-src *"));
    two.other.fault("pack.json", Fault::Leads(format!("{}protocols/havant.json", third.address)));
    with_page("origins-redirect", &two.page, |page| {
        page.open("host.html")?;
        let widget = page.widget("#it");
        let message = refused(page, &widget, "missing")?;
        assert!(message.contains("another server"), "{message}");
        // To another place of the same server it may.
        two.other.fault("pack.json", Fault::Leads(format!("{}protocols/havant.json", two.other.address)));
        widget.press_where(By::Mouse, "element.innerText.trim() === args[0]", "Try again")?;
        page.ready("#it")?;
        two.page.fault("mine.json", Fault::Leads(format!("{}protocols/havant.json", third.address)));
        widget.script("host.protocol = '/mine.json'", &json!([]))?;
        refused(page, &widget, "missing")?;
        Ok(())
    })
}

/// The frame page takes no list from its address: whoever makes a link is not who runs the server.
#[test]
fn an_address_lists_no_servers() -> Result<()> {
    let two = Two::new("")?;
    let at = two.other.origin();
    with_page("origins-frame", &two.page, |page| {
        page.open(&format!("frame.html?protocol={at}/pack.json&origins={at}"))?;
        refused(page, &page.widget("even-hand"), "protocol")?;
        assert_eq!(page.widget("even-hand").script("return host.origins", &json!([]))?, json!(null));
        // The server's own page may list them.
        let own = String::from_utf8(two.page.built("frame.html")?)?;
        let own = own.replace("<even-hand ", &format!("<even-hand origins=\"{at}\" "));
        two.page.file("frame.html", own.replace("connect-src 'self'", &format!("connect-src 'self' {at}")));
        page.open(&format!("frame.html?protocol={at}/pack.json"))?;
        page.ready("even-hand")?;
        assert_ne!(two.other.requests(), [""; 0]);
        Ok(())
    })
}
