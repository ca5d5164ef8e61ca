//! The guide: every command in it runs, prints what it says, and every piece of a pack in it stands in a pack.

use std::fs;

use super::{desk, example, run, source};

/// Each fenced block: its language, and its text.
fn blocks() -> Vec<(String, String)> {
    let guide = fs::read_to_string(source().join("protocols/GUIDE.md")).unwrap();
    let mut blocks = Vec::new();
    for (place, part) in guide.split("```").enumerate() {
        if place % 2 == 1 {
            let (language, text) = part.split_once('\n').unwrap();
            blocks.push((language.to_owned(), text.to_owned()));
        }
    }
    blocks
}

#[test]
fn its_commands_run_and_print_what_it_says() {
    let desk = desk("guide");
    let (mut commands, mut printed) = (0, String::new());
    let answers = blocks().into_iter().find(|(language, _)| language == "json").unwrap().1;
    fs::write(desk.join("answers.json"), answers).unwrap();
    for (language, text) in blocks() {
        match language.as_str() {
            "sh" => {
                for line in text.lines() {
                    let words = words(line);
                    let (first, rest) = words.split_first().unwrap();
                    assert_eq!(first, "evenhand", "{line}");
                    let rest: Vec<&str> = rest.iter().map(String::as_str).collect();
                    let ran = run(&desk, &rest, "");
                    assert_eq!(ran.code, 0, "{line}: {}{}", ran.out, ran.err);
                    printed = ran.out;
                    commands += 1;
                    if rest.contains(&"--id") {
                        by_hand(&desk);
                    }
                }
            }
            "text" => assert!(printed.contains(text.trim_end()), "{text}\n is not in\n{printed}"),
            _ => {}
        }
    }
    assert_eq!(commands, 7);
    for made in ["review.html", "published/town-council.json"] {
        assert!(desk.join(made).is_file(), "{made}");
    }
}

/// What a person does after `new`: the gists and the rules are written.
fn by_hand(desk: &std::path::Path) {
    for file in ["pack.toml", "clauses.toml", "scenarios.toml"] {
        fs::copy(example().join(file), desk.join("protocols/town-council").join(file)).unwrap();
    }
}

#[test]
fn what_it_shows_of_packs_stands_in_them() {
    let folders = [example(), source().join("protocols/havant")];
    let files = folders.iter().flat_map(|folder| {
        ["pack.toml", "clauses.toml", "scenarios.toml"].map(|file| fs::read_to_string(folder.join(file)).unwrap())
    });
    let all: String = files.collect();
    let shown: Vec<String> =
        blocks().into_iter().filter(|(language, _)| language == "toml").map(|(_, text)| text).collect();
    assert_eq!(shown.len(), 5);
    for text in shown {
        assert!(all.contains(text.trim_end()), "{text}");
    }
}

/// Words of a command line, with quotation marks around those that have spaces.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for letter in line.chars() {
        match letter {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            letter => words.last_mut().unwrap().push(letter),
        }
    }
    words
}
