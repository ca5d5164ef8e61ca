//! The JSON Schemas of everything that is written by hand or read by others, made from the types.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

use crate::contract;
use crate::pack::Bundle;
use crate::pack::directory::written;
use crate::pack::format::{BankHolidays, ClausesFile, PackFile, QuestionsFile, ScenariosFile};

/// Makes a schema.
type Make = fn() -> String;

/// Each schema: its name, which is that of its file `protocols/<name>.schema.json`, and how it is made.
pub const SCHEMAS: [(&str, Make); 8] = [
    ("directory", || read::<written::Directory>()),
    ("pack", || read::<PackFile>()),
    ("clauses", || read::<ClausesFile>()),
    ("scenarios", || read::<ScenariosFile>()),
    ("questions", || read::<QuestionsFile>()),
    ("bank-holidays", || read::<BankHolidays>()),
    ("bundle", || read::<Bundle>()),
    ("advice", || {
        text(
            &SchemaSettings::draft2020_12()
                .for_serialize()
                .into_generator()
                .into_root_schema_for::<contract::Advice<'static>>(),
        )
    }),
];

fn read<T: JsonSchema>() -> String {
    text(&SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>())
}

fn text(schema: &Schema) -> String {
    // A schema is made of texts, numbers and lists of them: writing it cannot fail.
    let mut text = serde_json::to_string_pretty(schema).unwrap_or_default();
    text.push('\n');
    text
}
