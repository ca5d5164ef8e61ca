//! The one reducer. State is the session and what has been put into the fields of the page that is shown.

use std::rc::Rc;

use chrono::NaiveDate;
use yew::{AttrValue, Reducible};

use super::components::heading::Level;
use super::entry::{Entry, Lack};
use super::others::{self, Others};
use super::{Loaded, Settings, choosing, words};
use crate::compare;
use crate::domain::{About, Answer, Answers, Directory, OptionId, PostId, Protocol, QuestionId};
use crate::engine::Reasons;
use crate::record::Email;
use crate::session::{Arrival, Asked, Change, Screen, Session, View};

/// Everything that the pages show.
#[derive(Clone, Debug)]
pub struct State {
    session: Session,
    settings: Settings,
    /// The who question offers everybody, whatever the settings say.
    everybody: bool,
    /// The protocol itself is asked for.
    choosing: bool,
    /// The name of the pack that was chosen.
    chosen: Option<String>,
    /// What the person must be told about the link that they came by.
    arrival: Option<Rc<Arrival>>,
    /// What the session shows; always that of `session`.
    pub view: Rc<View>,
    entries: Vec<(QuestionId, Entry)>,
    /// The emails that the person has changed: each as it was prepared, and as it is now.
    emails: Vec<(Email, Email)>,
    /// The other protocols, once somebody has asked what they say.
    others: Option<Others>,
    /// What they say to the answers of the advice that is shown.
    pub compared: Rc<Vec<compare::Entry>>,
    /// What the fields lacked when the person last wanted to go on.
    pub problems: Vec<Problem>,
    /// How often the person wanted to go on in vain; each time the summary takes focus again.
    pub failed: u32,
    /// What has changed on the page without the person's going to another, for who cannot see it.
    pub said: String,
}

/// What the fields of a question lack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The question.
    pub question: QuestionId,
    /// What is missing.
    pub lack: Lack,
}

/// What a person does on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Chooses a value of the question with this name.
    Choose {
        /// The question's name.
        question: AttrValue,
        /// The option's name, or that of *not sure*.
        value: AttrValue,
    },
    /// Puts something into the fields of a question.
    Enter(QuestionId, Entry),
    /// Wants to go on from a question page.
    Continue,
    /// Anything that the session knows.
    Go(Change),
    /// Comes by a link, which leads there.
    Arrive(Change, Option<Arrival>),
    /// Wants the who question to offer those on other sides too.
    ShowEverybody,
    /// Changes an email that was prepared like the first to the second.
    Write(Email, Email),
    /// Says for which service the holder of a post is meant.
    Service(PostId, Option<String>),
    /// The council's directory has come; it changes nothing else.
    Directory(Rc<Directory>),
    /// The other protocols have come, to be compared with this one.
    Compare(Others),
    /// Wants to choose another protocol. It changes nothing here: the element is told.
    ChooseAnother,
}

impl State {
    /// At the start page.
    #[must_use]
    pub fn new(loaded: Loaded, settings: Settings) -> Self {
        let Loaded { protocol, directory, today } = loaded;
        let answers = opened_with(&protocol, &settings);
        Self::at(Session::opened_with(protocol, directory, today, answers), settings)
    }

    /// At the list of these protocols.
    #[must_use]
    pub fn choosing(list: Vec<About>, today: NaiveDate, settings: Settings) -> Self {
        let protocol = Rc::new(choosing::protocol(list, today));
        let (question, directory) = (choosing::question(), Rc::new(Directory::default()));
        let asked = Asked { question, offered: protocol.questions.at(question).all(), answer: None };
        let screen = Screen { page: None, questions: vec![asked], at_most_after: 0, reasons: Reasons::default() };
        let at = Self::showing(Session::new(protocol, directory, today), View::Question(screen), settings);
        Self { choosing: true, ..at }
    }

