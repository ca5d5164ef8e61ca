//! What only walking every consultation finds.

use evenhand::pack::format::bounds::{LIST, PARAGRAPH, STEPS};

use super::{Edit, check};

/// A further rule for officers who attend, beside clause 2.
fn rule(rest: &str) -> String {
    format!(
        "[[clause]]\nid = \"5\"\nlabel = \"5\"\nheading = \"More\"\ngist = \"More.\"\nforce = \"statement\"\n[[clause.rule]]\nid = \"more\"\n{rest}"
    )
}

const ATTEND: &str = "when = { role = [\"officer\"], situation = [\"attend\"] }";
const KNOW: &str = "know = [{ id = \"more\", text = \"More.\" }]";

#[test]
fn rules_that_do_nothing() {
    let never = rule(&format!("when = {{ role = [\"councillor\"], situation = [\"attend\"] }}\n{KNOW}"));
    check(&[("clauses.toml", "", &never)], &[("rule-never-holds", "[[clause.rule]]")]);
    let hides = rule(&format!("{ATTEND}\noverrides = [\"ask-first\"]\n{KNOW}"));
    check(
        &[("clauses.toml", "", &hides)],
        &[
            ("rule-always-hidden", "[[clause.rule]]"),
            ("needless-question", "[[question]]"),
            ("scenario-fails", "[[scenario]]"),
            ("only-other-side", "[[clause.rule]]"),
            ("missing-headline", "[[headline]]"),
        ],
    );
}

#[test]
fn a_pack_that_counts_its_questions_wrongly() {
    let head = "nobody_further = \"The protocol names nobody further.\"\n";
    check(
        &[("pack.toml", head, &format!("{head}most_questions = 9\n"))],
        &[("wrong-most-questions", "most_questions")],
    );
}

#[test]
fn contacts_that_disagree() {
    let contact = "contact = { purpose = \"authorise\", why = \"They decide.\", any = [\"solicitor\"] }";
    let other = rule(&format!("{ATTEND}\nunless = {{ closed = [\"yes\"], urgent = [\"yes\"] }}\n{contact}"));
    check(&[("clauses.toml", "", &other)], &[("rules-disagree", "contact")]);
    check(&[("clauses.toml", "", &format!("{other}\nalongside = [\"ask-first\"]"))], &[]);
}

#[test]
fn contacts_that_nobody_reaches() {
    check(&[("pack.toml", "", "[[post]]\nid = \"idle\"\ntitle = \"Idle\"")], &[("unused-post", "[[post]]")]);
    // The chief is asking, and is left out.
    let contact = "contact = { purpose = \"tell\", why = \"They know.\", any = [\"chief\"] }";
    let own = rule(&format!(
        "when = {{ role = [\"chief\"], situation = [\"attend\"] }}\nunless = {{ closed = [\"yes\"] }}\n{contact}"
    ));
    check(&[("clauses.toml", "", &own)], &[("contact-never-reached", "contact")]);
}

#[test]
fn nobody_is_sent_to_the_person_concerned() {
    check(
        &[("clauses.toml", "any = [\"chief\"]\n", "any = [\"chief\", \"officer-concerned\"]\n")],
        &[("ladder-names-concerned", "[clause.rule.contact]")],
    );
}

#[test]
fn a_verdict_that_sends_somewhere_needs_somebody() {
    let contact =
        "contact = { purpose = \"authorise\", why = \"They decide who goes.\", any = [\"chief\", \"solicitor\"] }";
    check(&[("clauses.toml", contact, "")], &[("sends-to-nobody", "[[clause]]"), ("scenario-fails", "[[scenario]]")]);
}

#[test]
fn questions_that_decide_nothing() {
    // The same step, whatever the answer.
    let [front, back] = ["yes", "no"].map(|answer| {
        format!(
            "[[clause.rule]]\nid = \"lawn-{answer}\"\nwhen = {{ situation = [\"complain\"], lawn = [\"{}\"] }}\n{KNOW}\n",
            if answer == "yes" { "front" } else { "back" }
        )
    });
    let both = format!("{}{front}{back}", rule("").replace("[[clause.rule]]\nid = \"more\"\n", ""));
    check(
        &[("clauses.toml", "", &both)],
        &[
            ("needless-question", "[[question]]"),
            // Nor does it matter not to know it.
            ("unsure-leads-nowhere", "[[question]]"),
            ("scenario-fails", "[[scenario]]"),
        ],
    );
    // The rule that asks for it is never in force.
    let hidden =
        rule(&format!("when = {{ situation = [\"complain\"], role = [\"officer\"], lawn = [\"front\"] }}\n{KNOW}"));
    check(
        &[("clauses.toml", "", &hidden)],
        &[("rule-never-holds", "[[clause.rule]]"), ("question-never-asked", "[[question]]")],
    );
}

