//! What the advice says about other answers, held against consultations in which they are given.
//!
//! Nothing here asks the engine what it would say while something is open: everything is worked out from consultations
//! in which every question is answered, by the meaning that *certain* has in the design.

use std::collections::BTreeSet;
use std::rc::Rc;

use evenhand::domain::{
    Advice, Answer, Answers, Directory, OptionId, PostId, Protocol, Purpose, QuestionId, Stage, Test, Verdict,
};
use evenhand::engine::{self, Outcome, consult_plain};
use evenhand::pack::lints::replay;
use evenhand::pack::scenarios;
use evenhand::pack::toml::Reading;
use evenhand::pack::walk::answers_offered;
use evenhand::session::{Change, Session, View};

use super::{made_up, names, protocol, reading, today};

/// How many consultations of a pack are looked at beside its scenarios. Small packs have fewer.
const SAMPLES: usize = 250;
/// With more completed consultations than this, the one with the open questions is left out.
const MOST: usize = 256;

#[test]
fn what_the_advice_says_about_other_answers_is_so() {
    let packs = names();
    std::thread::scope(|scope| {
        for name in &packs {
            scope.spawn(move || check(name, reading(name)));
        }
        scope.spawn(|| check("parish", made_up()));
    });
}

fn check(name: &str, mut reading: Reading) {
    let protocol = protocol(&mut reading);
    let mut looked_at = Looked::default();
    for given in consultations(&protocol, &reading) {
        looked_at.all += 1;
        Told::new(&protocol, given).check(&mut looked_at);
    }
    let &Looked { all, open, changes, asking, .. } = &looked_at;
    assert!(all > 20 && open > 0 && changes > 0, "{name}: hardly anything was looked at: {looked_at:?}");
    assert!(looked_at.left_out * 10 < changes, "{name}: {looked_at:?}");
    println!("{name}: {looked_at:?}");
    assert!(name != "havant" || asking > 20, "{name}: {looked_at:?}");
}

/// How much was looked at, so that a test which looks at nothing fails.
#[derive(Debug, Default)]
struct Looked {
    all: usize,
    open: usize,
    together: usize,
    changes: usize,
    asking: usize,
    left_out: usize,
}

/// Scenarios; each with one answer unsure; each with one answer changed; and others picked by a small generator. Answers
/// that are set aside stay.
fn consultations(protocol: &Rc<Protocol>, reading: &Reading) -> Vec<Answers> {
    let mut pick = Sequence(42);
    let mut found = Vec::new();
    for (place, scenario) in reading.scenarios.iter().enumerate() {
        let Ok(session) = scenarios::session(protocol, scenario, today()) else { continue };
        let given = session.answers().clone();
        let all: Vec<(QuestionId, Answer)> = given.iter().collect();
        for &(question, answer) in all.iter().filter(|(question, _)| is_circumstance(protocol, *question)) {
            let others = engine::representatives(protocol, question, today());
            // One other answer to each, not sure among them; which one turns with the scenario.
            let others: Vec<Answer> = others.into_iter().filter(|other| *other != answer).collect();
            for other in
                [others.iter().find(|other| **other == Answer::NotSure), others.get(place % others.len().max(1))]
            {
                let mut changed = given.clone();
                changed.set(question, *other.unwrap_or(&answer));
                found.push(ended(protocol, changed, &mut pick));
            }
        }
        found.push(given);
    }
    for _ in 0..SAMPLES {
        found.push(ended(protocol, Answers::default(), &mut pick));
    }
    let mut seen = BTreeSet::new();
    found.retain(|given| advice(protocol, given).is_some() && seen.insert(format!("{given:?}")));
    found
}

fn is_circumstance(protocol: &Protocol, question: QuestionId) -> bool {
    protocol.questions.at(question).stage == Stage::Circumstance
}

/// The answers with what is missing, picked; every third that may be unsure is.
fn ended(protocol: &Protocol, mut given: Answers, pick: &mut Sequence) -> Answers {
    while let Outcome::Ask(ask) = plain(protocol, &given) {
        let asked = ask.questions[0];
        let answers: Vec<Answer> = answers_offered(protocol, asked.question, asked.offered, today()).collect();
        let unsure = protocol.questions.at(asked.question).not_sure && pick.below(3) == 0;
        given.set(asked.question, if unsure { Answer::NotSure } else { answers[pick.below(answers.len())] });
    }
    given
}

