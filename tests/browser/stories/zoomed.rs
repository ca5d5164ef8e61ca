//! At 320 pixels and at 400 %, in every look: axe has nothing to say, no text is cut, nobody scrolls two ways.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::Result;
use crate::axe;
use crate::browser::with_page;
use crate::look::Look;
use crate::page::Page;
use crate::site::{STRICT, Site};
use crate::tour;

/// A small phone, and a window of 1280 by 1024 at 400 %.
const SIZES: [(u32, u32); 2] = [(320, 640), (320, 256)];

/// Text that is not seen whole: beyond the window, or cut by something around it. What is for screen readers alone is
/// meant to be. Fields and boxes of code scroll in themselves.
const CUT: &str = "
    const cut = [];
    const look = root => {
        for (const node of root.querySelectorAll('*')) {
            node.shadowRoot && look(node.shadowRoot);
            if (!node.checkVisibility({ visibilityProperty: true }) || node.closest('pre, select, option, svg, script, style')) continue;
            for (const text of node.childNodes) {
                if (text.nodeType !== Node.TEXT_NODE || !text.data.trim()) continue;
                const range = document.createRange();
                range.selectNodeContents(text);
                for (const { left, right, width, height, top, bottom } of range.getClientRects()) {
                    let wrong = width > 1 && (left < -0.5 || right > document.documentElement.clientWidth + 0.5);
                    for (let outer = node; outer && !wrong; outer = outer.parentElement) {
                        const { overflowX, overflowY } = getComputedStyle(outer), box = outer.getBoundingClientRect();
                        wrong = (overflowX !== 'visible' && (left < box.left - 1 || right > box.right + 1))
                            || (overflowY === 'hidden' && (top < box.top - 1 || bottom > box.bottom + 1) && outer !== document.body && outer !== document.documentElement);
                    }
                    const hidden = [...(function* () { for (let outer = node; outer; outer = outer.parentElement) yield outer })()]
                        .some(outer => outer.getBoundingClientRect().width <= 1 && getComputedStyle(outer).overflowX !== 'visible');
                    wrong && !hidden && width > 1 && height > 1 && cut.push(text.data.trim().slice(0, 60));
                }
            }
        }
    };
    look(document);
    return [...new Set(cut)]";

/// axe takes the ground of a page that says nothing of it to be white, also in the dark.
const GROUND: &str = "document.documentElement.style.background = 'Canvas'";

/// What is wrong with the page as it is now.
fn faults(page: &Page, name: &str, selector: &str) -> Result<Vec<String>> {
    let mut found = Vec::new();
    page.script(GROUND, &json!([]))?;
    for (width, height) in SIZES {
        page.size(width, height)?;
        for look in Look::SCREEN {
            page.look(look)?;
            let here = format!("{name}, {width} x {height}, {}", look.id());
            let report = axe::check(page, selector)?;
            found.extend(report.violations.iter().map(|fault| format!("{here}: {fault}")));
            let cut = page.script(CUT, &json!([]))?;
            found.extend(cut.as_array().into_iter().flatten().map(|text: &Value| format!("{here}: cut: {text}")));
            if page.scrolls_sideways()? {
                found.push(format!("{here}: one scrolls sideways"));
            }
        }
    }
    Ok(found)
}

#[test]
fn every_kind_of_page() -> Result<()> {
    tour::every_pack(|pack, site, stops| {
        with_page(&format!("zoomed-{}", pack.id), site, |page| {
            page.open("host.html")?;
            axe::load(page)?;
            let widget = page.ready("#it")?;
            let mut found = Vec::new();
            for stop in stops {
                stop.go(&widget)?;
                found.extend(faults(page, &stop.name, "#it")?);
            }
            assert!(found.is_empty(), "{}", found.join("\n"));
            Ok(())
        })
    })
}

/// The pages that are not the widget's own: the one for frames, the one for webmasters, those to start from.
#[test]
fn the_pages_around_it() -> Result<()> {
    let site = Site::new()?;
    site.policy(&format!("{STRICT}; frame-src 'self'"));
    site.file("evenhand/people.json", "{}");
    let mut names = vec!["frame.html?protocol=havant".to_owned(), "configure.html".to_owned(), "index.html".to_owned()];
    for example in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples"))?.flatten() {
        let name = example.file_name().to_string_lossy().into_owned();
        if name.ends_with(".html") {
            site.file(&name, fs::read_to_string(example.path())?.replace("evenhand/frame.html", "frame.html"));
            names.push(if name == "frame.html" { "frame-example.html".to_owned() } else { name });
        }
    }
    // The example must not stand in the place of the page that it shows.
    let example = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/frame.html"))?;
    site.file("frame-example.html", example);
    site.file("frame.html", site.built("frame.html")?);
    with_page("zoomed-around", &site, |page| {
        let mut found = Vec::new();
        for name in &names {
            page.open(name)?;
            axe::load(page)?;
            if name != "frame-example.html" {
                page.wait_for(name, || Ok(!page.widget("even-hand").kind()?.is_empty()))?;
            }
            found.extend(faults(page, name, "html")?);
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
        Ok(())
    })
}

/// Otherwise the stories above would show nothing.
#[test]
fn text_that_is_cut_would_be_found() -> Result<()> {
    let site = Site::with_host("<even-hand id=it protocol=havant></even-hand>")?;
    with_page("zoomed-sees", &site, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        assert_eq!(page.script(CUT, &json!([]))?, json!([]));
        let cut = "const text = find('p'); text.style.overflow = 'hidden'; text.style.height = '5px'";
        widget.script(cut, &json!([]))?;
        assert_ne!(page.script(CUT, &json!([]))?, json!([]));
        Ok(())
    })
}
