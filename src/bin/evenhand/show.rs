//! Pages as plain text: a question, the check of the answers, and the advice in the order of its page.

use std::collections::BTreeSet;
use std::fmt::Write;

use chrono::NaiveDate;
use evenhand::contract::{Advice, Contact, Step};
use evenhand::domain::{Clause, ClauseId, Kind, Post, Protocol, Question, Verdict};
use evenhand::pack::answers;
use evenhand::session::{Row, Screen};
use evenhand::words;

/// How wide a line of text may be.
const WIDTH: usize = 96;

/// A paragraph.
pub fn text(text: &str) -> String {
    let mut out = String::new();
    paragraph(&mut out, "", text);
    out
}

/// A question page.
pub fn screen(protocol: &Protocol, screen: &Screen) -> String {
    let mut out = String::new();
    let page = screen.page.map(|page| protocol.pages.at(page));
    if let Some(page) = page {
        paragraph(&mut out, "", &page.text);
        page.hint.iter().for_each(|hint| paragraph(&mut out, "  ", hint));
        for (number, asked) in screen.questions.iter().enumerate() {
            let question = protocol.questions.at(asked.question);
            paragraph(&mut out, &format!("  [{}] ", number + 1), &question.text);
            question.hint.iter().for_each(|hint| paragraph(&mut out, "      ", hint));
        }
        return out;
    }
    for asked in &screen.questions {
        let question = protocol.questions.at(asked.question);
        paragraph(&mut out, "", &question.text);
        question.hint.iter().for_each(|hint| paragraph(&mut out, "  ", hint));
        for (number, option) in asked.offered.iter().filter_map(|option| question.option(option)).enumerate() {
            paragraph(&mut out, &format!("  {}. ", number + 1), &option.label);
            option.hint.iter().for_each(|hint| paragraph(&mut out, "     ", hint));
        }
        match question.kind {
            Kind::Choice(_) => {}
            Kind::Date => paragraph(&mut out, "  ", "A date such as 23/11/2026"),
            Kind::DateTime => paragraph(&mut out, "  ", "A date and time such as 23/11/2026 14:30"),
        }
    }
    out
}

/// Why this is asked, with the clauses that the answer decides about, and what the words mean.
pub fn help(protocol: &Protocol, screen: &Screen) -> String {
    let mut out = String::new();
    for asked in &screen.questions {
        let question = protocol.questions.at(asked.question);
        if let Some(why) = &question.why {
            paragraph(&mut out, "  Why we ask: ", why);
        }
        for word in &question.words {
            paragraph(&mut out, &format!("  {}: ", word.word), &word.meaning);
        }
    }
    let reasons = &screen.reasons;
    let ways = [
        (&reasons.applies, words::DECIDES_IF),
        (&reasons.whom, words::DECIDES_WHOM),
        (&reasons.by_when, words::DECIDES_WHEN),
    ];
    for (rules, how) in ways {
        let clauses: BTreeSet<ClauseId> = rules.iter().map(|rule| protocol.rules.at(*rule).clause).collect();
        if !clauses.is_empty() {
            paragraph(&mut out, "  ", &format!("Your answer {how}:"));
        }
        for clause in clauses.into_iter().map(|clause| protocol.clauses.at(clause)) {
            paragraph(&mut out, "    ", &format!("{}, {}. {}", clause.label, clause.heading, clause.gist));
        }
    }
    if out.is_empty() {
        out.push_str("  There is no more to say about this question.\n");
    }
    out
}

/// Every answer, to be checked.
pub fn rows(protocol: &Protocol, rows: &[Row]) -> String {
    let mut out = String::from("Your answers\n");
    for (number, row) in rows.iter().enumerate() {
        let question = protocol.questions.at(row.question);
        let name = answers::write(protocol, row.question, row.answer);
        paragraph(&mut out, &format!("  {}. ", number + 1), &format!("{} {}", question.text, said(question, &name)));
    }
    out
}

