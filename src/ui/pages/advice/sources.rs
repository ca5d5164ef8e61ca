//! Clauses in words, as the person who is advised reads them.

use crate::domain::{Advice, ClauseId, Protocol, clause_link};
use crate::ui::components::clause::Clause;
use crate::ui::components::why_here::WhyHere;
use crate::ui::pages::protocol::clauses;
use crate::ui::state::State;
use crate::ui::words;

/// What all clauses of the advice have in common.
pub struct Sources<'s> {
    /// Where they stand.
    pub protocol: &'s Protocol,
    /// Where the council publishes them.
    link: Option<&'s str>,
    /// The side that the person is on.
    side: Option<&'s str>,
}

impl<'s> Sources<'s> {
    /// Those of this advice.
    pub fn new(state: &'s State, advice: &Advice) -> Self {
        let protocol = state.protocol();
        let side = words::side_of(protocol, advice);
        Self { protocol, link: state.clause_link(), side }
    }

    /// The clause in words, as it stands for itself.
    pub fn clause(&self, id: ClauseId) -> Clause {
        self.saying(id, Some(words::bearing(self.protocol.clauses.at(id), self.side)))
    }

    fn saying(&self, id: ClauseId, force: Option<String>) -> Clause {
        let clause = self.protocol.clauses.at(id);
        Clause {
            id: words::text(&clause.id),
            label: words::said(words::sentence(&words::clause(&clause.label))),
            heading: words::text(&clause.heading),
            gist: words::text(&clause.gist),
            force: force.map(words::said),
            fault: clause.fault.as_deref().map(words::text),
            link: self.link.map(|link| words::said(clause_link::link(link, &clause.id))),
        }
    }

    /// The clauses behind one thing. How strongly a clause speaks as a whole is left out: a step says its own force, which
    /// may be another.
    pub fn here(&self, cited: &[ClauseId], about: String) -> WhyHere {
        let mut said = Vec::new();
        for &id in cited {
            let clause = self.protocol.clauses.at(id);
            said.push(self.saying(id, words::binds(clause.force, &clause.binds, self.side)));
        }
        WhyHere { names: words::said(clauses(self.protocol, cited)), about: words::said(about), clauses: said }
    }
}
