//! Posts with a holder for each service: nothing chosen, something chosen, several posts, none.

use yew::{AttrValue, Callback};

use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, markup};
use crate::ui::components::services::{ServiceChoice, services};

/// What may be chosen, and what is said of it.
pub fn examples() -> Vec<Example> {
    let chosen = |post| ServiceChoice { chosen: Some("Dredging".into()), ..piers(post) };
    vec![
        show("nothing chosen", &[piers("pier-master")], ""),
        show("one chosen", &[chosen("harbour-warden")], "Sam Okoro-Lindqvist (Pier Master)"),
        show("two posts", &[chosen("dock-officer"), locks()], ""),
        show("no post", &[], ""),
        show("no post and something said", &[], "Names have come."),
        filled("long words", |_| LONG_WORD.into()),
        filled("long texts", |_| LONG_TEXT.into()),
        filled(MARKUP, markup),
    ]
}

fn show(name: &str, choices: &[ServiceChoice], status: &str) -> Example {
    Example::new(name, services(choices, &AttrValue::from(status.to_owned())))
}

fn piers(post: &str) -> ServiceChoice {
    ServiceChoice {
        post: post.to_owned().into(),
        whose: "Pier Master: the one whom the boat belongs to".into(),
        services: vec!["Ferries".into(), "Dredging".into()],
        chosen: None,
        on_choose: Callback::noop(),
    }
}

fn locks() -> ServiceChoice {
    ServiceChoice { whose: "Lock Keeper".into(), ..piers("lock-keeper") }
}

fn filled(name: &str, text: impl Fn(&str) -> AttrValue) -> Example {
    let choice =
        ServiceChoice { whose: text("whose"), services: vec![text("service")], ..piers(&name.replace(' ', "-")) };
    Example::new(name, services(&[choice], &text("status")))
}
