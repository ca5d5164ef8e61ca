//! What of a consultation so far can still make a difference. Two consultations in the same state go on alike.
//!
//! Once the situation is known, that is: how far each rule of the situation holds; for the rules that are still open,
//! which of their questions have been answered, and where a question counts more than once or through a fact, how; and
//! of the answers that name posts, start periods or decide which options are offered, what they say. An answer that is
//! none of this has had its effect: some rules no longer hold, the others do not turn on it any more.

use std::collections::BTreeSet;

use super::past::{Effects, Past};
use crate::domain::State as Progress;
use crate::domain::{
    Answer, Answers, Dependence, FactMeaning, OptionId, Protocol, ProtocolParts, QuestionId, Rule, RuleId, Section,
    Test,
};
use crate::engine::{Trace, Truth};

/// The state of a consultation.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct State {
    situation: Option<OptionId>,
    rules: Vec<(RuleId, Truth)>,
    /// For each rule that may count, whether it binds the person.
    binds: Vec<bool>,
    progress: Vec<(QuestionId, Told)>,
    /// What is left of answers that are past.
    past: Effects,
}

/// What is remembered of a question.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Told {
    /// Only how far it has got: its turn is over, with an answer or without.
    Answered,
    NotSure,
    DoesNotApply,
    /// The answer itself.
    Says(Answer0),
}

/// An answer that can be compared.
type Answer0 = (u8, i64, u32);

/// What is worked out once for a protocol.
pub struct States {
    /// For each rule, every question that it tests, through facts too.
    tested: Vec<BTreeSet<QuestionId>>,
    /// Questions of the first stages that always count: they decide which options circumstances offer.
    always: BTreeSet<QuestionId>,
    /// Rules whose contact names a post that the person could be.
    names_asker: BTreeSet<RuleId>,
}

impl States {
    /// Works it out.
    #[must_use]
    pub fn new(protocol: &Protocol) -> Self {
        let first = [protocol.who(), protocol.issue(), protocol.situation()];
        let is_first = |question: &QuestionId| first.contains(&Some(*question));
        let options = protocol.questions.iter().filter(|(id, _)| !is_first(id)).flat_map(|(_, q)| q.options());
        let mut always: BTreeSet<QuestionId> =
            options.flat_map(|option| questions(protocol, &option.when.tests)).filter(is_first).collect();
        // What they name goes into every contact.
        let names = |question: &QuestionId| protocol.questions.at(*question).names.is_some();
        always.extend([protocol.issue(), protocol.situation()].into_iter().flatten().filter(names));
        let tested =
            protocol.rules.iter().map(|(_, rule)| questions(protocol, rule.when.tests.iter().chain(&rule.unless)));
        let who = protocol.who().map(|who| protocol.questions.at(who));
        let askers: BTreeSet<_> = who.into_iter().flat_map(|who| who.options()).flat_map(|o| &o.posts).collect();
        let names_asker = |rule: &Rule| {
            rule.contact.as_ref().is_some_and(|referral| referral.posts().iter().any(|post| askers.contains(post)))
        };
        let names_asker = protocol.rules.iter().filter(|(_, rule)| names_asker(rule)).map(|(id, _)| id);
        Self { tested: tested.collect(), always, names_asker: names_asker.collect() }
    }

    /// The state that the answers have come to, with every answer told apart that still counts.
    #[must_use]
    pub fn apart(&self, protocol: &Protocol, answers: &Answers, trace: &Trace) -> State {
        self.of(protocol, answers, trace, &Past::default())
    }

