//! What a pack's rules need: questions that they test, through facts too; questions that name posts of their contacts;
//! questions that ask for the dates of their periods; and whatever the options of all these hang on.

use std::collections::{BTreeMap, BTreeSet};

use super::super::format::{Contact, Fact, Keys, Pack, Question};
use super::SOMETHING_ELSE;

/// What is needed.
#[derive(Debug, Default)]
pub(super) struct Needs {
    /// The questions.
    pub questions: BTreeSet<String>,
    /// The options of the issue question, and those of the situation question.
    issues: BTreeSet<String>,
    situations: BTreeSet<String>,
    /// The facts.
    pub facts: BTreeSet<String>,
}

impl Needs {
    /// Whether an option of a question with this stage stays.
    pub fn keeps(&self, stage: &str, option: &str) -> bool {
        match stage {
            "issue" => option == SOMETHING_ELSE || self.issues.contains(option),
            "situation" => option == SOMETHING_ELSE || self.situations.contains(option),
            _ => true,
        }
    }
}

/// Works out what is needed. `questions` are all there are, in their order.
pub(super) fn needs(pack: &Pack, questions: &[Question]) -> Needs {
    let mut mentions = Mentions { facts: &pack.fact, by_question: BTreeMap::new(), seen: BTreeSet::new() };
    for (_, rule) in pack.rules() {
        mentions.keys(&rule.when);
        mentions.keys(&rule.unless);
        if let Some(from) = rule.deadline.as_ref().and_then(|deadline| deadline.from.as_deref()) {
            mentions.by_question.entry(from).or_default();
        }
    }
    let with_stage = |stage: &str| questions.iter().find(|question| question.stage == stage);
    if let Some(who) = with_stage("who")
        && pack.rules().any(|(_, rule)| !rule.binds.is_empty())
    {
        mentions.by_question.entry(&who.id).or_default();
    }
    let posts: BTreeSet<&str> = pack.rules().filter_map(|(_, rule)| rule.contact.as_ref()).flat_map(posts_of).collect();
    for question in questions.iter().filter(|question| question.names.is_some()) {
        if question.option.iter().flat_map(|option| &option.posts).any(|post| posts.contains(post.as_str())) {
            mentions.by_question.entry(&question.id).or_default();
        }
    }

    let mut needs = Needs::default();
    let mentioned = |question: Option<&Question>| -> BTreeSet<String> {
        let options = question.and_then(|question| mentions.by_question.get(question.id.as_str()));
        options.into_iter().flatten().map(|option| (*option).to_owned()).collect()
    };
    needs.situations = mentioned(with_stage("situation"));
    needs.issues = mentioned(with_stage("issue"));
    if let (Some(issue), Some(situation)) = (with_stage("issue"), with_stage("situation")) {
        let kept = situation.option.iter().filter(|option| needs.situations.contains(&option.id));
        let under: Vec<String> = kept.filter_map(|option| option.when.get(&issue.id)).flatten().cloned().collect();
        needs.issues.extend(under);
    }
    close(&mut mentions, &needs, questions);
    needs.facts = mentions.seen.iter().map(|fact| (*fact).to_owned()).collect();
    needs.questions = mentions.by_question.into_keys().map(str::to_owned).collect();
    needs
}

/// Adds the questions that options of needed questions hang on, over and over: they always stand earlier.
fn close<'p>(mentions: &mut Mentions<'p>, needs: &Needs, questions: &'p [Question]) {
    for question in questions.iter().rev() {
        if mentions.by_question.contains_key(question.id.as_str()) {
            for option in question.option.iter().filter(|option| needs.keeps(&question.stage, &option.id)) {
                mentions.keys(&option.when);
            }
        }
    }
}

/// The options that are mentioned, by question.
struct Mentions<'p> {
    facts: &'p [Fact],
    by_question: BTreeMap<&'p str, BTreeSet<&'p str>>,
    seen: BTreeSet<&'p str>,
}

impl<'p> Mentions<'p> {
    fn keys(&mut self, keys: &'p Keys) {
        let mut left: Vec<&'p Keys> = vec![keys];
        while let Some(keys) = left.pop() {
            for (key, options) in keys {
                match self.facts.iter().find(|fact| fact.id == *key) {
                    Some(fact) if self.seen.insert(&fact.id) => {
                        left.extend(&fact.any);
                        if let Some(passed) = &fact.passed {
                            self.by_question.entry(&passed.from).or_default();
                        }
                    }
                    Some(_) => {}
                    None => self.by_question.entry(key).or_default().extend(options.iter().map(String::as_str)),
                }
            }
        }
    }
}

/// Every post that a contact names.
fn posts_of(contact: &Contact) -> impl Iterator<Item = &str> {
    let rungs = contact.then.iter().flat_map(|rung| rung.any.iter().chain(&rung.all));
    let stand_ins = contact.stand_in.iter().flat_map(|(away, instead)| [away, instead]);
    contact
        .direct
        .iter()
        .chain(&contact.any)
        .chain(&contact.all)
        .chain(rungs)
        .chain(stand_ins)
        .chain(&contact.difficulty)
        .chain(&contact.brings_in)
        .map(String::as_str)
}
