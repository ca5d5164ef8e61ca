//! Puts a pack together with the shared questions that it uses: rewordings, options cut down, the pack's own questions;
//! and leaves out what none of its rules needs.
//!
//! What comes out is written in full and stands on its own: it is what a bundle holds.

mod needs;
mod reword;

use std::collections::{BTreeMap, BTreeSet};

use super::check::{LeftOut, suggestion};
use super::finding::{At, Findings};
use super::format::{self, Bound, Keys, Pack, Page, Question, Rewording};
use crate::pack::codes;

/// The option that every list of issues and situations ends in; it is never left out.
pub const SOMETHING_ELSE: &str = "something-else";

/// The questions that all packs share.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// Tick-box pages.
    pub page: Vec<Page>,
    /// The questions, in the order of asking.
    pub question: Vec<Question>,
    /// Those whom clauses bind.
    pub bound: Vec<Bound>,
    /// Bank holidays.
    pub bank_holidays: Option<format::BankHolidays>,
}

/// A pack as its author wrote it: `pack` holds everything but the shared questions.
#[derive(Clone, Debug, Default)]
pub struct Written {
    /// The pack with its own questions and pages only.
    pub pack: Pack,
    /// Shared questions in its own terms.
    pub rewording: Vec<Rewording>,
}

/// A pack that stands on its own.
#[derive(Clone, Debug, Default)]
pub struct Merged {
    /// The pack with all questions that it needs.
    pub pack: Pack,
    /// What it leaves out of the vocabulary.
    pub left_out: LeftOut,
}

/// Puts the two together.
pub fn merge(vocabulary: &Vocabulary, written: &Written, findings: &mut Findings) -> Merged {
    let mut left_out = LeftOut::new();
    let shared: BTreeSet<&str> = vocabulary.question.iter().map(|question| question.id.as_str()).collect();
    let mut pack = written.pack.clone();
    let own = std::mem::take(&mut pack.question);

    let mut questions = vocabulary.question.clone();
    let posts: BTreeSet<&str> = written.pack.post.iter().map(|post| post.id.as_str()).collect();
    for question in &mut questions {
        // Shared options name the posts of all protocols; this one need not have them.
        for option in &mut question.option {
            option.posts.retain(|post| posts.contains(post.as_str()));
        }
    }
    // Every name that there was before anything was left out: a condition may name those without being wrong.
    let whole: BTreeMap<String, BTreeSet<String>> =
        questions.iter().chain(&own).map(|question| (question.id.clone(), reword::answers_of(question))).collect();
    reword::reword(&mut questions, &written.rewording, &mut left_out, findings);
    add_own(&mut questions, own, vocabulary.question.is_empty(), findings);
    pack.page.extend(vocabulary.page.iter().cloned());
    pack.bound = bound(&vocabulary.bound, &written.pack, findings);
    pack.bank_holidays.clone_from(&vocabulary.bank_holidays);

    let needs = needs::needs(&pack, &questions);
    for (place, question) in written.pack.question.iter().enumerate() {
        if !needs.questions.contains(&question.id) {
            let message = format!("nothing needs the question `{}`", question.id);
            let help = "test it in a rule or a fact, or take it out".to_owned();
            findings.error(codes::UNUSED_QUESTION, &At::top("question").row(place, &question.id), message, Some(help));
        }
    }
    for (place, rewording) in written.rewording.iter().enumerate() {
        if shared.contains(rewording.uses.as_str()) && !needs.questions.contains(&rewording.uses) {
            let message = format!("no rule needs the question `{}` that is reworded here", rewording.uses);
            findings.warn(codes::UNUSED_REWORDING, &At::top("question").row(place, &rewording.uses), message, None);
        }
    }
    for (place, fact) in written.pack.fact.iter().enumerate() {
        if questions.iter().any(|question| question.id == fact.id) {
            both_called(place, &fact.id, findings);
        } else if !needs.facts.contains(&fact.id) {
            let message = format!("no rule rests on the fact `{}`", fact.id);
            findings.warn(codes::UNUSED_FACT, &At::top("fact").row(place, &fact.id), message, None);
        }
    }
    pack.fact.retain(|fact| needs.facts.contains(&fact.id));
    pack.question = cut(questions, &needs, &whole, &mut left_out);
    let pages: BTreeSet<&str> = pack.question.iter().filter_map(|question| question.page.as_deref()).collect();
    pack.page.retain(|page| pages.contains(page.id.as_str()));
    if !counts_working_days(&pack) {
        pack.bank_holidays = None;
    }
    Merged { pack, left_out }
}

