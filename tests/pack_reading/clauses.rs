//! Clauses, rules and contacts.

use evenhand::domain::Force;

use super::check;

const ANY: &str = "any = [\"chief\", \"solicitor\"] }";

#[test]
fn clauses() {
    check(&[("clauses.toml", "no_rule = \"definition\"", "")], &[("clause-without-rule", "[[clause]]")]);
    check(&[("clauses.toml", "no_rule = \"definition\"", "no_rule = \"define\"")], &[("unknown-word", "define")]);
    check(
        &[("clauses.toml", "no_rule = \"definition\"", "no_rule = \"definition\"\ninstead = \"x\"")],
        &[("unused-instead", "instead")],
    );
    check(&[("clauses.toml", "instead = \"Ask the solicitor.\"", "")], &[("missing-instead", "points-elsewhere")]);
    check(
        &[("clauses.toml", "heading = \"Meetings\"", "heading = \"Meetings\"\nno_rule = \"history\"")],
        &[("rule-and-no-rule", "history")],
    );
    check(&[("clauses.toml", "id = \"2\"", "id = \"1\"")], &[("duplicate-id", "id = \"1\"")]);
    check(
        &[("clauses.toml", "heading = \"Meetings\"", "heading = \"Meetings\"\ninstead = \"x\"")],
        &[("unused-instead", "instead")],
    );
}

#[test]
fn force_and_whom_it_binds() {
    let must = "force = \"must\"\nbinds = [\"officer\"]";
    check(&[("clauses.toml", must, "binds = [\"officer\"]")], &[("missing-force", "[[clause]]")]);
    check(&[("clauses.toml", must, "force = \"musst\"\nbinds = [\"officer\"]")], &[("unknown-word", "musst")]);
    for force in ["must", "must-not", "should", "should-not"] {
        check(&[("clauses.toml", must, &format!("force = \"{force}\""))], &[("missing-binds", "[[clause]]")]);
    }
    for force in ["may", "entitlement", "procedure", "statement", "definition"] {
        check(&[("clauses.toml", must, &format!("force = \"{force}\""))], &[]);
    }
    let bound = |names: &str| format!("force = \"must\"\nbinds = [{names}]");
    check(&[("clauses.toml", must, &bound("\"oficer\""))], &[("unknown-bound", "oficer")]);
    check(&[("clauses.toml", must, &bound("\"officer\", \"officer\""))], &[("duplicate-id", "binds")]);
    let clause = |names: &str| {
        let files = super::edited(&[("clauses.toml", must, &bound(names))]);
        let protocol = super::reading(&files).protocol.expect("a protocol");
        let clause = protocol.clauses.find(|clause| clause.id == "2").expect("the clause");
        protocol.clauses.at(clause).clone()
    };
    assert_eq!(clause("\"officer\"").force, Force::Must);
    assert_eq!(clause("\"officer\"").binds, "officers");
    assert_eq!(clause("\"member\", \"officer\"").binds, "councillors and officers");
    // In the same order, whatever was written.
    assert_eq!(clause("\"solicitor\", \"officer\", \"member\"").binds, "councillors, officers and the solicitor");
}

#[test]
fn words_for_those_whom_clauses_bind() {
    let solicitor = "[[bound]]\nid = \"solicitor\"\ntext = \"the solicitor\"";
    check(&[("pack.toml", solicitor, "")], &[("unknown-bound", "solicitor")]);
    check(&[("pack.toml", "text = \"the solicitor\"", "text = \" \"")], &[("empty-text", "text")]);
    check(
        &[("pack.toml", solicitor, &format!("{solicitor}\n[[bound]]\nid = \"mayor\"\ntext = \"the mayor\""))],
        &[("unused-bound", "[[bound]]")],
    );
    check(&[("pack.toml", solicitor, &format!("{solicitor}\n{solicitor}"))], &[("duplicate-id", "solicitor")]);
    check(&[("questions.toml", "text = \"officers\"", "text = \"\"")], &[("empty-text", "text")]);
    let own = format!("{solicitor}\n[[bound]]\nid = \"officer\"\ntext = \"everybody employed\"");
    let protocol = super::reading(&super::edited(&[("pack.toml", solicitor, &own)])).protocol.expect("a protocol");
    assert!(protocol.clauses.iter().any(|(_, clause)| clause.binds == "everybody employed"));
}

#[test]
fn a_clause_that_a_rule_elsewhere_cites_has_a_rule() {
    check(
        &[
            ("clauses.toml", "no_rule = \"definition\"", ""),
            ("clauses.toml", "id = \"late-answer\"", "id = \"late-answer\"\nclauses = [\"1\"]"),
        ],
        &[],
    );
}

