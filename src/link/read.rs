//! From a fragment to the consultation that it stands for, as far as this protocol still allows it.

use super::{ADVICE, ASKED, AT, CHANGING, CHECK, LONGEST, PREFIX, QUESTION, SERVICE, START, TRY, VERDICT, VERSION};
use crate::domain::{Answer, Answers, Post, Protocol, Question, QuestionId, State, Verdict};
use crate::pack::answers;
use crate::session::{Change, Changed, MadeWith, Opening, Place, Return, Session, Unusable, View};

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The answers that are still answers to what is asked now, the page, and what goes with them.
    pub opening: Opening,
    /// What is not as it was, if anything.
    pub changed: Option<Changed>,
}

/// More parts than any link of ours has.
const MOST_PARTS: usize = 300;
/// The longest number of a version that is repeated to the visitor.
const LONGEST_NUMBER: usize = 12;

/// The name of the pack that the link is for, if it is one of ours. It is whatever somebody wrote: only to be looked up.
#[must_use]
pub fn pack_named(link: &str) -> Option<String> {
    let (key, pack) = form_urlencoded::parse(link.as_bytes()).next()?;
    (key == PREFIX).then(|| pack.into_owned())
}

/// Where the link leads in a consultation of the protocol of this session, whose own answers do not count.
///
/// Made with another version, or leading elsewhere than it did, it leads to the check of the answers, or to what is newly
/// asked.
///
/// # Errors
/// Why it is of no use.
pub fn read(session: &Session, link: &str) -> Result<Opened, Unusable> {
    let Parts { made_with, was_check, verdict, mut opening, tried, mut dropped } = parts(session, link)?;
    let view = session.apply(Change::Open(opening.clone())).view();
    let arrives = match opening.place {
        Place::Advice => matches!(&view, View::Advice(advice) if Some(advice.verdict) == verdict),
        Place::Next => matches!(&view, View::Check(_)) || !was_check,
        Place::Start | Place::At(..) => true,
    };
    let nothing_said = opening.answers.iter().next().is_none() && dropped.is_empty();
    if nothing_said || (arrives && made_with == MadeWith::This && dropped.is_empty()) {
        if matches!(view, View::Advice(_)) {
            opening.tried = tried;
        }
        return Ok(Opened { opening, changed: None });
    }
    drop_not_offered(session, &mut opening, &mut dropped);
    let kept = opening.answers.iter().collect();
    if opening.place != Place::Start {
        opening.place = Place::Next;
    }
    Ok(Opened { opening, changed: Some(Changed { made_with, dropped, verdict, kept }) })
}

/// What the parts of a link say, each looked up.
struct Parts {
    made_with: MadeWith,
    was_check: bool,
    verdict: Option<Verdict>,
    /// Nothing is tried yet.
    opening: Opening,
    tried: Vec<(QuestionId, Answer)>,
    dropped: Vec<Option<QuestionId>>,
}

