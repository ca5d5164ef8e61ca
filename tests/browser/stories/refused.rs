//! A pack that is refused: the page around hears what is wrong, one by one; the reader sees the council's contacts.

use std::rc::Rc;

use evenhand::domain::{Kind, Protocol, ProtocolParts};
use evenhand::pack::Bundle;
use serde_json::{Value, json};

use super::failures::fails;
use crate::Result;
use crate::browser::with_page;
use crate::packs;
use crate::site::{Fault, Site};

const HOST: &str = "<even-hand id=it protocol=\"./ours.json\"><p>Ask the monitoring officer.</p></even-hand>";

/// The pack of Havant after this change.
fn changed(change: impl Fn(&mut ProtocolParts)) -> Result<String> {
    let parts: &ProtocolParts = &Rc::clone(&packs::named("havant")?.protocol);
    let mut parts = parts.clone();
    change(&mut parts);
    Ok(serde_json::to_string(&Bundle::of(&Protocol::new(parts)))?)
}

/// The questions from the last to the first, without options, each with a name that is none.
fn upside_down() -> Result<String> {
    changed(|parts| {
        let questions = parts.questions.iter().map(|(_, question)| question.clone());
        let mut questions: Vec<_> = questions.collect();
        questions.reverse();
        for question in &mut questions {
            if let Kind::Choice(options) = &mut question.kind {
                options.clear();
            }
            question.id = format!("<b>\u{202e}\u{1b}`{}\nb", question.id.repeat(50));
        }
        parts.questions = questions.into();
    })
}

/// Opens the page with this pack. Gives what the console said and the detail of the event.
fn refused(name: &str, pack: &str) -> Result<(String, Value)> {
    let site = Site::with_host(HOST)?;
    site.file("ours.json", pack);
    let mut told = (String::new(), Value::Null);
    with_page(&format!("refused-{name}"), &site, |page| {
        page.open("host.html")?;
        let widget = page.widget("#it");
        fails(page, &widget, "unreadable")?;
        assert!(site.requests().iter().any(|name| name == "refused.js"), "{:?}", site.requests());
        let event = page.seen("events")?.into_iter().rfind(|event| event["name"] == "evenhand-error").ok_or("none")?;
        page.screenshot(&format!("refused-{name}"))?;
        told = (page.complaints()?.join("\n"), event["detail"].clone());
        Ok(())
    })?;
    Ok(told)
}

#[test]
fn what_is_wrong_is_told_one_by_one() -> Result<()> {
    let (console, detail) = refused("findings", &upside_down()?)?;
    let findings = detail["findings"].as_array().ok_or("no list")?;
    assert_eq!(findings.len(), 20, "{detail}");
    for finding in findings {
        let text = |key: &str| finding[key].as_str().unwrap_or_default();
        assert!(["out-of-order", "no-options"].contains(&text("code")), "{finding}");
        assert!(text("place").starts_with("question `<b>") && text("place").ends_with("…`"), "{finding}");
        assert!(
            text("place").chars().count() < 75 && !text("place").contains(['\u{202e}', '\u{1b}', '\n']),
            "{finding}"
        );
        assert!(text("message").len() > 20 && text("help").len() > 20, "{finding}");
    }
    let message = detail["message"].as_str().unwrap_or_default();
    assert!(message.starts_with("the pack of protocol=\"./ours.json\" cannot be used:\n"), "{message}");
    assert_eq!(message.matches(", question `").count(), 20, "{message}");
    assert!(message.contains("\n  out-of-order, ") && message.contains("\n  no-options, "), "{message}");
    assert!(message.contains("\n  and ") && message.ends_with(" more"), "{message}");
    for said in ["cannot be used", "out-of-order", "help: "] {
        assert!(console.contains(said), "{console}");
    }
    Ok(())
}

/// What to do about a pack depends on which of the two is behind.
#[test]
fn advice_fits_the_age_of_the_pack() -> Result<()> {
    let pack = packs::named("havant")?.bundle;
    let of = |format: u32| pack.replacen("{\"evenhand\":4", &format!("{{\"evenhand\":{format}"), 1);
    let cases = [
        (of(5), "newer-format", "format 5", "update Evenhand", "write it again"),
        (of(3), "older-format", "format 3", "write it again with `evenhand bundle`", "update Evenhand"),
        ("{\"pack\": 1}".to_owned(), "no-pack", "", "write it with `evenhand bundle`", "update Evenhand"),
    ];
    for (pack, code, place, help, not) in cases {
        let (_, detail) = refused(code, &pack)?;
        let only = &detail["findings"];
        assert_eq!((&only[0]["code"], &only[0]["place"], &only[1]), (&json!(code), &json!(place), &json!(null)));
        let message = detail["message"].as_str().unwrap_or_default();
        assert!(message.contains(help) && !message.contains(not), "{message}");
    }
    Ok(())
}

