//! The page for reviewers: the report that the command line writes, for whoever has no command line.

use std::process::Command;

use serde_json::{Value, json};

use crate::Result;
use crate::axe;
use crate::browser::with_page;
use crate::look::Look;
use crate::page::Page;
use crate::site::{Fault, STRICT, Site};

const TAB: char = '\u{e004}';
const ENTER: char = '\u{e007}';
const SPACE: char = ' ';
const DOWN: char = '\u{e015}';
const RIGHT: char = '\u{e014}';

/// Openly criticising an officer, which each of the small packs is about.
const TOPIC: &str = "publicity/criticise-openly";
const ADDRESS: &str = "compare.html#protocol=surrey&topic=publicity/criticise-openly";
const WHAT_OTHERS_SAY: &str = "What others say and Surrey does not";

#[test]
fn a_committee_member_sees_what_their_protocol_lacks() -> Result<()> {
    with_page("reviewer", &Site::new()?, |page| {
        page.open("index.html")?;
        page.session.click("return document.querySelector('a[href^=\"compare.html\"]')", &json!([]))?;
        there(page)?;
        page.open("compare.html")?;
        offered(page)?;
        choose(page, "protocol", "surrey")?;
        choose(page, "topic", TOPIC)?;
        page.session.click("return document.querySelector('button[type=submit]')", &json!([]))?;
        there(page)?;
        page.wait_for("the focus on the heading", || on(page, "#comparison"))?;
        assert!(text(page, "[role=status]")?.starts_with("The comparison is below: 12 protocols, 1 situation, "));
        // The same tree, so the same words: those of the command line.
        let cli = command_line(&["--protocols", "surrey", "--topic", TOPIC])?;
        let shown = text(page, "#comparison")? + &text(page, ".said")?;
        assert!(cli.contains(&words(WHAT_OTHERS_SAY)) && cli.contains("otherssay"), "{cli}");
        assert_eq!(words(&shown), cli);
        assert_eq!(page.complaints()?, [""; 0]);
        Ok(())
    })
}

/// Fewer protocols, and none of them under review.
#[test]
fn what_is_chosen_is_what_is_compared() -> Result<()> {
    with_page("reviewer-chosen", &Site::new()?, |page| {
        page.open("compare.html")?;
        offered(page)?;
        press(page, "Untick all")?;
        press(page, "Compare")?;
        page.wait_for("the error", || on(page, "[role=alert]"))?;
        assert_eq!(text(page, ".report")?, "");
        page.session.click("return document.querySelector('[role=alert] a')", &json!([]))?;
        page.wait_for("the focus on the boxes", || on(page, "#others"))?;
        choose(page, "protocol", "surrey")?;
        choose(page, "topic", TOPIC)?;
        for label in ["Thurrock", "Staffordshire"] {
            let find = "return [...document.querySelectorAll('.ticks label')].find(box => box.innerText.startsWith(arguments[0]))";
            page.session.click(find, &json!([label]))?;
        }
        press(page, "Compare")?;
        there(page)?;
        let named = "surrey,staffordshire,thurrock";
        let cli = command_line(&["--protocols", named, "--topic", TOPIC])?;
        assert_eq!(words(&(text(page, "#comparison")? + &text(page, ".said")?)), cli);

        choose(page, "protocol", "")?;
        press(page, "Tick all")?;
        press(page, "Compare")?;
        page.wait_for("the other comparison", || Ok(text(page, "#comparison")?.contains("What 12 protocols say")))?;
        assert!(!text(page, ".said")?.contains(WHAT_OTHERS_SAY));
        assert_eq!(words(&(text(page, "#comparison")? + &text(page, ".said")?)), command_line(&["--topic", TOPIC])?);
        Ok(())
    })
}

#[test]
fn the_keyboard_is_enough() -> Result<()> {
    with_page("reviewer-keyboard", &Site::new()?, |page| {
        page.size(700, 700)?;
        page.open("compare.html")?;
        offered(page)?;
        tab_to(page, "#protocol")?;
        "Surrey".chars().try_for_each(|letter| page.session.press(letter))?;
        // Firefox shows no list for letters, and Chromium chooses at once.
        assert_eq!(value(page, "#protocol")?, "surrey");
        tab_to(page, ".ticks input")?;
        page.session.press(SPACE)?;
        page.session.press(SPACE)?;
        tab_to(page, "#topic")?;
        page.session.press(DOWN)?;
        let topic = value(page, "#topic")?;
        assert!(!topic.is_empty() && !topic.contains('/'), "{topic}");
        tab_to(page, "button[type=submit]")?;
        page.session.press(ENTER)?;
        there(page)?;
        page.wait_for("the focus on the heading", || on(page, "#comparison"))?;
        // A table that is too wide scrolls.
        tab_to(page, ".said .wide")?;
        page.session.press(RIGHT)?;
        let scrolled = "return document.activeElement.scrollLeft > 0";
        page.wait_for("the table to scroll", || Ok(page.script(scrolled, &json!([]))? == true))
    })
}

