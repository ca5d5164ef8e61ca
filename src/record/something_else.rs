//! What the protocol offers where it is silent: what always applies, and the people it names.

use chrono::NaiveDate;

use super::people::absent;
use super::steps::cited;
use super::{Kind, Paper};
use crate::domain::{Advice, Directory, Protocol};
use crate::words;

/// Both parts; none where the protocol has something to say.
pub fn part(paper: &mut Paper, protocol: &Protocol, directory: &Directory, today: NaiveDate, advice: &Advice) {
    let principles = words::principles(protocol, advice);
    if !principles.is_empty() {
        paper.say(Kind::Heading, words::PRINCIPLES);
        paper.say(Kind::Paragraph, words::WHATEVER);
    }
    for &id in principles {
        paper.add(Kind::Item, cited(protocol, &protocol.clauses.at(id).gist, &[id]));
    }
    if !advice.named.is_empty() {
        paper.say(Kind::Heading, words::NAMED);
        paper.say(Kind::Paragraph, words::NO_ADVICE);
        if let Some(interpreter) = &protocol.about.interpreter {
            let who = words::says_what_it_means(&protocol.posts.at(interpreter.post).title);
            paper.add(Kind::Paragraph, cited(protocol, &who, &interpreter.clauses));
        }
    }
    for named in &advice.named {
        let post = protocol.posts.at(named.post);
        let holder = directory.holder(named.post, today);
        let said = words::named(&post.title, holder.and_then(|holder| holder.name.as_deref()));
        let mut said = absent(said, words::absence(directory, today, advice, named.post));
        if let Some(who) = &post.who {
            said.push_str(": ");
            said.push_str(who);
        }
        said.push_str(if said.ends_with('.') { " " } else { ". " });
        said.push_str(&words::named_for(named));
        for way in holder.into_iter().flat_map(|holder| [&holder.phone, &holder.email]).flatten() {
            said.push_str(", ");
            said.push_str(way);
        }
        paper.add(Kind::Item, said);
    }
}
