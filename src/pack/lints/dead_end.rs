//! A question that is asked and that nobody can answer: everything else ends in advice, since each answer leads on to
//! a later question.

use super::{Findings, Subject};

pub(super) fn find(subject: &Subject<'_>, findings: &mut Findings) {
    for (number, node) in subject.walk.asks.iter().enumerate().filter(|(_, node)| node.branches.is_empty()) {
        subject.at_question(node.question, |at| {
            let id = &subject.protocol.questions.at(node.question).id;
            let message = format!("`{id}` is asked here, and no option is offered");
            findings.error("dead-end", at, message, subject.example(&subject.walk.way_to_ask(number)));
        });
    }
}
