//! Persons, not posts: what the council's directory says about who holds a post, and what follows from it.

use evenhand::domain::{
    Advice, Answer, Answers, Away, Deputy, Directory, Holder, LadderWhen, Naming, Person, PostId, Protocol,
};
use evenhand::engine::{Outcome, consult_plain};
use evenhand::pack::read_directory;
use proptest::prelude::*;

use crate::made_up::{COMMON, POSTS, answers, check_with, protocol, today};
use crate::properties::walk_with;

/// Whom it is about, who was tried, who is away.
const NAMED: &str = r#"
[[question]]
id = "about"
stage = "circumstance"
text = "About whom?"
names = "about"
option = [
  { id = "clerk", label = "A clerk" },
  { id = "head", label = "The head", posts = ["head"] },
  { id = "chief", label = "The chief", posts = ["chief"] },
  { id = "lawyer", label = "The lawyer", posts = ["lawyer"] },
]
[[question]]
id = "tried"
stage = "circumstance"
text = "Tried?"
not_sure = false
names = "tried"
option = [
  { id = "nothing", label = "Nothing" },
  { id = "talked", label = "Talked", posts = ["clerk-concerned"] },
  { id = "head", label = "The head", posts = ["head"] },
]
[[question]]
id = "chief-away"
stage = "circumstance"
text = "Is the chief away?"
not_sure = false
names = "away"
option = [{ id = "yes", label = "Yes", posts = ["chief"] }, { id = "no", label = "No" }]
"#;

fn sent(contact: &str) -> Protocol {
    let rule = format!(
        "[[clause.rule]]\nid = \"r\"\nbinds = [\"member\", \"officer\"]\nverdict = \"raise-with-contact\"\n\
         contact = {{ purpose = \"raise\", why = \"W\", {contact} }}\n"
    );
    protocol(&format!("{COMMON}{NAMED}"), POSTS, &rule)
}

fn post(protocol: &Protocol, id: &str) -> PostId {
    protocol.posts.find(|post| post.id == id).unwrap()
}

fn named(name: &str) -> Person {
    Person { name: Some(name.to_owned()), key: name.to_lowercase(), ..Person::default() }
}

/// Who holds what, written as `chief=Pat lawyer=Pat head=Lou@Parks`; `-` is nobody, `*` behind a name is away.
fn directory(protocol: &Protocol, written: &str) -> Directory {
    let mut directory = Directory::default();
    for (id, who) in written.split_whitespace().map(|pair| pair.split_once('=').unwrap()) {
        let (who, service) = who.split_once('@').map_or((who, None), |(who, service)| (who, Some(service.to_owned())));
        let (name, is_away) = who.strip_suffix('*').map_or((who, false), |name| (name, true));
        let away = Away { from: today(), until: "2026-11-30".parse().unwrap() };
        let person = (name != "-").then(|| named(name));
        let away = if is_away { vec![away] } else { Vec::new() };
        directory.holders.push(Holder { person, service, away, ..Holder::of(post(protocol, id)) });
    }
    directory
}

/// Consults with this directory, as a session does.
#[track_caller]
fn check(contact: &str, people: &str, written: &str, expected: &[(&str, &str)]) {
    let written_one = sent(contact);
    check_of(written_one, people, written, expected);
}

/// Answers to questions that the protocol has no use for are left out.
#[track_caller]
fn check_of(written_one: Protocol, people: &str, written: &str, expected: &[(&str, &str)]) {
    let directory = directory(&written_one, people);
    let protocol = written_one.held_by(&directory, today()).unwrap_or(written_one);
    let known = |pair: &&str| protocol.questions.find(|asked| pair.starts_with(&format!("{}=", asked.id))).is_some();
    let written: Vec<&str> = written.split_whitespace().filter(known).collect();
    check_with(&protocol, &written.join(" "), &directory, expected);
}

const LADDER: &str = r#"any = ["head"], then = [{ any = ["lawyer"] }, { any = ["chief"] }]"#;

