//! A directory as a file, for the command line.

use std::collections::HashMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::value::Value;
use super::{MOST_BYTES, reader};
use crate::domain::{Directory, Protocol};
use crate::pack::check::suggestion;
use crate::pack::codes;
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
        findings.error(codes::TOO_LARGE, &top, message, None);
        return (Directory::default(), findings.into_vec());
    }
    let mut value = match serde_json::from_slice::<Value>(json) {
        Ok(value) => value,
        Err(error) => {
            findings.error(codes::BAD_JSON, &top, format!("the directory is no JSON: {error}"), None);
            Value::Null
        }
    };
    let directory = if findings.failed() {
        Directory::default()
    } else {
        doubled(&mut value, None, &mut findings);
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
        (codes::NO_POSTS | codes::BAD_JSON, _) => {
            Some(r#"it starts like this: {"posts": {"chief-executive": {"name": "…"}}}"#.to_owned())
        }
        (codes::HELD_BODY, _) => Some("give the email, phone and office of the body itself".to_owned()),
        (codes::UNKNOWN_POST, Some(Segment::Key(id))) => {
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
                    findings.warn(
                        codes::UNKNOWN_KEY,
                        &post.row(place, "").key(key),
                        format!("`{key}` is not used"),
                        help,
                    );
                }
            }
        }
    }
}

/// A key that stands twice in one object: browsers keep the last, and so is done here, but nobody can have meant it.
fn doubled(value: &mut Value, at: Option<&At<'_>>, findings: &mut Findings) {
    match value {
        Value::Object(entries) => {
            let mut kept: Vec<(String, Value)> = Vec::with_capacity(entries.len());
            let mut places: HashMap<String, usize> = HashMap::with_capacity(entries.len());
            for (key, mut inner) in entries.drain(..) {
                let at = at.map_or_else(|| At::top(&key), |at| at.key(&key));
                doubled(&mut inner, Some(&at), findings);
                match places.get(&key).and_then(|place| kept.get_mut(*place)) {
                    Some((_, earlier)) => {
                        let message = format!("`{key}` stands here twice: only what stands last is used");
                        let help =
                            Some("keep one of them; several holders of a post are a list: [{…}, {…}]".to_owned());
                        findings.error(codes::DUPLICATE_ID, &at, message, help);
                        *earlier = inner;
                    }
                    None => {
                        places.insert(key.clone(), kept.len());
                        kept.push((key, inner));
                    }
                }
            }
            *entries = kept;
        }
        Value::List(list) => {
            for (place, inner) in list.iter_mut().enumerate() {
                match at {
                    Some(at) => doubled(inner, Some(&at.row(place, "")), findings),
                    None => doubled(inner, None, findings),
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number | Value::Text(_) => {}
    }
}

/// With every key of an object, the doubled ones too, which `serde_json::Value` would lose.
impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Any)
    }
}

struct Any;

impl<'de> Visitor<'de> for Any {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, bool: bool) -> Result<Value, E> {
        Ok(Value::Bool(bool))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Value, E> {
        Ok(Value::Number)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Value, E> {
        Ok(Value::Number)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Value, E> {
        Ok(Value::Number)
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(row) = rows.next_element()? {
            list.push(row);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Value::Object(entries))
    }
}
