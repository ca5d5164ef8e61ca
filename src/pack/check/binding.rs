//! The force of a clause, and whom it binds.

use super::super::finding::At;
use super::super::format;
use super::Check;
use crate::domain::Force;
use crate::pack::codes;
use crate::pack::format::bounds::{BINDS, LINE};

impl Check<'_> {
    /// What kind of thing the clause says. One that does not say it counts as a statement, with a finding.
    pub fn force_of(&mut self, at: &At<'_>, clause: &format::Clause) -> Force {
        let Some(written) = &clause.force else {
            let all: Vec<String> = Force::ALL.iter().map(|force| format!("`{}`", force.id())).collect();
            let message = format!("nothing says what force clause `{}` has", clause.id);
            let help = format!("write `force`: one of {}", all.join(", "));
            self.findings.error(codes::MISSING_FORCE, at, message, Some(help));
            return Force::Statement;
        };
        self.force(&at.key("force"), written).unwrap_or(Force::Statement)
    }

    /// Whom the clause binds, as a sentence names them.
    pub fn binds_of(&mut self, at: &At<'_>, clause: &format::Clause, force: Force, pack: &format::Pack) -> String {
        let at_binds = at.key("binds");
        if clause.binds.is_empty() && force.binds_somebody() {
            let message = format!("clause `{}` says what somebody {} do, and not who", clause.id, force.id());
            let help = "say with `binds` whom it binds".to_owned();
            self.findings.error(codes::MISSING_BINDS, at, message, Some(help));
        }
        self.count(&at_binds, clause.binds.len(), BINDS, "names");
        let mut places = Vec::new();
        for (place, id) in clause.binds.iter().enumerate().take(BINDS) {
            let at = at_binds.row(place, id);
            if clause.binds.iter().take(place).any(|earlier| earlier == id) {
                self.findings.error(codes::DUPLICATE_ID, &at, format!("`{id}` stands here twice"), None);
                continue;
            }
            places.extend(self.names.bound.find(&at, id, &mut self.findings));
        }
        // Always in the same order: readers compare clauses, and the same words are in a bundle once.
        places.sort_unstable();
        let bound = places.iter().filter_map(|&place| pack.bound.get(place));
        enumerated(&bound.map(|bound| bound.text.as_str()).collect::<Vec<_>>())
    }

    /// The words for those whom clauses bind.
    pub fn bound_texts(&mut self, written: &[format::Bound]) {
        let top = At::top("bound");
        for (place, bound) in written.iter().enumerate() {
            let at = top.row(place, &bound.id);
            self.text(&at.key("text"), &bound.text, LINE);
        }
    }
}

/// "councillors", "councillors and officers", "councillors, officers and the Council".
fn enumerated(texts: &[&str]) -> String {
    match texts {
        [first @ .., last] if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        _ => texts.concat(),
    }
}
