//! A review date that is past; bank holidays that end soon.

use chrono::Datelike;

use super::{At, Findings, Subject};
use crate::pack::codes;

pub(super) fn find(subject: &Subject<'_>, findings: &mut Findings) {
    if let Some(due) = subject.protocol.about.review_due.filter(|due| *due < subject.today) {
        let message = format!("this version was due for review on {due}");
        let help = "ask the council for the version in force".to_owned();
        findings.warn(codes::REVIEW_PAST, &At::top("protocol").key("review_due"), message, Some(help));
    }
    let last = subject.protocol.calendar.last_year;
    if subject.written.bank_holidays.is_some() && last <= subject.today.year() {
        let message = format!("bank holidays are known up to {last} only");
        let help = "add those of the next years, as published".to_owned();
        findings.warn(codes::BANK_HOLIDAYS_END, &At::top("bank_holidays").key("last_year"), message, Some(help));
    }
}
