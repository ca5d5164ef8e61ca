//! A page around the widget that means no good changes nothing inside: no computed style of any element, no place, no pixel.
//!
//! What such a page can do to the box of the element itself (hide it, squeeze it, scale it) is its own affair.

use serde_json::json;

use crate::Result;
use crate::browser::with_page;
use crate::page::Page;
use crate::people::OFFICER;
use crate::picture::Picture;
use crate::site::Site;
use crate::tour;
use crate::widget::{By, Widget};

/// Each of them alone is a page of its own kind.
const SHEETS: [(&str, &str); 5] = [
    ("important", include_str!("../hostile/important.css")),
    ("unset", include_str!("../hostile/unset.css")),
    ("moving", include_str!("../hostile/moving.css")),
    ("ancestors", include_str!("../hostile/ancestors.css")),
    ("names", include_str!("../hostile/names.css")),
];

/// What the widget follows by design: whether the page shows it, whether the page is a dark one, where its lines begin.
const FOLLOWED: [&str; 3] = ["visibility", "color-scheme", "direction"];

/// A page with the widget in a place that no sheet moves, and these sheets in force from the start.
fn host(site: &Site, name: &str, doctype: &str, protocol: &str, sheets: &[&str]) {
    let links: String =
        sheets.iter().map(|sheet| format!("<link rel=stylesheet href={sheet}.css data-hostile>")).collect();
    site.file(
        name,
        format!(
            "{doctype}<html lang=en-GB><meta charset=utf-8><title>Host</title><link rel=stylesheet href=place.css>{links}\
             <script type=module src=even-hand.js></script><script src=compare.js></script><body><main><h1>Host</h1>\
             <div id=place><even-hand id=it protocol={protocol}></even-hand></div></main><div id=cover></div>"
        ),
    );
}

/// A window in which the whole widget is seen: what is outside of one, some pages cut off.
const WINDOW: (u32, u32) = (1280, 12_000);

/// One pixel in so many may be another: where the page makes a layer, the edges of signs fall between other pixels.
const TOLERANCE: usize = 10_000;

fn files(site: &Site) {
    site.file("place.css", include_str!("../hostile/place.css"));
    site.file("compare.js", include_str!("../hostile/compare.js"));
    for (name, css) in SHEETS {
        site.file(&format!("{name}.css"), css);
    }
}

/// Switches the page's hostile sheets on or off.
fn turn(page: &Page, hostile: bool) -> Result<()> {
    let script = "for (const link of document.querySelectorAll('[data-hostile]')) link.sheet.disabled = !arguments[0];
        return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";
    page.script(script, &json!([hostile])).map(drop)
}

fn cover(page: &Page, down: bool) -> Result<()> {
    page.script("document.querySelector('#cover').classList.toggle('down', arguments[0])", &json!([down])).map(drop)
}

/// Under the hostile sheets, and then without them: nothing is another.
#[track_caller]
fn unchanged(widget: &Widget, what: &str) -> Result<()> {
    let page = widget.page;
    cover(page, true)?;
    turn(page, true)?;
    let taken = widget.script("return compared.take(root)", &json!([]))?;
    let elements = taken[0].as_u64().unwrap_or_default();
    assert!(elements > 10 && taken[1].as_u64() > Some(elements * 300), "{what}: only {taken} looked at");
    let hostile = Picture::of(widget)?;
    turn(page, false)?;
    let changed = widget.script("return compared.changed(root).slice(0, 40)", &json!([]))?;
    assert_eq!(changed, json!([]), "{what}");
    let neutral = Picture::of(widget)?;
    assert!(neutral.size().0 > 300 && (200..WINDOW.1).contains(&neutral.size().1), "{what}: {:?}", neutral.size());
    let differs = hostile.differs(&neutral);
    let pixels = usize::try_from(neutral.size().0 * neutral.size().1)?;
    let same = differs.as_ref().is_some_and(|places| places.len() * TOLERANCE <= pixels);
    if !same {
        hostile.keep("failed-hostile-then")?;
        neutral.keep("failed-hostile-neutral")?;
    }
    let places = differs.map(|places| (places.len(), places.into_iter().take(20).collect::<Vec<_>>()));
    assert!(same, "{what}: the pictures of {:?} and {:?} differ: {places:?}", hostile.size(), neutral.size());
    cover(page, false)
}

#[test]
fn nothing_changes_on_any_kind_of_page() -> Result<()> {
    tour::every_pack(|pack, site, stops| {
        files(site);
        host(site, "hostile.html", "<!doctype html>", &pack.id, &["important", "names"]);
        with_page(&format!("hostile-{}", pack.id), site, |page| {
            page.size(WINDOW.0, WINDOW.1)?;
            page.open("hostile.html")?;
            let widget = page.ready("#it")?;
            for stop in stops {
                stop.go(&widget)?;
                unchanged(&widget, &format!("{}: {}", pack.id, stop.name))?;
            }
            Ok(())
        })
    })
}

/// Each sheet alone and all together, the latter without a doctype, too; at the width of a phone, too.
#[test]
fn nothing_changes_whatever_the_page_does() -> Result<()> {
    let site = Site::new()?;
    files(&site);
    with_page("hostile-sheets", &site, |page| {
        page.size(WINDOW.0, WINDOW.1)?;
        let all = SHEETS.map(|(name, _)| name);
        for sheets in SHEETS.iter().map(|(name, _)| vec![*name]).chain([all.to_vec()]) {
            // Without one it is drawn as pages of 1998 were.
            for doctype in if sheets.len() > 1 { &["<!doctype html>", ""][..] } else { &["<!doctype html>"] } {
                let what = format!("{sheets:?} {doctype}");
                host(&site, "hostile.html", doctype, "havant", &sheets);
                page.open("hostile.html")?;
                let widget = page.ready("#it")?;
                for kind in ["start", "question", "check", "advice"] {
                    turn(page, true)?;
                    widget.answer_until(kind, By::Keyboard, &OFFICER)?;
                    widget.tab(false)?;
                    unchanged(&widget, &format!("{what} {kind}"))?;
                }
                page.script("document.querySelector('#place').className = 'narrow'", &json!([]))?;
                unchanged(&widget, &format!("{what} narrow"))?;
            }
        }
        Ok(())
    })
}

/// All the properties that children get from their parents, by the browser's own list.
#[test]
fn nothing_is_inherited() -> Result<()> {
    let site = Site::new()?;
    files(&site);
    host(&site, "hostile.html", "<!doctype html>", "havant", &["names"]);
    with_page("hostile-inherited", &site, |page| {
        page.size(WINDOW.0, WINDOW.1)?;
        page.open("hostile.html")?;
        let widget = page.ready("#it")?;
        let rules = page.script(include_str!("../hostile/inherited.js"), &json!([FOLLOWED]))?;
        let rules: Vec<&str> = rules.as_array().into_iter().flatten().filter_map(|rule| rule.as_str()).collect();
        assert!(rules.len() > 60, "{} inherited properties: {rules:?}", rules.len());
        // Set by script: the policy keeps out a <style>, but the sheet is the page's all the same.
        let set = "document.querySelector('[data-hostile]').sheet.insertRule(`html, body, main, even-hand { ${arguments[0]} }`)";
        page.script(set, &json!([rules.concat()]))?;
        for kind in ["start", "question", "check", "advice"] {
            widget.answer_until(kind, By::Keyboard, &OFFICER)?;
            unchanged(&widget, kind)?;
        }
        Ok(())
    })
}
