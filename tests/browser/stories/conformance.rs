//! The same answers lead to the same advice, byte for byte, in the browser as natively.

use chrono::NaiveDate;
use serde_json::{Map, Value, json};

use crate::Result;
use crate::browser::with_page;
use crate::packs::{self, Pack};
use crate::page::Page;
use crate::site::Site;

#[test]
fn every_scenario_of_every_pack() -> Result<()> {
    let (mut cases, mut advices) = (0, 0);
    for pack in packs::all()? {
        let site = Site::with_host(&format!("<even-hand id=\"it\" protocol=\"{}\"></even-hand>", pack.id))?;
        site.pack(&pack.id, &pack);
        let answers = answers(&pack);
        with_page(&format!("conformance-{}", pack.id), &site, |page| {
            page.open("host.html")?;
            page.ready("#it")?;
            let today = today(page)?;
            let script = "const host = document.querySelector('#it');
                return arguments[0].map(answers => { host.answers = answers; return JSON.stringify(host.advice) })";
            let found = page.script(script, &json!([answers]))?;
            let found = found.as_array().ok_or("no list of advice")?;
            assert_eq!(today, self::today(page)?, "midnight has passed: run it again");
            assert_eq!(found.len(), answers.len());
            for (given, found) in answers.iter().zip(found) {
                let native = pack.advice(given, today)?;
                assert_eq!(found.as_str(), Some(&*native), "{}: {given:?}", pack.id);
                advices += usize::from(native != "null");
            }
            cases += answers.len();
            Ok(())
        })?;
    }
    println!("{cases} sets of answers, {advices} of which lead to advice");
    assert!(advices > 100, "only {advices} of {cases} sets of answers lead to advice");
    Ok(())
}

/// The answers of every scenario, and each with one answer left out or unsure.
fn answers(pack: &Pack) -> Vec<Map<String, Value>> {
    let mut sets = Vec::new();
    for scenario in &pack.scenarios {
        let whole = packs::answers(scenario);
        for (question, _) in &whole {
            let mut fewer = whole.clone();
            fewer.remove(question);
            sets.push(fewer);
            let unsure = pack.protocol.questions.iter().any(|(_, asked)| asked.id == *question && asked.not_sure);
            if unsure {
                let mut unsure = whole.clone();
                unsure.insert(question.clone(), "not-sure".into());
                sets.push(unsure);
            }
        }
        sets.push(whole);
    }
    sets
}

/// The day by the browser's clock, as the widget takes it.
fn today(page: &Page) -> Result<NaiveDate> {
    let script = "const now = new Date(); return [now.getFullYear(), now.getMonth() + 1, now.getDate()].join('-')";
    Ok(NaiveDate::parse_from_str(page.script(script, &json!([]))?.as_str().unwrap_or_default(), "%Y-%m-%d")?)
}

#[test]
fn the_property_gives_back_what_it_was_given() -> Result<()> {
    let pack = packs::named("havant")?;
    let site = Site::with_host(r#"<even-hand id="it" protocol="havant"></even-hand>"#)?;
    with_page("answers-property", &site, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        let given = packs::answers(pack.scenarios.first().ok_or("no scenario")?);
        widget.set_answers(&given.clone().into())?;
        let back: Map<String, Value> = serde_json::from_str(&widget.answers()?)?;
        assert_eq!(back, given);

        // What is wrong changes nothing, and is named.
        for wrong in [json!({ "role": "nobody" }), json!({ "rule": "x" }), json!("role"), json!({ "role": 1 })] {
            let script = "try { host.answers = args; return null } catch (error) { return error.message }";
            let message = widget.script(script, &wrong)?;
            assert!(message.is_string(), "{wrong} is taken");
            let back: Map<String, Value> = serde_json::from_str(&widget.answers()?)?;
            assert_eq!(back, given, "after {wrong}: {message}");
        }
        Ok(())
    })
}
