//! The questionnaire: what is given is checked, what is not given is asked for until it is right.

use std::io::{self, BufRead, IsTerminal, Write};

use chrono::NaiveDate;

use super::Args;

/// The longest answer, as for every text in one line of a pack.
const LONGEST: usize = 400;
/// The most posts.
const MOST_POSTS: usize = 60;

/// What the pack is about.
pub struct About {
    pub id: String,
    pub council: String,
    pub title: String,
    pub version: String,
    pub in_force: Option<NaiveDate>,
    pub review_due: Option<NaiveDate>,
    pub members: String,
    pub cabinet: Option<String>,
    /// Each with its id.
    pub posts: Vec<(String, String)>,
}

/// From the arguments and, where they do not say enough, from the terminal; nothing if the person stops.
pub fn about(args: &Args) -> Result<Option<About>, String> {
    let enough = args.council.is_some() && args.title.is_some() && args.version_of.is_some();
    let mut asks = Asks { asks: !enough, stopped: false };
    if asks.asks {
        outln!("A pack needs a few facts about the protocol. Press Enter to leave one out, q to stop.");
    }
    let council = asks.text(args.council.as_deref(), "Whose protocol is it? ", None)?;
    let title = asks.text(args.title.as_deref(), "What is its title? ", None)?;
    let version = asks.text(args.version_of.as_deref(), "Which version is it? [not dated] ", Some("not dated"))?;
    let in_force = asks.day(args.in_force, "From which day does it apply, such as 2026-05-01? ")?;
    let review_due = asks.day(args.review_due, "By which day is it to be reviewed? ")?;
    let members =
        asks.text(args.members.as_deref(), "What does it call councillors? [councillors] ", Some("councillors"))?;
    let cabinet = asks.text(
        args.cabinet.as_deref(),
        "What does it call the members of its executive or cabinet? - if there is none [-] ",
        Some("-"),
    )?;
    let posts = asks.posts(&args.posts)?;
    if asks.stopped {
        return Ok(None);
    }
    let id = args.id.clone().unwrap_or_else(|| slug(&council));
    if !good_id(&id) {
        let help = "use lower case letters, digits and hyphens, at most 80";
        return Err(format!("`{}` cannot be the pack's name: {help}", shown(&id)));
    }
    if let (Some(from), Some(due)) = (in_force, review_due)
        && due < from
    {
        return Err("the review is due before the protocol applies: look at --in-force and --review-due".to_owned());
    }
    let cabinet = Some(cabinet).filter(|word| word != "-");
    Ok(Some(About { id, council, title, version, in_force, review_due, members, cabinet, posts }))
}

struct Asks {
    asks: bool,
    stopped: bool,
}

impl Asks {
    fn text(&mut self, given: Option<&str>, prompt: &str, otherwise: Option<&str>) -> Result<String, String> {
        if let Some(given) = given {
            return text(given);
        }
        loop {
            let Some(said) = self.line(prompt)? else { return Ok(otherwise.unwrap_or_default().to_owned()) };
            if said.is_empty() {
                match otherwise {
                    Some(otherwise) => return Ok(otherwise.to_owned()),
                    None => outln!("  This one is needed."),
                }
                continue;
            }
            match text(&said) {
                Ok(said) => return Ok(said),
                Err(wrong) => outln!("  {wrong}."),
            }
        }
    }

    fn day(&mut self, given: Option<NaiveDate>, prompt: &str) -> Result<Option<NaiveDate>, String> {
        if given.is_some() {
            return Ok(given);
        }
        loop {
            let said = self.line(prompt)?.unwrap_or_default();
            if said.is_empty() {
                return Ok(None);
            }
            match said.parse() {
                Ok(day) => return Ok(Some(day)),
                Err(_) => outln!("  A date is written like 2026-11-23."),
            }
        }
    }

    /// The posts given; asked for where none is.
    fn posts(&mut self, given: &[String]) -> Result<Vec<(String, String)>, String> {
        let mut posts = Vec::new();
        for written in given {
            add(&mut posts, written)?;
        }
        if given.is_empty() && self.asks {
            for (id, usual) in [
                ("chief-executive", "Chief Executive"),
                ("monitoring-officer", "Monitoring Officer"),
                ("chief-finance-officer", "Chief Finance Officer"),
            ] {
                let prompt = format!("What does it call the {}? - if it names none [{usual}] ", usual.to_lowercase());
                let title = self.text(None, &prompt, Some(usual))?;
                if title != "-" && !self.stopped {
                    add(&mut posts, &format!("{id}={title}"))?;
                }
            }
            while let Some(said) = self.line("Another post that it names (Enter = no more): ")? {
                if said.is_empty() {
                    break;
                }
                if let Err(wrong) = add(&mut posts, &said) {
                    outln!("  {wrong}.");
                }
            }
        }
        Ok(posts)
    }

    /// A line of input; nothing once the person has stopped, or where nothing is asked.
    fn line(&mut self, prompt: &str) -> Result<Option<String>, String> {
        if !self.asks || self.stopped {
            return Ok(None);
        }
        out!("{prompt}");
        io::stdout().flush().map_err(|error| format!("cannot write: {error}"))?;
        let mut line = String::new();
        let read = io::stdin().lock().read_line(&mut line).map_err(|error| format!("cannot read: {error}"))?;
        let said = line.trim().to_owned();
        if !io::stdin().is_terminal() {
            outln!("{said}");
        }
        self.stopped = read == 0 || said == "q";
        Ok((!self.stopped).then_some(said))
    }
}

fn add(posts: &mut Vec<(String, String)>, written: &str) -> Result<(), String> {
    let (id, title) = match written.split_once('=') {
        Some((id, title)) => (id.trim().to_owned(), text(title)?),
        None => (slug(written), text(written)?),
    };
    if !good_id(&id) {
        return Err(format!("`{}` cannot be the name of a post: give it like town-clerk=Town Clerk", shown(&id)));
    }
    if posts.iter().any(|(other, _)| *other == id) {
        return Err(format!("there are two posts called `{id}`"));
    }
    if posts.len() >= MOST_POSTS {
        return Err(format!("{MOST_POSTS} posts are the most"));
    }
    posts.push((id, title));
    Ok(())
}

/// A text for one line of a pack.
fn text(written: &str) -> Result<String, String> {
    let text = written.trim();
    if text.is_empty() {
        return Err("this text is empty".to_owned());
    }
    if text.chars().count() > LONGEST {
        return Err(format!("this text has more than {LONGEST} characters"));
    }
    if text.chars().any(char::is_control) {
        return Err("this text has a character in it that cannot be printed".to_owned());
    }
    Ok(text.to_owned())
}

fn slug(text: &str) -> String {
    let mut slug = String::new();
    for letter in text.to_lowercase().replace(['’', '\''], "").chars() {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter);
        } else if !slug.ends_with('-') && !slug.is_empty() {
            slug.push('-');
        }
    }
    slug.truncate(80);
    slug.trim_end_matches('-').to_owned()
}

fn good_id(id: &str) -> bool {
    let good = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    !id.is_empty() && id.len() <= 80 && id.chars().all(good)
}

fn shown(id: &str) -> String {
    id.chars().filter(|letter| !letter.is_control()).take(80).collect()
}
