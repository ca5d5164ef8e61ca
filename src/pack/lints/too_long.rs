//! A consultation with more pages than a person in a hurry goes through; and more unsure answers than are looked at.

use super::{At, Findings, Subject};
use crate::domain::Answers;
use crate::engine::MOST_COMPLETIONS;
use crate::pack::walk::completions;

/// The most pages of a consultation.
const MOST_PAGES: usize = 9;

pub(super) fn find(subject: &Subject<'_>, findings: &mut Findings) {
    let measure = subject.walk.measure();
    let most = measure.most_pages();
    if most > MOST_PAGES {
        let message =
            format!("a consultation has {most} pages, and {MOST_PAGES} are the most that a person should meet");
        findings.warn("too-many-pages", &At::top("protocol"), message, subject.example(&measure.longest));
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
        findings.warn("too-much-unsure", &At::top("protocol"), message, Some(help));
    }
}
