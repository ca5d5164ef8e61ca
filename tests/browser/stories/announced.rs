//! What a screen reader meets and says, by the browser's accessibility tree.

use serde_json::{Value, json};

use crate::Result;
use crate::people::{MEMBER, OFFICER};
use crate::site::Site;
use crate::tour;
use crate::tree::{Node, Tree, with_tree};
use crate::widget::{By, Widget};

/// Everything that can be used, or that stands for something, needs a name.
const NAMED: [&str; 9] =
    ["radio", "checkbox", "button", "link", "textbox", "combobox", "heading", "DisclosureTriangle", "image"];

/// What the form says to the eye: the legends of its groups; what explains them, or says what is wrong.
const WRITTEN: &str = "
    const texts = selector => all(selector).filter(shown).map(text => text.innerText.trim().replace(/\\s+/g, ' '));
    return {
        groups: texts('form legend'),
        notes: texts('fieldset :is(.eh-hint, .eh-radio-hint, .eh-error)'),
    }";

fn is_group(node: &Node) -> bool {
    ["group", "radiogroup"].contains(&node.role.as_str())
}

/// What is wrong with what the tree says of the page that is shown.
fn faults(widget: &Widget, tree: &Tree) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for node in tree.0.iter().filter(|node| NAMED.contains(&node.role.as_str()) && node.name.trim().is_empty()) {
        faults.push(format!("without a name: {node:?}"));
    }
    let mut last = 1;
    for heading in tree.all("heading") {
        let level = heading.property("level").as_u64().unwrap_or_default();
        if level == 0 || level > last + 1 {
            faults.push(format!("level {level} after {last}: {}", heading.name));
        }
        last = level;
    }
    let written = widget.script(WRITTEN, &json!([]))?;
    let texts = |what: &str| written[what].as_array().into_iter().flatten().filter_map(Value::as_str);
    for group in texts("groups") {
        if !tree.0.iter().any(|node| is_group(node) && node.name == group) {
            faults.push(format!("no group `{group}`"));
        }
    }
    for field in tree.0.iter().filter(|node| ["radio", "checkbox"].contains(&node.role.as_str())) {
        if !tree.around(field).any(|outer| texts("groups").any(|group| group == outer.name)) {
            faults.push(format!("`{}` is in no group that has the name of its question", field.name));
        }
    }
    for note in texts("notes") {
        if !tree.0.iter().any(|node| node.description.contains(note)) {
            faults.push(format!("nothing is described as `{note}`"));
        }
    }
    Ok(faults)
}

#[test]
fn every_kind_of_page() -> Result<()> {
    tour::every_pack(|pack, site, stops| {
        with_tree(&format!("tree-{}", pack.id), site, |page| {
            page.open("host.html")?;
            let widget = page.ready("#it")?;
            let mut found = Vec::new();
            for stop in stops {
                stop.go(&widget)?;
                let tree = Tree::of(page)?;
                found.extend(faults(&widget, &tree)?.into_iter().map(|fault| format!("{}: {fault}", stop.name)));
                let fields = tree.0.iter().filter(|node| ["radio", "textbox"].contains(&node.role.as_str())).count();
                assert_eq!(fields > 0, stop.name.starts_with("question"), "{}: {fields} fields", stop.name);
                if stop.name.ends_with("-error") {
                    // The focus is on it, it says what it is, and what is missing: each line a link.
                    let summary = tree.focused().ok_or("nothing has the focus")?;
                    assert_eq!((summary.role.as_str(), summary.name.as_str()), ("alert", "There is a problem"));
                    let text = tree.text(summary);
                    assert!(text.len() > "There is a problem ".len(), "{}: {text}", stop.name);
                }
            }
            assert!(found.is_empty(), "{}", found.join("\n"));
            Ok(())
        })
    })
}

