//! `evenhand bundle`: each pack as one compact file for the browser, and the list of them.

use std::fs;
use std::path::{Path, PathBuf};

use evenhand::domain::{About, Protocol, QuestionId, Referral};
use evenhand::pack::bundle::list;
use evenhand::pack::{Level, bundle, read_bundle};
use evenhand::sentences::Sentences;
use evenhand::words;
use serde_json::{Value, json};

use super::clauses::plurals;
use super::{End, Packs, files};

/// What to bundle.
#[derive(clap::Args)]
pub struct Args {
    /// The packs, by name or folder [default: all]
    #[arg(value_name = "PACK")]
    packs: Vec<String>,
    /// The folder to write `<pack>.json` into, `<pack>-rules.json`, its rules and questions as sentences, `index.json`, the list of the packs to choose from, and `packs.json`, what
    /// can be written into the attributes with each
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    #[command(flatten)]
    protocols: Packs,
}

/// The names of the lists, for readers and for webmasters. No pack can have them.
const LIST: &str = "index";
const PACKS: &str = "packs";

/// What the name of the file ends in that has the rules of a pack as sentences.
const RULES: &str = "-rules";

/// Writes them; a pack with errors stops it.
pub fn run(args: &Args) -> Result<End, String> {
    let protocols = files::protocols(args.protocols.protocols.as_deref())?;
    fs::create_dir_all(&args.out).map_err(|error| format!("cannot make `{}`: {error}", args.out.display()))?;
    let mut listed: Vec<About> = Vec::new();
    let mut described: Vec<Value> = Vec::new();
    for folder in files::packs(&protocols, &args.packs)? {
        let reading = files::read_pack(&folder)?;
        let Some(protocol) = &reading.protocol else {
            let errors = reading.findings.iter().filter(|finding| finding.level == Level::Error);
            errors.for_each(|finding| eprint!("{finding}"));
            return Err(format!("`{}` has errors and is not bundled", folder.display()));
        };
        let json = bundle::bundle(protocol)?;
        // What a page would refuse must not be written.
        read_bundle(json.as_bytes())
            .map_err(|fault| format!("`{}` makes a bundle that a page would refuse: {fault}", folder.display()))?;
        let id = &protocol.about.id;
        if [LIST, PACKS].contains(&&**id) {
            return Err(format!("a pack cannot be called `{id}`: that is a list of the packs"));
        }
        if id.ends_with(RULES) {
            return Err(format!("a pack cannot be called `{id}`: its name ends like a file of rules as sentences"));
        }
        write(&args.out, id, &json)?;
        let plurals = plurals(&reading.merged.pack);
        write(&args.out, &format!("{id}{RULES}"), &sentences(protocol, &plurals).to_string())?;
        listed.push(protocol.about.clone());
        described.push(describe(protocol));
    }
    // Whole protocols first; of the same kind, in the order of their names.
    listed.sort_by_key(|about| (about.kind, about.id.clone()));
    write(&args.out, LIST, &list::list(&listed)?)?;
    write(&args.out, PACKS, &Value::from(described).to_string())?;
    Ok(End::Fine)
}

/// Each rule and question of the pack as sentences, for whoever opens a "why": by its name, with the version of the pack.
fn sentences(protocol: &Protocol, plurals: &[(&str, &str)]) -> Value {
    let read = Sentences::new(protocol, plurals);
    let rules = protocol.rules.iter().map(|(_, rule)| (rule.id.clone(), Value::from(read.rule(rule).whole())));
    let questions = protocol.questions.iter().map(|(id, question)| (question.id.clone(), Value::from(read.asked(id))));
    json!({
        "pack": format!("{} {}", protocol.about.id, protocol.about.version),
        "questions": questions.collect::<serde_json::Map<_, _>>(),
        "rules": rules.collect::<serde_json::Map<_, _>>(),
    })
}

/// What a webmaster can write into `protocol`, `audience` and `start`, and into a directory.
fn describe(protocol: &Protocol) -> Value {
    let options = |question: Option<QuestionId>| question.map_or(&[][..], |id| protocol.questions.at(id).options());
    let mut sides: Vec<&str> = Vec::new();
    for side in options(protocol.who()).iter().filter_map(|role| role.side.as_deref()) {
        if !sides.contains(&side) {
            sides.push(side);
        }
    }
    let sides: Vec<Value> = sides.iter().map(|side| json!({ "id": side, "label": words::side(side) })).collect();
    let issues = options(protocol.issue()).iter().map(|issue| json!({ "id": issue.id, "label": issue.label }));
    json!({
        "id": protocol.about.id,
        "title": words::title(protocol),
        "council": protocol.about.council,
        "sides": sides,
        "issues": issues.collect::<Vec<Value>>(),
        "posts": posts(protocol),
    })
}

/// The posts that a directory can name, each once. Whoever is only ever talked to directly is anybody, and is left out.
fn posts(protocol: &Protocol) -> Vec<Value> {
    let mut direct = Vec::new();
    let mut others = Vec::new();
    for referral in protocol.rules.iter().filter_map(|(_, rule)| rule.contact.as_ref()) {
        direct.extend(referral.direct);
        others.extend(Referral { direct: None, ..referral.clone() }.posts());
    }
    let mut names: Vec<&str> = Vec::new();
    let mut posts = Vec::new();
    for (id, post) in protocol.posts.iter() {
        let name = post.in_directory();
        if names.contains(&name) || (direct.contains(&id) && !others.contains(&id)) {
            continue;
        }
        names.push(name);
        posts.push(json!({ "id": name, "label": post.title, "relative": post.relative, "body": post.body }));
    }
    posts
}

fn write(folder: &Path, name: &str, json: &str) -> Result<(), String> {
    let file = folder.join(format!("{name}.json"));
    fs::write(&file, json).map_err(|error| format!("cannot write `{}`: {error}", file.display()))?;
    outln!("{}: {} bytes", file.display(), json.len());
    Ok(())
}
