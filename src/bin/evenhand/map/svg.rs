//! The map as a picture: SVG without scripts, styles from outside or anything else to fetch.

use std::fmt::Write;

use evenhand::domain::Verdict;
use evenhand::pack::map::{Goes, Map, Part};

use super::boxes::{self, ANSWERS, BETWEEN, Box, HEAD, LINE, PAD, Row, TEXT, WIDTH};
use super::words;
use evenhand::markup::escaped;
use evenhand::markup::lines::{Weight, broken};

/// The space around everything, and the sizes of headings.
const MARGIN: f64 = 40.0;
const TITLE: f64 = 26.0;
const SITUATION: f64 = 20.0;
/// Colours, as on the advice page. White text on the verdicts has a contrast of at least 5 to 1.
const INK: &str = "#16212a";
const MUTED: &str = "#4a5761";
const SOFT: &str = "#e8eef1";
const RULE: &str = "#cbd4da";
const QUESTION: &str = "#0b566e";

/// The whole picture.
pub fn draw(title: &str, pack: &str, map: &Map) -> String {
    let drawn: Vec<(String, f64, f64)> = map.parts.iter().map(part).collect();
    let width = drawn.iter().map(|(_, width, _)| *width).fold(2.0 * WIDTH + BETWEEN, f64::max) + 2.0 * MARGIN;
    let mut body = String::new();
    let mut y = MARGIN;
    for line in broken(title, TITLE, Weight::Bold, width - 2.0 * MARGIN) {
        text(&mut body, MARGIN, y + TITLE, TITLE, Weight::Bold, INK, &line);
        y += TITLE * LINE;
    }
    for (part, _, height) in &drawn {
        y += MARGIN;
        let _ = writeln!(body, "<g transform=\"translate({MARGIN} {y:.1})\">\n{part}</g>");
        y += height;
    }
    let height = y + MARGIN;
    let parts = map.parts.len();
    let desc = format!(
        "Who is asking, which questions follow and where each answer leads, in {parts} {}. Every line also stands as \
         text: \u{201c}question 3\u{201d} is the box with that number. As a list: evenhand map --protocol {pack}",
        if parts == 1 { "situation" } else { "situations" }
    );
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"map-title map-desc\" \
         viewBox=\"0 0 {width:.0} {height:.0}\" width=\"{width:.0}\" height=\"{height:.0}\" \
         font-family=\"system-ui, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif\">\n\
         <title id=\"map-title\">{}</title>\n<desc id=\"map-desc\">{}</desc>\n\
         <defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" \
         orient=\"auto\"><path d=\"M0 0 8 4 0 8z\" fill=\"{QUESTION}\"/></marker></defs>\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n{body}</svg>\n",
        escaped(title),
        escaped(&desc)
    )
}

/// One situation, with the size that it takes.
fn part(part: &Part) -> (String, f64, f64) {
    let (boxes, width, below) = boxes::boxes(part);
    let room = width.max(2.0 * WIDTH + BETWEEN);
    let mut out = String::new();
    let mut y = 0.0;
    for line in broken(&part.situation, SITUATION, Weight::Bold, room) {
        y += SITUATION * LINE;
        text(&mut out, 0.0, y, SITUATION, Weight::Bold, INK, &line);
    }
    for line in words::issues(part).iter().flat_map(|issues| broken(issues, HEAD, Weight::Normal, room)) {
        y += HEAD * LINE;
        text(&mut out, 0.0, y, HEAD, Weight::Normal, MUTED, &line);
    }
    let _ = writeln!(out, "<g transform=\"translate(0 {y:.1})\">");
    for from in &boxes {
        for row in &from.rows {
            let to = boxes.iter().find(|to| matches!(row.goes, Goes::To(place) if to.question == Some(place)));
            to.into_iter().for_each(|to| edge(&mut out, from, row, to));
        }
    }
    boxes.iter().for_each(|each| draw_box(&mut out, each));
    out.push_str("</g>\n");
    (out, width, y + below)
}

