//! A finding, for somebody who reads no compiler's reports.

use super::ended;
use crate::pack::finding::{Finding, Level};
use crate::words;

/// The finding in sentences: how bad it is, where, what, and what to do.
#[must_use]
pub fn finding(finding: &Finding) -> String {
    let bad = match finding.level {
        Level::Error => "This must be put right",
        Level::Warning => "Somebody should look at this",
    };
    let place = match (&finding.place.file, finding.place.line) {
        (Some(file), Some(line)) => format!(" ({}, line {line})", file.rsplit('/').next().unwrap_or(file)),
        (Some(file), None) => format!(" ({})", file.rsplit('/').next().unwrap_or(file)),
        (None, _) => String::new(),
    };
    let mut said = format!("{bad}{place}: {}", ended(&quoted(&finding.message)));
    if let Some(help) = &finding.help {
        said.push(' ');
        said.push_str(&ended(&words::sentence(&quoted(help))));
    }
    said
}

/// What the author wrote in quotation marks in place of backticks.
fn quoted(text: &str) -> String {
    let mut open = false;
    let turned = text.chars().map(|letter| match letter {
        '`' => {
            open = !open;
            if open { '“' } else { '”' }
        }
        letter => letter,
    });
    turned.collect()
}
