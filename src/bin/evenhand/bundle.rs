//! `evenhand bundle`: each pack as one compact file for the browser.

use std::fs;
use std::path::PathBuf;

use evenhand::pack::{Level, bundle, read_bundle};

use super::{End, Packs, files, findings};

/// What to bundle.
#[derive(clap::Args)]
pub struct Args {
    /// The packs, by name or folder [default: all]
    #[arg(value_name = "PACK")]
    packs: Vec<String>,
    /// The folder to write `<pack>.json` into
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    #[command(flatten)]
    protocols: Packs,
}

/// Writes them; a pack with errors stops it.
pub fn run(args: &Args) -> Result<End, String> {
    let protocols = files::protocols(args.protocols.protocols.as_deref())?;
    fs::create_dir_all(&args.out).map_err(|error| format!("cannot make `{}`: {error}", args.out.display()))?;
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
        let file = args.out.join(format!("{}.json", protocol.about.id));
        fs::write(&file, &json).map_err(|error| format!("cannot write `{}`: {error}", file.display()))?;
        outln!("{}: {} bytes", file.display(), json.len());
    }
    Ok(End::Fine)
}
