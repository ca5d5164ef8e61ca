//! The pages to start from, and the page that puts the tag together: each leads to advice.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::Result;
use crate::axe;
use crate::browser::with_page;
use crate::people::{MEMBER, OFFICER};
use crate::site::{STRICT, Site};
use crate::widget::By;

/// The site with an example in it, and the files where webmasters put them.
fn site(name: &str) -> Result<Site> {
    let site = Site::new()?;
    site.like_a_real_server();
    site.file("page.html", fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(name))?);
    site.file("evenhand/people.json", json!({ "posts": { "chief-executive": { "name": "Ada Example" } } }).to_string());
    Ok(site)
}

#[test]
fn each_page_leads_to_advice() -> Result<()> {
    for name in ["plain.html", "strict-policy.html"] {
        with_page(&format!("example-{name}"), &site(name)?, |page| {
            page.open("page.html")?;
            let widget = page.ready("even-hand")?;
            widget.answer_until("advice", By::Keyboard, &OFFICER)?;
            let named = widget.text()?.contains("Ada Example");
            assert_eq!(named, name == "strict-policy.html");
            assert_eq!((page.seen("violations")?, page.complaints()?), (vec![], vec![]), "{name}");
            Ok(())
        })?;
    }
    with_page("example-two", &site("two-widgets.html")?, |page| {
        page.open("page.html")?;
        page.ready("[audience=officer]")?.answer_until("advice", By::Mouse, &OFFICER)?;
        page.script("document.querySelector('[audience=member]').scrollIntoView()", &json!([]))?;
        page.ready("[audience=member]")?.answer_until("advice", By::Mouse, &MEMBER)?;
        Ok(())
    })?;
    let framed = site("frame.html")?;
    framed.policy(&format!("{STRICT}; frame-src 'self'"));
    with_page("example-frame", &framed, |page| {
        page.open("page.html")?;
        page.session.enter(Some("iframe"))?;
        page.ready("even-hand")?.answer_until("advice", By::Mouse, &OFFICER)?;
        Ok(())
    })
}

/// What the page gives to copy is what it shows, and a page that it is pasted into shows the same.
#[test]
fn the_snippet_is_what_was_chosen() -> Result<()> {
    let site = Site::new()?;
    with_page("configure", &site, |page| {
        page.open("configure.html")?;
        page.wait_for("the list", || Ok(page.widget("even-hand").kind()? == "choose"))?;
        let shown = |id: &str| -> Result<String> {
            let text =
                page.script("return document.getElementById(arguments[0])?.textContent ?? null", &json!([id]))?;
            Ok(text.as_str().map_or_else(|| "nothing".to_owned(), str::to_owned))
        };
        // Nothing is chosen for the webmaster, and what leads nowhere elsewhere is said.
        assert!(shown("snippet")?.contains("<even-hand>"), "{}", shown("snippet")?);
        assert!(shown("advice")?.contains("put the address of your own server"), "{}", shown("advice")?);
        assert_eq!(shown("dead")?, "nothing");
        let set = "const field = document.querySelector('form').elements[arguments[0]];
            if (field.type === 'checkbox') field.checked = true; else field.value = arguments[1];
            field.dispatchEvent(new Event('change', { bubbles: true }))";
        let chosen = [
            ("protocol", "havant"),
            ("audience", "officer"),
            ("start", "party-group"),
            ("heading-level", "3"),
            ("directory", "/people.json?a=\"b\"&c"),
            ("brand", "#7a1f4d"),
            ("state", ""),
        ];
        for (field, value) in chosen {
            page.script(set, &json!([field, value]))?;
        }
        let snippet = page.script("return document.querySelector('#snippet').textContent", &json!([]))?;
        let snippet = snippet.as_str().unwrap_or_default().to_owned();
        let tag = "<even-hand protocol=\"havant\" audience=\"officer\" start=\"party-group\" heading-level=\"3\" \
                   directory=\"/people.json?a=&quot;b&quot;&amp;c\" state=\"hash\">";
        assert!(snippet.contains(tag) && snippet.contains("--eh-brand: #7a1f4d"), "{snippet}");
        assert!(snippet.contains(&format!("src=\"{}even-hand.js\"", site.address)), "{snippet}");
        let widget = page.ready("even-hand")?;
        assert!(widget.text()?.contains("About:"), "{}", widget.text()?);
        assert_eq!(widget.text_of("return find('[data-heading]').localName")?, "h3");

        axe::load(page)?;
        assert_eq!(axe::check(page, "html")?.violations, [""; 0]);
        page.size(320, 800)?;
        assert!(!page.scrolls_sideways()?);
        page.size(1280, 1000)?;
        page.screenshot("configure")?;
        assert_eq!(page.seen("violations")?, [""; 0]);

        // A frame has what frames take, and what is wrong is said.
        page.script(set, &json!(["way", "frame"]))?;
        let frame = page.script("return document.querySelector('#snippet').textContent", &json!([]))?;
        let frame = frame.as_str().unwrap_or_default().to_owned();
        let query = "frame.html?protocol=havant&amp;audience=officer&amp;start=party-group&amp;directory=";
        assert!(frame.contains(query) && frame.contains("data-evenhand=\"hash\""), "{frame}");
        assert!(!frame.contains("heading-level"), "{frame}");
        // It is shown as it is in a frame.
        let widget = page.ready("even-hand")?;
        assert_eq!(widget.text_of("return find('[data-heading]').localName + host.style.cssText")?, "h1");
        page.wait_for("what is wrong", || {
            let wrong = page.script("return document.querySelector('#wrong').textContent", &json!([]))?;
            Ok(wrong.as_str().is_some_and(|wrong| wrong.contains("people.json")))
        })?;
        page.script(set, &json!(["way", "checked"]))?;
        let snippet = page.script("return document.querySelector('#snippet').textContent", &json!([]))?;
        let snippet = snippet.as_str().unwrap_or_default().to_owned();
        assert!(snippet.contains("integrity=\"sha384-"), "{snippet}");

        // Pasted.
        site.file("page.html", format!("<!doctype html><meta charset=\"utf-8\"><title>Page</title>{snippet}"));
        site.file("people.json", "{}");
        page.open("page.html")?;
        let widget = page.ready("even-hand")?;
        assert_eq!(widget.script("return host.getAttributeNames().length", &json!([]))?, 6);
        Ok(())
    })
}
