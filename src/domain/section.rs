//! The rules that can hold in one situation, with the questions that they need: what a consultation works through.

use std::collections::HashMap;

use super::in_order::{insert, row};
use super::{
    Condition, FactId, FactMeaning, Naming, OptionId, OptionSet, ProtocolParts, QuestionId, Rule, RuleId, Stage, Test,
};

/// The rules that can hold in one situation. Rules are named by their place in `rules`.
#[derive(Clone, Debug, Default)]
pub struct Section {
    /// The rules, in their order.
    pub rules: Vec<RuleId>,
    /// The tests of all rules in one row, those of `unless` turned round: going through thousands of rules is a matter of
    /// memory, not of arithmetic.
    tests: Vec<Test>,
    /// For each rule, where its tests end in that row.
    ends: Vec<u32>,
    /// For each rule, the places of the rules that override it.
    pub overridden_by: Vec<Vec<u32>>,
    /// For each rule, the number of each of its steps: the same number for the same step, below `step_count`.
    pub steps: Vec<Vec<u32>>,
    /// How many different steps the rules have.
    pub step_count: usize,
    /// For each rule, whether no question occurs twice in its conditions and no fact at all.
    pub plain: Vec<bool>,
    /// The circumstances that the rules need, in the order of asking.
    pub questions: Vec<SectionQuestion>,
}

/// A circumstance, with the rules that need it.
#[derive(Clone, Debug)]
pub struct SectionQuestion {
    /// The question.
    pub question: QuestionId,
    /// The places of the rules, each with how it depends on the answer.
    pub rules: Vec<(u32, Dependence)>,
    /// The places of the plain rules that test it, each with the answers by which its test holds.
    pub tests: Vec<(u32, OptionSet)>,
    /// The places of the other rules that test it.
    pub tangled: Vec<u32>,
}

/// How a rule depends on the answer to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dependence {
    /// Whether it holds.
    Condition,
    /// Whom its contact is.
    Contact,
    /// Which options another question offers that it depends on.
    Options,
}

/// The tests of all rules in one row.
struct Row<'s> {
    tests: &'s [Test],
    ends: &'s [u32],
}

impl<'s> Row<'s> {
    fn tests(&self, place: usize) -> &'s [Test] {
        let end = |place: usize| self.ends.get(place).map(|&end| end as usize);
        let start = place.checked_sub(1).and_then(end).unwrap_or(0);
        end(place).and_then(|end| self.tests.get(start..end)).unwrap_or_default()
    }
}

/// The rules that do not exclude this option of the situation question, by themselves or through a fact.
pub(super) fn rules_of(parts: &ProtocolParts, situation: QuestionId, option: OptionId) -> Vec<RuleId> {
    let allows = |rule: &Rule| rule.when.tests.iter().all(|&test| may_hold(parts, test, situation, option));
    parts.rules.iter().filter(|(_, rule)| allows(rule)).map(|(id, _)| id).collect()
}

/// Whether the test may hold in the situation, whatever else is answered.
fn may_hold(parts: &ProtocolParts, test: Test, situation: QuestionId, option: OptionId) -> bool {
    match test {
        Test::OneOf(question, options) => question != situation || options.has(option),
        Test::Fact(fact, true) => match &parts.facts.at(fact).meaning {
            FactMeaning::AnyOf(conditions) => conditions
                .iter()
                .any(|condition| condition.tests.iter().all(|&test| may_hold(parts, test, situation, option))),
            FactMeaning::Passed(..) => true,
        },
        Test::Fact(_, false) => true,
    }
}