#[test]
fn an_address_leads_to_a_comparison_and_to_its_parts() -> Result<()> {
    with_page("reviewer-address", &Site::new()?, |page| {
        page.open(ADDRESS)?;
        there(page)?;
        assert!(on(page, "body")?, "the first page must leave the focus alone");
        assert_eq!((value(page, "#protocol")?, value(page, "#topic")?), ("surrey".to_owned(), TOPIC.to_owned()));
        page.session.click("return document.querySelector('.matrix th a')", &json!([]))?;
        page.wait_for("the situation", || on(page, "#s0 h4"))?;
        // A link from the past, with a pack that has gone.
        page.script("location.hash = '#protocol=nowhere'", &json!([]))?;
        page.wait_for("the error", || on(page, "[role=alert]"))?;
        page.script("history.back()", &json!([]))?;
        there(page)?;
        page.wait_for("the situation again", || on(page, "#s0 h4"))
    })
}

#[test]
fn axe_has_nothing_to_say_on_a_phone() -> Result<()> {
    with_page("reviewer-axe", &Site::new()?, |page| {
        page.size(320, 640)?;
        page.open("compare.html")?;
        axe::load(page)?;
        offered(page)?;
        press(page, "Untick all")?;
        press(page, "Compare")?;
        page.wait_for("the error", || on(page, "[role=alert]"))?;
        let mut found = violations(page, "the error")?;
        page.open("host.html")?;
        page.open(ADDRESS)?;
        axe::load(page)?;
        there(page)?;
        page.script("document.querySelector('.picture').open = true", &json!([]))?;
        found.extend(violations(page, "the report")?);
        assert!(found.is_empty(), "{}", found.join("\n"));
        assert!(!page.scrolls_sideways()?, "at 320 pixels one scrolls sideways");
        Ok(())
    })
}

fn violations(page: &Page, what: &str) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for look in Look::SCREEN {
        page.look(look)?;
        let report = axe::check(page, "html")?;
        found.extend(report.violations.iter().map(|fault| format!("{what}, {}: {fault}", look.id())));
    }
    Ok(found)
}

#[test]
fn paper_has_the_report_and_nothing_to_press() -> Result<()> {
    with_page("reviewer-paper", &Site::new()?, |page| {
        page.open(ADDRESS)?;
        there(page)?;
        page.look(Look::Print)?;
        let pressed = "return [...document.querySelectorAll('button, select, input, summary')]
            .filter(element => element.checkVisibility()).length";
        assert_eq!(page.script(pressed, &json!([]))?, 0);
        let shown = "return ['#comparison', '.matrix', '.detail', 'body > footer'].every(
            selector => document.querySelector(selector).checkVisibility())";
        assert_eq!(page.script(shown, &json!([]))?, true);
        let sheets = page.print("reviewer")?;
        assert!((1..=9).contains(&sheets), "{sheets} sheets");
        Ok(())
    })
}

/// Under the strictest policy, with Trusted Types, the picture and the report become files.
#[test]
fn files_are_saved_under_a_strict_policy() -> Result<()> {
    let site = Site::new()?;
    site.report(&format!("{STRICT}; trusted-types 'none'; base-uri 'none'; form-action 'none'"));
    with_page("reviewer-policy", &site, |page| {
        page.open(ADDRESS)?;
        there(page)?;
        press(page, "Save the picture (SVG)")?;
        press(page, "Save the report (HTML)")?;
        let name = "evenhand-comparison-surrey-publicity-criticise-openly";
        let both = [format!("{name}.html"), format!("{name}.svg")];
        page.wait_for("both files", || {
            let saved = page.saved()?;
            Ok(both.iter().all(|file| saved.contains(file)))
        })?;
        page.session.click("return document.querySelector('.picture summary')", &json!([]))?;
        assert_eq!((page.seen("violations")?, page.seen("errors")?), (vec![], vec![]));
        assert_eq!(page.complaints()?, [""; 0]);
        assert!(site.requests().iter().all(|asked| asked != "reports"));
        Ok(())
    })
}

