//! One person's consultation: answers, change, back, start again. State is the answers; the rest is replayed.

mod arrival;
mod trial;
mod view;

use std::rc::Rc;

use chrono::NaiveDate;

pub use arrival::{Arrival, Changed, MadeWith, Unusable};
use trial::Trial;
pub use view::{Asked, Row, Screen, View};

use crate::domain::{Answer, Answers, Directory, PostId, Protocol, QuestionId, State};
use crate::engine::{self, Ask, Outcome, Trace};

/// A consultation in progress.
#[derive(Clone, Debug)]
pub struct Session {
    /// The protocol for the persons who hold its posts today.
    protocol: Rc<Protocol>,
    directory: Rc<Directory>,
    today: NaiveDate,
    /// What is answered before the person starts, and again when they start again.
    opened_with: Answers,
    /// What counts now: the person's own answers, and while something is tried out what is tried.
    answers: Answers,
    place: Place,
    trial: Option<Trial>,
}

/// Where the person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The start page.
    Start,
    /// The next question, or the check of the answers once there is none.
    Next,
    /// A question that was answered before.
    At(QuestionId, Return),
    /// The advice.
    Advice,
}

/// Where answering a question again leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Return {
    /// It was gone back to: on to the page after it.
    Onward,
    /// It was changed from the check of the answers: back there, after what is newly asked.
    ToCheck,
}

/// What a person does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Leaves the start page.
    Begin,
    /// Answers the questions of the page that is shown.
    Answer(Vec<(QuestionId, Answer)>),
    /// Goes to the page before.
    Back,
    /// Goes to the page of a question answered before.
    Revisit(QuestionId),
    /// Has checked the answers.
    Accept,
    /// Puts every answer away.
    StartAgain,
    /// Puts these answers in place of all others, and goes as far as they lead.
    Replace(Answers),
    /// Tries out another answer, and goes as far as it leads. The person's own answers are kept, however much is tried.
    Try(QuestionId, Answer),
    /// Goes back to their own answers, and to where they were.
    EndTrial,
    /// Takes what is tried out for their own.
    KeepTrial,
    /// Comes back to this in place of everything else.
    Open(Opening),
    /// Says for which service the holder of a post is meant; none takes it back.
    Service(PostId, Option<String>),
}

/// A consultation to come back to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The person's own answers.
    pub answers: Answers,
    /// Where they are. Where the answers do not lead there, what comes next is shown.
    pub place: Place,
    /// For which services they have said that the holders of posts are meant.
    pub services: Vec<(PostId, String)>,
    /// What they try out.
    pub tried: Vec<(QuestionId, Answer)>,
}

impl Session {
    /// A consultation at its start page. `today` decides what is overdue and who is away.
    #[must_use]
    pub fn new(protocol: Rc<Protocol>, directory: Rc<Directory>, today: NaiveDate) -> Self {
        Self::opened_with(protocol, directory, today, Answers::default())
    }

    /// A consultation at its start page in which these answers stand already: what the page around has said.
    #[must_use]
    pub fn opened_with(protocol: Rc<Protocol>, directory: Rc<Directory>, today: NaiveDate, answers: Answers) -> Self {
        let protocol = held_by(protocol, &directory, today);
        Self { protocol, directory, today, opened_with: answers.clone(), answers, place: Place::Start, trial: None }
    }

    /// The same with this directory. Answers and place stay.
    #[must_use]
    pub fn with_directory(&self, directory: Rc<Directory>) -> Self {
        let protocol = held_by(Rc::clone(&self.protocol), &directory, self.today);
        Self { protocol, directory, ..self.clone() }
    }

    /// A consultation in which these answers have been given already.
    #[must_use]
    pub fn with_answers(protocol: Rc<Protocol>, directory: Rc<Directory>, today: NaiveDate, answers: Answers) -> Self {
        Self { place: Place::Next, answers, ..Self::new(protocol, directory, today) }
    }

