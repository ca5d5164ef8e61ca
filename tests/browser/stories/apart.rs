//! The page around and the widget do not get in each other's way.

use serde_json::json;

use crate::Result;
use crate::browser::with_page;
use crate::packs;
use crate::people::OFFICER;
use crate::site::Site;
use crate::widget::By;

/// Pages with frameworks, or with more than one script, set properties when they like.
#[test]
fn properties_set_before_the_element_is_defined_count() -> Result<()> {
    let site = Site::with_host(r#"<even-hand id="it"></even-hand>"#)?;
    let early = "document.addEventListener('readystatechange', () => Object.assign(document.querySelector('#it'),
        { protocol: 'havant', headingLevel: 4, answers: { role: 'junior-officer' } }), { once: true })";
    with_page("early", &site, |page| {
        page.before_scripts(early)?;
        page.open("host.html")?;
        let widget = page.widget("#it");
        page.wait_for("a question", || Ok(widget.kind()? == "question"))?;
        assert_eq!(widget.questions()?, ["issue"]);
        assert_eq!(widget.text_of("return find('[data-heading]').localName")?, "h4");
        assert_eq!(
            page.script("return document.activeElement === document.body", &json!([]))?,
            true,
            "it took the focus"
        );
        Ok(())
    })
}

#[test]
fn what_is_typed_is_not_for_the_shortcuts_of_the_page() -> Result<()> {
    let site = Site::with_host(r#"<even-hand id="it" protocol="parish"></even-hand>"#)?;
    site.pack("parish", &packs::named("parish")?);
    with_page("shortcuts", &site, |page| {
        page.open("host.html")?;
        let listen = "seen.keys = []; document.addEventListener('keydown', event => seen.keys.push(event.key))";
        page.script(listen, &json!([]))?;
        let widget = page.ready("#it")?;
        let answers =
            json!({ "role": "councillor", "issue": "meetings", "situation": "complain", "about": "an-officer" });
        widget.set_answers(&answers)?;
        widget.click("find('input')", &json!([]))?;
        for key in ['4', '/', 'q', '\u{e00c}'] {
            page.session.press(key)?;
        }
        assert_eq!(widget.text_of("return find('input').value")?, "4/q");
        assert_eq!(page.script("return seen.keys", &json!([]))?, json!(["Escape"]));
        Ok(())
    })
}

/// The page's own content inside the element stays the page's own.
#[test]
fn the_children_of_the_element_work_as_anywhere() -> Result<()> {
    let body = r##"<even-hand id="it" protocol="nowhere"><p><a id="link" href="#there">There</a></p></even-hand><p id="there">!</p>"##;
    with_page("children", &Site::with_host(body)?, |page| {
        page.open("host.html")?;
        let widget = page.widget("#it");
        page.wait_for("a message", || Ok(widget.failure()?.is_some()))?;
        page.session.click("return document.querySelector('#link')", &json!([]))?;
        assert_eq!(page.script("return location.hash", &json!([]))?, "#there");
        Ok(())
    })
}

#[test]
fn focus_leads_to_the_heading() -> Result<()> {
    with_page("focus", &Site::with_host(r#"<even-hand id="it" protocol="havant"></even-hand>"#)?, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        widget.script("host.focus()", &json!([]))?;
        widget.heading_gets_focus()?;
        widget.answer_until("advice", By::Keyboard, &OFFICER)?;
        Ok(())
    })
}

/// A header that stays at the top of the window must not hide what has the focus.
#[test]
fn a_sticky_header_hides_nothing_that_has_the_focus() -> Result<()> {
    let site = Site::with_host(r#"<even-hand id="it" protocol="havant"></even-hand>"#)?;
    with_page("sticky", &site, |page| {
        page.size(800, 600)?;
        page.open("host.html")?;
        let header =
            "const header = document.createElement('div'); header.id = 'header'; document.body.prepend(header);
            const sheet = new CSSStyleSheet();
            sheet.replaceSync('#header { position: fixed; top: 0; left: 0; right: 0; height: 80px; background: teal }\
                               body { padding-top: 80px; padding-bottom: 600px }');
            document.adoptedStyleSheets = [sheet]";
        page.script(header, &json!([]))?;
        let widget = page.ready("#it")?;
        widget.go_on(By::Mouse)?;
        for question in ["role", "issue", "situation"] {
            assert_eq!(widget.questions()?, [question]);
            widget.heading_gets_focus()?;
            let top = widget.script("return root.activeElement.getBoundingClientRect().top", &json!([]))?;
            assert!(top.as_f64().is_some_and(|top| (80.0..600.0).contains(&top)), "the heading is at {top}");
            widget.answer(By::Mouse, &OFFICER)?;
            widget.press(By::Mouse, "Continue")?;
        }
        Ok(())
    })
}
