//! Why something is asked and what the words mean: behind summaries, since most people do not need it.

use yew::prelude::*;

use crate::domain::{ClauseId, Protocol, RuleId};
use crate::session::Screen;
use crate::ui::components::details::details;
use crate::ui::components::why_asked::{Decided, Decides, why_asked};
use crate::ui::components::words_in;
use crate::ui::tag::{tag, together};
use crate::ui::words;

/// The help of a page.
pub fn help(protocol: &Protocol, screen: &Screen) -> Html {
    let (mut whys, mut said, mut words, mut known) = (Vec::new(), None, Vec::new(), Vec::new());
    for asked in &screen.questions {
        let question = protocol.questions.at(asked.question);
        if let Some(why) = question.why.as_deref().filter(|why| said != Some(*why)) {
            said = Some(why);
            whys.push(words::text(why));
        }
        for word in &question.words {
            if !known.contains(&&*word.word) {
                known.push(&word.word);
                words.push(words_in("dt", "", words::text(&word.word)));
                words.push(words_in("dd", "", words::text(&word.meaning)));
            }
        }
    }
    let mut nodes = vec![why_asked(&whys, &decides(protocol, screen))];
    if !words.is_empty() {
        nodes.push(details("What the words mean".into(), None, tag("dl", "eh-words").children(words).into()));
    }
    together(nodes)
}

/// More clauses than this are counted and not shown: who wants to know why is not to read the protocol first.
const SHOWN: usize = 5;

/// What the answers decide. A clause that was named once is not named again.
fn decides(protocol: &Protocol, screen: &Screen) -> Vec<Decides> {
    let reasons = &screen.reasons;
    let mut named = Vec::new();
    let mut decides = Vec::new();
    for (rules, how) in [
        (&reasons.applies, words::DECIDES_IF),
        (&reasons.whom, words::DECIDES_WHOM),
        (&reasons.by_when, words::DECIDES_WHEN),
    ] {
        if rules.is_empty() {
            continue;
        }
        let (clauses, more) = clauses(protocol, rules, &mut named);
        let who = if decides.is_empty() { "Your answer" } else { "It also" };
        let end = if clauses.is_empty() { "." } else { ":" };
        decides.push(Decides { how: words::said(format!("{who} {how}{end}")), clauses, more });
    }
    decides
}

/// The clauses of these rules in the document's order, and how many more there are.
fn clauses(protocol: &Protocol, rules: &[RuleId], named: &mut Vec<ClauseId>) -> (Vec<Decided>, Option<AttrValue>) {
    let (mut shown, mut more) = (Vec::new(), 0usize);
    for &rule in rules {
        let id = protocol.rules.at(rule).clause;
        if named.contains(&id) {
            continue;
        }
        named.push(id);
        if shown.len() == SHOWN {
            more += 1;
            continue;
        }
        let clause = protocol.clauses.at(id);
        shown.push(Decided {
            clause: words::text(&clause.id),
            name: words::said(format!("{}, {}.", words::sentence(&words::clause(&clause.label)), clause.heading)),
            gist: words::text(&clause.gist),
        });
    }
    (shown, (more > 0).then(|| words::said(words::more_clauses(more))))
}
