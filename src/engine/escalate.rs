//! Whom to go to: the contact is worked out from the ladder, not looked up.
//!
//! Cut every rung up to the last one tried and up to the person whom the matter is about; leave out the person asking,
//! the person concerned and, in a choice, whatever cannot be used. Direct talk comes first until tried or unsuitable,
//! and whom the matter is about does not cut it. Absence moves nobody up.

mod taken;

pub(super) use self::taken::taken;
use super::known::Known;
use crate::domain::{Directory, LadderWhen, Naming, Need, PostId, QuestionId, Referral, Rung, StandIn};

/// What a referral comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Climbed {
    pub now: Vec<Now>,
    pub ladder: Vec<Later>,
    /// There were rungs, and none is left.
    pub exhausted: bool,
}

/// Somebody to go to now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Now {
    pub post: PostId,
    pub need: Need,
    pub direct: bool,
    pub stands_in_for: Option<PostId>,
    pub why: Option<String>,
}

/// Somebody for later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Later {
    pub post: PostId,
    pub when: LadderWhen,
    pub why: Option<String>,
}

/// What the answers name.
#[derive(Default)]
struct Named {
    asker: Vec<PostId>,
    about: Vec<PostId>,
    tried: Vec<PostId>,
    away: Vec<PostId>,
    has_not: Vec<PostId>,
    cannot_use: Vec<PostId>,
}

impl Named {
    fn from(known: &Known<'_>) -> Self {
        Self::by(known, &|_| true)
    }

    /// What the person has said, without what is only supposed.
    fn told(known: &Known<'_>) -> Self {
        Self::by(known, &|question| !known.is_supposed(question))
    }

    fn by(known: &Known<'_>, counts: &dyn Fn(QuestionId) -> bool) -> Self {
        let mut named = Self::default();
        for (id, question) in known.protocol.questions.iter() {
            let Some(naming) = question.names.filter(|_| counts(id)) else { continue };
            let chosen = known.possible(id).single().and_then(|option| question.option(option));
            let list = match naming {
                Naming::Asker => &mut named.asker,
                Naming::About => &mut named.about,
                Naming::Tried => &mut named.tried,
                Naming::Away => &mut named.away,
                Naming::HasNot => &mut named.has_not,
                Naming::CannotUse => &mut named.cannot_use,
            };
            if let Some(option) = chosen {
                list.extend_from_slice(&option.posts);
            }
        }
        named
    }

    fn left_out(&self, post: PostId) -> bool {
        [&self.asker, &self.about, &self.tried, &self.has_not].iter().any(|named| named.contains(&post))
    }

    /// Whether this person can go to the post on this rung.
    fn fits(&self, rung: &Rung, post: PostId) -> bool {
        let is_choice = rung.need == Need::Any && rung.posts.len() > 1;
        let no_use = is_choice && self.cannot_use.contains(&post);
        !self.left_out(post) && !no_use
    }

    fn cuts(&self, post: PostId) -> bool {
        self.about.contains(&post) || self.tried.contains(&post)
    }
}

/// Climbs the ladder with what is known. The directory adds who is away by the council's own word.
pub(super) fn climb(known: &Known<'_>, directory: &Directory, referral: &Referral) -> Climbed {
    let named = Named::from(known);
    let is_away = |post: PostId| named.away.contains(&post) || directory.away_until(post, known.today).is_some();
    let mut climbed = Climbed::default();

    let tried_a_rung = referral.rungs.iter().flat_map(|rung| &rung.posts).any(|post| named.tried.contains(post));
    let direct =
        referral.direct.filter(|post| !tried_a_rung && !named.tried.contains(post) && !named.cannot_use.contains(post));
    if let Some(post) = direct {
        climbed.now.push(Now { post, need: Need::Any, direct: true, stands_in_for: None, why: None });
    }

    let cut = referral.rungs.iter().rposition(|rung| rung.posts.iter().any(|&post| named.cuts(post))).unwrap_or(0);
    for rung in referral.rungs.iter().skip(cut) {
        let posts = left(&named, rung);
        if climbed.now.is_empty() {
            climbed.now = present(&named, rung, &posts, referral, &is_away);
        } else {
            for post in posts {
                climbed.ladder.push(Later { post, when: LadderWhen::Unresolved, why: rung.why.clone() });
            }
        }
    }
    climbed.exhausted = climbed.now.is_empty() && (referral.direct.is_some() || !referral.rungs.is_empty());

    let beside = [(&referral.difficulty, LadderWhen::InDifficulty), (&referral.brings_in, LadderWhen::BroughtIn)];
    for (posts, when) in beside {
        for &post in posts {
            if ![&named.asker, &named.about, &named.has_not].iter().any(|named| named.contains(&post)) {
                climbed.ladder.push(Later { post, when, why: None });
            }
        }
    }
    climbed
}

/// Whom this person is never sent to: themselves, whom the matter is about, posts that they have not got.
pub(super) fn never(known: &Known<'_>) -> Vec<PostId> {
    let named = Named::told(known);
    [named.asker, named.about, named.has_not].concat()
}

/// The posts of the rung that this person can go to.
fn left(named: &Named, rung: &Rung) -> Vec<PostId> {
    let from = match rung.posts.iter().rposition(|&post| named.cuts(post)) {
        Some(last) if rung.ascending => last,
        _ => 0,
    };
    let mut left = Vec::new();
    for &post in rung.posts.iter().skip(from) {
        if named.fits(rung, post) {
            left.push(post);
        }
    }
    left
}

/// Puts stand-ins in place of absent posts; an absent post without one stays, unless another of the choice is there.
/// Nobody stands in who is left out as a contact.
fn present(
    named: &Named,
    rung: &Rung,
    posts: &[PostId],
    referral: &Referral,
    is_away: &dyn Fn(PostId) -> bool,
) -> Vec<Now> {
    let stand_in = |post: PostId| {
        let fits = |stand_in: &&StandIn| stand_in.away == post && is_away(post) && named.fits(rung, stand_in.instead);
        referral.stand_ins.iter().find(fits).map(|found| found.instead)
    };
    let somebody_there = posts.iter().any(|&post| !is_away(post) || stand_in(post).is_some());
    let mut now = Vec::new();
    for &post in posts {
        let instead = stand_in(post);
        if !is_away(post) || instead.is_some() || rung.need == Need::All || !somebody_there {
            now.push(Now {
                post: instead.unwrap_or(post),
                need: rung.need,
                direct: false,
                stands_in_for: instead.map(|_| post),
                why: rung.why.clone(),
            });
        }
    }
    now
}
