//! Every consultation that a pack can lead to, as a graph: a question leads by each of its answers to the next one,
//! or to advice.
//!
//! There are far too many consultations to follow one by one. Two of them that have come to the same state (see
//! `state`) go on in the same way, so they share what follows: each state is visited once, and everything that is said
//! about all consultations is worked out from the graph. The boxes of one page are answered one after the other.
//!
//! Where even the states are too many, consultations that differ only in answers that are past (see `past`) share what
//! follows too.

mod measure;
mod past;
pub mod state;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};

use chrono::NaiveDate;

use self::past::{Past, Said, Sections};
use self::state::{State, States};
use crate::domain::{
    Advice, Answer, Answers, Cited, Directory, OptionId, OptionSet, PageId, Protocol, QuestionId, RuleId, Section, Step,
};
use crate::engine::{self, Ask, Outcome, Trace, Truth};

pub use measure::Measure;

/// Which consultations are walked.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted {
    /// Only those in this situation.
    pub situation: Option<OptionId>,
    /// Only those in which everything is known: nobody is unsure.
    pub definite: bool,
}

/// What a walk may cost before it gives up.
#[derive(Clone, Copy)]
struct Bounds {
    /// How many states are visited.
    states: usize,
    /// How many completions of unsure answers are looked at.
    completions: usize,
}

/// While every state is told apart.
const APART: Bounds = Bounds { states: 60_000, completions: 300_000 };
/// Once answers that are past are forgotten.
const FORGETFUL: Bounds = Bounds { states: 200_000, completions: 2_000_000 };

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
    /// Consultations that differ only in answers that are past are one: each end stands for all that are like it, and
    /// an advice for all that say the same but for the steps and clauses of past answers.
    pub forgetful: bool,
    /// The rules that are in force by past answers. An end that stands for others need not have them.
    pub past_rules: BTreeSet<RuleId>,
    /// The past questions that somebody was not sure of, each with answers that lead there: the advice says that they
    /// are open.
    pub past_unsure: BTreeMap<QuestionId, Way>,
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
    /// For each branch, the number of what becomes past with it: the same number for the same steps. Empty where nothing
    /// is forgotten.
    pub released: Vec<usize>,
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
        Self::some(protocol, today, Wanted::default())
    }

    /// Walks every consultation that is wanted.
    #[must_use]
    pub fn some(protocol: &Protocol, today: NaiveDate, wanted: Wanted) -> Self {
        let walk = Walker::walk(protocol, today, wanted, None, APART);
        if !walk.gave_up {
            return walk;
        }
        Walker::walk(protocol, today, wanted, Some(Sections::new(protocol)), FORGETFUL)
    }

    /// Walks every consultation, and gives up after so many states.
    #[must_use]
    pub fn within(protocol: &Protocol, today: NaiveDate, states: usize) -> Self {
        Walker::walk(protocol, today, Wanted::default(), None, Bounds { states, ..APART })
    }

    /// Walks every consultation, and forgets answers that are past.
    #[must_use]
    pub fn forgetful(protocol: &Protocol, today: NaiveDate) -> Self {
        Walker::walk(protocol, today, Wanted::default(), Some(Sections::new(protocol)), FORGETFUL)
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
        self.ends.iter().flat_map(of_end).chain(self.past_rules.iter().copied()).collect()
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
    wanted: Wanted,
    bounds: Bounds,
    states: States,
    /// Nothing if every state is told apart.
    sections: Option<Sections>,
    seen: HashMap<State, Next>,
    /// What has become past with some answer, numbered.
    released: HashMap<Option<Said>, usize>,
    /// Advices by their hash.
    same: HashMap<u64, Vec<usize>>,
    /// How many completions of unsure answers have been looked at.
    completions: usize,
    walk: Walk,
}

impl<'p> Walker<'p> {
    fn walk(
        protocol: &'p Protocol,
        today: NaiveDate,
        wanted: Wanted,
        sections: Option<Sections>,
        bounds: Bounds,
    ) -> Walk {
        let walk = Walk {
            root: Next::End(0),
            asks: Vec::new(),
            ends: Vec::new(),
            advices: Vec::new(),
            forgetful: sections.is_some(),
            past_rules: BTreeSet::new(),
            past_unsure: BTreeMap::new(),
            gave_up: false,
        };
        let mut walker = Self {
            protocol,
            today,
            wanted,
            bounds,
            states: States::new(protocol),
            sections,
            seen: HashMap::new(),
            // Nothing has the number 0.
            released: HashMap::from([(None, 0)]),
            same: HashMap::new(),
            completions: 0,
            walk,
        };
        walker.walk.root = walker.visit(&mut Answers::default(), &Past::default(), None).0;
        walker.walk
    }

