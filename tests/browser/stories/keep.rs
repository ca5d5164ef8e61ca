//! Keep and send: what is copied, saved and written is what the advice says, in whatever way the page may.

use scraper::{Html, Selector};
use serde_json::{Value, json};

use crate::Result;
use crate::browser::with_page;
use crate::packs;
use crate::page::Page;
use crate::site::Site;
use crate::widget::{By, Widget};

/// Two packs, and a scenario of each that ends in a contact.
const PACKS: [&str; 2] = ["havant", "lga-based"];

/// Shows the advice of the pack's first scenario with a contact, in a page that notes what leaves it.
fn with_advice(story: &str, pack: &str, tell: impl FnOnce(&Page, &Widget, &Site) -> Result<()>) -> Result<()> {
    let site = Site::with_host(&format!(r#"<even-hand id="it" protocol="{pack}"></even-hand>"#))?;
    with_page(&format!("{story}-{pack}"), &site, |page| {
        page.before_scripts(include_str!("../keep.js"))?;
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        widget.set_answers(&answers(pack)?)?;
        tell(page, &widget, &site)?;
        assert_eq!(page.seen("violations")?, [""; 0]);
        assert_eq!(page.seen("errors")?, [""; 0]);
        Ok(())
    })
}

/// The answers of the pack's first scenario in which somebody is gone to who is not the person concerned.
pub fn answers(pack: &str) -> Result<Value> {
    let pack = packs::named(pack)?;
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).ok_or("no such day")?;
    for scenario in &pack.scenarios {
        let given = packs::answers(scenario);
        if let evenhand::engine::Outcome::Advise(advice) = pack.session(&given, today)?.outcome()
            && advice.contacts.iter().any(|contact| !contact.direct)
        {
            return Ok(given.into());
        }
    }
    Err("no scenario leads to anybody".into())
}

/// Presses the button that does this, and waits for what is said of it.
fn press(page: &Page, widget: &Widget, way: &str) -> Result<String> {
    widget.script("all('[data-kept]').forEach(said => said.textContent = '')", &json!([]))?;
    widget.press_where(By::Mouse, "element.dataset.keep === args[0]", way)?;
    let said = || widget.text_of("return all('[data-kept]').map(said => said.textContent).join('')");
    page.wait_for("something to be said", || Ok(!said()?.is_empty()))?;
    said()
}

/// The record as the element gives it, but for the minute in which it was made.
fn without_minute(text: &str) -> String {
    text.lines().filter(|line| !line.starts_with("- Made:")).collect::<Vec<_>>().join("\n")
}

fn record(widget: &Widget) -> Result<String> {
    widget.text_of("return host.record")
}

#[test]
fn the_record_is_copied_in_whatever_way_the_page_may() -> Result<()> {
    for pack in PACKS {
        with_advice("copy", pack, |page, widget, _| {
            let record = without_minute(&record(widget)?);
            assert!(record.contains("WHAT TO") || record.contains("WHO TO"), "{record}");
            page.script(
                "seen.copied = []; navigator.clipboard.writeText = async text => seen.copied.push(text)",
                &json!([]),
            )?;
            assert_eq!(press(page, widget, "copy")?, "Copied.");
            assert_eq!(without_minute(page.seen("copied")?[0].as_str().unwrap_or_default()), record);

            // Where that is denied, an older way: what is marked goes to the clipboard.
            let denied = "navigator.clipboard.writeText = async () => { throw new Error('denied') };
                document.addEventListener('copy', event => seen.copied.push(
                    event.composedPath()[0].value?.slice(event.composedPath()[0].selectionStart)))";
            page.script(denied, &json!([]))?;
            assert_eq!(press(page, widget, "copy")?, "Copied.");
            assert_eq!(without_minute(page.seen("copied")?[1].as_str().unwrap_or_default()), record);
            assert!(widget.focus_is_on("[data-keep=copy]")?, "{}", widget.focus()?);

            // Where both are denied, the text itself.
            page.script("document.execCommand = () => false", &json!([]))?;
            assert!(press(page, widget, "copy")?.contains("mark it"));
            let shown = "const field = find('[data-by-hand] textarea'); return field.readOnly && shown(field) ? field.value : ''";
            assert_eq!(without_minute(&widget.text_of(shown)?), record);
            assert!(!page.scrolls_sideways()?);
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn files_hold_the_record_and_nothing_of_a_script() -> Result<()> {
    for pack in PACKS {
        with_advice("files", pack, |page, widget, _| {
            let record = record(widget)?;
            assert_eq!(press(page, widget, "note-text")?, "The file is in your downloads.");
            assert_eq!(press(page, widget, "note-html")?, "The file is in your downloads.");
            page.wait_for("two files", || Ok(page.seen("files")?.len() == 2))?;
            let files = page.seen("files")?;
            let text = |file: &Value| file["text"].as_str().unwrap_or_default().to_owned();
            let name = |file: &Value| file["name"].as_str().unwrap_or_default().to_owned();
            assert!(name(&files[0]).starts_with(&format!("evenhand-{pack}-20")) && name(&files[0]).ends_with(".txt"));
            assert!(name(&files[1]).ends_with(".html"), "{}", name(&files[1]));
            assert_eq!(without_minute(&text(&files[0])), without_minute(&record));

            let html = Html::parse_document(&text(&files[1]));
            assert_eq!(html.errors, [""; 0]);
            let count =
                |selector: &str| Selector::parse(selector).map(|found| html.select(&found).count()).unwrap_or(99);
            assert_eq!(
                ["script", "link", "img", "[style]", "style", "h1", "meta[charset]"].map(count),
                [0, 0, 0, 0, 1, 1, 1]
            );
            assert_eq!(html.root_element().attr("lang"), Some("en-GB"));
            let main = Selector::parse("main").map_err(|error| error.to_string())?;
            let said: String = html.select(&main).flat_map(|main| main.text()).collect();
            assert_eq!(letters(&said), letters(&record));
            site_look(page, pack, &text(&files[1]))
        })?;
    }
    Ok(())
}

/// What is left of a text without the marks of its lists, its spaces and its capitals: no form of the record has others.
fn letters(text: &str) -> String {
    let plain = text.replace("Important: ", "").to_lowercase();
    plain.chars().filter(|letter| letter.is_alphabetic()).collect()
}

/// A picture of the file as a browser shows it.
fn site_look(page: &Page, pack: &str, html: &str) -> Result<()> {
    let site = Site::new()?;
    site.policy("default-src 'none'; style-src 'unsafe-inline'");
    site.file("note.html", html);
    let violations = page.seen("violations")?;
    page.turn_to(&site);
    page.open("note.html")?;
    page.size(800, 1100)?;
    page.screenshot(&format!("note-{pack}"))?;
    page.size(320, 700)?;
    assert!(!page.scrolls_sideways()?);
    page.screenshot(&format!("note-{pack}-320"))?;
    assert_eq!(violations, [""; 0]);
    Ok(())
}

#[test]
fn an_email_follows_what_is_written_and_is_kept() -> Result<()> {
    for pack in PACKS {
        with_advice("email", pack, |page, widget, _| {
            let open = "find('textarea').closest('details').querySelector('summary').click()";
            widget.script(open, &json!([]))?;
            let href = || widget.text_of("return find('[data-keep=email]').href");
            assert!(href()?.starts_with("mailto:?subject="), "{}", href()?);
            let typed = "const field = find(args[0]); field.value += args[1];
                field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))";
            widget.script(typed, &json!(["textarea", "\nMind the step & the dog.\n"]))?;
            page.wait_for("the link", || Ok(href()?.contains("Mind%20the%20step%20%26%20the%20dog.%0D%0A")))?;
            widget.script(typed, &json!(["[id^=eh-email][type=text]", " #1"]))?;
            page.wait_for("the subject", || Ok(href()?.contains("%20%231&body=")))?;
            assert!(href()?.len() <= 1_800);

            page.script(
                "seen.copied = []; navigator.clipboard.writeText = async text => seen.copied.push(text)",
                &json!([]),
            )?;
            assert_eq!(press(page, widget, "email-copy")?, "Copied.");
            assert!(page.seen("copied")?[0].as_str().unwrap_or_default().ends_with("the dog.\n"));

            widget.press(By::Mouse, "Back")?;
            widget.press(By::Mouse, "Get my advice")?;
            let value = widget.text_of("return find('textarea').value")?;
            assert!(value.ends_with("Mind the step & the dog.\n"), "{value}");

            widget.script(typed, &json!(["textarea", "x".repeat(2_000)]))?;
            page.wait_for("a short link", || Ok(href()?.contains("Please%20paste")))?;
            assert!(
                href()?.len() <= 1_800
                    && widget.text_of("return find('[data-page]').textContent")?.contains("too long to be handed over")
            );
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn the_page_around_may_do_each_of_them_itself() -> Result<()> {
    with_advice("taken-over", "havant", |page, widget, site| {
        page.script("document.addEventListener('evenhand-action', event => event.preventDefault())", &json!([]))?;
        let ways = ["print", "copy", "note-text", "note-html", "email", "email-copy"];
        widget.script("all('details').forEach(details => details.open = true)", &json!([]))?;
        for way in ways {
            widget.press_where(By::Mouse, "element.dataset.keep === args[0]", way)?;
        }
        let told = || -> Result<Vec<Value>> {
            let events = page.seen("events")?;
            Ok(events.into_iter().filter(|event| event["name"] == "evenhand-action").collect())
        };
        page.wait_for("all events", || Ok(told()?.len() == ways.len()))?;
        let kinds: Vec<Value> = told()?.iter().map(|event| event["detail"]["kind"].clone()).collect();
        assert_eq!(json!(kinds), json!(ways));
        assert!(told()?.iter().all(|event| event["cancelable"] == true && event["frozen"] == true));
        assert_eq!((page.seen("files")?.len(), page.seen("papers")?.len()), (0, 0));
        assert!(!site.requests().contains(&"keep.js".to_owned()), "loaded although nobody needs it");
        Ok(())
    })
}

#[test]
fn what_cannot_be_loaded_is_said_and_can_be_tried_again() -> Result<()> {
    with_advice("keep-missing", "havant", |page, widget, site| {
        site.fault("keep.js", crate::site::Fault::Status(404));
        assert!(press(page, widget, "copy")?.contains("did not load"));
        site.mend();
        assert_eq!(press(page, widget, "note-text")?, "The file is in your downloads.");
        assert_eq!(widget.kind()?, "advice");
        page.complaints().map(drop)
    })
}

/// Everything that can be done is done once, in a page that is all ours; whatever the browser asks for then is known.
#[test]
fn nothing_is_asked_for_but_our_own_files() -> Result<()> {
    for pack in PACKS {
        let host = ["host.html", "favicon.ico"];
        let own = ["even-hand.js", "widget.js", "widget_bg.wasm", "advice.wasm", "evenhand.css", "keep.js"];
        with_advice("requests", pack, |page, widget, site| {
            for way in ["print", "copy", "note-text", "note-html"] {
                press(page, widget, way)?;
            }
            widget.script("all('details').forEach(details => details.open = true)", &json!([]))?;
            press(page, widget, "email-copy")?;
            // What opens the email program would leave the page: only that it is asked for is told.
            let aside = "find('[data-keep=email]').addEventListener('click', event => event.preventDefault())";
            widget.script(aside, &json!([]))?;
            widget.press_where(By::Mouse, "element.dataset.keep === args[0]", "email")?;
            widget.press(By::Mouse, "Back")?;
            widget.press(By::Mouse, "Get my advice")?;
            widget.press(By::Mouse, "Start again")?;
            let packs = format!("protocols/{pack}.json");
            let known = |address: &str| {
                let name = address.strip_prefix(&site.address);
                name.is_some_and(|name| host.contains(&name) || own.contains(&name) || name == packs)
                    || address.starts_with(&format!("blob:{}", site.address))
                    || address == "about:blank"
                    // It holds what it names: nobody is asked.
                    || address.starts_with("data:")
            };
            let asked = page.requested()?;
            assert!(asked.iter().any(|address| address.ends_with("keep.js")), "{asked:?}");
            let others: Vec<&String> = asked.iter().filter(|address| !known(address)).collect();
            assert!(others.is_empty(), "{others:?}");
            Ok(())
        })?;
    }
    Ok(())
}
