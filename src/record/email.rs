//! An email to each contact, prepared and neutral: it asks for what the contact is gone to for.
//!
//! It says only what the person has said, and names the clauses. No verdict, no blame, nobody else's name, and nothing
//! that the person does not know; they change it as they like before they send it.

use chrono::NaiveDate;

use crate::domain::{
    Advice, Answer, Condition, Contact, Directory, FactMeaning, PackKind, Protocol, Purpose, QuestionId, Stage, Test,
};
use crate::words;

/// An email.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email {
    /// The contact's name, or their title where the directory has none, as they stand in a sentence.
    pub who: String,
    /// Their address, as the directory has it.
    pub address: Option<String>,
    /// What stands in the line of the subject.
    pub subject: String,
    /// The text; its lines end in `\n`.
    pub text: String,
}

/// One for each contact of the advice, in its order. There is none to a person concerned: the protocol asks to talk to
/// them first.
#[must_use]
pub fn emails(protocol: &Protocol, directory: &Directory, today: NaiveDate, advice: &Advice) -> Vec<Email> {
    let mut emails = Vec::new();
    for contact in &advice.contacts {
        if !contact.direct {
            let stands_in = contact.stands_in_for.map(|absent| {
                words::because_away(&protocol.posts.at(absent).title, directory.away_until(absent, today))
            });
            emails.push(email(protocol, advice, contact, stands_in));
        }
    }
    emails
}

fn email(protocol: &Protocol, advice: &Advice, contact: &Contact, stands_in: Option<String>) -> Email {
    let holder = match contact.held.people.as_slice() {
        [one] => Some(one),
        _ => None,
    };
    let name = holder.and_then(|holder| holder.name.as_ref());
    let (wish, request) = wish(contact.purpose);
    let mut subject = wish.to_owned();
    let mut text = String::new();
    line(&mut text, &name.map_or("Hello,".to_owned(), |name| format!("Dear {name},")));
    line(&mut text, "");
    line(&mut text, &format!("I am writing to you because of this document: {}.", words::title(protocol)));
    line(&mut text, "");
    for &(question, answer) in &advice.answers {
        let name = match protocol.questions.at(question).stage {
            Stage::Who => "Who I am",
            Stage::Issue => "What it is about",
            Stage::Situation => "What is happening",
            Stage::Circumstance => continue,
        };
        let answer = words::answer(protocol, question, answer);
        line(&mut text, &format!("{name}: {answer}"));
        if name == "What is happening" {
            subject = format!("{wish}: {answer}");
        }
    }
    answers(&mut text, protocol, advice, contact);
    let document = if protocol.about.kind == PackKind::Guidance { "the guidance" } else { "the protocol" };
    let under = match words::clauses(protocol, &contact.clauses) {
        clauses if clauses.is_empty() => document.to_owned(),
        clauses => format!("{clauses} of {document}"),
    };
    line(&mut text, "");
    if let Some(why) = stands_in {
        line(&mut text, &why);
    }
    line(&mut text, &format!("Under {under} {request}"));
    line(&mut text, "");
    line(&mut text, "Thank you.");
    let mut one_line = String::new();
    line(&mut one_line, &subject);
    one_line.pop();
    Email {
        who: name.cloned().unwrap_or_else(|| words::the(&protocol.posts.at(contact.post).title)),
        address: holder.and_then(|holder| holder.email.clone()),
        subject: one_line,
        text,
    }
}

/// What the contact is asked for: the subject's first words, and the request after "Under clause 6.3 of the protocol".
fn wish(purpose: Purpose) -> (&'static str, &'static str) {
    match purpose {
        Purpose::Authorise => (
            "Request for authority",
            "I need authority for this, and you can give it. Please tell me whether you agree.",
        ),
        Purpose::Decide => ("Request for a decision", "this decision is yours. Please tell me what you decide."),
        Purpose::Raise => (
            "Raising a matter with you",
            "I am raising this with you. Please tell me how you would like to deal with it.",
        ),
        Purpose::Tell => ("For your information", "I am telling you about this."),
        Purpose::Advise => ("Request for advice", "I am asking you for advice. Please tell me what I should do."),
    }
}

/// What the person has said about the questions on which it turns that this contact is named.
fn answers(text: &mut String, protocol: &Protocol, advice: &Advice, contact: &Contact) {
    let mut matter = Vec::new();
    let rule = protocol.rules.at(contact.rule);
    gather(protocol, &rule.when.tests, &mut matter);
    gather(protocol, &rule.unless, &mut matter);
    let mut first = true;
    for &(id, answer) in &advice.answers {
        let question = protocol.questions.at(id);
        if question.stage != Stage::Circumstance || answer == Answer::NotSure || !matter.contains(&id) {
            continue;
        }
        if first {
            line(text, "");
            line(text, "These questions I have answered:");
        }
        first = false;
        let mark = if question.text.ends_with('?') { "" } else { ":" };
        line(text, &format!("- {}{mark} {}", question.text, words::answer(protocol, id, answer)));
    }
}

/// The questions that these tests read, through facts too. Facts do not rest on themselves.
fn gather(protocol: &Protocol, tests: &[Test], questions: &mut Vec<QuestionId>) {
    for test in tests {
        match *test {
            Test::OneOf(question, _) => questions.push(question),
            Test::Fact(fact, _) => match &protocol.facts.at(fact).meaning {
                FactMeaning::Passed(question, _) => questions.push(*question),
                FactMeaning::AnyOf(conditions) => {
                    for Condition { tests } in conditions {
                        gather(protocol, tests, questions);
                    }
                }
            },
        }
    }
}

/// Adds a line. What would break it, such as a name that the directory has on two lines, is a space; so are the spaces
/// that keep words together, since an email program may show them as something else.
#[inline(never)]
fn line(text: &mut String, line: &str) {
    for letter in line.chars() {
        text.push(if letter.is_control() || letter == '\u{a0}' { ' ' } else { letter });
    }
    text.push('\n');
}