/// What a person reads of an answer.
fn said(question: &Question, answer: &str) -> String {
    if answer == answers::NOT_SURE {
        return "I'm not sure".to_owned();
    }
    let label = question.option_named(answer).and_then(|option| question.option(option)).map(|o| o.label.clone());
    label.unwrap_or_else(|| answer.to_owned())
}

/// The advice.
pub fn advice(protocol: &Protocol, advice: &Advice, today: NaiveDate) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "{}", verdict(advice.verdict).to_uppercase());
    advice.headline.iter().for_each(|headline| paragraph(&mut out, "", headline));
    steps(&mut out, "What to do", &advice.to_do);
    steps(&mut out, "What not to do", &advice.dont);
    steps(&mut out, "Good to know", &advice.know);
    contacts(&mut out, protocol, &advice.contact);
    section(&mut out, "The text disagrees with itself", &advice.contradictions, |said| {
        format!("{}{}", said.text, cited(&said.clauses))
    });
    section(&mut out, "Who is behind you", &advice.taken, |taken| {
        let who = named(taken.title, taken.name);
        let absent = absent(taken.away_until, taken.vacant);
        format!("{who}{absent}: {}{}", behind(taken.because), cited(&taken.clauses))
    });
    section(&mut out, "Who else there is", &advice.ladder, |post| {
        let (who, absent) = (named(post.title, post.name), absent(post.away_until, post.vacant));
        format!("{who}{absent}, {}: {}{}", when(post.when), post.why, cited(&post.clauses))
    });
    advice.nobody_further.iter().for_each(|text| {
        out.push('\n');
        paragraph(&mut out, "", text);
    });
    section(&mut out, "By when", &advice.deadlines, |deadline| {
        let due = deadline.due.as_ref().map(|due| format!(", so by {due}")).unwrap_or_default();
        let estimated = if deadline.estimated { " (its bank holidays are not known yet)" } else { "" };
        let passed = if deadline.passed { ", which has passed" } else { "" };
        let counted = deadline.period.iter().zip(&deadline.from);
        let counted: String = counted.map(|(period, from)| format!("; counted here as {period} from {from}")).collect();
        let skipped: String =
            deadline.skipped.iter().map(|day| format!(", without the bank holiday on {day}")).collect();
        let cited = cited(&deadline.clauses);
        format!("{}: {}{due}{passed}{estimated}{counted}{skipped}{cited}", deadline.what, deadline.rule)
    });
    section(&mut out, "What always applies", &advice.principles, |id| gist(protocol, id));
    section(&mut out, "Whom the protocol names for other matters", &advice.named, |one| {
        let mut what_for: Vec<&str> = one.purposes.iter().map(|purpose| self::purpose(purpose)).collect();
        if one.in_difficulty {
            what_for.push(when("in difficulty"));
        }
        let absent = absent(one.away_until, one.vacant);
        format!("{}{absent}: {}", named(one.title, one.name), what_for.join(", ").to_lowercase())
    });
    opens(&mut out, advice);
    section(&mut out, "What would change this advice", &advice.would_change, |change| {
        let more = if change.asks.is_empty() { "" } else { ", with more to be asked" };
        format!("{} {}: {}{more}", change.text, change.to_label, verdict(change.verdict).to_lowercase())
    });
    why(&mut out, protocol, advice);
    section(&mut out, "Your answers", &advice.answers.0, |(id, answer)| {
        match protocol.questions.find(|question: &Question| question.id == *id) {
            Some(question) => {
                let question = protocol.questions.at(question);
                format!("{} {}", question.text, said(question, answer))
            }
            None => format!("{id}: {answer}"),
        }
    });
    section(
        &mut out,
        "What the council's directory shows, so that it was not asked",
        &advice.from_directory.0,
        |(id, answer)| match protocol.questions.find(|question: &Question| question.id == *id) {
            Some(question) => {
                let question = protocol.questions.at(question);
                format!("{} {}", question.text, said(question, answer))
            }
            None => format!("{id}: {answer}"),
        },
    );
    about(&mut out, protocol, today);
    out
}

