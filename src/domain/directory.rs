//! Who holds which post, from the council's own directory.

use chrono::{Days, NaiveDate};

use super::PostId;

/// The holders of posts, with the services that have been chosen where a post has a holder for each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Directory {
    /// Who holds a post when, and when nobody does; several rows for a post with several holders or a change of holder.
    pub holders: Vec<Holder>,
    /// The service whose holder is meant, by post; of no use until somebody holds the post for it.
    pub services: Vec<(PostId, String)>,
}

/// One holder of a post, or the time in which nobody holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// The post.
    pub post: PostId,
    /// Who; nobody while it is vacant.
    pub person: Option<Person>,
    /// The service for which they hold it; none where they hold it for all.
    pub service: Option<String>,
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub until: Option<NaiveDate>,
    /// When they are absent. The absences of a person stand in every row of theirs.
    pub away: Vec<Away>,
    /// Who takes their place by the council's own arrangement.
    pub deputy: Option<Deputy>,
}

/// Somebody, as far as the directory knows them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// Name.
    pub name: Option<String>,
    /// Email address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Office.
    pub office: Option<String>,
    /// The name without what makes no difference between names: capitals and spaces. Empty where there is no name.
    pub key: String,
    /// The same number is the same person, whatever the names; zero says nothing.
    pub number: u32,
}

/// Who takes the place of a holder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deputy {
    /// This person.
    Person(Person),
    /// Whoever holds this post.
    Post(PostId),
}

/// An absence, both days included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Away {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub until: NaiveDate,
}

impl Person {
    /// Whether both are one person: the directory says so, or their emails are equal, or their names are and one has no
    /// email. A body, and somebody of whom nothing is known, is nobody.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        if self.number != 0 && self.number == other.number {
            return true;
        }
        if self.is_nobody() || other.is_nobody() {
            return false;
        }
        match (&self.email, &other.email) {
            (Some(one), Some(other)) => one.eq_ignore_ascii_case(other),
            _ => !self.key.is_empty() && self.key == other.key,
        }
    }

    fn is_nobody(&self) -> bool {
        self.number == 0 && self.key.is_empty()
    }
}

impl Holder {
    /// Somebody of whom nothing is known.
    #[must_use]
    pub fn of(post: PostId) -> Self {
        let person = Some(Person::default());
        Self { post, person, service: None, from: None, until: None, away: Vec::new(), deputy: None }
    }

    /// The last day of the absence that they are in on this day; absences that follow each other count as one.
    #[must_use]
    pub fn away_until(&self, today: NaiveDate) -> Option<NaiveDate> {
        let (mut from, mut last) = (today, None);
        while let Some(away) = self.away.iter().find(|away| away.from <= from && from <= away.until) {
            last = Some(away.until);
            match away.until.checked_add_days(Days::new(1)) {
                Some(next) => from = next,
                None => break,
            }
        }
        last
    }

    fn on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

impl Directory {
    /// Who holds the post on this day, for the service that was chosen. Of a post with a holder for each service, and no
    /// service chosen, nobody: who is meant is not known.
    pub fn people(&self, post: PostId, day: NaiveDate) -> impl Iterator<Item = (&Holder, &Person)> {
        let chosen = self.chosen(post);
        let fits = move |holder: &&Holder| {
            holder.post == post && holder.on(day) && holder.service.as_deref().is_none_or(|own| chosen == Some(own))
        };
        self.holders.iter().filter(fits).filter_map(|holder| holder.person.as_ref().map(|person| (holder, person)))
    }

    /// The one person who holds the post; nobody if several do, or if it turns on the service.
    #[must_use]
    pub fn holder(&self, post: PostId, day: NaiveDate) -> Option<&Person> {
        let mut people = self.people(post, day);
        match (people.next(), people.next()) {
            (Some((_, person)), None) => Some(person),
            _ => None,
        }
    }

    /// Everybody who may be meant by the post on this day: for whichever service, where none is chosen.
    pub fn perhaps(&self, post: PostId, day: NaiveDate) -> impl Iterator<Item = &Person> {
        let chosen = self.chosen(post);
        let fits = move |holder: &&Holder| {
            let service = chosen.is_none() || holder.service.is_none() || holder.service.as_deref() == chosen;
            holder.post == post && holder.on(day) && service
        };
        self.holders.iter().filter(fits).filter_map(|holder| holder.person.as_ref())
    }

