//! `evenhand questions`: what a pack can ask.

use evenhand::domain::{Kind, Naming, Question, Stage};
use evenhand::sentences::Sentences;
use serde_json::{Value, json};

use super::clauses::plurals;
use super::{End, pack_args::PackArgs};

/// Which pack.
#[derive(clap::Args)]
pub struct Args {
    #[command(flatten)]
    pack: PackArgs,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Lists them in the order of asking.
pub fn run(args: &Args) -> Result<End, String> {
    let (protocol, reading) = args.pack.read()?;
    if args.json {
        let questions = protocol.questions.iter().map(|(_, question)| question);
        let all: Vec<Value> = questions
            .map(|question| {
                let mut value = written(question);
                if let (Some(page), Value::Object(map)) = (question.page, &mut value) {
                    map.insert("page".to_owned(), json!(protocol.pages.at(page).id));
                }
                value
            })
            .collect();
        outln!("{}", json!({ "protocol": protocol.about.id, "questions": all }));
        return Ok(End::Fine);
    }
    let plurals = plurals(&reading.merged.pack);
    let sentences = Sentences::new(&protocol, &plurals);
    for (id, question) in protocol.questions.iter() {
        outln!("{} ({}): {}", question.id, stage(question.stage), question.text);
        outln!("    {}", sentences.asked(id));
        for option in question.options() {
            outln!("    {}: {}", option.id, option.label);
        }
    }
    Ok(End::Fine)
}

fn written(question: &Question) -> Value {
    let posts = |naming| match naming {
        Naming::Asker => "asker",
        Naming::About => "about",
        Naming::Tried => "tried",
        Naming::Away => "away",
        Naming::HasNot => "has-not",
        Naming::CannotUse => "cannot-use",
    };
    let options: Vec<Value> = question
        .options()
        .iter()
        .map(|o| json!({ "id": o.id, "label": o.label, "hint": o.hint, "side": o.side }))
        .collect();
    json!({
        "id": question.id,
        "stage": stage(question.stage),
        "kind": match question.kind {
            Kind::Choice(_) => "choice",
            Kind::Date => "date",
            Kind::DateTime => "date-time",
        },
        "text": question.text,
        "hint": question.hint,
        "why": question.why,
        "not_sure": question.not_sure,
        "settled": question.settled,
        "find_out": question.find_out,
        "ask_whom": question.ask_whom,
        "names": question.names.map(posts),
        "page": null,
        "options": options,
    })
}

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Who => "who",
        Stage::Issue => "issue",
        Stage::Situation => "situation",
        Stage::Circumstance => "circumstance",
    }
}
