//! On which questions a verdict turns.

use std::collections::{BTreeMap, BTreeSet};

use super::{Cell, Possible, TurnsOn};
use crate::domain::{Answer, Naming, OptionId, Protocol, QuestionId, Stage, Verdict};
use crate::pack::walk::{Next, Walk};

/// The place of the end of a ladder: behind all verdicts.
pub(super) const LADDER_ENDS: usize = Verdict::ALL.len();

/// The place in the order of caution.
pub(super) fn place(verdict: Verdict) -> usize {
    Verdict::ALL.iter().position(|other| *other == verdict).unwrap_or(Verdict::ALL.len())
}

/// What can come out below a point of the graph: verdicts by their place, contacts by theirs in the cell.
#[derive(Clone, Default)]
pub(super) struct Leads {
    pub verdicts: BTreeSet<usize>,
    pub contacts: BTreeSet<usize>,
}

impl Leads {
    fn join(&mut self, other: &Self) {
        self.verdicts.extend(&other.verdicts);
        self.contacts.extend(&other.contacts);
    }
}

/// On which questions the verdict turns, and whom it goes to by whom it is about.
pub(super) fn turns(cell: &mut Cell, protocol: &Protocol, walk: &Walk, ends: &[Leads]) {
    let mut asks: Vec<Leads> = vec![Leads::default(); walk.asks.len()];
    let mut turns: BTreeMap<QuestionId, Vec<(Answer, BTreeSet<usize>)>> = BTreeMap::new();
    let mut differing: BTreeSet<QuestionId> = BTreeSet::new();
    let mut about: BTreeMap<(QuestionId, OptionId), BTreeSet<usize>> = BTreeMap::new();
    for ask in walk.from_the_end() {
        let Some(node) = walk.asks.get(ask) else { continue };
        let question = protocol.questions.at(node.question);
        let mut all = Leads::default();
        let mut first: Option<BTreeSet<usize>> = None;
        for &(answer, next) in &node.branches {
            let below = match next {
                Next::Ask(next) => asks.get(next),
                Next::End(end) => ends.get(end),
            };
            let Some(below) = below.filter(|below| !below.verdicts.is_empty()) else { continue };
            if !matches!(question.stage, Stage::Issue | Stage::Situation) {
                let known = turns.entry(node.question).or_default();
                match known.iter_mut().find(|(other, _)| *other == answer) {
                    Some((_, verdicts)) => verdicts.extend(&below.verdicts),
                    None => known.push((answer, below.verdicts.clone())),
                }
                if first.get_or_insert_with(|| below.verdicts.clone()) != &below.verdicts {
                    differing.insert(node.question);
                }
            }
            if let (Some(Naming::About), Answer::Option(option)) = (question.names, answer) {
                about.entry((node.question, option)).or_default().extend(&below.contacts);
            }
            all.join(below);
        }
        if let Some(slot) = asks.get_mut(ask) {
            *slot = all;
        }
    }
    for (question, answers) in turns.into_iter().filter(|(question, _)| differing.contains(question)) {
        let mut outcomes: Vec<(Vec<Answer>, Vec<Possible>)> = Vec::new();
        let mut answers = answers;
        answers.sort_by_key(|(answer, _)| match answer {
            Answer::Option(option) => option.place(),
            _ => usize::MAX,
        });
        for (answer, verdicts) in answers {
            let told = |&place: &usize| match Verdict::ALL.get(place) {
                Some(&verdict) => (verdict, false),
                None => (Verdict::NotCovered, true),
            };
            let verdicts: Vec<Possible> = verdicts.iter().map(told).collect();
            match outcomes.iter_mut().find(|(_, known)| *known == verdicts) {
                Some((answers, _)) => answers.push(answer),
                None => outcomes.push((vec![answer], verdicts)),
            }
        }
        cell.exceptions.push(TurnsOn { question, outcomes });
    }
    cell.about = about.into_iter().map(|((q, o), contacts)| (q, o, contacts.into_iter().collect())).collect();
}
