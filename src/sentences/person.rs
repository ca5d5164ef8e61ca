//! "I" and "you": options are written as the person says them, sentences speak to that person.

/// Words by which a sentence goes on to something else: what follows them is no part of its main clause.
const STOPS: [&str; 9] = ["that", "who", "which", "whom", "whose", "where", "when", "after", "while"];

/// The finite verbs of the vocabulary's options and of such as are like them.
const VERBS: &[&str] = &[
    "am",
    "is",
    "are",
    "was",
    "were",
    "has",
    "have",
    "had",
    "do",
    "does",
    "did",
    "may",
    "might",
    "must",
    "can",
    "could",
    "will",
    "would",
    "should",
    "wants",
    "want",
    "wonders",
    "asks",
    "tells",
    "complains",
    "criticises",
    "ignores",
    "hinders",
    "gives",
    "goes",
    "comes",
    "treats",
    "decides",
    "quotes",
    "says",
    "needs",
    "sits",
    "acts",
    "speaks",
    "knows",
    "breaks",
    "refuses",
    "presses",
    "invites",
    "sends",
    "writes",
    "makes",
    "takes",
    "puts",
    "bullies",
    "clears",
    "consults",
    "offers",
    "shows",
    "challenges",
    "finds",
    "feels",
    "thinks",
    "believes",
    "gets",
    "leaves",
    "questions",
    "applies",
    "raises",
    "seems",
    "looks",
    "meets",
    "rings",
    "declares",
    "becomes",
    "lets",
    "keeps",
];

/// The statement as it is said to the person who makes it: "I am asked to my group" becomes "you are asked to your group".
/// None if it is no statement, as far as its words tell: "A press release".
#[must_use]
pub fn you(statement: &str) -> Option<String> {
    is_statement(statement).then(|| turned(&super::first_lower(statement)))
}

fn is_statement(text: &str) -> bool {
    let first = text.split(' ').next().unwrap_or_default();
    if ["I", "My", "We", "You", "It"].contains(&first) {
        return true;
    }
    for word in text.split(' ').skip(1) {
        let bare = word.trim_end_matches([',', '.', ';', ':']);
        if STOPS.contains(&bare) {
            return false;
        }
        if VERBS.contains(&bare) {
            return true;
        }
        if bare != word {
            return false;
        }
    }
    false
}

fn turned(text: &str) -> String {
    let words: Vec<String> = text.split(' ').map(turned_word).collect();
    words.join(" ")
}

fn turned_word(word: &str) -> String {
    let end = word.find([',', '.', ';', ':', '?', '\'', '’']).unwrap_or(word.len());
    let (bare, rest) = word.split_at(end);
    let turned = match bare {
        "I" | "me" | "we" | "us" => "you",
        "am" => "are",
        "my" | "our" | "My" => "your",
        "mine" | "ours" => "yours",
        "myself" | "ourselves" => "yourself",
        _ => bare,
    };
    format!("{turned}{rest}")
}

/// A question that can be answered by yes, as the statement to which yes says so: "Do you want to go?" becomes "you want to
/// go". None where that takes more than putting two words in another order.
pub fn as_statement(question: &str) -> Option<String> {
    let asked = question.strip_suffix('?')?;
    if asked.contains(['.', '?']) {
        return None;
    }
    if let Some(rest) = asked.strip_prefix("Do you ") {
        return Some(format!("you {rest}")).filter(|said| !said.starts_with("you, ") && !said.contains(" or does "));
    }
    let (verb, rest) = asked.split_once(' ')?;
    if !["Is", "Are", "Has", "Have", "Would", "Will", "May", "Was", "Were", "Can"].contains(&verb) {
        return None;
    }
    let (subject, rest) = rest.split_once(' ')?;
    let lower = verb.to_lowercase();
    ["you", "it", "they", "somebody", "anybody"].contains(&subject).then(|| {
        let subject = if subject == "anybody" { "somebody" } else { subject };
        format!("{subject} {lower} {rest}")
    })
}

#[cfg(test)]
mod tests {
    use super::{as_statement, you};

    #[test]
    fn statements_are_said_to_the_person() {
        let cases = [
            ("I am asked to stay while my group debates", Some("you are asked to stay while your group debates")),
            ("A Member wants me to brief them", Some("a Member wants you to brief them")),
            ("My group or I do not get it", Some("your group or you do not get it")),
            ("A report of mine, changed", None),
            ("A press release, and who gets it", None),
            ("A decision that is unlawful", None),
        ];
        for (said, expected) in cases {
            assert_eq!(you(said).as_deref(), expected, "{said}");
        }
    }

    #[test]
    fn questions_turn_into_what_yes_says() {
        let cases = [
            ("Do you want to go?", Some("you want to go")),
            ("Is it more than working well together?", Some("it is more than working well together")),
            ("Does the law give a right to it?", None),
            ("Do you, or does somebody else, want it kept back?", None),
            ("Who asks for it?", None),
        ];
        for (asked, expected) in cases {
            assert_eq!(as_statement(asked).as_deref(), expected, "{asked}");
        }
    }
}
