//! Takes texts and numbers up again. Nothing that it is given is trusted.
//!
//! Reading goes on after a fault, with zeros and empty texts, until every count is used up: one look at the end tells
//! whether what came out may be used. Were each step to stop by itself, a visitor would fetch that many ways out.

/// How long a text may be, in bytes.
const LONGEST: usize = 12_000;
/// How long all texts may be together, in bytes, each counted as often as it is used.
const MOST_TEXT: usize = 8_000_000;

/// What is still to be read.
pub struct Reader {
    texts: Vec<String>,
    numbers: Vec<u32>,
    /// How many texts have been used for the first time.
    used: usize,
    /// How many numbers have been read.
    at: usize,
    text_left: usize,
    /// How many rows each table has: known before anything points into them.
    pub rows: Rows,
    /// The first thing that is wrong, and after how many numbers.
    fault: Option<(usize, &'static str)>,
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

impl Reader {
    /// For these texts and numbers.
    pub fn new(texts: Vec<String>, numbers: Vec<u32>) -> Self {
        let rows = Rows::default();
        let mut reader = Self { texts, numbers, used: 0, at: 0, text_left: MOST_TEXT, rows, fault: None };
        if reader.texts.iter().any(|text| text.len() > LONGEST) {
            reader.refuse("one of its texts is too long");
        }
        reader
    }

    /// Whether what was read may be used.
    ///
    /// # Errors
    /// Why not, for whoever put the pack there.
    pub fn end(mut self) -> Result<(), String> {
        if self.at < self.numbers.len() || self.used < self.texts.len() {
            self.refuse("it has more than belongs to it");
        }
        match self.fault {
            None => Ok(()),
            Some((at, fault)) => {
                Err(format!("this pack is damaged, at number {at} of {}: {fault}", self.numbers.len()))
            }
        }
    }

    /// This is wrong.
    pub fn refuse(&mut self, fault: &'static str) {
        self.fault.get_or_insert((self.at, fault));
    }

    /// The next number.
    pub fn number(&mut self) -> u32 {
        match self.numbers.get(self.at) {
            Some(&number) if self.fault.is_none() => {
                self.at += 1;
                number
            }
            _ => {
                self.refuse("it ends too soon");
                0
            }
        }
    }

    /// The next number, which is smaller than this.
    pub fn below(&mut self, limit: usize) -> usize {
        let number = usize::try_from(self.number()).unwrap_or(usize::MAX);
        if number < limit {
            return number;
        }
        self.refuse("it points at what is not there");
        0
    }

    /// How many of something come. Each of them takes at least one number.
    pub fn count(&mut self) -> usize {
        self.below(self.numbers.len().saturating_sub(self.at).saturating_add(1))
    }

    /// The next text.
    pub fn text(&mut self) -> String {
        let place = match self.below(self.used + 1) {
            0 => {
                self.used += 1;
                self.used - 1
            }
            earlier => earlier - 1,
        };
        let text = self.texts.get(place).filter(|_| self.fault.is_none()).cloned().unwrap_or_default();
        if place >= self.texts.len() {
            self.refuse("it has fewer texts than it uses");
        }
        match self.text_left.checked_sub(text.len()) {
            Some(left) => self.text_left = left,
            None => self.refuse("its texts are too long together"),
        }
        text
    }
}
