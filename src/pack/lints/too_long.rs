//! Consultations with more pages than a person in a hurry goes through: the longest, and what most people would meet;
//! and more unsure answers than are looked at.

use super::{At, Findings, Subject};
use crate::domain::Answers;
use crate::engine::MOST_COMPLETIONS;
use crate::pack::codes;
use crate::pack::walk::completions;

/// The most pages of a consultation.
pub const MOST_PAGES: usize = 9;
/// The most pages that the median of the scenarios may have.
pub const MOST_PAGES_IN_MEDIAN: f64 = 6.0;

pub(super) fn find(subject: &Subject<'_>, findings: &mut Findings) {
    let measure = subject.walk.measure();
    let most = measure.most_pages();
    if most > MOST_PAGES {
        let message =
            format!("a consultation has {most} pages, and {MOST_PAGES} are the most that a person should meet");
        let help = format!(
            "ask less: let facts that may hold together share a page of tick boxes, or let rules turn on fewer \
             questions; for example: {}",
            subject.replay(&measure.longest)
        );
        findings.error(codes::TOO_MANY_PAGES, &At::top("protocol"), message, Some(help));
    }
    if let Some(written) = subject.protocol.about.most_questions.filter(|&written| usize::from(written) != most) {
        let message = format!("`most_questions` is {written}, and the longest consultation has {most} pages");
        let help = format!("write `most_questions = {most}`: readers are told how many can still come");
        findings.error(codes::WRONG_MOST_QUESTIONS, &At::top("protocol").key("most_questions"), message, Some(help));
    }
    if let Some(median) = subject.told.median_pages().filter(|median| *median > MOST_PAGES_IN_MEDIAN) {
        let message = format!(
            "the median over the scenarios is {median} pages, and {MOST_PAGES_IN_MEDIAN} are the most that it should be"
        );
        let help = "ask less of most people: put first what settles most, and let rules turn on fewer questions";
        findings.error(codes::TOO_MANY_PAGES_IN_MEDIAN, &At::top("scenario"), message, Some(help.to_owned()));
    }
    let completions = |end: usize| {
        let given: Answers = subject.walk.way_to_end(end).into_iter().collect();
        completions(subject.protocol, &given)
    };
    let worst = (0..subject.walk.ends.len()).map(|end| (completions(end), end)).max();
    if let Some((count, end)) = worst.filter(|(count, _)| *count > MOST_COMPLETIONS) {
        let message = format!("with these unsure answers there are up to {count} ways in which it can turn out");
        let help = format!(
            "beyond {MOST_COMPLETIONS} only what is certain without them counts; for example: {}",
            subject.replay(&subject.walk.way_to_end(end))
        );
        findings.warn(codes::TOO_MUCH_UNSURE, &At::top("protocol"), message, Some(help));
    }
}
