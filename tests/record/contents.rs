//! The record says all that the advice says, and no more than that.

use evenhand::domain::{Answer, Due};
use evenhand::record::{Kind, Record, record, text};
use evenhand::words;

use crate::{Case, cases, made};

/// What is wrong with a record.
type Law = fn(&Case, &Record) -> Vec<String>;

const LAWS: [(&str, Law); 7] = [
    ("it says all that is needed", says_all_that_is_needed),
    ("the text says what the record says in the same order", the_text_says_the_same),
    ("its lines are short and plain", lines_are_short_and_plain),
    ("no part is empty and each is in its place", parts_are_in_their_place),
    ("not sure is said as such", not_sure_is_said),
    ("whoever is unknown can be looked up, but nobody whom the person knows", unknown_can_be_looked_up),
    ("its name is fit for a file", name_is_fit_for_a_file),
];

#[test]
fn every_record_keeps_to_the_laws() {
    let (mut found, mut unsure) = (Vec::new(), 0);
    for case in cases("Sam Okoro-Lindqvist", "sam@harbour.example") {
        let record = record(&case.protocol, &case.directory, &case.advice, &[], made());
        for (name, law) in LAWS {
            found.extend(law(&case, &record).into_iter().map(|fault| format!("{}: {name}: {fault}", case.name)));
        }
        unsure += case.advice.answers.iter().filter(|(_, answer)| *answer == Answer::NotSure).count();
    }
    assert!(unsure > 10, "{unsure}");
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// What a person needs who holds nothing but the record.
fn needed(case: &Case) -> Vec<String> {
    let (protocol, advice) = (&case.protocol, &case.advice);
    let mut needed = vec![
        words::verdict(advice.verdict).to_owned(),
        protocol.about.title.clone(),
        protocol.about.version.clone(),
        protocol.about.council.clone(),
        words::GUIDANCE.to_owned(),
        "14:05 on Monday 23 November 2026".to_owned(),
    ];
    needed.extend(words::pack_kind(protocol.about.kind).map(str::to_owned));
    needed.extend(words::interpreter(protocol, &case.directory, made().date()));
    needed.extend(advice.steps.iter().map(|step| step.said.text.clone()));
    needed.extend(advice.contradictions.iter().map(|said| said.said.clone()));
    for contact in &advice.contacts {
        needed.extend([protocol.posts.at(contact.post).title.clone(), words::what_for(contact).to_owned()]);
        needed.push(contact.why.clone());
        if let Some(holder) = case.directory.holder(contact.post, made().date()) {
            needed.extend([&holder.name, &holder.email, &holder.phone].into_iter().flatten().cloned());
        }
    }
    for post in &advice.ladder {
        needed.extend([protocol.posts.at(post.post).title.clone(), words::ladder_when(post.when).to_owned()]);
    }
    for deadline in &advice.deadlines {
        needed.push(deadline.due.map_or(deadline.words.clone(), |_| words::sentence(&deadline.words)));
        needed.extend(deadline.due.map(|due| match due {
            Due::Day { day, .. } => words::day(day),
            Due::Moment(moment) => words::moment(moment),
        }));
    }
    for taken in &advice.taken {
        let passed = taken.passed;
        needed.push(protocol.posts.at(passed.post).title.clone());
        needed.push(words::behind(passed.because, passed.direct).to_owned());
    }
    needed.extend(advice.named.iter().map(words::named_for));
    for open in &advice.open {
        let question = protocol.questions.at(open.question);
        needed.push(question.find_out.clone().unwrap_or(question.text.clone()));
        needed.extend(
            open.outcomes.iter().map(|outcome| words::label(protocol, open.question, outcome.option).to_owned()),
        );
    }
    for &clause in &advice.clauses {
        let clause = protocol.clauses.at(clause);
        needed.extend([words::sentence(&words::clause(&clause.label)), clause.heading.clone(), clause.gist.clone()]);
        needed.push(words::force(clause.force).to_owned());
        needed.extend(clause.fault.clone());
    }
    for &(question, answer) in &advice.answers {
        needed.extend([protocol.questions.at(question).text.clone(), words::answer(protocol, question, answer)]);
    }
    needed
}

fn says_all_that_is_needed(case: &Case, record: &Record) -> Vec<String> {
    let said: String = record.blocks.iter().map(|block| format!("{}\n", block.text)).collect();
    let missing = needed(case).into_iter().filter(|text| !said.contains(text.as_str()));
    missing.map(|text| format!("does not say `{text}`")).collect()
}

fn the_text_says_the_same(case: &Case, record: &Record) -> Vec<String> {
    let letters = |text: &str| text.replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ");
    let (text, mut faults) = (letters(&text(record)).to_ascii_lowercase(), Vec::new());
    let mut from = 0;
    for block in &record.blocks {
        let wanted = letters(&block.text).to_ascii_lowercase();
        match text[from..].find(&wanted) {
            Some(at) => from += at + wanted.len(),
            None => faults.push(format!("`{wanted}` is not in the text, or too early ({})", case.name)),
        }
    }
    faults
}

fn lines_are_short_and_plain(_: &Case, record: &Record) -> Vec<String> {
    let text = text(record);
    let mut faults = Vec::new();
    for line in text.lines() {
        let one_word = !line.trim_start_matches(['-', ' ']).contains(' ');
        if line.chars().count() > 76 && !one_word {
            faults.push(format!("too long: `{line}`"));
        }
        if line != line.trim_end() || line.chars().any(|letter| letter.is_control() || letter == '\u{a0}') {
            faults.push(format!("has what cannot be seen: {line:?}"));
        }
    }
    faults.extend(text.contains("\n\n\n\n").then(|| "three empty lines".to_owned()));
    faults
}

fn parts_are_in_their_place(_: &Case, record: &Record) -> Vec<String> {
    let mut faults = Vec::new();
    let kinds: Vec<Kind> = record.blocks.iter().map(|block| block.kind).collect();
    faults.extend(record.blocks.iter().filter(|block| block.text.trim().is_empty()).map(|_| "an empty text".into()));
    if kinds.first() != Some(&Kind::Title) || kinds[1..].contains(&Kind::Title) {
        faults.push("one title must come first".to_owned());
    }
    for (place, pair) in kinds.windows(2).enumerate() {
        let wrong = match (pair[0], pair[1]) {
            (Kind::Heading, Kind::Heading) | (Kind::Subheading, Kind::Heading | Kind::Subheading) => true,
            (Kind::Name, value) => value != Kind::Value,
            (before, Kind::Value) => before != Kind::Name,
            _ => false,
        };
        faults.extend(wrong.then(|| format!("{:?} before {:?}", record.blocks[place], record.blocks[place + 1])));
    }
    let last = kinds.last();
    faults.extend(matches!(last, Some(Kind::Heading | Kind::Subheading | Kind::Name)).then(|| "an end".to_owned()));
    faults
}

fn not_sure_is_said(case: &Case, record: &Record) -> Vec<String> {
    let rows = || record.blocks.windows(2).filter(|pair| pair[0].kind == Kind::Name);
    let unsure = case.advice.answers.iter().filter(|(_, answer)| *answer == Answer::NotSure);
    let questions = unsure.map(|(question, _)| &case.protocol.questions.at(*question).text);
    let said = |text: &String| rows().any(|row| row[0].text == *text && row[1].text == words::NOT_SURE);
    questions.filter(|text| !said(text)).cloned().collect()
}

fn unknown_can_be_looked_up(case: &Case, record: &Record) -> Vec<String> {
    let mut unknown = Vec::new();
    for contact in case.advice.contacts.iter().filter(|contact| !contact.direct) {
        let holder = case.directory.holder(contact.post, made().date());
        if holder.is_none_or(|one| one.name.is_none() && one.phone.is_none() && one.email.is_none()) {
            unknown.push(case.protocol.posts.at(contact.post).title.clone());
        }
    }
    let said = record.blocks.iter().any(|block| block.text == words::WHO_IS_THAT);
    (said == unknown.is_empty())
        .then(|| format!("it is {said} that somebody is unknown: {unknown:?}"))
        .into_iter()
        .collect()
}

fn name_is_fit_for_a_file(case: &Case, record: &Record) -> Vec<String> {
    let expected = format!("evenhand-{}-2026-11-23", case.protocol.about.id);
    (record.name != expected).then(|| format!("is called {}", record.name)).into_iter().collect()
}
