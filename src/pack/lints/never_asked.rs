//! A question that is never asked, and an option that is never offered.

use std::collections::{BTreeMap, BTreeSet};

use super::{Findings, Subject};
use crate::domain::{Answer, OptionId, QuestionId};
use crate::pack::codes;

pub(super) fn find(subject: &Subject<'_>, findings: &mut Findings) {
    let mut offered: BTreeMap<QuestionId, BTreeSet<OptionId>> = BTreeMap::new();
    for node in &subject.walk.asks {
        let options = offered.entry(node.question).or_default();
        options.extend(node.branches.iter().filter_map(|(answer, _)| match answer {
            Answer::Option(option) => Some(*option),
            Answer::Date(_) | Answer::DateTime(_) | Answer::NotSure => None,
        }));
    }
    for (id, question) in subject.protocol.questions.iter() {
        let Some(options) = offered.get(&id) else {
            // One that has a single option is known without asking.
            if question.options().len() != 1 {
                subject.at_question(id, |at| {
                    let message = format!("no consultation asks `{}`", question.id);
                    let help = "no rule that can hold turns on it".to_owned();
                    findings.error(codes::QUESTION_NEVER_ASKED, at, message, Some(help));
                });
            }
            continue;
        };
        for (place, choice) in question.options().iter().enumerate() {
            if OptionId::new(place).is_some_and(|option| !options.contains(&option)) {
                subject.at_question(id, |at| {
                    let list = at.key("option");
                    let message = format!("`{}` never offers `{}`", question.id, choice.id);
                    let help = Some("its `when` is met in no consultation that asks this".to_owned());
                    findings.warn(codes::OPTION_NEVER_OFFERED, &list.row(place, &choice.id), message, help);
                });
            }
        }
    }
}
