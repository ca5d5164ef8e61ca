//! What is still open, and what would change the advice.

use super::{Kind, Paper};
use crate::domain::{Advice, OptionId, Protocol, QuestionId};
use crate::words;

/// What the person was not sure of.
pub fn open(paper: &mut Paper, protocol: &Protocol, advice: &Advice) {
    if !advice.open.is_empty() {
        paper.say(Kind::Heading, words::OPEN);
        paper.say(Kind::Paragraph, words::STILL_OPEN);
    }
    for open in &advice.open {
        let question = protocol.questions.at(open.question);
        paper.add(Kind::Subheading, words::find_out(question));
        if let Some(whom) = &question.ask_whom {
            paper.row(words::WHO_COULD_TELL, words::sentence(whom));
        }
        let outcomes = words::outcomes(protocol, advice, open);
        if outcomes.is_empty() && !open.outcomes.is_empty() {
            paper.say(Kind::Paragraph, words::COUNTS_TOGETHER);
        }
        for outcome in outcomes {
            let label = words::label(protocol, open.question, outcome.option);
            let mut said = format!("If the answer is “{label}”: {}.", words::verdict(outcome.verdict));
            if let Some(contacts) = outcome.contacts {
                said.push_str(&format!(" {}.", words::then_to(&contacts)));
            }
            for more in outcome.adds.into_iter().chain(outcome.asks) {
                said.push(' ');
                said.push_str(&more);
            }
            paper.add(Kind::Item, said);
        }
    }
}

/// Which other answers would lead to another verdict.
pub fn would_change(paper: &mut Paper, protocol: &Protocol, advice: &Advice) {
    let others = words::other_answers(advice);
    if !others.is_empty() {
        paper.say(Kind::Heading, words::WOULD_CHANGE);
    }
    for other in others {
        let mut said = words::you_said(words::label(protocol, other.question, other.from));
        for outcome in other.outcomes {
            let (answers, verdict) = (quoted(protocol, other.question, &outcome.options), outcome.verdict);
            said.push_str(&format!(" {}{answers}: {}.", words::IF_IT_WERE, words::verdict(verdict)));
            if let Some(asks) = outcome.asks {
                said.push(' ');
                said.push_str(&asks);
            }
        }
        paper.row(&protocol.questions.at(other.question).text, said);
    }
}

fn quoted(protocol: &Protocol, question: QuestionId, options: &[OptionId]) -> String {
    let mut quoted = Vec::new();
    for &option in options {
        quoted.push(format!("“{}”", words::label(protocol, question, option)));
    }
    words::list(&quoted, "or")
}
