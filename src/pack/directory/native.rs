//! A directory as a file, for the command line.

use super::value::Value;
use super::{MOST_BYTES, reader};
use crate::domain::{Directory, Protocol};
use crate::pack::check::suggestion;
use crate::pack::finding::{At, Finding, Findings, Segment};

/// What a holder may have, for whoever mistypes it.
const KEYS: [&str; 10] =
    ["name", "email", "phone", "office", "away", "deputy", "service", "vacant", "same_as", "until"];

/// Reads a directory for this protocol. What cannot be used is left out, with a finding; nothing here is fatal, since
/// without an entry the advice shows the post's title.
#[must_use]
pub fn read_directory(json: &[u8], protocol: &Protocol) -> (Directory, Vec<Finding>) {
    let mut findings = Findings::default();
    let top = At::top("posts");
    if json.len() > MOST_BYTES {
        let message = format!("the directory has {} bytes, and {MOST_BYTES} are the most", json.len());
        findings.error("too-large", &top, message, None);
        return (Directory::default(), findings.into_vec());
    }
    let value = match serde_json::from_slice::<serde_json::Value>(json) {
        Ok(value) => Value::from(value),
        Err(error) => {
            findings.error("bad-json", &top, format!("the directory is no JSON: {error}"), None);
            Value::Null
        }
    };
    let directory = if findings.failed() {
        Directory::default()
    } else {
        mistyped(&value, &mut findings);
        reader::read(&value, protocol, &|name| name.to_lowercase(), &mut findings)
    };
    for finding in findings.iter_mut() {
        finding.help = finding.help.take().or_else(|| help(finding, protocol));
    }
    (directory, findings.into_vec())
}

fn help(finding: &Finding, protocol: &Protocol) -> Option<String> {
    match (finding.code, finding.place.path.last()) {
        ("no-posts" | "bad-json", _) => {
            Some(r#"it starts like this: {"posts": {"chief-executive": {"name": "…"}}}"#.to_owned())
        }
        ("held-body", _) => Some("give the email, phone and office of the body itself".to_owned()),
        ("unknown-post", Some(Segment::Key(id))) => {
            let names = protocol.posts.iter().map(|(_, post)| post.in_directory());
            suggestion(id, names).map(|name| format!("did you mean `{name}`?"))
        }
        _ => None,
    }
}

/// Keys that this version does not know are left alone, since a directory may hold more than is needed here; but not
/// those that look like one that it knows.
fn mistyped(value: &Value, findings: &mut Findings) {
    let Value::Object(posts) = value.get("posts") else { return };
    let top = At::top("posts");
    for (id, written) in posts {
        for (place, row) in written.one_or_several().iter().enumerate() {
            let Value::Object(entries) = row else { continue };
            for (key, _) in entries.iter().filter(|(key, _)| !KEYS.contains(&key.as_str()) && key != "from") {
                if let Some(meant) = suggestion(key, KEYS.iter().copied()) {
                    let help = Some(format!("did you mean `{meant}`?"));
                    let post = top.key(id);
                    findings.warn("unknown-key", &post.row(place, "").key(key), format!("`{key}` is not used"), help);
                }
            }
        }
    }
}

impl From<serde_json::Value> for Value {
    fn from(value: serde_json::Value) -> Self {
        match value {
            serde_json::Value::Null => Self::Null,
            serde_json::Value::Bool(bool) => Self::Bool(bool),
            serde_json::Value::Number(_) => Self::Number,
            serde_json::Value::String(text) => Self::Text(text),
            serde_json::Value::Array(list) => Self::List(list.into_iter().map(Self::from).collect()),
            serde_json::Value::Object(entries) => {
                Self::Object(entries.into_iter().map(|(key, value)| (key, Self::from(value))).collect())
            }
        }
    }
}