#[test]
fn a_ladder_is_cut_at_every_post_of_the_person_concerned() {
    let start = "role=councillor tried=nothing about=";
    check(LADDER, "", &format!("{start}head"), &[("contact", "raise:lawyer"), ("ladder", "chief unresolved")]);
    check(LADDER, "head=Pat lawyer=Pat", &format!("{start}head"), &[("contact", "raise:chief"), ("ladder", "")]);
    check(LADDER, "head=Pat chief=Pat", &format!("{start}head"), &[("contact", ""), ("nobody further", "true")]);
    check(LADDER, "head=Pat lawyer=Pat", &format!("{start}lawyer"), &[("contact", "raise:chief")]);
    check(LADDER, "lawyer=Pat chief=Sam", &format!("{start}head"), &[("contact", "raise:lawyer")]);
}

#[test]
fn a_body_is_nobody_whatever_the_directory_says() {
    let ladder = r#"any = ["head"], then = [{ any = ["lawyer"] }, { any = ["chief"] }]"#;
    let rule = format!(
        "[[clause.rule]]\nid = \"r\"\nbinds = [\"member\", \"officer\"]\nverdict = \"raise-with-contact\"\n\
         contact = {{ purpose = \"raise\", why = \"W\", {ladder} }}\n"
    );
    let posts = |body: &str| POSTS.replace("title = \"Lawyer\"\n", &format!("title = \"Lawyers\"\n{body}"));
    let expect = |body: &str, people: &str, contact: &str, names: &str| {
        let written = protocol(&format!("{COMMON}{NAMED}"), &posts(body), &rule);
        let (directory, _) = read_directory(format!("{{\"posts\": {people}}}").as_bytes(), &written);
        let held = written.held_by(&directory, today()).unwrap_or(written);
        let about = "role=councillor about=head tried=nothing";
        check_with(&held, about, &directory, &[("contact", contact), ("names", names)]);
    };
    let same_name = r#"{"head": {"name": "Pat"}, "lawyer": {"name": "pat", "phone": "1"}}"#;
    let same = r#"{"head": {"name": "Pat"}, "lawyer": {"same_as": "head"}}"#;
    let same_turned = r#"{"head": {"same_as": "lawyer"}, "lawyer": {"phone": "1"}}"#;
    for people in [same_name, same, same_turned] {
        expect("", people, "raise:chief", "");
        expect("body = true\n", people, "raise:lawyer", "");
    }
}

#[test]
fn the_one_asking_and_the_one_tried_are_left_out_of_every_post_too() {
    check(LADDER, "head=Pat lawyer=Pat", "role=head about=clerk tried=nothing", &[("contact", "raise:chief")]);
    check(LADDER, "head=Pat lawyer=Pat", "role=councillor about=clerk tried=head", &[("contact", "raise:chief")]);
    let help = r#"any = ["head"], difficulty = ["lawyer"], brings_in = ["chief"]"#;
    let both = [("contact", "raise:head"), ("ladder", "lawyer in difficulty, chief brought in by the contact")];
    check(help, "", "role=councillor about=clerk tried=nothing", &both);
    let one = [("contact", "raise:head"), ("ladder", "chief brought in by the contact")];
    check(help, "lawyer=Pat", "role=councillor about=lawyer tried=nothing", &one);
    check(
        help,
        "lawyer=Pat chief=Pat",
        "role=councillor about=lawyer tried=nothing",
        &[("contact", "raise:head"), ("ladder", "")],
    );
}

#[test]
fn whom_it_is_about_is_asked_where_only_the_directory_makes_it_matter() {
    // Another rule needs to know whom it is about; this one does not by itself.
    let alone = |people: &str, written: &str, expected: &[(&str, &str)]| {
        let rule = |id: &str, a: &str, contact: &str| {
            format!(
                "[[clause.rule]]\nid = \"{id}\"\nbinds = [\"member\", \"officer\"]\nwhen = {{ a = [\"{a}\"] }}\n\
                 verdict = \"raise-with-contact\"\ncontact = {{ purpose = \"raise\", why = \"W\", any = [\"{contact}\"] }}\n"
            )
        };
        let rules = [rule("one", "no", "deputy"), rule("other", "yes", "lawyer")].concat();
        check_of(protocol(&format!("{COMMON}{NAMED}"), POSTS, &rules), people, written, expected);
    };
    alone("", "role=councillor a=no", &[("ask", "nothing"), ("contact", "raise:deputy")]);
    alone("deputy=Pat lawyer=Pat", "role=councillor a=no", &[("ask", "about")]);
    alone("deputy=Pat lawyer=Pat", "role=councillor a=no about=lawyer", &[("verdict", "not-covered"), ("contact", "")]);
    alone("deputy=Pat lawyer=Pat", "role=councillor a=no about=clerk", &[("contact", "raise:deputy")]);
}

