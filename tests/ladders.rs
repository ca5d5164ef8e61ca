//! Every ladder of every pack: nobody on it is lost, and the person concerned is not on it.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test says what it expects by failing")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use evenhand::domain::{
    Advice, Answer, Answers, Because, Directory, Kind, LadderWhen, Naming, OptionId, PostId, Protocol, Purpose,
    QuestionId, Rule, Test,
};
use evenhand::engine::{self, Outcome, representatives, trace};
use evenhand::pack::toml::read;
use evenhand::pack::walk::in_force;

/// How many consultations are followed for each rule with a ladder, in hope that it counts.
const TRIES: usize = 60;

#[test]
fn everybody_on_a_ladder_is_behind_here_or_ahead_and_the_person_concerned_is_neither_here_nor_ahead() {
    let (mut ladders, mut behind) = (0, BTreeSet::new());
    for (name, protocol) in packs() {
        let mut seed = 42;
        let has_ladder = |rule: &&Rule| rule.contact.as_ref().is_some_and(|referral| !referral.rungs.is_empty());
        for rule in protocol.rules.iter().map(|(_, rule)| rule).filter(has_ladder) {
            for _ in 0..TRIES {
                let answers = follow(&protocol, rule, &mut seed);
                if !counting(&protocol, &answers).iter().any(|counts| counts.id == rule.id) {
                    continue;
                }
                each_naming(&protocol, &answers, &mut |answers, advice| {
                    let fault = fault(&protocol, answers, advice, &mut ladders);
                    let told = || contract(&protocol, advice);
                    assert!(fault.is_none(), "{name}: {}\n{}", fault.unwrap_or_default(), told());
                    behind.extend(advice.taken.iter().map(|taken| taken.passed.because.id()));
                });
            }
        }
    }
    assert!(ladders > 1_500, "only {ladders} ladders were looked at");
    for because in [Because::Tried, Because::About, Because::You, Because::Below, Because::Past] {
        assert!(behind.contains(because.id()), "nobody is behind because of `{}`", because.id());
    }
}

fn packs() -> Vec<(String, Protocol)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("protocols");
    let files = |folder: &Path| -> Vec<(String, String)> {
        let paths = fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path());
        paths.map(|path| (path.display().to_string(), fs::read_to_string(&path).expect("a text"))).collect()
    };
    let folders = fs::read_dir(&root).expect("the packs").flatten().map(|entry| entry.path());
    let mut folders: Vec<PathBuf> = folders.filter(|folder| folder.join("pack.toml").is_file()).collect();
    folders.sort();
    let pack = |folder: &PathBuf| {
        let texts = [files(&root.join("vocabulary")), files(folder)].concat();
        let parts: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        (folder.display().to_string(), read(&parts).protocol.expect("a pack without errors"))
    };
    folders.iter().map(pack).collect()
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day")
}

fn consult(protocol: &Protocol, answers: &Answers) -> Outcome {
    engine::consult_plain(protocol, answers, &Directory::default(), today())
}

/// Answers up to advice, none of them unsure: what the rule needs, and otherwise what a small generator picks.
fn follow(protocol: &Protocol, rule: &Rule, seed: &mut u64) -> Answers {
    let tests = rule.tests();
    let mut answers = Answers::default();
    while let Outcome::Ask(ask) = consult(protocol, &answers) {
        let asked = ask.questions[0];
        let mut sure = representatives(protocol, asked.question, today());
        sure.retain(|answer| match answer {
            Answer::Option(option) => asked.offered.has(*option),
            answer => *answer != Answer::NotSure,
        });
        let needs = |answer: &Answer| {
            tests.iter().all(|test| match (test, answer) {
                (Test::OneOf(question, options), Answer::Option(option)) if *question == asked.question => {
                    options.has(*option)
                }
                _ => true,
            }) && match answer {
                Answer::Option(option) if protocol.who() == Some(asked.question) => rule.binds.has(*option),
                _ => true,
            }
        };
        if sure.iter().any(&needs) {
            sure.retain(&needs);
        }
        *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        answers.set(asked.question, sure[usize::try_from(*seed >> 33).expect("31 bits") % sure.len()]);
    }
    answers
}

/// Every advice to these answers, however the questions turn out that say something of posts.
fn each_naming(protocol: &Protocol, answers: &Answers, found: &mut dyn FnMut(&Answers, &Advice)) {
    let naming = protocol.questions.iter().filter(|(id, question)| {
        question.names.is_some_and(|names| names != Naming::Asker)
            && matches!(question.kind, Kind::Choice(_))
            && answers.get(*id).is_some()
    });
    let naming: Vec<QuestionId> = naming.map(|(id, _)| id).collect();
    vary(protocol, &mut answers.clone(), &naming, found);
}

