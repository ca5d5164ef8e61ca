//! A day, written as a TOML date or as a string such as `2013-05-08`.

use std::borrow::Cow;
use std::fmt;

use chrono::NaiveDate;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

/// An answer as written: an option, `not-sure`, a day, or a day with a time.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct WrittenAnswer(pub String);

impl<'de> Deserialize<'de> for WrittenAnswer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextVisitor("an option, `not-sure` or a date")).map(Self)
    }
}

/// A day as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct WrittenDate(pub NaiveDate);

impl<'de> Deserialize<'de> for WrittenDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = deserializer.deserialize_any(TextVisitor("a date such as 2013-05-08"))?;
        let wrong = |_| D::Error::custom(format!("`{written}` is not a date such as 2013-05-08"));
        written.parse().map(Self).map_err(wrong)
    }
}

/// Takes a string, or a date of TOML's own as a string.
struct TextVisitor(&'static str);

impl<'de> Visitor<'de> for TextVisitor {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }

    fn visit_str<E: Error>(self, written: &str) -> Result<String, E> {
        Ok(written.to_owned())
    }

    /// TOML hands its own dates over as a map with one key.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<String, A::Error> {
        match map.next_key::<String>()? {
            Some(_) => map.next_value(),
            None => Err(A::Error::custom(format!("expected {}", self.0))),
        }
    }
}

/// An editor hands a date of TOML's own over as a string.
impl JsonSchema for WrittenDate {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A day, such as 2026-11-23.",
            "type": "string",
            "format": "date",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
        })
    }
}

impl JsonSchema for WrittenAnswer {
    fn schema_name() -> Cow<'static, str> {
        "Answer".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "An option of the question, `not-sure`, or a day such as 2026-11-23, with a time where one is asked.",
            "type": "string"
        })
    }
}
