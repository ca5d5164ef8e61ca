//! Typed ids, so that a clause is never passed for a question, and the tables they point into.

use std::fmt;
use std::marker::PhantomData;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u16);

        impl From<usize> for $name {
            /// The place in the table. A table holds fewer than 65,536 rows (checked when a pack is read).
            fn from(place: usize) -> Self {
                Self(u16::try_from(place).unwrap_or(u16::MAX))
            }
        }

        impl From<$name> for usize {
            fn from(id: $name) -> usize {
                usize::from(id.0)
            }
        }
    )*};
}

ids! {
    /// A question of one protocol; their order is the order in which they are asked.
    QuestionId,
    /// Questions that are asked together as tick boxes.
    PageId,
    /// A named fact.
    FactId,
    /// A clause; their order is that of the document.
    ClauseId,
    /// A rule; their order is that of the clauses.
    RuleId,
    /// A role that the protocol names.
    PostId,
}

/// One option of a question: its place among them, 0 to 62.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OptionId(u8);

impl OptionId {
    /// How many options a question may have.
    pub const MOST: usize = 63;
    /// The first option.
    pub const FIRST: Self = Self(0);

    /// The option at this place; places from [`Self::MOST`] on do not exist.
    #[must_use]
    pub fn new(place: usize) -> Option<Self> {
        u8::try_from(place).ok().filter(|&p| usize::from(p) < Self::MOST).map(Self)
    }

    /// Its place among the options of its question.
    #[must_use]
    pub fn place(self) -> usize {
        usize::from(self.0)
    }
}

/// A set of options of one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct OptionSet(u64);

impl OptionSet {
    /// No option.
    pub const NONE: Self = Self(0);
    /// Every option there can be, and [`Self::NOTHING_OFFERED`].
    pub const ALL: Self = Self(u64::MAX);
    /// What is left of a question that offers none of its options: a place beyond all of them, so that no list of
    /// options has it and every list turned round has.
    pub const NOTHING_OFFERED: Self = Self(1 << 63);

    /// The first `count` options.
    #[must_use]
    pub fn first(count: usize) -> Self {
        Self((1 << count.min(OptionId::MOST)) - 1)
    }

    /// Only this option.
    #[must_use]
    pub fn only(option: OptionId) -> Self {
        Self(1 << option.0)
    }

    /// The options in either.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The options in both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The options of this that are not in the other.
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether the option is in it.
    #[must_use]
    pub fn has(self, option: OptionId) -> bool {
        self.0 & (1 << option.0) != 0
    }

    /// Whether it has no option.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many options it has.
    #[must_use]
    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Its lower and its upper 32 bits, a bit for each option.
    #[must_use]
    pub fn halves(self) -> [u32; 2] {
        [self.0 as u32, (self.0 >> 32) as u32]
    }

    /// The set with these bits.
    #[must_use]
    pub fn from_halves([low, high]: [u32; 2]) -> Self {
        Self(u64::from(high) << 32 | u64::from(low))
    }

    /// Its options, in their order.
    pub fn iter(self) -> impl Iterator<Item = OptionId> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            (rest != 0).then(|| {
                let place = rest.trailing_zeros();
                rest &= rest - 1;
                OptionId(place as u8)
            })
        })
    }

    /// The option, if it has exactly one.
    #[must_use]
    pub fn single(self) -> Option<OptionId> {
        (self.len() == 1).then(|| OptionId(self.0.trailing_zeros() as u8))
    }
}

impl FromIterator<OptionId> for OptionSet {
    fn from_iter<T: IntoIterator<Item = OptionId>>(options: T) -> Self {
        options.into_iter().fold(Self::NONE, |set, option| set.with(Self::only(option)))
    }
}

/// Rows that are found by their id.
///
/// An id that is not of this table is answered with its last row, never with a panic;
/// a table that is looked into therefore has at least one row.
#[derive(Clone, PartialEq)]
pub struct Table<I, T> {
    rows: Vec<T>,
    ids: PhantomData<fn(I)>,
}

impl<I: From<usize> + Into<usize>, T> Table<I, T> {
    /// The row, if the id is of this table.
    pub fn get(&self, id: I) -> Option<&T> {
        self.rows.get(id.into())
    }

    /// The row with this id.
    #[expect(clippy::indexing_slicing, reason = "ids are made by the table that they point into")]
    pub fn at(&self, id: I) -> &T {
        let place: usize = id.into();
        &self.rows[place.min(self.rows.len().saturating_sub(1))]
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Every row with its id, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (I, &T)> + ExactSizeIterator {
        self.rows.iter().enumerate().map(|(place, row)| (I::from(place), row))
    }

    /// Every id, in order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = I> + use<I, T> {
        (0..self.rows.len()).map(I::from)
    }

    /// The id of the first row for which this is so.
    pub fn find(&self, is: impl Fn(&T) -> bool) -> Option<I> {
        self.rows.iter().position(is).map(I::from)
    }
}

impl<I, T> From<Vec<T>> for Table<I, T> {
    fn from(rows: Vec<T>) -> Self {
        Self { rows, ids: PhantomData }
    }
}

impl<I, T: fmt::Debug> fmt::Debug for Table<I, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(&self.rows).finish()
    }
}
