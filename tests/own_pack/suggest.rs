//! What `new` suggests a clause is about, held against what the rules of the finished packs are about.

use std::fs;

use evenhand::outline::{Lesson, Suggestion, Suggestions, lessons};
use evenhand::pack::toml::read;

use super::{desk, run, source};

fn names(suggested: &[Suggestion]) -> Vec<&str> {
    suggested.iter().map(|one| one.situation.as_str()).collect()
}

/// Every pack here as lessons, the clauses of each in their order.
fn packs() -> Vec<Vec<Lesson>> {
    let folder = source().join("protocols");
    let file = |name: String| (name.clone(), fs::read_to_string(folder.join(name)).unwrap());
    let mut packs: Vec<String> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| folder.join(name).join("pack.toml").is_file())
        .collect();
    packs.sort();
    let lessons_of = |pack: &String| {
        let own = ["pack.toml", "clauses.toml", "scenarios.toml"].map(|name| file(format!("{pack}/{name}")));
        let shared = ["questions.toml", "bank-holidays.toml"].map(|name| file(format!("vocabulary/{name}")));
        let parts = shared.iter().chain(&own).map(|(name, text)| (name.as_str(), text.as_str())).collect::<Vec<_>>();
        lessons(&read(&parts).protocol.unwrap())
    };
    packs.iter().map(lessons_of).collect()
}

fn vocabulary() -> Vec<Lesson> {
    let text = fs::read_to_string(source().join("protocols/vocabulary/questions.toml")).unwrap();
    let table: toml::Table = text.parse().unwrap();
    let rows = |table: &toml::Table, key: &str| table.get(key).and_then(|rows| rows.as_array()).unwrap().clone();
    let text = |row: &toml::Value, key: &str| row.get(key).and_then(|text| text.as_str()).map(str::to_owned);
    let mut questions = rows(&table, "question");
    questions.retain(|question| text(question, "stage").as_deref() == Some("situation"));
    let options = questions.iter().flat_map(|question| rows(question.as_table().unwrap(), "option"));
    options
        .map(|option| {
            let (label, hint) = (text(&option, "label"), text(&option, "hint"));
            Lesson::of_situation(&text(&option, "id").unwrap(), label.as_deref(), hint.as_deref())
        })
        .collect()
}

/// How many suggestions there are for the clauses of each pack, made from what the other packs teach; how many of them
/// are situations of the clause's rules; and how many could be, three for a clause at most.
fn measured(packs: &[Vec<Lesson>]) -> (f64, f64, f64) {
    let (mut made, mut right, mut possible) = (0, 0, 0);
    for (own, clauses) in packs.iter().enumerate() {
        let others = packs.iter().enumerate().filter(|(other, _)| *other != own).flat_map(|(_, lessons)| lessons);
        let suggestions = Suggestions::new(vocabulary().into_iter().chain(others.cloned()));
        for clause in clauses {
            let suggested = suggestions.of("", &clause.says);
            made += suggested.len();
            right += suggested.iter().filter(|one| clause.situations.contains(&one.situation)).count();
            possible += clause.situations.len().min(3);
        }
    }
    (f64::from(made as u32), f64::from(right as u32), f64::from(possible as u32))
}

/// With the wording of the situations alone, two in five were right, and one in nine of those that there are was found.
#[test]
fn most_suggestions_are_right() {
    let (made, right, possible) = measured(&packs());
    let (precision, recall) = (right / made, right / possible);
    println!("{right} of {made} suggestions right: {precision:.3}; of {possible} possible ones: {recall:.3}");
    assert!(precision > 0.58 && recall > 0.40, "{precision:.3} of the suggestions are right, {recall:.3} are found");
}

#[test]
fn suggestions_say_why() {
    let known = |id: &str, label: &str| Lesson::of_situation(id, Some(label), None);
    let attendance = Lesson {
        from: Some("ours 6.3".to_owned()),
        says: "Whoever is to attend a group meeting is authorised first.".to_owned(),
        situations: vec!["attend-group-meeting".to_owned()],
        ..Lesson::default()
    };
    let suggestions = Suggestions::new([
        known("attend-group-meeting", "I have been invited to a party group's meeting"),
        known("press-release", "A press release"),
        known("closeness", "A councillor and an officer are close"),
        attendance,
    ]);
    let suggested = suggestions.of("Groups", "Officers must not attend meetings of party groups.");
    assert_eq!(names(&suggested), ["attend-group-meeting"]);
    let reason = suggested.first().unwrap();
    assert_eq!(
        (reason.words.join(" ").as_str(), reason.like.as_deref()),
        ("groups party meetings attend", Some("ours 6.3"))
    );
    assert_eq!(names(&suggestions.of("", "All press releases are approved.")), ["press-release"]);
    assert!(suggestions.of("", "Everybody is polite.").is_empty());
    assert!(suggestions.of("", "").is_empty() && Suggestions::new([]).of("", "A press release").is_empty());
}

#[test]
fn new_writes_them_with_their_words() {
    let desk = desk("suggests");
    let text = "1 THE PRESS\n\n1.1 A press release is approved by whoever it names.\n\n1.2 Everybody is polite.\n";
    fs::write(desk.join("protocol.txt"), text).unwrap();
    let words = ["new", "--text", "protocol.txt", "--council", "C", "--title", "T", "--version-of", "1"];
    assert_eq!(run(&desk, &words, "").code, 0);
    let written = fs::read_to_string(desk.join("protocols/c/clauses.toml")).unwrap();
    assert!(written.contains("# perhaps press-release, because of the words: press, release\n"), "{written}");
    assert_eq!(written.matches("# perhaps ").count(), 1, "{written}");
}
