//! Answers that have had their whole effect, and what of that effect still counts.
//!
//! Fourteen tick boxes have 3^14 answers, and each of them gives other advice. But a box whose rules turn on nothing
//! else that is still open, and whose steps nobody else gives, meets the rest of the advice in its verdict alone: which
//! box it was makes no difference to what follows, nor to what can be wrong with the advice. So boxes that are *past* in
//! this sense are forgotten, and only their effects are remembered: what the definite answers gave, each once; and of
//! the unsure ones what either answer would give, at most twice, since what one of two leaves open the other does too.
//!
//! The conditions under which that is exact are in [`Sections::after`]. The tests compare with a walk without it: all
//! findings are the same but one, a needless question, which can go unnoticed where an answer is past in one branch and
//! not in the other.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::domain::State as Progress;
use crate::domain::{
    Advice, Answer, ClauseId, Dependence, Kind, Open, OptionId, OptionSet, Protocol, Question, QuestionId, Rule,
    RuleId, Section, SectionQuestion, Test, Verdict,
};
use crate::engine::{MOST_COMPLETIONS, Trace, Truth};

/// What a rule that is past leaves behind.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    /// It binds the person or does not, with this verdict or none.
    Plain(bool, Option<Verdict>),
    /// It sends to somebody, or contradicts another rule: it is not like any other.
    Own(RuleId),
}

/// The effects of each of the two answers.
type Either = [BTreeSet<Effect>; 2];

/// What past answers leave behind: equal in consultations that go on alike.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Effects {
    definite: BTreeSet<Effect>,
    unsure: BTreeMap<Either, u8>,
    /// How many are unsure, where there can be more than the engine looks at.
    count: usize,
}

/// What a past answer has put into the advice for good, where no other answer can put or hide it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum Said {
    /// These steps.
    Steps(BTreeSet<u32>),
    /// What is open, with the steps that either answer would give.
    Open(QuestionId, [BTreeSet<u32>; 2]),
}

/// What is past.
#[derive(Clone, Default)]
pub struct Past {
    pub questions: BTreeSet<QuestionId>,
    /// The places of their rules.
    pub rules: BTreeSet<usize>,
    pub effects: Effects,
}

impl Past {
    /// The advice without what only past answers have put in it: two advices that come from the same answers but for
    /// one that is not past are the same if and only if this of them is.
    pub fn left_of(&self, protocol: &Protocol, mut advice: Advice) -> Advice {
        if self.rules.is_empty() {
            return advice;
        }
        let section = protocol.section(advice.situation);
        let gone: BTreeSet<RuleId> = self.rules.iter().filter_map(|&place| section.rules.get(place)).copied().collect();
        let clauses: BTreeSet<ClauseId> = gone.iter().flat_map(|&id| &protocol.rules.at(id).clauses).copied().collect();
        advice.steps.retain(|step| !gone.contains(&step.rule));
        advice.deadlines.retain(|deadline| !gone.contains(&deadline.rule));
        advice.clauses.retain(|clause| !clauses.contains(clause));
        for open in &mut advice.open {
            open.outcomes.iter_mut().for_each(|outcome| outcome.adds.retain(|step| !gone.contains(&step.rule)));
        }
        // Of alike boxes that are unsure it does not matter which they are, nor how many beyond two.
        let (boxes, mut open): (Vec<Open>, Vec<Open>) =
            advice.open.into_iter().partition(|open| self.questions.contains(&open.question));
        let mut boxes: Vec<Open> =
            boxes.into_iter().map(|open| Open { question: QuestionId::from(0), ..open }).collect();
        boxes.sort_by_cached_key(|open| format!("{open:?}"));
        for box_ in boxes {
            if open.iter().filter(|other| **other == box_).count() < 2 {
                open.push(box_);
            }
        }
        advice.open = open;
        advice
    }
}

/// What is worked out once for each situation.
pub struct Sections(Vec<Shared>);

