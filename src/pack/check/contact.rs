//! Whom a rule sends the person to.

use super::super::finding::At;
use super::super::format;
use super::Check;
use crate::domain::{Need, PostId, Purpose, Referral, Rung, StandIn};
use crate::pack::codes;
use crate::pack::format::bounds::{PARAGRAPH, RUNG};

impl Check<'_> {
    pub fn contact(&mut self, at: &At<'_>, written: &format::Contact) -> Option<Referral> {
        let purpose = self.purpose(&at.key("purpose"), &written.purpose);
        let why = self.text(&at.key("why"), &written.why, PARAGRAPH);
        let direct = written
            .direct
            .as_ref()
            .and_then(|post| self.names.posts.find(&at.key("direct"), post, &mut self.findings).map(PostId::from));
        let mut rungs = Vec::new();
        let first = Written { any: &written.any, all: &written.all, ascending: written.ascending, why: None };
        if first.is_there() {
            rungs.extend(self.rung(at, &first));
        } else if written.ascending {
            self.findings.error(
                codes::BAD_ASCENDING,
                &at.key("ascending"),
                "only a choice of posts can be ascending",
                None,
            );
        }
        self.count(&at.key("then"), written.then.len(), RUNG, "rungs");
        let then = at.key("then");
        for (place, rung) in written.then.iter().enumerate() {
            let at = then.row(place, "");
            let next = Written { any: &rung.any, all: &rung.all, ascending: rung.ascending, why: rung.why.as_ref() };
            if next.is_there() {
                rungs.extend(self.rung(&at, &next));
            } else {
                self.findings.error(codes::EMPTY_CONTACT, &at, "this rung names nobody", None);
            }
        }
        if !written.then.is_empty() && !first.is_there() && written.direct.is_none() {
            let help = "write the first rung as `any` or `all`, or talk to the person concerned as `direct`".to_owned();
            self.findings.error(codes::THEN_WITHOUT_FIRST, &then, "this ladder has no first rung", Some(help));
        }
        let difficulty = self.listed(&at.key("difficulty"), &written.difficulty);
        let brings_in = self.listed(&at.key("brings_in"), &written.brings_in);
        let nobody = written.direct.is_none() && !first.is_there() && written.then.is_empty();
        if nobody && written.difficulty.is_empty() && written.brings_in.is_empty() {
            self.findings.error(codes::EMPTY_CONTACT, at, "this contact names nobody", None);
        }
        let stand_ins = self.stand_ins(&at.key("stand_in"), written, &rungs);
        let purpose = purpose.unwrap_or(Purpose::Advise);
        Some(Referral { purpose, why, direct, rungs, stand_ins, difficulty, brings_in })
    }

    fn rung(&mut self, at: &At<'_>, written: &Written<'_>) -> Option<Rung> {
        if !written.any.is_empty() && !written.all.is_empty() {
            let message = "a rung is either `any` or `all`";
            self.findings.error(
                codes::ANY_AND_ALL,
                &at.key("all"),
                message,
                Some("put the others into `then`".to_owned()),
            );
        }
        let (need, key, posts) =
            if written.any.is_empty() { (Need::All, "all", written.all) } else { (Need::Any, "any", written.any) };
        if written.ascending && (need == Need::All || posts.len() < 2) {
            let message = "only a choice of several posts can be ascending";
            self.findings.error(codes::BAD_ASCENDING, &at.key("ascending"), message, None);
        }
        let why = self.optional_text(&at.key("why"), written.why, PARAGRAPH);
        let posts = self.listed(&at.key(key), posts);
        Some(Rung { need, posts, ascending: written.ascending, why })
    }

    /// Posts of one list, none of them twice.
    fn listed(&mut self, at: &At<'_>, written: &[String]) -> Vec<PostId> {
        self.count(at, written.len(), RUNG, "posts");
        for (place, post) in written.iter().enumerate().take(RUNG) {
            if written.iter().take(place).any(|earlier| earlier == post) {
                self.findings.error(
                    codes::DUPLICATE_POST,
                    &at.row(place, post),
                    format!("`{post}` stands here twice"),
                    None,
                );
            }
        }
        self.post_list(at, written)
    }

    fn stand_ins(&mut self, at: &At<'_>, written: &format::Contact, rungs: &[Rung]) -> Vec<StandIn> {
        let mut stand_ins = Vec::new();
        for (away, instead) in &written.stand_in {
            let at = at.key(away);
            let (Some(post), Some(stand_in)) = (
                self.names.posts.find(&at, away, &mut self.findings).map(PostId::from),
                self.names.posts.find(&at, instead, &mut self.findings).map(PostId::from),
            ) else {
                continue;
            };
            if !rungs.iter().any(|rung| rung.posts.contains(&post)) {
                let message = format!("`{instead}` stands in for `{away}`, and this contact does not name `{away}`");
                self.findings.error(codes::STAND_IN_ELSEWHERE, &at, message, None);
            }
            stand_ins.push(StandIn { away: post, instead: stand_in });
        }
        stand_ins
    }
}

/// A rung as written, first or further.
struct Written<'w> {
    any: &'w [String],
    all: &'w [String],
    ascending: bool,
    why: Option<&'w String>,
}

impl Written<'_> {
    fn is_there(&self) -> bool {
        !self.any.is_empty() || !self.all.is_empty()
    }
}
