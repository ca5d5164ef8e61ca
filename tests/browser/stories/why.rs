//! Why: each step opens to its clauses, and each question to what its answer decides.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use evenhand::domain::{Clause, RuleId};
use evenhand::session::{Screen, View};
use serde_json::{Map, Value, json};

use crate::Result;
use crate::browser::with_page;
use crate::look::Look;
use crate::packs::{self, Pack};
use crate::site::Site;

const PACKS: [&str; 2] = ["havant", "lga-based"];
const PATTERN: &str = "https://council.example/constitution#clause-{clause}";
const ENTER: char = '\u{e007}';

/// What stands behind the summary that has the focus, and how a screen reader names it.
const HERE: &str = "const details = root.activeElement.closest('details');
    const link = details.querySelector('a');
    return { open: details.open, name: root.activeElement.textContent, text: details.innerText,
        clauses: [...details.querySelectorAll('[data-clause]')].map(name => name.dataset.clause),
        link: link?.href, rel: link?.rel, target: link?.target, says: link?.innerText }";

#[test]
fn a_step_opens_to_its_clauses_by_keyboard() -> Result<()> {
    for id in PACKS {
        let pack = packs::named(id)?;
        let site = Site::with_host(&format!("<even-hand id=it protocol={id} clause-link=\"{PATTERN}\"></even-hand>"))?;
        with_page(&format!("why-{id}"), &site, |page| {
            page.open("host.html")?;
            let widget = page.ready("#it")?;
            widget.set_answers(&longest(&pack)?.into())?;
            for list in [".eh-section-do", ".eh-section-who"] {
                widget.tab_to(&format!("{list} .eh-why-here-summary"))?;
                assert_eq!(widget.script(HERE, &json!([]))?["open"], false, "{id}: open before anybody wants it");
                page.session.press(ENTER)?;
                let here = widget.script(HERE, &json!([]))?;
                assert_eq!(here["open"], true, "{id}: Enter does not open it");
                let name = here["name"].as_str().unwrap_or_default();
                assert!(name.starts_with("Why: ") && name.contains(", about "), "{id}: {name}");
                let (clauses, text) = (texts(&here["clauses"]), here["text"].as_str().unwrap_or_default());
                assert!(!clauses.is_empty(), "{id}: no clause behind {name}");
                for clause in &clauses {
                    let clause = clause_of(&pack, clause)?;
                    for said in [&clause.heading, &clause.gist] {
                        assert!(text.contains(said), "{id}: `{said}` is not behind {name}: {text}");
                    }
                    assert!(!clause.force.binds_somebody() || text.contains("It binds"), "{id}: {text}");
                }
                assert_eq!(here["link"], format!("https://council.example/constitution#clause-{}", clauses[0]));
                assert_eq!((&here["rel"], &here["target"]), (&json!("noopener noreferrer"), &json!("_blank")));
                assert!(here["says"].as_str().unwrap_or_default().ends_with("(opens in a new tab)"), "{here}");
                page.session.press(ENTER)?;
                assert_eq!(widget.script(HERE, &json!([]))?["open"], false, "{id}: Enter does not close it");
            }
            let names = widget.script("return all('.eh-why-here-summary').map(one => one.textContent)", &json!([]))?;
            let names = texts(&names);
            assert_eq!(
                names.iter().collect::<BTreeSet<_>>().len(),
                names.len(),
                "{id}: two are named alike: {names:?}"
            );
            let nodes = widget.script("return all('*').length", &json!([]))?;
            println!("{id}: {nodes} elements in its longest advice, {} places that open", names.len());
            assert!(nodes.as_u64().is_some_and(|nodes| nodes < 3_000), "{id}: {nodes} elements");
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn an_address_that_is_none_is_left_out_with_a_complaint() -> Result<()> {
    let pack = packs::named("havant")?;
    let wrong = "http://council.example/constitution#{clause}";
    let site = Site::with_host(&format!("<even-hand id=it protocol=havant clause-link=\"{wrong}\"></even-hand>"))?;
    with_page("why-wrong-link", &site, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        let complaints = || -> Result<Vec<Value>> {
            let seen = page.seen("events")?.into_iter();
            Ok(seen.filter(|event| event["name"] == "evenhand-error").map(|event| event["detail"].clone()).collect())
        };
        page.wait_for("a complaint", || Ok(!complaints()?.is_empty()))?;
        assert_eq!(complaints()?[0]["reason"], "attribute");
        let message = complaints()?[0]["message"].to_string();
        assert!(message.contains("clause-link") && message.contains("https://"), "{message}");
        widget.set_answers(&longest(&pack)?.into())?;
        let links = "return all('.eh-clause-link a').map(link => link.getAttribute('href'))";
        let links = || -> Result<Vec<String>> { Ok(texts(&widget.script(links, &json!([]))?)) };
        assert_eq!(links()?, [""; 0]);

        // Put right later, the advice stays and gets its links; on the page's own server too.
        widget.script("host.clauseLink = '/constitution.pdf#{clause}'", &json!([]))?;
        page.wait_for("links", || Ok(!links()?.is_empty()))?;
        assert!(links()?.iter().all(|link| link.starts_with("/constitution.pdf#")), "{:?}", links()?);
        assert_eq!(widget.kind()?, "advice");
        widget.script("host.clauseLink = null", &json!([]))?;
        page.wait_for("no links", || Ok(links()?.is_empty()))?;
        assert_eq!(complaints()?.len(), 1, "{:?}", complaints()?);
        page.complaints()?;
        Ok(())
    })
}

#[test]
fn a_question_says_what_its_answer_decides() -> Result<()> {
    for id in PACKS {
        let pack = packs::named(id)?;
        let (one, other) = decided_otherwise(&pack)?;
        let site = Site::with_host(&format!("<even-hand id=it protocol={id}></even-hand>"))?;
        with_page(&format!("why-asked-{id}"), &site, |page| {
            page.open("host.html")?;
            let widget = page.ready("#it")?;
            let mut seen = Vec::new();
            for asked in [one, other] {
                // The same question is the same page: it is not drawn anew.
                widget.restart()?;
                widget.set_answers(&asked.after.into())?;
                assert_eq!(widget.questions()?, asked.questions, "{id}");
                widget.tab_to("form .eh-details-summary")?;
                page.session.press(ENTER)?;
                let here = widget.script(HERE, &json!([]))?;
                assert_eq!((&here["open"], &here["name"]), (&json!(true), &json!("Why do we ask this?")));
                assert_eq!(texts(&here["clauses"]), asked.clauses, "{id}: {:?}", asked.questions);
                assert!(here["text"].as_str().unwrap_or_default().contains("Your answer decides"), "{id}: {here}");
                seen.push(asked.clauses);
            }
            assert_ne!(seen[0], seen[1], "{id}: what came before makes no difference");
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn on_paper_every_clause_stands_once() -> Result<()> {
    for id in PACKS {
        let pack = packs::named(id)?;
        let site = Site::with_host(&format!("<even-hand id=it protocol={id} clause-link=\"{PATTERN}\"></even-hand>"))?;
        with_page(&format!("why-paper-{id}"), &site, |page| {
            page.open("host.html")?;
            let widget = page.ready("#it")?;
            widget.set_answers(&longest(&pack)?.into())?;
            // What somebody has opened to read it must not stand there twice.
            widget.script("all('.eh-why-here').slice(0, 3).forEach(details => details.open = true)", &json!([]))?;
            page.look(Look::Print)?;
            let seen = "return all(args[0]).filter(one => one.getBoundingClientRect().height > 0)
                .map(one => one.innerText)";
            let gists = texts(&widget.script(seen, &json!([".eh-clause-gist"]))?);
            let all = widget.script("return host.advice.clauses.length", &json!([]))?;
            assert_eq!(Some(gists.len() as u64), all.as_u64(), "{id}: {gists:?}");
            assert_eq!(texts(&widget.script(seen, &json!(["a[target]"]))?), [""; 0], "{id}: links on paper");
            Ok(())
        })?;
    }
    Ok(())
}

/// The answers of the scenario whose advice has most steps.
fn longest(pack: &Pack) -> Result<Map<String, Value>> {
    let mut longest = (0, Map::new());
    for scenario in &pack.scenarios {
        let given = packs::answers(scenario);
        let advice: Value = serde_json::from_str(&pack.advice(&given, day()?)?)?;
        let steps: usize =
            ["do", "dont", "know", "contact"].map(|list| advice[list].as_array().map_or(0, Vec::len)).iter().sum();
        let has = |list: &str| advice[list].as_array().is_some_and(|list| !list.is_empty());
        if steps > longest.0 && has("do") && has("contact") {
            longest = (steps, given);
        }
    }
    Ok(longest.1)
}

/// A page that a scenario leads to.
struct Page {
    questions: Vec<String>,
    after: Map<String, Value>,
    /// The clauses that it must name.
    clauses: Vec<String>,
}

/// The same page after two ways, on which its answers decide about other clauses.
fn decided_otherwise(pack: &Pack) -> Result<(Page, Page)> {
    let mut known: BTreeMap<Vec<String>, Page> = BTreeMap::new();
    for scenario in &pack.scenarios {
        let given = packs::answers(scenario);
        let mut after = Map::new();
        while let View::Question(screen) = pack.session(&after, day()?)?.view() {
            let id = |asked: &evenhand::session::Asked| pack.protocol.questions.at(asked.question).id.clone();
            let questions: Vec<String> = screen.questions.iter().map(id).collect();
            let page = Page { questions: questions.clone(), after: after.clone(), clauses: clauses(pack, &screen) };
            let Some(answers) = questions.iter().map(|one| given.get(one).cloned()).collect::<Option<Vec<_>>>() else {
                break;
            };
            after.extend(questions.iter().cloned().zip(answers));
            if page.clauses.is_empty() || screen.page.is_some() {
                continue;
            }
            match known.remove(&questions) {
                Some(other) if other.clauses != page.clauses => return Ok((other, page)),
                Some(other) => known.insert(questions, other),
                None => known.insert(questions, page),
            };
        }
    }
    Err("no question decides about other clauses after other answers".into())
}

/// The clauses that are named on the page: of each kind of reason the first five that are not named above.
fn clauses(pack: &Pack, screen: &Screen) -> Vec<String> {
    let (mut seen, mut named) = (BTreeSet::new(), Vec::new());
    for rules in [&screen.reasons.applies, &screen.reasons.whom, &screen.reasons.by_when] {
        let clause = |rule: &RuleId| pack.protocol.rules.at(*rule).clause;
        let new: Vec<_> = rules.iter().map(clause).filter(|clause| seen.insert(*clause)).collect();
        named.extend(new.into_iter().take(5).map(|clause| pack.protocol.clauses.at(clause).id.clone()));
    }
    named
}

fn clause_of<'p>(pack: &'p Pack, id: &str) -> Result<&'p Clause> {
    let found = pack.protocol.clauses.iter().find(|(_, clause)| clause.id == id);
    Ok(found.ok_or_else(|| format!("there is no clause {id}"))?.1)
}

fn texts(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(|item| item.as_str().map(str::to_owned)).collect()
}

fn day() -> Result<NaiveDate> {
    Ok(NaiveDate::from_ymd_opt(2026, 11, 23).ok_or("no such day")?)
}
