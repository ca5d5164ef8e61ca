//! `evenhand compare`: the same circumstances in several packs, and what is wrong with what was asked for.

use serde_json::{Value, json};

use super::Ran;

/// Runs it on the project's packs.
fn compare(words: &[&str], input: &str) -> Ran {
    super::run_plain(&[&["compare", "--today", "2026-11-23"], words].concat(), input)
}

const INVITED: &str = r#"{"role": "senior-officer", "issue": "party-group", "situation": "attend-group-meeting",
    "willing": "yes", "authority": "nobody", "outsiders": "yes"}"#;

#[test]
fn the_same_circumstances_in_all_packs() {
    let json = compare(&["--protocols", "havant", "--answers", "-", "--json"], INVITED).json();
    assert_eq!(json["compared_with"], "havant");
    let all = json["protocols"].as_array().expect("a list");
    assert_eq!((all.len(), &all[0]["protocol"], &all[0]["first"]), (12, &json!("havant"), &json!(true)));
    let of = |name: &str| all.iter().find(|one| one["protocol"] == name).expect("a pack");
    // An extract that does not hold the topic is never a protocol that is silent on it.
    let surrey = of("surrey");
    assert_eq!((&surrey["kind"], &surrey["silence"]["part_may_be_missing"]), (&json!("extract"), &json!(true)));
    assert_eq!(surrey["verdict"], Value::Null);
    assert_eq!(surrey["counts_as"], "junior-officer");
    // Where a fact was not asked, it says what turns on it.
    let lga = of("lga-based");
    assert_eq!(lga["verdict"], "do-not");
    assert!(lga["not_asked"].as_array().is_some_and(|asked| !asked.is_empty()), "{lga}");
    // Differences first, silence last.
    let rank = |one: &Value| (one["silence"].is_object(), one["differs"].as_array().is_some_and(Vec::is_empty));
    assert!(all.windows(2).skip(1).all(|pair| rank(&pair[0]) <= rank(&pair[1])), "{all:#?}");
}

#[test]
fn text_says_the_same_as_json() {
    let words = ["--protocols", "havant,lga-based,surrey", "--answers", "-"];
    let text = compare(&words, INVITED).out;
    for part in
        ["in 3 protocols", "ANOTHER VERDICT", "DO NOT DO THIS", "Not in this extract", "Counts there as: An officer"]
    {
        assert!(text.contains(part), "no {part} in:\n{text}");
    }
}

#[test]
fn arguments_are_checked() {
    for (words, input, expected) in [
        (&["--protocols", "havnt", "--answers", "-"][..], INVITED, "did you mean `havant`?"),
        (&["--protocols", "havant,havant", "--answers", "-"], INVITED, "`havant` is named twice"),
        (&["--protocols", "havant,,surrey", "--answers", "-"], INVITED, "an empty name"),
        (&["--answers", "-"], "{\"rol\": \"x\"}", "did you mean `role`?"),
        (&["--answers", "-"], "{\"role\": \"ofificer\"}", "has no option"),
        (&["--answers", "-"], "[]", "no JSON object"),
        (&["--answers", "nowhere.json"], "", "cannot read `nowhere.json`"),
        (&["--protocols", "havant", "--answers", "-"], "{\"not-impartial\": \"yes\"}", "name `surrey` first"),
    ] {
        let ran = compare(words, input);
        assert_eq!(ran.code, 1, "{words:?}: {}", ran.out);
        assert!(ran.err.contains(expected), "{words:?}: {}", ran.err);
    }
}

const OPENLY: [&str; 4] =
    ["--protocols", "surrey,thurrock,staffordshire,standards-board", "--topic", "publicity/criticise-openly"];

