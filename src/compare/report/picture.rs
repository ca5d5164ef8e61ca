//! The matrix as a picture for a committee paper: SVG without scripts, styles from outside or anything else to fetch.
//! Each verdict is told by a word, a shape and a colour, so that it can be read in grey and by anybody.

use std::fmt::Write;

use super::{CellText, Report, Sign, shape};
use crate::markup::lines::{Weight, broken};
use crate::markup::{Element, element};
use crate::words;

const MARGIN: f64 = 24.0;
/// The first column, and the others.
const FIRST: f64 = 260.0;
const COLUMN: f64 = 122.0;
const HEAD: f64 = 12.0;
const TEXT: f64 = 12.0;
const TITLE: f64 = 20.0;
const LINE: f64 = 1.3;
/// The height of one verdict.
const CHIP: f64 = 24.0;
const PAD: f64 = 6.0;
const INK: &str = "#16212a";
const MUTED: &str = "#4a5761";
const RULE: &str = "#9aa6ae";
const SOFT: &str = "#e8eef1";

/// The picture.
#[must_use]
pub fn picture(report: &Report) -> Element {
    let width = (2.0 * MARGIN + FIRST + COLUMN * report.columns.len() as f64).max(700.0);
    let mut drawn = Vec::new();
    let mut y = MARGIN;
    for line in broken(&report.title, TITLE, Weight::Bold, width - 2.0 * MARGIN) {
        y += TITLE * LINE;
        drawn.push(text(MARGIN, y, TITLE, true, INK, &line));
    }
    let answers = report.answers.iter().map(|(question, told)| format!("{question} {told}"));
    y = small(&mut drawn, answers, y, width);
    y += MARGIN / 2.0;
    y = heads(&mut drawn, report, y);
    for section in &report.sections {
        let cell = |column: usize| section.rows.iter().find(|(place, _)| *place == column).map(|(_, cell)| cell);
        let (row, bottom) = row(report, &section.title, &cell, y);
        drawn.push(row);
        y = bottom;
    }
    y = key(&mut drawn, report, y + MARGIN, width);
    y = small(&mut drawn, [words::NOBODY_BOUND.to_owned()].into_iter(), y, width);
    let height = y + MARGIN;
    element("svg")
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("role", "img")
        .with("aria-labelledby", "compare-title compare-desc")
        .with("viewBox", format!("0 0 {width:.0} {height:.0}"))
        .with("width", format!("{width:.0}"))
        .with("height", format!("{height:.0}"))
        .with("font-family", "system-ui, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif")
        .child(element("title").with("id", "compare-title").text(&report.title))
        .child(element("desc").with("id", "compare-desc").text(description(report)))
        .child(element("rect").with("width", "100%").with("height", "100%").with("fill", "#ffffff"))
        .children(drawn)
}

/// Lines of small text.
fn small(drawn: &mut Vec<Element>, texts: impl Iterator<Item = String>, mut y: f64, width: f64) -> f64 {
    for said in texts {
        for line in broken(&said, TEXT, Weight::Normal, width - 2.0 * MARGIN) {
            y += TEXT * LINE;
            drawn.push(text(MARGIN, y, TEXT, false, MUTED, &line));
        }
    }
    y
}

/// The signs that stand in the report.
pub fn used(report: &Report) -> Vec<Sign> {
    let is = |sign: &Sign| {
        let cells = report.sections.iter().flat_map(|section| &section.rows);
        cells.flat_map(|(_, cell)| &cell.marks).any(|mark| mark.sign == *sign)
    };
    Sign::ALL.into_iter().filter(is).collect()
}

/// All of it in sentences, for who cannot see it.
fn description(report: &Report) -> String {
    let mut said =
        String::from("A table of situations by protocols. The same stands as a table in the report as HTML.");
    for section in &report.sections {
        let _ = write!(said, " {}:", section.title);
        for (place, cell) in &section.rows {
            let name = report.columns.get(*place).map(|column| column.short.as_str()).unwrap_or_default();
            let words: Vec<&str> = signs(cell).into_iter().map(Sign::word).collect();
            let _ = write!(said, " {name}: {};", words.join(", ").to_lowercase());
        }
    }
    said
}

/// The verdicts of a cell, each once.
pub fn signs(cell: &CellText) -> Vec<Sign> {
    let mut signs: Vec<Sign> = Vec::new();
    for mark in &cell.marks {
        if !signs.contains(&mark.sign) {
            signs.push(mark.sign);
        }
    }
    signs
}

