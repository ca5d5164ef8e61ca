//! An officer is invited to a meeting of a party group. Nobody senior has been asked yet, and whether people from
//! outside the council will be there, they cannot say.

use crate::Result;
use crate::chromium::with_page;
use crate::page::{By, Page};

/// Of these, the page asks what can change the advice.
const ANSWERS: [(&str, &str); 9] = [
    ("role", "junior-officer"),
    ("issue", "party-group"),
    ("situation", "attend-group-meeting"),
    ("willing", "yes"),
    ("authority", "nobody"),
    ("chief-executive-away", "no"),
    ("outsiders", "not-sure"),
    ("party-business", "no"),
    ("during-debate", "no"),
];

#[test]
fn by_mouse() -> Result<()> {
    with_page("officer-by-mouse", |page| {
        page.screenshot("start", 1024, 768)?;
        tell(page, By::Mouse)?;
        page.screenshot("advice-desktop", 1024, 1600)?;
        page.screenshot("advice-phone", 320, 1600)?;
        assert!(!page.scrolls_sideways()?, "at 320 pixels, which is 1280 at 400 %, one scrolls sideways");
        Ok(())
    })
}

#[test]
fn by_keyboard_alone() -> Result<()> {
    with_page("officer-by-keyboard", |page| tell(page, By::Keyboard))
}

#[test]
fn back_leads_to_the_question_before() -> Result<()> {
    with_page("officer-back", |page| {
        page.go_on(By::Mouse)?;
        let first = page.heading()?;
        page.answer(By::Mouse, &ANSWERS)?;
        page.press_continue(By::Mouse)?;
        assert_ne!(page.heading()?, first);
        page.press_back(By::Mouse)?;
        assert_eq!(page.heading()?, first);
        Ok(())
    })
}

fn tell(page: &Page, by: By) -> Result<()> {
    let asked = page.answer_until_advice(by, &ANSWERS)?;
    assert!(asked.len() <= 8, "{} pages of questions: {asked:?}", asked.len());
    assert!(page.focus_is_on_heading()?, "the focus is not on the heading of the advice");

    check(page, "data-verdict", &["get-authority-first"])?;
    check(page, "data-contact", &["borough-solicitor", "chief-executive"])?;
    check(page, "data-open", &["outsiders"])?;
    let clauses = page.marked("data-clause")?;
    assert!(clauses.contains("6.3"), "clause 6.3 is not cited, only {clauses:?}");
    assert_eq!(page.complaints()?, [""; 0]);
    Ok(())
}

#[track_caller]
fn check(page: &Page, attribute: &str, expected: &[&str]) -> Result<()> {
    let found = page.marked(attribute)?;
    assert!(found.iter().eq(expected), "{attribute}: {found:?} instead of {expected:?}");
    Ok(())
}
