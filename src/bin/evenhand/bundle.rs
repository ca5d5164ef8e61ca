//! `evenhand bundle`: each pack as one compact file for the browser, and the list of them.

use std::fs;
use std::path::{Path, PathBuf};

use evenhand::domain::About;
use evenhand::pack::bundle::list;
use evenhand::pack::{Level, bundle, read_bundle};

use super::{End, Packs, files, findings};

/// What to bundle.
#[derive(clap::Args)]
pub struct Args {
    /// The packs, by name or folder [default: all]
    #[arg(value_name = "PACK")]
    packs: Vec<String>,
    /// The folder to write `<pack>.json` into, and `index.json`, the list of the packs
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    #[command(flatten)]
    protocols: Packs,
}

/// The name of the list. No pack can have it.
const LIST: &str = "index";

/// Writes them; a pack with errors stops it.
pub fn run(args: &Args) -> Result<End, String> {
    let protocols = files::protocols(args.protocols.protocols.as_deref())?;
    fs::create_dir_all(&args.out).map_err(|error| format!("cannot make `{}`: {error}", args.out.display()))?;
    let mut listed: Vec<About> = Vec::new();
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
        if protocol.about.id == LIST {
            return Err(format!("a pack cannot be called `{LIST}`: that is the list of the packs"));
        }
        write(&args.out, &protocol.about.id, &json)?;
        listed.push(protocol.about.clone());
    }
    // Whole protocols first; of the same kind, in the order of their names.
    listed.sort_by_key(|about| (about.kind, about.id.clone()));
    write(&args.out, LIST, &list::list(&listed)?)?;
    Ok(End::Fine)
}

fn write(folder: &Path, name: &str, json: &str) -> Result<(), String> {
    let file = folder.join(format!("{name}.json"));
    fs::write(&file, json).map_err(|error| format!("cannot write `{}`: {error}", file.display()))?;
    outln!("{}: {} bytes", file.display(), json.len());
    Ok(())
}
