//! Advice as JSON: one shape for the command line's `--json`, the element's event and its JavaScript API.
//!
//! The names are a contract with host pages: they stay, and new ones may be added. Lists may be empty, and what may be
//! missing is `null`.

mod shape;

use chrono::NaiveDate;

pub use shape::{
    About, Advice, Answers, Contact, Deadline, Deputy, Interpreter, LadderPost, Named, Open, OpenOutcome, Person, Said,
    Step, Taken, WouldChange,
};

use crate::domain::{
    self, Answer, Cited, ClauseId, Directory, Due, Held, OptionId, Period, PostId, Protocol, QuestionId, RuleId,
    StepKind,
};
use crate::pack::answers;
use crate::words;

/// The advice in the shape of the contract, with the people of the council's directory. Nothing in it is only tried out.
///
/// Never inlined: the page fetches its code after that of the questions.
#[must_use]
#[inline(never)]
pub fn advice<'a>(
    protocol: &'a Protocol,
    advice: &'a domain::Advice,
    directory: &'a Directory,
    today: NaiveDate,
) -> Advice<'a> {
    let view = Names { protocol, directory, today };
    let steps = |kind: StepKind| {
        let mut steps = Vec::new();
        for step in &advice.steps {
            if step.said.kind == kind {
                steps.push(view.step(step));
            }
        }
        steps
    };
    let mut known = Vec::new();
    for &(question, option) in &advice.from_directory {
        known.push((question, Answer::Option(option)));
    }
    let names_nobody = advice.contacts.is_empty() && advice.ladder.is_empty() && protocol.about.interpreter.is_none();
    let silent = advice.verdict == domain::Verdict::NotCovered && !advice.nobody_further;
    Advice {
        protocol: view.about(),
        verdict: advice.verdict.id(),
        headline: protocol.headline(advice.situation, advice.verdict),
        to_do: steps(StepKind::Do),
        dont: steps(StepKind::Dont),
        know: steps(StepKind::Know),
        contact: advice.contacts.iter().map(|contact| view.contact(advice, contact)).collect(),
        taken: advice.taken.iter().map(|taken| view.taken(taken)).collect(),
        ladder: advice.ladder.iter().map(|post| view.ladder_post(post)).collect(),
        principles: if silent { view.clauses(&protocol.principles) } else { Vec::new() },
        named: advice.named.iter().map(|named| view.named(named)).collect(),
        nobody_further: (advice.nobody_further || names_nobody).then_some(&*protocol.about.nobody_further),
        contradictions: advice.contradictions.iter().map(|said| view.said(said)).collect(),
        deadlines: advice.deadlines.iter().map(|deadline| view.deadline(deadline)).collect(),
        open: advice.open.iter().map(|open| view.open(open)).collect(),
        would_change: advice.would_change.iter().map(|change| view.would_change(change)).collect(),
        clauses: view.clauses(&advice.clauses),
        answers: self::answers(protocol, advice.answers.iter().copied()),
        from_directory: self::answers(protocol, known.into_iter()),
        trying: None,
    }
}

/// Answers in the shape of the contract.
#[must_use]
pub fn answers(protocol: &Protocol, answers: impl Iterator<Item = (QuestionId, Answer)>) -> Answers<'_> {
    let written = |(question, answer)| {
        (&*protocol.questions.at(question).id, crate::pack::answers::write(protocol, question, answer))
    };
    Answers(answers.map(written).collect())
}

/// Names in place of ids.
struct Names<'a> {
    protocol: &'a Protocol,
    directory: &'a Directory,
    today: NaiveDate,
}

