//! When something is due, and which start dates make a difference today.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use crate::domain::{Answer, Calendar, Due, FactMeaning, Kind, OptionId, Period, Protocol, QuestionId};

/// The end of the period that starts then. The first day is not counted among working days.
///
/// In a year whose bank holidays are not known only weekends are left out, and the date is marked as estimated.
#[must_use]
pub fn due(calendar: &Calendar, from: NaiveDateTime, period: Period) -> Due {
    match period {
        Period::Hours(hours) => Due::Moment(from.checked_add_signed(TimeDelta::hours(hours.into())).unwrap_or(from)),
        Period::WorkingDays(count) => {
            let mut day = from.date();
            let mut left = count;
            let mut estimated = !calendar.covers(day);
            while left > 0 {
                let Some(next) = day.succ_opt() else { break };
                day = next;
                estimated |= !calendar.covers(day);
                if calendar.is_working_day(day) {
                    left -= 1;
                }
            }
            Due::Day { day, estimated }
        }
    }
}

/// Every answer to the question that can make a difference: its options, *not sure* where that is an answer, and for a
/// date one start for each period that hangs on it so that the end is before, on and after today.
#[must_use]
pub fn representatives(protocol: &Protocol, question: QuestionId, today: NaiveDate) -> Vec<Answer> {
    let asked = &protocol.questions.at(question);
    let mut answers: Vec<Answer> = match asked.kind {
        Kind::Choice(_) => (0..asked.options().len()).filter_map(OptionId::new).map(Answer::Option).collect(),
        Kind::Date => moments(protocol, question, today).into_iter().map(|m| Answer::Date(m.date())).collect(),
        Kind::DateTime => moments(protocol, question, today).into_iter().map(Answer::DateTime).collect(),
    };
    if asked.not_sure {
        answers.push(Answer::NotSure);
    }
    answers
}

/// The starts that [`representatives`] gives for a date, in order.
pub(super) fn moments(protocol: &Protocol, question: QuestionId, today: NaiveDate) -> Vec<NaiveDateTime> {
    let mut starts: Vec<NaiveDateTime> = Vec::new();
    for period in periods(protocol, question) {
        for end in [today.pred_opt(), Some(today), today.succ_opt()].into_iter().flatten() {
            starts.extend(latest_start(&protocol.calendar, period, end));
        }
    }
    if starts.is_empty() {
        starts.push(today.and_time(NaiveTime::MIN));
    }
    starts.sort_unstable();
    starts.dedup();
    starts
}

/// The periods that run from the date answered to this question.
fn periods(protocol: &Protocol, question: QuestionId) -> Vec<Period> {
    let in_rules = protocol.rules.iter().filter_map(|(_, rule)| rule.deadline.as_ref()?.counted);
    let in_facts = protocol.facts.iter().filter_map(|(_, fact)| match fact.meaning {
        FactMeaning::Passed(from, period) => Some((from, period)),
        FactMeaning::AnyOf(_) => None,
    });
    let mut periods: Vec<Period> =
        in_rules.chain(in_facts).filter(|(from, _)| *from == question).map(|(_, period)| period).collect();
    periods.sort_unstable();
    periods.dedup();
    periods
}

/// The latest start of a period that ends on this day at the latest.
fn latest_start(calendar: &Calendar, period: Period, end: NaiveDate) -> Option<NaiveDateTime> {
    let mut start = end;
    loop {
        let moment = start.and_time(NaiveTime::MIN);
        if due(calendar, moment, period).day() <= end {
            return Some(moment);
        }
        start = start.checked_sub_days(Days::new(1))?;
    }
}