/// A fixed sequence that looks random.
struct Sequence(u64);

impl Sequence {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % bound
    }
}

fn plain(protocol: &Protocol, given: &Answers) -> Outcome {
    consult_plain(protocol, given, &Directory::default(), today())
}

fn advice(protocol: &Protocol, given: &Answers) -> Option<Advice> {
    match plain(protocol, given) {
        Outcome::Advise(advice) => Some(*advice),
        Outcome::Ask(_) => None,
    }
}

/// Every consultation in which what is unsure or missing is answered; none if there are too many, or some answer hangs on
/// what is unsure.
fn completed(protocol: &Protocol, given: &Answers) -> Option<Vec<Advice>> {
    if hangs(protocol, given) {
        return None;
    }
    let sure: Answers = given.iter().filter(|(_, answer)| *answer != Answer::NotSure).collect();
    let (mut left, mut ends) = (vec![sure], Vec::new());
    while let Some(given) = left.pop() {
        match plain(protocol, &given) {
            Outcome::Advise(advice) => ends.push(*advice),
            Outcome::Ask(ask) => {
                let asked = ask.questions[0];
                for answer in answers_offered(protocol, asked.question, asked.offered, today()) {
                    if answer != Answer::NotSure {
                        let mut given = given.clone();
                        given.set(asked.question, answer);
                        left.push(given);
                    }
                }
            }
        }
        if left.len() + ends.len() > MOST {
            return None;
        }
    }
    Some(ends)
}

/// Whether an answer may not be offered beside some answer to what is unsure: then it says something about that too,
/// and no completed consultation tells what.
fn hangs(protocol: &Protocol, given: &Answers) -> bool {
    let unsure = |question| given.get(question) == Some(Answer::NotSure);
    given.iter().any(|(question, answer)| {
        let Answer::Option(option) = answer else { return false };
        let choice = protocol.questions.at(question).option(option).expect("an option");
        choice.when.tests.iter().any(|test| match test {
            Test::OneOf(other, _) => unsure(*other),
            Test::Fact(..) => true,
        })
    })
}

/// What is certain about completed consultations.
#[derive(Debug, PartialEq)]
struct Certain {
    verdict: Verdict,
    contacts: BTreeSet<PostId>,
    steps: BTreeSet<String>,
}

impl Certain {
    fn of(ends: &[Advice]) -> Self {
        let least = ends.iter().map(|advice| advice.verdict).min().expect("an end");
        let most = ends.iter().map(|advice| advice.verdict).max().expect("an end");
        let verdict = if least >= Verdict::GetAuthorityFirst || least == most { least } else { Verdict::Depends };
        let told = Self::with(ends, verdict);
        let somebody = ends.iter().any(|advice| !advice.contacts.is_empty());
        // Somebody, but nobody for certain: it depends on whom.
        if verdict.sends_to_somebody() && told.contacts.is_empty() && somebody {
            return Self::with(ends, Verdict::Depends);
        }
        told
    }

    fn with(ends: &[Advice], verdict: Verdict) -> Self {
        let only = verdict == Verdict::GetAuthorityFirst;
        let spoken_for: Vec<&Advice> = ends.iter().filter(|advice| !only || advice.verdict == verdict).collect();
        let pairs = in_all(&spoken_for, |advice| advice.contacts.iter().map(|c| (c.post, c.purpose)).collect());
        Self {
            verdict,
            contacts: pairs.into_iter().map(|(post, _): (PostId, Purpose)| post).collect(),
            steps: in_all(&spoken_for, steps),
        }
    }
}

fn in_all<T: Ord + Clone>(ends: &[&Advice], of: impl Fn(&Advice) -> BTreeSet<T>) -> BTreeSet<T> {
    let mut all = ends.iter().map(|advice| of(advice));
    let first = all.next().unwrap_or_default();
    all.fold(first, |common, one| common.intersection(&one).cloned().collect())
}