    /// What follows these answers, and the number of what has become past since. As deep as there are questions.
    fn visit(&mut self, answers: &mut Answers, before: &Past, came_by: Option<(usize, Answer)>) -> (Next, usize) {
        let directory = Directory::default();
        let followed = engine::Followed::new(self.protocol, answers, &directory, self.today);
        let trace = followed.trace();
        let (past, said) = self.past(&trace, before, came_by);
        let number = self.released.len();
        let released = *self.released.entry(said).or_insert(number);
        let state = self.states.of(self.protocol, answers, &trace, &past);
        if let Some(&next) = self.seen.get(&state) {
            return (next, released);
        }
        let completions = completions(self.protocol, answers);
        self.completions = self.completions.saturating_add(completions.saturating_sub(1));
        let next = match followed.outcome() {
            Outcome::Advise(mut advice) => {
                if completions > 1 {
                    advice.open = engine::open(self.protocol, answers, &directory, self.today, &advice);
                }
                self.end(*advice, trace.rules, &past, came_by)
            }
            Outcome::Ask(ask) => self.ask(answers, &ask, &past, came_by),
        };
        self.seen.insert(state, next);
        (next, released)
    }

    /// What is past now, and what of it is new. That is noted, before it is forgotten.
    fn past(&mut self, trace: &Trace, before: &Past, came_by: Option<(usize, Answer)>) -> (Past, Option<Said>) {
        let question = came_by.and_then(|(ask, _)| self.walk.asks.get(ask)).map(|node| node.question);
        let (Some(sections), Some(question)) = (&self.sections, question) else { return (Past::default(), None) };
        let (past, said) = sections.after(self.protocol, trace, before, question);
        for (rule, truth) in past.rules.difference(&before.rules).filter_map(|&place| trace.rules.get(place)) {
            if *truth == Truth::Yes {
                self.walk.past_rules.insert(*rule);
            }
        }
        if matches!(said, Some(Said::Open(..))) && !self.walk.past_unsure.contains_key(&question) {
            let way = self.walk.way(came_by);
            self.walk.past_unsure.insert(question, way);
        }
        (past, said)
    }

    fn ask(&mut self, answers: &mut Answers, ask: &Ask, past: &Past, came_by: Option<(usize, Answer)>) -> Next {
        let number = self.walk.asks.len();
        let Some(first) = ask.questions.first() else { return Next::Ask(number) };
        self.walk.asks.push(AskNode {
            question: first.question,
            page: ask.page,
            beside: ask.questions.iter().skip(1).map(|asked| asked.question).collect(),
            at_most: ask.at_most,
            branches: Vec::new(),
            released: Vec::new(),
            came_by,
        });
        let Bounds { states, completions } = self.bounds;
        if self.walk.gave_up || self.walk.asks.len() > states || self.completions > completions {
            self.walk.gave_up = true;
            return Next::Ask(number);
        }
        let (mut branches, mut released) = (Vec::new(), Vec::new());
        for answer in answers_offered(self.protocol, first.question, first.offered, self.today) {
            if !self.wants(first.question, answer) {
                continue;
            }
            answers.set(first.question, answer);
            let (next, past) = self.visit(answers, past, Some((number, answer)));
            branches.push((answer, next));
            released.push(past);
        }
        answers.clear(first.question);
        if let Some(node) = self.walk.asks.get_mut(number) {
            node.branches = branches;
            node.released = released;
        }
        Next::Ask(number)
    }

    fn wants(&self, question: QuestionId, answer: Answer) -> bool {
        let Wanted { situation, definite } = self.wanted;
        match answer {
            Answer::NotSure => !definite,
            Answer::Option(option) if self.protocol.situation() == Some(question) => {
                situation.is_none_or(|wanted| wanted == option)
            }
            _ => true,
        }
    }

    fn end(
        &mut self,
        advice: Advice,
        rules: Vec<(RuleId, Truth)>,
        past: &Past,
        came_by: Option<(usize, Answer)>,
    ) -> Next {
        let advice = plain(past.left_of(self.protocol, advice));
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

/// Advice without the answers, what would change it, what lies behind, and the rules that it comes from: what a person is
/// told to do.
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
    advice.taken.clear();
    advice.named.clear();
    for deadline in &mut advice.deadlines {
        deadline.rule = RuleId::from(0);
        deadline.counted = None;
    }
    advice
}
