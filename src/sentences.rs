//! A pack read aloud: its rules and questions as plain English, made from the data and from nothing else. For authors and
//! reviewers, who compare it with the protocol itself.

mod asked;
mod condition;
mod contact;
mod finding;
mod person;
mod question;

use crate::domain::{PackKind, Protocol, Rule, StepKind, Verdict};
use crate::words;

pub use finding::finding;
pub use person::you;

/// Reads one protocol aloud.
pub struct Sentences<'p> {
    protocol: &'p Protocol,
    /// Each side of the who question, as one of them is named: "officer", "Member".
    sides: Vec<(String, String)>,
}

/// One rule in sentences.
pub struct RuleSaid {
    /// What it makes of which case: "Get authority first if you are an officer and …, unless ….".
    pub case: String,
    /// What to do, not to do and to know, as the person reads it.
    pub steps: Vec<(StepKind, String)>,
    /// Whom to go to, by when, and how it stands to other rules.
    pub further: Vec<String>,
    /// "This rests on clauses 6.1 and 6.3."
    pub rests: String,
}

impl RuleSaid {
    /// All of it as one paragraph.
    #[must_use]
    pub fn whole(&self) -> String {
        let steps = self.steps.iter().map(|(_, text)| text.as_str());
        let further = self.further.iter().map(String::as_str);
        let all: Vec<String> = std::iter::once(self.case.as_str())
            .chain(steps)
            .chain(further)
            .chain([self.rests.as_str()])
            .map(ended)
            .collect();
        // Why somebody is gone to is often what a step has said.
        let mut once: Vec<&str> = Vec::new();
        for said in &all {
            if !once.contains(&said.as_str()) {
                once.push(said);
            }
        }
        once.join(" ")
    }
}

impl<'p> Sentences<'p> {
    /// Names the sides as the pack does: these are the sides with their plurals, such as `member` and "Members".
    #[must_use]
    pub fn new(protocol: &'p Protocol, plurals: &[(&str, &str)]) -> Self {
        let one = |plural: &&str| plural.strip_suffix('s').filter(|one| !one.contains(' ')).map(str::to_owned);
        let sides = plurals.iter().filter_map(|(side, plural)| Some(((*side).to_owned(), one(plural)?)));
        Self { protocol, sides: sides.collect() }
    }

    /// The rule in sentences.
    #[must_use]
    pub fn rule(&self, rule: &Rule) -> RuleSaid {
        let mut further = Vec::new();
        if let Some(referral) = &rule.contact {
            further.extend(contact::contact(self.protocol, referral));
        }
        if let Some(deadline) = &rule.deadline {
            further.push(format!("By when: {}, {}.", first_lower(&deadline.what), stripped(&deadline.words)));
        }
        further.extend(self.binds_only(rule));
        further.extend(self.beside_others(rule));
        RuleSaid {
            case: self.case(rule),
            steps: rule.steps.iter().map(|step| (step.kind, step.text.clone())).collect(),
            further,
            rests: format!("This rests on {}.", words::clauses(self.protocol, &rule.clauses)),
        }
    }

    fn case(&self, rule: &Rule) -> String {
        let comes_to = self.comes_to(rule.verdict);
        let unless = self.ways_out(&rule.unless);
        let case = self.case_of(&rule.when);
        let (when, more) = case.unwrap_or_else(|| ("whatever the case is".to_owned(), Vec::new()));
        let when = if rule.when.tests.is_empty() { format!(", {when}") } else { format!(" if {when}") };
        // Behind a list it would be heard as a part of its last line.
        let list = when.contains("; or ") || !more.is_empty();
        let (unless, but_not) = match unless.as_slice() {
            [] => (String::new(), None),
            [one] if !list => (format!(", unless {one}"), None),
            [one] => (String::new(), Some(format!("But not if {one}."))),
            _ if !list && unless.iter().all(|way| !way.contains(", ")) => {
                (format!(", unless {}", words::list(&unless, "or")), None)
            }
            [before @ .., last] => {
                (String::new(), Some(format!("But not if one of these is so: {}; or {last}.", before.join("; "))))
            }
        };
        let mut said = vec![format!("{comes_to}{when}{unless}.")];
        said.extend(more);
        said.extend(but_not);
        said.join(" ")
    }

    fn comes_to(&self, verdict: Option<Verdict>) -> String {
        match verdict {
            None => "This applies".to_owned(),
            Some(Verdict::GoAheadWithConditions) => "Go ahead within limits".to_owned(),
            Some(Verdict::NotCovered) => {
                let it = match self.protocol.about.kind {
                    PackKind::Protocol => "protocol",
                    PackKind::Extract => "extract",
                    PackKind::Guidance => "guidance",
                };
                format!("The {it} does not say what to do")
            }
            Some(verdict) => words::verdict(verdict).to_owned(),
        }
    }

    /// Of a verdict that does not count for everybody who reads it.
    fn binds_only(&self, rule: &Rule) -> Option<String> {
        rule.verdict?;
        let readers = self.readers(&rule.when);
        if readers.without(rule.binds).is_empty() || readers.and(rule.binds).is_empty() {
            return None;
        }
        Some(format!("It binds only {}; for others it is something to know.", self.who_is(rule.binds)))
    }

    fn beside_others(&self, rule: &Rule) -> Vec<String> {
        let said_in = |rules: &[crate::domain::RuleId]| {
            let mut clauses: Vec<_> = rules.iter().map(|&id| self.protocol.rules.at(id).clause).collect();
            clauses.sort_unstable();
            clauses.dedup();
            words::clauses(self.protocol, &clauses)
        };
        let mut said = Vec::new();
        if !rule.overrides.is_empty() {
            said.push(format!("It takes the place of a rule that rests on {}.", said_in(&rule.overrides)));
        }
        if !rule.alongside.is_empty() {
            said.push(format!("It stands beside what rests on {}: both are meant.", said_in(&rule.alongside)));
        }
        said.extend(rule.contradicts.iter().map(|contradiction| ended(&contradiction.say)));
        said
    }
}

/// The text with a full stop, if it ends in none.
fn ended(text: &str) -> String {
    let text = stripped(text);
    let last = text.trim_end_matches(['”', ')']);
    if last.ends_with(['.', '?', '!']) { text } else { text + "." }
}

/// The text without spaces around it or doubled in it.
fn stripped(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text as it stands within a sentence: a small first letter, but for "I" and for words in capitals.
fn first_lower(text: &str) -> String {
    let first = text.split_whitespace().next().unwrap_or_default();
    let capitals = first.chars().filter(|letter| letter.is_uppercase()).count();
    let mut letters = text.chars();
    match letters.next() {
        Some(letter) if capitals == 1 && letter.is_uppercase() && first != "I" => {
            letter.to_lowercase().chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}
