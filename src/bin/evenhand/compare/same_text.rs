//! The same circumstances in the terminal.

use std::fmt::Write;

use evenhand::compare::report::{contact_lines, contradiction, deadline_lines, ladder_lines};
use evenhand::compare::{Entry, Left, Said};
use evenhand::domain::{Advice, Open, PackKind, Protocol, Verdict};
use evenhand::words;

use super::same::Same;
use crate::show::paragraph;

/// The whole comparison.
pub fn write(same: &Same) -> String {
    let mut out = String::new();
    let count = same.protocols.len();
    let _ = writeln!(out, "The same circumstances in {count} protocols\n");
    for said in &same.said {
        let (question, told) = same.read_out(said);
        paragraph(&mut out, "  - ", &format!("{question} {told}"));
    }
    let mut heading = String::new();
    for entry in &same.entries {
        let Some(protocol) = same.protocol(entry) else { continue };
        let next = group(entry);
        if next != heading {
            let _ = writeln!(out, "\n{}", next.to_uppercase());
            heading = next;
        }
        one(&mut out, same, entry, protocol);
    }
    out.push('\n');
    paragraph(&mut out, "", words::NOBODY_BOUND);
    out
}

/// The heading that an entry stands under.
fn group(entry: &Entry) -> String {
    match entry.differs {
        _ if entry.place == 0 => "The protocol that the others are compared with".to_owned(),
        _ if entry.there.silence.is_some() => "Says nothing, or does not hold this part".to_owned(),
        differs if differs.any() => words::another(differs.verdict, differs.contacts, differs.deadlines),
        differs if differs.open => "It depends there too: see on what".to_owned(),
        _ => "The same verdict, contact and deadline".to_owned(),
    }
}

fn one(out: &mut String, same: &Same, entry: &Entry, protocol: &Protocol) {
    let about = &protocol.about;
    out.push('\n');
    let title = format!("{}, {} ({})", about.title, about.version_said(), words::kind(about.kind));
    paragraph(out, "", &format!("{}: {title}", about.council));
    if entry.there.silence.is_some() {
        paragraph(out, "  ", &format!("{}.", words::silence(about.kind)));
    }
    if let Some(advice) = &entry.there.advice {
        says(out, entry, protocol, advice);
    }
    let carried = &entry.there.carried;
    if let (Some(who), Some(role)) = (protocol.who(), carried.role) {
        let label = words::label(protocol, who, role);
        paragraph(out, "  ", &format!("Counts there as: {label}. It does not tell that role apart."));
    }
    // What a protocol never asks makes no difference there; the other two are worth knowing.
    for (place, why) in &carried.left {
        let Some(said) = same.said.get(*place) else { continue };
        left_out(out, same, said, *why);
    }
}

fn left_out(out: &mut String, same: &Same, said: &Said, why: Left) {
    let why = match why {
        Left::NotAsked => return,
        Left::OwnQuestion => "only the first protocol asks this",
        Left::NoSuchOption => "there is no such answer there",
    };
    let (question, told) = same.read_out(said);
    paragraph(out, "  ", &format!("Not carried over ({why}): {question} {told}"));
}

fn says(out: &mut String, entry: &Entry, protocol: &Protocol, advice: &Advice) {
    if entry.there.silence.is_none() {
        let _ = writeln!(out, "  {}", words::verdict(advice.verdict).to_uppercase());
    }
    let headline = protocol.headline(advice.situation, advice.verdict);
    headline.iter().for_each(|headline| paragraph(out, "  ", headline));
    let people = contact_lines(protocol, advice).into_iter().chain(ladder_lines(protocol, advice));
    people.for_each(|line| paragraph(out, "  ", &line));
    deadline_lines(protocol, advice)
        .iter()
        .for_each(|line| paragraph(out, "  ", &format!("{}: {line}", words::BY_WHEN)));
    advice.contradictions.iter().for_each(|said| paragraph(out, "  ", &contradiction(protocol, said)));
    if !advice.open.is_empty() {
        paragraph(out, "  ", &format!("{}:", words::DEPENDS_ON));
    }
    advice.open.iter().for_each(|open| open_question(out, protocol, advice, open));
    if !advice.clauses.is_empty() {
        paragraph(out, "  ", &format!("Rests on {}.", words::clauses(protocol, &advice.clauses)));
    }
    if advice.verdict == Verdict::NotCovered && about_extract(protocol) {
        paragraph(out, "  ", words::pack_kind(protocol.about.kind).unwrap_or_default());
    }
}

fn about_extract(protocol: &Protocol) -> bool {
    protocol.about.kind == PackKind::Extract
}

fn open_question(out: &mut String, protocol: &Protocol, advice: &Advice, open: &Open) {
    let question = protocol.questions.at(open.question);
    paragraph(out, "    - ", &question.text);
    if !open.counts_alone() {
        paragraph(out, "        ", words::COUNTS_TOGETHER);
    }
    for line in words::outcome_lines(protocol, advice, open) {
        paragraph(out, "        ", &line);
    }
}
