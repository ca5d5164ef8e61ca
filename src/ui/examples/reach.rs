//! Ways to reach somebody, with and without a name above them.

use super::contact_card::sam;
use super::{Example, LONG_TEXT, LONG_WORD, MARKUP, markup};
use crate::ui::components::reach::{Reach, reach};

/// What may be known of somebody.
pub fn examples() -> Vec<Example> {
    vec![
        show("with the name", &sam()),
        Example::new("without the name", reach(&sam(), false)),
        show("nothing known", &Reach::default()),
        show("no figure in the telephone", &Reach { phone: Some("By radio".into()), ..Reach::default() }),
        show("long words", &filled(|_| LONG_WORD.into())),
        show("long texts", &filled(|_| LONG_TEXT.into())),
        show(MARKUP, &filled(markup)),
    ]
}

fn show(name: &str, somebody: &Reach) -> Example {
    Example::new(name, reach(somebody, true))
}

fn filled(text: impl Fn(&str) -> yew::AttrValue) -> Reach {
    Reach {
        name: Some(text("name")),
        phone: Some(text("phone")),
        email: Some(text("email")),
        office: Some(text("office")),
    }
}
