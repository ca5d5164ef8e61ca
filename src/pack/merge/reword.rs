//! A shared question in a pack's own terms.

use std::collections::BTreeSet;

use super::super::check::{LeftOut, suggestion};
use super::super::finding::{At, Findings};
use super::super::format::{Choice, Question, Rewording};
use crate::pack::codes;

/// Rewords the questions, cuts down their options and notes what was left out.
pub(super) fn reword(
    questions: &mut [Question],
    rewordings: &[Rewording],
    left_out: &mut LeftOut,
    findings: &mut Findings,
) {
    let top = At::top("question");
    let mut seen = BTreeSet::new();
    for (place, rewording) in rewordings.iter().enumerate() {
        let at = top.row(place, &rewording.uses);
        if !seen.insert(&rewording.uses) {
            let message = format!("the question `{}` is reworded twice", rewording.uses);
            findings.error(codes::DUPLICATE_ID, &at.key("use"), message, None);
            continue;
        }
        let ids: Vec<String> = questions.iter().map(|question| question.id.clone()).collect();
        match questions.iter_mut().find(|question| question.id == rewording.uses) {
            Some(question) => one(question, rewording, &at, left_out, findings),
            None => {
                let help = suggestion(&rewording.uses, ids.iter().map(String::as_str))
                    .map(|name| format!("did you mean `{name}`?"));
                let message = format!("the vocabulary has no question `{}`", rewording.uses);
                findings.error(codes::UNKNOWN_QUESTION, &at.key("use"), message, help);
            }
        }
    }
}

fn one(question: &mut Question, new: &Rewording, at: &At<'_>, left_out: &mut LeftOut, findings: &mut Findings) {
    replace(&mut question.text, new.text.as_ref());
    for (old, new) in [
        (&mut question.hint, &new.hint),
        (&mut question.why, &new.why),
        (&mut question.find_out, &new.find_out),
        (&mut question.ask_whom, &new.ask_whom),
    ] {
        if new.is_some() {
            old.clone_from(new);
        }
    }
    if new.settled.is_some() {
        question.settled = new.settled;
    }
    if let Some(words) = &new.words {
        question.words.clone_from(words);
    }
    if let Some(only) = &new.options {
        cut_down(question, only, &at.key("options"), left_out, findings);
    }
    let list = at.key("option");
    for (place, reworded) in new.option.iter().enumerate() {
        let at = list.row(place, &reworded.id);
        let is_answer = answers_of(question).contains(&reworded.id);
        if is_answer && !question.option.iter().any(|option| option.id == reworded.id) {
            // `yes` and `no` need not be written until something is said about them.
            question.option.push(Choice { id: reworded.id.clone(), ..Choice::default() });
        }
        let Some(option) = question.option.iter_mut().find(|option| option.id == reworded.id) else {
            unknown_option(question, &reworded.id, &at.key("id"), left_out, findings);
            continue;
        };
        for (old, new) in [(&mut option.label, &reworded.label), (&mut option.hint, &reworded.hint)] {
            if new.is_some() {
                old.clone_from(new);
            }
        }
        if let Some(posts) = &reworded.posts {
            option.posts.clone_from(posts);
        }
    }
}

fn replace(old: &mut String, new: Option<&String>) {
    if let Some(new) = new {
        old.clone_from(new);
    }
}

fn cut_down(question: &mut Question, only: &[String], at: &At<'_>, left_out: &mut LeftOut, findings: &mut Findings) {
    let mut old = std::mem::take(&mut question.option);
    for (place, id) in only.iter().enumerate() {
        match old.iter().position(|option| option.id == *id) {
            Some(found) => question.option.push(old.remove(found)),
            None if question.option.iter().any(|option| option.id == *id) => {
                let message = format!("`{id}` stands here twice");
                findings.error(codes::DUPLICATE_ID, &at.row(place, id), message, None);
            }
            None => {
                let help =
                    suggestion(id, old.iter().map(|o| o.id.as_str())).map(|name| format!("did you mean `{name}`?"));
                let message = format!("`{}` has no option `{id}`", question.id);
                findings.error(codes::UNKNOWN_OPTION, &at.row(place, id), message, help);
            }
        }
    }
    left_out.entry(question.id.clone()).or_default().extend(old.into_iter().map(|option| option.id));
}

fn unknown_option(question: &Question, id: &str, at: &At<'_>, left_out: &LeftOut, findings: &mut Findings) {
    let cut = left_out.get(&question.id).is_some_and(|left| left.iter().any(|option| option == id));
    let help = if cut {
        Some("it is not among the `options` that the pack keeps".to_owned())
    } else {
        suggestion(id, question.option.iter().map(|o| o.id.as_str())).map(|name| format!("did you mean `{name}`?"))
    };
    findings.error(codes::UNKNOWN_OPTION, at, format!("`{}` has no option `{id}`", question.id), help);
}

/// Every name that a condition on the question may use.
pub(super) fn answers_of(question: &Question) -> BTreeSet<String> {
    if question.kind.as_deref() == Some("yes-no") {
        return BTreeSet::from(["yes".to_owned(), "no".to_owned()]);
    }
    question.option.iter().flat_map(|option| std::iter::once(&option.id).chain(&option.side)).cloned().collect()
}
