//! What a person does on the page, by mouse or by keyboard alone.

use super::Page;
use crate::Result;

/// By what the person answers: both must be able to do everything.
#[derive(Clone, Copy, Debug)]
pub enum By {
    Mouse,
    Keyboard,
}

/// The element that is about to be clicked or pressed.
const AIM: &str = "[data-aim]";

/// What tells a page from the one before. Two may have the same words, or share the element of the heading: not both.
const SHOWN: &str = "[document.querySelector('#app h1'), document.querySelector('#app h1')?.innerText]";

const TAB: char = '\u{e004}';
const ENTER: char = '\u{e007}';
const SPACE: char = ' ';
const DOWN: char = '\u{e015}';

impl Page {
    /// Chooses an option of a question on this page, by its ids.
    pub fn choose(&self, by: By, question: &str, option: &str) -> Result<()> {
        let input = format!("input[name='{question}'][value='{option}']");
        match by {
            By::Mouse => {
                self.aim("document.querySelector('#app ' + arguments[0])?.labels[0]", &input)?;
                self.session.click(AIM).map_err(|error| format!("no label to click for {input}: {error}"))?;
            }
            By::Keyboard => {
                self.tab_to(&format!("input[name='{question}']"))?;
                // Arrows move the choice from the first option on; space takes the one that is focused.
                for _ in 0..self.options(question)?.len() {
                    if self.focused(&input)? {
                        break;
                    }
                    self.session.press(DOWN)?;
                }
                self.session.press(SPACE)?;
            }
        }
        let chosen = "return String(document.querySelector('#app ' + arguments[0])?.checked)";
        if self.text_of(chosen, &[&input])? == "true" { Ok(()) } else { Err(format!("{input} was not chosen").into()) }
    }

    /// Presses the button with this text, and waits until the page has changed.
    pub fn press(&self, by: By, button: &str) -> Result<()> {
        self.press_where(by, "element.innerText.trim() === arguments[0]", button)
    }

    /// Presses Continue.
    pub fn press_continue(&self, by: By) -> Result<()> {
        self.press(by, "Continue")
    }

    /// Presses Back.
    pub fn press_back(&self, by: By) -> Result<()> {
        self.press(by, "Back")
    }

    /// Goes on from a page that asks nothing: its first button that is not Back.
    pub fn go_on(&self, by: By) -> Result<()> {
        self.press_where(by, "element.tagName === 'BUTTON' && element.innerText.trim() !== arguments[0]", "Back")
    }

    /// Answers what this page asks: each answer is question and option. Gives the questions.
    /// Every question must be in the answers: a story knows what it is about.
    pub fn answer(&self, by: By, answers: &[(&str, &str)]) -> Result<Vec<String>> {
        let questions = self.questions()?;
        for question in &questions {
            let answer = answers.iter().find(|(known, _)| known == question);
            let (_, option) = answer.ok_or_else(|| self.unknown(question))?;
            self.choose(by, question, option)?;
        }
        Ok(questions)
    }

    /// Answers whatever is asked, in whatever order, until the advice. Gives the questions that were asked, page by page.
    pub fn answer_until_advice(&self, by: By, answers: &[(&str, &str)]) -> Result<Vec<Vec<String>>> {
        let mut asked = Vec::new();
        // More pages than any consultation has.
        for _ in 0..30 {
            match self.kind()?.as_str() {
                "advice" => return Ok(asked),
                "question" => {
                    asked.push(self.answer(by, answers)?);
                    self.press_continue(by)?;
                }
                "check" => self.press(by, "Get my advice")?,
                _ => self.go_on(by)?,
            }
        }
        Err(format!("no advice after these questions: {asked:?}").into())
    }

    fn unknown(&self, question: &str) -> String {
        format!("the story has no answer to `{question}`, options {:?}", self.options(question).unwrap_or_default())
    }

    /// Presses the first button or link for which the JavaScript condition holds.
    fn press_where(&self, by: By, condition: &str, argument: &str) -> Result<()> {
        let press = format!("[...document.querySelectorAll('#app button, #app a')].find(element => {condition})");
        self.aim(&press, argument)?;
        self.session.script(&format!("window.left = {SHOWN}"), &[])?;
        match by {
            By::Mouse => self.session.click(AIM).map_err(|error| format!("nothing to press: {error}"))?,
            By::Keyboard => {
                self.tab_to(AIM)?;
                self.session.press(ENTER)?;
            }
        }
        self.wait_for("another page", |page| {
            let changed = format!("const now = {SHOWN}; return String(now.some((part, i) => part !== window.left[i]))");
            Ok(page.text_of(&changed, &[])? == "true" && !page.heading()?.is_empty())
        })
    }

    /// Marks the element that the JavaScript expression gives, and no other, so that it can be clicked or tabbed to.
    fn aim(&self, expression: &str, argument: &str) -> Result<()> {
        let script = format!(
            "document.querySelector('[data-aim]')?.removeAttribute('data-aim');
             ({expression})?.setAttribute('data-aim', '');"
        );
        self.session.script(&script, &[argument])?;
        Ok(())
    }

    /// Presses Tab until the focus is on an element that the CSS selector finds.
    fn tab_to(&self, selector: &str) -> Result<()> {
        // More than there are places to go on any page.
        for _ in 0..60 {
            if self.focused(selector)? {
                return Ok(());
            }
            self.session.press(TAB)?;
        }
        Err(format!("the keyboard does not reach {selector}").into())
    }

    fn focused(&self, selector: &str) -> Result<bool> {
        let script = "return String(document.activeElement?.matches('#app ' + arguments[0]))";
        Ok(self.text_of(script, &[selector])? == "true")
    }
}
