//! What the page of advice says of people, and its record too: who is not there, who only takes somebody's place, and
//! whom nobody must take for a way round.
#![expect(clippy::indexing_slicing, reason = "a test says what it expects by failing")]

use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime};
use evenhand::pack::read_directory;
use evenhand::record::{record, text};
use evenhand::session::{Change, Session, View};
use evenhand::ui::Settings;
use evenhand::ui::examples::pages;
use evenhand::ui::state::State;
use scraper::{Html, Selector};
use serde_json::{Value, json};

use crate::packs;

/// A page and its record.
struct Shown {
    page: Html,
    record: String,
}

impl Shown {
    /// The texts of the elements that the selector finds on the page.
    fn texts(&self, selector: &str) -> Vec<String> {
        let found = self.page.select(&Selector::parse(selector).unwrap()).collect::<Vec<_>>();
        found.iter().map(|element| element.text().collect::<String>()).collect()
    }

    /// Both say this; the record may say it with other marks.
    #[track_caller]
    fn says(&self, selector: &str, on_page: &str, in_record: &str) {
        let texts = self.texts(selector);
        assert!(texts.iter().any(|text| text.contains(on_page)), "{on_page}: {texts:#?}");
        assert!(self.record.contains(in_record), "{in_record}: {}", self.record);
    }
}

/// The advice of this pack for these answers and this directory.
fn advice(pack: &'static str, answers: Value, people: Value) -> Shown {
    let session = move || -> Session {
        let pack = packs::all().unwrap().into_iter().find(|other| other.id == pack).unwrap();
        let session = pack.session(answers.as_object().unwrap(), made().date()).unwrap();
        let (directory, findings) =
            read_directory(json!({ "posts": people }).to_string().as_bytes(), session.protocol());
        assert!(findings.is_empty(), "{findings:?}");
        session.with_directory(Rc::new(directory)).apply(Change::Accept)
    };
    let kept = session();
    let View::Advice(advice) = kept.view() else { panic!("no advice: {:?}", kept.view()) };
    // As it is read, on one line.
    let record = text(&record(kept.protocol(), kept.directory(), &advice, kept.tried(), made()));
    let record = record.split_whitespace().collect::<Vec<_>>().join(" ").replace('\u{a0}', " ");
    let page = pages(move || vec![State::at(session(), Settings::default())]).unwrap();
    Shown { page: Html::parse_fragment(&page[0]), record }
}

fn made() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap().and_hms_opt(14, 5, 0).unwrap()
}

/// An officer on the way to a meeting of a party group.
fn attendance(changed: Value) -> Value {
    let mut answers = json!({
        "role": "junior-officer", "issue": "party-group", "situation": "attend-group-meeting", "willing": "yes",
        "authority": "nobody", "chief-executive-away": "no", "outsiders": "no", "party-business": "no",
        "during-debate": "no",
    });
    for (question, answer) in changed.as_object().unwrap() {
        answers[question] = answer.clone();
    }
    answers
}

fn away(name: &str) -> Value {
    json!({ "name": name, "away": [{ "from": "2026-11-20", "until": "2026-12-04" }] })
}

const UNTIL: &str = "(away until the end of Friday 4 December 2026, as your council’s directory shows)";
const VACANT: &str = "(vacant: nobody holds this post at present)";

#[test]
fn everybody_on_a_ladder_who_is_not_there_is_said_not_to_be() {
    let people = json!({ "chief-executive": away("Ada Example"), "borough-solicitor": { "name": "Dev Placeholder" } });
    let shown = advice("havant", attendance(json!({})), people);
    let ada = (format!("Ada Example, Chief Executive {UNTIL}"), format!("Ada Example (Chief Executive) {UNTIL}"));
    shown.says(".eh-ladder-beside li", &ada.0, &format!("If you are in difficulty or doubt: {}", ada.1));

    let people = json!({ "chief-executive": { "vacant": true }, "borough-solicitor": { "name": "Dev Placeholder" } });
    let shown = advice("havant", attendance(json!({})), people);
    for when in ["Vacant now, and somebody else can be asked", "If you are in difficulty or doubt"] {
        shown.says("li", &format!("{when}Chief Executive {VACANT}"), &format!("{when}: Chief Executive {VACANT}"));
    }
    assert_eq!(shown.texts(".eh-verdict-contact"), ["Ask for authority from: Dev Placeholder (Borough Solicitor)"]);
}

