//! The report as elements: what the command line writes into a file, and the page for reviewers draws.

use super::{CellText, Report, Sign, detail, picture};
use crate::domain::PackKind;
use crate::markup::{Element, Node, element, html};
use crate::words;

const STYLE: &str = include_str!("report.css");

/// Where the report stands.
#[derive(Clone, Copy)]
pub struct Place<'p> {
    /// The level of its own heading: 1 where it is the page.
    pub level: usize,
    /// The address of one of its parts, by its id.
    pub link: &'p dyn Fn(&str) -> String,
}

impl Place<'_> {
    /// A heading, so far below that of the report.
    pub fn heading(&self, below: usize) -> Element {
        const NAMES: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
        element(NAMES.get(self.level + below - 1).copied().unwrap_or("h6"))
    }

    fn link(&self, to: &str, text: impl Into<String>) -> Element {
        element("a").with("href", (self.link)(to)).text(text)
    }
}

/// The report as a page that stands alone: no script, nothing to fetch, fit to be printed.
#[must_use]
pub fn document(report: &Report) -> String {
    let place = Place { level: 1, link: &|id| format!("#{id}") };
    let main = element("main")
        .child(place.heading(0).text(&report.title))
        .children(body(report, place))
        .child(element("footer").child(paragraph(words::NOBODY_BOUND)));
    format!(
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n{}\
         <style>\n{STYLE}</style>\n</head>\n<body>\n{}</body>\n</html>\n",
        html(&[element("title").text(&report.title).into()]),
        html(&[main.into()])
    )
}

/// Everything below the heading.
#[must_use]
pub fn body(report: &Report, place: Place) -> Vec<Node> {
    let mut all: Vec<Node> = report.intro.iter().map(|line| paragraph(line).into()).collect();
    if report.columns.iter().any(|column| column.kind == PackKind::Extract) {
        all.push(paragraph(words::EXTRACTS).into());
    }
    let parts = [
        answers(report, place),
        contents(report, place),
        gaps(report, place),
        elsewhere(report, place),
        glance(report, place),
        detail::sections(report, place),
        list(place, words::disagrees(first(report)), &report.contradictions),
        list(place, words::faults_of(first(report)), &report.faults),
        protocols(report, place),
    ];
    all.extend(parts.into_iter().flatten().map(Node::Element));
    all
}

pub fn paragraph(text: &str) -> Element {
    element("p").text(text)
}

fn first(report: &Report) -> &str {
    report.columns.first().map(|column| column.short.as_str()).unwrap_or_default()
}

fn answers(report: &Report, place: Place) -> Vec<Element> {
    if report.answers.is_empty() {
        return Vec::new();
    }
    let pair = |(question, told): &(String, String)| {
        element("div").child(element("dt").text(question)).child(element("dd").text(told))
    };
    vec![
        place.heading(1).text("The circumstances"),
        element("dl").with("class", "answers").children(report.answers.iter().map(pair)),
    ]
}

/// What is in a long report.
fn contents(report: &Report, place: Place) -> Vec<Element> {
    if report.sections.len() < 2 {
        return Vec::new();
    }
    let mut parts = Vec::new();
    if !report.gaps.is_empty() {
        parts.push(place.link("gaps", words::lacks(first(report))));
    }
    if !report.elsewhere.is_empty() {
        parts.push(place.link("elsewhere", "What the extract does not touch"));
    }
    for (id, text) in
        [("glance", "At a glance"), ("situations", "Situation by situation"), ("protocols", "The protocols")]
    {
        parts.push(place.link(id, text));
    }
    let items = parts.into_iter().map(|part| element("li").child(part));
    vec![element("nav").with("aria-label", "Contents").child(element("ul").children(items))]
}

fn gaps(report: &Report, place: Place) -> Vec<Element> {
    if report.gaps.is_empty() {
        return Vec::new();
    }
    let mut all = vec![place.heading(1).with("id", "gaps").text(words::lacks(first(report)))];
    let extract = report.columns.first().is_some_and(|own| own.kind == PackKind::Extract);
    if extract {
        all.push(paragraph(&words::missing_from_extract(first(report))));
    }
    for of_one in report.gaps.chunk_by(|one, next| one.section == next.section) {
        let section = of_one.first().and_then(|gap| report.sections.get(gap.section));
        all.push(place.heading(2).text(section.map(|section| section.title.as_str()).unwrap_or_default()));
        let items = of_one.iter().map(|gap| {
            // Of an extract it has been said once what a gap in it means.
            let but = if extract { "" } else { gap.but.as_str() };
            let said = element("p").child(element("strong").text(&gap.said)).text(format!(" {but}"));
            let others = gap.others.iter().map(|other| element("li").text(other));
            element("li").child(said).child(element("ul").children(others))
        });
        all.push(element("ul").with("class", "gaps").children(items));
    }
    all
}

