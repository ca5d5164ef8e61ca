//! Situation by situation, as elements.

use super::page::{Place, head, mark, name, paragraph, wide};
use super::{CellText, Column, Report, Section, Sign};
use crate::markup::{Element, element};

/// A table for each situation.
pub fn sections(report: &Report, place: Place) -> Vec<Element> {
    let title = place.heading(1).with("id", "situations").text("Situation by situation");
    let sections = report.sections.iter().enumerate().map(|(number, section)| one(report, place, number, section));
    std::iter::once(title).chain(sections).collect()
}

fn one(report: &Report, place: Place, number: usize, section: &Section) -> Element {
    let open = if report.answers.is_empty() { "What changes it" } else { "What it depends on" };
    let silent = |cell: &CellText| cell.marks.iter().all(|mark| matches!(mark.sign, Sign::Silent | Sign::NotHeld));
    let mut nothing: Vec<(&Column, &CellText)> = Vec::new();
    let mut rows = Vec::new();
    for (place, cell) in &section.rows {
        let Some(column) = report.columns.get(*place) else { continue };
        let plain = silent(cell) && cell.headline.is_none() && *place > 0;
        if plain {
            nothing.push((column, cell));
        } else {
            rows.push(row(column, cell));
        }
    }
    let heads = ["Protocol", "Verdict", "Who to go to, and who is next", "By when", open].map(head);
    let table = element("table")
        .with("class", "detail")
        .child(element("caption").text(&section.title))
        .child(element("thead").child(element("tr").children(heads)))
        .child(element("tbody").children(rows));
    let mut all = element("section")
        .with("id", format!("s{number}"))
        .child(place.heading(2).text(&section.title))
        .child(wide(&section.title, table));
    for (sign, said) in [(Sign::Silent, "Say nothing about it"), (Sign::NotHeld, "Extracts that do not hold it")] {
        let of_sign = nothing.iter().filter(|(_, cell)| cell.marks.first().is_some_and(|mark| mark.sign == sign));
        let names: Vec<&str> = of_sign.map(|(column, _)| column.short.as_str()).collect();
        if !names.is_empty() {
            let said = format!(" {said}: {}.", names.join(", "));
            all = all.child(element("p").with("class", "nothing").child(mark(sign)).text(said));
        }
    }
    all
}

fn row(column: &Column, cell: &CellText) -> Element {
    let mut protocol = name(element("th").with("scope", "row"), column);
    if let Some(differs) = &cell.differs {
        protocol = protocol.text(" ").child(element("em").text(differs));
    }
    let marks = cell.marks.iter().map(|each| {
        let clauses = (!each.clauses.is_empty()).then(|| element("small").text(&each.clauses));
        element("div").child(mark(each.sign)).children(clauses)
    });
    let said = cell.headline.iter().chain(&cell.notes).map(|line| paragraph(line));
    element("tr")
        .child(protocol)
        .child(element("td").children(marks).children(said))
        .child(lines(cell.who.iter().chain(&cell.next)))
        .child(lines(cell.deadlines.iter()))
        .child(lines(cell.changes.iter()))
}

fn lines<'l>(all: impl Iterator<Item = &'l String>) -> Element {
    let paragraphs: Vec<Element> = all.map(|line| paragraph(line)).collect();
    if paragraphs.is_empty() {
        return element("td").child(element("span").with("class", "none").text("–"));
    }
    element("td").children(paragraphs)
}
