//! Named people: the council's directory, whatever it says, and when it does not come.

use chrono::{Days, Local, NaiveDate};
use serde_json::{Value, json};

use crate::Result;
use crate::browser::with_page;
use crate::page::Page;
use crate::site::{Fault, Site};
use crate::widget::{By, Widget};

const NAMES: &str = "people/names.json";

/// The day so many days from today, as the browser has it.
fn day(days: i64) -> NaiveDate {
    let today = Local::now().date_naive();
    let far = Days::new(days.unsigned_abs());
    if days < 0 { today.checked_sub_days(far) } else { today.checked_add_days(far) }.unwrap_or(today)
}

fn away() -> Value {
    json!({ "from": day(-2).to_string(), "until": day(3).to_string() })
}

fn host(pack: &str) -> String {
    format!(
        "<meta name=\"color-scheme\" content=\"light dark\">
         <even-hand id=\"it\" protocol=\"{pack}\" directory=\"{NAMES}\"><p>Ask somebody.</p></even-hand>"
    )
}

/// Tells a story about an element with this directory, once its start page is there.
fn told(story: &str, pack: &str, posts: &Value, tell: impl FnOnce(&Page, &Widget<'_>) -> Result<()>) -> Result<()> {
    let site = Site::with_host(&host(pack))?;
    site.file(NAMES, json!({ "posts": posts }).to_string());
    with_page(&format!("people-{story}"), &site, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        page.wait_for("the directory", || Ok(site.requests().iter().any(|asked| asked == NAMES)))?;
        tell(page, &widget)?;
        assert_eq!(page.seen("violations")?, [""; 0]);
        assert_eq!(page.seen("errors")?, [""; 0]);
        Ok(())
    })
}

/// The advice from these answers, once the names are in it.
fn advice(page: &Page, widget: &Widget<'_>, answers: &Value) -> Result<Value> {
    // A directory that has come answers questions; before that, they would be asked.
    widget.script("host.answers = args[0]", &json!([answers]))?;
    page.wait_for("the advice", || Ok(widget.kind()? == "advice"))?;
    let advice = || widget.script("return host.advice", &json!([]));
    page.wait_for("names", || {
        let named =
            |posts: &Value| posts.as_array().is_some_and(|posts| posts.iter().any(|post| !post["name"].is_null()));
        Ok(advice().is_ok_and(|advice| named(&advice["contact"]) || named(&advice["ladder"])))
    })?;
    advice()
}

fn posts(advice: &Value) -> Vec<&str> {
    advice["contact"].as_array().into_iter().flatten().filter_map(|contact| contact["post"].as_str()).collect()
}

