//! A situation and verdict that come out without a headline; a headline that is never shown.

use std::collections::BTreeMap;

use super::{At, Findings, Lint, Seen, Subject, Way};
use crate::domain::Headline;
use crate::pack::codes;

#[derive(Default)]
pub(super) struct Headlines {
    came_out: BTreeMap<Headline, Way>,
}

impl Lint for Headlines {
    fn end(&mut self, _: &Subject<'_>, end: &Seen<'_>) {
        let key = Headline { situation: end.advice.situation, verdict: end.advice.verdict };
        self.came_out.entry(key).or_insert_with(|| end.answers.to_vec());
    }

    fn finish(&mut self, subject: &Subject<'_>, findings: &mut Findings) {
        let name = |headline: &Headline| {
            let question = subject.protocol.situation().map(|situation| subject.protocol.questions.at(situation));
            let option = headline.situation.and_then(|option| question?.option(option));
            option.map_or_else(|| "no situation".to_owned(), |option| format!("`{}`", option.id))
        };
        let top = At::top("headline");
        for (headline, answers) in &self.came_out {
            if !subject.protocol.headlines.iter().any(|(known, _)| known == headline) {
                let message = format!("there is no headline for {} with `{}`", name(headline), headline.verdict.id());
                findings.error(codes::MISSING_HEADLINE, &top, message, subject.example(answers));
            }
        }
        for headline in subject
            .protocol
            .headlines
            .iter()
            .map(|(headline, _)| headline)
            .filter(|headline| !self.came_out.contains_key(headline))
        {
            let written = subject.written.headline.iter().enumerate().find(|(_, written)| {
                written.verdict == headline.verdict.id()
                    && (written.situation.iter().any(|id| name(headline) == format!("`{id}`"))
                        || (headline.situation.is_none() && written.situation.is_empty()))
            });
            let place = written.map_or(0, |(place, _)| place);
            let message = format!("{} never comes out with `{}`", name(headline), headline.verdict.id());
            findings.warn(codes::UNUSED_HEADLINE, &top.row(place, ""), message, None);
        }
    }
}
