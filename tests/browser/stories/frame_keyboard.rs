//! With the keyboard alone from a page into the frame, to the advice, and out again at either end.

use serde_json::json;

use crate::Result;
use crate::browser::with_page;
use crate::page::Page;
use crate::people::OFFICER;
use crate::site::{STRICT, Site};
use crate::widget::By;

const SHIFT: char = '\u{e008}';
const TAB: char = '\u{e004}';

/// The id of what has the focus in the page around, which for all within the frame is the frame.
fn here(page: &Page) -> Result<String> {
    page.session.enter(None)?;
    let id = page.script("return document.activeElement.id", &json!([]))?;
    Ok(id.as_str().unwrap_or_default().to_owned())
}

/// Goes on until the focus is there. Every step must lead somewhere: a trap would hold it in the frame for good.
fn walk(page: &Page, keys: &[char], to: &str) -> Result<usize> {
    for steps in 0..80 {
        if here(page)? == to {
            return Ok(steps);
        }
        page.session.press_all(keys)?;
    }
    Err(format!("{keys:?} never leads to #{to}: it stays on #{}", here(page)?).into())
}

#[test]
fn in_to_the_advice_and_out_again() -> Result<()> {
    let tool = Site::new()?;
    let site = Site::with_host(&format!(
        "<p><a id=before href=#a>Before</a></p><iframe id=it title=Advice data-evenhand \
         src=\"{}frame.html?protocol=havant&amp;audience=officer\" width=600 height=150></iframe>\
         <script type=module src=even-hand-frame.js></script><p><button id=after>After</button></p>",
        tool.address
    ))?;
    site.policy(&format!("{STRICT}; frame-src {}", tool.address));
    with_page("frame-by-keyboard", &site, |page| {
        page.open("host.html")?;
        page.session.enter(Some("#it"))?;
        let widget = page.ready("even-hand")?;
        assert_eq!(here(page)?, "", "a frame that loads must leave the focus alone");

        assert_eq!(walk(page, &[TAB], "before")?, 1);
        assert_eq!(walk(page, &[TAB], "it")?, 1);
        page.session.enter(Some("#it"))?;
        assert!(widget.focus_is_on("button")?, "the first stop in the frame is {}", widget.focus()?);
        widget.answer_until("advice", By::Keyboard, &OFFICER)?;
        assert!(widget.focus_is_on("[data-heading]")?);
        assert_eq!(here(page)?, "it");

        // Out at the end, back in at the end, through all of it and out at the start.
        let forwards = walk(page, &[TAB], "after")?;
        assert!(forwards > 5, "the advice has {forwards} places to go to");
        assert_eq!(walk(page, &[SHIFT, TAB], "it")?, 1);
        page.session.enter(Some("#it"))?;
        assert!(!widget.focus_is_on("[data-heading]")?, "backwards begins at the end: {}", widget.focus()?);
        assert!(walk(page, &[SHIFT, TAB], "before")? >= forwards - 1);
        page.session.enter(Some("#it"))?;
        assert_eq!(widget.kind()?, "advice", "walking about must change nothing");
        Ok(())
    })
}
