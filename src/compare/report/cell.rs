//! What a protocol says about a situation, in lines.

use super::{CellText, Mark, Sign};
use crate::compare::provisions::{Beside, Cell, Sends, TurnsOn};
use crate::domain::{ClauseId, Protocol, Purpose, Verdict};
use crate::words;

/// A cell of the matrix in lines.
pub fn text(protocol: &Protocol, cell: &Cell) -> CellText {
    let kind = protocol.about.kind;
    let mut text = CellText::default();
    for reached in &cell.verdicts {
        let sign = sign(protocol, reached.verdict, reached.ladder_ends);
        text.marks.push(Mark { sign, clauses: clauses(protocol, &reached.clauses) });
    }
    if cell.absent {
        text.marks.push(Mark { sign: Sign::nothing(kind), clauses: String::new() });
    }
    if cell.silent() {
        text.notes.push(format!("{}.", words::silence(kind)));
    }
    if cell.gave_up {
        text.notes.push("There are more consultations than can be walked: what stands here may not be all.".to_owned());
    }
    for purpose in Purpose::ALL {
        let these: Vec<&Sends> = cell.contacts.iter().filter(|sends| sends.purpose == purpose).collect();
        if let Some(line) = who(protocol, purpose, &these) {
            text.who.push(line);
        }
    }
    text.next = cell.ladder.iter().map(|beside| next(protocol, beside)).collect();
    for due in &cell.deadlines {
        text.deadlines.push(format!("{}: {}{}", words::sentence(&due.what), due.words, cited(protocol, &due.clauses)));
    }
    text.changes = cell.exceptions.iter().map(|turns| turns_on(protocol, turns)).collect();
    text
}

fn who(protocol: &Protocol, purpose: Purpose, these: &[&Sends]) -> Option<String> {
    if these.is_empty() {
        return None;
    }
    let named: Vec<String> = these
        .iter()
        .map(|sends| {
            let title = &protocol.posts.at(sends.post).title;
            let direct = if sends.direct { " directly" } else { "" };
            let place = sends.stands_in_for.map(|away| format!(" while the {} is away", protocol.posts.at(away).title));
            format!("{title}{direct}{}{}", place.unwrap_or_default(), cited(protocol, &sends.clauses))
        })
        .collect();
    Some(format!("{}: {}", words::purpose(purpose), named.join("; ")))
}

fn next(protocol: &Protocol, beside: &Beside) -> String {
    let title = &protocol.posts.at(beside.post).title;
    format!("{}: {title}{}", words::ladder_when(beside.when), cited(protocol, &beside.clauses))
}

/// The question, and what its answers leave possible.
fn turns_on(protocol: &Protocol, turns: &TurnsOn) -> String {
    let question = protocol.questions.at(turns.question);
    if turns.outcomes.len() < 2 {
        return format!("{} Makes a difference together with other facts", ended(&question.text));
    }
    let outcomes: Vec<String> = turns
        .outcomes
        .iter()
        .map(|(answers, verdicts)| {
            let answers: Vec<String> =
                answers.iter().map(|&answer| words::answer(protocol, turns.question, answer)).collect();
            let verdicts: Vec<String> =
                verdicts.iter().map(|&(verdict, ends)| sign(protocol, verdict, ends).word().to_lowercase()).collect();
            format!("“{}”: {}", words::list(&answers, "or"), words::list(&verdicts, "or"))
        })
        .collect();
    format!("{} {}", ended(&question.text), outcomes.join("; "))
}

/// A question or the words beside a tick box, so that an answer can follow.
pub fn ended(text: &str) -> String {
    if text.ends_with(['?', '.', ':']) { text.to_owned() } else { format!("{text}?") }
}

fn sign(protocol: &Protocol, verdict: Verdict, ladder_ends: bool) -> Sign {
    match verdict {
        Verdict::NotCovered if ladder_ends => Sign::NobodyFurther,
        Verdict::NotCovered => Sign::nothing(protocol.about.kind),
        verdict => Sign::Verdict(verdict),
    }
}

/// Clauses by their labels, as they stand behind something.
#[must_use]
pub fn cited(protocol: &Protocol, these: &[ClauseId]) -> String {
    if these.is_empty() { String::new() } else { format!(" ({})", clauses(protocol, these)) }
}

/// Clauses by their labels.
pub fn clauses(protocol: &Protocol, these: &[ClauseId]) -> String {
    words::clauses(protocol, these)
}
