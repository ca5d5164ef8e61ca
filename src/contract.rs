//! Advice as JSON: one shape for the command line's `--json`, the element's event and its JavaScript API.
//!
//! The names are a contract with host pages: they stay, and new ones may be added. Lists may be empty, and what may be
//! missing is `null`.

mod shape;

use chrono::NaiveDate;

pub use shape::{
    About, Advice, Answers, Contact, Deadline, Interpreter, LadderPost, Open, OpenOutcome, Said, Step, WouldChange,
};

use crate::domain::{
    self, Answer, Cited, ClauseId, Directory, Due, OptionId, PostId, Protocol, QuestionId, RuleId, StepKind,
};
use crate::pack::answers;

/// The advice in the shape of the contract, with the people of the council's directory.
#[must_use]
pub fn advice(protocol: &Protocol, advice: &domain::Advice, directory: &Directory, today: NaiveDate) -> Advice {
    let view = Names { protocol, directory, today };
    let steps = |kind: StepKind| {
        advice.steps.iter().filter(|step| step.said.kind == kind).map(|step| view.step(step)).collect::<Vec<_>>()
    };
    let names_nobody = advice.contacts.is_empty() && advice.ladder.is_empty() && protocol.about.interpreter.is_none();
    Advice {
        protocol: view.about(),
        verdict: advice.verdict.id(),
        headline: protocol.headline(advice.situation, advice.verdict).map(str::to_owned),
        to_do: steps(StepKind::Do),
        dont: steps(StepKind::Dont),
        know: steps(StepKind::Know),
        contact: advice.contacts.iter().map(|contact| view.contact(contact)).collect(),
        ladder: advice.ladder.iter().map(|post| view.ladder_post(post)).collect(),
        nobody_further: (advice.nobody_further || names_nobody).then(|| protocol.about.nobody_further.clone()),
        contradictions: advice.contradictions.iter().map(|said| view.said(said)).collect(),
        deadlines: advice.deadlines.iter().map(|deadline| view.deadline(deadline)).collect(),
        open: advice.open.iter().map(|open| view.open(open)).collect(),
        would_change: advice.would_change.iter().map(|change| view.would_change(change)).collect(),
        clauses: view.clauses(&advice.clauses),
        answers: Answers(advice.answers.iter().map(|&(question, answer)| view.answer(question, answer)).collect()),
    }
}

/// Names in place of ids.
struct Names<'a> {
    protocol: &'a Protocol,
    directory: &'a Directory,
    today: NaiveDate,
}

impl Names<'_> {
    fn about(&self) -> About {
        let about = &self.protocol.about;
        About {
            id: about.id.clone(),
            title: about.title.clone(),
            council: about.council.clone(),
            version: about.version.clone(),
            in_force: about.in_force,
            review_due: about.review_due,
            interpreter: about.interpreter.as_ref().map(|interpreter| Interpreter {
                post: self.post(interpreter.post),
                title: self.protocol.posts.at(interpreter.post).title.clone(),
                name: self.directory.holder(interpreter.post).and_then(|holder| holder.name.clone()),
                clauses: self.clauses(&interpreter.clauses),
            }),
        }
    }

    fn clauses(&self, clauses: &[ClauseId]) -> Vec<String> {
        clauses.iter().map(|&clause| self.protocol.clauses.at(clause).id.clone()).collect()
    }

    fn rule(&self, rule: RuleId) -> String {
        self.protocol.rules.at(rule).id.clone()
    }

    fn post(&self, post: PostId) -> String {
        self.protocol.posts.at(post).id.clone()
    }

    fn question(&self, question: QuestionId) -> String {
        self.protocol.questions.at(question).id.clone()
    }

    fn label(&self, question: QuestionId, option: OptionId) -> String {
        self.protocol.questions.at(question).option(option).map(|option| option.label.clone()).unwrap_or_default()
    }

    fn answer(&self, question: QuestionId, answer: Answer) -> (String, String) {
        (self.question(question), answers::write(self.protocol, question, answer))
    }

    fn step(&self, step: &Cited<domain::Step>) -> Step {
        Step {
            id: step.said.id.clone(),
            text: step.said.text.clone(),
            clauses: self.clauses(&step.clauses),
            rule: self.rule(step.rule),
        }
    }

    fn said(&self, said: &Cited<String>) -> Said {
        Said { text: said.said.clone(), clauses: self.clauses(&said.clauses), rule: self.rule(said.rule) }
    }

    fn contact(&self, contact: &domain::Contact) -> Contact {
        let holder = self.directory.holder(contact.post).cloned().unwrap_or_default();
        Contact {
            post: self.post(contact.post),
            title: self.protocol.posts.at(contact.post).title.clone(),
            purpose: contact.purpose.id(),
            need: match contact.need {
                domain::Need::Any => "any",
                domain::Need::All => "all",
            },
            name: holder.name,
            email: holder.email,
            phone: holder.phone,
            office: holder.office,
            away_until: contact.away_until.or_else(|| self.directory.away_until(contact.post, self.today)),
            why: contact.why.clone(),
            clauses: self.clauses(&contact.clauses),
            rule: self.rule(contact.rule),
            direct: contact.direct,
            stands_in_for: contact.stands_in_for.map(|post| self.post(post)),
        }
    }

    fn ladder_post(&self, post: &domain::LadderPost) -> LadderPost {
        LadderPost {
            post: self.post(post.post),
            title: self.protocol.posts.at(post.post).title.clone(),
            when: post.when.id(),
            name: self.directory.holder(post.post).and_then(|holder| holder.name.clone()),
            why: post.why.clone(),
            clauses: self.clauses(&post.clauses),
            rule: self.rule(post.rule),
        }
    }

    fn deadline(&self, deadline: &domain::Deadline) -> Deadline {
        Deadline {
            what: deadline.what.clone(),
            rule: deadline.words.clone(),
            due: deadline.due.map(|due| match due {
                Due::Day { day, .. } => day.to_string(),
                Due::Moment(moment) => answers::moment_text(moment),
            }),
            estimated: matches!(deadline.due, Some(Due::Day { estimated: true, .. })),
            clauses: self.clauses(&deadline.clauses),
        }
    }

    fn open(&self, open: &domain::Open) -> Open {
        let question = self.protocol.questions.at(open.question);
        let outcome = |outcome: &domain::OpenOutcome| OpenOutcome {
            answer: answers::option_name(self.protocol, open.question, outcome.option),
            label: self.label(open.question, outcome.option),
            verdict: outcome.verdict.id(),
            adds: outcome.adds.iter().map(|step| self.step(step)).collect(),
            contacts: outcome.contacts.iter().map(|&post| self.post(post)).collect(),
        };
        Open {
            question: question.id.clone(),
            text: question.text.clone(),
            find_out: question.find_out.clone(),
            ask_whom: question.ask_whom.clone(),
            outcomes: open.outcomes.iter().map(outcome).collect(),
        }
    }

    fn would_change(&self, change: &domain::WouldChange) -> WouldChange {
        WouldChange {
            question: self.question(change.question),
            text: self.protocol.questions.at(change.question).text.clone(),
            from: answers::option_name(self.protocol, change.question, change.from),
            to: answers::option_name(self.protocol, change.question, change.to),
            to_label: self.label(change.question, change.to),
            verdict: change.verdict.id(),
        }
    }
}
