//! Text of packs and directories is text: it is never taken for HTML.

use crate::{check_every, examples, plain, text};

/// The words that the example in which every text looks like HTML must show, by component: one for each text.
const SHOWN: &[(&str, &[&str])] = &[
    ("about_protocol", &["title", "council", "version", "in force", "review", "covers", "kind", "interpreter"]),
    ("answers_list", &["question", "answer"]),
    ("clause", &["label", "gist", "force", "fault"]),
    (
        "contact_card",
        &[
            "title",
            "who",
            "name",
            "phone",
            "email",
            "office",
            "why",
            "stands in",
            "away",
            "deputy name",
            "deputy phone",
            "deputy email",
            "deputy office",
            "warning",
            "clauses",
        ],
    ),
    ("contacts", &["purpose", "need", "between", "why", "title", "other title"]),
    ("date_input", &["not sure"]),
    ("deadlines", &["what", "words", "due", "how far", "counted", "estimated", "clauses"]),
    ("details", &["summary", "inside"]),
    ("email", &["who", "text"]),
    ("error_summary", &["error"]),
    ("heading", &["heading"]),
    (
        "ladder",
        &["title", "tried when", "passed post", "here name", "above post", "other post", "above why", "beside when"],
    ),
    ("named_people", &["interpreter", "clauses", "title", "who", "does", "name", "way"]),
    ("note", &["note"]),
    ("open_questions", &["find out", "ask whom", "answer", "adds", "contacts", "asks"]),
    ("others", &["council", "title", "differs", "headline", "contact", "another"]),
    ("principles", &["gist", "clause"]),
    ("radios", &["group", "label", "hint", "not sure"]),
    ("reach", &["name", "phone", "email", "office"]),
    ("section", &["title"]),
    ("services", &["whose", "service", "status"]),
    ("step_list", &["step", "clauses"]),
    ("tick_boxes", &["fact", "hint", "yes", "no", "not sure", "error"]),
    ("trying_out", &["question", "answer"]),
    ("verdict_panel", &["headline", "contact", "source"]),
    ("why", &["label", "heading", "gist", "force", "fault", "behind"]),
    ("why_asked", &["why", "how", "name", "gist", "more"]),
    ("why_here", &["clauses", "about", "label", "heading", "gist", "force", "fault"]),
    ("would_change", &["question", "from", "to", "asks"]),
];

#[test]
fn texts_that_look_like_html_are_shown_as_they_are() {
    let examples: Vec<_> = examples().into_iter().filter(|example| example.path.ends_with("/markup-as-text")).collect();
    let shown: Vec<&str> = SHOWN.iter().map(|(part, _)| *part).collect();
    let found: Vec<&str> = examples.iter().map(|example| example.path.split('/').next().unwrap()).collect();
    assert_eq!(found, shown);
    for (example, (part, places)) in examples.iter().zip(SHOWN) {
        let words = text(example.html.root_element());
        for place in *places {
            let marked = plain(&format!("<b>&\"' {place}"));
            assert!(words.contains(&marked), "{part}: `{marked}` is not in `{words}`");
        }
    }
}

#[test]
fn none_of_it_becomes_an_element_or_leaves_its_attribute() {
    check_every(|example| {
        let raw = example.raw.contains("<b>").then(|| "markup was not escaped".to_owned());
        let elements = crate::select(&example.html, "b").into_iter().map(|_| "there is a <b>".to_owned());
        elements.chain(raw).collect()
    });
    let typed = examples().into_iter().find(|example| example.path == "date_input/markup-as-text").unwrap();
    let month = crate::select(&typed.html, "#eh-crossing-markup-month")[0];
    assert_eq!(month.attr("value"), Some("<b>&\"' not sure"));
}