fn steps(advice: &Advice) -> BTreeSet<String> {
    advice.steps.iter().map(|step| step.said.id.clone()).collect()
}

/// Everything that a person is told, on whatever clauses and by whatever rule.
fn told(advice: &Advice) -> impl PartialEq + use<> {
    let deadlines: BTreeSet<String> = advice.deadlines.iter().map(|d| format!("{} {}", d.what, d.words)).collect();
    let now: BTreeSet<_> = advice.contacts.iter().map(|c| (c.post, c.purpose, c.direct, c.stands_in_for)).collect();
    let later: BTreeSet<_> = advice.ladder.iter().map(|post| (post.post, post.when)).collect();
    (advice.verdict, steps(advice), now, later, deadlines, advice.nobody_further)
}

/// One consultation with its advice.
struct Told {
    protocol: Rc<Protocol>,
    given: Answers,
    session: Session,
    advice: Advice,
}

impl Told {
    fn new(protocol: &Rc<Protocol>, given: Answers) -> Self {
        let session = Session::with_answers(Rc::clone(protocol), Rc::default(), today(), given.clone());
        let session = session.apply(Change::Accept);
        let View::Advice(advice) = session.view() else { panic!("more is asked") };
        Self { protocol: Rc::clone(protocol), given, session, advice: *advice }
    }

    fn check(&self, looked: &mut Looked) {
        self.open_is_what_the_completed_consultations_say(looked);
        self.what_is_not_open_changes_nothing();
        self.every_promise_is_kept_and_none_is_missing(looked);
        self.going_back_restores();
    }

    fn way(&self) -> String {
        replay(&self.protocol, &self.given.iter().collect::<Vec<_>>())
    }

    fn with(&self, question: QuestionId, option: OptionId) -> Answers {
        let mut given = self.given.clone();
        given.set(question, Answer::Option(option));
        given
    }

    fn open_is_what_the_completed_consultations_say(&self, looked: &mut Looked) {
        for open in &self.advice.open {
            looked.open += 1;
            looked.together += usize::from(!open.counts_alone());
            for outcome in &open.outcomes {
                let given = self.with(open.question, outcome.option);
                let Some(ends) = completed(&self.protocol, &given) else { continue };
                let certain = Certain::of(&ends);
                assert_eq!(outcome.verdict, certain.verdict, "{outcome:?} of {open:?} after {}", self.way());
                assert_eq!(
                    outcome.contacts.iter().copied().collect::<BTreeSet<_>>(),
                    certain.contacts,
                    "{}",
                    self.way()
                );
                let adds: BTreeSet<String> = outcome.adds.iter().map(|step| step.said.id.clone()).collect();
                let said = steps(&self.advice);
                assert_eq!(adds, &certain.steps - &said, "{}", self.way());
                self.asks(&given, &outcome.asks);
            }
        }
    }

    /// Of everything unsure: it is open if, and only if, it makes a difference in some completed consultation.
    fn what_is_not_open_changes_nothing(&self) {
        let unsure: Vec<QuestionId> =
            self.advice.answers.iter().filter(|(_, answer)| *answer == Answer::NotSure).map(|(id, _)| *id).collect();
        for &question in &unsure {
            let mut all = vec![self.given.clone()];
            for &other in unsure.iter().filter(|other| **other != question) {
                all = all.iter().flat_map(|given| self.answered(given, other)).collect();
                if all.len() > MOST {
                    break;
                }
            }
            if all.len() > MOST {
                continue;
            }
            let differs = all.iter().any(|given| {
                let ends = self.answered(given, question);
                let mut ends = ends.iter().filter_map(|given| self.in_full(given)).map(|advice| told(&advice));
                let first = ends.next();
                ends.any(|other| Some(other) != first)
            });
            let open = self.advice.open.iter().any(|open| open.question == question);
            let id = &self.protocol.questions.at(question).id;
            let hangs = hangs(&self.protocol, &self.given);
            assert!(
                open == differs || (open && hangs),
                "`{id}` is open: {open}, makes a difference: {differs}, after {}",
                self.way()
            );
        }
    }

