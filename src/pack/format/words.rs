//! The words that have a fixed meaning, for the schemas. What each means, `check` knows; a test there holds them together.

/// Of a question: when it is asked.
pub const STAGES: [&str; 4] = ["who", "issue", "situation", "circumstance"];

/// Of a question: what an answer looks like.
pub const KINDS: [&str; 4] = ["choice", "yes-no", "date", "date-time"];

/// Of a question: what the posts of its options are.
pub const NAMINGS: [&str; 6] = ["asker", "about", "tried", "away", "has-not", "cannot-use"];

/// Of a protocol: what kind of text it is.
pub const PACK_KINDS: [&str; 3] = ["protocol", "extract", "guidance"];

/// Of a post: whose it is, where each service has its own.
pub const RELATIVE_TO: [&str; 2] = ["asker", "concerned"];

/// Of a clause: why it has no rule.
pub const NO_RULES: [&str; 5] = ["definition", "introduction", "history", "points-elsewhere", "judgement"];

/// Of a clause: how strong its words are.
pub const FORCES: [&str; 9] =
    ["must", "must-not", "should", "should-not", "may", "entitlement", "procedure", "statement", "definition"];

/// Of a contact: what for.
pub const PURPOSES: [&str; 5] = ["authorise", "decide", "raise", "tell", "advise"];

/// Those that a rule can give.
pub const VERDICTS: [&str; 6] =
    ["do-not", "get-authority-first", "raise-with-contact", "go-ahead-with-conditions", "go-ahead", "not-covered"];

/// Those that advice can have.
pub const VERDICTS_THAT_COME_OUT: [&str; 7] = [
    "do-not",
    "get-authority-first",
    "depends",
    "raise-with-contact",
    "go-ahead-with-conditions",
    "go-ahead",
    "not-covered",
];
