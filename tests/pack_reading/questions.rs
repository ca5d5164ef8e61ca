//! Questions, options and pages; the pack's rewording and its own questions.

use super::check;

const URGENT: &str = "kind = \"yes-no\"\ntext = \"Is it urgent?\"";

#[test]
fn rewording() {
    check(&[("pack.toml", "use = \"role\"", "use = \"rolle\"")], &[("unknown-question", "rolle")]);
    check(
        &[("pack.toml", "\"junior\", \"chief\"]", "\"juniour\", \"chief\"]")],
        &[("unknown-option", "options"), ("unknown-option", "id = \"junior\"")],
    );
    check(
        &[("pack.toml", "\"councillor\", \"junior\", ", "\"councillor\", \"junior\", \"junior\", ")],
        &[("duplicate-id", "options")],
    );
    check(&[("pack.toml", "id = \"junior\"", "id = \"mayor\"")], &[("unknown-option", "mayor")]);
    check(
        &[("pack.toml", "[[post]]", "[[question]]\nuse = \"role\"\ntext = \"Again?\"\n[[post]]")],
        &[("duplicate-id", "use")],
    );
    check(
        &[("pack.toml", "[[post]]", "[[question]]\nuse = \"lawn\"\ntext = \"Which?\"\n[[post]]")],
        &[("unused-rewording", "[[question]]")],
    );
}

#[test]
fn an_option_that_the_pack_leaves_out_is_unknown_to_its_rules() {
    let files = super::edited(&[("clauses.toml", "role = [\"officer\"]", "role = [\"mayor\"]")]);
    let found = super::findings(&files);
    let help = found.iter().find(|f| f.code == "unknown-option").and_then(|f| f.help.clone());
    assert_eq!(help.as_deref(), Some("the vocabulary has it, and this pack leaves it out of `role`"));
}

#[test]
fn what_is_settled() {
    let settled = |edits: &[super::Edit<'_>], id: &str| {
        let protocol = super::reading(&super::edited(edits)).protocol.expect("a protocol");
        let question = protocol.questions.find(|question| question.id == id).expect("the question");
        protocol.questions.at(question).settled
    };
    for (id, expected) in
        [("role", true), ("issue", true), ("situation", true), ("about", true), ("urgent", false), ("outsiders", false)]
    {
        assert_eq!(settled(&[], id), expected, "{id}");
    }
    let reword = |to: bool, id: &str| format!("[[question]]\nuse = \"{id}\"\nsettled = {to}\n[[post]]");
    assert!(!settled(&[("pack.toml", "[[post]]", &reword(false, "about"))], "about"));
    assert!(settled(&[("pack.toml", "[[post]]", &reword(true, "outsiders"))], "outsiders"));
    assert!(settled(&[("pack.toml", URGENT, &format!("{URGENT}\nsettled = true"))], "urgent"));
    let who = "use = \"role\"\n";
    check(&[("pack.toml", who, &format!("{who}settled = true\n"))], &[("needless-settled", "settled")]);
}

#[test]
fn own_questions() {
    check(&[("pack.toml", "after = \"secret\"", "")], &[("missing-after", "[[question]]")]);
    check(&[("pack.toml", "after = \"secret\"", "after = \"secrt\"")], &[("unknown-question", "secrt")]);
    check(
        &[("clauses.toml", "unless = { urgent = [\"yes\"] }\n", ""), ("clauses.toml", ", urgent = [\"yes\"]", "")],
        &[("unused-question", "[[question]]")],
    );
    check(
        &[("pack.toml", URGENT, "kind = \"choice\"\ntext = \"Is it urgent?\"")],
        &[("no-options", "[[question]]"), ("unknown-option", "unless"), ("unknown-option", "urgent")],
    );
    check(
        &[("pack.toml", URGENT, "kind = \"date\"\ntext = \"Since when?\"")],
        &[("date-in-condition", "unless"), ("date-in-condition", "urgent")],
    );
    check(
        &[("pack.toml", URGENT, &format!("{URGENT}\noption = [{{ id = \"perhaps\" }}]"))],
        &[("unknown-option", "option")],
    );
    check(
        &[("pack.toml", URGENT, &format!("{URGENT}\noption = [{{ id = \"yes\", posts = [\"chief\"] }}]"))],
        &[("posts-without-names", "[[question]]")],
    );
    check(&[("pack.toml", URGENT, &format!("{URGENT}\npage = \"nowhere\""))], &[("unknown-page", "nowhere")]);
    check(
        &[("pack.toml", "after = \"secret\"\nstage = \"circumstance\"", "after = \"secret\"\nstage = \"issue\"")],
        &[("stage-order", "stage"), ("bad-kind", "kind")],
    );
    check(
        &[("pack.toml", "stage = \"circumstance\"", "stage = \"circumstances\"")],
        &[("unknown-word", "circumstances")],
    );
}

#[test]
fn the_vocabulary_must_be_right_by_itself() {
    check(
        &[("questions.toml", "when = { issue = [\"parks\"] }", "when = { isue = [\"parks\"] }")],
        &[("unknown-question", "isue")],
    );
    check(
        &[(
            "questions.toml",
            "posts = [\"chief\"]\nwhen = { situation = [\"complain\"] }",
            "when = { asked-on = [\"x\"] }",
        )],
        &[("date-in-condition", "asked-on")],
    );
    check(
        &[("questions.toml", "when = { situation = [\"complain\"] }", "when = { lawn = [\"front\"] }")],
        &[("later-question", "lawn")],
    );
    check(&[("questions.toml", "id = \"back\"", "id = \"front\"")], &[("duplicate-id", "id = \"front\"")]);
    check(&[("questions.toml", "id = \"front\"", "id = \"not-sure\"")], &[("bad-id", "not-sure")]);
    check(
        &[("questions.toml", "label = \"The front one\"", "label = \"The front one\"\nside = \"north\"")],
        &[("side-outside-who", "side")],
    );
    check(
        &[("questions.toml", "side = \"officer\"", "side = \"councillor\"")],
        &[("side-is-option", "id = \"councillor\"")],
    );
    check(&[("questions.toml", "stage = \"issue\"", "stage = \"who\"")], &[("duplicate-stage", "stage")]);
}

#[test]
fn pages() {
    let secret = "kind = \"yes-no\"\npage = \"at-the-meeting\"\ntext = \"It is secret\"";
    check(
        &[("questions.toml", secret, &secret.replace("yes-no", "date"))],
        &[("page-not-yes-no", "page"), ("date-in-condition", "any")],
    );
    check(&[("pack.toml", "after = \"secret\"", "after = \"outsiders\"")], &[("page-not-together", "[[page]]")]);
}

#[test]
fn a_pack_has_fewer_options_than_a_vocabulary_may_have() {
    let options: String =
        (0..65).map(|n| format!("[[question.option]]\nid = \"o{n}\"\nlabel = \"Lawn {n}\"\n")).collect();
    check(&[("questions.toml", "", &options)], &[]);
    let rule = "[[clause]]\nid = \"5\"\nlabel = \"5\"\nheading = \"Lawns\"\ngist = \"Lawns.\"\nforce = \"statement\"\n[[clause.rule]]\n\
                id = \"lawn\"\nwhen = { lawn = [\"front\"] }\nknow = [{ id = \"lawn\", text = \"Mown.\" }]";
    check(&[("questions.toml", "", &options), ("clauses.toml", "", rule)], &[("too-many", "option")]);
}
