//! Findings as JSON, and how many there are.

use evenhand::pack::{Finding, Level};
use serde_json::{Value, json};

/// One finding as JSON.
pub fn json(finding: &Finding) -> Value {
    json!({
        "code": finding.code.id(),
        "level": finding.level.id(),
        "file": finding.place.file,
        "line": finding.place.line,
        "message": finding.message,
        "help": finding.help,
    })
}

/// How many of them fail the check, and how many do not.
pub fn count(findings: &[Finding]) -> (usize, usize) {
    let errors = findings.iter().filter(|finding| finding.level == Level::Error).count();
    (errors, findings.len() - errors)
}

/// "1 error, 2 warnings".
pub fn summary(findings: &[Finding]) -> String {
    let plural = |count: usize, noun: &str| format!("{count} {noun}{}", if count == 1 { "" } else { "s" });
    let (errors, warnings) = count(findings);
    format!("{}, {}", plural(errors, "error"), plural(warnings, "warning"))
}