fn card(widget: &Widget<'_>, post: &str) -> Result<String> {
    let text = widget.script("return find(`[data-contact='${args[0]}']`)?.innerText ?? ''", &json!([post]))?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

#[track_caller]
fn says(text: &str, words: &[&str]) {
    for word in words {
        assert!(text.contains(word), "`{word}` is not in:\n{text}");
    }
}

fn attendance() -> Value {
    json!({
        "role": "junior-officer", "issue": "party-group", "situation": "attend-group-meeting", "willing": "yes",
        "authority": "nobody", "outsiders": "no", "party-business": "no", "during-debate": "no",
    })
}

#[test]
fn attendance_with_the_chief_executive_away() -> Result<()> {
    let people = json!({
        "chief-executive": {"name": "Ada Example", "away": away()},
        "executive-director": [
            {"name": "Ben Sample", "service": "Housing", "phone": "01632 960 002"},
            {"name": "Cora Specimen", "service": "Finance", "away": away()},
        ],
        "borough-solicitor": {"name": "Dev Placeholder", "email": "dev+law@example.gov.uk"},
    });
    told("attendance", "havant", &people, |page, widget| {
        let advice = advice(page, widget, &attendance())?;
        assert_eq!(posts(&advice), ["executive-director", "borough-solicitor"]);
        assert_eq!(advice["from_directory"], json!({"chief-executive-away": "yes"}));
        assert_eq!(advice["contact"][0]["stands_in_for"], "chief-executive");
        says(
            &card(widget, "executive-director")?,
            &["In place of the Chief Executive", "as your council’s directory shows", "You were not asked"],
        );
        says(&card(widget, "borough-solicitor")?, &["Dev Placeholder", "Borough Solicitor", "dev+law@example.gov.uk"]);
        let link = widget.text_of("return find('[data-contact] [href^=mailto]').getAttribute('href')")?;
        assert_eq!(link, "mailto:dev%2Blaw@example.gov.uk");
        says(
            &widget.text()?,
            &["Is the Chief Executive away?", "Your council’s directory shows this. You were not asked."],
        );
        page.screenshot("people-attendance")?;
        page.size(320, 700)?;
        assert!(!page.scrolls_sideways()?);
        page.screenshot("people-attendance-narrow")?;

        // Which Executive Director: chosen without leaving the place.
        let choose = |service: &str| {
            widget.script(
                "const select = find(`[data-service='executive-director']`);
                 select.focus(); select.value = args[0]; select.dispatchEvent(new Event('change', { bubbles: true }))",
                &json!([service]),
            )
        };
        choose("Housing")?;
        page.wait_for("the name", || Ok(card(widget, "executive-director")?.contains("Ben Sample")))?;
        assert!(widget.focus_is_on("[data-service]")?, "focus is on {}", widget.focus()?);
        let status = "return all('[role=status]').map(status => status.innerText).join(' ')";
        says(&widget.text_of(status)?, &["Ben Sample (Executive Director)"]);
        page.screenshot("people-attendance-chosen")?;
        // Somebody of another service is away as well: then the Borough Solicitor is who is there.
        choose("Finance")?;
        page.wait_for("the other", || Ok(card(widget, "executive-director")?.is_empty()))?;
        assert!(widget.focus_is_on("[data-service]")?, "focus is on {}", widget.focus()?);
        choose("")?;
        page.wait_for("no name", || Ok(card(widget, "executive-director")?.contains("In place of")))?;
        assert!(!card(widget, "executive-director")?.contains("Sample"));
        Ok(())
    })
}

#[test]
fn uncertainty_with_the_chief_executive_away_is_still_hers() -> Result<()> {
    let people = json!({
        "chief-executive": {"name": "Ada Example", "away": away(), "deputy": {"post": "borough-solicitor"}},
        "borough-solicitor": {"name": "Dev Placeholder", "phone": "01632 960 004"},
    });
    told("uncertainty", "havant", &people, |page, widget| {
        let answers = json!({"role": "senior-officer", "issue": "party-group", "situation": "group-difficulty"});
        let advice = advice(page, widget, &answers)?;
        assert_eq!(posts(&advice), ["chief-executive"]);
        assert_eq!(advice["contact"][0]["away_until"], day(3).to_string());
        assert_eq!(advice["contact"][0]["deputy"]["name"], "Dev Placeholder");
        let card = card(widget, "chief-executive")?;
        let until = format!("Away until the end of {}", day(3).format("%A %-d %B %Y"));
        says(
            &card,
            &[
                "Ada Example",
                &until,
                "by your council’s own arrangement and not by the protocol",
                "Dev Placeholder (Borough Solicitor)",
            ],
        );
        page.screenshot("people-uncertainty")
    })
}

#[test]
fn the_monitoring_officer_complained_about_is_nobody_to_go_to() -> Result<()> {
    let people = json!({
        "chief-executive": {"name": "Ada Example", "away": away(), "deputy": {"post": "monitoring-officer"}},
        "monitoring-officer": {"name": "Erin Madeup"},
        "disciplinary-procedure": {"name": "erin  MADEUP", "email": "procedure@example.gov.uk"},
    });
    told("complaint", "east-staffordshire", &people, |page, widget| {
        let answers = json!({
            "role": "ward-councillor", "issue": "conduct", "situation": "concern-about-officer",
            "concern-kind": "conduct", "about": "monitoring-officer", "tried": "nothing",
            "public-or-press": "no",
        });
        let advice = advice(page, widget, &answers)?;
        assert_eq!(posts(&advice), ["chief-executive"]);
        assert_eq!(
            (&advice["contact"][0]["deputy"], advice["ladder"].as_array().map(Vec::len)),
            (&Value::Null, Some(1))
        );
        // A procedure is nobody, whoever the directory names for it: it stays, and can be reached.
        let later = &advice["ladder"][0];
        assert_eq!((&later["post"], &later["name"]), (&json!("disciplinary-procedure"), &Value::Null));
        let who = widget.text_of("return find('.eh-section-who').innerText")?;
        assert!(!who.to_lowercase().contains("madeup"), "{who}");
        page.screenshot("people-complaint")
    })
}

#[test]
fn a_vacant_post_says_so() -> Result<()> {
    let people = json!({
        "chief-executive": [
            {"vacant": true, "until": day(10).to_string(), "deputy": {"name": "Hal Instance", "phone": "01632 960 008"}},
            {"name": "Ivy Mockup", "from": day(11).to_string()},
        ],
        "borough-solicitor": {"name": "Dev Placeholder"},
    });
    told("vacant", "havant", &people, |page, widget| {
        let answers = json!({"role": "senior-officer", "issue": "party-group", "situation": "group-difficulty"});
        widget.set_answers(&answers)?;
        page.wait_for("the vacancy", || Ok(card(widget, "chief-executive")?.contains("nobody holds this post")))?;
        let next = format!("From {}: Ivy Mockup.", day(11).format("%-d %B %Y"));
        says(
            &card(widget, "chief-executive")?,
            &["Vacant: nobody holds this post at present.", &next, "Hal Instance", "own arrangement"],
        );
        page.screenshot("people-vacant")?;
        // In a choice, whoever is there goes first; nobody stands in for a vacancy.
        let mut answers = attendance();
        answers["chief-executive-away"] = json!("no");
        let advice = advice(page, widget, &answers)?;
        assert_eq!(posts(&advice), ["borough-solicitor"]);
        assert_eq!(advice["contact"][0]["vacant"], false);
        Ok(())
    })
}

#[test]
fn one_person_as_monitoring_officer_and_borough_solicitor() -> Result<()> {
    let people = json!({
        "monitoring-officer": {"name": "Erin Madeup", "phone": "01632 960 005"},
        "borough-solicitor": {"same_as": "monitoring-officer"},
        "chief-executive": {"name": "Ada Example"},
    });
    told("combined", "havant", &people, |page, widget| {
        let mut answers = attendance();
        answers["chief-executive-away"] = json!("no");
        let both = advice(page, widget, &answers)?;
        assert_eq!(posts(&both), ["chief-executive", "borough-solicitor"]);
        says(&card(widget, "borough-solicitor")?, &["Erin Madeup", "Borough Solicitor"]);
        // Asked by that person themself, under the other post: nobody is sent to themself.
        answers["role"] = json!("monitoring-officer");
        let own = advice(page, widget, &answers)?;
        assert_eq!(posts(&own), ["chief-executive"]);
        Ok(())
    })
}

#[test]
fn a_relative_post_by_service_in_another_pack() -> Result<()> {
    let people = json!({
        "executive-head": [
            {"name": "Fay Invented", "service": "Housing", "email": "fay@example.gov.uk"},
            {"name": "Ian Fictional", "service": "Benefits"},
        ],
        "chief-executive": {"name": "Ada Example"},
    });
    told("service", "district-code", &people, |page, widget| {
        let answers = json!({
            "role": "ward-councillor", "issue": "conduct", "situation": "concern-about-officer", "about": "an-officer",
            "tried": "waiting", "public-or-press": "no",
        });
        let before = advice(page, widget, &answers)?;
        assert_eq!((posts(&before), &before["contact"][0]["name"]), (vec!["executive-head-concerned"], &Value::Null));
        let label = "return find('[data-service]').labels[0].innerText";
        says(&widget.text_of(label)?, &["Which service?", "Executive Head", "relevant for that employee"]);
        // By the keyboard, as anybody would.
        widget.tab_to("[data-service]")?;
        page.session.press('B')?;
        page.wait_for("the name", || Ok(card(widget, "executive-head-concerned")?.contains("Ian Fictional")))?;
        assert!(widget.focus_is_on("[data-service]")?, "focus is on {}", widget.focus()?);
        let after = widget.script("return host.advice", &json!([]))?;
        assert_eq!(
            (&after["contact"][0]["name"], &after["contact"][0]["service"]),
            (&json!("Ian Fictional"), &json!("Benefits"))
        );
        page.screenshot("people-service")
    })
}

/// The advice of an element whose directory does not come: titles only, and a note.
fn without_names(story: &str, fault: Option<Fault>, content: Option<&str>, why: &str) -> Result<()> {
    let site = Site::with_host(&host("havant"))?;
    if let Some(content) = content {
        site.file(NAMES, content);
    }
    if let Some(fault) = fault {
        site.fault(NAMES, fault);
    }
    with_page(&format!("people-{story}"), &site, |page| {
        page.before_scripts(
            "{ const timeout = AbortSignal.timeout.bind(AbortSignal);
               AbortSignal.timeout = time => timeout(time === 20_000 ? 1_500 : time); }",
        )?;
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        let mut answers = attendance();
        answers["chief-executive-away"] = json!("no");
        widget.set_answers(&answers)?;
        page.wait_for("the note", || Ok(widget.text()?.contains("Names are not shown, because")))?;
        says(&widget.text()?, &[why, "Chief Executive"]);
        assert_eq!(widget.kind()?, "advice");
        assert_eq!(widget.failure()?, None);
        let errors: Vec<Value> =
            page.seen("events")?.into_iter().filter(|event| event["name"] == "evenhand-error").collect();
        assert_eq!((errors.len(), &errors[0]["detail"]["reason"]), (1, &json!("directory")), "{errors:?}");
        // Where it is wrong, in the browser's words.
        let message = errors[0]["detail"]["message"].as_str().unwrap_or_default().to_lowercase();
        assert!(story != "broken" || message.contains("names.json is not json ("), "{message}");
        assert_eq!(page.seen("errors")?, [""; 0]);
        assert_eq!(site.requests().iter().filter(|asked| *asked == NAMES).count(), 1);
        Ok(())
    })
}

