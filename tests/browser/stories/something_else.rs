//! Where the protocol is silent: what always applies, and whom it names, none of it as advice.

use serde_json::{Value, json};

use crate::Result;
use crate::browser::with_page;
use crate::packs;
use crate::site::Site;
use crate::widget::By;

#[test]
fn an_officer_finds_nothing_that_fits() -> Result<()> {
    story("havant", "junior-officer")
}

#[test]
fn a_member_of_another_council_finds_nothing_that_fits() -> Result<()> {
    story("district-code", "ward-councillor")
}

#[test]
fn the_monitoring_officer_is_not_named_to_themselves() -> Result<()> {
    story("lga-based", "monitoring-officer")
}

fn story(pack: &str, role: &str) -> Result<()> {
    let host = format!(r#"<even-hand id="it" protocol="{pack}"></even-hand>"#);
    let protocol = packs::named(pack)?.protocol;
    with_page(&format!("something-else-{pack}"), &Site::with_host(&host)?, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        let answers = [("role", role), ("issue", "something-else"), ("situation", "something-else")];
        widget.answer_until("check", By::Mouse, &answers[..1]).err().ok_or("nothing more was asked")?;
        assert_eq!(widget.options("issue")?.last().map(String::as_str), Some("something-else"));
        widget.answer_until("advice", By::Mouse, &answers)?;

        assert!(widget.marked("data-verdict")?.contains("not-covered"));
        assert!(widget.marked("data-contact")?.is_empty(), "somebody is a contact");
        let principles =
            widget.script("return all('[data-principle]').map(item => item.dataset.principle)", &json!([]))?;
        let expected: Vec<&str> = protocol.principles.iter().map(|&id| &*protocol.clauses.at(id).id).collect();
        assert_eq!(principles, json!(expected));
        assert_eq!(widget.marked("data-principle")?.is_empty(), expected.is_empty());

        let named = widget.marked("data-named")?;
        assert!(!named.is_empty(), "nobody is named");
        assert!(!named.contains(role), "{role} is named to themselves");
        let text = widget.text()?;
        assert!(text.contains("These are the people it names, and what for."), "{text}");
        let advice: Value = serde_json::from_str(&widget.text_of("return JSON.stringify(host.advice)")?)?;
        assert_eq!(advice["contact"], json!([]));
        assert_eq!(advice["named"].as_array().map(Vec::len), Some(named.len()));
        for width in [320, 1000] {
            page.size(width, 900)?;
            assert!(!page.scrolls_sideways()?);
            page.screenshot(&format!("something-else-{pack}-{width}"))?;
        }
        Ok(())
    })
}
