//! Why a question is asked: over all packs, the rules that are named are those that the answer still decides about, and
//! no others. Every completion of the answers is worked out one by one, by code that knows nothing of the engine's.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what it expects by failing"
)]

mod completions;

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use evenhand::domain::{Answer, Answers, Directory, Protocol, QuestionId, RuleId, Stage};
use evenhand::engine::{self, Ask, Outcome, Reasons};
use evenhand::pack::toml::read;
use evenhand::pack::walk::answers_offered;

use self::completions::Completions;

/// How many consultations of each pack are followed, with answers picked by a small generator.
const FOLLOWED: usize = 60;

#[test]
fn a_rule_is_named_where_the_answer_decides_about_it_and_nowhere_else() {
    for (name, protocol) in packs() {
        let mut checked = 0;
        let mut seed = 42;
        for _ in 0..FOLLOWED {
            follow(&protocol, &mut seed, &mut |given, ask| {
                let fault = |what: String| format!("{name}, after {}: {what}", said(&protocol, given));
                for asked in &ask.questions {
                    let question = asked.question;
                    let named = reasons(&protocol, given, &[question]);
                    let right = right(&protocol, given, question).unwrap_or_else(|what| panic!("{}", fault(what)));
                    let id = &protocol.questions.at(question).id;
                    assert_eq!(ids(&protocol, &named), ids(&protocol, &right), "{}", fault(id.clone()));
                    checked += 1;
                    let circumstance = protocol.questions.at(question).stage == Stage::Circumstance;
                    assert!(!circumstance || named != Reasons::default(), "{}", fault(format!("{id} is for nothing")));
                }
                together(&protocol, given, ask);
            });
        }
        assert!(checked > FOLLOWED, "{name}: {checked}");
    }
}

/// What a page gives as its reasons is what its questions give.
fn together(protocol: &Protocol, given: &Answers, ask: &Ask) {
    let questions: Vec<QuestionId> = ask.questions.iter().map(|asked| asked.question).collect();
    let all = reasons(protocol, given, &questions);
    let picks: [fn(&Reasons) -> &Vec<RuleId>; 3] =
        [|reasons| &reasons.applies, |reasons| &reasons.whom, |reasons| &reasons.by_when];
    for pick in picks {
        let mut each: Vec<RuleId> = Vec::new();
        for &question in &questions {
            each.extend(pick(&reasons(protocol, given, &[question])));
        }
        each.sort();
        each.dedup();
        assert_eq!(*pick(&all), each);
    }
}

/// The reasons as they must be.
fn right(protocol: &Protocol, given: &Answers, question: QuestionId) -> Result<Reasons, String> {
    let mut right = Reasons::default();
    if protocol.questions.at(question).stage != Stage::Circumstance {
        return Ok(right);
    }
    for id in protocol.rules.ids() {
        let completions = Completions::new(protocol, given, question, id, today())?;
        if completions.condition_differs() {
            right.applies.push(id);
        }
        if completions.whom_differs() {
            right.whom.push(id);
        }
        if completions.is_counted_from() {
            right.by_when.push(id);
        }
    }
    Ok(right)
}

fn reasons(protocol: &Protocol, given: &Answers, questions: &[QuestionId]) -> Reasons {
    engine::reasons(protocol, given, &Directory::default(), today(), questions)
}

fn ids<'p>(protocol: &'p Protocol, reasons: &Reasons) -> [Vec<&'p str>; 3] {
    let ids = |rules: &[RuleId]| rules.iter().map(|&rule| protocol.rules.at(rule).id.as_str()).collect();
    [ids(&reasons.applies), ids(&reasons.whom), ids(&reasons.by_when)]
}

/// Follows one consultation, and looks at each of its pages.
fn follow(protocol: &Protocol, seed: &mut u64, look: &mut dyn FnMut(&Answers, &Ask)) {
    let mut given = Answers::default();
    loop {
        let outcome = engine::consult_plain(protocol, &given, &Directory::default(), today());
        let Outcome::Ask(ask) = outcome else { return };
        look(&given, &ask);
        for asked in &ask.questions {
            let answers: Vec<Answer> = answers_offered(protocol, asked.question, asked.offered, today()).collect();
            *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let pick = usize::try_from(*seed >> 33).expect("31 bits") % answers.len();
            given.set(asked.question, answers[pick]);
        }
    }
}

fn said(protocol: &Protocol, given: &Answers) -> String {
    let one = |(question, answer): (QuestionId, Answer)| {
        let question = protocol.questions.at(question);
        let answer = match answer {
            Answer::Option(option) => question.option(option).map_or("?", |option| &option.id).to_owned(),
            other => format!("{other:?}"),
        };
        format!("{}={answer}", question.id)
    };
    given.iter().map(one).collect::<Vec<_>>().join(" ")
}

/// Every pack of the project, by name.
fn packs() -> Vec<(String, Protocol)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("protocols");
    let folders = fs::read_dir(&root).expect("the packs").flatten().map(|entry| entry.path());
    let mut folders: Vec<PathBuf> = folders.filter(|folder| folder.join("pack.toml").is_file()).collect();
    folders.sort();
    let name = |folder: &Path| folder.file_name().expect("a name").to_string_lossy().into_owned();
    folders.iter().map(|folder| (name(folder), protocol(&[&root.join("vocabulary"), folder]))).collect()
}

fn protocol(folders: &[&Path]) -> Protocol {
    let mut files = Vec::new();
    for folder in folders {
        for path in fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()) {
            files.push((path.display().to_string(), fs::read_to_string(&path).expect("a text")));
        }
    }
    let parts: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    read(&parts).protocol.expect("a pack without errors")
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day")
}
