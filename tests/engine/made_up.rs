//! Small protocols written in the form of packs, and what a consultation of them comes to, in words.

use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime};
use evenhand::domain::{Advice, Answer, Answers, Away, Directory, Holder, Kind, Need, Protocol, QuestionId, StepKind};
use evenhand::engine::{Outcome, consult};
use evenhand::pack;

const HEAD: &str = r#"
[protocol]
id = "made-up"
title = "A made-up protocol"
council = "Nowhere"
version = "1"
in_force = 2020-01-01
kind = "protocol"
covers = "nothing"
nobody_further = "It names nobody further."
"#;

/// A role question whose options name posts, and three questions to test.
pub const COMMON: &str = r#"
[[question]]
id = "role"
stage = "who"
text = "Who are you?"
not_sure = false
names = "asker"
option = [
  { id = "councillor", side = "member", label = "A councillor" },
  { id = "clerk", side = "officer", label = "An officer" },
  { id = "head", side = "officer", label = "A head of service", posts = ["head"] },
]
[[question]]
id = "a"
stage = "circumstance"
text = "A?"
kind = "yes-no"
[[question]]
id = "b"
stage = "circumstance"
text = "B?"
kind = "yes-no"
[[question]]
id = "c"
stage = "circumstance"
text = "C?"
option = [{ id = "one", label = "One" }, { id = "two", label = "Two" }, { id = "three", label = "Three" }]
"#;

/// Posts that made-up protocols name.
pub const POSTS: &str = r#"
[[post]]
id = "clerk-concerned"
title = "Clerk"
relative_to = "concerned"
[[post]]
id = "head"
title = "Head of Service"
[[post]]
id = "chief"
title = "Chief"
[[post]]
id = "deputy"
title = "Deputy Chief"
[[post]]
id = "lawyer"
title = "Lawyer"
"#;

/// Reads a protocol; the pack's posts, facts and questions beside its rules, one clause `1` around them.
pub fn protocol(vocabulary: &str, pack: &str, rules: &str) -> Protocol {
    let pack = format!("{HEAD}{pack}");
    let clauses =
        format!("[[clause]]\nid = \"1\"\nlabel = \"1\"\nheading = \"H\"\ngist = \"G\"\nforce = \"statement\"\n{rules}");
    let parts = [
        ("questions.toml", vocabulary),
        ("bank-holidays.toml", CALENDAR),
        ("pack.toml", pack.as_str()),
        ("clauses.toml", clauses.as_str()),
    ];
    match pack::toml::parse_parts(&parts) {
        Ok(protocol) => protocol,
        Err(findings) => panic!("the made-up protocol is wrong: {findings:#?}"),
    }
}

const CALENDAR: &str = r#"
first_year = 2026
last_year = 2027
dates = [2026-01-01, 2026-04-03, 2026-04-06, 2026-05-04, 2026-05-25, 2026-08-31, 2026-12-25, 2026-12-28, 2027-01-01]
"#;

/// The rules, each binding both sides unless it says whom it binds. Needed where the protocol asks who the person is.
pub fn bound(rules: &str) -> String {
    rules
        .split_inclusive("[[clause.rule]]\n")
        .scan(false, |after_head, part| {
            let binds =
                if *after_head && !part.contains("binds = ") { "binds = [\"member\", \"officer\"]\n" } else { "" };
            *after_head = part.ends_with("[[clause.rule]]\n");
            Some(format!("{binds}{part}"))
        })
        .collect()
}

/// The common vocabulary and posts with these rules.
pub fn rules(rules: &str) -> Protocol {
    protocol(COMMON, POSTS, rules)
}

/// The day on which made-up consultations take place: a Monday.
pub fn today() -> NaiveDate {
    "2026-11-23".parse().unwrap()
}

