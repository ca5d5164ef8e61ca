//! Whom to go to: the contact is worked out from the ladder, not looked up.
//!
//! Cut every rung up to the last one tried and up to the person whom the matter is about; leave out the person asking,
//! the person concerned and, in a choice, whatever cannot be used. Direct talk comes first until tried or unsuitable,
//! and whom the matter is about does not cut it. Absence moves nobody up, and neither does a vacancy.
//!
//! All of this is about persons: [`Protocol::held_by`] knows who holds a post by another name.

mod taken;

pub(super) use self::taken::taken;
use super::known::Known;
use crate::domain::{Directory, LadderWhen, Naming, Need, PostId, Protocol, QuestionId, Referral, Rung, StandIn};

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
struct Named<'a> {
    protocol: &'a Protocol,
    asker: Vec<PostId>,
    about: Vec<PostId>,
    tried: Vec<PostId>,
    away: Vec<PostId>,
    has_not: Vec<PostId>,
    cannot_use: Vec<PostId>,
}

impl<'a> Named<'a> {
    fn from(known: &Known<'a>) -> Self {
        Self::by(known, &|_| true)
    }

    /// What the person has said, without what is only supposed.
    fn told(known: &Known<'a>) -> Self {
        Self::by(known, &|question| !known.is_supposed(question))
    }

    fn by(known: &Known<'a>, counts: &dyn Fn(QuestionId) -> bool) -> Self {
        let none = Vec::new;
        let (protocol, [asker, about, tried]) = (known.protocol, [none(), none(), none()]);
        let mut named = Self { protocol, asker, about, tried, away: none(), has_not: none(), cannot_use: none() };
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

    fn is_asker(&self, post: PostId) -> bool {
        self.protocol.names(&|named| self.asker.contains(&named), post)
    }

    fn is_about(&self, post: PostId) -> bool {
        self.protocol.names(&|named| self.about.contains(&named), post)
    }

    fn was_tried(&self, post: PostId) -> bool {
        self.protocol.names(&|named| self.tried.contains(&named), post)
    }

    fn is_away(&self, post: PostId) -> bool {
        self.protocol.names(&|named| self.away.contains(&named), post)
    }

    /// No help, not even in a difficulty. What somebody has not got is a post, and says nothing about its holder.
    fn is_no_help(&self, post: PostId) -> bool {
        let named = |named: PostId| self.asker.contains(&named) || self.about.contains(&named);
        self.has_not.contains(&post) || self.protocol.names(&named, post)
    }

    fn left_out(&self, post: PostId) -> bool {
        let named =
            |named: PostId| self.asker.contains(&named) || self.about.contains(&named) || self.tried.contains(&named);
        self.has_not.contains(&post) || self.protocol.names(&named, post)
    }

    /// Whether this person can go to the post on this rung.
    fn fits(&self, rung: &Rung, post: PostId) -> bool {
        let is_choice = rung.need == Need::Any && rung.posts.len() > 1;
        let no_use = is_choice && self.cannot_use.contains(&post);
        !self.left_out(post) && !no_use
    }

    fn cuts(&self, post: PostId) -> bool {
        self.protocol.names(&|named| self.about.contains(&named) || self.tried.contains(&named), post)
    }
}

/// Climbs the ladder with what is known. The directory adds who is away by the council's own word.
pub(super) fn climb(known: &Known<'_>, directory: &Directory, referral: &Referral) -> Climbed {
    let named = Named::from(known);
    let is_away = |post: PostId| named.is_away(post) || directory.away_until(post, known.today).is_some();
    let is_vacant = |post: PostId| directory.vacancy(post, known.today).is_some();
    let presence = Presence { is_away: &is_away, is_vacant: &is_vacant };
    let mut climbed = Climbed::default();

    let tried_a_rung = referral.rungs.iter().flat_map(|rung| &rung.posts).any(|&post| named.was_tried(post));
    let direct =
        referral.direct.filter(|post| !tried_a_rung && !named.tried.contains(post) && !named.cannot_use.contains(post));
    if let Some(post) = direct {
        climbed.now.push(Now { post, need: Need::Any, direct: true, stands_in_for: None, why: None });
    }

    let cut = referral.rungs.iter().rposition(|rung| rung.posts.iter().any(|&post| named.cuts(post))).unwrap_or(0);
    for rung in referral.rungs.iter().skip(cut) {
        let posts = left(&named, rung);
        if climbed.now.is_empty() {
            climbed.now = present(&named, rung, &posts, referral, &presence);
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
            if !named.is_no_help(post) {
                climbed.ladder.push(Later { post, when, why: None });
            }
        }
    }
    climbed
}

/// The posts to which this person can be sent for something: not themselves, nor whom the matter is about, nor a post
/// that they have not got.
pub(super) fn reachable(known: &Known<'_>) -> Vec<PostId> {
    let named = Named::told(known);
    known.protocol.posts.ids().filter(|&post| !named.is_no_help(post)).collect()
}

/// The posts of the rung that this person can go to.
fn left(named: &Named<'_>, rung: &Rung) -> Vec<PostId> {
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

/// Who can be found at their post.
struct Presence<'a> {
    is_away: &'a dyn Fn(PostId) -> bool,
    is_vacant: &'a dyn Fn(PostId) -> bool,
}

impl Presence<'_> {
    fn is_there(&self, post: PostId) -> bool {
        !(self.is_away)(post) && !(self.is_vacant)(post)
    }
}

/// Puts stand-ins in place of absent posts; a post without one where nobody is stays, unless another of the choice is
/// there. Nobody stands in who is left out as a contact or is not there either. A vacancy is no absence: it has no
/// stand-in. Where nobody is there, whoever comes back stands before a post that nobody holds.
fn present(named: &Named<'_>, rung: &Rung, posts: &[PostId], referral: &Referral, presence: &Presence<'_>) -> Vec<Now> {
    let stand_in = |post: PostId| {
        let fits = |stand_in: &&StandIn| {
            let there = presence.is_there(stand_in.instead);
            stand_in.away == post && (presence.is_away)(post) && there && named.fits(rung, stand_in.instead)
        };
        referral.stand_ins.iter().find(fits).map(|found| found.instead)
    };
    let somebody_there = posts.iter().any(|&post| presence.is_there(post) || stand_in(post).is_some());
    let (mut now, mut vacant) = (Vec::new(), Vec::new());
    for &post in posts {
        let instead = stand_in(post);
        if presence.is_there(post) || instead.is_some() || rung.need == Need::All || !somebody_there {
            let last = rung.need == Need::Any && instead.is_none() && (presence.is_vacant)(post);
            if last { &mut vacant } else { &mut now }.push(Now {
                post: instead.unwrap_or(post),
                need: rung.need,
                direct: false,
                stands_in_for: instead.map(|_| post),
                why: rung.why.clone(),
            });
        }
    }
    now.extend(vacant);
    now
}
