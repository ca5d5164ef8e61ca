//! The map: the picture is sound XML, says what the list says, and shows hostile text as text.

use std::collections::BTreeSet;

use roxmltree::{Document, Node};

use super::{changed, run, run_in};

const SVG: [&str; 5] = ["map", "--protocol", "parish", "--svg", "-"];

/// The text of an element's own title.
fn title(node: Node<'_, '_>) -> String {
    let own = node.children().find(|child| child.has_tag_name((SPACE, "title")));
    own.and_then(|title| title.text()).unwrap_or_default().to_owned()
}

const SPACE: &str = "http://www.w3.org/2000/svg";

fn of_class<'d>(document: &'d Document<'d>, class: &str) -> Vec<Node<'d, 'd>> {
    document.descendants().filter(|node| node.attribute("class") == Some(class)).collect()
}

/// All that stands in the picture, a line of text as one.
fn texts(document: &Document<'_>) -> String {
    let texts = document.descendants().filter(|node| node.has_tag_name((SPACE, "text")));
    texts.filter_map(|node| node.text()).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_picture_is_sound_and_complete() {
    let svg = run(&SVG, "");
    assert_eq!((svg.code, svg.err.as_str()), (0, ""));
    let document = Document::parse(&svg.out).expect("XML");
    let root = document.root_element();
    assert_eq!((root.tag_name().name(), root.attribute("role")), ("svg", Some("img")));
    assert_eq!(root.attribute("aria-labelledby"), Some("map-title map-desc"));
    for id in ["map-title", "map-desc"] {
        let named =
            document.descendants().find(|node| node.attribute("id") == Some(id)).expect("what it is labelled by");
        assert!(named.text().is_some_and(|text| !text.is_empty()), "{id}");
    }
    let all = texts(&document);
    let situations = ["I am invited to a meeting", "I am unhappy with an officer", "Something else"];
    let verdicts = [
        "Do not do this",
        "Get authority first",
        "It depends on what you find out",
        "Nothing more is asked of you",
        "Raise it with the right person",
    ];
    let people = ["Ask for authority: Chief or Solicitor", "Raise it with: The officer concerned"];
    for part in situations.iter().chain(&verdicts).chain(&people) {
        assert!(all.contains(part), "no {part} in:\n{all}");
    }
    assert!(all.contains("The protocol does not say"), "{all}");
    // Nothing in it acts or fetches.
    for node in document.descendants().filter(Node::is_element) {
        assert!(!["script", "style", "image", "use", "foreignObject", "a"].contains(&node.tag_name().name()));
        for attribute in node.attributes() {
            let outside = attribute.value().contains("url(") && !attribute.value().starts_with("url(#");
            assert!(!attribute.name().starts_with("on") && attribute.name() != "href" && !outside, "{attribute:?}");
        }
    }
}

#[test]
fn picture_and_list_have_the_same_nodes() {
    let svg = run(&SVG, "").out;
    let document = Document::parse(&svg).expect("XML");
    let drawn: BTreeSet<String> = of_class(&document, "question").into_iter().map(title).collect();
    let answers: BTreeSet<String> = of_class(&document, "answer").into_iter().map(title).collect();
    let list = run(&["map", "--protocol", "parish"], "").out;
    let lines = list.lines().filter_map(|line| line.trim_start().strip_prefix("- ")).map(|line| line.replace('\\', ""));
    let (questions, rest): (Vec<String>, Vec<String>) = lines.partition(|line| line.starts_with("**"));
    let bold = |line: &String| line.trim_start_matches("**").split("**").next().unwrap_or_default().to_owned();
    assert_eq!(drawn, questions.iter().map(bold).collect());
    assert_eq!(answers, rest.into_iter().collect());
    assert!(drawn.len() > 3 && answers.len() > 8, "{drawn:?} {answers:?}");
    // Each question is written out once, and each drawn once.
    let parts = list.matches("\n## ").count();
    assert_eq!((parts, of_class(&document, "question").len()), (3, questions.len()));
}

#[test]
fn hostile_text_is_text() {
    let hostile = "</text><script>alert(1)</script> & ]]> **bold**";
    let protocols = changed("hostile", "questions.toml", "I am invited to a meeting", hostile);
    let svg = run_in(&protocols, &SVG, "");
    let document = Document::parse(&svg.out).expect("XML");
    assert!(document.descendants().all(|node| node.tag_name().name() != "script"));
    let all = texts(&document);
    assert!(all.contains("</text><script>alert(1)</script> & ]]>"), "{all}");
    let list = run_in(&protocols, &["map", "--protocol", "parish"], "").out;
    assert!(list.contains("\\<script\\>") && list.contains("\\*\\*bold\\*\\*"), "{list}");
}

#[test]
fn a_part_can_be_drawn() {
    let part = run(&["map", "--protocol", "parish", "--situation", "attend"], "").out;
    assert!(part.contains("## I am invited") && !part.contains("## Something else"), "{part}");
    let issue = run(&["map", "--protocol", "parish", "--issue", "something-else"], "").out;
    assert!(!issue.contains("## I am invited") && issue.contains("## Something else"), "{issue}");
    let wrong = run(&["map", "--protocol", "parish", "--situation", "attned"], "");
    assert_eq!(wrong.code, 1);
    assert!(wrong.err.contains("no situation `attned` (did you mean `attend`?)"), "{}", wrong.err);
    let none = run(&["map", "--protocol", "parish", "--situation", "attend", "--issue", "something-else"], "");
    assert_eq!(none.code, 1);
}
