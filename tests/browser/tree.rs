//! The accessibility tree: what the browser tells screen readers. Chromium's own protocol is the way to it.

use serde_json::{Value, json};

use crate::Result;
use crate::browser::{Kind, with_page};
use crate::page::Page;
use crate::site::Site;

/// Tells a story in Chromium. Firefox gives its tree to nobody but screen readers: what they are told there is proved by
/// the elements being the same.
pub fn with_tree(story: &str, site: &Site, tell: impl FnOnce(&Page) -> Result<()>) -> Result<()> {
    if Kind::chosen()? == Kind::Chromium { with_page(story, site, tell) } else { Ok(()) }
}

/// One thing that a screen reader meets.
#[derive(Clone, Debug)]
pub struct Node {
    /// `heading`, `radio`, `group`, as Chromium names it.
    pub role: String,
    pub name: String,
    pub description: String,
    id: String,
    parent: String,
    properties: Value,
}

impl Node {
    /// A property by its name; null if it has none: `level`, `focused`, `live`, `invalid`.
    pub fn property(&self, name: &str) -> Value {
        let found = self.properties.as_array().into_iter().flatten().find(|property| property["name"] == name);
        found.map_or(Value::Null, |property| property["value"]["value"].clone())
    }
}

/// All of it, shadow roots included, but for what screen readers are kept from.
pub struct Tree(pub Vec<Node>);

impl Tree {
    /// As it is now.
    pub fn of(page: &Page) -> Result<Self> {
        page.session.chrome("Accessibility.enable", &json!({}))?;
        let tree = page.session.chrome("Accessibility.getFullAXTree", &json!({}))?;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let nodes = tree["nodes"].as_array().into_iter().flatten();
        // What is ignored stays as a way to whoever is around.
        Ok(Self(
            nodes
                .map(|node| Node {
                    role: if node["ignored"] == true { String::new() } else { text(&node["role"]["value"]) },
                    name: text(&node["name"]["value"]),
                    description: text(&node["description"]["value"]),
                    id: text(&node["nodeId"]),
                    parent: text(&node["parentId"]),
                    properties: node["properties"].clone(),
                })
                .collect(),
        ))
    }

    /// What has the focus. The innermost: documents around it have it too.
    pub fn focused(&self) -> Option<&Node> {
        self.0.iter().rfind(|node| node.property("focused") == true && node.role != "RootWebArea")
    }

    /// All of this role, in order.
    pub fn all<'tree>(&'tree self, role: &'tree str) -> impl Iterator<Item = &'tree Node> {
        self.0.iter().filter(move |node| node.role == role)
    }

    /// What stands around it, from the inside out.
    pub fn around<'tree>(&'tree self, node: &'tree Node) -> impl Iterator<Item = &'tree Node> {
        let up = |node: &&'tree Node| self.0.iter().find(|other| other.id == node.parent);
        std::iter::successors(up(&node), move |node| up(node))
    }

    /// The text within, as far as it has any.
    pub fn text(&self, node: &Node) -> String {
        let within = |text: &&Node| text.role == "StaticText" && self.around(text).any(|outer| outer.id == node.id);
        self.0.iter().filter(within).map(|text| text.name.as_str()).collect::<Vec<_>>().join(" ")
    }
}