    /// The state that the answers have come to. What is past is left out of it, but for its effects.
    pub(super) fn of(&self, protocol: &Protocol, answers: &Answers, trace: &Trace, past: &Past) -> State {
        let all = trace.questions.iter().copied();
        if trace.rules.is_empty() {
            // Before the situation is known, everything still counts.
            let progress = all.filter_map(|(question, progress)| Some((question, whole(progress)?))).collect();
            return State { situation: None, rules: Vec::new(), binds: Vec::new(), progress, past: Effects::default() };
        }
        let situation = trace.situation;
        let section = protocol.section(situation);
        let open = |place: u32| trace.rules.get(place as usize).is_some_and(|(_, truth)| *truth == Truth::Open);
        let alive = |place: u32| trace.rules.get(place as usize).is_some_and(|(_, truth)| *truth != Truth::No);
        let tangled = self.tangled(section, trace);
        let who = protocol.who();
        let asker_counts =
            trace.rules.iter().any(|(rule, truth)| *truth != Truth::No && self.names_asker.contains(rule));
        let mut progress = Vec::new();
        for (question, reached) in all.filter(|(question, _)| !past.questions.contains(question)) {
            let needed = section.questions.iter().find(|needed| needed.question == question);
            let depends = |how: Dependence, counts: &dyn Fn(u32) -> bool| {
                needed.is_some_and(|n| n.rules.iter().any(|&(place, way)| way == how && counts(place)))
            };
            let in_full = self.always.contains(&question)
                || tangled.contains(&question)
                || depends(Dependence::Contact, &alive)
                || depends(Dependence::Options, &alive)
                || (who == Some(question) && asker_counts)
                || (reached == Progress::NotSure && needed.is_none());
            let told = if in_full {
                whole(reached)
            } else if depends(Dependence::Condition, &open) {
                in_short(reached)
            } else {
                None
            };
            progress.extend(told.map(|told| (question, told)));
        }
        let role = who.and_then(|who| match answers.get(who) {
            Some(Answer::Option(option)) => Some(option),
            _ => None,
        });
        let binds = |(rule, truth): &(RuleId, Truth)| {
            *truth != Truth::No && role.is_none_or(|role| protocol.rules.at(*rule).binds.has(role))
        };
        let left = trace.rules.iter().enumerate().filter(|(place, _)| !past.rules.contains(place));
        let rules: Vec<(RuleId, Truth)> = left.map(|(_, rule)| *rule).collect();
        State { situation, binds: rules.iter().map(binds).collect(), rules, progress, past: past.effects.clone() }
    }

    /// The questions of open rules that test one more than once, or through a fact: what was said there still counts.
    fn tangled(&self, section: &Section, trace: &Trace) -> BTreeSet<QuestionId> {
        let mut tangled = BTreeSet::new();
        for ((rule, truth), plain) in trace.rules.iter().zip(&section.plain) {
            if *truth == Truth::Open && !plain {
                tangled.extend(self.tested.get(usize::from(*rule)).into_iter().flatten().copied());
            }
        }
        tangled
    }
}

fn whole(progress: Progress) -> Option<Told> {
    match progress {
        Progress::Answered(Answer::Option(option)) => Some(Told::Says((0, option.place() as i64, 0))),
        Progress::Answered(Answer::Date(day)) => Some(Told::Says((1, day.to_epoch_days().into(), 0))),
        Progress::Answered(Answer::DateTime(moment)) => {
            Some(Told::Says((2, moment.and_utc().timestamp(), moment.and_utc().timestamp_subsec_nanos())))
        }
        Progress::Answered(Answer::NotSure) => Some(Told::NotSure),
        _ => in_short(progress),
    }
}

fn in_short(progress: Progress) -> Option<Told> {
    match progress {
        Progress::NotAsked => None,
        Progress::Answered(_) => Some(Told::Answered),
        Progress::NotSure => Some(Told::NotSure),
        Progress::DoesNotApply => Some(Told::DoesNotApply),
    }
}

/// Every question that the tests rest on, through facts too.
fn questions<'t>(protocol: &ProtocolParts, tests: impl IntoIterator<Item = &'t Test>) -> BTreeSet<QuestionId> {
    let mut found = BTreeSet::new();
    let mut left: Vec<Test> = tests.into_iter().copied().collect();
    while let Some(test) = left.pop() {
        match test {
            Test::OneOf(question, _) => {
                found.insert(question);
            }
            Test::Fact(fact, _) => match &protocol.facts.at(fact).meaning {
                FactMeaning::AnyOf(conditions) => left.extend(conditions.iter().flat_map(|c| &c.tests).copied()),
                FactMeaning::Passed(question, _) => {
                    found.insert(*question);
                }
            },
        }
    }
    found
}
