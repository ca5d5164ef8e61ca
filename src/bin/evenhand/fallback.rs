//! `evenhand fallback`: what the protocol says to everybody and whom it names, as the plain HTML that a page shows where
//! the questions cannot run.

use std::fmt::Write;
use std::path::PathBuf;

use chrono::NaiveDate;
use evenhand::domain::{Directory, NamedPost, OptionId, OptionSet, Protocol};
use evenhand::engine::named_for_any;
use evenhand::{record, words};

use super::{End, Today, ask, pack_args::PackArgs};
use evenhand::markup::escaped;

/// Which pack, and who holds its posts.
#[derive(clap::Args)]
pub struct Args {
    #[command(flatten)]
    pack: PackArgs,
    /// The council's directory: JSON with the people who hold the posts
    #[arg(long, value_name = "FILE")]
    directory: Option<PathBuf>,
    /// The level of its headings
    #[arg(long, value_name = "1-6", default_value_t = 3, value_parser = clap::value_parser!(u8).range(1..=6))]
    heading_level: u8,
    #[command(flatten)]
    today: Today,
}

/// Prints it.
pub fn run(args: &Args) -> Result<End, String> {
    let (protocol, _) = args.pack.read()?;
    let directory = ask::directory(args.directory.as_deref(), &protocol)?;
    out!("{}", html(&protocol, &directory, args.heading_level, args.today.date()));
    Ok(End::Fine)
}

/// It says whom the protocol names and what for, and sends nobody to them: that depends on what only the questions know.
fn html(protocol: &Protocol, directory: &Directory, level: u8, today: NaiveDate) -> String {
    let mut html = String::new();
    let heading = |text: &str| format!("<h{level}>{}</h{level}>\n", escaped(text));
    paragraph(&mut html, FIRST);
    if !protocol.principles.is_empty() {
        html.push_str(&heading("What always applies"));
        html.push_str("<ul>\n");
        for &clause in &protocol.principles {
            let cited = words::sentence(&words::clauses(protocol, &[clause]));
            item(&mut html, &format!("{} ({})", protocol.clauses.at(clause).gist, lower(&cited)));
        }
        html.push_str("</ul>\n");
    }
    for (side, roles) in sides(protocol) {
        let named = named_for_any(protocol, roles);
        if !named.is_empty() {
            html.push_str(&heading(&format!("{}: who the protocol names", words::side(&side))));
            html.push_str("<ul>\n");
            for one in &named {
                let _ = writeln!(html, "<li>{}</li>", person(protocol, directory, one, today));
            }
            html.push_str("</ul>\n");
        }
    }
    if let Some(who) = words::interpreter(protocol, directory, today) {
        paragraph(&mut html, &format!("Who says what it means: {who}."));
    }
    let from = format!("From: {}. {}. As of {}.", protocol.about.council, words::title(protocol), words::date(today));
    paragraph(&mut html, &from);
    paragraph(&mut html, words::GUIDANCE);
    html
}

/// It is seen for a moment wherever the questions load, too.
const FIRST: &str = "What the protocol says to everybody, and whom it names. Who is the right person depends on the matter: \
                     if no questions show here, look into the protocol or ask one of them.";

fn paragraph(html: &mut String, text: &str) {
    let _ = writeln!(html, "<p>{}</p>", escaped(text));
}

fn item(html: &mut String, text: &str) {
    let _ = writeln!(html, "<li>{}</li>", escaped(text));
}

/// Inside a sentence.
fn lower(cited: &str) -> String {
    let mut letters = cited.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// Each side of the who question with its roles, in the order of the roles.
fn sides(protocol: &Protocol) -> Vec<(String, OptionSet)> {
    let mut sides: Vec<(String, OptionSet)> = Vec::new();
    let Some(who) = protocol.who() else { return sides };
    for (place, choice) in protocol.questions.at(who).options().iter().enumerate() {
        let (Some(side), Some(role)) = (&choice.side, OptionId::new(place)) else { continue };
        match sides.iter_mut().find(|(known, _)| known == side) {
            Some((_, roles)) => *roles = roles.with(OptionSet::only(role)),
            None => sides.push((side.clone(), OptionSet::only(role))),
        }
    }
    sides
}

/// The title, what the protocol names them for, and how to reach whoever holds the post.
fn person(protocol: &Protocol, directory: &Directory, named: &NamedPost, today: NaiveDate) -> String {
    let post = protocol.posts.at(named.post);
    let mut said = format!("<strong>{}</strong>", escaped(&post.title));
    if let Some(who) = &post.who {
        let _ = write!(said, " ({})", escaped(&lower(who.trim_end_matches('.'))));
    }
    if let Some(holder) = directory.holder(named.post, today) {
        let name = holder.name.as_deref().map(escaped);
        let phone = holder.phone.as_deref().map(|phone| link(&words::dial(phone), phone));
        let email = holder.email.as_deref().map(|email| link(&record::mail_to(email), email));
        for known in [name, phone, email].into_iter().flatten() {
            let _ = write!(said, ", {known}");
        }
    }
    let _ = write!(said, ": {}", escaped(&lower(&words::named_for(named))));
    said
}

fn link(to: &str, text: &str) -> String {
    format!("<a href=\"{}\">{}</a>", escaped(to), escaped(text))
}
