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

/// The empty directory names nobody; filled in, it is held against the posts of the protocol.
#[test]
fn a_directory_starts_from_the_posts_of_the_protocol() -> Result<()> {
    let site = Site::new()?;
    with_page("configure-directory", &site, |page| {
        page.open("configure.html")?;
        page.wait_for("the list", || Ok(page.widget("even-hand").kind()? == "choose"))?;
        let shown = |id: &str| page.script("return document.getElementById(arguments[0]).textContent", &json!([id]));
        let hidden = || page.script("return document.getElementById('people').hidden", &json!([]));
        let set = |field: &str, value: &str| {
            let script =
                "const field = document.querySelector('form').elements[arguments[0]]; field.value = arguments[1];
                field.dispatchEvent(new Event('change', { bubbles: true }))";
            page.script(script, &json!([field, value]))
        };
        assert_eq!(hidden()?, true, "posts of no protocol");
        set("protocol", "havant")?;
        assert_eq!(hidden()?, false);
        let empty = shown("blank")?.as_str().unwrap_or_default().to_owned();
        let mut posts: serde_json::Value = serde_json::from_str(&empty)?;
        let posts = posts["posts"].as_object_mut().ok_or("no posts")?;
        assert!(posts.contains_key("chief-officer") && !posts.contains_key("officer-concerned"), "{empty}");
        assert_eq!(posts["communications-office"], json!({ "email": "", "phone": "" }));

        site.file("people.json", &empty);
        set("directory", "/people.json")?;
        let count = posts.len();
        let all = format!("Your directory has {count} of the {count} posts.");
        page.wait_for("the count", || Ok(shown("entries")? == json!(all)))?;
        let widget = page.ready("even-hand")?;
        widget.answer_until("advice", By::Mouse, &OFFICER)?;
        let named = widget.script(
            "return host.advice.named.length + host.advice.contact.filter(each => each.name).length",
            &json!([]),
        )?;
        assert_eq!((named, page.complaints()?), (json!(0), vec![]));

        posts.remove("chief-executive");
        posts.insert("cheif-executive".to_owned(), json!({ "name": "Ada Example" }));
        posts.insert("head-of-law".to_owned(), json!({ "name": "Dev Placeholder" }));
        posts.insert("monitoring-officer".to_owned(), json!([{ "name": "Sam Example", "emial": "sam@example.org" }]));
        posts.insert("borough-solicitor".to_owned(), json!({ "same_as": "head-of-law" }));
        site.file("slip.json", json!({ "posts": posts }).to_string());
        set("directory", "/slip.json")?;
        let said = format!(
            "Your directory has {} of the {count} posts. Shown by title only: Chief Executive (chief-executive). \
             This protocol names no cheif-executive: look for a slip, unless another protocol does. \
             No part of an entry, look for a slip: emial (monitoring-officer).",
            count - 1
        );
        page.wait_for("the slip", || Ok(shown("entries")? == json!(said)))?;
        page.size(320, 800)?;
        assert!(!page.scrolls_sideways()?);
        page.size(1280, 1000)?;
        page.screenshot("configure-directory")
    })
}