/// Each page that somebody turns to begins with its heading; the first one leaves the focus where it was.
#[test]
fn the_heading_of_each_new_page() -> Result<()> {
    for (protocol, level, answers) in [("havant", 2, &OFFICER[..]), ("havant", 4, &MEMBER)] {
        let around = "<h2>Two</h2><h3>Three</h3>";
        let site = Site::with_host(&format!(
            "{around}<even-hand id=it protocol={protocol} heading-level={level} start=nothing></even-hand>"
        ))?;
        with_tree(&format!("tree-focus-{level}"), &site, |page| {
            page.open("host.html")?;
            let widget = page.ready("#it")?;
            assert!(Tree::of(page)?.focused().is_none());
            for kind in ["question", "check", "advice"] {
                widget.answer_until(kind, By::Keyboard, answers)?;
                let (tree, heading) = (Tree::of(page)?, widget.heading()?);
                let focused = tree.focused().ok_or("nothing has the focus")?;
                assert_eq!((&*focused.role, &*focused.name), ("heading", &*heading), "{kind}");
                assert_eq!(focused.property("level"), level, "{kind}");
            }
            Ok(())
        })?;
    }
    Ok(())
}

/// What has been done is said in a place that screen readers were told of before; pictures beside words are not there.
#[test]
fn what_came_of_it_is_said() -> Result<()> {
    let site = Site::with_host("<even-hand id=it protocol=havant></even-hand>")?;
    with_tree("tree-status", &site, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        widget.answer_until("advice", By::Mouse, &OFFICER)?;
        let said = |tree: &Tree| tree.all("status").map(|node| tree.text(node)).collect::<Vec<_>>().concat();
        // What the element says, and what came of keeping.
        let live = widget.script("window.live = all('[role=status]'); return live.length", &json!([]))?;
        assert!(live.as_u64() >= Some(2), "{live} live regions");
        assert_eq!(said(&Tree::of(page)?), "");
        for (way, words) in [("copy", "opied"), ("note-text", "downloads")] {
            widget.press_where(By::Mouse, "element.dataset.keep === args[0]", way)?;
            page.wait_for(way, || Ok(said(&Tree::of(page)?).contains(words))).map_err(|error| {
                format!(
                    "{error}: {}",
                    widget.text_of("return find('.eh-section-record [data-kept]').textContent").unwrap_or_default()
                )
            })?;
            let tree = Tree::of(page)?;
            let live = tree.all("status").find(|node| tree.text(node).contains(words)).ok_or("no live region")?;
            assert_eq!(live.property("live"), "polite");
        }
        assert_eq!(widget.script("return live.every(node => node.isConnected)", &json!([]))?, true, "another place");
        // The ladder is a list, with the place of the person marked; no picture stands for it.
        let tree = Tree::of(page)?;
        assert_eq!(
            tree.0.iter().filter(|node| ["image", "SvgRoot", "graphics-document"].contains(&&*node.role)).count(),
            0
        );
        assert_eq!(
            widget.script("return all('svg').every(svg => svg.getAttribute('aria-hidden') === 'true')", &json!([]))?,
            true
        );
        Ok(())
    })
}

/// The frame and the page within it both say what they are.
#[test]
fn the_frame_has_a_title() -> Result<()> {
    let site =
        Site::with_host("<iframe title='What to do, and who to ask' src='frame.html?protocol=havant'></iframe>")?;
    site.policy(&format!("{}; frame-src 'self'", crate::site::STRICT));
    with_tree("tree-frame", &site, |page| {
        page.open("host.html")?;
        let tree = Tree::of(page)?;
        assert_eq!(
            tree.all("Iframe").map(|node| node.name.as_str()).collect::<Vec<_>>(),
            ["What to do, and who to ask"]
        );
        page.open("frame.html?protocol=havant")?;
        page.ready("even-hand")?;
        let tree = Tree::of(page)?;
        let title = tree.all("RootWebArea").map(|node| node.name.clone()).collect::<Vec<_>>().concat();
        assert!(title.contains("what to do"), "{title}");
        assert_eq!(tree.all("main").count(), 1);
        assert_eq!(tree.all("heading").next().map(|node| node.property("level")), Some(json!(1)));
        Ok(())
    })
}
