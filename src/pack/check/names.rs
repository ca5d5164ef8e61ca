//! Every name of a pack, so that an unknown one is answered with "did you mean".

use std::collections::HashMap;

use super::super::finding::{At, Findings};
use super::super::format::{Keys, Pack, Question};
use super::super::merge::both_called;
use super::LeftOut;
use super::text::good_id;
use crate::pack::codes::{self, Code};
use crate::pack::format::bounds::{BOUND, CLAUSES, FACTS, PAGES, POSTS, QUESTIONS, RULES};

/// The names of one kind of thing, each with its place.
pub struct Names<'a> {
    noun: &'static str,
    unknown: Code,
    place: HashMap<&'a str, usize>,
}

impl<'a> Names<'a> {
    fn new(noun: &'static str, unknown: Code) -> Self {
        Self { noun, unknown, place: HashMap::new() }
    }

    /// Adds a name; a second one of the same name is a finding, and the first stays.
    fn add(&mut self, id: &'a str, place: usize, at: &At<'_>, findings: &mut Findings) {
        if self.place.contains_key(id) {
            let help = format!("every {} needs a name of its own", self.noun);
            findings.error(codes::DUPLICATE_ID, at, format!("there are two {}s called `{id}`", self.noun), Some(help));
            return;
        }
        self.place.insert(id, place);
    }

    /// The place of the name, if there is one.
    pub fn get(&self, id: &str) -> Option<usize> {
        self.place.get(id).copied()
    }

    /// The place of the name; an unknown one is a finding.
    pub fn find(&self, at: &At<'_>, id: &str, findings: &mut Findings) -> Option<usize> {
        let found = self.get(id);
        if found.is_none() {
            let help = suggestion(id, self.place.keys().copied()).map(did_you_mean);
            findings.error(self.unknown, at, format!("there is no {} called `{id}`", self.noun), help);
        }
        found
    }

    /// Every name.
    pub fn all(&self) -> impl Iterator<Item = &'a str> + '_ {
        self.place.keys().copied()
    }
}

/// The names of a pack.
pub struct AllNames<'a> {
    pub questions: Names<'a>,
    pub facts: Names<'a>,
    pub pages: Names<'a>,
    pub posts: Names<'a>,
    pub clauses: Names<'a>,
    pub rules: Names<'a>,
    pub bound: Names<'a>,
    /// The questions themselves.
    pub asked: &'a [Question],
    /// The place of the who question.
    pub who: Option<usize>,
    /// The place of the situation question.
    pub situation: Option<usize>,
    /// What the pack leaves out of the vocabulary.
    pub left_out: &'a LeftOut,
}

impl<'a> AllNames<'a> {
    pub fn new(pack: &'a Pack, left_out: &'a LeftOut, findings: &mut Findings) -> Self {
        let mut names = Self {
            questions: Names::new("question", codes::UNKNOWN_QUESTION),
            facts: Names::new("fact", codes::UNKNOWN_QUESTION),
            pages: Names::new("page", codes::UNKNOWN_PAGE),
            posts: Names::new("post", codes::UNKNOWN_POST),
            clauses: Names::new("clause", codes::UNKNOWN_CLAUSE),
            rules: Names::new("rule", codes::UNKNOWN_RULE),
            bound: Names::new("bound", codes::UNKNOWN_BOUND),
            asked: &pack.question,
            who: pack.question.iter().position(|question| question.stage == "who"),
            situation: pack.question.iter().position(|question| question.stage == "situation"),
            left_out,
        };
        let mut add = |names: &mut Names<'a>, table: &str, ids: Vec<&'a str>, most: usize| {
            let at = At::top(table);
            if ids.len() > most {
                let message = format!("there are {} {}s, and {most} are the most", ids.len(), names.noun);
                findings.error(codes::TOO_MANY, &at, message, None);
            }
            for (place, id) in ids.into_iter().enumerate().take(most) {
                let at = at.row(place, id);
                good_id(&at.key("id"), id, findings);
                names.add(id, place, &at.key("id"), findings);
            }
        };
        add(&mut names.questions, "question", pack.question.iter().map(|q| q.id.as_str()).collect(), QUESTIONS);
        add(&mut names.facts, "fact", pack.fact.iter().map(|f| f.id.as_str()).collect(), FACTS);
        add(&mut names.pages, "page", pack.page.iter().map(|p| p.id.as_str()).collect(), PAGES);
        add(&mut names.posts, "post", pack.post.iter().map(|p| p.id.as_str()).collect(), POSTS);
        add(&mut names.bound, "bound", pack.bound.iter().map(|b| b.id.as_str()).collect(), BOUND);
        names.add_clauses_and_rules(pack, findings);
        names.tell_facts_from_questions(findings);
        names
    }

