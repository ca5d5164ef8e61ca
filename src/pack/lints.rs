//! What can only be found by consulting: one file for each finding.
//!
//! The walk visits every consultation. Each end of it is shown to every lint once, with the advice and the rules that
//! count there; when all have been shown, each lint says what it found. A counterexample is given as answers that can
//! be typed into the questionnaire again.

mod contact_never_reached;
mod headlines;
mod ladder_names_concerned;
mod needless_question;
mod never_asked;
mod only_other_side;
mod out_of_date;
pub mod proof;
mod rule_always_hidden;
mod rule_never_holds;
mod rules_disagree;
mod scenario;
mod sends_to_nobody;
mod too_long;
mod unsure_leads_nowhere;

use std::rc::Rc;

use chrono::NaiveDate;

use self::proof::Fault;
use super::answers;
use super::finding::{At, Findings};
use super::format::{Pack, Scenario};
use super::scenarios::Told;
use super::walk::{Walk, Way, in_force};
use crate::domain::{Advice, Answer, Answers, Directory, OptionId, OptionSet, Protocol, QuestionId, RuleId};
use crate::engine::{self, Outcome, Truth};
use crate::pack::codes;

/// What is looked at.
pub struct Subject<'a> {
    /// The pack in its checked form,
    pub protocol: &'a Rc<Protocol>,
    /// and as written.
    pub written: &'a Pack,
    /// Its scenarios.
    pub scenarios: &'a [Scenario],
    /// What these come to.
    pub told: &'a Told,
    /// Every consultation.
    pub walk: &'a Walk,
    /// The day that counts as today.
    pub today: NaiveDate,
}

/// One end of the walk.
struct Seen<'a> {
    answers: &'a [(QuestionId, Answer)],
    advice: &'a Advice,
    /// The rules of the situation, with how far they hold.
    rules: &'a [(RuleId, Truth)],
    /// The rules that hold and that none removes.
    in_force: Vec<RuleId>,
    /// The answer to the who question, if it is known.
    role: Option<OptionId>,
}

impl Seen<'_> {
    /// Whether the rule binds the person.
    fn binds(&self, subject: &Subject<'_>, rule: RuleId) -> bool {
        let binds = subject.protocol.rules.at(rule).binds;
        match (self.role, subject.protocol.who()) {
            (Some(role), _) => binds.has(role),
            (None, Some(who)) => subject.protocol.questions.at(who).all().without(binds).is_empty(),
            (None, None) => binds != OptionSet::NONE,
        }
    }
}

/// Looks for one kind of finding.
trait Lint {
    /// Looks at one end.
    fn end(&mut self, subject: &Subject<'_>, end: &Seen<'_>);

