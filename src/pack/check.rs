//! From the written form to the checked form: a [`Protocol`], or everything that is wrong with it.
//!
//! It trusts nothing: what it lets through keeps every promise that [`Protocol`] makes, is bounded in size, and can be
//! consulted without a panic.

mod binding;
mod bounds;
mod clause;
mod concerned;
mod condition;
mod contact;
mod fact;
mod find_out;
mod headline;
mod names;
mod period;
mod protocol;
mod question;
mod rule;
mod scenario;
mod text;
mod word;

use std::collections::BTreeMap;

pub use names::suggestion;
pub use scenario::check_scenarios;

use self::names::AllNames;
use super::finding::{At, Findings};
use super::format;
use super::work::Weight;
use crate::domain::{Calendar, PostId, Protocol, ProtocolParts, Table};
use crate::pack::codes;

/// Options and questions of the vocabulary that the pack leaves out, by question: they explain an unknown name.
pub type LeftOut = BTreeMap<String, Vec<String>>;

/// Checks a pack. A protocol comes out if and only if no finding is an error.
pub fn check(pack: &format::Pack, left_out: &LeftOut, findings: &mut Findings) -> Option<Protocol> {
    let mut mine = Findings::default();
    let names = AllNames::new(pack, left_out, &mut mine);
    let mut check = Check { names: &names, findings: mine, fact_weights: Vec::new() };
    let parts = check.parts(pack);
    let failed = check.findings.failed();
    findings.extend(check.findings);
    (!failed).then(|| Protocol::new(parts))
}

/// A check in progress: the names that there are, and what has been found.
struct Check<'a> {
    names: &'a AllNames<'a>,
    findings: Findings,
    /// What each fact comes to, with the facts that it rests on.
    fact_weights: Vec<Weight>,
}

impl Check<'_> {
    /// Reads all parts; what cannot be read is left out, with a finding.
    fn parts(&mut self, pack: &format::Pack) -> ProtocolParts {
        let about = self.about(&pack.protocol);
        let posts = self.posts(&pack.post);
        let facts = self.facts(&pack.fact);
        let reach = fact::questions_of(&facts);
        let pages = self.pages(pack);
        let questions = self.questions(pack, &reach);
        self.bound_texts(&pack.bound);
        let clauses = self.clauses(pack);
        let principles = self.principles(&pack.protocol);
        let rules = self.rules(pack);
        self.bound_work(&questions, &rules);
        let headlines = self.headlines(&pack.headline);
        let calendar = self.calendar(pack);
        ProtocolParts {
            about,
            questions: Table::from(questions),
            pages: Table::from(pages),
            facts: Table::from(facts),
            posts: Table::from(posts),
            clauses: Table::from(clauses),
            principles,
            rules: Table::from(rules),
            headlines,
            calendar,
        }
    }

    /// The posts with these names.
    fn post_list(&mut self, at: &At<'_>, written: &[String]) -> Vec<PostId> {
        let mut posts = Vec::with_capacity(written.len());
        for (place, name) in written.iter().enumerate() {
            if let Some(post) = self.names.posts.find(&at.row(place, name), name, &mut self.findings) {
                posts.push(PostId::from(post));
            }
        }
        posts
    }

    /// The bank holidays, which a period in working days needs.
    fn calendar(&mut self, pack: &format::Pack) -> Calendar {
        if let Some(written) = &pack.bank_holidays {
            let at = At::top("bank_holidays");
            if written.first_year > written.last_year {
                let message = format!("`first_year` {} is after `last_year` {}", written.first_year, written.last_year);
                self.findings.error(codes::BAD_YEARS, &at.key("first_year"), message, None);
            }
            self.count(&at.key("dates"), written.dates.len(), 2_000, "bank holidays");
            return Calendar {
                first_year: written.first_year,
                last_year: written.last_year,
                bank_holidays: written.dates.iter().map(|date| date.0).collect(),
            };
        }
        let counted = pack.rules().any(|(_, rule)| rule.deadline.as_ref().is_some_and(|d| d.working_days.is_some()))
            || pack.fact.iter().any(|fact| fact.passed.as_ref().is_some_and(|p| p.working_days.is_some()));
        if counted {
            self.findings.error(
                codes::MISSING_BANK_HOLIDAYS,
                &At::top("bank_holidays"),
                "a period is counted in working days, and there are no bank holidays to leave out",
                Some("put them into `bank-holidays.toml` of the vocabulary".to_owned()),
            );
        }
        Calendar::default()
    }
}
