//! Elements as Yew draws them.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VList, VTag};

use crate::markup::{Element, Node};

/// These, one after the other.
pub fn all(nodes: &[Node]) -> Html {
    VList::with_children(nodes.iter().map(node).collect(), None).into()
}

/// This one. Texts become text nodes, whatever is in them.
pub fn one(element: &Element) -> Html {
    let mut tag = VTag::new(AttrValue::Static(element.name));
    let named = element.attributes.iter().filter(|(name, _)| *name != "xmlns");
    let attributes = named
        .map(|(name, value)| (AttrValue::Static(name), AttributeOrProperty::Attribute(AttrValue::from(value.clone()))));
    tag.attributes = Attributes::IndexMap(Rc::new(attributes.collect()));
    tag.add_children(element.children.iter().map(node));
    tag.into()
}

fn node(node: &Node) -> Html {
    match node {
        Node::Element(element) => one(element),
        Node::Text(text) => Html::from(AttrValue::from(text.clone())),
    }
}
