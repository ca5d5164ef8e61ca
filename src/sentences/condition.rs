//! Conditions: who the person is, what is happening, and what is so.

use super::{Sentences, first_lower, person, stripped};
use crate::domain::{Condition, FactMeaning, OptionSet, Question, QuestionId, Test};
use crate::words;

/// What a test says.
enum Said {
    Plain(String),
    /// That it is not so.
    Not(String),
    /// That one of these is so.
    Either(Vec<String>),
}

/// Several, to be read one by one.
struct List {
    none: bool,
    these: Vec<String>,
}

impl List {
    fn said(&self) -> String {
        let [before @ .., last] = self.these.as_slice() else { return String::new() };
        let which = if self.none { "none of these is so" } else { "one of these is so" };
        format!("{which}: {}; or {last}", before.join("; "))
    }

    fn in_brackets(&self) -> String {
        match (self.none, self.these.as_slice()) {
            (false, [before @ .., last]) => format!("either {} or {last}", before.join(", ")),
            _ => self.said(),
        }
    }
}

impl Sentences<'_> {
    /// What follows "if", with what needs sentences of its own behind it; none where it always holds.
    pub(super) fn case_of(&self, condition: &Condition) -> Option<(String, Vec<String>)> {
        let (mut plain, lists) = self.said(condition);
        if plain.is_empty() && lists.is_empty() {
            return None;
        }
        let mut lists = lists.iter().map(List::said);
        // The end of a list cannot be heard, so the first stands at the end and each further one by itself.
        plain.extend(lists.next());
        Some((plain.join(", and "), lists.map(|list| format!("That is only while {list}.")).collect()))
    }

    /// The same within a list.
    fn within(&self, condition: &Condition) -> Option<String> {
        let (mut plain, lists) = self.said(condition);
        plain.extend(lists.iter().map(List::in_brackets));
        (!plain.is_empty()).then(|| plain.join(", and "))
    }

    fn said(&self, condition: &Condition) -> (Vec<String>, Vec<List>) {
        let mut tests = condition.tests.clone();
        // Who and what come first, as in a story; the rest in the order of asking, ideas last.
        tests.sort_by_key(|test| match *test {
            Test::OneOf(question, _) => (0, usize::from(question)),
            Test::Fact(fact, _) => (1, usize::from(fact)),
        });
        let (mut plain, mut lists, mut not) = (Vec::new(), Vec::new(), Vec::new());
        for test in tests {
            match self.meaning(test) {
                Some(Said::Plain(said)) => plain.push(said),
                Some(Said::Not(said)) => not.push(said),
                Some(Said::Either(these)) => lists.push(List { none: false, these }),
                None => {}
            }
        }
        match not.as_slice() {
            [one] => plain.push(format!("it is not so that {one}")),
            [] => {}
            _ => lists.insert(0, List { none: true, these: not }),
        }
        (plain, lists)
    }

    /// Each way in which one of these is so.
    pub(super) fn ways_out(&self, tests: &[Test]) -> Vec<String> {
        let mut ways = Vec::new();
        for said in tests.iter().filter_map(|&test| self.meaning(test)) {
            match said {
                Said::Plain(said) => ways.push(said),
                Said::Not(said) => ways.push(format!("it is not so that {said}")),
                Said::Either(these) => ways.extend(these),
            }
        }
        ways
    }

    fn meaning(&self, test: Test) -> Option<Said> {
        match test {
            Test::OneOf(id, options) => {
                let question = self.protocol.questions.at(id);
                (!question.all().without(options).is_empty()).then(|| self.answered(id, question, options))
            }
            Test::Fact(id, so) => {
                let said = match &self.protocol.facts.at(id).meaning {
                    FactMeaning::AnyOf(ways) => either(ways.iter().filter_map(|way| self.within(way)).collect()),
                    FactMeaning::Passed(question, period) => {
                        let from = since(self.protocol.questions.at(*question));
                        Said::Plain(format!("more than {period} have passed since {from}"))
                    }
                };
                Some(match said {
                    said if so => said,
                    Said::Plain(said) | Said::Not(said) => Said::Not(said),
                    Said::Either(these) => Said::Not(List { none: false, these }.in_brackets()),
                })
            }
        }
    }

    fn answered(&self, id: QuestionId, question: &Question, options: OptionSet) -> Said {
        if Some(id) == self.protocol.who() {
            return Said::Plain(format!("you are {}", self.who_is(options)));
        }
        let places = question.options().iter().enumerate();
        let chosen: Vec<&str> =
            places.filter(|(place, _)| has(options, *place)).map(|(_, option)| option.label.as_str()).collect();
        if Some(id) == self.protocol.situation() || Some(id) == self.protocol.issue() {
            let said =
                chosen.iter().map(|label| person::you(label).unwrap_or_else(|| format!("the matter is “{label}”")));
            return either(said.collect());
        }
        let ids: Vec<&str> = question.options().iter().map(|option| option.id.as_str()).collect();
        let plain = question.options().iter().all(|option| ["Yes", "No"].contains(&option.label.as_str()));
        if ids == ["yes", "no"] && plain {
            return self.yes_or_no(question, has(options, 0));
        }
        let quoted: Vec<String> = chosen.iter().map(|label| format!("“{label}”")).collect();
        Said::Plain(format!("the answer to “{}” is {}", question.text, words::list(&quoted, "or")))
    }

    fn yes_or_no(&self, question: &Question, yes: bool) -> Said {
        let page = question.page.map(|page| self.protocol.pages.at(page).text.as_str());
        let whether = question.find_out.as_deref().and_then(|find_out| find_out.strip_prefix("whether "));
        let said = match page {
            Some(page) if page.contains("true") => Some(first_lower(&question.text)),
            Some(_) => whether.map(str::to_owned),
            None => person::as_statement(&question.text).or_else(|| whether.map(str::to_owned)),
        };
        match (said, page) {
            (Some(said), _) if yes => Said::Plain(stripped(said.trim_end_matches('.'))),
            (Some(said), _) => Said::Not(stripped(said.trim_end_matches('.'))),
            (None, Some(page)) => {
                let answers = if yes { "is" } else { "is not" };
                Said::Plain(format!("“{}” {answers} an answer to “{page}”", question.text))
            }
            (None, None) => {
                Said::Plain(format!("the answer to “{}” is {}", question.text, if yes { "yes" } else { "no" }))
            }
        }
    }

    /// These roles: a whole side by its name, the others by their own.
    pub(super) fn who_is(&self, roles: OptionSet) -> String {
        let Some(who) = self.protocol.who() else { return String::new() };
        let question = self.protocol.questions.at(who);
        let mut said = Vec::new();
        let mut done: Vec<&str> = Vec::new();
        for option in question.options() {
            let side = option.side.as_deref().unwrap_or_default();
            if done.contains(&side) {
                continue;
            }
            done.push(side);
            said.extend(self.of_side(question, side, roles));
        }
        words::list(&said, "or")
    }

    fn of_side(&self, question: &Question, side: &str, roles: OptionSet) -> Vec<String> {
        let mine = |place: &usize| {
            question.options().get(*place).is_some_and(|o| o.side.as_deref().unwrap_or_default() == side)
        };
        let places: Vec<usize> = (0..question.options().len()).filter(mine).collect();
        let label = |place: &usize| question.options().get(*place).map(|o| first_lower(&o.label)).unwrap_or_default();
        let (chosen, missing): (Vec<usize>, Vec<usize>) = places.iter().partition(|place| has(roles, **place));
        let whole = self.one_of(side, places.first().map(label));
        match (chosen.len(), missing.len(), whole) {
            (0, ..) => Vec::new(),
            (1, 0, _) => chosen.iter().map(label).collect(),
            (_, 0, Some(whole)) => vec![whole],
            (had, gone, Some(whole)) if gone < had => {
                let gone: Vec<String> = missing.iter().map(label).map(|gone| apart(&whole, &gone)).collect();
                vec![format!("{whole}, but not {},", words::list(&gone, "or")).trim_end_matches(',').to_owned()]
            }
            (_, _, Some(whole)) => chosen.iter().map(label).map(|one| apart(&whole, &one)).collect(),
            (_, _, None) => chosen.iter().map(label).collect(),
        }
    }

    /// "an officer", "a Member"; where the pack names them otherwise ("staff"), as its first role of that side.
    fn one_of(&self, side: &str, first: Option<String>) -> Option<String> {
        let Some((_, one)) = self.sides.iter().find(|(id, _)| id == side) else { return first };
        let article = if one.starts_with(['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U']) { "an" } else { "a" };
        Some(format!("{article} {one}"))
    }

    /// Everybody for whom the condition may hold.
    pub(super) fn readers(&self, condition: &Condition) -> OptionSet {
        let all = self.protocol.who().map_or(OptionSet::NONE, |who| self.protocol.questions.at(who).all());
        condition.tests.iter().fold(all, |left, test| match *test {
            Test::OneOf(id, options) if Some(id) == self.protocol.who() => left.and(options),
            Test::Fact(id, true) => match &self.protocol.facts.at(id).meaning {
                FactMeaning::AnyOf(ways) => {
                    left.and(ways.iter().fold(OptionSet::NONE, |any, way| any.with(self.readers(way))))
                }
                FactMeaning::Passed(..) => left,
            },
            _ => left,
        })
    }
}

/// A role that is called like its whole side: it must not read as all of them.
fn apart(whole: &str, one: &str) -> String {
    if one.eq_ignore_ascii_case(whole) {
        format!("{one} who is none of the others on the list of roles")
    } else {
        one.to_owned()
    }
}

fn has(options: OptionSet, place: usize) -> bool {
    crate::domain::OptionId::new(place).is_some_and(|option| options.has(option))
}

/// One of these: two short ones in a breath, others as a list.
fn either(mut these: Vec<String>) -> Said {
    match these.as_slice() {
        [first, second] if !first.contains(", ") && !second.contains(", ") => {
            Said::Plain(format!("{first} or {second}"))
        }
        [] | [_] => Said::Plain(these.pop().unwrap_or_default()),
        _ => Said::Either(these),
    }
}

/// The moment that a date question asks for.
fn since(question: &Question) -> String {
    match question.find_out.as_deref() {
        Some(find_out) if find_out.starts_with("the ") => find_out.to_owned(),
        _ => format!("the answer to “{}”", question.text),
    }
}
