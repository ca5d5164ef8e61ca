//! The list of the packs that lie side by side, for a page that leaves the choice to the person.

use super::Bundle;
use super::coded::Coded;
use super::reader::Reader;
use super::writer::Writer;
use crate::domain::{About, OptionId};
use crate::pack::refused::{Fault, Refused};

/// How many packs a list may have: each is an option of one question.
pub const MOST: usize = OptionId::MOST;

impl Bundle {
    /// What these protocols say about themselves, as a bundle. Who interprets them stays in their packs.
    #[must_use]
    pub fn of_list(protocols: &[About]) -> Self {
        let mut writer = Writer::default();
        writer.count(protocols.len());
        for about in protocols {
            let listed = About { interpreter: None, nobody_further: String::new(), clause_link: None, ..about.clone() };
            listed.write(&mut writer);
        }
        Self::written(&writer)
    }

    /// The protocols that it lists.
    ///
    /// # Errors
    /// Why it cannot be used, for whoever put it there.
    pub fn list(&self) -> Result<Vec<About>, Refused> {
        self.of_this_format()?;
        let mut reader = Reader::new(&self.numbers, &self.texts);
        let list = Coded::read(&mut reader);
        reader.end()?;
        if Vec::len(&list) > MOST {
            return Err(Refused::with(Fault::ListTooLong, ""));
        }
        Ok(list)
    }
}

/// The list as one line of JSON.
///
/// # Errors
/// When a page could not use it.
#[cfg(feature = "cli")]
pub fn list(protocols: &[About]) -> Result<String, String> {
    let bundle = Bundle::of_list(protocols);
    bundle.list().map_err(|refused| refused.to_string())?;
    serde_json::to_string(&bundle).map_err(|error| error.to_string())
}