/// What the rules of a section share with each other.
struct Shared {
    /// For each number of a step, the places of the rules that give it.
    givers: Vec<Vec<usize>>,
    /// For each clause, the places of the rules that rest on it.
    resting: HashMap<ClauseId, Vec<usize>>,
    /// For each place, the places of the rules that it overrides.
    overrides: Vec<Vec<usize>>,
    /// For each place, the questions that its contact, its deadline or what it is asked hang on.
    hangs: Vec<Vec<QuestionId>>,
    /// The rules that contradict another or are contradicted.
    contradicting: BTreeSet<RuleId>,
    /// The unsure answers may be more than the engine looks at.
    too_many: bool,
}

impl Sections {
    pub fn new(protocol: &Protocol) -> Self {
        let situation = protocol.situation().map(|situation| protocol.questions.at(situation).all());
        let options = situation.into_iter().flat_map(|all| all.iter());
        Self(options.map(|option| Shared::new(protocol, protocol.section(Some(option)))).collect())
    }

    /// What is past once this question has been answered, and what of it is new. The question is past, if
    ///
    /// - it has two options, both always offered, and names no post;
    /// - every rule that turns on it turns on nothing else that is open, and on no fact;
    /// - none of these rules overrides or is overridden, sets a deadline, waits for another answer to know its contact,
    ///   or gives a step that a rule of another question gives too;
    /// - the two answers give different steps, so that none of them can go unnoticed; and a rule that shares a clause
    ///   with them has a step of its own, so that the clause is never the only thing by which advice differs;
    /// - nothing else that may still count hangs on it, options of other questions included.
    ///
    /// One that is not past at once never is: what is past then depends on the answers before it alone.
    pub fn after(
        &self,
        protocol: &Protocol,
        trace: &Trace,
        before: &Past,
        question: QuestionId,
    ) -> (Past, Option<Said>) {
        let mut past = before.clone();
        let said = self.said(protocol, trace, &mut past, question);
        past.questions.extend(said.is_some().then_some(question));
        (past, said)
    }

    fn said(&self, protocol: &Protocol, trace: &Trace, past: &mut Past, question: QuestionId) -> Option<Said> {
        let shared = self.0.get(trace.situation?.place())?;
        let section = protocol.section(trace.situation);
        let needed = section.questions.iter().find(|needed| needed.question == question)?;
        let known = Known::new(protocol, section, trace);
        let chosen = match known.progress.get(&question)? {
            Progress::Answered(Answer::Option(option)) => Some(*option),
            Progress::NotSure => None,
            _ => return None,
        };
        let rules = known.rules_alone(needed)?;
        if !is_box(protocol.questions.at(question)) || !shared.apart(&known, &rules) {
            return None;
        }
        past.rules.extend(rules.iter().map(|rule| rule.place));
        let either = shared.either(&known, &rules);
        let steps = [0, 1].map(|option| OptionId::new(option).map(|o| given(section, &rules, o)).unwrap_or_default());
        let Some(option) = chosen else {
            let count = past.effects.unsure.entry(either).or_default();
            *count = (*count + 1).min(2);
            past.effects.count += usize::from(shared.too_many);
            return Some(Said::Open(question, steps));
        };
        past.effects.definite.extend(either.into_iter().nth(option.place()).unwrap_or_default());
        Some(Said::Steps(steps.into_iter().nth(option.place()).unwrap_or_default()))
    }
}

/// A question with two options that are always offered.
fn is_box(question: &Question) -> bool {
    let Kind::Choice(options) = &question.kind else { return false };
    options.len() == 2 && question.names.is_none() && options.iter().all(|option| option.when.tests.is_empty())
}

/// What is known at one point of a consultation.
struct Known<'a> {
    protocol: &'a Protocol,
    section: &'a Section,
    trace: &'a Trace,
    progress: BTreeMap<QuestionId, Progress>,
    role: Option<OptionId>,
}

/// A rule that turns on one question.
struct Turning {
    place: usize,
    /// The answers with which it holds.
    holds: OptionSet,
}

impl<'a> Known<'a> {
    fn new(protocol: &'a Protocol, section: &'a Section, trace: &'a Trace) -> Self {
        let progress: BTreeMap<QuestionId, Progress> = trace.questions.iter().copied().collect();
        let role = protocol.who().and_then(|who| match progress.get(&who) {
            Some(Progress::Answered(Answer::Option(option))) => Some(*option),
            _ => None,
        });
        Self { protocol, section, trace, progress, role }
    }

