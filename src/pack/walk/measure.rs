//! How many consultations there are, and how long they are.

use std::collections::BTreeMap;

use super::{Next, Walk, Way};
use crate::domain::PageId;

/// Numbers about all consultations of a pack.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measure {
    /// How many consultations there are.
    pub consultations: u128,
    /// How many different advices they end in …
    pub advices: usize,
    /// … or at least so many, where the walk has forgotten past answers.
    pub forgetful: bool,
    /// How many consultations have so many pages.
    pub pages: BTreeMap<usize, u128>,
    /// The answers of one of the longest.
    pub longest: Way,
}

impl Measure {
    /// The number of pages of the longest.
    #[must_use]
    pub fn most_pages(&self) -> usize {
        self.pages.keys().next_back().copied().unwrap_or(0)
    }

    /// The number of pages that half of the consultations do not exceed.
    #[must_use]
    pub fn median_pages(&self) -> usize {
        let mut so_far = 0;
        for (pages, count) in &self.pages {
            so_far += count;
            if so_far * 2 >= self.consultations {
                return *pages;
            }
        }
        0
    }
}

impl Walk {
    /// Counts them.
    #[must_use]
    pub fn measure(&self) -> Measure {
        // What an answer leads to is always finished before the question itself: questions are numbered on the way in,
        // so counts are worked out along a list in which every question comes after what follows it.
        let mut below: Vec<Option<BTreeMap<usize, u128>>> = vec![None; self.asks.len()];
        for ask in self.from_the_end() {
            let Some(node) = self.asks.get(ask) else { continue };
            let mut pages: BTreeMap<usize, u128> = BTreeMap::new();
            for (_, next) in &node.branches {
                let turns = usize::from(!self.same_page(node.page, *next));
                match next {
                    Next::End(_) => *pages.entry(turns).or_default() += 1,
                    Next::Ask(next) => {
                        for (count, ways) in below.get(*next).and_then(Option::as_ref).into_iter().flatten() {
                            let slot = pages.entry(count + turns).or_default();
                            *slot = slot.saturating_add(*ways);
                        }
                    }
                }
            }
            if let Some(slot) = below.get_mut(ask) {
                *slot = Some(pages);
            }
        }
        let pages = match self.root {
            Next::End(_) => BTreeMap::from([(0, 1)]),
            Next::Ask(root) => below.get(root).cloned().flatten().unwrap_or_default(),
        };
        Measure {
            consultations: pages.values().fold(0, |sum: u128, count| sum.saturating_add(*count)),
            advices: self.advices.len(),
            forgetful: self.forgetful,
            longest: self.longest(&below),
            pages,
        }
    }

    /// Every question, what follows it first.
    pub fn from_the_end(&self) -> Vec<usize> {
        let mut order = Vec::with_capacity(self.asks.len());
        let mut seen = vec![false; self.asks.len()];
        let mut left: Vec<(usize, bool)> = match self.root {
            Next::Ask(root) => vec![(root, false)],
            Next::End(_) => Vec::new(),
        };
        while let Some((ask, done)) = left.pop() {
            if done {
                order.push(ask);
                continue;
            }
            match seen.get_mut(ask) {
                Some(seen) if !*seen => *seen = true,
                _ => continue,
            }
            left.push((ask, true));
            for (_, next) in self.asks.get(ask).into_iter().flat_map(|node| &node.branches) {
                if let Next::Ask(next) = next {
                    left.push((*next, false));
                }
            }
        }
        order
    }

    /// Whether what follows is asked on this page too.
    fn same_page(&self, page: Option<PageId>, next: Next) -> bool {
        match next {
            Next::Ask(next) => page.is_some() && self.asks.get(next).is_some_and(|node| node.page == page),
            Next::End(_) => false,
        }
    }

    fn longest(&self, below: &[Option<BTreeMap<usize, u128>>]) -> Way {
        let longest_of = |next: Next| match next {
            Next::End(_) => 0,
            Next::Ask(next) => below
                .get(next)
                .and_then(Option::as_ref)
                .and_then(|pages| pages.keys().next_back().copied())
                .unwrap_or(0),
        };
        let mut way = Vec::new();
        let mut here = self.root;
        while let Next::Ask(ask) = here {
            let Some(node) = self.asks.get(ask) else { break };
            let best = node
                .branches
                .iter()
                .max_by_key(|(_, next)| longest_of(*next) + usize::from(!self.same_page(node.page, *next)));
            let Some((answer, next)) = best else { break };
            way.push((node.question, *answer));
            here = *next;
        }
        way
    }
}
