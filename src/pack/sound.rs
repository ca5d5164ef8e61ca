//! What a page holds a bundle to before it consults it: every promise that [`Protocol`](crate::domain::Protocol) makes.
//!
//! Whoever writes packs is told much more by `check`; what passes that passes this.

use super::circle::ways;
use super::refused::{Fault, Refused};
use super::work::{
    MOST_IN_FACT, MOST_IN_OPTIONS, MOST_IN_RULES, MOST_NAMED, MOST_OVERRIDING, Weight, Work, rests_on, weigh,
};
use crate::domain::{
    FactMeaning, Kind, Period, ProtocolParts, Question, QuestionId, Rule, Stage, Table, Test, clause_link,
};

/// Whether a consultation of these parts ends, soon, without a panic. Every id in them is known to be one of its table.
///
/// # Errors
/// Why not. What could only be looked at if the rest were right is left out.
pub fn sound(parts: &ProtocolParts) -> Result<(), Refused> {
    let (questions, facts, rules) = (rows(&parts.questions), rows(&parts.facts), rows(&parts.rules));
    let mut refused = Refused::default();
    stages(&questions, &mut refused);
    if parts.about.clause_link.as_deref().is_some_and(|link| clause_link::check(link).is_err()) {
        refused.add(Fault::ClauseLink, "");
    }
    periods(parts, &mut refused);
    overriding(&rules, &mut refused);
    let mut next = Vec::new();
    for fact in &facts {
        next.push(rests_on(fact));
    }
    if ways(&next).is_none() {
        refused.add(Fault::FactInCircle, "");
        return refused.or(());
    }
    let weights = weigh(&facts, &next);
    earlier(&questions, &weights, &mut refused);
    let work = Work::new(&questions, &rules, &weights);
    let light = work.in_rules <= MOST_IN_RULES && work.in_options <= MOST_IN_OPTIONS && work.named <= MOST_NAMED;
    if !light || weights.iter().any(|weight| weight.tests > MOST_IN_FACT) {
        refused.add(Fault::TooManyConditions, "");
    }
    refused.or(())
}

fn rows<I: From<usize> + Into<usize>, T>(table: &Table<I, T>) -> Vec<&T> {
    let mut rows = Vec::new();
    for (_, row) in table.iter() {
        rows.push(row);
    }
    rows
}

/// First who, then issue, then situation, one question each and with options; then the circumstances.
fn stages(questions: &[&Question], refused: &mut Refused) {
    for pair in questions.windows(2) {
        let [one, next] = pair else { continue };
        if next.stage < one.stage || (next.stage == one.stage && next.stage != Stage::Circumstance) {
            refused.add(Fault::OutOfOrder, &next.id);
        }
    }
    for question in questions {
        let options = question.options().len();
        let needed = matches!(question.kind, Kind::Choice(_)) || question.stage != Stage::Circumstance;
        if (needed && options == 0) || options > crate::domain::OptionId::MOST {
            refused.add(Fault::NoOptions, &question.id);
        }
    }
}

/// An option hangs on earlier questions only: later ones are not answered yet.
fn earlier(questions: &[&Question], facts: &[Weight], refused: &mut Refused) {
    for (place, question) in questions.iter().enumerate() {
        let mut later = false;
        for option in question.options() {
            for test in &option.when.tests {
                let latest = match *test {
                    Test::OneOf(asked, _) => Some(asked),
                    Test::Fact(fact, _) => facts.get(usize::from(fact)).and_then(|weight| weight.latest),
                };
                later |= latest.is_some_and(|latest| usize::from(latest) >= place);
            }
        }
        if later {
            refused.add(Fault::AskedLater, &question.id);
        }
    }
}

/// A period runs from a question that asks for what it is counted from.
fn periods(parts: &ProtocolParts, refused: &mut Refused) {
    let mut check = |from: QuestionId, period: Period| {
        let from = parts.questions.at(from);
        match (&from.kind, period) {
            (Kind::DateTime, _) | (Kind::Date, Period::WorkingDays(_)) => {}
            (Kind::Choice(_), _) | (Kind::Date, Period::Hours(_)) => refused.add(Fault::NoDate, &from.id),
        }
    };
    for (_, fact) in parts.facts.iter() {
        if let FactMeaning::Passed(from, period) = fact.meaning {
            check(from, period);
        }
    }
    for (_, rule) in parts.rules.iter() {
        if let Some((from, period)) = rule.deadline.as_ref().and_then(|deadline| deadline.counted) {
            check(from, period);
        }
    }
}

/// Whether a rule is removed is looked up along every way, on each step of a consultation.
fn overriding(rules: &[&Rule], refused: &mut Refused) {
    let mut next = Vec::with_capacity(rules.len());
    for rule in rules {
        next.push(rule.overrides.iter().map(|&over| usize::from(over)).collect());
    }
    let Some(ways) = ways(&next) else { return refused.add(Fault::RulesInCircle, "") };
    for (rule, &ways) in rules.iter().zip(&ways) {
        if ways > MOST_OVERRIDING {
            refused.add(Fault::TooManyOverriding, &rule.id);
        }
    }
}
