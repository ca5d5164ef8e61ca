//! A checked pack as one compact JSON document, which a page fetches when it is chosen.
//!
//! Everything is a text or a number, and each stands in the column of its kind, where its neighbours are like it: that
//! compresses best. [`coded`] has the order, the same for writing and for reading. A number is one letter.
//! Who wrote the pack is told by `check` what is wrong, with file and line; a page only has to be safe.
//! It trusts nothing that comes over the network: sizes are bounded, each number that points somewhere is held against
//! what is there, and [`sound`](super::sound) proves that consulting what was read ends, soon, without a panic.

mod coded;
pub mod list;
mod reader;
mod writer;

#[cfg(feature = "cli")]
use schemars::JsonSchema;
#[cfg(feature = "cli")]
use serde::{Deserialize, Serialize};

use self::coded::Coded;
use self::reader::Reader;
use self::writer::Writer;
use super::refused::{Fault, Refused};
use super::sound::sound;
use crate::domain::{Protocol, ProtocolParts};

/// The size of the largest bundle that is read, in bytes.
pub const MOST_BYTES: usize = 2_000_000;

/// The version of the order in which things stand.
const FORMAT: u32 = 4;

/// The letter that is the number 0; the others follow. It is the first that JSON leaves as it is, after the space and `"`.
const FIRST: u32 = '#' as u32;
/// Ends the numbers of a column.
const NUMBERS_END: char = ' ';
/// Ends a text. On no keyboard, and one byte in JSON.
const TEXT_END: char = '\u{7f}';
/// Ends the texts of a column.
const COLUMN_END: char = '\u{80}';

/// A bundle as it is in its file.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "cli", derive(Serialize, Deserialize, JsonSchema), serde(deny_unknown_fields))]
pub struct Bundle {
    /// The version of the format. A page reads its own version alone.
    #[cfg_attr(feature = "cli", schemars(extend("const" = FORMAT)))]
    evenhand: u32,
    /// Every text once, by columns.
    texts: String,
    /// Everything else, by columns.
    numbers: String,
}

impl Bundle {
    /// What stands in a file: the format, the texts and the numbers.
    #[must_use]
    pub fn new(evenhand: u32, texts: String, numbers: String) -> Self {
        Self { evenhand, texts, numbers }
    }

    /// The protocol as a bundle.
    #[must_use]
    pub fn of(protocol: &Protocol) -> Self {
        let mut writer = Writer::default();
        let parts: &ProtocolParts = protocol;
        parts.write(&mut writer);
        Self::written(&writer)
    }

    fn written(writer: &Writer) -> Self {
        let (numbers, texts) = writer.columns();
        Self { evenhand: FORMAT, texts, numbers }
    }

    /// The protocol that it holds.
    ///
    /// # Errors
    /// Why it cannot be used, for whoever put it there.
    pub fn protocol(&self) -> Result<Protocol, Refused> {
        self.of_this_format()?;
        let mut reader = Reader::new(&self.numbers, &self.texts);
        let parts = ProtocolParts::read(&mut reader);
        reader.end()?;
        sound(&parts)?;
        Ok(Protocol::new(parts))
    }

    fn of_this_format(&self) -> Result<(), Refused> {
        if self.evenhand == FORMAT {
            return Ok(());
        }
        let fault = if self.evenhand > FORMAT { Fault::NewerFormat } else { Fault::OlderFormat };
        Err(Refused::with(fault, &self.evenhand.to_string()))
    }
}

/// The protocol as one line of JSON.
///
/// # Errors
/// When it is larger than a page would read.
#[cfg(feature = "cli")]
pub fn bundle(protocol: &Protocol) -> Result<String, String> {
    let json = serde_json::to_string(&Bundle::of(protocol)).map_err(|error| error.to_string())?;
    if json.len() > MOST_BYTES {
        return Err(format!("the bundle has {} bytes, and {MOST_BYTES} are the most that a page reads", json.len()));
    }
    Ok(json)
}

/// The protocol that this JSON holds. A page does the same with the browser's own reader of JSON.
///
/// # Errors
/// Why it cannot be used.
#[cfg(feature = "cli")]
pub fn read_bundle(json: &[u8]) -> Result<Protocol, String> {
    if json.len() > MOST_BYTES {
        return Err(format!("the bundle has {} bytes, and {MOST_BYTES} are the most", json.len()));
    }
    let bundle: Bundle = serde_json::from_slice(json)
        .map_err(|error| format!("this is no bundle, which `evenhand bundle` writes: {error}"))?;
    bundle.protocol().map_err(|refused| refused.to_string())
}
