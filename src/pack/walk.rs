//! Every consultation that a pack can lead to, as a graph: a question leads by each of its answers to the next one,
//! or to advice.
//!
//! There are far too many consultations to follow one by one. Two of them that have come to the same state (see
//! `state`) go on in the same way, so they share what follows: each state is visited once, and everything that is said
//! about all consultations is worked out from the graph. The boxes of one page are answered one after the other.

mod measure;
mod state;

use std::collections::{BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};

use chrono::NaiveDate;

use self::state::{State, States};
use crate::domain::{
    Advice, Answer, Answers, Cited, Directory, OptionSet, PageId, Protocol, QuestionId, RuleId, Section, Step,
};
use crate::engine::{self, Ask, Outcome, Truth};

pub use measure::Measure;

/// How many states are visited before the walk gives up.
const MOST_STATES: usize = 200_000;
/// How many completions of unsure answers are looked at before the walk gives up.
const MOST_COMPLETIONS: usize = 2_000_000;

/// Answers in the order of asking.
pub type Way = Vec<(QuestionId, Answer)>;

/// The graph of all consultations.
#[derive(Debug)]
pub struct Walk {
    /// Where every consultation starts.
    pub root: Next,
    /// A question that is asked, by number.
    pub asks: Vec<AskNode>,
    /// A consultation's end, by number.
    pub ends: Vec<End>,
    /// The different advices; see [`plain`].
    pub advices: Vec<Advice>,
    /// There are more states than can be visited, so that nothing is proved.
    pub gave_up: bool,
}

/// Where an answer leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Next {
    /// To a question, by its place in `asks`.
    Ask(usize),
    /// To advice, by its place in `ends`.
    End(usize),
}

/// A question that is asked.
#[derive(Debug)]
pub struct AskNode {
    /// The question.
    pub question: QuestionId,
    /// The page of tick boxes that it stands on.
    pub page: Option<PageId>,
    /// What else is asked on that page.
    pub beside: Vec<QuestionId>,
    /// At most so many pages, by the engine's word, this one included.
    pub at_most: usize,
    /// Where each answer leads.
    pub branches: Vec<(Answer, Next)>,
    /// The answers by which the walk first came here.
    came_by: Option<(usize, Answer)>,
}

/// The end of consultations that are alike.
#[derive(Debug)]
pub struct End {
    /// The advice, by its place in `advices`.
    pub advice: usize,
    /// The rules of the situation with how far they hold.
    pub rules: Vec<(RuleId, Truth)>,
    /// The answers by which the walk first came here.
    came_by: Option<(usize, Answer)>,
}

impl Walk {
    /// Walks every consultation of the protocol.
    #[must_use]
    pub fn new(protocol: &Protocol, today: NaiveDate) -> Self {
        let mut walker = Walker {
            protocol,
            today,
            directory: Directory::default(),
            states: States::new(protocol),
            seen: HashMap::new(),
            same: HashMap::new(),
            completions: 0,
            walk: Self { root: Next::End(0), asks: Vec::new(), ends: Vec::new(), advices: Vec::new(), gave_up: false },
        };
        walker.walk.root = walker.visit(&mut Answers::default(), None);
        walker.walk
    }

    /// The answers by which a question was first come to, in the order of asking.
    #[must_use]
    pub fn way_to_ask(&self, ask: usize) -> Way {
        self.way(self.asks.get(ask).and_then(|node| node.came_by))
    }

    /// The answers by which an end was first come to, in the order of asking.
    #[must_use]
    pub fn way_to_end(&self, end: usize) -> Way {
        self.way(self.ends.get(end).and_then(|end| end.came_by))
    }

    /// The rules that are in force at some end.
    #[must_use]
    pub fn rules_in_force(&self, protocol: &Protocol) -> BTreeSet<RuleId> {
        let of_end = |end: &End| {
            let situation = self.advices.get(end.advice).and_then(|advice| advice.situation);
            in_force(protocol.section(situation), &end.rules)
        };
        self.ends.iter().flat_map(of_end).collect()
    }

    fn way(&self, mut came_by: Option<(usize, Answer)>) -> Way {
        let mut way = Vec::new();
        while let Some((ask, answer)) = came_by {
            let Some(node) = self.asks.get(ask) else { break };
            way.push((node.question, answer));
            came_by = node.came_by;
        }
        way.reverse();
        way
    }
}

struct Walker<'p> {
    protocol: &'p Protocol,
    today: NaiveDate,
    directory: Directory,
    states: States,
    seen: HashMap<State, Next>,
    /// Advices by their hash.
    same: HashMap<u64, Vec<usize>>,
    /// How many completions of unsure answers have been looked at.
    completions: usize,
    walk: Walk,
}

