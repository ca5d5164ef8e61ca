//! What the advice rests on: the answers, the protocol, its clauses.

use chrono::NaiveDate;

use super::{Kind, Paper};
use crate::domain::{Advice, Directory, Protocol, Stage};
use crate::words;

/// Who asked, what about and what is happening, in the words of the answers.
pub fn asked(protocol: &Protocol, advice: &Advice) -> String {
    let mut asked = String::new();
    for &(question, answer) in &advice.answers {
        if protocol.questions.at(question).stage != Stage::Circumstance {
            if !asked.is_empty() {
                asked.push_str(". ");
            }
            asked.push_str(&words::answer(protocol, question, answer));
        }
    }
    asked
}

/// Every answer with its question.
pub fn answers(paper: &mut Paper, protocol: &Protocol, advice: &Advice) {
    if !advice.answers.is_empty() {
        paper.say(Kind::Heading, "Your answers");
    }
    for &(question, answer) in &advice.answers {
        paper.row(&protocol.questions.at(question).text, words::answer(protocol, question, answer));
    }
}

/// Which protocol it is, and what the advice is worth.
pub fn about(paper: &mut Paper, protocol: &Protocol, directory: &Directory, today: NaiveDate) {
    let about = &protocol.about;
    paper.say(Kind::Heading, words::WHERE_FROM);
    paper.say(Kind::Paragraph, words::GUIDANCE);
    if let Some(missed) = words::review_missed(about.review_due, today) {
        paper.add(Kind::Warning, missed);
    }
    if let Some(kind) = words::pack_kind(about.kind) {
        paper.say(Kind::Warning, kind);
    }
    paper.row("Protocol", about.title.clone());
    paper.row("Council", about.council.clone());
    paper.row("Version", about.version.clone());
    if let Some(day) = about.in_force {
        paper.row("In force since", words::date(day));
    }
    if let Some(who) = words::interpreter(protocol, directory, today) {
        paper.row("Who says what it means", who);
    }
    if !about.covers.is_empty() {
        paper.say(Kind::Paragraph, &about.covers);
    }
}

/// Every clause that is cited, with what it says.
pub fn clauses(paper: &mut Paper, protocol: &Protocol, advice: &Advice) {
    if !advice.clauses.is_empty() {
        paper.say(Kind::Heading, "Why");
        paper.say(Kind::Paragraph, words::PLAIN_ENGLISH);
    }
    for &id in &advice.clauses {
        let clause = protocol.clauses.at(id);
        let mut says = clause.gist.clone();
        if let Some(fault) = &clause.fault {
            says.push_str(" About the document: ");
            says.push_str(fault);
        }
        let label = words::sentence(&words::clause(&clause.label));
        paper.row(&format!("{label}. {}", clause.heading), says);
    }
}
