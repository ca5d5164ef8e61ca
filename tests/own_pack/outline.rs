//! Texts as they come out of PDFs, and the clauses that are found in them.

use evenhand::outline::{Outline, Unreadable, outline};

/// The ids in order, those with a doubt marked, then what is lost.
fn check(text: &str, expected: &str) {
    let found = outline(text).unwrap();
    let mut said: Vec<String> =
        found.clauses.iter().map(|one| format!("{}{}", one.id, if one.doubt.is_some() { "?" } else { "" })).collect();
    said.extend(found.lost.iter().map(|lost| format!("lost {}", lost.number)));
    assert_eq!(said.join(" "), expected, "{text}");
}

#[test]
fn clauses_and_their_items_are_found() {
    check("1 START\n\n1.1 One.\n\n1.2 Two:\n\n(a) x\n(b) y\n\n2. NEXT\n\n2.1 Three.", "1.1 1.2 1.2(a) 1.2(b) 2.1");
    check("## **1. START**\n\n- 1.1 One.\n- 1.2 Two:\n  - i. x\n  - ii. y", "1.1 1.2 1.2(i) 1.2(ii)");
    check("1.1 These:\n\n- one thing\n- another\n\n1.2 Next.", "1.1 1.1/bullet-1 1.1/bullet-2 1.2");
    check("1.1 These:\n\n1. one thing.\n2. another.\n\n1.2 Next.", "1.1 1.1(1) 1.1(2) 1.2");
    check("2.1 Four:\n2.1.1 One;\n2.1.2 Two.\n\n2.2 Five.", "2.1 2.1.1 2.1.2 2.2");
}

#[test]
fn a_reference_at_the_start_of_a_line_is_no_clause() {
    check("1.1 As it says in\n3.2 of the code, be fair.\n\n1.2 Next.", "1.1 1.2");
    check("2.1 Within the next\n5 days answer.\n\n2.2 Next.", "2.1 2.2");
}

#[test]
fn a_table_of_contents_is_no_clause() {
    let text = "1. Start\n2. Middle\n3. More\n4. End\n\n1. Start\n\n1.1 One.\n\n2. Middle\n\n2.1 Two.";
    check(text, "1.1 2.1");
    check("1.1 Start ........ 3\n1.2 End ........ 4\n\n1.1 One.\n\n1.2 Two.\n\nPage 3 of 9", "1.1 1.2");
}

#[test]
fn lost_and_doubled_numbers_are_pointed_out() {
    check("1.1 One.\n\n1.2 Two.\n\nThree.\n\n1.4 Four.", "1.1 1.2 1.4 lost 1.3");
    check("- 1.1 One.\n- Two is here.\n- 1.3 Three.", "1.1 1.2? 1.3");
    check("- Nought is here.\n- 1.2 Two.", "1.2 lost 1.1");
    check("1 START\n\n- One is here.\n- 1.2 Two.", "1.1? 1.2");
    check("1.1 These:\n- a) x\n- lost one\n- c) z\n\n1.2 Next.", "1.1 1.1(a) 1.1(b)? 1.1(c) 1.2");
    check("4.1 One.\n\n4.2 Two.\n\n4.3 Three.\n\n4.2 Four.", "4.1 4.2? 4.3 4.2bis?");
    check("10.1 One.\n\n102 Two, misread.\n\n10.3 Three.", "10.1 10.2? 10.3");
    check("2.1\n\n2.2\n\nWords of both.\n\n2.3 Three.", "2.1? 2.2? 2.3");
}

#[test]
fn what_is_no_text_is_refused() {
    assert_eq!(outline("%PDF-1.7"), Err(Unreadable::NotPlain));
    assert_eq!(outline("PK\u{3}\u{4}"), Err(Unreadable::NotPlain));
    assert_eq!(outline("Just a letter."), Err(Unreadable::NoNumbers));
    assert_eq!(outline(""), Err(Unreadable::NoNumbers));
    assert_eq!(outline(&"x".repeat(2_000_001)), Err(Unreadable::TooLong));
    let many: String = (1..2_100).map(|number| format!("1.{}.{} x.\n\n", number / 900 + 1, number % 900 + 1)).collect();
    assert_eq!(outline(&many), Err(Unreadable::TooMany));
}

#[test]
fn hostile_texts_come_to_an_end() {
    for text in ["1.".repeat(5_000), "9999999999999999.1 x\n".repeat(500), "(((((\n- - - -\n1.1.1.1.1.1.1 x".to_owned()]
    {
        let _ = outline(&text);
    }
    let _ = outline("1.1 é\n\n- ü\n\u{feff}1.2 \u{202e}x\n1.999 y");
}

#[test]
fn a_clause_has_its_own_words() {
    let text = "1 START\n\n1.1 One goes\non here.\n\nAnd here.\n\n1.2 Two.\n\n2 NEXT PART\n\n2.1 Three.";
    let found = outline(text).unwrap();
    let words: Vec<Vec<String>> = found.clauses.iter().map(|one| Outline::text_of(one, text)).collect();
    assert_eq!(words, [vec!["One goes on here.", "And here."], vec!["Two."], vec!["Three."]]);
}
