//! The questionnaire in the terminal: the same session as on the page, with numbers in place of clicks.

use std::io::{self, BufRead, Write};

use evenhand::domain::{Advice, Answer, Kind, OptionId, QuestionId};
use evenhand::pack::answers;
use evenhand::session::{Asked, Change, Row, Screen, Session, View};

use super::show;

/// What a line of input comes to.
enum Said {
    /// Something that changes the consultation.
    Change(Change),
    /// Nothing: the page stays, and this is said.
    Again(String),
    /// The person stops, or the input has ended.
    Stop,
}

/// Asks until there is advice; nothing if the person stops before that or the input ends.
pub fn run(start: &Session) -> Result<Option<(Session, Box<Advice>)>, String> {
    let about = &start.protocol().about;
    outln!("{}, {}, {}", about.title, about.council, about.version_said());
    out!("{}", show::text(&about.covers));
    outln!("\nAnswer with a number. ? = not sure, b = back, h = help, q = stop. Nothing leaves this computer.");
    let mut session = start.apply(Change::Begin);
    loop {
        let said = match session.view() {
            View::Start => Said::Change(Change::Begin),
            View::Advice(advice) => return Ok(Some((session, advice))),
            View::Question(screen) => {
                out!("\n{}", show::screen(session.protocol(), &screen));
                question(&session, &screen)?
            }
            View::Check(rows) => {
                out!("\n{}", show::rows(session.protocol(), &rows));
                check(&rows)?
            }
        };
        match said {
            Said::Change(change) => session = session.apply(change),
            Said::Again(text) => outln!("{text}"),
            Said::Stop => {
                out!("\n");
                return Ok(None);
            }
        }
    }
}

/// The check of the answers.
fn check(rows: &[Row]) -> Result<Said, String> {
    let Some(line) = line("Enter = see the advice, a number = change that answer: ")? else { return Ok(Said::Stop) };
    let row = line.parse().ok().and_then(|number: usize| rows.get(number.checked_sub(1)?));
    Ok(match (line.as_str(), row) {
        ("", _) => Said::Change(Change::Accept),
        ("b", _) => Said::Change(Change::Back),
        ("q", _) => Said::Stop,
        (_, Some(row)) => Said::Change(Change::Revisit(row.question)),
        _ => Said::Again("  Press Enter, or type a number from the list.".to_owned()),
    })
}

fn question(session: &Session, screen: &Screen) -> Result<Said, String> {
    let prompt = match (screen.page, screen.at_most_after) {
        (Some(_), _) => "The numbers that are true, ?2 = not sure about 2, Enter = none: ".to_owned(),
        (None, 0) => "The last question: ".to_owned(),
        (None, 1) => "At most one more page after this: ".to_owned(),
        (None, more) => format!("At most {more} more pages after this: "),
    };
    let Some(line) = line(&prompt)? else { return Ok(Said::Stop) };
    Ok(match line.as_str() {
        "q" => Said::Stop,
        "b" => Said::Change(Change::Back),
        "h" => Said::Again(show::help(session.protocol(), screen)),
        said if screen.page.is_some() => boxes(session, &screen.questions, said),
        said => match screen.questions.first() {
            Some(asked) => one(session, asked, said),
            None => Said::Stop,
        },
    })
}

/// The answer to one question.
fn one(session: &Session, asked: &Asked, said: &str) -> Said {
    let question = session.protocol().questions.at(asked.question);
    let answer = match (&question.kind, said) {
        (_, "?") if question.not_sure => Some(Answer::NotSure),
        (_, "?") => return Said::Again("  This one must be answered: \"not sure\" is no answer to it.".to_owned()),
        (Kind::Choice(_), _) => number(said, asked).map(Answer::Option),
        (Kind::Date, _) => answers::day(said).map(Answer::Date),
        (Kind::DateTime, _) => answers::moment(said).map(Answer::DateTime),
    };
    match (answer, &question.kind) {
        (Some(answer), _) if answer.is_after(session.today()) => {
            Said::Again("  The day must be today or earlier.".to_owned())
        }
        (Some(answer), _) => Said::Change(Change::Answer(vec![(asked.question, answer)])),
        (None, Kind::Choice(_)) => Said::Again(format!("  Type a number from 1 to {}.", asked.offered.len())),
        (None, Kind::Date) => Said::Again("  Type a date such as 23/11/2026.".to_owned()),
        (None, Kind::DateTime) => Said::Again("  Type a date and a time such as 23/11/2026 14:30.".to_owned()),
    }
}

/// The option with this number or this name.
fn number(said: &str, asked: &Asked) -> Option<OptionId> {
    let number: usize = said.parse().ok()?;
    asked.offered.iter().nth(number.checked_sub(1)?)
}

/// Tick boxes: what is not named is a no.
fn boxes(session: &Session, asked: &[Asked], said: &str) -> Said {
    let wrong = || {
        let example = if asked.len() > 1 { "1 ?2" } else { "1" };
        Said::Again(format!("  Type numbers from 1 to {}, such as {example}, or nothing.", asked.len()))
    };
    let mut ticked = vec!["no"; asked.len()];
    if said == "?" {
        ticked.fill(answers::NOT_SURE);
    } else {
        for word in said.split([' ', ',']).filter(|word| !word.is_empty()) {
            let (digits, tick) = match word.strip_prefix('?') {
                Some(digits) => (digits, answers::NOT_SURE),
                None => (word, "yes"),
            };
            let place = digits.parse().ok().and_then(|number: usize| number.checked_sub(1));
            match place.and_then(|place| ticked.get_mut(place)) {
                Some(slot) => *slot = tick,
                None => return wrong(),
            }
        }
    }
    let mut given: Vec<(QuestionId, Answer)> = Vec::new();
    for (asked, tick) in asked.iter().zip(ticked) {
        let id = &session.protocol().questions.at(asked.question).id;
        match answers::read(session.protocol(), session.today(), id, tick) {
            Ok(answer) => given.push(answer),
            Err(_) => return Said::Again("  \"Not sure\" is no answer to one of these.".to_owned()),
        }
    }
    Said::Change(Change::Answer(given))
}

/// One line of input; nothing when the input has ended.
fn line(prompt: &str) -> Result<Option<String>, String> {
    out!("{prompt}");
    io::stdout().flush().map_err(|error| format!("cannot write: {error}"))?;
    let mut line = String::new();
    match io::stdin().lock().read_line(&mut line) {
        Ok(0) => Ok(None),
        Ok(_) => Ok(Some(line.trim().to_owned())),
        Err(error) => Err(format!("cannot read: {error}")),
    }
}
