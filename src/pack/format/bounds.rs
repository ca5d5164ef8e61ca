//! How long texts and lists may be: what the check of a pack holds them to, and what its schemas say.

/// Labels, titles and other things that stand in one line: characters.
pub const LINE: usize = 400;
/// Steps, gists and other things that are a sentence or a few: characters.
pub const PARAGRAPH: usize = 3_000;
/// Names: letters.
pub const ID: usize = 80;
/// Names as a regular expression: at most [`ID`] lower case letters, digits and hyphens.
pub const NAME: &str = "^[a-z0-9-]{1,80}$";
/// Clauses and rules in one list.
pub const LIST: usize = 200;
/// Steps in one list of a rule.
pub const STEPS: usize = 50;
/// Posts on one rung, and rungs of one ladder.
pub const RUNG: usize = 30;
/// Posts that one option names.
pub const NAMED: usize = 20;
/// Those whom one clause binds.
pub const BINDS: usize = 20;
/// Words that one question explains.
pub const WORDS: usize = 30;
/// Principles of one protocol.
pub const PRINCIPLES: usize = 7;
/// Questions, with the shared ones.
pub const QUESTIONS: usize = 400;
/// Pages of tick boxes.
pub const PAGES: usize = 100;
/// Posts of one pack.
pub const POSTS: usize = 500;
/// Facts of one pack.
pub const FACTS: usize = 500;
/// Those whom clauses bind, in one pack.
pub const BOUND: usize = 100;
/// Headlines of one pack.
pub const HEADLINES: usize = 2_000;
/// Clauses of one pack.
pub const CLAUSES: usize = 5_000;
/// Rules of one pack.
pub const RULES: usize = 20_000;
/// Scenarios of one pack.
pub const SCENARIOS: usize = 2_000;
