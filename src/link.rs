//! Links: a consultation as the fragment of an address, and back.
//!
//! `evenhand=harbour&.version=1.0&.at=advice&.verdict=do-not&role=warden&…`: the pack, then what starts with a dot, then
//! answers by the names of question and option. Names of questions are letters, digits and hyphens, so that none can be
//! taken for anything else. Names only: nothing that somebody has typed.
//!
//! A fragment comes from anybody. Whatever it says is looked up, and nothing of it is ever shown.

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

const START: &str = "start";
const ASKED: &str = "question";
/// A question that is answered again and leads back to the check.
const CHANGING: &str = "change";
const CHECK: &str = "check";
const ADVICE: &str = "advice";

/// The link to what this session shows. Answers that are set aside are in it too, unless it gets too long with them.
/// None if it is too long even so, and none to what is only tried out: whoever opened it would take that for answers.
#[must_use]
pub fn write(session: &Session, view: &View) -> Option<String> {
    if session.trying().is_some() {
        return None;
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
    for (question, answer) in given {
        link.append_pair(&protocol.questions.at(question).id, &answers::write(protocol, question, answer));
    }
    link.finish()
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
