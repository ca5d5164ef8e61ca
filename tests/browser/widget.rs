//! One `<even-hand>`: what a person sees inside its shadow root, and what the page around it gets from it.

mod act;

use std::collections::BTreeSet;

use serde_json::{Value, json};

pub use act::By;

use crate::Result;
use crate::page::Page;

/// The element, found anew each time: it may be removed and added again.
pub struct Widget<'page> {
    pub page: &'page Page,
    pub selector: String,
}

/// What each script starts with: the element, its shadow root, and helpers.
const PRELUDE: &str = "
    const host = document.querySelector(arguments[0]), root = host?.shadowRoot;
    const find = selector => root?.querySelector(selector), all = selector => [...root?.querySelectorAll(selector) ?? []];
    const shown = element => element?.checkVisibility({ visibilityProperty: true }) ?? false;
    const { args } = arguments[1];";

impl<'page> Widget<'page> {
    pub fn new(page: &'page Page, selector: &str) -> Self {
        Self { page, selector: selector.to_owned() }
    }

    /// The value of a JavaScript function's body, which finds `host`, `root`, `find`, `all`, `shown` and `args`.
    pub fn script(&self, body: &str, arguments: &Value) -> Result<Value> {
        self.page.script(&format!("{PRELUDE}\n{body}"), &json!([self.selector, { "args": arguments }]))
    }

    /// Clicks, as a mouse does, on the element that the JavaScript expression gives.
    pub fn click(&self, expression: &str, arguments: &Value) -> Result<()> {
        let script = format!("{PRELUDE}\nreturn {expression}");
        self.page.session.click(&script, &json!([self.selector, { "args": arguments }]))
    }

    /// Which page is shown: `start`, `question`, `check`, `advice`; none until there is one.
    pub fn kind(&self) -> Result<String> {
        self.text_of("return find('[data-page]')?.dataset.page ?? ''")
    }

    /// Whether the code for the advice is there.
    pub fn is_whole(&self) -> Result<bool> {
        Ok(self.script("return host.advice !== undefined", &json!([]))? == true)
    }

    /// The heading that the focus goes to.
    pub fn heading(&self) -> Result<String> {
        self.text_of("return find('[data-heading]')?.innerText ?? ''")
    }

    /// All that the widget's page says.
    pub fn text(&self) -> Result<String> {
        self.text_of("return find('[data-page]')?.innerText ?? ''")
    }

    /// The ids of the questions that the page asks, in order: one, or several on a page of tick boxes.
    pub fn questions(&self) -> Result<Vec<String>> {
        self.list("return [...new Set(all('form input[name]').map(input => input.name))]", &json!([]))
    }

    /// The ids of the options of a question, in order.
    pub fn options(&self, question: &str) -> Result<Vec<String>> {
        self.list("return all(`input[name='${args[0]}']`).map(input => input.value)", &json!([question]))
    }

    /// The option that is chosen, if one is.
    pub fn chosen(&self, question: &str) -> Result<Option<String>> {
        let chosen = self.script("return find(`input[name='${args[0]}']:checked`)?.value", &json!([question]))?;
        Ok(chosen.as_str().map(str::to_owned))
    }

    /// The values of a data attribute all over the page: `data-clause`, `data-contact`, `data-open`, `data-verdict`.
    pub fn marked(&self, attribute: &str) -> Result<BTreeSet<String>> {
        let script = "return all(`[${args[0]}]`).map(element => element.getAttribute(args[0]))";
        Ok(self.list(script, &json!([attribute]))?.into_iter().collect())
    }

    /// Whether the focus is on an element that the CSS selector finds in the widget.
    pub fn focus_is_on(&self, selector: &str) -> Result<bool> {
        let script = "return document.activeElement === host && Boolean(root.activeElement?.matches(args[0]))";
        Ok(self.script(script, &json!([selector]))? == true)
    }

    /// The focus comes to the heading, where a new page puts it a moment after it is drawn.
    pub fn heading_gets_focus(&self) -> Result<()> {
        let arrived = self.page.wait_for("the focus on the heading", || self.focus_is_on("[data-heading]"));
        Ok(arrived.map_err(|error| {
            format!("{error} “{}”: it is on {}", self.heading().unwrap_or_default(), self.focus().unwrap_or_default())
        })?)
    }

    /// What has the focus in the widget, for messages.
    pub fn focus(&self) -> Result<String> {
        self.text_of("return root?.activeElement?.outerHTML?.slice(0, 120) ?? 'nothing in the widget'")
    }

    /// Whether the content that the page has put into the element is seen.
    pub fn fallback_is_shown(&self) -> Result<bool> {
        Ok(self.script("return shown(host?.firstElementChild)", &json!([]))? == true)
    }

    /// The reason and the words of the failure message, if one is seen.
    pub fn failure(&self) -> Result<Option<(String, String)>> {
        let script = "const message = all('[data-failure]').find(shown);
            return message ? [message.dataset.failure, message.innerText] : null";
        let found = self.script(script, &json!([]))?;
        Ok(found[0].as_str().map(|reason| (reason.to_owned(), found[1].as_str().unwrap_or_default().to_owned())))
    }

    /// The answers, as the element's property gives them, in their order.
    pub fn answers(&self) -> Result<String> {
        self.text_of("return JSON.stringify(host.answers)")
    }

    /// Goes to the start page, with all answers put away.
    pub fn restart(&self) -> Result<()> {
        if self.kind()? == "start" {
            return Ok(());
        }
        self.leave(|| self.script("host.restart()", &json!([])).map(drop))
    }

    /// Puts these answers in place of all others, from the start page, and goes as far as they lead.
    pub fn set_answers(&self, answers: &Value) -> Result<()> {
        self.leave(|| self.script("host.answers = args", answers).map(drop))
    }

    /// The value of a JavaScript function's body, where it is a text.
    pub fn text_of(&self, script: &str) -> Result<String> {
        Ok(self.script(script, &json!([]))?.as_str().unwrap_or_default().to_owned())
    }

    fn list(&self, script: &str, arguments: &Value) -> Result<Vec<String>> {
        let list = self.script(script, arguments)?;
        Ok(list.as_array().into_iter().flatten().filter_map(|item| item.as_str().map(str::to_owned)).collect())
    }
}