/// Those whom clauses bind, in the order of naming them: that of the vocabulary, with the pack's own words.
fn bound(shared: &[Bound], pack: &Pack, findings: &mut Findings) -> Vec<Bound> {
    let named: BTreeSet<&str> = pack.clause.iter().flat_map(|clause| &clause.binds).map(String::as_str).collect();
    for (place, bound) in pack.bound.iter().enumerate() {
        if !named.contains(bound.id.as_str()) {
            let message = format!("no clause binds `{}`", bound.id);
            findings.warn(codes::UNUSED_BOUND, &At::top("bound").row(place, &bound.id), message, None);
        }
    }
    let mut own: Vec<&Bound> = pack.bound.iter().collect();
    let mut all = Vec::with_capacity(shared.len());
    for bound in shared {
        let reworded = own.iter().position(|own| own.id == bound.id).map(|place| own.remove(place));
        all.push(reworded.unwrap_or(bound).clone());
    }
    all.extend(own.into_iter().cloned());
    all
}

/// A key of a condition names a question or a fact: it must be clear which.
pub(super) fn both_called(place: usize, id: &str, findings: &mut Findings) {
    let message = format!("a fact and a question are both called `{id}`");
    let help = "conditions name both in the same way, so give the fact another name".to_owned();
    findings.error(codes::DUPLICATE_ID, &At::top("fact").row(place, id).key("id"), message, Some(help));
}

fn counts_working_days(pack: &Pack) -> bool {
    pack.rules().any(|(_, rule)| rule.deadline.as_ref().is_some_and(|d| d.working_days.is_some()))
        || pack.fact.iter().any(|fact| fact.passed.as_ref().is_some_and(|p| p.working_days.is_some()))
}

/// Puts the pack's own questions where they belong, each after the one it names.
fn add_own(questions: &mut Vec<Question>, own: Vec<Question>, no_vocabulary: bool, findings: &mut Findings) {
    // Questions put after the same one keep their order.
    let mut last_after: BTreeMap<String, String> = BTreeMap::new();
    let top = At::top("question");
    for (place, mut question) in own.into_iter().enumerate() {
        // It stays with the question, as the mark of the pack's own.
        let after = question.after.clone();
        let at = top.row(place, &question.id);
        let Some(after) = after else {
            if !no_vocabulary {
                let message = format!("nothing says where the question `{}` is asked", question.id);
                let help = "say with `after` which question it comes after".to_owned();
                findings.error(codes::MISSING_AFTER, &at, message, Some(help));
            }
            question.after = Some(String::new());
            questions.push(question);
            continue;
        };
        let anchor = last_after.get(&after).unwrap_or(&after);
        let found = questions.iter().position(|earlier| earlier.id == *anchor);
        match found {
            Some(earlier) => {
                last_after.insert(after, question.id.clone());
                questions.insert(earlier + 1, question);
            }
            None => {
                let help = suggestion(&after, questions.iter().map(|q| q.id.as_str()))
                    .map(|name| format!("did you mean `{name}`?"));
                let message = format!("there is no question called `{after}` to come after");
                findings.error(codes::UNKNOWN_QUESTION, &at.key("after"), message, help);
                questions.push(question);
            }
        }
    }
}

/// Leaves out the questions and options that are not needed, and every mention of them in conditions of options.
fn cut(
    questions: Vec<Question>,
    needs: &needs::Needs,
    whole: &BTreeMap<String, BTreeSet<String>>,
    left_out: &mut LeftOut,
) -> Vec<Question> {
    let mut kept: Vec<Question> = Vec::new();
    for mut question in questions {
        if !needs.questions.contains(&question.id) {
            left_out.entry(question.id).or_default();
            continue;
        }
        let had_options = !question.option.is_empty();
        let left = left_out.entry(question.id.clone()).or_default();
        question.option.retain_mut(|option| {
            let stays = needs.keeps(&question.stage, &option.id) && may_hold(&mut option.when, &kept, whole);
            if !stays {
                left.push(option.id.clone());
            }
            stays
        });
        if left.is_empty() {
            left_out.remove(&question.id);
        }
        if had_options && question.option.is_empty() {
            left_out.entry(question.id).or_default();
        } else {
            kept.push(question);
        }
    }
    kept
}

/// Takes out of a condition what was left out of the pack. False if the condition can then never hold.
fn may_hold(when: &mut Keys, kept: &[Question], whole: &BTreeMap<String, BTreeSet<String>>) -> bool {
    // Facts, and names that never were, stay: the check knows what to say about them.
    when.retain(|key, _| !whole.contains_key(key) || kept.iter().any(|question| question.id == *key));
    for (key, options) in when.iter_mut() {
        let (Some(all), Some(question)) = (whole.get(key), kept.iter().find(|question| question.id == *key)) else {
            continue;
        };
        let now = reword::answers_of(question);
        options.retain(|option| !all.contains(option) || now.contains(option));
        if options.is_empty() {
            return false;
        }
    }
    true
}
