//! Every rule and question of every pack reads as plain English, made from its data.

#![expect(clippy::unwrap_used, reason = "a test says what it expects by failing")]

use std::fs;
use std::path::{Path, PathBuf};

use evenhand::domain::{FactMeaning, OptionSet, Protocol, Rule, Test};
use evenhand::pack::codes::CLAUSE_WITHOUT_RULE;
use evenhand::pack::finding::{At, Findings};
use evenhand::pack::toml::{Reading, read};
use evenhand::sentences::{Sentences, finding, you};

#[path = "sentences/word_for_word.rs"]
mod word_for_word;

#[test]
fn every_rule_of_every_pack_gives_sentences() {
    let mut rules = 0;
    each_pack(|name, protocol, sentences| {
        for (_, rule) in protocol.rules.iter() {
            let said = sentences.rule(rule).whole();
            sound(name, protocol, &rule.id, &said);
            for text in rule.steps.iter().map(|step| &step.text) {
                assert!(said.contains(text.trim_end_matches('.')), "{name} {}: no “{text}” in “{said}”", rule.id);
            }
            for &clause in &rule.clauses {
                assert!(said.contains(&protocol.clauses.at(clause).label), "{name} {}: {said}", rule.id);
            }
            for post in rule.contact.iter().flat_map(|contact| contact.rungs.iter().flat_map(|rung| &rung.posts)) {
                let title = &protocol.posts.at(*post).title;
                let title = title.trim_start_matches("The ").trim_start_matches("Your ");
                assert!(said.contains(title), "{name} {}: nobody is called {title} in “{said}”", rule.id);
            }
            rules += 1;
        }
    });
    assert!(rules > 1_000, "{rules} rules");
}

#[test]
fn every_option_that_a_rule_tests_is_named_by_its_own_words() {
    each_pack(|name, protocol, sentences| {
        for (_, rule) in protocol.rules.iter() {
            let said = sentences.rule(rule).case.to_lowercase();
            for test in tests_of(protocol, rule) {
                let Test::OneOf(id, set) = test else { continue };
                let question = protocol.questions.at(id);
                let mut chosen: Vec<&str> = labels(question, set);
                if chosen == ["Yes"] || chosen == ["No"] || chosen.len() == question.options().len() {
                    continue;
                }
                if Some(id) == protocol.who() {
                    chosen.retain(|label| !whole_side(protocol, set, label));
                }
                for label in chosen {
                    let turned = you(label).unwrap_or_default().to_lowercase();
                    let named = said.contains(&label.to_lowercase()) || !turned.is_empty() && said.contains(&turned);
                    assert!(named, "{name} {}: no “{label}” in “{said}”", rule.id);
                }
            }
        }
    });
}

#[test]
fn every_question_of_every_pack_gives_sentences() {
    each_pack(|name, protocol, sentences| {
        for (id, question) in protocol.questions.iter() {
            let said = sentences.question(id);
            sound(name, protocol, &question.id, &said);
            assert!(said.contains(&question.text), "{name}: {said}");
            let shown = question.options().iter().filter(|_| question.page.is_none());
            shown.for_each(|option| assert!(said.contains(&option.label), "{name}: {said}"));
        }
    });
}

/// Who is asked, when, and what hangs on it: of each question that rules need, a clause at least.
#[test]
fn every_question_says_who_is_asked_and_what_hangs_on_it() {
    let mut asked = 0;
    each_pack(|name, protocol, sentences| {
        for (id, question) in protocol.questions.iter() {
            let said = sentences.asked(id);
            sound(name, protocol, &question.id, &said);
            let how = if question.page.is_some() { "can tick" } else { "asked" };
            assert!(said.contains(&format!("{how} “{}”", question.text)), "{name}: {said}");
            let first = [protocol.who(), protocol.issue(), protocol.situation()].contains(&Some(id));
            let hangs = said.contains("hangs whether what stands in ")
                || said.contains("hangs whom to go to")
                || said.contains("hangs which answers another question offers");
            assert_eq!(hangs, !first, "{name} {}: {said}", question.id);
            let cited = protocol.clauses.iter().any(|(_, clause)| said.contains(&clause.label));
            let cites = cited || said.contains(" clauses") || said.contains("another question");
            assert!(first || cites, "{name}: {said}");
            asked += 1;
        }
    });
    assert!(asked > 300, "{asked}");
}

