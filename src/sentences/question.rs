//! A question with its answers, why it is asked, and what to do about not being sure.

use super::{Sentences, ended};
use crate::domain::{Kind, QuestionId};
use crate::words;

impl Sentences<'_> {
    /// The question in sentences.
    #[must_use]
    pub fn question(&self, id: QuestionId) -> String {
        let question = self.protocol.questions.at(id);
        let page = question.page.map(|page| self.protocol.pages.at(page).text.as_str());
        let mut said = match page {
            Some(page) => vec![format!("Under “{page}”, people tick “{}” if that is so.", question.text)],
            None => vec![format!("People are asked: “{}”", question.text)],
        };
        match &question.kind {
            Kind::Choice(options) if page.is_none() => {
                let labels: Vec<String> = options.iter().map(|option| format!("“{}”", option.label)).collect();
                said.push(format!("They can answer {}.", words::list(&labels, "or")));
            }
            Kind::Choice(_) => {}
            Kind::Date => said.push("They answer with a day.".to_owned()),
            Kind::DateTime => said.push("They answer with a day and a time.".to_owned()),
        }
        said.extend(question.hint.as_deref().map(ended));
        said.extend(question.why.as_deref().map(ended));
        if question.not_sure {
            let find_out = question.find_out.as_deref().unwrap_or("the answer");
            said.push(match &question.ask_whom {
                Some(whom) => format!("Whoever is not sure is told to find out {find_out}; {whom} could tell."),
                None => format!("Whoever is not sure is told to find out {find_out}."),
            });
        }
        said.join(" ")
    }
}