impl<'a> Names<'a> {
    fn about(&self) -> About<'a> {
        let about = &self.protocol.about;
        About {
            id: &about.id,
            title: &about.title,
            council: &about.council,
            version: &about.version,
            in_force: about.in_force,
            review_due: about.review_due,
            interpreter: about.interpreter.as_ref().map(|interpreter| Interpreter {
                post: self.post(interpreter.post),
                title: self.post_title(interpreter.post),
                name: self.holder_name(interpreter.post),
                clauses: self.clauses(&interpreter.clauses),
            }),
        }
    }

    fn clauses(&self, clauses: &[ClauseId]) -> Vec<&'a str> {
        clauses.iter().map(|&clause| self.protocol.clauses.at(clause).id.as_str()).collect()
    }

    fn rule(&self, rule: RuleId) -> &'a str {
        &self.protocol.rules.at(rule).id
    }

    fn post(&self, post: PostId) -> &'a str {
        &self.protocol.posts.at(post).id
    }

    fn post_title(&self, post: PostId) -> &'a str {
        &self.protocol.posts.at(post).title
    }

    fn holder_name(&self, post: PostId) -> Option<&'a str> {
        self.directory.holder(post, self.today)?.name.as_deref()
    }

    fn question(&self, question: QuestionId) -> &'a str {
        &self.protocol.questions.at(question).id
    }

    fn questions(&self, questions: &[QuestionId]) -> Vec<&'a str> {
        questions.iter().map(|&question| self.question(question)).collect()
    }

    fn label(&self, question: QuestionId, option: OptionId) -> &'a str {
        self.protocol.questions.at(question).option(option).map_or("", |option| &option.label)
    }

    fn step(&self, step: &'a Cited<domain::Step>) -> Step<'a> {
        Step { text: &step.said.text, clauses: self.clauses(&step.clauses), rule: self.rule(step.rule) }
    }

    fn said(&self, said: &'a Cited<String>) -> Said<'a> {
        Said { text: &said.said, clauses: self.clauses(&said.clauses), rule: self.rule(said.rule) }
    }

    fn contact(&self, advice: &domain::Advice, contact: &'a domain::Contact) -> Contact<'a> {
        let held = &contact.held;
        let one = only(held);
        let known = |field: fn(&domain::Person) -> Option<&str>| one.and_then(field);
        Contact {
            post: self.post(contact.post),
            title: self.post_title(contact.post),
            purpose: contact.purpose.id(),
            need: match contact.need {
                domain::Need::Any => "any",
                domain::Need::All => "all",
            },
            name: known(|person| person.name.as_deref()),
            email: known(|person| person.email.as_deref()),
            phone: known(|person| person.phone.as_deref()),
            office: known(|person| person.office.as_deref()),
            people: held.people.iter().map(person).collect(),
            away_until: held.away_until,
            vacant: held.vacant,
            deputy: held.in_place.as_ref().map(|deputy| Deputy {
                name: deputy.person.name.as_deref(),
                email: deputy.person.email.as_deref(),
                phone: deputy.person.phone.as_deref(),
                office: deputy.person.office.as_deref(),
                post: deputy.post.map(|post| self.post(post)),
                limit: words::beyond_protocol(advice, contact),
            }),
            service: self.directory.chosen(contact.post),
            may_be: held.may_be.map(|post| self.post(post)),
            why: &contact.why,
            clauses: self.clauses(&contact.clauses),
            rule: self.rule(contact.rule),
            direct: contact.direct,
            stands_in_for: contact.stands_in_for.map(|post| self.post(post)),
        }
    }

    fn ladder_post(&self, post: &'a domain::LadderPost) -> LadderPost<'a> {
        LadderPost {
            post: self.post(post.post),
            title: self.post_title(post.post),
            when: post.when.id(),
            name: only(&post.held).and_then(|person| person.name.as_deref()),
            away_until: post.held.away_until,
            vacant: post.held.vacant,
            why: &post.why,
            clauses: self.clauses(&post.clauses),
            rule: self.rule(post.rule),
        }
    }

    fn named(&self, named: &'a domain::NamedPost) -> Named<'a> {
        let holder = self.directory.holder(named.post, self.today);
        Named {
            post: self.post(named.post),
            title: self.post_title(named.post),
            name: self.holder_name(named.post),
            away_until: self.directory.away_until(named.post, self.today),
            vacant: self.directory.vacancy(named.post, self.today).is_some(),
            email: holder.and_then(|holder| holder.email.as_deref()),
            phone: holder.and_then(|holder| holder.phone.as_deref()),
            purposes: named.purposes.iter().map(|purpose| purpose.id()).collect(),
            in_difficulty: named.in_difficulty,
        }
    }

    fn taken(&self, taken: &'a domain::Taken) -> Taken<'a> {
        let passed = taken.passed;
        Taken {
            post: self.post(passed.post),
            title: self.post_title(passed.post),
            name: self.holder_name(passed.post),
            away_until: self.directory.away_until(passed.post, self.today),
            vacant: self.directory.vacancy(passed.post, self.today).is_some(),
            purpose: taken.purpose.id(),
            because: passed.because.id(),
            direct: passed.direct,
            clauses: self.clauses(&self.protocol.rules.at(taken.rule).clauses),
            rule: self.rule(taken.rule),
        }
    }

    fn deadline(&self, deadline: &'a domain::Deadline) -> Deadline<'a> {
        let counted = deadline.counted.as_ref();
        Deadline {
            what: &deadline.what,
            rule: &deadline.words,
            due: deadline.due.map(|due| match due {
                Due::Day { day, .. } => day.to_string(),
                Due::Moment(moment) => answers::moment_text(moment),
            }),
            estimated: matches!(deadline.due, Some(Due::Day { estimated: true, .. })),
            from: counted.map(|counted| match counted.period {
                Period::WorkingDays(_) => counted.from.date().to_string(),
                Period::Hours(_) => answers::moment_text(counted.from),
            }),
            period: counted.map(|counted| counted.period.to_string()),
            skipped: counted.map(|counted| counted.skipped.clone()).unwrap_or_default(),
            passed: counted.is_some_and(|counted| counted.days_left < 0),
            clauses: self.clauses(&deadline.clauses),
        }
    }

    fn open(&self, open: &'a domain::Open) -> Open<'a> {
        let question = self.protocol.questions.at(open.question);
        let outcome = |outcome: &'a domain::OpenOutcome| OpenOutcome {
            answer: answers::option_name(self.protocol, open.question, outcome.option),
            label: self.label(open.question, outcome.option),
            verdict: outcome.verdict.id(),
            adds: outcome.adds.iter().map(|step| self.step(step)).collect(),
            contacts: outcome.contacts.iter().map(|&post| self.post(post)).collect(),
            asks: self.questions(&outcome.asks),
        };
        Open {
            question: &question.id,
            text: &question.text,
            find_out: question.find_out.as_deref(),
            ask_whom: question.ask_whom.as_deref(),
            counts_alone: open.counts_alone(),
            outcomes: open.outcomes.iter().map(outcome).collect(),
        }
    }

    fn would_change(&self, change: &'a domain::WouldChange) -> WouldChange<'a> {
        WouldChange {
            question: self.question(change.question),
            text: &self.protocol.questions.at(change.question).text,
            from: answers::option_name(self.protocol, change.question, change.from),
            to: answers::option_name(self.protocol, change.question, change.to),
            to_label: self.label(change.question, change.to),
            verdict: change.verdict.id(),
            asks: self.questions(&change.asks),
        }
    }
}

/// Who alone holds the post.
fn only(held: &Held) -> Option<&domain::Person> {
    match held.people.as_slice() {
        [person] => Some(person),
        _ => None,
    }
}

fn person(person: &domain::Person) -> Person<'_> {
    Person {
        name: person.name.as_deref(),
        email: person.email.as_deref(),
        phone: person.phone.as_deref(),
        office: person.office.as_deref(),
    }
}
