//! Takes texts and numbers up again. Nothing that it is given is trusted.
//!
//! Reading goes on after a fault, with zeros and empty texts, until every count is used up: one look at the end tells
//! whether what came out may be used. Were each step to stop by itself, a visitor would fetch that many ways out.

use std::str::Chars;

use super::{COLUMN_END, FIRST, NUMBERS_END, TEXT_END};
use crate::domain::{Step, Test};
use crate::pack::refused::{Fault, Refused};

/// How long a text may be, in bytes.
const LONGEST: usize = 12_000;
/// How long all texts may be together, in bytes, each counted as often as it is used.
const MOST_TEXT: usize = 8_000_000;

/// What is still to be read.
pub struct Reader<'b> {
    columns: Vec<Column<'b>>,
    /// The column that is read from.
    column: usize,
    /// The texts that have been read.
    texts: Vec<&'b str>,
    /// The steps that have been read.
    pub steps: Vec<Step>,
    /// The tests that have been read.
    pub tests: Vec<Test>,
    /// How many numbers have been read.
    at: usize,
    /// At most so many numbers are there.
    most: usize,
    text_left: usize,
    /// How many rows each table has: known before anything points into them.
    pub rows: Rows,
    /// The first thing that is wrong, and after how many numbers.
    fault: Option<(usize, Fault)>,
}

/// What is left of a column.
struct Column<'b> {
    numbers: Chars<'b>,
    texts: &'b str,
}

/// How many rows the tables have.
#[derive(Clone, Copy, Debug, Default)]
pub struct Rows {
    pub questions: usize,
    pub pages: usize,
    pub facts: usize,
    pub posts: usize,
    pub clauses: usize,
    pub rules: usize,
}

impl<'b> Reader<'b> {
    /// For these columns.
    pub fn new(numbers: &'b str, texts: &'b str) -> Self {
        let (mut columns, mut rest) = (Vec::new(), texts);
        for numbers in numbers.split_terminator(NUMBERS_END) {
            let (texts, others) = rest.split_once(COLUMN_END).unwrap_or((rest, ""));
            rest = others;
            columns.push(Column { numbers: numbers.chars(), texts });
        }
        let mut reader = Self {
            columns,
            column: 0,
            texts: Vec::new(),
            steps: Vec::new(),
            tests: Vec::new(),
            at: 0,
            most: numbers.len(),
            text_left: MOST_TEXT,
            rows: Rows::default(),
            fault: None,
        };
        if !rest.is_empty() {
            reader.refuse(Fault::TooMuch);
        }
        reader
    }

    /// Whether what was read may be used.
    ///
    /// # Errors
    /// Why not, for whoever put the pack there.
    pub fn end(mut self) -> Result<(), Refused> {
        if self.columns.iter().any(|column| !column.texts.is_empty() || !column.numbers.as_str().is_empty()) {
            self.refuse(Fault::TooMuch);
        }
        match self.fault {
            None => Ok(()),
            Some((at, fault)) => Err(Refused::with(fault, &at.to_string())),
        }
    }

    /// This is wrong.
    #[inline(never)]
    pub fn refuse(&mut self, fault: Fault) {
        self.fault.get_or_insert((self.at, fault));
    }

    /// From here on, this column. Gives the one before.
    #[inline(never)]
    pub fn turn_to(&mut self, column: usize) -> usize {
        std::mem::replace(&mut self.column, column)
    }

    /// The next number.
    #[inline(never)]
    pub fn number(&mut self) -> u32 {
        let letter = self.columns.get_mut(self.column).and_then(|column| column.numbers.next());
        match letter.and_then(|letter| u32::from(letter).checked_sub(FIRST)) {
            Some(number) if self.fault.is_none() => {
                self.at += 1;
                number
            }
            _ => {
                self.refuse(Fault::EndsTooSoon);
                0
            }
        }
    }

    /// The next number, which is smaller than this.
    #[inline(never)]
    pub fn below(&mut self, limit: usize) -> usize {
        let number = usize::try_from(self.number()).unwrap_or(usize::MAX);
        if number < limit {
            return number;
        }
        self.refuse(Fault::PointsNowhere);
        0
    }

    /// How many of something come. Each of them takes at least one number.
    #[inline(never)]
    pub fn count(&mut self) -> usize {
        self.below(self.most.saturating_sub(self.at).saturating_add(1))
    }

    /// The next text.
    #[inline(never)]
    pub fn text(&mut self) -> String {
        let text = match self.below(self.texts.len() + 1) {
            0 => self.new_text(),
            earlier => self.texts.get(earlier - 1).copied().unwrap_or_default(),
        };
        self.spend(text);
        text.to_owned()
    }

    /// Counts the use of this text.
    #[inline(never)]
    pub fn spend(&mut self, text: &str) {
        match self.text_left.checked_sub(text.len()) {
            Some(left) => self.text_left = left,
            None => self.refuse(Fault::TextsTooLong),
        }
    }

    fn new_text(&mut self) -> &'b str {
        let Some(column) = self.columns.get_mut(self.column).filter(|_| self.fault.is_none()) else { return "" };
        match column.texts.split_once(TEXT_END) {
            Some((text, rest)) if text.len() <= LONGEST => {
                column.texts = rest;
                self.texts.push(text);
                text
            }
            Some(_) => {
                self.refuse(Fault::TextTooLong);
                ""
            }
            None => {
                self.refuse(Fault::TooFewTexts);
                ""
            }
        }
    }
}
