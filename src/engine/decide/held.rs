//! Who holds the posts of an advice today, without those who must not be gone to. Persons, not posts: somebody who holds
//! a post together with others is left out of it alone.

use chrono::NaiveDate;

use crate::domain::{Deputy, Directory, Held, Holder, InPlace, LadderWhen, Naming, Person, PostId};
use crate::engine::pass::Pass;

/// The persons whom the advice must not name: the one asking, whom the matter is about, the last one tried.
pub(super) struct Apart<'a> {
    directory: &'a Directory,
    today: NaiveDate,
    persons: Vec<(Naming, &'a Person)>,
    /// Of these, those whom it is about, with the post that was named.
    about: Vec<(PostId, &'a Person)>,
    /// The posts of one of whose holders it may be about.
    perhaps: Vec<PostId>,
}

impl<'a> Apart<'a> {
    /// Who that is, by the answers of this pass.
    pub fn of(pass: &Pass<'a>) -> Self {
        let (persons, about, perhaps) = (Vec::new(), Vec::new(), Vec::new());
        let mut apart = Self { directory: pass.directory, today: pass.known.today, persons, about, perhaps };
        if pass.directory.holders.is_empty() {
            return apart;
        }
        for (id, question) in pass.known.protocol.questions.iter() {
            let Some(naming @ (Naming::Asker | Naming::About | Naming::Tried)) = question.names else { continue };
            let possible = pass.known.possible(id);
            for option in possible.iter() {
                let Some(option) = question.option(option) else { continue };
                if possible.single().is_some() {
                    apart.name(&option.posts, naming);
                } else if naming == Naming::About && pass.unsure.contains(&id) {
                    apart.perhaps.extend_from_slice(&option.posts);
                }
            }
        }
        apart
    }

    fn name(&mut self, posts: &[PostId], naming: Naming) {
        for &post in posts {
            match self.directory.holder(post, self.today) {
                Some(person) => {
                    self.persons.push((naming, person));
                    if naming == Naming::About {
                        self.about.push((post, person));
                    }
                }
                None if naming == Naming::About => self.perhaps.push(post),
                None => {}
            }
        }
    }

    fn has(&self, person: &Person) -> bool {
        self.persons.iter().any(|(_, apart)| apart.is(person))
    }

    /// Who holds the post of a contact. `direct`: the person concerned is who is meant. `covered`: the protocol has
    /// somebody in their place.
    pub fn contact(&self, post: PostId, direct: bool, covered: bool) -> Held {
        self.held(post, !covered, !direct, &|person| direct || !self.has(person))
    }

    /// Who holds a post for later. Whoever was tried may still help in a difficulty.
    pub fn later(&self, post: PostId, when: LadderWhen) -> Held {
        let help = when != LadderWhen::Unresolved;
        let apart = |person: &Person| {
            self.persons.iter().any(|(naming, apart)| !(help && *naming == Naming::Tried) && apart.is(person))
        };
        self.held(post, false, true, &|person| !apart(person))
    }

    fn held(&self, post: PostId, with_deputy: bool, with_warning: bool, fits: &dyn Fn(&Person) -> bool) -> Held {
        let (directory, today) = (self.directory, self.today);
        let mut held = Held::default();
        if directory.holders.is_empty() {
            return held;
        }
        let (mut there, mut away, mut deputy) = (Vec::new(), Vec::new(), None);
        for (holder, person) in directory.people(post, today) {
            if !fits(person) {
                continue;
            }
            if let Some(until) = holder.away_until(today) {
                held.away_until = Some(held.away_until.map_or(until, |first: NaiveDate| first.min(until)));
                deputy = deputy.or_else(|| self.deputy(holder));
                away.push(person.clone());
            } else {
                there.push(person.clone());
            }
        }
        if !there.is_empty() {
            (held.away_until, deputy) = (None, None);
        }
        held.people = if there.is_empty() { away } else { there };
        if let Some(vacancy) = directory.vacancy(post, today) {
            held.vacant = true;
            deputy = self.deputy(vacancy);
        }
        held.in_place = deputy.filter(|_| with_deputy);
        held.next =
            directory.next(post, today).filter(|(_, person)| fits(person)).map(|(from, person)| (from, person.clone()));
        held.may_be = if with_warning { self.may_be(post) } else { None };
        held
    }

    /// The deputy, if they may be named and are there.
    fn deputy(&self, holder: &'a Holder) -> Option<InPlace> {
        let (person, post) = match holder.deputy.as_ref()? {
            Deputy::Person(person) => (person, None),
            Deputy::Post(post) => (self.directory.holder(*post, self.today)?, Some(*post)),
        };
        let perhaps = |post: &PostId| self.directory.perhaps(*post, self.today).any(|other| other.is(person));
        let away = |other: &Holder| {
            other.person.as_ref().is_some_and(|other| other.is(person)) && other.away_until(self.today).is_some()
        };
        let fits = !self.has(person) && !self.perhaps.iter().any(perhaps) && !self.directory.holders.iter().any(away);
        fits.then(|| InPlace { person: person.clone(), post })
    }

    /// The post that the matter is about, if it is not certain which of its holders is meant, and one of them may be a
    /// holder of this post; or the other way round.
    fn may_be(&self, post: PostId) -> Option<PostId> {
        let holds = |person: &Person| self.directory.perhaps(post, self.today).any(|holder| holder.is(person));
        let may_be = |about: &&PostId| **about != post && self.directory.perhaps(**about, self.today).any(holds);
        let perhaps = self.perhaps.iter().find(may_be).copied();
        let unknown = self.directory.people(post, self.today).next().is_none();
        perhaps.or_else(|| self.about.iter().find(|(_, person)| unknown && holds(person)).map(|(about, _)| *about))
    }
}
