//! What follows an answer, with everything that is alike put together: worked out from the ends upwards.

use std::collections::HashMap;

use super::{Asked, Goes, Outcome, Referred, Said};
use crate::domain::{Advice, Answer, Protocol, QuestionId};
use crate::pack::answers::{NOT_SURE, write};
use crate::pack::walk::{Next, Walk};

/// What follows, by number.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Node {
    Advice(Outcome),
    /// A question, and what follows each group of its answers.
    Asks(QuestionId, Vec<(Vec<Answer>, usize)>),
}

/// All that can follow, each once.
pub struct Reduced {
    nodes: Vec<Node>,
    of_ask: Vec<usize>,
    of_end: Vec<usize>,
}

impl Reduced {
    pub fn new(protocol: &Protocol, walk: &Walk) -> Self {
        let mut numbers: HashMap<Node, usize> = HashMap::new();
        let mut nodes: Vec<Node> = Vec::new();
        let mut number = |node: Node| {
            *numbers.entry(node).or_insert_with_key(|node| {
                nodes.push(node.clone());
                nodes.len() - 1
            })
        };
        let outcomes: Vec<usize> =
            walk.advices.iter().map(|advice| number(Node::Advice(outcome(protocol, advice)))).collect();
        let of_end: Vec<usize> =
            walk.ends.iter().map(|end| outcomes.get(end.advice).copied().unwrap_or_default()).collect();
        let mut of_ask = vec![0; walk.asks.len()];
        for ask in walk.from_the_end() {
            let Some(node) = walk.asks.get(ask) else { continue };
            let mut groups: Vec<(Vec<Answer>, usize)> = Vec::new();
            for &(answer, next) in &node.branches {
                let follows = match next {
                    Next::End(end) => of_end.get(end).copied(),
                    Next::Ask(ask) => of_ask.get(ask).copied(),
                };
                let follows = follows.unwrap_or_default();
                match groups.iter_mut().find(|(_, there)| *there == follows) {
                    Some((answers, _)) => answers.push(answer),
                    None => groups.push((vec![answer], follows)),
                }
            }
            if let Some(slot) = of_ask.get_mut(ask) {
                *slot = number(Node::Asks(node.question, groups));
            }
        }
        Self { nodes, of_ask, of_end }
    }

    /// The number of what follows.
    pub fn number(&self, next: Next) -> usize {
        let number = match next {
            Next::Ask(ask) => self.of_ask.get(ask),
            Next::End(end) => self.of_end.get(end),
        };
        number.copied().unwrap_or_default()
    }

    /// Everything that follows from there, added to the questions of a part; `places` says where each already is.
    pub fn follow(
        &self,
        protocol: &Protocol,
        number: usize,
        places: &mut HashMap<usize, usize>,
        questions: &mut Vec<Asked>,
    ) -> Option<Goes> {
        if let Some(&place) = places.get(&number) {
            return Some(Goes::To(place));
        }
        let (question, groups) = match self.nodes.get(number)? {
            Node::Advice(outcome) => return Some(Goes::Advice(outcome.clone())),
            Node::Asks(question, groups) => (*question, groups),
        };
        let asked = protocol.questions.at(question);
        let place = questions.len();
        places.insert(number, place);
        let page = asked.page.map(|page| protocol.pages.at(page).text.clone());
        questions.push(Asked { text: asked.text.clone(), page, answers: Vec::new() });
        let mut answers = Vec::with_capacity(groups.len());
        for (given, next) in groups {
            let said = match groups.len() {
                1 => Said::Any,
                _ => Said::OneOf(given.iter().map(|&answer| said(protocol, question, answer)).collect()),
            };
            answers.push((said, self.follow(protocol, *next, places, questions)?));
        }
        questions.get_mut(place)?.answers = answers;
        Some(Goes::To(place))
    }
}

/// An answer as the person reads it.
pub fn said(protocol: &Protocol, question: QuestionId, answer: Answer) -> String {
    let option = match answer {
        Answer::Option(option) => protocol.questions.at(question).option(option),
        Answer::Date(_) | Answer::DateTime(_) | Answer::NotSure => None,
    };
    let written = || match write(protocol, question, answer) {
        not_sure if not_sure == NOT_SURE => "Not sure".to_owned(),
        date => date,
    };
    option.map_or_else(written, |option| option.label.clone())
}

fn outcome(protocol: &Protocol, advice: &Advice) -> Outcome {
    let mut contacts: Vec<Referred> = Vec::new();
    for contact in &advice.contacts {
        let post = protocol.posts.at(contact.post).title.clone();
        match contacts.iter_mut().find(|there| there.purpose == contact.purpose && there.need == contact.need) {
            Some(there) => there.posts.push(post),
            None => contacts.push(Referred { purpose: contact.purpose, need: contact.need, posts: vec![post] }),
        }
    }
    Outcome { verdict: advice.verdict, contacts, nobody_further: advice.nobody_further }
}
