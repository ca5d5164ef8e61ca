//! From JSON to the directory: posts with their holders.

use chrono::NaiveDate;

use super::person::Reader;
use super::value::Value;
use super::{MOST_ABSENCES, MOST_HOLDERS, MOST_POSTS, MOST_ROWS};
use crate::domain::{Away, Deputy, Directory, Holder, Person, PostId, Protocol};
use crate::pack::answers;
use crate::pack::codes;
use crate::pack::finding::{At, Findings};

/// How many posts that this protocol has not got may stand between one and its holder.
const MOST_STEPS: usize = 10;

/// Reads a directory for this protocol. `fold` takes capitals away, which is a matter of languages.
pub fn read(value: &Value, protocol: &Protocol, fold: &dyn Fn(&str) -> String, findings: &mut Findings) -> Directory {
    let mut reader = Reader { protocol, fold, findings, persons: 0, followed: 0 };
    let top = At::top("posts");
    let Value::Object(entries) = value.get("posts") else {
        reader.findings.error(codes::NO_POSTS, &top, "this is no directory: it has no object `posts`", None);
        return Directory::default();
    };
    if entries.len() > MOST_POSTS {
        reader.findings.error(codes::TOO_MANY, &top, format!("there are more than {MOST_POSTS} posts"), None);
        return Directory::default();
    }
    let (mut holders, mut same) = (Vec::new(), Vec::new());
    for (id, written) in entries {
        let at = top.key(id);
        let posts = reader.posts(&at, id);
        let Some((&post, others)) = posts.split_first() else { continue };
        let rows = written.one_or_several();
        if rows.len() > MOST_HOLDERS || holders.len() + rows.len() * posts.len() > MOST_ROWS {
            let most = format!("more than {MOST_HOLDERS} holders, or {MOST_ROWS} in all: the post is left out");
            reader.findings.warn(codes::TOO_MANY, &at, most, None);
            continue;
        }
        for (place, row) in rows.iter().enumerate() {
            let at = at.row(place, "");
            for row in reader.followed(entries, row, post) {
                match row.get("same_as") {
                    Value::Null => {
                        if let Some(holder) = reader.holder(&at, post, row).filter(|_| holders.len() < MOST_ROWS) {
                            for &post in others {
                                holders.push(Holder { post, ..holder.clone() });
                            }
                            holders.push(holder);
                        }
                    }
                    other => {
                        let at = at.key("same_as");
                        match reader.named_post(&at, other) {
                            _ if reader.is_body(post) => reader.of_nobody(&at),
                            Some(other) if reader.is_body(other) => reader.of_nobody(&at),
                            Some(other) => {
                                for &post in &posts {
                                    same.push((post, other));
                                }
                            }
                            None => {}
                        }
                    }
                }
            }
        }
    }
    for post in resolve(&mut holders, same) {
        let at = top.key(&protocol.posts.at(post).id);
        let message = "`same_as` leads to no holder: that post has no entry, or leads back here";
        reader.findings.warn(codes::LEADS_NOWHERE, &at, message, None);
    }
    one_absence_for_all(&mut holders);
    Directory { holders, services: Vec::new() }
}

impl Reader<'_, '_> {
    /// The rows that a row comes to: one that is the same as a post of which this protocol knows nothing has the rows
    /// of that post, since a directory serves several protocols.
    fn followed<'v>(&mut self, entries: &'v [(String, Value)], row: &'v Value, post: PostId) -> &'v [Value] {
        let mut found = std::slice::from_ref(row);
        for _ in 0..MOST_STEPS {
            let [only] = found else { break };
            let Value::Text(name) = only.get("same_as") else { break };
            let Some((_, there)) = entries.iter().find(|(id, _)| id == name) else { break };
            if self.is_body(post) || self.followed >= MOST_ROWS || !self.known(name).is_empty() {
                break;
            }
            found = there.one_or_several();
            self.followed += found.len();
        }
        found
    }

    /// The posts that are listed under this name; one that is listed under another may be named by its own too.
    fn known(&self, name: &str) -> Vec<PostId> {
        let mut found = Vec::new();
        for (id, post) in self.protocol.posts.iter() {
            if post.in_directory() == name {
                found.push(id);
            }
        }
        if found.is_empty() {
            found.extend(self.protocol.posts.find(|post| post.id == name));
        }
        found
    }

    fn posts(&mut self, at: &At<'_>, name: &str) -> Vec<PostId> {
        let found = self.known(name);
        if found.is_empty() {
            self.findings.warn(codes::UNKNOWN_POST, at, "this protocol names no such post: it is left out", None);
        }
        found
    }

    fn named_post(&mut self, at: &At<'_>, written: &Value) -> Option<PostId> {
        match written {
            Value::Text(name) => self.posts(at, name).first().copied(),
            other => self.wrong_kind(at, other, "the name of a post"),
        }
    }

    fn is_body(&self, post: PostId) -> bool {
        self.protocol.posts.at(post).body
    }

    fn of_nobody(&mut self, at: &At<'_>) {
        let message = "a body such as a committee or a team is held by nobody: this is left out";
        self.findings.warn(codes::HELD_BODY, at, message, None);
    }

