//! The page around the clauses: what it is, contents, stories, whom it names, signature.

use std::fmt::Write;

use evenhand::sentences::Sentences;
use evenhand::words;

use super::{Story, Woven, clause};
use evenhand::markup::escaped;

/// The whole page; it needs nothing else.
pub fn html(woven: &Woven) -> String {
    let protocol = &woven.protocol;
    let plurals: Vec<(&str, &str)> = woven.plurals.iter().map(|(id, text)| (id.as_str(), text.as_str())).collect();
    let sentences = Sentences::new(protocol, &plurals);
    let title = format!("{}: the pack beside its clauses", words::title(protocol));
    let mut html = format!(
        "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n\
         <body>\n<header>\n<p>{}</p>\n<h1>{}</h1>\n",
        escaped(&title),
        escaped(&protocol.about.council),
        escaped(&title)
    );
    let _ = writeln!(html, "<p>As of {}. {}</p>", words::date(woven.today), escaped(ABOUT));
    let _ = writeln!(html, "<p>{}</p>\n</header>", escaped(&protocol.about.covers));
    contents(&mut html, woven);
    html.push_str("<main>\n");
    for (id, _) in protocol.clauses.iter() {
        clause::clause(&mut html, woven, &sentences, id);
    }
    html.push_str("<section id=\"questions\">\n<h2>What people are asked</h2>\n<ol>\n");
    for id in protocol.questions.ids() {
        let _ = writeln!(html, "<li>{}</li>", escaped(&format!("{} {}", sentences.question(id), sentences.asked(id))));
    }
    html.push_str("</ol>\n</section>\n<section id=\"stories\">\n<h2>Stories, and what comes out</h2>\n<ol>\n");
    for (place, story) in woven.stories.iter().enumerate() {
        let _ = writeln!(html, "<li id=\"story-{}\">{}</li>", place + 1, told(woven, story));
    }
    html.push_str("</ol>\n</section>\n<section id=\"doubts\">\n<h2>Doubts about the pack as a whole</h2>\n");
    match woven.doubts.get(&None) {
        Some(doubts) => clause::list(&mut html, doubts.iter().map(|doubt| escaped(doubt))),
        None => html.push_str("<p>None.</p>\n"),
    }
    html.push_str("</section>\n</main>\n");
    html.push_str(SIGN);
    html
}

const ABOUT: &str = "For each clause: what the pack says that it says, and what it makes of it. Compare it with the \
                     protocol’s own words, tick what is right, and write down what is not.";

fn contents(html: &mut String, woven: &Woven) {
    html.push_str("<nav aria-label=\"Contents\">\n<h2>Contents</h2>\n<ol class=\"contents\">\n");
    for (id, clause) in woven.protocol.clauses.iter() {
        let doubtful = woven.doubts.contains_key(&Some(usize::from(id)));
        let mark = if doubtful { " <strong>(doubts)</strong>" } else { "" };
        let (label, heading) = (escaped(&clause.label), escaped(&clause.heading));
        let _ = writeln!(html, "<li><a href=\"#clause-{}\">{label} {heading}</a>{mark}</li>", usize::from(id) + 1);
    }
    html.push_str(
        "<li><a href=\"#questions\">What people are asked</a></li>\n\
         <li><a href=\"#stories\">Stories, and what comes out</a></li>\n\
         <li><a href=\"#doubts\">Doubts about the pack as a whole</a></li>\n\
         <li><a href=\"#signed\">Signed off</a></li>\n</ol>\n</nav>\n",
    );
}

fn told(woven: &Woven, story: &Story) -> String {
    let mut told = escaped(&story.written.story);
    let Some(advice) = &story.advice else { return told + " <strong>This story does not come to advice.</strong>" };
    let answers: Vec<String> = advice
        .answers
        .iter()
        .map(|&(question, answer)| {
            let asked = &woven.protocol.questions.at(question).text;
            format!("{asked} <b>{}</b>", escaped(&words::answer(&woven.protocol, question, answer)))
        })
        .collect();
    let _ = write!(told, "<br><span class=\"answers\">{}</span>", answers.join(" · "));
    let _ = write!(told, "<br>What comes out: <b>{}</b>", words::verdict(advice.verdict));
    let contacts: Vec<String> =
        advice.contacts.iter().map(|one| words::the(&woven.protocol.posts.at(one.post).title)).collect();
    if !contacts.is_empty() {
        let _ = write!(told, ", with {}", escaped(&words::list(&contacts, "and")));
    }
    let _ = write!(told, " ({})", escaped(&words::clauses(&woven.protocol, &advice.clauses)));
    for fault in &story.faults {
        let _ = write!(told, "<br><strong>Not as it should be: {}</strong>", escaped(fault));
    }
    told
}

const SIGN: &str = "<footer id=\"signed\">\n<h2>Signed off</h2>\n\
    <p class=\"sign\">Name, post:</p>\n<p class=\"sign\">Date, signature:</p>\n</footer>\n</body>\n</html>\n";

const STYLE: &str = "\
@page { size: A4; margin: 15mm; }
:root { color-scheme: light; }
body { margin: 0 auto; padding: 1rem; max-width: 60rem; background: #fff; color: #000;
  font: 1rem/1.4 Arial, Helvetica, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.6rem; line-height: 1.2; }
h2 { font-size: 1.15rem; margin: 1.6rem 0 0.4rem; border-top: 2px solid #000; padding-top: 0.4rem; }
h3 { font-size: 1rem; margin: 0.8rem 0 0.2rem; }
p, ul, ol { margin: 0.2rem 0 0.5rem; }
.contents { columns: 2; list-style: none; padding: 0; }
.bound, .answers { color: #333; }
.own { border-left: 4px solid #666; padding-left: 0.7rem; font-family: Georgia, serif; }
.fault, .doubt { border: 1px solid #000; padding: 0.3rem 0.6rem; }
.review { display: grid; grid-template-columns: 10rem 1fr; gap: 0.6rem; align-items: start; margin-top: 0.6rem; }
.review label { display: block; }
.review input { inline-size: 1.4rem; block-size: 1.4rem; vertical-align: middle; }
.review textarea { inline-size: 100%; box-sizing: border-box; min-block-size: 4rem; font: inherit; border: 1px solid #000; }
.sign { border-bottom: 1px solid #000; padding-top: 1.5rem; }
@media (max-width: 40rem) { .contents { columns: 1; } .review { grid-template-columns: 1fr; } }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  a { color: inherit; text-decoration: none; }
  h2, h3 { break-after: avoid; }
  .review, li { break-inside: avoid; }
}
";
