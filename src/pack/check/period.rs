//! Periods that run from a date that a question asks for.

use super::super::finding::At;
use super::Check;
use crate::domain::{Period, QuestionId};
use crate::pack::codes;

impl Check<'_> {
    /// From when a period runs and how long it is; nothing written at all is no finding.
    pub fn counted(
        &mut self,
        at: &At<'_>,
        from: Option<&String>,
        working_days: Option<u16>,
        hours: Option<u16>,
    ) -> Option<(QuestionId, Period)> {
        let period = match (working_days, hours) {
            (Some(days), None) => Period::WorkingDays(days),
            (None, Some(hours)) => Period::Hours(hours),
            (None, None) if from.is_none() => return None,
            _ => {
                let message = "a period from a date needs either `working_days` or `hours`";
                self.findings.error(codes::INCOMPLETE_PERIOD, at, message, None);
                return None;
            }
        };
        let Some(from) = from else {
            let help = Some("say with `from` which question asks for the date".to_owned());
            self.findings.error(codes::INCOMPLETE_PERIOD, at, "this period runs from no date", help);
            return None;
        };
        let length = match period {
            Period::WorkingDays(count) | Period::Hours(count) => count,
        };
        if length > 1_000 {
            self.findings.error(codes::TOO_MANY, at, format!("a period of {length} is longer than 1000"), None);
        }
        let at = at.key("from");
        let place = self.names.questions.find(&at, from, &mut self.findings)?;
        let kind = self.names.asked.get(place).and_then(|question| question.kind.as_deref()).unwrap_or("choice");
        let (fits, needed) = match period {
            Period::WorkingDays(_) => (matches!(kind, "date" | "date-time"), "date"),
            Period::Hours(_) => (kind == "date-time", "date-time"),
        };
        if !fits {
            let help = Some(format!("its `kind` must be \"{needed}\""));
            let message = format!("`{from}` does not ask for what this period runs from");
            self.findings.error(codes::NOT_A_DATE, &at, message, help);
        }
        Some((QuestionId::from(place), period))
    }
}
