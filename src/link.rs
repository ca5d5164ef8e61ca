//! Links: a consultation as the fragment of an address, and back.
//!
//! `evenhand=harbour&.version=1.0&.at=advice&.verdict=do-not&role=warden&…`: the pack, then what starts with a dot, then
//! answers by the names of question and option. Names of questions are letters, digits and hyphens, so that none can be
//! taken for anything else. Names only: nothing that somebody has typed.
//!
//! `.service.POST=SERVICE` is the service for which the holder of a post is meant, as the council's directory calls it.
//! A link leads to what it says alone: one without it takes a choice back.
//!
//! `.try.QUESTION=ANSWER` is what the person tries out. All else in such a link is their own: the answers, the place and
//! the verdict. So it opens as a trial that is marked as one, Back leads out of it to their own advice, and a reader that
//! knows no trials would refuse it. Where their own advice is not what it was, nothing is tried.
//!
//! A fragment comes from anybody. Whatever it says is looked up, and nothing of it is ever shown: a service is only held
//! against those in the directory, which may come later than the link.

mod read;

use form_urlencoded::Serializer;

use crate::domain::{Answer, QuestionId};
use crate::pack::answers;
use crate::session::{Place, Return, Session, View};

pub use read::{Opened, pack_named, read};

/// The name of the first part, which says that the fragment is ours.
pub const PREFIX: &str = "evenhand";
/// The most characters that a link has.
pub const LONGEST: usize = 4_000;

const VERSION: &str = ".version";
const AT: &str = ".at";
const QUESTION: &str = ".question";
const VERDICT: &str = ".verdict";
const SERVICE: &str = ".service.";
const TRY: &str = ".try.";

const START: &str = "start";
const ASKED: &str = "question";
/// A question that is answered again and leads back to the check.
const CHANGING: &str = "change";
const CHECK: &str = "check";
const ADVICE: &str = "advice";

/// The link to what this session shows. Answers that are set aside are in it too, unless it gets too long with them.
/// None if it is too long even so.
#[must_use]
pub fn write(session: &Session, view: &View) -> Option<String> {
    let tried = tried(session);
    if !tried.is_empty() {
        let own = session.without_trial();
        let mut link = write(&own, &own.view())?;
        for (question, answer) in tried {
            let protocol = session.protocol();
            let part = [TRY, &protocol.questions.at(question).id].concat();
            link = Serializer::new(link).append_pair(&part, &answers::write(protocol, question, answer)).finish();
        }
        return Some(link).filter(|link| link.len() <= LONGEST);
    }
    let short = |link: &String| link.len() <= LONGEST;
    let all = session.answers().iter().collect();
    Some(written(session, view, all)).filter(short).or_else(|| {
        let counting = session.rows().iter().map(|row| (row.question, row.answer)).collect();
        Some(written(session, view, counting)).filter(short)
    })
}

fn written(session: &Session, view: &View, given: Vec<(QuestionId, Answer)>) -> String {
    let protocol = session.protocol();
    let mut link = Serializer::new(String::new());
    link.append_pair(PREFIX, &protocol.about.id).append_pair(VERSION, &protocol.about.version);
    let (at, question) = at(session.place(), view);
    link.append_pair(AT, at);
    if let Some(question) = question {
        link.append_pair(QUESTION, &protocol.questions.at(question).id);
    }
    if let View::Advice(advice) = view {
        link.append_pair(VERDICT, advice.verdict.id());
    }
    let directory = session.directory();
    for (post, service) in &directory.services {
        // Before the directory has come, it is whatever an earlier link said.
        if directory.holders.is_empty() || directory.chosen(*post).is_some() {
            link.append_pair(&[SERVICE, &protocol.posts.at(*post).id].concat(), service);
        }
    }
    for (question, answer) in given {
        link.append_pair(&protocol.questions.at(question).id, &answers::write(protocol, question, answer));
    }
    link.finish()
}

/// What is tried out, in the order of trying, and what was answered on the way.
fn tried(session: &Session) -> Vec<(QuestionId, Answer)> {
    let mut tried = session.tried().to_vec();
    if !tried.is_empty() {
        for (question, answer) in &mut tried {
            *answer = session.answers().get(*question).unwrap_or(*answer);
        }
        for (question, answer) in session.answers().iter() {
            let known = tried.iter().any(|(other, _)| *other == question);
            if !known && session.own_answers().get(question) != Some(answer) {
                tried.push((question, answer));
            }
        }
    }
    tried
}

/// Which page is shown, and of which question, where that is not simply the next one.
fn at(place: Place, view: &View) -> (&'static str, Option<QuestionId>) {
    match (view, place) {
        (View::Start, _) => (START, None),
        (View::Check(_), _) => (CHECK, None),
        (View::Advice(_), _) => (ADVICE, None),
        (View::Question(screen), Place::At(question, way))
            if screen.questions.iter().any(|asked| asked.question == question) =>
        {
            (if way == Return::ToCheck { CHANGING } else { ASKED }, Some(question))
        }
        (View::Question(_), _) => (ASKED, None),
    }
}
