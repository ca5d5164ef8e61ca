//! Elements as the text of a file.

use super::{Element, Node, escaped};

/// Elements that stand in a line of text. After all others a new line begins, so that people can read the file.
const IN_LINE: [&str; 7] = ["a", "em", "small", "span", "strong", "dt", "td"];

/// These as HTML.
#[must_use]
pub fn html(nodes: &[Node]) -> String {
    let mut out = String::new();
    nodes.iter().for_each(|node| write(&mut out, node, false));
    out
}

/// These as XML, where whatever is empty closes itself.
#[must_use]
pub fn xml(nodes: &[Node]) -> String {
    let mut out = String::new();
    nodes.iter().for_each(|node| write(&mut out, node, true));
    out
}

fn write(out: &mut String, node: &Node, xml: bool) {
    let Element { name, attributes, children } = match node {
        Node::Text(text) => return out.push_str(&escaped(text)),
        Node::Element(element) => element,
    };
    out.push('<');
    out.push_str(name);
    for (name, value) in attributes {
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        out.push_str(&escaped(value));
        out.push('"');
    }
    if xml && children.is_empty() {
        out.push_str("/>");
    } else {
        out.push('>');
        children.iter().for_each(|child| write(out, child, xml));
        out.push_str("</");
        out.push_str(name);
        out.push('>');
    }
    if !IN_LINE.contains(name) {
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::super::element;
    use super::{html, xml};

    #[test]
    fn text_is_escaped_once_wherever_it_stands() {
        let said = "<b> & \"it's\"";
        let nodes = [element("p").with("title", said).text(said).child(element("span")).into()];
        let text = "&lt;b&gt; &amp; &quot;it&#39;s&quot;";
        assert_eq!(html(&nodes), format!("<p title=\"{text}\">{text}<span></span></p>\n"));
        assert_eq!(xml(&nodes), format!("<p title=\"{text}\">{text}<span/></p>\n"));
    }
}
