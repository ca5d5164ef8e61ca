//! Every completion of the answers that one rule could turn on, and what the rule comes to in each.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use evenhand::domain::{
    Answer, Answers, Condition, Directory, FactId, FactMeaning, Kind, OptionSet, Protocol, ProtocolParts, QuestionId,
    RuleId, Stage, Test,
};
use evenhand::engine::{self, Outcome};

/// More than any rule of the packs needs.
const MOST: usize = 300_000;

/// What an answer is in one completion.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Is {
    Option(OptionSet),
    Moment(NaiveDateTime),
}

/// The answers to all questions that the rule rests on, in every combination that the questions offer.
pub struct Completions<'p> {
    protocol: &'p Protocol,
    question: QuestionId,
    rule: RuleId,
    today: NaiveDate,
    /// By completion: what the question is, and all others beside it.
    all: Vec<(Is, Vec<(QuestionId, Is)>)>,
}

impl<'p> Completions<'p> {
    pub fn new(
        protocol: &'p Protocol,
        given: &Answers,
        question: QuestionId,
        rule: RuleId,
        today: NaiveDate,
    ) -> Result<Self, String> {
        let mut completions = Self { protocol, question, rule, today, all: Vec::new() };
        let mut rests_on = own_questions(protocol, rule);
        if !rests_on.contains(&question) {
            return Ok(completions);
        }
        questions_of_rule(protocol, rule, &mut rests_on);
        rests_on.sort();
        rests_on.dedup();
        let mut rows = vec![Vec::new()];
        for &next in &rests_on {
            let mut longer = Vec::new();
            for row in &rows {
                for is in completions.possible(given, next, row) {
                    let mut row: Vec<(QuestionId, Is)> = row.clone();
                    row.push((next, is));
                    longer.push(row);
                }
            }
            rows = longer;
            if rows.len() > MOST {
                return Err(format!("{} needs {} completions", protocol.rules.at(rule).id, rows.len()));
            }
        }
        for mut row in rows {
            let place = row.iter().position(|(other, _)| *other == question).expect("it rests on the question");
            let (_, is) = row.remove(place);
            completions.all.push((is, row));
        }
        Ok(completions)
    }

    /// Whether the rule asks for the answer, and counts with one and not with another.
    pub fn condition_differs(&self) -> bool {
        let mut asked_for = Vec::new();
        questions_of(self.protocol, &self.protocol.rules.at(self.rule).tests(), &mut asked_for);
        if !asked_for.contains(&self.question) {
            return false;
        }
        let mut counted = Vec::new();
        for (is, others) in &self.all {
            counted.push((others, self.counts(self.rule, &self.with(*is, others))));
        }
        differs(counted)
    }

    /// Whether the rule, which counts in both, sends to somebody else with another answer.
    pub fn whom_differs(&self) -> bool {
        let rule = self.protocol.rules.at(self.rule);
        let named = self.protocol.questions.at(self.question).names.is_some();
        if rule.contact.is_none() || !named {
            return false;
        }
        let alone = self.alone();
        let mut sent = Vec::new();
        for (is, others) in &self.all {
            let whole = self.with(*is, others);
            if self.counts(self.rule, &whole) {
                sent.push((others, whom(&alone, &whole, self.today)));
            }
        }
        differs(sent)
    }

    /// Whether the rule may count and its time limit runs from the answer.
    pub fn is_counted_from(&self) -> bool {
        let deadline = self.protocol.rules.at(self.rule).deadline.as_ref();
        let from = deadline.and_then(|deadline| deadline.counted).map(|(from, _)| from);
        from == Some(self.question)
            && self.all.iter().any(|(is, others)| self.counts(self.rule, &self.with(*is, others)))
    }

    fn with(&self, is: Is, others: &[(QuestionId, Is)]) -> Vec<(QuestionId, Is)> {
        let mut whole = others.to_vec();
        whole.push((self.question, is));
        whole
    }

