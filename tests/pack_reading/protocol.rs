//! The protocol, posts, facts, headlines and bank holidays.

use super::{check, edited, reading};

#[test]
fn protocol() {
    check(&[("pack.toml", "kind = \"protocol\"", "kind = \"protocl\"")], &[("unknown-word", "protocl")]);
    check(
        &[("pack.toml", "in_force = 2026-01-01", "in_force = 2026-01-01\nreview_due = 2025-01-01")],
        &[("bad-dates", "review_due")],
    );
    check(&[("pack.toml", "clauses = [\"4\"]", "clauses = [\"44\"]")], &[("unknown-clause", "interpreter")]);
    check(&[("pack.toml", "post = \"solicitor\"", "post = \"solictor\"")], &[("unknown-post", "solictor")]);
    check(&[("pack.toml", "relative_to = \"concerned\"", "relative_to = \"me\"")], &[("unknown-word", "relative_to")]);
    check(
        &[("pack.toml", "relative_to = \"concerned\"", "relative_to = \"concerned\"\nlisted_as = \"Chief Officer\"")],
        &[("bad-id", "listed_as")],
    );
    let same = |body: &str| format!("relative_to = \"concerned\"\nlisted_as = \"solicitor\"{body}");
    let solicitors = ("pack.toml", "title = \"Solicitor\"", "title = \"Solicitor\"\nbody = true");
    let check_both = |body: &str, found: &[(&str, &str)]| {
        check(&[("pack.toml", "relative_to = \"concerned\"", &same(body)), solicitors], found);
    };
    check_both("", &[("body-and-person", "listed_as")]);
    check_both("\nbody = true", &[]);
}

#[test]
fn principles() {
    const THREE: &str = "principles = [\"3\"]";
    check(&[("pack.toml", THREE, "")], &[("no-principles", "[protocol]")]);
    check(&[("pack.toml", THREE, "principles = []")], &[("no-principles", "[protocol]")]);
    check(&[("pack.toml", THREE, "principles = [\"33\"]")], &[("unknown-clause", "principles")]);
    check(&[("pack.toml", THREE, "principles = [\"3\", \"2\", \"3\"]")], &[("duplicate-id", "principles")]);
    let clause = |n: usize| {
        format!(
            "[[clause]]\nid = \"p{n}\"\nlabel = \"P\"\nheading = \"H\"\ngist = \"G.\"\nforce = \"statement\"\n\
             no_rule = \"history\"\n"
        )
    };
    let eight: String = (0..8).map(clause).collect();
    let named = |count: usize| {
        let names: Vec<String> = (0..count).map(|n| format!("\"p{n}\"")).collect();
        format!("principles = [{}]", names.join(", "))
    };
    check(&[("clauses.toml", "", &eight), ("pack.toml", THREE, &named(7))], &[]);
    check(&[("clauses.toml", "", &eight), ("pack.toml", THREE, &named(8))], &[("too-many", "principles")]);
    // In the order of the document, whatever was written.
    let files = edited(&[("pack.toml", THREE, "principles = [\"3\", \"2\"]")]);
    let protocol = reading(&files).protocol.expect("a protocol");
    let ids: Vec<&str> = protocol.principles.iter().map(|&id| protocol.clauses.at(id).id.as_str()).collect();
    assert_eq!(ids, ["2", "3"]);
}

#[test]
fn an_address_of_clauses() {
    const LINK: &str = "https://parish.example/code#{clause}";
    check(&[("pack.toml", LINK, "http://parish.example/code#{clause}")], &[("bad-clause-link", "clause_link")]);
    check(&[("pack.toml", LINK, "https://parish.example/code")], &[("bad-clause-link", "clause_link")]);
    check(&[("pack.toml", &format!("clause_link = \"{LINK}\""), "")], &[]);
}