#[test]
fn direct_talk_with_the_person_concerned_stays() {
    let contact = r#"direct = "clerk-concerned", any = ["head"], then = [{ any = ["chief"] }]"#;
    let people = "clerk-concerned=Pat head=Pat";
    check(
        contact,
        people,
        "role=councillor about=head tried=nothing",
        &[("contact", "raise:clerk-concerned!"), ("names", "Pat"), ("ladder", "chief unresolved")],
    );
}

#[test]
fn no_stand_in_is_the_person_concerned_or_away_too() {
    let contact = r#"any = ["chief", "lawyer"], stand_in = { chief = "deputy" }"#;
    let away = "role=councillor about=clerk tried=nothing chief-away=yes";
    check(contact, "", away, &[("contact", "raise:deputy raise:lawyer")]);
    check(contact, "deputy=Kim*", away, &[("contact", "raise:lawyer")]);
    check(contact, "deputy=-", away, &[("contact", "raise:lawyer")]);
    check(contact, "chief=Pat deputy=Pat", away, &[("contact", "raise:lawyer")]);
    check(contact, "deputy=Kim head=Kim", &away.replace("clerk", "head"), &[("contact", "raise:lawyer")]);
}

#[test]
fn a_vacancy_is_no_absence_but_others_go_first() {
    let choice = r#"any = ["chief", "lawyer"], stand_in = { chief = "deputy" }"#;
    let start = "role=councillor about=clerk tried=nothing";
    check(choice, "chief=-", &format!("{start} chief-away=no"), &[("contact", "raise:lawyer"), ("stands in for", "")]);
    check(
        choice,
        "chief=- lawyer=-",
        &format!("{start} chief-away=no"),
        &[("contact", "raise:chief raise:lawyer"), ("vacant", "chief lawyer")],
    );
    check(
        LADDER,
        "head=-",
        start,
        &[("contact", "raise:head"), ("vacant", "head"), ("ladder", "lawyer unresolved, chief unresolved")],
    );
    check(
        r#"all = ["chief", "lawyer"]"#,
        "chief=-",
        start,
        &[("contact", "raise:chief+ raise:lawyer+"), ("vacant", "chief")],
    );
}

#[test]
fn the_directory_answers_whether_somebody_is_away_and_the_advice_says_so() {
    let contact = r#"any = ["chief", "lawyer"], stand_in = { chief = "deputy" }"#;
    let start = "role=councillor about=clerk tried=nothing";
    check(
        contact,
        "chief=Pat*",
        start,
        &[("contact", "raise:deputy raise:lawyer"), ("from directory", "chief-away=yes")],
    );
    check(contact, "chief=Pat", start, &[("ask", "chief-away")]);
    check(contact, "chief=Pat* chief=Sam", start, &[("ask", "chief-away")]);
    // Where it does not matter, nothing is said.
    check(LADDER, "chief=Pat*", start, &[("from directory", ""), ("contact", "raise:head")]);
}

#[test]
fn of_several_holders_only_the_one_concerned_is_left_out() {
    let start = "role=councillor tried=nothing about=";
    check(
        LADDER,
        "lawyer=Pat lawyer=Sam head=Pat",
        &format!("{start}head"),
        &[("contact", "raise:lawyer"), ("names", "Sam"), ("may be", "")],
    );
    // It is about one of several: whoever may be the one is still the contact, with a warning.
    check(
        LADDER,
        "head=Pat head=Sam lawyer=Pat",
        &format!("{start}head"),
        &[("contact", "raise:lawyer"), ("names", "Pat"), ("may be", "head")],
    );
    check(
        LADDER,
        "head=Pat head=Sam lawyer=Lou",
        &format!("{start}head"),
        &[("contact", "raise:lawyer"), ("may be", "")],
    );
    // Somebody of a service is known only once that is chosen.
    check(
        LADDER,
        "head=Pat lawyer=Pat@Parks lawyer=Sam@Roads",
        &format!("{start}head"),
        &[("contact", "raise:lawyer"), ("names", ""), ("may be", "head")],
    );
    check(LADDER, "head=Pat head=Sam lawyer=Pat", &format!("{start}clerk"), &[("may be", "")]);
    let all = "role=councillor tried=nothing about=not-sure";
    check(
        r#"any = ["deputy"]"#,
        "deputy=Pat deputy=Kim lawyer=Pat",
        all,
        &[("contact", "raise:deputy"), ("names", "Pat Kim")],
    );
}

