//! Changes in plain sentences.

use std::collections::BTreeSet;

use evenhand::compare::diff::{Change, Cube, Group, Key, Told};
use evenhand::domain::{OptionId, Post, Protocol, Purpose, Question, Stage, Test, Verdict};
use evenhand::words;

/// What has changed.
pub fn change(old: &Protocol, new: &Protocol, group: &Group) -> String {
    match &group.change {
        Change::Outcome { old: before, new: after } => {
            let mut parts = Vec::new();
            if verdict(before) != verdict(after) {
                parts.push(format!("the verdict was “{}” and is now “{}”", verdict(before), verdict(after)));
            } else {
                parts.push(format!("the verdict stays “{}”", verdict(before)));
            }
            if before.contacts != after.contacts {
                parts.push(format!(
                    "people were sent to {} and are now sent to {}",
                    sent(old, before),
                    sent(new, after)
                ));
            }
            if before.ladder != after.ladder {
                parts.push(format!("next on the ladder was {} and is now {}", ladder(old, before), ladder(new, after)));
            }
            match (before.nobody_further, after.nobody_further) {
                (false, true) => parts.push("the protocol now names nobody further".to_owned()),
                (true, false) => parts.push("the protocol named nobody further".to_owned()),
                _ => {}
            }
            if before.deadlines != after.deadlines {
                parts.push(format!("the time limit was {} and is now {}", due(before), due(after)));
            }
            format!("{}.", words::sentence(&parts.join("; ")))
        }
        Change::OnlyOld(before) => {
            format!("Only the old version ({}) knows this; it said “{}”.", old.about.version, verdict(before))
        }
        Change::OnlyNew(after) => {
            format!("Only the new version ({}) knows this; it says “{}”.", new.about.version, verdict(after))
        }
        Change::Steps { .. } => steps(group),
        Change::Clauses => "It rests on other clauses.".to_owned(),
        Change::Same => "Nothing.".to_owned(),
    }
}

/// Steps that have gone and come.
pub fn steps(group: &Group) -> String {
    let Change::Steps { gone, come } = &group.change else { return String::new() };
    let list = |steps: &[String]| steps.iter().map(|step| format!("“{step}”")).collect::<Vec<_>>().join(", ");
    let mut parts = Vec::new();
    if !gone.is_empty() {
        parts.push(format!("gone: {}", list(gone)));
    }
    if !come.is_empty() {
        parts.push(format!("new: {}", list(come)));
    }
    format!("{} consultations: {}", group.consultations, parts.join("; "))
}

fn verdict(told: &Told) -> &'static str {
    if told.verdict == Verdict::NotCovered && told.nobody_further {
        return "The protocol names nobody further";
    }
    words::verdict(told.verdict)
}

fn sent(protocol: &Protocol, told: &Told) -> String {
    if told.contacts.is_empty() {
        return "nobody".to_owned();
    }
    let mut parts = Vec::new();
    for purpose in Purpose::ALL {
        let these: Vec<_> = told.contacts.iter().filter(|sent| sent.purpose == purpose).collect();
        let Some(first) = these.first() else { continue };
        let titles: Vec<String> = these
            .iter()
            .map(|sent| match &sent.instead_of {
                Some(away) => format!("{} in place of the {}", title(protocol, &sent.post), title(protocol, away)),
                None => title(protocol, &sent.post),
            })
            .collect();
        let last = if first.each { "and" } else { "or" };
        parts.push(format!("the {} ({})", words::list(&titles, last), what_for(purpose)));
    }
    words::list(&parts, "and")
}

/// The title of a post in this version.
pub fn title(protocol: &Protocol, post: &str) -> String {
    let found = protocol.posts.find(|named: &Post| named.id == post);
    found.map_or_else(|| post.to_owned(), |id| protocol.posts.at(id).title.clone())
}

fn what_for(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Authorise => "for authority",
        Purpose::Decide => "for a decision",
        Purpose::Raise => "to raise it",
        Purpose::Tell => "to tell them",
        Purpose::Advise => "for advice",
    }
}

fn ladder(protocol: &Protocol, told: &Told) -> String {
    let all: Vec<String> =
        told.ladder.iter().map(|(when, post)| format!("the {} ({when})", title(protocol, post))).collect();
    if all.is_empty() { "nobody".to_owned() } else { words::list(&all, "and") }
}

