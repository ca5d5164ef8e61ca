//! Who holds which post today, from the council's own directory.

use chrono::NaiveDate;

use super::PostId;

/// The holders of posts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Directory {
    /// Holders by post; a relative post has one for each service.
    pub holders: Vec<(PostId, Vec<Holder>)>,
    /// The service that the person asking, or the officer concerned, belongs to, if it is known.
    pub service: Option<String>,
}

/// The person who holds a post.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holder {
    /// Name.
    pub name: Option<String>,
    /// Email address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Office.
    pub office: Option<String>,
    /// When they are absent.
    pub away: Option<Away>,
    /// The service, for a relative post.
    pub service: Option<String>,
}

/// An absence, both days included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Away {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub until: NaiveDate,
}

impl Directory {
    /// The one person who holds the post. Nobody if several do and the service is not known.
    #[must_use]
    pub fn holder(&self, post: PostId) -> Option<&Holder> {
        let (_, holders) = self.holders.iter().find(|(held, _)| *held == post)?;
        let mut fitting = holders.iter().filter(|holder| holder.service.is_none() || holder.service == self.service);
        match (fitting.next(), fitting.next()) {
            (Some(holder), None) => Some(holder),
            _ => None,
        }
    }

    /// The last day of the absence that the post's holder is in today.
    #[must_use]
    pub fn away_until(&self, post: PostId, today: NaiveDate) -> Option<NaiveDate> {
        let away = self.holder(post)?.away?;
        (away.from <= today && today <= away.until).then_some(away.until)
    }
}
