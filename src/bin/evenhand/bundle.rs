//! `evenhand bundle`: each pack as one compact file for the browser, and the list of them.

use std::fs;
use std::path::{Path, PathBuf};

use evenhand::domain::{About, Protocol, QuestionId};
use evenhand::pack::bundle::list;
use evenhand::pack::{Level, bundle, read_bundle};
use evenhand::words;
use serde_json::{Value, json};

use super::{End, Packs, files, findings};

/// What to bundle.
#[derive(clap::Args)]
pub struct Args {
    /// The packs, by name or folder [default: all]
    #[arg(value_name = "PACK")]
    packs: Vec<String>,
    /// The folder to write `<pack>.json` into, `index.json`, the list of the packs to choose from, and `packs.json`, what
    /// can be written into the attributes with each
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    #[command(flatten)]
    protocols: Packs,
}

/// The names of the lists, for readers and for webmasters. No pack can have them.
const LIST: &str = "index";
const PACKS: &str = "packs";

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
            errors.for_each(|finding| eprint!("{}", findings::text(finding)));
            return Err(format!("`{}` has errors and is not bundled", folder.display()));
        };
        let json = bundle::bundle(protocol)?;
        // What a page would refuse must not be written.
        read_bundle(json.as_bytes())
            .map_err(|fault| format!("`{}` makes a bundle that a page would refuse: {fault}", folder.display()))?;
        if [LIST, PACKS].contains(&&*protocol.about.id) {
            return Err(format!("a pack cannot be called `{}`: that is a list of the packs", protocol.about.id));
        }
        write(&args.out, &protocol.about.id, &json)?;
        listed.push(protocol.about.clone());
        described.push(describe(protocol));
    }
    // Whole protocols first; of the same kind, in the order of their names.
    listed.sort_by_key(|about| (about.kind, about.id.clone()));
    write(&args.out, LIST, &list::list(&listed)?)?;
    write(&args.out, PACKS, &Value::from(described).to_string())?;
    Ok(End::Fine)
}

/// What a webmaster can write into `protocol`, `audience` and `start`.
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
    })
}

fn write(folder: &Path, name: &str, json: &str) -> Result<(), String> {
    let file = folder.join(format!("{name}.json"));
    fs::write(&file, json).map_err(|error| format!("cannot write `{}`: {error}", file.display()))?;
    outln!("{}: {} bytes", file.display(), json.len());
    Ok(())
}
