//! A page that is written from right to left changes nothing inside, and the style sheets would do for a language that is.

use serde_json::{Value, json};

use crate::Result;
use crate::browser::with_page;
use crate::page::Page;
use crate::people::OFFICER;
use crate::site::Site;
use crate::widget::{By, Widget};

const PAGE: &str = r#"<even-hand id="it" protocol="havant"><p>Ask.</p></even-hand>"#;

/// Where everything is, from the left edge of the widget, and in which direction it is written.
const PLACES: &str = "const edge = find('.eh').getBoundingClientRect().left;
    // What is only heard takes no room, and may lie anywhere.
    return all('.eh, .eh *').filter(node => !node.closest('.eh-hidden')).map(node => {
        const box = node.getBoundingClientRect();
        return `${node.localName}.${node.className} ${getComputedStyle(node).direction}
            ${Math.round(box.left - edge)} ${Math.round(box.width)}`;
    })";

/// How many places from the left, and from the right, each line of text begins and ends in the two directions.
const MIRRORED: &str = "
    const frame = find('.eh'), nodes = all('.eh *').filter(node => shown(node) && !node.closest('.eh-hidden')
        && !getComputedStyle(node).display.startsWith('inline'));
    const turn = to => { frame.dir = to; return frame.getBoundingClientRect() };
    const places = (to, place) => { const edge = turn(to); return nodes.map(node => place(node.getBoundingClientRect(), edge)) };
    const from = places('ltr', (box, edge) => box.left - edge.left), wide = places('ltr', box => box.width);
    const back = places('rtl', (box, edge) => edge.right - box.right), now = places('rtl', box => box.width);
    turn('ltr');
    // Text that breaks elsewhere is not another place.
    return nodes.flatMap((node, at) => Math.abs(wide[at] - now[at]) > 1 || Math.abs(from[at] - back[at]) <= 2 ? []
        : [`${node.localName}.${node.className}: ${from[at]} and ${back[at]}`])";

fn on_each_page(page: &Page, run: impl Fn(&str, &Widget) -> Result<()>) -> Result<()> {
    page.open("host.html")?;
    let widget = page.ready("#it")?;
    for kind in ["start", "question", "check", "advice"] {
        widget.answer_until(kind, By::Mouse, &OFFICER)?;
        run(kind, &widget)?;
    }
    Ok(())
}

#[test]
fn a_page_from_right_to_left_changes_nothing_inside() -> Result<()> {
    with_page("right-to-left", &Site::with_host(PAGE)?, |page| {
        on_each_page(page, |kind, widget| {
            let places = |direction: &str| -> Result<Value> {
                page.script("document.documentElement.dir = arguments[0]", &json!([direction]))?;
                widget.script(PLACES, &json!([]))
            };
            let (before, after) = (places("ltr")?, places("rtl")?);
            page.screenshot(&format!("right-to-left-{kind}"))?;
            page.script("document.documentElement.dir = ''", &json!([]))?;
            assert!(before.as_array().is_some_and(|places| places.len() > 10));
            assert_eq!(before, after, "{kind}");
            Ok(())
        })
    })
}

/// The wrapper's `dir`, which stands beside its `lang`, turns everything round.
#[test]
fn a_language_from_right_to_left_is_mirrored() -> Result<()> {
    with_page("mirrored", &Site::with_host(PAGE)?, |page| {
        on_each_page(page, |kind, widget| {
            assert_eq!(widget.script(MIRRORED, &json!([]))?, json!([]), "{kind}");
            widget.script("find('.eh').dir = 'rtl'", &json!([]))?;
            page.size(320, 800)?;
            assert!(!page.scrolls_sideways()?, "{kind}");
            page.size(1024, 800)?;
            page.screenshot(&format!("mirrored-{kind}"))?;
            widget.script("find('.eh').dir = 'ltr'", &json!([])).map(drop)
        })
    })
}