#[test]
fn what_to_find_out_is_said() {
    const OUT: &str = "find_out = \"whether it is urgent\"";
    const WHOM: &str = "ask_whom = \"whoever asks\"";
    check(&[("pack.toml", OUT, "")], &[("nothing-to-find-out", "[[question]]")]);
    check(&[("pack.toml", OUT, "find_out = \" \"")], &[("nothing-to-find-out", "[[question]]")]);
    check(&[("pack.toml", WHOM, "")], &[("nobody-to-ask", "[[question]]")]);
    // Also where this pack does not ask it.
    check(&[("questions.toml", "ask_whom = \"whoever wants it cut\"", "")], &[("nobody-to-ask", "[[question]]")]);
    let sure = [("pack.toml", OUT, "not_sure = false"), ("pack.toml", WHOM, "")];
    let found = super::findings(&super::edited(&sure));
    assert!(found.iter().all(|finding| finding.code != "nothing-to-find-out" && finding.code != "nobody-to-ask"));
}

#[test]
fn what_to_find_out_is_what_yes_and_no_answer() {
    const OUT: &str = "find_out = \"whether it is urgent\"";
    check(&[("pack.toml", OUT, "find_out = \"how urgent it is\"")], &[("find-out-not-whether", "find_out")]);
    check(&[("pack.toml", OUT, "find_out = \"whether it is secret\"")], &[("find-out-twice", "find_out")]);
    // A question with other answers asks for what it likes.
    let found = super::findings(&super::edited(&[]));
    assert!(found.iter().all(|finding| !finding.code.id().starts_with("find-out")), "{found:?}");
}

#[test]
fn an_option_that_names_somebody_in_words_alone() {
    const POSTS: &str = "posts = [\"chief\"]\nwhen = { situation = [\"complain\"] }";
    const NONE: &str = "when = { situation = [\"complain\"] }";
    // Some option has to name a post, or the question would not be asked at all.
    const ASKED: Edit<'_> = ("questions.toml", "id = \"an-officer\"\n", "id = \"an-officer\"\nposts = [\"chief\"]\n");
    let found = |posts: &str, from: &str, to: &str| {
        let files = super::edited(&[ASKED, ("questions.toml", POSTS, posts), ("questions.toml", from, to)]);
        super::findings(&files).into_iter().find(|finding| finding.code == "about-without-post")
    };
    let (own, id) = ("id = \"the-chief\"\nlabel = \"The chief\"", "id = \"the-chief\"\n");
    let labelled = |label: &str| found(NONE, own, &format!("{id}label = \"{label}\""));
    let help = labelled("The chief").and_then(|finding| finding.help).expect("a finding with help");
    assert!(help.contains("posts = [\"chief\"]"), "{help}");
    assert_eq!(found(POSTS, own, own), None);
    // By the title among other words, and by the post's own name.
    assert!(labelled("Perhaps the Chief, or a deputy").is_some());
    assert!(found(NONE, own, "id = \"chief\"\nlabel = \"Somebody\"").is_some());
    // Not by a part of a word, and not where the question is about something else.
    assert_eq!(labelled("Mischief"), None);
    assert_eq!(found(NONE, "names = \"about\"", "names = \"tried\""), None);
    // A post that each service has one of is named by its title alone.
    assert_eq!(labelled("Below the officer concerned"), None);
    assert!(labelled("The officer concerned").is_some());
}

#[test]
fn only_the_other_side_is_bound() {
    check(
        &[("clauses.toml", "binds = [\"member\"]", "binds = [\"officer\"]")],
        &[
            ("only-other-side", "[[clause.rule]]"),
            ("missing-headline", "[[headline]]"),
            // Its contact is for others, so nobody is asked whom it is about.
            ("question-never-asked", "[[question]]"),
            ("scenario-fails", "[[scenario]]"),
        ],
    );
}

#[test]
fn an_option_that_is_never_offered() {
    let third = "[[question.option]]\nid = \"third\"\nlabel = \"A third\"\nwhen = { situation = [\"attend\"] }\n";
    let next = "[[question]]\nid = \"asked-on\"";
    check(&[("questions.toml", next, &format!("{third}\n{next}"))], &[("option-never-offered", "[[question.option]]")]);
}

#[test]
fn dates_that_are_past() {
    check(
        &[("pack.toml", "in_force = 2026-01-01", "in_force = 2026-01-01\nreview_due = 2026-10-01")],
        &[("review-past", "review_due")],
    );
}