/// Answers written as `role=clerk a=yes b=not-sure since=2026-11-20`.
pub fn answers(protocol: &Protocol, written: &str) -> Answers {
    written
        .split_whitespace()
        .map(|pair| {
            let (id, said) = pair.split_once('=').unwrap_or_else(|| panic!("`{pair}` is no answer"));
            let question = question(protocol, id);
            let asked = protocol.questions.at(question);
            let answer = match asked.kind {
                _ if said == "not-sure" => Answer::NotSure,
                Kind::Date => Answer::Date(said.parse().unwrap()),
                Kind::DateTime => Answer::DateTime(said.parse::<NaiveDateTime>().unwrap()),
                Kind::Choice(_) => {
                    Answer::Option(asked.option_named(said).unwrap_or_else(|| panic!("no option `{said}`")))
                }
            };
            (question, answer)
        })
        .collect()
}

/// The question with this name.
pub fn question(protocol: &Protocol, id: &str) -> QuestionId {
    protocol.questions.find(|question| question.id == id).unwrap_or_else(|| panic!("no question `{id}`"))
}

/// A directory in which this post is away for the week.
pub fn away(protocol: &Protocol, post: &str) -> Directory {
    let post = protocol.posts.find(|found| found.id == post).unwrap();
    let away = Away { from: today(), until: "2026-11-30".parse().unwrap() };
    Directory { holders: vec![Holder { away: vec![away], ..Holder::of(post) }], ..Directory::default() }
}

/// Consults and compares: each pair is a part of the outcome (see [`part`]) and what it must be.
#[track_caller]
pub fn check(protocol: &Protocol, written: &str, expected: &[(&str, &str)]) {
    check_with(protocol, written, &Directory::default(), expected);
}

/// [`check`] with a directory.
#[track_caller]
pub fn check_with(protocol: &Protocol, written: &str, directory: &Directory, expected: &[(&str, &str)]) {
    let outcome = consult(protocol, &answers(protocol, written), directory, today());
    for (name, wanted) in expected {
        assert_eq!(part(protocol, &outcome, name), *wanted, "{name} after `{written}`");
    }
}

/// A part of an outcome in words: `ask`, `at most`, `verdict`, `steps`, `do`, `contact`, `taken`, `ladder`, `open`,
/// `would change`, `due`, `counted`, `nobody further`, `contradictions`.
pub fn part(protocol: &Protocol, outcome: &Outcome, name: &str) -> String {
    match (outcome, name) {
        (Outcome::Ask(ask), "ask") => {
            words(ask.questions.iter().map(|asked| protocol.questions.at(asked.question).id.clone()))
        }
        (Outcome::Ask(ask), "at most") => ask.at_most.to_string(),
        (Outcome::Ask(ask), "options") => words(ask.questions.iter().flat_map(|asked| {
            let question = protocol.questions.at(asked.question);
            asked.offered.iter().map(|option| question.option(option).unwrap().id.clone()).collect::<Vec<_>>()
        })),
        (Outcome::Ask(ask), _) => {
            let ids = ask.questions.iter().map(|asked| protocol.questions.at(asked.question).id.clone());
            format!("(asks {})", words(ids))
        }
        (Outcome::Advise(_), "ask") => "nothing".into(),
        (Outcome::Advise(advice), _) => advice_part(protocol, advice, name),
    }
}

