//! A comparison: the report, and how to keep it.

use std::rc::Rc;

use yew::prelude::*;

use super::app::{HEADING, Wish};
use super::{Choices, draw};
use crate::compare::report::{Place, Report, body, document, picture};
use crate::markup::{self, Element};

/// What can be kept of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// The page, on paper.
    Paper,
    /// The picture, as a file.
    Picture,
    /// The report, as a page that stands alone.
    Page,
}

impl Kept {
    /// What the browser has to do for it.
    pub fn wish(self, report: &Report, choices: &Choices) -> Wish {
        let named = [Some("evenhand-comparison"), choices.protocol.as_deref(), choices.topic.as_deref()];
        let name = named.into_iter().flatten().collect::<Vec<_>>().join("-").replace('/', "-");
        match self {
            Self::Paper => Wish::Print,
            Self::Picture => Wish::Save(format!("{name}.svg"), "image/svg+xml", markup::xml(&[picture(report).into()])),
            Self::Page => Wish::Save(format!("{name}.html"), "text/html", document(report)),
        }
    }
}

/// What is drawn.
#[derive(Clone, Properties)]
pub struct ShownProps {
    pub report: Rc<Report>,
    pub choices: Choices,
    pub keep: Callback<Kept>,
}

/// A report is not drawn again while somebody goes on choosing.
impl PartialEq for ShownProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.report, &other.report)
    }
}

/// The comparison.
pub struct Shown;

impl Component for Shown {
    type Message = ();
    type Properties = ShownProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    /// - The heading must take focus, so that whoever cannot see the page hears that there is a comparison.
    fn view(&self, context: &Context<Self>) -> Html {
        let ShownProps { report, choices, keep } = context.props();
        let place = Place { level: 2, link: &|part| choices.write(Some(part)) };
        let button = |kept: Kept, words: &'static str| {
            html! { <button type="button" class="quiet" onclick={keep.reform(move |_: MouseEvent| kept)}>{ words }</button> }
        };
        html! {
            <section class="report" aria-labelledby={HEADING}>
                <h2 id={HEADING} tabindex="-1">{ report.title.clone() }</h2>
                <p class="keep">
                    { button(Kept::Paper, "Print") }
                    { button(Kept::Picture, "Save the picture (SVG)") }
                    { button(Kept::Page, "Save the report (HTML)") }
                </p>
                <p class="hint keep">{ "The address of this page leads to this comparison: copy it to send it to somebody." }</p>
                <details class="picture">
                    <summary>{ "See the picture, as it goes into a paper" }</summary>
                    { drawn(picture(report)) }
                </details>
                <div class="said">{ draw::all(&body(report, place)) }</div>
            </section>
        }
    }
}

/// The picture in a box that scrolls.
fn drawn(picture: Element) -> Html {
    html! { <div class="wide" tabindex="0" role="region" aria-label="Picture">{ draw::one(&picture) }</div> }
}