/// What an extract does not hold at all.
fn elsewhere(report: &Report, place: Place) -> Vec<Element> {
    if report.elsewhere.is_empty() {
        return Vec::new();
    }
    let rows = report.elsewhere.iter().map(|(title, names)| {
        let title = element("th").with("scope", "row").text(title);
        element("tr").child(title).child(element("td").text(names.join(", ")))
    });
    let table = element("table")
        .with("class", "elsewhere")
        .child(element("caption").text("Situations outside the extract, and who deals with them"))
        .child(element("thead").child(element("tr").child(head("Situation")).child(head("Dealt with by"))))
        .child(element("tbody").children(rows));
    vec![
        place.heading(1).with("id", "elsewhere").text(words::untouched(first(report))),
        paragraph(&words::look_it_up(first(report))),
        table,
    ]
}

/// The matrix as a table.
fn glance(report: &Report, place: Place) -> Vec<Element> {
    let key = picture::used(report)
        .into_iter()
        .map(|sign| element("div").child(element("dt").child(mark(sign))).child(element("dd").text(sign.meaning())));
    let heads = report.columns.iter().map(|column| name(element("th").with("scope", "col"), column));
    let row = |(number, section): (usize, &super::Section)| {
        let title = place.link(&format!("s{number}"), &section.title);
        let cells = (0..report.columns.len()).map(|column| {
            let cell = section.rows.iter().find(|(place, _)| *place == column).map(|(_, cell)| cell);
            element("td").children(cell.map(marks).unwrap_or_default())
        });
        element("tr").child(element("th").with("scope", "row").child(title)).children(cells)
    };
    let table = element("table")
        .with("class", "matrix")
        .child(element("caption").text("Which verdicts each text can lead to"))
        .child(element("thead").child(element("tr").child(head("Situation")).children(heads)))
        .child(element("tbody").children(report.sections.iter().enumerate().map(row)));
    vec![
        place.heading(1).with("id", "glance").text("At a glance"),
        element("dl").with("class", "key").children(key),
        wide("At a glance", table),
    ]
}

/// A table that may be wider than the page: it scrolls in a box of its own, also by keyboard.
pub fn wide(name: &str, table: Element) -> Element {
    element("div")
        .with("class", "wide")
        .with("tabindex", "0")
        .with("role", "region")
        .with("aria-label", name)
        .child(table)
}

/// The head of a column.
pub fn head(text: &str) -> Element {
    element("th").with("scope", "col").text(text)
}

/// The name of a protocol, with what of it is here.
pub fn name(head: Element, column: &super::Column) -> Element {
    let kind = element("small").text(words::kind(column.kind));
    head.child(element("span").text(&column.short)).text(" ").child(kind)
}

fn marks(cell: &CellText) -> Vec<Element> {
    picture::signs(cell).into_iter().map(mark).collect()
}

pub fn mark(sign: Sign) -> Element {
    element("span").with("class", format!("mark {}", sign.class())).text(sign.word())
}

fn list(place: Place, title: String, lines: &[String]) -> Vec<Element> {
    if lines.is_empty() {
        return Vec::new();
    }
    let items = lines.iter().map(|line| element("li").text(line));
    vec![place.heading(1).text(title), element("ul").children(items)]
}

fn protocols(report: &Report, place: Place) -> Vec<Element> {
    let one = |column: &super::Column| {
        let kind = element("small").text(words::kind(column.kind));
        let name = element("dt").text(format!("{} ", column.short)).child(kind);
        let about = format!("{}: {}. {}", column.council, column.title, column.covers);
        element("div").child(name).child(element("dd").text(about))
    };
    vec![
        place.heading(1).with("id", "protocols").text("The protocols"),
        element("dl").with("class", "protocols").children(report.columns.iter().map(one)),
    ]
}