#[test]
fn a_directory_that_does_not_come_is_no_failure() -> Result<()> {
    without_names("missing", None, None, "could not be loaded")?;
    without_names("broken", None, Some("{\"posts\": "), "could not be read")?;
    without_names("no-posts", None, Some("{\"people\": []}"), "could not be read")?;
    without_names("null", None, Some("null"), "could not be read")?;
    without_names("a-page", Some(Fault::Instead("text/html", "<p>Log in</p>".to_owned())), None, "could not be read")?;
    without_names("huge", Some(Fault::Huge { announced: false }), None, "could not be loaded")?;
    without_names("slow", Some(Fault::Stall), None, "took too long")
}

#[test]
fn a_hostile_directory_is_text() -> Result<()> {
    let people = json!({
        "chief-executive": {
            "name": "<img src=x onerror=alert(1)>", "email": "a?bcc=b@example.org", "phone": "javascript:alert(1)",
            "office": "</dd><script>alert(1)</script>", "deputy": {"name": "x".repeat(5_000)},
        },
        "borough-solicitor": {"name": "Mallory\u{202e}gnorw", "email": "x@y@z", "phone": {"a": []}, "away": "always"},
        "__proto__": {"name": "P"}, "constructor": [[[[[[[[[[]]]]]]]]]],
    });
    told("hostile", "havant", &people, |page, widget| {
        let mut answers = attendance();
        answers["chief-executive-away"] = json!("no");
        let advice = advice(page, widget, &answers)?;
        assert_eq!((&advice["contact"][1]["name"], &advice["contact"][1]["email"]), (&Value::Null, &Value::Null));
        says(&card(widget, "chief-executive")?, &["<img src=x onerror=alert(1)>", "</dd><script>alert(1)</script>"]);
        let links =
            widget.script("return all('[data-contact] a').map(link => link.getAttribute('href'))", &json!([]))?;
        assert_eq!(links, json!(["tel:1", "mailto:a%3Fbcc%3Db@example.org"]));
        assert_eq!(widget.script("return all('img, script').length", &json!([]))?, 0);
        Ok(())
    })
}

