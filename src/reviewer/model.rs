//! What the page works out: cell by cell, so that nobody waits for what has been worked out before, and the browser can
//! draw in between.

use std::collections::BTreeMap;
use std::rc::Rc;

use chrono::NaiveDate;

use super::Choices;
use crate::compare::provisions::{Cell, cell, issues_of, situations, topics_of};
use crate::compare::report::{Issue, Report, Table, Wanted, in_order, issues};
use crate::domain::Protocol;

/// The protocols, and what has been worked out about them.
#[derive(Debug)]
pub struct Model {
    /// Whole protocols first.
    protocols: Vec<Protocol>,
    today: NaiveDate,
    issues: Vec<Issue>,
    cells: BTreeMap<(usize, String), Cell>,
    /// The cells that the choices need and that are not there yet, the next one last.
    missing: Vec<(usize, String)>,
    /// The protocols that are compared, in their order, and what of them is wanted.
    wanted: Option<(Vec<usize>, Choices)>,
}

/// Why choices lead to no comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is nothing to compare with.
    TooFew,
    /// They name a protocol that is not here.
    NoSuchProtocol,
    /// They name an issue or a situation that none of these protocols has.
    NoSuchTopic,
}

impl Model {
    /// Nothing is worked out yet.
    #[must_use]
    pub fn new(mut protocols: Vec<Protocol>, today: NaiveDate) -> Self {
        in_order(&mut protocols, |protocol| protocol.about.kind);
        let issues = issues(&protocols.iter().collect::<Vec<_>>());
        Self { protocols, today, issues, cells: BTreeMap::new(), missing: Vec::new(), wanted: None }
    }

    /// The protocols that can be chosen.
    #[must_use]
    pub fn protocols(&self) -> &[Protocol] {
        &self.protocols
    }

    /// The topics that can be chosen.
    #[must_use]
    pub fn issues(&self) -> &[Issue] {
        &self.issues
    }

    /// Starts to work out what these choices need.
    ///
    /// # Errors
    /// They lead to no comparison; nothing is worked out then.
    pub fn choose(&mut self, choices: &Choices) -> Result<(), Refused> {
        (self.wanted, self.missing) = (None, Vec::new());
        let places = self.places(choices)?;
        let all = self.at(&places);
        let wanted = self.topic(choices, &all)?;
        let mut missing = Vec::new();
        for (situation, _) in situations(&all) {
            let issues = issues_of(&all, &situation);
            if wanted.as_ref().is_none_or(|wanted| wanted.is(&situation, &issues)) {
                missing.extend(places.iter().map(|&place| (place, situation.clone())));
            }
        }
        if missing.is_empty() {
            return Err(Refused::NoSuchTopic);
        }
        missing.retain(|cell| !self.cells.contains_key(cell));
        missing.reverse();
        (self.wanted, self.missing) = (Some((places, choices.clone())), missing);
        Ok(())
    }

    /// How many cells are still to be worked out.
    #[must_use]
    pub fn left(&self) -> usize {
        self.missing.len()
    }

    /// Works out the next cell.
    pub fn work(&mut self) {
        if let Some((place, situation)) = self.missing.pop()
            && let Some(protocol) = self.protocols.get(place)
        {
            let cell = cell(protocol, &situation, self.today);
            self.cells.insert((place, situation), cell);
        }
    }

    /// The report, once all of it is worked out.
    #[must_use]
    pub fn report(&self) -> Option<Rc<Report>> {
        let (places, choices) = self.wanted.as_ref().filter(|_| self.missing.is_empty())?;
        let all = self.at(places);
        let wanted = self.topic(choices, &all).ok()?;
        let is = |situation: &str, issues: &[String]| wanted.as_ref().is_none_or(|wanted| wanted.is(situation, issues));
        let topics = topics_of(&all, &is, &mut |place, situation| {
            let place = places.get(place).copied().unwrap_or_default();
            self.cells.get(&(place, situation.to_owned())).cloned().unwrap_or_default()
        });
        Some(Rc::new(Table::new(&all, choices.protocol.is_some(), topics, wanted.as_ref()).report()))
    }

    /// The protocols that are compared: the one under review first.
    fn places(&self, choices: &Choices) -> Result<Vec<usize>, Refused> {
        let place = |id: &String| self.protocols.iter().position(|protocol| protocol.about.id == *id);
        let first = choices.protocol.as_ref().map(|id| place(id).ok_or(Refused::NoSuchProtocol)).transpose()?;
        let others = match &choices.others {
            Some(others) => {
                others.iter().map(|id| place(id).ok_or(Refused::NoSuchProtocol)).collect::<Result<Vec<_>, _>>()?
            }
            None => (0..self.protocols.len()).collect(),
        };
        let others = (0..self.protocols.len()).filter(|place| others.contains(place) && Some(*place) != first);
        let places: Vec<usize> = first.into_iter().chain(others).collect();
        if places.len() < 2 { Err(Refused::TooFew) } else { Ok(places) }
    }

    fn at(&self, places: &[usize]) -> Vec<&Protocol> {
        places.iter().filter_map(|&place| self.protocols.get(place)).collect()
    }

    fn topic(&self, choices: &Choices, all: &[&Protocol]) -> Result<Option<Wanted>, Refused> {
        let Some(topic) = &choices.topic else { return Ok(None) };
        let (issue, situation) = match topic.split_once('/') {
            Some((issue, situation)) => (issue, Some(situation)),
            None => (topic.as_str(), None),
        };
        let issues = issues(all);
        let issue = issues.into_iter().find(|known| known.id == issue).ok_or(Refused::NoSuchTopic)?;
        let Some(situation) = situation else {
            return Ok(Some(Wanted { issue: issue.id, situation: None, label: issue.label }));
        };
        let known = issue.situations.into_iter().find(|(id, _)| id == situation).ok_or(Refused::NoSuchTopic)?;
        Ok(Some(Wanted { issue: issue.id, situation: Some(known.0), label: known.1 }))
    }
}
