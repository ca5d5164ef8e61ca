//! What the advice rests on: the answers, the protocol, its clauses.

use chrono::NaiveDate;

use super::{Kind, Paper};
use crate::domain::{Advice, Answer, Directory, Protocol, QuestionId, Stage};
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

/// What is only tried out: nobody must take it for what the person answered.
pub fn tried(paper: &mut Paper, protocol: &Protocol, tried: &[(QuestionId, Answer)]) {
    if tried.is_empty() {
        return;
    }
    let mut said = format!("{}:", words::trying_out(tried.len()));
    for &(question, answer) in tried {
        let text = &protocol.questions.at(question).text;
        said.push_str(&format!(" {text} “{}”", words::answer(protocol, question, answer)));
    }
    paper.add(Kind::Warning, said);
}

/// Every answer with its question, then what the council's directory has answered.
pub fn answers(paper: &mut Paper, protocol: &Protocol, advice: &Advice, tried: &[(QuestionId, Answer)]) {
    if !advice.answers.is_empty() {
        paper.say(Kind::Heading, words::ANSWERS);
    }
    for &(question, answer) in &advice.answers {
        let said = words::answer(protocol, question, answer);
        let said = if tried.contains(&(question, answer)) { words::tried_out(&said) } else { said };
        paper.row(&protocol.questions.at(question).text, said);
    }
    for &(question, option) in &advice.from_directory {
        let said = format!("{}. {}", words::label(protocol, question, option), words::BY_DIRECTORY);
        paper.row(&protocol.questions.at(question).text, said);
    }
}

/// Which protocol it is, and what the advice is worth.
pub fn about(paper: &mut Paper, protocol: &Protocol, directory: &Directory, today: NaiveDate) {
    let about = &protocol.about;
    paper.say(Kind::Heading, words::WHERE_FROM);
    paper.say(Kind::Paragraph, words::GUIDANCE);
    paper.row("Protocol", about.title.clone());
    paper.row("Council", about.council.clone());
    paper.row("Version", about.version.clone());
    if let Some(day) = about.in_force {
        paper.row("In force since", words::date(day));
    }
    if let Some(who) = words::interpreter(protocol, directory, today) {
        paper.row("Who says what it means", who);
    }
    if let Some(missed) = words::review_missed(about.review_due, today) {
        paper.add(Kind::Warning, missed);
    }
    if let Some(kind) = words::pack_kind(about.kind) {
        paper.say(Kind::Warning, kind);
    }
    if !about.covers.is_empty() {
        paper.say(Kind::Paragraph, &about.covers);
    }
}

/// Every clause that is cited: what it says, how strongly, and whom it binds.
pub fn clauses(paper: &mut Paper, protocol: &Protocol, advice: &Advice) {
    if !advice.clauses.is_empty() {
        paper.say(Kind::Heading, words::WHY);
        paper.say(Kind::Paragraph, words::PLAIN_ENGLISH);
    }
    let side = words::side_of(protocol, advice);
    for &id in &advice.clauses {
        let clause = protocol.clauses.at(id);
        let mut says = format!("{} {}", clause.gist, words::bearing(clause, side));
        if let Some(fault) = &clause.fault {
            says.push_str(&format!(" {}{fault}", words::ABOUT_DOCUMENT));
        }
        let label = words::sentence(&words::clause(&clause.label));
        paper.row(&format!("{label}. {}", clause.heading), says);
    }
}
