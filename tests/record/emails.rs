//! What is prepared for a contact says what the person has said and nothing else, and its link says exactly that.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use evenhand::domain::{Answer, Away, Contact, Directory, Holder};
use evenhand::record::{Email, LONGEST, emails, mailto};
use evenhand::words;
use url::Url;

use crate::{Case, cases, made};

/// A link, as a reader of addresses that is not ours takes it apart.
pub struct Read {
    pub to: String,
    pub headers: BTreeMap<String, String>,
}

pub fn read(href: &str) -> Read {
    let url = Url::parse(href).unwrap();
    assert_eq!(url.scheme(), "mailto");
    assert_eq!(url.fragment(), None, "{href}");
    let mut headers = BTreeMap::new();
    for pair in url.query().unwrap_or_default().split('&') {
        let (name, value) = pair.split_once('=').unwrap();
        // Not `query_pairs`: that is for forms, in which `+` is a space.
        assert!(headers.insert(decoded(name), decoded(value)).is_none(), "`{name}` twice in {href}");
    }
    Read { to: decoded(url.path()), headers }
}

fn decoded(text: &str) -> String {
    percent_encoding::percent_decode_str(text).decode_utf8().unwrap().into_owned()
}

#[test]
fn every_email_keeps_to_the_laws() {
    let (mut found, mut count) = (Vec::new(), 0);
    for case in cases("Sam Okoro-Lindqvist", "sam@harbour.example") {
        let emails = emails(&case.protocol, &case.directory, made().date(), &case.advice);
        let contacts: Vec<&Contact> = case.advice.contacts.iter().filter(|contact| !contact.direct).collect();
        assert_eq!(emails.len(), contacts.len(), "{}: one for each but for those to talk to", case.name);
        for (email, contact) in emails.iter().zip(contacts) {
            count += 1;
            let faults = [link(email), too_much(&case, email), too_little(&case, email, contact)].concat();
            found.extend(faults.into_iter().map(|fault| format!("{}: {fault}", case.name)));
        }
    }
    assert!(count > 200, "{count}");
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Whoever takes somebody's place must see why they are asked.
#[test]
fn an_email_to_somebody_in_an_absent_posts_place_says_why() {
    let (mut by_directory, mut by_answer) = (0, 0);
    for case in cases("Sam Okoro-Lindqvist", "sam@harbour.example") {
        for contact in case.advice.contacts.iter().filter(|contact| contact.stands_in_for.is_some()) {
            let title = &case.protocol.posts.at(contact.stands_in_for.unwrap()).title;
            let until: NaiveDate = "2026-12-04".parse().unwrap();
            let away = vec![Away { from: made().date(), until }];
            let holder = Holder { away, ..Holder::of(contact.stands_in_for.unwrap()) };
            let known = Directory { holders: vec![holder], services: Vec::new() };
            let text = |directory: &Directory| -> String {
                let made = emails(&case.protocol, directory, made().date(), &case.advice);
                made.into_iter().map(|email| email.text).collect()
            };
            let said = format!("I am writing to you as the {title} is away.\n");
            by_answer += usize::from(text(&Directory::default()).contains(&said));
            let said = format!("I am writing to you as the {title} is away until the end of Friday 4 December 2026.\n");
            by_directory += usize::from(text(&known).contains(&said));
        }
        let nobody = case.advice.contacts.iter().all(|contact| contact.stands_in_for.is_none());
        for email in emails(&case.protocol, &case.directory, made().date(), &case.advice) {
            assert!(!nobody || !email.text.contains("I am writing to you as"), "{}: {}", case.name, email.text);
        }
    }
    assert!(by_answer > 0 && by_answer == by_directory, "{by_answer}, {by_directory}");
}

#[test]
fn somebody_without_a_name_stands_in_a_sentence_by_their_title() {
    let mut unnamed = 0;
    for case in cases("Sam Okoro-Lindqvist", "sam@harbour.example") {
        for email in emails(&case.protocol, &case.directory, made().date(), &case.advice) {
            let named = email.who.starts_with("Sam Okoro");
            let by_title = email.who.starts_with("the ") || email.who.starts_with("your ");
            assert!(named != by_title && !email.who.to_lowercase().starts_with("the the"), "{}", email.who);
            unnamed += usize::from(by_title);
        }
    }
    assert!(unnamed > 100, "{unnamed}");
}

/// The link says what is shown.
fn link(email: &Email) -> Vec<String> {
    let link = mailto(email.address.as_deref(), &email.subject, &email.text);
    let read = read(&link.href);
    let mut faults = Vec::new();
    let body = &read.headers["body"];
    if !link.whole || body.replace("\r\n", "\n") != email.text || body.replace("\r\n", "").contains(['\r', '\n']) {
        faults.push(format!("the text is {body:?}"));
    }
    if read.headers["subject"] != email.subject {
        faults.push(format!("the subject is {:?}", read.headers["subject"]));
    }
    if read.to != email.address.clone().unwrap_or_default() {
        faults.push(format!("it goes to {:?}", read.to));
    }
    if link.href.len() > LONGEST || read.headers.len() != 2 {
        faults.push(format!("{} letters, headers {:?}", link.href.len(), read.headers.keys()));
    }
    faults
}

/// Nothing of the advice is in it, and nothing that the person does not know.
fn too_much(case: &Case, email: &Email) -> Vec<String> {
    let mut faults = Vec::new();
    for verdict in evenhand::domain::Verdict::ALL {
        let words = words::verdict(verdict);
        faults.extend(email.text.contains(words).then(|| format!("says `{words}`")));
    }
    faults.extend(email.text.contains(words::NOT_SURE).then(|| "says that something is not known".to_owned()));
    for &(question, answer) in &case.advice.answers {
        let text = &case.protocol.questions.at(question).text;
        let unsure = answer == Answer::NotSure && email.text.contains(text.as_str());
        faults.extend(unsure.then(|| format!("asks `{text}`")));
    }
    for step in &case.advice.steps {
        faults.extend(email.text.contains(&step.said.text).then(|| format!("gives the step `{}`", step.said.text)));
    }
    faults
}

/// It names the clauses behind the contact and says what is happening.
fn too_little(case: &Case, email: &Email, contact: &Contact) -> Vec<String> {
    let clauses = words::clauses(&case.protocol, &contact.clauses).replace('\u{a0}', " ");
    let situation = case.protocol.situation().and_then(|situation| {
        let answer = case.advice.answers.iter().find(|(question, _)| *question == situation)?.1;
        Some(words::answer(&case.protocol, situation, answer))
    });
    let said = situation.unwrap_or_default();
    let right = !clauses.is_empty()
        && email.text.contains(&clauses)
        && email.text.contains(&said)
        && email.subject.contains(&said)
        && !email.subject.contains('\n')
        && !email.text.contains("\n\n\n");
    if right { Vec::new() } else { vec![format!("lacks `{clauses}` or `{said}`: {email:?}")] }
}
