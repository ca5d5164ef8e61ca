//! Where the questions about the circumstances start: for each situation, who comes there and by which issue.

use std::collections::{BTreeMap, HashMap};

use super::reduce::{Reduced, said};
use super::{Entry, Part, Side, first_end};
use crate::domain::{Answer, OptionId, Protocol, QuestionId, Stage};
use crate::pack::walk::{Next, Walk};

/// The first answers of a consultation.
#[derive(Clone, Copy, Default)]
struct Start {
    role: Option<Answer>,
    issue: Option<Answer>,
    situation: Option<Answer>,
}

/// One place where circumstances start.
struct Found {
    start: Start,
    situation: Option<OptionId>,
    number: usize,
}

/// All situations, in the order of the question.
pub fn parts(protocol: &Protocol, walk: &Walk, reduced: &Reduced) -> Vec<Part> {
    let mut all = Vec::new();
    find(protocol, walk, reduced, walk.root, Start::default(), &mut all);
    let mut by_situation: BTreeMap<Option<usize>, Vec<Found>> = BTreeMap::new();
    for found in all {
        by_situation.entry(found.situation.map(OptionId::place)).or_default().push(found);
    }
    by_situation.into_values().map(|found| part(protocol, reduced, &found)).collect()
}

fn find(protocol: &Protocol, walk: &Walk, reduced: &Reduced, next: Next, start: Start, all: &mut Vec<Found>) {
    if let Next::Ask(ask) = next
        && let Some(node) = walk.asks.get(ask)
        && protocol.questions.at(node.question).stage != Stage::Circumstance
    {
        for &(answer, next) in &node.branches {
            let mut start = start;
            match protocol.questions.at(node.question).stage {
                Stage::Who => start.role = Some(answer),
                Stage::Issue => start.issue = Some(answer),
                Stage::Situation | Stage::Circumstance => start.situation = Some(answer),
            }
            find(protocol, walk, reduced, next, start, all);
        }
        return;
    }
    // One that offers a single situation does not ask for it.
    let of_end = || walk.advices.get(walk.ends.get(first_end(walk, next)?)?.advice)?.situation;
    let situation = match start.situation {
        Some(Answer::Option(option)) => Some(option),
        _ => of_end(),
    };
    all.push(Found { start, situation, number: reduced.number(next) });
}

fn part(protocol: &Protocol, reduced: &Reduced, all: &[Found]) -> Part {
    let asked = protocol.situation().map(|question| protocol.questions.at(question));
    let option = all.first().and_then(|found| found.situation).and_then(|option| asked?.option(option));
    let mut issues: Vec<Answer> = Vec::new();
    // Roles that start at the same place, by issue and place.
    let mut groups: Vec<(Vec<Answer>, usize, Vec<Answer>)> = Vec::new();
    for found in all {
        let (issue, role) = (found.start.issue, found.start.role);
        issues.extend(issue.filter(|issue| !issues.contains(issue)));
        let own: Vec<Answer> = issue.into_iter().collect();
        match groups.iter_mut().find(|(issue, number, _)| *issue == own && *number == found.number) {
            Some((_, _, roles)) => roles.extend(role),
            None => groups.push((own, found.number, role.into_iter().collect())),
        }
    }
    // The same roles may come to the same place by several issues.
    let mut merged: Vec<(Vec<Answer>, usize, Vec<Answer>)> = Vec::new();
    for (issue, number, roles) in groups {
        match merged.iter_mut().find(|(_, there, who)| *there == number && *who == roles) {
            Some((issues, _, _)) => issues.extend(issue),
            None => merged.push((issue, number, roles)),
        }
    }
    let label = |answer: &Answer| protocol.issue().map(|issue| said(protocol, issue, *answer)).unwrap_or_default();
    let (mut places, mut questions, mut entries) = (HashMap::new(), Vec::new(), Vec::new());
    for (own, number, roles) in merged {
        let Some(goes) = reduced.follow(protocol, number, &mut places, &mut questions) else { continue };
        let issue = (own.len() < issues.len()).then(|| own.iter().map(label).collect::<Vec<_>>().join(" / "));
        entries.push(Entry {
            who: protocol.who().map(|who| sides(protocol, who, &roles)).unwrap_or_default(),
            issue,
            goes,
        });
    }
    let id_of = |answer: &Answer| match (answer, protocol.issue()) {
        (Answer::Option(option), Some(issue)) => protocol.questions.at(issue).option(*option).map(|o| o.id.clone()),
        _ => None,
    };
    Part {
        id: option.map(|option| option.id.clone()).unwrap_or_default(),
        situation: option.map_or_else(|| protocol.about.title.clone(), |option| option.label.clone()),
        issues: issues.iter().map(|issue| (id_of(issue).unwrap_or_default(), label(issue))).collect(),
        entries,
        questions,
    }
}

/// The roles by side. A side of which all roles are there needs no list.
fn sides(protocol: &Protocol, who: QuestionId, roles: &[Answer]) -> Vec<Side> {
    let question = protocol.questions.at(who);
    let mut sides: Vec<(Option<&String>, Vec<OptionId>)> = Vec::new();
    for option in question.all().iter() {
        let side = question.option(option).and_then(|option| option.side.as_ref());
        match sides.iter_mut().find(|(there, _)| *there == side) {
            Some((_, options)) => options.push(option),
            None => sides.push((side, vec![option])),
        }
    }
    let has = |option: &OptionId| roles.contains(&Answer::Option(*option));
    let mut found: Vec<Side> = Vec::new();
    for (side, options) in sides.into_iter().filter(|(_, options)| options.iter().any(has)) {
        let whole = side.is_some() && options.iter().all(has);
        let named = options.iter().filter(|option| !whole && has(option));
        let roles = named.map(|&option| said(protocol, who, Answer::Option(option))).collect();
        found.push(Side { side: side.cloned(), roles });
    }
    if roles.contains(&Answer::NotSure) {
        found.push(Side { side: None, roles: vec![said(protocol, who, Answer::NotSure)] });
    }
    found
}