#[test]
fn what_cannot_be_read_is_said_and_left_out() -> Result<()> {
    let site = Site::new()?;
    site.fault("protocols/merton.json", Fault::Status(500));
    site.fault("protocols/thurrock.json", Fault::Instead("application/json", r#"{"evenhand":1}"#.to_owned()));
    with_page("reviewer-missing", &site, |page| {
        page.open("compare.html")?;
        offered(page)?;
        let said = text(page, ".left-out")?;
        assert!(said.contains("Merton") && said.contains("Thurrock"), "{said}");
        let offered = page.script("return document.querySelectorAll('.ticks input').length", &json!([]))?;
        assert_eq!(offered, 10);
        page.complaints()?;

        for (file, words) in [
            ("protocols/packs.json", "The protocols could not be loaded."),
            ("reviewer_bg.wasm", "a part that it needs did not load"),
        ] {
            site.mend();
            site.fault(file, Fault::Status(404));
            page.open("host.html")?;
            page.open("compare.html")?;
            page.wait_for("the message", || Ok(text(page, "[role=alert]")?.contains(words)))?;
            assert!(on(page, "[role=alert]")?);
            site.mend();
            press(page, "Try again")?;
            self::offered(page)?;
            page.complaints()?;
        }
        Ok(())
    })
}

/// Pictures for a person to look at.
#[test]
fn screenshots() -> Result<()> {
    with_page("reviewer-screenshots", &Site::new()?, |page| {
        for width in [320, 768, 1280] {
            for look in [Look::Light, Look::Dark, Look::ForcedColours, Look::Print] {
                page.size(width, 900)?;
                page.look(look)?;
                page.open("host.html")?;
                page.open(ADDRESS)?;
                there(page)?;
                page.screenshot(&format!("reviewer-{width}-{}", look.id()))?;
            }
        }
        Ok(())
    })
}

/// What the command line says, as far as the page has it, without any spaces.
fn command_line(choices: &[&str]) -> Result<String> {
    let packs = concat!(env!("CARGO_MANIFEST_DIR"), "/protocols");
    let fixed = ["compare", "--packs", packs, "--html", "-"];
    let output = Command::new(env!("CARGO_BIN_EXE_evenhand")).args(fixed).args(choices).output()?;
    let html = String::from_utf8(output.stdout)?;
    let document = scraper::Html::parse_document(&html);
    let select = |selector: &str| scraper::Selector::parse(selector).map_err(|error| error.to_string());
    let text = |selector: &str| -> Result<String> {
        Ok(document.select(&select(selector)?).flat_map(|found| found.text()).collect())
    };
    let (all, foot) = (words(&text("main")?), words(&text("main > footer")?));
    Ok(all.strip_suffix(&foot).ok_or("no foot")?.to_owned())
}

fn words(text: &str) -> String {
    text.split_whitespace().collect()
}

/// There is a comparison.
fn there(page: &Page) -> Result<()> {
    page.wait_for("a comparison", || Ok(!text(page, ".said")?.is_empty()))
}

/// The protocols can be chosen.
fn offered(page: &Page) -> Result<()> {
    page.wait_for("the choices", || Ok(!text(page, "form")?.is_empty()))
}

fn text(page: &Page, selector: &str) -> Result<String> {
    let found = page.script("return document.querySelector(arguments[0])?.textContent ?? ''", &json!([selector]))?;
    Ok(found.as_str().unwrap_or_default().to_owned())
}

fn value(page: &Page, selector: &str) -> Result<String> {
    let found = page.script("return document.querySelector(arguments[0]).value", &json!([selector]))?;
    Ok(found.as_str().unwrap_or_default().to_owned())
}

fn on(page: &Page, selector: &str) -> Result<bool> {
    Ok(page.script("return document.activeElement.matches(arguments[0])", &json!([selector]))? == Value::Bool(true))
}

fn choose(page: &Page, field: &str, option: &str) -> Result<()> {
    let find =
        "return [...document.getElementById(arguments[0]).options].find(option => option.value === arguments[1])";
    page.session.click(find, &json!([field, option]))?;
    assert_eq!(value(page, &format!("#{field}"))?, option);
    Ok(())
}

fn press(page: &Page, button: &str) -> Result<()> {
    let find = "return [...document.querySelectorAll('button')].find(button => button.innerText === arguments[0])";
    page.session.click(find, &json!([button])).map_err(|error| format!("`{button}`: {error}").into())
}

fn tab_to(page: &Page, selector: &str) -> Result<()> {
    for _ in 0..60 {
        if on(page, selector)? {
            return Ok(());
        }
        page.session.press(TAB)?;
    }
    Err(format!("no way to {selector} by Tab").into())
}
