//! A heading whose level follows the page around the widget.

use yew::prelude::*;

/// The level of a page's main heading; 1 unless somebody provides another.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct MainLevel(pub u8);

/// A heading.
#[derive(PartialEq, Properties)]
pub struct HeadingProps {
    /// 1 for the page's own heading, 2 for its sections, and so on.
    pub level: u8,
    /// Classes beside that of its level.
    #[prop_or_default]
    pub class: Classes,
    /// What it says.
    pub children: Html,
}

/// Draws it. The page's own heading must take focus (`tabindex="-1"`), so that a new page is announced by it,
/// but must not be a tab stop. Levels must not be skipped below that of the page around the widget.
#[component]
pub fn Heading(props: &HeadingProps) -> Html {
    let MainLevel(main) = use_context::<MainLevel>().unwrap_or(MainLevel(1));
    let level = (main + props.level - 1).clamp(1, 6);
    let main = props.level == 1;
    html! {
        <@{format!("h{level}")}
            class={classes!(format!("eh-heading-{}", props.level), props.class.clone())}
            tabindex={main.then_some("-1")}
            data-heading={main.then_some("")}
        >{ props.children.clone() }</@>
    }
}
