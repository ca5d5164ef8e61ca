//! The record on paper: a page of its own, on one or two sheets, with nothing of the page around.

use super::keep::answers;
use crate::Result;
use crate::browser::with_page;
use crate::look::Look;
use crate::site::Site;
use crate::widget::By;

#[test]
fn the_record_is_printed_alone_on_few_sheets() -> Result<()> {
    for pack in ["havant", "lga-based"] {
        let site = Site::with_host(&format!(
            r#"<p>Of the page around.</p><even-hand id="it" protocol="{pack}"></even-hand>"#
        ))?;
        with_page(&format!("printed-{pack}"), &site, |page| {
            page.before_scripts(include_str!("../keep.js"))?;
            page.open("host.html")?;
            let widget = page.ready("#it")?;
            widget.set_answers(&answers(pack)?)?;
            widget.press_where(By::Mouse, "element.dataset.keep === 'print'", "print")?;
            page.wait_for("it to print", || Ok(page.seen("papers")?.len() == 1))?;
            let paper = &page.seen("papers")?[0];
            let said = |what: &str| paper[what].as_str().unwrap_or_default().to_owned();
            assert!(!said("text").contains("Of the page around"), "{}", said("text"));
            assert!(!said("html").contains("style="), "{}", said("html"));
            assert_eq!(page.seen("violations")?, [""; 0]);

            // The same page once more, to be looked at.
            let sheet = format!("<style>{}</style></head>", said("css"));
            let site = Site::new()?;
            site.policy("default-src 'none'; style-src 'unsafe-inline'");
            site.file("paper.html", format!("<!doctype html>{}", said("html").replace("</head>", &sheet)));
            page.turn_to(&site);
            page.open("paper.html")?;
            page.look(Look::Print)?;
            let sheets = page.print(&format!("paper-{pack}"))?;
            assert!((1..=2).contains(&sheets), "{sheets} sheets");
            Ok(())
        })?;
    }
    Ok(())
}
