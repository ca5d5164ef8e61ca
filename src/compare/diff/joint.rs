//! Both versions, consulted with the same answers: every combination of them.
//!
//! A question of the one is a question of the other if it has the same name. Where only one of them asks it, the other
//! does without. Where one asks it and has no such answer, it goes no further: these circumstances are the other's alone.

mod answering;
mod key;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use chrono::NaiveDate;

use self::key::key;
use super::Bounds;
use super::outcome::{Change, Told, change};
use super::twins::Twins;
use crate::domain::{Advice, Answers, Directory, OptionSet, Protocol, Question, QuestionId};
use crate::engine::{Followed, Outcome};
use crate::pack::walk::completions;
use crate::pack::walk::state::{State, States};

pub use key::Key;

/// What follows, by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Follows {
    /// A question and its answers, by its place in `nodes`.
    Asks(usize),
    /// A change, by its place in `changes`.
    Ends(usize),
    /// Nobody can answer so.
    Nothing,
}

/// A question that makes a difference: its name, and what follows which of its answers.
pub type Node = (String, Vec<(BTreeSet<Key>, Follows)>);

/// All consultations of both.
pub struct Joint {
    pub root: Follows,
    pub nodes: Vec<Node>,
    /// What has changed, each once, with the answers of one consultation in each version.
    pub changes: Vec<(Change, (Answers, Answers))>,
    /// How many consultations come to which change.
    pub counts: BTreeMap<usize, u128>,
    /// Every answer that was given to a question.
    pub answers: BTreeMap<String, BTreeSet<Key>>,
    pub gave_up: bool,
}

/// Walks both at once. `definite`: only where nobody is unsure.
pub fn walk(old: &Protocol, new: &Protocol, today: NaiveDate, bounds: Bounds, definite: bool) -> Joint {
    let mut walker = Walker {
        sides: [Side::new(old), Side::new(new)],
        twins: Twins::new(old, new),
        today,
        bounds,
        definite,
        completions: 0,
        seen: HashMap::new(),
        numbers: HashMap::new(),
        known: BTreeMap::new(),
        joint: Joint {
            root: Follows::Nothing,
            nodes: Vec::new(),
            changes: Vec::new(),
            counts: BTreeMap::new(),
            answers: BTreeMap::new(),
            gave_up: false,
        },
    };
    let start = [Told0::default(), Told0::default()];
    let (root, counts) = walker.visit(&start);
    walker.joint.root = root;
    walker.joint.counts = (*counts).clone();
    walker.joint
}

/// One of the versions.
struct Side<'p> {
    protocol: &'p Protocol,
    states: States,
}

impl<'p> Side<'p> {
    fn new(protocol: &'p Protocol) -> Self {
        Self { protocol, states: States::new(protocol) }
    }

    fn question(&self, name: &str) -> Option<QuestionId> {
        self.protocol.questions.find(|question: &Question| question.id == name)
    }
}

/// What one version has been told.
#[derive(Clone, Default)]
struct Told0 {
    answers: Answers,
    /// Where it goes no further: it asks this and has no such answer.
    stuck: bool,
}

/// Where both have come to.
#[derive(PartialEq, Eq, Hash)]
struct Both(Vec<Come>);

/// Where one has come to, and what it has been told before it asks; none where it is stuck.
type Come = (Option<State>, Vec<(QuestionId, Key)>);

/// How many consultations come to which change.
type Counts = Rc<BTreeMap<usize, u128>>;

struct Walker<'p> {
    sides: [Side<'p>; 2],
    twins: Twins,
    today: NaiveDate,
    bounds: Bounds,
    definite: bool,
    completions: usize,
    seen: HashMap<Both, (Follows, Counts)>,
    numbers: HashMap<Node, usize>,
    known: BTreeMap<Change, usize>,
    joint: Joint,
}

/// Where one version stands.
enum Stands {
    Stuck,
    Asks(QuestionId, OptionSet),
    Advises(Box<Advice>),
}