#[test]
fn rules() {
    check(&[("clauses.toml", "verdict = \"go-ahead\"", "verdict = \"depends\"")], &[("depends-written", "depends")]);
    check(
        &[("clauses.toml", "know = [{ id = \"late\", text = \"The answer is late.\" }]", "")],
        &[("empty-rule", "[[clause.rule]]")],
    );
    check(
        &[("clauses.toml", "verdict = \"go-ahead\"\nbinds = [\"officer\"]", "verdict = \"go-ahead\"")],
        &[("missing-binds", "[[clause.rule]]")],
    );
    check(&[("clauses.toml", "binds = [\"member\"]", "binds = [\"members\"]")], &[("unknown-option", "members")]);
    check(&[("clauses.toml", "id = \"stay-away\"", "id = \"ask\"")], &[("step-differs", "dont")]);
    check(&[("clauses.toml", "id = \"stay-away\"", "id = \"Stay Away\"")], &[("bad-id", "Stay Away")]);
    check(
        &[("clauses.toml", "\"ask-first\", \"urgent-go\"]", "\"ask-first\", \"urgent\"]")],
        &[("unknown-rule", "overrides")],
    );
    check(
        &[("clauses.toml", "\"ask-first\", \"urgent-go\"]", "\"not-to-closed\"]")],
        &[("rule-names-itself", "overrides")],
    );
    check(
        &[("clauses.toml", "know = [{ id = \"may-go\"", "overrides = [\"not-to-closed\"]\nknow = [{ id = \"may-go\"")],
        &[("override-circle", "overrides")],
    );
}

#[test]
fn chains_of_overrides_are_bounded() {
    // Each overrides all before it: the chains double with every rule.
    let rule = |n: usize| {
        let before: Vec<String> = (0..n).map(|m| format!("\"chain-{m}\"")).collect();
        format!(
            "[[clause.rule]]\nid = \"chain-{n}\"\nwhen = {{ situation = [\"attend\"] }}\noverrides = [{}]\n\
             know = [{{ id = \"chain-{n}\", text = \"It is so.\" }}]\n",
            before.join(", ")
        )
    };
    let clause =
        "[[clause]]\nid = \"5\"\nlabel = \"5\"\nheading = \"Chains\"\ngist = \"Chains.\"\nforce = \"statement\"\n";
    let chains: String = (0..20).map(rule).collect();
    check(&[("clauses.toml", "", &format!("{clause}{chains}"))], &[("too-many", "")]);
}

#[test]
fn names_that_are_wrong() {
    check(
        &[("clauses.toml", "id = \"urgent-go\"", "id = \"ask-first\"")],
        &[("duplicate-id", "id = \"ask-first\""), ("unknown-rule", "overrides")],
    );
    check(&[("clauses.toml", "role = [\"officer\"]", "role = [\"offcer\"]")], &[("unknown-option", "offcer")]);
    check(&[("clauses.toml", "role = [\"officer\"]", "rol = [\"officer\"]")], &[("unknown-question", "rol = ")]);
    check(
        &[("clauses.toml", "id = \"late-answer\"", "id = \"late-answer\"\nclauses = [\"9\"]")],
        &[("unknown-clause", "9")],
    );
}

#[test]
fn contacts() {
    check(&[("clauses.toml", ANY, "}")], &[("empty-contact", "contact")]);
    check(&[("clauses.toml", ANY, "any = [\"chef\", \"solicitor\"] }")], &[("unknown-post", "chef")]);
    check(&[("clauses.toml", ANY, "any = [\"chief\", \"chief\"] }")], &[("duplicate-post", "chief")]);
    check(&[("clauses.toml", ANY, "any = [\"chief\"], all = [\"solicitor\"] }")], &[("any-and-all", "all")]);
    check(
        &[("clauses.toml", ANY, "all = [\"chief\", \"solicitor\"], ascending = true }")],
        &[("bad-ascending", "ascending")],
    );
    check(&[("clauses.toml", ANY, "difficulty = [\"chief\"], ascending = true }")], &[("bad-ascending", "ascending")]);
    check(&[("clauses.toml", ANY, "any = [\"chief\"], then = [{ why = \"x\" }] }")], &[("empty-contact", "then")]);
    check(&[("clauses.toml", ANY, "then = [{ any = [\"chief\"] }] }")], &[("then-without-first", "then")]);
    check(
        &[("clauses.toml", ANY, "any = [\"chief\"], stand_in = { solicitor = \"chief\" } }")],
        &[("stand-in-elsewhere", "stand_in")],
    );
    check(&[("clauses.toml", "purpose = \"authorise\"", "purpose = \"autorise\"")], &[("unknown-word", "autorise")]);
}