/// Prepares these rules, which are in their order.
pub(super) fn section(parts: &ProtocolParts, rules: Vec<RuleId>) -> Section {
    let mut overridden_by = vec![Vec::new(); rules.len()];
    let mut needs: Vec<Vec<(u32, Dependence)>> = vec![Vec::new(); parts.questions.len()];
    let mut plain = Vec::with_capacity(rules.len());
    let mut numbers: HashMap<&str, u32> = HashMap::new();
    let mut steps = Vec::with_capacity(rules.len());
    let mut tests = Vec::new();
    let mut ends = Vec::with_capacity(rules.len());
    for (place, &id) in (0u32..).zip(&rules) {
        let rule = &parts.rules.at(id);
        tests.extend(&rule.when.tests);
        tests.extend(rule.unless.iter().map(|test| test.opposite()));
        ends.push(u32::try_from(tests.len()).unwrap_or(u32::MAX));
        let mut number = |id| {
            let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            *numbers.entry(id).or_insert(next)
        };
        steps.push(rule.steps.iter().map(|step| number(step.id.as_str())).collect());
        for over in &rule.overrides {
            let target = rules.binary_search(over).ok().and_then(|target| overridden_by.get_mut(target));
            if let Some(by) = target {
                by.push(place);
            }
        }
        let mut tested = Vec::new();
        let mut uses_fact = false;
        for test in rule.when.tests.iter().chain(&rule.unless) {
            uses_fact |= matches!(test, Test::Fact(..));
            questions_of(parts, *test, &mut tested);
        }
        let count = tested.len();
        let tested = row(tested);
        plain.push(!uses_fact && tested.len() == count);
        let condition = tested.iter().map(|&question| (question, Dependence::Condition));
        let contact = naming_questions(parts, rule).into_iter().map(|question| (question, Dependence::Contact));
        let mut dependences = row(condition.chain(contact));
        // What its questions offer may hang on others, and what these offer on others again.
        let mut left: Vec<QuestionId> = dependences.iter().map(|(question, _)| *question).collect();
        let mut seen = row(left.iter().copied());
        while let Some(question) = left.pop() {
            let mut hangs_on = Vec::new();
            for option in parts.questions.at(question).options() {
                condition_questions(parts, &option.when, &mut hangs_on);
            }
            for question in hangs_on {
                insert(&mut dependences, (question, Dependence::Options));
                if insert(&mut seen, question) {
                    left.push(question);
                }
            }
        }
        for (question, how) in dependences {
            if parts.questions.at(question).stage == Stage::Circumstance {
                if let Some(needs) = needs.get_mut(usize::from(question)) {
                    needs.push((place, how));
                }
            }
        }
    }
    let mut questions: Vec<SectionQuestion> = needs
        .into_iter()
        .enumerate()
        .filter(|(_, rules)| !rules.is_empty())
        .map(|(question, rules)| SectionQuestion {
            question: QuestionId::from(question),
            rules,
            tests: Vec::new(),
            tangled: Vec::new(),
        })
        .collect();
    let row = Row { tests: &tests, ends: &ends };
    for needed in &mut questions {
        for &(place, how) in &needed.rules {
            let own = |test: &&Test| matches!(test, Test::OneOf(question, _) if *question == needed.question);
            match row.tests(place as usize).iter().find(own) {
                _ if how != Dependence::Condition => {}
                Some(Test::OneOf(_, holds)) if plain.get(place as usize) == Some(&true) => {
                    needed.tests.push((place, *holds));
                }
                _ => needed.tangled.push(place),
            }
        }
    }
    Section { rules, tests, ends, overridden_by, steps, step_count: numbers.len(), plain, questions }
}

/// Every question that the test rests on, through facts too, once for each mention.
fn questions_of(parts: &ProtocolParts, test: Test, found: &mut Vec<QuestionId>) {
    match test {
        Test::OneOf(question, _) => found.push(question),
        Test::Fact(fact, _) => fact_questions(parts, fact, found),
    }
}

fn fact_questions(parts: &ProtocolParts, fact: FactId, found: &mut Vec<QuestionId>) {
    match &parts.facts.at(fact).meaning {
        FactMeaning::AnyOf(conditions) => {
            for condition in conditions {
                condition_questions(parts, condition, found);
            }
        }
        FactMeaning::Passed(question, _) => found.push(*question),
    }
}

fn condition_questions(parts: &ProtocolParts, condition: &Condition, found: &mut Vec<QuestionId>) {
    for test in &condition.tests {
        questions_of(parts, *test, found);
    }
}

/// The questions whose options name a post that the rule's contact turns on, and the start of its deadline.
fn naming_questions(parts: &ProtocolParts, rule: &Rule) -> Vec<QuestionId> {
    let mut found: Vec<QuestionId> =
        rule.deadline.iter().filter_map(|deadline| deadline.counted).map(|(question, _)| question).collect();
    if let Some(referral) = &rule.contact {
        let posts = referral.posts();
        found.extend(parts.questions.iter().filter_map(|(id, question)| {
            let naming = question.names?;
            let relevant = match naming {
                Naming::Away => {
                    referral.rungs.iter().any(|rung| rung.posts.len() > 1) || !referral.stand_ins.is_empty()
                }
                Naming::Asker | Naming::About | Naming::Tried | Naming::HasNot | Naming::CannotUse => true,
            };
            let names_one = question.options().iter().flat_map(|option| &option.posts).any(|post| posts.contains(post));
            (relevant && names_one).then_some(id)
        }));
    }
    found
}

impl Section {
    /// The tests that must all hold for the rule at this place to hold.
    #[must_use]
    pub fn tests(&self, place: usize) -> &[Test] {
        Row { tests: &self.tests, ends: &self.ends }.tests(place)
    }

    /// The places of the rules that override the one at this place.
    pub fn overriding(&self, place: usize) -> impl Iterator<Item = usize> + '_ {
        self.overridden_by.get(place).into_iter().flatten().map(|&over| over as usize)
    }

    /// Whether the rule at this place counts: it holds, and none that counts removes it. Overriding has no circles, so
    /// that this ends.
    pub fn counts(&self, place: usize, holds: &impl Fn(usize) -> bool) -> bool {
        holds(place) && !self.overriding(place).any(|over| self.counts(over, holds))
    }
}

impl super::Referral {
    /// Every post that it names, once.
    #[must_use]
    pub fn posts(&self) -> Vec<super::PostId> {
        let posts = self
            .direct
            .iter()
            .chain(self.rungs.iter().flat_map(|rung| &rung.posts))
            .chain(self.stand_ins.iter().flat_map(|stand_in| [&stand_in.away, &stand_in.instead]))
            .chain(&self.difficulty)
            .chain(&self.brings_in)
            .copied();
        row(posts)
    }
}