    /// At the page that this session shows.
    #[must_use]
    pub fn at(session: Session, settings: Settings) -> Self {
        let view = session.view();
        Self::showing(session, view, settings)
    }

    fn showing(session: Session, view: View, settings: Settings) -> Self {
        Self {
            entries: entries(session.protocol(), &view),
            session,
            settings,
            everybody: false,
            choosing: false,
            chosen: None,
            arrival: None,
            emails: Vec::new(),
            others: None,
            compared: Rc::default(),
            view: Rc::new(view),
            problems: Vec::new(),
            failed: 0,
            said: String::new(),
        }
    }

    /// The same with other settings; at its start where these open at another issue.
    #[must_use]
    pub fn following(&self, settings: Settings) -> Self {
        if settings.start == self.settings.start || self.choosing {
            let everybody = self.everybody && settings.audience == self.settings.audience;
            return Self { settings, everybody, ..self.clone() };
        }
        let protocol = self.session.protocol().clone();
        let (directory, today) = (self.session.directory().clone(), self.session.today());
        Self::new(Loaded { protocol, directory, today }, settings)
    }

    /// The level of the main heading.
    #[must_use]
    pub fn top(&self) -> Level {
        Level(self.settings.heading_level)
    }

    /// What the page around the widget asks for.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Where the council publishes the clauses, by the page's word or else the pack's.
    #[must_use]
    pub fn clause_link(&self) -> Option<&str> {
        self.settings.clause_link.as_deref().or(self.protocol().about.clause_link.as_deref())
    }

    /// Whether the protocol itself is asked for.
    #[must_use]
    pub fn is_choosing(&self) -> bool {
        self.choosing
    }

    /// The name of the pack that was chosen just now.
    #[must_use]
    pub fn chosen(&self) -> Option<&str> {
        self.chosen.as_deref()
    }

    /// What the person must be told about the link that they came by.
    #[must_use]
    pub fn arrival(&self) -> Option<&Arrival> {
        self.arrival.as_deref()
    }

    /// The side whose options alone the who question offers. Everybody is offered once the person has asked for it, or
    /// is on another side.
    #[must_use]
    pub fn audience(&self) -> Option<&str> {
        let side = self.settings.audience.as_deref().filter(|_| !self.everybody)?;
        let who = self.protocol().who()?;
        let fits = match self.session.answers().get(who) {
            Some(Answer::Option(role)) => {
                self.protocol().questions.at(who).option(role).is_some_and(|role| role.side.as_deref() == Some(side))
            }
            Some(_) | None => true,
        };
        fits.then_some(side)
    }

    /// The session, for what its pages look up.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The protocol.
    #[must_use]
    pub fn protocol(&self) -> &Protocol {
        self.session.protocol()
    }

    /// A name for the page that is shown, different for each page.
    #[must_use]
    pub fn page_key(&self) -> String {
        let (mut key, asked): (String, &[Asked]) = match &*self.view {
            View::Start => ("start".to_owned(), &[]),
            View::Check(_) => ("check".to_owned(), &[]),
            View::Advice(_) if !self.settings.whole => ("waiting".to_owned(), &[]),
            View::Advice(_) => ("advice".to_owned(), &[]),
            View::Question(screen) => ("question".to_owned(), &screen.questions),
        };
        for asked in asked {
            key = format!("{key}/{}", usize::from(asked.question));
        }
        // Each answer that is tried out makes other pages of the same ones.
        for &(question, answer) in self.session.tried() {
            let option = if let Answer::Option(option) = answer { option.place() } else { OptionId::MOST };
            key = format!("{key}?{}={option}", usize::from(question));
        }
        key
    }

    /// The first answer that was tried out here and is not any more in the state after this one: its question's name and
    /// its own.
    #[must_use]
    pub fn tried_from(&self, next: &Self) -> Option<(&str, &str)> {
        let &(question, answer) = self.session.tried().first().filter(|_| next.session.tried().is_empty())?;
        let Answer::Option(option) = answer else { return None };
        let question = self.protocol().questions.at(question);
        Some((&question.id, &question.option(option)?.id))
    }

