//! What a page holds a bundle to before it consults it: every promise that [`Protocol`](crate::domain::Protocol) makes.
//!
//! Whoever writes packs is told much more by `check`; what passes that passes this.

use super::circle::ways;
use super::work::{
    MOST_IN_FACT, MOST_IN_OPTIONS, MOST_IN_RULES, MOST_NAMED, MOST_OVERRIDING, Weight, Work, rests_on, weigh,
};
use crate::domain::{FactMeaning, Kind, Period, ProtocolParts, Question, QuestionId, Stage, Table, Test, clause_link};

/// Whether a consultation of these parts ends, soon, without a panic. Every id in them is known to be one of its table.
///
/// # Errors
/// The first reason why not.
pub fn sound(parts: &ProtocolParts) -> Result<(), String> {
    let (questions, facts, rules) = (rows(&parts.questions), rows(&parts.facts), rows(&parts.rules));
    stages(&questions)?;
    if parts.about.clause_link.as_deref().is_some_and(|link| clause_link::check(link).is_err()) {
        return refuse("its address of clauses is none");
    }
    let mut next = Vec::new();
    for fact in &facts {
        next.push(rests_on(fact));
    }
    if ways(&next).is_none() {
        return refuse("a fact rests on itself");
    }
    let weights = weigh(&facts, &next);
    earlier(&questions, &weights)?;
    periods(parts)?;
    overriding(parts)?;
    let work = Work::new(&questions, &rules, &weights);
    let light = work.in_rules <= MOST_IN_RULES && work.in_options <= MOST_IN_OPTIONS && work.named <= MOST_NAMED;
    if !light || weights.iter().any(|weight| weight.tests > MOST_IN_FACT) {
        return refuse("its conditions are too many");
    }
    Ok(())
}

fn rows<I: From<usize> + Into<usize>, T>(table: &Table<I, T>) -> Vec<&T> {
    let mut rows = Vec::new();
    for (_, row) in table.iter() {
        rows.push(row);
    }
    rows
}

fn refuse<T>(why: &str) -> Result<T, String> {
    Err(format!("this pack cannot be used: {why}"))
}

/// First who, then issue, then situation, one question each and with options; then the circumstances.
fn stages(questions: &[&Question]) -> Result<(), String> {
    for pair in questions.windows(2) {
        let [one, next] = pair else { continue };
        if next.stage < one.stage || (next.stage == one.stage && next.stage != Stage::Circumstance) {
            return refuse("its questions are not in order");
        }
    }
    for question in questions {
        let options = question.options().len();
        let empty = matches!(question.kind, Kind::Choice(_)) && options == 0;
        if empty || options > crate::domain::OptionId::MOST {
            return refuse("a question has no options, or too many");
        }
        if question.stage != Stage::Circumstance && options == 0 {
            return refuse("who, issue and situation have options");
        }
    }
    Ok(())
}

/// An option hangs on earlier questions only: later ones are not answered yet.
fn earlier(questions: &[&Question], facts: &[Weight]) -> Result<(), String> {
    for (place, question) in questions.iter().enumerate() {
        for option in question.options() {
            for test in &option.when.tests {
                let latest = match *test {
                    Test::OneOf(asked, _) => Some(asked),
                    Test::Fact(fact, _) => facts.get(usize::from(fact)).and_then(|weight| weight.latest),
                };
                if latest.is_some_and(|latest| usize::from(latest) >= place) {
                    return refuse("an option hangs on a question that is not asked earlier");
                }
            }
        }
    }
    Ok(())
}

/// A period runs from a question that asks for what it is counted from.
fn periods(parts: &ProtocolParts) -> Result<(), String> {
    let fits = |from: QuestionId, period: Period| match (&parts.questions.at(from).kind, period) {
        (Kind::DateTime, _) | (Kind::Date, Period::WorkingDays(_)) => true,
        (Kind::Choice(_), _) | (Kind::Date, Period::Hours(_)) => false,
    };
    let mut all_fit = true;
    for (_, fact) in parts.facts.iter() {
        if let FactMeaning::Passed(from, period) = fact.meaning {
            all_fit &= fits(from, period);
        }
    }
    for (_, rule) in parts.rules.iter() {
        if let Some((from, period)) = rule.deadline.as_ref().and_then(|deadline| deadline.counted) {
            all_fit &= fits(from, period);
        }
    }
    if all_fit { Ok(()) } else { refuse("a period runs from no date") }
}

/// Whether a rule is removed is looked up along every way, on each step of a consultation.
fn overriding(parts: &ProtocolParts) -> Result<(), String> {
    let mut next = Vec::with_capacity(parts.rules.len());
    for (_, rule) in parts.rules.iter() {
        next.push(rule.overrides.iter().map(|&over| usize::from(over)).collect());
    }
    match ways(&next) {
        None => refuse("its rules remove each other"),
        Some(ways) if ways.iter().any(|&ways| ways > MOST_OVERRIDING) => refuse("too many rules remove one rule"),
        Some(_) => Ok(()),
    }
}
