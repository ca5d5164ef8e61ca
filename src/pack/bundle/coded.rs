//! What stands where in a bundle. Each type says once what it is made of, for writing and for reading.

use chrono::{Datelike, NaiveDate};

use super::reader::{Reader, Rows};
use super::writer::Writer;
use crate::domain::{
    About, Calendar, Choice, Clause, ClauseId, Condition, Contradiction, DeadlineRule, Fact, FactId, FactMeaning,
    Force, Headline, Interpreter, Kind, Naming, Need, NoRule, OptionId, OptionSet, PackKind, Page, PageId, Period,
    Post, PostId, ProtocolParts, Purpose, Question, QuestionId, Referral, Rule, RuleId, Rung, Stage, StandIn, Step,
    StepKind, Table, Test, Verdict, Word,
};
use crate::pack::refused::Fault;

/// Something that can be written as numbers and texts and read again.
pub trait Coded: Sized {
    /// Writes it.
    fn write(&self, to: &mut Writer);
    /// Reads it; where what stands there is not one, the reader says so and this is something of the right shape.
    fn read(from: &mut Reader<'_>) -> Self;
}

/// A struct is its fields, in this order, each in a column of its own: the first one in the column named, and so on.
macro_rules! fields {
    ($($name:ident from $first:literal { $($field:ident),* $(,)? })*) => {$(
        impl Coded for $name {
            fn write(&self, to: &mut Writer) {
                let mut columns = $first..;
                $(
                    to.turn_to(columns.next().unwrap_or_default());
                    self.$field.write(to);
                )*
            }

            #[inline(never)]
            fn read(from: &mut Reader<'_>) -> Self {
                let mut columns = $first..;
                Self { $($field: {
                    from.turn_to(columns.next().unwrap_or_default());
                    Coded::read(from)
                }),* }
            }
        }
    )*};
}

/// One of these is its place among them.
macro_rules! choices {
    ($($name:ident [ $($choice:ident),* $(,)? ])*) => {$(
        impl Coded for $name {
            fn write(&self, to: &mut Writer) {
                let all = [$(Self::$choice),*];
                to.count(all.iter().position(|choice| choice == self).unwrap_or(all.len()));
            }

            fn read(from: &mut Reader<'_>) -> Self {
                let all = [$(Self::$choice),*];
                let [first, ..] = all;
                all.get(from.below(all.len())).copied().unwrap_or(first)
            }
        }
    )*};
}

/// An id is the place of its row.
macro_rules! ids {
    ($($name:ident in $table:ident),* $(,)?) => {$(
        impl Coded for $name {
            fn write(&self, to: &mut Writer) {
                to.count(usize::from(*self));
            }

            fn read(from: &mut Reader<'_>) -> Self {
                Self::from(from.below(from.rows.$table))
            }
        }
    )*};
}

fields! {
    About from 1 {
        id, title, council, version, in_force, review_due, most_questions, kind, covers, interpreter, nobody_further,
        clause_link,
    }
    Interpreter from 13 { post, clauses }
    Post from 15 { id, title, who, relative, listed_as, body }
    Page from 21 { id, text, hint }
    Question from 24 { id, stage, text, hint, why, words, find_out, ask_whom, not_sure, settled, page, kind, names, own }
    Word from 38 { word, meaning }
    Choice from 40 { id, label, hint, side, when, posts }
    Condition from 46 { tests }
    Clause from 48 { id, label, heading, gist, force, binds, fault, no_rule }
    Rule from 56 {
        id, clause, clauses, when, unless, verdict, binds, steps, contact, deadline, overrides, alongside, contradicts,
    }
    Referral from 69 { purpose, why, direct, rungs, stand_ins, difficulty, brings_in }
    Rung from 76 { need, posts, ascending, why }
    StandIn from 80 { away, instead }
    Contradiction from 82 { rule, say }
    DeadlineRule from 84 { what, words, counted }
    Headline from 87 { situation, verdict }
    Calendar from 89 { first_year, last_year, bank_holidays }
}

/// The columns of what is in no struct, or has a way of its own.
const FACTS: usize = 47;
const TESTS: usize = 92;
const OPTIONS: usize = 93;
const PRINCIPLES: usize = 94;

choices! {
    PackKind [Protocol, Extract, Guidance]
    Stage [Who, Issue, Situation, Circumstance]
    Naming [Asker, About, Tried, Away, HasNot, CannotUse]
    StepKind [Do, Dont, Know]
    Need [Any, All]
    Force [Must, MustNot, Should, ShouldNot, May, Entitlement, Procedure, Statement, Definition]
    Purpose [Authorise, Decide, Raise, Tell, Advise]
    Verdict [DoNot, GetAuthorityFirst, Depends, RaiseWithContact, GoAheadWithConditions, GoAhead, NotCovered]
}

ids! {
    QuestionId in questions,
    PageId in pages,
    FactId in facts,
    PostId in posts,
    ClauseId in clauses,
    RuleId in rules,
}

/// The longest period, in working days or hours.
const LONGEST_PERIOD: usize = 1_000;

/// The most rows of each table.
const MOST: Rows = Rows { questions: 2_000, pages: 2_000, facts: 5_000, posts: 2_000, clauses: 5_000, rules: 20_000 };

impl Coded for Rows {
    fn write(&self, to: &mut Writer) {
        for count in [self.questions, self.pages, self.facts, self.posts, self.clauses, self.rules] {
            to.count(count);
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self {
            questions: from.below(MOST.questions + 1),
            pages: from.below(MOST.pages + 1),
            facts: from.below(MOST.facts + 1),
            posts: from.below(MOST.posts + 1),
            clauses: from.below(MOST.clauses + 1),
            rules: from.below(MOST.rules + 1),
        }
    }
}

impl Coded for ProtocolParts {
    fn write(&self, to: &mut Writer) {
        let rows = Rows {
            questions: self.questions.len(),
            pages: self.pages.len(),
            facts: self.facts.len(),
            posts: self.posts.len(),
            clauses: self.clauses.len(),
            rules: self.rules.len(),
        };
        rows.write(to);
        self.about.write(to);
        write_table(&self.questions, to);
        write_table(&self.pages, to);
        write_table(&self.facts, to);
        write_table(&self.posts, to);
        write_table(&self.clauses, to);
        write_table(&self.rules, to);
        to.turn_to(PRINCIPLES);
        self.principles.write(to);
        self.headlines.write(to);
        self.calendar.write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.rows = Rows::read(from);
        let rows = from.rows;
        Self {
            about: Coded::read(from),
            questions: read_table(from, rows.questions),
            pages: read_table(from, rows.pages),
            facts: read_table(from, rows.facts),
            posts: read_table(from, rows.posts),
            clauses: read_table(from, rows.clauses),
            rules: read_table(from, rows.rules),
            principles: {
                from.turn_to(PRINCIPLES);
                Coded::read(from)
            },
            headlines: Coded::read(from),
            calendar: Coded::read(from),
        }
    }
}

/// The rows of a table, without their number: it stands at the start, with those of the other tables.
fn write_table<I: From<usize> + Into<usize>, T: Coded>(table: &Table<I, T>, to: &mut Writer) {
    for (_, row) in table.iter() {
        row.write(to);
    }
}

fn read_table<I, T: Coded>(from: &mut Reader<'_>, count: usize) -> Table<I, T> {
    Table::from(read_rows(from, count))
}

fn read_rows<T: Coded>(from: &mut Reader<'_>, count: usize) -> Vec<T> {
    let mut rows = Vec::new();
    for _ in 0..count {
        rows.push(T::read(from));
    }
    rows
}

/// Its name is for whoever writes packs: a page never shows or tells it.
impl Coded for Fact {
    fn write(&self, to: &mut Writer) {
        to.turn_to(FACTS);
        self.meaning.write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.turn_to(FACTS);
        Self { id: String::new(), meaning: Coded::read(from) }
    }
}

/// Its name too; what counts is which steps are the same.
impl Coded for Step {
    fn write(&self, to: &mut Writer) {
        let place = to.steps.iter().position(|name| *name == self.id);
        if !to.earlier(place) {
            to.steps.push(self.id.clone());
            self.kind.write(to);
            self.text.write(to);
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let place = from.below(from.steps.len() + 1);
        if let Some(step) = place.checked_sub(1).and_then(|place| from.steps.get(place)).cloned() {
            from.spend(&step.text);
            return step;
        }
        let step = Self { id: from.steps.len().to_string(), kind: Coded::read(from), text: Coded::read(from) };
        from.steps.push(step.clone());
        step
    }
}

impl Coded for Kind {
    fn write(&self, to: &mut Writer) {
        match self {
            Self::Date => to.number(0),
            Self::DateTime => to.number(1),
            Self::Choice(options) => {
                to.number(2);
                options.write(to);
            }
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        match from.below(3) {
            0 => Self::Date,
            1 => Self::DateTime,
            _ => Self::Choice(Coded::read(from)),
        }
    }
}

/// Rules share most of their tests.
impl Coded for Test {
    fn write(&self, to: &mut Writer) {
        let place = to.tests.iter().position(|test| test == self);
        if to.earlier(place) {
            return;
        }
        to.tests.push(*self);
        let back = to.turn_to(TESTS);
        match self {
            Self::Fact(fact, wanted) => {
                wanted.write(to);
                fact.write(to);
            }
            Self::OneOf(question, options) => {
                to.number(2);
                question.write(to);
                to.turn_to(OPTIONS);
                options.write(to);
            }
        }
        to.turn_to(back);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let place = from.below(from.tests.len() + 1);
        if let Some(test) = place.checked_sub(1).and_then(|place| from.tests.get(place)) {
            return *test;
        }
        let back = from.turn_to(TESTS);
        let test = match from.below(3) {
            2 => Self::OneOf(Coded::read(from), {
                from.turn_to(OPTIONS);
                Coded::read(from)
            }),
            wanted => Self::Fact(Coded::read(from), wanted == 1),
        };
        from.tests.push(test);
        from.turn_to(back);
        test
    }
}

impl Coded for FactMeaning {
    fn write(&self, to: &mut Writer) {
        match self {
            Self::AnyOf(conditions) => {
                to.number(0);
                conditions.write(to);
            }
            Self::Passed(question, period) => {
                to.number(1);
                question.write(to);
                period.write(to);
            }
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        match from.below(2) {
            0 => Self::AnyOf(Coded::read(from)),
            _ => Self::Passed(Coded::read(from), Coded::read(from)),
        }
    }
}

impl Coded for NoRule {
    fn write(&self, to: &mut Writer) {
        match self {
            Self::Definition => to.number(0),
            Self::Introduction => to.number(1),
            Self::History => to.number(2),
            Self::PointsElsewhere(instead) => {
                to.number(3);
                instead.write(to);
            }
            Self::Judgement(instead) => {
                to.number(4);
                instead.write(to);
            }
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        match from.below(5) {
            0 => Self::Definition,
            1 => Self::Introduction,
            2 => Self::History,
            3 => Self::PointsElsewhere(from.text()),
            _ => Self::Judgement(from.text()),
        }
    }
}

impl Coded for Period {
    fn write(&self, to: &mut Writer) {
        let (kind, length) = match *self {
            Self::WorkingDays(days) => (0, days),
            Self::Hours(hours) => (1, hours),
        };
        to.number(kind);
        to.number(length.into());
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let kind = from.below(2);
        let length = u16::try_from(from.below(LONGEST_PERIOD + 1)).unwrap_or_default();
        if kind == 0 { Self::WorkingDays(length) } else { Self::Hours(length) }
    }
}

impl Coded for OptionId {
    fn write(&self, to: &mut Writer) {
        to.count(self.place());
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self::new(from.below(Self::MOST)).unwrap_or(Self::FIRST)
    }
}

/// For each option how far it is from the one before, and then 0.
impl Coded for OptionSet {
    fn write(&self, to: &mut Writer) {
        if *self == Self::ALL {
            return to.count(EVERY_OPTION);
        }
        let mut before = 0;
        for option in self.iter() {
            to.count(option.place() + 1 - before);
            before = option.place() + 1;
        }
        to.number(0);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let (mut set, mut next) = (Self::NONE, 0);
        loop {
            match from.below(EVERY_OPTION + 1) {
                0 => return set,
                EVERY_OPTION => return Self::ALL,
                further => next += further,
            }
            match OptionId::new(next - 1) {
                Some(option) => set = set.with(Self::only(option)),
                None => from.refuse(Fault::TooManyOptions),
            }
        }
    }
}

/// In place of the distance to an option: all that there can be.
const EVERY_OPTION: usize = OptionId::MOST + 1;

/// Year, month and day.
impl Coded for NaiveDate {
    fn write(&self, to: &mut Writer) {
        self.year().write(to);
        to.number(self.month());
        to.number(self.day());
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let day = Self::from_ymd_opt(Coded::read(from), from.number(), from.number());
        if day.is_none() {
            from.refuse(Fault::NoDay);
        }
        day.unwrap_or_default()
    }
}

/// A year.
impl Coded for i32 {
    fn write(&self, to: &mut Writer) {
        to.number(u32::try_from(*self).unwrap_or(0));
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self::try_from(from.below(10_000)).unwrap_or_default()
    }
}

/// A number of questions.
impl Coded for u8 {
    fn write(&self, to: &mut Writer) {
        to.number((*self).into());
    }

    fn read(from: &mut Reader<'_>) -> Self {
        Self::try_from(from.below(256)).unwrap_or_default()
    }
}

impl Coded for bool {
    fn write(&self, to: &mut Writer) {
        to.number((*self).into());
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.below(2) == 1
    }
}

impl Coded for String {
    fn write(&self, to: &mut Writer) {
        to.text(self);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        from.text()
    }
}

impl<T: Coded> Coded for Option<T> {
    fn write(&self, to: &mut Writer) {
        to.number(self.is_some().into());
        if let Some(inside) = self {
            inside.write(to);
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        (from.below(2) == 1).then(|| T::read(from))
    }
}

impl<T: Coded> Coded for Vec<T> {
    fn write(&self, to: &mut Writer) {
        to.count(self.len());
        for row in self {
            row.write(to);
        }
    }

    fn read(from: &mut Reader<'_>) -> Self {
        let count = from.count();
        read_rows(from, count)
    }
}

impl<A: Coded, B: Coded> Coded for (A, B) {
    fn write(&self, to: &mut Writer) {
        self.0.write(to);
        self.1.write(to);
    }

    fn read(from: &mut Reader<'_>) -> Self {
        (A::read(from), B::read(from))
    }
}
