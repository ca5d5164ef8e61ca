//! `evenhand schema`: the form of a council's directory, as JSON Schema.

use super::End;

/// Prints it.
pub fn run() -> End {
    out!("{}", evenhand::pack::directory::schema());
    End::Fine
}