    /// What has been put into the fields of the question.
    #[must_use]
    pub fn entry(&self, question: QuestionId) -> Option<&Entry> {
        self.entries.iter().find(|(other, _)| *other == question).map(|(_, entry)| entry)
    }

    /// What has become of an email that was prepared like this.
    #[must_use]
    pub fn email<'e>(&'e self, prepared: &'e Email) -> &'e Email {
        self.emails.iter().find(|(other, _)| other == prepared).map_or(prepared, |(_, now)| now)
    }

    /// The protocol of this entry of the comparison; none where that is the one consulted.
    #[must_use]
    pub fn other(&self, entry: &compare::Entry) -> Option<&Protocol> {
        self.others.as_ref()?.at(entry.place)
    }

    /// What the fields of the question lacked.
    #[must_use]
    pub fn lack(&self, question: QuestionId) -> Option<Lack> {
        self.problems.iter().find(|problem| problem.question == question).map(|problem| problem.lack)
    }

    /// Whether anything has changed.
    fn take(&mut self, action: Action) -> bool {
        match action {
            Action::Choose { question, value } => {
                let Some(id) = self.protocol().questions.find(|asked| asked.id == *question) else { return false };
                let entry = Entry::chosen(self.protocol().questions.at(id), &value);
                self.enter(id, entry)
            }
            Action::Enter(question, entry) => self.enter(question, entry),
            Action::Continue => self.go_on(),
            Action::Go(change) => self.go(change),
            Action::Arrive(change, arrival) => {
                self.go(change);
                self.arrival = arrival.map(Rc::new);
                true
            }
            Action::ShowEverybody => !std::mem::replace(&mut self.everybody, true),
            Action::Write(prepared, now) => self.write(prepared, now),
            Action::Service(post, service) => self.choose_service(post, service),
            Action::Directory(directory) => self.take_directory(&directory),
            Action::Compare(others) => {
                self.others = Some(others);
                self.compare();
                true
            }
            Action::ChooseAnother => false,
        }
    }

    fn option_name(&self, question: QuestionId, answer: Answer) -> Option<String> {
        let Answer::Option(option) = answer else { return None };
        self.protocol().questions.at(question).option(option).map(|option| option.id.clone())
    }

    fn go(&mut self, change: Change) -> bool {
        // Of a protocol that is not there yet, nothing can be shown.
        if self.choosing {
            return false;
        }
        // A link that was of no use is forgotten with the next page, one that has changed only with its answers.
        let anew = matches!(change, Change::StartAgain | Change::Replace(_));
        if anew || matches!(self.arrival(), Some(Arrival::Unusable(_))) {
            self.arrival = None;
        }
        if matches!(change, Change::StartAgain) {
            self.emails = Vec::new();
        }
        self.session = self.session.apply(change);
        self.view = Rc::new(self.session.view());
        self.entries = entries(self.session.protocol(), &self.view);
        self.problems = Vec::new();
        self.failed = 0;
        self.said = self.lost_service().to_owned();
        true
    }