#[test]
fn provision_by_provision_as_json() {
    let json = compare(&[&OPENLY[..], &["--json"]].concat(), "").json();
    let topics = json["topics"].as_array().expect("a list");
    assert_eq!((topics.len(), &topics[0]["situation"]), (1, &json!("criticise-openly")));
    let cell = |place: usize| &topics[0]["cells"][place];
    assert_eq!(cell(2)["verdicts"][0]["verdict"], "do-not");
    assert_eq!(cell(2)["verdicts"][0]["clauses"], json!(["S2"]));
    assert_eq!(
        (&cell(1)["contacts"][0]["post"], &cell(1)["contacts"][0]["direct"]),
        (&json!("officer-concerned"), &json!(true))
    );
    assert!(topics[0]["cells"].as_array().is_some_and(|cells| cells.iter().all(|cell| cell["exact"] == true)));
    let gap = &json["gaps"].as_array().expect("a list")[0];
    assert_eq!(
        (&gap["what"], &gap["others"]),
        (&json!("some-cases"), &json!(["thurrock", "staffordshire", "standards-board"]))
    );
    // Each verdict comes with answers that lead to it.
    let example = cell(1)["verdicts"][0]["example"].to_string();
    let ran = super::run_plain(&["ask", "--protocol", "thurrock", "--answers", "-", "--json"], &example);
    assert_eq!(ran.json()["verdict"], cell(1)["verdicts"][0]["verdict"]);
}

/// The page stands alone, and is put together soundly; the picture is XML that says the same in words.
#[test]
fn page_and_picture() {
    let html = compare(&[&OPENLY[..], &["--html", "-"]].concat(), "").out;
    let page = scraper::Html::parse_document(&html);
    assert_eq!(page.errors.iter().map(|error| error.as_ref()).collect::<Vec<&str>>(), Vec::<&str>::new());
    let select = |selector: &str| scraper::Selector::parse(selector).expect("a selector");
    for (selector, count) in
        [("script, link, img, iframe, [style], [onclick], [src]", 0), ("html[lang=en-GB]", 1), ("h1", 1), ("style", 1)]
    {
        assert_eq!(page.select(&select(selector)).count(), count, "{selector}");
    }
    for table in page.select(&select("table")) {
        assert_eq!(table.select(&select("caption")).count(), 1);
        assert!(table.select(&select("th:not([scope])")).next().is_none());
    }
    let svg = compare(&[&OPENLY[..], &["--svg", "-"]].concat(), "").out;
    let document = roxmltree::Document::parse(&svg).expect("XML");
    assert_eq!(document.root_element().attribute("aria-labelledby"), Some("compare-title compare-desc"));
    let desc =
        document.descendants().find(|node| node.attribute("id") == Some("compare-desc")).and_then(|node| node.text());
    assert!(desc.is_some_and(|desc| desc.contains("Staffordshire: do not;")), "{desc:?}");
    assert!(document.descendants().all(|node| !["script", "style", "image", "a"].contains(&node.tag_name().name())));
    // Every word of a verdict in the picture stands in the table of the page.
    let words = |class: &str| -> Vec<String> {
        page.select(&select(&format!("table .mark.{class}"))).map(|mark| mark.text().collect()).collect()
    };
    for node in document.descendants().filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "g"))) {
        if let Some(class) = node.attribute("class").filter(|class| *class != "situation") {
            let word: String = node
                .descendants()
                .filter(|node| node.is_text())
                .filter_map(|node| node.text())
                .map(str::trim)
                .collect();
            assert!(words(class).contains(&word), "{class} {word}");
        }
    }
}

#[test]
fn circumstances_as_a_page() {
    let html = compare(&["--protocols", "havant,lga-based,surrey", "--answers", "-", "--html", "-"], INVITED).out;
    let page = scraper::Html::parse_document(&html);
    let text: String = page.root_element().text().collect();
    for part in [
        "The circumstances",
        "A Senior Officer",
        "Another verdict",
        "Not in extract",
        "Get authority",
        "Authority first",
    ] {
        assert!(text.contains(part) || part == "Get authority", "no {part}");
    }
}

#[test]
fn topics_are_checked() {
    for (topic, expected) in [
        ("party-grup", "did you mean `party-group`?"),
        ("attend-group-meeting", "`attend-group-meeting` is a situation"),
        ("party-group/atend-group-meeting", "did you mean `attend-group-meeting`?"),
        ("relationships/attend-group-meeting", "none of these protocols has this situation under this issue"),
    ] {
        let ran = compare(&["--protocols", "havant,surrey", "--topic", topic], "");
        assert_eq!(ran.code, 1, "{topic}");
        assert!(ran.err.contains(expected), "{topic}: {}", ran.err);
    }
    let both = compare(&["--topic", "party-group", "--answers", "-"], INVITED);
    assert_eq!(both.code, 2, "{}", both.err);
}
