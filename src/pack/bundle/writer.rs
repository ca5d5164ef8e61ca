//! Puts texts and numbers down in the order of writing, each in the column of its kind.

use std::collections::{BTreeMap, HashMap};

use super::{COLUMN_END, FIRST, NUMBERS_END, TEXT_END};
use crate::domain::Test;

/// What has been written so far.
#[derive(Default)]
pub struct Writer {
    columns: BTreeMap<usize, Column>,
    /// The column that is written to.
    column: usize,
    texts: HashMap<String, usize>,
    /// The names of the steps that have been written.
    pub steps: Vec<String>,
    /// The tests that have been written.
    pub tests: Vec<Test>,
}

#[derive(Default)]
struct Column {
    numbers: String,
    texts: String,
}

impl Writer {
    /// From here on, this column. Gives the one before.
    pub fn turn_to(&mut self, column: usize) -> usize {
        std::mem::replace(&mut self.column, column)
    }

    /// A number.
    pub fn number(&mut self, number: u32) {
        // What is too large for a letter is too large for a reader, too.
        let letter = number.checked_add(FIRST).and_then(char::from_u32).unwrap_or(char::MAX);
        self.column().numbers.push(letter);
    }

    /// A count, or a place in a list.
    pub fn count(&mut self, count: usize) {
        self.number(u32::try_from(count).unwrap_or(u32::MAX));
    }

    /// Something that was written earlier, by its place: true if it was. What is new comes after a 0.
    pub fn earlier(&mut self, place: Option<usize>) -> bool {
        self.count(place.map_or(0, |place| place + 1));
        place.is_some()
    }

    /// A text.
    pub fn text(&mut self, text: &str) {
        let place = self.texts.get(text).copied();
        if !self.earlier(place) {
            self.texts.insert(text.to_owned(), self.texts.len());
            let column = self.column();
            column.texts.push_str(text);
            column.texts.push(TEXT_END);
        }
    }

    /// All columns, the numbers and the texts.
    pub fn columns(&self) -> (String, String) {
        let (mut numbers, mut texts) = (String::new(), String::new());
        let last = self.columns.keys().last().copied().unwrap_or_default();
        for column in 0..=last {
            if let Some(column) = self.columns.get(&column) {
                numbers.push_str(&column.numbers);
                texts.push_str(&column.texts);
            }
            numbers.push(NUMBERS_END);
            texts.push(COLUMN_END);
        }
        (numbers, texts)
    }

    fn column(&mut self) -> &mut Column {
        self.columns.entry(self.column).or_default()
    }
}