impl Walker<'_> {
    /// What follows these answers. As deep as there are questions.
    fn visit(&mut self, answers: &mut Answers, came_by: Option<(usize, Answer)>) -> Next {
        let trace = engine::trace(self.protocol, answers, &self.directory, self.today);
        let state = self.states.of(self.protocol, answers, &trace);
        if let Some(&next) = self.seen.get(&state) {
            return next;
        }
        // What other answers would lead to is only part of what a person is told where something is open.
        let completions = completions(self.protocol, answers);
        self.completions = self.completions.saturating_add(completions.saturating_sub(1));
        let consult = if completions > 1 { engine::consult } else { engine::consult_plain };
        let next = match consult(self.protocol, answers, &self.directory, self.today) {
            Outcome::Advise(advice) => self.end(*advice, trace.rules, came_by),
            Outcome::Ask(ask) => self.ask(answers, &ask, came_by),
        };
        self.seen.insert(state, next);
        next
    }

    fn ask(&mut self, answers: &mut Answers, ask: &Ask, came_by: Option<(usize, Answer)>) -> Next {
        let number = self.walk.asks.len();
        let Some(first) = ask.questions.first() else { return Next::Ask(number) };
        self.walk.asks.push(AskNode {
            question: first.question,
            page: ask.page,
            beside: ask.questions.iter().skip(1).map(|asked| asked.question).collect(),
            at_most: ask.at_most,
            branches: Vec::new(),
            came_by,
        });
        if self.walk.asks.len() > MOST_STATES || self.completions > MOST_COMPLETIONS {
            self.walk.gave_up = true;
            return Next::Ask(number);
        }
        let mut branches = Vec::new();
        for answer in answers_offered(self.protocol, first.question, first.offered, self.today) {
            answers.set(first.question, answer);
            branches.push((answer, self.visit(answers, Some((number, answer)))));
        }
        answers.clear(first.question);
        if let Some(node) = self.walk.asks.get_mut(number) {
            node.branches = branches;
        }
        Next::Ask(number)
    }

    fn end(&mut self, advice: Advice, rules: Vec<(RuleId, Truth)>, came_by: Option<(usize, Answer)>) -> Next {
        let advice = plain(advice);
        let mut hasher = DefaultHasher::new();
        (advice.verdict, advice.situation, &advice.clauses, advice.steps.len()).hash(&mut hasher);
        advice.contacts.iter().for_each(|contact| (contact.post, contact.purpose).hash(&mut hasher));
        let alike = self.same.entry(hasher.finish()).or_default();
        let advices = &mut self.walk.advices;
        let place = alike.iter().copied().find(|&place| advices.get(place) == Some(&advice));
        let place = place.unwrap_or_else(|| {
            advices.push(advice);
            alike.push(advices.len() - 1);
            advices.len() - 1
        });
        self.walk.ends.push(End { advice: place, rules, came_by });
        Next::End(self.walk.ends.len() - 1)
    }
}

/// The rules that hold and that no rule in force removes.
#[must_use]
pub fn in_force(section: &Section, rules: &[(RuleId, Truth)]) -> Vec<RuleId> {
    let holds = |place: usize| rules.get(place).is_some_and(|(_, truth)| *truth == Truth::Yes);
    let places = (0..rules.len()).filter(|&place| section.counts(place, &holds));
    places.filter_map(|place| rules.get(place)).map(|(rule, _)| *rule).collect()
}

/// In how many ways the unsure answers can turn out.
#[must_use]
pub fn completions(protocol: &Protocol, answers: &Answers) -> usize {
    let unsure = answers.iter().filter(|(_, answer)| *answer == Answer::NotSure);
    let sizes = unsure.map(|(question, _)| protocol.questions.at(question).options().len().max(2));
    sizes.fold(1, usize::saturating_mul)
}

/// Every answer to the question that can make a difference and that it offers.
pub fn answers_offered(
    protocol: &Protocol,
    question: QuestionId,
    offered: OptionSet,
    today: NaiveDate,
) -> impl Iterator<Item = Answer> + use<> {
    let is_offered = move |answer: &Answer| !matches!(answer, Answer::Option(option) if !offered.has(*option));
    engine::representatives(protocol, question, today).into_iter().filter(is_offered)
}

/// Advice without the answers, what would change it, and the rules that it comes from: what a person is told to do.
#[must_use]
pub fn plain(mut advice: Advice) -> Advice {
    fn no_rule<T>(cited: &mut Cited<T>) {
        cited.rule = RuleId::from(0);
    }
    advice.answers.clear();
    advice.would_change.clear();
    let added = advice.open.iter_mut().flat_map(|open| &mut open.outcomes).flat_map(|outcome| &mut outcome.adds);
    added.for_each(no_rule::<Step>);
    advice.steps.iter_mut().for_each(no_rule::<Step>);
    advice.contradictions.iter_mut().for_each(no_rule::<String>);
    advice.contacts.iter_mut().for_each(|contact| contact.rule = RuleId::from(0));
    advice.ladder.iter_mut().for_each(|post| post.rule = RuleId::from(0));
    advice.deadlines.iter_mut().for_each(|deadline| deadline.rule = RuleId::from(0));
    advice
}