#[test]
fn facts() {
    let closed = "any = [{ secret = [\"yes\"] }, { outsiders = [\"yes\"] }]";
    check(&[("pack.toml", closed, "")], &[("fact-without-meaning", "[[fact]]")]);
    check(
        &[("pack.toml", closed, "any = [{ secret = [\"yes\"] }, { closed = [\"no\"] }]")],
        &[("fact-circle", "[[fact]]")],
    );
    check(&[("pack.toml", closed, "any = [{ secret = [\"yes\"], outsiders = [] }]")], &[("empty-list", "any")]);
    check(&[("pack.toml", closed, "any = [{ secret = [\"yes\"] }, {}]")], &[("empty-list", "any")]);
    check(
        &[("pack.toml", closed, "any = [{ outsiders = [\"yes\"] }, { asked-on = [\"yes\"] }]")],
        &[("date-in-condition", "any")],
    );
    check(&[("clauses.toml", "closed = [\"yes\"]", "closed = [\"yes\", \"no\"]")], &[("bad-fact-test", "closed")]);
    check(
        &[("pack.toml", "", "[[fact]]\nid = \"idle\"\nany = [{ secret = [\"no\"] }]")],
        &[("unused-fact", "[[fact]]")],
    );
    let clash = [("pack.toml", "id = \"overdue\"", "id = \"lawn\""), ("clauses.toml", "overdue =", "lawn =")];
    check(&clash, &[("duplicate-id", "id = \"lawn\"")]);
}

#[test]
fn a_fact_that_grows_without_end_is_refused() {
    let doubling = (0..12).map(|n| {
        let next = if n == 11 { "secret".to_owned() } else { format!("f{}", n + 1) };
        format!("[[fact]]\nid = \"f{n}\"\nany = [{{ {next} = [\"yes\"] }}, {{ {next} = [\"yes\"] }}]\n")
    });
    let doubling: String = doubling.collect();
    check(
        &[("pack.toml", "", &doubling), ("clauses.toml", "closed = [\"yes\"]", "f0 = [\"yes\"]")],
        &[("too-many", "[[fact]]"), ("unused-fact", "[[fact]]")],
    );
}

#[test]
fn periods() {
    let passed = "passed = { from = \"asked-on\", working_days = 2 }";
    check(&[("pack.toml", passed, "passed = { from = \"asked-on\" }")], &[("incomplete-period", "passed")]);
    check(&[("pack.toml", passed, "passed = { from = \"secret\", working_days = 2 }")], &[("not-a-date", "passed")]);
    check(&[("pack.toml", passed, "passed = { from = \"asked-on\", hours = 2 }")], &[("not-a-date", "passed")]);
    check(
        &[("pack.toml", passed, "passed = { from = \"asked\", working_days = 2 }")],
        &[("unknown-question", "passed")],
    );
    check(
        &[("clauses.toml", "from = \"asked-on\", working_days = 2", "working_days = 2")],
        &[("incomplete-period", "deadline")],
    );
    check(&[("bank-holidays.toml", "last_year = 2028", "last_year = 2025")], &[("bad-years", "first_year")]);
    check(&[("bank-holidays.toml", "last_year = 2028", "last_year = 2026")], &[("bank-holidays-end", "last_year")]);
    let files = super::edited(&[]);
    let without: Vec<_> = files.into_iter().filter(|(name, _)| !name.ends_with("bank-holidays.toml")).collect();
    let codes: Vec<&str> = super::findings(&without).iter().map(|finding| finding.code.id()).collect();
    assert_eq!(codes, ["missing-bank-holidays"]);
}

#[test]
fn headlines() {
    check(
        &[("pack.toml", "situation = [\"complain\"]", "situation = [\"complane\"]")],
        &[("unknown-option", "complane")],
    );
    check(
        &[("pack.toml", "verdict = \"go-ahead\"", "verdict = \"do-not\"")],
        &[("duplicate-headline", "[[headline]]")],
    );
    check(&[("pack.toml", "verdict = \"go-ahead\"", "verdict = \"go-on\"")], &[("unknown-word", "go-on")]);
    check(
        &[("pack.toml", "verdict = \"raise-with-contact\"", "verdict = \"go-ahead\"")],
        &[("missing-headline", "[[headline]]"), ("unused-headline", "[[headline]]")],
    );
}