impl Walker<'_> {
    fn visit(&mut self, told: &[Told0; 2]) -> (Follows, Counts) {
        let nothing = (Follows::Nothing, Counts::default());
        if self.joint.gave_up {
            return nothing;
        }
        let directory = Directory::default();
        let (mut stands, mut traces, mut state) = (Vec::new(), Vec::new(), Vec::new());
        for (side, told) in self.sides.iter().zip(told) {
            if told.stuck {
                stands.push(Stands::Stuck);
                state.push((None, Vec::new()));
                continue;
            }
            let followed = Followed::new(side.protocol, &told.answers, &directory, self.today);
            let trace = followed.trace();
            let mut ahead = Vec::new();
            let outcome = followed.outcome();
            if matches!(outcome, Outcome::Ask(_)) {
                // What the other has asked already and this one may yet ask.
                for (question, answer) in told.answers.iter() {
                    if !trace.questions.iter().any(|(had, _)| *had == question) {
                        ahead.push((question, key(side.protocol, question, answer)));
                    }
                }
            }
            state.push((Some(side.states.apart(side.protocol, &told.answers, &trace)), ahead));
            self.completions += completions(side.protocol, &told.answers).saturating_sub(1);
            stands.push(match outcome {
                Outcome::Advise(advice) => Stands::Advises(advice),
                Outcome::Ask(ask) => match ask.questions.first() {
                    Some(asked) => Stands::Asks(asked.question, asked.offered),
                    None => Stands::Stuck,
                },
            });
            traces.push(trace);
        }
        let both = Both(state);
        if let Some((follows, counts)) = self.seen.get(&both) {
            return (*follows, Rc::clone(counts));
        }
        if self.seen.len() >= self.bounds.states || self.completions >= self.bounds.completions {
            self.joint.gave_up = true;
            return nothing;
        }
        let found = match (stands.first(), stands.last()) {
            (Some(Stands::Stuck), Some(Stands::Stuck)) => nothing,
            (Some(Stands::Advises(before)), Some(Stands::Advises(after))) => {
                let [old, new] = &self.sides;
                let change = change(old.protocol, before, new.protocol, after);
                self.end(change, told, [Some(&**before), Some(&**after)])
            }
            (Some(Stands::Advises(before)), Some(Stands::Stuck)) => {
                let change = Change::OnlyOld(Box::new(Told::of(self.sides[0].protocol, before)));
                self.end(change, told, [Some(&**before), None])
            }
            (Some(Stands::Stuck), Some(Stands::Advises(after))) => {
                let change = Change::OnlyNew(Box::new(Told::of(self.sides[1].protocol, after)));
                self.end(change, told, [None, Some(&**after)])
            }
            _ if traces.len() == 2 && self.twins.alone(&traces, [self.sides[0].protocol, self.sides[1].protocol]) => {
                self.end(Change::Same, told, [None, None])
            }
            _ => self.ask(told, &stands),
        };
        self.seen.insert(both, (found.0, Rc::clone(&found.1)));
        found
    }

    fn end(&mut self, change: Change, told: &[Told0; 2], advices: [Option<&Advice>; 2]) -> (Follows, Counts) {
        let next = self.joint.changes.len();
        let number = *self.known.entry(change.clone()).or_insert(next);
        if number == next {
            let [old, new] = [0, 1].map(|side: usize| match advices.get(side).copied().flatten() {
                Some(advice) => advice.answers.iter().copied().collect(),
                None => told.get(side).map(|told| told.answers.clone()).unwrap_or_default(),
            });
            self.joint.changes.push((change, (old, new)));
        }
        (Follows::Ends(number), Rc::new(BTreeMap::from([(number, 1)])))
    }

    fn ask(&mut self, told: &[Told0; 2], stands: &[Stands]) -> (Follows, Counts) {
        let mut name = String::new();
        for (side, stands) in self.sides.iter().zip(stands) {
            if let (Stands::Asks(question, _), true) = (stands, name.is_empty()) {
                name.clone_from(&side.protocol.questions.at(*question).id);
            }
        }
        let keys = self.keys(&name, told, stands);
        let mut groups: Vec<(BTreeSet<Key>, Follows)> = Vec::new();
        let mut counts: BTreeMap<usize, u128> = BTreeMap::new();
        for answer in keys {
            let next = self.with(&name, &answer, told, stands);
            let (follows, below) = self.visit(&next);
            for (&number, &count) in below.iter() {
                let slot = counts.entry(number).or_default();
                *slot = slot.saturating_add(count);
            }
            if follows == Follows::Nothing {
                continue;
            }
            self.joint.answers.entry(name.clone()).or_default().insert(answer.clone());
            match groups.iter_mut().find(|(_, there)| *there == follows) {
                Some((keys, _)) => {
                    keys.insert(answer);
                }
                None => groups.push((BTreeSet::from([answer]), follows)),
            }
        }
        let follows = match groups.as_slice() {
            [] => Follows::Nothing,
            [(_, only)] => *only,
            _ => {
                let node = (name, groups);
                let next = self.joint.nodes.len();
                let number = *self.numbers.entry(node.clone()).or_insert(next);
                if number == next {
                    self.joint.nodes.push(node);
                }
                Follows::Asks(number)
            }
        };
        (follows, Rc::new(counts))
    }
}
