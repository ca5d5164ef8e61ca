//! The panel of each verdict.

use yew::AttrValue;

use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, VERDICTS, below, markup};
use crate::domain::Verdict;
use crate::ui::components::verdict_panel::{VerdictPanel, verdict_panel};
use crate::ui::words;

/// Each verdict, with nobody to go to, and with texts that are hard to lay out.
pub fn examples() -> Vec<Example> {
    let mut examples: Vec<Example> = VERDICTS.map(|verdict| show(verdict.id(), usual(verdict))).into();
    examples.extend([
        show("nobody to go to", VerdictPanel { contact: None, ..usual(Verdict::NotCovered) }),
        show("long words", filled(|_| LONG_WORD.into())),
        show("long texts", filled(|_| LONG_TEXT.into())),
        show(MARKUP, filled(markup)),
    ]);
    examples
}

fn show(name: &str, panel: VerdictPanel) -> Example {
    Example::new(name, verdict_panel(below(1), &panel))
}

fn usual(verdict: Verdict) -> VerdictPanel {
    VerdictPanel {
        verdict,
        headline: words::plain_headline(verdict).into(),
        contact: Some("Ask for authority from: Sam Okoro-Lindqvist (Ferry Master) or Harbour Warden".into()),
        source: "Harbour and Ferry Code, version 3.2".into(),
    }
}

fn filled(text: impl Fn(&str) -> AttrValue) -> VerdictPanel {
    VerdictPanel {
        headline: text("headline"),
        contact: Some(text("contact")),
        source: text("source"),
        ..usual(Verdict::GetAuthorityFirst)
    }
}
