//! Two elements on one page, and an element that is taken out, put back, or moved.

use serde_json::json;

use crate::Result;
use crate::browser::with_page;
use crate::page::Page;
use crate::people::{MEMBER, OFFICER};
use crate::site::Site;
use crate::widget::By;

const PAGE: &str = r#"
    <div id="left"><even-hand id="one" protocol="havant"><p>One's fallback</p></even-hand></div>
    <div id="right"><even-hand id="two" protocol="havant"><p>Two's fallback</p></even-hand></div>"#;

fn told(story: &str, tell: impl FnOnce(&Page) -> Result<()>) -> Result<()> {
    with_page(story, &Site::with_host(PAGE)?, |page| {
        page.open("host.html")?;
        page.ready("#one")?;
        page.ready("#two")?;
        tell(page)?;
        assert_eq!(page.seen("errors")?, [""; 0]);
        assert_eq!(page.complaints()?, [""; 0]);
        Ok(())
    })
}

#[test]
fn two_elements_know_nothing_of_each_other() -> Result<()> {
    told("two-elements", |page| {
        let (one, two) = (page.widget("#one"), page.widget("#two"));
        one.go_on(By::Mouse)?;
        assert_eq!(two.kind()?, "start");
        two.go_on(By::Mouse)?;
        one.choose(By::Mouse, "role", "junior-officer")?;
        two.choose(By::Mouse, "role", "ward-councillor")?;
        assert_eq!(one.chosen("role")?.as_deref(), Some("junior-officer"), "a choice in one unticks the other");
        one.press(By::Mouse, "Continue")?;
        assert_eq!(two.questions()?, ["role"]);
        one.answer_until("advice", By::Mouse, &OFFICER)?;
        two.answer_until("advice", By::Mouse, &MEMBER)?;
        assert!(one.marked("data-verdict")?.contains("get-authority-first"));
        assert!(two.marked("data-verdict")?.contains("depends"));

        let advices: Vec<_> = page.seen("events")?.into_iter().filter(|e| e["name"] == "evenhand-advice").collect();
        assert_eq!(advices.len(), 2);
        assert_eq!(
            (&advices[0]["id"], &advices[0]["detail"]["answers"]["role"]),
            (&json!("one"), &json!("junior-officer"))
        );
        assert_eq!(
            (&advices[1]["id"], &advices[1]["detail"]["answers"]["role"]),
            (&json!("two"), &json!("ward-councillor"))
        );
        Ok(())
    })
}

#[test]
fn an_element_that_is_removed_and_added_again_starts_anew() -> Result<()> {
    told("removed", |page| {
        let (one, two) = (page.widget("#one"), page.widget("#two"));
        one.answer_until("check", By::Mouse, &OFFICER)?;
        two.go_on(By::Mouse)?;
        page.script("seen.removed = document.querySelector('#one'); seen.removed.remove()", &json!([]))?;
        let taken_down = "return seen.removed.shadowRoot.querySelector('[data-page]') === null";
        page.wait_for("the pages to be taken down", || Ok(page.script(taken_down, &json!([]))? == true))?;
        two.answer_until("advice", By::Mouse, &MEMBER)?;
        page.script("document.querySelector('#left').append(seen.removed)", &json!([]))?;
        let one = page.ready("#one")?;
        assert_eq!(one.answers()?, "{}");
        one.answer_until("advice", By::Mouse, &OFFICER)?;
        Ok(())
    })
}

#[test]
fn an_element_that_is_moved_keeps_its_answers() -> Result<()> {
    told("moved", |page| {
        let one = page.widget("#one");
        one.answer_until("check", By::Mouse, &OFFICER)?;
        let (text, answers) = (one.text()?, one.answers()?);
        let moves = "const one = document.querySelector('#one');
            for (let i = 0; i < 50; i++) document.querySelector(i % 2 ? '#left' : '#right').append(one);
            document.querySelector('#right').moveBefore?.(one, null);
            return new Promise(done => setTimeout(done, 50))";
        page.script(moves, &json!([]))?;
        assert_eq!((one.text()?, one.answers()?), (text, answers));
        one.go_on(By::Mouse)?;
        assert!(one.marked("data-verdict")?.contains("get-authority-first"));
        Ok(())
    })
}

#[test]
fn an_element_that_is_removed_while_it_loads_does_nothing() -> Result<()> {
    told("removed-at-once", |page| {
        let script = "const hasty = document.createElement('even-hand'); hasty.id = 'hasty';
            hasty.setAttribute('protocol', 'havant'); seen.hasty = hasty; document.body.append(hasty); hasty.remove();
            return new Promise(done => setTimeout(done, 300))";
        page.script(script, &json!([]))?;
        assert_eq!(page.script("return seen.hasty.shadowRoot.querySelector('[data-page]')", &json!([]))?, json!(null));
        assert!(page.seen("events")?.iter().all(|event| event["id"] != "hasty"));
        Ok(())
    })
}

#[test]
fn the_module_may_be_included_twice() -> Result<()> {
    told("twice", |page| {
        let script = "return new Promise(done => { const again = document.createElement('script');
            again.type = 'module'; again.src = 'even-hand.js?again'; again.onload = () => done(true);
            again.onerror = () => done(false); document.head.append(again) })";
        // The policy forbids scripts by address from text, not by a module of the same site.
        let script = format!(
            "const policy = trustedTypes.createPolicy('test', {{ createScriptURL: url => url }});
            {}",
            script.replace("'even-hand.js?again'", "policy.createScriptURL('even-hand.js?again')")
        );
        assert_eq!(page.script(&script, &json!([]))?, true);
        page.widget("#one").answer_until("advice", By::Mouse, &OFFICER)?;
        Ok(())
    })
}