    /// What the answer can be, once the questions before it are answered.
    fn possible(&self, given: &Answers, question: QuestionId, before: &[(QuestionId, Is)]) -> Vec<Is> {
        let asked = self.protocol.questions.at(question);
        match (given.get(question), &asked.kind) {
            (Some(Answer::Option(option)), _) => vec![Is::Option(OptionSet::only(option))],
            (Some(Answer::Date(day)), _) => vec![Is::Moment(day.and_time(NaiveTime::MIN))],
            (Some(Answer::DateTime(moment)), _) => vec![Is::Moment(moment)],
            (_, Kind::Choice(_)) => {
                let offered =
                    |option: &_| asked.option(*option).is_some_and(|choice| self.condition(&choice.when, before));
                let mut all: Vec<Is> =
                    asked.all().iter().filter(offered).map(|option| Is::Option(OptionSet::only(option))).collect();
                if all.is_empty() {
                    all.push(Is::Option(OptionSet::NOTHING_OFFERED));
                }
                all
            }
            (_, Kind::Date | Kind::DateTime) => engine::representatives(self.protocol, question, self.today)
                .into_iter()
                .filter_map(|answer| match answer {
                    Answer::Date(day) => Some(Is::Moment(day.and_time(NaiveTime::MIN))),
                    Answer::DateTime(moment) => Some(Is::Moment(moment)),
                    Answer::Option(_) | Answer::NotSure => None,
                })
                .collect(),
        }
    }

    fn counts(&self, rule: RuleId, whole: &[(QuestionId, Is)]) -> bool {
        let mut over = self.protocol.rules.iter().filter(|(_, other)| other.overrides.contains(&rule));
        let own = self.protocol.rules.at(rule);
        self.condition(&own.when, whole)
            && !own.unless.iter().any(|test| self.test(*test, whole))
            && !over.any(|(id, _)| self.counts(id, whole))
    }

    fn condition(&self, condition: &Condition, whole: &[(QuestionId, Is)]) -> bool {
        condition.tests.iter().all(|test| self.test(*test, whole))
    }

    fn test(&self, test: Test, whole: &[(QuestionId, Is)]) -> bool {
        let is = |question: QuestionId| whole.iter().find(|(other, _)| *other == question).expect("an answer").1;
        match test {
            Test::OneOf(question, options) => match is(question) {
                Is::Option(option) => !option.and(options).is_empty(),
                Is::Moment(_) => panic!("a date is none of some options"),
            },
            Test::Fact(fact, wanted) => {
                wanted
                    == match &self.protocol.facts.at(fact).meaning {
                        FactMeaning::AnyOf(conditions) => {
                            conditions.iter().any(|condition| self.condition(condition, whole))
                        }
                        FactMeaning::Passed(question, period) => match is(*question) {
                            Is::Moment(from) => engine::due(&self.protocol.calendar, from, *period).day() < self.today,
                            Is::Option(_) => panic!("no period runs from an option"),
                        },
                    }
            }
        }
    }

    /// A protocol of this rule alone.
    fn alone(&self) -> Protocol {
        let mut rule = self.protocol.rules.at(self.rule).clone();
        (rule.overrides, rule.alongside, rule.contradicts) = (Vec::new(), Vec::new(), Vec::new());
        let parts: &ProtocolParts = self.protocol;
        Protocol::new(ProtocolParts { rules: vec![rule].into(), ..parts.clone() })
    }
}

/// Whether two of these differ although all that is beside them is the same.
fn differs<T: PartialEq>(mut found: Vec<(&Vec<(QuestionId, Is)>, T)>) -> bool {
    // Those of one kind stand together once they are in order.
    found.sort_by_key(|(others, _)| format!("{others:?}"));
    found.chunk_by(|(one, _), (other, _)| one == other).any(|alike| alike.iter().any(|(_, it)| *it != alike[0].1))
}

