//! The protocol and its posts.

use super::super::finding::At;
use super::super::format;
use super::Check;
use super::text::good_id;
use super::word::{PACK_KINDS, RELATIVE_TO};
use crate::domain::{About, ClauseId, Interpreter, PackKind, Post, PostId, clause_link};
use crate::pack::codes;
use crate::pack::format::bounds::{LINE, LIST, PARAGRAPH, PRINCIPLES};

// The written form knows nothing of the domain, and has the same bound.
const _: () = assert!(clause_link::LONGEST == LINE);

impl Check<'_> {
    pub fn about(&mut self, written: &format::About) -> About {
        let at = At::top("protocol");
        good_id(&at.key("id"), &written.id, &mut self.findings);
        if let (Some(from), Some(due)) = (written.in_force, written.review_due)
            && due < from
        {
            let message = "the review is due before the protocol took effect";
            self.findings.error(codes::BAD_DATES, &at.key("review_due"), message, None);
        }
        About {
            id: written.id.clone(),
            title: self.text(&at.key("title"), &written.title, LINE),
            council: self.text(&at.key("council"), &written.council, LINE),
            version: self.text(&at.key("version"), &written.version, LINE),
            in_force: written.in_force.map(|date| date.0),
            review_due: written.review_due.map(|date| date.0),
            most_questions: written.most_questions,
            kind: self.word(&at.key("kind"), &written.kind, &PACK_KINDS).unwrap_or(PackKind::Protocol),
            covers: self.text(&at.key("covers"), &written.covers, PARAGRAPH),
            interpreter: written.interpreter.as_ref().and_then(|i| self.interpreter(&at.key("interpreter"), i)),
            nobody_further: self.text(&at.key("nobody_further"), &written.nobody_further, PARAGRAPH),
            clause_link: self.clause_link(&at.key("clause_link"), written),
        }
    }

    fn clause_link(&mut self, at: &At<'_>, written: &format::About) -> Option<String> {
        let link = written.clause_link.as_ref()?;
        if let Err(fault) = clause_link::check(link) {
            let help = "give it like `https://council.example/constitution#{clause}`, or leave it out".to_owned();
            let message = format!("this is no address of clauses: {fault}");
            self.findings.error(codes::BAD_CLAUSE_LINK, at, message, Some(help));
        }
        Some(link.clone())
    }

    /// The clauses that always apply.
    pub fn principles(&mut self, written: &format::About) -> Vec<ClauseId> {
        let top = At::top("protocol");
        let at = top.key("principles");
        if written.principles.is_empty() {
            let message = "nothing says which clauses always apply: there is nothing to show where nothing else fits";
            let help = "name them as `principles`, three to seven if there are so many".to_owned();
            self.findings.warn(codes::NO_PRINCIPLES, &top, message, Some(help));
        }
        self.count(&at, written.principles.len(), PRINCIPLES, "principles");
        for (place, id) in written.principles.iter().enumerate() {
            if written.principles.iter().take(place).any(|earlier| earlier == id) {
                self.findings.error(codes::DUPLICATE_ID, &at.row(place, id), format!("`{id}` stands here twice"), None);
            }
        }
        self.clause_list(&at, &written.principles)
    }

    fn interpreter(&mut self, at: &At<'_>, written: &format::Interpreter) -> Option<Interpreter> {
        let clauses = self.clause_list(&at.key("clauses"), &written.clauses);
        let post = self.names.posts.find(&at.key("post"), &written.post, &mut self.findings)?;
        Some(Interpreter { post: PostId::from(post), clauses })
    }

    pub fn posts(&mut self, written: &[format::Post]) -> Vec<Post> {
        let mut posts = Vec::with_capacity(written.len());
        for (place, post) in written.iter().enumerate() {
            let top = At::top("post");
            let at = top.row(place, &post.id);
            let relative = post.relative_to.as_ref();
            if let Some(name) = &post.listed_as {
                good_id(&at.key("listed_as"), name, &mut self.findings);
            }
            let listed = |post: &format::Post| post.listed_as.clone().unwrap_or_else(|| post.id.clone());
            let other =
                written.iter().take(place).find(|other| listed(other) == listed(post) && other.body != post.body);
            if let Some(other) = other {
                let message =
                    format!("`{}` and `{}` are one in the directory, and only one is a body", post.id, other.id);
                self.findings.error(codes::BODY_AND_PERSON, &at.key("listed_as"), message, None);
            }
            posts.push(Post {
                id: post.id.clone(),
                title: self.text(&at.key("title"), &post.title, LINE),
                who: self.optional_text(&at.key("who"), post.who.as_ref(), PARAGRAPH),
                relative: relative.is_some_and(|to| self.word(&at.key("relative_to"), to, &RELATIVE_TO).is_some()),
                listed_as: post.listed_as.clone(),
                body: post.body,
            });
        }
        posts
    }

    /// The clauses with these names, in the document's order.
    pub fn clause_list(&mut self, at: &At<'_>, written: &[String]) -> Vec<ClauseId> {
        self.count(at, written.len(), LIST, "clauses");
        let mut clauses = Vec::with_capacity(written.len());
        for (place, id) in written.iter().enumerate() {
            let found = self.names.clauses.find(&at.row(place, id), id, &mut self.findings);
            clauses.extend(found.map(ClauseId::from));
        }
        clauses.sort_unstable();
        clauses.dedup();
        clauses
    }
}
