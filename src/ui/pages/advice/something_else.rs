//! What the protocol offers where it is silent: what always applies, and the people it names.

use yew::prelude::*;

use crate::domain::{Advice, ClauseId, Protocol};
use crate::record::mail_to;
use crate::ui::components::named_people::{NamedPeople, NamedPerson, named_people};
use crate::ui::components::principles::{Principle, principles};
use crate::ui::components::section::section;
use crate::ui::pages::protocol::clauses;
use crate::ui::state::State;
use crate::ui::tag::together;
use crate::ui::words;

/// Both parts; none where the protocol has something to say.
pub fn part(state: &State, advice: &Advice) -> Option<Html> {
    let protocol = state.protocol();
    let mut parts = Vec::new();
    let lines = always(protocol, words::principles(protocol, advice));
    if !lines.is_empty() {
        parts.push(section(state.top(), "principles", words::PRINCIPLES, principles(&lines)));
    }
    if !advice.named.is_empty() {
        let named = people(state, advice);
        parts.push(section(state.top(), "named", words::NAMED, named_people(&named)));
    }
    (!parts.is_empty()).then(|| together(parts))
}

fn always(protocol: &Protocol, clauses: &[ClauseId]) -> Vec<Principle> {
    let mut lines = Vec::new();
    for &id in clauses {
        let clause = protocol.clauses.at(id);
        lines.push(Principle {
            gist: words::text(&clause.gist),
            clause: words::said(words::sentence(&words::clause(&clause.label))),
            id: words::text(&clause.id),
        });
    }
    lines
}

fn people(state: &State, advice: &Advice) -> NamedPeople {
    let (protocol, session) = (state.protocol(), state.session());
    let interpreter = protocol.about.interpreter.as_ref().map(|interpreter| {
        let title = &protocol.posts.at(interpreter.post).title;
        (
            words::said(words::says_what_it_means(title)),
            words::said(words::sentence(&clauses(protocol, &interpreter.clauses))),
        )
    });
    let mut people = Vec::new();
    for one in &advice.named {
        let post = protocol.posts.at(one.post);
        let holder = session.directory().holder(one.post, session.today());
        let mut ways = Vec::new();
        if let Some(phone) = holder.and_then(|holder| holder.phone.as_deref()) {
            ways.push((words::text(phone), words::said(words::dial(phone))));
        }
        if let Some(email) = holder.and_then(|holder| holder.email.as_deref()) {
            ways.push((words::text(email), words::said(mail_to(email))));
        }
        people.push(NamedPerson {
            post: words::text(&post.id),
            title: words::text(&post.title),
            who: post.who.as_deref().map(words::text),
            does: words::said(words::named_for(one)),
            name: holder.and_then(|holder| holder.name.as_deref()).map(words::text),
            absence: words::absence(session.directory(), session.today(), advice, one.post).map(words::said),
            ways,
        });
    }
    NamedPeople { interpreter, people }
}
