//! On a small phone, which is also a desktop at 400 %: everything in one column, nothing lost.

use serde_json::json;

use crate::Result;
use crate::browser::with_page;
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

/// WCAG 2.5.8 asks for 24 pixels; radios get 44, for thumbs.
#[test]
fn targets_are_large_enough() -> Result<()> {
    tour::every_pack(|pack, site, stops| {
        with_page(&format!("targets-{}", pack.id), site, |page| {
            page.size(320, 640)?;
            page.open("host.html")?;
            let widget = page.ready("#it")?;
            for stop in stops {
                stop.go(&widget)?;
                assert_eq!(widget.script(SMALL, &json!([]))?, json!([]), "{}: too small", stop.name);
            }
            Ok(())
        })
    })
}

/// Links within a sentence are excepted. What counts is where a finger may land: a label belongs to its radio.
const SMALL: &str = "
    return all('button, input, summary').filter(shown).flatMap(target => {
        target.scrollIntoView({ block: 'center' });
        const mine = [target, ...target.labels ?? []];
        const box = target.getBoundingClientRect(), [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        const hits = (dx, dy) => mine.some(part => part.contains(root.elementFromPoint(x + dx, y + dy)));
        const reach = (dx, dy) => { let far = 0; while (far < 50 && hits(far * dx, far * dy)) far++; return far };
        const [width, height] = [reach(-1, 0) + reach(1, 0) - 1, reach(0, -1) + reach(0, 1) - 1];
        const least = target.type === 'radio' ? 44 : 24;
        return width < least || height < least ? [`${width} x ${height}: ${target.outerHTML}`] : [];
    })";
