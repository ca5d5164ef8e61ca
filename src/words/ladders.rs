//! The ladders: one for each purpose whose ladder has more than the contact, then whoever stands beside none of them.

use crate::domain::{
    Advice, Because, Contact, LadderPost, LadderWhen, PostId, Protocol, Purpose, RuleId, Taken, Verdict,
};

/// The rungs for one purpose, and whoever is beside them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ladder {
    /// What stands above it.
    pub title: &'static str,
    /// In order, from those behind to those ahead.
    pub steps: Vec<Rung>,
    /// In difficulty, or brought in by the contact.
    pub beside: Vec<Rung>,
}

/// One post, or several that the protocol names together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rung {
    /// Where it is.
    pub place: Place,
    /// The same in words: why it is behind, or when it comes in.
    pub when: &'static str,
    /// The posts, each behind the words that join it to what is before it; none where the step is nobody's.
    pub posts: Vec<(&'static str, PostId)>,
    /// What else there is to say.
    pub why: Option<String>,
}

/// Where a rung is, seen from the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// It has been taken.
    Tried,
    /// It is behind, and was not taken.
    Passed,
    /// The person is there.
    Here,
    /// It is still to come, if it comes.
    Ahead,
}

/// All of them, in the order in which they are shown.
#[must_use]
pub fn ladders(protocol: &Protocol, advice: &Advice) -> Vec<Ladder> {
    let climb = Climb { protocol, advice };
    let (mut ladders, mut drawn) = (Vec::new(), Vec::new());
    for purpose in Purpose::ALL {
        let steps = climb.steps(purpose);
        if !steps.is_empty() {
            drawn.push(purpose);
            ladders.push(Ladder { title: super::ladder(purpose), steps, beside: climb.beside(&[purpose]) });
        }
    }
    if let Some(last) = ladders.last_mut()
        && !drawn.contains(&Purpose::Decide)
    {
        last.beside.extend(climb.who_decides());
    }
    let others = Purpose::ALL.into_iter().filter(|purpose| !drawn.contains(purpose)).collect::<Vec<_>>();
    let beside = climb.beside(&others);
    if !beside.is_empty() {
        ladders.push(Ladder { title: super::WHO_ELSE, steps: Vec::new(), beside });
    }
    ladders
}

/// What is shown.
struct Climb<'a> {
    protocol: &'a Protocol,
    advice: &'a Advice,
}

impl Climb<'_> {
    /// Everybody on the ladder for this purpose, in order; nobody where there is only the contact.
    fn steps(&self, purpose: Purpose) -> Vec<Rung> {
        let mut steps = Vec::new();
        let place = |taken: &Taken| (taken.passed.because, self.rung(taken.rule, taken.passed.post));
        let taken: Vec<Taken> = self.advice.taken.iter().copied().filter(|taken| taken.purpose == purpose).collect();
        for posts in taken.chunk_by(|one, other| place(one) == place(other)) {
            let Some(first) = posts.first().map(|taken| taken.passed) else { continue };
            let named = posts.iter().enumerate().map(|(at, taken)| (joined(at, "and"), taken.passed.post));
            steps.push(Rung {
                place: if first.because == Because::Tried { Place::Tried } else { Place::Passed },
                when: super::behind(first.because, first.direct),
                posts: named.collect(),
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

    fn here(&self, purpose: Purpose) -> Rung {
        let contacts: Vec<Contact> =
            self.advice.contacts.iter().filter(|contact| contact.purpose == purpose).cloned().collect();
        let mut posts = Vec::new();
        let mut why = None;
        for group in contacts.chunk_by(super::together) {
            for (at, contact) in group.iter().enumerate() {
                let between = if at == 0 { "and" } else { super::between(contact.need) };
                let before = match (contact.direct, joined(posts.len(), between)) {
                    (true, "") => "Talk directly to ",
                    (_, before) => before,
                };
                posts.push((before, contact.post));
                if let Some(away) = contact.stands_in_for {
                    why = Some(super::in_place_of(&self.protocol.posts.at(away).title));
                }
            }
        }
        if posts.is_empty() {
            let open = self.advice.verdict == Verdict::Depends || !self.advice.nobody_further;
            why = Some(if open { super::LADDER_OPEN } else { super::LADDER_ENDS }.to_owned());
        }
        Rung { place: Place::Here, when: super::YOU_ARE_HERE, posts, why }
    }

    fn beside(&self, purposes: &[Purpose]) -> Vec<Rung> {
        let is_for = |rule| purposes.iter().any(|&purpose| self.is_for(rule, purpose));
        self.later(|later| later.when != LadderWhen::Unresolved && is_for(later.rule))
    }

    /// Posts that stand on one rung of their rule's ladder are named together.
    fn later(&self, which: impl Fn(&LadderPost) -> bool) -> Vec<Rung> {
        let later: Vec<&LadderPost> = self.advice.ladder.iter().filter(|later| which(later)).collect();
        let place = |later: &LadderPost| (later.rule, later.when, self.rung(later.rule, later.post));
        let mut rungs = Vec::new();
        for posts in later.chunk_by(|one, other| place(one) == place(other)) {
            let Some(first) = posts.first() else { continue };
            rungs.push(Rung {
                place: Place::Ahead,
                when: super::ladder_when(first.when),
                posts: posts.iter().enumerate().map(|(at, later)| (joined(at, "or"), later.post)).collect(),
                why: (!first.why.is_empty()).then(|| first.why.clone()),
            });
        }
        rungs
    }

    /// Who has the last word, where the text says: it must not seem to be whoever is asked first.
    fn who_decides(&self) -> Option<Rung> {
        let deciders = self.advice.contacts.iter().filter(|contact| contact.purpose == Purpose::Decide);
        let named = deciders.enumerate().map(|(at, contact)| (joined(at, super::between(contact.need)), contact.post));
        let posts: Vec<_> = named.collect();
        let when = super::purpose(Purpose::Decide);
        (!posts.is_empty()).then_some(Rung { place: Place::Ahead, when, posts, why: None })
    }

    fn is_for(&self, rule: RuleId, purpose: Purpose) -> bool {
        self.protocol.rules.at(rule).contact.as_ref().is_some_and(|referral| referral.purpose == purpose)
    }

    /// The rung of the rule's ladder on which the post stands.
    fn rung(&self, rule: RuleId, post: PostId) -> Option<usize> {
        let referral = self.protocol.rules.at(rule).contact.as_ref()?;
        referral.rungs.iter().position(|rung| rung.posts.contains(&post))
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
