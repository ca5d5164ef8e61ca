//! What picture and list say, in the same words.

use evenhand::domain::Need;
use evenhand::pack::map::{Asked, Entry, Goes, Outcome, Part, Said};
use evenhand::words;

use crate::show;

/// Who starts here.
pub fn who(entry: &Entry) -> String {
    let side = |side: &Option<String>| side.as_deref().map(capital);
    let sides = entry.who.iter().map(|who| match (side(&who.side), who.roles.is_empty()) {
        (Some(side), true) => format!("{side}: any"),
        (Some(side), false) => format!("{side}: {}", who.roles.join("; ")),
        (None, _) => who.roles.join("; "),
    });
    let sides: Vec<String> = sides.collect();
    let who = if sides.is_empty() { "Anybody".to_owned() } else { sides.join(". ") };
    entry.issue.as_ref().map_or_else(|| who.clone(), |issue| format!("{who}. Issue: {issue}"))
}

/// The issues of a situation.
pub fn issues(part: &Part) -> Option<String> {
    let issues: Vec<&str> = part.issues.iter().map(|(_, label)| label.as_str()).collect();
    (!issues.is_empty()).then(|| format!("Issue: {}", issues.join(" / ")))
}

/// A question with its number, which counts from 1 in each situation.
pub fn question(place: usize, asked: &Asked) -> String {
    format!("{}. {}", place + 1, asked.text)
}

/// What is answered.
pub fn said(said: &Said) -> String {
    match said {
        Said::Any => "Any answer: only the steps differ".to_owned(),
        Said::OneOf(answers) => answers.join(" / "),
    }
}

/// Where it leads.
pub fn goes(goes: &Goes) -> String {
    match goes {
        Goes::To(place) => format!("question {}", place + 1),
        Goes::Advice(outcome) => {
            let more = people(outcome);
            let more = if more.is_empty() { String::new() } else { format!(". {}", more.join(". ")) };
            format!("{}{more}", verdict(outcome))
        }
    }
}

/// The verdict.
pub fn verdict(outcome: &Outcome) -> &'static str {
    words::verdict(outcome.verdict)
}

/// Whom to go to, a line for each purpose.
pub fn people(outcome: &Outcome) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for referred in &outcome.contacts {
        let joint = match referred.need {
            Need::Any => " or ",
            Need::All => " and ",
        };
        lines.push(format!("{}: {}", show::purpose(referred.purpose.id()), referred.posts.join(joint)));
    }
    if outcome.nobody_further {
        lines.push("The protocol names nobody further".to_owned());
    }
    lines
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + letters.as_str())
}