fn due(told: &Told) -> String {
    let all: Vec<String> = told.deadlines.iter().map(|(what, words)| format!("“{what}: {words}”")).collect();
    if all.is_empty() { "none".to_owned() } else { words::list(&all, "and") }
}

/// The circumstances, a line for each group of them.
pub fn when(old: &Protocol, new: &Protocol, group: &Group) -> Vec<String> {
    let mut lines: Vec<String> = group.when.iter().map(|cube| line(old, new, cube)).collect();
    lines.sort();
    lines.dedup();
    lines
}

/// "Who are you? An officer. What is happening? I have been invited. Outsiders will be there? Yes."
fn line(old: &Protocol, new: &Protocol, cube: &Cube) -> String {
    let mut asked: Vec<(Stage, usize, String)> = cube
        .iter()
        .filter(|(name, keys)| !(is(new, name, Stage::Issue) && every_issue(new, cube, keys)))
        .map(|(name, keys)| {
            let of = |protocol: &Protocol| protocol.questions.find(|question: &Question| question.id == *name);
            let (stage, place) = match (of(new), of(old)) {
                (Some(id), _) => (new.questions.at(id).stage, usize::from(id)),
                (None, Some(id)) => (old.questions.at(id).stage, usize::from(id)),
                (None, None) => (Stage::Circumstance, 0),
            };
            (stage, place, part(old, new, name, keys))
        })
        .collect();
    asked.sort();
    if asked.is_empty() {
        return "In all circumstances".to_owned();
    }
    asked.into_iter().map(|(_, _, part)| part).collect::<Vec<_>>().join("; ")
}

fn is(protocol: &Protocol, name: &str, stage: Stage) -> bool {
    let found = protocol.questions.find(|question: &Question| question.id == name);
    found.is_some_and(|id| protocol.questions.at(id).stage == stage)
}

/// Whether these are all the issues that lead to the situations: then they say nothing that the situations do not.
fn every_issue(protocol: &Protocol, cube: &Cube, keys: &BTreeSet<Key>) -> bool {
    let (Some(issue), Some(situation)) = (protocol.issue(), protocol.situation()) else { return false };
    let situations = protocol.questions.at(situation);
    let Some(wanted) = cube.get(&situations.id) else { return false };
    let leads = |by: OptionId| {
        let tests = |choice: &evenhand::domain::Choice| {
            choice.when.tests.iter().all(|test| match test {
                Test::OneOf(question, options) => *question != issue || options.has(by),
                Test::Fact(..) => true,
            })
        };
        let of = |choice: &&evenhand::domain::Choice| wanted.contains(&Key::Option(choice.id.clone()));
        situations.options().iter().filter(of).any(tests)
    };
    let asked = protocol.questions.at(issue);
    let mut named = asked.all().iter().filter(|by| leads(*by)).filter_map(|by| asked.option(by));
    named.all(|choice| keys.contains(&Key::Option(choice.id.clone())))
}

fn part(old: &Protocol, new: &Protocol, name: &str, keys: &BTreeSet<Key>) -> String {
    let question = [new, old].into_iter().find_map(|protocol| {
        let id = protocol.questions.find(|question: &Question| question.id == name)?;
        Some(protocol.questions.at(id))
    });
    let text = question.map_or(name, |question| question.text.as_str());
    let mark = if text.ends_with('?') { "" } else { ":" };
    let label = |key: &Key| match key {
        Key::NotSure => words::NOT_SURE.to_owned(),
        Key::Moment(moment) => words::moment(*moment),
        Key::Option(option) => {
            let labels = [new, old].into_iter().find_map(|protocol| {
                let id = protocol.questions.find(|question: &Question| question.id == name)?;
                let asked = protocol.questions.at(id);
                asked.option_named(option).and_then(|option| asked.option(option)).map(|option| option.label.clone())
            });
            labels.unwrap_or_else(|| option.clone())
        }
    };
    let labels: Vec<String> = keys.iter().map(|key| format!("“{}”", label(key))).collect();
    format!("{text}{mark} {}", words::list(&labels, "or"))
}