    /// The consultation after this. Answers that stop mattering stay, and come back if they matter again.
    #[must_use]
    pub fn apply(&self, change: Change) -> Self {
        if let Change::Service(post, service) = change {
            return self.with_directory(Rc::new(self.directory.choosing(post, service)));
        }
        let mut next = self.clone();
        next.place = match change {
            Change::Begin => Place::Next,
            Change::Answer(given) => {
                let shown = given.first().map(|(question, _)| *question);
                for (question, answer) in given {
                    next.answers.set(question, answer);
                }
                next.place_after(shown)
            }
            Change::Back => match self.place_before() {
                // Before its first page there is what the person was trying it from.
                None => return self.without_trial(),
                Some(before) => before,
            },
            Change::Revisit(question) => Place::At(question, Return::ToCheck),
            Change::Accept => self.place_furthest(),
            Change::StartAgain => {
                next.trial = None;
                next.answers = self.opened_with.clone();
                next.choose_services(Vec::new());
                Place::Start
            }
            Change::Replace(answers) => {
                next.trial = None;
                next.answers = answers;
                next.place_furthest()
            }
            Change::Try(question, answer) => {
                let own = next.trial.take().unwrap_or_else(|| Trial::new(self.answers.clone(), self.place));
                next.trial = Some(own.with(question, answer));
                next.answers.set(question, answer);
                next.place_furthest()
            }
            Change::EndTrial => return self.without_trial(),
            Change::KeepTrial => {
                next.trial = None;
                self.place
            }
            Change::Open(Opening { answers, place, services, tried }) => {
                next.trial = None;
                next.answers = answers;
                next.choose_services(services);
                next.place = place;
                for (question, answer) in tried {
                    next = next.apply(Change::Try(question, answer));
                }
                next.place
            }
            Change::Service(..) => self.place,
        };
        next
    }

    fn choose_services(&mut self, services: Vec<(PostId, String)>) {
        if services != self.directory.services {
            *self = self.with_directory(Rc::new(Directory { services, ..(*self.directory).clone() }));
        }
    }

    /// What the person sees.
    #[must_use]
    pub fn view(&self) -> View {
        match self.place {
            Place::Start => View::Start,
            Place::At(question, _) => self.page_again(question).map_or_else(|| self.next_view(), View::Question),
            Place::Next => self.next_view(),
            Place::Advice => match self.outcome() {
                Outcome::Advise(advice) => View::Advice(advice),
                Outcome::Ask(_) => self.next_view(),
            },
        }
    }

    /// Where the person is; what they see there is [`Self::view`].
    #[must_use]
    pub fn place(&self) -> Place {
        self.place
    }

