//! What one protocol says about a situation, from every consultation of it.

use chrono::NaiveDate;

use super::topics::shared;
use super::turns::{LADDER_ENDS, Leads, place, turns};
use super::{Beside, Cell, Dated, Reached, Sends};
use crate::domain::{ClauseId, Contact, LadderWhen, PostId, Protocol, RuleId, Verdict, in_order};
use crate::pack::walk::{Walk, Wanted, Way, in_force};

/// What one protocol says about the situation.
#[must_use]
pub fn cell(protocol: &Protocol, situation: &str, today: NaiveDate) -> Cell {
    let option = shared(protocol, protocol.situation()).and_then(|asked| asked.option_named(situation));
    let Some(option) = option else { return Cell { absent: true, ..Cell::default() } };
    let walk = Walk::some(protocol, today, Wanted { situation: Some(option), definite: true });
    let mut cell = Cell { gave_up: walk.gave_up, ..Cell::default() };
    let section = protocol.section(Some(option));
    let mut leads: Vec<Leads> = Vec::with_capacity(walk.ends.len());
    for (number, end) in walk.ends.iter().enumerate() {
        let mut here = Leads::default();
        let Some(advice) = walk.advices.get(end.advice).filter(|advice| advice.situation == Some(option)) else {
            leads.push(here);
            continue;
        };
        let ladder_ends = advice.nobody_further && advice.verdict == Verdict::NotCovered;
        here.verdicts.insert(if ladder_ends { LADDER_ENDS } else { place(advice.verdict) });
        let mut rules = in_force(section, &end.rules);
        rules.retain(|&rule| protocol.rules.at(rule).verdict == Some(advice.verdict));
        reached(&mut cell, protocol, advice.verdict, ladder_ends, &rules, || walk.way_to_end(number));
        for contact in &advice.contacts {
            here.contacts.insert(sends(&mut cell, contact));
        }
        for later in &advice.ladder {
            beside(&mut cell, later.post, later.when, &later.clauses);
        }
        for deadline in &advice.deadlines {
            dated(&mut cell, &deadline.what, &deadline.words, &deadline.clauses);
        }
        leads.push(here);
    }
    past(&mut cell, protocol, &walk, &section.rules);
    cell.verdicts.sort_by_key(|reached| (place(reached.verdict), reached.ladder_ends));
    turns(&mut cell, protocol, &walk, &leads);
    cell
}

fn reached(
    cell: &mut Cell,
    protocol: &Protocol,
    verdict: Verdict,
    ladder_ends: bool,
    rules: &[RuleId],
    way: impl FnOnce() -> Way,
) {
    let same = |known: &Reached| known.verdict == verdict && known.ladder_ends == ladder_ends;
    let at = cell.verdicts.iter().position(same).unwrap_or_else(|| {
        cell.verdicts.push(Reached { verdict, ladder_ends, clauses: Vec::new(), way: way() });
        cell.verdicts.len() - 1
    });
    for &rule in rules {
        if let Some(reached) = cell.verdicts.get_mut(at) {
            add(&mut reached.clauses, &protocol.rules.at(rule).clauses);
        }
    }
}

/// Where answers were forgotten once they had had their effect, the rules that they brought into force.
fn past(cell: &mut Cell, protocol: &Protocol, walk: &Walk, section: &[RuleId]) {
    for &rule in walk.past_rules.iter().filter(|rule| section.contains(rule)) {
        let rule = protocol.rules.at(rule);
        for reached in cell.verdicts.iter_mut().filter(|reached| rule.verdict == Some(reached.verdict)) {
            add(&mut reached.clauses, &rule.clauses);
        }
    }
}

fn sends(cell: &mut Cell, contact: &Contact) -> usize {
    let Contact { purpose, post, direct, stands_in_for, clauses, .. } = contact;
    let same = |known: &Sends| {
        (known.purpose, known.post, known.direct, known.stands_in_for) == (*purpose, *post, *direct, *stands_in_for)
    };
    let at = cell.contacts.iter().position(same).unwrap_or_else(|| {
        let (purpose, post, direct, stands_in_for) = (*purpose, *post, *direct, *stands_in_for);
        cell.contacts.push(Sends { purpose, post, direct, stands_in_for, clauses: Vec::new() });
        cell.contacts.len() - 1
    });
    if let Some(sends) = cell.contacts.get_mut(at) {
        add(&mut sends.clauses, clauses);
    }
    at
}

fn beside(cell: &mut Cell, post: PostId, when: LadderWhen, clauses: &[ClauseId]) {
    let at = cell.ladder.iter().position(|known| (known.post, known.when) == (post, when)).unwrap_or_else(|| {
        cell.ladder.push(Beside { post, when, clauses: Vec::new() });
        cell.ladder.len() - 1
    });
    if let Some(beside) = cell.ladder.get_mut(at) {
        add(&mut beside.clauses, clauses);
    }
}

fn dated(cell: &mut Cell, what: &str, words: &str, clauses: &[ClauseId]) {
    let at = cell.deadlines.iter().position(|known| known.what == what && known.words == words).unwrap_or_else(|| {
        cell.deadlines.push(Dated { what: what.to_owned(), words: words.to_owned(), clauses: Vec::new() });
        cell.deadlines.len() - 1
    });
    if let Some(dated) = cell.deadlines.get_mut(at) {
        add(&mut dated.clauses, clauses);
    }
}

fn add(clauses: &mut Vec<ClauseId>, more: &[ClauseId]) {
    for &clause in more {
        in_order::insert(clauses, clause);
    }
}