    fn rule(&self, place: usize) -> Option<&'a Rule> {
        self.section.rules.get(place).map(|&id| self.protocol.rules.at(id))
    }

    /// Whether the test holds, where an option has been answered.
    fn holds(&self, test: Test) -> Option<bool> {
        let Test::OneOf(question, options) = test else { return None };
        if self.protocol.situation() == Some(question) {
            return self.trace.situation.map(|situation| options.has(situation));
        }
        match self.progress.get(&question) {
            Some(Progress::Answered(Answer::Option(option))) => Some(options.has(*option)),
            _ => None,
        }
    }

    /// Whether the rule cannot hold, whatever the answer to this question.
    fn out_without(&self, place: usize, question: QuestionId) -> bool {
        let own = |test: &Test| matches!(test, Test::OneOf(tested, _) if *tested == question);
        self.section.tests(place).iter().any(|test| !own(test) && self.holds(*test) == Some(false))
    }

    /// Whether the rule does not count, now and ever.
    fn is_out(&self, place: usize) -> bool {
        self.truth(place) == Truth::No || self.removed(place, None)
    }

    /// Whether the rule is removed whatever is still open, and not by the answer to this question.
    fn removed(&self, place: usize, question: Option<QuestionId>) -> bool {
        let own = |test: &Test| matches!(test, Test::OneOf(tested, _) if Some(*tested) == question);
        let stays = |over: usize| {
            self.truth(over) == Truth::Yes
                && self.section.overriding(over).all(|other| self.truth(other) == Truth::No)
                && !self.section.tests(over).iter().any(own)
        };
        self.section.overriding(place).any(stays)
    }

    fn truth(&self, place: usize) -> Truth {
        self.trace.rules.get(place).map_or(Truth::No, |(_, truth)| *truth)
    }

    /// The rules that turn on this question, if they turn on nothing else that is open.
    fn rules_alone(&self, needed: &SectionQuestion) -> Option<Vec<Turning>> {
        let question = needed.question;
        let mut rules: Vec<Turning> = Vec::new();
        for &(place, how) in &needed.rules {
            let place = place as usize;
            if self.out_without(place, question) || self.removed(place, Some(question)) {
                continue;
            }
            if how != Dependence::Condition || self.section.plain.get(place) != Some(&true) {
                return None;
            }
            let mut holds = OptionSet::NONE;
            for &test in self.section.tests(place) {
                match test {
                    Test::OneOf(tested, options) if tested == question => holds = options,
                    test if self.holds(test) == Some(true) => {}
                    _ => return None,
                }
            }
            rules.push(Turning { place, holds });
        }
        (!rules.is_empty()).then_some(rules)
    }
}

impl Shared {
    fn new(protocol: &Protocol, section: &Section) -> Self {
        let mut givers = vec![Vec::new(); section.step_count];
        let mut resting: HashMap<ClauseId, Vec<usize>> = HashMap::new();
        let mut overrides = vec![Vec::new(); section.rules.len()];
        for (place, &id) in section.rules.iter().enumerate() {
            for &number in section.steps.get(place).into_iter().flatten() {
                if let Some(givers) = givers.get_mut(number as usize) {
                    givers.push(place);
                }
            }
            for &clause in &protocol.rules.at(id).clauses {
                resting.entry(clause).or_default().push(place);
            }
            for over in section.overriding(place) {
                if let Some(overrides) = overrides.get_mut(over) {
                    overrides.push(place);
                }
            }
        }
        let mut hangs = vec![Vec::new(); section.rules.len()];
        for needed in &section.questions {
            for &(place, _) in needed.rules.iter().filter(|(_, how)| *how != Dependence::Condition) {
                if let Some(hangs) = hangs.get_mut(place as usize) {
                    hangs.push(needed.question);
                }
            }
        }
        let of_rule = |(id, rule): (RuleId, &Rule)| {
            let others: Vec<RuleId> = rule.contradicts.iter().map(|contradiction| contradiction.rule).collect();
            let own = Some(id).filter(|_| !others.is_empty());
            others.into_iter().chain(own)
        };
        let unsure = section.questions.iter().map(|needed| protocol.questions.at(needed.question));
        let ways = unsure.filter(|question| question.not_sure).map(|question| question.options().len().max(2));
        Self {
            givers,
            resting,
            overrides,
            hangs,
            contradicting: protocol.rules.iter().flat_map(of_rule).collect(),
            too_many: ways.fold(1, usize::saturating_mul) > MOST_COMPLETIONS,
        }
    }

