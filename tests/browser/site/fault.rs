//! What can go wrong with a file on its way.

/// What goes wrong.
#[derive(Clone, Debug)]
pub enum Fault {
    /// The server answers with this status, and a page that says so, as servers do.
    Status(u16),
    /// Something else comes, as this media type.
    Instead(&'static str, String),
    /// The right file comes as this media type.
    Type(&'static str),
    /// Fifty million bytes come; announced by their number, or not.
    Huge {
        /// Whether a `Content-Length` says so beforehand.
        announced: bool,
    },
    /// The connection ends in the middle of the file.
    Cut,
    /// Nothing comes, until the fault is mended; then the connection ends.
    Stall,
    /// The right file comes, but only once the fault is mended.
    Late,
    /// It is somewhere else.
    Leads(String),
    /// The connection ends before anything has come.
    Gone,
}

/// How much comes in [`Fault::Huge`].
pub const HUGE: usize = 50_000_000;
