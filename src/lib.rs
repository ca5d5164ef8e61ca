//! Evenhand: what a council's member/officer protocol asks of you, in a short guided questionnaire.
//!
//! A pack (one version of one protocol, written in TOML) goes in, with a person's answers, the council's directory and
//! today's date; out comes the next question, or advice: a verdict, steps, whom to go to, by when, on which clauses.
//!
//! # The modules, in reading order
//!
//! - [`domain`]: the words of the project as types. No serde, no web, no files.
//! - [`engine`]: [`engine::consult`], the function from a protocol and answers to the next question or the advice.
//! - [`session`]: one person's consultation: answers, change, back, start again, by replay.
//! - `pack` (feature `cli`): packs in their written form, checked with every finding collected, turned into a
//!   [`domain::Protocol`]; `pack::walk`, the graph of all consultations, from which lints prove what they say and
//!   `pack::map` draws; scenarios. `pack::bundle` and `pack::sound` (feature `pack`): the checked form as one file, and
//!   what a page holds it to.
//! - `contract` (feature `pack`): advice as JSON, for the command line and for host pages.
//! - [`compare`]: what other protocols say to the same circumstances; with feature `review` provision by provision, what one
//!   lacks and the report of it, with feature `cli` what two versions of a pack differ in.
//! - `markup` (feature `review`): elements as values, which the command line writes and a page draws.
//! - `sentences`, `outline`, `schemas` (feature `cli`): rules, questions and findings as plain English; the numbered clauses
//!   of a protocol in plain text, with what is doubtful about them; JSON Schemas made from the types.
//! - [`words`]: the fixed words of pages and paper.
//! - [`record`]: the advice as one plain document, and the emails: all that is printed, copied, saved or sent.
//!   [`calendar_file`]: a deadline as a file for calendars.
//! - `link` (feature `pack`): a consultation as the fragment of an address, and back.
//! - `ui` (feature `web`): the pages, in Yew. They compute nothing.
//! - `embed` (feature `web`): the class that the custom element creates. The element itself is `src/embed/even-hand.js`,
//!   with `load.js` (what it fetches), `trouble.js` (what it says when that fails), `apart.js` (keys, links and forms
//!   of the page around it), and three that are imported when first needed: `keep.js` (prints, copies, saves, shows
//!   rules as sentences), `history.js` (the fragment of the address) and `refused.js` (what is wrong with a pack,
//!   an address or a file).
//!   `frame.html` and `frame.js` are a page for frames, `even-hand-frame.js` is for the page around one.
//! - `reviewer` (feature `reviewer`): the page for reviewers, `compare.html`: a module of its own for the browser.
//! - `src/bin/`: the command line `evenhand` and the browser's entry. Files and printing are only there.
//!
//! # The path of one answer
//!
//! Radios → question page → the reducer (`ui::state`) → [`session::Session::apply`] → [`engine::consult`] → the next
//! question, or advice → the advice page, and through `embed::report` an event to the page around the widget.
//! `evenhand ask` and every scenario enter at [`session::Session`].
//!
//! # Invariants
//!
//! - The engine has no clock, no IO and no randomness; it cannot fail, and its outcome depends on its inputs alone.
//! - State is the answers. Nothing else is kept from one page to the next, and they are kept nowhere but in the address
//!   of the page, if it asks for that.
//! - *Not asked* and *not sure* are never read as a yes or a no.
//! - Rules combine in `engine::decide` and nowhere else; whom to go to is worked out in `engine::escalate` alone.
//! - No headline, step or contact is written in `src/`: all of them come from packs.
//! - A protocol in use has been checked whole; nothing in it is looked up by name after that.
//! - Answers leave the element in the advice only, and what the page around the widget does never moves focus into it.
//!
//! `tests/architecture.rs` keeps the arrows between the modules.
//!
//! # Decisions
//!
//! - *Who you are* is one question whose options stand on sides; a condition may name a side. One page fewer, and the
//!   asker's own post is known from the start, so that nobody is sent to themselves.
//! - Whom a matter is about, who was tried and who is away are ordinary questions whose options name posts
//!   ([`domain::Naming`]). They need no rule: they are asked where they can change a contact, and nowhere else.
//! - What the council's directory says about absences answers the question about them, for the whole consultation.
//! - Within a choice of posts only the person concerned or tried is left out; the others are alternatives, not rungs,
//!   unless the pack says that they ascend.
//! - *Get authority first* is certain too where some answer would forbid it: the advice gives its steps and contact, and
//!   what would forbid it stands among what is open. If the contact differs between the answers, it *depends*.
//! - A question about which an engine can say *the answer cannot matter* is never asked; where that is too dear to work
//!   out (more than 4,096 combinations) it is asked, and the check of the pack says so.
//! - How many pages can still come is bounded by the rules that may still hold. Where many of them exclude each other that
//!   is far too many, so a pack also says how long its longest consultation is, and the check holds it to that.
//! - *Certain* is what is so in every completion of the unsure answers; but somebody for a difficulty stays on the ladder
//!   although in another completion they are the one to ask. Otherwise being unsure would hide the one who can help.
//! - The check walks a graph of states, not consultations. Where even these are too many, as with fourteen tick boxes, it
//!   forgets answers that have had their whole effect (`pack::walk`): what it says is still about every consultation.
//! - A map has verdicts and contacts and no steps: with them nothing would be alike, and the picture too large to read.
//! - Rules that are flat stand in one row for each situation ([`domain::Section`]): most of a consultation in a large
//!   pack is reading memory.
//! - Advice as JSON is a module of its own: it is for whoever reads advice, and packs need not know it.
//! - A bundle holds the checked form, as texts and numbers. Names, words and findings are for authors and stay with the
//!   command line: a page checks that every number points at something and that consulting ends. Reading the written form
//!   took a third of all that a visitor fetched.
//! - Where a page names no protocol, the list to choose from is a question like any other, of a protocol without rules
//!   (`ui::choosing`), and comes as a bundle like any other. Both are kept apart from consultations: no event, no answer.
//! - The element is plain JavaScript, since only that can derive from `HTMLElement`. It fetches style sheet, code and pack
//!   at the same time and speaks when one of them fails: it is there even where WebAssembly is not.
//! - After a panic nothing of that instance is trusted. Every element shows its message and its children; trying again
//!   starts another instance and puts the answers back, unless these have led to a panic twice.
//! - Elements of the pages are put together by calls (`ui::tag`) and not by `html!`, and Yew knows of one component: each
//!   `html!` element costs about 600 bytes of WebAssembly, each component 7 kB. Short rows in order stand in place of
//!   trees and sorts for the same reason.
//! - The WebAssembly is built as one and then cut in two (`xtask/src/split.mjs`): nobody waits for the code of the advice
//!   before the first question. Rust knows of it by `Settings::whole` alone, and draws a page to wait on until then; the
//!   element never calls into the second part before it is there.
//! - The widget follows the `color-scheme` of the page around it, so that a light page never gets a dark box, and its
//!   visibility. Nothing else that CSS inherits reaches in.
//! - Steps of the rules that give the verdict come before those of the others, and only then the order of the clauses
//!   counts: what always applies (staying neutral) stands in early clauses, and would hide the one thing to do now.
//! - The word for *go ahead* says that nothing more is asked of the person: they may have come to say no.
//! - The page tells what to know after whom to go to: what to do, what not to do and the contact fit one screen.
//! - Whoever a matter is about is a person and no post: where the council's directory shows that one person holds two
//!   posts, each stands for the other wherever somebody is left out, cut off or stood in for. A vacancy is no absence:
//!   what a protocol says of somebody who is away is not said of nobody, and that a post is vacant does not answer whether
//!   somebody is away, since a stand-in of the protocol is for an absence.
//! - The directory never delays a question and is never a failure: it comes when it comes, and the page is drawn anew.
//!   Only a link waits for it, shortly: what the directory has answered is not in it.
//! - While somebody tries out an answer, their own answers stay the answers, for them and for the page around.
//! - What would change the advice is looked for among things that can still change. Whether they can is said of the
//!   question (`settled`), not of its answers: what has not happened yet may still happen.
//! - Why a question is asked is worked out beside the consultation (`engine::reasons`) and not with each question: the
//!   check walks too many of them.
//! - Whom a clause binds is one text in the checked form. How strongly it speaks is said of the clause as a whole: a step
//!   says its own force. A link to a clause has the clause's id in it, since labels hold prose.
//! - What leaves the page is one document (`record`), made without the pages, so that paper, clipboard, file and command
//!   line cannot differ. Buttons that keep or send name what they do in `data-keep`; the element does it.
//! - Page and record take ladders, open questions and other answers from `words`; a test compares them word for word, with
//!   a list of what stands only on one.
//! - A link holds names of questions, options and posts, a service as the council's directory calls it, and nothing that
//!   somebody has typed; whatever comes in one is looked up, and nothing of it is shown. What is tried out stands in it as
//!   that, beside the person's own answers, so that Back leads out of it. An entry of the history that somebody comes back
//!   to is never rewritten, so that Back cannot be caught in a loop.
//! - A body (a committee, a team, a procedure) is held by nobody, whatever the directory says: a name there would make it
//!   the person whom the matter is about.
//! - A pack's own questions are marked in the checked form: the same name in another pack is another question.
//! - The matrix of provisions is worked out from consultations in which all is known: *it depends* is about a person, not
//!   about a text. Two versions are walked at once, and it is said where there is too much to walk.
//! - Other protocols are compared without anybody's names or absences: a directory is one council's own.
//! - The report of a comparison is a tree of elements: the command line writes it and the page for reviewers draws it, so
//!   that they cannot differ. That page has a feature of its own, because with `web` the widget's exports would come along.
//!   It walks cell by cell, keeps what it has walked, and lets the browser draw in between.
//! - Sentences are made from the checked form alone; where wording cannot be turned safely, it is quoted. An outline is a
//!   proposal: every number that the text does not print has a doubt.
//! - The widget makes no sentences of rules: the code for that, with its words, is larger than what is left to fetch before
//!   the first question. The bundler writes them into a file beside the pack, fetched when somebody asks for them.
//! - What is wrong with a pack is a letter for each fault in the WebAssembly, and words in `src/pack/refused.json`, which a
//!   page fetches once it has refused one.
//! - A finding's code is a constant of `pack::codes`, which no other module can make; the list for authors is written from
//!   there, and each example in it is checked. What the check proves of the engine is none: it is a fault of the program.
//! - The checksum of `even-hand.js` stands for all that it loads: the build writes the others into it
//!   (`xtask/src/integrity.mjs`). Scripts are preloaded with theirs and imported only then, since an import cannot name one.
//! - Servers are listed by the page and never by an address: whoever makes a link to the frame page is not who runs it.
//! - The stories know one notion of a browser (`tests/browser/browser.rs`): what WebDriver has no word for is each
//!   browser's own. Firefox is reused, because it takes seconds to start.

pub mod calendar_file;
pub mod compare;
#[cfg(feature = "pack")]
pub mod contract;
pub mod domain;
#[cfg(feature = "web")]
pub mod embed;
pub mod engine;
#[cfg(feature = "pack")]
pub mod link;
#[cfg(feature = "review")]
pub mod markup;
#[cfg(feature = "cli")]
pub mod outline;
#[cfg(feature = "pack")]
pub mod pack;
pub mod record;
#[cfg(feature = "reviewer")]
pub mod reviewer;
#[cfg(feature = "cli")]
pub mod schemas;
#[cfg(feature = "cli")]
pub mod sentences;
pub mod session;
#[cfg(feature = "web")]
pub mod ui;
pub mod words;
