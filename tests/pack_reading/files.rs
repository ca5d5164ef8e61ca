//! Files, syntax, keys, values: everything wrong in them at once.

use super::check;

#[test]
fn syntax() {
    check(&[("pack.toml", "version = \"1\"", "version = ")], &[("bad-toml", "version =")]);
}

#[test]
fn unknown_keys_are_all_reported_and_the_rest_is_read() {
    check(
        &[
            ("clauses.toml", "heading = \"Words\"", "heading = \"Words\"\ntopic = \"words\"\nfoo = 1"),
            ("clauses.toml", "purpose = \"raise\"", "purpose = \"raise\"\nurgency = \"high\""),
            ("pack.toml", "", "[colours]"),
        ],
        &[("unknown-key", "topic"), ("unknown-key", "foo"), ("unknown-key", "urgency"), ("unknown-key", "[colours]")],
    );
}

#[test]
fn what_cannot_be_read_has_one_finding_and_no_consequences() {
    check(&[("pack.toml", "title = \"Chief\"", "")], &[("missing-key", "[[post]]")]);
    check(
        &[("clauses.toml", "do = [{ id = \"ask\", text = \"Ask first.\" }]", "do = \"Ask first.\"")],
        &[("wrong-value", "do =")],
    );
    check(&[("pack.toml", "in_force = 2026-01-01", "in_force = \"spring\"")], &[("wrong-value", "spring")]);
    check(&[("clauses.toml", "[[clause]]", "[clauses]")], &[("unknown-key", "[clauses]")]);
}

#[test]
fn files_that_are_missing_or_too_many() {
    let all = super::edited(&[]);
    let without: Vec<_> = all.iter().filter(|(name, _)| !name.ends_with("clauses.toml")).cloned().collect();
    let codes: Vec<&str> = super::findings(&without).iter().map(|finding| finding.code.id()).collect();
    assert!(codes.contains(&"missing-file"), "{codes:?}");
    let mut more = all.clone();
    more.push(("parish/notes.toml".to_owned(), String::new()));
    let codes: Vec<&str> = super::findings(&more).iter().map(|finding| finding.code.id()).collect();
    assert_eq!(codes, ["unknown-file"]);
    let mut large = all;
    large.push(("parish/scenarios.toml".to_owned(), "#".repeat(6_000_000)));
    let codes: Vec<&str> = super::findings(&large).iter().map(|finding| finding.code.id()).collect();
    assert_eq!(codes, ["too-large"]);
}

#[test]
fn texts_and_ids() {
    check(&[("pack.toml", "title = \"Solicitor\"", "title = \" \"")], &[("empty-text", "title = \" \"")]);
    let long = format!("title = \"{}\"", "é".repeat(401));
    check(&[("pack.toml", "title = \"Solicitor\"", &long)], &[("too-long", "title")]);
    check(&[("pack.toml", "id = \"parish\"", "id = \"The Parish\"")], &[("bad-id", "The Parish")]);
    check(
        &[("pack.toml", "[[fact]]", "[[post]]\nid = \"chief\"\ntitle = \"Again\"\n\n[[fact]]")],
        &[("duplicate-id", "id = \"chief\"")],
    );
}
