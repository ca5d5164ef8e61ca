//! On a small phone, which is also a desktop at 400 %: everything in one column, nothing lost.

use serde_json::json;

use crate::Result;
use crate::chromium::with_page;
use crate::tour;

/// WCAG 1.4.12: a person may space out text like this.
const SPACED: &str = "const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }\
                       p { margin-bottom: 2em !important }');
    host.shadowRoot.adoptedStyleSheets = [...host.shadowRoot.adoptedStyleSheets, sheet]";

#[test]
fn nobody_scrolls_sideways() -> Result<()> {
    tour::every_pack(|pack, site, stops| {
        with_page(&format!("narrow-{}", pack.id), site, |page| {
            page.size(320, 640)?;
            page.open("host.html")?;
            let widget = page.ready("#it")?;
            for stop in stops {
                stop.go(&widget)?;
                assert!(!page.scrolls_sideways()?, "{}: at 320 pixels one scrolls sideways", stop.name);
            }
            widget.script(SPACED, &json!([]))?;
            for stop in stops {
                stop.go(&widget)?;
                assert!(!page.scrolls_sideways()?, "{}: spaced out, one scrolls sideways", stop.name);
            }
            Ok(())
        })
    })
}

#[test]
fn the_demo_fits_too() -> Result<()> {
    with_page("narrow-demo", &crate::site::Site::new()?, |page| {
        page.size(320, 640)?;
        page.open("index.html")?;
        page.ready(crate::people::FOR_OFFICERS)?;
        assert!(!page.scrolls_sideways()?, "at 320 pixels one scrolls the demo sideways");
        Ok(())
    })
}

#[test]
fn targets_are_large_enough() -> Result<()> {
    tour::every_pack(|pack, site, stops| {
        with_page(&format!("targets-{}", pack.id), site, |page| {
            page.size(320, 640)?;
            page.open("host.html")?;
            let widget = page.ready("#it")?;
            for stop in stops {
                stop.go(&widget)?;
                // Links within a sentence are excepted by WCAG 2.5.8.
                let small = "return all('button, input, summary').filter(shown).map(target => [target, target.getBoundingClientRect()])
                    .filter(([, box]) => box.width < 24 || box.height < 24).map(([target]) => target.outerHTML)";
                let small = widget.script(small, &json!([]))?;
                assert_eq!(small, json!([]), "{}: smaller than 24 pixels", stop.name);
            }
            Ok(())
        })
    })
}