/// Whoever cannot have the words is told of the pack all the same.
#[test]
fn without_the_part_that_says_why() -> Result<()> {
    let site = Site::with_host(HOST)?;
    site.file("ours.json", "{}");
    site.file("refused.js", "export const other = 1;");
    with_page("refused-unsaid", &site, |page| {
        page.open("host.html")?;
        fails(page, &page.widget("#it"), "unreadable")?;
        let event = page.seen("events")?.into_iter().rfind(|event| event["name"] == "evenhand-error").ok_or("none")?;
        let message = event["detail"]["message"].as_str().unwrap_or_default();
        assert!(message.contains("./ours.json") && message.contains("refused.js"), "{message}");
        assert_eq!(event["detail"]["findings"], json!([]));
        Ok(())
    })
}

/// An element for which one thing is wrong; what the page around hears of it.
fn told(name: &str, attributes: &str, file: &str) -> Result<String> {
    let site = Site::with_host(&format!("<even-hand id=it {attributes}><p>Ask.</p></even-hand>"))?;
    site.file("ours.json", file);
    let mut message = String::new();
    with_page(&format!("told-{name}"), &site, |page| {
        page.open("host.html")?;
        page.wait_for("what is wrong", || {
            let event = page.seen("events")?.into_iter().rfind(|event| event["name"] == "evenhand-error");
            message = event.and_then(|event| Some(event["detail"]["message"].as_str()?.to_owned())).unwrap_or_default();
            Ok(!message.is_empty())
        })
    })?;
    Ok(message)
}

/// Whoever has written a name or an address in another way is told how to write it.
#[test]
fn a_name_or_an_address_is_put_right() -> Result<()> {
    let cases = [
        ("capitals", "Havant", "names of packs have no capitals: write protocol=\"havant\""),
        ("no-dot", "packs/ours.json", "write protocol=\"./packs/ours.json\""),
        ("no-path", "ours.json", "write protocol=\"./ours.json\""),
        ("no-json", "./ours", "write protocol=\"./ours.json\""),
        ("neither", "packs/ours", "write protocol=\"./packs/ours.json\""),
        ("nonsense", "what is this?", "give the name of one, as in protocol=\"havant\""),
    ];
    for (name, written, says) in cases {
        let message = told(name, &format!("protocol=\"{written}\""), "")?;
        let start = format!("the attribute protocol=\"{written}\" names no pack: ");
        assert!(message.starts_with(&start) && message.contains(says), "{message}");
        assert!(message.contains("origins=\"https://packs.council.example\""), "{message}");
    }
    Ok(())
}

/// What is no JSON is told with its place and with what it is; a log-in only where it can be one.
#[test]
fn what_is_no_json_is_told_by_what_it_is() -> Result<()> {
    let pack = "protocol=\"./ours.json\"";
    let names = "protocol=\"havant\" directory=\"./ours.json\"";
    let broken = "{\n  \"posts\": {\n    \"chief-executive\": {\"name\": \"A\",}\n  }\n}";
    let cases = [
        ("pack", pack, broken, "line 3", "evenhand bundle"),
        ("directory", names, broken, "line 3", "--directory"),
        ("page", names, "<!doctype html><title>Log in</title>", "is not JSON", "such as a log-in"),
        ("empty", names, "", "is not JSON", "it is empty"),
    ];
    for (name, attributes, file, place, help) in cases {
        let message = told(name, attributes, file)?;
        assert!(message.contains("/ours.json is not JSON (") && message.contains(place), "{message}");
        assert!(message.contains(help) && message.contains("log-in") == (name == "page"), "{message}");
    }
    Ok(())
}

/// A part of ours that is missing is told with its address, and no fault is found with the names.
#[test]
fn a_missing_part_is_no_fault_of_the_directory() -> Result<()> {
    let site = Site::with_host("<even-hand id=it protocol=havant directory=\"./ours.json\"><p>Ask.</p></even-hand>")?;
    site.file("ours.json", "{\"posts\": {}}");
    site.fault("advice.wasm", Fault::Status(404));
    with_page("told-part", &site, |page| {
        page.open("host.html")?;
        page.wait_for("what is wrong", || {
            let events = page.seen("events")?;
            let told = |event: &Value| event["detail"]["message"].as_str().unwrap_or_default().to_owned();
            Ok(events.iter().map(told).any(|message| {
                message.starts_with("names are not shown, nor any advice: http")
                    && message.contains("/advice.wasm was answered with 404: is the file there")
            }))
        })
    })
}
