//! When something is due, and which start dates make a difference today.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use crate::domain::{
    Answer, Calendar, Counted, Due, FactMeaning, Kind, OptionId, Period, Protocol, QuestionId, in_order,
};

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

/// How a period that starts then is counted, and how far its end is from today.
#[must_use]
pub fn count(calendar: &Calendar, from: NaiveDateTime, period: Period, today: NaiveDate) -> Counted {
    let due = due(calendar, from, period);
    let mut counted =
        Counted { from, period, due, weekend: false, skipped: Vec::new(), days_left: (due.day() - today).num_days() };
    if let Due::Day { day: last, .. } = due {
        let mut day = from.date();
        while let Some(next) = day.succ_opt().filter(|next| *next <= last) {
            day = next;
            if Calendar::is_weekend(day) {
                counted.weekend = true;
            } else if !calendar.is_working_day(day) {
                counted.skipped.push(day);
            }
        }
    }
    counted
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
        // The last start that is overdue today and the day after it; the last that is due today and the day after it.
        for end in [today.pred_opt().unwrap_or(today), today] {
            let Some(start) = latest_start(&protocol.calendar, period, end) else { continue };
            in_order::insert(&mut starts, start);
            in_order::insert(&mut starts, start.checked_add_days(Days::new(1)).unwrap_or(start));
        }
    }
    if starts.is_empty() {
        starts.push(today.and_time(NaiveTime::MIN));
    }
    starts
}

/// The periods that run from the date answered to this question.
fn periods(protocol: &Protocol, question: QuestionId) -> Vec<Period> {
    let mut periods = Vec::new();
    let mut add = |from: QuestionId, period: Period| {
        if from == question {
            in_order::insert(&mut periods, period);
        }
    };
    for (_, rule) in protocol.rules.iter() {
        if let Some((from, period)) = rule.deadline.as_ref().and_then(|deadline| deadline.counted) {
            add(from, period);
        }
    }
    for (_, fact) in protocol.facts.iter() {
        if let FactMeaning::Passed(from, period) = fact.meaning {
            add(from, period);
        }
    }
    periods
}

/// The latest start of a period that ends on this day at the latest.
fn latest_start(calendar: &Calendar, period: Period, end: NaiveDate) -> Option<NaiveDateTime> {
    match period {
        Period::Hours(hours) => {
            let next_day = end.succ_opt()?.and_time(NaiveTime::MIN);
            next_day.checked_sub_signed(TimeDelta::hours(hours.into()) + TimeDelta::minutes(1))
        }
        Period::WorkingDays(count) => {
            let mut start = end;
            let mut left = count;
            while left > 0 {
                if calendar.is_working_day(start) {
                    left -= 1;
                }
                start = start.pred_opt()?;
            }
            Some(start.and_time(NaiveTime::MIN))
        }
    }
}