fn vary(
    protocol: &Protocol,
    answers: &mut Answers,
    questions: &[QuestionId],
    found: &mut dyn FnMut(&Answers, &Advice),
) {
    let Some((&question, rest)) = questions.split_first() else {
        if let Outcome::Advise(advice) = consult(protocol, answers) {
            found(answers, &advice);
        }
        return;
    };
    for option in (0..protocol.questions.at(question).options().len()).filter_map(OptionId::new) {
        answers.set(question, Answer::Option(option));
        vary(protocol, answers, rest, found);
    }
}

/// What is wrong with the ladders of the advice.
fn fault(protocol: &Protocol, answers: &Answers, advice: &Advice, ladders: &mut usize) -> Option<String> {
    // Answers that stopped mattering are none.
    let said: Answers = advice.answers.iter().copied().collect();
    let posts = |naming| posts(protocol, &said, naming);
    let (about, has_not) = (posts(Naming::About), posts(Naming::HasNot));
    for &post in &about {
        let title = &protocol.posts.at(post).title;
        if advice.contacts.iter().any(|contact| contact.post == post && !contact.direct) {
            return Some(format!("the person concerned, {title}, is the contact"));
        }
        if advice.ladder.iter().any(|later| later.post == post) {
            return Some(format!("the person concerned, {title}, is on the ladder"));
        }
    }
    for rule in counting(protocol, answers) {
        let Some(referral) = &rule.contact else { continue };
        *ladders += 1;
        let direct = referral.direct.map(|post| (post, true));
        let rungs = referral.rungs.iter().flat_map(|rung| rung.posts.iter().map(|&post| (post, false)));
        for (post, direct) in direct.into_iter().chain(rungs) {
            let places = places(protocol, advice, referral.purpose, post, direct);
            let may_be_left_out = has_not.contains(&post) || elsewhere(advice, post);
            let fits = places.len() == 1 || places.is_empty() && may_be_left_out;
            if !fits {
                let title = &protocol.posts.at(post).title;
                return Some(format!("by `{}`, {title} (direct: {direct}) is {places:?}", rule.id));
            }
        }
    }
    None
}

/// Where the post stands, for this purpose.
fn places(protocol: &Protocol, advice: &Advice, purpose: Purpose, post: PostId, direct: bool) -> Vec<&'static str> {
    let mut places = Vec::new();
    let is_for = |rule| protocol.rules.at(rule).contact.as_ref().is_some_and(|referral| referral.purpose == purpose);
    let here = advice.contacts.iter().filter(|contact| contact.purpose == purpose && contact.direct == direct);
    if here.into_iter().any(|contact| contact.post == post || contact.stands_in_for == Some(post)) {
        places.push("here");
    }
    let mut later = advice.ladder.iter().filter(|later| later.when == LadderWhen::Unresolved && is_for(later.rule));
    if !direct && later.any(|later| later.post == post) {
        places.push("later");
    }
    let behind = |taken: &&evenhand::domain::Taken| {
        (taken.passed.post, taken.passed.direct, taken.purpose) == (post, direct, purpose)
    };
    places.extend(advice.taken.iter().filter(behind).map(|_| "behind"));
    places
}

/// Whether the post is to be gone to for something else: nobody is told twice.
fn elsewhere(advice: &Advice, post: PostId) -> bool {
    advice.contacts.iter().any(|contact| contact.post == post) || advice.ladder.iter().any(|later| later.post == post)
}

/// The rules that hold, that none removes, and that bind the person.
fn counting<'p>(protocol: &'p Protocol, answers: &Answers) -> Vec<&'p Rule> {
    let trace = trace(protocol, answers, &Directory::default(), today());
    let role = protocol.who().and_then(|who| answers.get(who));
    let binds = |rule: &Rule| matches!(role, Some(Answer::Option(role)) if rule.binds.has(role));
    let in_force = in_force(protocol.section(trace.situation), &trace.rules);
    in_force.into_iter().map(|rule| protocol.rules.at(rule)).filter(|rule| binds(rule)).collect()
}

fn posts(protocol: &Protocol, answers: &Answers, naming: Naming) -> Vec<PostId> {
    let mut posts = Vec::new();
    for (question, answer) in answers.iter() {
        let asked = protocol.questions.at(question);
        if let (true, Answer::Option(option)) = (asked.names == Some(naming), answer) {
            posts.extend(asked.option(option).map(|option| option.posts.clone()).unwrap_or_default());
        }
    }
    posts
}

fn contract(protocol: &Protocol, advice: &Advice) -> String {
    let directory = Directory::default();
    let contract = evenhand::contract::advice(protocol, advice, &directory, today());
    serde_json::to_string_pretty(&contract).expect("JSON")
}
