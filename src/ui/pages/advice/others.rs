//! What other protocols say to the same answers, where somebody has asked for it.

use yew::prelude::*;

use crate::compare::Entry;
use crate::domain::{Advice, Protocol, Verdict};
use crate::ui::components::others::{Group, Other, others};
use crate::ui::components::section::section;
use crate::ui::state::State;
use crate::ui::words;

/// Draws the part of the page.
pub fn part(state: &State) -> Html {
    let mut groups: Vec<Group> = Vec::new();
    for entry in state.compared.iter() {
        let Some(protocol) = state.other(entry) else { continue };
        let (title, other) = (group(entry), one(protocol, entry));
        match groups.last_mut().filter(|last| *last.title == *title) {
            Some(last) => last.others.push(other),
            None => groups.push(Group { title: title.into(), others: vec![other] }),
        }
    }
    let groups = (!groups.is_empty()).then_some(&*groups);
    section(state.top(), "others", words::OTHERS, others(state.top(), groups))
}

/// What those have in common that stand together; the comparison has them in this order.
fn group(entry: &Entry) -> &'static str {
    match entry.differs {
        _ if entry.there.silence.is_some() => "They say nothing about this here",
        differs if differs.any() => "They say something else",
        differs if differs.open => "It depends there too",
        _ => "They say the same",
    }
}

fn one(protocol: &Protocol, entry: &Entry) -> Other {
    let there = &entry.there;
    let mut rows: Vec<(&'static str, Vec<AttrValue>)> = Vec::new();
    let mut add = |name, lines: Vec<String>| {
        if !lines.is_empty() {
            rows.push((name, lines.into_iter().map(words::said).collect()));
        }
    };
    let mut headline = None;
    // Silence rests on no clause, and sends to nobody.
    if let Some(advice) = there.advice.as_ref().filter(|_| there.silence.is_none()) {
        // What a headline says of something open is about what somebody was asked, and nobody was asked this.
        let told = advice.verdict != Verdict::Depends;
        headline = protocol.headline(advice.situation, advice.verdict).filter(|_| told).map(words::text);
        add(words::WHO, words::contact_lines(protocol, advice));
        add("Who else", later(protocol, advice));
        add(words::BY_WHEN, deadlines(advice));
        add(words::DISAGREES_WITH_ITSELF, advice.contradictions.iter().map(|one| one.said.clone()).collect());
        add(words::DEPENDS_ON, open(protocol, advice));
        add("Where it says so", named(words::clauses(protocol, &advice.clauses)));
    }
    if let (Some(who), Some(role)) = (protocol.who(), there.carried.role) {
        add("You count there as", vec![words::label(protocol, who, role).to_owned()]);
    }
    let differs = entry.differs;
    let differ = differs.any() && there.silence.is_none();
    let verdict = there.advice.as_ref().map(|advice| advice.verdict);
    let silence = || words::text(words::silence(protocol.about.kind));
    Other {
        name: words::text(&protocol.about.id),
        council: words::text(&protocol.about.council),
        title: words::said(words::title(protocol)),
        differs: differ.then(|| words::said(words::another(differs.verdict, differs.contacts, differs.deadlines))),
        says: verdict.filter(|_| there.silence.is_none()).ok_or_else(silence),
        headline,
        rows,
    }
}

fn named(clauses: String) -> Vec<String> {
    if clauses.is_empty() { Vec::new() } else { vec![words::sentence(&clauses)] }
}

fn later(protocol: &Protocol, advice: &Advice) -> Vec<String> {
    let mut lines = Vec::new();
    for later in &advice.ladder {
        lines.push(format!("{}: {}", words::ladder_when(later.when), protocol.posts.at(later.post).title));
    }
    lines
}

fn deadlines(advice: &Advice) -> Vec<String> {
    let mut lines = Vec::new();
    for deadline in &advice.deadlines {
        lines.push(words::sentence(&format!("{}, {}", deadline.what, deadline.words)));
    }
    lines
}

/// What it depends on there that was not asked here, or that the person was not sure of.
fn open(protocol: &Protocol, advice: &Advice) -> Vec<String> {
    let mut lines = Vec::new();
    for open in &advice.open {
        let question = &protocol.questions.at(open.question).text;
        let outcomes = words::outcome_lines(protocol, advice, open);
        let outcomes =
            if outcomes.is_empty() { words::COUNTS_TOGETHER.to_owned() } else { format!("{}.", outcomes.join(". ")) };
        let end = if question.ends_with('?') { "" } else { "." };
        lines.push(format!("{question}{end} {outcomes}"));
    }
    lines
}
