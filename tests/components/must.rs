//! What can be asked of an example.

use Must::{Count, Described, List, Named, Say, Values};

use crate::{Example, pointed_at, select, text};

/// Something that must be true of an example.
pub enum Must {
    /// So many elements match.
    Count(&'static str, usize),
    /// An element matches and says this, among other things.
    Say(&'static str, &'static str),
    /// The elements that match say exactly this, in this order.
    List(&'static str, &'static [&'static str]),
    /// The element that matches is described, to a screen reader, by this.
    Described(&'static str, &'static str),
    /// The element that matches is named, to a screen reader, by this.
    Named(&'static str, &'static str),
    /// The elements that match have this attribute with these values, in this order.
    Values(&'static str, &'static str, &'static [&'static str]),
}

/// What is not as it must be.
pub fn fault(example: &Example, must: &Must) -> Option<String> {
    let all = |selector: &str| select(&example.html, selector);
    let texts = |selector: &str| -> Vec<String> { all(selector).into_iter().map(text).collect() };
    let unlike = |selector: &str, found: String| Some(format!("`{selector}`: {found}"));
    match must {
        Count(selector, times) if all(selector).len() == *times => None,
        Count(selector, times) => unlike(selector, format!("there {} times, not {times}", all(selector).len())),
        Say(selector, words) if texts(selector).iter().any(|text| text.contains(words)) => None,
        Say(selector, words) => unlike(selector, format!("none says `{words}`: {:?}", texts(selector))),
        List(selector, words) if texts(selector) == *words => None,
        List(selector, _) => unlike(selector, format!("says {:?}", texts(selector))),
        Values(selector, attribute, values) => {
            let found: Vec<&str> = all(selector).into_iter().filter_map(|one| one.attr(attribute)).collect();
            (found != *values).then(|| format!("`{selector}`: `{attribute}` is {found:?}"))
        }
        Described(selector, words) => {
            let found = said(example, selector, "aria-describedby");
            (found.as_deref() != Some(words)).then(|| format!("`{selector}`: described by {found:?}"))
        }
        Named(selector, words) => {
            let found = name(example, selector);
            (found.as_deref() != Some(words)).then(|| format!("`{selector}`: named by {found:?}"))
        }
    }
}

/// What an attribute of the first element that matches points at, as it is read.
fn said(example: &Example, selector: &str, attribute: &str) -> Option<String> {
    let element = *select(&example.html, selector).first()?;
    let words: Vec<String> =
        pointed_at(&example.html, element, attribute).into_iter().filter_map(Result::ok).map(text).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// By what the first element that matches is named.
fn name(example: &Example, selector: &str) -> Option<String> {
    let element = *select(&example.html, selector).first()?;
    let label = || {
        let label = format!("label[for='{}']", element.attr("id")?);
        select(&example.html, &label).first().map(|label| text(*label))
    };
    said(example, selector, "aria-labelledby").or_else(|| element.attr("aria-label").map(str::to_owned)).or_else(label)
}