#[test]
fn a_deputy_is_shown_only_while_the_holder_is_away() {
    let p = sent(LADDER);
    let start = "role=councillor tried=nothing about=";
    let with = |people: &str, deputy: Deputy, written: &str, expected: &str| {
        let mut directory = directory(&p, people);
        directory.holders[0].deputy = Some(deputy);
        let held = p.held_by(&directory, today());
        check_with(held.as_ref().unwrap_or(&p), written, &directory, &[("deputy", expected)]);
    };
    let kim = || Deputy::Person(named("Kim"));
    with("head=Lou", kim(), &format!("{start}clerk"), "");
    with("head=Lou*", kim(), &format!("{start}clerk"), "Kim");
    with("head=-", kim(), &format!("{start}clerk"), "Kim");
    with("head=Lou* head=Sam", kim(), &format!("{start}clerk"), "");
    with("head=Lou* lawyer=Kim", kim(), &format!("{start}lawyer"), "");
    with("head=Lou* lawyer=Kim lawyer=Sam", kim(), &format!("{start}lawyer"), "");
    with("head=Lou* lawyer=Kim*", kim(), &format!("{start}clerk"), "");
    with("head=Lou* lawyer=Kim", Deputy::Post(post(&p, "lawyer")), &format!("{start}clerk"), "Kim");
    with("head=Lou* lawyer=Kim", Deputy::Post(post(&p, "lawyer")), &format!("{start}lawyer"), "");
    with("head=Lou*", Deputy::Post(post(&p, "lawyer")), &format!("{start}clerk"), "");
}

#[test]
fn who_comes_next_is_told_shortly_before() {
    let p = sent(LADDER);
    let next = |from: &str| {
        let mut directory = directory(&p, "head=Lou");
        directory.holders[0].from = Some(from.parse().unwrap());
        check_with(
            &p,
            "role=councillor about=clerk tried=nothing",
            &directory,
            &[("names", if from <= "2026-11-23" { "Lou" } else { "" })],
        );
        directory.next(post(&p, "head"), today()).is_some()
    };
    assert!(!next("2026-11-23"));
    assert!(next("2026-11-24"));
    assert!(next("2027-01-04"));
    assert!(!next("2027-01-05"));
}

/// Posts of made-up protocols, each held by nobody, one of three people, or two of them.
fn any_people() -> impl Strategy<Value = String> {
    let who = prop::sample::select(vec!["", "X=A", "X=B", "X=C", "X=A*", "X=B*", "X=-", "X=A X=B", "X=B X=C"]);
    let posts = ["head", "chief", "deputy", "lawyer", "clerk-concerned"];
    prop::collection::vec(who, posts.len()).prop_map(move |chosen| {
        chosen.iter().zip(posts).map(|(who, post)| who.replace('X', post)).collect::<Vec<_>>().join(" ")
    })
}

