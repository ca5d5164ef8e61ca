//! What must be true of the HTML of every component, whatever it shows.

use std::collections::BTreeSet;

use scraper::ElementRef;

use crate::{check_every, pointed_at, select, text};

/// What takes an answer.
const FIELDS: &str = "input, select, textarea";

#[test]
fn it_is_read_without_an_error() {
    check_every(|example| example.html.errors.iter().map(ToString::to_string).collect());
}

#[test]
fn no_two_elements_have_the_same_id() {
    check_every(|example| {
        let mut seen = BTreeSet::new();
        let ids = select(&example.html, "[id]").into_iter().filter_map(|element| element.attr("id"));
        ids.filter(|id| id.is_empty() || id.contains(' ') || !seen.insert(*id))
            .map(|id| format!("the id `{id}` is there twice, empty or has a space"))
            .collect()
    });
}

#[test]
fn what_points_at_an_element_finds_it() {
    check_every(|example| {
        let mut faults = Vec::new();
        for attribute in ["for", "aria-labelledby", "aria-describedby", "aria-controls"] {
            for element in select(&example.html, &format!("[{attribute}]")) {
                let found = pointed_at(&example.html, element, attribute);
                if found.is_empty() {
                    faults.push(format!("`{attribute}` is empty"));
                }
                for one in found {
                    match one {
                        Ok(words) if text(words).is_empty() && attribute != "for" => {
                            faults.push(format!("what `{attribute}` points at says nothing"));
                        }
                        Ok(field)
                            if attribute == "for"
                                && !["input", "select", "textarea"].contains(&field.value().name()) =>
                        {
                            faults.push("`for` points at something that is no field".to_owned());
                        }
                        Ok(_) => {}
                        Err(fault) => faults.push(fault),
                    }
                }
            }
        }
        faults
    });
}

#[test]
fn every_field_has_a_label() {
    check_every(|example| {
        let labels = select(&example.html, "label[for]");
        let labelled = |field: &ElementRef| {
            let label = labels.iter().find(|label| label.attr("for") == field.attr("id"));
            let named = field.attr("aria-label").is_some_and(|label| !label.trim().is_empty());
            named || label.is_some_and(|label| !text(*label).is_empty())
        };
        let without = select(&example.html, FIELDS).into_iter().filter(|field| !labelled(field));
        without.map(|field| format!("no label: {}", field.html())).collect()
    });
}

#[test]
fn every_group_button_and_link_has_a_name() {
    check_every(|example| {
        let html = &example.html;
        let mut faults = Vec::new();
        for element in select(html, "button, a, legend, summary, h1, h2, h3, h4, h5, h6, label") {
            if text(element).is_empty() {
                faults.push(format!("says nothing: {}", element.html()));
            }
        }
        for group in select(html, "[role=group]") {
            if group.attr("aria-labelledby").or(group.attr("aria-label")).is_none() {
                faults.push(format!("has no name: {}", group.html()));
            }
        }
        for fieldset in select(html, "fieldset") {
            let first = fieldset.child_elements().next().map(|child| child.value().name().to_owned());
            if first.as_deref() != Some("legend") {
                faults.push(format!("no legend comes first: {}", fieldset.html()));
            }
        }
        faults
    });
}

#[test]
fn buttons_say_what_they_do_to_a_form() {
    // A button without a type sends the form around the widget.
    check_every(|example| {
        let bare = select(&example.html, "button:not([type])");
        bare.into_iter().map(|button| format!("no type: {}", button.html())).collect()
    });
}

#[test]
fn it_brings_no_style_and_no_script_of_its_own() {
    check_every(|example| {
        let mut faults = Vec::new();
        for element in select(&example.html, "*") {
            let name = element.value().name();
            if ["style", "script", "link", "iframe", "object", "embed", "img", "base", "meta"].contains(&name) {
                faults.push(format!("there is a <{name}>"));
            }
            for (attribute, _) in element.value().attrs() {
                if attribute == "style" || attribute.starts_with("on") {
                    faults.push(format!("<{name}> has `{attribute}`"));
                }
            }
        }
        faults
    });
}

#[test]
fn links_lead_only_where_they_may() {
    check_every(|example| {
        let may = |link: &str| ["https:", "mailto:", "tel:", "#"].iter().any(|start| link.starts_with(start));
        let links = select(&example.html, "[href], [src], [action], [formaction]");
        let address = |element: ElementRef| {
            ["href", "src", "action", "formaction"].iter().find_map(|name| element.attr(name)).unwrap().to_owned()
        };
        links.into_iter().map(address).filter(|link| !may(link)).map(|link| format!("links to `{link}`")).collect()
    });
}

#[test]
fn what_is_drawn_is_hidden_from_those_who_cannot_see_it_and_what_takes_focus_is_not() {
    check_every(|example| {
        let mut faults = Vec::new();
        for drawing in select(&example.html, "svg") {
            if drawing.attr("aria-hidden") != Some("true") {
                faults.push("a drawing is not hidden from screen readers".to_owned());
            }
        }
        for hidden in select(&example.html, "[aria-hidden=true] a, [aria-hidden=true] button, [aria-hidden=true] input")
        {
            faults.push(format!("takes focus, but is hidden: {}", hidden.html()));
        }
        for jump in select(&example.html, "[tabindex]") {
            if jump.attr("tabindex") != Some("-1") {
                faults.push(format!("changes the order of the Tab key: {}", jump.html()));
            }
        }
        faults
    });
}