#[test]
fn it_is_fetched_once_waited_for_never_and_leaves_the_person_alone() -> Result<()> {
    let two =
        format!("{}<even-hand id=\"other\" protocol=\"havant\" directory=\"{NAMES}\"></even-hand>", host("havant"));
    let site = Site::with_host(&two)?;
    site.file("later.json", json!({"posts": {"chief-executive": {"name": "Ada Example", "away": away()}}}).to_string());
    site.file("others.json", json!({"posts": {"chief-executive": {"name": "Zoe Other"}}}).to_string());
    site.fault(NAMES, Fault::Stall);
    with_page("people-slow", &site, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        page.ready("#other")?;
        assert_eq!(site.requests().iter().filter(|asked| *asked == NAMES).count(), 1, "both wait for one answer");
        // In the middle of a question the names come, which answer it: it stays, with what is chosen in it.
        widget.answer_until("question", By::Mouse, &[])?;
        widget.set_answers(&json!({"role": "junior-officer", "issue": "party-group", "situation": "attend-group-meeting", "willing": "yes", "authority": "nobody"}))?;
        assert_eq!(widget.questions()?, ["chief-executive-away"]);
        widget.choose(By::Mouse, "chief-executive-away", "no")?;
        widget.script("host.directory = 'later.json'", &json!([]))?;
        page.wait_for("the other directory", || Ok(site.requests().iter().any(|asked| asked == "later.json")))?;
        std::thread::sleep(std::time::Duration::from_millis(300));
        assert_eq!(widget.questions()?, ["chief-executive-away"]);
        assert_eq!(widget.chosen("chief-executive-away")?.as_deref(), Some("no"));
        assert!(widget.focus_is_on("input[name='chief-executive-away']")?, "focus is on {}", widget.focus()?);
        widget.set_answers(&attendance())?;
        page.wait_for("names", || Ok(widget.text()?.contains("as your council’s directory shows")))?;
        // Another directory on the same page of advice, and none.
        widget.script("host.directory = 'others.json'; host.answers = args", &{
            let mut answers = attendance();
            answers["chief-executive-away"] = json!("no");
            answers
        })?;
        page.wait_for("the other name", || Ok(widget.text()?.contains("Zoe Other")))?;
        widget.script("host.directory = null", &json!([]))?;
        page.wait_for("no name", || Ok(!widget.text()?.contains("Zoe Other")))?;
        assert!(!widget.text()?.contains("Names are not shown"));
        // An address elsewhere is none.
        widget.script("host.directory = 'https://example.org/people.json'", &json!([]))?;
        page.wait_for("the note", || {
            Ok(widget.text()?.contains("Names are not shown, because something on this page"))
        })?;
        site.mend();
        Ok(())
    })
}