    /// The row that says that the post is vacant on this day, if nobody holds it.
    #[must_use]
    pub fn vacancy(&self, post: PostId, day: NaiveDate) -> Option<&Holder> {
        if self.perhaps(post, day).next().is_some() {
            return None;
        }
        self.holders.iter().find(|holder| holder.post == post && holder.person.is_none() && holder.on(day))
    }

    /// The last day on which nobody who holds the post is there, if all of them are away today.
    #[must_use]
    pub fn away_until(&self, post: PostId, today: NaiveDate) -> Option<NaiveDate> {
        let mut first: Option<NaiveDate> = None;
        for (holder, _) in self.people(post, today) {
            let until = holder.away_until(today)?;
            first = Some(first.map_or(until, |first| first.min(until)));
        }
        first
    }

    /// The services for which somebody holds the post on this day, in the directory's order.
    #[must_use]
    pub fn services(&self, post: PostId, day: NaiveDate) -> Vec<&str> {
        let mut services = Vec::new();
        for holder in &self.holders {
            if holder.post == post
                && holder.on(day)
                && let Some(service) = holder.service.as_deref().filter(|service| !services.contains(service))
            {
                services.push(service);
            }
        }
        services
    }

    /// The service that was chosen for the post. One for which nobody holds it is none: a link can name any.
    #[must_use]
    pub fn chosen(&self, post: PostId) -> Option<&str> {
        let (_, service) = self.services.iter().find(|(of, _)| *of == post)?;
        let held = |holder: &Holder| holder.post == post && holder.service.as_ref() == Some(service);
        self.holders.iter().any(held).then_some(service)
    }

    /// Whether a service is chosen for which nobody holds the post, although there are holders.
    #[must_use]
    pub fn lacks_a_service(&self) -> bool {
        !self.holders.is_empty() && self.services.iter().any(|(post, _)| self.chosen(*post).is_none())
    }

    /// The same with this service chosen for the post; none takes the choice back.
    #[must_use]
    pub fn choosing(&self, post: PostId, service: Option<String>) -> Self {
        let mut next = self.clone();
        next.services.retain(|(of, _)| *of != post);
        next.services.extend(service.map(|service| (post, service)));
        next
    }

    /// The person who holds the post from a later day on, at most so many days from now, and nobody does so today.
    #[must_use]
    pub fn next(&self, post: PostId, today: NaiveDate) -> Option<(NaiveDate, &Person)> {
        let last = today.checked_add_days(Days::new(COMING))?;
        let mut next: Option<(NaiveDate, &Person)> = None;
        let chosen = self.chosen(post);
        for holder in &self.holders {
            let Some((from, person)) = holder.from.zip(holder.person.as_ref()) else { continue };
            let fits = holder.service.as_deref().is_none_or(|own| chosen == Some(own));
            let sooner = next.is_none_or(|(day, _)| from < day);
            if holder.post == post && fits && sooner && from > today && from <= last {
                next = Some((from, person));
            }
        }
        next
    }

    /// The posts whose every holder holds another post alone: for each holder, those other posts. Whoever is named by
    /// these is named by that post too.
    #[must_use]
    pub fn shared(&self, today: NaiveDate) -> Vec<Shared> {
        let mut shared: Vec<Shared> = Vec::new();
        for Holder { post, .. } in &self.holders {
            if shared.iter().any(|found| found.post == *post) {
                continue;
            }
            let mut found = Shared { post: *post, holders: Vec::new() };
            for (_, person) in self.people(*post, today) {
                let mut others = Vec::new();
                for Holder { post: other, .. } in &self.holders {
                    let theirs = self.holder(*other, today).is_some_and(|holder| holder.is(person));
                    if other != post && theirs && !others.contains(other) {
                        others.push(*other);
                    }
                }
                found.holders.push(others);
            }
            if !found.holders.is_empty() && !found.holders.iter().any(Vec::is_empty) {
                shared.push(found);
            }
        }
        shared
    }
}

/// A post whose holders hold other posts as well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The post.
    pub post: PostId,
    /// For each holder, the posts that they alone hold.
    pub holders: Vec<Vec<PostId>>,
}

/// How many days before a change of holder it is told.
const COMING: u64 = 42;