#[test]
fn a_finding_reads_as_a_sentence() {
    let mut found = Findings::default();
    found.error(
        CLAUSE_WITHOUT_RULE,
        &At::top("clause"),
        "no rule rests on clause `6.3`",
        Some("write a rule beside it".to_owned()),
    );
    let mut found = found.into_vec();
    found[0].place.file = Some("protocols/ours/clauses.toml".to_owned());
    found[0].place.line = Some(40);
    let said = "This must be put right (clauses.toml, line 40): no rule rests on clause “6.3”. Write a rule beside it.";
    assert_eq!(finding(&found[0]), said);
}

/// The parts of a sentence are where they belong, and nothing in it is meant for programs.
fn sound(name: &str, protocol: &Protocol, id: &str, said: &str) {
    assert!(!said.contains("  "), "{name} {id}: doubled space in “{said}”");
    for wrong in ["..", " .", " ,", ",,", ";;", "{", "`", "::", "“”", ", and .", " if .", "\n"] {
        assert!(!said.contains(wrong), "{name} {id}: “{wrong}” in “{said}”");
    }
    assert!(said.starts_with(char::is_uppercase) && said.ends_with(['.', '?', '!', '”', ')']), "{name} {id}: {said}");
    let ids = protocol.facts.iter().map(|(_, fact)| &fact.id);
    let ids = ids.chain(protocol.questions.iter().map(|(_, question)| &question.id));
    let ids = ids.chain(protocol.rules.iter().map(|(_, rule)| &rule.id));
    for id in ids.filter(|id| id.contains('-') && !ALSO_ENGLISH.contains(&id.as_str())) {
        let named = said.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').any(|word| word == id);
        assert!(!named, "{name}: the id `{id}` stands in “{said}”");
    }
}

/// Ids that are words of English with a hyphen in them.
const ALSO_ENGLISH: [&str; 3] = ["call-in", "day-to-day", "whistle-blowing"];

fn tests_of(protocol: &Protocol, rule: &Rule) -> Vec<Test> {
    let mut all: Vec<Test> = rule.when.tests.iter().chain(&rule.unless).copied().collect();
    let mut place = 0;
    while let Some(&test) = all.get(place) {
        if let Test::Fact(fact, _) = test
            && let FactMeaning::AnyOf(ways) = &protocol.facts.at(fact).meaning
        {
            all.extend(ways.iter().flat_map(|way| way.tests.iter().copied()));
        }
        place += 1;
    }
    all
}

fn labels(question: &evenhand::domain::Question, set: OptionSet) -> Vec<&str> {
    set.iter().filter_map(|option| question.option(option)).map(|option| option.label.as_str()).collect()
}

/// Whether more than half of the option's side is in the set: then the side is named, or those who are not in it.
fn whole_side(protocol: &Protocol, set: OptionSet, label: &str) -> bool {
    let question = protocol.questions.at(protocol.who().unwrap());
    let side = question.options().iter().find(|option| option.label == label).unwrap().side.clone();
    let of_side = question.options().iter().enumerate().filter(|(_, option)| option.side == side);
    let (mut inside, mut all) = (0, 0);
    for (place, _) in of_side {
        all += 1;
        inside += usize::from(set.has(evenhand::domain::OptionId::new(place).unwrap()));
    }
    all > 1 && all - inside < inside
}

fn each_pack(mut check: impl FnMut(&str, &Protocol, &Sentences<'_>)) {
    let mut packs: Vec<PathBuf> = fs::read_dir(protocols()).unwrap().map(|entry| entry.unwrap().path()).collect();
    packs.retain(|path| path.join("pack.toml").is_file());
    packs.sort();
    assert!(packs.len() >= 12);
    for path in packs {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let reading = reading(&path);
        let protocol = reading.protocol.as_ref().unwrap();
        let plurals: Vec<(&str, &str)> =
            reading.merged.pack.bound.iter().map(|bound| (bound.id.as_str(), bound.text.as_str())).collect();
        check(&name, protocol, &Sentences::new(protocol, &plurals));
    }
}

fn protocols() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("protocols")
}

fn reading(folder: &Path) -> Reading {
    let mut parts = Vec::new();
    for folder in [&protocols().join("vocabulary"), folder] {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "toml") {
                parts.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let parts: Vec<(&str, &str)> = parts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    read(&parts)
}