    /// A row of a post. One whose first or last day cannot be read is left out whole: it might be over.
    fn holder(&mut self, at: &At<'_>, post: PostId, written: &Value) -> Option<Holder> {
        if !matches!(written, Value::Object(_)) {
            return self.wrong_kind(at, written, "an object");
        }
        let (from, until) = (self.day(at, written, "from")?, self.day(at, written, "until")?);
        if from.zip(until).is_some_and(|(from, until)| until < from) {
            return self.leave_out(codes::BAD_DATES, at, "this ends before it begins and is left out");
        }
        let vacant = match written.get("vacant") {
            Value::Bool(vacant) => *vacant,
            Value::Null => false,
            other => self.wrong_kind(&at.key("vacant"), other, "true or false").unwrap_or_default(),
        };
        let person = self.person(at, written);
        let service = self.text(at, written, "service");
        if self.is_body(post) {
            for key in ["name", "away", "deputy", "vacant"] {
                if *written.get(key) != Value::Null {
                    self.of_nobody(&at.key(key));
                }
            }
            // Whoever can be reached there is nobody whom other posts know.
            let person = Person { name: None, key: String::new(), number: 0, ..person };
            return Some(Holder { person: Some(person), service, from, until, ..Holder::of(post) });
        }
        if vacant && person.name.is_some() {
            self.findings.warn(codes::VACANT_AND_HELD, at, "a vacant post has no holder: the name is left out", None);
        }
        let mut away = Vec::new();
        let absences = written.get("away").one_or_several();
        for (place, absence) in absences.iter().take(MOST_ABSENCES).enumerate() {
            away.extend(self.absence(&at.key("away").row(place, ""), absence));
        }
        if absences.len() > MOST_ABSENCES {
            let message = format!("only the first {MOST_ABSENCES} absences are used");
            self.findings.warn(codes::TOO_MANY, &at.key("away"), message, None);
        }
        Some(Holder {
            post,
            service,
            from,
            until,
            away,
            deputy: self.deputy(&at.key("deputy"), written.get("deputy")),
            person: (!vacant).then_some(person),
        })
    }

    fn absence(&mut self, at: &At<'_>, written: &Value) -> Option<Away> {
        if !matches!(written, Value::Object(_)) {
            return self.wrong_kind(at, written, "an object with `from` and `until`");
        }
        let (from, until) = (self.day(at, written, "from")?, self.day(at, written, "until")?);
        match from.zip(until) {
            Some((from, until)) if from <= until => Some(Away { from, until }),
            Some(_) => self.leave_out(codes::BAD_DATES, at, "this absence ends before it begins and is left out"),
            None => self.leave_out(codes::BAD_DATES, at, "an absence has `from` and `until`; this one is left out"),
        }
    }

    fn deputy(&mut self, at: &At<'_>, written: &Value) -> Option<Deputy> {
        match (written, written.get("post")) {
            (Value::Null, _) => None,
            (Value::Object(_), Value::Null) => {
                let person = self.person(at, written);
                let known = person.name.is_some() || person.email.is_some() || person.phone.is_some();
                known.then_some(Deputy::Person(person))
            }
            (Value::Object(_), post) => self.named_post(&at.key("post"), post).map(Deputy::Post),
            (other, _) => self.wrong_kind(at, other, "a person, or an object with `post`"),
        }
    }

    /// A day, if there is one; none where what stands there is no day.
    fn day(&mut self, at: &At<'_>, written: &Value, key: &str) -> Option<Option<NaiveDate>> {
        let day = match written.get(key) {
            Value::Null => return Some(None),
            Value::Text(text) if text.len() == "2026-11-23".len() && text.contains('-') => answers::day(text),
            _ => None,
        };
        match day {
            Some(day) => Some(Some(day)),
            None => self.leave_out(
                codes::BAD_DATE,
                &at.key(key),
                "this is no date such as 2026-11-23: what it belongs to is left out",
            ),
        }
    }
}

/// Gives posts that are combined with others the holders of those, and returns the posts for which there are none.
fn resolve(holders: &mut Vec<Holder>, mut same: Vec<(PostId, PostId)>) -> Vec<PostId> {
    loop {
        let left = same.len();
        let waiting = same.clone();
        same.retain(|&(post, other)| {
            let ready = !waiting.iter().any(|(post, _)| *post == other);
            let mut rows = Vec::new();
            for holder in holders.iter() {
                if ready && holder.post == other && holders.len() + rows.len() < MOST_ROWS {
                    rows.push(Holder { post, ..holder.clone() });
                }
            }
            let leads_nowhere = rows.is_empty();
            holders.extend(rows);
            leads_nowhere
        });
        if same.len() == left {
            let mut nowhere = Vec::new();
            for (post, _) in same {
                nowhere.push(post);
            }
            return nowhere;
        }
    }
}

/// Somebody who is away is so under each of their posts. Another name with the same email may be a colleague who shares it.
fn one_absence_for_all(holders: &mut [Holder]) {
    let mut found = Vec::new();
    for holder in holders.iter() {
        if let (Some(person), false) = (&holder.person, holder.away.is_empty()) {
            found.push((person.clone(), holder.away.clone()));
        }
    }
    for holder in holders {
        for (person, away) in &found {
            let is_theirs = |own: &Person| own.is(person) && (own.key == person.key || own.key.is_empty());
            if holder.person.as_ref().is_some_and(is_theirs) && holder.away != *away {
                holder.away.extend_from_slice(away);
            }
        }
    }
}
