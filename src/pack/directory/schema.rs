//! The JSON Schema of a directory, made from its written form.

use super::written;

/// The schema, as it is published in `protocols/directory.schema.json`.
#[must_use]
pub fn schema() -> String {
    let schema = schemars::schema_for!(written::Directory);
    // A schema is made of texts, numbers and lists of them: writing it cannot fail.
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}
