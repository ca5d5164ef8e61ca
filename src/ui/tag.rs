//! Elements, put together step by step.
//!
//! `html!` writes out anew, for each element, how one is made: about 600 bytes for each, which a visitor has to fetch.
//! Here every step is a call, and making an element is written once.

use std::rc::Rc;

use yew::html::{onchange, onclick, oninput, onsubmit};
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Listener, VList, VNode, VTag};

/// An element that is being put together.
pub struct Tag(Rc<VTag>);

/// An element of this name, with this class; none where that is empty. Whatever looks like a button is the part `button` to
/// the style sheets of the page around.
#[inline(never)]
pub fn tag(name: &'static str, class: &'static str) -> Tag {
    let mut tag = VTag::new(AttrValue::Static(name));
    tag.attributes = Attributes::IndexMap(Rc::default());
    let tag = Tag(Rc::new(tag));
    let tag = if class.starts_with("eh-button") { tag.with("part", "button") } else { tag };
    if class.is_empty() { tag } else { tag.with("class", class) }
}

/// Nodes one after the other.
#[inline(never)]
pub fn together(nodes: Vec<Html>) -> Html {
    VList::with_children(nodes, None).into()
}

/// A button that does this; all of ours have words in them.
#[inline(never)]
pub fn button(class: &'static str, words: &'static str, onclick: Callback<MouseEvent>) -> Tag {
    tag("button", class).with("type", "button").on(onclick::Wrapper::new(onclick)).say(words)
}

impl Tag {
    fn step(mut self, step: impl FnOnce(&mut VTag)) -> Self {
        // Nobody else has it before it is done.
        if let Some(tag) = Rc::get_mut(&mut self.0) {
            step(tag);
        }
        self
    }

    /// With this attribute.
    #[inline(never)]
    pub fn with(self, name: &'static str, value: &'static str) -> Self {
        self.set(name, AttrValue::Static(value))
    }

    /// With this attribute, whose value is known only now.
    #[inline(never)]
    pub fn set(self, name: &'static str, value: AttrValue) -> Self {
        self.step(|tag| {
            if let Attributes::IndexMap(attributes) = &mut tag.attributes
                && let Some(attributes) = Rc::get_mut(attributes)
            {
                attributes.insert(AttrValue::Static(name), AttributeOrProperty::Attribute(value));
            }
        })
    }

    /// With this attribute, if there is a value.
    pub fn maybe(self, name: &'static str, value: Option<AttrValue>) -> Self {
        match value {
            Some(value) => self.set(name, value),
            None => self,
        }
    }

    /// A text field with this in it, or a radio with this value.
    #[inline(never)]
    pub fn value(self, value: AttrValue) -> Self {
        self.step(|tag| tag.set_value(Some(value)))
    }

    /// Chosen, or not.
    #[inline(never)]
    pub fn checked(self, checked: bool) -> Self {
        self.step(|tag| tag.set_checked(checked))
    }

    /// With this in it, after what is in it already.
    pub fn child(self, node: impl Into<Html>) -> Self {
        self.add_node(node.into())
    }

    #[inline(never)]
    fn add_node(self, node: Html) -> Self {
        self.step(|tag| tag.add_child(node))
    }

    /// With this in it, if it is there. Its place is kept otherwise, so that what comes after it stays what it was.
    pub fn maybe_child(self, node: Option<Html>) -> Self {
        self.add_node(node.unwrap_or_default())
    }

    /// With all of these in it.
    #[inline(never)]
    pub fn children(mut self, nodes: Vec<Html>) -> Self {
        for node in nodes {
            self = self.add_node(node);
        }
        self
    }

    /// With these words in it.
    #[inline(never)]
    pub fn say(self, words: &'static str) -> Self {
        self.text(AttrValue::Static(words))
    }

    /// With this text in it.
    #[inline(never)]
    pub fn text(self, text: AttrValue) -> Self {
        self.add_node(Html::from(text))
    }

    fn on(self, listener: impl Listener + 'static) -> Self {
        self.listen(Rc::new(listener))
    }

    #[inline(never)]
    fn listen(self, listener: Rc<dyn Listener>) -> Self {
        self.step(|tag| {
            tag.add_listener(listener);
        })
    }

    /// Does this when it is clicked.
    pub fn on_click(self, run: Callback<MouseEvent>) -> Self {
        self.on(onclick::Wrapper::new(run))
    }

    /// Does this when another value is chosen.
    pub fn on_change(self, run: Callback<Event>) -> Self {
        self.on(onchange::Wrapper::new(run))
    }

    /// Does this when something is typed.
    pub fn on_input(self, run: Callback<InputEvent>) -> Self {
        self.on(oninput::Wrapper::new(run))
    }

    /// Does this when the form is sent.
    pub fn on_submit(self, run: Callback<SubmitEvent>) -> Self {
        self.on(onsubmit::Wrapper::new(run))
    }

    /// Named, so that Yew does not take another for it.
    pub fn key(self, key: String) -> Self {
        self.step(|tag| tag.key = Some(key.into()))
    }

    /// Found again by this.
    pub fn found_by(self, node: &NodeRef) -> Self {
        let node = node.clone();
        self.step(|tag| tag.node_ref = node)
    }
}

impl From<Tag> for Html {
    fn from(tag: Tag) -> Self {
        VNode::VTag(tag.0)
    }
}