fn heads(drawn: &mut Vec<Element>, report: &Report, y: f64) -> f64 {
    let lines = |text: &str| broken(text, HEAD, Weight::Bold, COLUMN - 2.0 * PAD);
    let most = report.columns.iter().map(|column| lines(&column.short).len()).max().unwrap_or(1);
    let height = most as f64 * HEAD * LINE + TEXT * LINE + 2.0 * PAD;
    let width = FIRST + COLUMN * report.columns.len() as f64;
    drawn.push(rect(&format!("{MARGIN}"), y, width, height).with("fill", SOFT));
    for (place, column) in report.columns.iter().enumerate() {
        let x = MARGIN + FIRST + COLUMN * place as f64 + PAD;
        let mut at = y + PAD;
        for line in lines(&column.short) {
            at += HEAD * LINE;
            drawn.push(text(x, at, HEAD, true, INK, &line));
        }
        drawn.push(text(x, at + TEXT * LINE, TEXT, false, MUTED, words::kind(column.kind)));
    }
    y + height
}

fn rect(x: &str, y: f64, width: f64, height: f64) -> Element {
    element("rect")
        .with("x", x)
        .with("y", format!("{y:.1}"))
        .with("width", format!("{width:.1}"))
        .with("height", format!("{height:.1}"))
}

fn row<'c>(report: &Report, title: &str, cell: &dyn Fn(usize) -> Option<&'c CellText>, y: f64) -> (Element, f64) {
    let lines = broken(title, TEXT, Weight::Normal, FIRST - 2.0 * PAD);
    let columns = 0..report.columns.len();
    let most = columns.clone().filter_map(cell).map(|cell| signs(cell).len()).max().unwrap_or(1);
    let height = (lines.len() as f64 * TEXT * LINE).max(most as f64 * CHIP) + 2.0 * PAD;
    let width = FIRST + COLUMN * report.columns.len() as f64;
    let bottom = y + height;
    let line = element("path")
        .with("d", format!("M{MARGIN} {bottom:.1}h{width:.1}"))
        .with("stroke", RULE)
        .with("stroke-width", "0.75");
    let mut drawn = vec![line];
    let mut at = y + PAD;
    for line in &lines {
        at += TEXT * LINE;
        drawn.push(text(MARGIN + PAD, at - 2.0, TEXT, false, INK, line));
    }
    for place in columns {
        let Some(cell) = cell(place) else { continue };
        let x = MARGIN + FIRST + COLUMN * place as f64;
        for (number, sign) in signs(cell).into_iter().enumerate() {
            drawn.push(chip(sign, x + 2.0, y + PAD + CHIP * number as f64));
        }
    }
    let row = element("g").with("class", "situation").child(element("title").text(title)).children(drawn);
    (row, bottom)
}

fn key(drawn: &mut Vec<Element>, report: &Report, y: f64, width: f64) -> f64 {
    let mut at = y;
    for sign in used(report) {
        drawn.push(chip(sign, MARGIN, at));
        for line in broken(sign.meaning(), TEXT, Weight::Normal, width - 2.0 * MARGIN - COLUMN - PAD) {
            drawn.push(text(MARGIN + COLUMN + PAD, at + CHIP / 2.0 + 3.0, TEXT, false, INK, &line));
            at += TEXT * LINE;
        }
        at = at - TEXT * LINE + CHIP;
    }
    at + PAD
}

/// A verdict: its shape, its word, its colour.
fn chip(sign: Sign, x: f64, y: f64) -> Element {
    let (fill, ink, stroke, dashed) = shape::colours(sign);
    let (width, height) = (COLUMN - 4.0, CHIP - 4.0);
    let mut frame = rect(&format!("{x:.1}"), y, width, height)
        .with("rx", "3")
        .with("fill", fill)
        .with("stroke", stroke)
        .with("stroke-width", "1.5");
    if dashed {
        frame = frame.with("stroke-dasharray", "3 2");
    }
    element("g")
        .with("class", sign.class())
        .child(frame)
        .children(shape::shape(sign, x + 11.0, y + height / 2.0, ink))
        .child(text(x + 20.0, y + height / 2.0 + 4.0, 11.0, true, ink, sign.word()))
}

fn text(x: f64, y: f64, size: f64, bold: bool, fill: &str, said: &str) -> Element {
    element("text")
        .with("x", format!("{x:.1}"))
        .with("y", format!("{y:.1}"))
        .with("font-size", format!("{size}"))
        .with("font-weight", if bold { "bold" } else { "normal" })
        .with("fill", fill)
        .text(said)
}