    /// With each answer to the question that is sure.
    fn answered(&self, given: &Answers, question: QuestionId) -> Vec<Answers> {
        let answers = engine::representatives(&self.protocol, question, today()).into_iter();
        let set = |answer| {
            let mut given = given.clone();
            given.set(question, answer);
            given
        };
        answers.filter(|answer| *answer != Answer::NotSure).map(set).collect()
    }

    /// The advice, unless an answer is not offered beside the others, so that it is asked again.
    fn in_full(&self, given: &Answers) -> Option<Advice> {
        advice(&self.protocol, given)
    }

    fn every_promise_is_kept_and_none_is_missing(&self, looked: &mut Looked) {
        let mut promised = self.advice.would_change.clone();
        let order: Vec<_> = promised.iter().map(|change| (change.asks.len(), change.question, change.to)).collect();
        assert!(order.is_sorted(), "the smallest changes come first: {order:?} after {}", self.way());
        for &(question, answer) in &self.advice.answers {
            let asked = self.protocol.questions.at(question);
            let Answer::Option(from) = answer else { continue };
            if asked.stage != Stage::Circumstance || asked.settled {
                continue;
            }
            for to in self.offered(question) {
                if to == from {
                    continue;
                }
                let given = self.with(question, to);
                let there = promised.iter().position(|change| (change.question, change.to) == (question, to));
                let promise = there.map(|there| promised.remove(there));
                if let Some(promise) = &promise {
                    looked.changes += 1;
                    looked.asking += usize::from(!promise.asks.is_empty());
                    assert_eq!(promise.from, from);
                    self.asks(&given, &promise.asks);
                }
                let Some(ends) = completed(&self.protocol, &given) else {
                    looked.left_out += 1;
                    continue;
                };
                let certain = Certain::of(&ends).verdict;
                let flips = (certain != self.advice.verdict).then_some(certain);
                let verdict = promise.map(|promise| promise.verdict);
                assert_eq!(verdict, flips, "`{}` to {to:?}, after {}", asked.id, self.way());
            }
        }
        assert!(promised.is_empty(), "nobody can bring this about: {promised:?} after {}", self.way());
    }

    /// What the page of the question offers when it is gone back to.
    fn offered(&self, question: QuestionId) -> Vec<OptionId> {
        let View::Question(screen) = self.session.apply(Change::Revisit(question)).view() else { panic!("no page") };
        let asked = screen.questions.iter().find(|asked| asked.question == question).expect("the question");
        asked.offered.iter().collect()
    }

    /// It says what is asked once the answer is given and, as far as that may be said, nobody is sure.
    fn asks(&self, given: &Answers, said: &[QuestionId]) {
        let (mut given, mut asked) = (given.clone(), Vec::new());
        while let Outcome::Ask(ask) = plain(&self.protocol, &given) {
            let next = ask.questions[0].question;
            asked.push(next);
            if !self.protocol.questions.at(next).not_sure {
                assert!(said.starts_with(&asked), "{said:?} instead of {asked:?} after {}", self.way());
                return;
            }
            given.set(next, Answer::NotSure);
        }
        assert_eq!(said, asked, "{}", self.way());
    }

    fn going_back_restores(&self) {
        let (mut session, own) = (self.session.clone(), self.session.view());
        // On from each trial to the next, of what the first advice names.
        let opened = self.advice.open.iter().filter_map(|open| Some((open.question, open.outcomes.first()?.option)));
        let changed = self.advice.would_change.iter().map(|change| (change.question, change.to));
        for (question, option) in changed.chain(opened).take(3) {
            session = session.apply(Change::Try(question, Answer::Option(option)));
            assert_eq!(session.own_answers(), self.session.answers());
            let given = session.answers().get(question);
            assert_eq!(given, Some(Answer::Option(option)));
        }
        let back = session.apply(Change::EndTrial);
        assert_eq!((back.answers(), back.tried()), (self.session.answers(), &[][..]));
        assert_eq!(back.view(), own, "{}", self.way());
        let mut back = session;
        for _ in 0..30 {
            if back.tried().is_empty() {
                break;
            }
            back = back.apply(Change::Back);
        }
        assert_eq!((back.tried(), back.answers()), (&[][..], self.session.answers()), "{}", self.way());
    }
}
