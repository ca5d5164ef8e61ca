//! What has changed between two advices.

use std::collections::BTreeSet;

use crate::domain::{Advice, Protocol, StepKind, Verdict};

/// How two advices differ.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// In nothing.
    Same,
    /// In the clauses that they rest on alone.
    Clauses,
    /// In the steps, and perhaps in clauses.
    Steps {
        /// The steps of the old one that the new one has not got.
        gone: Vec<String>,
        /// The steps that are new.
        come: Vec<String>,
    },
    /// In what a person is told first.
    Outcome {
        /// What the old one tells.
        old: Box<Told>,
        /// What the new one tells.
        new: Box<Told>,
    },
    /// Only the old version knows these circumstances.
    OnlyOld(Box<Told>),
    /// Only the new one does.
    OnlyNew(Box<Told>),
}

/// What a person is told first, by names: another title is no other contact.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Told {
    /// The verdict.
    pub verdict: Verdict,
    /// The protocol names nobody further.
    pub nobody_further: bool,
    /// Whom to go to.
    pub contacts: BTreeSet<Sent>,
    /// Who comes next, and when.
    pub ladder: BTreeSet<(&'static str, String)>,
    /// What is due, and the period.
    pub deadlines: BTreeSet<(String, String)>,
}

/// Somebody to go to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sent {
    /// What for, in the order of purposes.
    pub purpose: crate::domain::Purpose,
    /// The post, by name.
    pub post: String,
    /// Each of those for this purpose is needed.
    pub each: bool,
    /// To be talked to directly.
    pub direct: bool,
    /// In whose place.
    pub instead_of: Option<String>,
}

impl Told {
    /// What this advice tells.
    #[must_use]
    pub fn of(protocol: &Protocol, advice: &Advice) -> Self {
        let post = |id| protocol.posts.at(id).id.clone();
        let several = |purpose| advice.contacts.iter().filter(|contact| contact.purpose == purpose).count() > 1;
        let contacts = advice.contacts.iter().map(|contact| Sent {
            purpose: contact.purpose,
            post: post(contact.post),
            each: contact.need == crate::domain::Need::All && several(contact.purpose),
            direct: contact.direct,
            instead_of: contact.stands_in_for.map(post),
        });
        let ladder = advice.ladder.iter().map(|later| (later.when.id(), post(later.post)));
        let deadlines = advice.deadlines.iter().map(|due| {
            let rule = protocol.rules.at(due.rule).deadline.as_ref();
            let counted = rule.and_then(|rule| rule.counted).map(|(_, period)| format!(" ({period})"));
            (due.what.clone(), format!("{}{}", due.words, counted.unwrap_or_default()))
        });
        Self {
            verdict: advice.verdict,
            nobody_further: advice.nobody_further,
            contacts: contacts.collect(),
            ladder: ladder.collect(),
            deadlines: deadlines.collect(),
        }
    }
}

/// How these two advices differ.
#[must_use]
pub fn change(old: &Protocol, before: &Advice, new: &Protocol, after: &Advice) -> Change {
    let (told, tells) = (Told::of(old, before), Told::of(new, after));
    if told != tells {
        return Change::Outcome { old: Box::new(told), new: Box::new(tells) };
    }
    let (had, has) = (steps(before), steps(after));
    if had != has {
        let without = |these: &BTreeSet<Said>, those: &BTreeSet<Said>| {
            these.difference(those).map(|(_, _, text)| text.clone()).collect()
        };
        return Change::Steps { gone: without(&had, &has), come: without(&has, &had) };
    }
    if clauses(old, before) == clauses(new, after) { Change::Same } else { Change::Clauses }
}

/// A step: its list, its name, its text.
type Said = (StepKind, String, String);

fn steps(advice: &Advice) -> BTreeSet<Said> {
    advice.steps.iter().map(|step| (step.said.kind, step.said.id.clone(), step.said.text.clone())).collect()
}

fn clauses<'p>(protocol: &'p Protocol, advice: &Advice) -> BTreeSet<&'p str> {
    advice.clauses.iter().map(|&clause| protocol.clauses.at(clause).id.as_str()).collect()
}
