//! Headlines: one for each situation and verdict.

use std::collections::BTreeMap;

use super::super::finding::At;
use super::super::format;
use super::Check;
use crate::domain::{Headline, OptionId};
use crate::pack::codes;
use crate::pack::format::bounds::{HEADLINES, LINE};

impl Check<'_> {
    pub fn headlines(&mut self, written: &[format::Headline]) -> Vec<(Headline, String)> {
        let top = At::top("headline");
        self.count(&top, written.len(), HEADLINES, "headlines");
        let mut headlines = BTreeMap::new();
        for (place, headline) in written.iter().enumerate() {
            let at = top.row(place, "");
            let text = self.text(&at.key("text"), &headline.text, LINE);
            let situations = self.situations(&at.key("situation"), &headline.situation);
            let Some(verdict) = self.verdict(&at.key("verdict"), &headline.verdict) else { continue };
            for situation in situations {
                if headlines.insert(Headline { situation, verdict }, text.clone()).is_some() {
                    let what = headline.situation.join("`, `");
                    let message = format!("there are two headlines for `{what}` with `{}`", headline.verdict);
                    self.findings.error(codes::DUPLICATE_HEADLINE, &at, message, None);
                }
            }
        }
        headlines.into_iter().collect()
    }

    fn situations(&mut self, at: &At<'_>, written: &[String]) -> Vec<Option<OptionId>> {
        if written.is_empty() {
            return vec![None];
        }
        match self.names.situation {
            Some(question) => self.options(at, question, written).unwrap_or_default().iter().map(Some).collect(),
            None => {
                let help = "leave `situation` out where no rule tests it".to_owned();
                let message = "this headline is for a situation, and the pack asks for none";
                self.findings.error(codes::UNKNOWN_QUESTION, at, message, Some(help));
                Vec::new()
            }
        }
    }
}
