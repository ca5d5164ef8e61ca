//! The council's directory: who holds which post, from a JSON document of the council's own.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::check::suggestion;
use super::finding::{At, Finding, Findings};
use super::format::WrittenDate;
use crate::domain::{Away, Directory, Holder, Post, PostId, Protocol};

/// The size of the largest directory that is read, in bytes.
pub const MOST_BYTES: usize = 1_000_000;
/// How many people may hold one post.
const MOST_HOLDERS: usize = 500;
/// How long a name, an address or a number may be.
const LONGEST: usize = 300;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenDirectory {
    posts: BTreeMap<String, Holders>,
}

/// A post that one person holds, or one for each service.
#[derive(Deserialize)]
#[serde(untagged)]
enum Holders {
    One(WrittenHolder),
    Several(Vec<WrittenHolder>),
}

/// Keys that this version does not know are left alone: a council's directory may hold more than is needed here.
#[derive(Deserialize)]
struct WrittenHolder {
    name: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    office: Option<String>,
    away: Option<WrittenAway>,
    service: Option<String>,
}

#[derive(Deserialize)]
struct WrittenAway {
    from: WrittenDate,
    until: WrittenDate,
}

/// Reads a directory for this protocol. What cannot be used is left out, with a finding; nothing here is fatal, since
/// without an entry the advice shows the post's title.
#[must_use]
pub fn read_directory(json: &[u8], protocol: &Protocol) -> (Directory, Vec<Finding>) {
    let mut findings = Findings::default();
    let mut directory = Directory::default();
    let top = At::top("posts");
    if json.len() > MOST_BYTES {
        let message = format!("the directory has {} bytes, and {MOST_BYTES} are the most", json.len());
        findings.error("too-large", &top, message, None);
        return (directory, findings.into_vec());
    }
    let written: WrittenDirectory = match serde_json::from_slice(json) {
        Ok(written) => written,
        Err(error) => {
            let help = r#"it starts like this: {"posts": {"chief-executive": {"name": "…"}}}"#.to_owned();
            findings.error("bad-json", &top, format!("the directory cannot be read: {error}"), Some(help));
            return (directory, findings.into_vec());
        }
    };
    for (id, holders) in written.posts {
        let at = top.key(&id);
        let Some(post) = protocol.posts.find(|post: &Post| post.id == id) else {
            let names = protocol.posts.iter().map(|(_, post)| post.id.as_str());
            let help = suggestion(&id, names).map(|name| format!("did you mean `{name}`?"));
            findings.warn("unknown-post", &at, format!("this protocol names no post `{id}`"), help);
            continue;
        };
        let holders = match holders {
            Holders::One(holder) => vec![holder],
            Holders::Several(holders) => holders,
        };
        if holders.len() > MOST_HOLDERS {
            let message = format!("`{id}` has {} holders, and {MOST_HOLDERS} are the most", holders.len());
            findings.error("too-many", &at, message, None);
            continue;
        }
        let read = holders.into_iter().enumerate().map(|(place, holder)| {
            let at = at.row(place, "");
            read_holder(&at, holder, &mut findings)
        });
        let read: Vec<Holder> = read.collect();
        directory.holders.push((PostId::from(usize::from(post)), read));
    }
    (directory, findings.into_vec())
}

fn read_holder(at: &At<'_>, written: WrittenHolder, findings: &mut Findings) -> Holder {
    let mut text = |key: &str, text: Option<String>| {
        let text = text.filter(|text| !text.trim().is_empty())?;
        if text.chars().count() > LONGEST {
            let message = format!("this is longer than {LONGEST} characters and is left out");
            findings.warn("too-long", &at.key(key), message, None);
            return None;
        }
        Some(text)
    };
    let mut holder = Holder {
        name: text("name", written.name),
        email: text("email", written.email),
        phone: text("phone", written.phone),
        office: text("office", written.office),
        away: None,
        service: text("service", written.service),
    };
    if holder.email.as_ref().is_some_and(|email| !email.contains('@') || email.contains(char::is_whitespace)) {
        findings.warn("bad-email", &at.key("email"), "this is no email address and is left out", None);
        holder.email = None;
    }
    holder.away = written.away.map(|away| Away { from: away.from.0, until: away.until.0 });
    if holder.away.is_some_and(|away| away.until < away.from) {
        let message = "this absence ends before it begins and is left out";
        findings.warn("bad-dates", &at.key("away"), message, None);
        holder.away = None;
    }
    holder
}
