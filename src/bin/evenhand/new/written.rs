//! The files of a new pack, with what is still to be written.

use std::fmt::Write;

use evenhand::outline::{Found, Lost, Outline, Suggestion, Suggestions, force_words};

use super::about::About;

/// `pack.toml`.
pub fn pack(about: &About) -> String {
    let mut toml = String::from("[protocol]\n");
    pair(&mut toml, "id", &about.id);
    pair(&mut toml, "title", &about.title);
    pair(&mut toml, "council", &about.council);
    pair(&mut toml, "version", &about.version);
    for (key, day) in [("in_force", about.in_force), ("review_due", about.review_due)] {
        if let Some(day) = day {
            let _ = writeln!(toml, "{key} = {day}");
        }
    }
    toml.push_str(
        "kind = \"protocol\"\n\
         covers = \"\"            # to write: what it covers and what it leaves out\n\
         nobody_further = \"The protocol names nobody further for this.\"\n\
         # to write: principles = [\"…\"], three to seven clauses that always apply\n\
         # to write: interpreter = { post = \"…\", clauses = [\"…\"] }, if it says who says what it means\n",
    );
    for (id, title) in &about.posts {
        toml.push_str("\n[[post]]\n");
        pair(&mut toml, "id", id);
        pair(&mut toml, "title", title);
    }
    toml.push_str("\n# How sentences name those whom clauses bind.\n");
    bound(&mut toml, "member", &about.members);
    if let Some(cabinet) = &about.cabinet {
        bound(&mut toml, "cabinet-member", cabinet);
    }
    toml
}

fn bound(toml: &mut String, id: &str, text: &str) {
    toml.push_str("\n[[bound]]\n");
    pair(toml, "id", id);
    pair(toml, "text", text);
}

/// `clauses.toml`, from the text.
pub fn clauses(found: &Outline, text: &str, suggestions: &Suggestions) -> String {
    let mut toml = String::from(
        "# The clauses in the document's order. Of each, write in your own words what it says (`gist`), what kind of\n\
         # thing it says (`force`), whom it binds (`binds`), and its rules or why it has none (`no_rule`).\n\
         # The lines are those of the text that the list was made from. \"Perhaps\" names a situation of `evenhand questions`\n\
         # and the words that speak for it; \"compare\" is a clause of another pack with such words. Read the clause.\n",
    );
    let mut lost = found.lost.iter().peekable();
    let mut begun = String::new();
    for one in &found.clauses {
        while let Some(gone) = lost.next_if(|gone| gone.between.1 <= one.line) {
            not_found(&mut toml, gone);
        }
        let said = Outline::text_of(one, text).join(" ");
        // An item goes on what its clause begins.
        let whole = if one.item { format!("{begun} {said}") } else { said.clone() };
        clause(&mut toml, one, &said, &suggestions.of(&one.heading, &whole));
        if !one.item {
            begun = said;
        }
    }
    lost.for_each(|gone| not_found(&mut toml, gone));
    toml
}

fn not_found(toml: &mut String, gone: &Lost) {
    let (from, to) = gone.between;
    let _ = writeln!(
        toml,
        "\n# Not found: {}. Look between lines {from} and {to}; if it is there, add it here.",
        gone.number
    );
}

fn clause(toml: &mut String, one: &Found, said: &str, suggested: &[Suggestion]) {
    let _ = writeln!(toml, "\n[[clause]]      # line {}", one.line);
    pair(toml, "id", &one.id);
    pair(toml, "label", &one.label);
    pair(toml, "heading", if one.heading.is_empty() { "(no heading)" } else { &one.heading });
    toml.push_str("gist = \"\"       # to write\n");
    let force = force_words(said);
    if !force.is_empty() {
        let _ = writeln!(toml, "# force: it says {}", force.join(", "));
    }
    for Suggestion { situation, words, like } in suggested {
        let _ = write!(toml, "# perhaps {situation}, because of the words: {}", words.join(", "));
        let compare = like.as_deref().map(|like| format!(" (compare {like})")).unwrap_or_default();
        let _ = writeln!(toml, "{compare}");
    }
    if let Some(doubt) = &one.doubt {
        let _ = writeln!(toml, "# doubtful: {doubt}");
    }
}

/// `clauses.toml` without a text.
pub fn no_clauses() -> String {
    "# Every clause in the document's order, such as:\n\
     #\n\
     # [[clause]]\n\
     # id = \"1.1\"\n\
     # label = \"1.1\"\n\
     # heading = \"Introduction\"\n\
     # gist = \"What it says, in your own words.\"\n\
     # force = \"statement\"\n\
     # binds = [\"member\", \"officer\"]\n\
     # no_rule = \"introduction\"\n"
        .to_owned()
}

/// `scenarios.toml`.
pub fn scenarios() -> String {
    "# Stories, what a reader of each answers, and what must come out. `evenhand ask` shows which questions come:\n\
     #\n\
     # [[scenario]]\n\
     # id = \"invited\"\n\
     # story = \"A party group has invited me. May I go?\"\n\
     # answers = { role = \"junior-officer\", issue = \"party-group\", situation = \"attend-group-meeting\" }\n\
     # verdict = [\"get-authority-first\"]\n\
     # contact = [\"chief-executive\"]\n\
     # clauses = [\"6.3\"]\n\
     # must_say = [{ point = \"somebody has to agree first\", steps = [\"ask-first\"] }]\n\
     # must_not_say = []\n"
        .to_owned()
}

fn pair(toml: &mut String, key: &str, text: &str) {
    let _ = writeln!(toml, "{key} = {}", quoted(text));
}

/// A string of TOML in one line.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            letter if letter.is_control() => {
                let _ = write!(quoted, "\\u{:04x}", u32::from(letter));
            }
            letter => quoted.push(letter),
        }
    }
    quoted + "\""
}
