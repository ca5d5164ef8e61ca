//! The ladders as pictures: one for each purpose whose ladder has more than the contact.

use yew::AttrValue;

use super::people::together;
use crate::domain::{
    Advice, Because, Contact, Directory, LadderPost as Later, LadderWhen, PostId, Protocol, Purpose, RuleId, Taken,
    Verdict,
};
use crate::ui::components::ladder::{Ladder, LadderPost, LadderRung, Place};
use crate::ui::words;

/// The pictures, then whoever stands beside no picture.
pub fn ladders(protocol: &Protocol, directory: &Directory, advice: &Advice) -> Vec<Ladder> {
    let view = View { protocol, directory, advice };
    let (mut ladders, mut drawn) = (Vec::new(), Vec::new());
    for purpose in Purpose::ALL {
        let steps = view.steps(purpose);
        if !steps.is_empty() {
            drawn.push(purpose);
            ladders.push(Ladder { title: words::ladder(purpose).into(), steps, beside: view.beside(&[purpose]) });
        }
    }
    if let Some(last) = ladders.last_mut()
        && !drawn.contains(&Purpose::Decide)
    {
        last.beside.extend(view.who_decides());
    }
    let others = Purpose::ALL.into_iter().filter(|purpose| !drawn.contains(purpose)).collect::<Vec<_>>();
    let beside = view.beside(&others);
    if !beside.is_empty() {
        ladders.push(Ladder { title: "Who else may come in".into(), steps: Vec::new(), beside });
    }
    ladders
}

/// What is drawn.
struct View<'a> {
    protocol: &'a Protocol,
    directory: &'a Directory,
    advice: &'a Advice,
}

impl View<'_> {
    /// Everybody on the ladder for this purpose, in order; nobody where there is only the contact.
    fn steps(&self, purpose: Purpose) -> Vec<LadderRung> {
        let mut steps = Vec::new();
        let place = |taken: &Taken| (taken.passed.because, self.rung(taken.rule, taken.passed.post));
        let taken: Vec<Taken> = self.advice.taken.iter().copied().filter(|taken| taken.purpose == purpose).collect();
        for posts in taken.chunk_by(|one, other| place(one) == place(other)) {
            let Some(first) = posts.first().map(|taken| taken.passed) else { continue };
            let titles = posts.iter().enumerate().map(|(at, taken)| self.post(taken.passed.post, joined(at, "and")));
            steps.push(LadderRung {
                place: if first.because == Because::Tried { Place::Tried } else { Place::Passed },
                when: words::behind(first.because, first.direct).into(),
                posts: titles.collect(),
                why: None,
            });
        }
        let ahead = self.later(|later| later.when == LadderWhen::Unresolved && self.is_for(later.rule, purpose));
        if !steps.is_empty() || !ahead.is_empty() {
            // Direct talk comes before everybody on the ladder.
            let first = self.advice.contacts.iter().any(|contact| contact.purpose == purpose && contact.direct);
            steps.insert(if first { 0 } else { steps.len() }, self.here(purpose));
            steps.extend(ahead);
        }
        steps
    }

    fn here(&self, purpose: Purpose) -> LadderRung {
        let contacts: Vec<Contact> =
            self.advice.contacts.iter().filter(|contact| contact.purpose == purpose).cloned().collect();
        let mut posts = Vec::new();
        let mut why = None;
        for group in contacts.chunk_by(together) {
            for (at, contact) in group.iter().enumerate() {
                let between = if at == 0 { "and" } else { words::between(contact.need) };
                let before = match (contact.direct, joined(posts.len(), between)) {
                    (true, "") => "Talk directly to ",
                    (_, before) => before,
                };
                posts.push(self.post(contact.post, before));
                if let Some(away) = contact.stands_in_for {
                    why = Some(words::said(words::in_place_of(&self.protocol.posts.at(away).title)));
                }
            }
        }
        if posts.is_empty() {
            let open = self.advice.verdict == Verdict::Depends || !self.advice.nobody_further;
            why = Some(if open { words::LADDER_OPEN } else { words::LADDER_ENDS }.into());
        }
        LadderRung { place: Place::Here, when: "You are here".into(), posts, why }
    }

    fn beside(&self, purposes: &[Purpose]) -> Vec<LadderRung> {
        let is_for = |rule| purposes.iter().any(|&purpose| self.is_for(rule, purpose));
        self.later(|later| later.when != LadderWhen::Unresolved && is_for(later.rule))
    }

    /// Posts that stand on one rung of their rule's ladder are drawn on one.
    fn later(&self, which: impl Fn(&Later) -> bool) -> Vec<LadderRung> {
        let later: Vec<&Later> = self.advice.ladder.iter().filter(|later| which(later)).collect();
        let place = |later: &Later| (later.rule, later.when, self.rung(later.rule, later.post));
        let mut rungs = Vec::new();
        for posts in later.chunk_by(|one, other| place(one) == place(other)) {
            let Some(first) = posts.first() else { continue };
            let titles = posts.iter().enumerate().map(|(at, later)| self.post(later.post, joined(at, "or")));
            rungs.push(LadderRung {
                place: Place::Ahead,
                when: words::ladder_when(first.when).into(),
                posts: titles.collect(),
                why: (!first.why.is_empty()).then(|| words::text(&first.why)),
            });
        }
        rungs
    }

    /// Who has the last word, where the text says: it must not seem to be whoever is asked first.
    fn who_decides(&self) -> Option<LadderRung> {
        let deciders = self.advice.contacts.iter().filter(|contact| contact.purpose == Purpose::Decide);
        let posts = deciders.enumerate();
        let posts: Vec<LadderPost> =
            posts.map(|(at, contact)| self.post(contact.post, joined(at, words::between(contact.need)))).collect();
        let when = words::purpose(Purpose::Decide).into();
        (!posts.is_empty()).then_some(LadderRung { place: Place::Ahead, when, posts, why: None })
    }

    fn is_for(&self, rule: RuleId, purpose: Purpose) -> bool {
        self.protocol.rules.at(rule).contact.as_ref().is_some_and(|referral| referral.purpose == purpose)
    }

    /// The rung of the rule's ladder on which the post stands.
    fn rung(&self, rule: RuleId, post: PostId) -> Option<usize> {
        let referral = self.protocol.rules.at(rule).contact.as_ref()?;
        referral.rungs.iter().position(|rung| rung.posts.contains(&post))
    }

    fn post(&self, post: PostId, before: &'static str) -> LadderPost {
        let named = self.protocol.posts.at(post);
        let name: Option<AttrValue> =
            self.directory.holder(post).and_then(|holder| holder.name.as_deref()).map(words::text);
        LadderPost { post: words::text(&named.id), before, title: words::text(&named.title), name }
    }
}

/// What stands before the post at this place of a list.
fn joined(at: usize, by: &str) -> &'static str {
    match (at, by) {
        (0, _) => "",
        (_, "and") => " and ",
        _ => " or ",
    }
}
