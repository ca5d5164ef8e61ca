//! Takes texts and numbers up again. Nothing that it is given is trusted.

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
    fault: &'static str,
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
    pub fn new(texts: Vec<String>, numbers: Vec<u32>) -> Result<Self, String> {
        if let Some(long) = texts.iter().find(|text| text.len() > LONGEST) {
            return Err(format!("a text of this pack has {} bytes, and {LONGEST} are the most", long.len()));
        }
        let rows = Rows::default();
        Ok(Self { texts, numbers, used: 0, at: 0, text_left: MOST_TEXT, rows, fault: "it has more than belongs to it" })
    }

    /// Whether nothing is left.
    pub fn is_at_end(&self) -> bool {
        self.at == self.numbers.len() && self.used == self.texts.len()
    }

    /// What is wrong, for whoever put the pack there.
    pub fn fault(&self) -> String {
        format!("this pack is damaged, at number {} of {}: {}", self.at, self.numbers.len(), self.fault)
    }

    /// Nothing, because of this.
    pub fn refuse<T>(&mut self, fault: &'static str) -> Option<T> {
        self.fault = fault;
        None
    }

    /// The next number.
    pub fn number(&mut self) -> Option<u32> {
        let Some(&number) = self.numbers.get(self.at) else { return self.refuse("it ends too soon") };
        self.at += 1;
        Some(number)
    }

    /// The next number, which is smaller than this.
    pub fn below(&mut self, limit: usize) -> Option<usize> {
        let number = usize::try_from(self.number()?).unwrap_or(usize::MAX);
        if number < limit { Some(number) } else { self.refuse("it points at what is not there") }
    }

    /// How many of something come. Each of them takes at least one number.
    pub fn count(&mut self) -> Option<usize> {
        self.below(self.numbers.len().saturating_sub(self.at).saturating_add(1))
    }

    /// The next text.
    pub fn text(&mut self) -> Option<String> {
        let place = match self.below(self.used + 1)? {
            0 => {
                self.used += 1;
                self.used - 1
            }
            earlier => earlier - 1,
        };
        let Some(text) = self.texts.get(place) else { return self.refuse("it has fewer texts than it uses") };
        let Some(left) = self.text_left.checked_sub(text.len()) else { return self.refuse("its texts are too long") };
        self.text_left = left;
        Some(text.clone())
    }
}