/// The verdict in words.
pub fn verdict(id: &str) -> &'static str {
    let verdict = Verdict::ALL.into_iter().find(|verdict| verdict.id() == id);
    words::verdict(verdict.unwrap_or(Verdict::NotCovered))
}

fn when(id: &str) -> &'static str {
    match id {
        "unresolved" => "if that does not settle it",
        "in difficulty" => "if there is a difficulty or a doubt",
        _ => "brought in by the contact",
    }
}

fn behind(id: &str) -> &'static str {
    match id {
        "tried" => "tried",
        "about" => "passed over, since the matter is about them",
        "you" => "passed over, since that is you",
        "below" => "passed over, since they stand below the person it is about",
        "past" => "passed over, since you have gone further",
        "unsuitable" => "not suitable here",
        "vacant" => "vacant now",
        _ => "away now",
    }
}

pub fn purpose(id: &str) -> &'static str {
    match id {
        "authorise" => "Ask for authority",
        "decide" => "Ask for a decision",
        "raise" => "Raise it with",
        "tell" => "Tell",
        _ => "Ask for advice",
    }
}

fn contacts(out: &mut String, protocol: &Protocol, contacts: &[Contact]) {
    let title = |id: &str| {
        let post = protocol.posts.find(|post: &Post| post.id == id);
        post.map_or_else(|| id.to_owned(), |post| protocol.posts.at(post).title.clone())
    };
    if contacts.is_empty() {
        return;
    }
    let _ = writeln!(out, "\nWho to go to");
    let mut purposes: Vec<(&str, &str)> = Vec::new();
    for contact in contacts {
        if !purposes.contains(&(contact.purpose, contact.need)) {
            purposes.push((contact.purpose, contact.need));
        }
    }
    for (what, need) in purposes {
        let these: Vec<&Contact> = contacts.iter().filter(|c| (c.purpose, c.need) == (what, need)).collect();
        let several = these.len() > 1;
        let which = match need {
            "any" if several => " (one of them)",
            _ if several => " (each of them)",
            _ => "",
        };
        let _ = writeln!(out, "  {}{which}", purpose(what));
        for contact in these {
            let reach = [contact.phone, contact.email, contact.office].into_iter().flatten().map(str::to_owned);
            let several = contact.people.iter().filter(|_| contact.people.len() > 1).filter_map(|person| person.name);
            let vacant = contact.vacant.then(|| words::VACANT.to_owned());
            let deputy = contact.deputy.as_ref().map(|deputy| {
                let limit = deputy.limit.map(|limit| format!(" {limit}")).unwrap_or_default();
                let (name, title) = (deputy.name.unwrap_or("somebody"), deputy.post.map(title));
                let who = title.map_or_else(|| name.to_owned(), |title| format!("{name}, {title}"));
                format!("in their place, by the council's own arrangement and not by the protocol: {who}.{limit}")
            });
            let may_be = contact
                .may_be
                .map(|post| format!("may also be the {}: if it is about them, do not go to them", title(post)));
            let away = contact.away_until.map(|until| format!("away until {}", until.format("%-d %B %Y")));
            let stands = contact.stands_in_for.map(|post| format!("in place of the {}, who is away", title(post)));
            let more: Vec<String> = several
                .map(str::to_owned)
                .chain(reach)
                .chain(stands)
                .chain(away)
                .chain(vacant)
                .chain(deputy)
                .chain(may_be)
                .collect();
            let more = if more.is_empty() { String::new() } else { format!(" ({})", more.join(", ")) };
            let name = named(contact.title, contact.name);
            paragraph(out, "  - ", &format!("{name}{more}: {}{}", contact.why, cited(&contact.clauses)));
        }
    }
}

