//! The ladder as a picture: what is behind, where the person is, who comes next, seen and heard.

use serde_json::{Value, json};

use crate::Result;
use crate::browser::with_page;
use crate::look::Look;
use crate::site::Site;
use crate::widget::{By, Widget};

/// A concern about an officer, up to the step that was tried last.
const CONCERN: [(&str, &str); 5] = [
    ("role", "ward-councillor"),
    ("issue", "conduct"),
    ("situation", "concern-about-officer"),
    ("concern-kind", "response"),
    ("public-or-press", "no"),
];

/// Each step in the order of the list, as it is read: whether it is where the person is, and its words.
type Steps<'a> = &'a [(bool, &'a [&'a str])];

#[test]
fn a_ladder_is_climbed_step_by_step() -> Result<()> {
    story(
        "havant",
        &[
            ("nothing", &[(true, &["You are here", "Talk directly to"]), (false, &["If that does not settle it"])]),
            (
                "chief-officer",
                &[
                    (false, &["You have gone further than talking directly"]),
                    (false, &["You have tried", "Chief Officer"]),
                    (true, &["You are here", "Chief Executive"]),
                ],
            ),
            ("chief-executive", &[(false, &["You have tried", "Chief Executive"]), (true, &["The ladder ends here"])]),
        ],
    )
}

#[test]
fn a_ladder_of_another_council_is_climbed_step_by_step() -> Result<()> {
    story(
        "east-staffordshire",
        &[
            ("nothing", &[(true, &["You are here"]), (false, &["If that does not settle it", "Chief Officer"])]),
            ("manager", &[(false, &["You have tried"]), (true, &["You are here", "Chief Officer"])]),
        ],
    )
}

#[test]
fn whom_it_is_about_is_passed_over() -> Result<()> {
    with_page("ladder-about", &Site::with_host(&host("havant"))?, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        let answers = [&CONCERN[..], &[("about", "chief-officer"), ("tried", "talked-directly")]].concat();
        widget.answer_until("advice", By::Keyboard, &answers)?;
        has_steps(
            &widget,
            &[
                (false, &["You have talked directly to"]),
                (false, &["Passed over, since the matter is about them", "Chief Officer"]),
                (true, &["You are here", "Chief Executive"]),
            ],
        )
    })
}

/// Each stop is what was tried last, and some steps of the list in their order.
fn story(pack: &str, stops: &[(&str, Steps)]) -> Result<()> {
    with_page(&format!("ladder-{pack}"), &Site::with_host(&host(pack))?, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        for (tried, steps) in stops {
            widget.restart()?;
            let answers = [&CONCERN[..], &[("about", "an-officer"), ("tried", tried)]].concat();
            widget.answer_until("advice", By::Mouse, &answers)?;
            has_steps(&widget, steps)?;
            for (width, look) in
                [(1000, Look::Light), (320, Look::Light), (320, Look::Dark), (1000, Look::ForcedColours)]
            {
                page.size(width, 900)?;
                page.look(look)?;
                assert!(!page.scrolls_sideways()?, "{pack}, {tried}: scrolls sideways at {width}");
                markers_differ(&widget)?;
                page.screenshot(&format!("ladder-{pack}-{tried}-{width}-{}", look.id()))?;
            }
            page.look(Look::Light)?;
        }
        Ok(())
    })
}

fn host(pack: &str) -> String {
    format!(r#"<meta name="color-scheme" content="light dark"><even-hand id="it" protocol="{pack}"></even-hand>"#)
}

fn has_steps(widget: &Widget, expected: Steps) -> Result<()> {
    let script = "return all('ol > .eh-ladder-rung').map(step => [step.getAttribute('aria-current') === 'step', step.innerText])";
    let found = widget.script(script, &json!([]))?;
    let found: Vec<(bool, &str)> = found
        .as_array()
        .into_iter()
        .flatten()
        .map(|step| (step[0] == true, step[1].as_str().unwrap_or_default()))
        .collect();
    assert_eq!(found.iter().filter(|(here, _)| *here).count(), 1, "{found:?}");
    let mut left = found.iter();
    for (here, words) in expected {
        let fits = |step: &&(bool, &str)| step.0 == *here && words.iter().all(|words| step.1.contains(words));
        assert!(left.any(|step| fits(&step)), "no step {here} {words:?} in its place in {found:?}");
    }
    Ok(())
}

/// The markers of steps behind, here and ahead are of different shapes, and not only of different colours.
fn markers_differ(widget: &Widget) -> Result<()> {
    let script = "const shape = step => { const s = getComputedStyle(step, '::before');
            return [s.content, s.borderTopWidth, s.borderTopStyle].join(' ') };
        const kind = step => ['tried', 'passed', 'here'].find(name => step.classList.contains(`eh-ladder-${name}`)) ?? 'ahead';
        return Object.entries(Object.fromEntries(all('ol > .eh-ladder-rung').map(step => [kind(step), shape(step)])))";
    let shapes = widget.script(script, &json!([]))?;
    let mut seen: Vec<&Value> = shapes.as_array().into_iter().flatten().map(|shape| &shape[1]).collect();
    let count = seen.len();
    seen.sort_by_key(|shape| shape.to_string());
    seen.dedup();
    assert_eq!(seen.len(), count, "markers look alike: {shapes}");
    Ok(())
}
