//! The files of a pack and of the vocabulary as wholes: what their schemas say. Reading goes entry by entry instead, so
//! that a fault in one hides nothing in the others.
#![expect(dead_code, reason = "schemas are made from them, and nothing is read into them")]

use schemars::JsonSchema;

use super::bounds::{BOUND, CLAUSES, FACTS, HEADLINES, PAGES, POSTS, QUESTIONS, SCENARIOS};
use super::{About, Bound, Clause, Fact, Headline, Page, Post, Question, Rewording, Scenario};

/// `pack.toml`: the protocol, its posts, its wording of questions, its facts, its headlines.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PackFile {
    /// Which protocol it is.
    protocol: About,
    /// Tick-box pages of the pack's own.
    #[schemars(default)]
    #[schemars(length(max = PAGES))]
    page: Vec<Page>,
    /// Shared questions in the pack's own words, and questions of its own.
    #[schemars(default)]
    #[schemars(length(max = QUESTIONS))]
    question: Vec<PackQuestion>,
    /// The posts that the protocol names.
    #[schemars(default)]
    #[schemars(length(max = POSTS))]
    post: Vec<Post>,
    /// Compound ideas with a name.
    #[schemars(default)]
    #[schemars(length(max = FACTS))]
    fact: Vec<Fact>,
    /// One sentence for each situation and verdict that can come out.
    #[schemars(default)]
    #[schemars(length(max = HEADLINES))]
    headline: Vec<Headline>,
    /// The pack's own words for those whom clauses bind.
    #[schemars(default)]
    #[schemars(length(max = BOUND))]
    bound: Vec<Bound>,
}

/// A question in `pack.toml`: a shared one with `use`, or one of the pack's own with `id`.
#[derive(JsonSchema)]
#[schemars(untagged)]
enum PackQuestion {
    /// A shared question in the pack's own words.
    Reworded(Rewording),
    /// A question of the pack's own, written in full, with `after`.
    Own(Question),
}

/// `clauses.toml`: every clause in the document's order, with the rules that rest on it.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ClausesFile {
    /// Every clause.
    #[schemars(default)]
    #[schemars(length(max = CLAUSES))]
    clause: Vec<Clause>,
}

/// `scenarios.toml`: stories, answers, and what must come out.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ScenariosFile {
    /// Every story.
    #[schemars(default)]
    #[schemars(length(max = SCENARIOS))]
    scenario: Vec<Scenario>,
}

/// `vocabulary/questions.toml`: the questions and options that all packs share.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct QuestionsFile {
    /// Tick-box pages.
    #[schemars(default)]
    #[schemars(length(max = PAGES))]
    page: Vec<Page>,
    /// The questions, in the order of asking.
    #[schemars(default)]
    #[schemars(length(max = QUESTIONS))]
    question: Vec<Question>,
    /// Those whom clauses bind.
    #[schemars(default)]
    #[schemars(length(max = BOUND))]
    bound: Vec<Bound>,
}