    /// The next question or the advice.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        engine::consult(&self.protocol, &self.answers, &self.directory, self.today)
    }

    /// How the answers lead to where the consultation is.
    #[must_use]
    pub fn trace(&self) -> Trace {
        engine::trace(&self.protocol, &self.answers, &self.directory, self.today)
    }

    /// The protocol.
    #[must_use]
    pub fn protocol(&self) -> &Rc<Protocol> {
        &self.protocol
    }

    /// The council's directory.
    #[must_use]
    pub fn directory(&self) -> &Rc<Directory> {
        &self.directory
    }

    /// The day that counts as today.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// Every answer that counts, those that are set aside too: the person's own, or those that are tried out.
    #[must_use]
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    fn outcome_plain(&self) -> Outcome {
        engine::consult_plain(&self.protocol, &self.answers, &self.directory, self.today)
    }

    /// The answers that count, in the order of asking.
    #[must_use]
    pub fn rows(&self) -> Vec<Row> {
        let row = |(question, state)| match state {
            State::Answered(answer) => Some(Row { question, answer }),
            State::NotSure => Some(Row { question, answer: Answer::NotSure }),
            State::NotAsked | State::DoesNotApply => None,
        };
        self.trace().questions.into_iter().filter_map(row).collect()
    }

    fn next_view(&self) -> View {
        match self.outcome_plain() {
            Outcome::Ask(ask) => View::Question(self.screen(ask, &self.answers)),
            Outcome::Advise(_) => View::Check(self.rows()),
        }
    }

    /// The page that this question was asked on, with what was said there.
    fn page_again(&self, question: QuestionId) -> Option<Screen> {
        let page = self.protocol.questions.get(question)?.page;
        let mut before = self.clone();
        for (other, asked) in self.protocol.questions.iter() {
            if other == question || (page.is_some() && asked.page == page) {
                before.answers.clear(other);
            }
        }
        match before.outcome_plain() {
            Outcome::Ask(ask) if ask.questions.iter().any(|asked| asked.question == question) => {
                Some(self.screen(ask, &before.answers))
            }
            _ => None,
        }
    }

    /// The page that is asked after these answers, with what was said there before.
    fn screen(&self, ask: Ask, after: &Answers) -> Screen {
        let mut questions = Vec::new();
        for asked in &ask.questions {
            questions.push(asked.question);
        }
        let asked = |question: &engine::AskedQuestion| Asked {
            question: question.question,
            offered: question.offered,
            answer: self.answers.get(question.question),
        };
        Screen {
            page: ask.page,
            questions: ask.questions.iter().map(asked).collect(),
            at_most_after: ask.at_most.saturating_sub(1),
            reasons: engine::reasons(&self.protocol, after, &self.directory, self.today, &questions),
        }
    }

    /// The first question of each page that has been answered, in order.
    fn pages(&self) -> Vec<QuestionId> {
        let page = |question| self.protocol.questions.at(question).page;
        let mut pages: Vec<QuestionId> = Vec::new();
        for row in self.rows() {
            let same = pages.last().is_some_and(|&last| page(last).is_some() && page(last) == page(row.question));
            if !same {
                pages.push(row.question);
            }
        }
        pages
    }

    /// Whether both questions are asked on one page.
    fn together(&self, one: QuestionId, other: QuestionId) -> bool {
        let page = self.protocol.questions.at(one).page;
        one == other || (page.is_some() && page == self.protocol.questions.at(other).page)
    }

    fn place_furthest(&self) -> Place {
        match self.outcome_plain() {
            Outcome::Advise(_) => Place::Advice,
            Outcome::Ask(_) => Place::Next,
        }
    }

    /// The page before; none where that is not a page of the trial.
    fn place_before(&self) -> Option<Place> {
        let mut pages = self.pages();
        if let Some(trial) = &self.trial {
            let rows = self.rows();
            let of_trial = |row: &Row| trial.answered(row.question, &self.answers);
            pages.retain(|&page| rows.iter().any(|row| self.together(row.question, page) && of_trial(row)));
        }
        let before = match self.place {
            Place::At(_, Return::ToCheck) => return Some(self.place_next()),
            Place::Advice if self.trial.is_none() => return Some(Place::Next),
            Place::Start => None,
            Place::Next | Place::Advice => pages.last().copied(),
            Place::At(question, Return::Onward) => {
                let here = pages.iter().position(|&page| self.together(page, question)).unwrap_or(pages.len());
                here.checked_sub(1).and_then(|before| pages.get(before)).copied()
            }
        };
        match before {
            Some(question) => Some(Place::At(question, Return::Onward)),
            None => self.trial.is_none().then_some(Place::Start),
        }
    }

    /// Where there is nothing to go back to: the next question, or the check of the answers. What is only tried out needs
    /// no check.
    fn place_next(&self) -> Place {
        if self.trial.is_some() { self.place_furthest() } else { Place::Next }
    }

    /// Where an answered page leads: on to the page after it when the person had gone back, otherwise to what is next.
    fn place_after(&self, shown: Option<QuestionId>) -> Place {
        let (Place::At(_, Return::Onward), Some(shown), None) = (self.place, shown, &self.trial) else {
            return self.place_next();
        };
        let pages = self.pages();
        let here = pages.iter().position(|&page| self.together(page, shown));
        let after = here.and_then(|here| pages.get(here + 1)).copied();
        after.map_or(Place::Next, |question| Place::At(question, Return::Onward))
    }
}

/// The protocol for the persons in this directory.
fn held_by(protocol: Rc<Protocol>, directory: &Directory, today: NaiveDate) -> Rc<Protocol> {
    protocol.held_by(directory, today).map_or(protocol, Rc::new)
}