#[test]
fn scenarios() {
    let fails = |from: &str, to: &str| check(&[("scenarios.toml", from, to)], &[("scenario-fails", "[[scenario]]")]);
    fails("verdict = [\"do-not\"]", "verdict = [\"go-ahead\"]");
    fails("contact = [\"chief\", \"solicitor\"]", "contact = [\"chief\"]");
    fails("ladder = [\"chief\", \"solicitor\"]", "ladder = [\"officer-concerned\"]");
    fails("clauses = [\"2\"]", "clauses = [\"2\", \"3\"]");
    fails("steps = [\"ask\"]", "steps = [\"ask\", \"talk\"]");
    fails("steps = [\"ask\"]", "steps = []");
    fails(", secret = \"yes\" }", " }");
    fails(", secret = \"yes\" }", ", secret = \"yes\", about = \"an-officer\" }");
    fails(", secret = \"yes\" }", ", secret = \"yes\", seceret = \"yes\" }");
    fails(", secret = \"yes\" }", ", secret = \"maybe\" }");
    fails("asked-on = 2026-11-02", "asked-on = \"monday\"");
    check(&[("scenarios.toml", "id = \"closed\"", "id = \"urgent\"")], &[("duplicate-id", "[[scenario]]")]);
    check(
        &[("scenarios.toml", "contact = [\"chief\", \"solicitor\"]", "contact = [\"chief\", \"solicitr\"]")],
        &[("scenario-fails", "[[scenario]]")],
    );
}

/// Texts, names and lists of a story are held to what the schema says of them.
#[test]
fn scenarios_are_bounded() {
    let found = |from: &str, to: &str, code: &str, line: &str| {
        check(&[("scenarios.toml", from, to)], &[(code, line)]);
    };
    let long = |key: &str| format!("{key}\"{}\"", "x".repeat(PARAGRAPH + 1));
    let many = |key: &str, more: usize| format!("{key}[{}]", "\"x\", ".repeat(more));
    let (point, story) = ("point = \"ask\"", "story = \"I am invited.\"");
    let after = |more: String| format!("{story}\n{more}");
    found("id = \"ordinary\"", "id = \"Ordinary One\"", "bad-id", "Ordinary One");
    found(story, "story = \" \"", "empty-text", "story = ");
    found(story, &long("story = "), "too-long", "story = ");
    found(point, "point = \"\"", "empty-text", "must_say");
    found(point, &long("point = "), "too-long", "must_say");
    found(story, &after(many("must_not_say = ", LIST + 1)), "too-many", "must_not_say");
    found(story, &after(format!("must_not_say = [{}]", long(""))), "too-long", "must_not_say");
    found(story, "story = \"I\\u202e am invited.\"", "bad-characters", "story = ");
    let rules = "steps = [\"ask\"]";
    found(rules, &format!("steps = [{}]", "\"ask\", ".repeat(STEPS + 1)), "too-many", "must_say");
}

#[test]
fn rules_without_a_scenario() {
    let text = super::FILES.iter().find(|(name, _)| name.ends_with("scenarios.toml")).expect("scenarios").1;
    check(&[("scenarios.toml", text, "")], &[("rule-without-scenario", "[[clause.rule]]")]);
}

/// Further questions in the situation `complain`, so many of them, each with a rule.
fn further_questions(count: usize) -> (String, String) {
    let mut questions = String::new();
    let mut rules = rule("").replace("[[clause.rule]]\nid = \"more\"\n", "");
    for name in (0..count).map(|n| format!("extra-{n}")) {
        questions += &format!(
            "[[question]]\nid = \"{name}\"\nafter = \"lawn\"\nstage = \"circumstance\"\nkind = \"yes-no\"\ntext = \"{name}?\"\n\
             not_sure = false\n"
        );
        rules += &format!(
            "[[clause.rule]]\nid = \"{name}\"\nwhen = {{ situation = [\"complain\"], {name} = [\"yes\"] }}\n\
             know = [{{ id = \"{name}\", text = \"{name}.\" }}]\n"
        );
    }
    (format!("{questions}\n[[post]]"), rules)
}

#[test]
fn long_consultations() {
    let (questions, rules) = further_questions(10);
    let edits = [("pack.toml", "[[post]]", &*questions), ("clauses.toml", "", &rules)];
    check(&edits, &[("too-many-pages", "[protocol]"), ("scenario-fails", "[[scenario]]")]);
}

#[test]
fn long_scenarios() {
    // One that goes through all of `complain`, in place of those there are, with so many questions more.
    let check = |count: usize, expected: &[(&str, &str)]| {
        let (questions, rules) = further_questions(count);
        let answers: String = (0..count).map(|n| format!(", extra-{n} = \"yes\"")).collect();
        let story = format!(
            "[[scenario]]\nid = \"long\"\nstory = \"S.\"\nverdict = [\"raise-with-contact\"]\ncontact = [\"officer-concerned\"]\n\
             answers = {{ role = \"councillor\", issue = \"meetings\", situation = \"complain\", about = \"an-officer\", \
             asked-on = 2026-11-20{answers} }}\n"
        );
        let all = super::FILES.iter().find(|(name, _)| name.ends_with("scenarios.toml")).expect("scenarios").1;
        check(
            &[("pack.toml", "[[post]]", &*questions), ("clauses.toml", "", &rules), ("scenarios.toml", all, &story)],
            expected,
        );
    };
    check(1, &[]);
    check(2, &[("too-many-pages-in-median", "[[scenario]]")]);
}