fn opens(out: &mut String, advice: &Advice) {
    if advice.open.is_empty() {
        return;
    }
    let _ = writeln!(out, "\nStill open");
    for open in &advice.open {
        let find_out =
            open.find_out.as_ref().map(|what| format!("Find out {what}.")).unwrap_or_else(|| open.text.to_owned());
        let whom = open.ask_whom.as_ref().map(|whom| format!(" Ask: {whom}.")).unwrap_or_default();
        paragraph(out, "  - ", &format!("{find_out}{whom}"));
        if !open.counts_alone {
            paragraph(out, "      ", "It counts only together with something else that is open.");
            continue;
        }
        for outcome in &open.outcomes {
            let text = format!("{}: {}", outcome.label, verdict(outcome.verdict).to_lowercase());
            paragraph(out, "      ", &text);
            outcome.adds.iter().for_each(|step| paragraph(out, "        + ", step.text));
        }
    }
}

fn why(out: &mut String, protocol: &Protocol, advice: &Advice) {
    section(out, "Why", &advice.clauses, |id| gist(protocol, id));
}

fn gist(protocol: &Protocol, id: &str) -> String {
    match protocol.clauses.find(|clause: &Clause| clause.id == id) {
        Some(clause) => {
            let clause = protocol.clauses.at(clause);
            let fault = clause.fault.as_ref().map(|fault| format!(" ({fault})")).unwrap_or_default();
            format!("{}: {}{fault}", clause.label, clause.gist)
        }
        None => id.to_owned(),
    }
}

fn about(out: &mut String, protocol: &Protocol, today: NaiveDate) {
    let about = &protocol.about;
    out.push('\n');
    paragraph(out, "", &format!("{}, {}, {}.", about.title, about.council, about.version_said()));
    if about.review_due.is_some_and(|due| due < today) {
        paragraph(out, "", "This version was due for review before today: check that it still stands.");
    }
    let post = about.interpreter.as_ref().map(|interpreter| interpreter.post);
    let who = post.and_then(|post| protocol.posts.get(post)).map(|post: &Post| post.title.clone());
    let who = who.map(|title| format!(" The {title} says what the protocol means.")).unwrap_or_default();
    paragraph(out, "", &format!("This is guidance only.{who}"));
}

fn steps(out: &mut String, title: &str, steps: &[Step]) {
    section(out, title, steps, |step| format!("{}{}", step.text, cited(&step.clauses)));
}

fn section<T>(out: &mut String, title: &str, items: &[T], line: impl Fn(&T) -> String) {
    if items.is_empty() {
        return;
    }
    let _ = writeln!(out, "\n{title}");
    items.iter().for_each(|item| paragraph(out, "  - ", &line(item)));
}

fn named(title: &str, name: Option<&str>) -> String {
    name.map_or_else(|| title.to_owned(), |name| format!("{name}, {title}"))
}

fn absent(until: Option<NaiveDate>, vacant: bool) -> String {
    match until {
        Some(until) => format!(" (away until {})", until.format("%-d %B %Y")),
        None if vacant => format!(" ({})", words::VACANT),
        None => String::new(),
    }
}

fn cited(clauses: &[&str]) -> String {
    if clauses.is_empty() { String::new() } else { format!(" [{}]", clauses.join(", ")) }
}

/// Wraps the text; `first` stands before its first line, and as much space before the others.
pub fn paragraph(out: &mut String, first: &str, text: &str) {
    let indent = " ".repeat(first.chars().count());
    let mut line = first.to_owned();
    let mut empty = true;
    for word in text.split_whitespace() {
        if !empty && line.chars().count() + 1 + word.chars().count() > WIDTH {
            let _ = writeln!(out, "{}", line.trim_end());
            line.clone_from(&indent);
            empty = true;
        }
        if !empty {
            line.push(' ');
        }
        line.push_str(word);
        empty = false;
    }
    let _ = writeln!(out, "{}", line.trim_end());
}