fn parts(session: &Session, link: &str) -> Result<Parts, Unusable> {
    let protocol = session.protocol();
    if link.len() > LONGEST {
        return Err(Unusable::TooLong);
    }
    if !well_formed(link.as_bytes()) {
        return Err(Unusable::Damaged);
    }
    let mut pairs = form_urlencoded::parse(link.as_bytes());
    let (_, pack) = pairs.next().filter(|(key, _)| key == PREFIX).ok_or(Unusable::Damaged)?;
    if *pack != *protocol.about.id {
        return Err(Unusable::OtherPack);
    }
    let (mut version, mut at, mut question, mut verdict) = (None, None, None, None);
    let (mut answers, mut dropped, mut count) = (Answers::default(), Vec::new(), 0);
    let (mut services, mut tried) = (Vec::new(), Vec::new());
    for (key, value) in pairs {
        count += 1;
        if let Some(post) = key.strip_prefix(SERVICE) {
            match protocol.posts.find(|named: &Post| named.id == post) {
                Some(post) if services.iter().any(|(other, _)| *other == post) => return Err(Unusable::Damaged),
                Some(post) => services.push((post, value.into_owned())),
                None => dropped.push(None),
            }
            continue;
        }
        if let Some(question) = key.strip_prefix(TRY) {
            match answers::read(protocol, session.today(), question, &value) {
                Ok((question, _)) if tried.iter().any(|(other, _)| *other == question) => {
                    return Err(Unusable::Damaged);
                }
                Ok(answer) => tried.push(answer),
                Err(_) => dropped.push(None),
            }
            continue;
        }
        let slot = match &*key {
            VERSION => &mut version,
            AT => &mut at,
            QUESTION => &mut question,
            VERDICT => &mut verdict,
            _ if key.starts_with('.') || count > MOST_PARTS => return Err(Unusable::Damaged),
            _ => {
                answer(session, &key, &value, &mut answers, &mut dropped)?;
                continue;
            }
        };
        if slot.replace(value).is_some() {
            return Err(Unusable::Damaged);
        }
    }
    if count == 0 {
        // The name of the pack alone is the link to its start page.
        (version, at) = (Some((&*protocol.about.version).into()), Some(START.into()));
    }
    let (version, at) = (version.ok_or(Unusable::Damaged)?, at.ok_or(Unusable::Damaged)?);
    let asked = question.and_then(|question| protocol.questions.find(|asked: &Question| asked.id == *question));
    let place = match (&*at, asked) {
        (START, _) => Place::Start,
        (ASKED, Some(question)) => Place::At(question, Return::Onward),
        (CHANGING, Some(question)) => Place::At(question, Return::ToCheck),
        (ASKED | CHANGING | CHECK, _) => Place::Next,
        (ADVICE, _) => Place::Advice,
        _ => return Err(Unusable::Damaged),
    };
    let known = |named: &str| Verdict::ALL.into_iter().find(|verdict| verdict.id() == named);
    let verdict = verdict.map(|named| known(&named).ok_or(Unusable::Damaged)).transpose()?;
    if verdict.is_some() != (place == Place::Advice) {
        return Err(Unusable::Damaged);
    }
    let made_with = made_with(protocol, &version);
    let opening = Opening { answers, place, services, tried: Vec::new() };
    Ok(Parts { made_with, was_check: at == CHECK, verdict, opening, tried, dropped })
}

/// One answer: taken, or dropped where it is none any more.
fn answer(
    session: &Session,
    question: &str,
    answer: &str,
    answers: &mut Answers,
    dropped: &mut Vec<Option<QuestionId>>,
) -> Result<(), Unusable> {
    let protocol = session.protocol();
    let asked = protocol.questions.find(|asked: &Question| asked.id == question);
    if asked.is_some_and(|id| answers.get(id).is_some() || dropped.contains(&asked)) {
        return Err(Unusable::Damaged);
    }
    match answers::read(protocol, session.today(), question, answer) {
        Ok((question, answer)) => answers.set(question, answer),
        Err(_) => dropped.push(asked),
    }
    Ok(())
}

/// Drops the answer that stands in the way because its option is not offered any more. What comes after that question
/// depends on the answer in its place, and is looked at when its turn comes.
fn drop_not_offered(session: &Session, opening: &mut Opening, dropped: &mut Vec<Option<QuestionId>>) {
    let trace = session.apply(Change::Open(Opening { place: Place::Next, ..opening.clone() })).trace();
    if let Some(&(question, State::NotAsked)) = trace.questions.last()
        && opening.answers.get(question).is_some()
    {
        opening.answers.clear(question);
        dropped.push(Some(question));
    }
}

/// Only the letters that links are written with, and each percent sign with its two digits, so that no part of a link
/// reads differently from how it was written.
fn well_formed(link: &[u8]) -> bool {
    let mut rest = link;
    loop {
        rest = match rest {
            [] => return true,
            [b'%', high, low, after @ ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => after,
            [letter, after @ ..] if letter.is_ascii_alphanumeric() || b"*-._&=+".contains(letter) => after,
            _ => return false,
        };
    }
}

/// A version that is a number is repeated to the visitor: nothing can be said with digits and dots.
fn made_with(protocol: &Protocol, version: &str) -> MadeWith {
    let number = version.bytes().all(|letter| letter.is_ascii_digit() || letter == b'.');
    if version == protocol.about.version {
        MadeWith::This
    } else if number && (1..=LONGEST_NUMBER).contains(&version.len()) {
        MadeWith::Number(version.to_owned())
    } else {
        MadeWith::Another
    }
}
