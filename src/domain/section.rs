//! The rules that can hold in one situation, with the questions that they need: what a consultation works through.

use std::collections::BinaryHeap;

use super::in_order::{insert, row};
use super::{
    Choice, Condition, FactId, FactMeaning, Naming, OptionId, OptionSet, PostId, ProtocolParts, QuestionId, Rule,
    RuleId, Shared, Stage, Test,
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

/// The rules that do not exclude this option of the situation question, by themselves or through a fact.
pub(super) fn rules_of(parts: &ProtocolParts, situation: QuestionId, option: OptionId) -> Vec<RuleId> {
    let mut rules = Vec::new();
    for (id, rule) in parts.rules.iter() {
        if rule.when.tests.iter().all(|&test| may_hold(parts, test, situation, option)) {
            rules.push(id);
        }
    }
    rules
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

/// Prepares these rules, which are in their order. `shared` are the posts of persons with several.
pub(super) fn section(parts: &ProtocolParts, shared: &[Shared], rules: Vec<RuleId>) -> Section {
    let (steps, step_count) = numbered_steps(parts, &rules);
    let mut section = Section { overridden_by: vec![Vec::new(); rules.len()], steps, step_count, ..Section::default() };
    let mut needs: Vec<Vec<(u32, Dependence)>> = vec![Vec::new(); parts.questions.len()];
    for (place, &id) in (0u32..).zip(&rules) {
        let rule = &parts.rules.at(id);
        for over in &rule.overrides {
            let target = rules.binary_search(over).ok().and_then(|target| section.overridden_by.get_mut(target));
            if let Some(by) = target {
                by.push(place);
            }
        }
        let tests = rule.tests();
        let mut tested = Vec::new();
        let mut plain = true;
        for &test in &tests {
            plain &= match test {
                Test::OneOf(question, _) => insert(&mut tested, question),
                Test::Fact(fact, _) => {
                    fact_questions(parts, fact, &mut tested);
                    false
                }
            };
        }
        section.tests.extend_from_slice(&tests);
        section.ends.push(u32::try_from(section.tests.len()).unwrap_or(u32::MAX));
        section.plain.push(plain);
        for (question, how) in dependences(parts, shared, rule, &tested) {
            if parts.questions.at(question).stage == Stage::Circumstance
                && let Some(needs) = needs.get_mut(usize::from(question))
            {
                needs.push((place, how));
            }
        }
    }
    section.rules = rules;
    for (question, rules) in needs.into_iter().enumerate() {
        if !rules.is_empty() {
            let question = section_question(&section, QuestionId::from(question), rules);
            section.questions.push(question);
        }
    }
    section
}

/// For each rule, the number of each of its steps, and how many numbers there are. Equal names stand together once they
/// are in order; a heap brings thousands of them in order with little code.
fn numbered_steps(parts: &ProtocolParts, rules: &[RuleId]) -> (Vec<Vec<u32>>, usize) {
    let mut numbers = Vec::with_capacity(rules.len());
    let mut names = BinaryHeap::new();
    for (place, &id) in rules.iter().enumerate() {
        let steps = &parts.rules.at(id).steps;
        numbers.push(vec![0; steps.len()]);
        for (step, said) in steps.iter().enumerate() {
            names.push((said.id.as_str(), place, step));
        }
    }
    let mut count = 0;
    let mut before = None;
    while let Some((name, place, step)) = names.pop() {
        if before != Some(name) {
            before = Some(name);
            count += 1;
        }
        if let Some(number) = numbers.get_mut(place).and_then(|numbers: &mut Vec<u32>| numbers.get_mut(step)) {
            *number = count - 1;
        }
    }
    (numbers, count as usize)
}

/// The questions that the rule depends on, each with how; it tests these.
fn dependences(
    parts: &ProtocolParts,
    shared: &[Shared],
    rule: &Rule,
    tested: &[QuestionId],
) -> Vec<(QuestionId, Dependence)> {
    let mut dependences = Vec::new();
    for &question in tested {
        insert(&mut dependences, (question, Dependence::Condition));
    }
    for question in naming_questions(parts, shared, rule) {
        insert(&mut dependences, (question, Dependence::Contact));
    }
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
    dependences
}

/// The circumstance with the rules of the section that need it.
fn section_question(section: &Section, question: QuestionId, rules: Vec<(u32, Dependence)>) -> SectionQuestion {
    let mut tests = Vec::new();
    let mut tangled = Vec::new();
    for &(place, how) in &rules {
        if how != Dependence::Condition {
            continue;
        }
        let plain = section.plain.get(place as usize) == Some(&true);
        let own = section.tests(place as usize).iter().find_map(|test| match *test {
            Test::OneOf(tested, holds) if plain && tested == question => Some(holds),
            _ => None,
        });
        match own {
            Some(holds) => tests.push((place, holds)),
            None => tangled.push(place),
        }
    }
    SectionQuestion { question, rules, tests, tangled }
}

/// Adds every question that the test rests on, through facts too.
fn questions_of(parts: &ProtocolParts, test: Test, found: &mut Vec<QuestionId>) {
    match test {
        Test::OneOf(question, _) => {
            insert(found, question);
        }
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
        FactMeaning::Passed(question, _) => {
            insert(found, *question);
        }
    }
}

fn condition_questions(parts: &ProtocolParts, condition: &Condition, found: &mut Vec<QuestionId>) {
    for test in &condition.tests {
        questions_of(parts, *test, found);
    }
}

/// The questions whose options name a post that the rule's contact turns on, and the start of its deadline.
fn naming_questions(parts: &ProtocolParts, shared: &[Shared], rule: &Rule) -> Vec<QuestionId> {
    let mut found = Vec::new();
    if let Some((question, _)) = rule.deadline.as_ref().and_then(|deadline| deadline.counted) {
        found.push(question);
    }
    let Some(referral) = &rule.contact else { return found };
    let posts = referral.posts();
    for (id, question) in parts.questions.iter() {
        let relevant = match question.names {
            None => false,
            Some(Naming::Away) => {
                referral.rungs.iter().any(|rung| rung.posts.len() > 1) || !referral.stand_ins.is_empty()
            }
            Some(Naming::Asker | Naming::About | Naming::Tried | Naming::HasNot | Naming::CannotUse) => true,
        };
        let names_one = |option: &Choice| {
            let by_another = |post: &PostId| {
                let by_holder = |shared: &Shared| shared.holders.iter().flatten().any(|other| other == post);
                shared.iter().any(|shared| posts.contains(&shared.post) && by_holder(shared))
            };
            option.posts.iter().any(|post| posts.contains(post) || by_another(post))
        };
        if relevant && question.options().iter().any(names_one) {
            found.push(id);
        }
    }
    found
}

impl Section {
    /// The tests that must all hold for the rule at this place to hold.
    #[must_use]
    pub fn tests(&self, place: usize) -> &[Test] {
        let end = |place: usize| self.ends.get(place).map(|&end| end as usize);
        let start = place.checked_sub(1).and_then(end).unwrap_or(0);
        end(place).and_then(|end| self.tests.get(start..end)).unwrap_or_default()
    }

    /// The places of the rules that override the one at this place.
    pub fn overriding(&self, place: usize) -> impl Iterator<Item = usize> + '_ {
        self.overridden_by.get(place).into_iter().flatten().map(|&over| over as usize)
    }

    /// Whether the rule at this place counts: it holds, and none that counts removes it. Overriding has no circles, so
    /// that this ends.
    pub fn counts(&self, place: usize, holds: &dyn Fn(usize) -> bool) -> bool {
        holds(place) && !self.overriding(place).any(|over| self.counts(over, holds))
    }
}

impl super::Referral {
    /// Every post that it names, once.
    #[must_use]
    pub fn posts(&self) -> Vec<super::PostId> {
        let mut posts = Vec::new();
        let mut add = |named: &[super::PostId]| {
            for &post in named {
                insert(&mut posts, post);
            }
        };
        add(self.direct.as_slice());
        for rung in &self.rungs {
            add(&rung.posts);
        }
        for stand_in in &self.stand_ins {
            add(&[stand_in.away, stand_in.instead]);
        }
        add(&self.difficulty);
        add(&self.brings_in);
        posts
    }
}