    /// What is said where a link names a service that the directory does not have.
    fn lost_service(&self) -> &'static str {
        if self.session.directory().lacks_a_service() { words::SERVICE_GONE } else { "" }
    }

    /// The advice then shows who that is.
    ///
    /// Never inlined, as `write`: the page fetches the code of what only the advice does after that of the questions.
    #[inline(never)]
    fn choose_service(&mut self, post: PostId, service: Option<String>) -> bool {
        self.session = self.session.apply(Change::Service(post, service));
        self.said = self.who_it_is(post);
        self.view = Rc::new(self.session.view());
        true
    }

    fn who_it_is(&self, post: PostId) -> String {
        let (directory, today) = (self.session.directory(), self.session.today());
        let title = &self.protocol().posts.at(post).title;
        match directory.holder(post, today).and_then(|person| person.name.as_deref()) {
            Some(name) => words::named(title, Some(name)),
            None => format!("{title}: no name is shown."),
        }
    }

    /// Services that have been chosen stay. A question on the screen stays too, until the person goes on: nobody wants
    /// to have it taken away.
    fn take_directory(&mut self, directory: &Directory) -> bool {
        if self.choosing {
            return false;
        }
        let services = self.session.directory().services.clone();
        let directory = Directory { services, ..directory.clone() };
        self.session = self.session.with_directory(Rc::new(directory));
        if matches!(&*self.view, View::Advice(_)) {
            self.view = Rc::new(self.session.view());
            self.entries = entries(self.session.protocol(), &self.view);
            let has_come = !self.session.directory().holders.is_empty();
            let lost = self.lost_service();
            self.said = if has_come && lost.is_empty() { words::NAMES_HAVE_COME } else { lost }.to_owned();
        }
        true
    }

    fn enter(&mut self, question: QuestionId, entry: Entry) -> bool {
        let before = self.entries.iter_mut().find(|(other, _)| *other == question);
        match before {
            Some((_, before)) if *before == entry => return false,
            Some((_, before)) => *before = entry,
            None => self.entries.push((question, entry)),
        }
        true
    }

    /// Kept as long as the answers are: whoever goes back and forth finds what they wrote, unless it has become about
    /// something else.
    #[inline(never)]
    fn write(&mut self, prepared: Email, now: Email) -> bool {
        match self.emails.iter_mut().find(|(other, _)| *other == prepared) {
            Some((_, before)) => *before = now,
            None => self.emails.push((prepared, now)),
        }
        true
    }

    fn compare(&mut self) {
        if let Some(others) = &self.others {
            self.compared = others::compared(self.protocol(), others, &self.view, self.session.today());
        }
    }

    fn go_on(&mut self) -> bool {
        let view = self.view.clone();
        let View::Question(screen) = &*view else { return false };
        let (mut answers, mut problems) = (Vec::new(), Vec::new());
        for asked in &screen.questions {
            let question = asked.question;
            let entry = self.entry(question).unwrap_or(&Entry::Choice(None));
            match entry.answer(&self.protocol().questions.at(question).kind) {
                Ok(answer) if answer.is_after(self.session.today()) => {
                    problems.push(Problem { question, lack: Lack::Future });
                }
                Ok(answer) => answers.push((question, answer)),
                Err(lack) => problems.push(Problem { question, lack }),
            }
        }
        if problems.is_empty() && self.choosing {
            self.chosen = answers.first().and_then(|&(question, answer)| self.option_name(question, answer));
            return true;
        }
        if problems.is_empty() {
            return self.go(Change::Answer(answers));
        }
        self.problems = problems;
        self.failed += 1;
        true
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        if !next.take(action) {
            // The same `Rc` tells that there is nothing to draw.
            return self;
        }
        if !Rc::ptr_eq(&self.view, &next.view) {
            next.compare();
        }
        Rc::new(next)
    }
}

/// What the page around the widget has answered already.
fn opened_with(protocol: &Protocol, settings: &Settings) -> Answers {
    let mut answers = Answers::default();
    if let (Some(issue), Some(start)) = (protocol.issue(), settings.start) {
        answers.set(issue, Answer::Option(start));
    }
    answers
}

/// The fields of the page as they stand when it is first shown: earlier answers, and nothing chosen otherwise.
fn entries(protocol: &Protocol, view: &View) -> Vec<(QuestionId, Entry)> {
    let mut entries = Vec::new();
    if let View::Question(screen) = view {
        for asked in &screen.questions {
            let question = protocol.questions.at(asked.question);
            entries.push((asked.question, Entry::of(question, asked.offered, asked.answer)));
        }
    }
    entries
}