    fn add_clauses_and_rules(&mut self, pack: &'a Pack, findings: &mut Findings) {
        let top = At::top("clause");
        if pack.clause.len() > CLAUSES {
            let message = format!("there are {} clauses, and {CLAUSES} are the most", pack.clause.len());
            findings.error(codes::TOO_MANY, &top, message, None);
        }
        for (place, clause) in pack.clause.iter().enumerate().take(CLAUSES) {
            self.clauses.add(&clause.id, place, &top.row(place, &clause.id).key("id"), findings);
        }
        let count = pack.rules().count();
        if count > RULES {
            let message = format!("there are {count} rules, and {RULES} are the most");
            findings.error(codes::TOO_MANY, &top, message, None);
        }
        for (number, ((clause, rule), written)) in pack.rules().enumerate().take(RULES) {
            let clause_id = pack.clause.get(clause).map_or("", |c| c.id.as_str());
            let at = top.row(clause, clause_id);
            let at = at.key("rule");
            let at = at.row(rule, &written.id);
            let at = at.key("id");
            good_id(&at, &written.id, findings);
            self.rules.add(&written.id, number, &at, findings);
        }
    }

    /// A key of a condition names a question or a fact: it must be clear which.
    fn tell_facts_from_questions(&self, findings: &mut Findings) {
        let mut both: Vec<(usize, &str)> = self
            .facts
            .all()
            .filter(|id| self.questions.get(id).is_some())
            .filter_map(|id| self.facts.get(id).map(|place| (place, id)))
            .collect();
        both.sort_unstable();
        for (place, id) in both {
            both_called(place, id, findings);
        }
    }

    /// The help for an option that a question has not got.
    pub fn help_for_option(&self, question: &Question, option: &str) -> Option<String> {
        if self.left_out.get(&question.id).is_some_and(|left| left.iter().any(|id| id == option)) {
            return Some(format!("the vocabulary has it, and this pack leaves it out of `{}`", question.id));
        }
        let yes_no = ["yes", "no"].into_iter().filter(|_| is_yes_no(question));
        let written = question.option.iter().flat_map(|o| std::iter::once(o.id.as_str()).chain(o.side.as_deref()));
        suggestion(option, yes_no.chain(written)).map(did_you_mean)
    }

    /// The help for a key that is neither a question nor a fact.
    pub fn help_for_key(&self, key: &str) -> Option<String> {
        if self.left_out.contains_key(key) {
            return Some("the vocabulary has it, and every option of it is left out here".to_owned());
        }
        suggestion(key, self.questions.all().chain(self.facts.all())).map(did_you_mean)
    }
}

/// Whether the question has the options `yes` and `no`.
pub fn is_yes_no(question: &Question) -> bool {
    question.kind.as_deref() == Some("yes-no")
}

/// Whether the question asks for a date.
pub fn is_date(question: &Question) -> bool {
    matches!(question.kind.as_deref(), Some("date" | "date-time"))
}

/// How long a name may be that is compared with others, in bytes.
const LONGEST_COMPARED: usize = 200;

/// The most similar of the names, if one is similar.
pub fn suggestion<'a>(wrong: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    // Comparing takes as long as both are long, and nobody means a name of that length.
    if wrong.len() > LONGEST_COMPARED {
        return None;
    }
    let longest = (wrong.chars().count() / 3).max(1);
    names
        .filter(|name| name.len() <= LONGEST_COMPARED)
        .map(|name| (strsim::osa_distance(wrong, name), name))
        .filter(|&(distance, name)| distance <= longest || (wrong.len() > 3 && name.contains(wrong)))
        .min()
        .map(|(_, name)| name)
}

pub fn did_you_mean(name: &str) -> String {
    format!("did you mean `{name}`?")
}

/// The number of keys of the condition, which is bounded.
pub fn is_long(keys: &Keys) -> bool {
    keys.len() > 50
}