#[test]
fn those_who_are_named_where_the_protocol_is_silent_are_said_not_to_be_there() {
    let answers = json!({ "role": "junior-officer", "issue": "something-else", "situation": "something-else" });
    let people = json!({ "chief-executive": away("Ada Example"), "monitoring-officer": { "vacant": true } });
    let shown = advice("havant", answers, people);
    shown.says("[data-named=chief-executive]", UNTIL, &format!("Ada Example (Chief Executive) {UNTIL}"));
    shown.says("[data-named=monitoring-officer]", VACANT, &format!("Monitoring Officer {VACANT}"));
}

#[test]
fn where_nobody_of_a_choice_is_there_the_vacant_post_comes_last_and_not_in_short() {
    let people = json!({
        "chief-executive": { "vacant": true }, "borough-solicitor": away("Dev Placeholder"),
        "executive-director": { "name": "Cam Dummy" },
    });
    let shown = advice("havant", attendance(json!({})), people);
    assert_eq!(shown.texts(".eh-verdict-contact"), ["Ask for authority from: Dev Placeholder (Borough Solicitor)"]);
    assert_eq!(shown.texts(".eh-contact-name"), ["Dev Placeholder", "Chief Executive"]);
    shown.says("[data-contact]", "Vacant: nobody holds this post at present.", "Vacant: nobody holds this post");
    assert_eq!(shown.texts(".eh-contacts > .eh-label"), ["One of them is enough."]);

    let nobody = json!({ "chief-executive": { "vacant": true }, "borough-solicitor": { "vacant": true } });
    let shown = advice("havant", attendance(json!({})), nobody);
    assert_eq!(shown.texts(".eh-verdict-contact"), ["Ask for authority from: Chief Executive or Borough Solicitor"]);
}

#[test]
fn somebody_in_the_place_of_who_can_authorise_is_not_said_to_be_able_to() {
    let mut people = json!({
        "chief-executive": away("Ada Example"), "borough-solicitor": away("Dev Placeholder"),
        "executive-director": { "vacant": true },
    });
    people["chief-executive"]["deputy"] = json!({ "name": "Hal Instance" });
    let limit = "The protocol does not say that they can give this authority. Check that before you rely on it.";
    let shown = advice("havant", attendance(json!({})), people);
    shown.says("[data-contact=chief-executive]", limit, limit);
    assert!(!shown.texts("[data-contact=borough-solicitor]")[0].contains("does not say that they"));

    // For other purposes nobody needs to be able to.
    let mut people = json!({ "chief-executive": away("Ada Example") });
    people["chief-executive"]["deputy"] = json!({ "name": "Hal Instance" });
    let answers = json!({ "role": "senior-officer", "issue": "party-group", "situation": "group-difficulty" });
    let shown = advice("havant", answers, people);
    shown.says("[data-contact=chief-executive]", "Hal Instance", "Hal Instance");
    assert!(!shown.record.contains("does not say that they"), "{}", shown.record);
}

#[test]
fn a_clause_behind_a_step_does_not_contradict_its_force() {
    let shown = advice("havant", attendance(json!({})), json!({}));
    let (behind, alone) = (shown.texts(".eh-why-here-text"), shown.texts(".eh-section-why .eh-clause-force"));
    assert!(!behind.is_empty() && behind.iter().all(|text| !text.contains("Mainly")), "{behind:#?}");
    assert!(behind.iter().any(|text| text.contains("It binds")), "{behind:#?}");
    assert!(!alone.is_empty() && alone.iter().all(|text| text.contains("Mainly")), "{alone:#?}");
    assert!(shown.record.contains("Mainly a “"));
}

#[test]
fn beside_do_not_nobody_is_named_in_short() {
    let shown = advice("havant", attendance(json!({ "party-business": "yes" })), json!({}));
    assert_eq!(shown.texts("[data-verdict]").len(), 1);
    assert!(shown.texts("h1, h2")[0].contains("Do not do this"), "{:?}", shown.texts("h1, h2"));
    assert_eq!(shown.texts(".eh-verdict-contact"), [""; 0]);
    assert!(!shown.texts("[data-contact]").is_empty(), "they stay among those to go to");
    let (before, _) = shown.record.split_once("WHO TO GO TO").unwrap();
    assert!(!before.contains("Ask for authority from"), "{before}");
}
