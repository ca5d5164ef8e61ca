//! The one pack that a command is about.

use std::path::PathBuf;
use std::rc::Rc;

use evenhand::domain::Protocol;
use evenhand::pack::Level;
use evenhand::pack::toml::Reading;

use super::{files, findings};

/// Which pack.
#[derive(clap::Args)]
pub struct PackArgs {
    /// The pack, by name or folder
    #[arg(long = "protocol", value_name = "PACK")]
    pack: String,
    /// The folder that holds the packs and their vocabulary [default: `protocols` here, else that of the source]
    #[arg(long, value_name = "DIR")]
    protocols: Option<PathBuf>,
}

impl PackArgs {
    /// The folder of the pack.
    pub fn folder(&self) -> Result<PathBuf, String> {
        // A path needs no folder of packs around it.
        match files::protocols(self.protocols.as_deref()) {
            Ok(protocols) => files::pack(&protocols, &self.pack),
            Err(_) if self.protocols.is_none() && PathBuf::from(&self.pack).join("pack.toml").is_file() => {
                Ok(PathBuf::from(&self.pack))
            }
            Err(message) => Err(message),
        }
    }

    /// Reads the pack; one with errors cannot be used, and they are printed.
    pub fn read(&self) -> Result<(Rc<Protocol>, Reading), String> {
        let folder = self.folder()?;
        let mut reading = files::read_pack(&folder)?;
        match reading.protocol.take() {
            Some(protocol) => Ok((Rc::new(protocol), reading)),
            None => {
                let errors = reading.findings.iter().filter(|finding| finding.level == Level::Error);
                errors.for_each(|finding| eprint!("{finding}"));
                Err(format!("the pack `{}` has errors: {}", self.pack, findings::summary(&reading.findings)))
            }
        }
    }
}
