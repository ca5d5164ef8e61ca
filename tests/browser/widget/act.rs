//! What a person does in the widget, by mouse or by keyboard alone.

use serde_json::json;

use super::Widget;
use crate::Result;

/// By what the person answers: both must be able to do everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    Mouse,
    Keyboard,
}

const SHIFT: char = '\u{e008}';
const TAB: char = '\u{e004}';
const ENTER: char = '\u{e007}';
const SPACE: char = ' ';
const DOWN: char = '\u{e015}';

/// Whether what is looked for stands before what has the focus. Beyond the ends of a page lies the browser's own window.
const IS_BEFORE: &str = "const aim = find(args[0]), focus = root.activeElement ?? document.activeElement;
    return Boolean(aim && (root.contains(focus) ? aim : host).compareDocumentPosition(focus) & 4)";

impl Widget<'_> {
    /// Chooses an option of a question on this page, by its ids.
    pub fn choose(&self, by: By, question: &str, option: &str) -> Result<()> {
        let input = format!("input[name='{question}'][value='{option}']");
        match by {
            By::Mouse => self
                .click("find(args[0])?.labels[0]", &json!([input]))
                .map_err(|error| format!("no label to click for {input}: {error}"))?,
            By::Keyboard => {
                self.tab_to(&format!("input[name='{question}']"))?;
                // Arrows move the choice from the first option on; space takes the one that is focused.
                for _ in 0..self.options(question)?.len() {
                    if self.focus_is_on(&input)? {
                        break;
                    }
                    self.page.session.press(DOWN)?;
                }
                self.page.session.press(SPACE)?;
            }
        }
        match self.chosen(question)? {
            Some(chosen) if chosen == option => Ok(()),
            other => Err(format!("{input} was not chosen, but {other:?}").into()),
        }
    }

    /// Presses the button with this text, and waits until there is another page.
    pub fn press(&self, by: By, button: &str) -> Result<()> {
        self.leave(|| self.only_press(by, button))
    }

    /// Presses the button with this text.
    pub fn only_press(&self, by: By, button: &str) -> Result<()> {
        self.press_where(by, "element.innerText.trim() === args[0]", button)
    }

    /// Presses the first button or link for which the JavaScript condition holds.
    pub fn press_where(&self, by: By, condition: &str, argument: &str) -> Result<()> {
        let aim = format!("all('button, a').find(element => shown(element) && ({condition}))");
        match by {
            By::Mouse => self.click(&aim, &json!([argument])).map_err(|error| format!("`{argument}`: {error}").into()),
            By::Keyboard => {
                self.script(
                    &format!(
                        "all('[data-aim]').forEach(old => old.removeAttribute('data-aim'));
                         {aim}?.setAttribute('data-aim', '')"
                    ),
                    &json!([argument]),
                )?;
                self.tab_to("[data-aim]").map_err(|error| format!("`{argument}`: {error}"))?;
                self.press_until_heard(ENTER)
            }
        }
    }

    /// Presses a key, again where it did not come to a page that has the focus: something of the browser's own sometimes
    /// takes that away in Firefox. A key that was heard is never pressed twice, whatever came of it.
    fn press_until_heard(&self, key: char) -> Result<()> {
        self.page.script("seen.key = { heard: false }", &json!([]))?;
        for _ in 0..3 {
            self.page.session.press(key)?;
            // A key that leads to another document is none that was lost.
            if self.page.script("return seen.key.heard", &json!([])).is_ok_and(|heard| heard == false) {
                self.page.to_front()?;
                continue;
            }
            return Ok(());
        }
        Err("a key was pressed three times, and none of it came to the page".into())
    }

    /// Goes on from a page that asks nothing.
    pub fn go_on(&self, by: By) -> Result<()> {
        match self.kind()?.as_str() {
            "start" => self.press(by, "Start now"),
            "check" => self.press(by, "Get my advice"),
            other => Err(format!("nothing leads on from the page `{other}`").into()),
        }
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

    /// Answers whatever is asked, in whatever order, until a page of this kind. Gives the questions that were asked,
    /// page by page. Wherever it gets to, the focus must be on the heading.
    pub fn answer_until(&self, kind: &str, by: By, answers: &[(&str, &str)]) -> Result<Vec<Vec<String>>> {
        let mut asked = Vec::new();
        // More pages than any consultation has.
        for _ in 0..30 {
            let here = self.kind()?;
            if here == kind {
                return Ok(asked);
            }
            if here == "question" {
                asked.push(self.answer(by, answers)?);
                self.press(by, "Continue")?;
            } else {
                self.go_on(by)?;
            }
            self.heading_gets_focus()?;
        }
        Err(format!("no page `{kind}` after these questions: {asked:?}").into())
    }

    /// Does something, and waits until there is another page.
    pub fn leave(&self, act: impl FnOnce() -> Result<()>) -> Result<()> {
        // Each page is drawn into an element of its own.
        self.script("const page = find('[data-page]'); if (page) page.left = true", &json!([]))?;
        act()?;
        let arrived = "const page = find('[data-page]'); return Boolean(page && !page.left)";
        self.page.wait_for("another page", || Ok(self.script(arrived, &json!([]))? == true))
    }

    /// Presses Tab, or Shift and Tab where it lies before the focus, until the focus is on an element that the CSS selector finds.
    pub fn tab_to(&self, selector: &str) -> Result<()> {
        let back = self.script(IS_BEFORE, &json!([selector]))? == true;
        // More than there are places to go on any page.
        for _ in 0..150 {
            if self.focus_is_on(selector)? {
                return Ok(());
            }
            self.tab(back)?;
        }
        Err(format!("the keyboard does not reach {selector}").into())
    }

    /// Presses Tab, or Shift and Tab.
    pub fn tab(&self, back: bool) -> Result<()> {
        self.page.session.press_all(if back { &[SHIFT, TAB] } else { &[TAB] })
    }

    fn unknown(&self, question: &str) -> String {
        format!("the story has no answer to `{question}`, options {:?}", self.options(question).unwrap_or_default())
    }
}
