//! The advice on paper: nothing to press, everything there, on a few sheets.

use serde_json::json;

use crate::Result;
use crate::browser::with_page;
use crate::look::Look;
use crate::people::OFFICER;
use crate::site::Site;
use crate::widget::By;

const PAGE: &str = r#"<even-hand id="it" protocol="havant"></even-hand>"#;

#[test]
fn advice_is_printed_whole() -> Result<()> {
    with_page("paper", &Site::with_host(PAGE)?, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        widget.answer_until("advice", By::Mouse, &OFFICER)?;
        page.look(Look::Print)?;
        let buttons =
            widget.script("return all('button').filter(shown).map(button => button.innerText)", &json!([]))?;
        assert_eq!(buttons, json!([]), "buttons on paper");
        // What is behind a summary takes room once it is open. Clauses stand once, at the end, and not below each step;
        // emails are not for paper, and rules as sentences neither: they are fetched for whoever opens them.
        assert_eq!(widget.script("return shown(find('[data-rules]'))", &json!([]))?, false, "rules on paper");
        let closed = "return all(':not(.eh-section-record) > details:not(.eh-why-here, [data-rules])')
            .filter(details => [...details.children].some(part =>
            part.getBoundingClientRect().height === 0)).map(details => details.innerText)";
        assert_eq!(widget.script(closed, &json!([]))?, json!([]), "closed on paper");

        let sheets = page.print("advice")?;
        assert!((1..=3).contains(&sheets), "{sheets} sheets");
        Ok(())
    })
}