    /// Whether these rules share nothing with others that may count but the verdict, and the two answers differ in steps.
    fn apart(&self, known: &Known<'_>, rules: &[Turning]) -> bool {
        let own = |place: usize| rules.iter().any(|rule| rule.place == place);
        let out = |place: usize| !own(place) && known.is_out(place);
        let alone = |place: usize| {
            let overriding =
                known.section.overriding(place).all(out) && of(&self.overrides, place).iter().all(|&p| out(p));
            let steps = of(&known.section.steps, place).iter().flat_map(|&number| of(&self.givers, number as usize));
            let clauses = known.rule(place).into_iter().flat_map(|rule| &rule.clauses);
            let mut beside = clauses.flat_map(|clause| self.resting.get(clause).into_iter().flatten());
            let answered = |question| matches!(known.progress.get(question), Some(Progress::Answered(_)));
            // The same step is the same in whatever rule: whoever gives it rests on the same clauses.
            let alike = |giver: &usize| {
                known.rule(*giver).map(|rule| &rule.clauses) == known.rule(place).map(|rule| &rule.clauses)
            };
            let dated = known.rule(place).is_some_and(|rule| rule.deadline.is_some());
            // With the other rules of the question, too, each has something to itself.
            let own_step = of(&known.section.steps, place).iter().any(|&number| {
                of(&self.givers, number as usize)
                    .iter()
                    .all(|&giver| giver == place || known.is_out(giver) && !own(giver))
            });
            overriding
                && !dated
                && own_step
                && steps.clone().all(alike)
                && of(&self.hangs, place).iter().all(answered)
                && steps.clone().all(|&giver| own(giver) || out(giver))
                && beside.all(|&other| own(other) || out(other) || self.speaks(known.section, other))
        };
        let mut given = OptionSet::first(2).iter().map(|option| given(known.section, rules, option));
        rules.iter().all(|rule| alone(rule.place)) && given.next() != given.next()
    }

    /// Whether the rule gives a step that no other gives.
    fn speaks(&self, section: &Section, place: usize) -> bool {
        of(&section.steps, place).iter().any(|&number| of(&self.givers, number as usize).len() == 1)
    }

    /// What each of the two answers leaves behind.
    fn either(&self, known: &Known<'_>, rules: &[Turning]) -> Either {
        let mut either = Either::default();
        for (option, effects) in OptionSet::first(2).iter().zip(&mut either) {
            for rule in rules.iter().filter(|rule| rule.holds.has(option)) {
                effects.extend(self.effect(known, rule.place));
            }
        }
        either
    }

    fn effect(&self, known: &Known<'_>, place: usize) -> Option<Effect> {
        let id = known.section.rules.get(place).copied()?;
        let rule = known.protocol.rules.at(id);
        if rule.contact.is_some() || self.contradicting.contains(&id) {
            return Some(Effect::Own(id));
        }
        Some(Effect::Plain(known.role.is_none_or(|role| rule.binds.has(role)), rule.verdict))
    }
}

/// The numbers of the steps that the rules give with this answer.
fn given(section: &Section, rules: &[Turning], option: OptionId) -> BTreeSet<u32> {
    let holding = rules.iter().filter(|rule| rule.holds.has(option));
    holding.flat_map(|rule| of(&section.steps, rule.place)).copied().collect()
}

fn of<T>(lists: &[Vec<T>], place: usize) -> &[T] {
    lists.get(place).map_or(&[], Vec::as_slice)
}
