//! Puts texts and numbers down in the order of writing.

use std::collections::HashMap;

/// What has been written so far.
#[derive(Default)]
pub struct Writer {
    /// Every text once, in the order of its first use.
    pub texts: Vec<String>,
    /// Everything else.
    pub numbers: Vec<u32>,
    known: HashMap<String, usize>,
    steps: HashMap<String, usize>,
}

impl Writer {
    /// A number.
    pub fn number(&mut self, number: u32) {
        self.numbers.push(number);
    }

    /// A count, or a place in a list.
    pub fn count(&mut self, count: usize) {
        self.number(u32::try_from(count).unwrap_or(u32::MAX));
    }

    /// A step, by its name: the same number for the same name.
    pub fn step(&mut self, name: &str) {
        let next = self.steps.len();
        let number = *self.steps.entry(name.to_owned()).or_insert(next);
        self.count(number);
    }

    /// A text: 0 for the next new one, or the place of an earlier one, from 1.
    pub fn text(&mut self, text: &str) {
        if let Some(&place) = self.known.get(text) {
            return self.count(place + 1);
        }
        self.known.insert(text.to_owned(), self.texts.len());
        self.texts.push(text.to_owned());
        self.number(0);
    }
}