/// Whom the one rule sends to: those to go to, and those on the ladder.
fn whom(alone: &Protocol, whole: &[(QuestionId, Is)], today: NaiveDate) -> String {
    let mut given = Answers::default();
    for &(question, is) in whole {
        match (is, &alone.questions.at(question).kind) {
            (Is::Option(option), _) => {
                option.iter().filter(|_| option != OptionSet::NOTHING_OFFERED).for_each(|option| {
                    given.set(question, Answer::Option(option));
                })
            }
            (Is::Moment(moment), Kind::Date) => given.set(question, Answer::Date(moment.date())),
            (Is::Moment(moment), _) => given.set(question, Answer::DateTime(moment)),
        }
    }
    match engine::consult_plain(alone, &given, &Directory::default(), today) {
        Outcome::Advise(advice) => {
            let now: Vec<_> =
                advice.contacts.iter().map(|one| (one.post, one.need, one.stands_in_for, &one.why)).collect();
            let later: Vec<_> = advice.ladder.iter().map(|one| (one.post, one.when, &one.why)).collect();
            format!("{now:?} {later:?} {}", advice.nobody_further)
        }
        Outcome::Ask(ask) => panic!("the rule rests on {:?} too", alone.questions.at(ask.questions[0].question).id),
    }
}

/// What the rule asks for itself: its conditions, those whom it sends to, the start of its time limit.
fn own_questions(protocol: &Protocol, rule: RuleId) -> Vec<QuestionId> {
    let mut found = Vec::new();
    let own = protocol.rules.at(rule);
    questions_of(protocol, &own.tests(), &mut found);
    found.extend(own.deadline.as_ref().and_then(|deadline| deadline.counted).map(|(from, _)| from));
    if let Some(referral) = &own.contact {
        let posts = referral.posts();
        let names_one = |question: QuestionId| {
            let asked = protocol.questions.at(question);
            asked.names.is_some() && asked.options().iter().any(|option| option.posts.iter().any(|p| posts.contains(p)))
        };
        found.extend(protocol.questions.ids().filter(|question| names_one(*question)));
    }
    found
}

/// Every other question that decides about the rule: those of the rules that remove it, and those on which it hangs what
/// all of these offer.
fn questions_of_rule(protocol: &Protocol, rule: RuleId, found: &mut Vec<QuestionId>) {
    questions_of_conditions(protocol, rule, found);
    let first = |question: &QuestionId| protocol.questions.at(*question).stage != Stage::Circumstance;
    found.extend(protocol.questions.ids().filter(first));
    let mut place = 0;
    while let Some(&question) = found.get(place) {
        let mut hangs_on = Vec::new();
        for option in protocol.questions.at(question).options() {
            questions_of(protocol, &option.when.tests, &mut hangs_on);
        }
        found.extend(hangs_on.into_iter().filter(|question| !found.contains(question)).collect::<Vec<_>>());
        place += 1;
    }
}

fn questions_of_conditions(protocol: &Protocol, rule: RuleId, found: &mut Vec<QuestionId>) {
    questions_of(protocol, &protocol.rules.at(rule).tests(), found);
    for (id, other) in protocol.rules.iter() {
        if other.overrides.contains(&rule) {
            questions_of_conditions(protocol, id, found);
        }
    }
}

fn questions_of(protocol: &Protocol, tests: &[Test], found: &mut Vec<QuestionId>) {
    for test in tests {
        match test {
            Test::OneOf(question, _) => found.push(*question),
            Test::Fact(fact, _) => questions_of_fact(protocol, *fact, found),
        }
    }
}

fn questions_of_fact(protocol: &Protocol, fact: FactId, found: &mut Vec<QuestionId>) {
    match &protocol.facts.at(fact).meaning {
        FactMeaning::AnyOf(conditions) => {
            conditions.iter().for_each(|condition| questions_of(protocol, &condition.tests, found));
        }
        FactMeaning::Passed(question, _) => found.push(*question),
    }
}