/// The line from an answer to the question that it leads to. It runs below the boxes in between.
fn edge(out: &mut String, from: &Box, row: &Row, to: &Box) {
    let (x1, y1) = (from.x + WIDTH - PAD / 2.0, from.y + row.middle());
    let (x2, y2) = (to.x - 3.0, to.y + PAD + HEAD / 2.0);
    let bend = BETWEEN * 0.8;
    let _ = writeln!(
        out,
        "<path d=\"M{x1:.1} {y1:.1}C{:.1} {y1:.1} {:.1} {y2:.1} {x2:.1} {y2:.1}\" fill=\"none\" stroke=\"{QUESTION}\" \
         stroke-width=\"1.5\" marker-end=\"url(#arrow)\"/>",
        x1 + bend,
        x2 - bend
    );
}

fn draw_box(out: &mut String, each: &Box) {
    let Box { x, y, height, .. } = each;
    let (kind, head) = if each.question.is_some() { ("question", QUESTION) } else { ("who", INK) };
    let _ = writeln!(
        out,
        "<g class=\"{kind}\" transform=\"translate({x:.1} {y:.1})\"><title>{}</title>\n\
         <rect width=\"{WIDTH}\" height=\"{height:.1}\" rx=\"6\" fill=\"#ffffff\" stroke=\"{head}\" stroke-width=\"1.5\"/>\n\
         <path d=\"M0 6a6 6 0 0 1 6-6H{:.1}a6 6 0 0 1 6 6V{:.1}H0z\" fill=\"{SOFT}\"/>",
        escaped(&each.title),
        WIDTH - 6.0,
        each.body() - PAD / 4.0,
    );
    let mut line = PAD / 2.0;
    for head_line in &each.head {
        line += HEAD * LINE;
        text(out, PAD, line, HEAD, Weight::Bold, head, head_line);
    }
    for under in &each.under {
        line += TEXT * LINE;
        text(out, PAD, line, TEXT, Weight::Normal, MUTED, under);
    }
    for (place, row) in each.rows.iter().enumerate() {
        draw_row(out, row, place > 0);
    }
    out.push_str("</g>\n");
}

fn draw_row(out: &mut String, row: &Row, ruled: bool) {
    let _ = writeln!(
        out,
        "<g class=\"answer\"><title>{} → {}</title>",
        escaped(&row.said),
        escaped(&words::goes(&row.goes))
    );
    if ruled {
        let _ = writeln!(out, "<path d=\"M{PAD} {0:.1}H{1:.1}\" stroke=\"{RULE}\"/>", row.y, WIDTH - PAD);
    }
    let mut line = row.y + PAD;
    for answer in &row.answer {
        line += TEXT * LINE;
        text(out, PAD, line - PAD / 4.0, TEXT, Weight::Normal, INK, answer);
    }
    let (x, room) = (ANSWERS, WIDTH - ANSWERS - PAD);
    let chip = row.result.len() as f64 * TEXT * LINE + PAD;
    let (fill, ink, stroke) = match &row.goes {
        Goes::To(_) => ("#ffffff", QUESTION, QUESTION),
        Goes::Advice(outcome) => (colour(outcome.verdict), "#ffffff", colour(outcome.verdict)),
    };
    let _ = writeln!(
        out,
        "<rect x=\"{x}\" y=\"{:.1}\" width=\"{room}\" height=\"{chip:.1}\" rx=\"4\" fill=\"{fill}\" stroke=\"{stroke}\"/>",
        row.y + PAD / 2.0
    );
    let mut line = row.y + PAD * 0.7;
    for result in &row.result {
        line += TEXT * LINE;
        text(out, x + PAD, line, TEXT, Weight::Bold, ink, result);
    }
    line += PAD;
    for named in &row.people {
        line += TEXT * LINE;
        text(out, x, line, TEXT, Weight::Normal, INK, named);
    }
    out.push_str("</g>\n");
}

fn text(out: &mut String, x: f64, y: f64, size: f64, weight: Weight, fill: &str, said: &str) {
    let weight = if weight == Weight::Bold { "bold" } else { "normal" };
    let _ = writeln!(
        out,
        "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{fill}\">{}</text>",
        escaped(said)
    );
}

fn colour(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::DoNot => "#9f1f17",
        Verdict::GetAuthorityFirst => "#8a4a00",
        Verdict::Depends => "#4f3d8f",
        Verdict::RaiseWithContact => "#1b4d8c",
        Verdict::GoAheadWithConditions => "#0c5f5a",
        Verdict::GoAhead => "#1b6634",
        Verdict::NotCovered => "#45525c",
    }
}