fn advice_part(protocol: &Protocol, advice: &Advice, name: &str) -> String {
    let post = |post| protocol.posts.at(post).id.clone();
    let option = |question, option| protocol.questions.at(question).option(option).unwrap().id.clone();
    let named = |question: QuestionId| protocol.questions.at(question).id.clone();
    match name {
        "verdict" => advice.verdict.id().into(),
        "steps" => words(advice.steps.iter().map(|step| step.said.id.clone())),
        "do" => words(advice.steps.iter().filter(|s| s.said.kind == StepKind::Do).map(|step| step.said.id.clone())),
        "contact" => words(advice.contacts.iter().map(|contact| {
            let need = if contact.need == Need::Any { "" } else { "+" };
            let direct = if contact.direct { "!" } else { "" };
            format!("{}:{}{need}{direct}", contact.purpose.id(), post(contact.post))
        })),
        "until" => {
            words(advice.contacts.iter().filter_map(|contact| contact.held.away_until).map(|day| day.to_string()))
        }
        "names" => words(advice.contacts.iter().flat_map(|c| &c.held.people).filter_map(|person| person.name.clone())),
        "vacant" => {
            words(advice.contacts.iter().filter(|contact| contact.held.vacant).map(|contact| post(contact.post)))
        }
        "may be" => words(advice.contacts.iter().filter_map(|contact| contact.held.may_be).map(post)),
        "deputy" => words(advice.contacts.iter().filter_map(|c| c.held.in_place.as_ref()?.person.name.clone())),
        "from directory" => words(
            advice
                .from_directory
                .iter()
                .map(|&(question, said)| format!("{}={}", named(question), option(question, said))),
        ),
        "stands in for" => words(advice.contacts.iter().filter_map(|contact| contact.stands_in_for).map(post)),
        "ladder" => {
            let later = advice.ladder.iter().map(|later| format!("{} {}", post(later.post), later.when.id()));
            later.collect::<Vec<_>>().join(", ")
        }
        "taken" => {
            let taken = advice.taken.iter().map(|taken| {
                let direct = if taken.passed.direct { "!" } else { "" };
                format!("{}{direct} {}", post(taken.passed.post), taken.passed.because.id())
            });
            taken.collect::<Vec<_>>().join(", ")
        }
        "counted" => words(advice.deadlines.iter().filter_map(|deadline| deadline.counted.as_ref()).map(|counted| {
            let weekend = if counted.weekend { " weekend" } else { "" };
            let skipped: String = counted.skipped.iter().map(|day| format!(" {day}")).collect();
            format!("{} from {}{weekend}{skipped} left {}", counted.period, counted.from, counted.days_left)
        })),
        "open" => words(advice.open.iter().map(|open| {
            let outcomes =
                open.outcomes.iter().map(|o| format!("{}:{}", option(open.question, o.option), o.verdict.id()));
            format!("{}({})", named(open.question), outcomes.collect::<Vec<_>>().join(","))
        })),
        "asks" => words(advice.would_change.iter().map(|change| {
            format!("{}={}:{}", named(change.question), option(change.question, change.to), change.asks.len())
        })),
        "adds" => words(advice.open.iter().flat_map(|open| {
            open.outcomes.iter().flat_map(|outcome| outcome.adds.iter().map(|step| step.said.id.clone()))
        })),
        "would change" => words(advice.would_change.iter().map(|change| {
            format!("{}={}:{}", named(change.question), option(change.question, change.to), change.verdict.id())
        })),
        "due" => words(advice.deadlines.iter().map(|deadline| match deadline.due {
            None => deadline.words.clone(),
            Some(evenhand::domain::Due::Day { day, estimated: false }) => day.to_string(),
            Some(evenhand::domain::Due::Day { day, estimated: true }) => format!("{day}~"),
            Some(evenhand::domain::Due::Moment(moment)) => moment.format("%Y-%m-%dT%H:%M").to_string(),
        })),
        "nobody further" => advice.nobody_further.to_string(),
        "contradictions" => words(advice.contradictions.iter().map(|cited| cited.said.clone())),
        "clauses" => words(advice.clauses.iter().map(|&clause| protocol.clauses.at(clause).id.clone())),
        other => panic!("no part `{other}`"),
    }
}

fn words(all: impl IntoIterator<Item = String>) -> String {
    all.into_iter().collect::<Vec<_>>().join(" ")
}

/// A protocol to be shared, as a session takes it.
pub fn shared(protocol: Protocol) -> Rc<Protocol> {
    Rc::new(protocol)
}