fn any_contact() -> impl Strategy<Value = String> {
    let posts = ["head", "chief", "deputy", "lawyer"];
    let some = move || {
        prop::sample::subsequence(posts.to_vec(), 1..3)
            .prop_map(|posts| posts.iter().map(|post| format!("\"{post}\"")).collect::<Vec<_>>().join(", "))
    };
    let direct = prop::sample::select(vec!["", r#"direct = "clerk-concerned", "#]);
    let stand_in = prop::sample::select(vec![("", ""), ("chief", "deputy"), ("head", "lawyer")]);
    (direct, some(), prop::option::of(some()), prop::option::of(some()), stand_in).prop_map(
        |(direct, first, then, help, stand_in)| {
            let then = then.map(|posts| format!(", then = [{{ any = [{posts}] }}]")).unwrap_or_default();
            let help = help.map(|posts| format!(", difficulty = [{posts}]")).unwrap_or_default();
            let (absent, instead) = stand_in;
            let named = first.contains(absent) && !absent.is_empty();
            let stand_in = if named { format!(", stand_in = {{ {absent} = \"{instead}\" }}") } else { String::new() };
            format!("{direct}any = [{first}]{then}{help}{stand_in}")
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    /// The person concerned, the one asking and the one tried are never a contact, on a ladder, a stand-in or a deputy
    /// under any post that they hold, but for direct talk.
    #[test]
    fn nobody_is_sent_to_the_person_concerned(contact in any_contact(), people in any_people(), deputy in 0usize..4) {
        let written = sent(&contact);
        let mut directory = directory(&written, &people);
        let deputies = [None, Some(Deputy::Person(named("A"))), Some(Deputy::Post(post(&written, "lawyer"))), Some(Deputy::Person(named("D")))];
        for holder in &mut directory.holders {
            holder.deputy.clone_from(&deputies[deputy]);
        }
        let held = written.held_by(&directory, today()).unwrap_or(written);
        let mut wrong = Vec::new();
        walk_with(&held, &directory, &mut |answers, outcome| {
            let Outcome::Advise(advice) = outcome else { return };
            let apart = apart(&held, &directory, answers, advice);
            let is_apart = |person: &Person| apart.iter().any(|(_, other)| other.is(person));
            // Whoever was tried may still help in a difficulty.
            let is_no_help = |person: &Person| apart.iter().any(|(how, other)| *how != Naming::Tried && other.is(person));
            for contact in advice.contacts.iter().filter(|contact| !contact.direct) {
                let of_post = directory.people(contact.post, today()).map(|(_, person)| person);
                let all: Vec<&Person> = of_post.collect();
                if (!all.is_empty() && all.iter().all(|person| is_apart(person)))
                    || contact.held.people.iter().any(is_apart)
                    || contact.held.in_place.iter().any(|deputy| is_apart(&deputy.person))
                {
                    wrong.push(format!("{contact:?}"));
                }
            }
            for later in &advice.ladder {
                let is_apart = |person: &Person| {
                    if later.when == LadderWhen::Unresolved { is_apart(person) } else { is_no_help(person) }
                };
                let all: Vec<&Person> = directory.people(later.post, today()).map(|(_, person)| person).collect();
                if (!all.is_empty() && all.iter().all(|person| is_apart(person))) || later.held.people.iter().any(is_apart) {
                    wrong.push(format!("{later:?}"));
                }
            }
        });
        prop_assert!(wrong.is_empty(), "{}\n{contact}\n{people}", wrong.join("\n"));
    }
}

/// Who that is for sure, by the answers that count.
fn apart<'d>(
    protocol: &Protocol,
    directory: &'d Directory,
    answers: &Answers,
    advice: &Advice,
) -> Vec<(Naming, &'d Person)> {
    let mut apart = Vec::new();
    for (id, question) in protocol.questions.iter() {
        let Some(naming @ (Naming::Asker | Naming::About | Naming::Tried)) = question.names else { continue };
        let counts = advice.answers.iter().any(|(answered, _)| *answered == id);
        if let (true, Some(Answer::Option(option))) = (counts, answers.get(id)) {
            let posts = &question.option(option).unwrap().posts;
            apart.extend(posts.iter().filter_map(|&post| Some((naming, directory.holder(post, today())?))));
        }
    }
    apart
}

#[test]
fn a_directory_of_others_changes_nothing() {
    let p = sent(LADDER);
    let directory = directory(&p, "head=Lou lawyer=Sam chief=Pat deputy=Kim");
    assert!(p.held_by(&directory, today()).is_none());
    let given = answers(&p, "role=councillor about=head tried=nothing");
    let posts = |directory: &Directory| match consult_plain(&p, &given, directory, today()) {
        Outcome::Advise(advice) => advice.contacts.iter().map(|contact| contact.post).collect::<Vec<_>>(),
        Outcome::Ask(_) => Vec::new(),
    };
    assert_eq!(posts(&directory), posts(&Directory::default()));
}
