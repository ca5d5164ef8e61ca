//! Provision by provision in the terminal.

use std::fmt::Write;

use evenhand::compare::report::{CellText, Report};
use evenhand::words;

use crate::show::paragraph;

/// The whole report.
pub fn write(report: &Report) -> String {
    let mut out = String::new();
    paragraph(&mut out, "", &report.title);
    for section in &report.sections {
        out.push('\n');
        paragraph(&mut out, "", &section.title.to_uppercase());
        for (place, cell) in &section.rows {
            let Some(column) = report.columns.get(*place) else { continue };
            cell_text(&mut out, &format!("{} ({})", column.short, words::kind(column.kind)), cell);
        }
    }
    if !report.gaps.is_empty() {
        let first = report.columns.first().map(|column| column.short.as_str()).unwrap_or_default();
        let _ = writeln!(out, "\nWHAT OTHERS SAY AND {} DOES NOT", first.to_uppercase());
        for gap in &report.gaps {
            let title = report.sections.get(gap.section).map(|section| section.title.as_str()).unwrap_or_default();
            paragraph(&mut out, "  - ", &format!("{title}: {} {}", gap.said, gap.but));
            gap.others.iter().for_each(|other| paragraph(&mut out, "      ", other));
        }
    }
    if !report.elsewhere.is_empty() {
        out.push_str("\nNOT IN THE EXTRACT AT ALL\n");
        for (title, names) in &report.elsewhere {
            paragraph(&mut out, "  - ", &format!("{title}: {}", names.join(", ")));
        }
    }
    list(&mut out, "WHERE IT DISAGREES WITH ITSELF", &report.contradictions);
    list(&mut out, "FAULTS OF ITS TEXT", &report.faults);
    out.push('\n');
    paragraph(&mut out, "", words::NOBODY_BOUND);
    out
}

fn list(out: &mut String, title: &str, lines: &[String]) {
    if !lines.is_empty() {
        let _ = writeln!(out, "\n{title}");
        lines.iter().for_each(|line| paragraph(out, "  - ", line));
    }
}

fn cell_text(out: &mut String, name: &str, cell: &CellText) {
    let marks: Vec<String> = cell
        .marks
        .iter()
        .map(|mark| {
            let clauses = if mark.clauses.is_empty() { String::new() } else { format!(" ({})", mark.clauses) };
            format!("{}{clauses}", mark.sign.word())
        })
        .collect();
    paragraph(out, "  ", &format!("{name}: {}", marks.join("; ")));
    for line in cell.who.iter().chain(&cell.next) {
        paragraph(out, "      ", line);
    }
    cell.deadlines.iter().for_each(|line| paragraph(out, "      ", &format!("By when: {line}")));
    cell.changes.iter().for_each(|line| paragraph(out, "      ", &format!("Turns on: {line}")));
}