    /// Says what was found.
    fn finish(&mut self, subject: &Subject<'_>, findings: &mut Findings);
}

/// Looks for everything.
///
/// # Errors
///
/// A fault of the engine: nothing that was found counts then.
pub fn lint(subject: &Subject<'_>, findings: &mut Findings) -> Result<(), Fault> {
    if subject.walk.gave_up {
        let message = "this pack has more consultations than can be walked, so that nothing is proved about it";
        let help = "ask less: combine facts that always go together, or let options depend on the situation".to_owned();
        findings.error(codes::TOO_MANY_CONSULTATIONS, &At::top("protocol"), message, Some(help));
        return Ok(());
    }
    if let Some(fault) = proof::unanswerable(subject) {
        return Err(fault);
    }
    let mut lints: Vec<Box<dyn Lint>> = vec![
        Box::new(rule_never_holds::RuleNeverHolds::default()),
        Box::new(rule_always_hidden::RuleAlwaysHidden::default()),
        Box::new(rules_disagree::RulesDisagree::default()),
        Box::new(contact_never_reached::ContactNeverReached::default()),
        Box::new(ladder_names_concerned::LadderNamesConcerned::default()),
        Box::new(sends_to_nobody::SendsToNobody::default()),
        Box::new(unsure_leads_nowhere::UnsureLeadsNowhere::default()),
        Box::new(only_other_side::OnlyOtherSide::default()),
        Box::new(headlines::Headlines::default()),
    ];
    for number in 0..subject.walk.ends.len() {
        show(subject, number, &mut lints)?;
    }
    for lint in &mut lints {
        lint.finish(subject, findings);
    }
    needless_question::find(subject, findings);
    never_asked::find(subject, findings);
    too_long::find(subject, findings);
    scenario::find(subject, findings);
    out_of_date::find(subject, findings);
    Ok(())
}

/// Shows one end to all lints.
fn show(subject: &Subject<'_>, number: usize, lints: &mut [Box<dyn Lint>]) -> Result<(), Fault> {
    let way = subject.walk.way_to_end(number);
    let given: Answers = way.iter().copied().collect();
    let directory = Directory::default();
    let outcome = engine::consult_plain(subject.protocol, &given, &directory, subject.today);
    let (Outcome::Advise(mut advice), Some(end)) = (outcome, subject.walk.ends.get(number)) else {
        return Ok(());
    };
    advice.open = if subject.walk.forgetful {
        engine::open(subject.protocol, &given, &directory, subject.today, &advice)
    } else {
        // It has been worked out by the walk.
        subject.walk.advices.get(end.advice).map(|advice| advice.open.clone()).unwrap_or_default()
    };
    let section = subject.protocol.section(advice.situation);
    let seen = Seen {
        answers: &way,
        advice: &advice,
        rules: &end.rules,
        in_force: in_force(section, &end.rules),
        role: subject.protocol.who().and_then(|who| known_option(subject, &given, who)),
    };
    for lint in lints {
        lint.end(subject, &seen);
    }
    proof::at_end(subject, &seen).map_or(Ok(()), Err)
}

/// The option that was answered, or the only one that there is.
fn known_option(subject: &Subject<'_>, given: &Answers, question: QuestionId) -> Option<OptionId> {
    match given.get(question) {
        Some(Answer::Option(option)) => Some(option),
        Some(_) => None,
        None => subject.protocol.questions.at(question).all().single(),
    }
}

/// Answers as they are typed: `role=senior-officer issue=party-group`.
#[must_use]
pub fn replay(protocol: &Protocol, given: &[(QuestionId, Answer)]) -> String {
    let words = given.iter().map(|&(question, answer)| {
        format!("{}={}", protocol.questions.at(question).id, answers::write(protocol, question, answer))
    });
    words.collect::<Vec<_>>().join(" ")
}

impl Subject<'_> {
    fn replay(&self, given: &[(QuestionId, Answer)]) -> String {
        replay(self.protocol, given)
    }

    /// The help that gives a counterexample.
    fn example(&self, given: &[(QuestionId, Answer)]) -> Option<String> {
        Some(format!("for example: {}", self.replay(given)))
    }

    fn rule_name(&self, rule: RuleId) -> &str {
        &self.protocol.rules.at(rule).id
    }

    /// Says something about the place where the rule, or something in it, is written.
    fn at_rule(&self, rule: RuleId, key: Option<&str>, say: impl FnOnce(&At<'_>)) {
        let Some(((clause, place), written)) = self.written.rules().nth(usize::from(rule)) else { return };
        let top = At::top("clause");
        let clause_at = top.row(clause, self.written.clause.get(clause).map_or("", |c| c.id.as_str()));
        let list = clause_at.key("rule");
        let at = list.row(place, &written.id);
        match key {
            Some(key) => say(&at.key(key)),
            None => say(&at),
        }
    }

    /// Says something about the place where the question is written.
    fn at_question(&self, question: QuestionId, say: impl FnOnce(&At<'_>)) {
        say(&At::top("question").row(question.into(), &self.protocol.questions.at(question).id));
    }
}
