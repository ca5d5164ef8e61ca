//! Why a page refuses a pack: kinds of faults and where they are. What is said of each kind is in `refused.json`, which
//! `src/embed/refused.js` reads too and which is fetched only when a pack has been refused.

#[cfg(feature = "cli")]
use std::fmt;

#[cfg(feature = "cli")]
use serde::Deserialize;

/// A kind of fault. In the order of `refused.json`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Fault {
    /// It is no bundle at all.
    NoPack,
    /// Of an older format than is read.
    OlderFormat,
    /// Of a newer format than is read.
    NewerFormat,
    /// Something is missing at its end.
    EndsTooSoon,
    /// A number points at what is not there.
    PointsNowhere,
    /// It has fewer texts than it uses.
    TooFewTexts,
    /// Something is left over.
    TooMuch,
    /// There is no such day.
    NoDay,
    /// More options than a question can have.
    TooManyOptions,
    /// One text is too long.
    TextTooLong,
    /// All texts are too long together.
    TextsTooLong,
    /// A list of too many packs.
    ListTooLong,
    /// The address of clauses is none.
    ClauseLink,
    /// Questions are not in the order in which they are asked.
    OutOfOrder,
    /// A question has no options, or too many.
    NoOptions,
    /// An option hangs on a later question.
    AskedLater,
    /// A period runs from no date.
    NoDate,
    /// A fact rests on itself.
    FactInCircle,
    /// Rules remove each other.
    RulesInCircle,
    /// Too many rules remove one rule.
    TooManyOverriding,
    /// The conditions are too many.
    TooManyConditions,
}

/// What is wrong with a pack that is refused: a line for each fault, the letter of its kind, from `a`, and where it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Refused(String);

impl Refused {
    /// Something is wrong there. A name that has more lines than one must not look like another fault.
    #[inline(never)]
    pub fn add(&mut self, fault: Fault, place: &str) {
        self.0.push(char::from(b'a' + fault as u8));
        for letter in place.chars().take_while(|&letter| letter != '\n') {
            self.0.push(letter);
        }
        self.0.push('\n');
    }

    /// This alone is wrong.
    #[must_use]
    pub fn with(fault: Fault, place: &str) -> Self {
        let mut refused = Self::default();
        refused.add(fault, place);
        refused
    }

    /// This, if nothing is wrong with it.
    ///
    /// # Errors
    /// What is wrong.
    pub fn or<T>(self, what: T) -> Result<T, Self> {
        if self.0.is_empty() { Ok(what) } else { Err(self) }
    }

    /// The lines.
    #[must_use]
    pub fn into_lines(self) -> String {
        self.0
    }
}

/// What is said of a kind of fault.
#[cfg(feature = "cli")]
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Said {
    /// Its stable name.
    pub code: String,
    /// What its place is the name or the number of; empty where it has none.
    pub at: String,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

/// What is said of each kind, in their order.
#[cfg(feature = "cli")]
#[must_use]
pub fn said() -> Vec<Said> {
    serde_json::from_str(include_str!("refused.json")).unwrap_or_default()
}

/// In one line, as for whoever reads a bundle on the command line.
#[cfg(feature = "cli")]
impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = said();
        for (number, line) in self.0.lines().enumerate() {
            let mut letters = line.chars();
            let kind = letters.next().and_then(|letter| u8::try_from(letter).ok()?.checked_sub(b'a'));
            let Some(said) = kind.and_then(|kind| all.get(usize::from(kind))) else { continue };
            f.write_str(if number > 0 { "; " } else { "" })?;
            f.write_str(&said.message)?;
            match (&*said.at, letters.as_str()) {
                ("", _) | (_, "") => {}
                (at, place) => write!(f, " ({at} {place})")?,
            }
        }
        Ok(())
    }
}
