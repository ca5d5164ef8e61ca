//! `evenhand ask`: from answers to advice, in a file or as a dialogue in the terminal.

use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use chrono::NaiveDate;
use evenhand::contract;
use evenhand::domain::{Advice, Answers, Directory, Post, Protocol, State};
use evenhand::engine::Outcome;
use evenhand::pack::{answers, read_directory};
use evenhand::record;
use evenhand::session::{Session, View};
use serde_json::json;

use super::{End, Today, dialogue, files, pack_args::PackArgs, show};

/// What to ask.
#[derive(clap::Args)]
pub struct Args {
    #[command(flatten)]
    pack: PackArgs,
    /// A JSON object from question to option, `not-sure` or date; `-` reads it from the standard input
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,
    /// The council's directory: JSON with the people who hold the posts
    #[arg(long, value_name = "FILE")]
    directory: Option<PathBuf>,
    /// For which service the holder of a post is meant, such as `line-manager=Housing`; may be given several times
    #[arg(long, value_name = "POST=SERVICE", value_parser = service)]
    service: Vec<(String, String)>,
    #[command(flatten)]
    today: Today,
    /// Print the advice as JSON
    #[arg(long)]
    json: bool,
    /// Print the record of the advice, as the page saves it as text: for the file
    #[arg(long, conflicts_with = "json")]
    note: bool,
}

/// Asks.
pub fn run(args: &Args) -> Result<End, String> {
    let (protocol, _) = args.pack.read()?;
    let today = args.today.date();
    let directory = directory(args.directory.as_deref(), &protocol)?;
    let directory = Rc::new(choose(directory, &args.service, &protocol, today)?);
    let Some(file) = &args.answers else {
        let start = Session::new(protocol, directory, today);
        return match dialogue::run(&start)? {
            Some((session, advice)) => Ok(print(args, &session, &advice)),
            None => Ok(End::Unanswered),
        };
    };
    let given = given(file, &protocol, today)?;
    let session = Session::with_answers(protocol, directory, today, given);
    set_aside(&session);
    match session.outcome() {
        Outcome::Advise(advice) => Ok(print(args, &session, &advice)),
        Outcome::Ask(_) => {
            still_asked(args, &session);
            Ok(End::Unanswered)
        }
    }
}

fn print(args: &Args, session: &Session, advice: &Advice) -> End {
    let written = contract::advice(session.protocol(), advice, session.directory(), session.today());
    if args.json {
        // The contract is made of texts, numbers and lists of them: writing it cannot fail.
        outln!("{}", serde_json::to_string_pretty(&written).unwrap_or_default());
    } else if args.note {
        let made = args.today.date().and_time(chrono::Local::now().time());
        let record = record::record(session.protocol(), session.directory(), advice, session.tried(), made);
        out!("{}", record::text(&record));
    } else {
        out!("{}", show::advice(session.protocol(), &written, session.today()));
    }
    End::Fine
}

/// Reads the answers; everything that is wrong with them is said at once.
fn given(file: &Path, protocol: &Protocol, today: NaiveDate) -> Result<Answers, String> {
    let written = files::answers(file)?;
    let mut given = Answers::default();
    let mut faults = Vec::new();
    for (question, answer) in &written {
        match answers::read(protocol, today, question, answer) {
            Ok((question, answer)) => given.set(question, answer),
            Err(fault) => faults.push(fault),
        }
    }
    if faults.is_empty() { Ok(given) } else { Err(faults.join("\nerror: ")) }
}

pub fn directory(file: Option<&Path>, protocol: &Protocol) -> Result<Directory, String> {
    let Some(file) = file else { return Ok(Directory::default()) };
    let json = fs::read(file).map_err(|error| format!("cannot read `{}`: {error}", file.display()))?;
    let (directory, found) = read_directory(&json, protocol);
    for mut finding in found {
        finding.place.file = Some(format!("{} {}", file.display(), finding.place));
        eprint!("{finding}");
    }
    Ok(directory)
}

fn service(written: &str) -> Result<(String, String), String> {
    let (post, service) = written.split_once('=').ok_or("it is written like line-manager=Housing")?;
    Ok((post.to_owned(), service.to_owned()))
}

/// Chooses these services; one that the directory does not have is an error, since nobody would notice.
fn choose(
    mut directory: Directory,
    services: &[(String, String)],
    protocol: &Protocol,
    today: NaiveDate,
) -> Result<Directory, String> {
    for (id, service) in services {
        let post = protocol.posts.find(|post: &Post| post.id == *id);
        let post = post.ok_or_else(|| format!("this protocol names no post `{id}`"))?;
        let known = directory.services(post, today);
        if !known.contains(&service.as_str()) {
            let known =
                if known.is_empty() { "it has none".to_owned() } else { format!("it has {}", known.join(", ")) };
            return Err(format!("the directory has no holder of `{id}` for `{service}`: {known}"));
        }
        directory = directory.choosing(post, Some(service.clone()));
    }
    Ok(directory)
}

/// Answers that do not matter are set aside, which whoever gave them should know.
fn set_aside(session: &Session) {
    let trace = session.trace();
    let unfinished = matches!(session.view(), View::Question(_));
    for (question, _) in session.answers().iter() {
        let state = trace.questions.iter().find(|(had, _)| *had == question).map(|(_, state)| *state);
        let id = &session.protocol().questions.at(question).id;
        match state {
            Some(State::DoesNotApply) => eprintln!("note: `{id}` is not asked here; its answer is set aside"),
            None if !unfinished => eprintln!("note: `{id}` is not asked here; its answer is set aside"),
            Some(State::NotAsked) => eprintln!("note: the answer to `{id}` is not offered here"),
            Some(State::Answered(_) | State::NotSure) | None => {}
        }
    }
}

fn still_asked(args: &Args, session: &Session) {
    let View::Question(screen) = session.view() else { return };
    let protocol = session.protocol();
    if args.json {
        let asked = screen.questions.iter().map(|asked| {
            let question = protocol.questions.at(asked.question);
            let options: Vec<&str> =
                asked.offered.iter().filter_map(|o| question.option(o)).map(|option| option.id.as_str()).collect();
            json!({ "question": question.id, "text": question.text, "options": options, "not_sure": question.not_sure })
        });
        outln!("{}", json!({ "ask": asked.collect::<Vec<_>>(), "at_most_after": screen.at_most_after }));
        return;
    }
    outln!("These answers do not suffice. Still asked:");
    out!("{}", show::screen(protocol, &screen));
    for asked in &screen.questions {
        let question = protocol.questions.at(asked.question);
        let options =
            asked.offered.iter().filter_map(|option| question.option(option)).map(|option| option.id.as_str());
        let not_sure = Some(answers::NOT_SURE).filter(|_| question.not_sure);
        let all: Vec<&str> = options.chain(not_sure).collect();
        outln!("  \"{}\": {}", question.id, if all.is_empty() { "a date".to_owned() } else { all.join(" | ") });
    }
}
