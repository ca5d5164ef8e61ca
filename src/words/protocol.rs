//! What stands in a protocol, as it is named in a sentence.

use crate::domain::{Answer, ClauseId, Contact, Directory, OptionId, Protocol, QuestionId};

/// Its title, version and worth in one line.
#[must_use]
pub fn title(protocol: &Protocol) -> String {
    let about = &protocol.about;
    format!("{}, {}{}", about.title, about.version_said(), super::pack_kind_in_short(about.kind))
}

/// Clauses: "clauses 6.3 and 6.4.1".
#[must_use]
pub fn clauses(protocol: &Protocol, clauses: &[ClauseId]) -> String {
    let (mut labels, mut named, mut numbered) = (Vec::new(), Vec::new(), clauses.len() > 1);
    for clause in clauses {
        let label = &protocol.clauses.at(*clause).label;
        numbered &= label.starts_with(|first: char| first.is_ascii_digit());
        labels.push(label.clone());
        named.push(super::clause(label));
    }
    if numbered { format!("clauses\u{a0}{}", super::list(&labels, "and")) } else { super::list(&named, "and") }
}

/// An option, as the person read it.
#[must_use]
pub fn label(protocol: &Protocol, question: QuestionId, option: OptionId) -> &str {
    protocol.questions.at(question).option(option).map_or("", |choice| &choice.label)
}

/// An answer, as the person would say it.
#[must_use]
pub fn answer(protocol: &Protocol, question: QuestionId, answer: Answer) -> String {
    match answer {
        Answer::NotSure => super::NOT_SURE.to_owned(),
        Answer::Date(day) => super::date(day),
        Answer::DateTime(moment) => super::moment(moment),
        Answer::Option(option) => label(protocol, question, option).to_owned(),
    }
}

/// What somebody is gone to for, as a heading.
#[must_use]
pub fn what_for(contact: &Contact) -> &'static str {
    if contact.direct { super::TALK_FIRST } else { super::purpose(contact.purpose) }
}

/// Who says what it means, with the clauses that say so.
#[must_use]
pub fn interpreter(protocol: &Protocol, directory: &Directory) -> Option<String> {
    let interpreter = protocol.about.interpreter.as_ref()?;
    let title = &protocol.posts.at(interpreter.post).title;
    let name = directory.holder(interpreter.post).and_then(|holder| holder.name.as_ref());
    let who = name.map_or_else(|| title.clone(), |name| format!("{name}, {title}"));
    Some(match clauses(protocol, &interpreter.clauses) {
        cited if cited.is_empty() => who,
        cited => format!("{who}, {cited}"),
    })
}
