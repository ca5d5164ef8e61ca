//! One clause: what it says, its rules or why there are none, the stories that it plays a part in, doubts, room to mark.

use std::fmt::Write;

use evenhand::domain::{ClauseId, NoRule, StepKind};
use evenhand::sentences::{RuleSaid, Sentences};
use evenhand::words;

use super::Woven;
use evenhand::markup::escaped;

/// Its section of the page.
pub fn clause(html: &mut String, woven: &Woven, sentences: &Sentences<'_>, id: ClauseId) {
    let protocol = &woven.protocol;
    let clause = protocol.clauses.at(id);
    let number = usize::from(id) + 1;
    let (label, heading) = (escaped(&clause.label), escaped(&clause.heading));
    let _ = writeln!(html, "<section id=\"clause-{number}\">\n<h2>{label} {heading}</h2>");
    let _ = writeln!(html, "<p>{}</p>", escaped(&clause.gist));
    let binds = words::binds(clause.force, &clause.binds, None).map(|binds| format!(" {binds}")).unwrap_or_default();
    let _ = writeln!(html, "<p class=\"bound\">{}</p>", escaped(&format!("{}{binds}", words::force(clause.force))));
    if let Some(found) = &woven.words {
        html.push_str("<h3>The protocol’s own words</h3>\n");
        match found.get(&clause.id) {
            Some(paragraphs) => {
                let _ = writeln!(html, "<div class=\"own\">");
                for paragraph in paragraphs {
                    let _ = writeln!(html, "<p>{}</p>", escaped(paragraph));
                }
                html.push_str("</div>\n");
            }
            None => html.push_str("<p>Not found in the text by this number: look it up.</p>\n"),
        }
    }
    if let Some(fault) = &clause.fault {
        let _ = writeln!(html, "<p class=\"fault\">{}{}</p>", words::ABOUT_DOCUMENT, escaped(fault));
    }
    rules(html, woven, sentences, id);
    stories(html, woven, id);
    if let Some(doubts) = woven.doubts.get(&Some(usize::from(id))) {
        html.push_str("<h3>Doubts</h3>\n<div class=\"doubt\">\n");
        list(html, doubts.iter().map(|doubt| escaped(doubt)));
        html.push_str("</div>\n");
    }
    let _ = writeln!(
        html,
        "<div class=\"review\">\n<label><input type=\"checkbox\"> {label} is right</label>\n\
         <label>Remarks on {label}<textarea></textarea></label>\n</div>\n</section>"
    );
}

fn rules(html: &mut String, woven: &Woven, sentences: &Sentences<'_>, id: ClauseId) {
    let mut own = woven.protocol.rules.iter().filter(|(_, rule)| rule.clause == id).peekable();
    if own.peek().is_some() {
        html.push_str("<h3>Rules</h3>\n<ol>\n");
        for (_, rule) in own {
            let _ = writeln!(html, "<li>{}</li>", said(&sentences.rule(rule)));
        }
        html.push_str("</ol>\n");
    }
    let cited: Vec<ClauseId> = woven
        .protocol
        .rules
        .iter()
        .filter(|(_, rule)| rule.clause != id && rule.clauses.contains(&id))
        .map(|(_, rule)| rule.clause)
        .collect();
    if !cited.is_empty() {
        let mut cited = cited;
        cited.dedup();
        let at = words::clauses(&woven.protocol, &cited);
        let _ = writeln!(html, "<p>Rules that stand at {} rest on it too.</p>", escaped(&at));
    }
    let (why, instead) = match &woven.protocol.clauses.at(id).no_rule {
        None => return,
        Some(NoRule::Definition) => ("it says what a word means", None),
        Some(NoRule::Introduction) => ("it leads in to others", None),
        Some(NoRule::History) => ("it records what happened", None),
        Some(NoRule::PointsElsewhere(instead)) => ("it only points elsewhere", Some(instead)),
        Some(NoRule::Judgement(instead)) => ("it asks for a person’s judgement", Some(instead)),
    };
    let instead = instead.map(|instead| format!(" People are told: “{instead}”")).unwrap_or_default();
    let _ = writeln!(html, "<p>It has no rule: {why}.{}</p>", escaped(&instead));
}

/// The steps as the lists in which people see them.
fn said(rule: &RuleSaid) -> String {
    let mut said = escaped(&rule.case);
    for (kind, title) in
        [(StepKind::Do, "What to do"), (StepKind::Dont, "What not to do"), (StepKind::Know, "What to know")]
    {
        let texts: Vec<String> = rule
            .steps
            .iter()
            .filter(|(of, _)| *of == kind)
            .map(|(_, text)| format!("<li>{}</li>", escaped(text)))
            .collect();
        if !texts.is_empty() {
            let _ = write!(said, "<br><b>{title}</b><ul>{}</ul>", texts.concat());
        }
    }
    let further = rule.further.iter().chain([&rule.rests]).map(|text| escaped(text)).collect::<Vec<_>>();
    let _ = write!(said, "<p>{}</p>", further.join(" "));
    said
}

fn stories(html: &mut String, woven: &Woven, id: ClauseId) {
    let rests = |story: &super::Story| story.advice.as_ref().is_some_and(|advice| advice.clauses.contains(&id));
    let told: Vec<String> = woven
        .stories
        .iter()
        .enumerate()
        .filter(|(_, story)| rests(story))
        .map(|(place, story)| {
            let number = place + 1;
            let first = escaped(words::first_sentence(&story.written.story));
            let verdict = story.advice.as_ref().map_or("", |advice| words::verdict(advice.verdict));
            format!("<a href=\"#story-{number}\">Story {number}</a>: {first} <b>{verdict}</b>")
        })
        .collect();
    if told.is_empty() {
        html.push_str("<p>No story rests on it.</p>\n");
        return;
    }
    html.push_str("<h3>Stories that rest on it</h3>\n");
    list(html, told.into_iter());
}

/// Items that are HTML already.
pub fn list(html: &mut String, items: impl Iterator<Item = String>) {
    html.push_str("<ul>\n");
    for item in items {
        let _ = writeln!(html, "<li>{item}</li>");
    }
    html.push_str("</ul>\n");
}
